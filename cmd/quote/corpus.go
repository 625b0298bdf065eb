package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"syscall"
	"time"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
	"github.com/quoteattribution/quote/corpus"
	"github.com/quoteattribution/quote/internal/lines"
)

const corpusHelp = `Reads JSON Lines: documents, as -format jsonl prints them, or articles, which
are parsed; both may have a key "date", an RFC 3339 time or a day such as
2026-11-27. Prints a line of JSON each:

  {"quotation": ...}  the same words of a speaker in all articles: occurrences,
                      first publication, and the path that they took
  {"speaker": ...}    who is named, over all articles, and why names are one
  {"edge": ...}       from whom to whom words went, how, and how often

What counts is said or written, with a confidence of .5 and more, unless -all.
What does not fit in -memory goes to temporary files. quote parse -format jsonl
leaves dates out: give articles, or add the key.`

// corpusCommand merges what many articles say.
func corpusCommand(flags *flag.FlagSet) action {
	m := merger{memory: 256}
	flags.Var(whole{&m.memory, 1, 1 << 20, "1 MiB and more"}, "memory", "keep this `number` of MiB in memory before temporary files are used")
	flags.StringVar(&m.dir, "temp", "", "the `folder` of temporary files (that of the system)")
	flags.Var(whole{&m.most, 0, 1 << 40, "0 or more bytes"}, "max-bytes", "the `bytes` of the longest line that is read; 0 for any")
	flags.BoolVar(&m.all, "all", false, "count also what is neither said nor written, and what is less sure than .5")
	m.most = articles.DefaultMaxBytes
	return func(names []string, std streams) int {
		m.std = std
		return m.run(names)
	}
}

// A merger is the command corpus.
type merger struct {
	memory, most int64
	dir          string
	all          bool

	std    streams
	status int
	parser quote.Parser
}

// run merges the documents of files, or of standard input, and returns the exit
// status.
func (m *merger) run(names []string) int {
	if len(names) == 0 {
		names = []string{"-"}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	out := bufio.NewWriter(m.std.out)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	merge := corpus.Merger{Memory: m.memory << 20, Dir: m.dir}
	err := merge.Merge(ctx, m.observations(names), corpus.Output{
		Quotation: func(q corpus.Quotation) error { return enc.Encode(map[string]any{"quotation": q}) },
		Speaker:   func(s corpus.Speaker) error { return enc.Encode(map[string]any{"speaker": s}) },
		Edge:      func(e corpus.Edge) error { return enc.Encode(map[string]any{"edge": e}) },
	})
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	switch {
	case ctx.Err() != nil && err != nil:
		m.std.say("interrupted: nothing is merged before all is read")
		return interruptedStatus
	case err != nil:
		return max(m.status, unwritten(err, m.std))
	}
	return m.status
}

// observations yields the quotations that count. What cannot be read is reported, and
// costs that line alone.
func (m *merger) observations(names []string) iter.Seq2[corpus.Observation, error] {
	counts := reading{all: m.all}
	return func(yield func(corpus.Observation, error) bool) {
		for doc, date := range m.documents(names) {
			for _, o := range corpus.Observe(doc.Filter(counts.usual), date) {
				if !yield(o, nil) {
					return
				}
			}
		}
	}
}

// documents yields the documents of files with their dates.
func (m *merger) documents(names []string) iter.Seq2[*quote.Document, time.Time] {
	return func(yield func(*quote.Document, time.Time) bool) {
		for _, name := range names {
			in := io.Reader(m.std.in)
			if name != "-" {
				f, err := os.Open(name)
				if err != nil {
					m.fail(fmt.Errorf("%s: %s", name, reason(err)))
					continue
				}
				defer f.Close()
				in = f
			}
			if !m.lines(name, in, yield) {
				return
			}
		}
	}
}

// lines yields the documents of lines.
func (m *merger) lines(name string, in io.Reader, yield func(*quote.Document, time.Time) bool) bool {
	r := lines.NewReader(bufio.NewReader(in), m.most)
	for n := 1; ; n++ {
		line, err := r.Next()
		place := fmt.Sprintf("%s:%d", name, n)
		switch {
		case err == lines.ErrLong:
			m.fail(fmt.Errorf("%s: a line of more than %d bytes; skipped (use -max-bytes to read it)", place, m.most))
			continue
		case err != nil && err != io.EOF:
			m.fail(fmt.Errorf("%s: %s", place, reason(err)))
			return true
		}
		if doc, date, wrong := m.document(line); wrong != nil {
			m.fail(fmt.Errorf("%s: %w", place, wrong))
		} else if doc != nil && !yield(doc, date) {
			return false
		}
		if err == io.EOF {
			return true
		}
	}
}

// document reads a document, or parses an article, from a line; nil from an empty one.
func (m *merger) document(line []byte) (*quote.Document, time.Time, error) {
	if line = bytes.TrimSpace(line); len(line) == 0 {
		return nil, time.Time{}, nil
	}
	if !utf8.Valid(line) {
		return nil, time.Time{}, errors.New("not UTF-8")
	}
	var head struct {
		Date   string          `json:"date"`
		Quotes json.RawMessage `json:"quotes"`
	}
	if err := json.Unmarshal(line, &head); err != nil {
		return nil, time.Time{}, fmt.Errorf("no JSON document: %w", err)
	}
	date, err := corpus.ParseDate(head.Date)
	if err != nil {
		return nil, date, err
	}
	if head.Quotes != nil {
		doc := new(quote.Document)
		err := json.Unmarshal(line, doc)
		return doc, date, err
	}
	var a quote.Article
	if err := json.Unmarshal(line, &a); err != nil {
		return nil, date, err
	}
	for doc, err := range m.parser.All(context.Background(), one(a)) {
		return doc, date, err // a panic costs this article alone
	}
	return nil, date, nil
}

// one yields an article.
func one(a quote.Article) iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) { yield(a, nil) }
}

// fail reports an error, which the exit status shows.
func (m *merger) fail(err error) {
	m.std.say("%v", err)
	m.status = failed
}
