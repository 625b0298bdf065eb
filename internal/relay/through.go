package relay

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// Through returns the quotations with the words of outlets given to those whom
// the outlets quote. In "Tass, quoting officials, said" the source is the
// officials, the cue "quoting", and Tass passes on; so it does in "Tass reported
// that the minister said". What names the outlet is no part of a cue, a source or
// of what is said (trim.go), and who speaks to an outlet says nothing by that:
// told Tass. The list qs is used up.
func Through(a *article.Article, qs []speech.Quotation, ms []outlet.Mention) []speech.Quotation {
	f := article.Shelf[frames](a)
	f.reader, f.phrases = reader{a, ms}, f.phrases[:0]
	out := qs[:0]
	for _, q := range qs {
		a.Stop.Check()
		if f.empty(&q) {
			continue
		}
		q.Cue = f.barred(q.Cue)
		q = f.behind(f.trimmed(q))
		f.citation(&q)
		whole := q.First()
		if q = f.peeled(q); q.First() > whole && f.onlyWhere(&q) {
			continue
		}
		if !f.cites(&q) {
			out = append(out, q)
		}
	}
	return out
}

// onlyWhere reports whether nothing but where something was said is left of what an outlet reports, as the words themselves stand before it:
// "Does it rain?" Anna Berg said | at a meeting, | according to Tass. Not: Anna Berg believes in rain, according to Tass.
func (f *frames) onlyWhere(q *speech.Quotation) bool {
	i := q.First()
	if q.Kind != speech.Indirect || len(q.Content) != 1 || len(q.Cue) != 1 || q.Cue[0].End != i || !f.word(i-1).Class.Is(lang.Clause) || !f.word(i).Use.Is(lang.Where|lang.At) {
		return false
	}
	return !article.Any(i, q.Content[0].End, func(k int) bool { return f.word(k).Form.Is(lang.Third|lang.Past) || f.word(k).Class.Is(lang.Aux) })
}

// peeled takes off the frames of outlets, one after the other: Tass reported, | citing Regn, | that
// the minister had said ….
func (f *frames) peeled(q speech.Quotation) speech.Quotation {
	m := f.outletAt(q.Core)
	if m == nil {
		m = f.monitor(&q)
	}
	for k := 0; k < len(frameRules) && m != nil && len(q.Cue) > 0; k++ {
		if inner, ok := frameRules[k](f, q, m); ok {
			q = f.trimmed(inner)
			m, k = f.outletAt(q.Core), max(k, len(citations)-1)
		}
	}
	return f.outletCited(q)
}

// "Tass, citing Regn, said", where Regn is whose words they are, as nobody else says them.
// Not: "Tass reported, citing Regn, that the minister had said".
func (f *frames) outletCited(q speech.Quotation) speech.Quotation {
	m := f.inside(q.Core.First, q.Core.First+1)
	if m == nil || q.Core.Empty() || len(q.Cue) == 0 || !f.comma(m.End) {
		return q
	}
	at := m.End + 1
	n := f.citingWords(at)
	k := f.after(at + n)
	if n == 0 || k >= len(f.mentions) || f.mentions[k].Name == "" || f.mentions[k].Name == m.Name {
		return q
	}
	first, end := max(f.mentions[k].First, at+n), f.mentions[k].End
	if q.Core.End > m.End && q.Core.End != end || !f.descriptive(at+n, first) || !f.Is(end, ",.;") {
		return q
	}
	return f.from(q, speech.Phrase{First: at + n, End: end}, q.First(), speech.Phrase{First: at, End: at + n})
}

// citation gives the words of whom an outlet cites the cue of that, not that of the
// outlet: Tass, quoting | Anna Berg, said.
func (f *frames) citation(q *speech.Quotation) {
	i := q.Core.First - 1
	if len(q.Cue) != 1 || q.Cue[0].First < q.Core.End || i < 1 || f.citingWords(i) != 1 {
		return
	}
	if k := f.after(i-1) - 1; k+1 < len(f.mentions) && f.mentions[k+1].First < i && f.comma(i-1) || k >= 0 && f.comma(i-1) && f.mentions[k].End == i-1 {
		q.Cue = f.phrases.List(speech.Phrase{First: i, End: i + 1})
	}
}

