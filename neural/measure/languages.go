package main

import (
	"errors"
	"io/fs"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/eval"
	"github.com/quoteattribution/quote/neural"
)

// tongues are sets in other languages than English.
var tongues = []set{
	{name: "langs/adaq-ru-dev"}, {name: "langs/adaq-cs-dev"}, {name: "langs/cstnews-dev"}, {name: "german/dev"}, {name: "langs/gcdt-other"},
	{name: "langs/frlitbank-dev"}, {name: "langs/rwk-news-dev"}, {name: "wire-languages", own: true},
}

// english are the sets on which the multilingual tagger is held against the English one: neither has learnt from them.
var english = []set{{name: "polnear/dev"}, {name: "relay/dev"}, {name: "wire3", own: true}, {name: "wire4", own: true}}

// languages writes the table of the multilingual tagger into the README: in other languages against the word
// lists alone, in English against the English tagger.
func (j *job) languages(t quote.Tagger) error {
	var b strings.Builder
	b.WriteString("| content+source F1, lists → multilingual | all | precision | recall | direct | mixed | indirect | its precision | its recall |\n|---|---|---|---|---|---|---|---|---|\n")
	if err := j.rows(&b, tongues, &quote.Parser{}, &quote.Parser{Tagger: t}); err != nil {
		return err
	}
	b.WriteString("\n| the same, English tagger → multilingual | all | precision | recall | direct | mixed | indirect | its precision | its recall |\n|---|---|---|---|---|---|---|---|---|\n")
	if err := j.rows(&b, english, &quote.Parser{Tagger: neural.Tagger()}, &quote.Parser{Tagger: t}); err != nil {
		return err
	}
	b.WriteString("\n| probes, lists → multilingual | of | wholly right | false attributions |\n|---|---|---|---|\n")
	if err := j.rows(&b, []set{{name: "probes-languages", own: true, probes: true}, {name: "probes-languages2", own: true, probes: true}}, &quote.Parser{}, &quote.Parser{Tagger: t}); err != nil {
		return err
	}
	return j.insert(b.String(), languagesBegins)
}

// rows writes a row for each set that is there.
func (j *job) rows(b *strings.Builder, sets []set, before, after *quote.Parser) error {
	for _, s := range sets {
		var cells [2][]string
		for i, p := range []*quote.Parser{before, after} {
			c, err := j.kinds(s, p)
			if errors.Is(err, fs.ErrNotExist) {
				break
			}
			if err != nil {
				return err
			}
			cells[i] = c
		}
		if cells[1] == nil {
			continue
		}
		b.WriteString(rowOf(s, cells[0], cells[1]))
	}
	return nil
}

// kinds are the cells of a set.
func (j *job) kinds(s set, p *quote.Parser) ([]string, error) {
	gold, pred, of, err := j.predicted(s, p)
	if err != nil || s.probes {
		return of, err
	}
	a := eval.Score(gold, pred).Attribution.WithSource
	return []string{short(a.All.F1()), short(a.All.Precision()), short(a.All.Recall()), short(a.Direct.F1()), short(a.Mixed.F1()),
		short(a.Indirect.F1()), short(a.Indirect.Precision()), short(a.Indirect.Recall())}, nil
}
