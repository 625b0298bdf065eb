package role

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// lines reads an English text.
func lines(t *testing.T, s string) []Line {
	t.Helper()
	a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
	return NewReader().Lines(a, speech.Evidence(a))
}

// moods writes what a word of the first line is by its tree: its subject, what keeps
// it from being a statement, and the first and last word that it governs.
func moods(t *testing.T, s, word string) string {
	t.Helper()
	l := &lines(t, s)[0]
	at := func(i int32) string {
		if i < 0 {
			return "-"
		}
		span := l.Span(int(i))
		return s[span.Start:span.End]
	}
	var plan Plan
	plan.Read(l)
	for i := range l.Items {
		if at(int32(i)) != word {
			continue
		}
		x := &plan.Places[i]
		var list []string
		for k, name := range []string{"negated", "modal", "conditional", "passive", "infinitive"} {
			if x.Mood&(1<<k) != 0 {
				list = append(list, name)
			}
		}
		return fmt.Sprintf("%s | %s | %s .. %s", at(x.Subject), strings.Join(list, " "), at(x.First), at(x.Last))
	}
	return "no such word"
}

func TestPlan(t *testing.T) {
	for _, c := range []struct{ reason, text, word, want string }{
		{"a statement", "The minister said that the dam was safe.", "said", "minister |  | The .. ."},
		{"denied", "The minister did not say that the dam was safe.", "say", "minister | negated | The .. ."},
		{"not denied by what is said", "The minister said that the dam was not safe.", "said", "minister |  | The .. ."},
		{"denied by its subject", "Nobody said that the dam was safe.", "said", "Nobody | negated | Nobody .. ."},
		{"denied by a determiner of its subject", "No minister said that the dam was safe.", "said", "minister | negated | No .. ."},
		{"nobody as an object denies nothing", "The minister told nobody that the dam was safe.", "told", "minister |  | The .. ."},
		{"a possibility", "The minister would say that the dam was safe.", "say", "minister | modal | The .. ."},
		{"an auxiliary that is no possibility", "The minister has said that the dam was safe.", "said", "minister |  | The .. ."},
		{"a condition", "If the minister says that the dam is safe, people stay.", "says", "minister | conditional | If .. ,"},
		{"a cause is no condition", "Because the minister says that the dam is safe, people stay.", "says", "minister |  | Because .. ,"},
		{"a passive", "The minister was told that the dam was safe.", "told", "minister | passive | The .. ."},
		{"an infinitive", "The minister refused to say that the dam was safe.", "say", "- | infinitive | to .. ."},
		{"what a denied verb has denies as well", "The minister did not want to say that the dam was safe.", "say", "- | negated infinitive | to .. ."},
		{"a subject behind its verb", "The dam was safe, said the minister.", "said", "minister |  | The .. ."},
		{"the first of two subjects", "The minister, who said that the dam was safe, left.", "said", "who |  | who .. ,"},
	} {
		if got := moods(t, c.text, c.word); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.reason, c.text, got, c.want)
		}
	}
}

// A stretch in marks is a kind of word: by its length, how it begins and how it ends.
func TestRegionKind(t *testing.T) {
	kind := func(s string) uint32 {
		for _, l := range lines(t, s) {
			for _, m := range l.Marks {
				if m != 0 {
					return m
				}
			}
		}
		return 0
	}
	const plain = `It was a "good day" there.`
	for _, c := range []struct {
		reason, a, b string
		same         bool
	}{
		{"other words are the same", plain, `It was a "wet night" there.`, true},
		{"one word is another kind", plain, `It was a "day" there.`, false},
		{"four are", plain, `It was a "good day for ducks" there.`, false},
		{"a capital", plain, `It was a "Good day" there.`, false},
		{"a comma", plain, `It was a "good day," there.`, false},
		{"a period", plain, `It was a "good day." There.`, false},
		{"a question", plain, `It was a "good day?" there.`, false},
		{"a dash", plain, `It was a "good day –" there.`, false},
		{"a question is no period", `It was a "good day." There.`, `It was a "good day?" There.`, false},
		{"an exclamation is as a question", `It was a "good day!" There.`, `It was a "good day?" There.`, true},
		{"a bracket behind a period", `It was a "good day." There.`, `It was a "good (day.)" There.`, true},
		{"a mark inside behind a period", `It was a “good day.” There.`, `It was a “good ‘day.’” There.`, true},
		{"a figure is a word", plain, `It was a "good 3" there.`, true},
		{"single marks in a text with double ones", `"It rains," he said. ` + plain, `It was a 'good day' there. "It rains," he said.`, false},
	} {
		if a, b := kind(c.a), kind(c.b); a == 0 || b == 0 || (a == b) != c.same {
			t.Errorf("%s: %d for %s, %d for %s", c.reason, a, c.a, b, c.b)
		}
	}
}

