//go:build !plan9

package main

import "syscall"

// errUnread is the error of writing to what nobody reads any more.
var errUnread error = syscall.EPIPE
