package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The values of flags say what they may be, so that a wrong one is an error that
// lists the right ones, and shells can complete them.

// A chooser is a flag with a few possible values.
type chooser interface{ choices() []string }

// A fileFlag is a flag whose value is the name of a file.
type fileFlag interface{ file() }

// A choice is one of some names.
type choice struct {
	value *string
	names []string
}

func (c choice) choices() []string { return c.names }

// String returns the name; "" of the zero choice, as package flag wants it.
func (c choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}

// Set takes a name.
func (c choice) Set(s string) error {
	if !slices.Contains(c.names, s) {
		return fmt.Errorf("want %s", oneOf(c.names))
	}
	*c.value = s
	return nil
}

// oneOf lists names: a, b or c.
func oneOf(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// A selection is some of the values of an enumeration, separated by commas.
type selection[T any, P interface {
	*T
	UnmarshalText([]byte) error
}] struct {
	values *[]T
	names  []string
}

func (s selection[T, P]) choices() []string { return s.names }

// String returns "": nothing is selected by default.
func (s selection[T, P]) String() string { return "" }

// Set takes the names.
func (s selection[T, P]) Set(list string) error {
	var values []T
	for name := range strings.SplitSeq(list, ",") {
		var v T
		if err := P(&v).UnmarshalText([]byte(strings.TrimSpace(name))); err != nil {
			return fmt.Errorf("want %s, or several separated by commas", oneOf(s.names))
		}
		values = append(values, v)
	}
	*s.values = values
	return nil
}

// A whole is a number of a range.
type whole struct {
	value       *int64
	least, most int64
	want        string
}

// String returns the number; "" of the zero value.
func (w whole) String() string {
	if w.value == nil {
		return ""
	}
	return strconv.FormatInt(*w.value, 10)
}

// Set takes a number.
func (w whole) Set(s string) error {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < w.least || n > w.most {
		return fmt.Errorf("want %s", w.want)
	}
	*w.value = n
	return nil
}

// A probability is a number from 0 to 1, nil where the flag is not given.
type probability struct{ value **float64 }

// String returns "": there is none by default.
func (p probability) String() string { return "" }

// Set takes a number.
func (p probability) Set(s string) error {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f >= 0 && f <= 1) { // NaN is neither
		return fmt.Errorf("want a number from 0 to 1, such as .5")
	}
	*p.value = &f
	return nil
}

// A path is the name of a file.
type path struct{ name *string }

func (path) file() {}

// String returns the name.
func (p path) String() string {
	if p.name == nil {
		return ""
	}
	return *p.name
}

// Set takes a name.
func (p path) Set(s string) error {
	if s == "" {
		return fmt.Errorf("want the name of a file")
	}
	*p.name = s
	return nil
}
