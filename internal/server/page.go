package server

import (
	"io"
	"net/http"
)

// front is what stands at "/", and at every path that is no other's.
func front() http.Handler { return http.HandlerFunc(plainPage) }

const plainText = `quote serve: who said what in a news article, and through whom it is known

POST /v1/parse        an article (text/plain, application/json), or articles
                      (application/x-ndjson); ?format= or Accept choose the form
GET  /v1/outlets      the outlets that are known; ?name= looks one up
GET  /v1/formats      the forms of answers
GET  /openapi.json    all of this, for programs
GET  /healthz
GET  /metrics
`

// plainPage names what there is.
func plainPage(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.URL.Path != "/":
		problemf(http.StatusNotFound, "there is nothing at this path; / lists what there is").write(w)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		problemf(http.StatusMethodNotAllowed, "/ takes GET, HEAD; articles go to /v1/parse").write(w)
	default:
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		io.WriteString(w, plainText)
	}
}
