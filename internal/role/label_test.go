package role_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// labelled is a text with the words of each role in the brackets of a marker table: who speaks in
// braces, the cue in square brackets, what is said in angle brackets.
func labelled(s string) string {
	a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
	r := role.NewReader()
	lines := r.Lines(a, speech.Evidence(a))
	var out []string
	for n, labels := range r.Label(lines) {
		before := uint8(0)
		for i, it := range lines[n].Items {
			word, kind := a.Text[a.Tokens[it.First].Start:a.Tokens[it.End-1].End], role.KindOf(labels.Roles[i])
			marks := []string{"", "{}", "[]", "<>"}[kind]
			switch last := len(out) - 1; {
			case kind == 0:
				out = append(out, word)
			case kind == before && inside(labels.Roles[i]):
				out[last] = strings.TrimSuffix(out[last], marks[1:]) + " " + word + marks[1:]
			default:
				out = append(out, marks[:1]+word+marks[1:])
			}
			before = kind
		}
	}
	return strings.Join(out, " ")
}

// inside reports whether a role goes on with a phrase.
func inside(r role.Role) bool { return r == role.InSource || r == role.InCue || r == role.InContent }

func TestLabel(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"who says what", "Anna Berg said the road was closed.", "{Anna Berg} [said] <the road was closed> ."},
		{"what is said stands first", "The road was closed, Anna Berg said.", "<The road was closed> , {Anna Berg} [said] ."},
		{"words in marks are one item", `Anna Berg said it was "a good year for us".`, `{Anna Berg} [said] <it was "a good year for us"> .`},
		{"according to", "The road was closed, according to the police.", "<The road was closed> , [according to] {the police} ."},
		{"nobody says anything", "Anna Berg closed the road on Friday.", "Anna Berg closed the road on Friday ."},
		{"a second cue of the same source", "Anna Berg said it rained, adding that it snowed.", "{Anna Berg} [said] <it rained> , [adding] <that it snowed> ."},
	} {
		if diff := cmp.Diff(c.want, labelled(c.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}
