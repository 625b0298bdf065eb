package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// report writes the tables and the plot of what was measured: into README.md here
// and in the folder above, between two comments.
func (r run) report() error {
	results, err := readResults(r.results())
	if err != nil {
		return err
	}
	places := map[string]string{"accuracy": accuracy(results), "cost": cost(results), "absent": absentTable()}
	for _, name := range []string{"README.md", "../README.md"} {
		if err := fill(filepath.Join(r.here, name), places); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(r.here, "plot.svg"), []byte(plot(results)), 0o666)
}

var place = regexp.MustCompile(`(?s)(<!-- compare:([a-z]+) -->\n).*?(<!-- /compare -->)`)

// fill puts tables into the marked places of a document, if it has any.
func fill(name string, tables map[string]string) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	filled := place.ReplaceAllStringFunc(string(b), func(s string) string {
		m := place.FindStringSubmatch(s)
		return m[1] + tables[m[2]] + m[3]
	})
	return os.WriteFile(name, []byte(filled), 0o666)
}

// A column is a figure of the table of accuracy.
type column struct{ head, set, figure string }

var columns = []column{
	{"found, wire", "wire2", "direct"},
	{"found, US news", "polnear", "direct"},
	{"with source, wire", "wire2", "direct source"},
	{"with source, US news", "polnear", "direct source"},
	{"right speaker, wire", "wire2", "speaker"},
	{"right, US news", "polnear speakers", "speaker"},
	{"wrong speaker, wire", "wire2", "wrong speaker"},
	{"wrong, US news", "polnear speakers", "wrong speaker"},
}

func accuracy(results map[string]*Result) string {
	var b strings.Builder
	b.WriteString("| direct speech |")
	for _, c := range columns {
		b.WriteString(" " + c.head + " |")
	}
	b.WriteString(" false, probes |\n|---" + strings.Repeat("|---", len(columns)+1) + "|\n")
	for _, s := range systems {
		result := results[s.name]
		if result == nil {
			continue
		}
		fmt.Fprintf(&b, "| %s |", s.name)
		for _, c := range columns {
			fmt.Fprintf(&b, " %s |", figure(result.Figures[c.set], c.figure))
		}
		wrong, of := 0.0, 0.0
		for _, set := range sets {
			wrong += result.Figures[set.name]["false"]
			of += result.Figures[set.name]["probes"]
		}
		fmt.Fprintf(&b, " %s |\n", strings.TrimPrefix(fmt.Sprintf("%.3f", wrong/max(of, 1)), "0"))
	}
	return b.String()
}

// figure writes a share, and a dash where there is none: what names nobody has no
// speakers, right or wrong.
func figure(f map[string]float64, name string) string {
	x, ok := f[name]
	if !ok || f["speaker"] == 0 && f["direct source"] < .01 && name != "direct" {
		return "–"
	}
	return strings.TrimPrefix(fmt.Sprintf("%.3f", x), "0")
}

func cost(results map[string]*Result) string {
	var b strings.Builder
	b.WriteString("| | words a second | start, s | memory, MB | on disk, MB | finds | measured on |\n|---|---|---|---|---|---|---|\n")
	for _, s := range systems {
		if result := results[s.name]; result != nil {
			fmt.Fprintf(&b, "| %s | %s | %.2f | %.0f | %s | %s | %s |\n",
				s.name, thousands(result.Words), result.Start, result.Memory, thousands(result.Disk), s.what, result.Measured)
		}
	}
	return b.String()
}

func thousands(x float64) string {
	s := fmt.Sprintf("%.0f", x)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func absentTable() string {
	var b strings.Builder
	b.WriteString("| not here | why |\n|---|---|\n")
	for _, a := range absent {
		fmt.Fprintf(&b, "| %s | %s |\n", a[0], a[1])
	}
	return b.String()
}
