package lexicon

import "maps"
import "slices"

// A table is an open-addressing hash table from words to classes. It is faster
// than a map here because the hash is made while the word is put in lower case.
type table struct {
	slots []slot // a power of two of them, half empty
	text  string // all words, one after the other
}

type slot struct {
	class Class
	hash  uint32
	at    uint32 // in text
	size  uint8  // 0: the slot is empty
}

// The 32-bit FNV-1a hash.
const (
	offset = 2166136261
	prime  = 16777619
)

func newTable(m map[string]Class) *table {
	size := 1
	for size < 2*len(m) {
		size *= 2
	}
	t := &table{slots: make([]slot, size)}
	var text []byte
	for _, w := range slices.Sorted(maps.Keys(m)) {
		if w == "" || len(w) > 255 {
			continue
		}
		h := hashOf(w)
		i := int(h) & (size - 1)
		for t.slots[i].size != 0 {
			i = (i + 1) & (size - 1)
		}
		t.slots[i] = slot{m[w], h, uint32(len(text)), uint8(len(w))}
		text = append(text, w...)
	}
	t.text = string(text)
	return t
}

func hashOf(w string) uint32 {
	h := uint32(offset)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * prime
	}
	return h
}

// get returns the classes of a word in lower case.
func (t *table) get(w string) Class {
	for i := int(hashOf(w)) & (len(t.slots) - 1); t.slots[i].size != 0; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; int(s.size) == len(w) && t.text[s.at:int(s.at)+len(w)] == w {
			return s.class
		}
	}
	return 0
}

// find does the same for a word whose hash is known.
func (t *table) find(hash uint32, w []byte) Class {
	for i := int(hash) & (len(t.slots) - 1); t.slots[i].size != 0; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.hash == hash && int(s.size) == len(w) && t.text[s.at:int(s.at)+len(w)] == string(w) {
			return s.class
		}
	}
	return 0
}
