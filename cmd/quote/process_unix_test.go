//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// process is the command as a process of its own, which is killed when it does not end.
func process(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), "QUOTE_TEST_COMMAND=1")
	timer := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	t.Cleanup(func() { timer.Stop() })
	return cmd
}

// status is the exit status that a process ended with.
func status(err error) int {
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

// many are lines of articles without an end.
type many struct {
	n    int
	left []byte
}

func (m *many) Read(b []byte) (int, error) {
	if len(m.left) == 0 {
		m.n++
		m.left = fmt.Appendf(nil, `{"id":%d,"text":"\"It rains %[1]d,\" said Anna Berg. %s"}`+"\n", m.n, strings.Repeat("Nils Dahl said that the harbour is closed. ", 20))
	}
	n := copy(b, m.left)
	m.left = m.left[n:]
	return n, nil
}

// A signal in the middle of the work ends it at once, whatever is being read, with
// whole lines and a whole list.
func TestSignals(t *testing.T) {
	for _, c := range []struct {
		reason, format string
		signal         syscall.Signal
		stdin          io.Reader // nil: one article, and then nothing, without an end
		want           int
	}{
		{"in the middle of lines", "jsonl", syscall.SIGINT, &many{}, 130},
		{"in the middle of a list", "json", syscall.SIGINT, &many{}, 130},
		{"in the middle of tables", "text", syscall.SIGINT, &many{}, 130},
		{"the polite end", "jsonl", syscall.SIGTERM, &many{}, 143},
		{"while nothing comes", "jsonl", syscall.SIGINT, nil, 130},
	} {
		cmd := process(t, "-in", "jsonl", "-format", c.format)
		var errs bytes.Buffer
		cmd.Stderr = &errs
		if c.stdin == nil {
			w, err := cmd.StdinPipe() // which stays open
			if err != nil {
				t.Fatal(err)
			}
			go io.WriteString(w, `{"id":1,"text":"x"}`+"\n{")
		} else {
			r, w, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			cmd.Stdin = r
			go func() { io.Copy(w, c.stdin); w.Close() }()
			defer r.Close()
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		first, err := bufio.NewReaderSize(out, 16).ReadByte()
		if err != nil {
			t.Fatalf("%s: %v", c.reason, err)
		}
		if err := cmd.Process.Signal(c.signal); err != nil {
			t.Fatal(err)
		}
		rest, _ := io.ReadAll(out)
		err = cmd.Wait()
		if got := status(err); got != c.want || errs.String() != "quote: interrupted: what was read until then is printed\n" {
			t.Errorf("%s: %v, %q", c.reason, err, errs.String())
		}
		if len(rest) == 0 || rest[len(rest)-1] != '\n' || first == 0 {
			t.Errorf("%s: the last line is cut off: %q", c.reason, rest[max(0, len(rest)-80):])
		}
		if whole := rest[bytes.IndexByte(rest, '\n')+1:]; c.format == "jsonl" {
			for line := range bytes.Lines(whole) {
				if !json.Valid(line) {
					t.Errorf("%s: half a line: %q", c.reason, line)
				}
			}
		}
		if c.format == "json" && !bytes.HasSuffix(rest, []byte("}\n]\n")) {
			t.Errorf("%s: half a list: %q", c.reason, rest[max(0, len(rest)-80):])
		}
	}
}

// A signal ends the command corpus while nothing comes. What was read is not merged, as it
// is not all.
func TestCorpusSignal(t *testing.T) {
	cmd := process(t, "corpus")
	var out bytes.Buffer
	cmd.Stdout = &out
	errs, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	in, err := cmd.StdinPipe() // which stays open
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, bridgeTass+"\n{\n"); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewReader(errs)
	if line, err := said.ReadString('\n'); err != nil || !strings.Contains(line, "standard input:2: ") { // so all has been read
		t.Fatalf("%q, %v", line, err)
	}
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	rest, _ := io.ReadAll(said)
	if got := status(cmd.Wait()); got != 130 || string(rest) != "quote: interrupted: nothing is merged before all is read\n" || out.Len() > 0 {
		t.Errorf("status %d, said %q, printed %q", got, rest, out.String())
	}
}

// Where nobody reads any more the command says nothing, also where the signal for it is
// ignored.
func TestClosedOutput(t *testing.T) {
	for _, c := range []struct {
		reason string
		args   []string
		ignore bool
	}{
		{"parse", []string{"-in", "jsonl", "-format", "jsonl"}, false},
		{"parse, and the signal is ignored", []string{"-in", "jsonl", "-format", "jsonl"}, true},
		{"outlets", []string{"outlets"}, true},
		{"help", []string{"help"}, true},
	} {
		cmd := process(t, c.args...)
		if c.ignore {
			cmd.Args = append([]string{"sh", "-c", `trap "" PIPE; exec "$0" "$@"`, cmd.Path}, cmd.Args[1:]...)
			cmd.Path = "/bin/sh"
		}
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		var errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = w, &errs
		cmd.Stdin = strings.NewReader(strings.Repeat(`{"text":"It rains."}`+"\n", 100))
		err = cmd.Run()
		w.Close()
		signaled := err != nil && strings.Contains(err.Error(), "broken pipe")
		if got := status(err); got != 141 && !signaled || errs.Len() > 0 {
			t.Errorf("%s: %v, %q", c.reason, err, errs.String())
		}
	}
}

// A disk that is full is an error, once.
func TestFullDisk(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip(err)
	}
	in := write(t, "a.jsonl", strings.Repeat(`{"text":"It rains."}`+"\n", 100))
	for _, args := range [][]string{{in}, {"-format", "json", in}, {"speakers", in}, {"relays", "-format", "csv", in}, {"outlets"}, {"help"}, {"help", "parse"}, {"version"}, {"completion", "bash"}} {
		to, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		var errs bytes.Buffer
		if got := run(args, streams{strings.NewReader(""), to, &errs}); got != 1 || errs.String() != "quote: write /dev/full: no space left on device\n" {
			t.Errorf("%q: status %d, %q", args, got, errs.String())
		}
		to.Close()
	}
	if _, errs, got := execute("", "-o", "/dev/full", in); got != 1 || errs != "quote: write /dev/full: no space left on device\n" {
		t.Errorf("-o: status %d, %q", got, errs)
	}
}

