package quote

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"golang.org/x/text/language"
)

// UnmarshalJSON reads what MarshalJSON writes, and any object of that form: keys
// that the package does not know are passed over, and those that are absent, but for
// text, leave their field empty. Where the list of speakers is absent, speakers of quotations
// with the same id and name are one.
//
// A span outside the text, a quotation without content, a speaker's index without a
// quotation and an unknown name of a kind are errors, which name the place.
func (d *Document) UnmarshalJSON(data []byte) error {
	var w struct {
		ID        json.RawMessage    `json:"id"`
		Lang      string             `json:"lang"`
		Text      *string            `json:"text"`
		Dateline  *wireDateline      `json:"dateline"`
		Publisher string             `json:"publisher"`
		Quotes    []json.RawMessage  `json:"quotes"`
		Speakers  *[]json.RawMessage `json:"speakers"`
	}
	if err := object[Document](data, &w); err != nil {
		return fmt.Errorf("quote: no document: %w", err)
	}
	if w.Text == nil {
		return errors.New(`quote: no document: no key "text"`)
	}
	read := Document{Text: *w.Text, Publisher: w.Publisher}
	var err error
	if read.Quotes, err = elements[Quote]("quotes", w.Quotes); err != nil {
		return err
	}
	if read.ID, read.numeric, err = id(w.ID); err != nil {
		return err
	}
	if read.Language, err = tag(w.Lang); err != nil {
		return err
	}
	if o := w.Dateline; o != nil {
		read.Dateline = &Dateline{Span: o.Span, Places: o.Places, Date: o.Date, Outlet: o.Outlet}
		read.Publisher = cmp.Or(read.Publisher, o.Outlet)
	}
	if w.Speakers != nil {
		if read.Speakers, err = elements[*Speaker]("speakers", *w.Speakers); err == nil {
			err = read.connect()
		}
	} else {
		read.collect()
	}
	if err == nil {
		err = read.check()
	}
	if err == nil {
		*d = read
	}
	return err
}

// object unmarshals an object of a type of the package. Of other JSON the error names
// this type, not that of to.
func object[T any](data []byte, to any) error {
	err := json.Unmarshal(data, to)
	if other := new(json.UnmarshalTypeError); errors.As(err, &other) && other.Field == "" {
		return &json.UnmarshalTypeError{Value: other.Value, Type: reflect.TypeFor[T](), Offset: other.Offset}
	}
	return err
}

// elements unmarshals the elements of a list. The error names the one that is wrong.
func elements[T any](name string, list []json.RawMessage) ([]T, error) {
	out := make([]T, len(list))
	for i, raw := range list {
		if err := json.Unmarshal(raw, &out[i]); err != nil {
			return nil, fmt.Errorf("quote: %s[%d]: %w", name, i, err)
		}
	}
	return out, nil
}

// id reads an id, which is text or a number.
func id(raw json.RawMessage) (value string, numeric bool, err error) {
	switch {
	case len(raw) == 0 || string(raw) == "null":
		return "", false, nil
	case raw[0] == '"':
		err = json.Unmarshal(raw, &value)
		return value, false, err
	case raw[0] == '-' || '0' <= raw[0] && raw[0] <= '9':
		return string(raw), true, nil
	}
	return "", false, errors.New("quote: the id is neither text nor number")
}

// tag reads a language; "" is the undetermined one.
func tag(s string) (language.Tag, error) {
	if s == "" {
		return language.Und, nil
	}
	t, err := language.Parse(s)
	if err != nil {
		return t, fmt.Errorf("quote: lang %q: %w", s, err)
	}
	return t, nil
}

// connect makes the speakers of the quotations those of the list that have their
// indices.
func (d *Document) connect() error {
	for k, s := range d.Speakers {
		if s == nil {
			return fmt.Errorf("quote: speakers[%d] is null", k)
		}
		for _, i := range s.Quotes {
			switch {
			case i < 0 || i >= len(d.Quotes):
				return fmt.Errorf("quote: speakers[%d]: there is no quotation %d", k, i)
			case d.Quotes[i].Speaker == nil || d.Quotes[i].Speaker.Name != s.Name || d.Quotes[i].Speaker.ID != s.ID:
				return fmt.Errorf("quote: speakers[%d]: quotation %d is somebody else's", k, i)
			}
			d.Quotes[i].Speaker = s
		}
	}
	for i := range d.Quotes {
		if s := d.Quotes[i].Speaker; s != nil && s.Quotes == nil {
			return fmt.Errorf("quote: quotes[%d]: the speaker is not in the list of speakers", i)
		}
	}
	return nil
}

