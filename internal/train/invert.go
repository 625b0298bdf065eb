package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// Newspapers differ in the order of a report: X said that S; S, X said; S, said
// X. The corpora are from few and have little of the last, so that what they
// have of the first is learnt from in the other orders as well.

// inverted makes of the articles others of the sentences "X said (that) S." as
// "S, X said." and "S, said X." by turns.
func inverted(docs []annotated) []annotated {
	var list []annotated
	turn := 0
	for _, d := range docs {
		n := annotated{ID: d.ID + "/inverted"}
		var b strings.Builder
		for _, q := range d.Quotes {
			if len(q.Source) != 1 || len(q.Cue) != 1 || len(q.Content) != 1 {
				continue
			}
			s, c, x := q.Source[0], q.Cue[0], q.Content[0]
			if !reports(d.Text, s, c, x) {
				continue
			}
			source, cue, content := d.Text[s.Start:s.End], d.Text[c.Start:c.End], d.Text[x.Start:x.End]
			source = inside(source)
			content = strings.TrimPrefix(content, "that ")
			r, size := utf8.DecodeRuneInString(content)
			content = string(unicode.ToUpper(r)) + content[size:]
			put := func(s string) []text.Span {
				at := b.Len()
				b.WriteString(s)
				return []text.Span{{Start: at, End: b.Len()}}
			}
			nq := q
			nq.Content = put(content)
			b.WriteString(", ")
			if turn++; turn%2 == 0 && !strings.Contains(cue, " ") && strings.Contains(source, " ") {
				nq.Cue = put(cue)
				b.WriteString(" ")
				nq.Source = put(source)
			} else {
				nq.Source = put(source)
				b.WriteString(" ")
				nq.Cue = put(cue)
			}
			b.WriteString(".\n\n")
			n.Quotes = append(n.Quotes, nq)
		}
		if n.Text = b.String(); n.Text != "" {
			list = append(list, n)
		}
	}
	return list
}

// inside writes a source that began a sentence as it is inside one: The mayor.
func inside(source string) string {
	first, _, _ := strings.Cut(source, " ")
	if c := lex.Lookup(first).Class; c.Is(lang.Det|lang.Poss|lang.Pron) && !c.Is(lang.I) {
		return strings.ToLower(source[:1]) + source[1:]
	}
	return source
}

// reports reports whether source, cue and content are a whole sentence of few
// words in that order.
func reports(s string, source, cue, content text.Span) bool {
	const longest = 200 // bytes
	switch {
	case source.End >= cue.Start || cue.End >= content.Start || content.Len() > longest || content.Len() < 10:
		return false
	case s[source.End:cue.Start] != " " || s[cue.End:content.Start] != " ":
		return false
	case source.Start > 0 && s[source.Start-1] != '\n' && !strings.HasSuffix(s[:source.Start], ". "):
		return false
	case strings.ContainsAny(s[content.Start:content.End], "\n\"“”"):
		return false
	}
	rest := strings.TrimSuffix(s[content.End:min(content.End+1, len(s))], ".")
	return rest == "" && !strings.HasSuffix(s[content.Start:content.End], ".")
}

// invertedTrees does the same with trees whose root has a subject, a clause and
// punctuation only.
func invertedTrees(list []syntax.Example) []syntax.Example {
	var made []syntax.Example
	for k := range list {
		ex := &list[k]
		n := int32(len(ex.Words))
		root, subject, clause, others := int32(-1), int32(-1), int32(-1), 0
		for i, a := range ex.Gold {
			if a.Head < 0 {
				root = int32(i)
			}
		}
		for i, a := range ex.Gold {
			if a.Head != root {
				continue
			}
			switch a.Relation {
			case syntax.Nsubj:
				subject = int32(i)
			case syntax.Ccomp:
				clause = int32(i)
			case syntax.Punct:
			default:
				others++
			}
		}
		if subject < 0 || clause < 0 || others > 0 || subject > root || clause < root || n < 6 || ex.Tags[n-1] != tagger.Stop {
			continue
		}
		var order []int32 // -1 is a comma
		for i := root + 1; i < n-1; i++ {
			if ex.Tags[i] == tagger.IN && ex.Gold[i].Head == clause && ex.Gold[i].Relation == syntax.Mark && i == root+1 {
				continue // that
			}
			order = append(order, i)
		}
		var subjects []int32
		for i := range root {
			subjects = append(subjects, i)
		}
		order = append(order, -1)
		if len(made)%2 == 0 {
			order = append(order, root)
			order = append(order, subjects...)
		} else {
			order = append(order, subjects...)
			order = append(order, root)
		}
		order = append(order, n-1)
		made = append(made, reordered(ex, order))
	}
	return made
}

// reordered is a tree with its items in another order, where -1 is a comma.
func reordered(ex *syntax.Example, order []int32) syntax.Example {
	place := make([]int32, len(ex.Words))
	for i := range place {
		place[i] = -1
	}
	for i, o := range order {
		if o >= 0 {
			place[o] = int32(i)
		}
	}
	made := syntax.Example{Scheme: ex.Scheme}
	for _, o := range order {
		if o < 0 {
			made.Words, made.Tags = append(made.Words, tagger.Describe(",", 0, true)), append(made.Tags, tagger.Comma)
			made.Gold = append(made.Gold, syntax.Arc{Head: 0, Relation: syntax.Punct})
			continue
		}
		a := ex.Gold[o]
		for a.Head >= 0 && place[a.Head] < 0 { // what is left out governs nothing
			a.Head = ex.Gold[a.Head].Head
		}
		if a.Head >= 0 {
			a.Head = place[a.Head]
		}
		made.Words, made.Tags, made.Gold = append(made.Words, ex.Words[o]), append(made.Tags, ex.Tags[o]), append(made.Gold, a)
	}
	return made
}
