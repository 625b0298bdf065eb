package lang

import (
	"unicode/utf8"
)

// A table is an open-addressing hash table from words to entries. It is faster
// than a map here because the hash is made while the word is put in small
// letters, and because it keeps hashes of 64 bits in place of the words: one
// access to memory tells. That a word which is not in it has the hash of one
// which is, must be expected once in 10^14 words.
type table struct {
	slots []slot // a power of two of them, half empty
	words int

	// What words are, numbered, so that a slot is small.
	entries []Entry
	number  map[Entry]uint32
}

type slot struct {
	hash  uint64 // 0: the slot is empty
	entry uint32
}

// The 64-bit FNV-1a hash.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// newTable returns an empty table with room for some words.
func newTable(words int) *table {
	size := 1
	for size < 2*words {
		size *= 2
	}
	return &table{slots: make([]slot, size), number: make(map[Entry]uint32)}
}

// place returns the slot of a hash, or the empty one where it belongs.
func (t *table) place(hash uint64) *slot {
	for i := int(hash) & (len(t.slots) - 1); ; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.hash == hash || s.hash == 0 {
			return s
		}
	}
}

// edit lets f change what is known of a word in small letters.
func (t *table) edit(w string, f func(*Entry)) {
	if w == "" {
		return
	}
	if 2*t.words >= len(t.slots) {
		t.grow()
	}
	s := t.place(hashOf(w))
	var e Entry
	if s.hash == 0 {
		s.hash = hashOf(w)
		t.words++
	} else {
		e = t.entries[s.entry]
	}
	f(&e)
	s.entry = t.numberOf(e)
}

func (t *table) numberOf(e Entry) uint32 {
	n, ok := t.number[e]
	if !ok {
		n = uint32(len(t.entries))
		t.entries = append(t.entries, e)
		t.number[e] = n
	}
	return n
}

func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.hash != 0 {
			*t.place(s.hash) = s
		}
	}
}

func hashOf(w string) uint64 {
	h := uint64(offset)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint64(w[i])) * prime
	}
	return max(h, 1)
}

// hashLower is the hash of an ASCII word in small letters; false for one with
// other characters.
func hashLower(w string) (uint64, bool) {
	h := uint64(offset)
	for i := 0; i < len(w); i++ {
		b := w[i]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		} else if b >= utf8.RuneSelf {
			return 0, false
		}
		h = (h ^ uint64(b)) * prime
	}
	return max(h, 1), true
}

// find returns the entry of a word by its hash, and whether there is one.
func (t *table) find(hash uint64) (Entry, bool) {
	if s := t.place(hash); s.hash != 0 {
		return t.entries[s.entry], true
	}
	return Entry{}, false
}
