package speech_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
)

// seeds are texts that the rules look at from many sides.
var seeds = []string{
	"", "„", "„Es regnet“, sagte Anna Berg der Zeitung „Nordlicht“. Er fügte hinzu: „Es schneit.“",
	"Laut dpa „regnet es“, so der Sprecher der Polizei, Nils Dahl (CDU), am Montag.",
	"— Il pleut, dit-il. — Non, a-t-elle répondu, il neige.\n\n« Il pleut, a dit Anna Berg, et il neige », selon l'AFP.",
	"—Llueve —dijo Ana—. Y nieva.\n\n«Llueve —dijo Ana— y nieva», según Efe.",
	"— Идёт дождь, — сказал Иван. — Скоро снег.\n\nТАСС цитирует Петрова: «Идёт дождь».",
	"外交部发言人王芳说：“下雨了。”她表示，“很快就要下雪了。”据新华社报道，“天晴了”。",
	"\"It rains,\" said Anna Berg (D-Ohio), quoted by Tass as saying \"it pours.\" According to X, Y said: \"A.\n\n\"B.\"\n\n— Z, a W",
	"Q: A?\n\nA: B.\n\nQ: C?\n\nA: D \"e\".", "BERG: A\n\nDAHL (R-Ohio): B\n\nBERG: C",
	"\"\"\"''«»„“”‚‘’「」『』", "sagte sagte sagte: „A“ „B“ und „C“, so so so", "\x00\xff„\xfe“ sagte \xf0",
	"wies wies wies hin hin hin zurück, „dass „es „regnet““ sei“, zitierte zitiert wird TASS zitiert",
}

// check fails where quotations do not lie in the text as they should.
func check(t *testing.T, s, base string) string {
	t.Helper()
	a := read(s, base)
	defer a.Release()
	found := speech.Evidence(a)
	inside := func(what string, p speech.Phrase) {
		if p.First < 0 || p.End > len(a.Tokens) || p.First > p.End {
			t.Errorf("%s: %s %v outside the article of %d tokens", base, what, p, len(a.Tokens))
		}
	}
	last := 0
	for i := range found {
		q := &found[i]
		if len(q.Content) == 0 {
			t.Fatalf("%s: no content", base)
		}
		if q.First() < last {
			t.Errorf("%s: quotations out of order", base)
		}
		last = q.First()
		at := -1
		for _, c := range q.Content {
			inside("content", c)
			if c.Empty() || c.First < at {
				t.Errorf("%s: content %v empty or out of order", base, q.Content)
			}
			at = c.End
		}
		for _, c := range q.Cue {
			inside("cue", c)
		}
		inside("source", q.Source)
		inside("apposition", q.Apposition)
		inside("clause", q.Clause)
		if q.By == speech.NoRule {
			t.Errorf("%s: found by no rule", base)
		}
	}
	return fmt.Sprint(found)
}

func FuzzFind(f *testing.F) {
	for _, s := range seeds {
		for i := range lang.Languages() {
			f.Add(s, i)
		}
	}
	f.Fuzz(func(t *testing.T, s string, n int) {
		langs := append([]string{"xx"}, lang.Languages()...)
		name := langs[(n%len(langs)+len(langs))%len(langs)]
		once := check(t, s, name)
		if again := check(t, s, name); again != once {
			t.Errorf("%s: not the same twice", name)
		}
	})
}

// The work on a text that has no end of sentence, or nothing but marks and verbs,
// stays linear: eight times the text may not take much more than eight times as
// long. Only a limit that a quadratic pass would break is set.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, unit := range []string{
		"sagte ", "„A“ ", "„A“, sagte ", "der Sprecher der ", "„Es regnet“, wies der, ", "hat ", "说", "王芳说，“下”", "— сказал ", "a-t-il dit, ",
		", ", "news agency ", "Q: A\n\n", "\"A\" said X. ", "the Of ", "X, Y, ", "( ", "a (b ", "- A\n\n", "\"It rains, \n\n", "said and said that ", "who said ",
		"X and ", "as saying quoted ", "“Go!” He said: ", "— A ! dit X\n\n", "A:\n\n", "was told by X ",
	} {
		for _, name := range []string{"en", "de", "fr", "zh"} {
			run := func(n int) time.Duration {
				s := strings.Repeat(unit, n/len(unit))
				at := time.Now()
				a := read(s, name)
				speech.Evidence(a)
				a.Release()
				return time.Since(at)
			}
			small := max(run(20_000), run(20_000))
			if large := run(160_000); large > 60*small && large > 2*time.Second {
				t.Errorf("%s: %q: eight times the text takes %v, not %v", name, unit, large, small)
			}
		}
	}
}

const article1 = `„In der Stadt regnet es seit drei Tagen“, sagte die Bürgermeisterin Anna Berg am Montag der Zeitung „Nordlicht“. Der Regen habe
die Straßen „gründlich gewaschen“, so ein Sprecher der Feuerwehr. Die Feuerwehr war an beiden Tagen mit zwölf Wagen unterwegs und pumpte Keller aus.
Der Meteorologe Nils Dahl erklärte: „Das Tief zieht nur langsam ab.“ Es werde noch bis Mittwoch dauern.

`

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat(article1, 20)
	var a *article.Article
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		a = read(s, "de")
		speech.Find(a)
		a.Release()
	}
}
