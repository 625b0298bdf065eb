package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Wrap breaks a text into lines of at most the given columns: at spaces, between the
// characters of Chinese and Japanese, and inside a word that is longer than a line,
// but never inside what a reader takes for one character. Spaces of any kind and
// line ends become one space each; soft hyphens are left out; what is unfit for a
// terminal is made Visible.
func Wrap(s string, columns int) []string {
	var w wrapper
	w.columns = max(columns, 2) // of the widest character
	for word := range strings.FieldsSeq(strings.ReplaceAll(s, "\u00ad", "")) {
		space := " "
		for _, part := range parts(Visible(word)) {
			w.add(space, part)
			space = ""
		}
	}
	w.end()
	return w.lines
}

// A wrapper fills lines.
type wrapper struct {
	columns int
	lines   []string
	line    strings.Builder
	size    int // columns of line
}

// add puts a part behind the last, with a space before it where there is one.
func (w *wrapper) add(space, part string) {
	n := Width(part)
	if w.size > 0 && w.size+len(space)+n <= w.columns {
		w.line.WriteString(space + part)
		w.size += len(space) + n
		return
	}
	w.end()
	if n <= w.columns {
		w.line.WriteString(part)
		w.size = n
		return
	}
	for c := range clusters(part) {
		k := clusterWidth(c)
		if w.size+k > w.columns {
			w.end()
		}
		w.line.WriteString(c)
		w.size += k
	}
}

// end ends a line that has something in it.
func (w *wrapper) end() {
	if w.line.Len() > 0 {
		w.lines = append(w.lines, w.line.String())
	}
	w.line.Reset()
	w.size = 0
}

// parts divides a word where a line may end inside it: beside a character of Chinese
// or Japanese, but not before what closes and not behind what opens.
func parts(word string) []string {
	if !strings.ContainsFunc(word, unspaced) {
		return []string{word}
	}
	var list []string
	start, at := 0, 0
	before := utf8.RuneError
	for c := range clusters(word) {
		r, _ := utf8.DecodeRuneInString(c)
		if at > start && (unspaced(before) || unspaced(r)) && !closes(r) && !opens(before) {
			list = append(list, word[start:at])
			start = at
		}
		before = r
		at += len(c)
	}
	return append(list, word[start:])
}

// unspaced reports whether a rune belongs to a script without spaces, and is wide.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || '\u3000' <= r && r <= '\u303f' || '\uff01' <= r && r <= '\uff65'
}

func closes(r rune) bool {
	return unicode.In(r, unicode.Pe, unicode.Pf) || strings.ContainsRune("、。，．！？：；·ー々…%,.!?:;\"'", r)
}

func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }
