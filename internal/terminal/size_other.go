//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package terminal

import "os"

// Columns says that f is no terminal, as this system is not asked.
func Columns(*os.File) (n int, ok bool) { return 0, false }
