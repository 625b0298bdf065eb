package link

import (
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/text"
)

// wovenIn writes what is found in a text whose words have the roles of the phrases around them, [s …] a source,
// [q …] a cue, [c …] content: the kind, source and content of each quotation. What rules find without is there too.
func wovenIn(language, marked string) string {
	plain, roles := unmarked(marked)
	a := article.Read(plain, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(plain)})
	said, _ := Read(a, ByRules, func(lines []role.Line, labels []role.Labels) {
		for i := range lines {
			for k := range labels[i].Roles {
				s := lines[i].Span(k)
				labels[i].Roles[k] = roles[s.Start]
				if r := roles[s.Start]; r > 0 && s.Start > 0 && r%2 == 0 && k == 0 {
					labels[i].Roles[k] = r - 1 // a phrase ends with its sentence
				}
			}
		}
	})
	write := func(p article.Phrase) string {
		if p.Empty() {
			return ""
		}
		s := a.Span(p.First, p.End)
		return plain[s.Start:s.End]
	}
	var out []string
	for _, q := range said {
		var parts []string
		for _, c := range q.Content {
			parts = append(parts, write(c))
		}
		out = append(out, [...]string{"direct ", "mixed ", "indirect "}[q.Kind]+write(q.Source)+": "+strings.Join(parts, " ... "))
	}
	return strings.Join(out, "; ")
}

// unmarked takes the marks of phrases out of a text, and returns the role of each of its bytes.
func unmarked(marked string) (string, []role.Role) {
	var plain strings.Builder
	var roles []role.Role
	now, next := role.None, role.None
	for i := 0; i < len(marked); i++ {
		switch c := marked[i]; {
		case c == '[':
			now = map[byte]role.Role{'s': role.BeginSource, 'q': role.BeginCue, 'c': role.BeginContent}[marked[i+1]]
			next = now + 1
			i += 2
		case c == ']':
			now, next = role.None, role.None
		default:
			plain.WriteByte(c)
			roles = append(roles, now)
			if c == ' ' || next == role.None {
				now = next // behind the first word
			}
		}
	}
	return plain.String(), roles
}

// TestWeave has for each reason for which labels make no quotation a case where it holds, and the nearest where
// it does not; and what comes of labels beside what rules find.
func TestWeave(t *testing.T) {
	for _, c := range []struct{ reason, language, text, want string }{
		{"without labels the rules alone", "pt", "A ponte vai fechar, disse Ana Serra.", "indirect Ana Serra: A ponte vai fechar"},
		{"what no rule reads", "tr", "[s Bakan Ayşe Kaya] , [c köprünün kapanacağını] [q söyledi] .", "indirect Bakan Ayşe Kaya: köprünün kapanacağını"},
		{"unlisted: a word that is no cue", "tr", "[s Bakan Ayşe Kaya] , [c köprünün kapanacağını] [q gördü] .", ""},
		{"nobody's: no source", "tr", "[c Köprünün kapanacağını] [q söyledi] .", ""},
		{"denied: it was not said", "cs", "[s Anna Horská] [q neřekla] , [c že most zavřou zítra ráno] .", ""},
		{"a question", "pt", "[s Ana Serra] [q disse] [c que a ponte vai fechar] ?", ""},
		{"thing: a noun behind the verb", "pt", "[s Ana Serra] [q pediu] [c ajuda ao governo] .", ""},
		{"but a clause", "pt", "[s Ana Serra] [q pediu] [c que o governo ajude] .", "indirect Ana Serra: que o governo ajude"},
		{"frame: who says that somebody said it", "fr", "[q Selon] [s l'avocate Anne Serre], [c le gardien lui] a confié : « Je n'ai rien vu ce soir-là. »",
			"direct le gardien: « Je n'ai rien vu ce soir-là. »"},
		{"relayed: who relates it is not who said it", "cs", "Podle [s mluvčí policie Moniky Zárubové] vetřelec s kuklou prodavačce [q oznámil]: [c „Tohle je přepadení.“]", "direct : „Tohle je přepadení.“"},
		{"but he is by the words for it", "tr", "[s Bakan Ayşe Kaya'ya] [q göre] [c köprü yarın kapanacak] .", "indirect Bakan Ayşe Kaya: köprü yarın kapanacak"},
		{"nothing: one word", "tr", "[s Bakan Ayşe Kaya] [c yağmur] [q söyledi] .", ""},
		{"the speaker of direct speech that the rules leave open", "pl", "[c „Na ostatnim zakręcie myślałam, że już po mnie”] – [q przyznała] [s zwyciężczyni].",
			"direct zwyciężczyni: „Na ostatnim zakręcie myślałam, że już po mnie”"},
		{"but not of that which they know", "ru", "[c «Сегодня весь день идёт дождь»], — [q сказала] Анна Берг [s министру].", "direct Анна Берг: «Сегодня весь день идёт дождь»"},
		{"a fragment in marks with the clause around it", "de", "[s Anna Berg] [q nannte] [c den ganzen Sommer „eine einzige Plage“].", "mixed Anna Berg: den ganzen Sommer „eine einzige Plage“"},
		{"phrases side by side are one", "de", "[s Anna Berg] [q nannte] [c den ganzen Sommer] [c „eine einzige Plage“].", "mixed Anna Berg: den ganzen Sommer „eine einzige Plage“"},
		{"indirect and direct speech side by side stay two", "pt", "[s Ana Serra] [q disse] [c que a ponte vai fechar]. \"Não há dinheiro para a obra\", disse Rui Melo.",
			"indirect Ana Serra: que a ponte vai fechar; direct Rui Melo: \"Não há dinheiro para a obra\""},
	} {
		if got := wovenIn(c.language, c.text); got != c.want {
			t.Errorf("%s: %s\n got %q\nwant %q", c.reason, c.text, got, c.want)
		}
	}
}

// Whatever labels say of whatever text, what comes out is in the order of its content, with spans inside of the text.
func FuzzWeave(f *testing.F) {
	f.Add("de", "Anna Berg sagte, „es regnet“, und der Wind, so Nils Dahl, weht. »Ja«, sagte er?", []byte{1, 2, 3, 0, 5, 6, 6, 0, 1, 3})
	f.Add("zh", "王芳说：“下雨了。”据李明，明天下雪。", []byte{1, 2, 3, 5, 6})
	f.Add("pt", "Segundo Ana, Rui disse que \"a ponte\" vai fechar — ou não, disse.", []byte{3, 1, 0, 1, 3, 5})
	f.Fuzz(func(t *testing.T, language, s string, roles []byte) {
		words := lang.For(language)
		if words == nil || words.Modelled || len(roles) == 0 || len(s) > 2000 {
			t.Skip()
		}
		plain, _ := text.Plain(s)
		a := article.Read(plain, article.Options{Lexicon: words, Paragraphs: text.Paragraphs(plain)})
		n := 0
		said, _ := Read(a, ByRules, func(lines []role.Line, labels []role.Labels) {
			for i := range labels {
				for k := range labels[i].Roles {
					labels[i].Roles[k] = roles[n%len(roles)] % role.Roles
					n++
				}
			}
		})
		last := 0
		for _, q := range said {
			if q.First() < last {
				t.Fatalf("a quotation begins at token %d, behind one at %d", q.First(), last)
			}
			last = q.First()
			for _, p := range append(append([]article.Phrase{q.Source, q.Core, q.Apposition}, q.Content...), q.Cue...) {
				if p.First < 0 || p.End > len(a.Tokens) || p.First > p.End {
					t.Fatalf("phrase %v of %d tokens", p, len(a.Tokens))
				}
			}
		}
	})
}
