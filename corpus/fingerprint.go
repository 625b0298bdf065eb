package corpus

import (
	"slices"
)

// How fingerprints are chosen.
const (
	shingle = 3  // words of a shingle
	whole   = 16 // words of a quotation of which every shingle is taken
	window  = 3  // shingles of which one is taken, in a longer one
)

// Fingerprints returns numbers by which quotations with much the same words find each
// other: two that share five words in a row share a number, and so do two of up to
// sixteen words that share three; shingles of function words alone do not count. They
// are sorted, each once. Quotations of fewer than three words have none.
//
// The numbers are hashes of shingles, chosen by winnowing (Schleimer, Wilkerson and
// Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003). MinHash
// (Broder, On the resemblance and containment of documents, 1997) finds what resembles,
// but not what was cut short: ten words of forty resemble the whole by a quarter, and
// lie in it whole. What was found is compared word by word, see SameWords.
func Fingerprints(words, language string) []uint64 {
	s, _ := sketchOf(words, language)
	return s.fingerprints()
}

// fingerprints returns the fingerprints of a sketch.
func (s sketch) fingerprints() []uint64 {
	if len(s) < shingle {
		return nil
	}
	hashes := make([]uint64, len(s)-shingle+1)
	for i := range hashes {
		said := false
		h := uint64(14695981039346656037)
		for k := i; k < i+shingle; k++ {
			said = said || s.class(k) != function
			h = mix(h ^ uint64(s[k]))
		}
		if hashes[i] = h >> 1; !said {
			hashes[i] |= 1 << 63 // the last choice
		}
	}
	chosen := make([]uint64, 0, len(hashes))
	size := 1
	if len(s) > whole {
		size = window
	}
	for i := range len(hashes) - size + 1 {
		if h := slices.Min(hashes[i : i+size]); h>>63 == 0 {
			chosen = append(chosen, h)
		}
	}
	slices.Sort(chosen)
	return slices.Compact(chosen)
}

// mix spreads the bits of a number over all of it: the finalizer of MurmurHash3.
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
