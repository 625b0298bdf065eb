package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/grow"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// part cuts the tokens from the first on where the language has several words in
// one: the words of scripts without spaces, elided articles (l'agence), pronouns
// behind a verb (a-t-il).
func (a *Article) part(first int) {
	if !a.Lexicon.NoSpaces && !a.Lexicon.Splits() {
		return
	}
	a.elide(first)
	whole := a.Tokens[first:]
	cut := make([]text.Token, 0, len(whole)+16)
	pace := a.Stop.Pace(256)
	for _, t := range whole {
		pace.Steps(1 + t.Len()/16)
		switch {
		case !a.parts(t):
			cut = stop.Append(a.Stop, cut, t)
		case a.Lexicon.NoSpaces:
			cut = a.segment(cut, t)
		default:
			cut = a.split(cut, t)
		}
	}
	a.Tokens = stop.Extend(a.Stop, a.Tokens[:first], cut)
}

// elide joins an elided word and its apostrophe before an opening mark, which nothing else does: l'« air ».
func (a *Article) elide(first int) {
	kept, pace := a.Tokens[:first], a.Stop.Pace(1<<12)
	for i := first; i < len(a.Tokens); i++ {
		pace.Step()
		t := a.Tokens[i]
		if i+2 < len(a.Tokens) && t.Kind == text.Word && a.Tokens[i+2].Kind == text.Open && a.Tokens[i+1].Start == t.End && a.Tokens[i+1].End == a.Tokens[i+2].Start {
			word := lang.Lower(a.Text[t.Start:a.Tokens[i+1].End])
			if pre, _ := a.Lexicon.Split(word + word); pre == len(word) {
				i++
				t.End = a.Tokens[i].End
			}
		}
		kept = append(kept, t)
	}
	a.Tokens = kept
}

// parts reports whether a token has words: 王芳, or 22岁的王芳, of scripts without spaces.
func (a *Article) parts(t text.Token) bool {
	return t.Kind == text.Word || t.Kind == text.Number && a.Lexicon.NoSpaces && strings.IndexFunc(a.Text[t.Start:t.End], unicode.IsLetter) > 0
}

// split appends the parts of a word with an elided word before it or a pronoun
// behind it.
func (a *Article) split(buf []text.Token, t text.Token) []text.Token {
	word := a.Text[t.Start:t.End]
	if !strings.ContainsAny(word, "'’-") || a.Lexicon.Lookup(word).Known() {
		return stop.Append(a.Stop, buf, t)
	}
	pre, post := a.Lexicon.Split(lang.Lower(word))
	if pre > 0 {
		head := t
		head.End = t.Start + clip(word, pre)
		t.Start = head.End
		buf = stop.Append(a.Stop, buf, head)
		t.Shape = t.Shape&^(text.Cap|text.Upper|text.First) | text.Glued
		if r, _ := utf8.DecodeRuneInString(a.Text[t.Start:]); unicode.IsUpper(r) {
			t.Shape |= text.Cap
		}
		t.Shape |= shouted(a.Text[t.Start:t.End]) // l'ONU
	}
	tail := t
	for end := lang.Lower(word); post > 0; {
		_, n := utf8.DecodeLastRuneInString(end)
		end, post = end[:len(end)-n], post-n
		_, n = utf8.DecodeLastRuneInString(a.Text[:t.End])
		t.End -= n
	}
	if t.End == tail.End || t.End <= t.Start {
		return stop.Append(a.Stop, buf, tail)
	}
	tail.Start = t.End
	t.Shape |= shouted(a.Text[t.Start:t.End]) // TBMM'nin
	buf = stop.Append(a.Stop, buf, t)
	tail.Shape = tail.Shape&^(text.Cap|text.Upper|text.First) | text.Glued
	if a.Lexicon.Lookup(a.Text[tail.Start:tail.End]).Class.Is(lang.Poss) {
		tail.Kind = text.Poss // Berg'in
	}
	for _, hyphen := range []string{"-", "t-"} { // -t-il
		if strings.HasPrefix(a.Text[tail.Start:tail.End], hyphen) {
			tail.Start += len(hyphen)
		}
	}
	return stop.Append(a.Stop, buf, tail)
}

// shouted is the shape of a part of a word that has two letters or more, all in upper case;
// none of others.
func shouted(s string) text.Shape {
	if len(s) > 1 && strings.ToUpper(s) == s && strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) }) < 0 {
		return text.Upper
	}
	return 0
}

// clip is how many bytes of s the first n bytes of its form in small letters
// are.
func clip(s string, n int) int {
	size := 0
	for i, r := range s {
		if size >= n {
			return i
		}
		size += len(lang.Lower(string(r)))
	}
	return len(s)
}

