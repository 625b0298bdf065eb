package relay

import (
	"sort"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// A place is where words were said, if not to an outlet.
type place uint8

const (
	nowhere place = iota // the article does not say
	aloud                // told reporters, in court, at a rally, said in Bergen
	apart                // in writing, or to the article's own outlet: no other outlet has it
)

// place finds where the sentence of a quotation says that the words were said.
func (f *finder) place(s *scene) place {
	switch {
	case f.ownOutlet(s), f.writes(s):
		return apart
	case f.addressee(s), f.town(s), f.mentioned(s, lang.Setting):
		return aloud
	}
	return nowhere
}

// ownOutlet reports whether the words were said to the article's own outlet.
func (f *finder) ownOutlet(s *scene) bool {
	for _, m := range f.named(s.lo, s.hi) {
		if f.isOwn(m) && f.evidence(s, m) != Unstated {
			return true
		}
	}
	return false
}

// writes reports whether the words were written: on Facebook, in a letter, tweeted.
func (f *finder) writes(s *scene) bool {
	return f.word(s.cue).Use.Is(lang.Network) || f.mentioned(s, lang.Network)
}

// mentioned reports whether the sentence leads to a noun of the given use outside
// what is said: to reporters, on Facebook.
func (f *finder) mentioned(s *scene, use lang.Use) bool {
	return article.Any(s.lo, s.hi, func(i int) bool {
		u := f.word(i).Use
		return u.Is(use) && f.said[i] < 0 && (u.Is(lang.Within) || f.led(s, i))
	})
}

// led reports whether a preposition or a verb of telling leads up to token i: to
// reporters, at a news conference, told the court. Not: a member of parliament.
func (f *finder) led(s *scene, i int) bool {
	const near = 4 // tokens
	for k := i - 1; k >= max(s.lo, i-near); k-- {
		c := f.word(k).Class
		if f.Tokens[k].Kind != text.Word && f.Tokens[k].Kind != text.Poss || c.Is(lang.Of) {
			return false
		}
		if c.Is(lang.Tells | lang.Told | lang.Prep) {
			return true
		}
	}
	return false
}

// town reports whether the attribution ends with the place of the words: said in
// Bergen.
func (f *finder) town(s *scene) bool {
	for _, k := range [...]int{s.cue + 1, s.Source.End} {
		if k > s.cue && k+1 < s.hi && f.said[k+1] < 0 && f.word(k).Use.Is(lang.Where) && f.word(k+1).Class.Is(lang.Place) {
			return true
		}
	}
	return false
}

// addressee reports whether a verb of telling has somebody told who is no
// outlet: told me, told the judges.
// Not: told Le Monde; urged them to; whom it stands before, told | the minister; told the host, as the outlet's people ask for it.
func (f *finder) addressee(s *scene) bool {
	k := s.behind
	if verb := f.word(s.cue).Class; !verb.Is(lang.Tells) || verb.Is(lang.Infinitive) || s.Source.First == k || f.inside(k, k+2) != nil {
		return false
	}
	const near = 3 // tokens
	if article.Any(k, min(k+near, s.hi), func(i int) bool {
		return f.word(i).Turn.Is(lang.Hosts) && !f.word(i).Class.Is(lang.Group) && !f.word(k).Class.Is(lang.Poss) && !f.word(i+1).Class.Is(lang.Group|lang.Role|lang.Org|lang.Place|lang.Nation)
	}) {
		return false
	}
	c := f.word(k).Class
	return !c.Is(lang.That) && c.Is(lang.Det|lang.Poss|lang.Pron|lang.Pronouns|lang.Addressee|lang.Group|lang.Role)
}

// prologue finds the relay or the place in the sentence before that of a
// quotation, where it quotes nobody and tells of the speaker: X has been speaking
// to Regn. "…," he said. The relay is none that the attribution states.
func (f *finder) prologue(s *scene) ([]Relay, place) {
	const near = 6 // tokens between a verb of telling and an outlet
	n := f.SentenceOf(min(s.lo, s.First())) - 1
	if n < 0 {
		return nil, nowhere
	}
	f.blank = speech.Quotation{}
	f.before = scene{Quotation: &f.blank, index: s.index, lo: f.Sentences[n].First, hi: f.Sentences[n].End}
	p := &f.before
	if f.quotesIn(p.lo, p.hi) {
		return nil, nowhere
	}
	p.Source = speech.Phrase{First: p.hi, End: p.hi}
	named := f.names(p)
	for i, m := range f.named(p.lo, p.hi) {
		if f.isOwn(m) || !named && (f.byAnother(p.lo, m.First) || f.silent(m.End, p.hi) || f.prev(m).Class.Is(lang.By) && f.ofWhom(p.lo, p.hi, s.Core)) {
			continue
		}
		for p.cue = m.First - 1; p.cue > max(p.lo, m.First-near) && !f.word(p.cue).Class.Is(lang.Tells); p.cue-- {
		}
		if how := f.evidence(p, m); how == Interview || named && (how == Told || how == PublishedIn) {
			return []Relay{{Mention: i, How: how, Carried: true}}, nowhere
		}
	}
	if named && f.writes(p) {
		return nil, apart
	}
	return nil, nowhere
}

// silent reports whether what stands behind a mention, up to token end, tells that nobody answered: reached by | X |, the firm did not
// reply, declined to comment.
func (f *finder) silent(i, end int) bool {
	return f.Lexicon.VerbForms && article.Any(i, end, func(i int) bool { return f.word(i).Class.Is(lang.Neg) || f.word(i).Use.Is(lang.Unsaid) })
}

// ofWhom reports whether tokens [lo:hi) tell of no interview, so that an outlet there has the words only of whom a pronoun means: Nils Dahl
// was reached by X. | He | said. Not: A deal was reached by X. | Nils Dahl | said.
func (f *finder) ofWhom(lo, hi int, who speech.Phrase) bool {
	return f.Lexicon.VerbForms && !f.word(who.First).Class.Is(lang.Pronouns) && !article.Any(lo, hi, func(i int) bool { return f.word(i).Class.Is(lang.Interview) })
}

// byAnother reports whether somebody named is who does what is told in front of a mention at token end: it was mentioned by Y in an
// interview with | X.
func (f *finder) byAnother(lo, end int) bool {
	return article.Any(lo, end-1, func(i int) bool {
		return f.Lexicon.VerbForms && f.word(i).Class.Is(lang.By) && f.word(i+1).Class.Is(lang.Given|lang.Honorific|lang.Role|lang.Title)
	})
}

// quotesIn reports whether a quotation has its cue among the tokens.
func (f *finder) quotesIn(lo, hi int) bool {
	k := sort.Search(len(f.cues), func(k int) bool { return at(&f.qs[f.cues[k]]) >= lo })
	return k < len(f.cues) && at(&f.qs[f.cues[k]]) < hi
}

// names reports whether the last word of the speaker's name stands in the scene.
func (f *finder) names(s *scene) bool {
	name := f.speakers[s.index].Name
	name = name[strings.LastIndexByte(name, ' ')+1:]
	return article.Any(s.lo, s.hi, func(i int) bool { return f.Word(i) == name })
}
