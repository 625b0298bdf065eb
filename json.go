package quote

import "golang.org/x/text/language"

// The JSON form of a document. Offsets are bytes, half-open.
type (
	wireDocument struct {
		ID       string        `json:"id,omitempty"`
		Lang     string        `json:"lang,omitempty"`
		Text     string        `json:"text"`
		Dateline *wireDateline `json:"dateline,omitempty"`
		// Publisher stands only where the dateline does not name it.
		Publisher string        `json:"publisher,omitempty"`
		Quotes    []wireQuote   `json:"quotes"`
		Speakers  []wireSpeaker `json:"speakers"`
	}
	wireDateline struct {
		Span
		Places []string `json:"places"`
		Date   string   `json:"date"`
		Outlet string   `json:"outlet,omitempty"`
	}
	wireQuote struct {
		Kind    Kind         `json:"kind"`
		Content []Span       `json:"content"`
		Cue     []Span       `json:"cue"`
		Source  []Span       `json:"source"`
		Speaker *wireSpeaker `json:"speaker,omitempty"`
		Relays  []wireRelay  `json:"relays"`

		Confidence float64 `json:"confidence"`
		Rule       string  `json:"rule,omitempty"`
	}
	wireSpeaker struct {
		ID       string `json:"id,omitempty"`
		Name     string `json:"name"`
		Role     string `json:"role"`
		Kind     string `json:"kind,omitempty"`
		Mentions []Span `json:"mentions,omitempty"`
		Quotes   []int  `json:"quotes,omitempty"` // indices of the document's quotes
	}
	wireRelay struct {
		Outlet string `json:"outlet"`
		Span
		Known   string `json:"known,omitempty"` // the outlet's usual name, where it is another
		How     How    `json:"how,omitzero"`
		Carried bool   `json:"carried,omitempty"`
	}
)

func (d *Document) wire() wireDocument {
	w := wireDocument{
		ID: d.ID, Text: d.Text, Dateline: wireFrom(d.Dateline),
		Quotes: make([]wireQuote, len(d.Quotes)), Speakers: make([]wireSpeaker, len(d.Speakers)),
	}
	if d.Dateline == nil || d.Dateline.Outlet != d.Publisher {
		w.Publisher = d.Publisher
	}
	if d.Language != language.Und {
		w.Lang = d.Language.String()
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		wq := wireQuote{Kind: q.Kind, Content: list(q.Content), Cue: list(q.Cue), Source: list(q.Source), Relays: []wireRelay{}, Confidence: q.Confidence, Rule: q.Rule}
		if s := q.Speaker; s != nil {
			wq.Speaker = &wireSpeaker{ID: s.ID, Name: s.Name, Role: s.Role}
		}
		for _, r := range q.Relays {
			wr := wireRelay{Outlet: r.Name, Span: r.Mention, How: r.How, Carried: r.Carried}
			if r.Outlet.Name != r.Name {
				wr.Known = r.Outlet.Name
			}
			wq.Relays = append(wq.Relays, wr)
		}
		w.Quotes[i] = wq
	}
	for i, s := range d.Speakers {
		w.Speakers[i] = wireSpeaker{ID: s.ID, Name: s.Name, Role: s.Role, Kind: s.Kind.String(), Mentions: s.Mentions, Quotes: s.Quotes}
	}
	return w
}

// list is s, never null.
func list(s []Span) []Span {
	if s == nil {
		return []Span{}
	}
	return s
}

func wireFrom(d *Dateline) *wireDateline {
	if d == nil {
		return nil
	}
	places := d.Places
	if places == nil {
		places = []string{}
	}
	return &wireDateline{Span: d.Span, Places: places, Date: d.Date, Outlet: d.Outlet}
}
