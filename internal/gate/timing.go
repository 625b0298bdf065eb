package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/eval"
)

// speedSet is the name of what -time measures.
const speedSet = "speed"

// Sizes of hostile texts, in bytes: the larger is four times the smaller.
const (
	smallText = 100_000
	largeText = 4 * smallText
)

// How long each is read, time and again; the fastest reading counts.
const (
	newsTime    = 3 * time.Second
	hostileTime = time.Second / 2
)

// A cost is what reading some texts took.
type cost struct {
	time  time.Duration
	bytes uint64 // allocated
}

// measure reads texts one after the other until time is up, and at least once,
// and returns the cost of the fastest reading, and of the one that allocated least:
// the first ones make memory that the later ones have, and noise may make them faster.
func measure(limit time.Duration, texts []string, read func(string)) cost {
	best := dearest
	var before, after runtime.MemStats
	for start := time.Now(); ; {
		runtime.GC()
		runtime.ReadMemStats(&before)
		begin := time.Now()
		for _, t := range texts {
			read(t)
		}
		took := time.Since(begin)
		runtime.ReadMemStats(&after)
		best = cheaper(best, cost{took, after.TotalAlloc - before.TotalAlloc})
		if time.Since(start) > limit {
			return best
		}
	}
}

// dearest is more than any cost.
var dearest = cost{math.MaxInt64, math.MaxUint64}

func cheaper(a, b cost) cost { return cost{min(a.time, b.time), min(a.bytes, b.bytes)} }

// countWords is the work that others are compared with, as clocks differ: how
// often each word of a text occurs.
func countWords(s string) {
	words := map[string]int{}
	for w := range strings.FieldsSeq(s) {
		words[w]++
	}
}

// A reading is a way to use the package.
type reading struct {
	name   string
	german bool // on German news rather than English
	parser *quote.Parser
}

var readings = []reading{
	{name: "all", parser: new(quote.Parser)},
	{name: "direct", parser: &quote.Parser{MarksOnly: true}},
	{name: "German", german: true, parser: new(quote.Parser)},
}

// timing measures time and memory on news and on hostile texts, on one core.
func timing(o options, w io.Writer, figures Figures) error {
	sample, err := os.ReadFile(filepath.Join(o.root, "testdata/palmyra.txt"))
	if err != nil {
		return err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	english := newsTexts(o.corpora, "polnear/dev", string(sample))
	for _, r := range readings {
		texts := english
		if r.german {
			if texts = newsTexts(o.corpora, "german/dev", ""); texts == nil {
				continue
			}
		}
		r.news(figures, texts)
		if r.german {
			continue
		}
		for _, s := range shapes {
			r.hostile(figures, s)
		}
	}
	callers(figures, string(sample))
	fmt.Fprintln(w, "speed is measured on one core")
	return nil
}

// newsTexts are the articles of a set, or the one article where it is absent.
func newsTexts(corpora, set, otherwise string) (texts []string) {
	docs, err := eval.ReadFile(filepath.Join(corpora, set+".jsonl"), nil)
	if err != nil && otherwise != "" {
		return []string{otherwise}
	}
	for _, d := range docs {
		texts = append(texts, d.Text)
	}
	return texts
}

// news measures a reading on news.
func (r reading) news(figures Figures, texts []string) {
	size, words := 0, 0
	for _, t := range texts {
		size += len(t)
		words += len(strings.Fields(t))
	}
	read := func(s string) { r.parser.Parse(s) }
	read(texts[0]) // word lists are read on first use
	c, yard := measure(newsTime, texts, read), measure(newsTime, texts, countWords)
	seconds := c.time.Seconds()
	figures.put(speedSet, "MB/s", r.name, digits(float64(size)/seconds/1e6))
	figures.put(speedSet, "words/s", r.name, digits(float64(words)/seconds))
	figures.put(speedSet, "times counting words", r.name, digits(seconds/yard.time.Seconds()))
	figures.put(speedSet, "bytes a byte, news", r.name, digits(float64(c.bytes)/float64(size)))
}

// hostile measures how many times as long four times the text takes, and what
// it allocates. The two are read in turn, as other work on the machine comes and
// goes.
func (r reading) hostile(figures Figures, s shape) {
	read := func(s string) { r.parser.Parse(s) }
	small, large := dearest, dearest
	for range 3 {
		small = cheaper(small, measure(hostileTime/5, []string{s.text(smallText)}, read))
		large = cheaper(large, measure(hostileTime/5, []string{s.text(largeText)}, read))
		if large.time > 2*time.Second {
			break
		}
	}
	figures.put(speedSet, "four times, "+r.name, s.name, digits(large.time.Seconds()/small.time.Seconds()))
	figures.put(speedSet, "bytes a byte, "+r.name, s.name, digits(float64(large.bytes)/float64(len(s.text(largeText)))))
	for _, metric := range []string{"four times, ", "bytes a byte, "} {
		now, _ := figures.get(speedSet, metric+r.name, s.name)
		worst, _ := figures.get(speedSet, metric+r.name, worstShape)
		figures.put(speedSet, metric+r.name, worstShape, max(now, worst))
	}
}

// worstShape is the part of a figure that has the worst of all shapes.
const worstShape = "worst"

// callers measures how many times as long an article takes with an outlet, and
// with ten thousand people, of the caller's.
func callers(figures Figures, article string) {
	outlet := &quote.Parser{Outlets: []quote.Outlet{{Name: "The Oslo Rain", Kind: "newspaper"}}}
	people := &quote.Parser{}
	for i := range 10_000 {
		people.People = append(people.People, quote.Person{Name: fmt.Sprintf("Anna Berg%d", i)})
	}
	texts := []string{article, article, article, article}
	seconds := func(p *quote.Parser) float64 {
		return measure(hostileTime, texts, func(s string) { p.Parse(s) }).time.Seconds()
	}
	plain := seconds(new(quote.Parser))
	figures.put(speedSet, "times as long", "with an outlet of the caller's", digits(seconds(outlet)/plain))
	figures.put(speedSet, "times as long", "with 10,000 people of the caller's", digits(seconds(people)/plain))
}

// digits rounds to three significant digits.
func digits(x float64) float64 {
	if x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return 0
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))-2)
	return math.Round(x/unit) * unit
}

// printSpeed writes what was measured with the figures before beside it.
func (f Figures) printSpeed(w io.Writer, before Figures) {
	fmt.Fprintln(w, "speed (before, now, times):")
	for _, metric := range sortedKeys(f[speedSet]) {
		for _, part := range sortedKeys(f[speedSet][metric]) {
			now := f[speedSet][metric][part]
			old, ok := before.get(speedSet, metric, part)
			if !ok || old == 0 {
				fmt.Fprintf(w, "  %-22s %-36s %9s %9.5g\n", metric, part, "-", now)
				continue
			}
			fmt.Fprintf(w, "  %-22s %-36s %9.5g %9.5g %7.2f\n", metric, part, old, now, now/old)
		}
	}
	fmt.Fprintln(w)
}
