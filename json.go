package quote

// The JSON form of a document. Offsets are bytes, half-open.
type (
	wireDocument struct {
		ID       string        `json:"id,omitempty"`
		Lang     string        `json:"lang,omitempty"`
		Text     string        `json:"text"`
		Dateline *wireDateline `json:"dateline,omitempty"`
		Quotes   []wireQuote   `json:"quotes"`
		Speakers []wireSpeaker `json:"speakers"`
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
	}
)

func (d *Document) wire() wireDocument {
	w := wireDocument{ID: d.ID, Text: d.Text, Quotes: make([]wireQuote, len(d.Quotes))}
	for i, q := range d.Quotes {
		w.Quotes[i] = wireQuote{Kind: q.Kind, Content: q.Content, Cue: q.Cue, Source: q.Source, Relays: []wireRelay{}}
	}
	return w
}
