package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"time"

	"github.com/quoteattribution/quote"
)

// A parsing is what an article costs.
type parsing struct {
	text, out  int           // bytes of the article, and of its document in JSON
	cpu        time.Duration // of an article
	quotations int
}

// processor is the processor time of this process so far, its own and what the system did
// for it, to a hundredth of a second, as Linux counts; 0 elsewhere.
func processor() time.Duration {
	const stat = "/proc/self/stat"
	ticks := procfs(stat, `\) \S(?: \S+){10} (\d+)`) + procfs(stat, `\) \S(?: \S+){11} (\d+)`)
	return time.Duration(ticks) * 10 * time.Millisecond
}

const sample = "testdata/palmyra.txt"

// parse reads the sample article time and again.
func parse() (p parsing, err error) {
	text, err := os.ReadFile(sample)
	if err != nil {
		return p, err
	}
	var parser quote.Parser
	doc := parser.Parse(string(text)) // which reads the weights
	b, err := json.Marshal(doc)
	if err != nil {
		return p, err
	}
	const n = 2000
	before := processor()
	if err := all(&parser, string(text), n); err != nil {
		return p, err
	}
	return parsing{len(text), len(b), (processor() - before) / n, len(doc.Quotes)}, nil
}

// all parses an article n times.
func all(parser *quote.Parser, text string, n int) error {
	for _, err := range parser.All(context.Background(), same(text, n)) {
		if err != nil {
			return err
		}
	}
	return nil
}

// same yields an article n times.
func same(text string, n int) func(func(quote.Article, error) bool) {
	return func(yield func(quote.Article, error) bool) {
		for range n {
			if !yield(quote.Article{Text: text}, nil) {
				return
			}
		}
	}
}

// onPrism returns what a test of module beam says of ten thousand articles.
func onPrism() (string, error) {
	cmd := exec.Command("go", "test", "-count=1", "-v", "-run", "TestSameAsOneProcess", ".", "-args", "-articles", "10000")
	cmd.Dir = "beam"
	out, err := cmd.CombinedOutput()
	found := regexp.MustCompile(`\d+ articles: Prism .*`).Find(out)
	if err != nil || found == nil {
		return "", fmt.Errorf("beam: %v\n%s", err, out[max(0, len(out)-2000):])
	}
	return string(found), nil
}

// measure measures all that the work itself tells, and writes it.
func measure() error {
	p, err := parse()
	if err != nil {
		return err
	}
	list, err := mergings()
	if err != nil {
		return err
	}
	prism, err := onPrism()
	if err != nil {
		return err
	}
	return write(map[string]string{"article": article(p), "merging": table(list), "prism": prism + ".\n", "plan": plan(p, list[len(list)-1])})
}

// write writes blocks of the file.
func write(blocks map[string]string) error {
	file, err := os.ReadFile(*into)
	if err != nil {
		return err
	}
	for name, text := range blocks {
		begin, end := []byte("<!-- "+name+" -->\n"), []byte("<!-- /"+name+" -->")
		i, j := bytes.Index(file, begin), bytes.Index(file, end)
		if i < 0 || j < i {
			return fmt.Errorf("%s: no block %s", *into, name)
		}
		file = append(append(append([]byte(nil), file[:i+len(begin)]...), text...), file[j:]...)
	}
	return os.WriteFile(*into, file, 0o666)
}

func article(p parsing) string {
	return fmt.Sprintf(`| an article of %d bytes, %d quotations | |
|---|---|
| processor time | %.1f ms |
| document in JSON | %d bytes |
`, p.text, p.quotations, p.cpu.Seconds()*1000, p.out)
}

func table(list []merging) string {
	var b strings.Builder
	b.WriteString("| articles | observations | quotations | speakers | edges | processor | peak memory | temporary files | time, of ten times fewer |\n|---|---|---|---|---|---|---|---|---|\n")
	for i, m := range list {
		growth := ""
		if i > 0 {
			growth = fmt.Sprintf("%.1f times", m.CPU.Seconds()/list[i-1].CPU.Seconds())
		}
		fmt.Fprintf(&b, "| %d | %d | %d | %d | %d | %.1f s | %d MB | %.1f GB | %s |\n", m.Articles, m.Observations, m.Quotations, m.Speakers, m.Edges,
			m.CPU.Seconds(), m.Peak>>20, float64(m.Written)/1e9, growth)
	}
	return b.String()
}

// quotebank is the number of articles of Quotebank.
const quotebank = 196e6

// plan is what that many articles take, by what one takes.
func plan(p parsing, m merging) string {
	times := quotebank / float64(m.Articles)
	parseHours := quotebank * p.cpu.Seconds() / 3600
	// Sorting takes n log n: of 196 million articles against a million, a third more each.
	mergeHours := times * 1.4 * m.CPU.Seconds() / 3600
	return fmt.Sprintf(`| for 196 million articles | |
|---|---|
| to parse | %.0f core hours |
| to merge | %.0f core hours, with 40 %% for what sorting grows by |
| on 100 cores | %.1f hours and %.1f hours |
| text in | %.1f TB |
| documents out, as JSON | %.1f TB |
| into the first shuffle, by SpeakerKey | %.2f TB |
| through all shuffles | about %.1f TB: what one process writes to temporary files |
| quotations out | %.1f billion observations |
`, parseHours, mergeHours, parseHours/100, mergeHours/100, quotebank*float64(p.text)/1e12, quotebank*float64(p.out)/1e12,
		times*float64(m.Input)/1e12, times*float64(m.Written)/1e12, times*float64(m.Observations)/1e9)
}
