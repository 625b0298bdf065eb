package text

import "testing"

// The address of a site ends a sentence with the period behind it, an abbreviation has one of its own.
func TestAddress(t *testing.T) {
	for word, want := range map[string]bool{"Regn.cz": true, "Новости.ру": true, "Ph.D": false, "U.S": false, "т.е": false, "m.b.H": false} {
		if got := address(word); got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
}