// segment appends the words that a run of characters consists of, the longest
// first; what lies between those that are known is a name for all that is
// known, and counts as if it had a capital.
func (a *Article) segment(buf []text.Token, run text.Token) []text.Token {
	s := a.Text[run.Start:run.End]
	put := func(i, j int, capital bool) { buf = stop.Append(a.Stop, buf, piece(s, run, i, j, capital)) }
	from := 0
	var before lang.Entry // of the word that ends at from
	for i := 0; i < len(s); {
		if i > from && numbers(s, from, i) {
			put(from, i, !digit(s[from]))
			from = i
		}
		if i == from && !a.Lexicon.MixedScript && !a.Lexicon.EndParticles {
			if to := a.bearer(s, i, before); to > i {
				put(i, to, true)
				i, from, before = to, to, lang.Entry{}
				continue
			}
		}
		end, best := a.behindNumber(s, i)
		if to := a.document(s, i, end, best); to > i && i == from && (i == 0 && !named(a.Text[:run.Start]) || before.Class.Is(lang.Det)) {
			end, best = to, a.Lexicon.Listed(s[i:to]) // 通报|称
		}
		if a.Lexicon.MixedScript {
			if to := a.forename(s, i); to > i {
				i = to
				continue
			}
			if end > 0 && a.inside(s, from, i, end, best) {
				end = 0
			}
			if i > from && changes(s, from, i) {
				c, _ := utf8.DecodeLastRuneInString(s[:i])
				put(from, i, script(c) != hiragana) // no name has an ending: 務めた
				from = i
			}
		}
		if end == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if to := a.inName(s, run, from, i, end, best); to > i {
			i = to
			continue
		}
		if surname(best) || i > from && (best.Use.Is(lang.Within) || a.sounds(s, from, i, end)) && a.Foreign(s[from:end]) {
			i = end // 田中, of 田中花子; 里, of 阿里; 因, of 爱因斯坦
			continue
		}
		if i > from {
			buf = a.unlisted(buf, run, from, i, before, best)
		}
		put(i, end, best.Class == 0 && !best.Use.Is(lang.Plain|lang.Within|lang.Topic))
		i, from, before = end, end, best
	}
	if len(s) > from {
		buf = a.unlisted(buf, run, from, len(s), before, lang.Entry{})
	}
	return buf
}

// unlisted appends the characters [from:i) of a run, which no list has, between the words before and next: a name, with or
// without another word behind it.
func (a *Article) unlisted(buf []text.Token, run text.Token, from, i int, before, next lang.Entry) []text.Token {
	s := a.Text[run.Start:run.End]
	to := a.givenName(s, from, i, before, next)
	if buf = stop.Append(a.Stop, buf, piece(s, run, from, to, !digit(s[from]))); to < i {
		buf = stop.Append(a.Stop, buf, piece(s, run, to, i, false))
	}
	return buf
}

// inName returns where to go on if the word s[i:end] is none, as it is only a part of a longer one that particles may follow: a
// particle ends a run, and what describes a noun stands alone; else i.
func (a *Article) inName(s string, run text.Token, from, i, end int, best lang.Entry) int {
	const one = 3 // bytes
	if !a.Lexicon.EndParticles {
		return i
	}
	short, describes := end-i <= one, best.Class.Is(lang.Adjective|lang.Det|lang.Time|lang.Prep|lang.Pronouns|lang.Neg) && !best.Use.Is(lang.Topic|lang.Case)
	switch last := end == len(s); {
	case !last && short && best.Class.Is(lang.Org) && !best.Class.Is(lang.Role|lang.Honorific) && !a.followed(s, end):
		return end // 시 of 시내버스
	case !last && (best.Use.Is(lang.Topic) || short && !best.Class.Is(lang.Role|lang.Org|lang.Honorific) && !(best.Class.Is(lang.Group) && i > 0)),
		last && short && i > from && (describes || from == 0 && a.beforeTitle(run, i)):
		_, size := utf8.DecodeRuneInString(s[i:])
		return i + size // 이 of 이명박은 is no particle, 현 of 박지현 no adjective
	case i == 0 && !last && best.Use.Is(lang.Plain) && a.three(s, end):
		return end // 이상 of 이상훈
	}
	return i
}

// followed reports whether a word that is listed stands at i of the run s.
func (a *Article) followed(s string, i int) bool {
	to, _ := a.longest(s, i)
	return to > i
}

// three reports whether the word of two syllables s[:end] begins with a surname, and no word stands behind it: a name of three.
func (a *Article) three(s string, end int) bool {
	_, surname := a.familyName(s, 0)
	next, _ := a.longest(s, end)
	return end == 6 && next == 0 && surname.Use.Is(lang.Eastern)
}

