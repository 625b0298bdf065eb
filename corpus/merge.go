package corpus

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/quoteattribution/quote"
)

// A Merger merges the quotations of any number of articles. The zero Merger works. It may
// be used by any number of goroutines.
type Merger struct {
	// Memory is about how many bytes are kept in memory before temporary files are used;
	// 0 means 256 MiB. A Group says what it does not bound.
	Memory int64

	// Dir is the folder of the temporary files; "" is that of the system. They take about
	// four times the bytes of all words and names. They are gone when Merge returns, and,
	// on Unix, when the program ends in whatever way.
	Dir string
}

// An Output takes what Merge makes. A function that is nil is not called.
type Output struct {
	Quotation func(Quotation) error // in the order of their keys, so those of a speaker together
	Speaker   func(Speaker) error   // in the order of their keys
	Edge      func(Edge) error      // in the order of speaker, from, to, how: the steps of all quotations
}

const (
	usualMemory = 256 << 20
	shares      = 8 // of what sorters keep at a time, with what is garbage
)

// Merge reads observations to their end and hands out, when all are read, the quotations,
// then the speakers, then the edges. What it makes does not depend on the order of the
// observations. Its time grows with their number n as sorting does, n log n.
//
// An error of the sequence ends it, as does an error of a function or a context that is
// done; those who want to go on leave such articles out before. Nothing has been handed
// out then but what was.
func (m *Merger) Merge(ctx context.Context, observations iter.Seq2[Observation, error], out Output) error {
	memory := m.Memory
	if memory <= 0 {
		memory = usualMemory
	}
	part := int(max(memory/shares, 1))
	x := &merge{ctx: ctx, out: out,
		named: newSorter(m.Dir, part), unnamed: newSorter(m.Dir, part/2), parts: newSorter(m.Dir, part),
		speakers: newSorter(m.Dir, part/8), edges: newSorter(m.Dir, part/4), group: NewGroup(memory/shares, m.Dir)}
	defer x.close()
	for _, step := range []func() error{
		func() error { return x.read(observations) },
		x.mergeNamed, x.mergeUnnamed, x.quotations, x.people, x.steps,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// A merge is what one call of Merge works with.
type merge struct {
	ctx context.Context
	out Output

	named    *sorter // SpeakerKey, observation
	unnamed  *sorter // UnnamedKey, reference or observation
	parts    *sorter // key of the quotation, part
	speakers *sorter // key, speaker
	edges    *sorter // edge
	group    *Group
	buf      []byte
}

func (x *merge) close() {
	for _, s := range []*sorter{x.named, x.unnamed, x.parts, x.speakers, x.edges} {
		s.close()
	}
	x.group.Close()
}

// What a record of the unnamed is.
const (
	aReference = iota
	anObservation
)

// read sorts the observations into groups.
func (x *merge) read(observations iter.Seq2[Observation, error]) error {
	for o, err := range observations {
		if err == nil {
			err = context.Cause(x.ctx)
		}
		if err != nil {
			return err
		}
		if key := SpeakerKey(o.Speaker, o.Language); key != "" {
			x.buf, _ = o.AppendBinary(appendText(x.buf[:0], key))
			err = x.named.add(x.buf)
		} else if key := UnnamedKey(o); key != "" {
			x.buf, _ = o.AppendBinary(append(appendText(x.buf[:0], key), anObservation))
			err = x.unnamed.add(x.buf)
		} else {
			err = x.part(&MergeUnnamed("", nil, []Observation{o})[0])
		}
		if err != nil {
			return err
		}
	}
	return context.Cause(x.ctx)
}

// part notes a part of a quotation.
func (x *merge) part(q *Quotation) error {
	x.buf = q.appendBinary(appendText(x.buf[:0], q.Key))
	return x.parts.add(x.buf)
}

// mergeNamed merges the groups of named speakers.
func (x *merge) mergeNamed() error {
	for _, group := range groups(x.named.all()) {
		if err := context.Cause(x.ctx); err != nil {
			return err
		}
		for record, err := range group {
			if err != nil {
				return err
			}
			var o Observation
			if err := o.UnmarshalBinary(record); err != nil {
				return err
			}
			if err := x.group.Add(o); err != nil {
				return err
			}
		}
		if err := x.group.Merge(x.quotation, x.speaker); err != nil {
			return err
		}
	}
	x.named.close()
	x.group.Close()
	return nil
}

// quotation notes a quotation of a named speaker, and its long forms.
func (x *merge) quotation(q Quotation) error {
	if err := x.part(&q); err != nil {
		return err
	}
	for form, r := range q.References() {
		x.buf = append(appendText(x.buf[:0], form), aReference)
		for _, s := range append([]string{r.Key, r.Speaker, r.Name, r.Words}, r.Known...) {
			x.buf = appendString(x.buf, s)
		}
		if err := x.unnamed.add(x.buf); err != nil {
			return err
		}
	}
	return nil
}

func (x *merge) speaker(s Speaker) error {
	b, err := json.Marshal(s)
	if err != nil {
		return err
	}
	x.buf = append(appendText(x.buf[:0], s.Key), b...)
	return x.speakers.add(x.buf)
}

// mergeUnnamed merges what names nobody.
func (x *merge) mergeUnnamed() error {
	for key, group := range groups(x.unnamed.all()) {
		if err := context.Cause(x.ctx); err != nil {
			return err
		}
		var named []Reference
		var unnamed []Observation
		for record, err := range group {
			switch {
			case err != nil:
				return err
			case record[0] == aReference:
				d := decoder{b: record[1:]}
				r := Reference{Key: d.string(), Speaker: d.string(), Name: d.string(), Words: d.string()}
				for len(d.b) > 0 {
					r.Known = append(r.Known, d.string())
				}
				named = append(named, r)
			default:
				var o Observation
				if err := o.UnmarshalBinary(record[1:]); err != nil {
					return err
				}
				unnamed = append(unnamed, o)
			}
		}
		for _, q := range MergeUnnamed(string(key), named, unnamed) {
			if err := x.part(&q); err != nil {
				return err
			}
		}
	}
	x.unnamed.close()
	return nil
}

// quotations hands the quotations out.
func (x *merge) quotations() error {
	for key, group := range groups(x.parts.all()) {
		if err := context.Cause(x.ctx); err != nil {
			return err
		}
		var parts []Quotation
		for record, err := range group {
			q := Quotation{Key: string(key)}
			if err == nil {
				err = q.decode(record)
			}
			if err != nil {
				return fmt.Errorf("corpus: temporary file: %w", err)
			}
			parts = append(parts, q)
		}
		if x.out.Quotation == nil && x.out.Edge == nil {
			continue
		}
		q := MergeParts(parts...)
		if x.out.Edge != nil {
			for _, e := range q.Path {
				if err := x.edges.add(e.appendBinary(x.buf[:0])); err != nil {
					return err
				}
			}
		}
		if x.out.Quotation != nil {
			if err := x.out.Quotation(q); err != nil {
				return err
			}
		}
	}
	x.parts.close()
	return nil
}

// people hands the speakers out.
func (x *merge) people() error {
	if x.out.Speaker == nil {
		return nil
	}
	for _, group := range groups(x.speakers.all()) {
		var parts []Speaker
		for record, err := range group {
			var s Speaker
			if err == nil {
				err = json.Unmarshal(record, &s)
			}
			if err != nil {
				return fmt.Errorf("corpus: temporary file: %w", err)
			}
			parts = append(parts, s)
		}
		if err := x.out.Speaker(MergeSpeakers(parts...)); err != nil {
			return err
		}
	}
	return nil
}

// steps hands the edges out.
func (x *merge) steps() error {
	if x.out.Edge == nil {
		return nil
	}
	var sum Edge
	for record, err := range x.edges.all() {
		if err != nil {
			return err
		}
		e, err := edgeOf(record)
		switch {
		case err != nil:
			return err
		case sum.Quotations == 0:
			sum = e
		case sum.before(&e) == 0:
			sum = MergeEdges(sum, e)
		default:
			if err := x.out.Edge(sum); err != nil {
				return err
			}
			sum = e
		}
	}
	if sum.Quotations == 0 {
		return nil
	}
	return x.out.Edge(sum)
}

// appendBinary appends a part, but for its key and what finish sets.
func (q *Quotation) appendBinary(b []byte) []byte {
	for _, s := range []string{q.Speaker, q.Name, q.Words} {
		b = appendString(b, s)
	}
	for i := range q.Occurrences {
		at := len(b)
		b = binary.BigEndian.AppendUint32(b, 0)
		b, _ = q.Occurrences[i].AppendBinary(b)
		binary.BigEndian.PutUint32(b[at:], uint32(len(b)-at-4))
	}
	return b
}

// decode reads what appendBinary wrote.
func (q *Quotation) decode(b []byte) error {
	d := decoder{b: b}
	q.Speaker, q.Name, q.Words = d.string(), d.string(), d.string()
	for len(d.b) > 0 {
		var o Observation
		if err := o.UnmarshalBinary(d.take(int(binary.BigEndian.Uint32(d.take(4))))); err != nil {
			return err
		}
		q.Occurrences = append(q.Occurrences, o)
	}
	return d.err
}

// appendBinary appends an edge so that bytes sort as before does.
func (e *Edge) appendBinary(b []byte) []byte {
	b = append(appendText(appendText(appendText(b, e.Speaker), e.From), e.To), byte(e.How))
	return binary.AppendUvarint(binary.AppendUvarint(b, uint64(e.Quotations)), uint64(e.Documents))
}

func edgeOf(b []byte) (Edge, error) {
	d := decoder{b: b}
	e := Edge{Speaker: d.text(), From: d.text(), To: d.text()}
	e.How = quote.How(d.take(1)[0])
	q, n := binary.Uvarint(d.b)
	docs, k := binary.Uvarint(d.b[max(n, 0):])
	if n <= 0 || k <= 0 || d.err != nil {
		return e, errForm
	}
	e.Quotations, e.Documents = int(q), int(docs)
	return e, nil
}
