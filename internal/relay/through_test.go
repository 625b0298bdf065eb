package relay

import (
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/speech"
)

// write writes a quotation: source, cue and content.
func (m *marked) write(q *speech.Quotation) string {
	part := func(list ...speech.Phrase) string {
		var words []string
		for _, p := range list {
			if !p.Empty() {
				s := m.article.Span(p.First, p.End)
				words = append(words, m.text[s.Start:s.End])
			}
		}
		return strings.Join(words, " … ")
	}
	return part(q.Source) + " | " + part(q.Cue...) + " | " + part(q.Content...)
}

// Each frame of an outlet, and the nearest words that are none.
func TestThrough(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"quoting", `⦃Tass⦄, quoting rain officials, ⟦said⟧ ⟨it would rain⟩.`, "rain officials | quoting | it would rain"},
		{"citing, behind the verb", `⦃Tass⦄ ⟦reports⟧, citing two officials, that ⟨it would rain⟩.`, "two officials | citing | it would rain"},
		{"citing, last", `⟨It would rain⟩, ⦃Tass⦄ ⟦reported⟧, quoting a driver.`, "a driver | quoting | It would rain"},
		{"which cited", `⦃Tass⦄, which cited two officials, ⟦said⟧ ⟨it would rain⟩.`, "two officials | cited | it would rain"},
		{"citing, with the source in the content", `⦃The Regn Gazette⦄ reported, ⟦citing⟧ ⟨a draft calendar, that it would rain⟩.`, "a draft calendar | citing | it would rain"},
		{"nothing is said", `⦃Anna Berg⦄ ⟦told⟧ ⟨Regn television⟩.`, ""},
		{"an outlet that is criticised", `⦃Anna Berg⦄ ⟦criticised⟧ ⟨Regn television⟩.`, "Anna Berg | criticised | Regn television"},
		{"without citing", `⦃Tass⦄ ⟦said⟧, without citing officials, that ⟨it would rain⟩.`, "Tass | said | it would rain"},
		{"somebody else who cites", `⦃Anna Berg⦄, citing two officials, ⟦said⟧ ⟨it would rain⟩.`, "Anna Berg | said | it would rain"},
		{"quoted, as saying", `⦃Tass⦄ ⟦quoted⟧ ⟨the minister as having said in private that it would rain⟩.`, "the minister | quoted … as having said | it would rain"},
		{"quoted a report", `⦃Tass⦄ ⟦quoted⟧ ⟨the report of the minister⟩.`, "Tass | quoted | the report of the minister"},
		{"reported that somebody said", `⦃Tass⦄ ⟦reported⟧ ⟨that the minister said it would rain⟩.`, "the minister | said | it would rain"},
		{"reported, last", `⟨Anna Berg claimed that it would rain⟩, ⦃Tass⦄ ⟦reported⟧.`, "Anna Berg | claimed | it would rain"},
		{"reported that somebody left", `⦃Tass⦄ ⟦reported⟧ ⟨that the minister left in the rain⟩.`, "Tass | reported | that the minister left in the rain"},
		{"an outlet is no part of the cue", `⦃Anna Berg⦄ ⟦said in an interview with CNN⟧ ⟨it would rain⟩.`, "Anna Berg | said | it would rain"},
		{"nor of the source", `Quoted by ⦃Tass, the rain monitor⦄ ⟦said⟧ ⟨it would rain⟩.`, "the rain monitor | said | it would rain"},
		{"an outlet with a description is", `⦃Regn, a Bergen daily⦄, ⟦said⟧ ⟨it would rain⟩.`, "Regn, a Bergen daily | said | it would rain"},
		{"and begins behind it", `⦃Anna Berg⦄ ⟦said⟧ ⟨in remarks published in Le Monde it would rain⟩.`, "Anna Berg | said | it would rain"},
		{"an interview behind it", `⦃Anna Berg⦄ ⟦denied⟧ ⟨the rain in an interview with Le Monde on Monday⟩.`, "Anna Berg | denied | the rain"},
		{"a paper that somebody speaks of", `⦃Anna Berg⦄ ⟦said⟧ ⟨that she had read it in Le Monde⟩.`, "Anna Berg | said | that she had read it in Le Monde"},
	} {
		m := read(c.text, "en")
		before := m.write(&m.qs[0])
		out := Through(m.article, m.qs, m.mentions)
		if len(out) == 0 {
			if c.want != "" {
				t.Errorf("%s: %s: left out, want %q", c.reason, c.text, c.want)
			}
			continue
		}
		if got := m.write(&out[0]); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.reason, c.text, got, c.want)
		}
		if after := m.write(&m.qs[0]); after != before {
			t.Errorf("%s: the quotation was changed to %q", c.reason, after)
		}
	}
}
