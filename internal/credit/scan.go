package credit

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/text"
)

// A kind is what a token of a head is.
type kind uint8

const (
	end    kind = iota // nothing follows
	word               // MOSCOW, N.Y, Port-au-Prince
	number             // 13, 13th, 2016-12-13
	poss               // 's
	comma
	period
	colon
	dash // any run of dashes
	slash
	pipe
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
	long       bool  // of a dash: more than a hyphen
	spaced     bool  // white space stands before it
	broken     bool  // a line break stands before it
	start, end int
	class      class // of a word, where it is looked up
	looked     bool
}

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
func (h *head) at(i int) token {
	for h.n <= i {
		if h.n == most {
			return token{kind: end, start: len(h.s), end: len(h.s)}
		}
		h.list[h.n] = h.next()
		h.n++
	}
	return h.list[i]
}

// text returns what stands from token i to token j, exclusive.
func (h *head) text(i, j int) string {
	if i >= j {
		return ""
	}
	return h.s[h.at(i).start:h.at(j-1).end]
}

// word returns token i as it stands.
func (h *head) word(i int) string {
	t := h.at(i)
	return h.s[t.start:t.end]
}

// class returns what token i may be.
func (h *head) class(i int) class {
	t := h.at(i)
	if t.kind != word || i >= h.n {
		return 0
	}
	if !t.looked {
		t.class, t.looked = words().of(h.s[t.start:t.end]), true
		h.list[i] = t
	}
	return t.class
}

// next reads the token at h.pos.
func (h *head) next() token {
	s, at := h.s, h.pos
	t := token{}
	var r rune
	n := 0
	for at < len(s) {
		if r, n = utf8.DecodeRuneInString(s[at:]); unicode.IsSpace(r) {
			t.spaced, t.broken = true, t.broken || r == '\n' || r == '\r'
		} else if !text.Invisible(r) {
			break
		}
		at += n
	}
	t.start, t.end = at, at+n
	if at >= len(s) {
		t.start, t.end = len(s), len(s)
		h.pos = len(s)
		return t
	}
	switch {
	case unicode.IsLetter(r):
		t.kind = word
		t.end = h.wordEnd(at)
		t.shape = shapeOf(s[t.start:t.end])
	case unicode.IsDigit(r):
		t.kind, t.end = number, h.numberEnd(at)
	case isDash(r):
		t.kind, t.long = dash, r != '-'
		for t.end < len(s) {
			r, n := utf8.DecodeRuneInString(s[t.end:])
			if !isDash(r) {
				break
			}
			t.long, t.end = true, t.end+n
		}
	case isApostrophe(r):
		t.kind = other
		if rest := s[t.end:]; len(rest) > 0 && (rest[0] == 's' || rest[0] == 'S') {
			if next, _ := utf8.DecodeRuneInString(rest[1:]); !t.spaced && !unicode.IsLetter(next) {
				t.kind, t.end = poss, t.end+1
			}
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
	case '/', '／':
		return slash
	case '|', '│', '•', '·':
		return pipe
	case '(', '[', '（', '【', '［', '〔':
		return opening
	case ')', ']', '）', '】', '］', '〕':
		return closing
	}
	return other
}

func isDash(r rune) bool {
	switch r {
	case '-', '–', '—', '―', '‒', '−', '_', '=', '＝':
		return true
	}
	return false
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '`' || r == 'ʼ' }

// wordEnd is where the word at a byte ends. Hyphens, apostrophes and periods
// between letters belong to it; a possessive is a token of its own.
func (h *head) wordEnd(at int) int {
	s := h.s
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		switch {
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r), text.Invisible(r) && r != 0xFEFF:
		case isApostrophe(r):
			next, m := utf8.DecodeRuneInString(s[at+n:])
			if !unicode.IsLetter(next) {
				return at
			}
			if behind, _ := utf8.DecodeRuneInString(s[at+n+m:]); (next == 's' || next == 'S') && !unicode.IsLetter(behind) {
				return at
			}
		case r == '-' || r == '.' || r == '&':
			if next, _ := utf8.DecodeRuneInString(s[at+n:]); !unicode.IsLetter(next) && !(unicode.IsDigit(next) && r != '.') {
				return at
			}
		default:
			return at
		}
		at += n
	}
	return at
}

// numberEnd is where the number at a byte ends, with what its digits are joined
// by (13.12.2016, 13/12, 10:00) and the ending of an ordinal.
func (h *head) numberEnd(at int) int {
	s := h.s
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		switch {
		case unicode.IsDigit(r):
		case r == '.' || r == '/' || r == '-' || r == ':' || r == ',':
			if next, _ := utf8.DecodeRuneInString(s[at+n:]); !unicode.IsDigit(next) || r == ',' {
				return at
			}
		case r == 's' || r == 'n' || r == 'r' || r == 't' || r == 'e' || r == 'º' || r == 'ª':
			end := at
			for end < len(s) && 'a' <= s[end] && s[end] <= 'z' {
				end++
			}
			if end-at <= 2 || r >= utf8.RuneSelf {
				return max(end, at+n)
			}
			return at
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
	switch {
	case unicode.IsLower(first):
		return small
	case !unicode.IsUpper(first) && !unicode.IsTitle(first):
		return caseless
	}
	upper, lower, last := 1, 0, false
	for _, r := range w[n:] {
		switch {
		case unicode.IsUpper(r):
			upper, last = upper+1, true
		case unicode.IsLower(r):
			lower, last = lower+1, false
		}
	}
	if lower == 0 || upper > lower && upper > 2 && last && lower <= 2 {
		return capitals
	}
	return capital
}
