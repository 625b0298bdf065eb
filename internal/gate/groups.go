package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/eval"
)

// groupSet is the name under which figures of parts of a set are noted: of a house, of
// speakers with and without a name.
const groupSet = "groups"

// houses are the publishers of PolNeAR, by the beginnings of its ids.
var houses = []struct{ prefix, name string }{
	{"polnear/breitbart", "Breitbart"}, {"polnear/huff-post", "Huffington Post"}, {"polnear/nyt", "New York Times"},
	{"polnear/politico", "Politico"}, {"polnear/usa-today", "USA Today"}, {"polnear/wash-post", "Washington Post"},
	{"polnear/west-journal", "Western Journalism"},
}

// groups notes the figures of the parts of a set.
func (f Figures) groups(set string, gold, pred []*eval.Document) {
	switch set {
	case "polnear/dev":
		for _, h := range houses {
			of := func(d *eval.Document) bool { return !strings.HasPrefix(d.ID, h.prefix) }
			r := eval.Score(slices.DeleteFunc(slices.Clone(gold), of), slices.DeleteFunc(slices.Clone(pred), of))
			if a := r.Attribution; a != nil {
				f.scores(groupSet, "content+source, "+h.name, a.WithSource)
			}
		}
	case "wire/dev", "wire2":
		for _, named := range []bool{true, false} {
			part := set + ", without a name"
			if named {
				part = set + ", with a name"
			}
			if v := eval.Score(speakersOnly(gold, named), pred).Resolved; v != nil {
				f.put(groupSet, "resolved", part, v.Exact.All.Value())
				f.put(groupSet, "resolved wrong", part, v.Wrong.All.Value())
			}
		}
	}
}

// speakersOnly are documents in which nobody but speakers with, or without, a name
// is annotated as a speaker.
func speakersOnly(docs []*eval.Document, named bool) []*eval.Document {
	kept := make([]*eval.Document, len(docs))
	for i, d := range docs {
		c := *d
		c.Quotes = slices.Clone(d.Quotes)
		for k := range c.Quotes {
			if s := c.Quotes[k].Speaker; s != nil && hasName(s.Name) != named {
				c.Quotes[k].Speaker = nil
			}
		}
		kept[i] = &c
	}
	return kept
}

// hasName reports whether a speaker's name is one: all its words but particles begin
// with a capital, and the first is no article.
func hasName(s string) bool {
	words := strings.Fields(s)
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && utf8.RuneCountInString(w) > 3 {
			return false
		}
		if i == 0 && slices.Contains([]string{"A", "An", "The", "One", "Two", "Three", "Its", "His", "Her", "My"}, w) {
			return false
		}
	}
	return len(words) > 0
}

// groupTable is the table of MODEL.md.
func groupTable(f Figures) string {
	t := table{head: []string{"group", "on", "with source (F1)", "right speaker", "somebody else"}}
	sets := []struct{ name, what string }{{"relay/dev", "Reuters, 1987"}, {"polnear/dev", "US news, 2015-16"}, {"wire/dev", "wire copy, invented"}, {"wire2", "wire copy, invented, 2"}}
	for _, kind := range byKind {
		for _, s := range sets {
			speakers := s.name
			if speakers == "polnear/dev" {
				speakers = "polnear/speakers-dev"
			}
			t.row(kind, s.what, f.show(s.name, "content+source", kind), f.show(speakers, "resolved", kind), f.show(speakers, "resolved wrong", kind))
		}
	}
	for _, s := range sets[2:] {
		for _, part := range []string{"with a name", "without a name"} {
			name := s.name + ", " + part
			t.row("speakers "+part, s.what, "–", f.show(groupSet, "resolved", name), f.show(groupSet, "resolved wrong", name))
		}
	}
	t.row("women", "both wire copies", "–", f.show(fairSet, "right speaker, women", asTheyAre), f.show(fairSet, "wrong speaker, women", asTheyAre))
	t.row("men", "both wire copies", "–", f.show(fairSet, "right speaker, men", asTheyAre), f.show(fairSet, "wrong speaker, men", asTheyAre))
	for _, h := range houses {
		t.row(h.name, "US news, 2015-16", f.show(groupSet, "content+source, "+h.name, "all"), "–", "–")
	}
	return t.markdown()
}
