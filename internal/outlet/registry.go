// Package outlet knows the news outlets of the world and finds through whom
// words reached an article.
//
// registry.go reads the list of outlets (outlets.txt), mention.go finds their
// mentions, known and unknown, relay.go decides which of them passed a
// quotation on, and dateline.go reads the article's own dateline.
package outlet

import (
	_ "embed"
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

// A form is a way to write the name of an outlet.
type form struct {
	words     []string // all but the first
	outlet    *Outlet
	ambiguous bool
}

// A Registry finds outlets by the words of their names.
type Registry struct {
	outlets []*Outlet
	forms   map[string][]form // by the first word
	sieve   *[1 << 16]bool    // which hashes first words have: most words have none of them
}

// Known returns the built-in registry, read once.
var Known = sync.OnceValue(func() *Registry {
	r := &Registry{forms: make(map[string][]form, 4096), sieve: new([1 << 16]bool)}
	for line := range strings.Lines(list) {
		if o, ok := parse(strings.TrimRight(line, "\r\n")); ok {
			r.add(o)
		}
	}
	return r
})

// parse reads a line of the list.
func parse(line string) (*Outlet, bool) {
	if line == "" || line[0] == '#' {
		return nil, false
	}
	f := strings.Split(line, "|")
	if len(f) < 4 {
		return nil, false
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	o := &Outlet{Name: f[0], Kind: f[1], Country: f[2], Language: f[3]}
	o.flags = append(o.flags, len(f) > 5 && strings.Contains(f[5], "?"))
	if len(f) > 4 && f[4] != "" {
		for alias := range strings.SplitSeq(f[4], ";") {
			alias = strings.TrimSpace(alias)
			if alias == "" {
				continue
			}
			plain := strings.TrimSuffix(alias, "?")
			o.Aliases = append(o.Aliases, plain)
			o.flags = append(o.flags, plain != alias)
		}
	}
	return o, true
}

// With returns a registry that has the given outlets before those of r.
func (r *Registry) With(more []Outlet) *Registry {
	if len(more) == 0 {
		return r
	}
	n := &Registry{outlets: r.outlets[:len(r.outlets):len(r.outlets)], forms: make(map[string][]form, len(r.forms)+len(more)), sieve: new([1 << 16]bool)}
	*n.sieve = *r.sieve
	for i := range more {
		o := more[i]
		o.flags = make([]bool, 1+len(o.Aliases))
		n.add(&o)
	}
	for first, forms := range r.forms {
		if own := n.forms[first]; len(own) > 0 {
			n.forms[first] = append(own, forms...)
		} else {
			n.forms[first] = forms
		}
	}
	return n
}

// Outlets returns the entries in the order of the list.
func (r *Registry) Outlets() []*Outlet { return r.outlets }

func (r *Registry) add(o *Outlet) {
	r.outlets = append(r.outlets, o)
	for i, s := range append([]string{o.Name}, o.Aliases...) {
		words := split(s)
		if len(words) > 0 && (words[0] == "The" || words[0] == "the") && len(words) > 1 {
			words = words[1:]
		}
		if len(words) == 0 {
			continue
		}
		r.sieve[sieve(words[0])] = true
		r.forms[words[0]] = append(r.forms[words[0]], form{words[1:], o, o.flags[i]})
	}
}

// sieve is a quick hash of a word: its ends and its length.
func sieve(w string) uint16 {
	n := len(w)
	return uint16(w[0])*251 + uint16(w[n-1])*31 + uint16(w[n/2])*7 + uint16(n)*2053
}

// find returns the forms that begin with a word.
func (r *Registry) find(word string) []form {
	if !r.sieve[sieve(word)] {
		return nil
	}
	return r.forms[word]
}

// split cuts a name into words as the tokenizer does.
func split(s string) []string {
	var words []string
	for f := range strings.FieldsSeq(s) {
		for {
			i := strings.IndexAny(f, "/,!:()&'’")
			if i < 0 || f == "&" || strings.ContainsAny(f[i:i+1], "&'’") && i > 0 && i+1 < len(f) && !strings.HasPrefix(f[i:], "'s") && !strings.HasPrefix(f[i:], "’s") {
				break
			}
			if i > 0 {
				words = append(words, f[:i])
			}
			n := 1
			if strings.HasPrefix(f[i:], "'s") {
				n = 2
			} else if strings.HasPrefix(f[i:], "’") {
				n = len("’")
				if strings.HasPrefix(f[i+n:], "s") {
					n++
				}
			}
			words = append(words, f[i:i+n])
			f = f[i+n:]
			if f == "" {
				break
			}
		}
		if f != "" {
			words = append(words, f)
		}
	}
	return words
}
