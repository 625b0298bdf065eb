package multilingual

import (
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// paragraph finds the quotations of paragraph p.
func (f *finder) paragraph(p int) {
	f.load(p)
	if len(f.items) == 0 {
		return
	}
	f.note()
	if f.dialogue(p) {
		f.leads = false
		return
	}
	sentence := 0 // where it begins
	for i := range f.items {
		if f.items[i].border {
			if i > 0 {
				f.tell(sentence, i, p)
			}
			sentence = i
			f.sentence++
		}
		if r := f.items[i].region; r >= 0 && !f.used[r] && f.speech(f.Regions[r]) && !f.named(i) {
			f.direct(i, p)
		}
	}
	f.tell(sentence, len(f.items), p)
	f.sentence++
	f.leads = false
	if n := len(f.items); f.is(n-1, colons) {
		f.lead, _, f.leads = f.leadTo(n)
	}
}

// direct decides whether the words in marks at item i are speech, and whose.
func (f *finder) direct(i, p int) {
	region := f.items[i].region
	r := f.Regions[region]
	if r.Continues >= 0 && f.last >= 0 && f.used[r.Continues] && f.found[f.last].end() == f.Regions[r.Continues].Outer().End {
		f.extend(i, p)
		return
	}
	starts := f.starts(i)
	whole := f.whole(i)
	a, trailed := f.trail(i)
	lead, gap, led := f.leadTo(i)
	colon := f.is(i-1, colons)
	switch {
	case f.lexicon.DashDialogue && !trailed && !led && f.inside(i, p):
	case i == 0 && f.leads && !trailed:
		f.add(i, p, f.lead)
	case f.continuing(i, trailed):
		f.extend(i, p)
	case colon && trailed && a.sure:
		f.add(i, p, a)
	case led && colon && (whole || gap <= 4) && f.closes(i):
		f.add(i, p, lead)
	case starts && trailed && (whole || a.sure || f.length(i) >= 2):
		f.add(i, p, a)
	case led && whole && (gap == 0 || f.is(i-1, commas)) && gap <= 12 && f.closes(i):
		f.add(i, p, lead)
	case f.joined(i) && (f.found[len(f.found)-1].Mixed || whole):
		q := &f.found[len(f.found)-1]
		last, para := f.last, f.lastPara
		mixed := q.Mixed
		f.add(i, p, attr{cue: q.Cue, src: q.Source, who: q.who, relays: q.Relays, clause: q.clause})
		if mixed {
			f.found[len(f.found)-1].Mixed = true
			f.last, f.lastPara = last, para
		}
	case led && f.class(lead.verb).Is(lang.According) && f.length(i) >= 2 && f.closes(i) && f.is(i-1, commas):
		f.add(i, p, lead)
	case starts && whole && f.alone(i):
		f.bare(i, p)
	case colon && whole && f.closes(i) && !f.bracketed(f.sentenceStart(i), i):
		f.introduced(i, p)
	default:
		f.fragment(i, p, a, trailed, lead, led)
	}
}

// starts reports whether the words at item i begin their sentence.
func (f *finder) starts(i int) bool {
	lo := f.sentenceStart(i)
	if f.items[i].border {
		return true
	}
	for k := lo; k < i; k++ {
		if !f.class(k).Is(lang.Conj|lang.Adv) && !f.is(k, dashes) && !f.is(k, "( … [ ] ... ） （ : ：") {
			return false
		}
	}
	return i-lo <= 2
}

// length counts the words inside the marks at item i; of scripts without spaces
// two characters are one.
func (f *finder) length(i int) int { return count(f.slice(f.Regions[f.items[i].region].Inner())) }

// whole reports whether the words at item i look like an utterance: they begin
// as a sentence does, and are long enough or end as one.
func (f *finder) whole(i int) bool {
	region := f.items[i].region
	return utterance(f.slice(f.Regions[region].Inner()), f.ending(region))
}

// closes reports whether nothing of the writer's sentence goes on behind the
// words at item i, but for a further clause.
func (f *finder) closes(i int) bool {
	if i+1 >= len(f.items) || f.items[i+1].border || f.items[i+1].kind == text.Punct || f.items[i+1].region >= 0 {
		return true
	}
	return f.class(i+1).Is(lang.Conj|lang.How|lang.So|lang.According) || final(f.ending(f.items[i].region))
}

// alone reports whether the words at item i have their sentence to themselves.
func (f *finder) alone(i int) bool {
	for k := i + 1; k < len(f.items) && !f.items[k].border; k++ {
		if f.items[k].kind == text.Word && f.items[k].region < 0 {
			return false
		}
	}
	return true
}

// continuing reports whether the words at item i go on with the quotation found
// last, whose attribution stands between: "A", said X, "B."
func (f *finder) continuing(i int, trailed bool) bool {
	if f.last < 0 || trailed && f.items[i].border {
		return false
	}
	q := &f.found[f.last]
	if len(q.Cue) == 0 || i == 0 || q.clause.Start < q.Content[0].End || q.inherited {
		return false
	}
	if f.items[i].border {
		return q.clause.End >= f.items[i-1].Start && f.whole(i) && f.alone(i) && q.end() <= q.clause.Start
	}
	return f.is(i-1, commas) && q.clause.End == f.items[i-1].End && q.end() <= q.clause.Start || f.dash(i-1) && q.clause.End >= f.items[i-1].Start
}

// add makes a quotation of the words at item i.
func (f *finder) add(i, p int, a attr) {
	r := f.items[i].region
	f.used[r] = true
	if a.src.Len() == 0 && len(a.cue) > 0 && a.understood && len(f.found) > 0 {
		q := &f.found[len(f.found)-1] // he is understood
		a.src, a.who = q.Source, q.who
	}
	f.found = append(f.found, Quotation{
		Content: []text.Span{f.Regions[r].Outer()}, Cue: a.cue, Source: a.src, Relays: a.relays, Speaker: -1,
		who: a.who, clause: a.clause, apposition: a.appositive,
	})
	f.last, f.lastPara, f.lastSentence = len(f.found)-1, p, f.sentence
	if a.src.Len() > 0 && len(a.cue) > 0 {
		f.context, f.near, f.nearPara = attr{src: a.src, who: a.who}, f.sentence, p
	}
}

// onlySpeech reports whether the paragraph has no words outside the marks.
func (f *finder) onlySpeech() bool {
	for i := range f.items {
		if f.items[i].region < 0 && f.items[i].kind != text.Punct {
			return false
		}
	}
	return true
}

// extend makes the words at item i a further span of the quotation found last.
func (f *finder) extend(i, p int) {
	r := f.items[i].region
	f.used[r] = true
	q := &f.found[f.last]
	q.Content = append(q.Content, f.Regions[r].Outer())
	f.lastPara, f.lastSentence = p, f.sentence
}

// joined reports whether "and" joins the words at item i, with a word or two
// before them, to those of the quotation found last.
func (f *finder) joined(i int) bool {
	const words = 3
	for k := i - 1; k > 0 && i-k <= words; k-- {
		if f.class(k).Is(lang.Conj) || f.is(k, commas) && k == i-1 {
			r := f.items[k-1].region
			return r >= 0 && f.used[r] && len(f.found) > 0 && f.found[len(f.found)-1].end() == f.Regions[r].Outer().End
		}
		if f.items[k].region >= 0 || f.items[k].border || !f.class(k).Is(lang.Det|lang.Prep|lang.Adv) {
			return false
		}
	}
	return false
}

// introduced makes a quotation of the words at item i, which a colon introduces:
// of whoever the sentence is about, or who spoke before.
func (f *finder) introduced(i, p int) {
	a := f.subject(i)
	if !a.source.empty() || f.nearPara != p {
		f.add(i, p, a)
		return
	}
	f.add(i, p, attr{src: f.context.src, who: f.context.who})
	f.found[f.last].inherited = true
}

// subject reads who speaks where a sentence leads up to the words at item i
// with a colon but no verb of saying.
func (f *finder) subject(i int) attr {
	lo := f.sentenceStart(i - 1)
	for k := lo; k < i; {
		if f.class(k).Is(lang.Prep|lang.By) && !f.proper(k) {
			if to := f.object(k+1, i); to > k+1 {
				k = to
				continue
			}
		}
		to := f.phrase(k, i)
		if to == k {
			k++
			continue
		}
		if s := (span{k, to}); f.strength(s) >= 2 {
			a := attr{cue: []text.Span{f.items[i-1].Span}, source: s, verb: i - 1}
			a.appos = f.apposition(to, i-1)
			return f.complete(a, lo, i)
		}
		k = to
	}
	return attr{}
}

// bare makes a quotation of words that have no attribution of their own: whose
// they are the words before tell.
func (f *finder) bare(i, p int) {
	var a attr
	inherited := false
	switch {
	case f.last >= 0 && f.lastPara == p && i > 0 && f.items[i-1].region >= 0 && f.used[f.items[i-1].region] && len(f.found[f.last].Cue) > 0:
		f.extend(i, p) // "A." "B."
		return
	case f.last >= 0 && f.lastPara == p && f.follow(i) && !(f.nearPara == p && f.near > f.lastSentence):
		q := &f.found[f.last]
		a = attr{src: q.Source, who: q.who}
		inherited = true
	case f.last >= 0 && f.lastPara == p-1 && i == 0 && f.lastSentence >= f.sentence-2 && f.onlySpeech():
		f.extend(i, p) // a paragraph of nothing but speech
		return
	case f.nearPara == p && f.near >= f.sentence-told && i > 0:
		a = f.context
		inherited = true
	}
	f.add(i, p, a)
	f.found[f.last].inherited = inherited
}

// follow reports whether the words at item i stand in the sentence after that
// of the quotation found last.
func (f *finder) follow(i int) bool {
	if i == 0 {
		return false
	}
	lo := f.sentenceStart(i - 1)
	return max(f.found[f.last].end(), f.found[f.last].clause.End) > f.items[lo].Start
}

// tell notes who speaks in the sentence of items [lo:hi), for words in marks
// that follow without an attribution.
func (f *finder) tell(lo, hi, p int) {
	const longest = 80
	if hi-lo > longest {
		return
	}
	for k, tries := lo, 0; k < hi && tries < verbs; k++ {
		if f.class(k).Is(lang.According) && !f.proper(k) && f.items[k].region < 0 {
			if a, ok := f.according(k, hi); ok && f.person(a.source) {
				f.context, f.near, f.nearPara = attr{src: f.bytes(a.source), who: f.who(a.source, a.appos)}, f.sentence, p
				return
			}
		}
		v, ok := f.verb(k, hi, lang.Cue|lang.Participle|lang.Weak|lang.Calls)
		if !ok {
			continue
		}
		tries++
		np, app, ok := f.before(k, lo)
		if post, behind := f.after(v, hi); behind && (!ok || f.weaker(np, post)) {
			np, app, ok = post, span{}, true
		}
		if !ok || !f.person(np) {
			continue
		}
		f.context, f.near = attr{src: f.bytes(np), who: f.who(np, app)}, f.sentence
		f.nearPara = p
		return
	}
}
