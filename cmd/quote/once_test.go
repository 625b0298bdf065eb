package main

import (
	"io"
	"testing"
)

// What has ended has ended, though more would come.
func TestOnce(t *testing.T) {
	o := &once{r: &typing{}}
	for _, want := range []string{"x", "", ""} {
		if b, err := io.ReadAll(o); err != nil || string(b) != want {
			t.Errorf("%q, %v; want %q", b, err, want)
		}
	}
}

// typing is a terminal at which somebody types a letter and Ctrl-D, time and again.
type typing struct{ n int }

func (e *typing) Read(p []byte) (int, error) {
	if e.n++; e.n%2 == 0 {
		return 0, io.EOF
	}
	p[0] = 'x'
	return 1, nil
}
