package corpus

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/quoteattribution/quote/internal/lang"
)

// CanonicalQuotation is the form by which the same words are found in several articles:
// the words in small letters without accents, joined by single spaces; marks,
// punctuation, apostrophes inside words and compatibility forms of Unicode are gone, and
// a number has no separators of thousands. A hyphen is a space. In scripts that put no
// space between words each character is a word. It is "" for words without a letter or digit.
//
// It is the join key of Quotebank (Vaucher, Spitz, Catasta and West, Quotebank: A
// Corpus of Quotations from a Decade of News, WSDM 2021), with the folding of Unicode in
// the place of ASCII's.
func CanonicalQuotation(words string) string {
	b := make([]byte, 0, len(words))
	for w := range rawWords(words) {
		b, _ = appendWord(b, w)
	}
	return string(b)
}

// rawWords yields the words of a text, with the apostrophes between letters and the
// separators between digits.
func rawWords(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		start := -1 // of the word, or -1 between words
		for i, r := range s {
			switch {
			case spaceless(r):
				if start >= 0 && !yield(s[start:i]) || !yield(s[i:i+utf8.RuneLen(r)]) {
					return
				}
				start = -1
			case inWord(r):
				if start < 0 {
					start = i
				}
			case start >= 0 && !joins(s, i, r):
				if !yield(s[start:i]) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

// inWord reports whether a rune is of a word.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N) || r == '\u00ad'
}

// spaceless reports whether a rune is of a script without spaces between words.
func spaceless(r rune) bool {
	return r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// joins reports whether the rune r at i, behind a word, stands inside it.
func joins(s string, i int, r rune) bool {
	if r == utf8.RuneError {
		return false
	}
	behind := s[i+utf8.RuneLen(r):]
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(behind)
	switch r {
	case '\'', '’', 'ʼ':
		return unicode.In(before, unicode.L, unicode.M) && unicode.IsLetter(after)
	case '.', ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	case ' ', '\u00a0', '\u2009', '\u202f': // 300 000
		return '0' <= before && before <= '9' && thousands(behind) && short(s[:i])
	}
	return false
}

// short reports whether a text ends in three digits at most, or in groups of three with
// spaces between them.
func short(s string) bool {
	n := 0
	for n < len(s) && '0' <= s[len(s)-1-n] && s[len(s)-1-n] <= '9' {
		n++
	}
	return n <= 3 && (n == len(s) || s[len(s)-1-n] != '.' && s[len(s)-1-n] != ',')
}

// appendWord appends the folded form of a word behind a space, and returns where it
// begins; nothing where it has no letter, as a soft hyphen alone.
func appendWord(b []byte, w string) (form []byte, at int) {
	if len(b) > 0 {
		b = append(b, ' ')
	}
	at = len(b)
	if b = appendFolded(b, w); at == len(b) && at > 0 {
		b, at = b[:at-1], at-1
	}
	return b, at
}

// folder folds letters, as Unicode has it; it is stateless.
var folder = cases.Fold()

// appendFolded appends the folded form of a word.
func appendFolded(b []byte, w string) []byte {
	if !ascii(w) {
		w = unaccented(folder.String(norm.NFKD.String(w)))
	}
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		case c == '\'' || c == ' ':
		case c == '.' || c == ',':
			if !thousands(w[i+1:]) {
				b = append(b, '.')
			}
		default:
			b = append(b, c)
		}
	}
	return b
}

// thousands reports whether what stands behind a separator is a group of three digits.
func thousands(s string) bool {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n == 3
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// unaccented is s, which is decomposed, without the marks on Latin, Greek and Cyrillic
// letters, and without the signs inside words that are no letters of any script.
func unaccented(s string) string {
	drop := false // marks belong to a letter that has a sense without them
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.M, r):
			if drop {
				return -1
			}
		case r == '’' || r == 'ʼ' || r == '\u00ad' || unicode.IsSpace(r):
			return -1
		default:
			drop = unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
		}
		return r
	}, s)
}

// A class is what a word counts for when words are compared.
type class uint32

const (
	content class = iota
	function
	number
	negation
)

// A sketch is the words of a quotation as numbers: the hash of the folded word, with its
// class in the last two bits.
type sketch []uint32

func (s sketch) class(i int) class { return class(s[i] & 3) }

// sketchOf returns the sketch of words in a language, and their canonical form. Which
// words are function words and which deny is said by the word lists of package quote; in
// a language without one all are content.
func sketchOf(words, language string) (sketch, string) {
	base, _, _ := strings.Cut(language, "-")
	lexicon := lang.For(base)
	var s sketch
	b := make([]byte, 0, len(words))
	for w := range rawWords(words) {
		var at int
		if b, at = appendWord(b, w); at == len(b) {
			continue
		}
		h := fnv.New32a()
		h.Write(b[at:])
		s = append(s, h.Sum32()&^3|uint32(classOf(w, b[at:], lexicon)))
	}
	return s, string(b)
}

// classOf returns the class of a word, as it stands and folded.
func classOf(w string, folded []byte, lexicon *lang.Lexicon) class {
	for _, c := range string(folded) {
		if unicode.IsDigit(c) {
			return number
		}
	}
	if lexicon == nil {
		return content
	}
	w = strings.ReplaceAll(w, "’", "'")
	e := lexicon.Lookup(w)
	if first, _, short := strings.Cut(w, "'"); short && e.Class == 0 {
		e = lexicon.Lookup(first) // we'd
	}
	switch c := e.Class; {
	case c.Is(lang.Neg) || e.Use.Is(lang.Nobody):
		return negation
	case c.Is(lang.Det | lang.Poss | lang.Pron | lang.He | lang.She | lang.They | lang.It | lang.I | lang.Rel | lang.That |
		lang.Prep | lang.Of | lang.By | lang.Conj | lang.Sub | lang.Aux | lang.Be):
		return function
	}
	return content
}
