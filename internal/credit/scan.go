package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/text"
)

// A kind is what a token is.
type kind uint8

const (
	end    kind = iota // nothing follows
	word               // MOSCOW, N.Y, Port-au-Prince, CNN's, ©
	number             // 13, 13th, 2016-12-13
	comma
	period
	colon
	dash // any run of dashes, and the verb that ends a Chinese dateline
	slash
	bar
	opening // ( [ 【
	closing // ) ] 】
	other
)

// A shape is how a word is written.
type shape uint8

const (
	small    shape = iota // minister
	capital               // Moscow
	capitals              // MOSCOW, McALLEN
	caseless              // letters of a script that has one case
)

// A token is a range of bytes of a head.
type token struct {
	kind       kind
	shape      shape // of a word
	class      class // of a word
	long       bool  // of a dash: more than a hyphen
	spaced     bool  // white space stands before it
	broken     bool  // a line break stands before it
	start, end int
}

// divides reports whether a token may stand between two parts of a credit.
func (t *token) divides() bool {
	return t.kind == comma || t.kind == period || t.kind == slash || t.kind == bar
}

// names reports whether a token may begin a name.
func (t *token) names() bool { return t.kind == word && t.shape != small }

// A head is the start of a paragraph, cut into tokens as far as they are asked
// for: most paragraphs show with the first two or three that they are no
// credit.
type head struct {
	s     string
	whole bool // s is all of the paragraph
	list  [most]token
	n     int // tokens read
	pos   int // the byte behind them
}

const (
	most    = 48  // tokens
	longest = 240 // bytes
)

// reset makes h the head of a paragraph.
func (h *head) reset(s string) {
	h.s, h.whole, h.n, h.pos = s, true, 0, 0
	if len(s) > longest {
		h.s, h.whole = s[:longest], false
	}
}

// at returns token i; one of kind end where there is none.
func (h *head) at(i int) *token {
	for h.n <= i {
		if h.n == most-1 {
			h.list[h.n] = token{start: len(h.s), end: len(h.s)}
			return &h.list[h.n]
		}
		h.list[h.n] = h.next()
		h.n++
	}
	return &h.list[i]
}

// text returns what stands from token i to token j, exclusive.
func (h *head) text(i, j int) string { s := h.span(i, j); return h.s[s.Start:s.End] }

func (h *head) span(i, j int) text.Span {
	if i >= j {
		return text.Span{}
	}
	return text.Span{Start: h.at(i).start, End: h.at(j - 1).end}
}

// next reads the token at h.pos.
func (h *head) next() (t token) {
	s, at := h.s, h.pos
	var r rune
	n := 0
	for ; at < len(s); at += n {
		if r, n = utf8.DecodeRuneInString(s[at:]); unicode.IsSpace(r) {
			t.spaced, t.broken = true, t.broken || r == '\n'
		} else if !text.Invisible(r) {
			break
		}
	}
	t.start, t.end = at, min(at+n, len(s))
	switch {
	case at >= len(s):
		t.start = len(s)
	case unicode.IsLetter(r), r == '©':
		t.kind, t.end = word, h.wordEnd(at, unspaced(r))
		w := s[t.start:t.end]
		if t.shape, t.class = shapeOf(w), words().of(w); t.class&wire != 0 {
			t.kind, t.long = dash, true
		}
	case unicode.IsDigit(r):
		t.kind, t.end = number, h.wordEnd(at, false)
	case punctuation(r) == dash:
		t.kind, t.long = dash, r != '-'
		for r, n := utf8.DecodeRuneInString(s[t.end:]); punctuation(r) == dash; r, n = utf8.DecodeRuneInString(s[t.end:]) {
			t.long, t.end = true, t.end+n
		}
	default:
		t.kind = punctuation(r)
	}
	h.pos = t.end
	return t
}

func punctuation(r rune) kind {
	switch r {
	case ',', '،', '、', '，':
		return comma
	case '.', '。':
		return period
	case ':', '：':
		return colon
	case '-', '–', '—', '―', '‒', '−', '_', '=', '＝':
		return dash
	case '/', '／':
		return slash
	case '|', '│', '•', '·':
		return bar
	case '(', '[', '（', '【', '［', '〔':
		return opening
	case ')', ']', '）', '】', '］', '〕':
		return closing
	}
	return other
}

// unspaced reports whether a letter is of a script that does not part its words.
func unspaced(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// wordEnd is where the word or number at a byte ends. Hyphens, apostrophes and
// periods between letters belong to it, and what joins digits (13.12.2016, 13/12,
// 10:00), and a dot between parts of a foreign name. In a dense script, a word is an entry of the list, or the letters up to
// one: 新华社|北京|11|月|3|日|电.
func (h *head) wordEnd(at int, dense bool) int {
	s := h.s
	if dense {
		if n := words().entry(s[at:]); n > 0 {
			return at + n
		}
	}
	for first := at; at < len(s); {
		r, n := utf8.DecodeRuneInString(s[at:])
		next, _ := utf8.DecodeRuneInString(s[at+n:])
		switch {
		case at > first && dense && r == '·' && unspaced(next): // 约翰·哈珀
		case at > first && (dense != unspaced(r) || dense && words().entry(s[at:]) > 0):
			return at
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r), text.Invisible(r), at == first:
		case unicode.IsLetter(next) && strings.ContainsRune("-.&'’", r), unicode.IsDigit(next) && strings.ContainsRune("-./:", r):
		default:
			return at
		}
		at += n
	}
	return at
}

// shapeOf tells how a word is written. A prefix in small letters, as in McALLEN,
// leaves it in capitals.
func shapeOf(w string) shape {
	first, n := utf8.DecodeRuneInString(w)
	lower, upper := 0, 0
	for _, r := range w[n:] {
		if unicode.IsLower(r) {
			lower++
		} else if unicode.IsUpper(r) {
			upper++
		}
	}
	switch {
	case unicode.IsLower(first):
		return small
	case !unicode.IsUpper(first):
		return caseless
	case lower == 0, upper > lower:
		return capitals
	}
	return capital
}

// run returns the token behind a name at token i: capitalised words, small ones
// between them (Rio de Janeiro), abbreviations and initials (St. Louis). It stops
// before dates, outlets and words of the given classes.
func (h *head) run(i int, stops class) int {
	const most, short = 6, 3 // words, bytes: St
	stop := i
	for k := i; k < i+most; k++ {
		t := h.at(k)
		if t.kind != word || h.dated(k) || k > i && (t.broken || t.class&named != 0) || t.class&stops != 0 && (t.class&inner == 0 || t.class&link != 0) || t.shape == small && (k == i || t.class&inner == 0) {
			return stop
		}
		stop = k + 1
		if h.at(stop).kind == period && t.end-t.start <= short && h.at(stop+1).names() {
			k++
		}
	}
	return stop
}
