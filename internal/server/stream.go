package server

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
	"github.com/quoteattribution/quote/internal/lines"
)

// failedTrailer is the trailer that lists the lines of a stream without a document,
// separated by commas, in formats whose answer has no place for problems.
const failedTrailer = "Quote-Failed-Lines"

// mostFailed is how many of them it lists.
const mostFailed = 100

// stream answers with the documents of the articles of a body, an article a line, each
// as soon as it is done. A line is read when there is room for it: one that sends
// without reading waits.
//
// A line without an article is a problem in its place in jsonl, and in other formats
// its number in a trailer. Where the body breaks off, or does not come in time, the
// answer in jsonl ends with that problem, and in other formats it breaks off too.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, e engine, f format.Format) error {
	// A body that breaks off ends the context of a request, but what came before it is
	// still to be answered.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), s.config.StreamTimeout)
	defer cancel()
	rc := http.NewResponseController(w)
	_ = rc.EnableFullDuplex() // HTTP/1 else ends the body at the first byte of the answer
	// What reads the body has to hear of the end.
	defer context.AfterFunc(ctx, func() { _ = rc.SetReadDeadline(time.Unix(1, 0)) })()

	out := &documents{server: s, w: w, rc: rc, format: f, lines: f.Name == "jsonl"}
	out.writer = f.NewWriter(out, format.Options{})
	in := &body{lines: lines.NewReader(bufio.NewReader(r.Body), s.config.MaxBytes), most: s.config.MaxBytes, before: func(wait bool) {
		var until time.Time
		if wait && ctx.Err() == nil {
			until = time.Now().Add(s.config.Timeout)
		}
		_ = rc.SetReadDeadline(until)
	}}
	defer context.AfterFunc(r.Context(), func() {
		if in.ended.Load() { // else reading says what is wrong
			cancel()
		}
	})()
	if !out.lines {
		w.Header().Set("Trailer", failedTrailer)
	}
	for doc, err := range e.All(ctx, in.articles()) {
		if err := out.take(ctx, doc, err); err != nil {
			return err
		}
	}
	return out.close()
}

// documents writes the answer to a stream.
type documents struct {
	server *Server
	w      http.ResponseWriter
	rc     *http.ResponseController
	format format.Format
	writer format.Writer
	lines  bool // there is a place for problems
	begun  bool
	failed []string
}

// Write writes to the client, who has a time to take it.
func (d *documents) Write(b []byte) (int, error) {
	if !d.begun {
		d.server.announce(d.w, d.format)
		d.begun = true
	}
	_ = d.rc.SetWriteDeadline(time.Now().Add(d.server.config.Timeout))
	return d.w.Write(b)
}

// take writes a document, or what is wrong in its place. It returns an error where
// nothing is written yet, and panics where the answer cannot go on.
func (d *documents) take(ctx context.Context, doc *quote.Document, err error) error {
	if err != nil {
		return d.problem(ctx, err)
	}
	d.server.metrics.articles.Add(1)
	if err := d.writer.Write(doc); err != nil {
		abandon(d.w)
	}
	if d.begun {
		_ = d.rc.Flush()
	}
	return nil
}

// problem writes a problem.
func (d *documents) problem(ctx context.Context, err error) error {
	var p *problem
	of := new(quote.ArticleError)
	switch {
	case errors.As(err, &p):
	case errors.As(err, &of):
		if !errors.As(err, new(*quote.PanicError)) {
			err = errors.New("an article failed")
		}
		p = d.server.fault(err)
		p.fatal = !d.lines // rather than an answer that lacks an article
		p.Detail = fmt.Sprintf("article %d of the stream: %s", of.Index+1, p.Detail)
	case errors.Is(err, context.Canceled):
		abandon(d.w)
	default: // ctx is done
		p = problemf(http.StatusServiceUnavailable, "the stream took more than %v", d.server.config.StreamTimeout)
		p.fatal = true
	}
	switch {
	case p.fatal && !d.begun:
		return p
	case p.fatal && !d.lines:
		abandon(d.w)
	case d.lines:
		_, _ = d.Write(p.json())
		_ = d.rc.Flush()
	case p.Line > 0 && len(d.failed) < mostFailed:
		d.failed = append(d.failed, strconv.Itoa(p.Line))
	}
	return nil
}

// close ends the answer.
func (d *documents) close() error {
	if err := d.writer.Close(); err != nil {
		abandon(d.w)
	}
	if !d.begun {
		d.server.announce(d.w, d.format) // of nothing
	}
	if !d.lines {
		d.w.Header().Set(failedTrailer, strings.Join(d.failed, ", "))
	}
	return nil
}

// A body is one of articles, one a line.
type body struct {
	lines  *lines.Reader
	most   int64
	before func(wait bool) // is called before a line is waited for, and behind the last
	ended  atomic.Bool     // the body came to its end
}

// articles yields the articles. An empty line is passed over.
func (b *body) articles() iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) {
		for n := 1; ; n++ {
			b.before(true)
			line, err := b.lines.Next()
			if err == io.EOF {
				b.ended.Store(true)
				b.before(false)
			}
			if err != nil && err != io.EOF && err != lines.ErrLong {
				p := unreadable(err, b.most)
				p.Line, p.Detail = n, fmt.Sprintf("line %d: %s", n, p.Detail)
				yield(quote.Article{}, p)
				return
			}
			if !b.one(n, line, err == lines.ErrLong, yield) || err == io.EOF {
				return
			}
		}
	}
}

// one yields the article of a line, if there is something in it.
func (b *body) one(n int, line []byte, long bool, yield func(quote.Article, error) bool) bool {
	if long {
		p := tooLarge(b.most)
		p.fatal, p.Line, p.Detail = false, n, fmt.Sprintf("line %d: %s", n, p.Detail)
		return yield(quote.Article{}, p)
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))) == 0 {
		return true
	}
	a, err := article(bytes.TrimRight(line, "\r\n"))
	if p := new(problem); errors.As(err, &p) {
		p.Line = n
		p.Detail = fmt.Sprintf("line %d%s", n, strings.TrimPrefix(": "+p.Detail, ": line 1"))
	}
	return yield(a, err)
}
