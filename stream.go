package quote

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"sync"
)

// An ArticleError is what went wrong with one article of many, which does not touch
// the others.
type ArticleError struct {
	Index int    // of the article in its sequence, from 0
	ID    string // of the article; "" where it could not be read
	Err   error
}

// Error tells which article it was, and what was wrong.
func (e *ArticleError) Error() string {
	if e.ID != "" {
		return fmt.Sprintf("article %d (%s): %v", e.Index, e.ID, e.Err)
	}
	return fmt.Sprintf("article %d: %v", e.Index, e.Err)
}

// Unwrap returns what went wrong.
func (e *ArticleError) Unwrap() error { return e.Err }

// A PanicError is a panic over an article: a fault of this package. Its value may have
// words of the article in it.
type PanicError struct {
	Value any
	Stack []byte
}

// Error returns what the panic was, and in the lines behind it the stack.
func (e *PanicError) Error() string { return fmt.Sprintf("panic: %v\n%s", e.Value, e.Stack) }

// All parses many articles on all cores (GOMAXPROCS) and yields their documents in
// the order of the articles.
//
// An error of the sequence is yielded in its place, as an *ArticleError without a
// document, and so is a panic over an article, as a *PanicError in it; those behind them go on.
//
// Where ctx is done, the documents that are done by then are still yielded, in order
// up to the first that is not, then the cause of ctx, and nothing behind it: what has
// been yielded are the first so many articles, and none of them is lost. There may be five
// for each core between the end of ctx and its cause; who wants none of them breaks.
//
// The sequence runs in a goroutine of its own, a few articles for each core ahead of
// what has been yielded: memory does not grow with their number, and a document is
// yielded when it is done, be the next article there or not. When the loop over All
// ends, early or not, all of its goroutines have ended; so it waits for the article
// that is being read. Those that are being parsed are given up, as by ParseContext.
func (p *Parser) All(ctx context.Context, articles iter.Seq2[Article, error]) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		cores := runtime.GOMAXPROCS(0)
		const ahead = 4 // articles for each core
		s := stream{parser: p, order: make(chan *task, ahead*cores), work: make(chan *task)}
		for range cores {
			s.running.Go(func() { s.parse(ctx) })
		}
		s.running.Go(func() { s.read(ctx, articles) })
		defer s.running.Wait()
		defer cancel()
		for {
			t, ok := receive(ctx, s.order)
			if ok {
				_, ok = receive(ctx, t.done)
			}
			if !ok {
				break
			}
			if !yield(t.doc, t.err) {
				return
			}
		}
		if err := context.Cause(ctx); err != nil {
			yield(nil, err)
		}
	}
}

// receive receives from a channel, and when ctx is done only what is there. It reports
// whether there was something.
func receive[T any](ctx context.Context, c <-chan T) (x T, ok bool) {
	select {
	case x, ok = <-c:
	case <-ctx.Done():
		select {
		case x, ok = <-c:
		default:
		}
	}
	return x, ok
}

// A stream is what the goroutines of All share.
type stream struct {
	parser  *Parser
	order   chan *task // in the order of the articles
	work    chan *task // those to be parsed
	running sync.WaitGroup
}

// A task is an article and, when there is something in done, what came of it.
type task struct {
	index   int
	article Article
	done    chan struct{} // of one element; nothing comes where the article is given up
	doc     *Document
	err     error
}

// read makes tasks of the articles until ctx is done.
func (s *stream) read(ctx context.Context, articles iter.Seq2[Article, error]) {
	defer close(s.order)
	defer close(s.work)
	index := 0
	for a, err := range articles {
		t := &task{index: index, article: a, done: make(chan struct{}, 1)}
		index++
		select {
		case s.order <- t:
		case <-ctx.Done():
			return
		}
		if err != nil {
			t.err = &ArticleError{Index: t.index, ID: a.ID, Err: err}
			t.done <- struct{}{}
			continue
		}
		select {
		case s.work <- t:
		case <-ctx.Done():
			return
		}
	}
}

// parse does tasks until there are no more, or ctx is done.
func (s *stream) parse(ctx context.Context) {
	for t := range s.work {
		doc, err := s.parser.safely(ctx, t.article)
		switch {
		case err == nil:
			t.doc = doc
		case errors.As(err, new(*PanicError)):
			t.err = &ArticleError{Index: t.index, ID: t.article.ID, Err: err}
		default: // ctx is done, there are no other errors
			return
		}
		t.article = Article{}
		t.done <- struct{}{}
	}
}

// safely is ParseContext, with a panic as an error.
func (p *Parser) safely(ctx context.Context, a Article) (doc *Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, &PanicError{r, debug.Stack()}
		}
	}()
	return p.ParseContext(ctx, a)
}
