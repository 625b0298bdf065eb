package main

import (
	"fmt"
	"slices"
	"strings"
)

// blocks are the contents of the marked places of Markdown, by name.
var blocks = map[string]block{
	"summary":    func(f Figures) string { return f.summary().markdown() },
	"english":    english,
	"languages":  languages,
	"tongues":    tongues,
	"probes":     probeClasses,
	"cases":      cases,
	"speakers":   speakers,
	"relays":     relays,
	"errors":     errorCounts,
	"confidence": confidence,
	"weights":    weights,
	"words":      words,
	"speed":      speed,
	"growth":     growth,
	"fair":       fairTable,
	"groups":     groupTable,
}

// godocBlocks are the contents of the indented blocks of the package comment,
// by heading.
var godocBlocks = map[string]block{
	"Accuracy": func(f Figures) string { return f.summary().plain() },
	"Cost":     costs,
}

// summary has the figures to know first.
func (f Figures) summary() table {
	t := table{head: []string{"figure", "is", "on"}}
	for _, r := range []struct{ what, set, metric, part, on string }{
		{"quoted speech found (F1)", "polnear/dev", "direct speech", "F1", "US news"},
		{"with its source (F1), direct", "polnear/dev", "content+source", "direct", "US news"},
		{"with its source (F1), mixed", "polnear/dev", "content+source", "mixed", "US news"},
		{"with its source (F1), indirect", "polnear/dev", "content+source", "indirect", "US news"},
		{"with its source (F1), direct", "german/dev", "content+source", "direct", "German news"},
		{"right speaker, direct speech", "polnear/speakers-dev", "resolved", "direct", "US news"},
		{"somebody else named, direct speech", "polnear/speakers-dev", "resolved wrong", "direct", "US news"},
		{"right speaker, direct speech", "wire/dev", "resolved", "direct", "wire copy"},
		{"somebody else named, direct speech", "wire/dev", "resolved wrong", "direct", "wire copy"},
		{"relays (precision)", "wire/dev", "relays", "precision", "wire copy"},
		{"relays (recall)", "wire/dev", "relays", "recall", "wire copy"},
		{"datelines", "wire/dev", "datelines", "all", "wire copy"},
		{"false attributions, a hard case", "probes/dev", "false attributions", "all", "minimal texts"},
	} {
		t.row(r.what, f.show(r.set, r.metric, r.part), r.on)
	}
	return t
}

// A row is a metric's part, as the documents call it.
type row struct{ what, metric, part string }

var newsRows = []row{
	{"content+source F1, all", "content+source", "all"},
	{"content+source F1, direct", "content+source", "direct"},
	{"content+source F1, mixed", "content+source", "mixed"},
	{"content+source F1, indirect", "content+source", "indirect"},
	{"exact content, direct", "exact content", "direct"},
	{"exact content, mixed", "exact content", "mixed"},
	{"exact content, indirect", "exact content", "indirect"},
	{"direct speech found, precision", "direct speech", "precision"},
	{"direct speech found, recall", "direct speech", "recall"},
	{"speaker mention", "speaker mention", "all"},
	{"words micro F1", "tokens", "micro"},
	{"resolved speaker, all", "resolved", "all"},
	{"resolved speaker, direct", "resolved", "direct"},
	{"resolved speaker, mixed", "resolved", "mixed"},
	{"resolved speaker, indirect", "resolved", "indirect"},
	{"somebody else named, all", "resolved wrong", "all"},
	{"somebody else named, direct", "resolved wrong", "direct"},
	{"somebody else named, mixed", "resolved wrong", "mixed"},
	{"relay F1", "relays", "F1"},
	{"dateline, all of it", "datelines", "all"},
}

// across writes rows of figures with a column a set.
func (f Figures) across(rows []row, sets ...string) string {
	t := table{head: append([]string{""}, sets...)}
	for _, r := range rows {
		cells := []string{r.what}
		for _, s := range sets {
			cells = append(cells, f.show(s, r.metric, r.part))
		}
		t.row(cells...)
	}
	return t.markdown()
}

func english(f Figures) string {
	return f.across(newsRows, "sample", "polnear/dev", "polnear/speakers-dev", "relay/dev", "wire/dev", "wire2", "wire3", "wire4", "wire5", "wire6", "wire7")
}

// languages has a line for each set that is not English news.
func languages(f Figures) string {
	t := table{head: []string{"set", "documents", "direct speech found, P", "R", "with its source, P", "R", "F1", "speaker mention"}}
	for _, s := range sets {
		if s.probes || s.peers || strings.HasPrefix(s.name, "wire") && !s.tongues || strings.HasPrefix(s.name, "polnear/") || s.name == "relay/dev" || s.name == "sample" {
			continue
		}
		t.row(s.what, f.count(s.name, "documents", "all"),
			f.show(s.name, "direct speech", "precision"), f.show(s.name, "direct speech", "recall"),
			f.show(s.name, "content+source direct", "precision"), f.show(s.name, "content+source direct", "recall"),
			f.show(s.name, "content+source direct", "F1"), f.show(s.name, "speaker mention", "all"))
	}
	return t.markdown()
}

// probeClasses has a line for each class of probes, in shares of its number.
func probeClasses(f Figures) string {
	const set = "probes/dev"
	t := table{head: []string{"class", "wholly right", "false attributions, a text"}}
	classes := slices.DeleteFunc(sortedKeys(f[set]["wholly right"]), func(c string) bool { return c == "all" })
	for _, c := range append(classes, "all") {
		t.row(c, f.show(set, "wholly right", c), f.show(set, "false attributions", c))
	}
	return t.markdown()
}