// FIFOs and devices are streams; in a folder they are passed over, as nobody may
// ever write to them.
func TestFIFO(t *testing.T) {
	folder := t.TempDir()
	fifo := filepath.Join(folder, "fifo.txt")
	if err := syscall.Mkfifo(fifo, 0o666); err != nil {
		t.Skip(err)
	}
	if _, errs, got := execute("", folder); got != 1 || !strings.Contains(errs, "no files to read") {
		t.Errorf("a folder with nothing else: status %d, %q", got, errs)
	}
	for _, c := range []struct{ reason, content, want string }{
		{"an article", said, `{"id":"` + fifo + `"`},
		{"lines, as the first one tells", `{"id":7,"text":"x"}` + "\n" + `{"id":8,"text":"x"}`, "\n" + `{"id":8`},
	} {
		go os.WriteFile(fifo, []byte(c.content), 0o666)
		if out, errs, got := execute("", "-format", "jsonl", fifo); got != 0 || errs != "" || !strings.Contains(out, c.want) {
			t.Errorf("%s: status %d, %q, %q", c.reason, got, errs, out)
		}
	}
	if out, errs, got := execute("", "/dev/null"); got != 0 || errs != "" || out != "/dev/null\nno quotations\n" {
		t.Errorf("an empty device: status %d, %q, %q", got, errs, out)
	}
	if _, errs, got := execute("", "-max-bytes", "1000", "/dev/zero"); got != 1 || !strings.Contains(errs, "more than 1000 bytes") {
		t.Errorf("a device without an end: status %d, %q", got, errs)
	}
}

// A FIFO that is written to, and whose reader goes away.
func TestFIFOOutput(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "fifo")
	if err := syscall.Mkfifo(fifo, 0o666); err != nil {
		t.Skip(err)
	}
	cmd := process(t, "-in", "jsonl", "-format", "jsonl", "-o", fifo)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go io.Copy(in, &many{})
	f, err := os.Open(fifo)
	if err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(f).ReadBytes('\n'); err != nil || !json.Valid(line) {
		t.Errorf("%v, %q", err, line)
	}
	f.Close()
	if err := cmd.Wait(); status(err) != 141 || errs.Len() > 0 {
		t.Errorf("%v, %q", err, errs.String())
	}
}
