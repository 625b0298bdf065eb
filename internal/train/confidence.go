package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"os"
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
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// confidenceSets are what the step confidence learns from: articles that the other
// weights have not learnt from. Each set weighs as much as every other, but for the
// small ones. What the rules find without weights, as in other languages, is learnt from
// English articles that are read without them, and from minimal texts in other languages.
var confidenceSets = []struct {
	name      string
	marksOnly bool
}{
	{"polnear/dev", false}, {"wire/dev", false},
	{"polnear/dev", true}, {"wire/dev", true}, {"probes-languages", false},
}

// heldOut is where the confidences are measured that were learnt from the others.
const heldOut = "testdata/eval/wire2.jsonl"

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

// trainConfidence fits the weights of package link's Confidence.
func (t *trainer) trainConfidence() error {
	var cases []quotationCase
	for _, set := range confidenceSets {
		name := t.corpus(set.name + ".jsonl")
		if !strings.Contains(set.name, "/") {
			name = filepath.Join("testdata", "eval", set.name+".jsonl")
		}
		found, err := casesOf(name, set.marksOnly)
		if errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%w: every set is needed", err)
		}
		if err != nil {
			return err
		}
		const each, most = 1000, 4 // quotations that a set counts as; that one may
		for i := range found {
			found[i].weight = min(each/float64(len(found)), most)
		}
		cases = append(cases, found...)
		fmt.Printf("  %s: %d quotations\n", set.name, len(found))
	}
	w := logistic(cases)
	test, err := casesOf(heldOut, false)
	if err != nil {
		return err
	}
	fmt.Printf("  calibration error: %.3f where it was fitted, %.3f on %s\n", calibration(w, cases), calibration(w, test), heldOut)
	return os.WriteFile(filepath.Join("internal", "link", "confidence.txt"), []byte(written(w)), 0o644)
}

// casesOf reads the quotations that the program finds in a set.
func casesOf(name string, marksOnly bool) ([]quotationCase, error) {
	gold, err := eval.ReadFile(name, nil)
	if err != nil {
		return nil, err
	}
	var cases []quotationCase
	for _, g := range gold {
		tag := language.Make(g.Lang)
		p := &quote.Parser{MarksOnly: marksOnly}
		doc := p.ParseArticle(g.Article())
		b, err := json.Marshal(doc)
		if err != nil {
			return nil, err
		}
		pred, err := eval.Read(strings.NewReader(string(b)), g.ID, nil)
		if err != nil {
			return nil, err
		}
		features := featuresOf(g, tag, marksOnly)
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
func featuresOf(g *eval.Document, tag language.Tag, marksOnly bool) [][]measured {
	base, _ := tag.Base()
	words := lang.For(base.String())
	plain, _ := text.Plain(g.Text)
	paras := text.Paragraphs(plain)
	registry := outlet.Known()
	origin := credit.Find(plain, paras, registry, g.Publisher)
	a := article.Read(plain, article.Options{Lexicon: words, Convention: mark.ConventionFor(tag), Paragraphs: paras, Body: origin.Body, Outlets: registry})
	modelled := !marksOnly && words != nil && words.Modelled
	said, _ := link.Read(a, modelled, nil)
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
