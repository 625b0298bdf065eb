package articles

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// An Error is what is wrong with a file, or a line of it.
type Error struct {
	Name string // of the file
	Line int    // from 1; 0 where it is about the file as a whole
	Err  error
}

// Error names the place, once, and what is wrong: file:line: what.
func (e *Error) Error() string {
	err := e.Err
	if p := new(fs.PathError); errors.As(err, &p) {
		err = p.Err
	}
	return place(e.Name, e.Line) + ": " + err.Error()
}

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// place is a line of a file, or the file.
func place(name string, line int) string {
	if line == 0 {
		return name
	}
	return fmt.Sprintf("%s:%d", name, line)
}

// What is wrong with files that can be read, by errors.Is. Those that are returned say
// more.
var (
	ErrTooLarge = errors.New("too large")         // for Reader.MaxBytes
	ErrHTML     = errors.New("a web page (HTML)") // and not the text of an article
)

// A CharsetError is that JSON Lines are in another character set than UTF-8, by their
// byte-order mark. They are read where Reader.Charset says so.
type CharsetError struct{ Name string }

// Error names the character set.
func (e *CharsetError) Error() string {
	return e.Name + " by its byte-order mark, while lines of JSON are UTF-8"
}

// A reason is one of the errors above in words of its own.
type reason struct {
	is   error
	text string
}

func (r *reason) Error() string { return r.text }
func (r *reason) Unwrap() error { return r.is }

// A Note is about an article that still comes, or a file that is passed over.
type Note struct {
	Kind   NoteKind
	Name   string // of the file
	Line   int    // from 1; 0 where it is about the file as a whole
	Detail string // the name of a character set, or a Form; "" where the kind has none
}

// A NoteKind is what a Note is about.
type NoteKind uint8

// The kinds of notes.
const (
	Guessed       NoteKind = iota + 1 // the character set, which is Detail, is the likeliest
	Replaced                          // what was not in the character set, which is Detail, is U+FFFD
	LooksLikeJSON                     // of the form that is Detail, and is read as text, as the name has it
	PassedOver                        // a file of a folder that is not read
)

// String says it in a line.
func (n Note) String() string {
	return place(n.Name, n.Line) + ": " + n.what()
}

func (n Note) what() string {
	switch n.Kind {
	case Guessed:
		return "not UTF-8; read as " + n.Detail
	case Replaced:
		return "not " + strings.ToUpper(n.Detail) + "; what can't be read is replaced by U+FFFD"
	case LooksLikeJSON:
		return "looks like JSON and is read as text"
	case PassedOver:
		return "passed over"
	}
	return fmt.Sprintf("note %d", n.Kind)
}

// note tells whoever wants to know.
func (r *Reader) note(n Note) {
	if r.Note != nil {
		r.Note(n)
	}
}
