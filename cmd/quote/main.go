// Command quote prints who said what in news articles, and through whom it is
// known.
//
// Usage:
//
//	quote [flags] [file ...]
//
// Each file is an article; without files, or for the name "-", standard input
// is read. A file whose name ends in .jsonl, or any input with -in jsonl, holds
// a document a line: a JSON object with the keys id and text and, optionally,
// lang (a BCP 47 tag); other keys are passed over.
//
// The flags are
//
//	-format text|json|jsonl
//		text (the default) is a table: speaker with role, kind, the outlets that
//		the words came through, and the words of each quotation. json writes a JSON object for every article, indented.
//		jsonl writes one a line, in the order of the input, with the id of the
//		input; the id of a text file is its name as given.
//	-in text|jsonl
//		the form of the input, where the file name does not tell.
//	-kind direct,mixed,indirect
//		the kinds of quotations to print; all by default.
//	-width N
//		the width of the table in columns; 0, the default, asks the terminal's
//		COLUMNS and falls back to 100; at least 60. Lines are never cut: the words
//		of a quotation are wrapped.
//
// Flags stand before the files. A text that is not UTF-8 is read with
// replacement characters, with a warning.
//
// A file that can't be read and a line that is no document are reported on
// standard error with file and line, everything else is still printed, and the
// exit status is 1. Wrong flags give the exit status 2.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/quoteattribution/quote"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is main with its surroundings as parameters. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("quote", flag.ContinueOnError)
	flags.SetOutput(stderr)
	format := flags.String("format", "text", "output `form`: text, json or jsonl")
	in := flags.String("in", "", "input `form`: text or jsonl (default: by the file name)")
	kinds := flags.String("kind", "", "`kinds` to print, separated by commas: direct, mixed, indirect (default all)")
	width := flags.Int("width", 0, "`columns` of the table (default: COLUMNS, or 100)")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: quote [flags] [file ...]")
		flags.PrintDefaults()
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	wrong := func(format string, a ...any) int {
		fmt.Fprintf(stderr, "quote: "+format+"\n", a...)
		return 2
	}
	if *in != "" && *in != "text" && *in != "jsonl" {
		return wrong("-in %q: want text or jsonl", *in)
	}
	parser := new(quote.Parser)
	if *kinds != "" {
		for name := range strings.SplitSeq(*kinds, ",") {
			var k quote.Kind
			if err := k.UnmarshalText([]byte(strings.TrimSpace(name))); err != nil {
				return wrong("-kind %q: want direct, mixed or indirect", name)
			}
			parser.Kinds = append(parser.Kinds, k)
		}
	}
	out := bufio.NewWriter(stdout)
	var p printer
	switch *format {
	case "text":
		p = &tablePrinter{w: out, width: columns(*width)}
	case "json":
		p = jsonPrinter{w: out, indent: "  "}
	case "jsonl":
		p = jsonPrinter{w: out}
	default:
		return wrong("-format %q: want text, json or jsonl", *format)
	}

	status := 0
	fail := func(err error) {
		fmt.Fprintf(stderr, "quote: %v\n", err)
		status = 1
	}
	names := flags.Args()
	if len(names) == 0 {
		names = []string{"-"}
	}
	for _, name := range names {
		for d, err := range documents(name, *in, stdin) {
			if w := warning(""); errors.As(err, &w) {
				fmt.Fprintf(stderr, "quote: warning: %v\n", err)
				continue
			}
			if err != nil {
				fail(err)
				continue
			}
			parser.Language = d.lang
			doc := parser.Parse(d.text)
			doc.ID = d.id
			if err := p.print(doc); err != nil {
				fail(err)
				return status
			}
		}
		// What is done is not lost if a later file hangs or fails.
		if err := out.Flush(); err != nil {
			fail(err)
			return status
		}
	}
	return status
}
