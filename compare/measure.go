package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// A Result is what was measured of a system.
type Result struct {
	Figures map[string]map[string]float64 // of each set, by name
	Words   float64                       // a second of processor time, the start left out
	Start   float64                       // seconds of processor time until the first article
	Memory  float64                       // the most, in MB
	Disk    float64                       // in MB
	// Measured is the day, in UTC, that this was measured on: a system that was not run
	// again keeps its own.
	Measured string
}

// A set is a file of annotated articles; probes are minimal texts.
type set struct {
	name, file string
	probes     bool
}

var sets = []set{
	{name: "wire", file: "../testdata/eval/wire.jsonl"},
	{name: "wire2", file: "../testdata/eval/wire2.jsonl"},
	{name: "polnear", file: "../../shared/corpora/polnear/dev.jsonl"},
	{name: "polnear speakers", file: "../../shared/corpora/polnear/speakers-dev.jsonl"},
	{name: "probes", file: "../testdata/eval/probes.jsonl", probes: true},
	{name: "probes2", file: "../testdata/eval/probes2.jsonl", probes: true},
	{name: "probes3", file: "../testdata/eval/probes3.jsonl", probes: true},
}

// The set that is timed, and the article that a start is timed with.
const timed = "wire2"

const first = `{"id":"1","text":"“It rains,” said Ana Brito."}` + "\n"

func (r run) measure() error {
	results, err := readResults(r.results())
	if err != nil {
		return err
	}
	for _, s := range r.wanted() {
		result, err := r.measureOne(s)
		if err != nil {
			fmt.Printf("%s: not measured: %v\n", s.name, err)
			continue
		}
		results[s.name] = result
		b, err := json.MarshalIndent(results, "", "\t")
		if err != nil {
			return err
		}
		if err := os.WriteFile(r.results(), append(b, '\n'), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// measureOne runs a system on all sets that are there.
func (r run) measureOne(s system) (*Result, error) {
	start, err := r.shell(s.run, strings.NewReader(first), io.Discard)
	if err != nil {
		return nil, err
	}
	result := &Result{Figures: map[string]map[string]float64{}, Start: seconds(start), Measured: time.Now().UTC().Format(time.DateOnly)}
	for _, set := range sets {
		text, words, err := articles(filepath.Join(r.here, set.file))
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		var found bytes.Buffer
		state, err := r.shell(s.run, bytes.NewReader(text), &found)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", set.name, err)
		}
		if set.name == timed {
			if result.Words, err = r.speed(s, text, words, seconds(state)-result.Start, result.Start); err != nil {
				return nil, err
			}
			result.Memory = round(float64(state.SysUsage().(*syscall.Rusage).Maxrss) / 1024)
		}
		name := filepath.Join(r.work, strings.NewReplacer(" ", "-", ",", "").Replace(s.name+"-"+set.name)+".jsonl")
		if err := os.WriteFile(name, found.Bytes(), 0o666); err != nil {
			return nil, err
		}
		if result.Figures[set.name], err = r.score(set, name); err != nil {
			return nil, err
		}
		fmt.Printf("%s, %s: %.1f s, %v\n", s.name, set.name, seconds(state), result.Figures[set.name])
	}
	for _, name := range s.disk {
		result.Disk += size(filepath.Join(r.work, name))
	}
	result.Disk = round(result.Disk)
	return result, nil
}

// speed is how many words a system reads in a second of processor time, its start
// left out. What is over too soon to be timed is done a hundred times.
func (r run) speed(s system, text []byte, words int, took, start float64) (float64, error) {
	if took < 2 {
		const times = 100
		state, err := r.shell(s.run, bytes.NewReader(bytes.Repeat(text, times)), io.Discard)
		if err != nil {
			return 0, err
		}
		took, words = seconds(state)-start, words*times
	}
	return round(float64(words) / max(took, 0.01)), nil
}

// shell runs a command of a system.
func (r run) shell(command string, in io.Reader, out io.Writer) (*os.ProcessState, error) {
	cmd := exec.Command("bash", "-c", "set -euo pipefail; "+command)
	cmd.Env = append(os.Environ(), "HERE="+r.here, "WORK="+r.work, "GOWORK=off")
	cmd.Stdin, cmd.Stdout = in, out
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%w: %s", err, tail(said.String()))
	}
	return cmd.ProcessState, nil
}

func tail(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-3):], "; ")
}

func seconds(s *os.ProcessState) float64 {
	return math.Round((s.UserTime()+s.SystemTime()).Seconds()*100) / 100
}

// round keeps three digits.
func round(x float64) float64 {
	if x == 0 {
		return 0
	}
	scale := math.Pow(10, 2-math.Floor(math.Log10(x)))
	return math.Round(x*scale) / scale
}

// articles reads the articles of a set, without their annotation, and counts their
// words.
func articles(name string) (text []byte, words int, err error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, 0, err
	}
	for line := range bytes.Lines(b) {
		var a struct {
			ID   string `json:"id"`
			Lang string `json:"lang,omitempty"`
			Text string `json:"text"`
		}
		if err := json.Unmarshal(line, &a); err != nil {
			return nil, 0, fmt.Errorf("%s: %w", name, err)
		}
		words += len(strings.Fields(a.Text))
		bare, err := json.Marshal(a)
		if err != nil {
			return nil, 0, err
		}
		text = append(append(text, bare...), '\n')
	}
	return text, words, nil
}

// size is what a folder or file takes, in MB.
func size(name string) float64 {
	sum := 0.0
	filepath.WalkDir(name, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			if info, err := d.Info(); err == nil {
				sum += float64(info.Size()) / 1e6
			}
		}
		return nil
	})
	return sum
}
