package relay

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// A state is where a speaker is in the course of an article.
type state uint8

const (
	unheard   state = iota // has not spoken yet
	open                   // speaks, nobody says to whom
	talking                // to an outlet: told X, in an interview, in an article
	quoted                 // an outlet quotes the speaker, on whatever occasion
	elsewhere              // told reporters, in court, on Facebook
)

// A thread is what an article has from one speaker, as far as it has been read.
type thread struct {
	state   state
	relays  []Relay // of the words said last to an outlet or quoted by it
	present bool    // they are stated in the present tense
	at      int     // the quotation that has them
	first   int     // the speaker's first quotation
	count   int     // how many there were so far
}

// carry gives further words of a speaker the relays of those before: what
// somebody tells an outlet goes on until the article names another occasion.
func (f *finder) carry(out [][]Relay, places []place) {
	threads := make(map[int]*thread) // by speaker
	lead := f.lead()
	lastQuoting := -1 // the quotation that an outlet passed on last
	for i := range f.qs {
		f.Stop.Check()
		if len(out[i]) > 0 {
			lastQuoting = i
		}
		if f.speakers[i].ID < 0 {
			continue
		}
		t := threads[f.speakers[i].ID]
		if t == nil {
			t = &thread{first: i}
			threads[f.speakers[i].ID] = t
		}
		switch {
		case len(out[i]) > 0:
			f.relayed(t, i, out, lead)
		case places[i] == apart, places[i] == aloud && t.state != quoted, len(t.relays) > 0 && (f.otherTime(t.at, i) || f.writtenSince(t, i)):
			t.state = elsewhere
		case t.state == talking || t.state == quoted:
			if f.spoken(&f.qs[i]) && (t.present || !f.present(i)) {
				out[i] = carried(t.relays)
			} // else "he told X … he says": says so now, to the article
		case lastQuoting >= 0 && f.quotedByNobody(i):
			out[i] = carried(out[lastQuoting]) // who quotes is not said again
			t.state, t.relays = quoted, out[i]
		case f.inInterview(i):
			if out[i] = f.latest(f.scene(i).lo, Relay{How: Interview, Carried: true}); len(out[i]) > 0 {
				t.state, t.relays = talking, out[i]
			}
		case t.state == unheard:
			t.state = open
		}
		t.count++
	}
	for i := 0; i+1 < len(f.qs); i++ {
		f.Stop.Check()
		if len(out[i]) == 0 && at(&f.qs[i]) < lead && f.quotedByNobody(i) {
			out[i] = carried(out[i+1]) // the lead: who quotes is said in the next sentence
		}
	}
}

// relayed takes quotation i, which has relays, into the thread of its speaker.
// Where the article quotes the speaker itself, and an outlet only once, the words
// that follow are the article's again.
// So they are those of the outlet that has the thread behind a paragraph that ends with what somebody told another one at a
// time of its own.
func (f *finder) relayed(t *thread, i int, out [][]Relay, lead int) {
	again := len(t.relays) > 0 && f.mentions[t.relays[0].Mention].Name == f.mentions[out[i][0].Mention].Name
	if t.state == talking && !again && f.bygone(i) && (i+1 == len(f.qs) || f.ParagraphOf(at(&f.qs[i+1])) > f.ParagraphOf(at(&f.qs[i]))) {
		return // had told X, told Y in May that
	}
	next := quoted
	switch out[i][0].How {
	case Told, Interview, PublishedIn:
		next = talking
	}
	if f.back(t, i, out, lead) || t.state != open || next == talking || again {
		t.state, t.present = next, f.present(i)
	}
	t.relays, t.at = out[i], i
}

// otherTime reports whether the sentences of two quotations name different times: last
// month he told X ... . On Monday he said.
func (f *finder) otherTime(i, j int) bool {
	a, b := f.scene(i), f.scene(j)
	if a.lo == b.lo {
		return false
	}
	before, now := f.times(&a), f.times(&b)
	return len(before) > 0 && len(now) > 0 && !slices.ContainsFunc(now, func(w string) bool { return slices.Contains(before, w) })
}

// writtenSince reports whether a quotation was written, and what its speaker said to an outlet before was not: told X it rained. |
// In the listing, he wrote. Not: told X in an e-mail.
func (f *finder) writtenSince(t *thread, i int) bool {
	a, b := f.scene(t.at), f.scene(i)
	spoken := t.state == talking && t.relays[0].How != PublishedIn && !f.word(a.cue).Use.Is(lang.Written) && !f.writes(&a)
	return spoken && a.lo != b.lo && f.word(b.cue).Use.Is(lang.Written)
}

// times are the words for times that stand in a scene, outside what is said and not far
// from the cue. Not: Anna Berg, who was born on a Monday.
func (f *finder) times(s *scene) (words []string) {
	const far = 40 // tokens
	relative := false
	for k := max(s.lo, s.cue-far); k < min(s.hi, s.cue+far); k++ {
		if f.comma(k) {
			relative = f.word(k+1).Class.Is(lang.Rel) && !f.cueBehind(s, k)
		}
		if f.word(k).Class.Is(lang.Time) && f.said[k] < 0 && !relative {
			words = append(words, strings.ToLower(f.Word(k)))
		}
	}
	return words
}

// cueBehind reports whether the cue of a scene stands behind the comma at token k, and no other comma before it.
func (f *finder) cueBehind(s *scene, k int) bool {
	return k < s.cue && !article.Any(k+1, s.cue, f.comma)
}

