// Package outlet knows the news outlets of the world and finds where an article
// speaks of one, known or unknown.
//
// registry.go reads the list of outlets (outlets.txt). mention.go finds mentions
// by it, form.go by their form around a type noun (the daily Regn), widen.go
// takes in what describes them, and settle.go gives the short forms (the agency)
// the outlet that they stand for.
package outlet

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed outlets.txt
var list string

// An Outlet is an entry of the registry.
type Outlet struct {
	Name     string
	Kind     string // agency, newspaper, magazine, broadcaster, radio, site or monitor
	Country  string // ISO 3166
	Language string // BCP 47
	Aliases  []string
	flags    []bool // of the name and the aliases: ambiguous
}

// A Registry finds outlets by the words of their names. Outlets and forms have
// numbers: first those of the list, then those of the caller, which lie over it.
type Registry struct {
	lines []string // of the list, an outlet each
	list  index    // their forms
	more  []Outlet // the caller's
	over  index    // their forms; nil where there are none
}

// Known returns the built-in registry, read once.
var Known = sync.OnceValue(func() *Registry {
	r := &Registry{list: make(index, 1<<14)}
	for line := range strings.Lines(list) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if o, ok := parse(line); ok {
			r.list.add(o, int32(len(r.lines)))
			r.lines = append(r.lines, line)
		}
	}
	return r
})

// With returns a registry that has the given outlets before those of r, which
// stays as it is. Its cost does not depend on how many r has.
func (r *Registry) With(more []Outlet) *Registry {
	if len(more) == 0 {
		return r
	}
	over := &Registry{lines: r.lines, list: r.list, more: append(r.more[:len(r.more):len(r.more)], more...), over: make(index)}
	for i, o := range over.more {
		o.flags = make([]bool, 1+len(o.Aliases))
		over.over.add(o, int32(len(r.lines)+i))
	}
	return over
}

// Outlet returns outlet i. It reads a line of the list; Name and Kind are quicker.
func (r *Registry) Outlet(i int32) Outlet {
	if k := int(i) - len(r.lines); k >= 0 {
		return r.more[k]
	}
	o, _ := parse(r.lines[i])
	return o
}

// Name is the usual name of outlet i.
func (r *Registry) Name(i int32) string {
	if k := int(i) - len(r.lines); k >= 0 {
		return r.more[k].Name
	}
	name, _, _ := strings.Cut(r.lines[i], "|")
	return strings.TrimSpace(name)
}

// Kind is the kind of outlet i; "" where it is not known.
func (r *Registry) Kind(i int32) string {
	if k := int(i) - len(r.lines); k >= 0 {
		return r.more[k].Kind
	}
	_, rest, _ := strings.Cut(r.lines[i], "|")
	kind, _, _ := strings.Cut(rest, "|")
	return strings.TrimSpace(kind)
}

// Len is the number of outlets.
func (r *Registry) Len() int { return len(r.lines) + len(r.more) }

// Match returns the outlet with the longest name that the given words begin
// with, and how many they are. Names that may mean something else are left out.
// Past the last word, word returns "".
func (r *Registry) Match(word func(i int) string) (found int32, words int) {
	f := r.longest(word, false)
	return f.outlet, len(f.words)
}

// longest returns the longest form that the given words begin with, one without
// words where there is none. Of forms alike, the caller's that was added last
// comes first. Those that may mean something else count if doubtful is set.
func (r *Registry) longest(word func(i int) string, doubtful bool) form {
	best := form{outlet: Unknown}
	first := word(0)
	for _, x := range [...]index{r.over, r.list} {
		for _, f := range slices.Backward(x[first]) {
			if len(f.words) > len(best.words) && (doubtful || !f.ambiguous) && f.begin(word) {
				best = f
			}
		}
	}
	return best
}

// Named returns the outlet with the given name, or Unknown.
func (r *Registry) Named(name string) int32 {
	words := plain(split(name))
	f := r.longest(in(words), true)
	if len(f.words) < len(words) {
		return Unknown
	}
	return f.outlet
}

// Prefix returns the outlet with the longest name that a text begins with, and
// the text behind it; Unknown, and all of the text, where there is none. Names
// that may mean something else are left out.
func (r *Registry) Prefix(s string) (found int32, rest string) {
	all := split(s)
	words := plain(all)
	found, n := r.Match(in(words))
	if found == Unknown {
		return found, s
	}
	rest = s
	for _, w := range all[:len(all)-len(words)+n] {
		rest = rest[strings.Index(rest, w)+len(w):]
	}
	return found, rest
}

// in returns the function that gives words by their index, "" past the last.
func in(words []string) func(i int) string {
	return func(i int) string {
		if i < len(words) {
			return words[i]
		}
		return ""
	}
}

// plain is the words of a name without the article.
func plain(words []string) []string {
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		return words[1:]
	}
	return words
}

// parse reads a line of the list.
func parse(line string) (Outlet, bool) {
	const least = 4 // fields; aliases and flags may be absent
	f := strings.Split(line, "|")
	if len(f) < least {
		return Outlet{}, false
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	f = append(f, "", "")
	o := Outlet{Name: f[0], Kind: f[1], Country: f[2], Language: f[3], flags: []bool{strings.Contains(f[5], "?")}}
	for alias := range strings.SplitSeq(f[4], ";") {
		if alias = strings.TrimSpace(alias); alias != "" {
			plain, ambiguous := strings.CutSuffix(alias, "?")
			o.Aliases, o.flags = append(o.Aliases, plain), append(o.flags, ambiguous)
		}
	}
	return o, true
}

// split cuts a name into words as the tokenizer does.
func split(s string) []string {
	var words []string
	for f := range strings.FieldsSeq(s) {
		for f != "" {
			i := strings.IndexAny(f, "/,!:()'’")
			n := 1
			switch {
			case i < 0:
				i, n = len(f), 0
			case f[i] == '\'' || f[i] == 0xE2:
				if f[i] == 0xE2 {
					n = len("’")
				}
				rest := f[i+n:]
				if i > 0 && rest != "" && rest != "s" { // L'Equipe
					i, n = len(f), 0
				} else if rest == "s" {
					n += len("s")
				}
			}
			if i > 0 {
				words = append(words, f[:i])
			}
			if n > 0 {
				words = append(words, f[i:i+n])
			}
			f = f[i+n:]
		}
	}
	return words
}
