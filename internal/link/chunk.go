package link

import (
	"slices"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/role"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A chunk is a phrase of one role in a line.
type chunk struct {
	first, end int // items
	kind       uint8
	sure       float32 // the least margin in it
}

// A joiner has what quotations are joined from: the chunks of a line.
type joiner struct {
	*article.Article
	line    *role.Line
	chunks  []chunk
	phrases article.Phrases // of the quotations
}

// phrase has the tokens of a chunk.
func (j *joiner) phrase(c chunk) article.Phrase {
	return article.Phrase{First: j.line.Items[c.first].First, End: j.line.Items[c.end-1].End}
}

// kind tells how much of the content stands in marks.
func (j *joiner) kind(contents []int) speech.Kind {
	inside, outside := false, false
	for _, c := range contents {
		for i := j.chunks[c].first; i < j.chunks[c].end; i++ {
			it := j.line.Items[i]
			inside = inside || it.Region >= 0
			outside = outside || it.Region < 0 && j.Tokens[it.First].Kind != text.Punct && j.Tokens[it.First].Kind != text.Poss
		}
	}
	switch {
	case !inside:
		return speech.Indirect
	case !outside:
		return speech.Direct
	}
	return speech.Mixed
}

// asked reports whether the line is a question.
func (j *joiner) asked() bool {
	last := j.line.Items[j.line.Len()-1]
	return last.Region < 0 && j.Is(last.First, "?？؟")
}

// trimmed is a range of items without the punctuation at its ends, but for what opens or ends a phrase.
func (j *joiner) trimmed(first, end int) (int, int) {
	for first < end && j.loose(first, opens) {
		first++
	}
	for end > first && j.loose(end-1, closes) {
		end--
	}
	return first, end
}

// Punctuation that belongs to the phrase at whose beginning, or at whose end, it stands.
const (
	opens  = "([$#@¿¡"
	closes = ")]%"
)

// comma reports whether item i is a comma.
func (j *joiner) comma(i int) bool { return j.Is(j.line.Items[i].First, ",") }

// back is where the items begin that have one of some parts of speech and end before item i, no further left than lo.
func (j *joiner) back(i, lo int, tags tagger.Set) int {
	for i > lo && j.line.Tags[i-1].Is(tags) {
		i--
	}
	return i
}

// past is where they end that begin at item i, before item end.
func (j *joiner) past(i, end int, tags tagger.Set) int {
	for i < end && j.line.Tags[i].Is(tags) {
		i++
	}
	return i
}

// loose reports whether item i is punctuation at the edge of a phrase, but for some that
// belong to it.
func (j *joiner) loose(i int, but string) bool {
	it := j.line.Items[i]
	return it.Region < 0 && j.Tokens[it.First].Kind == text.Punct && !j.Is(it.First, but)
}

// has reports whether item i is in the chunk.
func (c chunk) has(i int32) bool { return int(i) >= c.first && int(i) < c.end }

// any reports whether is holds for an item of the chunk.
func (c chunk) any(is func(item int) bool) bool { return article.Any(c.first, c.end, is) }

// shouts reports whether the line is in capitals, which the model cannot read.
func (k *linker) shouts() bool {
	words, upper := 0, 0
	for _, it := range k.line.Items {
		if t := &k.Tokens[it.First]; t.Kind == text.Word && t.Len() > 1 {
			words++
			if t.Shape.Is(text.Upper) {
				upper++
			}
		}
	}
	return words > 2 && upper*4 > words*3
}

// cut makes the chunks of the line. Content that is direct speech already is
// left out.
func (k *linker) cut(roles []role.Role, sure []float32) {
	k.chunks = k.chunks[:0]
	for i := 0; i < len(roles); {
		kind := role.KindOf(roles[i])
		j := i + 1
		for j < len(roles) && roles[j] == 2*kind && kind > 0 {
			j++
		}
		if kind == role.Content && (i == 0 && k.programme(j) || k.relativeAt(i, j)) {
			// no words of anybody
		} else if kind == role.Content {
			k.content(i, k.subjectAhead(i, j, roles, sure), sure)
			if k.ahead.end > 0 {
				k.chunks = append(k.chunks, k.ahead)
			}
		} else if kind > 0 {
			first, end := i, j
			for first < end-1 && kind == role.Source && !k.amount(first, end) && (k.line.Tags[first].Is(tagger.SetOf(tagger.RB, tagger.CC, tagger.IN)) || k.time(first, end) || k.class(first).Is(lang.Adv) && !k.class(first).Is(lang.Det|lang.Pron)) {
				first++ // Recently; Two years ago
			}
			if kind == role.Source && first > 0 && first < end-1 && k.line.Items[first-1].Region < 0 && k.amount(first-1, end) {
				first--
			}
			if kind == role.Source && first > 1 && first < end-1 && k.line.Tags[first] == tagger.CD && k.Is(k.line.Items[first-2].First, "$") {
				first++ // the $20 million | experts say it costs
			}
			if kind == role.Cue && first+2 < end && k.used[k.line.Items[first].First] && k.line.Tags[first+1] == tagger.CC {
				first += 2 // said and reaffirmed
			}
			if kind == role.Source {
				if !k.amount(first, end) {
					first = max(first, k.pastPreposition(i, end))
				}
				first, end = k.company(k.pastProgramme(first, end)), k.sourceEnd(first, end)
				first = k.pronoun(first, end)
				if who := k.interrupting(first, end, roles); who > first {
					k.chunks = append(k.chunks, chunk{first, who - 1, role.Content, slices.Min(sure[first:end])})
					first = who
				}
				for end-first > 1 && k.class(first).Is(lang.How) && k.line.Tags[first] == tagger.IN && first > 0 && k.comma(first-1) {
					first++ // Oslo, | as Nils Dahl said, is
				}
			}
			for i := first + 1; i+1 < end && kind == role.Cue; i++ {
				if k.comma(i) && k.line.Tags[i+1].Is(tagger.Finite) {
					first = i + 1 // whom X had hired, | said
				}
			}
			if kind == role.Cue && first+2 == end && k.line.Tags[first].Is(tagger.Finite) && k.line.Tags[first+1].Is(tagger.Finite) && !k.class(first).Is(lang.Aux) && k.line.Likely[first] < certain && k.line.Likely[first+1] >= certain {
				first++ // where X worked | said
			}
			if kind != role.Source || !k.nowhose(first, end) {
				k.chunks = append(k.chunks, chunk{first, end, kind, slices.Min(sure[first:end])})
			}
		}
		i = j
	}
}

// amount reports whether items [i:end) begin with how many somebody is at least, at most or about: at least four; as many as 40.
func (k *linker) amount(i, end int) bool {
	const near = 4 // items
	if i+1 >= end || !k.line.Tags[i].Is(tagger.SetOf(tagger.IN, tagger.RB)) || !k.line.Tags[i+1].Is(tagger.SetOf(tagger.JJS, tagger.RBS)) && !(k.class(i+1).Is(lang.Indefinite) && k.line.Tags[i+1] != tagger.DT) {
		return false
	}
	return article.Any(i+2, min(i+near, end), func(j int) bool { return k.line.Tags[j] == tagger.CD })
}

// subjectAhead is where content in items [first:end) ends before the subject of the verb behind it, where
// that begins another clause: X said it rained; | his deputy, Anna Berg, | says it snowed. The
// subject is put aside, and nothing where there is none.
func (k *linker) subjectAhead(first, end int, roles []role.Role, sure []float32) int {
	k.ahead = chunk{}
	v := end
	if v < k.line.Len() && k.comma(v) {
		v++
	}
	if v+1 >= k.line.Len() || role.KindOf(roles[v]) != role.Cue || !k.line.Tags[v].Is(tagger.Finite) || k.line.Likely[v] < certain || len(k.chunks) == 0 {
		return end
	}
	nouns := 0
	for i := end - 1; i > first; i-- {
		t := k.line.Tags[i]
		switch {
		case k.line.Items[i].Region >= 0:
			return end
		case k.Is(k.line.Items[i].First, ";"), t == tagger.CC && (!k.line.Tags[i-1].Is(tagger.Nouns) || k.line.Tags[i+1] == tagger.PRP || !k.person(i-1) && k.person(end-1)):
			if nouns == 0 || !k.clauseIn(first, i) {
				return end
			}
			k.ahead = chunk{i + 1, end, role.Source, slices.Min(sure[i+1 : end])}
			return i
		case t.Is(tagger.Nouns | tagger.SetOf(tagger.PRP)):
			nouns++
		case !t.Is(tagger.SetOf(tagger.DT, tagger.JJ, tagger.PRPS, tagger.CD, tagger.POS, tagger.HYPH)) && !k.comma(i) && !k.class(i).Is(lang.Of):
			return end
		}
	}
	return end
}

// relativeAt reports whether items [i:end) are a relative clause behind a source with which the line begins and a comma, in front of its verb:
// Nils Dahl, | who left the party in May, | called it.
func (k *linker) relativeAt(i, end int) bool {
	if end < k.line.Len() && k.comma(end) {
		end++
	}
	return len(k.chunks) == 1 && k.chunks[0].kind == role.Source && k.chunks[0].end == i-1 && k.comma(i-1) && k.line.Tags[i].Is(tagger.SetOf(tagger.WP, tagger.WDT)) &&
		k.comma(end-1) && end < k.line.Len() && k.line.Tags[end].Is(tagger.Finite)
}

// programmeAt is where the name in marks of what is somebody's begins, behind theirs in items [first:end) and a word for where: on
// NBC's | "Meet the Press"; -1 where there is none.
func (k *linker) programmeAt(first, end int) int {
	at := k.past(first, end, tagger.Proper)
	if first == 0 || at == first || at+1 >= end || !k.use(first-1, lang.Where) || k.line.Tags[at] != tagger.POS || k.line.Items[at+1].Region < 0 {
		return -1
	}
	return at + 1
}

// programme reports whether items [0:end) only tell where something was said, by such a name: on NBC's "Meet the Press," | Nils Dahl said.
func (k *linker) programme(end int) bool {
	at := k.programmeAt(1, end)
	return at > 0 && end < k.line.Len() && !k.clauseIn(0, at-1)
}

// pastProgramme is where a source in items [first:end) begins behind such a name: on CNN's "State of the Nation," | Nils Dahl; first where
// there is none.
func (k *linker) pastProgramme(first, end int) int {
	at := k.programmeAt(first, end)
	for at > 0 && at < end && (k.line.Items[at].Region >= 0 || k.comma(at)) {
		at++
	}
	if at < 0 || at == end {
		return first
	}
	return at
}

// clauseIn reports whether a finite verb stands in items [first:end).
func (k *linker) clauseIn(first, end int) bool {
	return article.Any(first, end, func(i int) bool { return k.line.Tags[i].Is(tagger.Finite) })
}

// pastPreposition is where the subject begins in items [first:end), taken for a source, that a
// preposition begins: unlike Nils Dahl, | his successor; to Judge Dahl | the guard. It is first
// where none does.
func (k *linker) pastPreposition(first, end int) int {
	at := first
	if first == 1 {
		at = 0
	}
	if !k.line.Tags[at].Is(tagger.SetOf(tagger.IN, tagger.TO)) || k.class(at).Is(lang.Sub|lang.That|lang.By) {
		return first
	}
	for i := at + 2; i < end-1; i++ {
		t := k.line.Tags[i]
		switch {
		case k.line.Items[i].Region >= 0, t.Is(tagger.Verbs):
			return first
		case k.comma(i):
			return i + 1
		case k.line.Tags[i-1].Is(tagger.Proper) && t.Is(tagger.SetOf(tagger.DT, tagger.PRP, tagger.PRPS)):
			return i
		}
	}
	return first
}

// pronoun is where a source begins that ends with a pronoun behind a noun, which belongs to
// what stands before: in an interview with Heat magazine, | she. Of she herself it is all.
func (k *linker) pronoun(first, end int) int {
	last := end - 1
	if last > first && k.line.Tags[last] == tagger.PRP && k.line.Tags[last-1].Is(tagger.Nouns) && k.class(last).Is(lang.Pronouns|lang.Pron) && !k.person(last-1) {
		return last
	}
	return first
}

// company is where the name of a company begins whose last word, behind a comma, is all of
// it that is taken for the source: Berg & Dahl, | Inc.
func (k *linker) company(first int) int {
	if first < 2 || !k.use(first, lang.Company) || !k.line.Tags[first].Is(tagger.Proper) || !k.comma(first-1) || !k.line.Tags[first-2].Is(tagger.Proper) {
		return first
	}
	for first -= 2; first > 0 && k.line.Items[first-1].Region < 0 && (k.line.Tags[first-1].Is(tagger.Proper) || k.Is(k.line.Items[first-1].First, "&")); {
		first--
	}
	return first
}

// nowhose reports whether items [first:end) cannot be a source: a day alone, a verb without
// its subject, by whom something is done.
func (k *linker) nowhose(first, end int) bool {
	if k.line.Items[first].Region >= 0 || k.line.Names[first] != tagger.None {
		return false
	}
	if end-first > 2 && k.line.Tags[first] == tagger.VBN && k.class(first+1).Is(lang.By) {
		return true // quoted by Tass
	}
	return end-first == 1 && k.class(first).Is(lang.Time) && !k.class(first).Is(lang.Given) && k.line.Tags[first].Is(tagger.Proper) || end-first > 1 && k.line.Tags[first].Is(tagger.Finite) && k.class(first).Is(lang.Aux)
}

// time reports whether item i tells when, in front of more that ends before item end:
// Monday Anna Berg, two years ago; not April Dahl but behind "in", nor Monday's report.
func (k *linker) time(i, end int) bool {
	if k.line.Tags[i] == tagger.CD {
		i++
	}
	in := i > 0 && k.line.Tags[i-1] == tagger.IN
	return i+1 < end && k.class(i).Is(lang.Time) && (in || k.line.Names[i] == tagger.None && !k.class(i).Is(lang.Given)) && k.line.Tags[i+1] != tagger.POS && !k.class(i+1).Is(lang.Of)
}

// sourceEnd is where a source ends among items [first:end): before a verb of which it
// is the subject, and before what only begins a further phrase.
func (k *linker) sourceEnd(first, end int) int {
	const phrase = tagger.Nouns | 1<<tagger.DT | 1<<tagger.JJ | 1<<tagger.PRPS | 1<<tagger.POS | 1<<tagger.IN
	for i := first + 1; i < end; i++ {
		t := k.line.Tags[i]
		if t.Is(tagger.SetOf(tagger.WP, tagger.WDT, tagger.WRB)) || k.class(i).Is(lang.That) {
			break // who gave
		}
		if t.Is(tagger.Finite) && k.line.Names[i] == tagger.None && k.line.Tags[i-1].Is(tagger.Nouns) {
			end = i // the minister waved
		}
		if i+1 < end && k.line.Tags[i-1].Is(tagger.Nouns) && (t == tagger.NNS && k.line.Tags[i+1] == tagger.CD && k.past(first, i, phrase) == i || t == tagger.VBN && k.takes(i, end)) {
			end = i // the state | owns 20 percent
		}
	}
	for end > first+1 && (k.loose(end-1, closes) || k.line.Tags[end-1].Is(tagger.SetOf(tagger.IN, tagger.TO, tagger.CC)) && k.line.Names[end-1] == tagger.None) {
		end-- // Interfax as
	}
	if end > first+2 && k.class(end-1).Is(lang.Time) && (k.line.Tags[end-2] == tagger.IN || k.line.Tags[end-2] == tagger.DT && k.line.Tags[end-3].Is(tagger.Proper)) && k.line.Names[end-1] == tagger.None && !article.Any(first, end, k.comma) {
		end -= 2 // police on Tuesday; Berg this week
	}
	return end
}

// takes reports whether item i, which looks like a participle, is the verb of the sentence, as it has an object before item end, and
// none before it is finite where a participle behind goes on with the subject: the groups | gave Anna Berg a loan, saying.
func (k *linker) takes(i, end int) bool {
	j := k.past(i+1, end, tagger.Proper)
	return j < end && k.line.Tags[j].Is(tagger.SetOf(tagger.DT, tagger.PRPS)) && end+1 < k.line.Len() && k.comma(end) && k.line.Tags[end+1] == tagger.VBG && !k.clauseIn(0, i)
}

// content adds the chunks of content in items [i:j), trimmed, around direct
// speech.
func (k *linker) content(i, j int, sure []float32) {
	for i < j {
		if k.used[k.line.Items[i].First] {
			i++
			continue
		}
		end := i
		for end < j && !k.used[k.line.Items[end].First] {
			end++
		}
		i = k.ofWhom(i, end, sure)
		first := k.pastAddressee(k.clauseStart(k.pastMoment(i, end), end), end)
		first, last := k.trimmed(first, k.otherClause(first, end))
		if first < last && (first == 0 || !k.withholds(first-1, last)) && !(last-first == 1 && k.class(first).Is(lang.That)) {
			k.chunks = append(k.chunks, chunk{first, last, role.Content, slices.Min(sure[first:last])})
			at := last
			if k.comma(min(at, end-1)) {
				at++
			}
			if v := at + 1; v+2 < end && k.use(v, lang.Denies) && k.withholds(at, end) && k.clauseIn(v+1, end) {
				k.chunks = append(k.chunks, chunk{v, v + 1, role.Cue, sure[v]}) // but | denied | that
				i = v + 1
				continue
			}
		}
		i = end
	}
}

// ofWhom makes a source of what stands right behind a cue that governs it, in items [i:end) that were
// taken for content, and returns where that begins: in the words of | Nils Dahl, | "a stranger".
func (k *linker) ofWhom(i, end int, sure []float32) int {
	if len(k.chunks) == 0 || !k.governs(k.chunks[len(k.chunks)-1]) || k.chunks[len(k.chunks)-1].end != i {
		return i
	}
	j := k.past(i, end, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.PRPS, tagger.POS))
	if j == i || j+1 >= end || !k.comma(j) {
		return i
	}
	k.chunks = append(k.chunks, chunk{i, j, role.Source, slices.Min(sure[i:j])})
	return j + 1
}

