package entity

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

// describe adds what a mention by name tells of its entity.
func (r *resolver) describe(e *Entity, n *name) {
	if !n.quoted && len(n.words) == 1 && (n.headline || r.titleGender(n) == 0) {
		e.count++
	}
	e.Mentions = append(e.Mentions, r.Span(n.First, n.End))
	if r.titleGender(n) != 0 {
		e.Kind = Person
	}
	if e.gender == 0 {
		e.gender = r.gender(n)
	}
	r.title(e, n)
	r.appositive(e, n)
}

// title takes the role before a name: Kremlin Spokesman Dimitry Peskov, ruling
// party deputy X.
func (r *resolver) title(e *Entity, n *name) {
	first, end := n.title.First, n.title.End
	if n.title.Empty() {
		first, end = n.First, n.First
	}
	// further words before, in small letters: former president X
	for first > 0 && r.Tokens[first-1].Kind == text.Word && !r.Tokens[first].Shape.Is(text.First) {
		c := r.Class[first-1]
		if first == n.First && !c.Is(lexicon.Role|lexicon.Title) {
			break
		}
		if r.bodyWord(first - 1) {
			first--
			continue // White House spokesman, Downing Street spokesman
		}
		w := r.Word(first - 1)
		if !c.Is(lexicon.Role|lexicon.Title|lexicon.Nation|lexicon.Org) && w != "former" && w != "senior" && w != "deputy" && w != "chief" && w != "vice" {
			break
		}
		if c.Is(lexicon.Plural) {
			break
		}
		first--
	}
	if first >= end || e.Kind == Organization && n.title.Empty() {
		return // the official Iraqi agency
	}
	role := first
	for role < end && !crowned[strings.ToLower(r.Word(role))] && (r.Class[role].Is(lexicon.Mr|lexicon.Mrs) || r.Class[role].Is(lexicon.Honorific) && !r.Class[role].Is(lexicon.Role|lexicon.Title)) {
		role++ // Mr. is no role
	}
	nouns := false
	for i := role; i < end; i++ {
		if r.Class[i].Is(lexicon.Role|lexicon.Title) || crowned[strings.ToLower(r.Word(i))] {
			e.noun(r.noun(i))
			nouns = true
		}
	}
	if nouns {
		e.Kind = Person
		e.role(text.Squeeze(r.Text[r.Tokens[role].Start:r.Tokens[end-1].End]))
	}
}

// bodyWord reports whether token i is a capitalised word of the body that somebody
// speaks for: White, in White House spokesman.
func (r *resolver) bodyWord(i int) bool {
	if !capital(r.Article, i) || !capital(r.Article, i+1) || r.Class[i].Is(lexicon.Time) {
		return false
	}
	return r.lexicon.Compound(r.Word(i)+" "+r.Word(i+1)).Is(lexicon.Seat|lexicon.Nation) ||
		!opensSentence(r.Article, i) && r.Class[i+1].Is(lexicon.Org|lexicon.Seat)
}

// appositive takes the role after a name: X, a Democratic pollster, ...
func (r *resolver) appositive(e *Entity, n *name) {
	i := n.End
	if i >= len(r.Tokens) || !r.Is(i, ",") || r.accordingTo(n) || r.located(n) || e.Kind == Organization && (e.place || r.behind(n)) {
		return // in Chelsea, the mayor said
	}
	first := i + 1
	j := first
	role := -1
	for ; j < len(r.Tokens) && j-first < 14; j++ {
		t := &r.Tokens[j]
		if t.Shape.Is(text.First) || t.Kind == text.Punct || t.Kind == text.Open || t.Kind == text.Close || r.Class[j].Is(lexicon.Rel|lexicon.Aux|lexicon.Conj) {
			break
		}
		if r.Class[j].Is(lexicon.Role) && role < 0 {
			if capital(r.Article, j) && j+1 < len(r.Tokens) && capital(r.Article, j+1) {
				return // in Chelsea, Mayor X said
			}
			role = j
			e.noun(r.noun(j))
		}
		if role < 0 && r.Class[j].Is(lexicon.Cue) && r.Class[j].Is(lexicon.Past) || role < 0 && j-first > 6 {
			return
		}
	}
	if role < 0 || capital(r.Article, first) && !r.Class[first].Is(lexicon.Role|lexicon.Title|lexicon.Nation|lexicon.Org) {
		return
	}
	if r.Class[first].Is(lexicon.Det) {
		first++
	}
	if first < j {
		e.Kind = Person
		e.gender |= r.Class[role] & (lexicon.Male | lexicon.Female)
		e.role(text.Squeeze(r.Text[r.Tokens[first].Start:r.Tokens[j-1].End]))
	}
}

