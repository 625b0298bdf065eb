package corpus

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"time"

	"github.com/quoteattribution/quote"
)

// AppendBinary appends the observation in a form that is shorter and faster than JSON,
// for temporary files and shuffles; UnmarshalBinary reads it. Its bytes sort by date, those
// without one last, document and index. The form may be another one in the next version.
// It never fails.
func (o Observation) AppendBinary(b []byte) ([]byte, error) {
	b = appendDate(b, o.Date)
	b = appendText(b, o.Document)
	b = binary.BigEndian.AppendUint32(b, uint32(o.Index))
	b = append(b, byte(o.Kind), byte(o.Medium), byte(o.Speaker.Kind))
	for _, s := range []string{o.Publisher, o.Language, o.Words, o.Source, o.Speaker.ID, o.Speaker.Name, o.Speaker.Role} {
		b = appendString(b, s)
	}
	b = binary.AppendUvarint(b, uint64(len(o.With)))
	for _, s := range o.With {
		b = appendString(b, s)
	}
	b = binary.AppendUvarint(b, uint64(len(o.Relays)))
	for _, r := range o.Relays {
		b = append(appendString(b, r.Outlet), byte(r.How))
	}
	return b, nil
}

// MarshalBinary is AppendBinary to nothing.
func (o Observation) MarshalBinary() ([]byte, error) { return o.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary writes.
func (o *Observation) UnmarshalBinary(b []byte) error {
	d := decoder{b: b}
	*o = Observation{Date: d.date(), Document: d.text(), Index: int(binary.BigEndian.Uint32(d.take(4)))}
	kinds := d.take(3)
	o.Kind, o.Medium, o.Speaker.Kind = quote.Kind(kinds[0]), quote.Medium(kinds[1]), quote.SpeakerKind(kinds[2])
	for _, s := range []*string{&o.Publisher, &o.Language, &o.Words, &o.Source, &o.Speaker.ID, &o.Speaker.Name, &o.Speaker.Role} {
		*s = d.string()
	}
	for range d.count() {
		o.With = append(o.With, d.string())
	}
	for range d.count() {
		o.Relays = append(o.Relays, Passed{d.string(), quote.How(d.take(1)[0])})
	}
	return d.end()
}

// appendDate appends a date so that bytes sort by time, the zero Time last.
func appendDate(b []byte, t time.Time) []byte {
	if t.IsZero() {
		return append(binary.BigEndian.AppendUint64(b, math.MaxUint64), 0, 0, 0, 0)
	}
	return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint64(b, uint64(t.Unix())^1<<63), uint32(t.Nanosecond()))
}

// appendText appends a text so that bytes sort by it, whatever stands behind.
func appendText(b []byte, s string) []byte {
	for {
		i := bytes.IndexByte([]byte(s), 0)
		if i < 0 {
			return append(append(b, s...), 0, 1)
		}
		b = append(append(b, s[:i]...), 0, 0xff)
		s = s[i+1:]
	}
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

var errForm = errors.New("corpus: not an observation in binary form")

// A decoder reads from bytes. After the first error all reads are of zeros.
type decoder struct {
	b   []byte
	err error
}

// take returns the next n bytes.
func (d *decoder) take(n int) []byte {
	if n < 0 || n > len(d.b) {
		d.b, d.err = nil, errForm
		if n < 0 || n > 16 {
			return nil
		}
		return make([]byte, n)
	}
	b := d.b[:n]
	d.b = d.b[n:]
	return b
}

// count returns a number, of things of at least one byte each.
func (d *decoder) count() int {
	v, n := binary.Uvarint(d.b)
	if n <= 0 || v > uint64(len(d.b)) {
		d.b, d.err = nil, errForm
		return 0
	}
	d.b = d.b[n:]
	return int(v)
}

func (d *decoder) string() string { return string(d.take(d.count())) }

func (d *decoder) date() time.Time {
	sec := binary.BigEndian.Uint64(d.take(8))
	nano := binary.BigEndian.Uint32(d.take(4))
	if sec == math.MaxUint64 || d.err != nil {
		return time.Time{}
	}
	return time.Unix(int64(sec^1<<63), int64(nano)).UTC()
}

// text reads what appendText wrote.
func (d *decoder) text() string {
	var s []byte
	for {
		i := bytes.IndexByte(d.b, 0)
		if i < 0 || i+1 == len(d.b) {
			d.b, d.err = nil, errForm
			return ""
		}
		s = append(s, d.b[:i]...)
		more := d.b[i+1] == 0xff
		d.b = d.b[i+2:]
		if !more {
			return string(s)
		}
		s = append(s, 0)
	}
}

// end returns the error, which is also that something is left over.
func (d *decoder) end() error {
	if d.err == nil && len(d.b) > 0 {
		return errForm
	}
	return d.err
}
