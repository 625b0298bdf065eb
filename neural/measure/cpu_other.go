//go:build !unix

package main

import "time"

var began = time.Now()

// cpuTime is the time on the wall: nothing else should run.
func cpuTime() time.Duration { return time.Since(began) }
