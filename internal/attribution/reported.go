package attribution

import (
	"github.com/quoteattribution/quote/internal/lexicon"
)

// A frame is a cue of a sentence with its agent and what it reports, as items.
type frame struct {
	attr
	class lexicon.Class
	start int // where the clause begins: what is reported before ends here
	from  int // the reported words begin here; -1: they stand before the clause
}

// reported finds the mixed and indirect quotations of the sentence of items
// [lo:hi): those whose content is a clause.
func (f *finder) reported(lo, hi int) {
	if !f.want.Indirect && (!f.want.Mixed || !f.anyRegion(lo, hi)) {
		return
	}
	end := hi // before the final period
	for end > lo && f.is(end-1, ".?!;") {
		end--
	}
	frames := f.frames(lo, end)
	for n, fr := range frames {
		stop := end
		if n+1 < len(frames) {
			stop = frames[n+1].start
			for stop > fr.end && (f.is(stop-1, ",") || f.dash(stop-1) || f.class(stop-1).Is(lexicon.Conj)) {
				stop--
			}
		}
		switch {
		case fr.from < 0: // ..., he said
			before := lo
			if n > 0 {
				continue
			}
			f.report(fr, before, fr.start)
		default:
			f.report(fr, fr.from, stop)
		}
	}
}

func (f *finder) anyRegion(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if f.region(i) && !f.used[f.items[i].region] {
			return true
		}
	}
	return false
}

// report makes a quotation of the items [i:j).
func (f *finder) report(fr frame, i, j int) {
	for i < j && (f.is(i, ",:") || f.dash(i)) {
		i++
	}
	for j > i && (f.is(j-1, ",:") || f.dash(j-1)) {
		j--
	}
	if i >= j {
		return
	}
	inside, outside := 0, 0
	for k := i; k < j; k++ {
		switch {
		case f.items[k].region >= 0 && f.used[f.items[k].region]:
			return
		case f.items[k].region >= 0:
			inside++
		case f.wordlike(k) && f.word(k) != "that":
			outside++
		}
	}
	kind := Mixed
	switch {
	case inside == 0:
		kind = Indirect
		if !f.want.Indirect || fr.class.Is(lexicon.CueThought|lexicon.CueWeak) || outside < 2 && !fr.class.Is(lexicon.CueDirect) {
			return
		}
	case outside == 0:
		kind = Direct
	}
	for k := i; k < j; k++ {
		if r := f.items[k].region; r >= 0 {
			f.used[r] = true
		}
	}
	f.found = append(f.found, Quotation{
		Kind: kind, Content: []Phrase{f.phrase(i, j)}, Cue: fr.cue, Source: fr.source, Core: fr.source, Apposition: fr.apposition,
		Clause: fr.clause, Plain: fr.plain,
	})
}

// frames finds the cues of a sentence that report clauses, from left to right.
func (f *finder) frames(lo, hi int) []frame {
	var list []frame
	through := false
	for k := lo; k < hi; k++ {
		if !f.items[k].class.Is(lexicon.Cue) && !f.according(k) {
			continue
		}
		if a, ok := f.accordingAt(k, lo, hi); ok {
			if a.from >= 0 && f.saysItself(a.from, hi) {
				through = true // According to Tass, Lavrov said ...
				continue
			}
			list = append(list, a)
			k = max(k, a.end-1)
			continue
		}
		if fr, ok := f.byAgent(k, hi); ok {
			// within what is reported already, unless joined to something before it
			if n := len(list); n == 0 || list[n-1].from < 0 || f.class(k-1).Is(lexicon.Conj|lexicon.Aux) {
				list = append(list, fr)
				k = fr.end - 1
			}
			continue
		}
		if fr, ok := f.quoting(k, lo, hi); ok {
			list = append(list, fr)
			k = fr.end - 1
			continue
		}
		c, ok := f.cueAt(k)
		if !ok || f.passesOn(c, hi) {
			continue
		}
		if f.sharesCue([]Phrase{f.phrase(c.first, c.end)}) {
			continue
		}
		fr, ok := f.frame(c, lo, hi)
		if !ok || f.sharesCue(fr.cue) {
			continue
		}
		if n := len(list); n > 0 && list[n-1].from >= 0 && !fr.plain && !f.coordinate(fr, list[n-1]) {
			continue // a clause within what is reported already
		}
		if through {
			fr.plain, through = true, false
			fr.clause = f.phrase(lo, fr.from)
		}
		list = append(list, fr)
		k = max(k, fr.end-1)
	}
	return list
}

