package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"runtime/pprof"
	"time"

	"github.com/quoteattribution/quote/corpus"
)

func main() {
	n := flag.Int("n", 10000, "")
	flag.Parse()
	if f := os.Getenv("CPUPROF"); f != "" {
		w, _ := os.Create(f)
		pprof.StartCPUProfile(w)
		defer pprof.StopCPUProfile()
	}
	start := time.Now()
	var q, s, e, occ int
	m := corpus.Merger{}
	err := m.Merge(context.Background(), corpus.ObserveAll(newPress().documents(*n), dateOf), corpus.Output{
		Quotation: func(x corpus.Quotation) error { q++; occ += len(x.Occurrences); return nil },
		Speaker:   func(corpus.Speaker) error { s++; return nil },
		Edge:      func(corpus.Edge) error { e++; return nil },
	})
	fmt.Println(*n, time.Since(start), q, occ, s, e, err)
	b, _ := os.ReadFile("/proc/self/status")
	fmt.Println(string(b[:900]))
}
