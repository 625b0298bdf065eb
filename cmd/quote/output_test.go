package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

// Where the output goes, and what is never overwritten.
func TestOutput(t *testing.T) {
	for _, c := range []struct {
		reason string
		args   []string // in a folder with a.txt, b.jsonl (two articles) and sub/a.txt
		status int
		files  map[string]string // what they begin with
		err    string
	}{
		{"a file", []string{"-format", "jsonl", "-o", "out", "a.txt"}, 0, map[string]string{"out": `{"id":"a.txt"`}, ""},
		{"the extension chooses the format", []string{"-o", "out.jsonl", "a.txt"}, 0, map[string]string{"out.jsonl": `{"id":"a.txt"`}, ""},
		{"an extension that no format has", []string{"-o", "out.foo", "a.txt"}, 2, nil, "no format has the extension .foo"},
		{"in any case", []string{"-o", "OUT.JSON", "a.txt"}, 0, map[string]string{"OUT.JSON": "{\n  \"id\": \"a.txt\""}, ""},
		{"an extension that says nothing", []string{"-o", "out.txt", "a.txt"}, 0, map[string]string{"out.txt": "a.txt\n\nSPEAKER"}, ""},
		{"the format that is named wins", []string{"-format", "text", "-o", "out.json", "a.txt"}, 0, map[string]string{"out.json": "a.txt\n\nSPEAKER"}, ""},
		{"several objects are a list", []string{"-o", "out.json", "b.jsonl"}, 0, map[string]string{"out.json": "[\n{\n  \"id\": 17"}, ""},
		{"a new folder", []string{"-format", "jsonl", "-o", "new/folder/", "a.txt", "b.jsonl"}, 0,
			map[string]string{"new/folder/a.jsonl": `{"id":"a.txt"`, "new/folder/17.jsonl": `{"id":17`, "new/folder/000003.jsonl": `{"lang"`}, ""},
		{"a folder that there is needs no stroke", []string{"-format", "jsonl", "-o", "sub", "a.txt"}, 0, map[string]string{"sub/a.jsonl": `{"id":"a.txt"`}, ""},
		{"names that are taken", []string{"-format", "jsonl", "-o", "new/", "a.txt", "sub/a.txt"}, 0, map[string]string{"new/a.jsonl": `{"id":"a.txt"`, "new/a-2.jsonl": `{"id":"sub/a.txt"`}, ""},
		{"what is read is not overwritten", []string{"-o", "a.txt", "a.txt"}, 2, map[string]string{"a.txt": said}, "quote: -o a.txt: this file is read, and would be overwritten\n"},
		{"nor by another name", []string{"-o", "sub/../a.txt", "./a.txt"}, 2, map[string]string{"a.txt": said}, "this file is read"},
		{"nor in a folder", []string{"-format", "jsonl", "-o", ".", "b.jsonl", "b.txt"}, 1, map[string]string{"b.jsonl": `{"id":17`}, "b.txt: no such file"},
		{"nor a folder that is read", []string{"-format", "jsonl", "-o", "sub/", "."}, 2, map[string]string{"sub/a.txt": said}, "quote: -o sub/: this folder is read (as a part of .), and what is in it could be overwritten\n"},
		{"the output is no input", []string{"-format", "jsonl", "-o", "out.jsonl", "."}, 0, map[string]string{"out.jsonl": `{"id":"a.txt"`}, "1 other file passed over"},
		{"a folder that can't be made", []string{"-o", "a.txt/x/", "a.txt"}, 1, nil, "quote: -o a.txt/x/: not a directory\n"},
		{"a file in a folder that there is not", []string{"-o", "no/x", "a.txt"}, 1, nil, "quote: -o no/x: no such file or directory\n"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			t.Chdir(tree(t, map[string]string{"a.txt": said, "b.jsonl": `{"id":17,"text":"x"}` + "\n" + `{"text":"y"}`, "sub/a.txt": said}))
			out, errs, status := execute("", c.args...)
			if status != c.status || out != "" || !strings.Contains(errs, c.err) || c.err == "" && errs != "" {
				t.Errorf("status %d, want %d; %q; %q, want %q", status, c.status, out, errs, c.err)
			}
			for name, want := range c.files {
				if b, err := os.ReadFile(name); err != nil || !strings.HasPrefix(string(b), want) {
					t.Errorf("%s: %v, %q, want %q", name, err, b, want)
				}
			}
		})
	}
}

// A hyphen is standard output, as it is standard input.
func TestHyphen(t *testing.T) {
	if out, errs, status := execute(said, "-format", "jsonl", "-o", "-", "-"); status != 0 || errs != "" || !strings.HasPrefix(out, `{"lang":"en"`) {
		t.Errorf("status %d, %q, %q", status, out, errs)
	}
}

// A file of a folder is not overwritten by that which is made of it.
func TestFolderInput(t *testing.T) {
	t.Chdir(tree(t, map[string]string{"b.jsonl": `{"id":"b","text":"x"}`}))
	_, errs, status := execute("", "-format", "jsonl", "-o", ".", "b.jsonl")
	if b, _ := os.ReadFile("b.jsonl"); string(b) != `{"id":"b","text":"x"}` || status != 1 || errs != "quote: b.jsonl: not written, as it is read and would be overwritten\n" {
		t.Errorf("status %d, %q; the file is %q", status, errs, b)
	}
}

