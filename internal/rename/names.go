// Package rename gives the people of annotated articles other names, to measure
// whether an article is read the same whoever speaks in it.
package rename

import (
	_ "embed"
	"strings"
)

//go:embed names.txt
var list string

// A Group is a list of names of one culture or of one form.
type Group struct {
	Name        string
	FamilyFirst bool // Kim Min-jae; later on the surname stands alone all the same
	Initials    bool // the given names are letters, and stand nowhere alone
	Men, Women  []string
	Surnames    []string
}

// Groups are those of names.txt.
func Groups() []*Group {
	var groups []*Group
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "= "); ok {
			groups = append(groups, &Group{Name: name})
			continue
		}
		if len(groups) == 0 || line == "" || line[0] == '#' {
			continue
		}
		g := groups[len(groups)-1]
		switch key, words, _ := strings.Cut(line, ": "); key {
		case "family first":
			g.FamilyFirst = true
		case "initials":
			g.Initials = true
		case "men":
			g.Men = names(words)
		case "women":
			g.Women = names(words)
		case "surnames":
			g.Surnames = names(words)
		}
	}
	return groups
}

func names(s string) []string {
	list := strings.Fields(s)
	for i := range list {
		list[i] = strings.ReplaceAll(list[i], "_", " ")
	}
	return list
}
