package text

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/quoteattribution/quote/internal/stop"
)

// Plain returns a text with every run of spaces inside a line as one space, also
// of those that were left as entities of HTML (&nbsp;), with
// \n for every line end, in normal form C (Unicode Standard Annex 15), with
// apostrophes that are turned the wrong way turned back, and without the
// characters that show nothing: soft hyphens, joiners of words, byte order marks. So none of them changes what is found. The Origin leads offsets
// back to the text as it was; it is nil where nothing had to be done, as mostly.
//
// Spaces at the beginning of a line are left, as they may set paragraphs apart.
// Time is linear.
func Plain(s string) (string, *Origin) { return PlainUntil(nil, s) }

// PlainUntil is Plain until a signal ends it.
func PlainUntil(signal *stop.Signal, s string) (string, *Origin) {
	p := plainer{s: s, o: &Origin{}, pace: signal.Pace(passage / 4)}
	at := p.unplain()
	if at == len(s) {
		return s, nil
	}
	p.b.Grow(len(s))
	for i, end := range signal.Blocks(at) {
		p.keep(i, end)
	}
	for i := at; i < len(s); {
		n := p.step(i) - i
		p.pace.Steps(n)
		i += n
	}
	p.o.end = len(s)
	return p.b.String(), p.o
}

// An Origin leads the offsets of a plain text back to the original. It is not
// changed once made.
type Origin struct {
	pages [][]piece // all but the last are full
	n     int       // pieces
	end   int       // of the original
}

// A piece is a stretch that both texts have alike, or, if it is changed, one
// that stands for another.
type piece struct {
	plain, original int
	length          int // in the original
	changed         bool
}

// page is how many pieces a page has: a list of all would be long to get and to move.
const page = 1 << 12

// at is piece i.
func (o *Origin) at(i int) *piece { return &o.pages[i/page][i%page] }

// add adds a piece.
func (o *Origin) add(x piece) {
	if o.n%page == 0 {
		o.pages = append(o.pages, nil)
	}
	last := &o.pages[len(o.pages)-1]
	*last = append(*last, x)
	o.n++
}

// Span returns where a span of the plain text stands in the original.
func (o *Origin) Span(s Span) Span {
	if s.Len() <= 0 {
		at := o.start(s.Start)
		return Span{at, at}
	}
	return Span{o.start(s.Start), o.after(s.End)}
}

func (o *Origin) start(at int) int {
	i := sort.Search(o.n, func(i int) bool { return o.at(i).plain > at }) - 1
	if i < 0 {
		return at
	}
	switch p := o.at(i); {
	case i == o.n-1 && at-p.plain > p.length:
		return o.end
	case p.changed:
		return p.original
	default:
		return p.original + at - p.plain
	}
}

// after is where what ends at an offset ends in the original.
func (o *Origin) after(at int) int {
	i := sort.Search(o.n, func(i int) bool { return o.at(i).plain >= at }) - 1
	if i < 0 {
		return at
	}
	p := o.at(i)
	if p.changed {
		return p.original + p.length
	}
	return min(p.original+at-p.plain, o.end)
}

// A plainer holds the state of Plain.
type plainer struct {
	s    string
	b    strings.Builder
	o    *Origin
	pace stop.Pace // of bytes
	composer
}

// keep takes a stretch as it is.
func (p *plainer) keep(i, j int) {
	if i >= j {
		return
	}
	if n := p.o.n; n > 0 {
		if last := p.o.at(n - 1); !last.changed && last.original+last.length == i {
			last.length += j - i
			p.b.WriteString(p.s[i:j])
			return
		}
	}
	p.o.add(piece{plain: p.b.Len(), original: i, length: j - i})
	p.b.WriteString(p.s[i:j])
}

// change puts other characters in the place of a stretch, or none.
func (p *plainer) change(i, j int, to string) {
	if to == "" {
		return
	}
	p.o.add(piece{plain: p.b.Len(), original: i, length: j - i, changed: true})
	p.b.WriteString(to)
}

