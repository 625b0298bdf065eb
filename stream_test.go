package quote_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/quoteattribution/quote"
)

// some yields n articles, of different lengths, so that they are not done in order.
func some(n int) iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) {
		for i := range n {
			text := strings.Repeat("\"It rains,\" said Anna Berg.\n\n", 1+(n-i)%7*20)
			if !yield(quote.Article{ID: fmt.Sprint(i), Text: text}, nil) {
				return
			}
		}
	}
}

// goroutinesGone waits until there are no more goroutines than before.
func goroutinesGone(t *testing.T, before int) {
	t.Helper()
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}

// warm reads the weights, which takes goroutines of its own.
func warm() { quote.Parse(`"It rains," said Anna Berg.`) }

func TestAllKeepsOrder(t *testing.T) {
	warm()
	before := runtime.NumGoroutine()
	n := 0
	for doc, err := range new(quote.Parser).All(context.Background(), some(50)) {
		if err != nil {
			t.Fatal(err)
		}
		if doc.ID != fmt.Sprint(n) || len(doc.Quotes) == 0 {
			t.Errorf("document %d has the id %s and %d quotations", n, doc.ID, len(doc.Quotes))
		}
		n++
	}
	if n != 50 {
		t.Errorf("%d documents", n)
	}
	goroutinesGone(t, before)
}

func TestAllStopsEarly(t *testing.T) {
	warm()
	before := runtime.NumGoroutine()
	read := 0
	endless := func(yield func(quote.Article, error) bool) {
		for ; yield(quote.Article{Text: "It rains."}, nil); read++ {
		}
	}
	n := 0
	for range new(quote.Parser).All(context.Background(), endless) {
		if n++; n == 10 {
			break
		}
	}
	goroutinesGone(t, before)
	if most := 10 + 8*runtime.GOMAXPROCS(0); read > most {
		t.Errorf("%d articles were read for 10 documents, want %d at most", read, most)
	}
}

func TestAllErrors(t *testing.T) {
	broken := errors.New("broken line")
	articles := func(yield func(quote.Article, error) bool) {
		_ = yield(quote.Article{ID: "a", Text: "It rains."}, nil) &&
			yield(quote.Article{ID: "b"}, broken) &&
			yield(quote.Article{ID: "c", Text: "It rains."}, nil)
	}
	var got []string
	for doc, err := range new(quote.Parser).All(context.Background(), articles) {
		if err == nil {
			got = append(got, doc.ID)
			continue
		}
		var of *quote.ArticleError
		if !errors.As(err, &of) || of.Index != 1 || of.ID != "b" || !errors.Is(err, broken) || doc != nil {
			t.Errorf("%v with %v", err, doc)
		}
		got = append(got, err.Error())
	}
	if want := "a|article 1 (b): broken line|c"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAllCancelled(t *testing.T) {
	warm()
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	enough := errors.New("enough")
	n, ended := 0, false
	for doc, err := range new(quote.Parser).All(ctx, some(1000)) {
		switch {
		case ended:
			t.Fatalf("%v, %v behind the cause", doc, err)
		case err == nil && doc.ID == fmt.Sprint(n): // also of those that were done ahead
		case errors.Is(err, enough) && doc == nil && n >= 5:
			ended = true
		default:
			t.Fatalf("result %d: %v, %v", n, doc, err)
		}
		if n++; n == 5 {
			cancel(enough)
		}
	}
	if most := 5 + 5*runtime.GOMAXPROCS(0) + 1; !ended || n > most {
		t.Errorf("%d results, want %d at most and the cause", n, most)
	}
	goroutinesGone(t, before)
}

// A document comes although the next article is not there yet.
func TestAllDoesNotWait(t *testing.T) {
	next := make(chan quote.Article)
	articles := func(yield func(quote.Article, error) bool) {
		for a := range next {
			if !yield(a, nil) {
				return
			}
		}
	}
	go func() { next <- quote.Article{ID: "0", Text: "It rains."} }()
	n := 0
	for doc, err := range new(quote.Parser).All(context.Background(), articles) {
		if err != nil || doc.ID != fmt.Sprint(n) {
			t.Fatalf("%v, %v", doc, err)
		}
		if n++; n == 5 {
			close(next)
			continue
		}
		next <- quote.Article{ID: fmt.Sprint(n), Text: "It rains."} // only now
	}
	if n != 5 {
		t.Errorf("%d documents", n)
	}
}

// Whatever goes wrong on the way costs what it is about, and leaves no goroutine behind.
func TestAllGoesWrong(t *testing.T) {
	warm()
	broken := errors.New("broken line")
	text := func(id string) quote.Article { return quote.Article{ID: id, Text: `"It rains," said Anna Berg.`} }
	for _, c := range []struct {
		reason string
		steps  []error // of the articles; nil for one that can be read
		stop   int     // after so many results: 0 for never
		want   string
	}{
		{reason: "nothing to read", want: ""},
		{reason: "a reader that fails at once", steps: []error{broken}, want: "!"},
		{reason: "one that fails at the end loses nothing before", steps: []error{nil, nil, nil, broken}, want: "012!"},
		{reason: "one that fails in the middle goes on", steps: []error{nil, broken, broken, nil}, want: "0!!3"},
		{reason: "broken out of", steps: []error{nil, nil, nil, nil}, stop: 2, want: "01"},
		{reason: "broken out of at an error", steps: []error{nil, broken, nil}, stop: 2, want: "0!"},
	} {
		before := runtime.NumGoroutine()
		articles := func(yield func(quote.Article, error) bool) {
			for i, err := range c.steps {
				if !yield(text(fmt.Sprint(i)), err) {
					return
				}
			}
		}
		got, n := "", 0
		for doc, err := range new(quote.Parser).All(context.Background(), articles) {
			if errors.Is(err, broken) {
				got += "!"
			} else {
				got += doc.ID
			}
			if n++; n == c.stop {
				break
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
		goroutinesGone(t, before)
	}
}
