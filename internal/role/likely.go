package role

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
	"sync"

	"github.com/quoteattribution/quote/internal/model"
	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/tagger"
)

// A CueTable tells how likely a word is a cue, as one of eight buckets: the
// share of its occurrences in the training corpus, with its part of speech,
// that were. Words that it does not have are in bucket 0.
type CueTable struct {
	keys    []uint32 // sorted
	buckets []uint8
}

// coarse folds the tags to those that matter for cues.
func coarse(t tagger.Tag) uint32 {
	switch {
	case t.Is(tagger.SetOf(tagger.VBD, tagger.VBZ, tagger.VBP)):
		return 1
	case t == tagger.VBN:
		return 2
	case t == tagger.VBG:
		return 3
	case t == tagger.VB:
		return 4
	case t.Is(tagger.Nouns):
		return 5
	}
	return 6
}

// CueKey is the key of a word in the table.
func CueKey(lower uint32, t tagger.Tag) uint32 { return perceptron.Mix2(2, lower, coarse(t)) }

// CueBucket is the bucket of a word that was a cue in some of all its
// occurrences.
func CueBucket(cues, all int) uint8 {
	const doubt = 2 // occurrences as something else that are taken for granted
	p := float64(cues) / float64(all+doubt)
	for b, least := range [...]float64{0.01, 0.05, 0.12, 0.25, 0.45, 0.65, 0.85} {
		if p < least {
			return uint8(b)
		}
	}
	return 7
}

// NewCueTable makes a table of the given buckets; those of 0 are left out.
func NewCueTable(buckets map[uint32]uint8) *CueTable {
	t := new(CueTable)
	for k, b := range buckets {
		if b > 0 {
			t.keys = append(t.keys, k)
		}
	}
	slices.Sort(t.keys)
	for _, k := range t.keys {
		t.buckets = append(t.buckets, buckets[k])
	}
	return t
}

// bucket looks a key up in logarithmic time.
func (t *CueTable) bucket(key uint32) uint8 {
	if i, ok := slices.BinarySearch(t.keys, key); ok {
		return t.buckets[i]
	}
	return 0
}

// The file: magic, number of entries, keys, buckets, CRC-32 of all before.
const cueMagic = "cues\x01"

// AppendBinary appends the table in the form of its file.
func (t *CueTable) AppendBinary(b []byte) []byte {
	at := len(b)
	b = append(b, cueMagic...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(t.keys)))
	for _, k := range t.keys {
		b = binary.LittleEndian.AppendUint32(b, k)
	}
	b = append(b, t.buckets...)
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b[at:]))
}

// LoadCueTable reads the file of a table.
func LoadCueTable(b []byte) (*CueTable, error) {
	head := len(cueMagic) + 4
	if len(b) < head+4 || string(b[:len(cueMagic)]) != cueMagic {
		return nil, errors.New("no table of cues")
	}
	n := uint64(binary.LittleEndian.Uint32(b[len(cueMagic):]))
	if uint64(len(b)) != uint64(head)+5*n+4 {
		return nil, errors.New("table of cues cut short")
	}
	if crc32.ChecksumIEEE(b[:len(b)-4]) != binary.LittleEndian.Uint32(b[len(b)-4:]) {
		return nil, errors.New("table of cues damaged")
	}
	t := &CueTable{keys: make([]uint32, n), buckets: slices.Clone(b[head+4*int(n) : len(b)-4])}
	for i := range t.keys {
		t.keys[i] = binary.LittleEndian.Uint32(b[head+4*i:])
	}
	return t, nil
}

// cueLikely is the built-in table, empty if its file is damaged, which a test
// rules out. Training puts the one it makes in its place.
var cueLikely = sync.OnceValue(func() *CueTable {
	t, err := LoadCueTable(model.Cues())
	if err != nil {
		return new(CueTable)
	}
	return t
})

// SetCueTable makes lines use a table other than the built-in one. It is for
// training, before the first line is read, and not safe for concurrent use.
func SetCueTable(t *CueTable) { cueLikely = func() *CueTable { return t } }
