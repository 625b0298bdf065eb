package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// An attribution is a quotation as EVAL.md has it.
type attribution struct {
	Kind    string `json:"kind"`
	Content []span `json:"content"`
	Cue     []span `json:"cue"`
	Source  []span `json:"source"`
}

type annotated struct {
	ID     string        `json:"id"`
	Lang   string        `json:"lang"`
	Text   string        `json:"text"`
	Quotes []attribution `json:"quotes"`
}

// polnear has the articles of train and dev with the attributions of their first
// annotator.
func polnear(all files) (map[string][]byte, error) {
	made := map[string][]byte{}
	for _, part := range []string{"train", "dev"} {
		var b bytes.Buffer
		done := map[string]bool{}
		for _, name := range slices.Sorted(maps.Keys(all)) {
			folder, file := path.Split(name)
			i := strings.LastIndexByte(file, '_')
			if folder != "data/"+part+"/attributions/" || i < 0 || done[file[:i]] {
				continue
			}
			id := file[:i]
			done[id] = true
			t, ok := all["data/"+part+"/text/"+id+".txt"]
			if !ok {
				return nil, fmt.Errorf("no text of %s", id)
			}
			quotes, err := attributions(string(t), string(all[name]))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", id, err)
			}
			line, err := json.Marshal(annotated{"polnear/" + id, "en", string(t), quotes})
			if err != nil {
				return nil, err
			}
			b.Write(append(line, '\n'))
		}
		made["polnear/"+part+".jsonl"] = b.Bytes()
	}
	return made, nil
}

// attributions reads brat's standoff: T lines are spans in characters, E lines join
// them. One without content is left out.
func attributions(s, standoff string) ([]attribution, error) {
	at := offsets(s)
	spans := map[string][]span{}
	quotes := []attribution{}
	for line := range strings.Lines(standoff) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) == 3 && f[0][0] == 'T' {
			_, places, _ := strings.Cut(f[1], " ")
			for place := range strings.SplitSeq(places, ";") {
				from, to, _ := strings.Cut(place, " ")
				a, err := strconv.Atoi(from)
				b, err2 := strconv.Atoi(to)
				if err != nil || err2 != nil || a < 0 || b < a || b >= len(at) {
					return nil, fmt.Errorf("no span: %q", line)
				}
				spans[f[0]] = append(spans[f[0]], span{at[a], at[b]})
			}
		}
	}
	for line := range strings.Lines(standoff) {
		if line[0] != 'E' {
			continue
		}
		q := attribution{Content: []span{}, Cue: []span{}, Source: []span{}}
		_, parts, _ := strings.Cut(strings.TrimSpace(line), "\t")
		for part := range strings.FieldsSeq(parts) {
			role, id, _ := strings.Cut(part, ":")
			switch strings.TrimRight(role, "0123456789") {
			case "Content":
				q.Content = append(q.Content, spans[id]...)
			case "Cue":
				q.Cue = append(q.Cue, spans[id]...)
			case "Source":
				q.Source = append(q.Source, spans[id]...)
			}
		}
		if len(q.Content) == 0 {
			continue
		}
		q.Content, q.Cue, q.Source = joined(s, q.Content), joined(s, q.Cue), joined(s, q.Source)
		quotes = append(quotes, q)
	}
	setKinds(s, quotes)
	slices.SortStableFunc(quotes, func(a, b attribution) int { return a.Content[0].Start - b.Content[0].Start })
	return quotes, nil
}

// offsets has the byte of each character, and the length.
func offsets(s string) []int {
	var at []int
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

// joined sorts spans and joins those that only space separates, as brat cuts them at
// the end of a line.
func joined(s string, list []span) []span {
	slices.SortFunc(list, func(a, b span) int { return a.Start - b.Start })
	kept := []span{}
	for _, x := range list {
		if n := len(kept); n > 0 && x.Start >= kept[n-1].End && strings.TrimSpace(s[kept[n-1].End:x.Start]) == "" {
			kept[n-1].End = x.End
			continue
		}
		kept = append(kept, x)
	}
	return kept
}

// setKinds tells direct, mixed and indirect quotations by how many words of their content
// stand between quotation marks that the cue does not stand between too.
func setKinds(s string, quotes []attribution) {
	a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
	for i := range quotes {
		q := &quotes[i]
		var marks []span
		for _, r := range a.Regions {
			in := span{r.Open.End, r.Close.Start}
			if !slices.ContainsFunc(q.Cue, func(c span) bool { return in.Start <= c.Start && c.End <= in.End }) {
				marks = append(marks, in)
			}
		}
		words, quoted := 0, 0
		for _, c := range q.Content {
			for _, w := range wordStarts(s, c) {
				words++
				if slices.ContainsFunc(marks, func(m span) bool { return m.Start <= w && w < m.End }) {
					quoted++
				}
			}
		}
		switch {
		case quoted == 0:
			q.Kind = "indirect"
		case quoted == words:
			q.Kind = "direct"
		default:
			q.Kind = "mixed"
		}
	}
}

func wordStarts(s string, in span) (list []int) {
	inside := false
	for i, r := range s[in.Start:in.End] {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		if letter && !inside {
			list = append(list, in.Start+i)
		}
		inside = letter || inside && (r == '\'' || r == '’' || r == '-')
	}
	return list
}
