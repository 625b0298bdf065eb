package main

import (
	"flag"
	"io"
	"math"
	"os"
	"strconv"

	"github.com/quoteattribution/quote/internal/terminal"
)

// A screen is how tables are shown.
type screen struct {
	columns int64
	color   string // auto, always, never
}

const (
	leastColumns = 20
	usualColumns = 100
)

// define defines the flags.
func (s *screen) define(flags *flag.FlagSet) {
	s.color = "auto"
	flags.Var(whole{&s.columns, 0, math.MaxInt32, "0 or more columns"}, "width", "the `columns` of the table, 20 at least; 0 for those of the terminal (COLUMNS, what it says itself, or 100)")
	flags.Var(choice{&s.color, []string{"auto", "always", "never"}}, "color", "colour `when`: auto (on a terminal, unless NO_COLOR is set or TERM is dumb), always, never")
}

// width is the width of a table that is written to w.
func (s *screen) width(w io.Writer) int {
	n := int(s.columns)
	if n == 0 {
		n, _ = strconv.Atoi(os.Getenv("COLUMNS"))
	}
	if f, ok := w.(*os.File); n <= 0 && ok {
		n, _ = terminal.Columns(f)
	}
	if n <= 0 {
		n = usualColumns
	}
	return max(n, leastColumns)
}

// colored reports whether what is written to w has colours.
func (s *screen) colored(w io.Writer) bool {
	switch s.color {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && capable(w)
}

// capable reports whether a stream is a terminal that knows more than to print.
func capable(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	_, ok = terminal.Columns(f)
	return ok && os.Getenv("TERM") != "dumb" && os.Getenv("TERM") != ""
}

// put writes what a format has made of texts. A terminal gets no control characters in
// it; anything else gets it as it is.
func put(w io.Writer, b []byte) error {
	if f, ok := w.(*os.File); ok {
		if _, ok := terminal.Columns(f); ok {
			b = []byte(terminal.VisibleLines(string(b)))
		}
	}
	_, err := w.Write(b)
	return err
}
