package main

import (
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

// An input is where articles come from.
type input struct {
	reader articles.Reader
	stdin  io.Reader
	output os.FileInfo  // what is written, which no folder gives back; nil for none
	files  atomic.Int64 // that have been read, which others may look at meanwhile
}

// articles yields the articles of files and folders, in order; "-" is standard input.
// Notes and others stand among them as errors.
func (in *input) articles(names []string) iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) {
		more, passed := true, 0
		take := func(a quote.Article, err error) bool {
			more = more && yield(a, err)
			return more
		}
		r := in.reader
		r.Note = func(n articles.Note) {
			if n.Kind == articles.PassedOver {
				passed++
			}
			take(quote.Article{}, note{n})
		}
		r.Skip = func(_ string, info fs.FileInfo) bool { return os.SameFile(info, in.output) }
		for _, name := range names {
			passed = 0
			in.named(&r, name)(take)
			if more && passed > 0 {
				take(quote.Article{}, others{name, passed})
			}
			if !more {
				return
			}
		}
	}
}

// named returns the articles of what a name stands for.
func (in *input) named(r *articles.Reader, name string) iter.Seq2[quote.Article, error] {
	if name == "-" {
		return in.counted(io.NopCloser(in.stdin), r.Stream(in.stdin, "standard input", ""))
	}
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		return r.Folder(disk{name, in}, strings.TrimSuffix(name, string(filepath.Separator)))
	}
	var f *os.File
	if err == nil {
		f, err = os.Open(name)
	}
	switch {
	case err != nil:
		return func(yield func(quote.Article, error) bool) {
			yield(quote.Article{}, &articles.Error{Name: name, Err: err})
		}
	case info.Mode().IsRegular():
		return in.counted(f, r.File(f, name))
	}
	return in.counted(f, r.Stream(f, name, name))
}

// counted closes a file behind its articles, and counts it.
func (in *input) counted(f io.Closer, of iter.Seq2[quote.Article, error]) iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) {
		defer in.files.Add(1)
		defer f.Close()
		of(yield)
	}
}

// A disk is a folder as it lies on the disk. Unlike that of os.DirFS, its files may have
// names that are no UTF-8.
type disk struct {
	root string
	in   *input
}

func (d disk) path(name string) string { return filepath.Join(d.root, filepath.FromSlash(name)) }

// Open opens a file, which is counted when it is closed.
func (d disk) Open(name string) (fs.File, error) {
	f, err := os.Open(d.path(name))
	if err != nil {
		return nil, err
	}
	return diskFile{f, &d.in.files}, nil
}

// ReadDir lists a folder.
func (d disk) ReadDir(name string) ([]fs.DirEntry, error) {
	return os.ReadDir(d.path(name) + string(filepath.Separator)) // of a link, what it leads to
}

// Stat is what a name, or a link of that name, leads to.
func (d disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(d.path(name)) }

type diskFile struct {
	*os.File
	read *atomic.Int64
}

func (f diskFile) Close() error {
	f.read.Add(1)
	return f.File.Close()
}

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
