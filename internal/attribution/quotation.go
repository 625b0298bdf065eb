// Package attribution finds what is attributed outside quotation marks: the
// content, the cue that signals it and the source it is attributed to.
//
// Package speech finds what stands in marks, and rough evidence of the rest. A
// model then reads the words outside the marks: line.go makes the sentences that
// it reads, feature.go their features, label.go gives every word its role, and
// link.go joins the roles into quotations, beside those of direct speech.
package attribution

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// The types of quotations are those of package speech.
type (
	Kind      = speech.Kind
	Phrase    = speech.Phrase
	Quotation = speech.Quotation
)

// The kinds.
const (
	Direct   = speech.Direct
	Mixed    = speech.Mixed
	Indirect = speech.Indirect
)

// A finder reads the subjects of cues.
type finder struct {
	*article.Article
	items []item // of the paragraph
}

// speechMarks reports whether the marks of region r are those of speech in this
// article.
func (f *finder) speechMarks(r mark.Region) bool {
	return r.Style != mark.Single || f.Main == mark.Single
}

// ending is the last character inside the marks of the region at item i, before
// brackets and further marks; "-" for a dash or an ellipsis.
func (f *finder) ending(i int) byte {
	inner := text.Trim(f.Text, f.Regions[f.items[i].region].Inner())
	tail := f.Text[inner.Start:inner.End]
	for tail != "" {
		cut := false
		for _, mark := range []string{"'", "\"", ")", "]", "’", "”", "»"} {
			if strings.HasSuffix(tail, mark) {
				tail, cut = tail[:len(tail)-len(mark)], true
			}
		}
		if !cut {
			break
		}
	}
	for _, dash := range []string{"…", "—", "–"} {
		if strings.HasSuffix(tail, dash) {
			return '-'
		}
	}
	if tail == "" {
		return 0
	}
	return tail[len(tail)-1]
}

// words counts the words inside a region.
func (f *finder) words(i int) int {
	n := 0
	for t := f.items[i].tok; t < f.items[i].end; t++ {
		if k := f.Tokens[t].Kind; k == text.Word || k == text.Number {
			n++
		}
	}
	return n
}
