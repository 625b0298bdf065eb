package eval

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// A Probe is a minimal text that asks whether the right person is named and
// nobody is made to say what they did not say.
type Probe struct {
	ID        string `json:"id"`
	Lang      string `json:"lang"`
	Text      string `json:"text"`
	Publisher string `json:"publisher"`

	Class  string `json:"class"`  // what it is about: passive, outer, lead ...
	Reason string `json:"reason"` // why the annotation is as it is

	// Quotes must be found; Allowed ones may be, by their own speakers: the inner
	// or outer level of nested speech, accusations without an agent, topics.
	Quotes  []ProbeQuote `json:"quotes"`
	Allowed []ProbeQuote `json:"allowed"`

	Parties []string `json:"parties"` // others to whom no words may be given
	Strict  []string `json:"strict"`  // "role": roles must be right too; "relays": those of indirect speech too

	Line int `json:"-"` // where the probe stands in its file
}

// A ProbeQuote is a quotation of a probe. Its speaker is "" where the quotation
// is real and its speaker is not to be named.
type ProbeQuote struct {
	Quote
	Extent []Span   `json:"extent"` // the widest content that is as right
	Names  []string `json:"names"`  // other right names; "" is nobody
	Roles  []string `json:"roles"`  // other right roles
	Either string   `json:"either"` // of the quotations with one such key one is enough
}

// Document is the probe as any other annotated document.
func (p *Probe) Document() *Document {
	d := &Document{ID: p.ID, Lang: p.Lang, Text: p.Text, Publisher: p.Publisher, Quotes: []Quote{}, Line: p.Line}
	for _, q := range p.Quotes {
		d.Quotes = append(d.Quotes, q.Quote)
	}
	return d
}

// ReadProbesFile reads a file of probes, an object of JSON a line.
func ReadProbesFile(name string) ([]*Probe, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadProbes(f, name)
}

// ReadProbes reads probes; name is for the messages of its errors, which are those
// of [Read].
func ReadProbes(r io.Reader, name string) ([]*Probe, error) {
	var probes []*Probe
	seen := idLines{}
	wrong := faults{name: name}
	for line, data := range jsonLines(r) {
		p := new(Probe)
		err := data.decode(p)
		if err == nil && p.ID == "" {
			err = errors.New("the probe has no id")
		}
		if err == nil {
			err = seen.add(p.ID, line)
		}
		if err == nil {
			err = p.check()
		}
		if err != nil {
			if wrong.add(line, err); wrong.many() {
				break
			}
			continue
		}
		p.Line = line
		probes = append(probes, p)
	}
	return probes, wrong.err()
}

func (p *Probe) check() error {
	d := Document{ID: p.ID, Text: p.Text}
	for _, list := range []struct {
		key    string
		quotes []ProbeQuote
	}{{"quotes", p.Quotes}, {"allowed", p.Allowed}} {
		for i, q := range list.quotes {
			where := fmt.Sprintf("%s[%d]", list.key, i)
			if err := d.checkQuote(where, &q.Quote); err != nil {
				return err
			}
			for _, s := range q.Extent {
				if err := d.in(where, "extent", s); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
