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
//		the words came through, and the words of each quotation. json writes a
//		JSON object for every article, indented. jsonl writes one a line, in the
//		order of the input, with the id of the input; the id of a text file is its
//		name as given.
//	-in text|jsonl
//		the form of the input, where the file name does not tell.
//	-kind direct,mixed,indirect
//		the kinds of quotations to print; all by default. A filter: the others
//		are looked for all the same.
//	-marks-only
//		leave the model out, which finds what is attributed outside quotation
//		marks in English: much faster, and another result. See MarksOnly in the
//		documentation of package quote.
//	-lang TAG
//		the language of the articles, a BCP 47 tag, where a document itself does
//		not say; undetermined by default, and then guessed for each article.
//	-charset NAME
//		the character set of the input; see below.
//	-max-bytes N
//		the size of the largest file, and of the longest line of JSON, that is
//		read; 64 MiB by default, 0 for any.
//	-width N
//		the width of the table in columns; 0, the default, asks the terminal's
//		COLUMNS and falls back to 100; at least 60. Lines are never cut: the words
//		of a quotation are wrapped.
//
// Flags stand before the files. JSON of several files is one object behind the
// other, no array.
//
// # Character sets
//
// A text file is UTF-8, or what its byte-order mark says: UTF-8, UTF-16 or
// UTF-32. What is plainly neither is read as the likeliest of UTF-16 and UTF-32
// without a mark, GB18030, Big5, Shift-JIS, EUC-JP, EUC-KR, windows-1251,
// KOI8-R and windows-1252, with a warning on standard error that names the
// choice. UTF-8 with a few broken bytes stays UTF-8; they become U+FFFD, with a
// warning.
//
// With -charset nothing is guessed. It takes the names of the HTML standard
// (iso-8859-1 is windows-1252 there) and utf-32, utf-32le and utf-32be. Lines of
// JSON are always UTF-8 unless it is given.
//
// A byte-order mark is no part of the text. The text that is printed is UTF-8
// whatever the input was, and the offsets are bytes of that text, not of the
// file.
//
// # Errors
//
// A file that can't be read or is too large, and a line that is no document, has
// a language that is no tag or is too long, are reported on standard error with
// file and line; everything else is still printed, and the exit status is 1.
// Warnings leave it 0. Wrong flags give the exit status 2. Where nobody reads
// the output any more, the command ends.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// streams are what a subcommand reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run is main with its surroundings as parameters. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 && args[0] == "eval" {
		return evalCommand(args[1:], streams{stdin, stdout, stderr})
	}
	c := &program{stderr: stderr, out: bufio.NewWriter(stdout), reader: reader{stdin: stdin}}
	names, err := c.parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	if len(names) == 0 {
		names = []string{"-"}
	}
	for _, name := range names {
		if !c.file(name) {
			break
		}
	}
	return c.status
}

// A program is what the flags ask for, and how it went.
type program struct {
	reader
	kinds     []quote.Kind
	marksOnly bool
	printer   printer
	out       *bufio.Writer
	stderr    io.Writer
	status    int
}

// parse reads the flags and returns the names of the files. It has told what was
// wrong when it returns an error.
func (c *program) parse(args []string) ([]string, error) {
	flags := flag.NewFlagSet("quote", flag.ContinueOnError)
	flags.SetOutput(c.stderr)
	format := flags.String("format", "text", "output `form`: text, json or jsonl")
	kinds := flags.String("kind", "", "`kinds` to print, separated by commas: direct, mixed, indirect (default all)")
	lang := flags.String("lang", "", "`tag` (BCP 47) of the language of articles that do not name it (default: guessed)")
	charset := flags.String("charset", "", "character set of the input, by its `name` (default: told from the input)")
	width := flags.Int("width", 0, "`columns` of the table (default: COLUMNS, or 100)")
	flags.StringVar(&c.form, "in", "", "input `form`: text or jsonl (default: by the file name)")
	flags.BoolVar(&c.marksOnly, "marks-only", false, "read quotation marks alone, without the model: much faster")
	flags.Int64Var(&c.most, "max-bytes", 64<<20, "`bytes` of the largest file or line of JSON to read; 0 for any")
	flags.Usage = func() {
		fmt.Fprintln(c.stderr, "usage: quote [flags] [file ...]")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	err := c.check(*kinds, *lang, *charset)
	if err == nil {
		c.printer, err = printerOf(*format, c.out, *width)
	}
	if err != nil {
		fmt.Fprintf(c.stderr, "quote: %v\n", err)
	}
	return flags.Args(), err
}

// check reads the values of the flags that are more than words and numbers.
func (c *program) check(kinds, lang, charset string) error {
	if c.form != "" && c.form != "text" && c.form != "jsonl" {
		return fmt.Errorf("-in %q: want text or jsonl", c.form)
	}
	if c.most < 0 {
		return fmt.Errorf("-max-bytes %d: want 0 or more", c.most)
	}
	if charset != "" {
		named, err := charsetNamed(charset)
		if err != nil {
			return fmt.Errorf("-charset %q: %v", charset, err)
		}
		c.charset = &named
	}
	if lang != "" {
		tag, err := language.Parse(lang)
		if err != nil {
			return fmt.Errorf("-lang %q: want a BCP 47 tag such as en or pt-BR: %v", lang, err)
		}
		c.lang = tag
	}
	if kinds == "" {
		return nil
	}
	for name := range strings.SplitSeq(kinds, ",") {
		var k quote.Kind
		if err := k.UnmarshalText([]byte(strings.TrimSpace(name))); err != nil {
			return fmt.Errorf("-kind %q: want direct, mixed or indirect", name)
		}
		c.kinds = append(c.kinds, k)
	}
	return nil
}

// printerOf returns the printer of a format.
func printerOf(format string, out *bufio.Writer, width int) (printer, error) {
	switch format {
	case "text":
		return &tablePrinter{w: out, width: columns(width)}, nil
	case "json":
		return jsonPrinter{w: out, indent: "  "}, nil
	case "jsonl":
		return jsonPrinter{w: out}, nil
	}
	return nil, fmt.Errorf("-format %q: want text, json or jsonl", format)
}

// file prints the quotations of a file. It reports false where nothing more can be
// printed.
func (c *program) file(name string) bool {
	for d, err := range c.documents(name) {
		if w := warning(""); errors.As(err, &w) {
			fmt.Fprintf(c.stderr, "quote: warning: %v\n", err)
			continue
		}
		if err != nil {
			c.fail(err)
			continue
		}
		parser := quote.Parser{Language: d.lang, Kinds: c.kinds, MarksOnly: c.marksOnly}
		doc := parser.Parse(d.text)
		doc.ID = d.id
		err := c.printer.print(doc)
		if err == nil {
			err = c.out.Flush() // what is done is not lost if a later document hangs
		}
		if err != nil {
			c.fail(err)
			return false
		}
	}
	return true
}

// fail tells an error, which the exit status shows.
func (c *program) fail(err error) {
	fmt.Fprintf(c.stderr, "quote: %v\n", err)
	c.status = 1
}