// beforeTitle reports whether two syllables of a run, which end at i, begin with a surname, and a title follows the run, so that
// what stands between is no particle: 김정은 | 국무위원장.
func (a *Article) beforeTitle(run text.Token, i int) bool {
	const two = 6 // bytes
	s := a.Text[run.Start:run.End]
	if _, surname := a.familyName(s, 0); i != two || !surname.Use.Is(lang.Eastern) || run.End+1 >= len(a.Text) || a.Text[run.End] != ' ' {
		return false
	}
	_, next := a.longest(a.Text, run.End+1)
	return next.Class.Is(lang.Role)
}

// sounds reports whether the word of one character s[i:end] has one before it, at from, by which foreign names are written,
// and two behind: no name is as short.
func (a *Article) sounds(s string, from, i, end int) bool {
	const one, two = 3, 6 // bytes
	return i == from+one && end == i+one && end+two <= len(s) && a.Foreign(s[end:end+two])
}

// Foreign reports whether foreign names are written by all of the characters of s.
func (a *Article) Foreign(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return !a.Lexicon.Listed(string(c)).Use.Is(lang.Sounds) })
}

// named reports whether a text ends with a mark that closes a title, or a bracket: 《X》报道称.
func named(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("》）)", c)
}

// piece is the word s[i:j] of a run of characters, s.
func piece(s string, run text.Token, i, j int, capital bool) text.Token {
	t := run
	t.Kind = text.Word
	t.Span = text.Span{Start: run.Start + i, End: run.Start + j}
	t.Shape &^= text.Cap
	if i > 0 {
		t.Shape = t.Shape&^text.First | text.Glued
	}
	if digit(s[i]) {
		t.Kind = text.Number
	}
	if capital {
		t.Shape |= text.Cap
	}
	return t
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// numbers reports whether a number begins or ends at i of s, beside characters of a
// script without spaces: 王芳|5|日.
func numbers(s string, from, i int) bool {
	const ascii = 0x80
	return digit(s[i]) && s[i-1] >= ascii || digit(s[from]) && s[i] >= ascii
}

// inside reports whether the single Chinese character s[i:end] that is a word by itself
// is a part of a longer one here: 村 of 村瀬, 下 of 竹下佳澄. It is one before a listed
// word, or at the end of such characters.
func (a *Article) inside(s string, from, i, end int, e lang.Entry) bool {
	if c, n := utf8.DecodeRuneInString(s[i:end]); n < end-i || !unicode.Is(unicode.Han, c) || end == len(s) {
		return false
	}
	c, n := utf8.DecodeRuneInString(s[end:])
	to, next := a.longest(s, end)
	switch {
	case e.Class.Is(lang.Adjective) && next.Class.Is(lang.Role):
		return false // 王前社長
	case i > from && (next.Class.Is(lang.Honorific|lang.Role) || e.Class.Is(lang.Role)):
		return true // 植村さん, 恒夫は
	case !unicode.Is(unicode.Han, c), to > end+n:
		return false
	}
	return true
}

// pointing is the determiner that the word s[i:end] begins with, where another word begins behind it that goes further, and
// none behind the first: 同|市長, not 同市|長.
func (a *Article) pointing(s string, i, end int, e lang.Entry) (int, lang.Entry) {
	_, n := utf8.DecodeRuneInString(s[i:])
	det := a.Lexicon.Listed(s[i : i+n])
	if end <= i+n || !det.Class.Is(lang.Det) {
		return end, e
	}
	if to, next := a.longest(s, i+n); to > end && next.Class.Is(lang.Role) {
		return i + n, det
	}
	return end, e
}

// forename is the end of a given name in the script of small words that begins at i,
// behind a surname and before an honorific; i if there is none: ひなの, of 湯浅ひなのさん.
func (a *Article) forename(s string, i int) int {
	const least, most = 2, 4 // characters
	if c, _ := utf8.DecodeLastRuneInString(s[:i]); !unicode.Is(unicode.Han, c) {
		return i
	}
	for j, n := i, 0; j < len(s) && n <= most; n++ {
		if end, e := a.longest(s, j); n >= least && end > j && e.Class.Is(lang.Honorific) {
			return j
		}
		c, size := utf8.DecodeRuneInString(s[j:])
		if !unicode.Is(unicode.Hiragana, c) || n == 0 && a.Lexicon.Listed(s[j:j+size]).Use.Is(lang.Case) {
			return i
		}
		j += size
	}
	return i
}

// changes reports whether a word begins at i of s, behind others from from on, because
// the script changes there: けが|人, 米|アップル; not behind the Chinese characters of
// a word with an ending, nor before one that ends a name: まゆ子.
func changes(s string, from, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[from:i])
	c, size := utf8.DecodeRuneInString(s[i:])
	p, q := script(before), script(c)
	if p == q || p == han && q == hiragana || p == other || q == other {
		return false
	}
	if p == hiragana && q == han {
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		return i+size < len(s) && script(next) == han
	}
	return true
}