// A nickname in marks is a part of the name around it, no stretch of its own.
func TestNickname(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         bool
	}{
		{"between a name and a surname", `Then Earl "Butch" Dahl said that it rained.`, true},
		{"two words", `Then Earl "Old Butch" Dahl said that it rained.`, true},
		{"a sentence is none", `Then Earl "Butch And Old Bill Too" Dahl said that it rained.`, false},
		{"in small letters", `Then Earl "butch" Dahl said that it rained.`, false},
		{"behind a small word", `Then the "Butch" Dahl said that it rained.`, false},
		{"before a small word", `Then Earl "Butch" said that it rained.`, false},
		{"behind a pronoun", `He "Butch" Dahl said that it rained.`, false},
		{"behind a verb", `Said "Butch" Dahl that it rained.`, false},
		{"at the start of the text", `"Butch" Dahl said that it rained.`, false},
		{"at the end of the text", `It rained, said Earl "Butch"`, false},
	} {
		whole := true
		for _, l := range lines(t, c.text) {
			for _, m := range l.Marks {
				whole = whole && m == 0
			}
		}
		if whole != c.want {
			t.Errorf("%s: %s: part of a name: %v", c.reason, c.text, whole)
		}
	}
}

// Numbers fold to buckets: near ones are told apart, far ones are not.
func TestBuckets(t *testing.T) {
	for _, c := range []struct {
		n    int
		want uint32
	}{{-1, 0}, {0, 0}, {4, 4}, {5, 5}, {6, 5}, {7, 6}, {9, 6}, {10, 7}, {14, 7}, {15, 8}, {24, 8}, {25, 9}, {math.MaxInt, 9}} {
		if got := distance(c.n); got != c.want {
			t.Errorf("a distance of %d: %d, want %d", c.n, got, c.want)
		}
	}
	for _, c := range []struct {
		m    float32
		want uint8
	}{{0, 0}, {0.3, 1}, {1, 2}, {2, 3}, {5, 4}, {10, 5}, {12, 6}, {1000, topMargin}} {
		if got := marginBucket(c.m); got != c.want {
			t.Errorf("a margin of %v: %d, want %d", c.m, got, c.want)
		}
	}
}

// The outline of a line has the roles in it and the one at its edge, before at most
// one item without.
func TestOutline(t *testing.T) {
	const source, content = Role(2*Source - 1), Role(2*Content - 1)
	outlines := func(end bool, roles ...Role) uint32 { return outline(&labelled{roles: roles}, end) }
	if outline(nil, true) != beyond || outlines(true) != beyond {
		t.Error("no line, or an empty one, is not beyond")
	}
	for _, c := range []struct {
		reason string
		a, b   uint32
		same   bool
	}{
		{"the start", outlines(false, source, content, None), outlines(false, source, None, content), true},
		{"another start", outlines(false, source, content), outlines(false, content, source), false},
		{"the end", outlines(true, source, content), outlines(true, content, source), false},
		{"a period behind the end", outlines(true, source, content, None), outlines(true, source, None, content), true},
		{"two items behind it", outlines(true, source, content, None, None), outlines(true, source, None, content), false},
		{"other roles inside", outlines(true, source, content), outlines(true, content), false},
	} {
		if (c.a == c.b) != c.same {
			t.Errorf("%s: %x and %x", c.reason, c.a, c.b)
		}
	}
}
