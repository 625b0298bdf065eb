package main

import (
	"errors"
	"os"

	"github.com/quoteattribution/quote/articles"
)

// reason is an error without the name of the file, which stands before it.
func reason(err error) string {
	if pe := new(os.PathError); errors.As(err, &pe) {
		err = pe.Err
	}
	return err.Error()
}

// hint is the flag that helps where an article could not be read; "" for none.
func hint(err error) string {
	set, at := new(articles.CharsetError), new(articles.Error)
	switch {
	case errors.As(err, &set):
		return " (use -charset " + set.Name + ")"
	case errors.Is(err, articles.ErrTooLarge):
		return " (use -max-bytes to read it)"
	case errors.Is(err, articles.ErrHTML) && errors.As(err, &at) && at.Line == 0:
		return ", or choose -in text to read it as it is"
	}
	return ""
}

// A note is what is no error, and stands in its place among the articles.
type note struct{ articles.Note }

// Error returns the note, and the flag that chooses.
func (n note) Error() string {
	switch text := n.String(); n.Kind {
	case articles.Guessed:
		return "warning: " + text + " (use -charset to choose)"
	case articles.LooksLikeJSON:
		return "warning: " + text + " (use -in " + n.Detail + ")"
	case articles.Replaced:
		return "warning: " + text
	default:
		return text
	}
}

// An others is how many files of a folder were passed over.
type others struct {
	folder string
	n      int
}

// Error says it, and the flag that says which.
func (o others) Error() string {
	return o.folder + ": " + plural(o.n, "other file") + " passed over (-v names them)"
}
