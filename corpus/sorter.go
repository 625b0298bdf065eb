package corpus

import (
	"bufio"
	"bytes"
	"cmp"
	"container/heap"
	"encoding/binary"
	"io"
	"iter"
	"os"
	"slices"
)

// A sorter sorts records, each a string of bytes, of any number: what does not fit in its
// memory goes to temporary files, sorted, which are merged when it is read. The order is
// that of the bytes, so what comes out is the same whatever the order in which records
// were added.
type sorter struct {
	dir    string
	limit  int      // bytes of memory
	chunks [][]byte // where records lie, each behind its length; full but for the last
	free   [][]byte // chunks to use again
	used   int      // bytes of chunks and index
	index  []place
	runs   [][]*os.File // by level; a level that is full is merged into one run of the next
}

// A place is where a record lies, with its first bytes, by which most comparisons are
// decided.
type place struct {
	head       uint64
	chunk, off uint32
}

const (
	fan       = 32      // runs of a level
	chunkSize = 1 << 18 // bytes; a record that is longer has a chunk of its own
	placeSize = 16
	runBuffer = 1 << 16
)

func newSorter(dir string, limit int) *sorter { return &sorter{dir: dir, limit: max(limit, 1<<12)} }

// add adds a record, of which it keeps a copy.
func (s *sorter) add(record []byte) error {
	size := len(record) + binary.MaxVarintLen32 + placeSize
	if s.used+size > s.limit && len(s.index) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	s.used += size
	last := len(s.chunks) - 1
	if last < 0 || cap(s.chunks[last])-len(s.chunks[last]) < size {
		s.chunks = append(s.chunks, s.chunk(size))
		last++
	}
	c := s.chunks[last]
	s.index = append(s.index, place{headOf(record), uint32(last), uint32(len(c))})
	s.chunks[last] = append(binary.AppendUvarint(c, uint64(len(record))), record...)
	return nil
}

// chunk returns an empty chunk with room for a record.
func (s *sorter) chunk(size int) []byte {
	if n := len(s.free); n > 0 && size <= cap(s.free[n-1]) {
		c := s.free[n-1]
		s.free = s.free[:n-1]
		return c[:0]
	}
	return make([]byte, 0, max(size, min(chunkSize, s.limit)))
}

// clear forgets the records in memory, and keeps the memory.
func (s *sorter) clear() {
	for _, c := range s.chunks {
		if cap(c) <= chunkSize {
			s.free = append(s.free, c)
		}
	}
	s.chunks, s.index, s.used = s.chunks[:0], s.index[:0], 0
}

// headOf is the first eight bytes of a record as a number in the same order.
func headOf(record []byte) uint64 {
	if len(record) >= 8 {
		return binary.BigEndian.Uint64(record)
	}
	var b [8]byte
	copy(b[:], record)
	return binary.BigEndian.Uint64(b[:])
}

func (s *sorter) record(p place) []byte {
	b := s.chunks[p.chunk][p.off:]
	size, n := binary.Uvarint(b)
	return b[n:][:size]
}

func (s *sorter) sort() {
	order := func(a, b place) int {
		return cmp.Or(cmp.Compare(a.head, b.head), bytes.Compare(s.record(a), s.record(b)))
	}
	if !slices.IsSortedFunc(s.index, order) {
		slices.SortFunc(s.index, order)
	}
}

// spill writes what is in memory to a run.
func (s *sorter) spill() error {
	s.sort()
	i := 0
	err := s.write(0, func() ([]byte, error) {
		if i == len(s.index) {
			return nil, io.EOF
		}
		i++
		return s.record(s.index[i-1]), nil
	})
	s.clear()
	return err
}

