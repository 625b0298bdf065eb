package main

import (
	"bufio"
	"encoding/json"
	"os"

	"github.com/quoteattribution/quote"
)

func main() {
	f, _ := os.Open(os.Args[1])
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 64<<20)
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for sc.Scan() {
		var d struct{ ID, Text string }
		json.Unmarshal(sc.Bytes(), &d)
		doc := quote.Parse(d.Text)
		doc.ID = d.ID
		b, err := json.Marshal(doc)
		if err != nil {
			panic(err)
		}
		w.Write(b)
		w.WriteByte('\n')
	}
}
