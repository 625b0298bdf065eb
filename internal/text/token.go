package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/stop"
)

// A Kind tells what a token is.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota // letters, with apostrophes, hyphens and periods inside: don't, al-Assad, U.S.
	Number             // begins with a digit: 2.15, 1980s, 6-1
	Punct              // one punctuation mark, or a run of periods or hyphens
	Poss               // 's, or the ' of a plural: the ending of a possessive
	Open               // an opening quotation mark
	Close              // a closing one
)

// Shape has what the letters of a token look like.
type Shape uint8

// The shapes.
const (
	Cap    Shape = 1 << iota // begins with an upper-case letter
	Upper                    // has two letters or more, all upper case
	Glued                    // no space before it
	Dotted                   // ends with a period that belongs to it: Mr., U.S.
	First                    // begins a paragraph
)

// Is reports whether s has any of t.
func (s Shape) Is(t Shape) bool { return s&t != 0 }

// A Token is a word or a mark of punctuation.
type Token struct {
	Span
	Kind   Kind
	Shape  Shape
	Region int32 // the innermost region around it, or -1; of a quotation mark its own
}

// A Region is a stretch between quotation marks. Regions nest and are sorted by
// their opening marks.
type Region struct{ Open, Close Span }

// Tokenizer cuts paragraphs into tokens. Its zero value begins at the first
// region.
type Tokenizer struct {
	Text    string
	Regions []Region
	// Abbreviation reports whether a word is written with a period of its own; nil:
	// only single capitals are, and words with periods inside.
	Abbreviation func(word string) bool
	// Pace counts the tokens, a long one as several.
	Pace stop.Pace
	next int     // the first region not yet opened
	open []int32 // the regions around the current place
}

const (
	cSpace = iota
	cLetter
	cUpper
	cDigit
	cPunct
	cHigh // not ASCII
)

var class = func() (t [256]uint8) {
	for b := range t {
		switch {
		case 'a' <= b && b <= 'z':
			t[b] = cLetter
		case 'A' <= b && b <= 'Z':
			t[b] = cUpper
		case '0' <= b && b <= '9':
			t[b] = cDigit
		case b <= ' ' || b == 0x7f:
			t[b] = cSpace
		case b < utf8.RuneSelf:
			t[b] = cPunct
		default:
			t[b] = cHigh
		}
	}
	return t
}()

// longest is how many bytes a token has at most: what is longer is cut, so that the work
// on a token is bounded.
const longest = 1 << 12

// classAt returns the class of the rune at i and its length.
func classAt(s string, i int) (uint8, int) {
	c := class[s[i]]
	if c != cHigh {
		return c, 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError && n == 1:
		return cPunct, 1
	case unicode.IsUpper(r):
		return cUpper, n
	case unicode.IsLetter(r), unicode.IsMark(r), r == '\u00ad', r == '\u200c', r == '\u200d':
		return cLetter, n
	case unicode.IsDigit(r):
		return cDigit, n
	case unicode.IsSpace(r), r == '\u200b', r == '\ufeff', r == '\u2060', '\u200e' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
		return cSpace, n
	}
	return cPunct, n
}

// Append appends the tokens of the next paragraph to buf.
func (t *Tokenizer) Append(buf []Token, para Span) []Token {
	s := t.Text
	glued := false
	first := First
	for i := para.Start; i < para.End; {
		c, n := classAt(s, i)
		if c == cSpace {
			t.Pace.Step()
			i += n
			glued = false
			continue
		}
		tok := Token{Span: Span{i, i + n}, Region: -1}
		if k, end, region, ok := t.mark(i); ok {
			tok.Kind, tok.End, tok.Region = k, end, region
		} else {
			tok.Region = t.region()
			switch c {
			case cLetter, cUpper:
				t.word(&tok, para.End, c == cUpper)
			case cDigit:
				tok.Kind = Number
				tok.End = t.number(i, para.End)
			default:
				t.punct(&tok, para.End, glued, buf)
			}
		}
		if glued {
			tok.Shape |= Glued
		}
		tok.Shape |= first
		first = 0
		glued = true
		t.Pace.Steps(1 + tok.Len()/16)
		buf = stop.Append(t.Pace.Signal(), buf, tok)
		i = tok.End
	}
	t.region1(para.End)
	return buf
}

// mark returns the quotation mark at i, if one stands there.
func (t *Tokenizer) mark(i int) (Kind, int, int32, bool) {
	t.region1(i)
	if t.next < len(t.Regions) && t.Regions[t.next].Open.Start == i {
		r := int32(t.next)
		t.open = append(t.open, r)
		t.next++
		return Open, t.Regions[r].Open.End, r, true
	}
	if n := len(t.open); n > 0 {
		r := t.open[n-1]
		if c := t.Regions[r].Close; c.Start == i && c.End > i {
			t.open = t.open[:n-1]
			return Close, c.End, r, true
		}
	}
	return 0, 0, 0, false
}

// region1 leaves the regions that end before i without a mark.
func (t *Tokenizer) region1(i int) {
	for n := len(t.open); n > 0 && t.Regions[t.open[n-1]].Close.End <= i; n-- {
		t.open = t.open[:n-1]
	}
}

func (t *Tokenizer) region() int32 {
	if n := len(t.open); n > 0 {
		return t.open[n-1]
	}
	return -1
}

