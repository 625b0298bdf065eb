package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/corpus"
)

const corpusHelp = `Reads what parse reads. An object of JSON may have a key "date", an RFC 3339
time or a day such as 2026-11-27; one with a key "quotes", as -format jsonl
prints it, was parsed before, and is taken as it is. Prints a line of JSON each:

  {"quotation": ...}  the same words of a speaker in all articles: occurrences,
                      first publication, and the path that they took
  {"speaker": ...}    who is named, over all articles, and why names are one
  {"edge": ...}       from whom to whom words went, how, and how often

What counts is said or written, with a confidence of .5 and more, unless -all,
-kind, -medium or -min-confidence choose otherwise. What does not fit in -memory
goes to temporary files, and nothing is printed before all is read. quote parse
-format jsonl leaves dates out: give articles, or add the key.`

// corpusCommand merges what many articles say.
func corpusCommand(flags *flag.FlagSet) action {
	m := merger{memory: 256}
	m.define(flags)
	flags.Var(whole{&m.memory, 1, 1 << 20, "1 MiB and more"}, "memory", "keep this `number` of MiB in memory before temporary files are used")
	flags.StringVar(&m.dir, "temp", "", "the `folder` of temporary files (that of the system)")
	return func(names []string, std streams) int {
		defer m.limit()()
		var errs []error
		if m.work, errs = m.job(std); len(errs) > 0 {
			return std.misused(errs)
		}
		return m.run(names)
	}
}

// A merger is the command corpus.
type merger struct {
	reading
	memory int64
	dir    string
	work   *job
}

// A signalled is the cause of a context that a signal has ended.
type signalled struct{ os.Signal }

func (s signalled) Error() string { return s.String() }

// run merges the documents of files, or of standard input, and returns the exit
// status.
func (m *merger) run(names []string) int {
	if len(names) == 0 {
		names = []string{"-"}
		if capable(m.work.std.in) {
			m.work.std.say("reading articles from the terminal (quote help corpus says what else there is)")
		}
	}
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	stop := signals(ctx)
	go func() {
		select {
		case s := <-stop:
			cancel(signalled{s})
		case <-ctx.Done():
		}
	}()
	out := bufio.NewWriter(m.work.std.out)
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
	var s signalled
	switch {
	case err == nil:
		return m.work.status
	case !errors.As(context.Cause(ctx), &s):
		return max(m.work.status, unwritten(err, m.work.std))
	}
	m.work.std.say("interrupted: nothing is merged before all is read")
	if s.Signal == os.Interrupt {
		return interruptedStatus
	}
	return terminatedStatus
}

// An entry is an article of the input, or what is wrong in its place.
type entry struct {
	date time.Time
	doc  *quote.Document // nil until it is parsed
	err  error
}

// observations yields the quotations that count. What cannot be read is reported, and
// costs that article alone. It ends when ctx is done, whatever is being read.
func (m *merger) observations(ctx context.Context, names []string) iter.Seq2[corpus.Observation, error] {
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
				m.work.tell(e.err)
				continue
			}
			for _, o := range corpus.Observe(e.doc.Filter(m.counts), e.date) {
				if !yield(o, nil) {
					return
				}
			}
		}
	}
}

// counts reports whether a quotation counts. In a document that was parsed before, those
// are still there that the parser's own filters would have left out.
func (m *merger) counts(q *quote.Quote) bool {
	return m.usual(q) &&
		(len(m.kinds) == 0 || slices.Contains(m.kinds, q.Kind)) &&
		(len(m.media) == 0 || slices.Contains(m.media, q.Medium)) &&
		(m.confidence == nil || q.Confidence == 0 || q.Confidence >= *m.confidence)
}

// errParsed stands in the sequence of articles for one that was parsed before.
var errParsed = errors.New("parsed before")

// parse sends the entries of files, in order, with the documents of their articles, until
// ctx is done.
func (m *merger) parse(ctx context.Context, names []string, to chan<- *entry) {
	defer close(to)
	var (
		mu      sync.Mutex
		waiting []*entry // those that have been read
	)
	articles := func(yield func(quote.Article, error) bool) {
		var next entry // what the object of the next article says
		m.work.input.reader.Object = func(_ *quote.Article, object []byte) (err error) {
			next, err = look(object)
			return err
		}
		for a, err := range m.work.input.articles(names) {
			e := &entry{err: err}
			if err == nil {
				*e, next = next, entry{} // of a text it is nothing
			}
			if e.doc != nil {
				err = errParsed
			}
			mu.Lock()
			waiting = append(waiting, e)
			mu.Unlock()
			if !yield(a, err) {
				return
			}
		}
	}
	for doc, err := range m.work.parser.All(ctx, articles) {
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
		case e.doc == nil:
			e.err = err
		}
		select {
		case to <- e:
		case <-ctx.Done():
			return
		}
	}
}

// look is what an object says beside an article: its date, and the quotations of one that
// was parsed before.
func look(object []byte) (entry, error) {
	var said struct {
		Date   json.RawMessage `json:"date"`
		Quotes json.RawMessage `json:"quotes"`
	}
	if err := json.Unmarshal(object, &said); err != nil {
		return entry{}, err
	}
	var (
		e    entry
		date string
	)
	if len(said.Date) > 0 {
		if err := json.Unmarshal(said.Date, &date); err != nil {
			return entry{}, fmt.Errorf("the date is no text: %s", said.Date)
		}
	}
	var err error
	if e.date, err = corpus.ParseDate(date); err != nil {
		return entry{}, err
	}
	if said.Quotes != nil {
		e.doc = new(quote.Document)
		err = e.doc.UnmarshalJSON(object)
	}
	if kind := new(json.UnmarshalTypeError); errors.As(err, &kind) {
		err = fmt.Errorf("no JSON document: the key %s holds a value of type %s", strings.TrimPrefix(kind.Field, "."), kind.Value)
	} else if err != nil {
		err = errors.New(strings.TrimPrefix(err.Error(), "quote: "))
	}
	return e, err
}
