package quote

import (
	"bytes"
	"encoding/json"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// The JSON form of a document; schema.json describes it. Offsets are bytes,
// half-open. What is absent is left out, but for lists, role and the date of a
// dateline.
type (
	wireDocument struct {
		ID       any           `json:"id,omitempty"` // text, or a number as it was given
		Lang     string        `json:"lang,omitempty"`
		Text     string        `json:"text"`
		Dateline *wireDateline `json:"dateline,omitempty"`
		// Publisher stands only where the dateline does not name it.
		Publisher string     `json:"publisher,omitempty"`
		Quotes    []Quote    `json:"quotes"`
		Speakers  []*Speaker `json:"speakers"`
	}
	wireDateline struct {
		Span
		Places []string `json:"places"`
		Date   string   `json:"date"`
		Outlet string   `json:"outlet,omitempty"`
	}
	wireQuote struct {
		Kind       Kind        `json:"kind"`
		Medium     Medium      `json:"medium"`
		Denied     bool        `json:"denied,omitempty"`
		Content    []Span      `json:"content"`
		Cue        []Span      `json:"cue"`
		Source     []Span      `json:"source"`
		To         []Span      `json:"to,omitempty"`
		Speaker    *wireQuoted `json:"speaker,omitempty"`
		Relays     []Relay     `json:"relays"`
		Sentence   Span        `json:"sentence,omitzero"`
		Confidence float64     `json:"confidence"`
		Rule       string      `json:"rule,omitempty"`
	}
	// A wireQuoted is a speaker inside a quotation.
	wireQuoted struct {
		ID   string `json:"id,omitempty"`
		Name string `json:"name"`
		Role string `json:"role"`
	}
	wireSpeaker struct {
		wireQuoted
		Kind     SpeakerKind `json:"kind,omitzero"`
		Members  []Person    `json:"members,omitempty"`
		Mentions []Span      `json:"mentions,omitempty"`
		Quotes   []int       `json:"quotes,omitempty"` // indices of the document's quotes
	}
	wireRelay struct {
		Outlet string `json:"outlet"` // as the article calls it
		Span
		Known    string     `json:"known,omitempty"` // the outlet's usual name, where it is another
		Kind     OutletKind `json:"kind,omitempty"`
		Country  string     `json:"country,omitempty"`
		Language string     `json:"language,omitempty"`
		How      How        `json:"how,omitzero"`
		Carried  bool       `json:"carried,omitempty"`
	}
)

// MarshalJSON writes the document as one JSON object, of which schema.json in the repository
// is a JSON Schema. JSON holds UTF-8 alone: each byte that is none becomes U+FFFD, and the
// offsets are those of the text with it. A Quote, a Speaker and a Relay alone have the form
// that they have inside the document.
//
//	id             as in Document; a number where an Article had one
//	lang           the language, a BCP 47 tag
//	text           as in Document; each byte that is no UTF-8 is U+FFFD, and
//	               the offsets are those of this text
//	dateline       start, end, places, date, outlet
//	publisher      where the dateline does not name it
//	quotes         a list, in the order of the text:
//	  kind         direct, mixed, indirect
//	  medium       speech, writing, thought, other
//	  content      a list of start, end; so are
//	  cue
//	  source
//	  to           who was told
//	  speaker      id, name, role
//	  relays       a list, nearest to the speaker first:
//	    outlet     its name in the article
//	    start, end where that names it
//	    known      its usual name, where the article uses another
//	    kind       what it is: agency, newspaper, ...; with
//	    country    where it has its seat, ISO 3166, and
//	    language   that it writes in, BCP 47
//	    how        told, interview, quoted by, reported by, published in,
//	               carried by, monitored by, via
//	    carried    true where other words of the speaker state it
//	  sentence     start, end of the sentences that it stands in
//	  confidence   from 0 to 1
//	  rule         what found it, as in Quote.Rule
//	speakers       a list: id, name, role, kind (person, organization, group,
//	               document), members (of several who speak together: id, name, role,
//	               kind), mentions (a list of start, end), quotes (indices)
//
// Keys of what is absent are left out, except for quotes, content, cue, source, relays,
// speakers and places, which are then empty lists, and role and the dateline's date, which
// are empty texts.
func (d Document) MarshalJSON() ([]byte, error) {
	if !utf8.ValidString(d.Text) {
		d = d.valid()
	}
	w := wireDocument{Text: d.Text, Quotes: d.Quotes, Speakers: d.Speakers}
	switch {
	case d.numeric:
		w.ID = json.Number(d.ID)
	case d.ID != "":
		w.ID = utf(d.ID)
	}
	if o := d.Dateline; o != nil {
		w.Dateline = &wireDateline{Span: o.Span, Places: []string{}, Date: utf(o.Date), Outlet: utf(o.Outlet)}
		for _, p := range o.Places {
			w.Dateline.Places = append(w.Dateline.Places, utf(p))
		}
	}
	if d.Dateline == nil || d.Dateline.Outlet != d.Publisher {
		w.Publisher = utf(d.Publisher)
	}
	if d.Language != language.Und {
		w.Lang = d.Language.String()
	}
	w.Quotes, w.Speakers = list(w.Quotes), list(w.Speakers)
	return encode(w)
}

// MarshalJSON writes the quotation as it stands in its document.
func (q Quote) MarshalJSON() ([]byte, error) {
	w := wireQuote{
		Kind: q.Kind, Medium: q.Medium, Denied: q.Denied, Content: list(q.Content), Cue: list(q.Cue), Source: list(q.Source), To: q.To,
		Relays: list(q.Relays), Sentence: q.Sentence, Confidence: q.Confidence, Rule: q.Rule,
	}
	if s := q.Speaker; s != nil {
		w.Speaker = s.quoted()
	}
	return encode(w)
}

// MarshalJSON writes the speaker as it stands in Document.Speakers.
func (s Speaker) MarshalJSON() ([]byte, error) {
	return encode(wireSpeaker{*s.quoted(), s.Kind, people(s.Members), s.Mentions, s.Quotes})
}

// quoted is the speaker as it stands in a quotation.
func (s *Speaker) quoted() *wireQuoted { return &wireQuoted{utf(s.ID), utf(s.Name), utf(s.Role)} }

// MarshalJSON writes the relay as it stands in its quotation.
func (r Relay) MarshalJSON() ([]byte, error) {
	w := wireRelay{
		Outlet: utf(r.Name), Span: r.Mention, Kind: r.Outlet.Kind, Country: r.Outlet.Country, Language: r.Outlet.Language, How: r.How, Carried: r.Carried,
	}
	if r.Outlet.Name != r.Name {
		w.Known = utf(r.Outlet.Name)
	}
	return encode(w)
}

// encode is the JSON of a value, with < > and & as they are: whoever marshals the whole
// decides on those.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// people are those who speak together, as JSON can hold them.
func people(list []Person) (out []Person) {
	for _, p := range list {
		p.ID, p.Name, p.Role, p.Aliases = utf(p.ID), utf(p.Name), utf(p.Role), nil
		out = append(out, p)
	}
	return out
}

// utf is s with U+FFFD for every byte that is no UTF-8.
func utf(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

// list is s, never null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// valid returns the document with a text of valid UTF-8, each byte that is none
// being U+FFFD.
func (d *Document) valid() Document {
	before := make([]int, 0, len(d.Text)+1) // of each byte: how many invalid bytes stand before it
	bad := 0
	for i := 0; i < len(d.Text); {
		r, size := utf8.DecodeRuneInString(d.Text[i:])
		for range size {
			before = append(before, bad)
		}
		if r == utf8.RuneError && size == 1 {
			bad++
		}
		i += size
	}
	before = append(before, bad)
	at := func(i int) int { return i + before[i]*(utf8.RuneLen(utf8.RuneError)-1) }
	to := d.copied()
	to.Text = utf(d.Text)
	to.move(nil, func(s Span) Span { return Span{at(s.Start), at(s.End)} })
	return to
}

// copied returns a document that shares no spans with d.
func (d *Document) copied() Document {
	to := *d.Filter(func(*Quote) bool { return true })
	if d.Dateline != nil {
		line := *d.Dateline
		to.Dateline = &line
	}
	for i := range to.Quotes {
		q := &to.Quotes[i]
		q.Content, q.Cue, q.Source, q.To = slices.Clone(q.Content), slices.Clone(q.Cue), slices.Clone(q.Source), slices.Clone(q.To)
		q.Relays = slices.Clone(q.Relays)
	}
	for _, s := range to.Speakers {
		s.Mentions = slices.Clone(s.Mentions)
	}
	return to
}
