package quote

import (
	"fmt"
	"slices"

	"github.com/quoteattribution/quote/internal/relay"
)

// How tells the way in which an outlet passed words on.
type How uint8

// The ways.
const (
	Unstated    = How(relay.Unstated)    // not told apart
	Told        = How(relay.Told)        // X told the outlet
	Interview   = How(relay.Interview)   // in an interview with it, asked by it
	QuotedBy    = How(relay.QuotedBy)    // it quoted X as saying, cited X
	ReportedBy  = How(relay.ReportedBy)  // it reported that X said
	PublishedIn = How(relay.PublishedIn) // X said in it, wrote in it, on its site
	CarriedBy   = How(relay.CarriedBy)   // it carried, published or picked up what X said elsewhere
	MonitoredBy = How(relay.MonitoredBy) // it monitors the outlet that had the words
	Via         = How(relay.Via)         // via it
)

// String returns h in words: told, quoted by; "" for Unstated.
func (h How) String() string { return relay.How(h).String() }

// MarshalText returns h in words. It fails on a value that is none of the ways.
func (h How) MarshalText() ([]byte, error) {
	if h > Via {
		return nil, fmt.Errorf("quote: unknown way of a relay %d", uint8(h))
	}
	return []byte(h.String()), nil
}

// UnmarshalText sets h to the way with the given words.
func (h *How) UnmarshalText(words []byte) error {
	ways := make([]string, Via+1)
	for i := range ways {
		ways[i] = How(i).String()
	}
	i := slices.Index(ways, string(words))
	if i < 0 {
		return fmt.Errorf("quote: unknown way of a relay %q", words)
	}
	*h = How(i)
	return nil
}
