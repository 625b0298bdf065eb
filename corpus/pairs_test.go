package corpus_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/corpus"
)

// A pair is two quotations, and whether they are one.
type pair struct {
	line   int
	same   bool
	reason string
	a, b   corpus.Observation
}

// readPairs reads a file of pairs; its head says how.
func readPairs(t *testing.T, name string) []pair {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var (
		list     []pair
		base     corpus.Observation
		language = "en"
		lines    = bufio.NewScanner(f)
	)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		kind, rest, _ := strings.Cut(line, " ")
		fields := strings.Split(rest, "|")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		switch {
		case strings.HasPrefix(line, "@"):
			language = line[1:]
		case kind == ">" && len(fields) == 3:
			base = said("a", language, fields)
		case (kind == "=" || kind == "!") && len(fields) == 4:
			if fields[1] == "." {
				fields[1] = base.Speaker.Name
			}
			list = append(list, pair{n, kind == "=", fields[0], base, said("b", language, fields[1:])})
		case line != "" && kind != "#" && !strings.HasPrefix(line, "#"):
			t.Fatalf("%s:%d: neither block nor pair: %s", name, n, line)
		}
	}
	return list
}

// said makes an observation of speaker, role and words.
func said(document, language string, fields []string) corpus.Observation {
	o := corpus.Observation{Document: document, Language: language, Words: fields[2], Date: time.Date(2030, 5, 1, 0, 0, 0, 0, time.UTC)}
	if fields[0] != "-" {
		o.Speaker = quote.Person{Name: fields[0], Role: fields[1], Kind: kindOf(fields[0])}
	}
	return o
}

// kindOf is what a document would have for the few names of the files that are no
// person's.
func kindOf(name string) quote.SpeakerKind {
	switch {
	case strings.Contains(name, "Kremlin") && !strings.HasPrefix(name, "a "), strings.Contains(name, "Foreign Ministry"), name == "White House":
		return quote.OrganizationSpeaker
	case strings.HasSuffix(name, "officials"), strings.HasSuffix(name, "diplomats"), strings.HasPrefix(name, "residents"):
		return quote.GroupSpeaker
	}
	return quote.PersonSpeaker
}

// Two quotations are merged if they are the same, and not otherwise. Merging words of two
// people is worse than leaving the same words apart.
func TestPairs(t *testing.T) {
	for _, c := range []struct {
		name              string
		precision, recall float64
	}{
		{"dev", .98, .90},
		{"heldout", .98, .90},
	} {
		var right, wrong, missed int
		list := readPairs(t, "testdata/pairs/"+c.name+".txt")
		for _, p := range list {
			n := len(merged(t, p.a, p.b).quotations)
			switch {
			case n == 1 && p.same:
				right++
			case n == 1:
				wrong++
				t.Logf("%s:%d: merged: %s\n\t%s: %s\n\t%s: %s", c.name, p.line, p.reason, p.a.Speaker.Name, p.a.Words, p.b.Speaker.Name, p.b.Words)
			case p.same:
				missed++
				t.Logf("%s:%d: left apart: %s\n\t%s: %s\n\t%s: %s", c.name, p.line, p.reason, p.a.Speaker.Name, p.a.Words, p.b.Speaker.Name, p.b.Words)
			}
			if wrong > 0 && n == 1 && !p.same && p.a.Speaker.Name != p.b.Speaker.Name && p.b.Speaker.Name != "" {
				t.Errorf("%s:%d: words of two people became one: %s", c.name, p.line, p.reason)
			}
		}
		precision, recall := float64(right)/float64(max(right+wrong, 1)), float64(right)/float64(max(right+missed, 1))
		fmt.Printf("pairs %s: %d, precision %.3f, recall %.3f\n", c.name, len(list), precision, recall)
		if len(list) < 150 || precision < c.precision || recall < c.recall {
			t.Errorf("%s: %d pairs, precision %.3f, recall %.3f; want 150, %.2f, %.2f", c.name, len(list), precision, recall, c.precision, c.recall)
		}
	}
}

// A result is what a merge made.
type result struct {
	quotations []corpus.Quotation
	speakers   []corpus.Speaker
	edges      []corpus.Edge
}

// merged merges observations.
func merged(t testing.TB, list ...corpus.Observation) result {
	t.Helper()
	r, err := mergedBy(new(corpus.Merger), list)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func mergedBy(m *corpus.Merger, list []corpus.Observation) (r result, err error) {
	err = m.Merge(context.Background(), func(yield func(corpus.Observation, error) bool) {
		for _, o := range list {
			if !yield(o, nil) {
				return
			}
		}
	}, corpus.Output{
		Quotation: func(q corpus.Quotation) error { r.quotations = append(r.quotations, q); return nil },
		Speaker:   func(s corpus.Speaker) error { r.speakers = append(r.speakers, s); return nil },
		Edge:      func(e corpus.Edge) error { r.edges = append(r.edges, e); return nil },
	})
	return r, err
}
