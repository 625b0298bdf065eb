package attribution

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/text"
)

// An attr is what attributes a stretch of speech: said Peskov.
type attr struct {
	cue                []Phrase
	source, apposition Phrase
	clause             Phrase
	at                 int // the item of the cue
	ing                bool
	subject            int // the first item of the source
	first, end         int // items [first:end)
	plain              bool
}

// paragraph finds the quotations of paragraph p, sentence by sentence.
func (f *finder) paragraph(p int) {
	f.load(p)
	if f.signature(p) {
		return
	}
	for lo := 0; lo < len(f.items); {
		hi := f.sentenceEnd(lo)
		for i := lo; i < hi; i++ {
			if f.region(i) && !f.used[f.items[i].region] {
				f.direct(i, p)
			}
		}
		f.reported(lo, hi)
		lo = hi
	}
}

// speechMarks reports whether the marks of region r are those of speech in this
// article.
func (f *finder) speechMarks(r mark.Region) bool {
	return r.Style != mark.Single || f.Main == mark.Single
}

// ending is the last character inside the marks of the region at item i, before
// brackets and further marks; "-" for a dash or an ellipsis.
func (f *finder) ending(i int) byte {
	inner := text.Trim(f.Text, f.Regions[f.items[i].region].Inner())
	tail := f.Text[inner.Start:inner.End]
	for tail != "" {
		cut := false
		for _, mark := range []string{"'", "\"", ")", "]", "’", "”", "»"} {
			if strings.HasSuffix(tail, mark) {
				tail, cut = tail[:len(tail)-len(mark)], true
			}
		}
		if !cut {
			break
		}
	}
	for _, dash := range []string{"…", "—", "–"} {
		if strings.HasSuffix(tail, dash) {
			return '-'
		}
	}
	if tail == "" {
		return 0
	}
	return tail[len(tail)-1]
}

// words counts the words inside a region.
func (f *finder) words(i int) int {
	n := 0
	for t := f.items[i].tok; t < f.items[i].end; t++ {
		if k := f.Tokens[t].Kind; k == text.Word || k == text.Number {
			n++
		}
	}
	return n
}

// direct decides whether the region at item i is direct speech, and whose.
func (f *finder) direct(i, p int) {
	r := f.Regions[f.items[i].region]
	if !f.speechMarks(r) || r.Inner().Len() == 0 {
		return
	}
	if r.Continues >= 0 && f.last >= 0 && f.used[r.Continues] && f.found[f.last].End() == f.Ends[r.Continues] {
		f.extend(f.last, i)
		f.continueAfter(i)
		return
	}
	end := f.ending(i)
	starts := f.items[i].border != none
	trail, trailed := f.trail(i, end)
	if !starts {
		lead, led := f.lead(i)
		if f.is(i-1, ",") && f.interrupted(i) && !(led && f.class(lead.at).Is(lexicon.Ing)) {
			f.extend(f.last, i)
			f.continueAfter(i)
			return
		}
		trailed = trailed && (f.endsClause(i, end) || led)
		whole := led || f.is(i-1, ":") || f.clauseBefore(i)
		switch {
		case led && trailed && end == ',' && f.opensClause(trail.first, trail.subject) && !f.sharesCue(lead.cue):
			// Rhimes was brief: "A," she said
			led = f.leads(i, lead)
		case led && !f.whole(i, lead, end):
			return // a fragment
		}
		if led {
			if j, ok := f.sameCue(lead.cue); ok {
				f.extend(j, i)
			} else {
				f.add(i, lead)
			}
			f.continueAfter(i)
			return
		}
		if trailed && whole {
			f.add(i, trail)
			f.continueAfter(i)
		}
		return
	}
	switch {
	case trailed:
		f.add(i, trail)
		f.continueAfter(i)
	case f.last >= 0 && f.goesOnFrom(i, p):
		f.extend(f.last, i)
	case f.introduced(i, p):
		f.continueAfter(i)
	case f.sentenceIsSpeech(i) && (f.words(i) >= 4 || end == '.' || end == '?' || end == '!'):
		f.add(i, attr{})
	}
}

