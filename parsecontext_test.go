package quote_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/quoteattribution/quote"
)

// A countdown is a context that is done when it has been looked at so often, and counts
// on.
type countdown struct {
	context.Context
	looks, until int
}

var errEnough = errors.New("enough")

// newCountdown returns a countdown; until 0 it is never done.
func newCountdown(t *testing.T, until int) *countdown {
	return &countdown{Context: t.Context(), until: until}
}

func (c *countdown) Err() error {
	if c.looks++; c.until > 0 && c.looks >= c.until {
		return errEnough
	}
	return nil
}

// marshalled is the JSON of a document.
func marshalled(t *testing.T, doc *quote.Document) string {
	t.Helper()
	b, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Wherever an article is given up, there is no document, the error is the context's, and
// it is not looked at again: nothing goes on. The next article is not touched by what was
// left half done.
func TestParseContextAnywhere(t *testing.T) {
	var text strings.Builder
	for i, s := range shapes {
		text.WriteString(shaped(s.before, s.unit, s.after, 1500))
		fmt.Fprintf(&text, "\u00a0\r\n\r\nBERG%d: It rains.\r\n\r\n„Es regnet“, sagte er.\r\n\r\n", i)
	}
	for _, p := range []*quote.Parser{{}, {MarksOnly: true}, {MinConfidence: .5}} {
		a := quote.Article{ID: "a", Text: text.String()}
		want := marshalled(t, p.ParseArticle(a))
		whole := newCountdown(t, 0)
		doc, err := p.ParseContext(whole, a)
		if err != nil || marshalled(t, doc) != want {
			t.Fatalf("a context that is never done changes the document: %v", err)
		}
		random := rand.New(rand.NewPCG(1, 2))
		for range 60 {
			ctx := newCountdown(t, 1+random.IntN(whole.looks))
			doc, err := p.ParseContext(ctx, a)
			if doc != nil || err != errEnough {
				t.Fatalf("done at look %d of %d: %v, %v", ctx.until, whole.looks, doc, err)
			}
			if more := ctx.looks - ctx.until; more > 1 { // to tell the cause
				t.Errorf("done at look %d: %d looks behind it", ctx.until, more)
			}
		}
		if marshalled(t, p.ParseArticle(a)) != want {
			t.Errorf("articles that were given up change the next one")
		}
	}
}

// No shape of text goes long without a look: one for each 8 kB at least, in the mean over
// the stages, and as many times more as the text is longer.
func TestParseContextOften(t *testing.T) {
	const size = 100_000
	for _, s := range shapes {
		for _, p := range []*quote.Parser{{}, {MarksOnly: true}} {
			looks := func(size int) int {
				ctx := newCountdown(t, 0)
				if _, err := p.ParseContext(ctx, quote.Article{Text: shaped(s.before, s.unit, s.after, size)}); err != nil {
					t.Fatal(err)
				}
				return ctx.looks
			}
			once, twice := looks(size), looks(2*size)
			if once < size/8192 || twice < once*3/2 {
				t.Errorf("%s, marks only %v: %d looks, of twice the text %d", s.name, p.MarksOnly, once, twice)
			}
		}
	}
}

// A context that is done before costs no work, and its cause is the error.
func TestParseContextDone(t *testing.T) {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errEnough)
	if doc, err := new(quote.Parser).ParseContext(ctx, quote.Article{Text: "It rains."}); doc != nil || err != errEnough {
		t.Errorf("%v, %v", doc, err)
	}
}

// BenchmarkParseContextGap tells how long a context that is done goes unnoticed at most, in
// milliseconds: the longest time between two looks at it, each the shortest of the runs,
// as other programs take their time as well. What is left in texts of megabytes is the
// memory of lists of all words. Run it with -benchtime 3x.
func BenchmarkParseContextGap(b *testing.B) {
	for _, s := range shapes {
		for _, size := range []int{1e5, 1e6, 1e7} {
			if testing.Short() && size > 1e6 {
				continue
			}
			b.Run(fmt.Sprintf("%s/%dkB", s.name, size/1000), func(b *testing.B) {
				text := shaped(s.before, s.unit, s.after, size)
				watch := &stopwatch{Context: b.Context()}
				for b.Loop() {
					watch.i, watch.last = 0, time.Now()
					if _, err := new(quote.Parser).ParseContext(watch, quote.Article{Text: text}); err != nil {
						b.Fatal(err)
					}
					_ = watch.Err() // from the last look to the end
				}
				b.ReportMetric(float64(slices.Max(watch.gaps))/1e6, "ms/gap")
			})
		}
	}
}

// A stopwatch is a context that takes the time between looks at it.
type stopwatch struct {
	context.Context
	last time.Time
	i    int
	gaps []time.Duration // before look i
}

func (w *stopwatch) Err() error {
	gap := time.Since(w.last)
	if w.i == len(w.gaps) {
		w.gaps = append(w.gaps, gap)
	}
	w.gaps[w.i] = min(w.gaps[w.i], gap)
	w.i++
	w.last = time.Now()
	return nil
}