// frames takes the frames of outlets off quotations.
type frames struct {
	reader
	phrases article.Phrases // of the quotations
}

// A frameRule takes one frame off.
type frameRule func(*frames, speech.Quotation, *outlet.Mention) (speech.Quotation, bool)

// The frames, in the order in which they are tried: of whom an outlet cites, and of those whose words
// it reports.
var (
	citations  = [...]frameRule{(*frames).cited, (*frames).citedBefore, (*frames).citedWithin}
	frameRules = append(citations[:], (*frames).quoted, (*frames).quotedBehind, (*frames).parted, (*frames).reported)
)

// from makes source, cue and the first part of the content anew.
func (f *frames) from(q speech.Quotation, source speech.Phrase, first int, cue ...speech.Phrase) speech.Quotation {
	q.Source, q.Core, q.Apposition, q.Cue = source, source, speech.Phrase{}, f.phrases.List(cue...)
	q.Content = f.phrases.List(q.Content...)
	q.Content[0].First = first
	return q
}

// monitor is the outlet that heard the broadcast that a source is, or nil: according to | a
// broadcast monitored by Tass.
func (f *frames) monitor(q *speech.Quotation) *outlet.Mention {
	const near = 5 // tokens
	for i := q.Core.First + 1; i < min(q.Core.End+near, len(f.Tokens)); i++ {
		if f.word(i).Use.Is(lang.Monitor) && !article.Within(q.Content, i) {
			return f.inside(i+1, i+near)
		}
	}
	return nil
}

// "Tass, quoting Y, said", "Tass reports, citing Y, that …", "Tass, which cited Y,
// said", „meldet Tass unter Berufung auf Y“.
// Not: "Tass said, without citing Y".
func (f *frames) cited(q speech.Quotation, m *outlet.Mention) (speech.Quotation, bool) {
	const far = 14 // tokens behind the outlet
	for at := m.End; at < min(m.End+far, len(f.Tokens)) && !f.Tokens[at].Shape.Is(text.First); at++ {
		n := f.citingWords(at)
		if n == 0 {
			continue
		}
		said, first := &q, q.First()
		if article.Within(q.Content, at) {
			said = &speech.Quotation{} // reported, citing Y, that …
		}
		end := f.phrase(said, at+n)
		if end == at+n {
			break
		}
		if said != &q {
			if first = f.clause(end+1, 1, q.Content[0].End); !f.comma(end) || first+1 >= q.Content[0].End {
				break
			}
		}
		source := speech.Phrase{First: at + n, End: end}
		if f.outletAt(source) != nil { // it speaks for neither
			return f.from(q, q.Source, first, q.Cue...), true
		}
		return f.from(q, source, first, speech.Phrase{First: at, End: at + n}), true
	}
	return q, false
}

// "Quoting Y, Tass said".
// Not: "Y, Tass said".
func (f *frames) citedBefore(q speech.Quotation, m *outlet.Mention) (speech.Quotation, bool) {
	const far = 14 // tokens
	for at := m.First - 1; at >= max(m.First-far, 0); at-- {
		if !f.Tokens[at].Shape.Is(text.First) {
			continue
		}
		n := f.citingWords(at)
		if n == 0 {
			return q, false
		}
		end := f.phrase(&q, at+n)
		if end == at+n || !f.comma(end) {
			return q, false
		}
		return f.from(q, speech.Phrase{First: at + n, End: end}, q.First(), speech.Phrase{First: at, End: at + n}), true
	}
	return q, false
}

// "Tass reported, citing | Y, that …", where Y was taken for what is said.
// Not: "Tass, citing | a report of the minister".
func (f *frames) citedWithin(q speech.Quotation, _ *outlet.Mention) (speech.Quotation, bool) {
	p, cue := q.Content[0], q.Cue[0]
	if q.Kind == speech.Direct || len(q.Cue) > 1 || p.First != cue.End || f.citingWords(cue.First) != cue.Len() {
		return q, false
	}
	end := f.phrase(&speech.Quotation{}, p.First)
	if end+1 >= p.End {
		return q, false
	}
	return f.from(q, speech.Phrase{First: p.First, End: end}, f.clause(end+1, 1, p.End), q.Cue...), true
}

