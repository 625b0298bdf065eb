package eval

import (
	"fmt"
	"unicode/utf8"
)

// check reports the first thing that the format forbids.
func (d *Document) check() error {
	if o := d.Dateline; o != nil {
		if err := d.in("dateline", "dateline", o.Span); err != nil {
			return err
		}
	}
	for i := range d.Quotes {
		if err := d.checkQuote(fmt.Sprintf("quotes[%d]", i), &d.Quotes[i]); err != nil {
			return err
		}
	}
	return nil
}

func (d *Document) checkQuote(where string, q *Quote) error {
	switch q.Kind {
	case "", direct, mixed, indirect:
	default:
		return fmt.Errorf("document %q, %s: unknown kind %q; want direct, mixed or indirect", d.ID, where, q.Kind)
	}
	for _, role := range roles {
		for _, s := range q.spans(role) {
			if err := d.in(where, role, s); err != nil {
				return err
			}
		}
	}
	for _, r := range q.Relays {
		if err := d.in(where, "relay", r.Span); err != nil {
			return err
		}
	}
	return nil
}

// in reports a span that does not lie in the text, or has an end inside a
// character: who counts characters and not bytes writes such spans.
func (d *Document) in(where, what string, s Span) error {
	if s.Start < 0 || s.Start > s.End || s.End > len(d.Text) {
		return fmt.Errorf("document %q, %s: %s span %d-%d does not lie in the text (%d bytes)",
			d.ID, where, what, s.Start, s.End, len(d.Text))
	}
	for _, i := range []int{s.Start, s.End} {
		if i < len(d.Text) && !utf8.RuneStart(d.Text[i]) {
			return fmt.Errorf("document %q, %s: %s span %d-%d: %d lies inside a character; offsets are bytes of UTF-8",
				d.ID, where, what, s.Start, s.End, i)
		}
	}
	return nil
}
