package server

import (
	"context"
	"errors"
	"io"
	"mime"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/charset"
)

// The media types of bodies.
const (
	textType  = "text/plain"
	jsonType  = "application/json"
	linesType = "application/x-ndjson"
)

const takes = textType + ", " + jsonType + " or " + linesType

// bodyType returns the media type of a body, and the name of its charset, "" where
// there is none.
func bodyType(r *http.Request) (typ, set string, err error) {
	if e := r.Header.Get("Content-Encoding"); e != "" && !strings.EqualFold(e, "identity") {
		return "", "", problemf(http.StatusUnsupportedMediaType, "Content-Encoding: want a body as it is")
	}
	value := r.Header.Get("Content-Type")
	if value == "" {
		return "", "", problemf(http.StatusUnsupportedMediaType, "no Content-Type: want %s", takes)
	}
	typ, params, err := mime.ParseMediaType(value)
	if err != nil || typ != textType && typ != jsonType && typ != linesType {
		return "", "", problemf(http.StatusUnsupportedMediaType, "Content-Type: want %s", takes)
	}
	set = params["charset"]
	if typ != textType && set != "" && !strings.EqualFold(set, "utf-8") {
		return "", "", problemf(http.StatusUnsupportedMediaType, "Content-Type: JSON is UTF-8")
	}
	return typ, set, nil
}

// whole reads a body that holds one article.
func (s *Server) whole(ctx context.Context, w http.ResponseWriter, r *http.Request) ([]byte, error) {
	most := s.config.MaxBytes
	if r.ContentLength > most {
		return nil, tooLarge(most)
	}
	rc := http.NewResponseController(w)
	if until, ok := ctx.Deadline(); ok {
		_ = rc.SetReadDeadline(until)
	}
	b, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	if err != nil {
		return nil, unreadable(err, most)
	}
	_ = rc.SetReadDeadline(time.Time{}) // or the server would take it for the client's end
	return b, nil
}

func tooLarge(most int64) *problem {
	p := problemf(http.StatusRequestEntityTooLarge, "more than %d bytes, which is the most that an article may have here", most)
	p.fatal = true
	return p
}

// unreadable is why a body did not come to its end.
func unreadable(err error, most int64) *problem {
	var p *problem
	switch large := new(http.MaxBytesError); {
	case errors.As(err, &large):
		return tooLarge(most)
	case timedOut(err):
		p = problemf(http.StatusRequestTimeout, "the body did not come in time")
	default:
		p = problemf(http.StatusBadRequest, "the body breaks off")
	}
	p.fatal = true
	return p
}

// timedOut reports whether an error is that of a deadline.
func timedOut(err error) bool {
	var n net.Error
	return errors.Is(err, os.ErrDeadlineExceeded) || errors.As(err, &n) && n.Timeout()
}

// plain is a body of text. Offsets of the answer are those of the text in UTF-8,
// without a byte-order mark.
//
// The charset is the one that the request names, or the byte-order mark does, or
// UTF-8. Nothing is guessed (what is UTF-16 without a doubt would be an article without words), and what can't be read is a problem, as there is nobody to
// warn.
func plain(body []byte, named string) (string, error) {
	c := charset.UTF8
	if named != "" {
		var err error
		if c, err = charset.Named(named); err != nil {
			return "", problemf(http.StatusUnsupportedMediaType, "Content-Type: the charset is %v", err)
		}
	} else if marked, ok := charset.Marked(body); ok {
		c = marked
	} else if wide, ok := charset.Wide(body); ok {
		return "", problemf(http.StatusBadRequest, "this looks like %s, and has no byte-order mark; name the charset in Content-Type", wide.Name)
	}
	if c.IsUTF8() {
		if i := invalid(body); i >= 0 {
			return "", problemf(http.StatusBadRequest, "not UTF-8; name the charset in Content-Type").at(body, i)
		}
	}
	text, clean := c.Decode(body)
	if !clean {
		return "", problemf(http.StatusBadRequest, "not all of it is %s", c.Name)
	}
	return text, nil
}

// invalid is the offset of the first byte that is no UTF-8, -1 where all is.
func invalid(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
