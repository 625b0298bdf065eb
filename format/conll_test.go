package format_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// A conllToken is a line of a token.
type conllToken struct {
	form       string
	start, end int
	glued      bool
	labels     []string // content, cue, source, addressee, speaker
}

// readCoNLL reads a file of one document: its sentences, and the comments before
// each.
func readCoNLL(t *testing.T, text string) (sentences [][]conllToken, comments [][]string) {
	t.Helper()
	const columns = "# global.columns = "
	first, rest, _ := strings.Cut(text, "\n")
	n := len(strings.Fields(strings.TrimPrefix(first, columns)))
	if !strings.HasPrefix(first, columns) || !strings.HasSuffix(text, "\n\n") {
		t.Fatalf("first line %q, end %q", first, text[max(0, len(text)-10):])
	}
	for block := range strings.SplitSeq(strings.TrimSuffix(rest, "\n\n"), "\n\n") {
		var tokens []conllToken
		var said []string
		for line := range strings.SplitSeq(block, "\n") {
			if comment, ok := strings.CutPrefix(line, "# "); ok && len(tokens) == 0 {
				said = append(said, comment)
				continue
			}
			fields := strings.Split(line, "\t")
			if len(fields) != n || fields[0] != strconv.Itoa(len(tokens)+1) {
				t.Fatalf("token %d of a sentence: %q", len(tokens)+1, line)
			}
			token := conllToken{form: fields[1], labels: fields[3:], glued: strings.HasSuffix(fields[2], "|SpaceAfter=No")}
			if _, err := fmt.Sscanf(fields[2], "start_char=%d|end_char=%d", &token.start, &token.end); err != nil {
				t.Fatalf("%q: %v", fields[2], err)
			}
			tokens = append(tokens, token)
		}
		sentences, comments = append(sentences, tokens), append(comments, said)
	}
	return sentences, comments
}

// wire are some articles of the development set, and those of the other tests.
func wire(t *testing.T) []*quote.Document {
	t.Helper()
	docs := []*quote.Document{article(t, "palmyra"), article(t, "odd")}
	f, err := os.Open("../testdata/eval/wire.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for len(docs) < 30 && lines.Scan() {
		var a quote.Article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, new(quote.Parser).ParseArticle(a))
	}
	return docs
}

// Tokens stand where they say; those of a part of a quotation are all of its text and
// nothing else, and its sentences are those that Parse has read.
func TestCoNLLAgrees(t *testing.T) {
	for _, doc := range wire(t) {
		sentences, _ := readCoNLL(t, render(t, lookup(t, "conll"), format.Options{}, doc))
		runes, at := []rune(doc.Text), doc.Offsets(quote.Runes)
		var all []conllToken
		starts, ends := make(map[int]bool), make(map[int]bool) // of sentences
		for _, s := range sentences {
			starts[s[0].start], ends[s[len(s)-1].end] = true, true
			for i, token := range s {
				if got := string(runes[token.start:token.end]); got != token.form {
					t.Errorf("%s: %q stands at %d, not %q", doc.ID, got, token.start, token.form)
				}
				if i+1 < len(s) && token.glued != (token.end == s[i+1].start) {
					t.Errorf("%s: SpaceAfter of %q at %d", doc.ID, token.form, token.start)
				}
			}
			all = append(all, s...)
		}
		for i := range doc.Quotes {
			q := &doc.Quotes[i]
			for column, spans := range [][]quote.Span{q.Content, q.Cue, q.Source, q.To} {
				if diff := cmp.Diff(runesOf(at, spans), labelled(all, column, i+1)); diff != "" {
					t.Errorf("%s: quotation %d, column %d (-want +got):\n%s", doc.ID, i+1, column, diff)
				}
			}
			if s := at.Span(q.Sentence); !starts[s.Start] || !ends[s.End] {
				t.Errorf("%s: quotation %d: %v is no sentence: %q", doc.ID, i+1, s, doc.Join(q.Sentence))
			}
		}
		for i, s := range doc.Speakers {
			var outer []quote.Span
			for _, m := range s.Mentions {
				in := func(o quote.Span) bool { return o != m && o.Start <= m.Start && m.End <= o.End }
				if !slices.ContainsFunc(s.Mentions, in) {
					outer = append(outer, m)
				}
			}
			if diff := cmp.Diff(runesOf(at, outer), labelled(all, 4, i+1)); diff != "" {
				t.Errorf("%s: speaker %d (-want +got):\n%s", doc.ID, i+1, diff)
			}
		}
	}
}

