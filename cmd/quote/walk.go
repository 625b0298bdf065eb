package main

import (
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/charset"
)

// A reader reads articles from files.
type reader struct {
	form    string           // text, jsonl, json, or "" where the file tells
	charset *charset.Charset // nil where the file tells
	most    int64            // bytes of a file or a line; 0 for any number
	stdin   io.Reader
	output  os.FileInfo // what is written, which no folder gives back as input; nil for none
	counts  counts
}

// counts is how far the reader is. Others may look at it while it reads.
type counts struct{ files atomic.Int64 }

// A taker takes an article, or what is wrong in its place, and reports whether it
// takes more.
type taker func(quote.Article, error) bool

// articles yields the articles of files and folders, in order; "-" is standard
// input. What can't be read is an error that names file and line, a warning is one
// after which the article still comes, and a note is about no article at all.
func (r *reader) articles(names []string) iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) {
		for _, name := range names {
			if !r.named(name, yield) {
				return
			}
		}
	}
}

// named reads what a name stands for.
func (r *reader) named(name string, yield taker) bool {
	if name == "-" {
		return r.stream(&source{name: "standard input", sniff: true}, r.stdin, yield)
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return yield(quote.Article{}, &fileError{name, err})
	case info.IsDir():
		return r.folder(name, yield)
	}
	return r.file(name, !info.Mode().IsRegular(), yield)
}

// readable has the extensions of the files of folders that are read, each also with
// .gz behind it. What is plain text with signs of another kind, as Markdown is, is not
// read unless it is named.
var readable = []string{".txt", ".text", ".json", ".jsonl", ".ndjson"}

// inFolder reports whether a file of a folder is read.
func inFolder(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	for _, extension := range readable {
		if strings.HasSuffix(name, extension) {
			return true
		}
	}
	return false
}

// folder reads the files of a folder and the folders in it, in lexical order.
// Names that begin with a period are passed over.
func (r *reader) folder(root string, yield taker) bool {
	read, other, more := 0, 0, true
	take := func(a quote.Article, err error) bool {
		more = yield(a, err)
		return more
	}
	// With a separator behind it the name of a link to a folder is the folder's.
	start := strings.TrimSuffix(root, string(filepath.Separator)) + string(filepath.Separator)
	walk := func(name string, e fs.DirEntry, err error) error {
		hidden := name != start && strings.HasPrefix(e.Name(), ".")
		switch {
		case err != nil:
			read++ // there may have been something to read
			take(quote.Article{}, &fileError{name, err})
		case e.IsDir() && hidden:
			return fs.SkipDir
		case e.IsDir():
		case hidden || !inFolder(e.Name()) || !r.regular(name):
			other++
			take(quote.Article{}, note{verbose: true, text: name + ": passed over"})
		default:
			read++
			r.file(name, false, take)
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	}
	_ = filepath.WalkDir(start, walk)
	switch {
	case !more:
		return false
	case read == 0:
		return yield(quote.Article{}, &fileError{root, fmt.Errorf("no files to read in this folder (%s, each also .gz)", strings.Join(readable, ", "))})
	case other > 0:
		return yield(quote.Article{}, note{text: fmt.Sprintf("%s: %s passed over (-v names them)", root, plural(other, "other file"))})
	}
	return true
}

// regular reports whether a name is that of a file, or a link to one, that is not the
// output.
func (r *reader) regular(name string) bool {
	info, err := os.Stat(name)
	if err != nil {
		return true // reading it says what is wrong
	}
	return info.Mode().IsRegular() && !os.SameFile(info, r.output)
}

// file reads a file.
func (r *reader) file(name string, sniff bool, yield taker) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(quote.Article{}, &fileError{name, err})
	}
	defer f.Close()
	return r.stream(&source{name: name, id: name, sniff: sniff}, f, yield)
}
