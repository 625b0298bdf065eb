package server

import (
	"errors"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/quoteattribution/quote/format"
)

// answerIn returns the format that a request wants its answer in: that of the query,
// or else the best of those that Accept has (RFC 9110, 12.5.1). Where it wants several
// alike it is usual, if that is one of them, or else the first of the table. Parameters
// of media types but q and profile are passed over.
//
// A stream may have many articles, which formats of one document a file cannot hold.
func answerIn(r *http.Request, named, usual string, stream bool) (format.Format, error) {
	if f, ok := format.Lookup(named); ok {
		if f.Single && stream {
			return f, parameter("format", errSingle)
		}
		return f, nil
	}
	ranges := acceptable(r.Header.Values("Accept"))
	first, _ := format.Lookup(usual)
	best, bestQ, bestFit := first, 0.0, -1
	try := func(f format.Format) {
		q, fit := quality(f, ranges)
		if !(f.Single && stream) && (q > bestQ || q == bestQ && q > 0 && fit > bestFit) {
			best, bestQ, bestFit = f, q, fit
		}
	}
	try(first)
	for f := range format.Formats() {
		try(f)
	}
	if bestQ == 0 {
		return best, problemf(http.StatusNotAcceptable, "no format of those that Accept has; /v1/formats lists them, and ?format= takes a name")
	}
	return best, nil
}

var errSingle = errors.New("it has one document a file, so that no stream can be answered in it")

// A mediaRange is a part of Accept.
type mediaRange struct {
	typ, profile string
	q            float64
}

// acceptable reads Accept. Without one everything is. What can't be read is passed
// over.
func acceptable(values []string) []mediaRange {
	var ranges []mediaRange
	for part := range splitList(strings.Join(values, ",")) {
		typ, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		m := mediaRange{typ: typ, profile: params["profile"], q: 1}
		if s, ok := params["q"]; ok {
			if m.q, err = strconv.ParseFloat(s, 64); err != nil || !(m.q >= 0 && m.q <= 1) {
				continue
			}
		}
		ranges = append(ranges, m)
	}
	if len(values) == 0 {
		ranges = []mediaRange{{typ: "*/*", q: 1}}
	}
	return ranges
}

// splitList yields the parts between commas that stand outside quotation marks.
func splitList(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		quoted, start := false, 0
		for i := 0; i < len(s); i++ {
			switch {
			case s[i] == '"':
				quoted = !quoted
			case s[i] == '\\' && quoted:
				i++
			case s[i] == ',' && !quoted:
				if !yield(s[start:i]) {
					return
				}
				start = i + 1
			}
		}
		yield(s[start:])
	}
}

// quality is what the range that fits a format best says of it, and how well that
// fits: from 0, any type, to 3, the profile too.
func quality(f format.Format, ranges []mediaRange) (q float64, fit int) {
	typ, params, _ := mime.ParseMediaType(f.MediaType)
	main, _, _ := strings.Cut(typ, "/")
	fit = -1
	for _, m := range ranges {
		n := -1
		switch {
		case m.typ == typ && m.profile != "" && m.profile == params["profile"]:
			n = 3
		case m.typ == typ && m.profile == "":
			n = 2
		case m.typ == main+"/*":
			n = 1
		case m.typ == "*/*":
			n = 0
		}
		if n > fit {
			q, fit = m.q, n
		}
	}
	return q, fit
}
