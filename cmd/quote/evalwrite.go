package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// An evalTable is one table of the output. A cell is a string, an int, a rate, a
// bound or an interval; nil where there is none.
type evalTable struct {
	name    string
	columns []string
	rows    [][]any
}

type (
	evalRate     float64    // of something, 0 to 1
	evalBound    float64    // a tenth
	evalInterval [2]float64 // of a rate
)

// row adds a row; columns without a cell have none.
func (t *evalTable) row(cells map[string]any) {
	row := make([]any, len(t.columns))
	for i, c := range t.columns {
		row[i] = cells[c]
	}
	t.rows = append(t.rows, row)
}

// part has the rows of which a column is filled, or those of which it is not.
func (t evalTable) part(column string, filled bool) evalTable {
	part := evalTable{name: t.name, columns: t.columns}
	for i, c := range t.columns {
		if c != column {
			continue
		}
		for _, row := range t.rows {
			if (row[i] != nil) == filled {
				part.rows = append(part.rows, row)
			}
		}
	}
	return part
}

// writeText writes the groups for a reader.
func (e *evaluation) writeText(w io.Writer, groups []evalGroup) {
	for i, g := range groups {
		if i > 0 {
			fmt.Fprintln(w)
		}
		e.writeHead(w, g)
		for _, t := range g.tables {
			switch {
			case t.name == "measures": // rates have other columns than shares
				t.part("share", false).write(w)
				t.part("share", true).write(w)
			case t.name == "errors" && g.probes != nil:
				g.probes.WriteErrors(w, e.errors)
			case t.name == "errors":
				g.report.WriteErrors(w, e.errors)
			default:
				t.write(w)
			}
		}
	}
}

// writeHead says what was measured.
func (e *evaluation) writeHead(w io.Writer, g evalGroup) {
	what := "document"
	if g.probes != nil {
		what = "probe"
	}
	fmt.Fprintf(w, "%s: %s, %s, %d predicted\n", g.name, evalNumber(g.documents.Gold, what), evalNumber(g.annotated, "annotated quotation"), g.quotations)
	if d := g.documents; d.Missing+d.Extra > 0 {
		fmt.Fprintf(w, "without prediction: %d; predicted, but not annotated: %d\n", d.Missing, d.Extra)
	}
	var only []string
	if len(e.kinds) > 0 {
		only = append(only, "kind "+strings.Join(e.kinds, ", "))
	}
	if len(e.media) > 0 {
		only = append(only, "medium "+strings.Join(e.media, ", "))
	}
	if e.least > 0 {
		only = append(only, fmt.Sprintf("confidence %v or more", e.least))
	}
	if only != nil {
		fmt.Fprintf(w, "predictions: %s\n", strings.Join(only, "; "))
	}
	switch {
	case e.intervals && g.documents.Gold == 1:
		fmt.Fprintln(w, "one document tells no intervals")
	case e.intervals:
		fmt.Fprintf(w, "95 %% intervals: percentiles of %d bootstrap samples of the %d documents\n", evalSamples, g.documents.Gold)
	}
}

