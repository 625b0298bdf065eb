// Package server answers over HTTP what package quote knows of articles: POST an
// article to /v1/parse, and its document comes back in a format of package format.
// openapi.json, which is served too, describes all of it.
//
// Nothing is read but what is sent: the server opens no file and no address. What it
// does not do is an answer of application/problem+json (RFC 9457).
//
// A request holds one of Config.MaxRequests places while it runs, and one that finds
// none is refused at once. No more articles are parsed at a time than there are cores,
// but for streams, which have as many each; the others wait, no longer than
// Config.Timeout. A request that ends before its article is parsed ends that work too,
// and the core is free at once.
package server

import (
	"context"
	"iter"
	"log/slog"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/quoteattribution/quote"
)

// Config tells what a server takes on. A limit that is 0 is the one of Defaults.
type Config struct {
	MaxBytes      int64         // of an article: of the body of a request, and of a line of a stream
	MaxRequests   int           // to /v1/parse that run at a time
	Timeout       time.Duration // of a request; of a stream for a line to come and a document to be taken
	StreamTimeout time.Duration // of a whole stream

	HeaderTimeout time.Duration // until the header of a request has come
	IdleTimeout   time.Duration // of a connection without a request
	Grace         time.Duration // for what runs, when the server is told to stop

	// Origins are those whose pages may call the server from a browser, beside its own:
	// https://example.org. "*" is any.
	Origins []string

	Log *slog.Logger // of requests, without texts and queries; nil for none
}

// Defaults are the limits of a server of which nothing else is known.
var Defaults = Config{
	MaxBytes:      1 << 20,
	MaxRequests:   64,
	Timeout:       30 * time.Second,
	StreamTimeout: time.Hour,
	HeaderTimeout: 5 * time.Second,
	IdleTimeout:   time.Minute,
	Grace:         20 * time.Second,
}

// withDefaults is a configuration without zero limits.
func (c Config) withDefaults() Config {
	orUsual(&c.MaxBytes, Defaults.MaxBytes)
	orUsual(&c.MaxRequests, Defaults.MaxRequests)
	orUsual(&c.Timeout, Defaults.Timeout)
	orUsual(&c.StreamTimeout, Defaults.StreamTimeout)
	orUsual(&c.HeaderTimeout, Defaults.HeaderTimeout)
	orUsual(&c.IdleTimeout, Defaults.IdleTimeout)
	orUsual(&c.Grace, Defaults.Grace)
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

// orUsual sets a limit that is not given.
func orUsual[T int | int64 | time.Duration](limit *T, usual T) {
	if *limit <= 0 {
		*limit = usual
	}
}

// An engine parses articles, as *quote.Parser does.
type engine interface {
	ParseContext(context.Context, quote.Article) (*quote.Document, error)
	All(context.Context, iter.Seq2[quote.Article, error]) iter.Seq2[*quote.Document, error]
}

// A Server is a handler of HTTP.
type Server struct {
	config  Config
	routes  []route
	handler http.Handler
	metrics metrics
	places  chan struct{} // one for each request that runs
	cores   chan struct{} // one for each article that is parsed

	engine func(*quote.Parser) engine // the parser itself, but in tests
}

// A route is what is done for a path, by method.
type route struct {
	path    string
	methods map[string]http.HandlerFunc
}

// New returns a server.
func New(c Config) *Server {
	c = c.withDefaults()
	s := &Server{
		config: c,
		places: make(chan struct{}, c.MaxRequests),
		cores:  make(chan struct{}, runtime.GOMAXPROCS(0)),
		engine: func(p *quote.Parser) engine { return p },
	}
	s.routes = []route{
		{"/v1/parse", map[string]http.HandlerFunc{"POST": s.parse}},
		{"/v1/outlets", map[string]http.HandlerFunc{"GET": s.outlets}},
		{"/v1/formats", map[string]http.HandlerFunc{"GET": s.formats}},
		{"/openapi.json", map[string]http.HandlerFunc{"GET": s.openAPI}},
		{"/healthz", map[string]http.HandlerFunc{"GET": s.health}},
		{"/metrics", map[string]http.HandlerFunc{"GET": s.showMetrics}},
	}
	mux := http.NewServeMux()
	var paths []string
	for _, r := range s.routes {
		mux.Handle(r.path, r)
		paths = append(paths, r.path)
	}
	mux.Handle("/", front())
	s.metrics.paths = append(paths, "/")
	s.handler = s.watched(s.headed(s.guarded(mux)))
	return s
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// ServeHTTP does what the route has for the method of a request.
func (t route) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	method := r.Method
	if method == http.MethodHead {
		method = http.MethodGet
	}
	if do := t.methods[method]; do != nil {
		do(w, r)
		return
	}
	w.Header().Set("Allow", t.allow())
	if r.Method == http.MethodOptions {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	problemf(http.StatusMethodNotAllowed, "%s takes %s", t.path, t.allow()).write(w)
}

// allow lists the methods of a route.
func (t route) allow() string {
	list := []string{http.MethodOptions}
	for m := range t.methods {
		list = append(list, m)
		if m == http.MethodGet {
			list = append(list, http.MethodHead)
		}
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

func (s *Server) health(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write([]byte("ok\n"))
}
