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
	b := []byte("[")
	for i, v := range list {
		if i > 0 {
			b = append(b, ',')
		}
		o, err := json.Marshal(v)
		if err != nil {
			return err
		}
		b = append(append(b, '\n'), o...)
	}
	return put(w, append(b, "\n]\n"...))
}

// writeCSV writes rows.
func writeCSV(w io.Writer, rows [][]string) error {
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		return err
	}
	return put(w, b.Bytes())
}
