package corpus

import (
	"bytes"
	"encoding/binary"
	"iter"
	"slices"
)

// long is how many words make it sure that who said the same is the same.
const long = 8

// A Group merges the observations of one SpeakerKey: it finds out who of them is the
// same, and which words are. It is for those who merge with an engine of their own;
// Merger does all.
//
// What does not fit in its memory goes to temporary files, but for some twenty bytes for
// each form of a quotation, the names and roles of the group, and the quotation that is
// handed out. The result does not depend on the order of the observations. A Group may be
// used for one group after another, by one goroutine at a time.
type Group struct {
	observations *sorter // form, observation
	all          *spool  // variant, observation, in that order
	sketches     *spool  // of variants
	near         *sorter // fingerprint, variant
	links        *sorter // see link
	merged       *sorter // root, observation, variant

	profiles []profile
	number   map[string]int32 // of profiles, by key
	variants []variant
	evidence map[[2]int32]struct{}
	buf      []byte
}

// A variant is a form of words in the mouth of one profile.
type variant struct {
	sketch  int64 // where it is
	words   int32
	profile int32
	joint   bool // several said it together
}

// NewGroup returns a Group that keeps about so many bytes in memory, and makes temporary
// files in a folder, "" for that of the system.
func NewGroup(memory int64, dir string) *Group {
	part := int(max(memory/6, 1))
	return &Group{
		observations: newSorter(dir, part), all: newSpool(dir, part), sketches: newSpool(dir, part),
		near: newSorter(dir, part), links: newSorter(dir, part), merged: newSorter(dir, part),
	}
}

// Add adds an observation of a speaker who is named.
func (g *Group) Add(o Observation) error {
	g.buf = append(append(g.buf[:0], CanonicalQuotation(o.Words)...), 0)
	g.buf, _ = o.AppendBinary(g.buf)
	return g.observations.add(g.buf)
}

// Close gives the temporary files back.
func (g *Group) Close() {
	for _, s := range []*sorter{g.observations, g.near, g.links, g.merged} {
		s.close()
	}
	g.all.reset()
	g.sketches.reset()
}

// Merge hands out the quotations and speakers of what was added, and makes the group
// empty again. It ends with the first error of a function.
func (g *Group) Merge(quotation func(Quotation) error, speaker func(Speaker) error) error {
	defer g.reset()
	g.profiles, g.variants = g.profiles[:0], g.variants[:0]
	g.number, g.evidence = make(map[string]int32), make(map[[2]int32]struct{})
	if err := g.read(); err != nil {
		return err
	}
	if err := g.compare(); err != nil {
		return err
	}
	pairs := make([][2]int32, 0, len(g.evidence))
	for p := range g.evidence {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b [2]int32) int { return slices.Compare(a[:], b[:]) })
	speakers, of := newWho(g.profiles).resolve(pairs)
	roots, err := g.join(of)
	if err != nil {
		return err
	}
	if err := g.quotations(roots, of, speakers, quotation); err != nil {
		return err
	}
	for _, s := range speakers {
		if err := speaker(s); err != nil {
			return err
		}
	}
	return nil
}

func (g *Group) reset() {
	for _, s := range []*sorter{g.observations, g.near, g.links, g.merged} {
		s.reset()
	}
	g.all.reset()
	g.sketches.reset()
}

// read numbers profiles and variants in the order of the words, and notes the
// fingerprints of variants.
func (g *Group) read() error {
	var form, last []byte
	first := 0 // variant of the form
	for record, err := range g.observations.all() {
		if err != nil {
			return err
		}
		if bytes.Equal(record, last) && len(record) > 0 {
			var o Observation
			if o.UnmarshalBinary(record[bytes.IndexByte(record, 0)+1:]); o.Document != "" {
				continue // the same place twice
			}
		}
		last = append(last[:0], record...)
		end := bytes.IndexByte(record, 0)
		if !bytes.Equal(record[:end], form) || first == len(g.variants) {
			if err := g.alike(first); err != nil {
				return err
			}
			form, first = append(form[:0], record[:end]...), len(g.variants)
		}
		v, err := g.variant(first, record[end+1:])
		if err != nil {
			return err
		}
		g.buf = append(binary.BigEndian.AppendUint32(g.buf[:0], uint32(v)), record[end+1:]...)
		if _, err := g.all.add(g.buf); err != nil {
			return err
		}
	}
	return g.alike(first)
}

