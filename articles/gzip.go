package articles

import (
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
)

var errDamaged = errors.New("the gzip data is damaged")

// An unpacker reads gzip, with errors that say what is wrong with the file.
type unpacker struct{ *gzip.Reader }

func newUnpacker(src io.Reader) (unpacker, error) {
	z, err := gzip.NewReader(src)
	if err != nil {
		return unpacker{}, errDamaged
	}
	return unpacker{z}, nil
}

func (u unpacker) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	var corrupt flate.CorruptInputError
	switch {
	case err == nil, err == io.EOF:
	case errors.Is(err, io.ErrUnexpectedEOF):
		err = errors.New("the gzip data breaks off")
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		err = errDamaged
	}
	return n, err
}
