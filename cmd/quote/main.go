package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/terminal"
)

func main() { os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr})) }

// streams are what a command reads and writes beside files.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// say writes a message to standard error: a line, with nothing in it that could do
// something to a terminal.
func (s streams) say(format string, args ...any) {
	fmt.Fprintf(s.err, "quote: %s\n", terminal.Visible(fmt.Sprintf(format, args...)))
}

// misused says what is wrong with a command line, or the files that its flags name.
func (s streams) misused(errs []error) int {
	for _, err := range errs {
		s.say("%v", err)
	}
	return misuse
}

// The exit statuses. One of a signal is 128 and its number, as shells have it.
const (
	done   = 0
	failed = 1 // something could not be read or written; everything else was
	misuse = 2 // of the command line: nothing was read

	interruptedStatus = 128 + 2  // SIGINT
	unreadStatus      = 128 + 13 // SIGPIPE
	terminatedStatus  = 128 + 15 // SIGTERM
)

// run is main with its surroundings as parameters. It returns the exit status.
func run(args []string, std streams) int {
	c, args := chosen(args)
	return c.main(args, std)
}

// chosen returns the command that the arguments name, and those behind the name.
// Where the first is no command, it is parse.
func chosen(args []string) (command, []string) {
	list := commands()
	if len(args) > 0 {
		name := args[0]
		switch name {
		case "-h", "-help", "--help":
			name = "help"
		case "-version", "--version":
			name = "version"
		}
		if i := slices.IndexFunc(list, func(c command) bool { return c.name == name }); i >= 0 {
			return list[i], args[1:]
		}
	}
	list[0].setup = unnamedCommand
	return list[0], args
}

// main runs a command with its arguments.
func (c command) main(args []string, std streams) int {
	flags, do := c.flags()
	names, err := arguments(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		if err := c.help(std.out); err != nil {
			return unwritten(err, std)
		}
		return done
	case err != nil:
		std.say("%v", err)
		fmt.Fprintf(std.err, "usage: %s\n(quote help %s explains the flags)\n", c.usage(), c.name)
		return misuse
	}
	return do(names, std)
}

// flags returns the flags of a command, and what to do with the other arguments
// when they are read.
func (c command) flags() (*flag.FlagSet, action) {
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
	flags.SetOutput(io.Discard) // main says what is wrong
	flags.Usage = func() {}
	if c.setup == nil {
		return flags, nil
	}
	return flags, c.setup(flags)
}

// arguments reads the flags, which may stand before, among and behind the other
// arguments, and returns those. Behind "--" there are no flags.
func arguments(flags *flag.FlagSet, args []string) ([]string, error) {
	var names []string
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		rest := flags.Args()
		if n := len(args) - len(rest); n > 0 && args[n-1] == "--" {
			return append(names, rest...), nil
		}
		if len(rest) == 0 {
			return names, nil
		}
		names = append(names, rest[0])
		args = rest[1:]
	}
}

// misspelt says what a command line may have meant whose first argument is neither a
// command nor a file; "" where it looks like the name of a file.
func misspelt(name string) string {
	if strings.ContainsAny(name, `./\`) {
		return ""
	}
	return ", and no command of that name (quote help lists them)"
}