// governs reports whether a cue has its source right behind: in the words of.
func (k *linker) governs(cue chunk) bool {
	return cue.kind == role.Cue && cue.end-cue.first > 2 && k.line.Tags[cue.first] == tagger.IN && k.class(cue.end-1).Is(lang.Of)
}

// otherClause is where content in items [first:end) ends before a semicolon that somebody
// else's clause stands behind: X said it was late; Y left. Of words before who says them,
// and of a clause with a "that" of its own, all is said.
func (k *linker) otherClause(first, end int) int {
	if len(k.chunks) == 0 {
		return end
	}
	for i := first + 1; i+1 < end; i++ {
		if it := k.line.Items[i]; it.Region < 0 && k.Is(it.First, ";") && !k.class(i+1).Is(lang.That) && k.line.Tags[i+1] != tagger.CC {
			return i
		}
		if k.meanwhile(i, end) || k.withholds(i, end) && (k.line.Tags[i+1] == tagger.PRP || k.theirs(first, i)) {
			return i
		}
	}
	return end
}

// withholds reports whether the writer goes on at item i of content that ends before item end: | but gave no details.
func (k *linker) withholds(i, end int) bool {
	const far = 10 // items
	if k.line.Tags[i] != tagger.CC {
		return false
	}
	to := i + 1
	for to < min(end, i+far) && k.line.Items[to].Region < 0 && !k.comma(to) {
		to++
	}
	return speech.Withholds(k.entry, i, to)
}