// coordinate reports whether fr is a clause beside the one before it: a further
// verb of the same subject (and added that), or a clause of its own after a
// comma (, but Lavrov denied).
func (f *finder) coordinate(fr, before frame) bool {
	if fr.from < 0 {
		return false
	}
	if fr.start <= before.from {
		return false
	}
	prev := fr.start - 1
	if fr.source == before.source || fr.ing {
		return f.is(prev, ",") || f.dash(prev) || f.class(prev).Is(lexicon.Conj) || f.class(fr.start).Is(lexicon.Conj)
	}
	return f.class(prev).Is(lexicon.Conj) && f.is(prev-1, ",") || f.is(prev, ";")
}

// accordingAt reads "According to X, ..." and "..., according to X".
func (f *finder) accordingAt(k, lo, hi int) (frame, bool) {
	a, ok := f.accordingTo(k, hi)
	if !ok || f.sharesCue(a.cue) {
		return frame{}, false
	}
	fr := frame{attr: a, class: lexicon.CueDirect | lexicon.CueThat, start: k, from: -1}
	if k == lo || f.class(k-1).Is(lexicon.Conj) && k == lo+1 {
		for fr.from = a.end; fr.from < hi && !f.is(fr.from, ","); fr.from++ {
			if f.verbish(fr.from) {
				return frame{}, false
			}
		}
		if i := fr.from + 1; i < hi && f.describes(i) && !f.class(i).Is(lexicon.Det|lexicon.Prep|lexicon.PossPron) {
			// According to X, chief economist at Y, ...
			for k := i; k < hi && !f.verbish(k); k++ {
				if f.is(k, ",") {
					fr.from = k
					break
				}
			}
		}
		fr.end = fr.from
	}
	return fr, true
}

// passesOn reports whether the verb only passes on what another said: Tass
// reported that Lavrov said ...
func (f *finder) passesOn(c cue, hi int) bool {
	switch f.word(c.at) {
	case "reported", "reports", "reporting":
	default:
		return false
	}
	i := c.end
	if f.word(i) == "that" {
		i++
	}
	return f.saysItself(i, hi)
}

// saysItself reports whether the clause at item i tells in its turn who said
// what: Lavrov said ...
func (f *finder) saysItself(i, hi int) bool {
	for i < hi && (f.is(i, ",") || f.word(i) == "that") {
		i++
	}
	to := f.nounPhraseAfter(i, hi)
	if to == i {
		return false
	}
	for to < hi && f.adverbial(to, i) {
		to++
	}
	if to >= hi || !f.class(to).Is(lexicon.CueDirect) || f.class(to).Is(lexicon.CueWeak) {
		return false
	}
	c, ok := f.cueAt(to)
	return ok && c.class.Is(lexicon.Past|lexicon.Third) && !c.passive
}

// quoting reads "Tass, quoting X, said ...": the words are X's.
func (f *finder) quoting(k, lo, hi int) (frame, bool) {
	switch f.word(k) {
	case "quoting", "citing":
	default:
		return frame{}, false
	}
	to := f.nounPhraseAfter(k+1, hi)
	if !f.is(k-1, ",") || k-1 <= lo || to == k+1 || !f.is(to, ",") {
		return frame{}, false
	}
	c, ok := f.cueAt(to + 1)
	if !ok || !c.class.Is(lexicon.CueThat) || c.passive || c.ing {
		return frame{}, false
	}
	from, ok := f.complement(c, hi)
	first := f.nounPhrase(k-1, lo)
	if !ok || first >= k-1 {
		return frame{}, false
	}
	a := attr{cue: []Phrase{f.phrase(k, k+1)}, source: f.phrase(k+1, to), at: k, subject: first, first: first, end: from, clause: f.phrase(lo, from), plain: true}
	return frame{attr: a, class: lexicon.CueDirect | lexicon.CueThat, start: first, from: from}, true
}

