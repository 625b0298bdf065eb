package server

import (
	"bytes"
	"context"
	"encoding/json"
	"iter"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

const said = `"It rains," said Anna Berg.`

// call asks a server and returns the answer, which openapi.json must have.
func call(t *testing.T, s http.Handler, method, target, body string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	documented(t, r, w.Code, w.Header().Get("Content-Type"))
	for _, h := range []string{"Content-Security-Policy", "X-Content-Type-Options", "Cache-Control"} {
		if w.Header().Get(h) == "" {
			t.Errorf("%s %s: no header %s", method, target, h)
		}
	}
	if w.Code >= 400 && method != "HEAD" {
		isProblem(t, w)
	}
	return w
}

// isProblem fails where an answer is no problem of RFC 9457 with its status.
func isProblem(t *testing.T, w *httptest.ResponseRecorder) {
	t.Helper()
	var p problem
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || p.Status != w.Code || p.Title == "" || p.Detail == "" || p.Type == "" ||
		w.Header().Get("Content-Type") != "application/problem+json" {
		t.Errorf("status %d, no such problem: %v, %s", w.Code, err, w.Body)
	}
}

// What each request is answered with.
func TestAnswers(t *testing.T) {
	s := New(Config{MaxBytes: 2000})
	const text, js, lines = "text/plain", "application/json", "application/x-ndjson"
	for _, c := range []struct {
		reason, method, target, typ, body string
		status                            int
		want                              string // stands in the body
	}{
		{"an article as text", "POST", "/v1/parse", text, said, 200, `"name":"Anna Berg"`},
		{"an article as JSON", "POST", "/v1/parse", js, `{"id":7,"text":"x","lang":"de","publisher":"Tass"}`, 200, `{"id":7,"lang":"de","text":"x","publisher":"Tass"`},
		{"a number of an id is text where it was", "POST", "/v1/parse", js, `{"id":"7","text":"x"}`, 200, `{"id":"7"`},
		{"nothing at all has no quotations", "POST", "/v1/parse", text, "", 200, `"quotes":[]`},
		{"a charset that is named", "POST", "/v1/parse", text + "; charset=windows-1252", "\x93It rains,\x94 said Anna Berg.", 200, `“It rains,” said`},
		{"a byte-order mark is no part of the text", "POST", "/v1/parse", text, "\ufeffx", 200, `"text":"x"`},
		{"UTF-16 by its mark", "POST", "/v1/parse", text, "\xff\xfex\x00", 200, `"text":"x"`},
		{"UTF-16 without its mark, which is UTF-8 by its bytes", "POST", "/v1/parse", text, "I\x00t\x00 \x00r\x00a\x00i\x00n\x00s\x00", 400, "looks like utf-16le"},
		{"the same, named", "POST", "/v1/parse", text + "; charset=utf-16le", "I\x00t\x00", 200, `"text":"It"`},
		{"a byte-order mark before JSON", "POST", "/v1/parse", js, "\ufeff{\"text\":\"x\"}", 200, `"text":"x"`},
		{"not UTF-8, with its place", "POST", "/v1/parse", text, "a\nb\xe9", 400, `"line":2,"column":2`},
		{"a charset that there is not", "POST", "/v1/parse", text + "; charset=x-none", said, 415, "charset"},
		{"no charset of JSON but UTF-8", "POST", "/v1/parse", js + "; charset=latin1", "{}", 415, "UTF-8"},
		{"JSON that is not UTF-8", "POST", "/v1/parse", js, "{\"text\":\"\xe9\"}", 400, `"column":10`},
		{"broken JSON, with its place", "POST", "/v1/parse", js, "{\"text\":\n \"x\" \"y\"}", 400, `"line":2,"column":6`},
		{"JSON that ends too soon", "POST", "/v1/parse", js, `{"text":`, 400, `"column":8`},
		{"more than one object", "POST", "/v1/parse", js, `{"text":"x"} {}`, 400, `after top-level value`},
		{"a list", "POST", "/v1/parse", js, `[]`, 400, "want an object"},
		{"no text", "POST", "/v1/parse", js, `{"id":1}`, 400, `"key":"text"`},
		{"a text that is none", "POST", "/v1/parse", js, `{"text":1}`, 400, `"key":"text"`},
		{"a language that there is not", "POST", "/v1/parse", js, `{"text":"","lang":"not a language"}`, 400, `"key":"lang"`},
		{"an id that is none", "POST", "/v1/parse", js, `{"text":"","id":[]}`, 400, `"key":"id"`},
		{"what a form sends", "POST", "/v1/parse", "application/x-www-form-urlencoded", said, 415, "Content-Type"},
		{"no media type", "POST", "/v1/parse", "", said, 415, "Content-Type"},
		{"no sensible media type", "POST", "/v1/parse", ";;", said, 415, "Content-Type"},
		{"as large as may be", "POST", "/v1/parse", text, strings.Repeat("x", 2000), 200, "xxx"},
		{"a byte too large", "POST", "/v1/parse", text, strings.Repeat("x", 2001), 413, "2000 bytes"},

		{"one kind", "POST", "/v1/parse?kind=indirect", text, said, 200, `"quotes":[]`},
		{"two kinds", "POST", "/v1/parse?kind=indirect,direct", text, said, 200, "Anna Berg"},
		{"two kinds, each by itself", "POST", "/v1/parse?kind=indirect&kind=direct", text, said, 200, "Anna Berg"},
		{"another medium", "POST", "/v1/parse?medium=writing", text, said, 200, `"quotes":[]`},
		{"more sure than anything is", "POST", "/v1/parse?min-confidence=1", text, said, 200, `"quotes":[]`},
		{"thoughts are there without being asked for", "POST", "/v1/parse?format=tsv", text, "Anna Berg hopes that the harbour will open soon.", 200, "thought"},
		{"the marks alone", "POST", "/v1/parse?marks-only", text, "Nils Dahl said that it snows.", 200, `"quotes":[]`},
		{"not the marks alone", "POST", "/v1/parse?marks-only=false", text, "Nils Dahl said that it snows.", 200, "Nils Dahl"},
		{"the language of articles that do not say", "POST", "/v1/parse?lang=sv", text, "x", 200, `"lang":"sv"`},
		{"a kind that there is not", "POST", "/v1/parse?kind=spoken", text, said, 400, `"key":"kind"`},
		{"no kind", "POST", "/v1/parse?kind=", text, said, 400, `"key":"kind"`},
		{"a medium that there is not", "POST", "/v1/parse?medium=air", text, said, 400, `"key":"medium"`},
		{"a confidence above 1", "POST", "/v1/parse?min-confidence=2", text, said, 400, `"key":"min-confidence"`},
		{"a confidence that is no number", "POST", "/v1/parse?min-confidence=NaN", text, said, 400, `"key":"min-confidence"`},
		{"a tag that is none", "POST", "/v1/parse?lang=no+tag", text, said, 400, `"key":"lang"`},
		{"perhaps", "POST", "/v1/parse?marks-only=perhaps", text, said, 400, `"key":"marks-only"`},
		{"a format that there is not", "POST", "/v1/parse?format=xml", text, said, 400, `"key":"format"`},
		{"a parameter that there is not", "POST", "/v1/parse?url=http://example.org", text, said, 400, `"key":"url"`},
		{"a parameter given twice", "POST", "/v1/parse?lang=en&lang=de", text, said, 400, "more than once"},
		{"a query that is none", "POST", "/v1/parse?%zz", text, said, 400, "query"},

		{"lines", "POST", "/v1/parse", lines, `{"id":1,"text":"x"}` + "\r\n\n" + `{"id":2,"text":"y"}`, 200, "}\n{\"id\":2"},
		{"no lines", "POST", "/v1/parse", lines, "", 200, ""},
		{"a broken line, in its place", "POST", "/v1/parse", lines, "{\"id\":1,\"text\":\"x\"}\n{\"text\" 1}\n{\"id\":3,\"text\":\"y\"}", 200, `"line":2,"column":9}` + "\n" + `{"id":3`},
		{"a line without text", "POST", "/v1/parse", lines, `{}`, 200, `"line":1,"key":"text"`},
		{"a line that is too long, and one behind it", "POST", "/v1/parse", lines, `{"text":"` + strings.Repeat("x", 5000) + `"}` + "\n" + `{"id":2,"text":""}`, 200, `"line":1}` + "\n" + `{"id":2`},
		{"a last line that is too long", "POST", "/v1/parse", lines, `{"text":"` + strings.Repeat("x", 5000) + `"}`, 200, `"status":413`},
		{"lines in a list", "POST", "/v1/parse?format=json", lines, `{"id":1,"text":""}` + "\n" + `{"id":2,"text":""}`, 200, "[\n{\"id\":1"},
		{"lines in a format of one document", "POST", "/v1/parse?format=brat", lines, `{"text":""}`, 400, "one document a file"},
		{"one article in it", "POST", "/v1/parse?format=brat", text, said, 200, "T1\t"},

		{"all outlets", "GET", "/v1/outlets", "", "", 200, `"name":"Xinhua"`},
		{"an outlet by an alias", "GET", "/v1/outlets?name=itar-tass", "", "", 200, `[{"name":"Tass"`},
		{"an outlet by a part of its name", "GET", "/v1/outlets?name=xinhu", "", "", 200, `"name":"Xinhua"`},
		{"no outlet", "GET", "/v1/outlets?name=nobody+at+all", "", "", 200, "[]\n"},
		{"another parameter", "GET", "/v1/outlets?title=x", "", "", 400, `"key":"title"`},
		{"two names", "GET", "/v1/outlets?name=x&name=y", "", "", 400, `"key":"name"`},
		{"formats", "GET", "/v1/formats", "", "", 200, `{"name":"tei","mediaType":"application/tei+xml"`},
		{"the description", "GET", "/openapi.json", "", "", 200, `"openapi": "3.1`},
		{"health", "GET", "/healthz", "", "", 200, "ok\n"},
		{"metrics", "GET", "/metrics", "", "", 200, `quote_requests_total{path="/v1/parse",status="200"}`},
		{"the page", "GET", "/", "", "", 200, "<h2 id=\"through\">Through whom</h2>"},
		{"a file of the page", "GET", "/engine.js", "", "", 200, "v1/parse"},
		{"the page takes no articles", "POST", "/", "text/plain", "It rains.", 405, "articles go to /v1/parse"},
		{"nothing", "GET", "/etc/passwd", "", "", 404, "nothing at this path"},
		{"the head alone", "HEAD", "/v1/formats", "", "", 200, ""},
		{"what may be done", "OPTIONS", "/v1/parse", "", "", 204, ""},
		{"another method", "GET", "/v1/parse", "", "", 405, "POST"},
		{"yet another", "DELETE", "/v1/outlets", "", "", 405, "GET"},
	} {
		w := call(t, s, c.method, c.target, c.body, "Content-Type", c.typ)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.want) {
			t.Errorf("%s: status %d, want %d; want %s in\n%s", c.reason, w.Code, c.status, c.want, w.Body)
		}
	}
}

