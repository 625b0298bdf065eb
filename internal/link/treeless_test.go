package link

import (
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/text"
)

// A tagger may find a cue in a line that no tree was made of: no phrase of it is known.
func TestTreeless(t *testing.T) {
	const s = "Anna Berg, whom Nils Dahl had hired, said so."
	a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
	lines := role.Lines(a, nil)
	for _, tree := range []bool{true, false} {
		line := lines[0]
		if !tree {
			line.Tree = nil
		}
		k := &linker{joiner: joiner{Article: a, line: &line}}
		k.plan.Read(&line)
		if c := k.phraseEnding(2); (c.end > 0) != tree {
			t.Errorf("tree %v: the phrase ends before item %d", tree, c.end)
		}
	}
}
