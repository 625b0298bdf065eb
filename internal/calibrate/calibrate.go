// Package calibrate fits the weights of Quote.Confidence to a tagger: a logistic
// regression on articles that no other weights have learnt from.
package calibrate

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/credit"
	"github.com/quoteattribution/quote/internal/eval"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/link"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/relay"
	"github.com/quoteattribution/quote/internal/seam"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// sets are what the weights are fitted on: articles that the other weights have not
// learnt from. Each set weighs as much as every other, but for the small ones. What the
// rules find without weights, as in other languages, is learnt from English articles that
// are read without them, and from minimal texts in other languages.
var sets = []struct {
	name  string // under the corpora; without a folder it is one of the project's own
	lists bool   // read without weights, as in other languages
}{
	{"polnear/dev", false}, {"wire/dev", false},
	{"polnear/dev", true}, {"wire/dev", true}, {"probes-languages", false},
}

// heldOut is where the confidences are measured that were learnt from the others.
const heldOut = "wire2.jsonl"

// Folders say where annotated articles are.
type Folders struct{ Corpora, Own string }

// A quotationCase is a quotation that the program finds: its features, whether it is right, and
// its weight.
type quotationCase struct {
	features []measured
	right    bool
	weight   float64
}

// A measured feature is how much there is of it.
type measured struct {
	name  string
	value float64
}

// Fit fits the weights to a tagger, nil for the linear one, tells about it by say, and
// returns the file of them: as internal/link/confidence.txt.
func Fit(in Folders, t quote.Tagger, say func(format string, args ...any)) (string, error) {
	var cases []quotationCase
	for _, set := range sets {
		name := filepath.Join(in.Corpora, set.name+".jsonl")
		if !strings.Contains(set.name, "/") {
			name = filepath.Join(in.Own, set.name+".jsonl")
		}
		found, err := casesOf(name, t, set.lists)
		if errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("%w: every set is needed", err)
		}
		if err != nil {
			return "", err
		}
		const each, most = 1000, 4 // quotations that a set counts as; that one may
		for i := range found {
			found[i].weight = min(each/float64(len(found)), most)
		}
		cases = append(cases, found...)
		say("  %s: %d quotations\n", set.name, len(found))
	}
	w := logistic(cases)
	test, err := casesOf(filepath.Join(in.Own, heldOut), t, false)
	if err != nil {
		return "", err
	}
	say("  calibration error: %.3f where it was fitted, %.3f on %s\n", calibration(w, cases), calibration(w, test), heldOut)
	return written(w), nil
}

// casesOf reads the quotations that the program finds in a set.
func casesOf(name string, t quote.Tagger, lists bool) ([]quotationCase, error) {
	gold, err := eval.ReadFile(name, nil)
	if err != nil {
		return nil, err
	}
	var cases []quotationCase
	for _, g := range gold {
		tag := language.Make(g.Lang)
		p := &quote.Parser{Tagger: t}
		if lists {
			seam.Lists(p)
		}
		doc := p.ParseArticle(g.Article())
		b, err := json.Marshal(doc)
		if err != nil {
			return nil, err
		}
		pred, err := eval.Read(strings.NewReader(string(b)), g.ID, nil)
		if err != nil {
			return nil, err
		}
		features := featuresOf(g, tag, t, lists)
		right := eval.Right(g, pred[0])
		if len(features) != len(right) {
			return nil, fmt.Errorf("%s: %d quotations, and %d with features", g.ID, len(right), len(features))
		}
		for i := range right {
			cases = append(cases, quotationCase{features[i], right[i], 1})
		}
	}
	return cases, nil
}

// featuresOf reads an article as the product does, and returns the features of its
// quotations.
func featuresOf(g *eval.Document, tag language.Tag, t quote.Tagger, lists bool) [][]measured {
	base, _ := tag.Base()
	words := lang.For(base.String())
	plain, _ := text.Plain(g.Text)
	paras := text.Paragraphs(plain)
	registry := outlet.Known()
	origin := credit.Find(plain, paras, registry, g.Publisher)
	a := article.Read(plain, article.Options{Lexicon: words, Convention: mark.ConventionFor(tag), Paragraphs: paras, Body: origin.Body, Outlets: registry})
	modelled := !lists && words != nil && words.Modelled
	var retag link.Retag
	if t != nil {
		retag = seam.Retag(t, a, tag, modelled)
	}
	depth := link.ByRules
	if modelled {
		depth = link.ByWeights
	}
	said, _ := link.Read(a, depth, retag)
	said = relay.Through(a, said, outlet.Mentions(a, registry))
	speech.Describe(a, said)
	out := make([][]measured, len(said))
	for i := range said {
		for f, value := range link.Features(a, &said[i], modelled) {
			out[i] = append(out[i], measured{f.String(), value})
		}
	}
	return out
}

// logistic fits a logistic regression by gradient descent with the step of Adagrad,
// and a penalty on the squares of the weights, which keeps a feature that is seldom
// seen near nothing.
func logistic(cases []quotationCase) map[string]float64 {
	const (
		passes  = 2000
		step    = 0.3
		penalty = 2.0
	)
	w, sum := make(map[string]float64), make(map[string]float64)
	for range passes {
		slope := make(map[string]float64)
		for _, c := range cases {
			miss := probability(w, c.features)
			if c.right {
				miss--
			}
			for _, f := range c.features {
				slope[f.name] += c.weight * miss * f.value
			}
		}
		for _, name := range slices.Sorted(maps.Keys(slope)) {
			g := slope[name] + penalty*w[name]
			sum[name] += g * g
			w[name] -= step * g / math.Sqrt(sum[name]+1e-12)
		}
	}
	return w
}

func probability(w map[string]float64, features []measured) float64 {
	z := 0.0
	for _, f := range features {
		z += w[f.name] * f.value
	}
	return 1 / (1 + math.Exp(-z))
}

// calibration is how far what weights promise and what is right lie apart, by tenths
// of the scale.
func calibration(w map[string]float64, cases []quotationCase) float64 {
	var promised, right, n [10]float64
	all := 0.0
	for _, c := range cases {
		p := probability(w, c.features)
		b := min(int(p*10), 9)
		promised[b] += c.weight * p
		n[b] += c.weight
		all += c.weight
		if c.right {
			right[b] += c.weight
		}
	}
	off := 0.0
	for b := range n {
		off += math.Abs(promised[b] - right[b])
	}
	return off / all
}

// written is the file of weights.
func written(w map[string]float64) string {
	var b strings.Builder
	b.WriteString("# The weights of Confidence: a feature, a tab, its weight. go run ./internal/train confidence writes them.\n")
	names := slices.SortedFunc(maps.Keys(w), func(x, y string) int { return cmp.Compare(x, y) })
	for _, name := range names {
		fmt.Fprintf(&b, "%s\t%.3f\n", name, w[name])
	}
	return b.String()
}