// The scripts of a language that mixes them.
const (
	other = iota
	han
	hiragana
	katakana
)

// script is which of them a character has.
func script(c rune) int {
	switch {
	case unicode.Is(unicode.Han, c):
		return han
	case unicode.Is(unicode.Hiragana, c):
		return hiragana
	case unicode.Is(unicode.Katakana, c):
		return katakana
	}
	return other
}

// behindNumber is the longest word that begins at i, of which a number makes a time: 3日|报道, not 日报.
func (a *Article) behindNumber(s string, i int) (end int, best lang.Entry) {
	end, best = a.longest(s, i)
	if a.Lexicon.MixedScript {
		end, best = a.pointing(s, i, end, best)
	}
	if _, n := utf8.DecodeRuneInString(s[i:]); i > 0 && digit(s[i-1]) && best.Class.Is(lang.Outlet) && a.Lexicon.Listed(s[i:i+n]).Class.Is(lang.Time) {
		return i + n, a.Lexicon.Listed(s[i : i+n])
	}
	return end, best
}

// longest is the end of the longest word that begins at i, 0 if there is none.
func (a *Article) longest(s string, i int) (end int, best lang.Entry) {
	j := i
	for n := 0; n < a.Lexicon.Longest() && j < len(s); n++ {
		_, size := utf8.DecodeRuneInString(s[j:])
		j += size
		if e := a.Lexicon.Listed(s[i:j]); e.Class != 0 || e.Use.Is(lang.Plain|lang.Within|lang.Topic) || names(e, s[i:j]) || n > 0 && surname(e) {
			end, best = j, e
		}
	}
	return end, best
}

// surname reports whether a word is a surname and nothing else.
func surname(e lang.Entry) bool { return e.Class == 0 && e.Use == lang.Eastern }

// names reports whether an entry has an outlet of exactly this name.
func names(e lang.Entry, s string) bool {
	for i := range e.Phrases() {
		if p := &e.Phrases()[i]; p.Outlet != "" && len(p.Words) == 1 && p.Words[0] == s {
			return true
		}
	}
	return false
}

// know looks every token up.
func (a *Article) know() {
	a.Words = grow.Resize(a.Words, len(a.Tokens))
	stop.Clear(a.Stop, a.Words)
	pace := a.Stop.Pace(1 << 12)
	for i := range a.Tokens {
		pace.Step()
		switch t := &a.Tokens[i]; {
		case t.Kind == text.Word:
			a.Words[i] = a.entry(a.Text[t.Start:t.End])
			if a.Lexicon.EndParticles && !t.Shape.Is(text.Glued) {
				a.Words[i].Use &^= lang.Topic | lang.Case // 이 of 이 시장: nothing that it could mark stands before it
			}
			if c := a.Words[i].Class; c.Is(lang.Honorific) && c.Is(lang.Oblique) && t.Shape.Is(text.Cap) && a.Token(i+1).Shape.Is(text.Cap) {
				a.Words[i].Class = lang.Honorific // Me Roux
			}
		case t.Kind == text.Poss && i > 0 && t.Len() > 1 && a.Words[i-1].Use.Is(lang.Contracts):
			a.Words[i] = lang.Entry{Class: lang.Aux | lang.Be} // it's
		}
	}
}

// entry is what the lexicon knows of a word, also without the hyphens before it
// or the period behind it.
func (a *Article) entry(word string) lang.Entry {
	e := a.Lexicon.Lookup(word)
	if !e.Known() && strings.HasSuffix(word, ".") {
		e = a.Lexicon.Lookup(strings.TrimSuffix(word, "."))
	}
	if !e.Known() {
		e.Class |= a.compound(word)
	}
	return e
}

// compound is the class of a given name that is made of two, with the gender of the
// first: Anna-Lena, Jean-Marie; 0 for any other word.
func (a *Article) compound(word string) lang.Class {
	first, second, ok := strings.Cut(word, "-")
	if c, _ := utf8.DecodeRuneInString(second); !ok || !unicode.IsUpper(c) {
		return 0
	}
	c := a.Lexicon.Lookup(first).Class
	if c&^naming != 0 || !c.Is(lang.Given) || !a.Lexicon.Lookup(second).Class.Is(lang.Given) {
		return 0
	}
	return c
}
