package server

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/quoteattribution/quote"
)

// soon is a bound for what happens at once, on a machine that has other things to do.
const soon = 20 * time.Second

// A live server listens. Stop ends it and returns what Serve did.
type live struct {
	*Server
	url, addr string
	client    *http.Client
	stop      func() error
}

// listen starts a server, and in the end looks for goroutines that it left.
func listen(t *testing.T, c Config, e func(*quote.Parser) engine) *live {
	t.Helper()
	quote.Parse(said) // what is loaded once may start something
	before := runtime.NumGoroutine()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := New(c)
	if e != nil {
		s.engine = e
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, l) }()
	stop := sync.OnceValue(func() error { cancel(); return <-ended })
	transport := &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: 1000}
	t.Cleanup(func() {
		stop()
		transport.CloseIdleConnections()
		settle(t, before)
	})
	return &live{s, "http://" + l.Addr().String(), l.Addr().String(), &http.Client{Transport: transport}, stop}
}

// settle waits until there are no more goroutines than before.
func settle(t *testing.T, before int) {
	t.Helper()
	for end := time.Now().Add(soon); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			b := make([]byte, 1<<16)
			t.Fatalf("%d goroutines, %d before:\n%s", runtime.NumGoroutine(), before, b[:runtime.Stack(b, true)])
		}
	}
}

