package server

import (
	"bytes"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// metrics count what the server does. They are kept by the path of a route, never by
// what a client made up.
type metrics struct {
	paths []string // of the routes

	running  atomic.Int64
	refused  atomic.Int64 // for want of a place
	articles atomic.Int64 // parsed
	faults   atomic.Int64 // panics and other errors of the program

	mu       sync.Mutex
	requests map[served]int64
	took     map[string]*histogram // by path
	in, out  int64                 // bytes of bodies
}

// A served is a kind of request.
type served struct {
	path   string
	status int
}

// bounds are those of the histogram, in seconds.
var bounds = []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30}

// A histogram counts times. Counts are those up to each bound.
type histogram struct {
	counts []int64
	sum    float64
	n      int64
}

// add counts a request.
func (m *metrics) add(path string, status int, in, out int64, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.requests == nil {
		m.requests, m.took = make(map[served]int64), make(map[string]*histogram)
	}
	m.requests[served{path, status}]++
	h := m.took[path]
	if h == nil {
		h = &histogram{counts: make([]int64, len(bounds))}
		m.took[path] = h
	}
	seconds := took.Seconds()
	for i, b := range bounds {
		if seconds <= b {
			h.counts[i]++
		}
	}
	h.sum += seconds
	h.n++
	m.in += in
	m.out += out
}

// showMetrics answers in the text form of Prometheus.
func (s *Server) showMetrics(w http.ResponseWriter, _ *http.Request) {
	m := &s.metrics
	var b bytes.Buffer
	head := func(name, typ, help string) { fmt.Fprintf(&b, "# HELP %s %s\n# TYPE %[1]s %[3]s\n", name, help, typ) }
	one := func(name, typ, help string, v int64) {
		head(name, typ, help)
		fmt.Fprintf(&b, "%s %d\n", name, v)
	}
	one("quote_requests_in_flight", "gauge", "Requests that are being answered, this one too.", m.running.Load())
	one("quote_requests_refused_total", "counter", "Requests that found no place.", m.refused.Load())
	one("quote_articles_total", "counter", "Articles that were parsed.", m.articles.Load())
	one("quote_faults_total", "counter", "Panics and other errors of the program.", m.faults.Load())
	m.mu.Lock()
	one("quote_request_bytes_total", "counter", "Bytes of bodies that were read.", m.in)
	one("quote_response_bytes_total", "counter", "Bytes of bodies that were written.", m.out)
	head("quote_requests_total", "counter", "Requests that were answered, by path and status.")
	byPath := func(a, b served) int {
		return slices.Compare([]string{a.path, fmt.Sprint(a.status)}, []string{b.path, fmt.Sprint(b.status)})
	}
	for _, k := range slices.SortedFunc(maps.Keys(m.requests), byPath) {
		fmt.Fprintf(&b, "quote_requests_total{path=%q,status=\"%d\"} %d\n", k.path, k.status, m.requests[k])
	}
	head("quote_request_seconds", "histogram", "How long answers took, by path.")
	for _, path := range slices.Sorted(maps.Keys(m.took)) {
		h := m.took[path]
		for i, bound := range bounds {
			fmt.Fprintf(&b, "quote_request_seconds_bucket{path=%q,le=\"%g\"} %d\n", path, bound, h.counts[i])
		}
		fmt.Fprintf(&b, "quote_request_seconds_bucket{path=%q,le=\"+Inf\"} %d\n", path, h.n)
		fmt.Fprintf(&b, "quote_request_seconds_sum{path=%q} %g\nquote_request_seconds_count{path=%[1]q} %[3]d\n", path, h.sum, h.n)
	}
	m.mu.Unlock()
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	w.Write(b.Bytes())
}
