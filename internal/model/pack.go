package model

import (
	"encoding/binary"
	"errors"

	"github.com/quoteattribution/quote/internal/perceptron"
)

// ErrMissing is what [Preload] panics with where the weights are apart from the
// program and nobody has brought them.
var ErrMissing = errors.New("the weights are not here yet")

var errPack = errors.New("the weights are damaged")

// files are the weights, in the order of a pack.
var files = []*[]byte{&tags, &names, &moves, &relations, &cues, &roles1, &roles2}

// Pack returns all weights as one file, which is to be compressed: of each its length, a
// little-endian uint32, and its bytes, a model in columns.
func Pack() []byte {
	var pack []byte
	for _, f := range files {
		data := *f
		if m, err := perceptron.Load(data); err == nil { // cues is none
			data = m.AppendColumns(nil)
		}
		pack = binary.LittleEndian.AppendUint32(pack, uint32(len(data)))
		pack = append(pack, data...)
	}
	return pack
}

// Provide takes the weights from what Pack has made, and keeps that. It is for a program
// that was built without them, before the first article that needs them is parsed, and
// not safe for concurrent use. A pack that is cut off or too long is an error, and
// changes nothing.
func Provide(pack []byte) error {
	read := make([][]byte, len(files))
	for i := range files {
		if len(pack) < 4 {
			return errPack
		}
		n := binary.LittleEndian.Uint32(pack)
		if pack = pack[4:]; n == 0 || uint64(n) > uint64(len(pack)) {
			return errPack
		}
		read[i], pack = pack[:n:n], pack[n:]
	}
	if len(pack) > 0 {
		return errPack
	}
	for i, f := range files {
		*f = read[i]
	}
	return nil
}
