package speech

import (
	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// dialogue finds the speech of a paragraph that begins with a dash, where words
// of the writer inside tell whose it is. A dash without an attribution may begin
// anything.
//
//	— A, said X.          — A — said X —. B.
func (f *finder) dialogue(p int) bool {
	if !f.Traits.DashDialogue || !f.Is(0, article.Dash) || f.Is(1, article.Glued) && f.hyphen(0) {
		return false
	}
	for i := range f.Units {
		if f.Region(i) && !f.Is(i, article.Name) {
			return false
		}
	}
	pieces, a, ok := f.parted(1, len(f.Units))
	if !ok {
		return false
	}
	pieces[0].First = int(f.Units[0].First)
	q := f.quotation(a)
	q.Content, q.Marked, q.By = pieces, true, Dash
	f.found = append(f.found, q)
	f.last, f.para = len(f.found)-1, p
	return true
}

// hyphen reports whether unit i is a hyphen or several.
func (f *finder) hyphen(i int) bool {
	return f.Article.Text[f.Article.Tokens[f.Units[i].First].Start] == '-'
}

// inside: the attribution stands between the marks of one region.
//
//	«A, said X, and B.»
func (f *finder) inside(s *scene) bool {
	if !f.Traits.DashDialogue || s.trailed || s.led {
		return false
	}
	first, end := f.Article.Inside(s.region)
	if first >= end {
		return false
	}
	outer := f.Units
	f.Units = f.Article.Between(first, end)
	pieces, a, ok := f.parted(0, len(f.Units))
	var q Quotation
	if ok {
		q = f.quotation(a)
	}
	f.Units = outer
	if !ok {
		return false
	}
	pieces[0].First = first - 1
	if len(pieces) > 1 {
		pieces[len(pieces)-1].End = f.Article.Ends[s.region]
	}
	f.add(s, q)
	f.found[f.last].Content = pieces
	return true
}

// parted reads words in units [from:to) that the writer interrupts to say whose
// they are. It returns the pieces of them.
func (f *finder) parted(from, to int) (pieces []Phrase, a attr, ok bool) {
	start := from
	put := func(end int) {
		for end > start && f.Is(end-1, article.Comma) {
			end--
		}
		if end > start {
			pieces = append(pieces, f.Tokens(clause.Range{First: start, End: end}))
		}
	}
	for k := from + 1; k < to; k++ {
		comma, dash := f.Is(k, article.Comma), f.Is(k, article.Dash) && f.between(k)
		if !comma && !dash {
			continue
		}
		open := k
		if comma && k+1 < to && f.Is(k+1, article.Dash) {
			dash = true
			k++
		}
		b, close, good := f.aside(k, to, dash)
		if !good {
			continue
		}
		put(open)
		if ok { // a second attribution: that of further words
			start, k = close+1, close
			continue
		}
		if len(pieces) == 0 {
			return nil, attr{}, false
		}
		a, ok = b, true
		closed := close < to && (f.Is(close, article.Dash) || !dash && f.Is(close, article.Comma))
		start = to
		if closed {
			for start = close + 1; start < to && f.Units[start].Kind == text.Punct && f.Is(start, article.Glued); {
				start++
			}
		}
		k = close
	}
	if !ok {
		return nil, attr{}, false
	}
	put(to)
	return pieces, a, true
}

// aside reads the attribution behind a comma or a dash at unit k, and where it
// closes.
func (f *finder) aside(k, to int, dash bool) (a attr, close int, ok bool) {
	if k+1 >= to || f.Is(k+1, article.Capital) {
		return attr{}, 0, false
	}
	close = k + 1
	for close < to && !f.Is(close, article.Dash) && !(!dash && (f.Is(close, article.Comma) || f.Is(close, article.Starts))) {
		close++
	}
	v, ok := f.Verb(k+1, close, lang.Cue|lang.Participle)
	if !ok || v.Class.Is(lang.Weak) && !dash {
		return attr{}, 0, false
	}
	s, named := f.After(v, close)
	if !named && !dash || named && !dash && s.End != close && !(f.Is(s.End, article.Final) && s.End+1 == to) {
		return attr{}, 0, false
	}
	end := close
	for end > k+1 && f.Units[end-1].Kind == text.Punct {
		end--
	}
	return f.complete(attr{cue: cues(v), source: s, verb: v.At}, k+1, end), close, true
}

// between reports whether the dash at unit k stands between words, not inside
// one.
func (f *finder) between(k int) bool {
	return !f.hyphen(k) || f.Article.Tokens[f.Units[k].First].Len() > 1 || !f.Is(k, article.Glued) && !f.Is(k+1, article.Glued)
}
