package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/quoteattribution/quote"
)

// A source is where articles come from.
type source struct {
	name  string // as errors have it
	id    string // of the only article in it
	sniff bool   // no extension tells its form
}

// stream reads a source.
func (r *reader) stream(s *source, f io.Reader, yield taker) bool {
	defer r.counts.files.Add(1)
	buf, name, err := unpack(s.name, f)
	if err != nil {
		return yield(quote.Article{}, &fileError{s.name, err})
	}
	form := r.form
	if form == "" {
		form = formOf(name)
	}
	if form == "" {
		form = "text"
		switch looks := sniff(buf); {
		case looks == "text":
		case s.sniff:
			form = looks
		case !yield(quote.Article{}, warning(s.name+": looks like JSON and is read as text (use -in "+looks+")")):
			return false
		}
	}
	switch form {
	case "jsonl":
		return r.lines(s, buf, yield)
	case "json":
		return r.objects(s, buf, yield)
	}
	return r.text(s, buf, yield)
}

const bufferSize = 1 << 16

// once is a stream that has ended when it has said so: a terminal would go on behind
// Ctrl-D.
type once struct {
	r   io.Reader
	err error
}

func (o *once) Read(p []byte) (n int, err error) {
	if o.err != nil {
		return 0, o.err
	}
	n, err = o.r.Read(p)
	if err != nil {
		o.err = err
	}
	return n, err
}

// unpack returns a stream without its compression, and the name without the
// extension for it. What is compressed says so by its first bytes.
func unpack(name string, f io.Reader) (*bufio.Reader, string, error) {
	buf := bufio.NewReaderSize(f, bufferSize)
	base := name
	packed := strings.EqualFold(filepath.Ext(name), ".gz")
	if packed {
		base = name[:len(name)-len(".gz")]
	}
	if head, _ := buf.Peek(3); string(head) != "\x1f\x8b\x08" {
		if packed {
			return nil, "", errors.New("no gzip data")
		}
		return buf, base, nil
	}
	z, err := gzip.NewReader(buf)
	if err != nil {
		return nil, "", errors.New("the gzip data is damaged")
	}
	return bufio.NewReaderSize(unpacker{z}, bufferSize), base, nil
}

// formOf is the form of a file by the extension of its name; "" where it tells
// nothing.
func formOf(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jsonl", ".ndjson":
		return "jsonl"
	case ".json":
		return "json"
	}
	return ""
}

// sniff tells what a stream is by its first line: jsonl, json or text. It waits for
// no more of it than it needs.
func sniff(buf *bufio.Reader) string {
	line, whole := firstLine(buf)
	line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))
	if len(line) == 0 {
		return "text"
	}
	rest := bytes.TrimSpace(line[1:])
	switch {
	case line[0] == '[' && len(rest) > 0 && rest[0] == '{':
		return "json"
	case line[0] == '[' && len(rest) == 0 && whole:
		return "json"
	case line[0] != '{':
		return "text"
	case len(rest) == 0 && whole:
		return "json"
	case len(rest) == 0 || rest[0] != '"':
		return "text"
	case !whole || json.Valid(line):
		return "jsonl"
	}
	return "json"
}

// firstLine returns the first line of a stream that has something in it, as far as the
// buffer holds it, and whether that is all of it. Of a line that is no JSON it returns
// the beginning.
func firstLine(buf *bufio.Reader) (line []byte, whole bool) {
	for n := 1; ; {
		b, err := buf.Peek(n)
		b, _ = buf.Peek(max(len(b), min(buf.Buffered(), bufferSize)))
		text := bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\ufeff")), " \t\r\n")
		if len(text) > 0 && text[0] != '{' && text[0] != '[' && text[0] != 0xef {
			return text, false
		}
		if i := bytes.IndexByte(text, '\n'); i >= 0 {
			return text[:i], true
		}
		if err != nil {
			return text, err == io.EOF
		}
		n = len(b) + 1
	}
}
