// Command pack writes the weights of package quote to standard output, as the
// WebAssembly program, which is built without them, reads them.
package main

import (
	"fmt"
	"os"

	"github.com/quoteattribution/quote/internal/model"
)

func main() {
	if _, err := os.Stdout.Write(model.Pack()); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}
