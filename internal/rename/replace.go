package rename

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An edit is a place of a text that has another length: bytes [start:end) of the old
// text became n.
type edit struct{ start, end, n int }

// replace writes a text with the new names.
func (n *namer) replace(text string) (string, []edit) {
	var b strings.Builder
	var edits []edit
	for at := 0; at < len(text); {
		old, name := n.at(text, at)
		if old == 0 {
			_, size := utf8.DecodeRuneInString(text[at:])
			b.WriteString(text[at : at+size])
			at += size
			continue
		}
		edits = append(edits, edit{at, at + old, len(name)})
		b.WriteString(name)
		at += old
	}
	return b.String(), edits
}

// at returns the length of an old name that begins at a place, and the new one. A
// name ends where a word does.
func (n *namer) at(text string, at int) (old int, name string) {
	if before, _ := utf8.DecodeLastRuneInString(text[:at]); inWord(before) || before == '-' {
		return 0, ""
	}
	try := func(from, to string) {
		if len(from) <= old || !strings.HasPrefix(text[at:], from) {
			return
		}
		after, _ := utf8.DecodeRuneInString(text[at+len(from):])
		if !inWord(after) && after != '-' {
			old, name = len(from), to
		}
	}
	for _, p := range n.full {
		try(p[0], p[1])
		first, rest, _ := strings.Cut(p[0], " ")
		try(first+"\n"+rest, p[1]) // over the end of a line
	}
	if old > 0 {
		return old, name
	}
	for from, to := range n.words {
		try(from, to)
		try(strings.ToUpper(from), strings.ToUpper(to))
	}
	return old, name
}

// alone reports whether a given name stands in a text without its surname.
func (n *namer) alone(text string) bool {
	for _, p := range n.full {
		text = strings.ReplaceAll(text, p[0], "")
		text = strings.ReplaceAll(text, strings.Replace(p[0], " ", "\n", 1), "")
	}
	for _, g := range n.given {
		if strings.Contains(text, g) {
			return true
		}
	}
	return false
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r))
}

// moveSpan moves the span of an object, if it has one, to where its text went.
func moveSpan(o map[string]any, edits []edit) {
	for _, key := range []string{"start", "end"} {
		if x, ok := o[key].(json.Number); ok {
			if i, err := x.Int64(); err == nil {
				o[key] = json.Number(strconv.Itoa(moved(int(i), edits, key == "end")))
			}
		}
	}
}

// moved is where an offset went. One inside a name goes to its beginning, or to its
// end where a span ends there.
func moved(at int, edits []edit, end bool) int {
	shift := 0
	for _, e := range edits {
		switch {
		case e.end <= at:
			shift += e.n - (e.end - e.start)
		case e.start < at && end:
			return e.start + shift + e.n
		case e.start < at:
			return e.start + shift
		}
	}
	return at + shift
}