// bygone reports whether the sentence of a quotation names a time that is no day, or says that another is meant: in May, in
// 2014, two years ago.
func (f *finder) bygone(i int) bool {
	const far = 12 // tokens
	s := f.scene(i)
	return article.Any(max(s.lo+1, s.cue-far), min(s.hi, s.cue+far), func(k int) bool {
		year := f.Tokens[k].Kind == text.Number && f.Tokens[k].Len() == 4
		return f.said[k] < 0 && (f.word(k).Turn.Is(lang.Separate) || (year || f.word(k).Class.Is(lang.Time)) && f.word(k-1).Use.Is(lang.At) && !f.Lexicon.NamesDecline)
	})
}

// back gives the first words of a speaker, which have no relay, those of
// quotation i, where they are a first account of the same speech: the lead, or
// in the paragraph before words of somebody who is only now named, or called by a
// pronoun. It reports whether they are.
// Not: where somebody else speaks in between.
func (f *finder) back(t *thread, i int, out [][]Relay, lead int) bool {
	if t.state != open || i-t.first != t.count || f.speakers[i].State || f.separate(i) {
		return false
	}
	first, q := &f.qs[t.first], &f.qs[i]
	next := t.count == 1 && f.ParagraphOf(at(q)) == f.ParagraphOf(at(first))+1
	if at(first) >= lead && !(next && (f.described(first) || f.pronoun(q))) {
		return false
	}
	for k := t.first; k < i; k++ {
		if f.spoken(&f.qs[k]) {
			out[k] = carried(out[i])
		}
	}
	return true
}

// separate reports whether a quotation is of another interview than words before: in a
// separate interview with X.
func (f *finder) separate(i int) bool {
	s := f.scene(i)
	const far = 40 // tokens
	return article.Any(max(s.lo, s.cue-far), min(s.hi, s.cue+far), func(k int) bool { return f.word(k).Turn.Is(lang.Separate) && f.said[k] < 0 })
}

// present reports whether the verb of a quotation is in the present tense.
func (f *finder) present(i int) bool {
	q := &f.qs[i]
	return len(q.Cue) > 0 && f.word(f.verb(q.Cue[0])).Form.Is(lang.Third)
}

// pronoun reports whether the source is a pronoun.
func (f *finder) pronoun(q *speech.Quotation) bool {
	return q.Core.Len() == 1 && f.word(q.Core.First).Class.Is(lang.Pronouns)
}

// described reports whether the source is a description: the mayor, no name and
// no pronoun.
func (f *finder) described(q *speech.Quotation) bool {
	return !q.Core.Empty() && !f.pronoun(q) && !f.Tokens[q.Core.End-1].Shape.Is(text.Cap)
}

// lead is the token after the lead: the first paragraph that is text, and the
// headline before it.
func (f *finder) lead() int {
	const short, most = 25, 4 // tokens of a headline; paragraphs before the text
	lead := 0
	for i, p := range f.Paragraphs {
		lead = p.End
		if i == most || p.End-p.First > short {
			break
		}
	}
	return lead
}

// quotedByNobody reports whether somebody is quoted without a word of who quotes
// them: Y was quoted as saying; Y, quoted in the same report, said.
func (f *finder) quotedByNobody(i int) bool {
	s := f.scene(i)
	k := s.Source.End + 1
	return f.word(s.cue).Class.Is(lang.Quotes) && f.passive(s.cue) ||
		!s.Source.Empty() && k < s.hi && f.comma(k-1) && f.word(k).Class.Is(lang.Quotes)
}

// inInterview reports whether the attribution speaks of an interview that the
// article has named: said in the interview. Not: in an interview; said it would widen the conversation.
func (f *finder) inInterview(i int) bool {
	s := f.scene(i)
	return article.Any(s.lo+1, s.hi, func(k int) bool {
		d := f.word(k - 1).Class
		return f.said[k] < 0 && f.word(k).Class.Is(lang.Interview) && d.Is(lang.Det) && !d.Is(lang.Indefinite)
	})
}

// spoken reports whether a quotation is told as speech.
// Not: did not say; was asked; asked about it, he smiled; wants to. What a label stands
// before is said to the article itself.
func (f *finder) spoken(q *speech.Quotation) bool {
	if q.By == speech.Label {
		return false
	}
	if q.Kind == speech.Direct {
		return true
	}
	if len(q.Cue) == 0 {
		return false
	}
	if article.AnyIn(q.Cue, func(k int) bool { return f.word(k).Class.Is(lang.Neg) }) {
		return false
	}
	v := f.verb(q.Cue[0])
	c := f.word(v).Class
	return c.Is(lang.Quotes|lang.Reports) || !f.passive(v) && !f.asked(v) && (c.Is(lang.Cue) || !c.Is(lang.Thought|lang.Be))
}

// asked reports whether a verb is a participle that begins its sentence: Asked
// about it, he smiled.
func (f *finder) asked(v int) bool {
	return f.word(v).Class.Is(lang.Participle) && f.Sentences[min(f.SentenceOf(v), len(f.Sentences)-1)].First == v
}

// carried is a list of relays that are not stated.
func carried(list []Relay) []Relay {
	out := make([]Relay, len(list))
	for i, r := range list {
		out[i] = Relay{Mention: r.Mention, How: r.How, Carried: true}
	}
	return out
}