func cases(f Figures) string {
	t := table{head: []string{"cases", "number", "right"}}
	t.row("conformance", f.count(conformanceSet, "cases", "all"), f.show(conformanceSet, "cases right", "all"))
	t.row("of other programs", f.count("langs/peers-dev", "cases", "all"), f.show("langs/peers-dev", "cases right", "all"))
	return t.markdown()
}

// speakers says what became of quotations whose speaker is annotated.
func speakers(f Figures) string {
	parts := []string{"of", "right", "not found", "another mention", "nobody", "another name"}
	t := table{head: append([]string{"set", "kind"}, parts...)}
	for _, set := range []string{"polnear/speakers-dev", "relay/dev", "wire/dev"} {
		for _, kind := range byKind[1:] {
			cells := []string{set, kind}
			for _, p := range parts {
				cells = append(cells, f.count(set, "speakers "+kind, p))
			}
			t.row(cells...)
		}
	}
	return t.markdown()
}

func relays(f Figures) string {
	t := table{head: []string{"set", "relays", "P", "R", "F1"}}
	for _, set := range []string{"relay/dev", "wire/dev"} {
		for _, way := range []struct{ name, metric string }{{"all", "relays"}, {"stated", "relays stated"}, {"carried", "relays carried"}} {
			t.row(set, way.name, f.show(set, way.metric, "precision"), f.show(set, way.metric, "recall"), f.show(set, way.metric, "F1"))
		}
	}
	return t.markdown()
}

func errorCounts(f Figures) string {
	t := table{head: append([]string{"set", "quotations"}, byKind...)}
	for _, set := range []string{"polnear/dev", "wire/dev"} {
		for _, metric := range []string{"missed", "spurious", "other source"} {
			cells := []string{set, metric}
			for _, kind := range byKind {
				cells = append(cells, f.count(set, metric, kind))
			}
			t.row(cells...)
		}
	}
	return t.markdown()
}

// confidence says how many quotations of each tenth of the scale are right.
func confidence(f Figures) string {
	t := table{head: []string{"set", "confidence", "promised", "right: all", "direct", "mixed", "indirect"}}
	for _, s := range sets {
		for i := range 10 {
			tenth := fmt.Sprintf(".%d", i)
			if _, ok := f.get(s.name, "confidence all", tenth+" right"); !ok {
				continue
			}
			to := strings.TrimPrefix(fmt.Sprintf("%.1f", float64(i+1)/10), "0")
			cells := []string{s.name, tenth + " to " + to, f.show(s.name, "confidence all", tenth+" promised")}
			for _, kind := range byKind {
				cell := "-"
				if n, ok := f.get(s.name, "confidence "+kind, tenth+" quotations"); ok {
					cell = fmt.Sprintf("%s of %s", f.show(s.name, "confidence "+kind, tenth+" right"), thousands(int(n)))
				}
				cells = append(cells, cell)
			}
			t.row(cells...)
		}
	}
	return t.markdown()
}

func weights(f Figures) string {
	t := table{head: []string{"file", "bytes"}}
	sum := 0.0
	for _, file := range sortedKeys(f[weightsSet]["bytes"]) {
		t.row(file, f.count(weightsSet, "bytes", file))
		sum += f[weightsSet]["bytes"][file]
	}
	t.row("all", thousands(int(sum)))
	return t.markdown()
}

func words(f Figures) string {
	t := table{head: []string{"words of", "F1"}}
	for _, part := range []string{"source", "cue", "content"} {
		t.row(part, f.show("polnear/dev", "tokens", part))
	}
	return t.markdown()
}

// readingNames are how the documents call the readings that are timed.
var readingNames = []struct{ what, part string }{
	{"English news", "all"}, {"English news, MarksOnly", "direct"}, {"German news", "German"},
}

func (f Figures) speed() table {
	t := table{head: []string{"", "MB/s", "words/s", "times counting words", "bytes allocated a byte"}}
	for _, r := range readingNames {
		cells := []string{r.what}
		for _, metric := range []string{"MB/s", "words/s", "times counting words", "bytes a byte, news"} {
			cells = append(cells, f.measured(metric, r.part))
		}
		t.row(cells...)
	}
	return t
}

func (f Figures) measured(metric, part string) string {
	v, ok := f.get(speedSet, metric, part)
	switch {
	case !ok:
		return "-"
	case v >= 1000:
		return thousands(int(v))
	}
	return fmt.Sprintf("%.3g", v)
}

func speed(f Figures) string { return f.speed().markdown() }

// growth says how many times as long four times the text takes.
func growth(f Figures) string {
	t := table{head: []string{"text", "all", "direct", "bytes a byte, all", "direct"}}
	for _, s := range shapes {
		t.row(s.name, f.measured("four times, all", s.name), f.measured("four times, direct", s.name),
			f.measured("bytes a byte, all", s.name), f.measured("bytes a byte, direct", s.name))
	}
	return t.markdown()
}

// costs is for the package comment.
func costs(f Figures) string {
	t := f.speed()
	sum := 0.0
	for _, bytes := range f[weightsSet]["bytes"] {
		sum += bytes
	}
	return t.plain() + fmt.Sprintf("weights %.1f MB, word lists %.1f MB\n", sum/1e6, f[weightsSet]["word lists"]["all"]/1e6)
}
