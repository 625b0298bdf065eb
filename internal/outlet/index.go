package outlet

import "strings"

// A form is a way to write the name of an outlet. It has no pointers: there are
// many of them, and the garbage collector need not look at them.
type form struct {
	at, end   uint32 // in index.text: its words, joined by spaces
	words     uint16
	second    byte // the first byte of the second word, 0 where there is none
	outlet    int32
	next      int32 // the next form with the same first word, or -1
	ambiguous bool
}

// An index has forms by their first word.
type index struct {
	text  string
	forms []form
	small [256]uint32    // by first letter: the lengths, as bits, of first words that begin with a small one
	sieve [1 << 13]uint8 // as bits: which quick hashes first words have; most words have none of them
	slots []int32        // a hash table from first words to forms; a power of two; -1: empty
}

// A builder makes an index.
type builder struct {
	text  strings.Builder
	forms []form
}

// add adds the names of outlet id.
func (b *builder) add(o Outlet, id int32) {
	b.name(o.Name, id, o.flags[0])
	for i, a := range o.Aliases {
		b.name(a, id, o.flags[i+1])
	}
}

func (b *builder) name(s string, id int32, ambiguous bool) {
	words := split(s)
	if len(words) > 1 && (words[0] == "The" || words[0] == "the") {
		words = words[1:]
	}
	if len(words) == 0 {
		return
	}
	at := uint32(b.text.Len())
	for i, w := range words {
		if i > 0 {
			b.text.WriteByte(' ')
		}
		b.text.WriteString(w)
	}
	second := byte(0)
	if len(words) > 1 {
		second = words[1][0]
	}
	b.forms = append(b.forms, form{at: at, end: uint32(b.text.Len()), words: uint16(len(words)), second: second, outlet: id, next: -1, ambiguous: ambiguous})
}

// index returns the index of what has been added.
func (b *builder) index() *index {
	x := &index{text: b.text.String(), forms: b.forms}
	size := 1
	for size < 2*len(x.forms) {
		size *= 2
	}
	x.slots = make([]int32, size)
	for i := range x.slots {
		x.slots[i] = -1
	}
	for i := range x.forms {
		word, _, _ := strings.Cut(x.words(int32(i)), " ")
		if c := word[0]; !('A' <= c && c <= 'Z') {
			x.small[c] |= 1 << min(len(word), 31)
		}
		x.sieve[sieve(word)>>3] |= 1 << (sieve(word) & 7)
		s := x.slot(word)
		x.forms[i].next, x.slots[s] = x.slots[s], int32(i)
	}
	return x
}

// words returns the words of form k, joined by spaces.
func (x *index) words(k int32) string { return x.text[x.forms[k].at:x.forms[k].end] }

// slot returns the slot of a first word: that of the forms which begin with it,
// or an empty one.
func (x *index) slot(word string) int {
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	for i := int(h) & (len(x.slots) - 1); ; i = (i + 1) & (len(x.slots) - 1) {
		k := x.slots[i]
		if k < 0 {
			return i
		}
		f := &x.forms[k]
		if t := x.text[f.at:f.end]; strings.HasPrefix(t, word) && (len(t) == len(word) || t[len(word)] == ' ') {
			return i
		}
	}
}

// find returns the first form that begins with a word, or -1; form.next leads
// to the others, those added last first.
func (x *index) find(word string) int32 {
	if h := sieve(word); x.sieve[h>>3]>>(h&7)&1 == 0 {
		return -1
	}
	return x.slots[x.slot(word)]
}

// sieve is a quick hash of a word: its ends, its middle and its length.
func sieve(w string) uint16 {
	n := len(w)
	return uint16(w[0])*251 + uint16(w[n-1])*8191 + uint16(w[n/2])*31 + uint16(n)*2053
}
