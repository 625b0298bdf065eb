package server

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"
)

// endless is a body without end.
type endless struct{ n atomic.Int64 }

func (e *endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	e.n.Add(int64(len(b)))
	return len(b), nil
}

// A gigabyte is refused before it has come, whether it is announced or not, and as lines
// it costs no memory: only a line too long is.
func TestGigabyte(t *testing.T) {
	const gigabyte = 1 << 30
	l := listen(t, Config{MaxBytes: 1 << 16}, nil)
	for _, c := range []struct {
		reason string
		length int64 // that is announced; -1 for chunks
	}{
		{"announced", gigabyte}, {"in chunks", -1},
	} {
		body := &endless{}
		r, _ := http.NewRequest("POST", l.url+"/v1/parse", io.LimitReader(body, gigabyte))
		r.ContentLength = c.length
		r.Header.Set("Content-Type", "text/plain")
		answer, err := l.client.Do(r)
		if err != nil {
			// The server has closed the connection while the client was still sending.
			if !strings.Contains(err.Error(), "reset") && !strings.Contains(err.Error(), "pipe") {
				t.Errorf("%s: %v", c.reason, err)
			}
		} else {
			if answer.StatusCode != 413 {
				t.Errorf("%s: status %d", c.reason, answer.StatusCode)
			}
			answer.Body.Close()
		}
		if n := body.n.Load(); n > gigabyte/4 {
			t.Errorf("%s: %d bytes were taken", c.reason, n)
		}
	}
	// A line of 64 MB, and an honest one.
	long := io.MultiReader(io.LimitReader(&endless{}, 64<<20), strings.NewReader("\n"+`{"id":2,"text":""}`))
	if status, answer, err := l.post(linesType, long); err != nil || status != 200 || !strings.Contains(answer, `"status":413`) || !strings.Contains(answer, `{"id":2,`) {
		t.Errorf("a long line: %v, status %d, %s", err, status, answer)
	}
}

// Thousands of connections that ask for nothing hinder nobody, and are closed.
func TestIdleConnections(t *testing.T) {
	many := 2000
	if testing.Short() {
		many = 200
	}
	l := listen(t, Config{HeaderTimeout: 2 * time.Second, IdleTimeout: 2 * time.Second}, nil)
	var idle []net.Conn
	for i := range many {
		request := "" // that asks for nothing
		switch i % 3 {
		case 1: // half a header
			request = "GET / HTTP/1.1\r\nHost: x\r\n"
		case 2: // one that has its answer, and stays
			request = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
		}
		idle = append(idle, l.dial(t, request))
	}
	if status, answer, err := l.post(textType, strings.NewReader(said)); err != nil || status != 200 || !strings.Contains(answer, "Anna Berg") {
		t.Errorf("an honest request among %d connections: %v, status %d", many, err, status)
	}
	for i, c := range idle {
		b, err := io.ReadAll(c)
		if err != nil && !strings.Contains(err.Error(), "reset") || (i%3 == 2) != strings.Contains(string(b), "ok\n") {
			t.Fatalf("connection %d ends with %v, %q", i, err, b)
		}
		c.Close()
	}
}

// A header that comes byte by byte has no more time than one that does not come.
func TestSlowHeader(t *testing.T) {
	l := listen(t, Config{HeaderTimeout: 300 * time.Millisecond}, nil)
	conn := l.dial(t, "GET / HTTP/1.1\r\n")
	for i := 0; ; i++ {
		if _, err := fmt.Fprintf(conn, "A%d: x\r\n", i); err != nil {
			break // closed
		}
		if i > 2000 {
			t.Fatal("it is waited for without end")
		}
		time.Sleep(10 * time.Millisecond)
	}
	// So has a body.
	l = listen(t, Config{Timeout: 300 * time.Millisecond}, nil)
	conn = l.dial(t, "POST /v1/parse HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n")
	answer := make(chan string, 1)
	go func() { b, _ := io.ReadAll(conn); answer <- string(b) }()
	for i := 0; i < 2000; i++ {
		if _, err := conn.Write([]byte("x")); err != nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if got := <-answer; !strings.Contains(got, " 408 ") {
		t.Errorf("a body byte by byte: %q", got)
	}
}

// A client that goes away in the middle of its stream leaves nothing behind: its place
// is free, and no more of its articles are read.
func TestCancelStream(t *testing.T) {
	for _, c := range []struct {
		reason string
		ended  bool // the body came to its end before
	}{
		{"while it still sends", false},
		{"when it has sent all", true},
	} {
		l := listen(t, Config{}, nil)
		ctx, cancel := context.WithCancel(context.Background())
		body, w := io.Pipe()
		r, _ := http.NewRequestWithContext(ctx, "POST", l.url+"/v1/parse", body)
		r.Header.Set("Content-Type", linesType)
		go func() {
			line := `{"text":"` + strings.Repeat("It rains. ", 2000) + `"}` + "\n"
			for n := 0; !c.ended || n < 100; n++ {
				if _, err := io.WriteString(w, line); err != nil {
					return
				}
			}
			w.Close()
		}()
		answer, err := l.client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := bufio.NewReader(answer.Body).ReadString('\n'); err != nil {
			t.Error(err)
		}
		cancel()
		if _, err := io.Copy(io.Discard, answer.Body); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", c.reason, err)
		}
		answer.Body.Close()
		body.CloseWithError(io.ErrClosedPipe)
		for end := time.Now().Add(soon); len(l.places) > 0; time.Sleep(time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("%s: its place is still taken", c.reason)
			}
		}
		if status, _, err := l.post(textType, strings.NewReader(said)); err != nil || status != 200 {
			t.Errorf("%s: the next request: %v, status %d", c.reason, err, status)
		}
	}
}

// Texts made to do harm are texts: each has a document with its own words, in every way
// to send it, and a page that has no markup of it.
func TestHostileTexts(t *testing.T) {
	s := New(Config{})
	for _, c := range []struct{ reason, text string }{
		{"markup", `"<script>alert(1)</script>," said <img src=x onerror=alert(1)>.`},
		{"marks without end", strings.Repeat(`"“‘«„`, 2000)},
		{"marks inside marks", strings.Repeat("“a ‘", 3000) + strings.Repeat("’ b”", 3000)},
		{"attributions without end", strings.Repeat(`Anna Berg said that `, 3000)},
		{"control characters", "\"It\x00\x1b[31m rains\x07\u202e,\" said Anna\u2028 Berg."},
		{"one word", strings.Repeat("x", 100_000)},
		{"accents without end", "\"It" + strings.Repeat("\u0301", 20_000) + " rains,\" said Anna Berg."},
		{"JSON in a text", `{"text":"\"It rains,\" said Anna Berg."}`},
		{"a line of another protocol", "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n"},
	} {
		asJSON, _ := json.Marshal(map[string]string{"text": c.text})
		for typ, body := range map[string]string{textType: c.text, jsonType: string(asJSON), linesType: string(asJSON)} {
			w := call(t, s, "POST", "/v1/parse?format=jsonl", body, "Content-Type", typ)
			var doc struct{ Text string }
			if err := json.Unmarshal(w.Body.Bytes(), &doc); err != nil || w.Code != 200 || doc.Text != c.text || !utf8.ValidString(w.Body.String()) {
				t.Errorf("%s as %s: status %d, %v", c.reason, typ, w.Code, err)
			}
		}
		page := call(t, s, "POST", "/v1/parse?format=html", c.text, "Content-Type", textType).Body.String()
		if strings.Contains(page, "<script") || strings.Contains(page, "<img") {
			t.Errorf("%s: its page has markup of it", c.reason)
		}
	}
}