// post sends a body and returns status and answer.
func (l *live) post(typ string, body io.Reader) (int, string, error) {
	r, err := l.client.Post(l.url+"/v1/parse", typ, body)
	if err != nil {
		return 0, "", err
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	return r.StatusCode, string(b), err
}

// dial sends bytes over a connection of its own.
func (l *live) dial(t *testing.T, request string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", l.addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	_ = c.SetDeadline(time.Now().Add(soon))
	if _, err := io.WriteString(c, request); err != nil {
		t.Fatal(err)
	}
	return c
}

// A slow engine is told when to go on.
type slow struct {
	*quote.Parser
	begun, goOn chan struct{}
}

func (s slow) ParseContext(ctx context.Context, a quote.Article) (*quote.Document, error) {
	s.begun <- struct{}{}
	<-s.goOn
	return s.Parser.ParseContext(ctx, a)
}

func (s slow) All(ctx context.Context, list iter.Seq2[quote.Article, error]) iter.Seq2[*quote.Document, error] {
	return s.Parser.All(ctx, list)
}

// slowly returns an engine whose articles begin and go on as the channels say.
func slowly() (made func(*quote.Parser) engine, begun, goOn chan struct{}) {
	begun, goOn = make(chan struct{}, 1000), make(chan struct{})
	return func(p *quote.Parser) engine { return slow{p, begun, goOn} }, begun, goOn
}

// Clients that take their time, send too much or go away.
func TestClients(t *testing.T) {
	const head = "POST /v1/parse HTTP/1.1\r\nHost: x\r\nContent-Type: "
	l := listen(t, Config{MaxBytes: 1000, Timeout: 200 * time.Millisecond, HeaderTimeout: 200 * time.Millisecond, IdleTimeout: 200 * time.Millisecond}, nil)
	for _, c := range []struct {
		reason, request string
		half            bool   // no more comes
		want            string // what the answer has; "" for the end of the connection
	}{
		{"a connection that asks for nothing", "", false, ""},
		{"a header that does not come to its end", "GET / HTTP/1.1\r\nHost: x\r\nA: ", false, ""},
		{"a header that is too large", "GET / HTTP/1.1\r\nHost: x\r\nA: " + strings.Repeat("x", 64<<10) + "\r\n\r\n", false, " 431 "},
		{"no HTTP", "\x16\x03\x01\r\n\r\n", false, " 400 "},
		{"a body that does not come", head + "text/plain\r\nContent-Length: 10\r\n\r\nabc", false, " 408 "},
		{"a body that nobody wants and that does not come", "GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc", false, " 200 "},
		{"a body of another type that does not come", head + "text/html\r\nContent-Length: 10\r\n\r\nabc", false, " 415 "},
		{"half a body", head + "text/plain\r\nContent-Length: 10\r\n\r\nabc", true, " 400 "},
		{"half a line", head + "application/x-ndjson\r\nContent-Length: 10\r\n\r\n{\"te", true, " 400 "},
		{"a line that does not come", head + "application/x-ndjson\r\nContent-Length: 10\r\n\r\n{\"te", false, " 408 "},
		{"a line, and then half a one", head + "application/x-ndjson\r\nContent-Length: 99\r\n\r\n{\"text\":\"\"}\n{\"te", true, "line 2: the body breaks off"},
		{"a line, and then none", head + "application/x-ndjson\r\nContent-Length: 99\r\n\r\n{\"text\":\"\"}\n", false, "line 2: the body did not come in time"},
		{"a gigabyte that is announced", head + "text/plain\r\nContent-Length: 1073741824\r\n\r\n", false, " 413 "},
		{"a gigabyte that waits for leave", head + "text/plain\r\nExpect: 100-continue\r\nContent-Length: 1073741824\r\n\r\n", false, " 413 "},
		{"a chunk that is no number", head + "text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", false, " 400 "},
		{"a body that is packed", head + "text/plain\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n", false, " 415 "},
	} {
		conn := l.dial(t, c.request)
		if c.half {
			conn.(*net.TCPConn).CloseWrite()
		}
		b, err := io.ReadAll(conn)
		if err != nil && !strings.Contains(err.Error(), "reset") || !strings.Contains(string(b), c.want) || c.want == "" && len(b) > 0 {
			t.Errorf("%s: %v, want %q in %q", c.reason, err, c.want, b)
		}
		conn.Close()
	}
	// A body whose length is not announced.
	if status, answer, err := l.post("text/plain", io.MultiReader(strings.NewReader(strings.Repeat("x", 5000)))); err != nil || status != 413 {
		t.Errorf("too much in chunks: %v, status %d, %s", err, status, answer)
	}
	if n := len(l.places); n != 0 {
		t.Errorf("%d places are still taken", n)
	}
	if status, _, err := l.post("text/plain", strings.NewReader(said)); err != nil || status != 200 {
		t.Errorf("an honest request behind all that: %v, status %d", err, status)
	}
}

// Four times as many requests as may run: each has an answer, those beyond the limit
// at once, while none of the others is done.
func TestOverload(t *testing.T) {
	const places = 8
	e, begun, goOn := slowly()
	l := listen(t, Config{MaxRequests: places}, e)
	type answer struct {
		status int
		body   string
		err    error
	}
	answers := make(chan answer)
	send := func() {
		status, body, err := l.post("text/plain", strings.NewReader(said))
		answers <- answer{status, body, err}
	}
	for range places {
		go send()
	}
	for end := time.Now().Add(soon); len(l.places) < places && time.Now().Before(end); time.Sleep(time.Millisecond) {
	}
	<-begun
	for range 3 * places {
		go send()
	}
	for range 3 * places {
		if a := <-answers; a.err != nil || a.status != 503 || !strings.Contains(a.body, "8 requests") {
			t.Errorf("beyond the limit: %+v", a)
		}
	}
	if r, err := l.client.Get(l.url + "/healthz"); err != nil || r.StatusCode != 200 {
		t.Errorf("health under load: %v", err)
	} else {
		r.Body.Close()
	}
	close(goOn)
	for range places {
		if a := <-answers; a.err != nil || a.status != 200 || !strings.Contains(a.body, "Anna Berg") {
			t.Errorf("within the limit: %+v", a)
		}
	}
	if n := l.metrics.refused.Load(); n != 3*places {
		t.Errorf("%d requests are counted as refused, want %d", n, 3*places)
	}
}

// A request whose client goes away while it waits for a core never gets one, and one
// that takes too long has its answer before the article is done.
func TestCancel(t *testing.T) {
	e, begun, goOn := slowly()
	l := listen(t, Config{Timeout: soon}, e)
	for range cap(l.cores) { // all cores have something to do
		go l.post("text/plain", strings.NewReader(said))
		<-begun
	}
	ctx, cancel := context.WithCancel(context.Background())
	r, _ := http.NewRequestWithContext(ctx, "POST", l.url+"/v1/parse", strings.NewReader(said))
	r.Header.Set("Content-Type", "text/plain")
	gone := make(chan error)
	go func() { _, err := l.client.Do(r); gone <- err }()
	for len(l.places) <= cap(l.cores) {
		time.Sleep(time.Millisecond)
	}
	cancel()
	if err := <-gone; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	for end := time.Now().Add(soon); len(l.places) > cap(l.cores); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the place of a client that is gone is still taken")
		}
	}
	close(goOn)
	l.stop()
	if len(begun) > 0 {
		t.Error("the article of a client that is gone was parsed")
	}
}

