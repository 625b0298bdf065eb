package server

import (
	"context"
	"runtime"
	"runtime/debug"
	"time"
)

// restAfter is how often it is looked whether there is something to give back.
const restAfter = 15 * time.Second

// rest gives the memory of a busy time back to the system when nothing has run for a
// while, until ctx is done. The runtime by itself may keep it for as long as nothing
// else happens.
func (s *Server) rest(ctx context.Context) {
	ticks := time.NewTicker(restAfter)
	defer ticks.Stop()
	var before, given int64 // articles that were parsed at the last look, and when memory was given back
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticks.C:
		}
		n := s.metrics.articles.Load()
		if n == before && n != given && len(s.places) == 0 && len(s.cores) == 0 {
			runtime.GC() // what is pooled lives through one collection
			debug.FreeOSMemory()
			given = n
		}
		before = n
	}
}
