package outlet

import "strings"

// A form is a way to write the name of an outlet. It has no pointers: there are
// many of them, and the garbage collector need not look at them.
type form struct {
	at, end   uint32 // in index.text: its words, joined by spaces
	words     uint16
	outlet    int32
	next      int32 // the next form with the same first word, or -1
	ambiguous bool
}

// An index has forms by their first word, those added last first.
type index struct {
	text  strings.Builder
	forms []form
	first map[string]int32
}

// add adds the names of outlet id.
func (x *index) add(o Outlet, id int32) {
	x.name(o.Name, id, o.flags[0])
	for i, a := range o.Aliases {
		x.name(a, id, o.flags[i+1])
	}
}

func (x *index) name(s string, id int32, ambiguous bool) {
	words := plain(split(s))
	if len(words) == 0 {
		return
	}
	f := form{at: uint32(x.text.Len()), words: uint16(len(words)), outlet: id, next: x.find(words[0]), ambiguous: ambiguous}
	for i, w := range words {
		if i > 0 {
			x.text.WriteByte(' ')
		}
		x.text.WriteString(w)
	}
	f.end = uint32(x.text.Len())
	x.first[words[0]] = int32(len(x.forms))
	x.forms = append(x.forms, f)
}

// find returns the first form that begins with a word, or -1.
func (x *index) find(word string) int32 {
	if k, ok := x.first[word]; ok {
		return k
	}
	return -1
}

// spells reports whether the given words begin with those of a form.
func (x *index) spells(f *form, word func(i int) string) bool {
	i := 0
	for w := range strings.SplitSeq(x.text.String()[f.at:f.end], " ") {
		if word(i) != w {
			return false
		}
		i++
	}
	return true
}
