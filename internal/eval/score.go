package eval

import "slices"

// Score measures predictions against annotated documents. Documents are paired
// by their ids.
func Score(gold, pred []*Document) *Report { return score(gold, pred, annotationOf(gold)) }

// score is Score for a part of the documents of an annotation.
func score(gold, pred []*Document, has annotation) *Report {
	r := &Report{Documents: DocumentCounts{Gold: len(gold), Pred: len(pred)}}
	predicted := byID(pred)
	r.announce(has)
	for _, g := range gold {
		p := predicted[g.ID]
		if p == nil {
			r.Documents.Missing++
			p = &Document{ID: g.ID, Text: g.Text}
		}
		delete(predicted, g.ID)
		if g.HasDateline {
			r.dateline(g, p)
		}
		if g.Quotes == nil {
			continue
		}
		a := align(g, p)
		r.tokens(a, has)
		r.attribution(a, has)
		r.exact(a, has)
		r.direct(a, has)
		r.resolved(a)
		r.relay(a)
	}
	r.Documents.Extra = len(predicted)
	return r
}

func byID(docs []*Document) map[string]*Document {
	m := make(map[string]*Document, len(docs))
	for _, d := range docs {
		m[d.ID] = d
	}
	return m
}

// tokens compares, role by role, the set of the words that any quote claims.
func (r *Report) tokens(a *aligned, has annotation) {
	claimed := func(qs []quoteWords, role string) map[int]bool {
		m := map[int]bool{}
		for _, q := range qs {
			ws := q.content
			switch role {
			case "source":
				ws = q.source
			case "cue":
				ws = q.cue
			}
			for _, w := range ws {
				m[w] = true
			}
		}
		return m
	}
	for _, role := range roles {
		if !has.in(a.gold, role) {
			continue
		}
		gold, pred := claimed(a.goldWords, role), claimed(a.predWds, role)
		hits := 0
		for w := range pred {
			if gold[w] {
				hits++
			}
		}
		c := PRF{PredHits: hits, Pred: len(pred), GoldHits: hits, Gold: len(gold)}
		r.Tokens.role(role).add(c)
		r.Tokens.Micro.add(c)
	}
}

// attribution counts the matched quotes, and of these the ones whose source
// and cue agree too.
func (r *Report) attribution(a *aligned, has annotation) {
	if !has.in(a.gold, "content") {
		return
	}
	source, cue := has.in(a.gold, "source"), has.in(a.gold, "cue")
	count := func(part *ByKind[PRF], keys []string, ok func(g, p int) bool) {
		for g, p := range a.partner {
			q := &a.gold.Quotes[g]
			if len(a.goldWords[g].content) == 0 || !q.hasAll(keys) {
				continue
			}
			hit := p >= 0 && ok(g, p)
			part.each(q.Kind, func(c *PRF) { c.Gold++; c.GoldHits += one(hit) })
		}
		for p, g := range a.matched {
			if len(a.predWds[p].content) == 0 || g >= 0 && !a.gold.Quotes[g].hasAll(keys) {
				continue
			}
			hit := g >= 0 && ok(g, p)
			part.each(a.pred.Quotes[p].Kind, func(c *PRF) { c.Pred++; c.PredHits += one(hit) })
		}
	}
	count(&r.Attribution.Content, nil, func(g, p int) bool { return true })
	if source {
		count(&r.Attribution.WithSource, []string{"source"}, a.sameSource)
	}
	if source && cue {
		count(&r.Attribution.WithSourceCue, []string{"source", "cue"},
			func(g, p int) bool { return a.sameSource(g, p) && a.sameCue(g, p) })
	}
}

// exact compares the borders of what was matched, and lists what is wrong with
// contents and sources.
func (r *Report) exact(a *aligned, has annotation) {
	if !has.in(a.gold, "content") {
		return
	}
	source := has.in(a.gold, "source")
	for g, p := range a.partner {
		q := &a.gold.Quotes[g]
		switch {
		case len(a.goldWords[g].content) == 0:
		case p < 0:
			r.Errors.Missed.each(q.Kind, func(n *int) { *n++ })
			r.note(missed, a, q, nil)
		default:
			same := slices.Equal(a.goldWords[g].content, a.predWds[p].content)
			r.Exact.each(q.Kind, func(s *Share) { s.count(same) })
			if !same {
				r.note(inexact, a, q, &a.pred.Quotes[p])
			}
			if source && q.has("source") && !a.sameSource(g, p) {
				r.Errors.OtherSource.each(q.Kind, func(n *int) { *n++ })
				r.note(wrongSource, a, q, &a.pred.Quotes[p])
			}
		}
	}
	for p, g := range a.matched {
		if g < 0 && len(a.predWds[p].content) > 0 {
			r.Errors.Spurious.each(a.pred.Quotes[p].Kind, func(n *int) { *n++ })
			r.note(spurious, a, nil, &a.pred.Quotes[p])
		}
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// direct counts quoted speech that was found, a mixed quote being as good as a
// direct one on the other side, and whether its speaker's mention is right.
func (r *Report) direct(a *aligned, has annotation) {
	if r.Direct == nil || !has.in(a.gold, "kind") {
		return
	}
	quoted := func(k string) bool { return k == direct || k == mixed }
	for g, p := range a.partner {
		if a.gold.Quotes[g].Kind != direct || len(a.goldWords[g].content) == 0 {
			continue
		}
		found := p >= 0 && quoted(a.pred.Quotes[p].Kind)
		r.Direct.Detection.Gold++
		r.Direct.Detection.GoldHits += one(found)
		if found && len(a.goldWords[g].source) > 0 {
			r.Direct.SpeakerMention.count(common(a.goldWords[g].source, a.predWds[p].source) > 0)
		}
	}
	for p, g := range a.matched {
		if a.pred.Quotes[p].Kind == direct && len(a.predWds[p].content) > 0 {
			r.Direct.Detection.Pred++
			r.Direct.Detection.PredHits += one(g >= 0 && quoted(a.gold.Quotes[g].Kind))
		}
	}
}

// resolved compares the names of the speakers; a gold quote that no prediction
// matches is wrong.
func (r *Report) resolved(a *aligned) {
	if r.Resolved == nil {
		return
	}
	for g, p := range a.partner {
		q := &a.gold.Quotes[g]
		if q.Speaker == nil || q.Speaker.Name == "" {
			continue
		}
		gold, pred := normalName(q.Speaker.Name), ""
		if p >= 0 && a.pred.Quotes[p].Speaker != nil {
			pred = normalName(a.pred.Quotes[p].Speaker.Name)
		}
		r.Resolved.Exact.each(q.Kind, func(s *Share) { s.count(gold == pred) })
		r.Losses.each(q.Kind, func(l *Losses) { l.count(a, g, p, gold, pred) })
		same := lastWord(gold) == lastWord(pred)
		r.Resolved.Lenient.each(q.Kind, func(s *Share) { s.count(same) })
		r.Resolved.Wrong.each(q.Kind, func(s *Share) { s.count(pred != "" && !same) })
		if p >= 0 && gold != pred {
			class := somebodyElse
			switch {
			case pred == "":
				class = noName
			case same:
				class = otherForm
			}
			r.note(class, a, q, &a.pred.Quotes[p])
		}
	}
}