// variant returns the number of the variant that an observation has, given the first of
// the same form.
func (g *Group) variant(first int, record []byte) (int, error) {
	var o Observation
	if err := o.UnmarshalBinary(record); err != nil {
		return 0, err
	}
	p, key := newProfile(&o)
	n, ok := g.number[key]
	if !ok {
		n = int32(len(g.profiles))
		g.number[key] = n
		g.profiles = append(g.profiles, p)
	}
	g.profiles[n].occurrences++
	for v := first; v < len(g.variants); v++ {
		if g.variants[v].profile == n {
			g.variants[v].joint = g.variants[v].joint || len(o.With) > 0
			return v, nil
		}
	}
	s, form := sketchOf(o.Words, o.Language)
	g.buf = binary.AppendUvarint(g.buf[:0], uint64(len(s)))
	for _, w := range s {
		g.buf = binary.LittleEndian.AppendUint32(g.buf, w)
	}
	at, err := g.sketches.add(append(g.buf, form...))
	if err != nil {
		return 0, err
	}
	v := len(g.variants)
	g.variants = append(g.variants, variant{at, int32(len(s)), n, len(o.With) > 0})
	for _, f := range s.fingerprints() {
		g.buf = binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint64(g.buf[:0], f), uint32(v))
		if err := g.near.add(g.buf); err != nil {
			return 0, err
		}
	}
	return v, nil
}

// alike links the variants of one form, which are those from first on.
func (g *Group) alike(first int) error {
	for v := first; v < len(g.variants); v++ {
		for u := max(first, v-reach); u < v; u++ {
			if err := g.link(u, v, Same); err != nil {
				return err
			}
		}
	}
	return nil
}

// How many variants that share a fingerprint are compared with each: neighbours in the
// order of their words, as a fingerprint that very many share says little.
const (
	reach   = 32  // of names that may be one
	scanned = 512 // of all
	noted   = 1 << 20
)

// compare links the variants that share a fingerprint and have much the same words.
func (g *Group) compare() error {
	var bucket []int
	last := uint64(0)
	seen := make(map[[2]int32]struct{})
	for record, err := range g.near.all() {
		if err != nil {
			return err
		}
		f, v := binary.BigEndian.Uint64(record), int(binary.BigEndian.Uint32(record[8:]))
		if f != last {
			bucket, last = bucket[:0], f
		}
		if err := g.neighbours(v, bucket, seen); err != nil {
			return err
		}
		if bucket = append(bucket, v); len(bucket) >= 2*scanned {
			bucket = append(bucket[:0], bucket[len(bucket)-scanned:]...)
		}
		if len(seen) > noted {
			clear(seen)
		}
	}
	return nil
}

// neighbours compares a variant with those before it in a bucket.
func (g *Group) neighbours(v int, bucket []int, seen map[[2]int32]struct{}) error {
	var mine *uttered
	compared := 0
	for i := len(bucket) - 1; i >= max(0, len(bucket)-scanned) && compared < reach; i-- {
		u := bucket[i]
		if g.profiles[g.variants[u].profile].name.relate(&g.profiles[g.variants[v].profile].name) == apart {
			continue
		}
		compared++
		pair := [2]int32{int32(u), int32(v)}
		if _, ok := seen[pair]; ok {
			continue
		}
		seen[pair] = struct{}{}
		if mine == nil {
			x, err := g.uttered(v)
			if err != nil {
				return err
			}
			mine = &x
		}
		other, err := g.uttered(u)
		if err != nil {
			return err
		}
		if l := mine.compare(&other); l == Edited || l == PartOf {
			if err := g.link(u, v, l); err != nil {
				return err
			}
		}
	}
	return nil
}

// uttered returns the words of a variant.
func (g *Group) uttered(v int) (uttered, error) {
	b, err := g.sketches.read(g.variants[v].sketch)
	if err != nil {
		return uttered{}, err
	}
	n, head := binary.Uvarint(b)
	u := uttered{sketch: make(sketch, n)}
	for i := range u.sketch {
		u.sketch[i] = binary.LittleEndian.Uint32(b[head+4*i:])
	}
	u.form = string(b[head+4*int(n):])
	return u, nil
}

// link notes that two variants have much the same words, and, where these are long, that
// this is evidence that those who said them are one. Links that make one quotation come
// first, then those of parts, the longest part first.
func (g *Group) link(u, v int, l Likeness) error {
	a, b := &g.variants[u], &g.variants[v]
	if a.profile != b.profile {
		if g.profiles[a.profile].name.relate(&g.profiles[b.profile].name) == apart {
			return nil
		}
		if min(a.words, b.words) >= long && !a.joint && !b.joint {
			g.evidence[[2]int32{min(a.profile, b.profile), max(a.profile, b.profile)}] = struct{}{}
		}
	}
	kind, order := byte(0), uint32(0)
	if l == PartOf {
		if a.words > b.words || a.words == b.words && u > v {
			u, v = v, u
		}
		kind, order = 1, ^uint32(g.variants[u].words)
	}
	g.buf = binary.BigEndian.AppendUint32(append(g.buf[:0], kind), order)
	g.buf = binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(g.buf, uint32(u)), uint32(v))
	return g.links.add(g.buf)
}

