package format_test

import (
	"errors"
	"mime"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// The table is what the command and the server go by.
func TestTable(t *testing.T) {
	names := make(map[string]bool)
	for f := range format.Formats() {
		if names[f.Name] {
			t.Errorf("two formats are named %s", f.Name)
		}
		names[f.Name] = true
		if found, ok := format.Lookup(f.Name); !ok || found.Name != f.Name {
			t.Errorf("Lookup(%q) = %v, %v", f.Name, found.Name, ok)
		}
		if f.About == "" || !strings.HasPrefix(f.Extension, ".") {
			t.Errorf("%s: about %q, extension %q", f.Name, f.About, f.Extension)
		}
		if found, ok := format.ForFile("Articles" + strings.ToUpper(f.Extension)); !ok || found.Extension != f.Extension {
			t.Errorf("ForFile of %s = %v, %v", f.Extension, found.Name, ok)
		}
		want, _, err := mime.ParseMediaType(f.MediaType)
		if err != nil {
			t.Errorf("%s: media type: %v", f.Name, err)
		}
		found, ok := format.ForMediaType(strings.ToUpper(want) + "; q=0.5")
		if is, _, _ := mime.ParseMediaType(found.MediaType); !ok || is != want {
			t.Errorf("ForMediaType of %s = %v, %v", want, found.Name, ok)
		}
	}
	for _, unknown := range []string{"", "CSV ", "word"} {
		if f, ok := format.Lookup(unknown); ok {
			t.Errorf("Lookup(%q) = %s", unknown, f.Name)
		}
		if f, ok := format.ForFile("article.txt" + unknown); ok {
			t.Errorf("ForFile of %q = %s", unknown, f.Name)
		}
		if f, ok := format.ForMediaType(unknown); ok {
			t.Errorf("ForMediaType of %q = %s", unknown, f.Name)
		}
	}
}

func TestWriteAfterClose(t *testing.T) {
	doc := quote.Parse(`"It rains," Ann Berg said.`)
	for f := range format.Formats() {
		var b strings.Builder
		w := f.NewWriter(&b, format.Options{})
		if err := errors.Join(w.Write(doc), w.Close()); err != nil {
			t.Fatal(err)
		}
		whole := b.String()
		if err := w.Write(doc); err == nil || !strings.Contains(err.Error(), f.Name) {
			t.Errorf("%s: Write after Close: %v", f.Name, err)
		}
		if err := w.Close(); err != nil {
			t.Errorf("%s: second Close: %v", f.Name, err)
		}
		if b.String() != whole {
			t.Errorf("%s: something was written after Close", f.Name)
		}
	}
}

// A stream of two documents is one file of a format, or an error where a file has
// one.
func TestSecondDocument(t *testing.T) {
	one, two := quote.Parse(`"It rains," Ann Berg told Tass.`), quote.Parse(`"It snows," Ole Dahl told Xinhua.`)
	for f := range format.Formats() {
		var b strings.Builder
		w := f.NewWriter(&b, format.Options{})
		if err := w.Write(one); err != nil {
			t.Fatal(err)
		}
		err := w.Write(two)
		if f.Single {
			if err == nil {
				t.Errorf("%s: a second document is no error", f.Name)
			}
			continue
		}
		if err := errors.Join(err, w.Close()); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		for _, name := range []string{"Ann", "Dahl"} {
			if !strings.Contains(b.String(), name) {
				t.Errorf("%s: %s is lost:\n%s", f.Name, name, b.String())
			}
		}
	}
}

// Nothing to write is no error; one document without text, and a source without a
// speaker, are none either.
func TestLittle(t *testing.T) {
	for f := range format.Formats() {
		render(t, f, format.Options{})
		render(t, f, format.Options{}, new(quote.Document))
		render(t, f, format.Options{}, &quote.Document{
			Text:   "It rains, he said.",
			Quotes: []quote.Quote{{Content: []quote.Span{{Start: 0, End: 8}}, Source: []quote.Span{{Start: 10, End: 12}}}},
		})
	}
}

// full is a writer for so many bytes.
type full struct {
	room    int
	written []byte
}

var errFull = errors.New("no space left")

func (f *full) Write(b []byte) (int, error) {
	n := min(len(b), f.room-len(f.written))
	f.written = append(f.written, b[:n]...)
	if n < len(b) {
		return n, errFull
	}
	return n, nil
}

// Wherever the room ends, Write or Close says so, and every later call says the same.
func TestFull(t *testing.T) {
	doc := quote.Parse("OSLO, May 3 (AFP) - \"It rains,\" Ann Berg told Tass.")
	for f := range format.Formats() {
		whole := render(t, f, format.Options{}, doc)
		for room := 0; room < len(whole); room++ {
			if room > 1000 {
				room = min(room+60, len(whole)-1) // not every byte of a long page
			}
			to := &full{room: room}
			w := f.NewWriter(to, format.Options{})
			if err := w.Write(doc); err != nil && w.Write(doc) != err {
				t.Fatalf("%s: room for %d bytes: the second error is not the first", f.Name, room)
			}
			err := w.Close()
			if !errors.Is(err, errFull) || w.Close() != err {
				t.Fatalf("%s: room for %d of %d bytes: Close returns %v, then %v", f.Name, room, len(whole), err, w.Close())
			}
			if string(to.written) != whole[:room] {
				t.Fatalf("%s: room for %d bytes: something was written after the error", f.Name, room)
			}
		}
	}
}

// Control characters and bytes that are no UTF-8 stand in texts, names and ids, and
// must neither reach a terminal nor break a file.
func TestHostile(t *testing.T) {
	var bad strings.Builder
	for b := range 0x100 {
		if b < ' ' || b >= 0x7f {
			bad.WriteByte(byte(b)) // above 0x7f no UTF-8
		}
	}
	for r := rune(0x80); r < 0xa0; r++ {
		bad.WriteRune(r)
	}
	text := "\"It rains" + bad.String() + ",\" Ann Berg told Tass.\n\n\"It \x1b[31msnows\x1b[0m,\" she said."
	doc := new(quote.Parser).ParseArticle(quote.Article{ID: bad.String(), Text: text, Publisher: "The\x1b[1m Daily"})
	if len(doc.Quotes) == 0 {
		t.Fatal("no quotations")
	}
	for _, s := range doc.Speakers {
		s.Name, s.Role, s.ID = s.Name+bad.String(), bad.String(), bad.String()
	}
	for f := range format.Formats() {
		out := render(t, f, format.Options{}, doc)
		if !utf8.ValidString(out) {
			t.Errorf("%s: no UTF-8", f.Name)
		}
		if i := strings.IndexFunc(out, func(r rune) bool { return r < ' ' && !strings.ContainsRune("\t\n\r", r) }); i >= 0 {
			t.Errorf("%s: a control character: %q", f.Name, out[max(0, i-20):min(len(out), i+20)])
		}
	}
	for _, name := range []string{"csv", "tsv", "markdown", "conll", "dot", "mermaid"} {
		out := render(t, lookup(t, name), format.Options{}, doc)
		if i := strings.IndexFunc(out, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\t\n\r", r) }); i >= 0 {
			t.Errorf("%s: a control character: %q", name, out[max(0, i-20):min(len(out), i+20)])
		}
	}
}
