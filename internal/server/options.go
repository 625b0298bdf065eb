package server

import (
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// An asked is what the query of a request asks for.
type asked struct {
	parser quote.Parser
	format string // "" where Accept decides
}

// options are the parameters of /v1/parse. Those that may be given several times, or
// with several values separated by commas, get all of them.
var options = map[string]func(*asked, string) error{
	"format": func(a *asked, v string) error {
		if _, ok := format.Lookup(v); !ok {
			return fmt.Errorf("want one of those that /v1/formats lists")
		}
		a.format = v
		return nil
	},
	"kind":           func(a *asked, v string) (err error) { a.parser.Kinds, err = selection[quote.Kind](v); return err },
	"medium":         func(a *asked, v string) (err error) { a.parser.Media, err = selection[quote.Medium](v); return err },
	"min-confidence": func(a *asked, v string) (err error) { a.parser.MinConfidence, err = probability(v); return err },
	"lang": func(a *asked, v string) (err error) {
		if a.parser.Language, err = language.Parse(v); err != nil {
			err = fmt.Errorf("want a BCP 47 tag such as en or pt-BR")
		}
		return err
	},
	"marks-only": func(a *asked, v string) (err error) {
		if v == "" {
			v = "true" // ?marks-only
		}
		if a.parser.MarksOnly, err = strconv.ParseBool(v); err != nil {
			err = fmt.Errorf("want true or false")
		}
		return err
	},
}

// ask reads a query.
func ask(r *http.Request) (*asked, error) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, problemf(http.StatusBadRequest, "the query can't be read")
	}
	a := new(asked)
	for _, name := range slices.Sorted(maps.Keys(query)) {
		set, values := options[name], query[name]
		if set == nil {
			return nil, unknownParameter(name, slices.Sorted(maps.Keys(options)))
		}
		if len(values) > 1 && name != "kind" && name != "medium" {
			return nil, parameter(name, errTwice)
		}
		if err := set(a, strings.Join(values, ",")); err != nil {
			return nil, parameter(name, err)
		}
	}
	return a, nil
}

var errTwice = errors.New("given more than once")

// parameter is what is wrong with a parameter.
func parameter(name string, err error) *problem {
	p := problemf(http.StatusBadRequest, "the parameter %s: %v", name, err)
	p.Key = name
	return p
}

func unknownParameter(name string, known []string) *problem {
	p := problemf(http.StatusBadRequest, "there is no parameter %q; there are %s", name, strings.Join(known, ", "))
	p.Key = name
	return p
}

// selection reads some of the values of an enumeration.
func selection[T any, P interface {
	*T
	UnmarshalText([]byte) error
}](list string) ([]T, error) {
	var values []T
	for name := range strings.SplitSeq(list, ",") {
		var v T
		if err := P(&v).UnmarshalText([]byte(strings.TrimSpace(name))); err != nil {
			return nil, err
		}
		values = append(values, v)
	}
	return values, nil
}

// probability reads a number from 0 to 1.
func probability(s string) (float64, error) {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f >= 0 && f <= 1) { // NaN is neither
		return 0, fmt.Errorf("want a number from 0 to 1, such as .5")
	}
	return f, nil
}
