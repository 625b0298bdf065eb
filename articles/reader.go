package articles

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/charset"
)

// A Reader reads articles. Its zero value is right for most. Any number of goroutines may
// use a Reader at a time, if Note, Skip and Object allow it.
type Reader struct {
	// Form is the form of what is read; "" where the name of the file tells.
	Form Form

	// Charset is the character set of what is read. The zero Charset is UTF-8, or what
	// a byte-order mark says, and of text that is plainly neither the likeliest of those
	// that news is kept in. JSON Lines are UTF-8 where nothing else is given.
	Charset Charset

	// MaxBytes is the size of the largest file, and of the longest line of JSON Lines,
	// that is read, unpacked; 0 for DefaultMaxBytes, less for any.
	MaxBytes int64

	// Note, if it is there, is called with what is no error and somebody may want to
	// know, before the article that it is about is yielded, and in the goroutine that
	// reads the sequence.
	Note func(Note)

	// Skip, if it is there, is asked of each file of a folder that would be read, by
	// its path, and reports whether it is to be passed over.
	Skip func(path string, info fs.FileInfo) bool

	// Object, if it is there, is called with each article that was an object of JSON, and
	// that object as it stands, before the article is yielded and in the goroutine that
	// reads the sequence: for keys that an Article has not, such as a date. It may change
	// the article, above all an ID that is empty, and must not keep the object. What it
	// returns, if not nil, is the error that stands in the place of the article.
	Object func(a *quote.Article, object []byte) error
}

// DefaultMaxBytes is the size of the largest file or line that is read where
// Reader.MaxBytes says nothing.
const DefaultMaxBytes = 64 << 20

// A Form is a form of articles.
type Form string

// The forms.
const (
	Text      Form = "text"
	JSONLines Form = "jsonl"
	JSON      Form = "json"
)

// A Charset is a character set, a way to write text as bytes. The zero Charset is the one
// that what is read tells of itself.
type Charset struct{ set *charset.Charset }

// ParseCharset returns the character set of a name: one of the HTML standard, in any
// case, where iso-8859-1 is windows-1252 as everywhere on the web, or utf-32, utf-32le,
// utf-32be.
func ParseCharset(name string) (Charset, error) {
	c, err := charset.Named(name)
	if err != nil {
		return Charset{}, err
	}
	return Charset{&c}, nil
}

// String returns the name of a character set as the HTML standard has it; "" for the
// zero one.
func (c Charset) String() string {
	if c.set == nil {
		return ""
	}
	return c.set.Name
}

// Lines reads JSON Lines with the zero Reader. The name is what errors call the stream.
func Lines(src io.Reader, name string) iter.Seq2[quote.Article, error] {
	return new(Reader).Lines(src, name)
}

// Folder reads the files of a folder with the zero Reader. The name is put before the
// paths of files, in errors and in the ids of articles; it may be "".
func Folder(fsys fs.FS, name string) iter.Seq2[quote.Article, error] {
	return new(Reader).Folder(fsys, name)
}

// Lines reads JSON Lines, whatever r.Form is.
func (r *Reader) Lines(src io.Reader, name string) iter.Seq2[quote.Article, error] {
	lines := *r
	lines.Form = JSONLines
	return lines.File(src, name)
}

// File reads a file of a name, whose extension tells its form; it is text where that is
// none of JSON.
func (r *Reader) File(src io.Reader, name string) iter.Seq2[quote.Article, error] {
	return r.sequence(&source{name: name, id: name}, src)
}

// Stream reads what has no name that tells its form, as standard input: its first line
// tells, where r.Form and an extension do not. The id is that of the article, if it is
// text.
func (r *Reader) Stream(src io.Reader, name, id string) iter.Seq2[quote.Article, error] {
	return r.sequence(&source{name: name, id: id, sniff: true}, src)
}

func (r *Reader) sequence(s *source, src io.Reader) iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) { r.read(s, src, yield) }
}

// A source is where articles come from.
type source struct {
	name  string // as errors have it
	id    string // of the only article in it
	sniff bool   // no extension tells its form
}

// A taker takes an article, or what is wrong in its place, and reports whether it
// takes more.
type taker func(quote.Article, error) bool

// fail yields an error of a place.
func (yield taker) fail(name string, line int, err error) bool {
	return yield(quote.Article{}, &Error{name, line, err})
}

// read reads a source. It reports whether more is taken.
func (r *Reader) read(s *source, src io.Reader, yield taker) bool {
	buf, name, err := unpack(s.name, src)
	if err != nil {
		return yield.fail(s.name, 0, err)
	}
	form := r.Form
	if form == "" {
		form = formOf(name)
	}
	if form == "" {
		form = Text
		switch looks := sniff(buf); {
		case looks == Text:
		case s.sniff:
			form = looks
		default:
			r.note(Note{Kind: LooksLikeJSON, Name: s.name, Detail: string(looks)})
		}
	}
	switch form {
	case Text:
		return r.text(s, buf, yield)
	case JSONLines:
		return r.lines(s, buf, yield)
	case JSON:
		return r.objects(s, buf, yield)
	}
	return yield.fail(s.name, 0, errors.New("articles: unknown form "+string(form)))
}

// formOf is the form of a file by the extension of its name; "" where it tells
// nothing.
func formOf(name string) Form {
	switch strings.ToLower(path.Ext(name)) {
	case ".jsonl", ".ndjson":
		return JSONLines
	case ".json":
		return JSON
	}
	return ""
}

// most is how many bytes a file or a line may have; 0 for any number.
func (r *Reader) most() int64 {
	if r.MaxBytes == 0 {
		return DefaultMaxBytes
	}
	return max(0, r.MaxBytes)
}

// charset is the character set that was given, or the usual one.
func (r *Reader) charset(usual charset.Charset) charset.Charset {
	if r.Charset.set != nil {
		return *r.Charset.set
	}
	return usual
}

const bufferSize = 1 << 16

// packed is what a file that is packed by gzip begins with.
const packed = "\x1f\x8b\x08"

// unpack returns a stream without its compression, and the name without the
// extension for it. What is compressed says so by its first bytes.
func unpack(name string, src io.Reader) (*bufio.Reader, string, error) {
	buf := bufio.NewReaderSize(src, bufferSize)
	base := name
	if strings.EqualFold(path.Ext(name), ".gz") {
		base = name[:len(name)-len(".gz")]
	}
	switch head, _ := buf.Peek(len(packed)); {
	case string(head) == packed:
		z, err := newUnpacker(buf)
		if err != nil {
			return nil, "", err
		}
		return bufio.NewReaderSize(z, bufferSize), base, nil
	case base != name:
		return nil, "", errors.New("no gzip data")
	}
	return buf, base, nil
}
