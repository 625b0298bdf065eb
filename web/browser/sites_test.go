package browser

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/quoteattribution/quote/internal/server"
)

// The page comes in two kinds, which must do the same.
var modes = []struct {
	name string
	site func(*testing.T) string
}{
	{"server", func(t *testing.T) string { return serve(t, server.New(server.Config{})) }},
	{"wasm", func(t *testing.T) string { return serve(t, newStatic(t)) }},
}

// both runs a test of the page in both modes, in a tab that has read the English sample.
func both(t *testing.T, test func(b *tab, url string)) {
	for _, m := range modes {
		t.Run(m.name, func(t *testing.T) {
			b := open(t)
			url := m.site(t)
			b.read(url)
			test(b, url)
		})
	}
}

func serve(t *testing.T, h http.Handler) string {
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL + "/"
}

// built is the folder with the page that needs no server.
var built = sync.OnceValues(func() (string, error) {
	out, err := exec.Command(filepath.Join("..", "build")).CombinedOutput()
	if err != nil {
		err = &buildError{err, string(out)}
	}
	return filepath.Join("..", "dist"), err
})

type buildError struct {
	err error
	out string
}

func (e *buildError) Error() string { return e.err.Error() + "\n" + e.out }

// A static is a host of files that sets no header but Content-Type, and the strict policy
// that web/README.md has.
type static struct {
	dir, policy string
	change      func(name string, file []byte) []byte // what is sent instead; nil for nothing

	mu    sync.Mutex
	asked []string // the names of all files that were asked for
}

func newStatic(t *testing.T) *static {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: builds the program in WebAssembly")
	}
	dir, err := built()
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	policy := regexp.MustCompile(`(?m)^ +Content-Security-Policy: (.*)$`).FindSubmatch(readme)
	if policy == nil {
		t.Fatal("web/README.md has no policy")
	}
	return &static{dir: dir, policy: string(policy[1])}
}

func (s *static) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	s.mu.Lock()
	s.asked = append(s.asked, name)
	s.mu.Unlock()
	file, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(name)))
	if err == nil && s.change != nil {
		if file = s.change(name, file); file == nil {
			err = os.ErrNotExist
		}
	}
	if err != nil {
		http.NotFound(w, r)
		return
	}
	types := map[string]string{".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".txt": "text/plain; charset=utf-8"}
	w.Header().Set("Content-Security-Policy", s.policy)
	w.Header().Set("Content-Type", types[filepath.Ext(name)])
	if w.Header().Get("Content-Type") == "" {
		w.Header().Set("Content-Type", "application/octet-stream")
	}
	w.Write(file)
}

// files returns which files of the program were asked for since the last call.
func (s *static) files() (list []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, name := range s.asked {
		if strings.HasPrefix(name, "quote.wasm") || strings.HasPrefix(name, "weights.bin") {
			list = append(list, name)
		}
	}
	s.asked = nil
	return list
}
