package server

import (
	"net/http"

	"github.com/quoteattribution/quote/internal/server/page"
)

// front is what stands at "/", the page, with its files, and at every path that is no
// other's.
func front() http.Handler {
	site := page.Handler()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case !page.Has(r.URL.Path):
			problemf(http.StatusNotFound, "there is nothing at this path; /openapi.json lists what there is").write(w)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			problemf(http.StatusMethodNotAllowed, "%s takes GET, HEAD; articles go to /v1/parse", r.URL.Path).write(w)
		default:
			site.ServeHTTP(w, r)
		}
	})
}
