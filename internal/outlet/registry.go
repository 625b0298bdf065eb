// Package outlet knows the news outlets of the world and finds where an article
// speaks of one, known or unknown.
//
// registry.go reads the list of outlets (outlets.txt). mention.go finds mentions
// by it, form.go by their form around a type noun (the daily Regn), widen.go
// takes in what describes them, and settle.go gives the short forms (the agency)
// the outlet that they stand for.
package outlet

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed outlets.txt
var list string

// An Outlet is an entry of the registry.
type Outlet struct {
	Name     string
	Kind     string // agency, newspaper, magazine, broadcaster, radio, site or monitor
	Country  string // ISO 3166
	Language string // BCP 47
	Aliases  []string
	flags    []bool // of the name and the aliases: ambiguous
}

// A Registry finds outlets by the words of their names. Outlets and forms have
// numbers: first those of the list, then those of the caller, which lie over it.
type Registry struct {
	lines []string // of the list, an outlet each
	list  *index   // their forms
	more  []Outlet // the caller's
	over  *index   // their forms; nil where there are none
}

// Known returns the built-in registry, read once.
var Known = sync.OnceValue(func() *Registry {
	r := &Registry{}
	x := builder{}
	x.text.Grow(len(list))
	for line := range strings.Lines(list) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		o, ok := parse(line)
		if !ok {
			continue
		}
		x.add(o, int32(len(r.lines)))
		r.lines = append(r.lines, line)
	}
	r.list = x.index()
	return r
})

// With returns a registry that has the given outlets before those of r, which
// stays as it is. Its cost does not depend on how many r has.
func (r *Registry) With(more []Outlet) *Registry {
	if len(more) == 0 {
		return r
	}
	over := &Registry{lines: r.lines, list: r.list, more: append(r.more[:len(r.more):len(r.more)], more...)}
	x := builder{}
	for i, o := range over.more {
		o.flags = make([]bool, 1+len(o.Aliases))
		x.add(o, int32(len(r.lines)+i))
	}
	over.over = x.index()
	return over
}

// Outlet returns outlet i. It reads a line of the list; Name and Kind are quicker.
func (r *Registry) Outlet(i int32) Outlet {
	if r.callers(i) {
		return r.more[int(i)-len(r.lines)]
	}
	o, _ := parse(r.lines[i])
	return o
}

// Name is the usual name of outlet i.
func (r *Registry) Name(i int32) string {
	if r.callers(i) {
		return r.more[int(i)-len(r.lines)].Name
	}
	name, _, _ := strings.Cut(r.lines[i], "|")
	return strings.TrimSpace(name)
}

// Kind is the kind of outlet i; "" where it is not known.
func (r *Registry) Kind(i int32) string {
	if r.callers(i) {
		return r.more[int(i)-len(r.lines)].Kind
	}
	_, rest, _ := strings.Cut(r.lines[i], "|")
	kind, _, _ := strings.Cut(rest, "|")
	return strings.TrimSpace(kind)
}

// Len is the number of outlets.
func (r *Registry) Len() int { return len(r.lines) + len(r.more) }

// callers reports whether outlet i is one of the caller's.
func (r *Registry) callers(i int32) bool { return int(i) >= len(r.lines) }

// find returns the first form that begins with a word, or -1; next leads to the
// others: the caller's first, and those added last first.
func (r *Registry) find(word string) int32 {
	if r.over != nil {
		if k := r.over.find(word); k >= 0 {
			return k + int32(len(r.list.forms))
		}
	}
	return r.list.find(word)
}

// next returns the next form with the same first word as form k, or -1.
func (r *Registry) next(k int32) int32 {
	n := int32(len(r.list.forms))
	if k < n {
		return r.list.forms[k].next
	}
	if next := r.over.forms[k-n].next; next >= 0 {
		return next + n
	}
	word, _, _ := strings.Cut(r.words(k), " ")
	return r.list.find(word)
}

// form returns form k.
func (r *Registry) form(k int32) *form {
	if n := int32(len(r.list.forms)); k >= n {
		return &r.over.forms[k-n]
	}
	return &r.list.forms[k]
}

// words returns the words of form k, joined by spaces.
func (r *Registry) words(k int32) string {
	if n := int32(len(r.list.forms)); k >= n {
		return r.over.words(k - n)
	}
	return r.list.words(k)
}

// mayBegin reports whether some form begins with a word in small letters that
// has the given first byte and length. It is quick.
func (r *Registry) mayBegin(first byte, length int) bool {
	bit := uint32(1) << min(length, 31)
	return r.list.small[first]&bit != 0 || r.over != nil && r.over.small[first]&bit != 0
}

