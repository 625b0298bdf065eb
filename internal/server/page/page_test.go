package page_test

import (
	"bytes"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/server/page"
)

func TestHandler(t *testing.T) {
	srv := httptest.NewServer(page.Handler())
	defer srv.Close()
	for _, c := range []struct {
		method, path string
		status       int
		mediaType    string
		why          string
	}{
		{"GET", "/", 200, "text/html; charset=utf-8", "the page"},
		{"GET", "/index.html", 200, "text/html; charset=utf-8", "the page by its name"},
		{"HEAD", "/", 200, "text/html; charset=utf-8", "HEAD is GET without a body"},
		{"GET", "/page.css", 200, "text/css; charset=utf-8", "browsers refuse other types under nosniff"},
		{"GET", "/page.js", 200, "text/javascript; charset=utf-8", "so they do for modules"},
		{"GET", "/samples/zh.txt", 200, "text/plain; charset=utf-8", "the encoding is told"},
		{"GET", "/samples", 404, "", "folders are not listed"},
		{"GET", "/samples/", 404, "", "nor with a slash"},
		{"GET", "/../page.go", 404, "", "nothing outside the site"},
		{"GET", "/v1/parse", 404, "", "the API is not the page's"},
		{"POST", "/", 405, "", "nothing is sent to a page"},
	} {
		request, err := http.NewRequestWithContext(t.Context(), c.method, srv.URL+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		res, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != c.status {
			t.Errorf("%s %s: status %d, want %d (%s)", c.method, c.path, res.StatusCode, c.status, c.why)
		}
		if got, want := page.Has(c.path), c.status != http.StatusNotFound; got != want {
			t.Errorf("Has(%s) = %t, want %t (%s)", c.path, got, want, c.why)
		}
		if got := res.Header.Get("Content-Type"); c.mediaType != "" && got != c.mediaType {
			t.Errorf("%s %s: type %q, want %q (%s)", c.method, c.path, got, c.mediaType, c.why)
		}
		policy := res.Header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self';", "form-action 'none'", "frame-ancestors 'none'", "base-uri 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s %s: no %s in the policy %q", c.method, c.path, want, policy)
			}
		}
		if strings.Contains(policy, "unsafe") {
			t.Errorf("%s %s: %q allows what is unsafe", c.method, c.path, policy)
		}
		if got := res.Header.Get("X-Content-Type-Options"); got != "nosniff" {
			t.Errorf("%s %s: X-Content-Type-Options is %q", c.method, c.path, got)
		}
	}
}

// A browser that has a file is told so, and one that has another gets it.
func TestETag(t *testing.T) {
	get := func(path, tag string) *http.Response {
		r := httptest.NewRequest("GET", path, nil)
		if tag != "" {
			r.Header.Set("If-None-Match", tag)
		}
		w := httptest.NewRecorder()
		page.Handler().ServeHTTP(w, r)
		return w.Result()
	}
	first := get("/page.css", "")
	tag := first.Header.Get("ETag")
	if tag == "" || first.Header.Get("Cache-Control") != "no-cache" {
		t.Fatalf("ETag %q, Cache-Control %q", tag, first.Header.Get("Cache-Control"))
	}
	if again := get("/page.css", tag); again.StatusCode != http.StatusNotModified {
		t.Errorf("with the right tag: status %d", again.StatusCode)
	}
	if other := get("/page.js", tag); other.StatusCode != http.StatusOK {
		t.Errorf("with the tag of another file: status %d", other.StatusCode)
	}
}

func TestSize(t *testing.T) {
	const most = 60_000 // bytes, without the samples
	total := 0
	each(t, func(name string, body []byte) {
		if path.Dir(name) != "samples" {
			total += len(body)
		}
	})
	t.Logf("%d bytes", total)
	if total > most {
		t.Errorf("the page has %d bytes, want %d at most", total, most)
	}
}

// The policy forbids scripts, styles and handlers in the markup, and the page must not need
// them; nor markup made of text, nor anything from another host or from the root of its own.
func TestNothingInline(t *testing.T) {
	forbidden := map[string]string{
		".html": `(?i)<script(?:\s[^>]*)?>[^<]|<style|<[^>]*\s(?:style|on[a-z]+)\s*=|(?:src|href)="(?:[a-z]+:)?/`,
		".js":   "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|[\"'`](?:[a-z]+:/|/[a-z])[^\"'`]*|(?:from|import) ?\\(?\"[^.]",
		".css":  `@import|url\(`,
	}
	const vocabulary = `"http://www.w3.org/2000/svg` // a name, which is not loaded
	each(t, func(name string, body []byte) {
		if forbidden[path.Ext(name)] == "" {
			return
		}
		for _, found := range regexp.MustCompile(forbidden[path.Ext(name)]).FindAllString(string(body), -1) {
			if found != vocabulary {
				t.Errorf("%s: %q", name, found)
			}
		}
	})
}

var reference = regexp.MustCompile(`(?:src|href)="([^"#:]+)"|from "\./([^"]+)"`)

// Every file that is named is there, and every file is named.
func TestReferences(t *testing.T) {
	named := map[string]bool{"index.html": true}
	each(t, func(name string, body []byte) {
		for _, m := range reference.FindAllSubmatch(body, -1) {
			to := string(m[1]) + string(m[2])
			named[to] = true
			if _, err := fs.Stat(page.Files(), to); err != nil {
				t.Errorf("%s names %s: %v", name, to, err)
			}
		}
	})
	html := read(t, "index.html")
	each(t, func(name string, _ []byte) {
		if dir, base := path.Split(name); dir == "samples/" {
			if !bytes.Contains(html, []byte(`<option value="`+strings.TrimSuffix(base, ".txt")+`">`)) {
				t.Errorf("%s is in no list of samples", name)
			}
		} else if !named[name] {
			t.Errorf("nothing names %s", name)
		}
	})
}

// Elements that the scripts look up by id are in the page.
func TestIDs(t *testing.T) {
	html := read(t, "index.html")
	for _, m := range regexp.MustCompile(`(?:\$|submit)\("([a-zA-Z]+)"`).FindAllSubmatch(read(t, "page.js"), -1) {
		if !bytes.Contains(html, []byte(`id="`+string(m[1])+`"`)) {
			t.Errorf("page.js looks for #%s, which is not there", m[1])
		}
	}
}

// TestNode runs the tests of the modules that need no browser.
func TestNode(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("there is no node")
	}
	files, err := filepath.Glob("testdata/*.test.mjs")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tests: %v", err)
	}
	out, err := exec.CommandContext(t.Context(), node, append([]string{"--test"}, files...)...).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func each(t *testing.T, f func(name string, body []byte)) {
	t.Helper()
	err := fs.WalkDir(page.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f(name, read(t, name))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	body, err := fs.ReadFile(page.Files(), name)
	if err != nil {
		t.Fatal(err)
	}
	return body
}
