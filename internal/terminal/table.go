package terminal

import (
	"io"
	"strings"
)

// A Style is how a part of a cell looks: parameters of the escape sequence that
// begins it, "" for plain.
type Style string

// The styles.
const (
	Plain Style = ""
	Bold  Style = "1"
	Dim   Style = "2"
	Cyan  Style = "36"
	Green Style = "32"
)

// A Part is a paragraph of a cell.
type Part struct {
	Text  string
	Style Style
}

// A Cell is what stands in a row under a column: paragraphs, each beginning a line.
type Cell []Part

// Text is a cell of one plain part.
func Text(s string) Cell { return Cell{{Text: s}} }

// A Column says how its cells are set.
type Column struct {
	Title string
	Most  int  // columns at most, 0 for as many as the widest cell has
	Right bool // set at the right edge, as numbers are
	Rest  bool // takes what the others leave; the last column alone may
}

// A Table is rows of cells under columns. It holds all of its rows before the first
// is written, as they decide the widths.
type Table struct {
	Columns []Column
	Width   int  // of the terminal
	Color   bool // styles are shown
	Rows    [][]Cell
}

const (
	gap       = 2  // columns between two columns
	leastRest = 24 // columns that the last one needs; with fewer the rows are stacked
	indent    = "  "
)

// Add adds a row.
func (t *Table) Add(cells ...Cell) { t.Rows = append(t.Rows, cells) }

// Write writes the table. Where the terminal is too narrow for its columns, each row
// is a paragraph: the cells but the last in a line, and the last below it.
func (t *Table) Write(w io.Writer) error {
	var b strings.Builder
	widths := t.widths()
	if widths == nil {
		t.stack(&b)
	} else {
		head := make([]Cell, len(t.Columns))
		for i, c := range t.Columns {
			head[i] = Cell{{c.Title, Dim}}
		}
		t.row(&b, head, widths)
		for _, row := range t.Rows {
			t.row(&b, row, widths)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// widths are those of the columns, nil where the terminal is too narrow.
func (t *Table) widths() []int {
	list := make([]int, len(t.Columns))
	sum := gap * (len(t.Columns) - 1)
	rest := -1
	for i, c := range t.Columns {
		if c.Rest {
			rest = i
			continue
		}
		list[i] = Width(c.Title)
		for _, row := range t.Rows {
			for _, p := range row[i] {
				list[i] = max(list[i], Width(Visible(p.Text)))
			}
		}
		if c.Most > 0 {
			list[i] = min(list[i], c.Most)
		}
		sum += list[i]
	}
	if rest >= 0 {
		list[rest] = t.Width - sum
		if list[rest] < leastRest {
			return nil
		}
	}
	return list
}

// row writes a row, as many lines as its longest cell has.
func (t *Table) row(b *strings.Builder, row []Cell, widths []int) {
	cells := make([][]Part, len(row))
	lines := 0
	for i, c := range row {
		for _, p := range c {
			for _, line := range Wrap(p.Text, widths[i]) {
				cells[i] = append(cells[i], Part{line, p.Style})
			}
		}
		lines = max(lines, len(cells[i]))
	}
	for n := range lines {
		blank := 0 // columns that are due before the next text
		for i, c := range cells {
			var p Part
			if n < len(c) {
				p = c[n]
			}
			pad := max(0, widths[i]-Width(p.Text))
			if t.Columns[i].Right {
				blank += pad
				pad = 0
			}
			if p.Text != "" {
				b.WriteString(strings.Repeat(" ", blank))
				b.WriteString(Paint(p.Text, p.Style, t.Color))
				blank = 0
			}
			blank += pad + gap
		}
		b.WriteByte('\n')
	}
}

// stack writes the rows as paragraphs.
func (t *Table) stack(b *strings.Builder) {
	for n, row := range t.Rows {
		if n > 0 {
			b.WriteByte('\n')
		}
		var head []string
		last := len(row) - 1
		for _, c := range row[:last] {
			for _, p := range c {
				head = append(head, p.Text)
			}
		}
		for _, line := range Wrap(strings.Join(head, " · "), t.Width) {
			b.WriteString(Paint(line, Bold, t.Color) + "\n")
		}
		for _, p := range row[last] {
			for _, line := range Wrap(p.Text, t.Width-len(indent)) {
				b.WriteString(indent + Paint(line, p.Style, t.Color) + "\n")
			}
		}
	}
}

// Paint returns a text in a style, where colour is wanted.
func Paint(s string, style Style, color bool) string {
	if !color || style == Plain || s == "" {
		return s
	}
	return "\x1b[" + string(style) + "m" + s + "\x1b[0m"
}
