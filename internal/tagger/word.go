package tagger

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/perceptron"
)

// A Word is a word as the features see it: hashes of its parts, with digits
// as 0 and each kind of apostrophe and quotation mark as one.
type Word struct {
	Form   uint32    // as it is written
	Lower  uint32    // in lower case
	Prefix [4]uint32 // its first 1 to 4 bytes in lower case, as far as it has them
	Suffix [4]uint32 // its last 1 to 4 bytes in lower case, as far as it has them
	Shape  uint32    // what kinds of characters it has, runs of a kind as one: Xx, Xx-x, 0
	Case   Case
	Class  lexicon.Class
}

// Case tells what kinds of characters a word has.
type Case uint8

// The kinds of characters.
const (
	Capital Case = 1 << iota // begins with an upper-case letter
	Upper                    // has an upper-case letter
	Small                    // has a lower-case letter
	Digit
	Hyphen
	Other // any other mark
)

// Is reports whether c has any of d.
func (c Case) Is(d Case) bool { return c&d != 0 }

// cases has the kinds of ASCII characters.
var cases = func() (t [utf8.RuneSelf]Case) {
	for b := range t {
		switch {
		case 'a' <= b && b <= 'z':
			t[b] = Small
		case 'A' <= b && b <= 'Z':
			t[b] = Upper
		case '0' <= b && b <= '9':
			t[b] = Digit
		case b == '-':
			t[b] = Hyphen
		default:
			t[b] = Other
		}
	}
	return t
}()

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// Describe makes a Word of a word as it is written and its lexicon classes. It
// takes about 20 ns and allocates nothing.
func Describe(form string, class lexicon.Class) Word {
	w := Word{Class: class}
	form = plain(form)
	lower, exact, shape := uint32(fnvOffset), uint32(fnvOffset), uint32(fnvOffset)
	last := Case(0)
	for i := 0; i < len(form); i++ {
		b := form[i]
		var c Case
		if b < utf8.RuneSelf {
			c = cases[b]
			if c == Digit {
				b = '0'
			}
			exact = (exact ^ uint32(b)) * fnvPrime
			if c == Upper {
				b |= 0x20
			}
			lower = (lower ^ uint32(b)) * fnvPrime
		} else {
			r, n := utf8.DecodeRuneInString(form[i:])
			low := unicode.ToLower(r)
			switch {
			case low != r:
				c = Upper
			case unicode.IsLetter(r):
				c = Small
			default:
				c = Other
			}
			exact = (exact ^ uint32(r)) * fnvPrime
			lower = (lower ^ uint32(low)) * fnvPrime
			i += n - 1
		}
		w.Case |= c
		if i == 0 && c == Upper || last == 0 && c == Upper {
			w.Case |= Capital
		}
		if c != last {
			shape = (shape ^ uint32(c)) * fnvPrime
			last = c
		}
		if i < len(w.Prefix) {
			w.Prefix[i] = lower
		}
	}
	w.Form, w.Lower, w.Shape = exact, lower, shape
	h := uint32(0)
	for k := range w.Suffix {
		at := len(form) - 1 - k
		if at < 0 {
			break
		}
		b := form[at]
		if b < utf8.RuneSelf && cases[b] == Upper {
			b |= 0x20
		} else if b < utf8.RuneSelf && cases[b] == Digit {
			b = '0'
		}
		h = (h ^ uint32(b) ^ uint32(k)<<8) * fnvPrime
		w.Suffix[k] = h
	}
	return w
}

// edge stands for the words before and after a sentence.
var edge = Word{
	Form: perceptron.Hash("\n"), Lower: perceptron.Hash("\n"), Shape: perceptron.Hash("\n"),
	Class: 0,
}

// plain returns a quotation mark or possessive in its plain form, and other
// words as they are.
func plain(form string) string {
	if len(form) == 0 || len(form) > 4 {
		return form
	}
	switch form {
	case "“", "”", "„", "‟", "``", "''", "«", "»", "＂":
		return `"`
	case "‘", "’", "‚", "`":
		return "'"
	case "’s":
		return "'s"
	case "’S":
		return "'S"
	case "—", "–", "--", "---":
		return "--"
	case "…", "....":
		return "..."
	case "-LRB-":
		return "("
	}
	return form
}
