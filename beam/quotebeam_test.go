package quotebeam

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/xitongsys/parquet-go-source/buffer"
	"github.com/xitongsys/parquet-go/reader"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/corpus"
)

var articles = flag.Int("articles", 400, "the `number` of articles that are compared")

// All tests run on Prism, the runner that is in the module itself.
func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

var (
	surnames = []string{"Lindholm", "Okonkwo", "Vasquez", "Brandt", "Moreau", "Petrov", "Haddad", "Kimura", "Novak", "Silva"}
	givens   = []string{"Ann", "Peter", "Maria", "Omar", "Julia", "Victor", "Grace", "Daniel"}
	roles    = []string{"transport minister", "union leader", "chief economist", "mayor of the harbour town"}
	said     = []string{
		"The bridge over the northern canal will be closed to lorries until the end of the winter",
		"Nobody in this ministry has read the report, and nobody will read it before the vote",
		"The harvest failed twice and the wells are dry in every village beyond the river",
		"We sold the ferries because they were old and because the yard had asked for them",
		"Prices have hit the floor and will climb again before the third quarter is over",
		"The talks were frank, they were long, and they ended without a date for the next round",
		"Two trains will run each hour, and both of them will stop at the old station",
	}
	agencies   = []string{"Reuters", "AFP", "Tass", "Xinhua"}
	publishers = []string{"The Harbour Gazette", "Morning Courier", "Evening Post", "Daily Lantern", ""}
)

// article makes article i of many whose quotations overlap.
func article(i int) Article {
	name := givens[i*7%len(givens)] + " " + surnames[i*3%len(surnames)]
	words := said[i*5%len(said)]
	if i%11 == 0 {
		words += fmt.Sprintf(", for the %d. time", i)
	}
	last := name[strings.IndexByte(name, ' ')+1:]
	a := Article{ID: fmt.Sprintf("a%05d", i), Publisher: publishers[i%len(publishers)], Lang: "en"}
	if i%3 > 0 {
		a.Date = fmt.Sprintf("2031-%02d-%02d", 1+i%12, 1+i%28)
	}
	a.Text = fmt.Sprintf("The council met on Monday and argued for hours.\n\n\"%s,\" %s, the %s, said.\n\n", words, name, roles[i%len(roles)])
	if i%2 == 0 {
		a.Text += fmt.Sprintf("\"%s,\" %s news agency quoted %s as saying.\n", said[(i+3)%len(said)], agencies[i%len(agencies)], last)
	}
	if i%5 == 0 {
		a.Text += fmt.Sprintf("\n\"%s,\" it was said in the corridors.\n", said[(i+1)%len(said)])
	}
	return a
}

// corpusFiles writes n articles to several files, with lines that are none between
// them, and returns the pattern of their names.
func corpusFiles(t testing.TB, n int) string {
	dir := t.TempDir()
	const files = 8
	for f := range files {
		var b strings.Builder
		for i := f; i < n; i += files {
			line, err := json.Marshal(article(i))
			if err != nil {
				t.Fatal(err)
			}
			b.Write(line)
			b.WriteString("\n")
		}
		switch f {
		case 1:
			b.WriteString("{\"id\": \"broken\", \"text\": \n\n")
		case 2:
			b.WriteString(`{"id": "no text"}` + "\n" + `{"text": "x", "date": "tomorrow"}` + "\n")
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("articles-%d.jsonl", f)), []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "articles-*.jsonl")
}

// outputs are what a pipeline wrote, by kind, sorted.
type outputs map[string][]string

// onPrism runs the pipeline of the command on Prism.
func onPrism(t testing.TB, input string, o Options) (outputs, metrics.QueryResults) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out") + "/"
	if err := os.Mkdir(out, 0o700); err != nil {
		t.Fatal(err)
	}
	p, s := beam.NewPipelineWithRoot()
	read, unread := Decode(s, textio.Read(s, input))
	documents, unparsed := Parse(s, read, o)
	quotations := Observe(s, documents)
	merged := Merge(s, quotations)
	for name, c := range map[string]beam.PCollection{
		"quotations": quotations, "merged": merged.Quotations, "speakers": merged.Speakers, "edges": merged.Edges,
		"failures": beam.Flatten(s, unread, unparsed),
	} {
		Write(s, out+name, 3, JSONLines, c)
	}
	result, err := ptest.RunWithMetrics(p)
	if err != nil {
		t.Fatal(err)
	}
	return written(t, out), result.Metrics().AllMetrics()
}

