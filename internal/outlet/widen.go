package outlet

import (
	"cmp"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// widened takes the type nouns, what describes them, and the determiner of a name
// into its mention: the official news agency PAP, Tass news agency.
func (f *finder) widened(m Mention) Mention {
	for k := f.nounAfter(m.End); f.joined(k) && f.noun(k) > 0 && !f.capital(k); k = m.End {
		f.typedBy(&m, k)
		m.End = k + f.noun(k)
	}
	const most = 8 // words before a name
	i := m.First
	if k := i - 2; f.solid && k >= f.from && m.End < len(f.Tokens) && f.Word(k+1) == "《" && f.Words[k].Class.Is(lang.Nation|lang.Place) {
		i, m.End = k, m.End+1 // 美国《X》
	}
	for i > f.from && m.First-i < most && f.continues(i) && f.Tokens[i-1].Kind == text.Word && f.describes(i-1) {
		i--
	}
	if k := i - 2; f.mixed && k >= f.from && f.continues(i-1) && f.Words[i-1].Class.Is(lang.Of) && f.Words[k].Class.Is(lang.Nation|lang.Outlet) {
		i = k // 韓国のX, 地元紙のX
	}
	i = f.owner(i)
	if i > f.from && f.continues(i) && f.Words[i-1].Class.Is(lang.Det|lang.Poss) && !f.Words[i-1].Class.Is(lang.Prep) {
		i--
	}
	m.First = i
	return m
}

// typedBy notes that the type noun at token k names the kind of an outlet, which
// leaves no doubt that it is one.
func (f *finder) typedBy(m *Mention, k int) {
	m.Kind, m.Doubt = cmp.Or(m.Kind, f.Words[k].OutletKind()), false
}

// nounAfter is the token where the type noun behind a name stands: newspaper, of
// "Regn newspaper"; show, of "Regn morning show".
func (f *finder) nounAfter(i int) int {
	const most = 2 // words
	k := i
	for k < i+most && f.joined(k) && f.Words[k].Use.Is(lang.Describes) {
		k++
	}
	if f.noun(k) > 0 {
		return k
	}
	return i
}

// owner is the token where a possessive before token i begins: the town's daily. Not where verbs stand last, and a genitive may
// be the subject of a clause: X'in NTV'ye söylediğini.
func (f *finder) owner(i int) int {
	const most = 4 // words
	if i < f.from+2 || f.Tokens[i-1].Kind != text.Poss || f.Lexicon.VerbLast {
		return i
	}
	k := i - 1
	for k > f.from && i-k <= most && f.continues(k) && f.Tokens[k-1].Kind == text.Word && !f.Words[k-1].Class.Is(lang.Det|lang.Prep|lang.Cue|lang.Conj|lang.Aux) {
		k--
	}
	return k
}

// describes reports whether the word at token i may stand between a determiner
// and the name of an outlet: the Oslo-based daily al-Regn.
func (f *finder) describes(i int) bool {
	c, use := f.Words[i].Class, f.Words[i].Use
	if use.Is(lang.Describes) {
		return true
	}
	if c.Is(lang.Cue | lang.Weak | lang.Prep | lang.Conj | lang.Aux | lang.Rel | lang.Pron) {
		return false
	}
	if c.Is(lang.Nation|lang.Adjective) || c.Is(lang.Org) && f.capital(i) && !f.Lexicon.NamesDecline { // В Минтрансе | ТАСС сообщили
		return true
	}
	w := f.Word(i)
	return c == 0 && strings.Contains(w, "-") && !upperAfterHyphen(w) // Oslo-based
}
