package lang

import (
	"unicode/utf8"
)

// A table leads from words to entries by hashes of 64 bits in place of the words: the
// hash is made while the word is put in small letters. That a word which is not in it
// has the hash of one which is, must be expected once in 10^14 words.
type table struct {
	words map[uint64]uint32 // numbers of entries

	// What words are, numbered, as many are the same; that of an unknown word is 0.
	entries []Entry
	number  map[Entry]uint32
}

// The 64-bit FNV-1a hash.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// newTable returns an empty table with room for some words.
func newTable(words int) *table {
	return &table{words: make(map[uint64]uint32, words), entries: []Entry{{}}, number: map[Entry]uint32{{}: 0}}
}

// edit lets f change what is known of a word in small letters.
func (t *table) edit(w string, f func(*Entry)) {
	if w == "" {
		return
	}
	hash := hashOf(w)
	e := t.find(hash)
	f(&e)
	t.words[hash] = t.numberOf(e)
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

func hashOf(w string) uint64 {
	h := uint64(offset)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint64(w[i])) * prime
	}
	return h
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
	return h, true
}

// find returns the entry of a word by its hash, the zero Entry of one that is not known.
func (t *table) find(hash uint64) Entry { return t.entries[t.words[hash]] }
