package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// An output is where documents go, and in which format.
type output struct {
	format string // a name, tableFormat among them
	name   string // of a file or folder; "" and "-" are standard output

	// table returns a writer of tables that writes to w what is meant for to.
	table func(w, to io.Writer) format.Writer
}

// open returns the sink. What is read is never overwritten: that is a misuse, and the
// status says so.
func (o *output) open(names []string, std streams, in *input) (s sink, status int, err error) {
	if o.name == "" || o.name == "-" {
		return o.pieces(std.out), done, nil
	}
	if isFolder(o.name) {
		return o.folder(names)
	}
	if info, err := os.Stat(o.name); err == nil && info.Mode().IsRegular() && isInput(info, names) {
		return nil, misuse, fmt.Errorf("-o %s: this file is read, and would be overwritten", o.name)
	}
	// For writing alone: who reads and writes a FIFO never sees that nobody reads it.
	f, err := os.OpenFile(o.name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return nil, failed, fmt.Errorf("-o %s: %s", o.name, reason(err))
	}
	in.output, _ = f.Stat()
	p := o.pieces(f)
	p.file = f
	return p, done, nil
}

// isFolder reports whether a name is that of a folder, by its end or by what is there.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator)) || err == nil && info.IsDir()
}

// isInput reports whether a file is among those that are named.
func isInput(info os.FileInfo, names []string) bool {
	for _, name := range names {
		if in, err := os.Stat(name); err == nil && os.SameFile(in, info) {
			return true
		}
	}
	return false
}

// A pieces is a sink that writes what comes of each document in one piece: nobody
// ever sees half a line.
type pieces struct {
	to     io.Writer
	file   *os.File // to be closed; nil for standard output
	buf    bytes.Buffer
	w      format.Writer // writes to buf
	format bool          // one of package format
	single string        // its name, if it has one document a file
	n      int
}

// pieces returns a sink that writes to a writer.
func (o *output) pieces(to io.Writer) *pieces {
	p := &pieces{to: to}
	f, ok := format.Lookup(o.format)
	if !ok {
		p.w = o.table(&p.buf, to)
		return p
	}
	p.format = true
	p.w = f.NewWriter(&p.buf, format.Options{Indent: true})
	if f.Single {
		p.single = f.Name
	}
	return p
}

func (p *pieces) write(doc *quote.Document) error {
	if p.n++; p.n > 1 && p.single != "" {
		return fmt.Errorf("-format %s has one document a file: use -o FOLDER/ for several", p.single)
	}
	if err := p.safely(doc); err != nil {
		return err
	}
	return p.flush()
}

// safely writes a document to the buffer, or nothing of it.
func (p *pieces) safely(doc *quote.Document) (err error) {
	before := p.buf.Len()
	defer func() {
		if r := recover(); r != nil {
			p.buf.Truncate(before)
			err = articleError{fmt.Errorf("%s: not printed for a fault of this program, panic: %v", doc.ID, r)}
		}
	}()
	return p.w.Write(doc)
}

// flush writes the buffer.
func (p *pieces) flush() error {
	if p.buf.Len() == 0 {
		return nil
	}
	defer p.buf.Reset()
	if !p.format { // a table has nothing to be made visible, and its colours
		_, err := p.to.Write(p.buf.Bytes())
		return err
	}
	return put(p.to, p.buf.Bytes())
}

func (p *pieces) close() error {
	err := p.w.Close()
	if err == nil {
		err = p.flush()
	}
	if p.file != nil {
		err = errors.Join(err, p.file.Close())
	}
	return err
}
