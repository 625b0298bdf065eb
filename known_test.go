package quote_test

import (
	"testing"

	"github.com/quoteattribution/quote"
	"golang.org/x/text/language"
)

// What the package is known to get wrong, testdata/known.txt, is still wrong. A
// case that has been mended belongs where it must stay so.
func TestKnownFailures(t *testing.T) {
	const name = "testdata/known.txt"
	cases := conformance(t, name)
	if len(cases) == 0 {
		t.Skip("nothing is known to be wrong")
	}
	for _, c := range cases {
		if c.reason == "" {
			t.Errorf("%s:%d: a case without a reason", name, c.line)
		}
		p := quote.Parser{Language: language.Make(c.lang)}
		if annotate(p.Parse(plain(c.text))) == c.want() {
			t.Errorf("%s:%d: %s: %s: right at last: move it to conformance", name, c.line, c.lang, c.reason)
		}
	}
}
