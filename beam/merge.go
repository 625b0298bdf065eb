package quotebeam

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/quoteattribution/quote/corpus"
)

func init() {
	beam.RegisterCoder(reflect.TypeFor[corpus.Observation](), encodeObservation, decodeObservation)
	// Beam finds functions by name, which generic ones share.
	beam.RegisterCoder(reflect.TypeFor[corpus.Quotation](), encodeQuotation, decodeQuotation)
	beam.RegisterCoder(reflect.TypeFor[corpus.Speaker](), encodeSpeaker, decodeSpeaker)
	beam.RegisterCoder(reflect.TypeFor[corpus.Edge](), encodeEdge, decodeEdge)
	beam.RegisterCoder(reflect.TypeFor[corpus.Reference](), encodeReference, decodeReference)

	register.Emitter1[corpus.Observation]()
	register.Emitter1[corpus.Quotation]()
	register.Emitter1[corpus.Speaker]()
	register.Emitter1[corpus.Edge]()
	register.Emitter2[string, corpus.Observation]()
	register.Emitter2[string, corpus.Reference]()
	register.Emitter2[string, corpus.Edge]()
	register.Iter1[corpus.Observation]()
	register.Iter1[corpus.Reference]()
	register.Iter1[corpus.Quotation]()
	register.Iter1[corpus.Speaker]()
	register.Iter1[corpus.Edge]()

	register.DoFn2x0[Document, func(corpus.Observation)](&observeFn{})
	register.DoFn4x0[corpus.Observation, func(string, corpus.Observation), func(string, corpus.Observation), func(corpus.Quotation)](&splitFn{})
	register.DoFn6x1[context.Context, string, func(*corpus.Observation) bool, func(corpus.Quotation), func(corpus.Speaker), func(string, corpus.Reference), error](&namedFn{})
	register.DoFn4x0[string, func(*corpus.Reference) bool, func(*corpus.Observation) bool, func(corpus.Quotation)](&unnamedFn{})
	register.Function1x2(quotationKey)
	register.Function1x2(speakerKey)
	register.DoFn4x0[string, func(*corpus.Quotation) bool, func(corpus.Quotation), func(string, corpus.Edge)](&partsFn{})
	register.Function2x1(mergeSpeakers)
	register.Function2x1(mergeEdges)
	register.Function1x2(keyBySpeaker)
	register.Function1x2(keyByQuotation)
	register.Function2x0(keyByOutlet)
}

func encodeObservation(o corpus.Observation) ([]byte, error) { return o.MarshalBinary() }

func decodeObservation(b []byte) (o corpus.Observation, err error) {
	err = o.UnmarshalBinary(b)
	return o, err
}

func encodeQuotation(q corpus.Quotation) ([]byte, error) { return encode(q) }
func decodeQuotation(b []byte) (corpus.Quotation, error) { return decoded[corpus.Quotation](b) }
func encodeSpeaker(s corpus.Speaker) ([]byte, error)     { return encode(s) }
func decodeSpeaker(b []byte) (corpus.Speaker, error)     { return decoded[corpus.Speaker](b) }
func encodeEdge(e corpus.Edge) ([]byte, error)           { return encode(e) }
func decodeEdge(b []byte) (corpus.Edge, error)           { return decoded[corpus.Edge](b) }
func encodeReference(r corpus.Reference) ([]byte, error) { return encode(r) }
func decodeReference(b []byte) (corpus.Reference, error) { return decoded[corpus.Reference](b) }

// encode is JSON without the escapes that are for web pages.
func encode[T any](v T) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// Observe returns the quotations of documents, a PCollection<Document>, as a
// PCollection<corpus.Observation>: those of all kinds and media that the options of Parse
// have left.
func Observe(s beam.Scope, documents beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("quotebeam.Observe"), &observeFn{}, documents)
}

type observeFn struct{}

func (*observeFn) ProcessElement(d Document, emit func(corpus.Observation)) {
	for _, o := range corpus.Observe(d.Document, d.Date) {
		emit(o)
	}
}

// BySpeaker keys observations by corpus.SpeakerKey, BySpeaker("") being those who are not
// named: a PCollection<KV<string, corpus.Observation>>.
func BySpeaker(s beam.Scope, observations beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("quotebeam.BySpeaker"), keyBySpeaker, observations)
}

func keyBySpeaker(o corpus.Observation) (string, corpus.Observation) {
	return corpus.SpeakerKey(o.Speaker, o.Language), o
}

// ByQuotation keys observations by corpus.CanonicalQuotation.
func ByQuotation(s beam.Scope, observations beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("quotebeam.ByQuotation"), keyByQuotation, observations)
}

func keyByQuotation(o corpus.Observation) (string, corpus.Observation) {
	return corpus.CanonicalQuotation(o.Words), o
}

// ByOutlet keys observations by each outlet that relayed or published the words.
func ByOutlet(s beam.Scope, observations beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("quotebeam.ByOutlet"), keyByOutlet, observations)
}

