package main

import (
	"errors"
	"flag"
	"fmt"
	"math"
	"slices"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// evalOptions are the flags of quote eval and its gold files.
type evalOptions struct {
	goldFiles []string
	predFile  string // "" where the program reads the texts itself
	asProbes  bool   // the gold files hold probes

	format string // json or csv; text where it is none
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

const evalHelp = `A gold file has a document of JSON a line, as "quote parse -format jsonl" writes
it, and may be packed by gzip; EVAL.md describes the format and the measures.
The program reads the texts itself, or with -pred what another program made of
them is measured. "-" is standard input.`

// evalCommand measures quotations against annotated ones.
func evalCommand(flags *flag.FlagSet) action {
	var (
		o     evalOptions
		lang  string
		errs  int64
		least *float64
		kinds []quote.Kind
		media []quote.Medium
	)
	flags.Var(choice{&o.format, []string{"text", "json", "csv"}}, "format", "the `form` of the output: text, json or csv (text)")
	flags.Var(path{&o.predFile}, "pred", "measure the predictions of this `file`, matched by id")
	flags.BoolVar(&o.asProbes, "probes", false, "the gold files hold probes: minimal texts that ask for false attributions")
	flags.Var(choice{&o.by, []string{"lang", "file"}}, "by", "measure groups too: by `key`, which is lang or file")
	flags.Var(whole{&errs, 0, math.MaxInt32, "0 or more"}, "errors", "list up to this `number` of errors of each class")
	flags.Var(probability{&least}, "min-confidence", "count predictions of this confidence and more alone, a `number` from 0 to 1")
	flags.Var(selection[quote.Kind, *quote.Kind]{&kinds, kindNames()}, "kind", "count predictions of these `kinds` alone: direct, mixed, indirect; several are separated by commas")
	flags.Var(selection[quote.Medium, *quote.Medium]{&media, mediumNames()}, "medium", "count predictions of these `media` alone: speech, writing, thought, other")
	flags.StringVar(&lang, "lang", "", "the language of documents that do not name it, a BCP 47 `tag` (guessed)")
	flags.BoolVar(&o.marksOnly, "marks-only", false, "read quotation marks alone, without the model: many times faster, and another result")
	flags.BoolVar(&o.curve, "curve", false, "precision and recall from each tenth of confidence on, to choose -min-confidence by")
	flags.BoolVar(&o.reliability, "reliability", false, "how many of the quotations with some confidence are right")
	flags.BoolVar(&o.intervals, "intervals", false, "95 % intervals of each rate, by bootstrap over the documents")
	return func(names []string, std streams) int {
		if lang != "" {
			tag, err := language.Parse(lang)
			if err != nil {
				return std.misused([]error{fmt.Errorf("-lang %q: want a BCP 47 tag such as en or pt-BR: %w", lang, err)})
			}
			o.lang = tag
		}
		o.goldFiles, o.errors = names, int(errs)
		o.kinds, o.media = namesOf(kinds), namesOf(media)
		if least != nil {
			o.least = *least
		}
		if err := o.check(); err != nil {
			return std.misused([]error{err})
		}
		e := &evaluation{evalOptions: o, std: std}
		if err := e.run(); err != nil {
			e.fail(err)
		}
		return e.status
	}
}

// namesOf are the names of values.
func namesOf[T fmt.Stringer](values []T) (names []string) {
	for _, v := range values {
		names = append(names, v.String())
	}
	return names
}

// check finds flags and files that do not go together.
func (o *evalOptions) check() error {
	tables := 0
	for _, is := range []bool{o.curve, o.reliability, o.errors > 0} {
		if is {
			tables++
		}
	}
	switch {
	case len(o.goldFiles) == 0:
		return errors.New("which gold file? (quote help eval explains what it is)")
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
		if seen[name] {
			return fmt.Errorf("the file %q is given twice", name)
		}
		seen[name] = true
	}
	return nil
}
