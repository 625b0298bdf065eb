package main

import (
	"flag"
	"io"
	"slices"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/terminal"
)

const outletsHelp = `Without a name all outlets are listed. With one it is the outlet of that name
or alias, in any case, or else those whose name or alias has it as a part; the
status is 1 where there is none.`

// outletsCommand lists outlets.
func outletsCommand(flags *flag.FlagSet) action {
	var screen screen
	form := tableFormat
	formats := []string{tableFormat, "csv", "json"}
	flags.Var(choice{&form, formats}, "format", "the `form` of the output: "+oneOf(formats))
	screen.define(flags)
	return func(names []string, std streams) int {
		name := strings.Join(names, " ")
		list := slices.Collect(quote.Outlets())
		if name != "" {
			list = quote.FindOutlets(name)
		}
		if len(list) == 0 {
			std.say("no outlet %q is known", name)
			return failed
		}
		if err := writeOutlets(std.out, list, form, &screen); err != nil {
			return unwritten(err, std)
		}
		return done
	}
}

func writeOutlets(w io.Writer, list []quote.Outlet, form string, screen *screen) error {
	switch form {
	case "json":
		return writeJSON(w, list)
	case "csv":
		rows := [][]string{{"name", "aliases", "kind", "country", "language"}}
		for _, o := range list {
			rows = append(rows, []string{o.Name, strings.Join(o.Aliases, ";"), string(o.Kind), o.Country, o.Language})
		}
		return writeCSV(w, rows)
	}
	t := terminal.Table{Width: screen.width(w), Color: screen.colored(w), Columns: []terminal.Column{
		{Title: "NAME", Most: 32}, {Title: "KIND"}, {Title: "COUNTRY"}, {Title: "LANGUAGE"}, {Title: "ALIASES", Rest: true},
	}}
	for _, o := range list {
		t.Add(terminal.Cell{{Text: o.Name, Style: terminal.Bold}}, terminal.Text(string(o.Kind)), terminal.Text(o.Country), terminal.Text(o.Language),
			terminal.Text(strings.Join(o.Aliases, "; ")))
	}
	return t.Write(w)
}
