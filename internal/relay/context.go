package relay

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/text"
)

// prev is what is known of the word before a mention.
func (f *finder) prev(m *outlet.Mention) lang.Entry {
	if m.First == 0 || f.Tokens[m.First].Shape.Is(text.First) {
		return lang.Entry{}
	}
	return f.Words[m.First-1]
}

// before is what the word at token i, or the expression that ends there, may be.
func (f *finder) before(i int) lang.Class {
	if i < 0 {
		return 0
	}
	c := f.Words[i].Class
	const most = 3 // words
	for k := max(0, i-most); k < i; k++ {
		for n := range f.Words[k].Phrases() {
			if p := &f.Words[k].Phrases()[n]; p.Outlet == "" && k+len(p.Words) == i+1 && spells(f.Article, k, p.Words) {
				c |= p.Class
			}
		}
	}
	return c
}

// governs reports whether is holds for the word that governs the preposition of a
// mention: the nearest one before, in the same clause, that tells what outlets do:
// published in X, quoted on Monday by X.
func (f *finder) governs(s *scene, m *outlet.Mention, is func(*lang.Entry) bool) bool {
	const near = 6 // tokens
	for k := m.First - 2; k >= max(s.lo, m.First-1-near); k-- {
		if f.said[k] >= 0 && f.said[k] != f.said[m.First] || f.Tokens[k].Kind == text.Close {
			return false
		}
		if e := &f.Words[k]; e.Class.Is(lang.Quotes|lang.Reports|lang.Interview) || e.Use.Is(lang.SetUp|lang.Talk|lang.Idle) {
			return is(e)
		}
	}
	return false
}

// descriptive reports whether the tokens from i to end are no more than a
// description of what follows.
func (f *finder) descriptive(i, end int) bool {
	const longest = 5 // tokens
	if end-i > longest {
		return false
	}
	for ; i < end; i++ {
		if t := &f.Tokens[i]; t.Kind != text.Word && t.Kind != text.Poss || f.Words[i].Class.Is(lang.Pron|lang.Rel|lang.Sub|lang.That|lang.Aux|lang.Prep) && !f.Words[i].Class.Is(lang.Det|lang.Poss|lang.Of|lang.Adv) {
			return false
		}
	}
	return true
}

// reaches reports whether nothing but the source, its description and adverbs
// stand between the cue and the preposition at token prep: said Anna Berg to X.
func (f *finder) reaches(s *scene, prep int) bool {
	const longest = 4 // tokens that are not of the source or the content
	n := 0
	for k := s.cue + 1; k < prep; k++ {
		if f.said[k] >= 0 {
			return prep == s.End() || f.said[k] == s.index
		}
		if k >= s.Source.First && k < s.Source.End || f.Words[k].Class.Is(lang.Adv|lang.Time) || f.Words[k].Class.Is(lang.Aux) {
			continue
		}
		if f.Words[k].Class.Is(lang.That | lang.Rel) {
			return false
		}
		if n++; n > longest {
			return false
		}
	}
	return true
}

// bare reports whether an outlet without a preposition stands right behind the
// verb or the source, in languages where a case or its place tells whom was
// spoken to.
func (f *finder) bare(s *scene, m *outlet.Mention) bool {
	if f.Lexicon == nil || f.Words[s.cue].Form != 0 {
		return false
	}
	return m.First == s.Source.End || len(s.Cue) > 0 && m.First == s.Cue[len(s.Cue)-1].End
}

// audience reports whether the people of an outlet stand at token i.
func (f *finder) audience(i int) bool {
	return i < len(f.Tokens) && f.Words[i].Use.Is(lang.Audience)
}

// passive reports whether a verb is passive: was quoted.
func (f *finder) passive(i int) bool {
	const near = 3 // tokens
	for k := i - 1; k >= max(0, i-near); k-- {
		if f.Words[k].Class.Is(lang.Be) {
			return true
		}
		if !f.Words[k].Class.Is(lang.Adv | lang.Aux) {
			return f.Tokens[k].Kind != text.Word && f.Words[i].Class.Is(lang.Participle) && f.Words[i].Form == 0
		}
	}
	return false
}

// alike reports whether two mentions are joined: quoted by X and later by Y.
func (f *finder) alike(i, j int) bool {
	const longest = 8 // tokens
	lo, hi := f.mentions[i].End, f.mentions[j].First
	if hi-lo > longest || hi <= lo {
		return false
	}
	joined := false
	for k := lo; k < hi; k++ {
		e := &f.Words[k]
		switch {
		case e.Class.Is(lang.Conj):
			joined = true
		case f.Tokens[k].Kind == text.Punct, f.Tokens[k].Kind == text.Number, e.Class.Is(lang.Adv | lang.Time | lang.Prep | lang.By | lang.Det):
		default:
			return false
		}
	}
	return joined
}

// itQuoted returns the mention that "it" stands for in "it quoted X as saying",
// the nearest one before, or -1.
func (f *finder) itQuoted(s *scene) int {
	const far = 150 // tokens
	if s.cue < 1 || len(s.Cue) == 0 || !f.Words[s.cue].Class.Is(lang.Quotes) || f.passive(s.cue) {
		return -1
	}
	at := s.Cue[0].First - 1
	if at < 0 || !f.Words[at].Class.Is(lang.It) {
		return -1
	}
	for i := f.after(at) - 1; i >= 0 && at-f.mentions[i].First < far; i-- {
		if f.mentions[i].Name != "" {
			if f.isOwn(&f.mentions[i]) {
				return -1
			}
			return i
		}
	}
	return -1
}
