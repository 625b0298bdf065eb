// Package page is the page of the server: a text is pasted, and read with its
// quotations marked. It is plain HTML, style sheets and modules of JavaScript in the
// folder site, and what it asks the server is in site/engine.js alone.
package page

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

//go:embed site
var embedded embed.FS

// Files returns the files of the page: index.html, which names the others by relative
// addresses, and the texts to start from in the folder samples.
func Files() fs.FS {
	site, err := fs.Sub(embedded, "site")
	if err != nil {
		panic(err) // the name is no path
	}
	return site
}

// policy lets the page load what its server has, and nothing else: no script or style
// in the markup, no frame, no form that is sent. Scripts may not make markup of text.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data: 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

// types are the media types of the files, which do not depend on the machine's own.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".txt":  "text/plain; charset=utf-8",
}

// A file is what is sent for a path.
type file struct {
	name string
	body []byte
	tag  string // the ETag
}

var files = sync.OnceValue(func() map[string]*file { return load(Files()) })

// find returns the file for the path of a request.
func find(path string) (f *file, ok bool) {
	f, ok = files()[strings.TrimPrefix(path, "/")]
	return f, ok
}

// Has reports whether the page has a file for the path of a request, so that a server may
// answer itself where it has none.
func Has(path string) bool {
	_, ok := find(path)
	return ok
}

// Handler returns what serves the page at / and its files beside it. To serve it at
// another path, use http.StripPrefix; it asks for v1/parse and v1/formats beside itself.
// A browser keeps the files and asks each time whether they are still right.
func Handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		f, ok := find(r.URL.Path)
		switch {
		case !ok:
			http.NotFound(w, r)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			header.Set("Allow", "GET, HEAD")
			http.Error(w, "a page is read with GET", http.StatusMethodNotAllowed)
		default:
			header.Set("Content-Type", types[path.Ext(f.name)])
			header.Set("Cache-Control", "no-cache")
			header.Set("ETag", f.tag)
			http.ServeContent(w, r, f.name, time.Time{}, bytes.NewReader(f.body))
		}
	})
}

// load reads all files, by their paths; index.html has the empty one too. It panics on
// a file without a type, which somebody has just added.
func load(site fs.FS) map[string]*file {
	files := make(map[string]*file)
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(site, name)
		if err != nil {
			return err
		}
		if _, _, err := mime.ParseMediaType(types[path.Ext(name)]); err != nil {
			return &fs.PathError{Op: "type", Path: name, Err: err}
		}
		sum := sha256.Sum256(body)
		files[name] = &file{name: name, body: body, tag: `"` + hex.EncodeToString(sum[:12]) + `"`}
		return nil
	})
	if err != nil {
		panic(err)
	}
	files[""] = files["index.html"]
	return files
}
