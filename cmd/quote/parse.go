package main

import (
	"flag"
	"fmt"
	"io"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
	"github.com/quoteattribution/quote/internal/terminal"
	"path/filepath"
	"strings"
)

const parseHelp = `Each file is an article, or holds some (.json, .jsonl, .ndjson, each also .gz);
of a folder all of them are read. Without files, or for "-", standard input is.

The table shows what is said or written with a confidence of .5 and more, and
how many others there are; -all shows them. The other formats have everything,
unless -kind, -medium or -min-confidence choose.`

// tableFormat is the name of the table, beside the formats of package format.
const tableFormat = "text"

// formatNames are the values of -format.
func formatNames() []string {
	names := []string{tableFormat}
	for f := range format.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// formatHelp says what the formats are for.
func formatHelp() string {
	const name, columns = 16, 80
	var b strings.Builder
	line := func(title, about string) {
		for _, text := range terminal.Wrap(about, columns-name) {
			fmt.Fprintf(&b, "\n  %-*s%s", name-2, title, text)
			title = ""
		}
	}
	b.WriteString("The formats are\n")
	line(tableFormat, "a table for people")
	for f := range format.Formats() {
		about := f.About
		if f.Unit != quote.Bytes {
			about += " (offsets count " + f.Unit.String() + ")"
		}
		line(f.Name, about)
	}
	return b.String()
}

// parseCommand prints the quotations of articles.
func parseCommand(flags *flag.FlagSet) action { return parsing(flags, false) }

// unnamedCommand is the same where the command is not named: its first argument may be one
// that is misspelt.
func unnamedCommand(flags *flag.FlagSet) action { return parsing(flags, true) }

func parsing(flags *flag.FlagSet, unnamed bool) action {
	var (
		reading reading
		screen  screen
		out     output
	)
	flags.Var(choice{&out.format, formatNames()}, "format", "the `form` of the output: "+oneOf(formatNames())+" (text, a table, or that of the extension of -o)")
	flags.Var(path{&out.name}, "o", "write to this `file`; to a file of its own for each article where it is a folder, or ends in /")
	reading.define(flags)
	screen.define(flags)
	return func(names []string, std streams) int {
		defer reading.limit()()
		j, errs := reading.job(std)
		j.unnamed = unnamed
		if out.format == "" {
			out.format = tableFormat
			f, ok := format.ForFile(out.name)
			switch ext := filepath.Ext(out.name); {
			case ok && out.name != "":
				out.format = f.Name
			case ext != "" && ext != out.name && ext != ".txt" && !isFolder(out.name):
				errs = append(errs, fmt.Errorf("-o %s: no format has the extension %s (use -format)", out.name, ext))
			}
		}
		out.table = func(w, to io.Writer) format.Writer {
			return &table{w: w, width: screen.width(to), color: screen.colored(to), usual: reading.usual}
		}
		if len(errs) > 0 {
			return std.misused(errs)
		}
		s, status, err := out.open(names, std, &j.input)
		if err != nil {
			std.say("%v", err)
			return status
		}
		return j.run(names, s)
	}
}

// plural is a number of things.
func plural(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// counted returns the quotations of a document that are shown, and how many are not.
func counted(doc *quote.Document, usual func(*quote.Quote) bool) (shown *quote.Document, others int) {
	shown = doc.Filter(usual)
	return shown, len(doc.Quotes) - len(shown.Quotes)
}