// byAgent reads "criticized by Damascus as ...".
func (f *finder) byAgent(k, hi int) (frame, bool) {
	c := f.class(k)
	if !c.Is(lexicon.CueNoun) || !c.Is(lexicon.Participle) || f.word(k+1) != "by" || f.region(k) {
		return frame{}, false
	}
	to := f.nounPhraseAfter(k+2, hi)
	if to == k+2 || to >= hi || f.word(to) != "as" && !f.region(to) {
		return frame{}, false
	}
	a := attr{cue: []Phrase{f.phrase(k, k+1)}, source: f.phrase(k+2, to), at: k, first: k, end: to, subject: k + 2, clause: f.phrase(k, to)}
	return frame{attr: a, class: c &^ (lexicon.CueThought | lexicon.CueWeak), start: k, from: to}, true
}

// frame reads the clause around a cue verb.
func (f *finder) frame(c cue, lo, hi int) (frame, bool) {
	from := f.afterRegion(c.first, lo)
	if a, ok := f.quoted(c, from, hi); ok {
		if a.end >= hi || f.ends(a.end, hi) { // ..., X was quoted as saying.
			if a.subject > lo && f.is(a.subject-1, ",") {
				a.end = max(a.end, a.subject)
				return frame{attr: a, class: lexicon.CueDirect, start: a.subject - 1, from: -1}, true
			}
			return frame{}, false
		}
		return frame{attr: a, class: lexicon.CueDirect, start: a.first, from: a.end}, true
	}
	if c.passive || !c.ing && !c.class.Is(lexicon.Finite) && c.first == c.at {
		return frame{}, false
	}
	fr := frame{class: c.class, start: c.first}
	fr.cue = []Phrase{f.phrase(c.first, c.end)}
	fr.at, fr.first = c.at, c.first
	var ok bool
	fr.source, fr.apposition, fr.subject, ok = f.agent(c, lo)
	if !ok && f.is(c.first-1, ",") {
		// ..., said Peskov
		if a, inv := f.inverted(c.at, hi); inv && f.ends(a.end, hi) {
			fr.attr, fr.start, fr.from = a, c.first-1, -1
			return fr, true
		}
	}
	if !ok {
		return frame{}, false
	}
	if fr.subject < c.first && fr.subject >= lo && f.items[fr.subject].tok == fr.source.First && !c.ing && f.startsClause(fr.subject, c.first) {
		fr.start = fr.subject
	}
	fr.ing = c.ing
	fr.clause = f.phrase(fr.start, hi)
	fr.from, ok = f.complement(c, hi)
	if ok {
		fr.end = fr.from
		return fr, true
	}
	// ..., he said.
	if c.class.Is(lexicon.CueDirect|lexicon.CueThat) && !c.class.Is(lexicon.CueWeak) && fr.start > lo && f.is(fr.start-1, ",") && f.endsAfter(c, hi) && !f.embedded(fr.subject, lo) {
		fr.from, fr.end = -1, c.end
		fr.start--
		return fr, true
	}
	return frame{}, false
}

// startsClause reports whether the subject at item i belongs to the verb at k
// itself, not to an earlier verb that shares it.
func (f *finder) startsClause(i, k int) bool {
	for j := i; j < k; j++ {
		if f.verbish(j) && !f.class(j).Is(lexicon.Aux) {
			return false
		}
	}
	return true
}

// ends reports whether only an adverbial stands between item i and the end of
// the sentence.
func (f *finder) ends(i, hi int) bool {
	if i >= hi || f.is(i, ",") && i == hi-1 {
		return true
	}
	for k := i; k < hi; k++ {
		if f.region(k) || f.word(k) == "that" {
			return false
		}
	}
	c := f.class(i)
	return c.Is(lexicon.Prep|lexicon.Time|lexicon.Adv|lexicon.Addressee) && f.light(i, hi) || f.is(i, ",") && hi-i < 25
}

