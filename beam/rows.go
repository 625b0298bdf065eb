package quotebeam

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"time"

	"github.com/xitongsys/parquet-go/writer"

	"github.com/quoteattribution/quote/corpus"
)

// A QuotationRow is a corpus.Observation as a row of Parquet. What is absent is "", and a
// date that is not known 0.
type QuotationRow struct {
	Document    string   `parquet:"name=document, type=BYTE_ARRAY, convertedtype=UTF8"`
	Index       int32    `parquet:"name=index, type=INT32"`
	Date        int64    `parquet:"name=date, type=INT64, convertedtype=TIMESTAMP_MILLIS"`
	Publisher   string   `parquet:"name=publisher, type=BYTE_ARRAY, convertedtype=UTF8"`
	Language    string   `parquet:"name=language, type=BYTE_ARRAY, convertedtype=UTF8"`
	Kind        string   `parquet:"name=kind, type=BYTE_ARRAY, convertedtype=UTF8"`
	Medium      string   `parquet:"name=medium, type=BYTE_ARRAY, convertedtype=UTF8"`
	Words       string   `parquet:"name=words, type=BYTE_ARRAY, convertedtype=UTF8"`
	Source      string   `parquet:"name=source, type=BYTE_ARRAY, convertedtype=UTF8"`
	SpeakerID   string   `parquet:"name=speaker_id, type=BYTE_ARRAY, convertedtype=UTF8"`
	Speaker     string   `parquet:"name=speaker, type=BYTE_ARRAY, convertedtype=UTF8"`
	Role        string   `parquet:"name=role, type=BYTE_ARRAY, convertedtype=UTF8"`
	SpeakerKind string   `parquet:"name=speaker_kind, type=BYTE_ARRAY, convertedtype=UTF8"`
	With        []string `parquet:"name=with, type=LIST, valuetype=BYTE_ARRAY, valueconvertedtype=UTF8"`
	Relays      []string `parquet:"name=relays, type=LIST, valuetype=BYTE_ARRAY, valueconvertedtype=UTF8"`
	Ways        []string `parquet:"name=ways, type=LIST, valuetype=BYTE_ARRAY, valueconvertedtype=UTF8"` // of the relays: told, quoted by
}

// A MergedRow is a corpus.Quotation.
type MergedRow struct {
	Key            string   `parquet:"name=key, type=BYTE_ARRAY, convertedtype=UTF8"`
	Speaker        string   `parquet:"name=speaker, type=BYTE_ARRAY, convertedtype=UTF8"`
	Name           string   `parquet:"name=name, type=BYTE_ARRAY, convertedtype=UTF8"`
	Words          string   `parquet:"name=words, type=BYTE_ARRAY, convertedtype=UTF8"`
	Documents      int64    `parquet:"name=documents, type=INT64"`
	FirstDate      int64    `parquet:"name=first_date, type=INT64, convertedtype=TIMESTAMP_MILLIS"`
	FirstDocument  string   `parquet:"name=first_document, type=BYTE_ARRAY, convertedtype=UTF8"`
	FirstPublisher string   `parquet:"name=first_publisher, type=BYTE_ARRAY, convertedtype=UTF8"`
	In             []string `parquet:"name=in, type=LIST, valuetype=BYTE_ARRAY, valueconvertedtype=UTF8"` // the documents of the occurrences
	Indices        []int32  `parquet:"name=indices, type=LIST, valuetype=INT32"`                          // of the quotations in them
	Path           string   `parquet:"name=path, type=BYTE_ARRAY, convertedtype=UTF8"`                    // the edges, as JSON
}

// A SpeakerRow is a corpus.Speaker.
type SpeakerRow struct {
	Key         string   `parquet:"name=key, type=BYTE_ARRAY, convertedtype=UTF8"`
	ID          string   `parquet:"name=id, type=BYTE_ARRAY, convertedtype=UTF8"`
	Name        string   `parquet:"name=name, type=BYTE_ARRAY, convertedtype=UTF8"`
	Role        string   `parquet:"name=role, type=BYTE_ARRAY, convertedtype=UTF8"`
	Kind        string   `parquet:"name=kind, type=BYTE_ARRAY, convertedtype=UTF8"`
	Names       []string `parquet:"name=names, type=LIST, valuetype=BYTE_ARRAY, valueconvertedtype=UTF8"`
	Roles       []string `parquet:"name=roles, type=LIST, valuetype=BYTE_ARRAY, valueconvertedtype=UTF8"`
	Quotations  int64    `parquet:"name=quotations, type=INT64"`
	Occurrences int64    `parquet:"name=occurrences, type=INT64"`
	Merged      []string `parquet:"name=merged, type=LIST, valuetype=BYTE_ARRAY, valueconvertedtype=UTF8"`
	Apart       []string `parquet:"name=apart, type=LIST, valuetype=BYTE_ARRAY, valueconvertedtype=UTF8"` // keys, each with its reason behind a colon
}