func TestTimeout(t *testing.T) {
	e, begun, goOn := slowly()
	l := listen(t, Config{Timeout: 100 * time.Millisecond}, e)
	status, answer, err := l.post("text/plain", strings.NewReader(said))
	if err != nil || status != 503 || !strings.Contains(answer, "not done in time") {
		t.Errorf("%v, status %d, %s", err, status, answer)
	}
	<-begun
	if len(l.cores) != 1 {
		t.Error("the core is free while the article is being parsed")
	}
	close(goOn)
}

// A stream's documents come while it is being sent, and a client that does not read
// is not read from without end.
func TestStream(t *testing.T) {
	l := listen(t, Config{}, nil)
	body, w := io.Pipe()
	answer := make(chan *http.Response)
	go func() {
		r, err := l.client.Post(l.url+"/v1/parse", "application/x-ndjson", body)
		if err != nil {
			t.Error(err)
		}
		answer <- r
	}()
	fmt.Fprintln(w, `{"id":1,"text":"x"}`)
	r := <-answer
	defer r.Body.Close()
	lines := bufio.NewReader(r.Body)
	for i := 1; i < 20; i++ {
		if line, err := lines.ReadString('\n'); err != nil || !strings.HasPrefix(line, fmt.Sprintf(`{"id":%d,`, i)) {
			t.Fatalf("document %d, while the others are not sent: %v, %s", i, err, line)
		}
		fmt.Fprintf(w, "{\"id\":%d,\"text\":\"x\"}\n", i+1)
	}
	w.Close()
	if rest, err := io.ReadAll(lines); err != nil || !strings.HasPrefix(string(rest), `{"id":20,`) {
		t.Errorf("the last one: %v, %s", err, rest)
	}
}

func TestBackPressure(t *testing.T) {
	const timeout = 500 * time.Millisecond
	l := listen(t, Config{Timeout: timeout}, nil)
	conn := l.dial(t, "POST /v1/parse?marks-only HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1073741824\r\n\r\n")
	line := []byte(`{"text":"` + strings.Repeat("x", 100_000) + `"}` + "\n") // soon parsed
	sent := 0
	for sent < 1<<30 { // until nothing more is taken, and the server gives up
		n, err := conn.Write(line)
		sent += n
		if err != nil {
			break
		}
	}
	if sent > 256<<20 {
		t.Errorf("%d bytes were taken of a client that does not read", sent)
	}
}

// In formats without a place for problems the trailer has the lines, and an answer
// that can't go on breaks off.
func TestTrailer(t *testing.T) {
	l := listen(t, Config{}, nil)
	for _, c := range []struct{ reason, body, want string }{
		{"two broken lines", "{}\n" + `{"text":"x"}` + "\n{", "1, 3"},
		{"none", `{"text":"x"}`, ""},
	} {
		r, err := l.client.Post(l.url+"/v1/parse?format=csv", "application/x-ndjson", strings.NewReader(c.body))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			t.Error(err)
		}
		r.Body.Close()
		if got, ok := r.Trailer[failedTrailer]; !ok || len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
	conn := l.dial(t, "POST /v1/parse?format=csv HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: 99\r\n\r\n{\"text\":\"\"}\n{\"text\":\"\"}\n{")
	conn.(*net.TCPConn).CloseWrite()
	b, _ := io.ReadAll(conn)
	if !bytes.Contains(b, []byte(" 200 OK")) && !bytes.Contains(b, []byte(" 400 ")) || bytes.HasSuffix(b, []byte("0\r\n\r\n")) {
		t.Errorf("half a body looks like a whole answer: %q", b)
	}
}

// What runs has its time to end; nothing new is taken meanwhile.
func TestStop(t *testing.T) {
	for _, c := range []struct {
		reason string
		grace  time.Duration
		ends   bool
	}{
		{"it ends in time", soon, true},
		{"it does not", 100 * time.Millisecond, false},
	} {
		e, begun, goOn := slowly()
		l := listen(t, Config{Grace: c.grace}, e)
		status := make(chan int)
		go func() { n, _, _ := l.post("text/plain", strings.NewReader(said)); status <- n }()
		<-begun
		stopped := make(chan error)
		go func() { stopped <- l.stop() }()
		for end := time.Now().Add(soon); time.Now().Before(end); time.Sleep(time.Millisecond) {
			conn, err := net.Dial("tcp", l.addr)
			if err != nil {
				break
			}
			conn.Close()
		}
		if c.ends {
			close(goOn)
		}
		err, n := <-stopped, <-status
		if c.ends && (err != nil || n != 200) || !c.ends && (err == nil || n != 0) {
			t.Errorf("%s: %v, status %d", c.reason, err, n)
		}
		if !c.ends {
			close(goOn)
		}
	}
}