// interrupted reports whether the attribution of the quotation found last stands
// between its words and the region at item i: "A," said X, "that B."
func (f *finder) interrupted(i int) bool {
	if f.last < 0 {
		return false
	}
	q := &f.found[f.last]
	return q.Kind == Direct && len(q.Cue) > 0 && q.Cue[0].First >= q.Content[0].End && q.Clause.End == f.items[i].tok
}

// endsClause reports whether the region at item i, which ends with the given
// character, ends as words do that an attribution follows.
func (f *finder) endsClause(i int, ending byte) bool {
	return ending == ',' || ending == '?' || ending == '!' || ending == '-' || f.is(i+1, ",") || f.dash(i+1)
}

// leads reports whether the cue of a lead stands so close to the region at i
// that an attribution after the region belongs to something else.
func (f *finder) leads(i int, a attr) bool {
	return i-a.end <= 1 && (f.is(i-1, ":,") || i == a.end)
}

// clauseBefore reports whether what stands before the region at i in its
// sentence is little enough for the region to be an utterance: "But" "I ...".
func (f *finder) clauseBefore(i int) bool {
	lo := f.sentenceStart(i)
	if i-lo > 2 {
		return false
	}
	for k := lo; k < i; k++ {
		if f.items[k].region >= 0 {
			return false
		}
	}
	return true
}

// sentenceIsSpeech reports whether the region at i has its sentence to itself.
func (f *finder) sentenceIsSpeech(i int) bool {
	end := f.sentenceEnd(i)
	for k := i + 1; k < end; k++ {
		if f.items[k].region >= 0 || f.wordlike(k) {
			return false
		}
	}
	return true
}

func (f *finder) sharesCue(c []Phrase) bool { _, ok := f.sameCue(c); return ok }

// sameCue returns the quotation that has the cue already.
func (f *finder) sameCue(c []Phrase) (int, bool) {
	for j := len(f.found) - 1; j >= 0 && j >= len(f.found)-4; j-- {
		q := f.found[j]
		if len(q.Cue) > 0 && len(c) > 0 && q.Cue[0] == c[0] {
			return j, true
		}
	}
	return 0, false
}

// whole reports whether the region at i, which the cue of a leads up to, is all
// of what was said, so that the speech is direct.
func (f *finder) whole(i int, a attr, end byte) bool {
	prev := i - 1
	if f.dash(prev) && f.dash(i+1) || f.poss(prev) {
		return false // an insertion; NBC's "Meet the Press"
	}
	if !f.is(prev, ":,") && !f.dash(prev) {
		// said "..." : the cue, or what goes with it, stands right before
		if !f.addressed(a, i) {
			return false // said the company "does not comment"
		}
		if c := f.class(prev); prev >= a.end && (c.Is(lexicon.Det|lexicon.PossPron|lexicon.Prep|lexicon.Sub|lexicon.Aux|lexicon.Rel) && f.word(prev) != "that" && f.word(prev) != "as") {
			return false
		}
	}
	next := i + 1
	switch {
	case next >= len(f.items) || f.items[next].border != none:
		return true
	case f.is(next, ".,;?!)") || f.dash(next) || f.items[next].region >= 0:
		return true
	case end == '.' || end == '?' || end == '!' || end == ',' || end == '-':
		return true
	case f.class(next).Is(lexicon.Conj) && f.class(next+1).Is(lexicon.Cue):
		return true
	case f.class(next).Is(lexicon.Prep|lexicon.Time|lexicon.Sub) && f.words(i) > 5:
		return f.is(prev, ":,")
	}
	return false
}

// addressed reports whether what stands between the cue of a lead and the region
// at i is an addressee, a time or a place, not the beginning of what was said.
func (f *finder) addressed(a attr, i int) bool {
	k := a.end
	for k < i && f.class(k).Is(lexicon.Adv|lexicon.Time) {
		k++
	}
	if k >= i || f.word(k) == "that" || f.word(k) == "as" {
		return true
	}
	return f.class(k).Is(lexicon.Prep|lexicon.Addressee) || f.class(a.at).Is(lexicon.CueAddressee)
}

