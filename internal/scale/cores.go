package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/quoteattribution/quote"
)

// twoCores measures how much faster two cores are than one, in the package and in the
// command, and writes it. The two take turns, and the fastest round of each counts.
func twoCores() error {
	text, err := os.ReadFile(sample)
	if err != nil {
		return err
	}
	const few, many = 200, 1000 // articles: the command has to read the weights, too
	var parser quote.Parser
	parser.Parse(string(text)) // which reads the weights
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	inPackage, err := faster(func(cores int) error {
		runtime.GOMAXPROCS(cores)
		return all(&parser, string(text), few)
	})
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "scale")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	command, lines := filepath.Join(dir, "quote"), filepath.Join(dir, "articles.jsonl")
	if out, err := exec.Command("go", "build", "-o", command, "./cmd/quote").CombinedOutput(); err != nil {
		return fmt.Errorf("%v\n%s", err, out)
	}
	line, err := json.Marshal(map[string]string{"text": string(text)})
	if err != nil {
		return err
	}
	if err := os.WriteFile(lines, []byte(strings.Repeat(string(line)+"\n", many)), 0o600); err != nil {
		return err
	}
	inCommand, err := faster(func(cores int) error {
		cmd := exec.Command(command, "parse", "-j", fmt.Sprint(cores), "-format", "jsonl", lines)
		cmd.Stdout, cmd.Stderr = io.Discard, os.Stderr
		return cmd.Run()
	})
	if err != nil {
		return err
	}
	return write(map[string]string{"cores": fmt.Sprintf("Two cores are %.2f times as fast as one in the package, and %.2f times in the command (of %d cores here).\n",
		inPackage, inCommand, runtime.NumCPU())})
}

// faster is how many times as fast something is on two cores as on one.
func faster(run func(cores int) error) (float64, error) {
	const rounds = 5
	fastest := map[int]time.Duration{}
	for range rounds {
		for _, cores := range []int{1, 2} {
			start := time.Now()
			if err := run(cores); err != nil {
				return 0, err
			}
			if took := time.Since(start); fastest[cores] == 0 || took < fastest[cores] {
				fastest[cores] = took
			}
		}
	}
	return float64(fastest[1]) / float64(fastest[2]), nil
}