// theirs reports whether content that begins at item i tells of whoever said it, by a pronoun, or of a thing, so that a verb behind
// "and" may be theirs as well: said | it had lost money | but gave no details. Not: said Anna Berg knew it | but gave no details.
func (k *linker) theirs(i, end int) bool {
	if k.class(i).Is(lang.That) {
		i++
	}
	if i >= end || k.line.Tags[i].Is(tagger.SetOf(tagger.PRP, tagger.PRPS)) {
		return true
	}
	subject := k.past(i, end, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.CD))
	return subject > i && !article.Any(i, subject, func(j int) bool {
		return k.line.Names[j] != tagger.None || k.class(j).Is(lang.Role|lang.Group|lang.Org)
	})
}

// meanwhile reports whether a clause of somebody else's words begins at item i of content
// that ends before item end: inflation would fall, | while Anna Berg warned of.
func (k *linker) meanwhile(i, end int) bool {
	if k.line.Items[i].Region >= 0 || !k.comma(i) || !k.use(i+1, lang.Besides) || i+2 >= end {
		return false
	}
	for j := i + 2; j < end; j++ {
		if k.line.Tags[j].Is(tagger.Finite) {
			return k.class(j).Is(lang.Cue) && k.line.Likely[j] >= certain && !k.class(i+2).Is(lang.Pronouns)
		}
	}
	return false
}

