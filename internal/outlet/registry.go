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

// A form is a way to write the name of an outlet. It has no pointers: there are
// many of them, and the garbage collector need not look at them.
type form struct {
	at, end   uint32 // in Registry.text: its words, joined by spaces
	words     uint16
	second    byte // the first byte of the second word, 0 where there is none
	outlet    int32
	next      int32 // the next form with the same first word, or -1
	ambiguous bool
}

// A Registry finds outlets by the words of their names.
type Registry struct {
	lines []string // of the list, an outlet each
	more  []Outlet // the caller's, numbered after the lines
	text  string
	forms []form
	small [256]uint32    // by first letter: the lengths, as bits, of first words that begin with a small one
	sieve [1 << 13]uint8 // as bits: which quick hashes first words have; most words have none of them
	slots []int32        // a hash table from first words to forms; a power of two; -1: empty
}

// Known returns the built-in registry, read once.
var Known = sync.OnceValue(func() *Registry {
	return build(list, nil)
})

// With returns a registry that has the given outlets before those of r.
func (r *Registry) With(more []Outlet) *Registry {
	if len(more) == 0 {
		return r
	}
	return build(list, more)
}

// Outlet returns outlet i.
func (r *Registry) Outlet(i int32) Outlet {
	if n := int(i) - len(r.lines); n >= 0 {
		return r.more[n]
	}
	o, _ := parse(r.lines[i])
	return o
}

// Len is the number of outlets.
func (r *Registry) Len() int { return len(r.lines) + len(r.more) }

// build makes a registry of a list and of further outlets.
func build(list string, more []Outlet) *Registry {
	r := &Registry{more: more}
	var text strings.Builder
	text.Grow(len(list))
	for line := range strings.Lines(list) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		o, ok := parse(line)
		if !ok {
			continue
		}
		r.lines = append(r.lines, line)
		r.add(&text, o, int32(len(r.lines)-1))
	}
	for i := range more {
		o := more[i]
		o.flags = make([]bool, 1+len(o.Aliases))
		r.add(&text, o, int32(len(r.lines)+i))
	}
	r.text = text.String()
	size := 1
	for size < 2*len(r.forms) {
		size *= 2
	}
	r.slots = make([]int32, size)
	for i := range r.slots {
		r.slots[i] = -1
	}
	for i := range r.forms {
		f := &r.forms[i]
		word, _, _ := strings.Cut(r.text[f.at:f.end], " ")
		if b := word[0]; !('A' <= b && b <= 'Z') {
			r.small[b] |= 1 << min(len(word), 31)
		}
		r.sieve[sieve(word)>>3] |= 1 << (sieve(word) & 7)
		s := r.slot(word)
		f.next, r.slots[s] = r.slots[s], int32(i)
	}
	return r
}

func (r *Registry) add(text *strings.Builder, o Outlet, id int32) {
	form1 := func(s string, ambiguous bool) {
		words := split(s)
		if len(words) > 1 && (words[0] == "The" || words[0] == "the") {
			words = words[1:]
		}
		if len(words) == 0 {
			return
		}
		at := uint32(text.Len())
		for i, w := range words {
			if i > 0 {
				text.WriteByte(' ')
			}
			text.WriteString(w)
		}
		second := byte(0)
		if len(words) > 1 {
			second = words[1][0]
		}
		r.forms = append(r.forms, form{at: at, end: uint32(text.Len()), words: uint16(len(words)), second: second, outlet: id, next: -1, ambiguous: ambiguous})
	}
	form1(o.Name, o.flags[0])
	for i, a := range o.Aliases {
		form1(a, o.flags[i+1])
	}
}

// slot returns the slot of a first word: that of the forms which begin with it,
// or an empty one.
func (r *Registry) slot(word string) int {
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	for i := int(h) & (len(r.slots) - 1); ; i = (i + 1) & (len(r.slots) - 1) {
		k := r.slots[i]
		if k < 0 {
			return i
		}
		f := &r.forms[k]
		if t := r.text[f.at:f.end]; strings.HasPrefix(t, word) && (len(t) == len(word) || t[len(word)] == ' ') {
			return i
		}
	}
}

// find returns the first form that begins with a word, or -1; form.next leads
// to the others, those added last first.
func (r *Registry) find(word string) int32 {
	if h := sieve(word); r.sieve[h>>3]>>(h&7)&1 == 0 {
		return -1
	}
	return r.slots[r.slot(word)]
}

