package quote_test

import (
	"os"
	"testing"
)

func sample(t testing.TB) string {
	b, err := os.ReadFile("testdata/palmyra.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
