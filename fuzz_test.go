package quote_test

import (
	"encoding/json"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/quoteattribution/quote"
	"golang.org/x/text/language"
)

// conformanceTexts are the texts of all conformance cases, to begin with.
func conformanceTexts(t testing.TB) (texts []string) {
	files, err := filepath.Glob("testdata/conformance/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		for _, c := range conformance(t, name) {
			texts = append(texts, plain(c.text))
		}
	}
	return texts
}

// Speech is found the same in a text that stands alone and in one that is a part
// of an article, between paragraphs that say nothing.
//
// What belongs to an article as a whole has to be the same for that:
//
//   - Whether its lines are wrapped. The paragraphs around are one line each,
//     with blank lines between them, and so tell nothing.
//
//   - Its language. It is given.
//
//   - The style of marks that it uses for speech, the names and the outlets in it.
//     There are none in the paragraphs around.
//
//   - Its dateline, byline and closing credit, which stand at its ends. A text
//     that has them alone or inside is skipped: what is inside is not at an end.
//
//   - Its headline, which is the first paragraph and in which capitals do not tell
//     a name. So the speakers are compared where the text is inside in both ways,
//     between fewer paragraphs and between more.
//
//   - Its lead, whose unnamed source may be named further down. Three paragraphs
//     stand before the text, so that it is no lead.
//
// Only direct speech is compared. Outside the marks the model looks at the
// sentences on both sides, and may see something in any of them.
func FuzzInContext(f *testing.F) {
	f.Add(sample(f))
	for _, s := range conformanceTexts(f) {
		f.Add(s)
	}
	for _, s := range []string{
		"“It rains.”\n\n“It pours,” Anna Berg said. “It hails.\n\n“It snows,” she added.",                                                                // speech over paragraphs
		"'It rains,' said Berg. 'It's \"wet\".'",                                                                                                         // single marks hold the speech
		"Berg said: »Es regnet« and\r\n»es schneit«, he said.",                                                                                           // guillemets that point inwards
		"Anna Berg, who spoke to reporters on Monday, said it rained and\nthat it would not stop: \"It rains\nand rains,\" she said, \"and it\npours.\"", // wrapped lines
		"Headline Of The Day\n\nNils Dahl said:\n\n\"It rains.\"\n\n- Nils Dahl, a farmer",                                                               // who is named beside the paragraph of the words
	} {
		f.Add(s)
	}
	const (
		before = "lorem ipsum dolor sit amet, consectetur adipiscing elit.\n\nsed do eiusmod tempor incididunt ut labore.\n\net dolore magna aliqua.\n\n"
		after  = "\n\nut enim ad minim veniam, quis nostrud exercitation.\n\nduis aute irure dolor in reprehenderit.\n"
	)
	p := quote.Parser{Language: language.English, MarksOnly: true, Kinds: []quote.Kind{quote.Direct}}
	type speech struct {
		Content, Cue, Source []quote.Span
		Speaker              string
	}
	// read parses a text whose part from shift on is compared.
	read := func(t *testing.T, s string, shift int) (speeches []speech, comparable bool) {
		doc := p.Parse(s)
		check(t, s, doc)
		moved := func(spans []quote.Span) (out []quote.Span) {
			for _, s := range spans {
				out = append(out, quote.Span{Start: s.Start - shift, End: s.End - shift})
			}
			return out
		}
		for _, q := range doc.Quotes {
			speeches = append(speeches, speech{moved(q.Content), moved(q.Cue), moved(q.Source), q.Speaker.String()})
		}
		return speeches, doc.Dateline == nil && doc.Publisher == ""
	}
	f.Fuzz(func(t *testing.T, s string) {
		alone, ok0 := read(t, s, 0)
		inside, ok1 := read(t, before+s+after, len(before))
		deep, ok2 := read(t, before+before+s+after+after, 2*len(before))
		if !ok0 || !ok1 || !ok2 {
			return
		}
		if diff := cmp.Diff(alone, inside, cmpopts.IgnoreFields(speech{}, "Speaker")); diff != "" {
			t.Errorf("%q (-alone +inside):\n%s", s, diff)
		}
		if diff := cmp.Diff(inside, deep); diff != "" {
			t.Errorf("%q (-inside +deeper inside):\n%s", s, diff)
		}
	})
}

// Any number of goroutines get the same bytes from a parser as one does, and
// whatever else it reads between leaves no trace.
func FuzzConcurrent(f *testing.F) {
	other := sample(f)
	f.Add(other[:600])
	for _, s := range conformanceTexts(f) {
		f.Add(s)
	}
	f.Add("\xff\"\xfe\" he said.")
	p := new(quote.Parser)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<12 {
			return // which only takes longer
		}
		want, err := json.Marshal(p.Parse(s))
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		var wg sync.WaitGroup
		for i := range 4 {
			wg.Go(func() {
				if i%2 == 0 { // another text, of another length
					p.Parse(other[:100*(i+1)])
				}
				got, err := json.Marshal(p.Parse(s))
				if err != nil {
					t.Errorf("%q: %v", s, err)
				} else if diff := cmp.Diff(string(want), string(got)); diff != "" {
					t.Errorf("%q (-alone +among others):\n%s", s, diff)
				}
			})
		}
		wg.Wait()
	})
}
