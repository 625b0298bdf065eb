package server

import (
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"slices"
	"sync/atomic"
	"time"

	"github.com/quoteattribution/quote"
)

// watched logs and counts requests, and makes a problem of a panic.
func (s *Server) watched(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		s.metrics.running.Add(1)
		rec := &recorder{ResponseWriter: w}
		body := &counter{ReadCloser: r.Body}
		r.Body = body
		// Deadlines of the last request on the connection are not this one's, and a body
		// that nobody reads is waited for too, behind the answer.
		rc := http.NewResponseController(w)
		_ = rc.SetReadDeadline(start.Add(s.config.Timeout))
		_ = rc.SetWriteDeadline(start.Add(2 * s.config.Timeout))
		defer func() {
			p := recover()
			if p != nil && p != http.ErrAbortHandler {
				problem := s.fault(&quote.PanicError{Value: p, Stack: debug.Stack()})
				if rec.status == 0 {
					problem.write(rec)
					p = nil
				} else {
					p = http.ErrAbortHandler
				}
			}
			s.metrics.running.Add(-1)
			s.record(r, rec, body.n.Load(), time.Since(start))
			if p != nil {
				panic(p) // the server closes the connection
			}
		}()
		next.ServeHTTP(rec, r)
	})
}

// record logs and counts a request that is done.
func (s *Server) record(r *http.Request, rec *recorder, in int64, took time.Duration) {
	status := rec.status
	if status == 0 {
		status = http.StatusOK
	}
	path := r.URL.Path
	if !slices.Contains(s.metrics.paths, path) {
		path = "other" // the client made it up
	}
	s.metrics.add(path, status, in, rec.n, took)
	s.config.Log.LogAttrs(r.Context(), slog.LevelInfo, "request",
		slog.String("method", method(r.Method)), slog.String("path", path), slog.Int("status", status),
		slog.Int64("in", in), slog.Int64("out", rec.n), slog.Duration("took", took))
}

// method is a method as it is logged.
func method(m string) string {
	if len(m) > len(http.MethodOptions) {
		return "other"
	}
	return m
}

// A recorder knows what was answered.
type recorder struct {
	http.ResponseWriter
	status int // 0 before there is one
	n      int64
}

// Unwrap is for http.ResponseController.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// WriteHeader notes the status.
func (r *recorder) WriteHeader(status int) {
	if r.status == 0 {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

// Write counts bytes.
func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(b)
	r.n += int64(n)
	return n, err
}

// A counter counts the bytes of a body.
type counter struct {
	io.ReadCloser
	n atomic.Int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.ReadCloser.Read(b)
	c.n.Add(int64(n))
	return n, err
}
