package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/quoteattribution/quote/internal/terminal"
)

// helpCommand explains the program, or a command of it.
func helpCommand(*flag.FlagSet) action {
	return func(names []string, std streams) int {
		var err error
		switch len(names) {
		case 0:
			err = overview(std.out)
		case 1:
			c, rest := chosen(names)
			if len(rest) > 0 {
				return std.misused([]error{fmt.Errorf("help %q: no command of that name (quote help lists them)", names[0])})
			}
			err = c.help(std.out)
		default:
			return std.misused([]error{fmt.Errorf("help takes one command")})
		}
		if err != nil {
			return unwritten(err, std)
		}
		return done
	}
}

// overview lists the commands.
func overview(w io.Writer) error {
	var b strings.Builder
	b.WriteString("Quote prints who said what in news articles, and through whom it is known.\n\nusage: quote [command] [flags] [argument ...]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "    %-11s %s\n", c.name, c.about)
	}
	b.WriteString("\nquote help COMMAND explains one. A file that is named like a command is read by\nquote ./NAME or quote parse NAME.\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// usage is how a command is called.
func (c command) usage() string {
	parts := []string{"quote", c.name}
	if c.name == commands()[0].name {
		parts[1] = "[" + c.name + "]"
	}
	flags, _ := c.flags()
	flags.VisitAll(func(*flag.Flag) {
		if len(parts) == 2 {
			parts = append(parts, "[flags]")
		}
	})
	if c.args != "" {
		parts = append(parts, c.args)
	}
	return strings.Join(parts, " ")
}

// help writes what a command does, and its flags.
func (c command) help(w io.Writer) error {
	const indent, columns = "        ", 80
	var b strings.Builder
	fmt.Fprintf(&b, "usage: %s\n\n%s%s.\n", c.usage(), strings.ToUpper(c.about[:1]), c.about[1:])
	if c.more != "" {
		fmt.Fprintf(&b, "\n%s\n", c.more)
	}
	flags, _ := c.flags()
	separator := "\n"
	flags.VisitAll(func(f *flag.Flag) {
		name, about := flag.UnquoteUsage(f)
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
			about += " (default " + f.DefValue + ")"
		}
		fmt.Fprintf(&b, "%s%s\n", separator, strings.TrimRight("  -"+f.Name+" "+strings.ToUpper(name), " "))
		separator = ""
		for _, line := range terminal.Wrap(about, columns-len(indent)) {
			fmt.Fprintf(&b, "%s%s\n", indent, line)
		}
	})
	_, err := io.WriteString(w, b.String())
	return err
}