// clause is the token behind the first "that" of so many tokens from i on, else i.
// It is before token end.
func (f *frames) clause(i, near, end int) int {
	for k := i; k < min(i+near, end-1); k++ {
		if f.word(k).Class.Is(lang.That) {
			return k + 1
		}
	}
	return i
}

// phrase is the end of the noun phrase from token i on: at a comma, at the
// content, at a word that begins a clause. It is i where none of these ends it.
func (f *frames) phrase(q *speech.Quotation, i int) int {
	const longest = 12 // tokens
	for k := i; k < min(i+longest, len(f.Tokens)); k++ {
		if f.Is(k, ",;.:") || article.Within(q.Content, k) || f.word(k).Class.Is(lang.That|lang.How|lang.Rel|lang.Aux) {
			return k
		}
	}
	return i
}

// "Tass quoted Y as saying …", where the words that it quoted were taken for
// "Y as saying …".
// Not: "Tass quoted the report".
func (f *frames) quoted(q speech.Quotation, _ *outlet.Mention) (speech.Quotation, bool) {
	const longest, near = 10, 5 // tokens of the source; of what stands before "that"
	p := q.Content[0]
	if q.Kind == speech.Direct || !f.word(q.Cue[0].End-1).Class.Is(lang.Quotes) {
		return q, false
	}
	for j := p.First + 1; j < min(p.End-3, p.First+longest); j++ {
		if !f.word(j).Class.Is(lang.How) {
			continue
		}
		v := j + 1
		if f.word(v).Class.Is(lang.Aux) {
			v++ // as having said
		}
		if e := f.word(v); !e.Form.Is(lang.Ing) && !e.Class.Is(lang.Participle) {
			return q, false
		}
		return f.from(q, speech.Phrase{First: p.First, End: j}, f.clause(v+1, near, p.End), q.Cue[0], speech.Phrase{First: j, End: v + 1}), true
	}
	return q, false
}

// "a, Tass quoted Y, the mayor, as saying", behind words in marks, where the end may have been taken for more of what is said.
// Not: "a, Tass quoted the report".
func (f *frames) quotedBehind(q speech.Quotation, _ *outlet.Mention) (speech.Quotation, bool) {
	const far = 20 // tokens
	cue, n := q.Cue[0], 0
	for n < len(q.Content) && q.Content[n].End <= cue.First {
		n++
	}
	if n == 0 || q.Kind == speech.Direct || !f.word(cue.End-1).Class.Is(lang.Quotes) {
		return q, false
	}
	end := -1 // of whom it quotes, before what describes them
	for k := cue.End + 1; k < min(cue.End+far, len(f.Tokens)-1) && !f.Tokens[k].Shape.Is(text.First); k++ {
		if end < 0 && f.comma(k) {
			end = k
		}
		if e := f.word(k + 1); f.word(k).Class.Is(lang.How) && e.Form.Is(lang.Ing) && e.Class.Is(lang.Cue) {
			if end < 0 {
				end = k
			}
			q.Content = q.Content[:n]
			return f.from(q, speech.Phrase{First: cue.End, End: end}, q.First(), cue, speech.Phrase{First: k, End: k + 2}), true
		}
	}
	return q, false
}

// "The minister said, according to Tass, that …".
// Not: "the minister left, according to Tass, that day".
func (f *frames) parted(q speech.Quotation, _ *outlet.Mention) (speech.Quotation, bool) {
	p := q.Content[0]
	v := p.End - 1
	if len(q.Content) < 2 || q.Kind == speech.Direct || v-p.First < 1 || !f.word(v).Class.Is(lang.Cue) || !f.word(q.Content[1].First).Class.Is(lang.That) {
		return q, false
	}
	j := v
	for j > p.First+1 && f.word(j-1).Class.Is(lang.Aux) {
		j--
	}
	q.Content = q.Content[1:]
	return f.from(q, speech.Phrase{First: p.First, End: j}, q.Content[0].First, speech.Phrase{First: j, End: v + 1}), true
}

