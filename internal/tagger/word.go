package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
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
	Class  uint32 // what the lexicon knows of it, folded
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
	Glued // no space before it
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

// Fold makes 32 bits of the classes and the forms that the lexicon has of a word.
func Fold(e lang.Entry) uint32 {
	return uint32(e.Class) ^ uint32(e.Class>>32)*0x9E3779B1 ^ uint32(e.Form)*0x85EBCA6B
}

// Describe makes a Word of a word as it is written, what the lexicon knows of it, folded, and
// whether it stands right after the word before. It takes about 40 ns and
// allocates nothing.
func Describe(form string, class uint32, glued bool) Word {
	w := Word{Class: class}
	if glued {
		w.Case = Glued
	}
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
			if r == '’' {
				r = '\''
			}
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
		if last == 0 && c == Upper {
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
	w.ends(form)
	return w
}

// ends sets the suffixes of a word.
func (w *Word) ends(form string) {
	h, at := uint32(0), len(form)-1
	for k := 0; k < len(w.Suffix) && at >= 0; k++ {
		b := form[at]
		switch {
		case b >= utf8.RuneSelf:
			if at >= 2 && form[at-2:at+1] == "’" {
				b = '\''
				at -= 2
			}
		case cases[b] == Upper:
			b |= 0x20
		case cases[b] == Digit:
			b = '0'
		}
		h = (h ^ uint32(b)) * fnvPrime
		w.Suffix[k] = h
		at--
	}
}

// edge stands for the words before and after a sentence.
var edge = Word{
	Form: perceptron.Hash("\n"), Lower: perceptron.Hash("\n"), Shape: perceptron.Hash("\n"),
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
	case "—", "---":
		return "--"
	case "…", "....":
		return "..."
	case "-LRB-":
		return "("
	}
	return form
}

// settledWords have one tag wherever they stand, or so nearly so that what is
// around them need not be looked at: two words in five of a text.
const settledWords = `. , ? ! ( ) [ ] ; the of a an and or is was are be been has did does would could should not n't
	I he it she they we you them him me us my your his its our their this those these at from with for into if because
	between which who The It We This They He She You In And`

// settled has the forms of settledWords.
var settled = func() (t [1 << 12]uint32) {
	for w := range strings.FieldsSeq(settledWords) {
		f := Describe(w, 0, false).Form
		t[f>>20] = f
	}
	return t
}()

func (w *Word) settled() bool { return settled[w.Form>>20] == w.Form }
