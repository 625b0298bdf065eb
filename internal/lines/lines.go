// Package lines reads the lines of streams that nobody vouches for: one without an
// end takes no more memory than the longest that is wanted.
package lines

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// ErrLong is the error of a line that is longer than what is wanted.
var ErrLong = errors.New("the line is too long")

// A Reader reads the lines of a stream.
type Reader struct {
	buf  *bufio.Reader
	most int64
	line []byte
}

// NewReader returns a reader of lines of so many bytes at most, their ends not counted;
// of any number, where most is 0.
func NewReader(buf *bufio.Reader, most int64) *Reader { return &Reader{buf: buf, most: most} }

// Next returns the next line with its end. It is valid until the next call.
//
// The last line comes with io.EOF; where the stream ends with a line end, that is an
// empty one. A line that is too long is read to its end, but not kept: its error is
// ErrLong, and the next call returns the next line. Any other error is one of reading,
// and what came of the line before it is not returned.
func (r *Reader) Next() ([]byte, error) {
	const large = 1 << 20 // is not kept for the next line
	if cap(r.line) > large {
		r.line = nil
	}
	r.line = r.line[:0]
	for long := false; ; {
		part, err := r.buf.ReadSlice('\n')
		if long = long || r.tooLong(len(r.line)+len(bytes.TrimRight(part, "\r\n"))); !long {
			r.line = append(r.line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case err != nil && err != io.EOF:
			return nil, err
		case long || r.tooLong(len(bytes.TrimRight(r.line, "\r\n"))):
			return nil, ErrLong // and behind the last line is nothing but the end
		default:
			return r.line, err
		}
	}
}

func (r *Reader) tooLong(n int) bool { return r.most > 0 && int64(n) > r.most }