// written are the lines of the files of a folder.
func written(t testing.TB, dir string) outputs {
	t.Helper()
	names, err := filepath.Glob(dir + "*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	got := make(outputs)
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		kind, _, _ := strings.Cut(filepath.Base(name), "-")
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 64<<20)
		for lines.Scan() {
			got[kind] = append(got[kind], lines.Text())
		}
		f.Close()
	}
	for _, list := range got {
		slices.Sort(list)
	}
	return got
}

// inOneProcess does the same without Beam.
func inOneProcess(t testing.TB, n int, p *quote.Parser) outputs {
	t.Helper()
	want := make(outputs)
	add := func(kind string, v any) error {
		b, err := encode(v)
		want[kind] = append(want[kind], string(b))
		return err
	}
	observations := func(yield func(corpus.Observation, error) bool) {
		for i := range n {
			a := article(i)
			date, err := corpus.ParseDate(a.Date)
			if err != nil {
				t.Fatal(err)
			}
			doc := p.ParseArticle(quote.Article{ID: a.ID, Text: a.Text, Publisher: a.Publisher, Language: p.Language})
			for _, o := range corpus.Observe(doc, date) {
				add("quotations", o)
				if !yield(o, nil) {
					return
				}
			}
		}
	}
	err := new(corpus.Merger).Merge(context.Background(), observations, corpus.Output{
		Quotation: func(q corpus.Quotation) error { return add("merged", q) },
		Speaker:   func(s corpus.Speaker) error { return add("speakers", s) },
		Edge:      func(e corpus.Edge) error { return add("edges", e) },
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range want {
		slices.Sort(list)
	}
	return want
}

// What Beam makes is what one process makes, byte for byte, and lines that are no
// articles stand apart.
func TestSameAsOneProcess(t *testing.T) {
	n := *articles
	var opened, now, most int // articles that were parsed, that are being parsed, at most
	var mu sync.Mutex
	second := make(chan struct{}) // is closed when a second article is parsed beside the first
	before = func(Article) {
		mu.Lock()
		opened++
		now++
		if most = max(most, now); now == 2 {
			select {
			case <-second:
			default:
				close(second)
			}
		}
		first := opened == 1
		mu.Unlock()
		if first { // Prism splits a bundle that does not get on, however busy the machine is
			select {
			case <-second:
			case <-time.After(time.Minute):
			}
		}
		mu.Lock()
		now--
		mu.Unlock()
	}
	t.Cleanup(func() { before = func(Article) {} })
	input := corpusFiles(t, n)
	start := processor()
	got, counted := onPrism(t, input, Options{})
	prism := processor() - start
	if opened != n || most < 2 {
		t.Errorf("%d articles were parsed, %d at a time, want %d: each once, and several workers", opened, most, n)
	}
	kept := 0
	parsers.Range(func(any, any) bool { kept++; return true })
	if kept != 1 {
		t.Errorf("%d parsers were made, want one for all bundles", kept)
	}
	start = processor()
	want := inOneProcess(t, n, &quote.Parser{})
	t.Logf("%d articles: Prism %.1f s of processor time, one process without Beam %.1f s", n, prism.Seconds(), (processor() - start).Seconds())
	for _, kind := range []string{"quotations", "merged", "speakers", "edges"} {
		if len(want[kind]) == 0 {
			t.Fatalf("no %s: the test compares nothing", kind)
		}
		if !slices.Equal(got[kind], want[kind]) {
			t.Errorf("%s: %d, in one process %d; first that differs: %s", kind, len(got[kind]), len(want[kind]), firstOther(got[kind], want[kind]))
		}
	}
	if len(got["failures"]) != 3 {
		t.Errorf("%d failures, want 3: %q", len(got["failures"]), got["failures"])
	}
	counts := make(map[string]int64)
	for _, c := range counted.Counters() {
		if c.Namespace() == "quote" {
			counts[c.Name()] += c.Result()
		}
	}
	if counts["articles"] != int64(n) || counts["quotations"] == 0 || counts["groups"] == 0 {
		t.Errorf("counters %v, want %d articles, and quotations and groups", counts, n)
	}
}

// processor is the processor time so far of this process and those that it has waited
// for, as Linux counts it; 0 elsewhere.
func processor() (sum time.Duration) {
	const first, end, tick = 11, 15, 10 * time.Millisecond // utime, stime, cutime, cstime behind the name
	b, _ := os.ReadFile("/proc/self/stat")
	_, rest, _ := strings.Cut(string(b), ") ")
	if fields := strings.Fields(rest); len(fields) >= end {
		for _, f := range fields[first:end] {
			n, _ := strconv.Atoi(f)
			sum += time.Duration(n) * tick
		}
	}
	return sum
}

// firstOther tells the first line in which two sorted lists differ.
func firstOther(got, want []string) string {
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i, strings.Join(got[min(i, len(got)):min(i+1, len(got))], ""), strings.Join(want[min(i, len(want)):min(i+1, len(want))], ""))
		}
	}
	return "none"
}

