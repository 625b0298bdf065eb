package quote_test

import (
	"os"
	"os/exec"
	"testing"

	"github.com/quoteattribution/quote"
)

// BenchmarkFirstUse measures what the first call of Parse costs beyond the
// others: it reads word lists and weights. Every round is a process of its own,
// so the time of starting one is in it too; "empty" is that alone.
func BenchmarkFirstUse(b *testing.B) {
	switch os.Getenv("QUOTE_FIRST_USE") {
	case "parse":
		quote.Parse("It rains, Anna Berg said.")
		os.Exit(0)
	case "empty":
		os.Exit(0)
	}
	for _, what := range []string{"empty", "parse"} {
		b.Run(what, func(b *testing.B) {
			for b.Loop() {
				cmd := exec.Command(os.Args[0], "-test.run=XXX", "-test.bench=FirstUse", "-test.benchtime=1x")
				cmd.Env = append(os.Environ(), "QUOTE_FIRST_USE="+what)
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, out)
				}
			}
		})
	}
}