// step does what stands at offset i, and returns where it ends.
func (p *plainer) step(i int) int {
	s := p.s
	if j, lines := lineEnd(s, i); j > i {
		if s[i:j] == lines {
			p.keep(i, j)
		} else {
			p.change(i, j, lines)
		}
		return p.indent(j)
	}
	if j := p.gap(i); j > i {
		end, _ := lineEnd(s, j)
		switch {
		case s[i:j] == " " || s[i:j] == "\t" || end > j && p.plainSpaces(i, j):
			p.keep(i, j)
		default:
			p.change(i, j, " ")
		}
		return j
	}
	if n := unseen(s, i); n > 0 {
		return i + n
	}
	if turned(s, i) {
		p.change(i, i+len("‘"), "’")
		return i + len("‘")
	}
	if s[i] < utf8.RuneSelf && (i+1 == len(s) || s[i+1] < utf8.RuneSelf) {
		p.keep(i, i+1)
		return i + 1
	}
	return p.cluster(i)
}

// indent keeps the spaces that a line begins with.
func (p *plainer) indent(i int) int {
	j := p.spaces(i)
	p.keep(i, j)
	return j
}

// cluster does a character with the accents that follow it.
func (p *plainer) cluster(i int) int {
	_, n := utf8.DecodeRuneInString(p.s[i:])
	if n == 1 && p.s[i] >= utf8.RuneSelf {
		p.keep(i, i+1) // no UTF-8
		return i + 1
	}
	const longest = 256 // bytes
	end := i + n
	hidden := false // something that shows nothing stands before an accent
	for k := end; k < len(p.s) && k < i+longest; k += n {
		if n = unseen(p.s, k); n > 0 {
			continue
		}
		if _, n = utf8.DecodeRuneInString(p.s[k:]); n == 1 || norm.NFC.PropertiesString(p.s[k:]).BoundaryBefore() {
			break
		}
		hidden = hidden || k > end
		end = k + n
	}
	cluster := p.s[i:end]
	if hidden {
		cluster = withoutUnseen(cluster)
	}
	if !hidden && p.isNormal(cluster) {
		p.keep(i, end)
	} else {
		p.change(i, end, p.normal(cluster))
	}
	return end
}

// A composer makes the normal form C of one short string after the other, which package
// norm takes half a kilobyte for each time.
type composer struct {
	iter *norm.Iter
	buf  []byte
}

// short is how long a string may be, in bytes, that a composer reads by itself.
const short = 32

// compose is the normal form of a short string, until the next call.
func (c *composer) compose(s string) []byte {
	if c.iter == nil {
		c.iter = new(norm.Iter)
	}
	c.buf = c.buf[:0]
	for c.iter.InitString(norm.NFC, s); !c.iter.Done(); {
		c.buf = append(c.buf, c.iter.Next()...)
	}
	return c.buf
}

// isNormal reports whether a string is in the normal form.
func (c *composer) isNormal(s string) bool {
	switch {
	case norm.NFC.QuickSpanString(s) == len(s):
		return true
	case len(s) > short:
		return norm.NFC.IsNormalString(s)
	}
	return string(c.compose(s)) == s
}

// normal is the normal form of a string.
func (c *composer) normal(s string) string {
	if len(s) > short {
		return norm.NFC.String(s)
	}
	return string(c.compose(s))
}

func withoutUnseen(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		n := unseen(s, i)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s[i:])
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// passage is how many bytes are read in one go.
const passage = 1 << 14

// unplain is the offset of the first thing that Plain changes, or the length.
func (p *plainer) unplain() int {
	s := p.s
	start := true // only spaces since the beginning of the line
	for i, seen := 0, 0; i < len(s); {
		if i-seen >= passage {
			p.pace.Steps(i - seen)
			seen = i
		}
		b := s[i]
		switch {
		case b == '\r':
			return i
		case b == '\n':
			start = true
			i++
		case b == ' ' || b == '\t' || b == '&' && entity(s[i:]) > 0:
			j := p.spaces(i)
			if end, _ := lineEnd(s, j); !start && (j > i+1 && !(end > j && p.plainSpaces(i, j)) || !p.plainSpaces(i, j)) {
				return i
			}
			i = j
		case b < utf8.RuneSelf:
			start = false
			i++
		default:
			if j, _ := lineEnd(s, i); j > i || p.spaces(i) > i && !start {
				return i
			}
			if unseen(s, i) > 0 {
				return clusterStart(s, i) // an accent may follow
			}
			if j := p.spaces(i); j > i {
				i = j
				continue
			}
			start = false
			n := 0
			for i+n < len(s) && s[i+n] >= utf8.RuneSelf {
				if turned(s, i+n) {
					return clusterStart(s, i+n)
				}
				if n > 0 && (unseen(s, i+n) > 0 || p.spaces(i+n) > i+n) || n >= passage && norm.NFC.PropertiesString(s[i+n:]).BoundaryBefore() {
					break
				}
				_, size := utf8.DecodeRuneInString(s[i+n:])
				n += size
				p.pace.Steps(size)
			}
			// the letter before may take an accent
			if from := max(0, i-1); !p.isNormal(s[from : i+n]) {
				return from
			}
			i += n
		}
	}
	return len(s)
}