// barrier is where a token from offset i ends at the latest: at the next quotation mark,
// or when it is longest.
func (t *Tokenizer) barrier(i, end int) int {
	end = min(end, i+longest)
	if t.next < len(t.Regions) {
		end = min(end, t.Regions[t.next].Open.Start)
	}
	if n := len(t.open); n > 0 {
		end = min(end, t.Regions[t.open[n-1]].Close.Start)
	}
	return end
}

func (t *Tokenizer) word(tok *Token, end int, upper bool) {
	s := t.Text
	end = t.barrier(tok.Start, end)
	if upper {
		tok.Shape |= Cap
	}
	const short = 4 // bytes before the first period of an abbreviation: Prof.Dr., not example.com
	letters, caps, dots, first := 0, 0, 0, 0
	i := tok.Start
	for i < end {
		c := class[s[i]]
		n := 1
		if c == cHigh {
			c, n = classAt(s, i)
		}
		switch c {
		case cLetter:
			letters++
		case cUpper:
			letters++
			caps++
		case cDigit:
		default:
			if c == cSpace {
				n = 0
				break
			}
			var ok bool
			if n, ok = joint(s, i, end, i-tok.Start, dots); !ok {
				n = 0
				break
			}
			if s[i] == '.' {
				if dots++; dots == 1 {
					first = i - tok.Start
				}
			}
		}
		if n == 0 {
			break
		}
		i += n
	}
	tok.End = i
	if letters >= 2 && caps == letters {
		tok.Shape |= Upper
	}
	if i < end && s[i] == '.' && (dots > 0 && first <= short || t.abbreviated(s[tok.Start:i])) {
		if !(i+1 < end && s[i+1] == '.') { // an ellipsis
			tok.End++
			tok.Shape |= Dotted
		}
	}
}

func (t *Tokenizer) abbreviated(word string) bool {
	const longest = 16 // bytes
	switch {
	case len(word) > longest:
		return false
	case t.Abbreviation == nil:
		return len(word) == 1 && class[word[0]] == cUpper
	}
	return t.Abbreviation(word)
}

// joint reports whether the character at i joins two parts of a word, of which
// size bytes and some dots have been read, and how long it is.
func joint(s string, i, end, size, dots int) (int, bool) {
	n := 1
	switch s[i] {
	case '\'':
	case '-', '&', '_', '@':
	case '.':
		// U.S., a.m., J.K.; also example.com
		if i+1 < end && (class[s[i+1]] == cLetter || class[s[i+1]] == cUpper) && (size == 1 || dots > 0 || class[s[i+1]] == cLetter) {
			return 1, true
		}
		return 0, false
	case 0xE2:
		if i+3 > end || (s[i:i+3] != "’" && s[i:i+3] != "‐" && s[i:i+3] != "‑") {
			return 0, false
		}
		n = 3
	default:
		return 0, false
	}
	if i+n >= end {
		return 0, false
	}
	c, m := classAt(s, i+n)
	if c != cLetter && c != cUpper && c != cDigit {
		return 0, false
	}
	if s[i] == '\'' || n == 3 && s[i:i+n] == "’" {
		// the possessive is a token of its own
		if s[i+n] == 's' || s[i+n] == 'S' {
			if i+n+m >= end {
				return 0, false
			}
			if c, _ := classAt(s, i+n+m); c != cLetter && c != cUpper {
				return 0, false
			}
		}
	}
	return n, true
}

func (t *Tokenizer) number(i, end int) int {
	s := t.Text
	end = t.barrier(i, end)
	for i < end {
		c, n := classAt(s, i)
		switch {
		case c == cDigit || c == cLetter || c == cUpper:
		case (s[i] == '.' || s[i] == ',' || s[i] == ':' || s[i] == '-' || s[i] == '/') && i+1 < end && class[s[i+1]] == cDigit:
		case s[i] == '-' && i+1 < end && class[s[i+1]] == cLetter: // 70-year-old
		default:
			return i
		}
		i += n
	}
	return i
}

func (t *Tokenizer) punct(tok *Token, end int, glued bool, buf []Token) {
	s := t.Text
	tok.Kind = Punct
	switch b := s[tok.Start]; b {
	case '.', '-':
		end = t.barrier(tok.Start, end)
		for tok.End < end && s[tok.End] == b {
			tok.End++
		}
	case '\'', 0xE2:
		n := tok.End - tok.Start
		if b == 0xE2 && s[tok.Start:tok.End] != "’" || !glued || len(buf) == 0 {
			return
		}
		last := &buf[len(buf)-1]
		if last.Kind != Word && last.Kind != Number {
			return
		}
		at := tok.Start + n
		if at < end && (s[at] == 's' || s[at] == 'S') {
			if at+1 == end || class[s[at+1]] != cLetter && class[s[at+1]] != cUpper && class[s[at+1]] != cHigh {
				tok.Kind, tok.End = Poss, at+1
				return
			}
			if c, _ := classAt(s, at+1); c != cLetter && c != cUpper {
				tok.Kind, tok.End = Poss, at+1
				return
			}
		}
		if s[last.End-1]|0x20 == 's' || s[last.End-1]|0x20 == 'z' || s[last.End-1]|0x20 == 'x' {
			tok.Kind = Poss
		}
	}
}
