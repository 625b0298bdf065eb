package format

import (
	"bytes"
	"errors"
	"io"
	"iter"

	"github.com/quoteattribution/quote"
)

// A WriteError is that a document, or the end of the output, could not be written.
type WriteError struct {
	Format string
	Err    error
}

// Error names the format.
func (e *WriteError) Error() string { return "format " + e.Format + ": " + e.Err.Error() }

// Unwrap returns what was wrong.
func (e *WriteError) Unwrap() error { return e.Err }

// WriteAll writes the documents of a sequence, such as that of quote.Parser.All, as they
// come: what stands before the first of them, each in one Write of w, and what stands
// behind the last. So an output that ends early has whole lines.
//
// An error of the sequence is handed to failed in its place, which reports whether to go
// on: nil to go on, or the error to end with. Without failed the first ends it. Either way
// what was written is ended as the format has it, and WriteAll returns that error as it is.
// What goes wrong in writing ends it too, with a *WriteError, and nothing more is written;
// where both went wrong, both are returned, as by errors.Join.
//
// Memory holds one document at a time; json holds the first until the second comes, and
// dot, mermaid and html hold what they write until the end.
func (f Format) WriteAll(w io.Writer, o Options, docs iter.Seq2[*quote.Document, error], failed func(error) error) error {
	var whole bytes.Buffer
	to := f.NewWriter(&whole, o)
	flush := func(err error) error {
		if err == nil && whole.Len() > 0 {
			if _, err = w.Write(whole.Bytes()); err != nil {
				err = &WriteError{f.Name, err}
			}
		}
		whole.Reset()
		return err
	}
	for doc, err := range docs {
		switch {
		case err == nil:
			if err := flush(to.Write(doc)); err != nil {
				return err
			}
			continue
		case failed != nil:
			err = failed(err)
		}
		if err != nil {
			return join(err, flush(to.Close()))
		}
	}
	return flush(to.Close())
}

// join is errors.Join, but for the first error alone where there is no other.
func join(err, more error) error {
	if more == nil {
		return err
	}
	return errors.Join(err, more)
}
