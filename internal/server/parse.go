package server

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// parse answers with the document of an article, or those of a stream of them.
func (s *Server) parse(w http.ResponseWriter, r *http.Request) {
	select {
	case s.places <- struct{}{}:
		defer func() { <-s.places }()
	default:
		s.metrics.refused.Add(1)
		problemf(http.StatusServiceUnavailable, "%d requests are being answered, which is the most at a time here", s.config.MaxRequests).write(w)
		return
	}
	w.Header().Add("Vary", "Accept")
	w.Header().Set("Accept-Post", textType+", "+jsonType+", "+linesType)
	err := s.parsed(w, r)
	if err == nil {
		return
	}
	var p *problem
	if !errors.As(err, &p) {
		p = s.fault(err)
	}
	if r.Context().Err() != nil && !p.fatal { // whose body breaks off may still read
		abandon(w)
	}
	p.write(w)
}

// parsed does what parse does; where it returns an error, nothing is written yet.
func (s *Server) parsed(w http.ResponseWriter, r *http.Request) error {
	a, err := ask(r)
	if err != nil {
		return err
	}
	typ, set, err := bodyType(r)
	if err != nil {
		return err
	}
	stream, usual := typ == linesType, "json"
	if stream {
		usual = "jsonl"
	}
	f, err := answerIn(r, a.format, usual, stream)
	if err != nil {
		return err
	}
	if stream {
		return s.stream(w, r, s.engine(&a.parser), f)
	}
	return s.single(w, r, s.engine(&a.parser), f, typ, set)
}

// single answers with the document of the one article of the body.
func (s *Server) single(w http.ResponseWriter, r *http.Request, e engine, f format.Format, typ, set string) error {
	ctx, cancel := context.WithTimeout(r.Context(), s.config.Timeout)
	defer cancel()
	body, err := s.whole(ctx, w, r)
	if err != nil {
		return err
	}
	var known quote.Article
	if typ == jsonType {
		known, err = article(body)
	} else {
		known.Text, err = plain(body, set)
	}
	if err != nil {
		return err
	}
	doc, err := s.document(ctx, e, known)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	out := f.NewWriter(&b, format.Options{})
	if err := errors.Join(out.Write(doc), out.Close()); err != nil {
		return err
	}
	s.announce(w, f)
	w.Header().Set("Content-Length", strconv.Itoa(b.Len()))
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(s.config.Timeout))
	w.Write(b.Bytes())
	return nil
}

// announce sets the headers of an answer in a format.
func (s *Server) announce(w http.ResponseWriter, f format.Format) {
	w.Header().Set("Content-Type", f.MediaType)
	if f.Name == "html" {
		w.Header().Set("Content-Security-Policy", stylePolicy)
	}
}

// document parses an article on a core of its own, for which it waits until ctx is
// done. When that is before the end of the article, the request has its answer, and
// the work on it ends.
func (s *Server) document(ctx context.Context, e engine, a quote.Article) (*quote.Document, error) {
	select {
	case s.cores <- struct{}{}:
	case <-ctx.Done():
		return nil, tooLong()
	}
	if ctx.Err() != nil {
		<-s.cores
		return nil, tooLong()
	}
	type result struct {
		doc *quote.Document
		err error
	}
	done := make(chan result, 1)
	go func() {
		defer func() { <-s.cores }()
		doc, err := safely(ctx, e, a)
		done <- result{doc, err}
	}()
	select {
	case r := <-done:
		if ctx.Err() != nil && r.doc == nil {
			return nil, tooLong()
		}
		if r.err == nil {
			s.metrics.articles.Add(1)
		}
		return r.doc, r.err
	case <-ctx.Done():
		return nil, tooLong()
	}
}

func tooLong() *problem {
	return problemf(http.StatusServiceUnavailable, "the article was not done in time")
}

// safely is ParseContext, with a panic as an error.
func safely(ctx context.Context, e engine, a quote.Article) (doc *quote.Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, &quote.PanicError{Value: r, Stack: debug.Stack()}
		}
	}()
	return e.ParseContext(ctx, a)
}

// told is an error as the log may have it. What the program panicked with may have a
// text in it, unless the runtime made it.
func told(err error) string {
	p := new(quote.PanicError)
	if !errors.As(err, &p) {
		return err.Error()
	}
	why := fmt.Sprintf("%T", p.Value)
	if e, ok := p.Value.(interface{ RuntimeError() }); ok {
		why = fmt.Sprint(e)
	}
	return fmt.Sprintf("panic: %s\n%s", why, p.Stack)
}

// fault logs an error of the program and is what the client sees of it.
func (s *Server) fault(err error) *problem {
	s.metrics.faults.Add(1)
	s.config.Log.Error("a fault of the program", "error", told(err))
	return problemf(http.StatusInternalServerError, "a fault of the program, which is logged; other requests go on")
}

// statusGone is what is logged and counted for a request that its client gave up.
const statusGone = 499

// abandon ends a request whose client is gone.
func abandon(w http.ResponseWriter) {
	if rec, ok := w.(*recorder); ok && rec.status == 0 {
		rec.status = statusGone
	}
	panic(http.ErrAbortHandler)
}