// collect makes the list of speakers from those of the quotations.
func (d *Document) collect() {
	type key struct{ id, name string }
	seen := make(map[key]*Speaker)
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Speaker == nil {
			continue
		}
		k := key{q.Speaker.ID, q.Speaker.Name}
		if seen[k] == nil {
			seen[k] = q.Speaker
			d.Speakers = append(d.Speakers, q.Speaker)
		}
		q.Speaker = seen[k]
		q.Speaker.Quotes = append(q.Speaker.Quotes, i)
	}
}

// check looks for spans outside the text, and quotations without content.
func (d *Document) check() error {
	in := func(what string, spans ...Span) error {
		for _, s := range spans {
			if s.Start < 0 || s.Start > s.End || s.End > len(d.Text) {
				return fmt.Errorf("quote: %s: [%d:%d) does not lie in a text of %d bytes", what, s.Start, s.End, len(d.Text))
			}
		}
		return nil
	}
	var errs []error
	if d.Dateline != nil {
		errs = append(errs, in("dateline", d.Dateline.Span))
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		at := fmt.Sprintf("quotes[%d]", i)
		if len(q.Content) == 0 {
			errs = append(errs, fmt.Errorf("quote: %s has no content", at))
		}
		errs = append(errs, in(at+".content", q.Content...), in(at+".cue", q.Cue...), in(at+".source", q.Source...), in(at+".to", q.To...), in(at+".sentence", q.Sentence))
		for k := range q.Relays {
			errs = append(errs, in(fmt.Sprintf("%s.relays[%d]", at, k), q.Relays[k].Mention))
		}
	}
	for i, s := range d.Speakers {
		errs = append(errs, in(fmt.Sprintf("speakers[%d].mentions", i), s.Mentions...))
	}
	return errors.Join(errs...)
}

// UnmarshalJSON reads what MarshalJSON writes. The speaker has ID, name and role
// alone; reading the whole document makes it one of the document's.
func (q *Quote) UnmarshalJSON(data []byte) error {
	var w wireQuote
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*q = Quote{
		Kind: w.Kind, Medium: w.Medium, Denied: w.Denied, Content: some(w.Content), Cue: some(w.Cue), Source: some(w.Source), To: some(w.To),
		Relays: some(w.Relays), Sentence: w.Sentence, Confidence: w.Confidence, Rule: w.Rule,
	}
	if s := w.Speaker; s != nil {
		q.Speaker = &Speaker{ID: s.ID, Name: s.Name, Role: s.Role}
	}
	return nil
}

// some is s, nil where it is empty.
func some[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return s
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Speaker) UnmarshalJSON(data []byte) error {
	var w wireSpeaker
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*s = Speaker{ID: w.ID, Name: w.Name, Role: w.Role, Kind: w.Kind, Members: some(w.Members), Mentions: some(w.Mentions), Quotes: some(w.Quotes)}
	return nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (r *Relay) UnmarshalJSON(data []byte) error {
	var w wireRelay
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*r = Relay{
		Name: w.Outlet, Outlet: Outlet{Name: cmp.Or(w.Known, w.Outlet), Kind: w.Kind, Country: w.Country, Language: w.Language},
		Mention: w.Span, How: w.How, Carried: w.Carried,
	}
	return nil
}

// UnmarshalJSON reads an article from an object with the keys id, text, lang and
// publisher, of which text alone must be there. An id that is a number is one again
// when the document is written.
func (a *Article) UnmarshalJSON(data []byte) error {
	var w struct {
		ID        json.RawMessage `json:"id"`
		Text      *string         `json:"text"`
		Lang      string          `json:"lang"`
		Publisher string          `json:"publisher"`
	}
	if err := object[Article](data, &w); err != nil {
		return fmt.Errorf("quote: no article: %w", err)
	}
	if w.Text == nil {
		return errors.New(`quote: no article: no key "text"`)
	}
	read := Article{Text: *w.Text, Publisher: w.Publisher}
	var err error
	if read.ID, read.numeric, err = id(w.ID); err != nil {
		return err
	}
	if read.Language, err = tag(w.Lang); err != nil {
		return err
	}
	*a = read
	return nil
}
