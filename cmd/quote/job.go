package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

// A job reads articles, parses them and hands their documents to a sink, in order.
type job struct {
	input   input
	parser  quote.Parser
	std     streams
	verbose bool
	status  int
	unnamed bool   // the command was not named
	first   string // then the first argument, which may be one that is misspelt
}

// A sink takes documents.
type sink interface {
	// write takes a document. It returns an *articleError where the next one may still be
	// taken.
	write(*quote.Document) error
	// close ends what was written.
	close() error
}

// An articleError is what went wrong with the output of one article alone.
type articleError struct{ error }

// A result is a document or what went wrong in its place.
type result struct {
	doc *quote.Document
	err error
}

// run reads files, or standard input where none is named. It returns the exit
// status.
//
// What is parsed comes over a channel, so that a signal ends the work at once,
// whatever is being read or parsed: the documents that are done are written, the output is
// closed, and the status is that of the signal. A second signal does what it does to any
// program.
func (j *job) run(names []string, out sink) int {
	if len(names) == 0 {
		names = []string{"-"}
		if capable(j.std.in) {
			j.std.say("reading an article from the terminal (quote help says what else there is)")
		}
	}
	if j.unnamed {
		j.first = names[0]
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	parsing, halt := context.WithCancel(ctx)
	defer halt()
	results := j.results(ctx, parsing, names)
	stop := signals(ctx)
	var caught os.Signal
	shown := newProgress(j.std, &j.input.files)
	if slices.Contains(names, "-") && capable(j.std.in) {
		shown = new(progress) // somebody types there
	}
	for {
		select {
		case <-shown.tick():
			shown.show()
		case caught = <-stop:
			halt()
		case r, ok := <-results:
			switch {
			case caught != nil && (!ok || r.err == context.Canceled):
				shown.erase()
				return j.interrupted(caught, out)
			case !ok:
				shown.erase()
				return j.close(out)
			case r.doc == nil:
				shown.erase()
				j.tell(r.err)
				continue
			}
			shown.done(r.doc)
			if err := out.write(r.doc); err != nil {
				shown.erase()
				if !errors.As(err, new(articleError)) {
					j.status = max(j.status, unwritten(err, j.std))
					return j.status
				}
				j.fail("%v", err)
			}
		}
	}
}

// results parses the articles of files until parsing is done. Then the last result is its
// error. Nobody takes results when ctx is done.
func (j *job) results(ctx, parsing context.Context, names []string) <-chan result {
	results := make(chan result)
	go func() {
		defer close(results)
		for doc, err := range j.parser.All(parsing, j.input.articles(names)) {
			select {
			case results <- result{doc, err}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return results
}

// signals returns a channel with the first signal that asks the program to end.
func signals(ctx context.Context) <-chan os.Signal {
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, os.Interrupt, syscall.SIGTERM)
	stop := make(chan os.Signal, 1)
	go func() {
		select {
		case s := <-caught:
			stop <- s
		case <-ctx.Done():
		}
		signal.Stop(caught)
	}()
	return stop
}

// interrupted ends the output after a signal.
func (j *job) interrupted(s os.Signal, out sink) int {
	if err := out.close(); err != nil {
		return unwritten(err, j.std)
	}
	j.std.say("interrupted: what was read until then is printed")
	if s == os.Interrupt {
		return interruptedStatus
	}
	return terminatedStatus
}

// close ends the output.
func (j *job) close(out sink) int {
	if err := out.close(); err != nil {
		return max(j.status, unwritten(err, j.std))
	}
	return j.status
}

// tell reports what stands in the place of a document.
func (j *job) tell(err error) {
	var (
		n note
		o others
		f *articles.Error
		a *quote.ArticleError
	)
	switch {
	case errors.As(err, &n):
		if n.Kind != articles.PassedOver || j.verbose {
			j.std.say("%v", n)
		}
		return
	case errors.As(err, &o):
		if !j.verbose {
			j.std.say("%v", o)
		}
		return
	case errors.As(err, &f) && f.Name == j.first && errors.Is(err, os.ErrNotExist):
		j.fail("%v%s", f, misspelt(j.first))
		return
	}
	if errors.As(err, &a) {
		if errors.As(a.Err, new(*quote.PanicError)) {
			j.panicked(a)
			return
		}
		err = a.Err
	}
	j.fail("%v%s", err, hint(err))
}

// panicked reports an article that could not be parsed.
func (j *job) panicked(a *quote.ArticleError) {
	text := a.Err.Error()
	if !j.verbose {
		text, _, _ = strings.Cut(text, "\n")
	}
	which := a.ID
	if which == "" {
		which = "an article without an id"
	}
	j.fail("%s: skipped for a fault of this program, %s", which, text)
}

// fail reports an error, which the exit status shows.
func (j *job) fail(format string, args ...any) {
	j.std.say(format, args...)
	j.status = failed
}

// unwritten reports an error of writing and returns the exit status. Where nobody
// reads the output any more it says nothing, and the status is that of SIGPIPE, which
// ends the program by itself where the output is standard output.
func unwritten(err error, std streams) int {
	if errors.Is(err, errUnread) {
		return unreadStatus
	}
	std.say("%v", err)
	return failed
}
