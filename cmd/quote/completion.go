package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/quoteattribution/quote/internal/terminal"
)

const completionHelp = `For bash: source <(quote completion bash)
For zsh:  quote completion zsh > a folder of $fpath/_quote
For fish: quote completion fish > ~/.config/fish/completions/quote.fish`

// shells are what writes a script for each of them.
var shells = []struct {
	name  string
	write func(*strings.Builder, []completed)
}{{"bash", bash}, {"zsh", zsh}, {"fish", fish}}

// completionCommand prints a script that completes commands and flags.
func completionCommand(*flag.FlagSet) action {
	return func(names []string, std streams) int {
		for _, s := range shells {
			if len(names) == 1 && names[0] == s.name {
				var b strings.Builder
				s.write(&b, completions())
				if _, err := io.WriteString(std.out, b.String()); err != nil {
					return unwritten(err, std)
				}
				return done
			}
		}
		return std.misused([]error{fmt.Errorf("completion: want bash, zsh or fish")})
	}
}

// A completed is what a shell must know of a command.
type completed struct {
	name, about string
	flags       []completedFlag
	words       []string // arguments; nil where they are files
}

// A completedFlag is what it must know of a flag.
type completedFlag struct {
	name, about string
	takes       bool // a value
	values      []string
	file        bool
}

// completions are all commands, the first being what is done without one.
func completions() []completed {
	var list []completed
	for _, c := range commands() {
		x := completed{name: c.name, about: c.about}
		flags, _ := c.flags()
		flags.VisitAll(func(f *flag.Flag) { x.flags = append(x.flags, completionOf(f)) })
		switch c.name {
		case "help":
			for _, c := range commands() {
				x.words = append(x.words, c.name)
			}
		case "completion":
			x.words = []string{"bash", "zsh", "fish"}
		}
		list = append(list, x)
	}
	return list
}

func completionOf(f *flag.Flag) completedFlag {
	name, about := flag.UnquoteUsage(f)
	about, _, _ = strings.Cut(about, ":")
	x := completedFlag{name: f.Name, about: terminal.Wrap(about, 60)[0], takes: name != ""}
	if c, ok := f.Value.(chooser); ok {
		x.values = c.choices()
	}
	_, x.file = f.Value.(fileFlag)
	return x
}

