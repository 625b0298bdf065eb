package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/quoteattribution/quote"
)

// A progress is a line on a terminal that says how far the work is. It is shown when
// that takes more than two seconds, and erased before anything else is printed.
type progress struct {
	w        io.Writer     // nil where there is no terminal
	read     *atomic.Int64 // files
	began    time.Time
	articles int
	bytes    int64 // of the texts of the articles
	shown    bool
	shared   bool // standard output is a terminal too
	ticks    <-chan time.Time
}

const (
	patience = 2 * time.Second
	interval = 200 * time.Millisecond
)

func newProgress(std streams, read *atomic.Int64) *progress {
	if !capable(std.err) {
		return &progress{}
	}
	return &progress{w: std.err, read: read, began: time.Now(), shared: capable(std.out), ticks: time.Tick(interval)}
}

// tick is when the line is due; never where there is no terminal.
func (p *progress) tick() <-chan time.Time { return p.ticks }

// done counts a document, which is about to be printed.
func (p *progress) done(doc *quote.Document) {
	if p.shared {
		p.erase()
	}
	p.articles++
	p.bytes += int64(len(doc.Text))
}

// show shows the line, if the work takes long enough.
func (p *progress) show() {
	if took := time.Since(p.began); took >= patience {
		fmt.Fprintf(p.w, "\r\x1b[K%s", p.line(took))
		p.shown = true
	}
}

func (p *progress) line(took time.Duration) string {
	return fmt.Sprintf("%s, %s done, %.0f kB/s", plural(p.articles, "article"), plural(int(p.read.Load()), "file"), float64(p.bytes)/1000/took.Seconds())
}

// erase takes the line away.
func (p *progress) erase() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