// An EdgeRow is a corpus.Edge.
type EdgeRow struct {
	Speaker    string `parquet:"name=speaker, type=BYTE_ARRAY, convertedtype=UTF8"`
	From       string `parquet:"name=from, type=BYTE_ARRAY, convertedtype=UTF8"`
	To         string `parquet:"name=to, type=BYTE_ARRAY, convertedtype=UTF8"`
	How        string `parquet:"name=how, type=BYTE_ARRAY, convertedtype=UTF8"`
	Quotations int64  `parquet:"name=quotations, type=INT64"`
	Documents  int64  `parquet:"name=documents, type=INT64"`
}

// A FailureRow is a Failure.
type FailureRow struct {
	Article string `parquet:"name=article, type=BYTE_ARRAY, convertedtype=UTF8"`
	Input   string `parquet:"name=input, type=BYTE_ARRAY, convertedtype=UTF8"`
	Error   string `parquet:"name=error, type=BYTE_ARRAY, convertedtype=UTF8"`
}

// tables are the types that Write takes.
var tables = map[reflect.Type]table{
	reflect.TypeFor[corpus.Observation](): tableOf("quotations", quotationRow),
	reflect.TypeFor[corpus.Quotation]():   tableOf("merged", mergedRow),
	reflect.TypeFor[corpus.Speaker]():     tableOf("speakers", speakerRow),
	reflect.TypeFor[corpus.Edge]():        tableOf("edges", edgeRow),
	reflect.TypeFor[Failure]():            tableOf("failures", func(f Failure) FailureRow { return FailureRow(f) }),
}

// tableOf is a table of rows that are made of values.
func tableOf[V, R any](name string, row func(V) R) table {
	return table{name, reflect.TypeFor[R](), func(line string) (any, error) {
		var v V
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			return nil, err
		}
		return row(v), nil
	}}
}

// writeRows writes the rows of a table.
func writeRows(w io.Writer, name string, lines func(*string) bool) error {
	for _, t := range tables {
		if t.name != name {
			continue
		}
		p, err := writer.NewParquetWriterFromWriter(w, reflect.New(t.row).Interface(), 1)
		if err != nil {
			return err
		}
		var line string
		for lines(&line) {
			row, err := t.make(line)
			if err != nil {
				return err
			}
			if err := p.Write(row); err != nil {
				return err
			}
		}
		return p.WriteStop()
	}
	return fmt.Errorf("quotebeam: no table %q", name)
}

// millis is a date as Parquet has it; 0 for none.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func quotationRow(o corpus.Observation) QuotationRow {
	r := QuotationRow{
		Document: o.Document, Index: int32(o.Index), Date: millis(o.Date), Publisher: o.Publisher, Language: o.Language,
		Kind: o.Kind.String(), Medium: o.Medium.String(), Words: o.Words, Source: o.Source,
		SpeakerID: o.Speaker.ID, Speaker: o.Speaker.Name, Role: o.Speaker.Role, SpeakerKind: o.Speaker.Kind.String(), With: o.With,
	}
	for _, p := range o.Relays {
		r.Relays, r.Ways = append(r.Relays, p.Outlet), append(r.Ways, p.How.String())
	}
	return r
}

func mergedRow(q corpus.Quotation) MergedRow {
	r := MergedRow{Key: q.Key, Speaker: q.Speaker, Name: q.Name, Words: q.Words, Documents: int64(q.Documents)}
	if q.First != nil {
		r.FirstDate, r.FirstDocument, r.FirstPublisher = millis(q.First.Date), q.First.Document, q.First.Publisher
	}
	for i := range q.Occurrences {
		r.In, r.Indices = append(r.In, q.Occurrences[i].Document), append(r.Indices, int32(q.Occurrences[i].Index))
	}
	path, _ := encode(q.Path)
	r.Path = string(path)
	return r
}

func speakerRow(s corpus.Speaker) SpeakerRow {
	r := SpeakerRow{
		Key: s.Key, ID: s.ID, Name: s.Name, Role: s.Role, Kind: s.Kind.String(),
		Quotations: int64(s.Quotations), Occurrences: int64(s.Occurrences),
	}
	for _, n := range s.Names {
		r.Names = append(r.Names, n.Text)
	}
	for _, n := range s.Roles {
		r.Roles = append(r.Roles, n.Text)
	}
	for _, m := range s.Merged {
		r.Merged = append(r.Merged, string(m))
	}
	for _, a := range s.Apart {
		r.Apart = append(r.Apart, a.Key+": "+string(a.Reason))
	}
	return r
}

func edgeRow(e corpus.Edge) EdgeRow {
	return EdgeRow{e.Speaker, e.From, e.To, e.How.String(), int64(e.Quotations), int64(e.Documents)}
}