// join makes quotations of the variants of one speaker that are linked, given the speaker
// of each profile, and returns the sets. A part joins what it is a part of if that is one
// quotation: what is a part of two joins neither, and joins not them.
func (g *Group) join(of []int) (*sets, error) {
	roots := newSets(len(g.variants))
	part, whole := int32(-1), []int32(nil)
	settle := func() {
		if len(whole) > 0 {
			slices.Sort(whole)
			if whole = slices.Compact(whole); len(whole) == 1 {
				roots.union(roots.find(part), whole[0])
			}
		}
		whole = whole[:0]
	}
	for record, err := range g.links.all() {
		if err != nil {
			return nil, err
		}
		u, v := int32(binary.BigEndian.Uint32(record[5:])), int32(binary.BigEndian.Uint32(record[9:]))
		if of[g.variants[u].profile] != of[g.variants[v].profile] {
			continue
		}
		if record[0] == 0 {
			roots.union(roots.find(u), roots.find(v))
			continue
		}
		if u != part {
			settle()
			part = u
		}
		if r := roots.find(v); r != roots.find(u) {
			whole = append(whole, r)
		}
	}
	settle()
	return &roots, nil
}

// quotations hands out what was merged, and counts it for the speakers.
func (g *Group) quotations(roots *sets, of []int, speakers []Speaker, hand func(Quotation) error) error {
	for record, err := range g.all.all() {
		if err != nil {
			return err
		}
		root := roots.find(int32(binary.BigEndian.Uint32(record)))
		g.buf = append(binary.BigEndian.AppendUint32(g.buf[:0], uint32(root)), record[4:]...)
		if err := g.merged.add(append(g.buf, record[:4]...)); err != nil {
			return err
		}
	}
	var q []spoken
	last := uint32(0)
	flush := func() error {
		if len(q) == 0 {
			return nil
		}
		s := &speakers[of[g.variants[q[0].variant].profile]]
		s.Quotations++
		made, err := g.quotation(s, q)
		if err != nil {
			return err
		}
		q = nil
		return hand(made)
	}
	for record, err := range g.merged.all() {
		if err != nil {
			return err
		}
		root := binary.BigEndian.Uint32(record)
		if root != last {
			if err := flush(); err != nil {
				return err
			}
			last = root
		}
		var s spoken
		end := len(record) - 4
		s.variant = int(binary.BigEndian.Uint32(record[end:]))
		if err := s.UnmarshalBinary(record[4:end]); err != nil {
			return err
		}
		q = append(q, s)
	}
	return flush()
}

// A spoken is an observation with its variant.
type spoken struct {
	Observation
	variant int
}

// quotation makes a quotation of its observations.
func (g *Group) quotation(s *Speaker, list []spoken) (Quotation, error) {
	q := Quotation{Speaker: s.Key, Name: s.Name}
	best := 0
	seen := make(map[int]bool)
	for i := range list {
		q.Occurrences = append(q.Occurrences, list[i].Observation)
		v := list[i].variant
		if seen[v] {
			continue
		}
		seen[v] = true
		if d := g.variants[v].words - g.variants[list[best].variant].words; d > 0 || d == 0 && v < list[best].variant {
			best = i
		}
		q.known(&g.profiles[g.variants[v].profile])
		if g.variants[v].words >= long {
			u, err := g.uttered(v)
			if err != nil {
				return q, err
			}
			if !slices.Contains(q.forms, u.form) {
				q.forms = append(q.forms, u.form)
			}
		}
	}
	slices.Sort(q.forms)
	q.Words = list[best].Words
	u, err := g.uttered(list[best].variant)
	if err != nil {
		return q, err
	}
	q.Key = keyOf(s.Key, u.form)
	q.finish()
	return q, nil
}

// known adds the words by which a description may mean the speaker.
func (q *Quotation) known(p *profile) {
	const most = 64
	for _, list := range [][]string{p.name.words, p.name.role} {
		for _, w := range list {
			if len(q.role) < most && !slices.Contains(q.role, w) {
				q.role = append(q.role, w)
			}
		}
	}
}

// groups yields the keys of sorted records, up to the first separator, each with the
// records that have it, which are to be read before the next.
func groups(records iter.Seq2[[]byte, error]) iter.Seq2[[]byte, iter.Seq2[[]byte, error]] {
	return func(yield func([]byte, iter.Seq2[[]byte, error]) bool) {
		next, stop := iter.Pull2(records)
		defer stop()
		record, err, ok := next()
		for ok {
			key := bytes.Clone(keyPart(record))
			inside := func(yield func([]byte, error) bool) {
				for ok && (err != nil || bytes.Equal(keyPart(record), key)) {
					if err != nil {
						yield(nil, err)
						ok = false
						return
					}
					if !yield(record[len(key)+len(separator):], nil) {
						return
					}
					record, err, ok = next()
				}
			}
			if !yield(key, inside) {
				return
			}
			for range inside {
			}
		}
	}
}

// separator ends a key, as appendText has it.
const separator = "\x00\x01"

func keyPart(record []byte) []byte {
	if i := bytes.Index(record, []byte(separator)); i >= 0 {
		return record[:i]
	}
	return record
}