// sieve is a quick hash of a word: its ends, its middle and its length.
func sieve(w string) uint16 {
	n := len(w)
	return uint16(w[0])*251 + uint16(w[n-1])*8191 + uint16(w[n/2])*31 + uint16(n)*2053
}

// parse reads a line of the list.
func parse(line string) (Outlet, bool) {
	var f [6]string
	n := 0
	for ; n < len(f); n++ {
		var more bool
		f[n], line, more = strings.Cut(line, "|")
		f[n] = strings.TrimSpace(f[n])
		if !more {
			n++
			break
		}
	}
	if n < 4 {
		return Outlet{}, false
	}
	o := Outlet{Name: f[0], Kind: f[1], Country: f[2], Language: f[3], flags: make([]bool, 1, 8)}
	o.flags[0] = strings.Contains(f[5], "?")
	if f[4] == "" {
		return o, true
	}
	for alias := range strings.SplitSeq(f[4], ";") {
		alias = strings.TrimSpace(alias)
		if alias == "" {
			continue
		}
		plain := strings.TrimSuffix(alias, "?")
		o.Aliases = append(o.Aliases, plain)
		o.flags = append(o.flags, plain != alias)
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

// Match returns the outlet with the longest name that the given words begin
// with, and how many they are. Names that may mean something else are left out.
// Past the last word, word returns "".
func (r *Registry) Match(word func(i int) string) (found int32, words int) {
	found = Unknown
	first := word(0)
	if first == "" {
		return found, 0
	}
candidates:
	for k := r.find(first); k >= 0; k = r.forms[k].next {
		f := &r.forms[k]
		if f.ambiguous || int(f.words) <= words {
			continue
		}
		rest, i := r.text[f.at:f.end], 0
		for w := range strings.SplitSeq(rest, " ") {
			if word(i) != w {
				continue candidates
			}
			i++
		}
		found, words = f.outlet, int(f.words)
	}
	return found, words
}

// Named returns the outlet with the given name, or Unknown.
func (r *Registry) Named(name string) int32 {
	if !r.begins(name) {
		return Unknown
	}
	words := split(name)
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	if len(words) == 0 {
		return Unknown
	}
	full := strings.Join(words, " ")
	for k := r.find(words[0]); k >= 0; k = r.forms[k].next {
		if f := &r.forms[k]; r.text[f.at:f.end] == full {
			return f.outlet
		}
	}
	return Unknown
}

// Prefix returns the outlet with the longest name that a text begins with, and
// the text behind it; Unknown, and all of the text, where there is none. Names
// that may mean something else are left out.
func (r *Registry) Prefix(s string) (found int32, rest string) {
	const most = 12 // words; no name has more
	if !r.begins(s) {
		return Unknown, s
	}
	list := split(head(s, most))
	skip := 0
	if len(list) > 1 && strings.EqualFold(list[0], "the") {
		skip = 1
	}
	found, n := r.Match(func(i int) string {
		if i += skip; i < len(list) {
			return list[i]
		}
		return ""
	})
	if found == Unknown {
		return found, s
	}
	rest = s
	for _, w := range list[:skip+n] {
		rest = rest[strings.Index(rest, w)+len(w):]
	}
	return found, rest
}

// head is the start of s with so many words at most.
func head(s string, words int) string {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' || s[i] == '\n' {
			if words--; words == 0 {
				return s[:i]
			}
		}
	}
	return s
}

// begins reports whether the first word of a text, or the one behind "the", may
// be the first of an outlet's name. It is quick where it is not.
func (r *Registry) begins(s string) bool {
	word := leadingWord(s)
	if len(word) == len("the") && strings.EqualFold(word, "the") {
		word = leadingWord(strings.TrimLeft(s, " \t\r\n")[len(word):])
	}
	return word != "" && r.find(word) >= 0
}

// leadingWord is the first of the words that split makes of s.
func leadingWord(s string) string {
	s = strings.TrimLeft(s, " \t\r\n")
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ', '\t', '\r', '\n':
			return s[:i]
		case '/', ',', '!', ':', '(', ')', '\'', 0xC2, 0xE1, 0xE2, 0xE3: // perhaps a rare space or mark: read it in full
			if list := split(head(s, 1)); len(list) > 0 {
				return list[0]
			}
			return ""
		}
	}
	return s
}
