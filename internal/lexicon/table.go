package lexicon

// A table is an open-addressing hash table from words to classes. It is faster
// than a map here because the hash is made while the word is put in lower case,
// and because it keeps hashes of 64 bits in place of the words: one access to
// memory tells. That a word which is not in it has the hash of one which is,
// must be expected once in 10^14 words.
type table struct {
	slots []slot // a power of two of them, half empty
	words int

	// The classes that words have, numbered, so that a slot is small.
	classes []Class
	number  map[Class]uint16
}

type slot struct {
	hash  uint64 // 0: the slot is empty
	class uint16 // in classes
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
	return &table{slots: make([]slot, size), number: make(map[Class]uint16)}
}

// place returns the slot of a hash, or the empty one where it belongs.
func (t *table) place(hash uint64) *slot {
	for i := int(hash) & (len(t.slots) - 1); ; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.hash == hash || s.hash == 0 {
			return s
		}
	}
}

// add gives a word in lower case further classes.
func (t *table) add(w string, c Class) {
	if w == "" {
		return
	}
	if 2*t.words >= len(t.slots) {
		t.grow()
	}
	s := t.place(hashOf(w))
	if s.hash == 0 {
		*s = slot{hashOf(w), t.numberOf(c)}
		t.words++
		return
	}
	s.class = t.numberOf(t.classes[s.class] | c)
}

// numberOf numbers a set of classes. There are far fewer of them than 16 bits
// can tell apart; should there be more, the last ones share a number.
func (t *table) numberOf(c Class) uint16 {
	n, ok := t.number[c]
	if !ok {
		n = uint16(min(len(t.classes), 1<<16-1))
		if int(n) == len(t.classes) {
			t.classes = append(t.classes, c)
		}
		t.number[c] = n
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

// get returns the classes of a word in lower case.
func (t *table) get(w string) Class { return t.find(hashOf(w)) }

// find does the same for a word whose hash is known.
func (t *table) find(hash uint64) Class {
	if s := t.place(hash); s.hash != 0 {
		return t.classes[s.class]
	}
	return 0
}