// endsAfter reports whether nothing but an addressee and adverbials follow the
// cue.
func (f *finder) endsAfter(c cue, hi int) bool {
	i := c.end
	if c.class.Is(lexicon.CueAddressee) {
		i = f.nounPhraseAfter(i, hi)
	}
	return f.ends(i, hi)
}

// complement returns where the words reported by a cue begin.
func (f *finder) complement(c cue, hi int) (int, bool) {
	i := c.end
	for i < hi && f.class(i).Is(lexicon.Adv) && !f.class(i).Is(lexicon.Sub|lexicon.Prep) {
		i++
	}
	if f.is(i, ":") {
		return i + 1, i+1 < hi
	}
	// told reporters in Moscow on Monday that
	const near = 16
	for k := i; k < hi && k-i < near; k++ {
		if f.word(k) == "that" && (k == i || f.light(i, k)) && (k > i || !f.region(k+1) && f.class(k+1) != 0 || f.region(k+1) || f.capital(k+1)) {
			if k == i || !f.class(k-1).Is(lexicon.Conj) {
				return k, k+1 < hi
			}
		}
		if f.region(k) || f.is(k, ":;") {
			break
		}
	}
	if c.class.Is(lexicon.CueAddressee) {
		if to := f.nounPhraseAfter(i, hi); to > i {
			if to == hi || f.is(to, ",.") {
				return 0, false
			}
			// told Le Figaro the talks were over
			if f.class(to).Is(lexicon.Det|lexicon.PossPron|lexicon.Pron|lexicon.Sub) || f.capital(to) || f.word(to) == "to" {
				return to, true
			}
			if f.class(i).Is(lexicon.Addressee|lexicon.Pron) && to == i+1 {
				return to, true
			}
			if f.verbish(to) {
				return i, true
			}
		}
		return 0, false
	}
	switch {
	case i >= hi || f.is(i, ",.;") && !f.region(i+1):
		return 0, false
	case c.class.Is(lexicon.CueInf) && f.word(i) == "to":
		return i, true
	case f.word(i) == "each" && f.word(i+1) == "other":
		return 0, false
	case c.class.Is(lexicon.CueNoun) && !c.class.Is(lexicon.CueWeak):
		return i, f.wordlike(i) || f.region(i)
	case c.class.Is(lexicon.CueObject):
		to := f.nounPhraseAfter(i, hi)
		return i, to > i && f.word(to) == "to"
	case f.region(i), f.marked(i, hi):
		return i, true
	}
	k := i
	for n := 0; n < 3; n++ { // on Monday in Paris
		switch {
		case k < hi && f.class(k).Is(lexicon.Time) && !f.poss(k+1):
			k++
		case k < hi && f.class(k).Is(lexicon.Prep) && f.word(k) != "of":
			to := f.nounPhraseAfter(k+1, hi)
			if to == k+1 && f.class(k+1).Is(lexicon.Time) {
				to++
			}
			if to == k+1 || to >= hi {
				return 0, false
			}
			k = to
		}
	}
	if k >= hi || !f.wordlike(k) && !f.region(k) {
		return 0, false
	}
	if c.class.Is(lexicon.CueThat) && (f.hasVerb(k, hi) || c.class.Is(lexicon.CueNoun)) {
		return k, true
	}
	return 0, false
}

// marked reports whether the noun phrase at item i has words in marks: it "a
// disgrace".
func (f *finder) marked(i, hi int) bool {
	const near = 8
	for k := i; k < hi && k-i < near; k++ {
		if f.region(k) {
			return true
		}
		if !f.wordlike(k) || f.verbish(k) || f.class(k).Is(lexicon.Sub|lexicon.Rel) && !f.class(k).Is(lexicon.Prep|lexicon.Det) {
			return false
		}
	}
	return false
}

// hasVerb reports whether a finite verb stands in items [i:j).
func (f *finder) hasVerb(i, j int) bool {
	for k := i; k < j; k++ {
		if f.verbish(k) || f.region(k) || f.class(k).Is(lexicon.Cue) && f.class(k).Is(lexicon.Finite) {
			return true
		}
	}
	return false
}

// finish puts the quotations in order.
func (f *finder) finish() []Quotation {
	inOrder(f.found)
	return f.found
}