// evalNumber is a number of things.
func evalNumber(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// write writes the table in columns, as wide as their widest cells. Columns that
// no row fills, and words that stand in the row above already, are left out; "-"
// is what cannot be told.
func (t evalTable) write(w io.Writer) {
	if len(t.rows) == 0 {
		return
	}
	lines := make([]string, len(t.rows)+1)
	for i, name := range t.columns {
		column := []string{strings.ReplaceAll(name, "_", " ")}
		left, filled := i == 0, false
		for k, row := range t.rows {
			cell := "-"
			switch x := row[i].(type) {
			case nil:
			case string:
				left, cell = true, x
				if i == 0 && k > 0 && t.rows[k-1][0] == x {
					cell = ""
				}
			default:
				cell = evalShown(x)
			}
			filled = filled || row[i] != nil
			column = append(column, cell)
		}
		if filled {
			evalAlign(lines, column, left)
		}
	}
	fmt.Fprintln(w)
	for _, line := range lines {
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

// evalAlign adds a column to lines.
func evalAlign(lines, column []string, left bool) {
	width := 0
	for _, cell := range column {
		width = max(width, utf8.RuneCountInString(cell))
	}
	for i, cell := range column {
		if lines[i] != "" {
			lines[i] += "  "
		}
		space := strings.Repeat(" ", width-utf8.RuneCountInString(cell))
		if left {
			lines[i] += cell + space
		} else {
			lines[i] += space + cell
		}
	}
}

// evalShown is a number for a reader: rates with three places and without the zero
// before the point.
func evalShown(cell any) string {
	places := func(x float64, n int) string { return strings.TrimPrefix(strconv.FormatFloat(x, 'f', n, 64), "0") }
	switch x := cell.(type) {
	case evalRate:
		return places(float64(x), 3)
	case evalBound:
		return places(float64(x), 1)
	case evalInterval:
		return places(x[0], 3) + "–" + places(x[1], 3)
	}
	return fmt.Sprint(cell)
}

// evalPlaces rounds to four places, as the figures of internal/gate are.
func evalPlaces(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// writeEvalCSV writes the one table of the groups. An interval has two columns.
func writeEvalCSV(w io.Writer, groups []evalGroup) error {
	out := csv.NewWriter(w)
	for i, g := range groups {
		for _, t := range g.tables {
			if i == 0 {
				head := []string{"group", "documents"}
				for _, c := range t.columns {
					if strings.HasSuffix(c, "_95") {
						head = append(head, c+"_low", c+"_high")
					} else {
						head = append(head, c)
					}
				}
				if err := out.Write(head); err != nil {
					return err
				}
			}
			for _, row := range t.rows {
				if err := out.Write(append([]string{g.name, strconv.Itoa(g.documents.Gold)}, t.fields(row)...)); err != nil {
					return err
				}
			}
		}
	}
	out.Flush()
	return out.Error()
}

// fields are the cells of a row for CSV; "" where there is none.
func (t evalTable) fields(row []any) (fields []string) {
	places := func(x float64) string { return strconv.FormatFloat(evalPlaces(x), 'f', -1, 64) }
	for i, c := range t.columns {
		switch x := row[i].(type) {
		case nil:
			fields = append(fields, "")
			if strings.HasSuffix(c, "_95") {
				fields = append(fields, "")
			}
		case evalRate:
			fields = append(fields, places(float64(x)))
		case evalBound:
			fields = append(fields, places(float64(x)))
		case evalInterval:
			fields = append(fields, places(x[0]), places(x[1]))
		default:
			fields = append(fields, fmt.Sprint(x))
		}
	}
	return fields
}

// writeEvalJSON writes one object with a list of groups. Cells that are absent have
// no key.
func writeEvalJSON(w io.Writer, groups []evalGroup) error {
	list := []evalObject{}
	for _, g := range groups {
		d := g.documents
		o := evalObject{
			{"group", g.name},
			{"documents", evalObject{{"annotated", d.Gold}, {"predicted", d.Pred}, {"missing", d.Missing}, {"extra", d.Extra}}},
			{"quotations", evalObject{{"annotated", g.annotated}, {"predicted", g.quotations}}},
		}
		for _, t := range g.tables {
			o = append(o, evalMember{t.name, t.objects()})
		}
		list = append(list, o)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(evalObject{{"groups", list}})
}

// objects are the rows for JSON.
func (t evalTable) objects() []evalObject {
	rows := []evalObject{}
	for _, row := range t.rows {
		var cells evalObject
		for i, c := range t.columns {
			value := row[i]
			switch x := row[i].(type) {
			case nil:
				continue
			case evalRate:
				value = evalPlaces(float64(x))
			case evalBound:
				value = evalPlaces(float64(x))
			case evalInterval:
				value = []float64{evalPlaces(x[0]), evalPlaces(x[1])}
			}
			cells = append(cells, evalMember{c, value})
		}
		rows = append(rows, cells)
	}
	return rows
}

// An evalObject is an object of JSON whose keys keep their order.
type evalObject []evalMember

type evalMember struct {
	key   string
	value any
}

// MarshalJSON writes the members in order, and < > and & as they are.
func (o evalObject) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%q:", m.key)
		if err := enc.Encode(m.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