func keyByOutlet(o corpus.Observation, emit func(string, corpus.Observation)) {
	seen := make(map[string]bool)
	for _, r := range append([]corpus.Passed{{Outlet: o.Publisher}}, o.Relays...) {
		if r.Outlet != "" && !seen[r.Outlet] {
			seen[r.Outlet] = true
			emit(r.Outlet, o)
		}
	}
}

// Merged is who said what in all documents.
type Merged struct {
	Quotations beam.PCollection // of corpus.Quotation
	Speakers   beam.PCollection // of corpus.Speaker
	Edges      beam.PCollection // of corpus.Edge
}

// Merge merges observations, a PCollection<corpus.Observation>, as corpus.Merger does.
func Merge(s beam.Scope, observations beam.PCollection) Merged {
	s = s.Scope("quotebeam.Merge")
	named, unnamed, short := beam.ParDo3(s, &splitFn{}, observations)
	quotations, speakers, references := beam.ParDo3(s, &namedFn{Memory: groupMemory}, beam.GroupByKey(s, named))
	parts := beam.ParDo(s, &unnamedFn{}, beam.CoGroupByKey(s, references, unnamed))
	all := beam.Flatten(s, quotations, parts, short)
	whole, steps := beam.ParDo2(s, &partsFn{}, beam.GroupByKey(s, beam.ParDo(s, quotationKey, all)))
	return Merged{
		Quotations: whole,
		Speakers:   beam.ParDo(s, mergeSpeakers, beam.GroupByKey(s, beam.ParDo(s, speakerKey, speakers))),
		Edges:      beam.ParDo(s, mergeEdges, beam.GroupByKey(s, steps)),
	}
}

// groupMemory is what a group keeps in memory, in bytes, before it uses the disk of its
// worker.
const groupMemory = 64 << 20

// A splitFn tells those who are named from others.
type splitFn struct{}

func (*splitFn) ProcessElement(o corpus.Observation, named, unnamed func(string, corpus.Observation), short func(corpus.Quotation)) {
	if key := corpus.SpeakerKey(o.Speaker, o.Language); key != "" {
		named(key, o)
	} else if key := corpus.UnnamedKey(o); key != "" {
		unnamed(key, o)
	} else {
		short(corpus.MergeUnnamed("", nil, []corpus.Observation{o})[0])
	}
}

var (
	groupsMerged = beam.NewCounter("quote", "groups")
	groupSize    = beam.NewDistribution("quote", "group_observations")
)

// A namedFn merges the observations of one key.
type namedFn struct {
	Memory int64
	group  *corpus.Group
}

func (f *namedFn) Setup() { f.group = corpus.NewGroup(f.Memory, "") }

func (f *namedFn) Teardown() { f.group.Close() }

func (f *namedFn) ProcessElement(ctx context.Context, _ string, list func(*corpus.Observation) bool, quotation func(corpus.Quotation), speaker func(corpus.Speaker), reference func(string, corpus.Reference)) error {
	var o corpus.Observation
	n := int64(0)
	for list(&o) {
		n++
		if err := f.group.Add(o); err != nil {
			return err
		}
	}
	groupsMerged.Inc(ctx, 1)
	groupSize.Update(ctx, n)
	return f.group.Merge(func(q corpus.Quotation) error {
		for form, r := range q.References() {
			reference(form, r)
		}
		quotation(q)
		return nil
	}, func(s corpus.Speaker) error {
		speaker(s)
		return nil
	})
}

// An unnamedFn merges what names nobody.
type unnamedFn struct{}

func (*unnamedFn) ProcessElement(form string, named func(*corpus.Reference) bool, unnamed func(*corpus.Observation) bool, part func(corpus.Quotation)) {
	for _, q := range corpus.MergeUnnamed(form, all(named), all(unnamed)) {
		part(q)
	}
}

// all are the values of an iterator.
func all[T any](next func(*T) bool) (list []T) {
	for {
		var v T
		if !next(&v) {
			return list
		}
		list = append(list, v)
	}
}

func quotationKey(q corpus.Quotation) (string, corpus.Quotation) { return q.Key, q }

func speakerKey(s corpus.Speaker) (string, corpus.Speaker) { return s.Key, s }

// A partsFn makes one quotation of its parts.
type partsFn struct{}

func (*partsFn) ProcessElement(_ string, parts func(*corpus.Quotation) bool, quotation func(corpus.Quotation), edge func(string, corpus.Edge)) {
	q := corpus.MergeParts(all(parts)...)
	for _, e := range q.Path {
		edge(fmt.Sprintf("%q %q %q %d", e.Speaker, e.From, e.To, e.How), e)
	}
	quotation(q)
}

func mergeSpeakers(_ string, parts func(*corpus.Speaker) bool) corpus.Speaker {
	return corpus.MergeSpeakers(all(parts)...)
}

func mergeEdges(_ string, edges func(*corpus.Edge) bool) corpus.Edge {
	return corpus.MergeEdges(all(edges)...)
}
