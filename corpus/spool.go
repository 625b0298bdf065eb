package corpus

import (
	"bufio"
	"encoding/binary"
	"io"
	"iter"
	"os"
)

// A spool keeps records in the order in which they were added, in memory or, where they
// are more than its limit, in a temporary file.
type spool struct {
	dir    string
	limit  int
	memory []byte
	file   *os.File
	w      *bufio.Writer
	size   int64
	buf    []byte // for read
}

func newSpool(dir string, limit int) *spool { return &spool{dir: dir, limit: limit} }

// add adds a record and returns where it is.
func (s *spool) add(record []byte) (at int64, err error) {
	at = s.size
	var size [binary.MaxVarintLen64]byte
	n := binary.PutUvarint(size[:], uint64(len(record)))
	s.size += int64(n + len(record))
	if s.file == nil && s.size <= int64(s.limit) {
		s.memory = append(append(s.memory, size[:n]...), record...)
		return at, nil
	}
	if s.file == nil {
		if s.file, err = temporary(s.dir); err != nil {
			return 0, err
		}
		s.w = bufio.NewWriterSize(s.file, runBuffer)
		s.w.Write(s.memory)
		s.memory = nil
	}
	s.w.Write(size[:n])
	_, err = s.w.Write(record)
	return at, err
}

// read returns the record at a place, which is good until the next call.
func (s *spool) read(at int64) ([]byte, error) {
	if s.file == nil {
		size, n := binary.Uvarint(s.memory[at:])
		return s.memory[int(at)+n:][:size], nil
	}
	if s.w.Buffered() > 0 {
		if err := s.w.Flush(); err != nil {
			return nil, err
		}
	}
	const most = 512 // the most that is read at once, which most records fit in
	if cap(s.buf) < most {
		s.buf = make([]byte, most)
	}
	n, err := s.file.ReadAt(s.buf[:most], at)
	if err != nil && err != io.EOF {
		return nil, err
	}
	size, head := binary.Uvarint(s.buf[:n])
	if head <= 0 {
		return nil, io.ErrUnexpectedEOF
	}
	if head+int(size) <= n {
		return s.buf[head:][:size], nil
	}
	long := make([]byte, size)
	_, err = s.file.ReadAt(long, at+int64(head))
	return long, err
}

// all yields the records in order; each is good until the next.
func (s *spool) all() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		if s.file == nil {
			for at := 0; at < len(s.memory); {
				size, n := binary.Uvarint(s.memory[at:])
				at += n + int(size)
				if !yield(s.memory[at-int(size):at], nil) {
					return
				}
			}
			return
		}
		if err := s.w.Flush(); err != nil {
			yield(nil, err)
			return
		}
		r := run{r: bufio.NewReaderSize(io.NewSectionReader(s.file, 0, s.size), runBuffer)}
		for {
			err := r.next()
			if err == io.EOF || !yield(r.record, err) || err != nil {
				return
			}
		}
	}
}

// reset makes the spool empty.
func (s *spool) reset() {
	if s.file != nil {
		s.file.Close()
		s.file, s.w = nil, nil
	}
	s.memory, s.size = s.memory[:0], 0
}

// temporary makes a file in a folder that is gone when it is closed, or when the program
// ends.
func temporary(dir string) (*os.File, error) {
	f, err := os.CreateTemp(dir, "quote-corpus-*")
	if err != nil {
		return nil, err
	}
	os.Remove(f.Name()) // where files that are open can be removed, which is on Unix
	return f, nil
}
