package eval

import (
	"encoding/json"
	"fmt"
	"iter"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// A Span is a half-open range of bytes of a document's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Speaker is who a quotation is attributed to, resolved within the document.
type Speaker struct {
	ID   string `json:"id,omitempty"`
	Name string `json:"name"`
	Role string `json:"role"`
	Kind string `json:"kind,omitempty"` // person, organization, group, thing; in a document's list alone
}

// A Relay is an outlet that passed a quotation on.
type Relay struct {
	Outlet string `json:"outlet"`
	Span
	Carried bool `json:"carried,omitempty"` // of predictions: it is stated with other words of the speaker
}

// A Dateline is what the head of an agency report states.
type Dateline struct {
	Places []string `json:"places"`
	Date   string   `json:"date"`
	Outlet string   `json:"outlet"`
	Span
}

// A Quote is one attribution. A nil slice or pointer means that the key is
// absent from the document, thus not annotated.
type Quote struct {
	Kind       string   `json:"kind"`
	Medium     string   `json:"medium"` // speech, writing, thought, other; of predictions
	Content    []Span   `json:"content"`
	Cue        []Span   `json:"cue"`
	Source     []Span   `json:"source"`
	Speaker    *Speaker `json:"speaker"`
	Relays     []Relay  `json:"relays"`
	Confidence *float64 `json:"confidence"` // of predictions
}

// spans returns the spans of a role, nil when it is not annotated.
func (q *Quote) spans(role string) []Span {
	switch role {
	case "content":
		return q.Content
	case "cue":
		return q.Cue
	case "source":
		return q.Source
	}
	panic("no role " + role)
}

// A Document is an article with its quotations, annotated or predicted.
type Document struct {
	ID          string
	Lang        string // a BCP 47 tag; "" where it is not told
	Text        string
	Publisher   string // the article's own outlet; "" where it is not told
	Dateline    *Dateline
	HasDateline bool      // the key is there, be its value null
	Quotes      []Quote   // nil when the key is absent
	Speakers    []Speaker // of predictions: everybody who is quoted
	Option      string    // the setting under which a case of another program expects this; "" for none
	Line        int       // where the document stands in its file

	hasText bool // the key is there
}

// Article is the text of d as package quote reads it.
func (d *Document) Article() quote.Article {
	tag, err := language.Parse(d.Lang)
	if err != nil {
		tag = language.Und
	}
	return quote.Article{ID: d.ID, Text: d.Text, Language: tag, Publisher: d.Publisher}
}

// Articles yields the texts of documents.
func Articles(docs []*Document) iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) {
		for _, d := range docs {
			if !yield(d.Article(), nil) {
				return
			}
		}
	}
}

// UnmarshalJSON reads a document and keeps whether the key dateline is there.
func (d *Document) UnmarshalJSON(data []byte) error {
	var raw struct {
		ID        docID           `json:"id"`
		Lang      string          `json:"lang"`
		Text      *string         `json:"text"`
		Publisher string          `json:"publisher"`
		Dateline  json.RawMessage `json:"dateline"`
		Quotes    []Quote         `json:"quotes"`
		Speakers  []Speaker       `json:"speakers"`
		Option    string          `json:"option"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	*d = Document{
		ID: string(raw.ID), Lang: raw.Lang, Publisher: raw.Publisher,
		Quotes: raw.Quotes, Speakers: raw.Speakers, Option: raw.Option,
	}
	if raw.Text != nil {
		d.Text, d.hasText = *raw.Text, true
	}
	if raw.Dateline != nil {
		d.HasDateline = true
		if err := json.Unmarshal(raw.Dateline, &d.Dateline); err != nil {
			return fmt.Errorf("dateline: %w", plain(err))
		}
	}
	return nil
}

// A docID is an id, which may be a number in JSON: 17 is "17".
type docID string

// UnmarshalJSON reads text, or a number as it is written.
func (id *docID) UnmarshalJSON(data []byte) error {
	if c := data[0]; c == '-' || '0' <= c && c <= '9' {
		*id = docID(data)
		return nil
	}
	return json.Unmarshal(data, (*string)(id))
}

// Texts maps the ids of documents to their texts.
func Texts(docs []*Document) map[string]string {
	texts := make(map[string]string, len(docs))
	for _, d := range docs {
		texts[d.ID] = d.Text
	}
	return texts
}
