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
	last   int     // the last one so far
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
		if f.speakers[i].ID < 0 || f.speakers[i].State {
			continue
		}
		t := threads[f.speakers[i].ID]
		if t == nil {
			t = &thread{first: i, last: -1}
			threads[f.speakers[i].ID] = t
		}
		switch {
		case len(out[i]) > 0:
			if t.last >= 0 && f.leadsTo(t, i, out, away, lead) {
				out[t.last] = carried(out[i])
			}
			t.state, t.relays = stateOf(out[i]), out[i]
		case away[i] && !(t.state == quoted && f.heard(i)):
			t.state = elsewhere
		case t.state == talking || t.state == quoted:
			if f.spoken(&f.qs[i]) {
				out[i] = carried(t.relays)
			}
		case f.quotedByNobody(i) && lastQuoting >= 0:
			out[i] = carried(out[lastQuoting]) // who quotes is not said again
			t.state, t.relays = quoted, out[i]
		case t.state == unheard:
			t.state = open
		}
		t.last = i
	}
}

func stateOf(list []Relay) state {
	switch list[0].How {
	case Told, Interview, PublishedIn:
		return talking
	}
	return quoted
}

// heard reports whether the occasion of a quotation is one that an outlet may
// have reported from: an audience, no writing and no other outlet.
func (f *finder) heard(i int) bool {
	return false
}

// leadsTo reports whether the speaker's last words, which have no relay, are a
// first account of what the speaker says to an outlet in quotation i: the lead,
// or words of somebody who is named only now.
func (f *finder) leadsTo(t *thread, i int, out [][]Relay, away []bool, lead int) bool {
	k := t.last
	if t.state != open || k != t.first || away[k] || len(out[k]) > 0 || !f.spoken(&f.qs[k]) {
		return false
	}
	if at(&f.qs[k]) < lead {
		return true
	}
	return k == i-1 && f.described(&f.qs[k]) && !f.described(&f.qs[i]) && f.paragraphOf(at(&f.qs[i])) == f.paragraphOf(at(&f.qs[k]))+1
}

// described reports whether the source is a description: the mayor, no name and
// no pronoun.
func (f *finder) described(q *speech.Quotation) bool {
	if q.Core.Empty() || q.Core.Len() == 1 && f.Words[q.Core.First].Class.Is(lang.Pronouns) {
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
// them: X was quoted as saying.
func (f *finder) quotedByNobody(i int) bool {
	q := &f.qs[i]
	if len(q.Cue) == 0 {
		return false
	}
	v := f.verb(q.Cue[0])
	return f.Words[v].Class.Is(lang.Quotes) && f.Words[v].Class.Is(lang.Participle) && f.passive(v)
}

// spoken reports whether a quotation is told as speech, no thought.
func (f *finder) spoken(q *speech.Quotation) bool {
	if q.Kind == speech.Direct || len(q.Cue) == 0 {
		return q.Kind == speech.Direct
	}
	c := f.Words[f.verb(q.Cue[0])].Class
	return !c.Is(lang.Thought) || c.Is(lang.Cue)
}

func carried(list []Relay) []Relay {
	out := make([]Relay, len(list))
	for i, r := range list {
		out[i] = Relay{Mention: r.Mention, How: r.How, Carried: true}
	}
	return out
}