// clauseStart skips what stands between a cue and the "that" of its clause: in remarks
// carried by Tass | that.
func (k *linker) clauseStart(i, end int) int {
	const far = 12 // items
	from, carried := i, true
	if n := len(k.chunks); n > 0 && k.chunks[n-1].kind == role.Cue && i-k.chunks[n-1].end < far {
		if from = k.chunks[n-1].end; k.line.Tags[from-1] == tagger.IN && k.line.Tags[from] != tagger.IN {
			from--
			carried = k.chunks[n-1].end-k.chunks[n-1].first > 2 // pointing to | a hole that she saw
		} else if !k.line.Tags[from].Is(tagger.SetOf(tagger.IN, tagger.VBN)) {
			from = i
		}
	}
	if !k.line.Tags[from].Is(tagger.SetOf(tagger.IN, tagger.VBN)) || k.class(from).Is(lang.That) {
		return i
	}
	for j := from + 1; j < end && j-from < far; j++ {
		if t := k.line.Tags[j]; t.Is(tagger.Finite) && (t != tagger.VBD || !k.class(j+1).Is(lang.By)) || k.line.Marks[j] != 0 {
			return i
		}
		carried = carried || k.class(j).Is(lang.By)
		if k.line.Tags[j] == tagger.IN && k.class(j).Is(lang.That) && j >= i && carried {
			return j
		}
	}
	return i
}

