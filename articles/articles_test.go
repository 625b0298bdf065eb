package articles_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

// packed is a text as gzip has it.
func packed(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// told lists a sequence: id and text of each article, and errors behind "!".
func told(seq iter.Seq2[quote.Article, error]) (list []string) {
	for a, err := range seq {
		if err != nil {
			list = append(list, "! "+err.Error())
			continue
		}
		list = append(list, strings.TrimSpace(a.ID+" "+a.Text))
	}
	return list
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		reason, in string
		reader     articles.Reader
		want       []string
	}{
		{"nothing is no article", "", articles.Reader{}, nil},
		{"an article a line, the last without an end", `{"id":"a","text":"x"}` + "\n" + `{"id":7,"text":"y"}`, articles.Reader{}, []string{"a x", "7 y"}},
		{"blank lines count, and are passed over", "\n\r\n" + `{"text":"x"}` + "\nnonsense\n", articles.Reader{}, []string{"x", "! wire:4: no JSON document: invalid character 'o' in literal null (expecting 'u')"}},
		{"a broken line costs itself alone", "{\n" + `{"text":"x"}`, articles.Reader{}, []string{"! wire:1: no JSON document: it breaks off", "x"}},
		{"a line without a text", `{"id":"a"}`, articles.Reader{}, []string{`! wire:1: no key "text"`}},
		{"a web page is no text", `{"text":"<html>"}`, articles.Reader{}, []string{"! wire:1: the text is a web page (HTML), not that of an article: take it out first, as examples/webpage does"}},
		{"a line too long is not kept, and the others are", strings.Repeat("x", 1<<17) + "\n" + `{"text":"x"}`, articles.Reader{MaxBytes: 20}, []string{"! wire:1: a line of more than 20 bytes; skipped", "x"}},
		{"a line of just the size; its end does not count", `{"text":"x"}` + "\r\n", articles.Reader{MaxBytes: 12}, []string{"x"}},
		{"any size", `{"text":"x"}`, articles.Reader{MaxBytes: -1}, []string{"x"}},
		{"what the form says does not count", `{"text":"x"}`, articles.Reader{Form: articles.Text}, []string{"x"}},
		{"packed, whatever the name", packed(t, `{"text":"x"}`), articles.Reader{}, []string{"x"}},
		{"what is packed and breaks off", packed(t, `{"text":"x"}`)[:15], articles.Reader{}, []string{"! wire:1: the gzip data breaks off"}},
		{"another character set than lines have", "\xff\xfe{\x00}\x00", articles.Reader{}, []string{"! wire: utf-16le by its byte-order mark, while lines of JSON are UTF-8"}},
		{"bytes that are no UTF-8", "{\"text\":\"\xff\"}", articles.Reader{}, []string{"\ufffd"}},
	} {
		got := told(c.reader.Lines(strings.NewReader(c.in), "wire"))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// Whoever reads objects has keys of their own, in lines and lists, and says what is
// wrong with them.
func TestObject(t *testing.T) {
	var objects []string
	r := articles.Reader{Object: func(a *quote.Article, object []byte) error {
		objects = append(objects, string(object))
		if a.ID == "" {
			return errors.New("no id")
		}
		a.ID += "!"
		return nil
	}}
	for _, c := range []struct {
		reason, name, in string
		want, objects    []string
	}{
		{"a line", "a.jsonl", ` {"id":"a","text":"x","date":"May"} ` + "\n", []string{"a! x"}, []string{`{"id":"a","text":"x","date":"May"}`}},
		{"of a list", "a.json", `[{"id":"a","text":"x"},{"id":"b","text":"y"}]`, []string{"a! x", "b! y"}, []string{`{"id":"a","text":"x"}`, `{"id":"b","text":"y"}`}},
		{"what it does not like is an error in its place", "a.jsonl", `{"text":"x"}` + "\n" + `{"id":"b","text":"y"}`, []string{"! a.jsonl:1: no id", "b! y"}, []string{`{"text":"x"}`, `{"id":"b","text":"y"}`}},
		{"what is no article is not shown", "a.jsonl", `{"id":"a"}`, []string{`! a.jsonl:1: no key "text"`}, nil},
		{"a text is no object", "a.txt", "x", []string{"a.txt x"}, nil},
	} {
		objects = nil
		got := told(r.File(strings.NewReader(c.in), c.name))
		if !cmp.Equal(got, c.want) || !cmp.Equal(objects, c.objects) {
			t.Errorf("%s: %q of %q, want %q of %q", c.reason, got, objects, c.want, c.objects)
		}
	}
}

// A character set that is named is the one that is read, also of lines.
func TestCharset(t *testing.T) {
	latin, err := articles.ParseCharset("Latin1")
	if err != nil || latin.String() != "windows-1252" {
		t.Fatalf("%v, %v", latin, err)
	}
	r := articles.Reader{Charset: latin}
	if got := told(r.Lines(strings.NewReader("{\"text\":\"M\xfcller\"}"), "wire")); !cmp.Equal(got, []string{"Müller"}) {
		t.Errorf("%q", got)
	}
	if _, err := articles.ParseCharset("utf-9"); err == nil {
		t.Error("utf-9 is no character set")
	}
}

// What can be asked of errors.
func TestErrors(t *testing.T) {
	unplugged := errors.New("unplugged")
	for _, c := range []struct {
		reason string
		seq    iter.Seq2[quote.Article, error]
		line   int
		is     error
	}{
		{"a line that is too long", (&articles.Reader{MaxBytes: 1}).Lines(strings.NewReader("\n12"), "x"), 2, articles.ErrTooLarge},
		{"a file that is too large", (&articles.Reader{MaxBytes: 1}).File(strings.NewReader("12"), "x"), 0, articles.ErrTooLarge},
		{"a web page", new(articles.Reader).File(strings.NewReader("<p>It rains."), "x"), 0, articles.ErrHTML},
		{"one in a line", articles.Lines(strings.NewReader(`{"text":"<p>"}`), "x"), 1, articles.ErrHTML},
		{"a reader that fails", articles.Lines(io.MultiReader(strings.NewReader("\n{"), iotest.ErrReader(unplugged)), "x"), 2, unplugged},
		{"a file that is not there", articles.Folder(failing{}, ""), 0, fs.ErrPermission},
	} {
		n := 0
		for _, err := range c.seq {
			var e *articles.Error
			if n++; !errors.As(err, &e) || e.Line != c.line || !errors.Is(err, c.is) {
				t.Errorf("%s: %v", c.reason, err)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d results", c.reason, n)
		}
	}
	var set *articles.CharsetError
	for _, err := range articles.Lines(strings.NewReader("\xfe\xff"), "x") {
		if !errors.As(err, &set) || set.Name != "utf-16be" {
			t.Errorf("%v", err)
		}
	}
}

// A failing folder has a file that nobody may read.
type failing struct{}

func (failing) Open(name string) (fs.File, error) {
	if name == "." {
		return fstest.MapFS{"a.txt": {}}.Open(".")
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

func TestFolder(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	fsys := fstest.MapFS{
		"b.txt": file("x"), "a.TEXT": file("y"), "c/d.txt.gz": file(packed(t, "z")), "c/lines.jsonl": file(`{"id":"l","text":"x"}`), "c/bad.ndjson": file("\n{"),
		"z.json": file("[{\"id\":\"one\",\"text\":\"x\"},\n{}]"), "readme.md": file("x"), ".hidden.txt": file("x"), ".git/config.txt": file("x"), "skip.txt": file("x"),
		"page.txt": file("<html>"), "odd.txt": file(`{"text":"x"}`), "pipe.txt": {Mode: fs.ModeNamedPipe},
	}
	var notes []string
	r := articles.Reader{
		Note: func(n articles.Note) { notes = append(notes, n.String()) },
		Skip: func(path string, _ fs.FileInfo) bool { return path == "skip.txt" },
	}
	want := []string{
		"news/a.TEXT y", "news/b.txt x", "! news/c/bad.ndjson:2: no JSON document: it breaks off", "news/c/d.txt.gz z", "l x", `news/odd.txt {"text":"x"}`,
		"! news/page.txt: a web page (HTML), not the text of an article: take the text out of it first, as examples/webpage does",
		"one x", `! news/z.json:2: no key "text"`,
	}
	folder := r.Folder(fsys, "news")
	for range 2 { // it can be read again
		if diff := cmp.Diff(want, told(folder)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	wantNotes := []string{"news/.hidden.txt: passed over", "news/odd.txt: looks like JSON and is read as text", "news/pipe.txt: passed over", "news/readme.md: passed over", "news/skip.txt: passed over"}
	if diff := cmp.Diff(append(wantNotes, wantNotes...), notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	if got := told(articles.Folder(fstest.MapFS{"readme.md": file("x")}, "")); len(got) != 1 || !strings.HasPrefix(got[0], "! .: no files to read in this folder (.txt, ") {
		t.Errorf("a folder with nothing to read: %q", got)
	}
}

// Files and folders of the disk, those that are missing among them.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	name := func(n string) string { return filepath.Join(dir, n) }
	for n, text := range map[string]string{"a.txt": "x", "b.jsonl": "{\"id\":\"b\",\"text\":\"y\"}\n{", "sub/c.txt": "z"} {
		if err := os.MkdirAll(filepath.Dir(name(n)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name(n), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, err := os.Stat(name("missing"))
	missing := "! " + name("missing") + ": " + errors.Unwrap(err).Error()
	for _, c := range []struct {
		reason string
		names  []string
		want   []string
	}{
		{"none", nil, nil},
		{"in their order, with those behind one that is missing", []string{name("b.jsonl"), name("missing"), name("a.txt")},
			[]string{"b y", "! " + name("b.jsonl") + ":2: no JSON document: it breaks off", missing, name("a.txt") + " x"}},
		{"a folder, and one that ends in a slash", []string{name("sub"), name("sub") + "/"}, []string{name("sub") + "/c.txt z", name("sub") + "/c.txt z"}},
	} {
		if got := told(articles.Files(c.names...)); !cmp.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
	for a := range articles.Files(name("a.txt"), name("missing")) { // a break ends it
		if a.ID == "" {
			t.Error("something stands behind a break")
		}
		break
	}
}

// What tells the form: Reader.Form, the extension, and of a stream its first line.
func TestForm(t *testing.T) {
	const line = `{"id":"a","text":"x"}`
	data := ""
	for i := range 1000 {
		data += string([]byte{byte(i * i >> 3), byte(i * 151)}) // bytes of every kind
	}
	var r articles.Reader
	for _, c := range []struct {
		reason string
		seq    iter.Seq2[quote.Article, error]
		want   string
	}{
		{"text by its extension, whatever it looks like", r.File(strings.NewReader(line), "b.txt"), "b.txt " + line},
		{"lines by theirs", r.File(strings.NewReader(line), "b.JSONL"), "a x"},
		{"JSON by its own", r.File(strings.NewReader("["+line+"]"), "b.json"), "a x"},
		{"the extension under that of gzip", r.File(strings.NewReader(packed(t, line)), "b.jsonl.gz"), "a x"},
		{"a stream by its first line", r.Stream(strings.NewReader(line), "standard input", ""), "a x"},
		{"one of text has the id that is given", r.Stream(strings.NewReader("x"), "standard input", "b"), "b x"},
		{"the form that is given", (&articles.Reader{Form: articles.JSON}).File(strings.NewReader(line), "b.txt"), "a x"},
		{"a page that is to be read as text", (&articles.Reader{Form: articles.Text}).File(strings.NewReader("<p>"), "b"), "b <p>"},
		{"no form at all", (&articles.Reader{Form: "word"}).File(strings.NewReader("x"), "b"), "! b: articles: unknown form word"},
		{"a PDF file is no text", r.File(strings.NewReader("%PDF-1"), "b"), "! b: a PDF file, not text"},
		{"data is no text", r.File(strings.NewReader(data), "b.txt"), "! b.txt: binary data, not text: it has many control characters, in whatever character set it is read"},
		{"unless somebody says so", (&articles.Reader{Form: articles.Text}).File(strings.NewReader("\x00\x01\x02\xff\xfe"), "b"), "b \x00\x01\x02ÿþ"},
		{"a control character in a page of an old typesetter is none", r.File(strings.NewReader(strings.Repeat("M\xfcller sagt, es regnet. ", 9)+"\x02"), "b"), "b " + strings.Repeat("Müller sagt, es regnet. ", 9) + "\x02"},
		{"no gzip under its extension", r.File(strings.NewReader("x"), "b.gz"), "! b.gz: no gzip data"},
	} {
		if got := told(c.seq); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

// A counted stream says how much was read of it; it has no end.
type counted struct {
	n    int
	line string
}

func (c *counted) Read(b []byte) (n int, err error) {
	for n+len(c.line) <= len(b) {
		n += copy(b[n:], c.line)
	}
	c.n += n
	return n, nil
}

// Nothing is read before it is wanted, and nothing is yielded behind a break.
func TestLazy(t *testing.T) {
	in := &counted{line: `{"text":"x"}` + "\n"}
	seq := articles.Lines(in, "wire")
	if in.n != 0 {
		t.Errorf("%d bytes are read before the loop", in.n)
	}
	for range seq {
		break
	}
	if in.n > 1<<17 {
		t.Errorf("%d bytes are read for one line", in.n)
	}
	opened := 0
	open := &articles.Reader{Skip: func(string, fs.FileInfo) bool { opened++; return false }}
	for range open.Folder(fstest.MapFS{"a.txt": {}, "b.txt": {}, "c.txt": {}}, "") {
		break
	}
	if opened != 1 {
		t.Errorf("%d files are looked at for one article", opened)
	}
}

// The lines of one stream take memory for one of them.
func TestBounded(t *testing.T) {
	r := articles.Reader{MaxBytes: 100}
	const size = 1 << 26 // bytes without an end of line
	in := io.MultiReader(io.LimitReader(&counted{line: "x"}, size), strings.NewReader("\n"+`{"text":"x"}`))
	var got []string
	taken := testing.Benchmark(func(b *testing.B) {
		if got == nil {
			got = told(r.Lines(in, "wire"))
		}
	})
	if !cmp.Equal(got, []string{"! wire:1: a line of more than 100 bytes; skipped", "x"}) {
		t.Errorf("%q", got)
	}
	if taken.MemBytes > 1<<20 {
		t.Errorf("%d bytes of memory for a line of %d", taken.MemBytes, size)
	}
}