// parse reads a line of the list.
func parse(line string) (Outlet, bool) {
	var f [6]string
	n := 0
	for ; n < len(f); n++ {
		var more bool
		f[n], line, more = strings.Cut(line, "|")
		f[n] = strings.TrimSpace(f[n])
		if !more {
			n++
			break
		}
	}
	if n < 4 {
		return Outlet{}, false
	}
	o := Outlet{Name: f[0], Kind: f[1], Country: f[2], Language: f[3], flags: make([]bool, 1, 8)}
	o.flags[0] = strings.Contains(f[5], "?")
	if f[4] == "" {
		return o, true
	}
	for alias := range strings.SplitSeq(f[4], ";") {
		alias = strings.TrimSpace(alias)
		if alias == "" {
			continue
		}
		plain := strings.TrimSuffix(alias, "?")
		o.Aliases = append(o.Aliases, plain)
		o.flags = append(o.flags, plain != alias)
	}
	return o, true
}

// split cuts a name into words as the tokenizer does.
func split(s string) []string {
	var words []string
	for f := range strings.FieldsSeq(s) {
		for f != "" {
			i := strings.IndexAny(f, "/,!:()'’")
			n := 1
			switch {
			case i < 0:
				i, n = len(f), 0
			case f[i] == '\'' || f[i] == 0xE2:
				if f[i] == 0xE2 {
					n = len("’")
				}
				rest := f[i+n:]
				if i > 0 && rest != "" && rest != "s" { // L'Equipe
					i, n = len(f), 0
				} else if rest == "s" {
					n += len("s")
				}
			}
			if i > 0 {
				words = append(words, f[:i])
			}
			if n > 0 {
				words = append(words, f[i:i+n])
			}
			f = f[i+n:]
		}
	}
	return words
}

// Match returns the outlet with the longest name that the given words begin
// with, and how many they are. Names that may mean something else are left out.
// Past the last word, word returns "".
func (r *Registry) Match(word func(i int) string) (found int32, words int) {
	found = Unknown
	first := word(0)
	if first == "" {
		return found, 0
	}
candidates:
	for k := r.find(first); k >= 0; k = r.next(k) {
		f := r.form(k)
		if f.ambiguous || int(f.words) <= words {
			continue
		}
		rest, i := r.words(k), 0
		for w := range strings.SplitSeq(rest, " ") {
			if word(i) != w {
				continue candidates
			}
			i++
		}
		found, words = f.outlet, int(f.words)
	}
	return found, words
}

// Named returns the outlet with the given name, or Unknown.
func (r *Registry) Named(name string) int32 {
	if !r.begins(name) {
		return Unknown
	}
	words := split(name)
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	if len(words) == 0 {
		return Unknown
	}
	full := strings.Join(words, " ")
	for k := r.find(words[0]); k >= 0; k = r.next(k) {
		if r.words(k) == full {
			return r.form(k).outlet
		}
	}
	return Unknown
}

// Prefix returns the outlet with the longest name that a text begins with, and
// the text behind it; Unknown, and all of the text, where there is none. Names
// that may mean something else are left out.
func (r *Registry) Prefix(s string) (found int32, rest string) {
	const most = 12 // words; no name has more
	if !r.begins(s) {
		return Unknown, s
	}
	list := split(head(s, most))
	skip := 0
	if len(list) > 1 && strings.EqualFold(list[0], "the") {
		skip = 1
	}
	found, n := r.Match(func(i int) string {
		if i += skip; i < len(list) {
			return list[i]
		}
		return ""
	})
	if found == Unknown {
		return found, s
	}
	rest = s
	for _, w := range list[:skip+n] {
		rest = rest[strings.Index(rest, w)+len(w):]
	}
	return found, rest
}

// head is the start of s with so many words at most.
func head(s string, words int) string {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' || s[i] == '\n' {
			if words--; words == 0 {
				return s[:i]
			}
		}
	}
	return s
}

// begins reports whether the first word of a text, or the one behind "the", may
// be the first of an outlet's name. It is quick where it is not.
func (r *Registry) begins(s string) bool {
	word := leading(s)
	if len(word) == len("the") && strings.EqualFold(word, "the") {
		word = leading(strings.TrimLeft(s, " \t\r\n")[len(word):])
	}
	return word != "" && r.find(word) >= 0
}

// leading is the first of the words that split makes of s.
func leading(s string) string {
	s = strings.TrimLeft(s, " \t\r\n")
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ', '\t', '\r', '\n':
			return s[:i]
		case '/', ',', '!', ':', '(', ')', '\'', 0xC2, 0xE1, 0xE2, 0xE3: // perhaps a rare space or mark: read it in full
			if list := split(head(s, 1)); len(list) > 0 {
				return list[0]
			}
			return ""
		}
	}
	return s
}
