package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/outlet"
)

// closing finds the outlet that one of the last lines names, or one at the top:
//
//	-- Xinhua                (AFP)                  Source: Reuters
//	© 2016 AFP               Copyright 2016 The Associated Press. All rights reserved.
//	(Reporting by Anna Berg; Editing by Nils Dahl)          Reuters
//	Enditem                                                 Xinhua
func (f *finder) closing() {
	for i := len(f.paras) - 1; i > 0 && i >= len(f.paras)-bottom; i-- {
		s := f.s[f.paras[i].Start:f.paras[i].End]
		if name := f.signed(s); name != "" {
			f.publisher(name)
		} else if house := closes(s); house != "" {
			f.publisher(house)
		}
	}
	if f.Publisher != "" {
		return
	}
	for _, p := range f.paras[:min(above, len(f.paras))] {
		if s := f.s[p.Start:p.End]; len(s) < shortLine {
			if name := f.lettered(s); name != "" {
				f.publisher(name)
				return
			}
		}
	}
}

// shortLine is how many bytes a line that names the outlet has at most.
const shortLine = 160

// signed returns the outlet that a closing line names, "" if it is none.
func (f *finder) signed(s string) string {
	if len(s) > 1 && s[len(s)-1] == ')' { // ... (AFP)
		if i := strings.LastIndexByte(s, '('); i >= 0 && len(s)-i < 40 {
			name := s[i+1 : len(s)-1]
			if _, ok := exactly(f.registry, name); ok && (i == 0 || strings.IndexByte(".!?\"' \n", s[i-1]) >= 0 && ends(s[:i])) {
				return name
			}
		}
	}
	if len(s) > shortLine {
		return ""
	}
	if r, n := utf8.DecodeRuneInString(s); isDash(r) {
		name := strings.Trim(s[n:], "-–—― .")
		if _, ok := exactly(f.registry, name); ok {
			return name
		}
		return ""
	}
	if s[0] == '/' && s[len(s)-1] == '/' && len(s) > 2 {
		if _, ok := exactly(f.registry, s[1:len(s)-1]); ok {
			return s[1 : len(s)-1]
		}
	}
	return f.lettered(s)
}

// ends reports whether a sentence ends at the end of s.
func ends(s string) bool {
	s = strings.TrimRight(s, " \n\"'”’»")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?。", r)
}

// lettered returns the outlet that a line with "Source:" or "Copyright" names.
func (f *finder) lettered(s string) string {
	rest, ok := opens("source", s)
	if !ok {
		if rest, ok = opens("copyright", s); !ok {
			return ""
		}
		for {
			next, again := opens("copyright", rest)
			if !again {
				break
			}
			rest = next
		}
		rest = strings.TrimLeft(rest, "0123456789 ,-–")
		if next, ok := opens("copyright", rest); ok {
			rest = next
		}
		if head, tail, ok := strings.Cut(rest, " "); ok && words().of(head)&by != 0 {
			rest = tail
		}
	}
	rest = strings.TrimSpace(rest)
	for _, p := range words().phrases["rights"] {
		if i := foldIndex(rest, p.text); i > 0 {
			rest = rest[:i]
		}
	}
	rest = strings.Trim(rest, " .,;|")
	if i := strings.IndexAny(rest, ",|\n"); i > 0 {
		rest = rest[:i]
	}
	if _, ok := exactly(f.registry, rest); ok {
		return rest
	}
	id, tail := f.registry.Prefix(rest)
	if id == outlet.Unknown {
		return ""
	}
	if tail = strings.TrimSpace(tail); tail == "" || tail[0] == '.' || tail[0] == '(' || capitalised(tail) {
		return strings.TrimSpace(strings.TrimSuffix(rest, tail))
	}
	return ""
}

// opens cuts a phrase of a class off the start of s, and what stands between it
// and the next word.
func opens(class, whole string) (rest string, ok bool) {
	bare := strings.TrimLeft(whole, "(* ")
	for _, p := range words().phrases[class] {
		s := bare
		if p.text[0] == '(' {
			s = strings.TrimLeft(whole, "* ")
		}
		if len(s) > len(p.text) && strings.EqualFold(s[:len(p.text)], p.text) {
			if r, _ := utf8.DecodeRuneInString(s[len(p.text):]); !unicode.IsLetter(r) || p.text[len(p.text)-1] >= utf8.RuneSelf {
				return strings.TrimLeft(s[len(p.text):], " :"), true
			}
		}
	}
	return bare, false
}

