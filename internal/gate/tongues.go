package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/quoteattribution/quote/internal/eval"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// measured has the languages for which there is an annotated corpus, with the terms of
// the corpus.
var measured = map[string]struct{ set, corpus, terms string }{
	"en": {"polnear/dev", "PolNeAR", "none stated; texts of publishers"},
	"de": {"german/dev", "German Wikinews", "CC BY-NC-SA 4.0"},
	"pt": {"langs/cstnews-dev", "CSTNews, Brazil", "for research"},
	"id": {"langs/pfsa-id-dev", "PFSA-ID, direct speech alone", "CC BY-NC-SA"},
	"ru": {"langs/adaq-ru-dev", "ADAQ, sentences", "none stated"},
	"cs": {"langs/adaq-cs-dev", "ADAQ, sentences", "none stated"},
	"zh": {"langs/gcdt-other", "GCDT, no news", "Apache 2.0"},
	"fr": {"langs/frlitbank-dev", "fr-litbank, novels, direct speech alone", "CC BY-SA"},
}

// tonguesSet has texts in languages without another corpus.
const tonguesSet = "wire-languages"

// tongues notes the figures of each language of a set apart.
func (f Figures) tongues(set string, gold, pred []*eval.Document) {
	of := make(map[string][]*eval.Document)
	for _, d := range gold {
		of[d.Lang] = append(of[d.Lang], d)
	}
	for code, list := range of {
		f.put(set+"/"+code, "documents", "all", float64(len(list)))
		f.report(set+"/"+code, eval.Score(list, pred))
	}
}

// tongues has a line for each language with an annotated corpus or invented texts, and
// one for the others that have a list of words: how many cases hold it to what it should
// do, and what is measured on which corpus.
func tongues(f Figures) string {
	t := table{head: []string{"language", "cases", "with its source (F1): direct", "mixed", "indirect", "measured on", "its terms"}}
	codes := sortedKeys(f[conformanceSet][casesOf])
	name := func(code string) string { return display.English.Tags().Name(language.Make(code)) }
	slices.SortFunc(codes, func(a, b string) int { return strings.Compare(name(a), name(b)) })
	var rest []string
	fewest, most := 0, 0
	for _, code := range codes {
		v, _ := f.get(conformanceSet, casesOf, code)
		n := int(v)
		m, ok := measured[code]
		if _, invented := f.get(tonguesSet+"/"+code, "content+source", "all"); !ok && invented {
			m.set, m.corpus, m.terms, ok = tonguesSet+"/"+code, "wire-languages, invented", "CC0 1.0", true
		}
		if !ok {
			if fewest == 0 {
				fewest = n
			}
			rest, fewest, most = append(rest, name(code)), min(fewest, n), max(most, n)
			continue
		}
		cells := []string{name(code), strconv.Itoa(n)}
		for _, kind := range byKind[1:] {
			cells = append(cells, f.show(m.set, "content+source", kind))
		}
		t.row(append(cells, m.corpus, m.terms)...)
	}
	if len(rest) > 0 {
		t.row(strings.Join(rest, ", "), fmt.Sprintf("%d to %d", fewest, most), "", "", "", "no corpus", "")
	}
	return t.markdown()
}
