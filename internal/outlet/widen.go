package outlet

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// widen takes the type nouns, what describes them, and the determiner of a name
// into its mention: the official news agency PAP, Tass news agency.
func (f *finder) widen(m *Mention) {
	for k := f.nounAfter(m.End); k < len(f.Tokens) && f.joined(k) && f.noun(k) > 0 && !f.capital(k); k = m.End {
		if m.Kind == "" {
			m.Kind = f.Words[k].OutletKind()
		}
		m.End = k + f.noun(k)
		m.Doubt = false
	}
	const most = 8 // words before a name
	i := m.First
	for i > f.from && m.First-i < most && f.continues(i) && f.Tokens[i-1].Kind == text.Word && f.describes(i-1) {
		i--
		if f.noun(i) > 0 {
			m.Doubt = false
			if m.Kind == "" {
				m.Kind = f.Words[i].OutletKind()
			}
		}
	}
	i = f.owner(i)
	if i > f.from && f.continues(i) && f.Tokens[i-1].Kind == text.Word && f.Words[i-1].Class.Is(lang.Det|lang.Poss) && !f.Words[i-1].Class.Is(lang.Prep) {
		i--
	}
	m.First = i
}

// nounAfter is the token where the type noun behind a name stands: newspaper, of
// "Regn newspaper"; show, of "CNN morning show".
func (f *finder) nounAfter(i int) int {
	k := i
	for k < len(f.Tokens) && k < i+2 && f.joined(k) && f.noun(k) == 0 && !f.capital(k) && f.Words[k].Use.Is(lang.Describes) {
		k++
	}
	if k < len(f.Tokens) && f.noun(k) > 0 {
		return k
	}
	return i
}

// owner is the token where a possessive before token i begins: the emirate's daily.
func (f *finder) owner(i int) int {
	if i < f.from+2 || f.Tokens[i-1].Kind != text.Poss || f.Words[i-1].Class != 0 || !f.continues(i) {
		return i
	}
	const most = 4 // words
	k := i - 1
	for k > f.from && i-k <= most && f.continues(k) && f.Tokens[k-1].Kind == text.Word && !f.Words[k-1].Class.Is(lang.Det|lang.Prep|lang.Cue|lang.Conj|lang.Aux) {
		k--
	}
	return k
}

// describes reports whether the word at token i may stand between a determiner
// and the name of an outlet: the Kuwaiti daily al-Qabas.
func (f *finder) describes(i int) bool {
	c, use := f.Words[i].Class, f.Words[i].Use
	switch {
	case c.Is(lang.Cue|lang.Weak|lang.Prep|lang.Conj|lang.Aux|lang.Rel|lang.Pron) && !use.Is(lang.Describes):
		return false
	case f.noun(i) > 0, c.Is(lang.Nation | lang.Adjective), use.Is(lang.Describes):
		return true
	}
	if w := f.Word(i); strings.Contains(w, "-") && !upperAfterHyphen(w) && c == 0 {
		return true // Seoul-based, English-language
	}
	return c.Is(lang.Org) && f.capital(i) && !f.nouns()
}

// noun is how many tokens the type noun at token i has: newspaper, agence de
// presse; 0 where none begins there.
func (f *finder) noun(i int) int {
	if i >= len(f.Tokens) || f.Tokens[i].Kind != text.Word {
		return 0
	}
	e := &f.Words[i]
	for k := range e.Phrases() {
		if p := &e.Phrases()[k]; p.Outlet == "" && i+len(p.Words) <= len(f.Tokens) && f.lower(i, p.Words) {
			if !p.Class.Is(lang.Outlet) {
				return 0 // a daily basis
			}
			return len(p.Words)
		}
	}
	if e.Class.Is(lang.Outlet) && !e.Class.Is(lang.Cue) {
		return 1
	}
	return 0
}

// lower reports whether the tokens from i on are the words but for case.
func (f *finder) lower(i int, words []string) bool {
	for k, w := range words {
		if lang.Lower(f.Word(i+k)) != w {
			return false
		}
	}
	return true
}