func runesOf(at *quote.Offsets, spans []quote.Span) (out []quote.Span) {
	for _, s := range spans {
		out = append(out, at.Span(s))
	}
	return out
}

// labelled are the spans of tokens that a column says have a number.
func labelled(tokens []conllToken, column, number int) (spans []quote.Span) {
	for _, token := range tokens {
		for label := range strings.SplitSeq(token.labels[column], ";") {
			switch label {
			case fmt.Sprintf("B-%d", number):
				spans = append(spans, quote.Span{Start: token.start, End: token.end})
			case fmt.Sprintf("I-%d", number):
				spans[len(spans)-1].End = token.end
			}
		}
	}
	return spans
}

// The whole of a small file, with quotations that lie in one another.
func TestCoNLL(t *testing.T) {
	doc := said("Berg", `Oslo is "wet"`)
	doc.ID, doc.Publisher = "a 1", "The Daily"
	doc.Speakers[0].Mentions = []quote.Span{{Start: 0, End: 4}}
	doc.Speakers[0].Role, doc.Speakers[0].Kind = "a|b 5%", quote.PersonSpeaker
	inner := doc.Quotes[0]
	inner.Content, inner.Speaker, inner.Source = []quote.Span{{Start: 13, End: 18}}, nil, nil
	inner.Relays, inner.Confidence, inner.Rule = []quote.Relay{via("Tass", quote.Told), via("AFP", quote.QuotedBy)}, .5, "model"
	doc.Quotes = append(doc.Quotes, inner)
	want := `# global.columns = ID FORM MISC QUOTE:CONTENT QUOTE:CUE QUOTE:SOURCE QUOTE:ADDRESSEE QUOTE:SPEAKER
# newdoc id = a 1
# publisher = The Daily
# speaker 1 = Name=Berg|Role=a%7Cb 5%25|Kind=person
# newpar
# sent_id = d1-s1
# text = Berg:Oslo is "wet"
# quote 1 = Kind=direct|Medium=speech|Speaker=1|Confidence=0
# quote 2 = Kind=direct|Medium=speech|Relays=Tass; AFP|How=told; quoted by|Confidence=0.5|Rule=model
1	Berg	start_char=0|end_char=4|SpaceAfter=No	_	_	B-1	_	B-1
2	:	start_char=4|end_char=5|SpaceAfter=No	_	_	_	_	_
3	Oslo	start_char=5|end_char=9	B-1	_	_	_	_
4	is	start_char=10|end_char=12	I-1	_	_	_	_
5	"	start_char=13|end_char=14|SpaceAfter=No	I-1;B-2	_	_	_	_
6	wet	start_char=14|end_char=17|SpaceAfter=No	I-1;I-2	_	_	_	_
7	"	start_char=17|end_char=18	I-1;I-2	_	_	_	_

`
	if diff := cmp.Diff(want, render(t, lookup(t, "conll"), format.Options{}, doc)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Texts whose spaces, line ends or marks are not plain, and those without a word.
func TestCoNLLTexts(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string // of each sentence
	}{
		{"nothing", "", nil},
		{"no word", " \n\t", nil},
		{"two paragraphs and three sentences", "It rains. It snows.\n\nWe stay.", []string{"It rains.", "It snows.", "We stay."}},
		{"spaces as one", "It  rains\u00a0in&nbsp;Oslo.", []string{"It rains in Oslo."}},
		{"a soft hyphen stands", "It ra\u00adins.", []string{"It ra\u00adins."}},
		{"no spaces between sentences", "今天下雨了。我们不去了。", []string{"今天下雨了。", "我们不去了。"}},
	} {
		out := render(t, lookup(t, "conll"), format.Options{}, quote.Parse(c.text))
		var got []string
		for line := range strings.Lines(out) {
			if s, ok := strings.CutPrefix(line, "# text = "); ok {
				got = append(got, strings.TrimSuffix(s, "\n"))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.reason, c.text, diff)
		}
	}
}
