package server

import (
	_ "embed"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

//go:embed openapi.json
var openAPI []byte

// openAPI answers with the description of the server.
func (s *Server) openAPI(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Write(openAPI)
}

// A formatEntry is a format as /v1/formats lists it.
type formatEntry struct {
	Name      string `json:"name"`
	MediaType string `json:"mediaType"`
	Extension string `json:"extension"`
	About     string `json:"about"`
	Unit      string `json:"unit"`   // of offsets: bytes, runes or utf16
	Single    bool   `json:"single"` // one document a file, so none for streams
}

// formats answers with the list of formats.
func (s *Server) formats(w http.ResponseWriter, _ *http.Request) {
	list := []formatEntry{}
	for f := range format.Formats() {
		list = append(list, formatEntry{f.Name, f.MediaType, f.Extension, f.About, f.Unit.String(), f.Single})
	}
	answerList(w, list)
}

// outlets answers with all outlets, or with that of the name or alias of the query,
// or else with those that have it as a part.
func (s *Server) outlets(w http.ResponseWriter, r *http.Request) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		problemf(http.StatusBadRequest, "the query can't be read").write(w)
		return
	}
	for name, values := range query {
		if name != "name" {
			unknownParameter(name, []string{"name"}).write(w)
			return
		}
		if len(values) > 1 {
			parameter(name, errTwice).write(w)
			return
		}
	}
	list := []quote.Outlet{} // never null
	if name := query.Get("name"); name != "" {
		list = append(list, quote.FindOutlets(name)...)
	} else {
		list = slices.AppendSeq(list, quote.Outlets())
	}
	answerList(w, list)
}

// answerList answers with a list as JSON.
func answerList[T any](w http.ResponseWriter, list []T) {
	w.Header().Set("Content-Type", "application/json")
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(list) // the client is gone
}
