package eval

import (
	"fmt"
	"io"
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

// An issue is one error of the predictions, for the listing.
type issue struct{ class, doc, text string }

// note records an error for the listing.
func (r *Report) note(class string, a *aligned, gold, pred *Quote) {
	var parts []string
	for _, side := range []struct {
		name string
		q    *Quote
	}{{"gold", gold}, {"pred", pred}} {
		if side.q != nil {
			parts = append(parts, side.name+" "+describe(side.q, a.gold.Text))
		}
	}
	r.issues = append(r.issues, issue{class, a.gold.ID, strings.Join(parts, "\n      ")})
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

// WriteErrors lists up to n errors of every class, in the order of the
// annotated documents.
func (r *Report) WriteErrors(w io.Writer, n int) {
	for _, class := range classes {
		total := 0
		for _, i := range r.issues {
			if i.class != class {
				continue
			}
			if total++; total <= n {
				if total == 1 {
					fmt.Fprintf(w, "\n%s:\n", class)
				}
				fmt.Fprintf(w, "  %s\n      %s\n", i.doc, i.text)
			}
		}
		if total > n {
			fmt.Fprintf(w, "  ... %d in all\n", total)
		}
	}
}