// Every format is to be had by its name and its media type, and is what package
// format writes.
func TestFormats(t *testing.T) {
	s := New(Config{})
	for f := range format.Formats() {
		var want bytes.Buffer
		out := f.NewWriter(&want, format.Options{})
		if err := out.Write(quote.Parse(said)); err != nil {
			t.Fatal(err)
		}
		if err := out.Close(); err != nil {
			t.Fatal(err)
		}
		w := call(t, s, "POST", "/v1/parse?format="+f.Name, said, "Content-Type", "text/plain")
		if w.Code != 200 || w.Body.String() != want.String() || w.Header().Get("Content-Type") != f.MediaType {
			t.Errorf("%s: status %d, %s\n%s", f.Name, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
		w = call(t, s, "POST", "/v1/parse", said, "Content-Type", "text/plain", "Accept", f.MediaType)
		if got := w.Header().Get("Content-Type"); got != f.MediaType && f.Name != "schemaorg" { // the first of two that have its media type
			t.Errorf("Accept: %s: %s", f.MediaType, got)
		}
		policy := w.Header().Get("Content-Security-Policy")
		if styled := strings.Contains(policy, "style-src"); styled != (f.Name == "html") || !strings.HasPrefix(policy, "default-src 'none'") {
			t.Errorf("%s: Content-Security-Policy: %s", f.Name, policy)
		}
	}
}

// Which format Accept means.
func TestAccept(t *testing.T) {
	s := New(Config{})
	for _, c := range []struct{ reason, accept, want string }{
		{"anything", "*/*", "application/json"},
		{"what a browser sends for a page", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"},
		{"the better of two", "text/csv;q=0.5, application/tei+xml;q=0.7", "application/tei+xml"},
		{"two alike: the usual one", "text/csv, application/json", "application/json"},
		{"two alike: the first of the table", "text/html, text/csv", "text/csv"},
		{"one that is named before one that is not", "*/*, text/csv", "text/csv"},
		{"a part of the types", "text/*", "text/csv"},
		{"anything but the usual one", "application/json;q=0, */*", "application/x-ndjson"},
		{"two formats of one type are told apart by the profile", `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`, "application/ld+json"},
		{"what can't be read is passed over", `;;, text/csv`, "text/csv"},
		{"a quality that is none", "text/csv;q=high, text/html", "text/html"},
		{"nothing that there is", "image/png", "application/problem+json"},
		{"nothing at all", "*/*;q=0", "application/problem+json"},
	} {
		w := call(t, s, "POST", "/v1/parse", said, "Content-Type", "text/plain", "Accept", c.accept)
		got, _, _ := strings.Cut(w.Header().Get("Content-Type"), ";")
		if status := w.Code; got != c.want || (status == 200) == (c.want == "application/problem+json") {
			t.Errorf("%s: %s: status %d, %s, want %s", c.reason, c.accept, status, got, c.want)
		}
	}
}

// A faulty engine panics over some texts.
type faulty struct{ *quote.Parser }

func (f faulty) ParseContext(ctx context.Context, a quote.Article) (*quote.Document, error) {
	if strings.HasPrefix(a.Text, "boom") {
		panic("at " + a.Text)
	}
	return f.Parser.ParseContext(ctx, a)
}

func (f faulty) All(ctx context.Context, list iter.Seq2[quote.Article, error]) iter.Seq2[*quote.Document, error] {
	return func(yield func(*quote.Document, error) bool) {
		for a, err := range list {
			var doc *quote.Document
			if err == nil {
				if doc, err = safely(context.Background(), f, a); err != nil {
					err = &quote.ArticleError{ID: a.ID, Err: err}
				}
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// A panic costs its article alone, and neither the client nor the log sees a text.
func TestPanic(t *testing.T) {
	var log bytes.Buffer
	s := New(Config{Log: slog.New(slog.NewTextHandler(&log, nil))})
	s.engine = func(p *quote.Parser) engine { return faulty{p} }
	for _, c := range []struct {
		reason, target, typ, body string
		status                    int
		want                      string
	}{
		{"an article", "/v1/parse", "text/plain", "boom, a secret", 500, `"status":500`},
		{"the next one", "/v1/parse", "text/plain", said, 200, "Anna Berg"},
		{"one of a stream", "/v1/parse", "application/x-ndjson", `{"text":"boom, a secret"}` + "\n" + `{"id":2,"text":""}`, 200, `{"id":2`},
		{"the first of a stream in a format without a place for it", "/v1/parse?format=csv", "application/x-ndjson", `{"text":"boom, a secret"}`, 500, `"status":500`},
	} {
		w := call(t, s, "POST", c.target, c.body, "Content-Type", c.typ)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.want) || strings.Contains(w.Body.String(), "secret") {
			t.Errorf("%s: status %d, want %d; want %s in\n%s", c.reason, w.Code, c.status, c.want, w.Body)
		}
	}
	if got := log.String(); strings.Contains(got, "secret") || strings.Contains(got, "rains") || !strings.Contains(got, "panic") {
		t.Errorf("the log has a text, or no panic: %s", got)
	}
	if got := s.metrics.faults.Load(); got != 3 {
		t.Errorf("%d faults are counted, want 3", got)
	}
}

// A panic of a handler is an answer too.
func TestHandlerPanic(t *testing.T) {
	s := New(Config{})
	w := httptest.NewRecorder()
	s.watched(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("boom") })).ServeHTTP(w, httptest.NewRequest("GET", "/healthz", nil))
	if isProblem(t, w); w.Code != 500 {
		t.Errorf("status %d", w.Code)
	}
}

// Which web pages may call.
func TestOrigins(t *testing.T) {
	const here, there = "https://here.example", "https://there.example"
	for _, c := range []struct {
		reason       string
		origins      []string
		method, from string
		status       int
		allowed      string
	}{
		{"a program has no origin", nil, "POST", "", 200, ""},
		{"nobody may by default", nil, "POST", there, 403, ""},
		{"its browser may ask, and is told nothing", nil, "OPTIONS", there, 204, ""},
		{"the server's own page", nil, "POST", "http://example.com", 200, ""},
		{"one that may", []string{here}, "POST", here, 200, here},
		{"its browser asks before", []string{here}, "OPTIONS", here, 204, here},
		{"one that may not", []string{here}, "POST", there, 403, ""},
		{"all may", []string{"*"}, "POST", there, 200, "*"},
	} {
		header := []string{"Content-Type", "text/plain"}
		if c.from != "" {
			header = append(header, "Origin", c.from)
		}
		w := call(t, New(Config{Origins: c.origins}), c.method, "/v1/parse", said, header...)
		if got := w.Header().Get("Access-Control-Allow-Origin"); w.Code != c.status || got != c.allowed {
			t.Errorf("%s: status %d, want %d; %q, want %q", c.reason, w.Code, c.status, got, c.allowed)
		}
	}
	for origin, want := range map[string]bool{here: true, "*": true, here + "/": false, "here.example": false, "": false, "https://Here.example": false} {
		if err := CheckOrigin(origin); (err == nil) != want {
			t.Errorf("%q: %v", origin, err)
		}
	}
}

// The log has no text, no query and no path that a client made up.
func TestLog(t *testing.T) {
	var log bytes.Buffer
	s := New(Config{Log: slog.New(slog.NewTextHandler(&log, nil))})
	call(t, s, "POST", "/v1/parse?lang=en", said, "Content-Type", "text/plain")
	call(t, s, "GET", "/v1/outlets?name=Mystery", "")
	call(t, s, "GET", "/Mystery", "")
	got := log.String()
	if strings.Contains(got, "Anna") || strings.Contains(got, "Mystery") || strings.Contains(got, "lang") || !strings.Contains(got, "method=POST path=/v1/parse status=200 in=27") {
		t.Error(got)
	}
	metrics := call(t, s, "GET", "/metrics", "").Body.String()
	for _, want := range []string{`{path="other",status="404"} 1`, "quote_articles_total 1\n", "quote_request_bytes_total 27\n", `quote_request_seconds_count{path="/v1/parse"} 1`} {
		if !strings.Contains(metrics, want) {
			t.Errorf("want %s in\n%s", want, metrics)
		}
	}
}
