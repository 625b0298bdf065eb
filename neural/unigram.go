package neural

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word behind a space begins with this.
const spaced = "▁"

// likeliest adds word w of text with its likeliest pieces. A word of a script without spaces
// is several: each of its pieces is one.
func (r *reader) likeliest(text string, w word) {
	own := text[w.start:w.end]
	before, _ := utf8.DecodeLastRuneInString(text[:w.start])
	head := w.start == 0 || space(before)
	c, size := utf8.DecodeRuneInString(own)
	form := r.turn.form(text, w.start, c, size)
	if form == "" {
		form = norm.NFKC.String(own) // own where it is in that form
	}
	parts := r.cutter.cut(r.model.pieces, form, head)
	if size == len(own) || !solid(form) || utf8.RuneCountInString(form) != utf8.RuneCountInString(own) {
		for _, p := range parts {
			r.pieces = append(r.pieces, p.number)
		}
		if len(parts) == 0 {
			r.pieces = append(r.pieces, r.model.pieces.unknown)
		}
		r.add(w)
		return
	}
	for _, p := range parts {
		if p.letters == 0 {
			continue // the space before
		}
		w.end = w.start
		for range p.letters {
			_, n := utf8.DecodeRuneInString(text[w.end:])
			w.end += n
		}
		r.pieces = append(r.pieces, p.number)
		r.add(w)
		w = word{start: w.end, first: len(r.pieces)}
	}
}

// solid reports whether a word has a character of a script that is written without
// spaces, or with spaces between more than words.
func solid(w string) bool {
	for _, c := range w {
		if c >= 0x0e00 && unicode.Is(solids, c) {
			return true
		}
	}
	return false
}

// solids are Thai and Lao, Burmese, Khmer, and the characters and syllables of East Asia.
var solids = &unicode.RangeTable{
	R16: []unicode.Range16{{0x0e00, 0x0eff, 1}, {0x1000, 0x109f, 1}, {0x1780, 0x17ff, 1}, {0x2e80, 0x9fff, 1}, {0xac00, 0xd7af, 1}, {0xf900, 0xfaff, 1}},
	R32: []unicode.Range32{{0x20000, 0x3ffff, 1}},
}

// A part of a word is a piece, and how many letters of the word it covers.
type part struct {
	number  int32
	letters int
}

// A cutter cuts words into their likeliest pieces (Viterbi). Its memory is reused.
type cutter struct {
	word  []byte
	best  []step // of each byte of the word, and its end
	parts []part
}

// A step is the last piece of the likeliest pieces of what stands before a place.
type step struct {
	score  float64
	number int32
	length int32 // 0 where no piece may end
}

// cut returns the pieces of a word, good until the next call. The space before it, where there
// is one, is no letter of its first piece.
func (k *cutter) cut(t *vocabulary, w string, head bool) []part {
	k.word = k.word[:0]
	if head {
		k.word = append(k.word, spaced...)
	}
	k.word = append(k.word, w...)
	n := len(k.word)
	k.best = resize(k.best, n+1)
	clear(k.best)
	for end := 1; end <= n; end++ {
		if end == n || utf8.RuneStart(k.word[end]) {
			k.best[end] = k.ending(t, end)
		}
	}
	k.parts = k.parts[:0]
	for end := n; end > 0; end -= int(k.best[end].length) {
		first := end - int(k.best[end].length)
		k.parts = append(k.parts, part{k.best[end].number, utf8.RuneCount(k.word[first:end])})
	}
	for i, j := 0, len(k.parts)-1; i < j; i, j = i+1, j-1 {
		k.parts[i], k.parts[j] = k.parts[j], k.parts[i]
	}
	if head && len(k.parts) > 0 {
		k.parts[0].letters-- // the space
	}
	return k.parts
}

// ending returns the best last piece of what stands before end. A single character always
// is one, if only an unknown one; of two that are alike the shorter is taken.
func (k *cutter) ending(t *vocabulary, end int) step {
	best, single := step{}, true
	for from := end - 1; from >= 0 && (end-from <= t.longest || single); from-- {
		if !utf8.RuneStart(k.word[from]) && from > 0 {
			continue
		}
		number, ok := t.number[string(k.word[from:end])]
		score := t.worst
		switch {
		case ok:
			score = t.score[number]
		case single:
			number = t.unknown
		default:
			continue
		}
		single = false
		if score += k.best[from].score; best.length == 0 || score > best.score {
			best = step{score, number, int32(end - from)}
		}
	}
	return best
}

// A turner turns double marks, straight or of any form, to “ and ”: by the space around
// them, or else by their form, or else in turn.
type turner struct{ opened bool }

const (
	openingMarks = "“«„‟「『"
	closingMarks = "”»」』"
	cornerMarks  = "「『」』"
	beforeMark   = "([{—–-/'‘:"
	behindMark   = ")]}—–-/,.;:!?'’…，。！？；："
)

// form returns what the mark c at byte i of text is turned to; "" if it is none.
func (t *turner) form(text string, i int, c rune, size int) string {
	if c != '"' && !strings.ContainsRune(openingMarks, c) && !strings.ContainsRune(closingMarks, c) {
		return ""
	}
	at := func(c rune, n int, beside string) bool {
		return n == 0 || space(c) || strings.ContainsRune(beside, c)
	}
	before, n := utf8.DecodeLastRuneInString(text[:i])
	left := at(before, n, beforeMark)
	behind, n := utf8.DecodeRuneInString(text[i+size:])
	right := at(behind, n, behindMark)
	opens := left
	if left == right || strings.ContainsRune(cornerMarks, c) {
		opens = !t.opened
		if c != '"' {
			opens = strings.ContainsRune(openingMarks, c)
		}
	}
	t.opened = opens
	if opens {
		return "“"
	}
	return "”"
}
