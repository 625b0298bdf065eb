package quote_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
)

// What Parse allocates on the invented articles, counted and not timed: it may not rise by
// more than a tenth of what testdata/allocations.txt has. Where it has fallen, or
// should rise, go test -run TestAllocations -update.
func TestAllocations(t *testing.T) {
	if testing.Short() || strconv.IntSize != 64 {
		t.Skip("counted in the long run on 64 bits alone: the race detector and 32 bits have other numbers")
	}
	const file = "testdata/allocations.txt"
	got := ""
	for _, c := range []struct {
		name   string
		parser *quote.Parser
	}{{"all", new(quote.Parser)}, {"marks-only", &quote.Parser{MarksOnly: true}}} {
		bytes, objects := allocated(t, c.parser)
		got += fmt.Sprintf("%s %.2f %.2f\n", c.name, bytes, objects)
	}
	if *update {
		head := "# What Parse allocates on testdata/eval/wire.jsonl: the parser, bytes a byte, objects a kilobyte.\n"
		if err := os.WriteFile(file, []byte(head+got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, now := amounts(t, file), map[string][2]float64{}
	scanAmounts(t, got, now)
	for name, w := range want {
		for i, what := range []string{"bytes a byte", "objects a kilobyte"} {
			if g := now[name][i]; g > 1.1*w[i] {
				t.Errorf("%s: %.2f %s, was %.2f", name, g, what, w[i])
			}
		}
	}
	if len(want) != len(now) {
		t.Errorf("%s has %d parsers, want %d", file, len(want), len(now))
	}
}

// allocated reads the articles twice and counts the second time, when lists and weights
// are there; no collection comes between, as it would empty pools.
func allocated(t *testing.T, p *quote.Parser) (bytes, objects float64) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	texts := invented(t)
	size := 0
	var before, after runtime.MemStats
	for range 2 {
		size = 0
		runtime.ReadMemStats(&before)
		for _, s := range texts {
			p.Parse(s)
			size += len(s)
		}
		runtime.ReadMemStats(&after)
	}
	return float64(after.TotalAlloc-before.TotalAlloc) / float64(size), 1000 * float64(after.Mallocs-before.Mallocs) / float64(size)
}

// invented are the articles of testdata/eval/wire.jsonl.
func invented(t *testing.T) (texts []string) {
	t.Helper()
	f, err := os.Open("testdata/eval/wire.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for dec := json.NewDecoder(bufio.NewReader(f)); dec.More(); {
		var d struct{ Text string }
		if err := dec.Decode(&d); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, d.Text)
	}
	return texts
}

func amounts(t *testing.T, file string) map[string][2]float64 {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	m := map[string][2]float64{}
	scanAmounts(t, string(b), m)
	return m
}

// scanAmounts reads the lines of the file into m; a line of # is a comment.
func scanAmounts(t *testing.T, lines string, m map[string][2]float64) {
	t.Helper()
	for line := range strings.Lines(lines) {
		if line[0] == '#' {
			continue
		}
		var name string
		var x, y float64
		if _, err := fmt.Sscan(line, &name, &x, &y); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		m[name] = [2]float64{x, y}
	}
}
