package relay

import (
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
	state  state
	relays []Relay // of the words said last to an outlet or quoted by it
	first  int     // the speaker's first quotation
	count  int     // how many there were so far

	times   int  // how often relays were stated
	present bool // the relays are stated in the present tense
}

// carry gives further words of a speaker the relays of those before: what
// somebody tells an outlet goes on until the article names another occasion.
func (f *finder) carry(out [][]Relay, away []bool) {
	threads := make(map[int]*thread) // by speaker
	lead := f.lead()
	lastQuoting := -1 // the quotation that an outlet passed on last
	for i := range f.qs {
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
			again := t.times > 0 && f.same(t.relays, out[i])
			if next := stateOf(out[i]); f.back(t, i, out, lead) || t.state != open || next != quoted || again {
				t.state, t.present = next, f.present(i)
			} // else the article quotes the speaker itself, and an outlet only once
			t.relays, t.times = out[i], t.times+1
		case away[i] && !(t.state == quoted && f.audible(i)):
			t.state = elsewhere
		case t.state == talking || t.state == quoted:
			if f.spoken(&f.qs[i]) && (t.present || !f.present(i)) {
				out[i] = carried(t.relays)
			} // else "he told X … he says": says so now, to the article
		case lastQuoting >= 0 && f.quotedByNobody(i):
			out[i] = carried(out[lastQuoting]) // who quotes is not said again
			t.state, t.relays = quoted, out[i]
		case f.inInterview(i):
			out[i] = f.interviewer(i)
			if len(out[i]) > 0 {
				t.state, t.relays = talking, out[i]
			}
		case t.state == unheard:
			t.state = open
		}
		t.count++
	}
	for i := 0; i+1 < len(f.qs); i++ {
		if len(out[i]) == 0 && at(&f.qs[i]) < lead && len(out[i+1]) > 0 && f.quotedByNobody(i) {
			out[i] = carried(out[i+1]) // the lead: who quotes is said in the next sentence
		}
	}
}

// same reports whether two lists have the same first outlet.
func (f *finder) same(a, b []Relay) bool {
	return len(a) > 0 && len(b) > 0 && f.mentions[a[0].Mention].Name == f.mentions[b[0].Mention].Name
}

// inInterview reports whether the attribution speaks of an interview that the
// article has named: said in the interview.
func (f *finder) inInterview(i int) bool {
	s := f.scene(i)
	for k := s.lo + 1; k < s.hi; k++ {
		d := f.Words[k-1].Class
		if f.said[k] < 0 && f.Words[k].Class.Is(lang.Interview) && d.Is(lang.Det) && !d.Is(lang.Indefinite) && k > s.lo+1 && f.Words[k-2].Use.Is(lang.Where) {
			return true
		}
	}
	return false
}

// interviewer is the outlet named last before a quotation, as a relay, if it is
// near.
func (f *finder) interviewer(i int) []Relay {
	const far = 150 // tokens
	s := f.scene(i)
	for k := f.after(s.lo) - 1; k >= 0 && s.lo-f.mentions[k].End < far; k-- {
		if m := &f.mentions[k]; m.Name != "" && !f.isOwn(m) {
			return []Relay{{Mention: k, How: Interview, Carried: true}}
		}
	}
	return nil
}

func stateOf(list []Relay) state {
	switch list[0].How {
	case Told, Interview, PublishedIn:
		return talking
	}
	return quoted
}

// audible reports whether the occasion of a quotation is one that an outlet may
// have reported from: words to an audience, not in writing, nor to another outlet.
func (f *finder) audible(i int) bool {
	s := f.scene(i)
	return !f.ownOutlet(&s) && !f.writes(&s)
}