// closes returns the house that ends its articles as s ends, or "".
func closes(s string) string {
	const near = 400 // bytes
	at := max(0, len(s)-near)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	tail := s[at:]
	for open := strings.LastIndexByte(tail, '('); open >= 0; open = strings.LastIndexByte(tail[:open], '(') {
		for _, p := range words().phrases["reporting"] {
			if inside := strings.TrimLeft(tail[open+1:], " "); len(inside) > len(p.text) && strings.EqualFold(inside[:len(p.text)], p.text) {
				return p.outlet
			}
		}
	}
	for _, p := range words().phrases["end"] {
		if n := len(tail) - len(p.text); n >= 0 && strings.EqualFold(strings.TrimRight(tail, ". ")[max(0, len(strings.TrimRight(tail, ". "))-len(p.text)):], p.text) {
			return p.outlet
		}
	}
	return ""
}

// foldIndex is strings.Index without regard to case, for a phrase in small
// letters.
func foldIndex(s, phrase string) int {
	for i := 0; i+len(phrase) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(phrase)], phrase) {
			return i
		}
	}
	return -1
}

// contributed finds the outlet whose reporters the last lines name:
//
//	CNN's Ann Lee contributed to this report.
//	Associated Press writers Anna Berg and Nils Dahl contributed to this report.
//
// One that itself contributed (The Associated Press contributed to this report)
// is another's.
func (f *finder) contributed() {
	const longest = 300 // bytes
	for i := len(f.paras) - 1; i > 0 && i >= len(f.paras)-bottom; i-- {
		s := f.s[f.paras[i].Start:f.paras[i].End]
		if len(s) > longest || !contains(s, "contributed") {
			continue
		}
		s = strings.TrimLeft(s, "*_(—–- \n")
		id, rest := f.registry.Prefix(s)
		if id == outlet.Unknown {
			continue
		}
		h := new(head)
		h.reset(rest)
		if h.at(0).kind == poss || h.at(0).kind == word && h.class(0)&journalist != 0 {
			f.publisher(strings.TrimSpace(strings.TrimSuffix(s, rest)))
			return
		}
	}
}

func contains(s, class string) bool {
	for _, p := range words().phrases[class] {
		if strings.Contains(s, p.text) {
			return true
		}
	}
	return false
}

// asks finds the outlet that does what only an article's own one does: CNN
// could not independently verify; a request for comment from the BBC. The phrases
// have a bar before their rarest letter, where the search for them begins.
func (f *finder) asks() {
	const near = 60 // bytes
	for _, p := range words().phrases["asks"] {
		if i, _ := f.find(p.text); i > 0 {
			if name := f.before(f.s[runeStart(f.s, max(0, i-near)):i]); name != "" {
				f.publisher(name)
				return
			}
		}
	}
	for _, p := range words().phrases["asked"] {
		if _, i := f.find(p.text); i > 0 {
			rest := strings.TrimLeft(f.s[i:runeStart(f.s, min(len(f.s), i+near))], " \n")
			if stop := strings.IndexAny(rest, ".,;:!?)\"”"); stop > 0 {
				rest = rest[:stop]
			}
			if id, tail := f.registry.Prefix(rest); id != outlet.Unknown {
				f.publisher(strings.TrimSpace(strings.TrimSuffix(rest, tail)))
				return
			}
		}
	}
}

// find returns where a phrase first stands, and the byte behind it; 0 and 0 where
// it does not.
func (f *finder) find(phrase string) (start, end int) {
	common, rare, _ := strings.Cut(phrase, "|")
	for at := 0; ; {
		i := strings.Index(f.s[at:], rare)
		if i < 0 {
			return 0, 0
		}
		if at += i; strings.HasSuffix(f.s[:at], common) {
			return at - len(common), at + len(rare)
		}
		at += len(rare)
	}
}

// before returns the outlet behind which nothing but small words stands in s, ""
// if there is none: CNN has not been able to.
func (f *finder) before(s string) string {
	const most = 6 // words of the outlet and behind it
	for i, n := len(strings.TrimRight(s, " \n")), 0; n < 2*most && i > 0; n++ {
		i = strings.LastIndexAny(s[:i], " \n")
		name := s[i+1:]
		if id, rest := f.registry.Prefix(name); id != outlet.Unknown && smallWords(rest) {
			return strings.TrimSpace(strings.TrimSuffix(name, rest))
		}
	}
	return ""
}

// smallWords reports whether s has no capital, figure or mark.
func smallWords(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLower(r) && !unicode.IsSpace(r) && !isApostrophe(r) }) < 0
}
