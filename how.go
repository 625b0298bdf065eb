package quote

import (
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

var howNames = func() (n names) {
	for h := Unstated; h <= Via; h++ {
		n = append(n, relay.How(h).String())
	}
	return n
}()

// String returns h in words: told, quoted by; "" for Unstated.
func (h How) String() string { return howNames.of(uint8(h), "How") }

// MarshalText returns h in words. It fails on a value that is none of the ways.
func (h How) MarshalText() ([]byte, error) { return howNames.text(uint8(h), "way of a relay") }

// UnmarshalText sets h to the way with the given words.
func (h *How) UnmarshalText(words []byte) error {
	return howNames.set((*uint8)(h), words, "way of a relay")
}
