package quote_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// A wordTagger gives words a role by the word, and takes all others away.
type wordTagger struct {
	roles   map[string]quote.Role
	certain float64
	seen    *quote.Tagging
}

func (w *wordTagger) Tag(t *quote.Tagging) {
	w.seen = t
	t.Certain = w.certain
	for _, s := range t.Sentences {
		for i := range s.Units {
			u := &s.Units[i]
			u.Role, u.Margin = w.roles[t.Text[u.Span.Start:u.Span.End]], 5
		}
	}
}

// A sureTagger is a wordTagger whose confidence is always the same.
type sureTagger struct{ wordTagger }

func (sureTagger) Confidence() string {
	return "# a comment\nmodel kind 2\t20\nno weight\nmodel margin\tNaN\n"
}

func TestTagger(t *testing.T) {
	const text = "The gnome hummed that mushrooms would rain."
	gnome := map[string]quote.Role{
		"The": quote.BeginSource, "gnome": quote.InSource, "hummed": quote.BeginCue,
		"that": quote.BeginContent, "mushrooms": quote.InContent, "would": quote.InContent, "rain": quote.InContent,
	}
	tax := map[string]quote.Role{"Berg": quote.BeginSource, "floated": quote.BeginCue, "a": quote.BeginContent, "tax": quote.InContent}
	for _, c := range []struct {
		why, text string
		tagger    *wordTagger
		want      string
	}{
		{"roles are joined", text, &wordTagger{roles: gnome}, "that mushrooms would rain | The gnome | hummed"},
		{"no roles, no quotation", "Berg said that it rained.", &wordTagger{}, ""},
		{"a role that there is not is none", text, &wordTagger{roles: map[string]quote.Role{"hummed": 9, "that": 77}}, ""},
		{"what stands in marks is found by rules all the same", `"It rains," Berg said.`, &wordTagger{}, `"It rains," | Berg | said`},
		{"a rule refuses a thing", "Berg floated a tax.", &wordTagger{roles: tax}, ""},
		{"but not where the tagger is certain", "Berg floated a tax.", &wordTagger{roles: tax, certain: 5}, "a tax | Berg | floated"},
		{"nor from a greater margin than it has", "Berg floated a tax.", &wordTagger{roles: tax, certain: 5.5}, ""},
	} {
		p := &quote.Parser{Tagger: c.tagger, Language: language.English}
		doc := p.Parse(c.text)
		var got []string
		for _, q := range doc.Quotes {
			got = append(got, doc.Join(q.Content...)+" | "+doc.Join(q.Source...)+" | "+doc.Join(q.Cue...))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.why, c.text, s, c.want)
		}
	}
}

// The argument of Tag: units in order, marked stretches whole, the linear tagger's roles.
func TestTagging(t *testing.T) {
	var tagger wordTagger
	p := &quote.Parser{Tagger: &tagger, Language: language.English}
	p.Parse("A cat sleeps. It\u00ad's “very wet,” said Berg.")
	var units []string
	for _, s := range tagger.seen.Sentences {
		last := 0
		for _, u := range s.Units {
			form := tagger.seen.Text[u.Span.Start:u.Span.End]
			if u.Marked {
				form = "<" + form + ">"
			}
			if u.Span.Start < last {
				t.Errorf("%q begins before the one before ends", form)
			}
			last = u.Span.End
			units = append(units, form)
		}
		if s.Speaks {
			units = append(units, "speaks")
		}
		units = append(units, "/")
	}
	if got, want := strings.Join(units, " "), "A cat sleeps . / It 's <“very wet,”> said Berg . speaks /"; got != want {
		t.Errorf("units: %s\nwant   %s", got, want)
	}
	if tagger.seen.Language != language.English {
		t.Errorf("language %v", tagger.seen.Language)
	}
	tagger.seen = nil
	for _, p := range []*quote.Parser{{Tagger: &tagger, MarksOnly: true}, {Tagger: &tagger, Language: language.German}} {
		if p.Parse("Der Wind ist kalt, sagte Berg."); tagger.seen != nil {
			t.Error("a tagger is asked where there are no weights, or none wanted")
		}
	}
}

// A multilingualTagger is a wordTagger that reads Turkish too.
type multilingualTagger struct{ wordTagger }

func (*multilingualTagger) Reads(tag language.Tag) bool { return tag == language.Turkish }

// A tagger is asked for languages without weights that it reads, and is given units without roles there; lists decide what counts.
func TestMultilingual(t *testing.T) {
	roles := map[string]quote.Role{
		"Ayşe": quote.BeginSource, "Kaya": quote.InSource, "söyledi": quote.BeginCue, "zıpladı": quote.BeginCue,
		"yarın": quote.BeginContent, "mantar": quote.InContent, "yağacağını": quote.InContent,
	}
	for _, c := range []struct {
		why, text string
		parser    *quote.Parser
		want      string
		asked     bool
	}{
		{"a cue of the list", "Ayşe Kaya yarın mantar yağacağını söyledi.", &quote.Parser{Language: language.Turkish}, "yarın mantar yağacağını", true},
		{"a word that is none", "Ayşe Kaya yarın mantar yağacağını zıpladı.", &quote.Parser{Language: language.Turkish}, "", true},
		{"a language that it does not read", "De gnoom sprong.", &quote.Parser{Language: language.Dutch}, "", false},
		{"marks alone", "Ayşe Kaya yarın mantar yağacağını söyledi.", &quote.Parser{Language: language.Turkish, MarksOnly: true}, "", false},
		{"English has the linear tagger's roles", "Berg said that it rained.", &quote.Parser{Language: language.English}, "", true},
	} {
		tagger := &multilingualTagger{wordTagger{roles: roles}}
		p := c.parser
		p.Tagger = tagger
		doc := p.Parse(c.text)
		var got []string
		for _, q := range doc.Quotes {
			got = append(got, doc.Join(q.Content...))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q, want %q", c.why, s, c.want)
		}
		if (tagger.seen != nil) != c.asked {
			t.Errorf("%s: asked: %v", c.why, tagger.seen != nil)
		}
		if c.asked && tagger.seen.Labelled != (p.Language == language.English) {
			t.Errorf("%s: labelled: %v", c.why, tagger.seen.Labelled)
		}
	}
}

// A tagger brings the weights of its confidence.
func TestCalibrated(t *testing.T) {
	tagger := sureTagger{wordTagger{roles: map[string]quote.Role{
		"Berg": quote.BeginSource, "said": quote.BeginCue, "it": quote.BeginContent, "rained": quote.InContent,
	}}}
	const text = "Berg said it rained."
	linear := quote.Parse(text)
	p := &quote.Parser{Tagger: &tagger}
	doc := p.Parse(text)
	if len(doc.Quotes) != 1 || len(linear.Quotes) != 1 {
		t.Fatalf("%d and %d quotations, want one each", len(doc.Quotes), len(linear.Quotes))
	}
	if c := doc.Quotes[0].Confidence; c != 1 {
		t.Errorf("confidence %v, want 1", c)
	}
	if c := linear.Quotes[0].Confidence; c == 1 {
		t.Error("the weights of one tagger are another's too")
	}
}

func TestRoleString(t *testing.T) {
	for r, want := range map[quote.Role]string{quote.NoRole: "O", quote.BeginSource: "B-source", quote.InContent: "I-content", 9: "?"} {
		if r.String() != want {
			t.Errorf("%d: %s, want %s", r, r, want)
		}
	}
}
