//go:build unix

package main

import (
	"bufio"
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// serving starts the server as a process and returns its address, and its log behind
// the line with that.
func serving(t *testing.T, args ...string) (url string, log *bufio.Reader, end func(syscall.Signal) int) {
	t.Helper()
	cmd := process(t, append([]string{"serve", "-addr", "127.0.0.1:0"}, args...)...)
	stderr, w, err := os.Pipe() // which Wait leaves open
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = w
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	t.Cleanup(func() { cmd.Process.Kill(); stderr.Close() })
	log = bufio.NewReader(stderr)
	line, err := log.ReadString('\n')
	url = regexp.MustCompile(`http://\S+`).FindString(line)
	if err != nil || url == "" {
		t.Fatalf("%v, %q", err, line)
	}
	return url, log, func(s syscall.Signal) int {
		_ = cmd.Process.Signal(s)
		return status(cmd.Wait())
	}
}

// A signal lets a stream that runs come to its end, within its time.
func TestServeSignals(t *testing.T) {
	for _, c := range []struct {
		reason string
		signal syscall.Signal
		args   []string
		ends   bool
		want   int
	}{
		{"the polite end", syscall.SIGTERM, nil, true, 0},
		{"by keyboard", syscall.SIGINT, nil, true, 0},
		{"a client that does not end", syscall.SIGTERM, []string{"-grace", "100ms"}, false, 1},
	} {
		url, log, end := serving(t, c.args...)
		body, w := io.Pipe()
		answer := make(chan *http.Response, 1)
		go func() {
			r, err := http.Post(url+"/v1/parse", "application/x-ndjson", body)
			if err != nil {
				t.Error(err)
			}
			answer <- r
		}()
		io.WriteString(w, `{"id":1,"text":"x"}`+"\n")
		r := <-answer
		ended := make(chan int)
		go func() { ended <- end(c.signal) }()
		for line := ""; !strings.Contains(line, "msg=stopping"); {
			var err error
			if line, err = log.ReadString('\n'); err != nil {
				t.Fatal(err)
			}
		}
		if c.ends {
			io.WriteString(w, `{"id":2,"text":"y"}`)
			w.Close()
		}
		b, err := io.ReadAll(r.Body)
		r.Body.Close()
		if c.ends != (err == nil && strings.Contains(string(b), `{"id":2,`)) {
			t.Errorf("%s: %v, %s", c.reason, err, b)
		}
		w.Close()
		if got := <-ended; got != c.want {
			t.Errorf("%s: status %d, want %d", c.reason, got, c.want)
		}
	}
}

// What can't be served is said before anything is.
func TestServeMisuse(t *testing.T) {
	url, _, end := serving(t)
	taken := strings.TrimPrefix(url, "http://")
	for _, c := range []struct {
		reason string
		args   string
		status int
	}{
		{"an argument", "article.txt", 2},
		{"no time", "-timeout 0", 2},
		{"a time without a unit", "-grace 5", 2},
		{"no requests at all", "-max-requests 0", 2},
		{"no bytes at all", "-max-bytes 0", 2},
		{"a page, which is no origin", "-origin https://example.org/page", 2},
		{"an address that is none", "-addr nowhere", 1},
		{"an address that is taken", "-addr " + taken, 1},
	} {
		_, errs, got := execute("", append([]string{"serve"}, strings.Fields(c.args)...)...)
		if got != c.status || !strings.HasPrefix(errs, "quote: ") {
			t.Errorf("%s: status %d, want %d, %q", c.reason, got, c.status, errs)
		}
	}
	if got := end(syscall.SIGTERM); got != 0 {
		t.Errorf("with nothing to do: status %d", got)
	}
}