// "Tass reported that the minister said …", "the minister, Anna Berg, said …, Tass
// reported", "the minister had said …, Tass said".
// Not: "Tass reported that the minister had left", "… was told", "… did not say",
// "the secretary of state left, according to Tass".
func (f *frames) reported(q speech.Quotation, _ *outlet.Mention) (speech.Quotation, bool) {
	const whom = 4 // tokens of whom it told
	longest := 14  // tokens of the subject
	p := q.Content[0]
	cue := q.Cue[0]
	c := f.word(cue.First).Class | outlet.Before(f.Article, cue.End-1)
	reports := c.Is(lang.Reports|lang.Citing|lang.According) || cue.First > p.First
	if q.Kind == speech.Direct || !reports && !c.Is(lang.Cue) {
		return q, false
	}
	i := f.clause(f.opening(p), 1, p.End)
	j, commas := i, 0
	for ; j < min(p.End, i+longest) && f.subject(j); j++ {
		if f.comma(j) {
			commas++
			if end := f.relative(j, p.End); end > j {
				j, commas, longest = end, commas+1, longest+end-j
			}
		}
	}
	v := j
	if e := f.word(j); e.Class.Is(lang.Aux) && !e.Class.Is(lang.Be) {
		v++
	} else if !reports {
		return q, false
	}
	e, clausal := f.word(v), func(k int) bool {
		return f.word(k).Class.Is(lang.That | lang.Aux | lang.Verb | lang.Cue | lang.Participle)
	}
	if f.Lexicon.HeadFirst && !f.Lexicon.VerbForms && !article.Any(v+1, p.End, clausal) {
		return q, false // asked for more food
	}
	if e.Class.Is(lang.Weak) && !e.Class.Is(lang.Clause|lang.Calls) {
		return q, false // began a holiday
	}
	if j == i || j == i+1 && f.word(i).Class.Is(lang.Adv) || v+2 >= p.End || commas%2 > 0 || !e.Class.Is(lang.Cue|lang.Calls) || !reports && !e.Class.Is(lang.Clause) || e.Form == lang.Base && f.word(v-1).Class.Is(lang.Prep) {
		return q, false
	}
	near := 1
	if e.Class.Is(lang.Tells) {
		near = whom
	}
	end := j
	if f.comma(end - 1) {
		end--
	}
	return f.from(q, speech.Phrase{First: i, End: end}, f.clause(v+1, near, p.End), speech.Phrase{First: j, End: v + 1}), true
}

// relative is the comma that closes the relative clause behind the comma at token i, before
// token end: Anna Berg, who spoke in Oslo, said. It is i where there is none.
func (f *frames) relative(i, end int) int {
	const longest = 16 // tokens
	if !f.word(i + 1).Class.Is(lang.Rel) {
		return i
	}
	for k := i + 2; k < min(i+longest, end); k++ {
		if f.comma(k) {
			return k
		}
	}
	return i
}

// opening is where a content begins behind the time or the place of the whole: on
// Monday, the minister said.
func (f *frames) opening(p speech.Phrase) int {
	const longest = 6 // tokens
	if !f.word(p.First).Class.Is(lang.Prep | lang.Time | lang.Adv) {
		return p.First
	}
	for k := p.First + 1; k < min(p.First+longest, p.End-1); k++ {
		if f.comma(k) {
			return k + 1
		}
	}
	return p.First
}

// subject reports whether token i may be a part of a subject: the Oslo minister,
// Anna Berg.
func (f *frames) subject(i int) bool {
	const noun = lang.Det | lang.Poss | lang.Role | lang.Group | lang.Title | lang.Honorific | lang.Nation | lang.Org | lang.Adjective | lang.Of | lang.Speaks
	t, c := &f.Tokens[i], f.word(i).Class
	switch {
	case t.Kind == text.Word:
		return t.Shape.Is(text.Cap) || c.Is(noun) || f.Lexicon.VerbForms && c == 0 && f.word(i+1).Class.Is(lang.Role) // the oil minister
	case t.Kind == text.Poss:
		return true
	}
	return f.comma(i)
}