// pastMoment skips the time that stands bare between a cue and the subject of what is said, which tells when it was said: said
// last week | it had found a leak; said in a letter printed today | the dam was safe. A time that is itself the subject is what a cue
// ends before: said | last week was hard.
func (k *linker) pastMoment(i, end int) int {
	n := len(k.chunks) - 1
	if n < 0 || k.chunks[n].end != i || k.chunks[n].kind == role.Content {
		return i
	}
	if cue := &k.chunks[n]; cue.kind == role.Cue && k.line.Tags[i].Is(tagger.Finite) {
		at := k.back(i-1, cue.first+1, tagger.SetOf(tagger.DT, tagger.JJ))
		if at < i-1 && k.class(i-1).Is(lang.Time) && k.line.Tags[at-1].Is(tagger.Verbs) {
			cue.end = at
			return at
		}
	}
	at := i
	if noun := k.past(i+1, end, tagger.Nouns|tagger.SetOf(tagger.DT, tagger.JJ, tagger.PRPS)); k.line.Tags[i] == tagger.IN && k.occasion(k.line.Items[i].First, k.line.Items[noun-1].End) && noun < end && k.line.Tags[noun] == tagger.VBN {
		at = noun + 1
	} else if k.line.Tags[i] == tagger.VBN {
		at = i + 1 // said in remarks | published today
	} else if i+2 < end && k.line.Tags[i].Is(tagger.SetOf(tagger.JJ, tagger.RB)) && k.line.Tags[i+1] == tagger.IN && k.class(i+2).Is(lang.Time) {
		at = i + 2 // said | late on Monday
	}
	j := k.past(at, end, tagger.SetOf(tagger.DT, tagger.JJ, tagger.CD))
	from := j
	for j < end && k.class(j).Is(lang.Time) && k.line.Tags[j].Is(tagger.Nouns) {
		j++
	}
	if j == from || j == end || k.use(at, lang.Counts) {
		return i
	}
	if k.line.Tags[j].Is(tagger.SetOf(tagger.PRP, tagger.DT, tagger.PRPS, tagger.EX)) || k.line.Tags[j].Is(tagger.Proper) && k.line.Names[j] != tagger.None {
		if k.clauseIn(j, end) {
			return j
		}
	}
	return i
}

