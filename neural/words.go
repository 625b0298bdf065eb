package neural

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is what the tokenizer cuts into pieces: a run of letters, marks,
// digits and underscores, or one other character.
type word struct {
	start, end int  // bytes
	first, n   int  // its pieces
	line       bool // a line ends before it
	kind       uint8
}

// How a word is written: the rows of the table of cases.
const (
	lower = iota // or without case
	capitalised
	otherwise // in capitals, or mixed
)

// A reader cuts texts into words and pieces. Its memory is reused.
type reader struct {
	*model
	words  []word
	pieces []int32
	turn   turner
	cutter cutter
}

// read cuts a text.
func (r *reader) read(text string) {
	r.words, r.pieces = r.words[:0], r.pieces[:0]
	r.turn = turner{}
	line := false
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if space(c) {
			if c == '\n' {
				line, r.turn.opened = true, false
			}
			i += n
			continue
		}
		end := i + n
		for letter(c) && end < len(text) {
			next, n := utf8.DecodeRuneInString(text[end:])
			if !letter(next) {
				break
			}
			end += n
		}
		w := word{start: i, end: end, first: len(r.pieces), line: line && len(r.words) > 0}
		if r.Tokenizer == unigram {
			r.likeliest(text, w)
		} else {
			w.kind = kindOf(text[i:end])
			r.pieces = r.model.pieces.append(r.pieces, r.form(text, i, end))
			r.add(w)
		}
		i, line = end, false
	}
}

// add adds a word whose pieces are the last ones.
func (r *reader) add(w word) {
	w.n = len(r.pieces) - w.first
	r.words = append(r.words, w)
}

func letter(c rune) bool {
	if c < utf8.RuneSelf {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
	}
	return unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsMark(c)
}

func space(c rune) bool { return unicode.IsSpace(c) || c >= 0x1c && c <= 0x1f }

func kindOf(w string) uint8 {
	kind := uint8(lower)
	for i, c := range w {
		if unicode.IsUpper(c) || unicode.Is(unicode.Other_Uppercase, c) {
			if i > 0 {
				return otherwise
			}
			kind = capitalised
		}
	}
	return kind
}

// form is the word as it is looked up: straight marks are turned by the space around
// them, where the encoder wants that.
func (r *reader) form(text string, i, end int) string {
	w := text[i:end]
	if !r.Curly || w != `"` && (w != "'" || !strings.HasPrefix(text[end:], "'")) {
		return w
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	if i == 0 || space(before) || strings.ContainsRune("([—–", before) {
		return "“"
	}
	return "”"
}

// append appends the pieces of a word by WordPiece: at least one.
func (t *vocabulary) append(dst []int32, w string) []int32 {
	w = plainForm(w)
	from := len(dst)
	var buffer [64]byte
	for at := 0; at < len(w); {
		b := buffer[:0]
		if at > 0 {
			b = append(b, continued...)
		}
		prefix := len(b)
		b = append(b, w[at:min(len(w), at+t.longest)]...)
		for len(b) > prefix {
			if n, ok := t.number[string(b)]; ok {
				dst = append(dst, n)
				break
			}
			b = b[:len(b)-1] // a piece cut inside a character is in no list
		}
		if len(b) == prefix {
			return append(dst[:from], t.unknown)
		}
		at += len(b) - prefix
	}
	if len(dst) == from {
		return append(dst, t.unknown)
	}
	return dst
}

// plainForm is a word in small letters without accents.
func plainForm(w string) string {
	ascii, small := true, true
	for i := range len(w) {
		ascii = ascii && w[i] < utf8.RuneSelf
		small = small && (w[i] < 'A' || w[i] > 'Z')
	}
	switch {
	case ascii && small:
		return w
	case ascii:
		return strings.ToLower(w)
	}
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return c
	}, norm.NFD.String(strings.ToLower(w)))
}