// write writes records to a new run of a level, and merges the level when it is full.
func (s *sorter) write(level int, next func() ([]byte, error)) error {
	f, err := temporary(s.dir)
	if err != nil {
		return err
	}
	for len(s.runs) <= level {
		s.runs = append(s.runs, nil)
	}
	s.runs[level] = append(s.runs[level], f)
	w := bufio.NewWriterSize(f, runBuffer)
	var size [binary.MaxVarintLen64]byte
	for {
		record, err := next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		w.Write(size[:binary.PutUvarint(size[:], uint64(len(record)))])
		w.Write(record)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if len(s.runs[level]) < fan {
		return nil
	}
	full := s.runs[level]
	s.runs[level] = nil
	m, err := newMerging(full)
	if err == nil {
		err = s.write(level+1, m.next)
	}
	for _, f := range full {
		f.Close()
	}
	return err
}

// all yields the records in order; each is good until the next. The sorter can be
// read again, but nothing can be added to it any more.
func (s *sorter) all() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		s.sort()
		var files []*os.File
		for _, level := range s.runs {
			files = append(files, level...)
		}
		m, err := newMerging(files)
		if err != nil {
			yield(nil, err)
			return
		}
		m.memory(s)
		for {
			record, err := m.next()
			if err == io.EOF {
				return
			}
			if !yield(record, err) || err != nil {
				return
			}
		}
	}
}

// close gives memory and files back. It may be called more than once.
func (s *sorter) close() {
	for _, level := range s.runs {
		for _, f := range level {
			f.Close()
		}
	}
	*s = sorter{dir: s.dir, limit: s.limit}
}

// reset makes the sorter empty, and keeps its memory.
func (s *sorter) reset() {
	s.clear()
	free, index := s.free, s.index
	s.close()
	s.free, s.index = free, index
}

// A merging is runs that are read as one: a heap, by the record that is next in each.
type merging struct {
	runs    []*run
	started bool
}

// A run is sorted records: of a file, or those in memory.
type run struct {
	record []byte
	r      *bufio.Reader
	memory *sorter
	at     int
}

func newMerging(files []*os.File) (*merging, error) {
	m := new(merging)
	for _, f := range files {
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return nil, err
		}
		if err := m.add(&run{r: bufio.NewReaderSize(f, runBuffer)}); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// memory adds what a sorter has in memory.
func (m *merging) memory(s *sorter) { m.add(&run{memory: s}) }

// add adds a run, unless it is empty.
func (m *merging) add(r *run) error {
	err := r.next()
	if err == nil {
		heap.Push(m, r)
	}
	if err == io.EOF {
		return nil
	}
	return err
}

// next goes to the next record of a run; io.EOF behind the last.
func (r *run) next() error {
	if s := r.memory; s != nil {
		if r.at == len(s.index) {
			return io.EOF
		}
		r.record = s.record(s.index[r.at])
		r.at++
		return nil
	}
	size, err := binary.ReadUvarint(r.r)
	if err != nil {
		return err
	}
	r.record = slices.Grow(r.record[:0], int(size))[:size]
	_, err = io.ReadFull(r.r, r.record)
	return err
}

// next returns the least record, which is good until the next call; io.EOF behind the
// last.
func (m *merging) next() ([]byte, error) {
	if m.started {
		switch err := m.runs[0].next(); err {
		case nil:
			heap.Fix(m, 0)
		case io.EOF:
			heap.Pop(m)
		default:
			return nil, err
		}
	}
	m.started = true
	if len(m.runs) == 0 {
		return nil, io.EOF
	}
	return m.runs[0].record, nil
}

func (m *merging) Len() int           { return len(m.runs) }
func (m *merging) Less(i, j int) bool { return bytes.Compare(m.runs[i].record, m.runs[j].record) < 0 }
func (m *merging) Swap(i, j int)      { m.runs[i], m.runs[j] = m.runs[j], m.runs[i] }
func (m *merging) Push(x any)         { m.runs = append(m.runs, x.(*run)) }
func (m *merging) Pop() any {
	last := m.runs[len(m.runs)-1]
	m.runs = m.runs[:len(m.runs)-1]
	return last
}