// shellWord is a text as one word of a shell.
func shellWord(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// flagNames are the flags of a command with their hyphens.
func (c completed) flagNames() string {
	var list []string
	for _, f := range c.flags {
		list = append(list, "-"+f.name)
	}
	return strings.Join(list, " ")
}

func commandNames(list []completed) string {
	var names []string
	for _, c := range list {
		names = append(names, c.name)
	}
	return strings.Join(names, " ")
}

// cases writes the branches of a case that asks for "command flag": what the shell
// does for each. The one of other words gets what is left.
func cases(b *strings.Builder, list []completed, words func([]string) string, files, nothing string) {
	for _, c := range list {
		for _, f := range c.flags {
			do := nothing
			switch {
			case !f.takes:
				continue
			case f.values != nil:
				do = words(f.values)
			case f.file:
				do = files
			}
			fmt.Fprintf(b, "\t%q|%q) %s; return;;\n", c.name+" -"+f.name, c.name+" --"+f.name, do)
		}
	}
}

// bash writes the script for bash. A value stands behind a space, or behind "=",
// which bash takes for a word of its own.
func bash(b *strings.Builder, list []completed) {
	fmt.Fprintf(b, `# bash completion of quote, printed by quote completion bash
_quote() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=%s
	COMPREPLY=()
	case " %s " in *" ${COMP_WORDS[1]} "*) [ "$COMP_CWORD" -gt 1 ] && command=${COMP_WORDS[1]};; esac
	if [ "$cur" = "=" ]; then
		cur=
	elif [ "$prev" = "=" ]; then
		prev=${COMP_WORDS[COMP_CWORD-2]}
	fi
	case "$command $prev" in
`, list[0].name, commandNames(list))
	reply := func(words string) string { return fmt.Sprintf(`COMPREPLY=($(compgen -W %q -- "$cur"))`, words) }
	cases(b, list, func(v []string) string { return reply(strings.Join(v, " ")) }, `compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur")`, "return")
	b.WriteString("\tesac\n\tcase \"$command $cur\" in\n")
	for _, c := range list {
		if len(c.flags) > 0 {
			fmt.Fprintf(b, "\t%q*) %s; return;;\n", c.name+" -", reply(c.flagNames()))
		}
	}
	b.WriteString("\tesac\n\tcase \"$command\" in\n")
	for _, c := range list {
		if c.words != nil {
			fmt.Fprintf(b, "\t%s) %s; return;;\n", c.name, reply(strings.Join(c.words, " ")))
		}
	}
	fmt.Fprintf(b, `	esac
	compopt -o filenames
	mapfile -t COMPREPLY < <(compgen -f -- "$cur")
	if [ "$COMP_CWORD" -eq 1 ]; then
		COMPREPLY+=($(compgen -W %q -- "$cur"))
	fi
}
complete -F _quote quote
`, commandNames(list))
}

// zsh writes the script for zsh.
func zsh(b *strings.Builder, list []completed) {
	fmt.Fprintf(b, `#compdef quote
# zsh completion of quote, printed by quote completion zsh
_quote() {
	local command=%s prev=${words[CURRENT-1]}
	local -a list
	case " %s " in *" ${words[2]} "*) (( CURRENT > 2 )) && command=${words[2]};; esac
	case "$command $prev" in
`, list[0].name, commandNames(list))
	cases(b, list, func(v []string) string { return "compadd -- " + strings.Join(v, " ") }, "_files", "_message value")
	b.WriteString("\tesac\n\tcase \"$command ${words[CURRENT]}\" in\n")
	for _, c := range list {
		if len(c.flags) == 0 {
			continue
		}
		fmt.Fprintf(b, "\t%q*) list=(\n", c.name+" -")
		for _, f := range c.flags {
			fmt.Fprintf(b, "\t\t%s\n", shellWord("-"+f.name+":"+strings.ReplaceAll(f.about, ":", `\:`)))
		}
		b.WriteString("\t); _describe flag list; return;;\n")
	}
	b.WriteString("\tesac\n\tcase \"$command\" in\n")
	for _, c := range list {
		if c.words != nil {
			fmt.Fprintf(b, "\t%s) compadd -- %s; return;;\n", c.name, strings.Join(c.words, " "))
		}
	}
	b.WriteString("\tesac\n\tif (( CURRENT == 2 )); then\n\t\tlist=(\n")
	for _, c := range list {
		fmt.Fprintf(b, "\t\t%s\n", shellWord(c.name+":"+strings.ReplaceAll(c.about, ":", `\:`)))
	}
	b.WriteString("\t\t)\n\t\t_describe command list\n\tfi\n\t_files\n}\n" +
		"if [ \"$funcstack[1]\" = _quote ]; then\n\t_quote \"$@\"\nelse\n\tcompdef _quote quote\nfi\n")
}

// fish writes the script for fish.
func fish(b *strings.Builder, list []completed) {
	fmt.Fprintf(b, "# fish completion of quote, printed by quote completion fish\nset -l commands %s\n", commandNames(list))
	for i, c := range list {
		fmt.Fprintf(b, "complete -c quote -n \"not __fish_seen_subcommand_from $commands\" -a %s -d %s\n", c.name, shellWord(c.about))
		seen := fmt.Sprintf("__fish_seen_subcommand_from %s", c.name)
		if i == 0 { // what is done without a command
			seen = fmt.Sprintf("not __fish_seen_subcommand_from %s", strings.TrimPrefix(commandNames(list), c.name+" "))
		}
		if c.words != nil {
			fmt.Fprintf(b, "complete -c quote -n %s -f -a %s\n", shellWord(seen), shellWord(strings.Join(c.words, " ")))
		}
		for _, f := range c.flags {
			line := fmt.Sprintf("complete -c quote -n %s -o %s -d %s", shellWord(seen), f.name, shellWord(f.about))
			switch {
			case f.values != nil:
				line += " -x -a " + shellWord(strings.Join(f.values, " "))
			case f.file:
				line += " -r -F"
			case f.takes:
				line += " -x"
			}
			b.WriteString(line + "\n")
		}
	}
}
