package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
	"github.com/quoteattribution/quote/format"
)

// A folder is a sink that writes each document to a file of its own, named after its
// id, or its number where it has none. Beside the files of a format that has one document
// a file, which is brat, the text is written that it refers to, and what brat wants to
// know of the annotations.
type folder struct {
	output    *output
	name      string
	extension string
	text      bool            // the text is written beside
	input     map[string]bool // the files that are named to be read, which are not overwritten
	taken     map[string]bool // names without extension, in small letters
	n         int
}

// folder returns the sink of a folder, which is made where it is missing.
func (o *output) folder(names []string) (sink, int, error) {
	d := &folder{output: o, name: o.name, extension: ".txt", input: make(map[string]bool), taken: make(map[string]bool)}
	if f, ok := format.Lookup(o.format); ok {
		d.extension, d.text = f.Extension, f.Single
	}
	if err := os.MkdirAll(o.name, 0o777); err != nil {
		return nil, failed, fmt.Errorf("-o %s: %s", o.name, reason(err))
	}
	for _, name := range names {
		d.input[absolute(name)] = true
		if info, err := os.Stat(name); err != nil || !info.IsDir() || !slices.Contains(articles.Extensions(), d.extension) && !d.text {
			continue
		}
		if rel, err := filepath.Rel(absolute(name), absolute(o.name)); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			return nil, misuse, fmt.Errorf("-o %s: this folder is read (as a part of %s), and what is in it could be overwritten", o.name, name)
		}
	}
	if d.text {
		if err := d.configure(); err != nil {
			return nil, failed, fmt.Errorf("-o %s: %s", o.name, reason(err))
		}
	}
	return d, done, nil
}

// configure writes the files by which brat knows what annotations there are, where
// they are not there.
func (d *folder) configure() error {
	config := format.BratConfig()
	return fs.WalkDir(config, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		to := filepath.Join(d.name, name)
		if _, err := os.Stat(to); err == nil {
			return nil // somebody's own
		}
		b, err := fs.ReadFile(config, name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, b, 0o666)
	})
}

// absolute is the name of a file that no other name of it differs from.
func absolute(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	if abs, err := filepath.Abs(name); err == nil {
		return abs
	}
	return name
}

func (d *folder) write(doc *quote.Document) error {
	d.n++
	name := filepath.Join(d.name, d.free(doc.ID))
	if d.text {
		if err := beside(name+".txt", format.BratText(doc)); err != nil {
			return err
		}
	}
	name += d.extension
	if d.input[absolute(name)] {
		return articleError{fmt.Errorf("%s: not written, as it is read and would be overwritten", name)}
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	p := d.output.pieces(f)
	p.file = f
	return errors.Join(p.write(doc), p.close())
}

// close does nothing: every file is complete.
func (d *folder) close() error { return nil }

// beside writes a text, unless it is there. Another one there is somebody's.
func beside(name, text string) error {
	switch there, err := os.ReadFile(name); {
	case err == nil && bytes.Equal(there, []byte(text)):
		return nil
	case err == nil:
		return articleError{fmt.Errorf("%s: not written, as another text of that name is there", name)}
	}
	return os.WriteFile(name, []byte(text), 0o666)
}

// free returns a name that no other document has, without extension.
func (d *folder) free(id string) string {
	base := fileName(id)
	if base == "" {
		base = fmt.Sprintf("%06d", d.n)
	}
	name := base
	for k := 2; d.taken[strings.ToLower(name)]; k++ {
		name = fmt.Sprintf("%s-%d", base, k)
	}
	d.taken[strings.ToLower(name)] = true
	return name
}

// fileName makes a name of a file of an id: the last part of a path, without the
// extensions that are read, of letters, digits and a few signs.
func fileName(id string) string {
	const most = 100 // bytes
	name := filepath.Base(filepath.ToSlash(id))
	if id == "" || name == "." || name == "/" {
		return ""
	}
	for _, extension := range append([]string{".gz"}, articles.Extensions()...) {
		if n := len(name) - len(extension); n > 0 && strings.EqualFold(name[n:], extension) {
			name = name[:n]
		}
	}
	name = strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.L, unicode.N, unicode.M) || strings.ContainsRune("-_.+", r) {
			return r
		}
		return '_'
	}, name)
	for len(name) > most {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	return strings.TrimLeft(name, ".-")
}
