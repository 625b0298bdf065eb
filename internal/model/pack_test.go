package model_test

import (
	"bytes"
	"testing"

	"github.com/quoteattribution/quote/internal/model"
)

// What Pack writes Provide reads, and nothing that is not whole.
func TestPack(t *testing.T) {
	pack := model.Pack()
	for _, tt := range []struct {
		why  string
		pack []byte
		ok   bool
	}{
		{"as it was made", pack, true},
		{"nothing", nil, false},
		{"the last byte is missing", pack[:len(pack)-1], false},
		{"cut off inside a length", pack[:2], false},
		{"a byte too many", append(bytes.Clone(pack), 0), false},
		{"a length of none", make([]byte, 4*7), false},
	} {
		if err := model.Provide(tt.pack); (err == nil) != tt.ok {
			t.Errorf("%s: %v", tt.why, err)
		}
		if !bytes.Equal(model.Pack(), pack) {
			t.Fatalf("%s: the weights are others now", tt.why)
		}
	}
}
