package main

import (
	"flag"
	"fmt"
	"math"
	"runtime"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

// A reading is what the flags of parse, speakers and relays have in common: which
// articles are read, how, and which of their quotations count.
type reading struct {
	form, charset, lang string
	most, cores         int64
	people, outlets     string
	marksOnly, verbose  bool

	kinds      []quote.Kind
	media      []quote.Medium
	confidence *float64
	all        bool
}

const (
	mostCores       = 1024
	usualConfidence = .5
)

// define defines the flags.
func (r *reading) define(flags *flag.FlagSet) {
	r.most = articles.DefaultMaxBytes
	flags.Var(selection[quote.Kind, *quote.Kind]{&r.kinds, kindNames()}, "kind", "count quotations of these `kinds` alone: direct, mixed, indirect; several are separated by commas")
	flags.Var(selection[quote.Medium, *quote.Medium]{&r.media, mediumNames()}, "medium", "count quotations of these `media` alone: speech, writing, thought, other")
	flags.Var(probability{&r.confidence}, "min-confidence", "count quotations of this confidence and more alone, a `number` from 0 to 1")
	flags.BoolVar(&r.all, "all", false, "show also what is neither said nor written, and what is less sure than .5")
	flags.Var(choice{&r.form, []string{"text", "jsonl", "json"}}, "in", "the `form` of the input, where the name of the file does not tell: text, jsonl, json")
	flags.StringVar(&r.lang, "lang", "", "the language of articles that do not name it, a BCP 47 `tag` (guessed)")
	flags.StringVar(&r.charset, "charset", "", "the character set of the input, by its `name` in HTML, or utf-32 (told from the input)")
	flags.Var(whole{&r.most, 0, math.MaxInt64, "0 or more bytes"}, "max-bytes", "the `bytes` of the largest file, or line of JSON, that is read, unpacked; 0 for any")
	flags.Var(path{&r.people}, "people", "people with ids of yours: a CSV `file` with the columns id, name, aliases, role, kind")
	flags.Var(path{&r.outlets}, "outlets", "outlets of yours: a CSV `file` with the columns name, aliases, kind, country, language")
	flags.BoolVar(&r.marksOnly, "marks-only", false, "read quotation marks alone, without the model: many times faster, and another result")
	flags.Var(whole{&r.cores, 0, mostCores, "0 to 1024"}, "j", "read this `number` of articles at a time; 0 for as many as there are cores")
	flags.BoolVar(&r.verbose, "v", false, "name the files of folders that are passed over")
}

func kindNames() []string {
	return []string{quote.Direct.String(), quote.Mixed.String(), quote.Indirect.String()}
}

func mediumNames() []string {
	return []string{quote.Speech.String(), quote.Writing.String(), quote.Thought.String(), quote.Other.String()}
}

// usual reports whether a quotation is shown where nothing else is asked for: it is
// said or written, and at least as likely right as wrong. A medium or a confidence that
// was asked for takes the place of the usual one; 0 is a confidence that is not known.
func (r *reading) usual(q *quote.Quote) bool {
	switch {
	case r.all:
		return true
	case len(r.media) == 0 && q.Medium != quote.Speech && q.Medium != quote.Writing:
		return false
	}
	return r.confidence != nil || q.Confidence == 0 || q.Confidence >= usualConfidence
}

// job returns the work that the flags ask for. The error is one of the command line,
// or of a file that it names.
func (r *reading) job(std streams) (*job, []error) {
	j := &job{std: std, verbose: r.verbose, input: input{stdin: &once{r: std.in}}}
	j.input.reader = articles.Reader{Form: articles.Form(r.form), MaxBytes: r.most}
	if r.most == 0 {
		j.input.reader.MaxBytes = -1 // any
	}
	j.parser.Kinds, j.parser.Media, j.parser.MarksOnly = r.kinds, r.media, r.marksOnly
	if r.confidence != nil {
		j.parser.MinConfidence = *r.confidence
	}
	var errs []error
	if r.charset != "" {
		c, err := articles.ParseCharset(r.charset)
		if err != nil {
			errs = append(errs, fmt.Errorf("-charset %q: %w", r.charset, err))
		}
		j.input.reader.Charset = c
	}
	if r.lang != "" {
		tag, err := language.Parse(r.lang)
		if err != nil {
			errs = append(errs, fmt.Errorf("-lang %q: want a BCP 47 tag such as en or pt-BR: %w", r.lang, err))
		}
		j.parser.Language = tag
	}
	var bad []error
	if r.people != "" {
		j.parser.People, bad = readPeople(r.people)
		errs = append(errs, bad...)
	}
	if r.outlets != "" {
		j.parser.Outlets, bad = readOutlets(r.outlets)
		errs = append(errs, bad...)
	}
	return j, errs
}

// limit bounds the cores that are used, until the function that it returns is called.
func (r *reading) limit() (restore func()) {
	if r.cores == 0 {
		return func() {}
	}
	before := runtime.GOMAXPROCS(int(r.cores))
	return func() { runtime.GOMAXPROCS(before) }
}
