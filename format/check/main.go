// Command check makes files of every format of package format and checks those for
// which there is an independent reader in Go: JSON and JSON-LD. The script run has the
// others.
//
//	go run . generate FOLDER    FOLDER/NAME/CASE.EXTENSION of every format and case
//	go run . check FOLDER       what was made is read, a line a file
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: check generate|check FOLDER")
		os.Exit(2)
	}
	folder := os.Args[2]
	switch os.Args[1] {
	case "generate":
		if err := generate(folder); err != nil {
			fmt.Fprintln(os.Stderr, "check:", err)
			os.Exit(2)
		}
	case "check":
		r := report{folder: folder}
		r.json()
		r.jsonLines()
		r.webAnnotation()
		r.schemaOrg()
		if r.failed {
			os.Exit(1)
		}
	default:
		fmt.Fprintln(os.Stderr, "check: unknown command", os.Args[1])
		os.Exit(2)
	}
}
