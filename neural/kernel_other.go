//go:build !amd64 && !arm64

package neural

// all returns the kernels that the processor has: those in Go.
func all() []*kernels { return []*kernels{&plain} }
