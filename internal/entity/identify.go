package entity

import (
	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/lexicon"
)

// byline finds the author of the article, whom the first person means: By Anna
// Berg, in a line of its own at the top.
func (r *resolver) byline() {
	r.author = -1
	const top, longest = 4, 20 // paragraphs, tokens
	for p := 0; p < len(r.Paragraphs) && p < top; p++ {
		para := r.Paragraphs[p]
		if para.End-para.First > longest || para.First+1 >= para.End {
			continue
		}
		if w := r.Word(para.First); w != "By" && w != "BY" {
			continue
		}
		k := r.nameAt(para.First + 1)
		if k < len(r.names) && r.names[k].First == para.First+1 && r.names[k].entity >= 0 {
			r.author = r.names[k].entity
			r.entities[r.author].Kind = Person
		}
		return
	}
}

// asked resolves the labels of an interview, Q: and A:. The questions are the
// author's, the answers those of the person whom the article names most before
// the first of them.
func (r *resolver) asked(q *attribution.Quotation) int {
	s := q.Core
	if s.Len() != 1 || len(q.Cue) != 1 || q.Cue[0].First != s.End || !q.Marked {
		return unresolved
	}
	switch r.Word(s.First) {
	case "Q", "Question":
		return r.author
	case "A", "Answer":
		if r.guest == 0 {
			r.guest = 1 + r.mostNamed(s.First)
		}
		return r.guest - 1
	}
	return unresolved
}

// mostNamed is the person who is named most often before a token, outside marks
// and not as the author; -1 if there is none.
func (r *resolver) mostNamed(tok int) int {
	times := make(map[int]int)
	best := -1
	for i := range r.names {
		n := &r.names[i]
		if n.First >= tok {
			break
		}
		if e := n.entity; e >= 0 && e != r.author && !n.quoted && r.entities[e].Kind == Person {
			if times[e]++; best < 0 || times[e] > times[best] {
				best = e
			}
		}
	}
	return best
}

// identify finds out who the unnamed source of the lead is where the article
// names them next, as agencies do: "A senior Polish banker said ... . Anna Berg,
// head of the state bank, told ... ". The next speaker is the one if the lead is
// one person, and they are named for the first time behind it, not far.
func (r *resolver) identify(qs []attribution.Quotation, speakers []int) {
	first := -1
	for i := range qs {
		if speakers[i] >= 0 && !qs[i].Core.Empty() {
			first = i
			break
		}
	}
	if first < 0 {
		return
	}
	u := speakers[first]
	lead := &r.entities[u]
	const opening = 3 // paragraphs, with the headline and a line of its own
	if lead.named() || !lead.indefinite || lead.plural || lead.Kind != Person || len(r.Paragraphs) <= opening || qs[first].Core.First >= r.Paragraphs[opening-1].End {
		return
	}
	s := r.SentenceOf(qs[first].Core.First)
	const near = 4 // sentences
	for i := first + 1; i < len(qs); i++ {
		p := speakers[i]
		if p < 0 || p == u || qs[i].Core.Empty() {
			continue
		}
		e := &r.entities[p]
		if !e.named() && !e.indefinite {
			continue
		}
		if !e.named() || e.Kind != Person || e.plural || e.first <= qs[first].Core.First || r.SentenceOf(e.first) > s+near || !r.compatible(lead, e) {
			return
		}
		r.merge(u, p, speakers)
		return
	}
}

// compatible reports whether a description and a named person may be one.
func (r *resolver) compatible(lead, e *Entity) bool {
	if lead.gender&either != 0 && e.gender&either != 0 && lead.gender&e.gender&either == 0 {
		return false
	}
	for _, n := range lead.nouns {
		if e.is(n) {
			return true
		}
		switch n {
		case "spokesman", "spokeswoman", "spokesperson", "source":
			return false // who mostly stay without a name
		}
	}
	return true
}

// merge makes what the unnamed entity u said, and where it is mentioned, that of
// the person p.
func (r *resolver) merge(u, p int, speakers []int) {
	from, to := &r.entities[u], &r.entities[p]
	to.Mentions = append(from.Mentions, to.Mentions...)
	for _, n := range from.nouns {
		to.noun(n)
	}
	if to.Role == "" && len(from.nouns) > 0 && r.lexicon.Lookup(from.nouns[0]).Is(lexicon.Role) {
		to.role(from.Name)
	}
	for i, e := range speakers {
		if e == u {
			speakers[i] = p
		}
	}
}
