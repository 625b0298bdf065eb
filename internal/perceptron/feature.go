package perceptron

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// A Feature is the hash of a template and its values, as [Mix1] and the like
// make it.
type Feature = uint32

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619

	mixA = 0x9E3779B97F4A7C15
	mixB = 0xD6E8FEB86659FD93
	mixC = 0xBF58476D1CE4E5B9
)

// Hash returns the FNV-1a hash of s.
func Hash(s string) uint32 {
	h := uint32(fnvOffset)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * fnvPrime
	}
	return h
}

// HashLower returns Hash(strings.ToLower(s)) without building that string.
func HashLower(s string) uint32 {
	h := uint32(fnvOffset)
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b >= utf8.RuneSelf {
			return hashLowerRunes(h, s[i:])
		}
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		h = (h ^ uint32(b)) * fnvPrime
	}
	return h
}

func hashLowerRunes(h uint32, s string) uint32 {
	var buf [utf8.UTFMax]byte
	for _, r := range s {
		n := utf8.EncodeRune(buf[:], unicode.ToLower(r))
		for _, b := range buf[:n] {
			h = (h ^ uint32(b)) * fnvPrime
		}
	}
	return h
}

// Mix1 returns the feature of a template with one value. Values are hashes or
// small numbers; the template's number keeps equal values of different
// templates apart.
func Mix1(template, a uint32) Feature {
	return fold(uint64(template)<<32|uint64(a), mixC)
}

// Mix2 returns the feature of a template with two values.
func Mix2(template, a, b uint32) Feature {
	return fold(uint64(a)<<32|uint64(b), mixA+uint64(template)*mixC)
}

// Mix3 returns the feature of a template with three values.
func Mix3(template, a, b, c uint32) Feature {
	return fold(uint64(a)<<32|uint64(b), mixB^(uint64(c)<<32|uint64(template))*mixC)
}

// fold multiplies to 128 bits and folds them, as wyhash does (Wang Yi 2019).
func fold(a, b uint64) uint32 {
	hi, lo := bits.Mul64(a^mixB, b)
	lo ^= hi
	return uint32(lo ^ lo>>32)
}
