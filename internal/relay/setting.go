package relay

import (
	"sort"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// elsewhere reports whether the sentence of a quotation names an occasion that
// is no outlet: told reporters, in court, at a rally, on Facebook, told the
// article's own outlet.
func (f *finder) elsewhere(s *scene) bool {
	if s.cue < 0 {
		return false
	}
	if f.ownOutlet(s) || f.writes(s) || f.addressee(s) || f.inPlace(s) {
		return true
	}
	for i := s.lo; i < s.hi; i++ {
		if f.Words[i].Use.Is(lang.Setting) && f.said[i] < 0 && f.Tokens[i].Region < 0 && f.led(s, i) {
			return true
		}
	}
	return false
}

// ownOutlet reports whether the words were said to the article's own outlet.
func (f *finder) ownOutlet(s *scene) bool {
	for i := f.after(s.lo); i < len(f.mentions) && f.mentions[i].First < s.hi; i++ {
		if m := &f.mentions[i]; f.isOwn(m) && !f.taken(s, m) && f.evidence(s, i) != Unstated {
			return true
		}
	}
	return false
}

// inPlace reports whether the attribution ends with the place of the words: said
// in Bergen.
func (f *finder) inPlace(s *scene) bool {
	for _, k := range [...]int{s.cue + 1, s.Source.End} {
		if k > s.cue && k+1 < s.hi && f.said[k] < 0 && f.Words[k].Use.Is(lang.Where) && f.said[k+1] < 0 && f.Words[k+1].Class.Is(lang.Place) {
			return true
		}
	}
	return false
}

// writes reports whether the words were written: on Facebook, in a letter, tweeted.
func (f *finder) writes(s *scene) bool {
	for i := s.lo; i < s.hi; i++ {
		if f.Words[i].Use.Is(lang.Network) && f.said[i] < 0 && f.Tokens[i].Region < 0 && (i == s.cue || f.led(s, i)) {
			return true
		}
	}
	return false
}

// led reports whether a preposition or a verb of telling leads up to token i: to
// reporters, at a news conference, told the court.
func (f *finder) led(s *scene, i int) bool {
	const near = 4 // tokens
	for k := i - 1; k >= max(s.lo, i-near); k-- {
		if f.said[k] >= 0 || f.Tokens[k].Kind != text.Word && f.Tokens[k].Kind != text.Poss {
			return false
		}
		switch c := f.Words[k].Class; {
		case c.Is(lang.Of) && !c.Is(lang.Told) && !f.Words[k].Use.Is(lang.Where):
			return false // a member of parliament
		case c.Is(lang.Tells | lang.Told | lang.Prep):
			return true
		case c.Is(lang.Conj):
			return false
		}
	}
	return false
}

// addressee reports whether a verb of telling has somebody told who is no
// outlet: told me, told the judges. What somebody is asked to do has no occasion.
func (f *finder) addressee(s *scene) bool {
	if !s.To.Empty() {
		return true
	}
	k := s.behind
	e := &f.Words[s.cue]
	if k >= len(f.Tokens) || f.said[k] >= 0 {
		return false
	}
	if w := &f.Words[k]; w.Class.Is(lang.Told) && k+1 < len(f.Tokens) && f.said[k+1] < 0 { // wrote to me
		n := &f.Words[k+1]
		return n.Class.Is(lang.I|lang.He|lang.She|lang.They) || n.Class.Is(lang.Addressee|lang.Group)
	}
	if !e.Class.Is(lang.Tells) || e.Class.Is(lang.Infinitive) || k >= s.Source.First && k < s.Source.End {
		return false
	}
	i := f.after(k)
	if i < len(f.mentions) && f.mentions[i].First <= k+1 {
		return false
	}
	w := &f.Words[k]
	return f.Tokens[k].Kind == text.Word && !w.Class.Is(lang.That) && w.Class.Is(lang.Det|lang.Poss|lang.Pron|lang.I|lang.He|lang.She|lang.They|lang.Addressee|lang.Group|lang.Role)
}

// prologue finds the occasion in the sentence before that of a quotation, where it
// quotes nobody and tells of the speaker: X has been speaking to Regn. "…," he said.
// The relay is none that the attribution states.
func (f *finder) prologue(s *scene) (list []Relay, away bool) {
	n := f.SentenceOf(min(s.lo, s.First())) - 1
	if s.cue < 0 || n < 0 || f.speakers[s.index].ID < 0 {
		return nil, false
	}
	p := *s
	p.lo, p.hi = f.Sentences[n].First, f.Sentences[n].End
	if f.quotesIn(p.lo, p.hi) || f.paragraphOf(s.lo)-f.paragraphOf(p.lo) > 1 {
		return nil, false
	}
	named := f.names(&p)
	for i := f.after(p.lo); i < len(f.mentions) && f.mentions[i].First < p.hi; i++ {
		m := &f.mentions[i]
		if m.Name == "" || f.isOwn(m) {
			continue
		}
		switch {
		case f.interview(&p, m) && !f.idle(m):
			return []Relay{{Mention: i, How: Interview, Carried: true}}, false
		case named && f.toldBefore(m):
			return []Relay{{Mention: i, How: Told, Carried: true}}, false
		case named && f.publishedIn(&p, m) && !f.idle(m):
			return []Relay{{Mention: i, How: PublishedIn, Carried: true}}, false
		}
	}
	return nil, named && f.writes(&p)
}

// toldBefore reports whether a verb of telling leads up to a mention: told X.
func (f *finder) toldBefore(m *outlet.Mention) bool {
	const near = 5 // tokens
	for k := m.First - 1; k >= max(0, m.First-near); k-- {
		if e := &f.Words[k]; e.Class.Is(lang.Tells) && e.Form.Is(lang.Finite) {
			return f.descriptive(k+1, m.First) && !f.audience(m.End)
		}
	}
	return false
}

// quotesIn reports whether a quotation has its cue or words among the tokens.
func (f *finder) quotesIn(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if f.said[i] >= 0 {
			return true
		}
	}
	k := sort.Search(len(f.cues), func(k int) bool { return at(&f.qs[f.cues[k]]) >= lo })
	return k < len(f.cues) && at(&f.qs[f.cues[k]]) < hi
}

// names reports whether the last word of the speaker's name stands in the scene.
func (f *finder) names(s *scene) bool {
	name := f.speakers[s.index].Name
	name = name[strings.LastIndexByte(name, ' ')+1:]
	for i := s.lo; i < s.hi; i++ {
		if f.Word(i) == name {
			return true
		}
	}
	return false
}
