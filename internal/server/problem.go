package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/quoteattribution/quote"
)

// A problem is why there is no document, as RFC 9457 has it. Type is always
// about:blank: the status says what kind of problem it is.
type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`

	// Where in what was sent: line from 1, column in bytes from 1, key of the object.
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Key    string `json:"key,omitempty"`

	fatal bool // nothing behind it in a stream can be read
}

func problemf(status int, format string, args ...any) *problem {
	title := http.StatusText(status)
	return &problem{Type: "about:blank", Title: title, Status: status, Detail: fmt.Sprintf(format, args...)}
}

// Error is the detail.
func (p *problem) Error() string { return p.Detail }

// json is the problem as one line.
func (p *problem) json() []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(p) // text and numbers alone
	return b.Bytes()
}

// write answers with the problem.
func (p *problem) write(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Content-Type", "application/problem+json")
	h.Del("Trailer")
	if p.Status == http.StatusServiceUnavailable {
		h.Set("Retry-After", "1")
	}
	if p.fatal {
		h.Set("Connection", "close")
	}
	w.WriteHeader(p.Status)
	w.Write(p.json())
}

// at returns the problem with the place of an offset of a body.
func (p *problem) at(body []byte, offset int) *problem {
	before := body[:min(max(offset, 0), len(body))]
	p.Line = 1 + bytes.Count(before, []byte("\n"))
	p.Column = len(before) - bytes.LastIndexByte(before, '\n')
	p.Detail = fmt.Sprintf("line %d, column %d: %s", p.Line, p.Column, p.Detail)
	return p
}

// noArticle is what is wrong with the JSON of an article.
func noArticle(body []byte, err error) *problem {
	var syntax *json.SyntaxError
	var typed *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		// The offset is behind the byte that is wrong, or at the end that comes too soon.
		return problemf(http.StatusBadRequest, "no JSON: %s", syntax.Error()).at(body, min(int(syntax.Offset), len(body))-1)
	case errors.As(err, &typed) && typed.Field == "":
		return problemf(http.StatusBadRequest, "want an object with the key text, and if you like id, lang and publisher; got %s", typed.Value)
	case errors.As(err, &typed):
		p := problemf(http.StatusBadRequest, "the key %s: want text, got %s", typed.Field, typed.Value)
		p.Key = typed.Field
		return p
	}
	detail := strings.TrimPrefix(strings.TrimPrefix(err.Error(), "quote: "), "no article: ")
	p := problemf(http.StatusBadRequest, "%s", detail)
	for key, sign := range map[string]string{"text": `no key "text"`, "lang": "lang ", "id": "the id "} {
		if strings.HasPrefix(detail, sign) {
			p.Key = key
		}
	}
	return p
}

// article reads the JSON of an article.
func article(body []byte) (quote.Article, error) {
	var a quote.Article
	if i := invalid(body); i >= 0 {
		return a, problemf(http.StatusBadRequest, "not UTF-8").at(body, i)
	}
	body = bytes.TrimPrefix(body, []byte("\ufeff"))
	if err := json.Unmarshal(body, &a); err != nil {
		return quote.Article{}, noArticle(body, err)
	}
	return a, nil
}