// A panic over an article, a language that is none, and a date that is none cost that
// article alone.
func TestFailures(t *testing.T) {
	before = func(a Article) {
		if a.ID == "a00007" {
			panic("poisoned")
		}
	}
	t.Cleanup(func() { before = func(Article) {} })
	bad := article(9)
	bad.Lang = "no language"
	p, s := beam.NewPipelineWithRoot()
	documents, failures := Parse(s, beam.Create(s, article(7), article(8), bad), Options{})
	dir := t.TempDir() + "/"
	Write(s, dir+"failures", 1, JSONLines, failures)
	Write(s, dir+"quotations", 1, JSONLines, Observe(s, documents))
	if _, err := ptest.RunWithMetrics(p); err != nil {
		t.Fatal(err)
	}
	got := written(t, dir)
	if len(got["failures"]) != 2 || !strings.Contains(got["failures"][0], "panic: poisoned") || !strings.Contains(got["failures"][1], "language") {
		t.Errorf("failures %q, want a panic and a language", got["failures"])
	}
	for _, line := range got["quotations"] {
		if !strings.Contains(line, `"document":"a00008"`) {
			t.Errorf("a quotation of another article than the good one: %s", line)
		}
	}
	if len(got["quotations"]) == 0 {
		t.Error("the good article is lost")
	}
}

// Parquet holds what JSON Lines holds.
func TestParquet(t *testing.T) {
	p, s := beam.NewPipelineWithRoot()
	documents, failures := Parse(s, beam.Create(s, article(0), article(2), article(7)), Options{})
	quotations := Observe(s, documents)
	merged := Merge(s, quotations)
	dir := t.TempDir() + "/"
	for name, c := range map[string]beam.PCollection{"quotations": quotations, "merged": merged.Quotations, "speakers": merged.Speakers, "edges": merged.Edges} {
		Write(s, dir+name, 1, JSONLines, c)
		Write(s, dir+name, 1, Parquet, c)
	}
	Write(s, dir+"failures", 1, Parquet, failures)
	if _, err := ptest.RunWithMetrics(p); err != nil {
		t.Fatal(err)
	}
	lines := written(t, dir)
	for name, rows := range map[string]any{"quotations": new(QuotationRow), "merged": new(MergedRow), "speakers": new(SpeakerRow), "edges": new(EdgeRow)} {
		b, err := os.ReadFile(dir + name + "-00000-of-00001.parquet")
		if err != nil {
			t.Fatal(err)
		}
		r, err := reader.NewParquetReader(buffer.NewBufferFileFromBytes(b), rows, 1)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if n := int(r.GetNumRows()); n != len(lines[name]) || n == 0 {
			t.Errorf("%s: %d rows, %d lines", name, n, len(lines[name]))
		}
		if name == "quotations" {
			list := make([]QuotationRow, r.GetNumRows())
			if err := r.Read(&list); err != nil {
				t.Fatal(err)
			}
			if i := slices.IndexFunc(list, func(q QuotationRow) bool { return q.Document == "a00002" && len(q.Relays) == 1 }); i < 0 || list[i].Date == 0 {
				t.Errorf("no row of a00002 with a relay and a date: %+v", list)
			}
		}
		r.ReadStop()
	}
}
