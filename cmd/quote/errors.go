package main

import (
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"strings"
)

// A fileError is what is wrong with a file, or a line of it.
type fileError struct {
	place string // file, or file:line
	err   error
}

// Error names the place, once.
func (e *fileError) Error() string { return e.place + ": " + reason(e.err) }

// Unwrap returns what is wrong.
func (e *fileError) Unwrap() error { return e.err }

// reason is an error without the name of the file, which stands before it.
func reason(err error) string {
	if pe := new(os.PathError); errors.As(err, &pe) {
		err = pe.Err
	}
	return err.Error()
}

// A warning is about an article that still comes.
type warning string

// Error returns the warning.
func (w warning) Error() string { return string(w) }

// A note is about files that are passed over; it is no fault.
type note struct {
	verbose bool // told with -v, in place of those that are not
	text    string
}

// Error returns the note.
func (n note) Error() string { return n.text }

// plainReason is an error of package quote without its prefixes.
func plainReason(err error) string {
	return strings.TrimPrefix(strings.TrimPrefix(err.Error(), "quote: "), "no article: ")
}

// An unpacker reads gzip, with errors that say what is wrong with the file.
type unpacker struct{ *gzip.Reader }

func (u unpacker) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	var corrupt flate.CorruptInputError
	switch {
	case err == nil, err == io.EOF:
	case errors.Is(err, io.ErrUnexpectedEOF):
		err = errors.New("the gzip data breaks off")
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		err = errors.New("the gzip data is damaged")
	}
	return n, err
}
