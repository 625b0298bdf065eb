package articles

import (
	"iter"
	"os"
	"strings"

	"github.com/quoteattribution/quote"
)

// Files reads files and folders of the disk with the zero Reader.
func Files(names ...string) iter.Seq2[quote.Article, error] { return new(Reader).Files(names...) }

// Files reads files and folders of the disk, one behind the other: of a folder what Folder
// reads, of a file what File does, and of what is neither, such as a pipe, what Stream does.
// One that is not there, or that nobody may read, is an error in its place, and those
// behind it go on. Each is opened when its first article is asked for.
func (r *Reader) Files(names ...string) iter.Seq2[quote.Article, error] {
	return func(yield func(quote.Article, error) bool) {
		more := true
		take := func(a quote.Article, err error) bool {
			more = yield(a, err)
			return more
		}
		for _, name := range names {
			if r.named(name, take); !more {
				return
			}
		}
	}
}

// named reads what a name of the disk stands for.
func (r *Reader) named(name string, yield taker) {
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		r.Folder(os.DirFS(name), strings.TrimSuffix(name, string(os.PathSeparator)))(yield)
		return
	}
	var f *os.File
	if err == nil {
		f, err = os.Open(name)
	}
	if err != nil {
		yield.fail(name, 0, err)
		return
	}
	defer f.Close()
	r.read(&source{name: name, id: name, sniff: !info.Mode().IsRegular()}, f, yield)
}
