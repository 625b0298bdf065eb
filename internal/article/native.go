package article

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// natives makes nouns for somebody of the adjectives for where people are from, what they are for or
// what team they play in, which stand by themselves behind a definite determiner, where most of what
// describes a noun stands behind it: dijo el danés; a paulista afirmou. One that is not listed must
// have the end of such a word, and a verb of saying right beside it.
func (a *Article) natives() {
	if !a.Lexicon.HeadFirst {
		return
	}
	pace := a.Stop.Pace(1 << 12)
	for i := 1; i < len(a.Tokens); i++ {
		pace.Step()
		w, det := &a.Words[i], a.Words[i-1].Class
		if !det.Is(lang.Det) || det.Is(lang.Indefinite|lang.Poss) || a.Tokens[i].Kind != text.Word || a.Tokens[i].Shape.Is(text.Cap) == a.Lexicon.SmallNatives {
			continue
		}
		if !a.alone(i + 1) {
			if !a.Lexicon.SmallNatives && w.Class == 0 && a.Lexicon.Native(a.Word(i)) {
				w.Use |= lang.Native // le Lyonnais | Anna Berg
			}
			continue
		}
		if w.Use.Is(lang.Native) || w.Class == 0 && a.Lexicon.Native(a.Word(i)) && (a.says(i+1) || a.says(i-2)) {
			w.Class, w.Use = lang.Role|det&(lang.Male|lang.Female), w.Use|lang.Native|lang.Epithet
		}
	}
}

// alone reports whether no noun or name stands at token i, which the word before it would describe.
func (a *Article) alone(i int) bool {
	const noun = lang.Role | lang.Group | lang.Org | lang.Speaks | lang.Outlet | lang.Work | lang.Adjective
	const other = lang.Cue | lang.Prep | lang.Verb | lang.Adv
	if i >= len(a.Tokens) || a.Tokens[i].Kind != text.Word {
		return true
	}
	return !a.Tokens[i].Shape.Is(text.Cap) && (!a.Words[i].Class.Is(noun) || a.Words[i].Class.Is(other))
}

// says reports whether a verb of saying stands at token i, or behind an auxiliary there.
func (a *Article) says(i int) bool {
	if a.Entry(i).Class.Is(lang.Aux) {
		i++
	}
	return a.Token(i).Kind == text.Word && a.Words[i].Class.Is(lang.Cue)
}
