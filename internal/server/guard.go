package server

import (
	"errors"
	"net/http"
	"slices"
	"strings"
)

const (
	nothingPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	// A page of format html has a stricter one in itself, which names its style.
	stylePolicy = nothingPolicy + "; style-src 'unsafe-inline'"
)

// headed sets the headers that all answers have, and those for the pages of other
// origins that may call.
func (s *Server) headed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", nothingPolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if len(s.config.Origins) > 0 {
			h.Add("Vary", "Origin")
			s.share(h, r)
		}
		next.ServeHTTP(w, r)
	})
}

// share lets the page of an origin read the answer, if it may.
func (s *Server) share(h http.Header, r *http.Request) {
	origin := r.Header.Get("Origin")
	switch {
	case origin == "":
		return
	case slices.Contains(s.config.Origins, "*"):
		origin = "*"
	case !slices.Contains(s.config.Origins, origin):
		return
	}
	h.Set("Access-Control-Allow-Origin", origin)
	h.Set("Access-Control-Expose-Headers", "Allow, Retry-After")
	if r.Method == http.MethodOptions {
		h.Set("Access-Control-Allow-Methods", "GET, HEAD, POST")
		h.Set("Access-Control-Allow-Headers", "Accept, Content-Type")
		h.Set("Access-Control-Max-Age", "600")
	}
}

// guarded refuses what a browser sends for a page of another origin that may not
// call, which would cost work though the page could not read the answer.
func (s *Server) guarded(next http.Handler) http.Handler {
	if slices.Contains(s.config.Origins, "*") {
		return next
	}
	protection := http.NewCrossOriginProtection()
	for _, o := range s.config.Origins {
		_ = protection.AddTrustedOrigin(o) // CheckOrigin has been asked
	}
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		problemf(http.StatusForbidden, "pages of other origins may not call this server").write(w)
	}))
	return protection.Handler(next)
}

// CheckOrigin returns an error where an origin is none, as https://example.org is and
// https://example.org/ is not.
func CheckOrigin(origin string) error {
	if origin == "*" {
		return nil
	}
	if err := http.NewCrossOriginProtection().AddTrustedOrigin(origin); err != nil || strings.ToLower(origin) != origin {
		return errOrigin
	}
	return nil
}

var errOrigin = errors.New("want an origin such as https://example.org, or *")
