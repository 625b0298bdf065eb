// Command scale measures what many articles cost and writes the figures into SCALING.md.
//
//	go run ./internal/scale            the figures that stand in SCALING.md, but for
//	go run ./internal/scale -cores     how much faster two cores are than one
//	go run ./internal/scale -most N    with at most N generated articles
//
// The documents that it merges are generated; see press. What it measures is processor time,
// of the program and of the system for it, so that other programs on the machine change
// little. How much faster two cores are takes the clock, and a machine that does nothing else.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"time"

	"github.com/quoteattribution/quote/corpus"
)

var (
	most  = flag.Int("most", 1_000_000, "the largest `number` of articles that are merged")
	into  = flag.String("o", "SCALING.md", "the `file` with the figures")
	cores = flag.Bool("cores", false, "measure by the clock how much faster two cores are than one, and nothing else")
	child = flag.Int("merge", 0, "merge this `number` of articles, and print what it took")
)

func main() {
	flag.Parse()
	err := error(nil)
	switch {
	case *child > 0:
		err = mergeOnce(*child)
	case *cores:
		err = twoCores()
	default:
		err = measure()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// A merging is what merging took.
type merging struct {
	Articles, Observations, Quotations, Speakers, Edges int
	Input                                               int           // bytes of the observations
	Peak, Written                                       int           // bytes: memory, temporary files
	CPU                                                 time.Duration // with making the documents
}

// mergeOnce merges generated documents and prints what it took but for CPU, which the
// parent sees.
func mergeOnce(n int) error {
	m := merging{Articles: n}
	counted := func(yield func(corpus.Observation, error) bool) {
		for o, err := range corpus.ObserveAll(newPress().documents(n), dateOf) {
			b, _ := o.MarshalBinary()
			m.Input += len(b)
			m.Observations++
			if !yield(o, err) {
				return
			}
		}
	}
	err := new(corpus.Merger).Merge(context.Background(), counted, corpus.Output{
		Quotation: func(corpus.Quotation) error { m.Quotations++; return nil },
		Speaker:   func(corpus.Speaker) error { m.Speakers++; return nil },
		Edge:      func(corpus.Edge) error { m.Edges++; return nil },
	})
	m.Peak = 1024 * procfs("/proc/self/status", `VmHWM:\s+(\d+)`)
	m.Written = procfs("/proc/self/io", `wchar: (\d+)`)
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(m)
	}
	return err
}

// procfs is a number in a file of Linux; 0 where it is not to be had.
func procfs(file, pattern string) int {
	b, _ := os.ReadFile(file)
	found := regexp.MustCompile(pattern).FindSubmatch(b)
	if found == nil {
		return 0
	}
	n, _ := strconv.Atoi(string(found[1]))
	return n
}

// mergings merges ten times as many articles each time, each in a process of its own.
func mergings() (list []merging, err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	for n := 10_000; n <= *most; n *= 10 {
		cmd := exec.Command(self, "-merge", strconv.Itoa(n))
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return nil, err
		}
		var m merging
		if err := json.Unmarshal(out, &m); err != nil {
			return nil, err
		}
		m.CPU = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		list = append(list, m)
		fmt.Fprintf(os.Stderr, "%d articles: %v of CPU\n", n, m.CPU.Round(time.Second))
	}
	return list, nil
}
