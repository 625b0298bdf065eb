package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A table is written as Markdown, or with columns in line.
type table struct {
	head []string
	rows [][]string
}

func (t *table) row(cells ...string) { t.rows = append(t.rows, cells) }

// markdown writes the table as Markdown.
func (t table) markdown() string {
	var b strings.Builder
	line := func(cells []string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
	line(t.head)
	fmt.Fprintf(&b, "|%s\n", strings.Repeat("---|", len(t.head)))
	for _, r := range t.rows {
		line(r)
	}
	return strings.ReplaceAll(b.String(), "|  |", "| |")
}

// plain writes the table in columns, each as wide as its widest cell.
func (t table) plain() string {
	rows := t.rows
	if t.head != nil {
		rows = append([][]string{t.head}, rows...)
	}
	var widths []int
	for _, r := range rows {
		for i, c := range r {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	var b strings.Builder
	for _, r := range rows {
		var line strings.Builder
		for i, c := range r {
			line.WriteString(c + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c)+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// show writes a figure for a document, a dash where there is none.
func (f Figures) show(set, metric, part string) string {
	if v, ok := f.get(set, metric, part); ok {
		return number(v)
	}
	return "-"
}

// count writes a figure that counts something.
func (f Figures) count(set, metric, part string) string {
	v, ok := f.get(set, metric, part)
	if !ok {
		return "-"
	}
	return thousands(int(v))
}

// thousands writes a number with a comma after each thousand.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