// gap is the end of the run of spaces at offset i, also of those behind something in it
// that shows nothing; i where there is none.
func (p *plainer) gap(i int) int {
	s := p.s
	j := p.spaces(i)
	for k := j; k > i && k < len(s); {
		n := unseen(s, k)
		if n == 0 {
			break
		}
		k += n
		if more := p.spaces(k); more > k {
			j, k = more, more
		}
	}
	return j
}

// clusterStart is where the character begins that ends at offset i, with its accents.
func clusterStart(s string, i int) int {
	const longest = 256 // bytes
	at := i
	for at > 0 && i-at < longest {
		_, n := utf8.DecodeLastRuneInString(s[:at])
		if at -= n; norm.NFC.PropertiesString(s[at:]).BoundaryBefore() {
			break
		}
	}
	return at
}

// plainSpaces reports whether there is nothing but plain spaces and tabs in [i:j).
func (p *plainer) plainSpaces(i, j int) bool {
	for ; i < j; i++ {
		p.pace.Step()
		if b := p.s[i]; b != ' ' && b != '\t' {
			return false
		}
	}
	return true
}

// lineEnd is the end of a line end at offset i, i where there is none, and the
// plain form of it.
func lineEnd(s string, i int) (end int, plain string) {
	switch {
	case i >= len(s):
	case s[i] == '\n':
		return i + 1, "\n"
	case s[i] == '\r':
		if i+1 < len(s) && s[i+1] == '\n' {
			return i + 2, "\n"
		}
		return i + 1, "\n"
	case strings.HasPrefix(s[i:], "\u2028"):
		return i + len("\u2028"), "\n"
	case strings.HasPrefix(s[i:], "\u2029"):
		return i + len("\u2029"), "\n\n"
	}
	return i, ""
}

// spaces is the end of the run of spaces at offset i.
func (p *plainer) spaces(i int) int {
	s := p.s
	for i < len(s) {
		p.pace.Step()
		switch b := s[i]; {
		case b == ' ' || b == '\t':
			i++
			continue
		case b == '&':
			n := entity(s[i:])
			if n == 0 {
				return i
			}
			i += n
			continue
		case b < 0xC2 || b > 0xE3:
			return i
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\u00a0', r == '\u1680', '\u2000' <= r && r <= '\u200a', r == '\u202f', r == '\u205f':
			i += n
		default:
			return i
		}
	}
	return i
}

// entity is the length of a space that was left as an entity of HTML at the
// beginning of s, 0 if there is none.
func entity(s string) int {
	for _, space := range [...]string{"&nbsp;", "&#160;", "&#xA0;", "&#xa0;", "&#8239;", "&thinsp;"} {
		if strings.HasPrefix(s, space) {
			return len(space)
		}
	}
	return 0
}

// unseen is the length of a character at offset i that shows nothing, 0 for
// others.
func unseen(s string, i int) int {
	if s[i] != 0xC2 && s[i] != 0xE2 && s[i] != 0xEF {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff':
		return n
	}
	return 0
}

// turned reports whether the character at offset i is an opening mark that stands for the apostrophe in front of the one or two
// letters with which a word ends: Berg‘s, we‘re. With a closing mark behind it, it opens something: the‘in’ crowd.
func turned(s string, i int) bool {
	const most = 2 // letters
	rest, ok := strings.CutPrefix(s[i:], "‘")
	if before, _ := utf8.DecodeLastRuneInString(s[:i]); !ok || !unicode.Is(unicode.Latin, before) {
		return false
	}
	n := 0
	for n < len(rest) && 'a' <= rest[n] && rest[n] <= 'z' {
		n++
	}
	if n == 0 || n > most || strings.HasPrefix(rest[n:], "’") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest[n:])
	return !unicode.IsLetter(next)
}
