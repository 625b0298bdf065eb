package lexicon

// A table is an open-addressing hash table from words to classes. It is faster
// than a map here because the hash is made while the word is put in lower case.
type table struct {
	slots []slot // a power of two of them, half empty
	text  []byte // all words, one after the other
	words int

	// The classes that words have, numbered, so that a slot is small.
	classes []Class
	number  map[Class]uint16
}

type slot struct {
	hash  uint32
	at    uint32 // in text
	class uint16 // in classes
	size  uint8  // 0: the slot is empty
}

// The 32-bit FNV-1a hash.
const (
	offset = 2166136261
	prime  = 16777619
)

// newTable returns an empty table with room for some words.
func newTable(words int) *table {
	size := 1
	for size < 2*words {
		size *= 2
	}
	return &table{slots: make([]slot, size), number: make(map[Class]uint16)}
}

// add gives a word in lower case further classes.
func (t *table) add(w string, c Class) {
	if w == "" || len(w) > 255 {
		return
	}
	if 2*t.words >= len(t.slots) {
		t.grow()
	}
	h := hashOf(w)
	for i := int(h) & (len(t.slots) - 1); ; i = (i + 1) & (len(t.slots) - 1) {
		s := &t.slots[i]
		if s.size == 0 {
			*s = slot{h, uint32(len(t.text)), t.numberOf(c), uint8(len(w))}
			t.text = append(t.text, w...)
			t.words++
			return
		}
		if s.hash == h && string(t.word(s)) == w {
			s.class = t.numberOf(t.classes[s.class] | c)
			return
		}
	}
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
		if s.size == 0 {
			continue
		}
		i := int(s.hash) & (len(t.slots) - 1)
		for t.slots[i].size != 0 {
			i = (i + 1) & (len(t.slots) - 1)
		}
		t.slots[i] = s
	}
}

func (t *table) word(s *slot) []byte { return t.text[s.at : int(s.at)+int(s.size)] }

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
		if s := &t.slots[i]; int(s.size) == len(w) && string(t.word(s)) == w {
			return t.classes[s.class]
		}
	}
	return 0
}

// find does the same for a word whose hash is known.
func (t *table) find(hash uint32, w []byte) Class {
	for i := int(hash) & (len(t.slots) - 1); t.slots[i].size != 0; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.hash == hash && int(s.size) == len(w) && string(t.word(s)) == string(w) {
			return t.classes[s.class]
		}
	}
	return 0
}
