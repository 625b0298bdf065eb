package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/quoteattribution/quote/internal/terminal"
)

// numbers are numbers as text.
func numbers(list ...int) []string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = strconv.Itoa(n)
	}
	return out
}

// writeList writes a table, or that it is empty, and the lines below it that have
// something in them.
func writeList(w io.Writer, t *terminal.Table, below ...string) error {
	if len(t.Rows) == 0 {
		if _, err := fmt.Fprintln(w, "nobody"); err != nil {
			return err
		}
	} else if err := t.Write(w); err != nil {
		return err
	}
	for _, line := range below {
		if line != "" {
			if _, err := fmt.Fprintln(w, terminal.Paint(line, terminal.Dim, t.Color)); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeJSON writes a list, an object a line.
func writeJSON[T any](w io.Writer, list []T) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	b.WriteString("[\n")
	for i, v := range list {
		if i > 0 {
			b.Truncate(b.Len() - len("\n"))
			b.WriteString(",\n")
		}
		if err := enc.Encode(v); err != nil {
			return err
		}
	}
	b.WriteString("]\n")
	return put(w, b.Bytes())
}

// writeCSV writes rows.
func writeCSV(w io.Writer, rows [][]string) error {
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		return err
	}
	return put(w, b.Bytes())
}