// back gives the first words of a speaker, which have no relay, those of
// quotation i, where they are a first account of the same speech: the lead, or
// words of somebody who is only now named, or told whom. It reports whether they
// are.
func (f *finder) back(t *thread, i int, out [][]Relay, lead int) bool {
	if t.state != open || i-t.first != t.count || f.speakers[i].State {
		return false // somebody else speaks in between
	}
	first, q := &f.qs[t.first], &f.qs[i]
	next := t.count == 1 && f.paragraphOf(at(q)) == f.paragraphOf(at(first))+1
	if at(first) >= lead && !(next && (f.described(first) && !f.described(q) || f.pronoun(q))) {
		return false
	}
	for k := t.first; k < i; k++ {
		if f.spoken(&f.qs[k]) {
			out[k] = carried(out[i])
		}
	}
	return true
}

// present reports whether the verb of a quotation is in the present tense.
func (f *finder) present(i int) bool {
	q := &f.qs[i]
	if len(q.Cue) == 0 {
		return false
	}
	form := f.Words[f.verb(q.Cue[0])].Form
	return form.Is(lang.Third) && !form.Is(lang.Past)
}

// pronoun reports whether the source is a pronoun.
func (f *finder) pronoun(q *speech.Quotation) bool {
	return q.Core.Len() == 1 && f.Words[q.Core.First].Class.Is(lang.Pronouns)
}

// described reports whether the source is a description: the mayor, no name and
// no pronoun.
func (f *finder) described(q *speech.Quotation) bool {
	if q.Core.Empty() || f.pronoun(q) {
		return false
	}
	last := q.Core.End - 1
	return f.Tokens[last].Shape&text.Cap == 0
}

// lead is the token after the lead: the first paragraph that is text, and the
// headline before it.
func (f *finder) lead() int {
	const short = 25 // tokens
	lead := 0
	for i, p := range f.Paragraphs {
		lead = p.End
		if i > 3 || p.End-p.First > short {
			break
		}
	}
	return lead
}

// paragraphOf is the index of the paragraph that a token is in.
func (f *finder) paragraphOf(tok int) int {
	lo, hi := 0, len(f.Paragraphs)
	for lo < hi {
		if mid := (lo + hi) / 2; f.Paragraphs[mid].End > tok {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// quotedByNobody reports whether somebody is quoted without a word of who quotes
// them: X was quoted as saying, X, quoted in the same report, said.
func (f *finder) quotedByNobody(i int) bool {
	s := f.scene(i)
	if s.cue < 0 {
		return false
	}
	if quoted := &f.Words[s.cue]; quoted.Class.Is(lang.Quotes) && quoted.Class.Is(lang.Participle) && f.passive(s.cue) {
		return true
	}
	k := s.Source.End + 1
	return !s.Source.Empty() && k < s.hi && f.Is(k-1, ",") && f.Words[k].Class.Is(lang.Quotes) && f.Words[k].Class.Is(lang.Participle)
}

// spoken reports whether a quotation is told as speech, no thought, and said at all.
func (f *finder) spoken(q *speech.Quotation) bool {
	if q.Kind == speech.Direct || len(q.Cue) == 0 {
		return q.Kind == speech.Direct
	}
	for _, cue := range q.Cue {
		for k := cue.First; k < cue.End; k++ {
			if f.Words[k].Class.Is(lang.Neg) {
				return false // did not say
			}
		}
	}
	v := f.verb(q.Cue[0])
	c := f.Words[v].Class
	if !c.Is(lang.Quotes|lang.Reports) && (f.passive(v) || c.Is(lang.Be) || f.asked(v)) {
		return false // was asked; asked about it, he said
	}
	return !c.Is(lang.Thought) || c.Is(lang.Cue)
}

// asked reports whether a verb is a participle that begins its sentence: Asked
// about it, he said.
func (f *finder) asked(v int) bool {
	return f.Words[v].Class.Is(lang.Participle) && f.Words[v].Form.Is(lang.Past) && f.Sentences[min(f.SentenceOf(v), len(f.Sentences)-1)].First == v
}

func carried(list []Relay) []Relay {
	out := make([]Relay, len(list))
	for i, r := range list {
		out[i] = Relay{Mention: r.Mention, How: r.How, Carried: true}
	}
	return out
}
