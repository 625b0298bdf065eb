package link

import (
	_ "embed"
	"iter"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// A Feature is one of the things that Confidence goes by, and is written as in
// confidence.txt: model rule follows.
type Feature struct {
	Group string // model, of languages with weights; list, of the others
	Name  string // rule, kind, source, ...
	Of    string // which of them; "" where there is one
}

// String returns the feature as it is written.
func (f Feature) String() string {
	if f.Of == "" {
		return f.Group + " " + f.Name
	}
	return f.Group + " " + f.Name + " " + f.Of
}

// featureOf reads a feature.
func featureOf(s string) (f Feature) {
	f.Group, s, _ = strings.Cut(s, " ")
	f.Name, f.Of, _ = strings.Cut(s, " ")
	return f
}

//go:embed confidence.txt
var fitted string

// Weights are those of the features.
type Weights map[Feature]float64

// ReadWeights reads weights as they stand in confidence.txt. Lines of another form are
// no weights.
func ReadWeights(s string) Weights {
	w := make(Weights)
	for line := range strings.Lines(s) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if v, err := strconv.ParseFloat(value, 64); ok && err == nil && name != "" && name[0] != '#' && !math.IsNaN(v) {
			w[featureOf(name)] = v
		}
	}
	return w
}

// Fitted returns the weights of confidence.txt, which are those of the linear model.
var Fitted = sync.OnceValue(func() Weights { return ReadWeights(fitted) })

// Of estimates how likely content and source of a quotation are right,
// between 0 and 1: a logistic regression (Platt, Probabilistic Outputs for Support
// Vector Machines, 1999) over the features of the quotation. The step confidence of
// internal/train fits the weights on articles that no other weights have learnt from.
func (w Weights) Of(a *article.Article, q *speech.Quotation, modelled bool) float64 {
	z := 0.0
	for f, value := range Features(a, q, modelled) {
		z += value * w[f]
	}
	return 1 / (1 + math.Exp(-z))
}

// Features yields what tells a right quotation from a wrong one, and how much there is
// of it:
//
//   - the rule that found it, in languages with weights and without: the share that
//     was right;
//   - kind and medium;
//   - whether it has a source, and whether that is a pronoun, or no name;
//   - for what the model found, by how much it preferred the least sure role to others,
//     what the content is grammatically, whether the rules agree, whether the cue is a
//     verb of saying, and how long the content is.
func Features(a *article.Article, q *speech.Quotation, modelled bool) iter.Seq2[Feature, float64] {
	group := "model"
	if !modelled {
		group = "list"
	}
	return func(yield func(Feature, float64) bool) {
		has := func(name, of string, value float64) bool { return yield(Feature{group, name, of}, value) }
		if !has("rule", q.By.String(), 1) || !has("kind", strconv.Itoa(int(q.Kind)), 1) || !has("medium", strconv.Itoa(int(q.Medium)), 1) {
			return
		}
		if of := sourceOf(a, q); of != "" && !has("source", of, 1) {
			return
		}
		if len(q.Cue) == 0 && !has("cue", "none", 1) {
			return
		}
		if q.By == speech.Model {
			labelled(a, q, has)
		}
	}
}

// sourceOf says what is special about the source of a quotation; "" for a name.
func sourceOf(a *article.Article, q *speech.Quotation) string {
	source := q.Source
	if !q.Core.Empty() {
		source = q.Core
	}
	switch {
	case q.Source.Empty():
		return "none"
	case source.Len() == 1 && a.Words[source.First].Class.Is(lang.Pronouns|lang.Pron|lang.Rel):
		return "pronoun"
	case !a.Tokens[source.End-1].Shape.Is(text.Cap):
		return "description"
	}
	return ""
}

// labelled yields the features of what the model found.
func labelled(a *article.Article, q *speech.Quotation, has func(name, of string, value float64) bool) bool {
	words := 0
	for _, c := range q.Content {
		words += c.Len()
	}
	form, rare := strconv.Itoa(int(q.Form)), !voiced(a, q)
	return has("margin", "", math.Log1p(math.Max(float64(q.Margin), 0)/60)) &&
		has("short", "", 1/float64(max(words, 1))) &&
		(q.Form == speech.AnyForm || has("form", form, 1) && (!rare || has("form", form+" cue rare", 1))) &&
		(!q.Agreed || has("agreed", "", 1)) &&
		(!rare || has("cue", "rare", 1))
}

// voiced reports whether the cue has a word that the language lists as one of saying.
func voiced(a *article.Article, q *speech.Quotation) bool {
	return article.AnyIn(q.Cue, func(t int) bool { return a.ClassOf(t).Is(speech.Voiced) })
}
