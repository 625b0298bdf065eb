package clause_test

import (
	"testing"

	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
)

// Where what is said ends with a particle, a verb of saying counts only behind that, and where its clause ends.
func TestQuotative(t *testing.T) {
	for _, c := range []struct {
		reason, text, verb string
		particle           string // before the verb; "" where the verb is none
		who                string // the topic before the verb
		described          string // behind it
	}{
		{"right before the verb", "田中さんは雨だと述べた。", "述べた", "と", "田中さん", ""},
		{"with an occasion between", "田中さんは雨だと会見で述べた。", "述べた", "と", "田中さん", ""},
		{"behind marks, with the topic between", "「雨だ」と田中さんは述べた。", "述べた", "と", "田中さん", ""},
		{"behind marks, with an object between", "田中さんは「雨だ」と雪辱を誓った。", "誓った", "と", "田中さん", ""},
		{"no particle", "田中さんは雨を述べた。", "述べた", "", "", ""},
		{"a condition", "田中さんが雨だと述べたら、中止だ。", "述べたら", "", "", ""},
		{"a clause in what another says", "田中さんが雨だと述べたと佐藤さんは語った。", "述べた", "", "", ""},
		{"a fact that there is not", "田中さんが雨だと述べたという事実はない。", "述べた", "", "", ""},
		{"and a further clause", "田中さんは雨だと述べたが、佐藤さんは帰った。", "述べた", "と", "田中さん", ""},
		{"whom a clause describes", "雨だと話す田中さんは帰った。", "話す", "と", "", "田中さん"},
		{"who it is that says it", "雨だと話すのは田中さんだ。", "話す", "と", "", "田中さん"},
		{"who it is, with a role", "雨だと話すのは農家の田中さんだ。", "話す", "と", "", "農家の田中さん"},
		{"a body with its name in marks", "メーカー「北星堂」は雨だと述べた。", "述べた", "と", "メーカー「北星堂」", ""},
		{"with an age in brackets", "田中さん（５２）は雨だと述べた。", "述べた", "と", "田中さん", ""},
		{"whom a clause before describes", "川を守る田中さんは雨だと述べた。", "述べた", "と", "田中さん", ""},
		{"with a place before", "港で田中さんは雨だと述べた。", "述べた", "と", "田中さん", ""},
		{"the topic, not the subject of what is said", "田中さんは雨が強いと述べた。", "述べた", "と", "田中さん", ""},
	} {
		r, at, str := reading(c.text, "ja", c.verb)
		v, ok := r.Verb(at, len(r.Units), lang.Cue|lang.Weak|lang.Participle)
		if ok != (c.particle != "") {
			t.Errorf("%s: a verb: %v", c.reason, ok)
			continue
		}
		if !ok {
			continue
		}
		if p, _ := r.Particle(v.At); str(clause.Range{First: p, End: p + 1}) != c.particle {
			t.Errorf("%s: particle %q", c.reason, str(clause.Range{First: p, End: p + 1}))
		}
		if s, _, _ := r.Topics(0, v.At); str(s.Range) != c.who {
			t.Errorf("%s: topic %q, want %q", c.reason, str(s.Range), c.who)
		}
		if s := r.Described(v.End); str(s) != c.described {
			t.Errorf("%s: behind %q, want %q", c.reason, str(s), c.described)
		}
	}
}
