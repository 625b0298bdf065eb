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
	"strings"
	"sync"
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
	context.AfterFunc(ctx, stop) // a second signal does what it does to any program
	out := bufio.NewWriter(m.std.out)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	merge := corpus.Merger{Memory: m.memory << 20, Dir: m.dir}
	err := merge.Merge(ctx, m.observations(ctx, names), corpus.Output{
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
// costs that line alone. It ends when ctx is done, whatever is being read.
func (m *merger) observations(ctx context.Context, names []string) iter.Seq2[corpus.Observation, error] {
	counts := reading{all: m.all}
	return func(yield func(corpus.Observation, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		entries := make(chan *entry)
		go m.parse(ctx, names, entries)
		for {
			var e *entry
			select {
			case e = <-entries:
			case <-ctx.Done():
				yield(corpus.Observation{}, context.Cause(ctx))
				return
			}
			switch {
			case e == nil:
				return
			case e.err != nil:
				m.fail(e.err)
				continue
			}
			for _, o := range corpus.Observe(e.doc.Filter(counts.usual), e.date) {
				if !yield(o, nil) {
					return
				}
			}
		}
	}
}

// An entry is what a line of the input has: an article, which is parsed, or a document, or
// what is wrong.
type entry struct {
	place   string
	date    time.Time
	article quote.Article
	doc     *quote.Document
	err     error
}

// wrong is an entry that cannot be read.
func wrong(place string, err error) *entry { return &entry{err: fmt.Errorf("%s: %w", place, err)} }

// errParsed stands in the sequence of articles for what is none.
var errParsed = errors.New("no article")

// parse sends the entries of files, in order, with the documents of their articles, until
// ctx is done.
func (m *merger) parse(ctx context.Context, names []string, to chan<- *entry) {
	defer close(to)
	var (
		mu      sync.Mutex
		waiting []*entry // those that have been read
	)
	articles := func(yield func(quote.Article, error) bool) {
		for e := range m.entries(names) {
			mu.Lock()
			waiting = append(waiting, e)
			mu.Unlock()
			var err error
			if e.doc != nil || e.err != nil {
				err = errParsed
			}
			if !yield(e.article, err) {
				return
			}
		}
	}
	for doc, err := range m.parser.All(ctx, articles) {
		if of := new(quote.ArticleError); err != nil && !errors.As(err, &of) {
			return // ctx is done
		}
		mu.Lock()
		e := waiting[0]
		waiting = waiting[1:]
		mu.Unlock()
		switch {
		case err == nil:
			e.doc = doc
		case !errors.Is(err, errParsed): // a panic costs this article alone
			what, _, _ := strings.Cut(errors.Unwrap(err).Error(), "\n") // without the stack
			e = wrong(e.place, errors.New("skipped for a fault of this program, "+what))
		}
		select {
		case to <- e:
		case <-ctx.Done():
			return
		}
	}
}

// entries yields the entries of files.
func (m *merger) entries(names []string) iter.Seq[*entry] {
	return func(yield func(*entry) bool) {
		for _, name := range names {
			if !m.file(name, yield) {
				return
			}
		}
	}
}

// file yields the entries of a file, or of standard input.
func (m *merger) file(name string, yield func(*entry) bool) bool {
	if name == "-" {
		return m.lines(name, m.std.in, yield)
	}
	f, err := os.Open(name)
	if err != nil {
		return yield(wrong(name, errors.New(reason(err))))
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return yield(wrong(name, errors.New("is a directory; name the files in it")))
	}
	return m.lines(name, f, yield)
}

// lines yields the entries of lines.
func (m *merger) lines(name string, in io.Reader, yield func(*entry) bool) bool {
	r := lines.NewReader(bufio.NewReader(in), m.most)
	for n := 1; ; n++ {
		line, err := r.Next()
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		place := fmt.Sprintf("%s:%d", name, n)
		var e *entry
		switch {
		case err == lines.ErrLong:
			e = wrong(place, fmt.Errorf("a line of more than %d bytes; skipped (use -max-bytes to read it)", m.most))
		case err != nil && err != io.EOF:
			return yield(wrong(place, errors.New(reason(err))))
		default:
			e = read(place, line)
		}
		if e != nil && !yield(e) {
			return false
		}
		if err == io.EOF {
			return true
		}
	}
}

// read reads a document or an article from a line; nil from an empty one.
func read(place string, line []byte) *entry {
	if line = bytes.TrimSpace(line); len(line) == 0 {
		return nil
	}
	if !utf8.Valid(line) {
		return wrong(place, errors.New("not UTF-8"))
	}
	var head struct {
		Date   string          `json:"date"`
		Quotes json.RawMessage `json:"quotes"`
	}
	if err := json.Unmarshal(line, &head); err != nil {
		return wrong(place, fmt.Errorf("no JSON document: %w", err))
	}
	e := &entry{place: place}
	var err error
	if e.date, err = corpus.ParseDate(head.Date); err == nil {
		if head.Quotes != nil {
			e.doc = new(quote.Document)
			err = json.Unmarshal(line, e.doc)
		} else {
			err = json.Unmarshal(line, &e.article)
		}
	}
	if err != nil {
		return wrong(place, err)
	}
	return e
}

// fail reports an error, which the exit status shows.
func (m *merger) fail(err error) {
	m.std.say("%v", err)
	m.status = failed
}
