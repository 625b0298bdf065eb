package corpus

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	"github.com/quoteattribution/quote"
)

// A Quotation is words that somebody said, in all the articles that have them.
type Quotation struct {
	// Key names the quotation: the key of its speaker, a slash, and a hash of the words.
	// It stays the same as long as what was merged does.
	Key string `json:"key"`

	// Speaker is the key of the Speaker; "" where no article names who said it.
	Speaker string `json:"speaker,omitempty"`

	// Name is that of the speaker, or, where nobody is named, the description that the
	// articles give: "a Pentagon spokesman"; "" where they give none.
	Name string `json:"name,omitempty"`

	// Words are the fullest form of the words, as an article has them.
	Words string `json:"words"`

	// First is where the words were published first, as far as dates are known; nil where
	// no article has one.
	First *Publication `json:"first,omitempty"`

	// Documents is how many articles have the words.
	Documents int `json:"documents"`

	// Occurrences are all places that have them, those with a date first, in its order,
	// then by document and index.
	Occurrences []Observation `json:"occurrences"`

	// Path is the way that the words took, as the articles state it: to whom they were
	// said, who carried them on. It is sorted.
	Path []Edge `json:"path"`

	forms []string // canonical forms that are long, of named speakers
	role  []string // the words of the speaker's roles and name
}

// A Publication is one article.
type Publication struct {
	Document  string    `json:"document,omitempty"`
	Date      time.Time `json:"date,omitzero"`
	Publisher string    `json:"publisher,omitempty"`
}

// An Edge is a step that words took: from a speaker to an outlet, or from an outlet to
// another.
type Edge struct {
	// Speaker is the key of the speaker whom the words come from; "" where From is an
	// outlet, or nobody is named.
	Speaker string `json:"speaker,omitempty"`

	// From is the name of the speaker, or an outlet by its usual name; "" where the
	// article names neither.
	From string `json:"from"`
	To   string `json:"to"`

	// How is the way that the article states: told, quoted by. It is Unstated for the
	// last step, to the outlet that published the article.
	How quote.How `json:"how,omitzero"`

	Quotations int `json:"quotations"` // that took the step
	Documents  int `json:"documents"`  // that state it, counted for each quotation
}

// before orders edges.
func (e *Edge) before(f *Edge) int {
	return cmp.Or(cmp.Compare(e.Speaker, f.Speaker), cmp.Compare(e.From, f.From), cmp.Compare(e.To, f.To), int(e.How)-int(f.How))
}

// finish counts what the occurrences have: it sorts them and sets all that follows from
// them.
func (q *Quotation) finish() {
	slices.SortFunc(q.Occurrences, byDate)
	q.First, q.Documents = nil, 0
	if o := &q.Occurrences[0]; !o.Date.IsZero() {
		q.First = &Publication{o.Document, o.Date, o.Publisher}
	}
	seen := make(map[string]bool, len(q.Occurrences))
	for i := range q.Occurrences {
		if o := &q.Occurrences[i]; o.Document == "" {
			q.Documents++ // nobody can tell
		} else {
			seen[o.Document] = true
		}
	}
	q.Documents += len(seen)
	q.Path = q.path()
}

// byDate orders observations as their binary form does.
func byDate(a, b Observation) int {
	if a.Date.IsZero() != b.Date.IsZero() {
		if a.Date.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Document, b.Document), cmp.Compare(a.Index, b.Index),
		cmp.Compare(a.Words, b.Words), cmp.Compare(a.Publisher, b.Publisher))
}

// path returns the steps of all occurrences.
func (q *Quotation) path() []Edge {
	type stated struct {
		edge     Edge
		document string
	}
	var steps []stated
	for i := range q.Occurrences {
		o := &q.Occurrences[i]
		from := Edge{Speaker: q.Speaker}
		if q.Speaker != "" {
			from.From = q.Name
		}
		for _, r := range append(slices.Clone(o.Relays), Passed{Outlet: o.Publisher}) {
			if r.Outlet == "" || r.Outlet == from.From && from.Speaker == "" {
				continue
			}
			from.To, from.How, from.Quotations = r.Outlet, r.How, 1
			steps = append(steps, stated{from, o.Document})
			from = Edge{From: r.Outlet}
		}
	}
	slices.SortFunc(steps, func(a, b stated) int { return cmp.Or(a.edge.before(&b.edge), cmp.Compare(a.document, b.document)) })
	edges := make([]Edge, 0, len(steps))
	for i, s := range steps {
		last := len(edges) - 1
		if last < 0 || edges[last].before(&s.edge) != 0 {
			edges = append(edges, s.edge)
			last++
			edges[last].Documents = 1
		} else if s.document == "" || s.document != steps[i-1].document {
			edges[last].Documents++
		}
	}
	return edges
}

// keyOf is the key of a quotation of a speaker: what tells it from all others.
func keyOf(speaker string, distinct ...string) string {
	h := sha256.New()
	for _, s := range distinct {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	const bytes = 12
	return speaker + "/" + hex.EncodeToString(h.Sum(nil)[:bytes])
}

// MergeParts makes one quotation of parts that have the same key: the quotation of a
// named speaker, and occurrences of its words that name nobody; see MergeUnnamed. The
// order of the parts does not matter.
func MergeParts(parts ...Quotation) Quotation {
	whole := parts[0]
	whole.Occurrences = nil
	for i := range parts {
		if p := &parts[i]; p.Words != "" && (whole.Words == "" || p.longer(&whole)) {
			whole.Words, whole.Name, whole.Speaker = p.Words, p.Name, p.Speaker
		}
		whole.Occurrences = append(whole.Occurrences, parts[i].Occurrences...)
	}
	whole.finish()
	return whole
}

// longer orders the words of parts, of which one has some, or those that are nobody's.
func (q *Quotation) longer(p *Quotation) bool {
	return cmp.Or(len(q.Words)-len(p.Words), cmp.Compare(p.Words, q.Words), cmp.Compare(p.Name, q.Name)) > 0
}

// MergeEdges makes one edge of several between the same two, by the same way.
func MergeEdges(edges ...Edge) Edge {
	sum := edges[0]
	for _, e := range edges[1:] {
		sum.Quotations += e.Quotations
		sum.Documents += e.Documents
	}
	return sum
}
