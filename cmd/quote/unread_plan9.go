package main

import "errors"

// errUnread is no error that there is: Plan 9 ends the program by itself.
var errUnread = errors.New("nobody reads")
