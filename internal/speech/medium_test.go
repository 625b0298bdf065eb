package speech_test

import (
	"testing"

	"github.com/quoteattribution/quote/internal/speech"
)

// Describe tells of each quotation what its words are, whether its cue denies them, and whom they were told.
func TestDescribe(t *testing.T) {
	for _, c := range []struct {
		reason, lang, text string
		medium             speech.Medium
		denied             bool
		to                 string
	}{
		{"a verb of saying", "es", "Anna Berg dijo que llueve.", speech.Speech, false, ""},
		{"a denial of what is", "es", "Anna Berg negó que llueva.", speech.Speech, true, ""},
		{"one whose participle denies", "fr", "Anna Berg a nié avoir pris la barque.", speech.Speech, true, ""},
		{"what is denied in marks is what they say", "de", "„Es regnet nicht“, bestritt Anna Berg.", speech.Speech, false, ""},
		{"a denial outside of them", "de", "Anna Berg bestreitet, dass es regnet.", speech.Speech, true, ""},
		{"a verb of writing", "es", "Anna Berg escribió que llueve.", speech.Writing, false, ""},
		{"a network", "en", "\"It is raining,\" Anna Berg said on Twitter.", speech.Writing, false, ""},
		{"a place is none", "en", "\"It is raining,\" Anna Berg said in Oslo.", speech.Speech, false, ""},
		{"whom it was told", "en", "\"It is raining,\" Anna Berg told reporters.", speech.Speech, false, "reporters"},
	} {
		a := read(c.text, c.lang)
		found := speech.Report(a)
		if len(found) != 1 {
			t.Errorf("%s: %d quotations, want one: %s", c.reason, len(found), c.text)
			continue
		}
		speech.Describe(a, found)
		q := &found[0]
		to := ""
		if !q.To.Empty() {
			s := a.Span(q.To.First, q.To.End)
			to = c.text[s.Start:s.End]
		}
		if q.Medium != c.medium || q.Denied != c.denied || to != c.to {
			t.Errorf("%s: medium %v, denied %v, to %q: %s", c.reason, q.Medium, q.Denied, to, c.text)
		}
		a.Release()
	}
}
