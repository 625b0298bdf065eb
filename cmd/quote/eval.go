package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// evalOptions are the flags of quote eval and its gold files.
type evalOptions struct {
	goldFiles []string
	predFile  string // "" where the program reads the texts itself
	asProbes  bool   // the gold files hold probes

	format string // text, json or csv
	by     string // lang, file or ""
	errors int    // of each class, to list

	// The predictions that count.
	kinds, media []string // names; none is all
	least        float64

	// How the program reads the texts.
	lang      language.Tag // of documents that do not say
	marksOnly bool

	curve, reliability, intervals bool
}

const evalUsage = `usage: quote eval [flags] gold.jsonl ...

Measures quotations against annotated ones. A gold file has a document of JSON a
line, as "quote parse -format jsonl" writes it; EVAL.md describes the format and the
measures. The program reads the texts itself, or with -pred what another program
made of them is measured. "-" is standard input.

flags:
`

// evalCommand is quote eval. It returns the exit status: 1 where something could
// not be read or measured, 2 for wrong usage.
func evalCommand(args []string, std streams) int {
	o, err := parseEvalFlags(args, std.err)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	e := &evaluation{evalOptions: o, std: std}
	if err := e.run(); err != nil {
		e.fail(err)
	}
	return e.status
}

// parseEvalFlags reads the flags. It has told what was wrong when it returns an
// error.
func parseEvalFlags(args []string, stderr io.Writer) (evalOptions, error) {
	var o evalOptions
	flags := flag.NewFlagSet("quote eval", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.format, "format", "text", "output `form`: text, json or csv")
	flags.StringVar(&o.predFile, "pred", "", "measure the predictions of this `file`, matched by id")
	flags.BoolVar(&o.asProbes, "probes", false, "the gold files hold probes: minimal texts that ask for false attributions")
	flags.StringVar(&o.by, "by", "", "measure groups too: by `key`, which is lang or file")
	flags.IntVar(&o.errors, "errors", 0, "list up to `N` errors of each class")
	flags.Float64Var(&o.least, "min-confidence", 0, "only predictions with this confidence (0 to 1) at `least`")
	kinds := flags.String("kind", "", "only predictions of these `kinds`, separated by commas: direct, mixed, indirect")
	media := flags.String("medium", "", "only predictions of these `media`, separated by commas: speech, writing, thought, other")
	lang := flags.String("lang", "", "`tag` (BCP 47) of the language of documents that do not name it (default: guessed)")
	flags.BoolVar(&o.marksOnly, "marks-only", false, "read quotation marks alone, without the model: much faster")
	flags.BoolVar(&o.curve, "curve", false, "precision and recall from each tenth of confidence on, to choose -min-confidence by")
	flags.BoolVar(&o.reliability, "reliability", false, "how many of the quotations with some confidence are right")
	flags.BoolVar(&o.intervals, "intervals", false, "95 % intervals of each rate, by bootstrap over the documents")
	flags.Usage = func() {
		io.WriteString(stderr, evalUsage)
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	o.goldFiles = flags.Args()
	err := o.values(*kinds, *media, *lang)
	if err == nil {
		err = o.check()
	}
	if err != nil {
		fmt.Fprintf(stderr, "quote eval: %s\n", withoutControls(err.Error()))
	}
	return o, err
}

// values reads the values of the flags that are lists or tags.
func (o *evalOptions) values(kinds, media, lang string) error {
	for _, name := range evalList(kinds) {
		if err := new(quote.Kind).UnmarshalText([]byte(name)); err != nil {
			return fmt.Errorf("-kind %q: want direct, mixed or indirect", name)
		}
		o.kinds = append(o.kinds, name)
	}
	for _, name := range evalList(media) {
		if err := new(quote.Medium).UnmarshalText([]byte(name)); err != nil {
			return fmt.Errorf("-medium %q: want speech, writing, thought or other", name)
		}
		o.media = append(o.media, name)
	}
	if lang != "" {
		tag, err := language.Parse(lang)
		if err != nil {
			return fmt.Errorf("-lang %q: want a BCP 47 tag such as en or pt-BR: %v", lang, err)
		}
		o.lang = tag
	}
	return nil
}

// evalList is the parts of a list with commas; none of "".
func evalList(list string) (names []string) {
	if list == "" {
		return nil
	}
	for name := range strings.SplitSeq(list, ",") {
		names = append(names, strings.TrimSpace(name))
	}
	return names
}

// check finds values out of range, and flags that do not go together.
func (o *evalOptions) check() error {
	tables := 0
	for _, is := range []bool{o.curve, o.reliability, o.errors > 0} {
		if is {
			tables++
		}
	}
	switch {
	case len(o.goldFiles) == 0:
		return errors.New("which gold file? (-h lists the flags)")
	case !slices.Contains([]string{"text", "json", "csv"}, o.format):
		return fmt.Errorf("-format %q: want text, json or csv", o.format)
	case !slices.Contains([]string{"", "lang", "file"}, o.by):
		return fmt.Errorf("-by %q: want lang or file", o.by)
	case o.errors < 0:
		return fmt.Errorf("-errors %d: want 0 or more", o.errors)
	case !(o.least >= 0 && o.least <= 1):
		return fmt.Errorf("-min-confidence %v: want a number from 0 to 1", o.least)
	case o.curve && o.least > 0:
		return errors.New("-curve shows every least confidence; leave -min-confidence out")
	case o.predFile != "" && (o.marksOnly || o.lang != language.Und):
		return errors.New("with -pred nothing is read by this program; leave -marks-only and -lang out")
	case o.asProbes && (o.curve || o.reliability || o.intervals || o.by != ""):
		return errors.New("-curve, -reliability, -intervals and -by do not go with -probes")
	case o.format == "csv" && tables > 1:
		return errors.New("-format csv has one table: give one of -curve, -reliability and -errors")
	}
	names := o.goldFiles
	if o.predFile != "" {
		names = slices.Concat(names, []string{o.predFile})
	}
	seen := map[string]bool{}
	for _, name := range names {
		switch {
		case len(name) > 1 && name[0] == '-' && name != o.predFile:
			return fmt.Errorf("%q: flags stand before the files; a file of that name is ./%[1]s", name)
		case seen[name]:
			return fmt.Errorf("the file %q is given twice", name)
		}
		seen[name] = true
	}
	return nil
}