// add makes a direct quotation of the region at i.
func (f *finder) add(i int, a attr) {
	it := f.items[i]
	f.used[it.region] = true
	f.found = append(f.found, Quotation{
		Kind: Direct, Content: []Phrase{{First: it.tok, End: it.end}}, Cue: a.cue, Source: a.source, Core: a.source,
		Apposition: a.apposition, Clause: a.clause, Marked: true,
	})
	f.last = len(f.found) - 1
}

// extend makes the region at i a further span of quotation j.
func (f *finder) extend(j, i int) {
	it := f.items[i]
	f.used[it.region] = true
	q := &f.found[j]
	q.Content = append(q.Content, Phrase{First: it.tok, End: it.end})
	f.last = j
}

// continueAfter takes the regions that follow the one at i at once, with
// nothing between them, into the same quotation.
func (f *finder) continueAfter(i int) {
	for i+1 < len(f.items) && f.items[i+1].region >= 0 && !f.used[f.items[i+1].region] && f.speechMarks(f.Regions[f.items[i+1].region]) {
		if _, ok := f.trail(i+1, f.ending(i+1)); ok {
			return
		}
		i++
		f.extend(f.last, i)
	}
}

// goesOnFrom reports whether the region at i, which begins a sentence and has
// no attribution of its own, goes on with the quotation found last: that one's
// attribution, or its content, stands right before.
func (f *finder) goesOnFrom(i, p int) bool {
	q := &f.found[f.last]
	if q.Kind != Direct {
		return false
	}
	tok := f.items[i].tok
	end := max(q.End(), q.Clause.End)
	if i > 0 {
		// the sentence before is that of the quotation
		lo := f.sentenceStart(i - 1)
		if f.items[lo].tok < end {
			return true
		}
		// or the one before that: "A," he said. He paused. "B."
		const aside = 16 // items
		if lo == 0 || i-lo > aside || f.hasCue(lo, i) {
			return false
		}
		return f.items[f.sentenceStart(lo-1)].tok < end
	}
	if p == 0 {
		return false
	}
	// A paragraph of pure speech after one that ended with the quotation.
	prev := f.Paragraphs[p-1]
	return tok > 0 && f.onlyRegions() && q.End() >= prev.First && f.lastSentence(p-1, end)
}

// hasCue reports whether a cue verb stands in items [i:j).
func (f *finder) hasCue(i, j int) bool {
	for ; i < j; i++ {
		if c, ok := f.cueAt(i); ok && c.class.Is(lexicon.CueDirect) {
			return true
		}
	}
	return false
}

func (f *finder) lastSentence(p, tok int) bool {
	s := f.Sentences[f.Paragraphs[p].Sentence1-1]
	return tok > s.First
}

// onlyRegions reports whether the paragraph has no words outside the marks.
func (f *finder) onlyRegions() bool {
	for i := range f.items {
		if f.wordlike(i) {
			return false
		}
	}
	return true
}

// introduced makes the region at i, which begins a paragraph, the words that
// the paragraph before led up to with a colon.
func (f *finder) introduced(i, p int) bool {
	if i > 0 || p == 0 || !f.Is(f.Paragraphs[p-1].End-1, ":") {
		return false
	}
	f.load(p - 1)
	a, ok := f.lead(len(f.items))
	f.load(p)
	if !ok || f.sharesCue(a.cue) {
		return false
	}
	f.add(i, a)
	return true
}

// signature reads a paragraph that names the source of the one before: - X, a Y.
func (f *finder) signature(p int) bool {
	if f.last < 0 || len(f.items) < 2 || !f.dash(0) || !f.capital(1) || p == 0 {
		return false
	}
	q := &f.found[f.last]
	to := f.nounPhraseAfter(1, len(f.items))
	if q.End() != f.Paragraphs[p-1].End || !q.Source.Empty() || to == 1 || to < len(f.items) && !f.is(to, ",.") || len(f.items) > 20 {
		return false
	}
	q.Cue = append(q.Cue, f.phrase(0, 1))
	q.Source = f.phrase(1, to)
	q.Core = q.Source
	q.Clause = f.phrase(0, len(f.items))
	return true
}
