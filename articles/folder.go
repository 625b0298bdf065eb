package articles

import (
	"fmt"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/quoteattribution/quote"
)

// extensions are those of the files of folders that are read. What is plain text with
// signs of another kind, as Markdown is, is not read unless it is named.
var extensions = []string{".txt", ".text", ".json", ".jsonl", ".ndjson"}

// Extensions returns the extensions of the files of a folder that are read, each also with
// .gz behind it.
func Extensions() []string { return slices.Clone(extensions) }

// readable reports whether a file of a folder is read, by the extension of its name.
func readable(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return slices.ContainsFunc(extensions, func(e string) bool { return strings.HasSuffix(name, e) })
}

// Folder reads the files of a folder and of the folders in it, in lexical order: those
// whose names end in .txt, .text, .json, .jsonl or .ndjson, each also with .gz behind it.
// The name is put before their paths, in errors and in the ids of articles; it may be "".
//
// Other files are passed over, names that begin with a period, and what is no regular
// file, nor a link to one; Note hears of each. A folder without files to read is an error.
func (r *Reader) Folder(fsys fs.FS, name string) iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) {
		w := walk{reader: r, fsys: fsys, name: name, more: true}
		w.yield = func(a quote.Article, err error) bool {
			w.more = yield(a, err)
			return w.more
		}
		_ = fs.WalkDir(fsys, ".", w.visit)
		if w.more && w.read == 0 {
			w.yield.fail(w.path("."), 0, fmt.Errorf("no files to read in this folder (%s, each also .gz)", strings.Join(extensions, ", ")))
		}
	}
}

// A walk goes through a folder.
type walk struct {
	reader *Reader
	fsys   fs.FS
	name   string
	yield  taker
	read   int  // files
	more   bool // is taken
}

// path is the name of a file for others.
func (w *walk) path(name string) string { return path.Join(w.name, name) }

// visit reads what is a file.
func (w *walk) visit(name string, e fs.DirEntry, err error) error {
	hidden := name != "." && strings.HasPrefix(path.Base(name), ".")
	switch {
	case err != nil:
		w.read++ // there may have been something to read
		w.yield.fail(w.path(name), 0, err)
	case e.IsDir() && hidden:
		return fs.SkipDir
	case e.IsDir():
	case hidden || !readable(name) || w.skipped(name):
		w.reader.note(Note{Kind: PassedOver, Name: w.path(name)})
	default:
		w.read++
		w.file(name)
	}
	if !w.more {
		return fs.SkipAll
	}
	return nil
}

// skipped reports whether a file is passed over that has a name to be read.
func (w *walk) skipped(name string) bool {
	info, err := fs.Stat(w.fsys, name)
	if err != nil {
		return false // reading it says what is wrong
	}
	return !info.Mode().IsRegular() || w.reader.Skip != nil && w.reader.Skip(name, info)
}

// file reads a file.
func (w *walk) file(name string) {
	full := w.path(name)
	f, err := w.fsys.Open(name)
	if err != nil {
		w.yield.fail(full, 0, err)
		return
	}
	defer f.Close()
	w.reader.read(&source{name: full, id: full}, f, w.yield)
}