// pastAddressee skips whom a verb tells, where the clause behind it begins with a pronoun or with that, or its
// subject with a determiner or with a person's name: told Le Monde | it would rain, complained to the league | that,
// told a news conference | the bridge was shut.
func (k *linker) pastAddressee(i, end int) int {
	const longest = 10 // items
	phrase := tagger.Nouns | tagger.SetOf(tagger.DT, tagger.JJ, tagger.POS, tagger.PRPS)
	verb := i
	for verb > 0 && i-verb < longest && (k.line.Tags[verb-1].Is(phrase) || k.comma(verb-1)) {
		verb--
	}
	if verb == 0 || !k.class(verb-1).Is(lang.Tells) && !(k.line.Tags[verb-1] == tagger.TO && verb > 1 && k.class(verb-2).Is(lang.Cue|lang.Clause)) {
		return i
	}
	for j := i; j < end && j-i < longest && k.line.Items[j].Region < 0 && !k.line.Tags[j].Is(tagger.Finite|tagger.SetOf(tagger.VB, tagger.WP, tagger.WDT)); j++ {
		if j > verb && k.line.Tags[j] == tagger.IN && k.class(j).Is(lang.That) {
			return j // told the league on Monday | that; told her deputy, Nils Dahl, | that
		}
	}
	best := i
	for j := i; j < end && j-i < longest; j++ {
		t, at := k.line.Tags[j], j > i && k.line.Tags[max(j-1, 0)].Is(tagger.Nouns)
		switch {
		case !t.Is(phrase) && !k.comma(j) && t != tagger.PRP:
			return best
		case best > i || verb < i || !at:
		case t == tagger.PRP, k.clauseIn(j, end) && (t.Is(tagger.SetOf(tagger.DT, tagger.PRPS)) && !k.class(j+1).Is(lang.Time) || k.person(j) && !k.line.Tags[j-1].Is(tagger.Proper) && !k.class(j-1).Is(lang.Role)):
			best = j
		}
	}
	return best
}
