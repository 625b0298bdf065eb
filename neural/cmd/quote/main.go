// Quote prints the quotations of articles, found by a neural tagger or the linear one.
// For all that the command of the module above can do beside, feed it what this one writes:
//
//	go run ./cmd/quote -in jsonl -format jsonl articles.jsonl > found.jsonl
//	quote eval -pred found.jsonl articles.jsonl
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
	"github.com/quoteattribution/quote/internal/eval"
	"github.com/quoteattribution/quote/internal/terminal"
	"github.com/quoteattribution/quote/neural"
	"github.com/quoteattribution/quote/neural/multilingual"
)

func main() {
	switch err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr); {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintf(os.Stderr, "quote: %s\n", terminal.Visible(err.Error()))
		os.Exit(1)
	}
}

// options are what the flags say.
type options struct {
	tagger, weights string
	in, format      string
	language        string
	names           []string
}

// run does what the arguments say.
func run(args []string, in io.Reader, out, messages io.Writer) error {
	var o options
	flags := flag.NewFlagSet("quote", flag.ContinueOnError)
	flags.SetOutput(messages)
	flags.StringVar(&o.tagger, "tagger", "neural", "what finds words said outside marks: `neural, multilingual or linear`")
	flags.StringVar(&o.weights, "weights", "", "a `file` of weights for the neural tagger, instead of the built-in ones")
	flags.StringVar(&o.in, "in", "text", "what the files hold: `text`, an article each, or jsonl, one a line")
	flags.StringVar(&o.format, "format", "json", "the `format` of the output, one of package format's")
	flags.StringVar(&o.language, "lang", "", "the `language` of the articles that do not say theirs; guessed without")
	if err := flags.Parse(args); err != nil {
		return err
	}
	o.names = flags.Args()
	p, err := o.parser()
	if err != nil {
		return err
	}
	f, ok := format.Lookup(o.format)
	switch {
	case !ok:
		return fmt.Errorf("-format %s: no format of that name", o.format)
	case o.in != "text" && o.in != "jsonl":
		return fmt.Errorf("-in %s: want text or jsonl", o.in)
	}
	articles, err := o.articles(in)
	if err != nil {
		return err
	}
	w := f.NewWriter(out, format.Options{Indent: true})
	for doc, err := range p.All(context.Background(), articles) {
		if err == nil {
			err = w.Write(doc)
		}
		if err != nil {
			return err
		}
	}
	return w.Close()
}

// parser returns the parser that the flags ask for.
func (o *options) parser() (*quote.Parser, error) {
	p := new(quote.Parser)
	if o.language != "" {
		tag, err := language.Parse(o.language)
		if err != nil {
			return nil, fmt.Errorf("-lang %s: want a BCP 47 tag such as en: %w", o.language, err)
		}
		p.Language = tag
	}
	switch {
	case o.tagger == "linear" && o.weights == "":
		return p, nil
	case o.tagger == "multilingual" && o.weights == "":
		p.Tagger = multilingual.Tagger()
		return p, nil
	case o.tagger == "linear", o.tagger == "multilingual":
		return nil, errors.New("-weights is for -tagger neural: the file says what it reads")
	case o.tagger != "neural":
		return nil, fmt.Errorf("-tagger %s: want neural, multilingual or linear", o.tagger)
	case o.weights == "":
		p.Tagger = neural.Tagger()
		return p, nil
	}
	b, err := os.ReadFile(o.weights)
	if err != nil {
		return nil, err
	}
	if p.Tagger, err = neural.Open(b); err != nil {
		return nil, fmt.Errorf("%s: %w", o.weights, err)
	}
	return p, nil
}

// articles reads all files, or standard input where none is named.
func (o *options) articles(in io.Reader) (iter.Seq2[quote.Article, error], error) {
	var docs []*eval.Document
	add := func(name string, r io.Reader) error {
		if o.in == "jsonl" {
			list, err := eval.Read(r, name, nil)
			docs = append(docs, list...)
			return err
		}
		b, err := io.ReadAll(r)
		docs = append(docs, &eval.Document{ID: name, Text: string(b)})
		return err
	}
	if len(o.names) == 0 {
		if err := add("standard input", in); err != nil {
			return nil, err
		}
	}
	for _, name := range o.names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		err = add(name, f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return eval.Articles(docs), nil
}