// located reports whether a name of one word stands after in, at or near, as
// that of a place does.
func (r *resolver) located(n *name) bool {
	if i := r.whole(n).First; len(n.words) == 1 && n.title.Empty() && i > 0 {
		switch r.Word(i - 1) {
		case "in", "In", "at", "At", "near", "Near", "from", "From":
			return true
		}
	}
	return false
}

// accordingTo reports whether a name stands after "according to", so that what
// follows its comma need not describe it: According to the U.N., 3 million ...
func (r *resolver) accordingTo(n *name) bool {
	i := n.First
	if !n.title.Empty() {
		i = n.title.First
	}
	if i > 0 && r.Class[i-1].Is(lexicon.Det) {
		i--
	}
	return i > 1 && r.Word(i-1) == "to" && strings.EqualFold(r.Word(i-2), "according")
}

// noun is the role noun at token i in its plain form.
func (r *resolver) noun(i int) string {
	w := strings.ToLower(strings.TrimSuffix(r.Word(i), "."))
	if full, ok := shortTitles[w]; ok {
		return full
	}
	return w
}

func (e *Entity) noun(n string) {
	if !e.is(n) {
		e.nouns = append(e.nouns, n)
	}
}

// role keeps the most informative role: the first with two words or more, or
// else the first.
func (e *Entity) role(s string) {
	if e.Role == "" || !strings.Contains(e.Role, " ") && strings.Contains(s, " ") {
		e.Role = s
	}
}

var shortTitles = map[string]string{
	"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "prof": "professor", "pres": "president",
	"lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant", "adm": "admiral", "dr": "doctor",
	"rev": "reverend", "amb": "ambassador", "congressman": "congressman",
}

// noble reports whether a name has a title that stands before given names.
func (r *resolver) noble(n *name) bool {
	return nobles[strings.ToLower(r.Word(n.title.End-1))]
}

// eastern are surnames that stand before the given name: Mr. Kim may be Kim
// Tae-woo.
var eastern = map[string]bool{
	"Kim": true, "Lee": true, "Park": true, "Choi": true, "Jung": true, "Jeong": true, "Kang": true, "Cho": true, "Yoon": true, "Yun": true, "Lim": true,
	"Han": true, "Shin": true, "Seo": true, "Kwon": true, "Hwang": true, "Ahn": true, "Song": true, "Moon": true, "Ban": true, "Roh": true, "Chung": true,
	"Wang": true, "Li": true, "Zhang": true, "Liu": true, "Chen": true, "Yang": true, "Huang": true, "Zhao": true, "Wu": true, "Zhou": true, "Xu": true,
	"Sun": true, "Ma": true, "Zhu": true, "Hu": true, "Guo": true, "He": true, "Lin": true, "Gao": true, "Luo": true, "Zheng": true, "Liang": true,
	"Xie": true, "Tang": true, "Deng": true, "Xi": true, "Wen": true, "Jiang": true, "Mao": true, "Cai": true, "Peng": true, "Pan": true, "Bo": true,
	"Nguyen": true, "Tran": true, "Le": true, "Pham": true, "Hoang": true, "Phan": true, "Vu": true, "Vo": true, "Dang": true, "Bui": true, "Do": true, "Ho": true, "Ngo": true,
}

var nobles = map[string]bool{
	"sheikh": true, "sheik": true, "prince": true, "princess": true, "king": true, "queen": true, "sultan": true, "emir": true, "emperor": true,
	"pope": true, "sir": true, "dame": true, "lord": true, "lady": true, "father": true, "brother": true, "sister": true, "saint": true,
	"imam": true, "mullah": true, "ayatollah": true,
}

// crowned are the honorifics that are an office as well.
var crowned = map[string]bool{
	"king": true, "queen": true, "prince": true, "princess": true, "emperor": true, "emir": true, "pope": true, "sultan": true,
}

// titleGender is what the title or the given name tells.
func (r *resolver) titleGender(n *name) lexicon.Class {
	var g lexicon.Class
	for i := n.title.First; i < n.title.End; i++ {
		c := r.Class[i]
		if c.Is(lexicon.Mr) {
			g |= lexicon.Male
		}
		if c.Is(lexicon.Mrs) {
			g |= lexicon.Female
		}
		if c.Is(lexicon.Role) {
			g |= c & (lexicon.Male | lexicon.Female)
		}
	}
	return g
}
