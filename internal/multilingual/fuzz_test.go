package multilingual_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/cast"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/multilingual"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

func find(s, base string) ([]multilingual.Quotation, []cast.Entity) {
	a := article.Read(s, article.Options{Lexicon: lang.For(base), Paragraphs: text.Paragraphs(s)})
	return multilingual.Find(a, lang.For(base), outlet.Known(), nil, 0)
}

// seeds are texts that the rules look at from many sides.
var seeds = []string{
	"", "„", "„Es regnet“, sagte Anna Berg der Zeitung „Nordlicht“. Er fügte hinzu: „Es schneit.“",
	"Laut dpa „regnet es“, so der Sprecher der Polizei, Nils Dahl (CDU), am Montag.",
	"— Il pleut, dit-il. — Non, a-t-elle répondu, il neige.\n\n« Il pleut, a dit Anna Berg, et il neige », selon l'AFP.",
	"—Llueve —dijo Ana—. Y nieva.\n\n«Llueve —dijo Ana— y nieva», según Efe.",
	"— Идёт дождь, — сказал Иван. — Скоро снег.\n\nТАСС цитирует Петрова: «Идёт дождь».",
	"外交部发言人王芳说：“下雨了。”她表示，“很快就要下雪了。”据新华社报道，“天晴了”。",
	"\"\"\"''«»„“”‚‘’「」『』", "sagte sagte sagte: „A“ „B“ und „C“, so so so", "\x00\xff„\xfe“ sagte \xf0",
	"wies wies wies hin hin hin zurück, „dass „es „regnet““ sei“, zitierte zitiert wird TASS zitiert",
}

// check fails where quotations do not lie in the text as they should.
func check(t *testing.T, s, base string) string {
	t.Helper()
	found, entities := find(s, base)
	last := 0
	inside := func(what string, span text.Span) {
		if span.Start < 0 || span.End > len(s) || span.Start > span.End {
			t.Errorf("%s: %s %v outside the text of %d bytes", base, what, span, len(s))
		}
	}
	for _, q := range found {
		if len(q.Content) == 0 {
			t.Fatalf("%s: no content", base)
		}
		at := -1
		for _, c := range q.Content {
			inside("content", c)
			if c.Len() == 0 || c.Start < at {
				t.Errorf("%s: content %v empty or out of order", base, q.Content)
			}
			at = c.End
		}
		if q.Content[0].Start < last {
			t.Errorf("%s: quotations out of order", base)
		}
		last = q.Content[0].Start
		for _, c := range q.Cue {
			inside("cue", c)
		}
		inside("source", q.Source)
		for _, r := range q.Relays {
			inside("relay", r.Mention)
			if r.Name == "" {
				t.Errorf("%s: a relay without a name", base)
			}
		}
		if q.Speaker >= len(entities) {
			t.Errorf("%s: speaker %d of %d", base, q.Speaker, len(entities))
		}
	}
	for _, e := range entities {
		for _, m := range e.Mentions {
			inside("mention", m)
		}
	}
	return fmt.Sprint(found, entities)
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
		lang.Guess(s)
	})
}

func TestConcurrent(t *testing.T) {
	text := strings.Join(seeds, "\n\n")
	want := make(map[string]string)
	for _, name := range lang.Languages() {
		want[name] = check(t, text, name)
	}
	var wg sync.WaitGroup
	for range 4 {
		for _, name := range lang.Languages() {
			wg.Add(1)
			go func() {
				defer wg.Done()
				if got := check(t, text, name); got != want[name] {
					t.Errorf("%s: many goroutines find something else than one", name)
				}
			}()
		}
	}
	wg.Wait()
}

// The work on a text that has no end of sentence, or nothing but marks and
// verbs, stays linear: four times the text may not take much more than four
// times as long. Only a limit that a quadratic pass would break is set.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"sagte ", "„A“ ", "„A“, sagte ", "der Sprecher der ", "„Es regnet“, wies der, ", "hat ", "说", "王芳说，“下”", "— сказал ", "a-t-il dit, "} {
		for _, name := range []string{"de", "fr", "ru", "zh"} {
			s := strings.Repeat(unit, 100_000/len(unit))
			check(t, s, name)
		}
	}
}

const article1 = `„In der Stadt regnet es seit drei Tagen“, sagte die Bürgermeisterin Anna Berg am Montag der Zeitung „Nordlicht“. Der Regen habe
die Straßen „gründlich gewaschen“, so ein Sprecher der Feuerwehr. Die Feuerwehr war an beiden Tagen mit zwölf Wagen unterwegs und pumpte Keller aus.
Der Meteorologe Nils Dahl erklärte: „Das Tief zieht nur langsam ab.“ Es werde noch bis Mittwoch dauern.

`

func BenchmarkGerman(b *testing.B) {
	s := strings.Repeat(article1, 20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		find(s, "de")
	}
}

func BenchmarkGuess(b *testing.B) {
	s := strings.Repeat("The mayor of the town said on Monday that it had rained for three days and would go on. ", 50)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		lang.Guess(s)
	}
}
