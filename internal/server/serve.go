package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
)

// maxHeaderBytes is the most that the header of a request may have.
const maxHeaderBytes = 16 << 10

// Serve answers on a listener until ctx is done. Then it takes no more connections,
// waits for what runs as long as Config.Grace, and returns nil, or an error where
// something had to be cut off.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	h := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: s.config.HeaderTimeout,
		IdleTimeout:       s.config.IdleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(s.config.Log.Handler(), slog.LevelWarn),
	}
	resting, wake := context.WithCancel(ctx)
	defer wake()
	go s.rest(resting)
	ended := make(chan error, 1)
	go func() { ended <- h.Serve(l) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	s.config.Log.Info("stopping", "running", s.metrics.running.Load(), "grace", s.config.Grace)
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.config.Grace)
	defer cancel()
	err := h.Shutdown(grace)
	<-ended
	if errors.Is(err, context.DeadlineExceeded) {
		n := s.metrics.running.Load()
		_ = h.Close()
		return fmt.Errorf("%d requests were cut off after %v", n, s.config.Grace)
	}
	return err
}
