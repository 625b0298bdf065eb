package quote

import (
	"context"
	"errors"
	"strings"
	"testing"
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
