package link

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// A Feature is what Confidence goes by, and how much of it there is.
type Feature struct {
	Name  string
	Value float64
}

//go:embed confidence.txt
var fitted string

// weights are those of the features, by name.
var weights = sync.OnceValue(func() map[string]float64 {
	w := make(map[string]float64)
	for line := range strings.Lines(fitted) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && name[0] != '#' {
			w[name], _ = strconv.ParseFloat(value, 64) // the tests read it too
		}
	}
	return w
})

// Confidence estimates how likely content and source of a quotation are right,
// between 0 and 1: a logistic regression (Platt, Probabilistic Outputs for Support
// Vector Machines, 1999) over the features of the quotation, with the weights of
// confidence.txt, which the step confidence of internal/train fits on articles that
// no other weights have learnt from.
func Confidence(a *article.Article, q *speech.Quotation, modelled bool) float64 {
	z, w := 0.0, weights()
	for _, f := range Features(a, q, modelled) {
		z += f.Value * w[f.Name]
	}
	return 1 / (1 + math.Exp(-z))
}

// Features are what tells a right quotation from a wrong one:
//
//   - the rule that found it, in languages with weights and without: the share that
//     was right;
//   - kind and medium;
//   - whether it has a source, and whether that is a pronoun, or no name;
//   - for what the model found, by how much it preferred the least sure role to others,
//     whether the rules agree, whether the cue is a verb of saying, and how long the
//     content is.
func Features(a *article.Article, q *speech.Quotation, modelled bool) []Feature {
	group := "model"
	if !modelled {
		group = "list"
	}
	var out []Feature
	has := func(value float64, format string, args ...any) {
		out = append(out, Feature{group + " " + fmt.Sprintf(format, args...), value})
	}
	has(1, "rule %v", q.By)
	has(1, "kind %d", q.Kind)
	has(1, "medium %d", q.Medium)
	source := q.Source
	if !q.Core.Empty() {
		source = q.Core
	}
	switch {
	case q.Source.Empty():
		has(1, "source none")
	case source.Len() == 1 && a.Words[source.First].Class.Is(lang.Pronouns|lang.Pron|lang.Rel):
		has(1, "source pronoun")
	case !a.Tokens[source.End-1].Shape.Is(text.Cap):
		has(1, "source description")
	}
	if len(q.Cue) == 0 {
		has(1, "cue none")
	}
	if q.By == speech.Model {
		has(math.Log1p(math.Max(float64(q.Margin), 0)/60), "margin")
		words := 0
		for _, c := range q.Content {
			words += c.Len()
		}
		has(1/float64(max(words, 1)), "short")
		if q.Agreed {
			has(1, "agreed")
		}
		if !voiced(a, q) {
			has(1, "cue rare")
		}
	}
	return out
}

// voiced reports whether the cue has a word that the language lists as one of saying.
func voiced(a *article.Article, q *speech.Quotation) bool {
	for _, c := range q.Cue {
		for t := c.First; t < c.End; t++ {
			if a.Words[t].Class.Is(lang.Cue|lang.Quotes|lang.Reports|lang.Citing|lang.According) || a.UnitOf(t) != nil && a.UnitOf(t).Class.Is(lang.According|lang.Citing) {
				return true
			}
		}
	}
	return false
}