// The text beside what refers to it.
func TestBeside(t *testing.T) {
	root := tree(t, map[string]string{"same.txt": "rain", "other.txt": "snow"})
	for _, c := range []struct {
		reason, name, want string
		bad                bool
	}{
		{"there is none", "new.txt", "rain", false},
		{"it is there", "same.txt", "rain", false},
		{"another one is there, and stays", "other.txt", "snow", true},
	} {
		name := filepath.Join(root, c.name)
		err := beside(name, "rain")
		if b, _ := os.ReadFile(name); string(b) != c.want || (err != nil) != c.bad || c.bad && !errors.As(err, new(articleError)) {
			t.Errorf("%s: %v, %q", c.reason, err, b)
		}
	}
}

func TestFileName(t *testing.T) {
	for _, c := range []struct{ reason, id, want string }{
		{"a path and an extension", "news/2026/a.txt", "a"},
		{"two extensions", "a.jsonl.gz", "a"},
		{"another extension stays", "a.html", "a.html"},
		{"a web address", "https://example.org/a?b=c&d", "a_b_c_d"},
		{"letters of all scripts", "Fähre 雨", "Fähre_雨"},
		{"what would hide it or look like a flag", "..-x", "x"},
		{"what leads elsewhere", "../..", ""},
		{"control characters", "a\x1b[31m\nb", "a__31m_b"},
		{"an extension alone", ".txt", "txt"},
		{"nothing", "", ""},
		{"a root", "/", ""},
		{"very long", strings.Repeat("é", 300), strings.Repeat("é", 50)},
	} {
		if got := fileName(c.id); got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.reason, c.id, got, c.want)
		}
	}
}

// A panicking is a writer with a fault over some documents.
type panicking struct{ to *pieces }

func (p panicking) Write(doc *quote.Document) error {
	p.to.buf.WriteString(doc.ID)
	if doc.ID == "bad" {
		panic("a fault\nof the program")
	}
	p.to.buf.WriteString("\n")
	return nil
}

func (panicking) Close() error { return nil }

// A panic over a document costs that document alone.
func TestPanic(t *testing.T) {
	var out, errs strings.Builder
	p := &pieces{to: &out}
	p.w = panicking{p}
	j := job{std: streams{strings.NewReader(`{"id":"a","text":""}` + "\n" + `{"id":"bad","text":""}` + "\n" + `{"id":"b","text":""}`), &out, &errs}}
	j.input = input{reader: articles.Reader{Form: articles.JSONLines}, stdin: j.std.in}
	if status := j.run(nil, p); status != 1 || out.String() != "a\nb\n" || errs.String() != `quote: bad: not printed for a fault of this program, panic: a fault\nof the program`+"\n" {
		t.Errorf("in the output: status %d, %q, %q", status, out.String(), errs.String())
	}
	errs.Reset()
	j = job{std: streams{nil, &out, &errs}}
	j.tell(&quote.ArticleError{Index: 3, ID: "bad\x1b", Err: &quote.PanicError{Value: "a fault", Stack: []byte("goroutine 7\n...")}})
	if j.status != 1 || errs.String() != `quote: bad\x1b: skipped for a fault of this program, panic: a fault`+"\n" {
		t.Errorf("in Parse: status %d, %q", j.status, errs.String())
	}
}

// A document that is done is printed before the next one is there.
func TestAtOnce(t *testing.T) {
	for _, format := range []string{"text", "jsonl"} {
		in, out := newPipe(), newPipe()
		ended := make(chan int)
		go func() {
			status := run([]string{"-in", "jsonl", "-format", format}, streams{in, out, &strings.Builder{}})
			close(out.c)
			ended <- status
		}()
		in.c <- []byte(`{"id":"a","text":"x"}` + "\n")
		if got := string(<-out.c); !strings.Contains(got, "a") {
			t.Errorf("%s: %q", format, got)
		}
		close(in.c)
		if status := <-ended; status != 0 {
			t.Errorf("%s: status %d", format, status)
		}
	}
}

// A pipe hands on pieces as they are written.
type pipe struct {
	c    chan []byte
	left []byte
}

func newPipe() *pipe { return &pipe{c: make(chan []byte, 1)} }

func (p *pipe) Read(b []byte) (int, error) {
	if len(p.left) == 0 {
		var ok bool
		if p.left, ok = <-p.c; !ok {
			return 0, io.EOF
		}
	}
	n := copy(b, p.left)
	p.left = p.left[n:]
	return n, nil
}

func (p *pipe) Write(b []byte) (int, error) {
	p.c <- []byte(string(b))
	return len(b), nil
}

func TestProgress(t *testing.T) {
	var b strings.Builder
	var read atomic.Int64
	read.Add(2)
	p := &progress{w: &b, read: &read, shared: true}
	p.done(&quote.Document{Text: strings.Repeat("x", 5000)})
	p.erase()
	if b.String() != "" {
		t.Errorf("nothing is erased that is not shown: %q", b.String())
	}
	p.show() // it began in the year 1
	if diff := cmp.Diff("\r\x1b[K1 article, 2 files done, 0 kB/s", b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	b.Reset()
	p.done(&quote.Document{})
	if b.String() != "\r\x1b[K" {
		t.Errorf("the line is erased before a document: %q", b.String())
	}
	if q := newProgress(streams{err: &b}, &read); q.tick() != nil {
		t.Error("a line where there is no terminal")
	}
}
