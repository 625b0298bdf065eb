package eval

import (
	"fmt"
	"io"
	"iter"
	"strings"
)

// Classes of errors, in the order in which they are listed.
const (
	missed        = "missed"
	spurious      = "spurious"
	inexact       = "inexact"
	wrongSource   = "wrong source"
	somebodyElse  = "somebody else named"
	noName        = "nobody named"
	otherForm     = "another form of the name"
	wrongRelay    = "wrong relay"
	wrongDateline = "wrong dateline"
)

var classes = []string{missed, spurious, inexact, wrongSource, somebodyElse, noName, otherForm, wrongRelay, wrongDateline}

// An Issue is one error of the predictions. Gold and Pred say what is annotated and
// what was predicted instead, in words of the text; each is "" where there is none.
type Issue struct {
	Class      string // what is wrong: missed, spurious, wrong source ...
	ID         string // of the document
	Gold, Pred string
}

// note records an error for the listing.
func (r *Report) note(class string, a *aligned, gold, pred *Quote) {
	i := Issue{Class: class, ID: a.gold.ID}
	if gold != nil {
		i.Gold = describe(gold, a.gold.Text)
	}
	if pred != nil {
		i.Pred = describe(pred, a.gold.Text)
	}
	r.issues = append(r.issues, i)
}

func describe(q *Quote, text string) string {
	piece := func(spans []Span) string {
		var out []string
		for _, s := range spans {
			out = append(out, strings.Join(strings.Fields(text[s.Start:s.End]), " "))
		}
		return strings.Join(out, " ... ")
	}
	s := fmt.Sprintf("%s [%s] source [%s] cue [%s]", q.Kind, piece(q.Content), piece(q.Source), piece(q.Cue))
	if q.Speaker != nil {
		s += fmt.Sprintf(" speaker [%s]", q.Speaker.Name)
	}
	for _, r := range q.Relays {
		s += fmt.Sprintf(" relay [%s]", r.Outlet)
	}
	return s
}

// Issues yields the errors, those of a class together, in the order of the
// annotated documents.
func (r *Report) Issues() iter.Seq[Issue] {
	return func(yield func(Issue) bool) {
		for _, class := range classes {
			for _, i := range r.issues {
				if i.Class == class && !yield(i) {
					return
				}
			}
		}
	}
}

// WriteErrors lists up to n errors of every class, and how many there are.
func (r *Report) WriteErrors(w io.Writer, n int) {
	class, total := "", 0
	more := func() {
		if total > n {
			fmt.Fprintf(w, "  ... %d in all\n", total)
		}
	}
	for i := range r.Issues() {
		if i.Class != class {
			more()
			class, total = i.Class, 0
			fmt.Fprintf(w, "\n%s:\n", class)
		}
		if total++; total > n {
			continue
		}
		fmt.Fprintf(w, "  %s\n", i.ID)
		if i.Gold != "" {
			fmt.Fprintf(w, "      gold %s\n", i.Gold)
		}
		if i.Pred != "" {
			fmt.Fprintf(w, "      pred %s\n", i.Pred)
		}
	}
	more()
}
