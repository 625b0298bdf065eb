package format_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
	"github.com/quoteattribution/quote/format"
)

// A step of a sequence is a document or an error.
type step struct {
	doc *quote.Document
	err error
}

func sequence(steps ...step) iter.Seq2[*quote.Document, error] {
	return func(yield func(*quote.Document, error) bool) {
		for _, s := range steps {
			if !yield(s.doc, s.err) {
				return
			}
		}
	}
}

var (
	errBroken = errors.New("broken line")
	one       = step{doc: quote.Parse(`"It rains," said Anna Berg.`)}
	two       = step{doc: quote.Parse(`"It snows," said Nils Dahl.`)}
	broken    = step{err: errBroken}
)

// What is written of a sequence is what a Writer writes of its documents, whatever
// errors stand between and end it.
func TestWriteAll(t *testing.T) {
	goOn := func(error) error { return nil }
	other := errors.New("no more")
	for _, c := range []struct {
		reason string
		steps  []step
		failed func(error) error
		docs   []*quote.Document // that are written
		err    error
	}{
		{"nothing", nil, nil, nil, nil},
		{"one", []step{one}, nil, []*quote.Document{one.doc}, nil},
		{"several", []step{one, two}, nil, []*quote.Document{one.doc, two.doc}, nil},
		{"an error ends it, with a whole output", []step{one, broken, two}, nil, []*quote.Document{one.doc}, errBroken},
		{"an error that is passed over", []step{broken, one, broken, two}, goOn, []*quote.Document{one.doc, two.doc}, nil},
		{"an error that becomes another", []step{one, broken, two}, func(error) error { return other }, []*quote.Document{one.doc}, other},
		{"nothing but an error", []step{broken}, nil, nil, errBroken},
	} {
		for f := range format.Formats() {
			if f.Single && len(c.docs) > 1 {
				continue
			}
			var b strings.Builder
			if err := f.WriteAll(&b, format.Options{}, sequence(c.steps...), c.failed); err != c.err {
				t.Errorf("%s, %s: %v, want %v", f.Name, c.reason, err, c.err)
			}
			if want := render(t, f, format.Options{}, c.docs...); b.String() != want {
				t.Errorf("%s, %s:\n got %q\nwant %q", f.Name, c.reason, b.String(), want)
			}
		}
	}
}

// A narrow is a writer that takes so many writes.
type narrow struct {
	strings.Builder
	writes int
}

func (n *narrow) Write(b []byte) (int, error) {
	if n.writes--; n.writes < 0 {
		return 0, errFull
	}
	return n.Builder.Write(b)
}

// Errors of writing are told from those of the sequence, end it, and leave whole lines.
func TestWriteAllFull(t *testing.T) {
	for f := range format.Formats() {
		if f.Single || f.Name == "dot" || f.Name == "mermaid" || f.Name == "html" { // they write at the end
			continue
		}
		for writes := range 2 {
			to := &narrow{writes: writes}
			taken := 0
			docs := func(yield func(*quote.Document, error) bool) {
				for taken < 10 && yield(one.doc, nil) {
					taken++
				}
			}
			err := f.WriteAll(to, format.Options{}, docs, nil)
			if w := new(format.WriteError); !errors.As(err, &w) || w.Format != f.Name || !errors.Is(err, errFull) {
				t.Errorf("%s, %d writes: %v", f.Name, writes, err)
			}
			if taken > 3 {
				t.Errorf("%s, %d writes: %d documents are taken", f.Name, writes, taken)
			}
		}
		to := &narrow{writes: 1}
		err := f.WriteAll(to, format.Options{}, sequence(one, two, broken), nil)
		if errors.Is(err, errBroken) {
			continue // it wrote both in one, and no more at the end
		}
		if !errors.Is(err, errFull) || strings.Contains(to.String(), "Dahl") {
			t.Errorf("%s: %v, %q", f.Name, err, to.String())
		}
	}
}

// A document is written before the next one is there.
func TestWriteAllStreams(t *testing.T) {
	var b strings.Builder
	f := lookup(t, "jsonl")
	docs := func(yield func(*quote.Document, error) bool) {
		_ = yield(one.doc, nil)
		if !strings.HasSuffix(b.String(), "}\n") {
			t.Errorf("%q is written of the first document when the second is asked for", b.String())
		}
		_ = yield(two.doc, nil)
	}
	if err := f.WriteAll(&b, format.Options{}, docs, nil); err != nil {
		t.Error(err)
	}
}

// JSON Lines in, tables out, on all cores; what cannot be read is told, and the rest goes on.
func ExampleFormat_WriteAll() {
	wire := strings.NewReader(`{"id": "a", "text": "\"It rains,\" said Anna Berg."}
nonsense
{"id": "b", "text": "\"It snows,\" said Nils Dahl."}
`)
	f, _ := format.Lookup("markdown")
	docs := new(quote.Parser).All(context.Background(), articles.Lines(wire, "wire.jsonl"))
	err := f.WriteAll(os.Stdout, format.Options{}, docs, func(err error) error {
		if of := new(quote.ArticleError); errors.As(err, &of) {
			fmt.Println("skipped:", of.Err)
			return nil
		}
		return err
	})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// ## a
	//
	// | Speaker | Kind | Through | Words | Confidence |
	// | :-- | :-- | :-- | :-- | --: |
	// | **Anna Berg** | direct |  | "It rains," | 0.98 |
	// skipped: wire.jsonl:2: no JSON document: invalid character 'o' in literal null (expecting 'u')
	//
	// ## b
	//
	// | Speaker | Kind | Through | Words | Confidence |
	// | :-- | :-- | :-- | :-- | --: |
	// | **Nils Dahl** | direct |  | "It snows," | 0.98 |
}
