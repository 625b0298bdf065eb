package quote

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// An article that makes the parser panic costs itself alone.
func TestAllSurvivesPanic(t *testing.T) {
	articles := func(yield func(Article, error) bool) {
		_ = yield(Article{ID: "a", Text: "It rains."}, nil) && yield(Article{ID: "b", Text: "boom"}, nil) && yield(Article{ID: "c", Text: "It rains."}, nil)
	}
	p := &Parser{before: func(a Article) {
		if a.Text == "boom" {
			panic("out of ink")
		}
	}}
	var got []string
	for doc, err := range p.All(context.Background(), articles) {
		if err == nil {
			got = append(got, doc.ID)
			continue
		}
		var of *ArticleError
		if !errors.As(err, &of) || of.ID != "b" || !strings.Contains(err.Error(), "panic: out of ink") || !errors.As(err, new(*PanicError)) {
			t.Errorf("%v", err)
		}
		got = append(got, "!")
	}
	if strings.Join(got, "") != "a!c" {
		t.Errorf("got %q", got)
	}
}

// When the context is done, what was done ahead is yielded before its cause, in order, up
// to what was not: the article that is being parsed, and those behind it. The cause does
// not wait for a reader that hangs. A break takes nothing more.
func TestAllLosesNothing(t *testing.T) {
	const last = 3 // the article that never gets done
	broken, enough := errors.New("broken line"), errors.New("enough")
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // one article at a time: those before the last are done
	for _, c := range []struct {
		reason string
		leave  bool // break, and not cancel
		hangs  bool // the reader, until the loop has ended
		want   []string
	}{
		{"cancelled", false, false, []string{"0", "1", "broken line", "enough"}},
		{"cancelled while the reader hangs", false, true, []string{"0", "1", "broken line", "enough"}},
		{"broken out of", true, false, []string{"0"}},
	} {
		Parse(`"It rains," said Anna Berg.`) // which reads the weights
		before := runtime.NumGoroutine()
		ctx, cancel := context.WithCancelCause(t.Context())
		begun, free := make(chan bool), make(chan bool)
		p := &Parser{before: func(a Article) {
			if a.ID == fmt.Sprint(last) {
				close(begun)
				<-free
			}
		}}
		articles := func(yield func(Article, error) bool) {
			for i := range 100 {
				var err error
				if i == 2 {
					err = broken
				}
				if !yield(Article{ID: fmt.Sprint(i), Text: `"It rains," said Anna Berg.`}, err) {
					return
				}
				if i == last && c.hangs {
					<-free
				}
			}
		}
		var got []string
		for doc, err := range p.All(ctx, articles) {
			switch of := new(ArticleError); {
			case errors.As(err, &of):
				got = append(got, of.Err.Error())
			case err != nil:
				got = append(got, err.Error())
				close(free) // all has come while the article and the reader hung
			default:
				got = append(got, doc.ID)
			}
			if len(got) > 1 {
				continue
			}
			<-begun
			if c.leave {
				close(free)
				break
			}
			cancel(enough)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
		for range 100 {
			if runtime.NumGoroutine() <= before {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
		if n := runtime.NumGoroutine(); n > before {
			t.Errorf("%s: %d goroutines, %d before", c.reason, n, before)
		}
		cancel(nil)
	}
}
