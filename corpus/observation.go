package corpus

import (
	"iter"
	"time"

	"github.com/quoteattribution/quote"
)

// An Observation is one quotation as it stands in one article, of one speaker: words
// that two said together are an observation of each.
type Observation struct {
	Document  string    `json:"document,omitempty"` // the id of the document
	Index     int       `json:"index"`              // of the quotation in Document.Quotes
	Date      time.Time `json:"date,omitzero"`      // when the article was published
	Publisher string    `json:"publisher,omitempty"`
	Language  string    `json:"language,omitempty"` // BCP 47; "" where it is not known

	Kind   quote.Kind   `json:"kind"`
	Medium quote.Medium `json:"medium"`

	// Words are the content, its parts joined by spaces, with their quotation marks.
	Words string `json:"words"`

	// Source is the mention as it stands: "the spokesman". "" without one.
	Source string `json:"source,omitempty"`

	// Speaker is who that is in the article, the zero Person where nobody is known. Its
	// aliases are not looked at.
	Speaker quote.Person `json:"speaker,omitzero"`

	// With are the names of others who said it together with the speaker.
	With []string `json:"with,omitempty"`

	// Relays are the outlets that the words came through, nearest to the speaker
	// first, each by its usual name.
	Relays []Passed `json:"relays,omitempty"`
}

// A Passed is an outlet that passed words on, and how.
type Passed struct {
	Outlet string    `json:"outlet"`
	How    quote.How `json:"how,omitzero"`
}

// Observe returns the quotations of a document, in their order. The date is when the
// article was published; the zero Time where that is not known, since neither an article
// nor its dateline, which has no year, tells it. To leave quotations out, filter the
// document (see quote.Document.Filter): what counts as said is the caller's choice.
func Observe(doc *quote.Document, date time.Time) []Observation {
	var list []Observation
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		o := Observation{
			Document: doc.ID, Index: i, Date: date, Publisher: usualOutlet(doc.Publisher), Language: doc.Language.String(),
			Kind: q.Kind, Medium: q.Medium, Words: doc.Join(q.Content...),
		}
		if len(q.Source) > 0 {
			o.Source = doc.Join(q.Source...)
		}
		for k := range q.Relays {
			o.Relays = append(o.Relays, Passed{q.Relays[k].Outlet.Name, q.Relays[k].How})
		}
		people := q.Speaker.People()
		if len(people) == 0 {
			list = append(list, o)
		}
		for at, p := range people {
			o.Speaker, o.With = p, others(people, at)
			list = append(list, o)
		}
	}
	return list
}

// ObserveAll yields the observations of many documents; see Observe. The function date,
// which may be nil, tells when a document was published; a date that stands beside the text
// of an article, articles.Reader.Object sees. Errors of the sequence are passed on.
func ObserveAll(docs iter.Seq2[*quote.Document, error], date func(*quote.Document) time.Time) iter.Seq2[Observation, error] {
	return func(yield func(Observation, error) bool) {
		for doc, err := range docs {
			if err != nil {
				if !yield(Observation{}, err) {
					return
				}
				continue
			}
			var when time.Time
			if date != nil {
				when = date(doc)
			}
			for _, o := range Observe(doc, when) {
				if !yield(o, nil) {
					return
				}
			}
		}
	}
}

// others are the names of the people but for the one at an index.
func others(people []quote.Person, at int) (names []string) {
	for i, p := range people {
		if i != at {
			names = append(names, p.Name)
		}
	}
	return names
}

// usualOutlet is the usual name of an agency, which articles call by others. Names of
// newspapers stay as they are: many are called "The Post".
func usualOutlet(name string) string {
	if o, ok := quote.LookupOutlet(name); ok && o.Kind == quote.AgencyOutlet {
		return o.Name
	}
	return name
}
