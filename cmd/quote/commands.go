package main

import "flag"

// An action is what a command does, with the arguments that are no flags. It returns
// the exit status.
type action func(names []string, std streams) int

// A command is one of the things that the program can be asked for. Help and
// completion are made from the table of them.
type command struct {
	name  string
	args  string // what follows the flags, for the usage line
	about string // in a line
	more  string // what else help says, in lines of at most 80 columns

	// setup defines the flags and returns what to do when they are read.
	setup func(*flag.FlagSet) action
}

// commands are all commands; the first is what is done where none is named.
func commands() []command {
	return []command{
		{name: "parse", args: "[file ...]", about: "print the quotations of articles (what is done without a command)", more: parseHelp + "\n\n" + formatHelp(), setup: parseCommand},
		{name: "speakers", args: "[file ...]", about: "list who is quoted, over all articles, the most quoted first", more: speakersHelp, setup: speakersCommand},
		{name: "relays", args: "[file ...]", about: "list who is quoted through which outlets", more: relaysHelp, setup: relaysCommand},
		{name: "corpus", args: "[file ...]", about: "merge the quotations and speakers of many articles", more: corpusHelp, setup: corpusCommand},
		{name: "outlets", args: "[name]", about: "list the outlets that are known, or look one up", more: outletsHelp, setup: outletsCommand},
		{name: "serve", about: "answer over HTTP", more: serveHelp, setup: serveCommand},
		{name: "eval", args: "gold.jsonl ...", about: "measure quotations against annotated ones", more: evalHelp, setup: evalCommand},
		{name: "version", about: "print the version", setup: versionCommand},
		{name: "help", args: "[command]", about: "explain a command", setup: helpCommand},
		{name: "completion", args: "bash|zsh|fish", about: "print a script that completes commands and flags in a shell", more: completionHelp, setup: completionCommand},
	}
}
