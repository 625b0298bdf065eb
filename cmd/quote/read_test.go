package main

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"testing/iotest"
	"time"
)

// TestMain is the command itself where a test starts it as a process.
func TestMain(m *testing.M) {
	if os.Getenv("QUOTE_TEST_COMMAND") != "" {
		main()
	}
	os.Exit(m.Run())
}

const berg = `"It rains," said Anna Berg.`

// Input that is odd, but no error, and input that is none.
func TestOddInput(t *testing.T) {
	const empty = `{"lang":"en","text":"","quotes":[],"speakers":[]}` + "\n"
	folder := t.TempDir()
	secret := write(t, "secret.txt", berg)
	if err := os.Chmod(secret, 0); err != nil {
		t.Fatal(err)
	}
	after := write(t, "after.txt", "After.")
	id := func(s string) string { return `{"id":"` + s + `"` }
	for _, c := range []struct {
		reason, stdin string
		args          []string
		status        int
		out, err      string
	}{
		{"an empty input is an article without quotations", "", nil, 0, empty, ""},
		{"a byte-order mark alone is one too", "\ufeff", nil, 0, empty, ""},
		{"so is that of UTF-16", "\xff\xfe", nil, 0, empty, ""},
		{"so is that of UTF-32", "\xff\xfe\x00\x00", nil, 0, empty, ""},
		{"only the first mark is one", "\ufeff\ufeff", nil, 0, "{\"lang\":\"en\",\"text\":\"\ufeff\"", ""},
		{"an empty file", "", []string{write(t, "empty.txt", "")}, 0, `"text":""`, ""},
		{"zero bytes are characters of the text", "It\x00rains.\x00", nil, 0, `{"lang":"en","text":"It\u0000rains.\u0000"`, ""},
		{"an article of one line without an end", berg, nil, 0, `"name":"Anna Berg"`, ""},
		{"no documents in an empty file of lines", "", []string{"-in", "jsonl"}, 0, "", ""},
		{"none where there is but a mark", "\ufeff", []string{"-in", "jsonl"}, 0, "", ""},
		{"none in empty lines", "\n\r\n \n", []string{"-in", "jsonl"}, 0, "", ""},
		{"lines that end as on Windows, the last one in nothing", "{\"id\":\"a\",\"text\":\"\"}\r\n{\"id\":\"b\",\"text\":\"\"}", []string{"-in", "jsonl"}, 0,
			`{"id":"a","lang":"en","text":"","quotes":[],"speakers":[]}` + "\n" + `{"id":"b","lang":"en","text":"","quotes":[],"speakers":[]}` + "\n", ""},
		{"a mark before a later line, of files put together", `{"id":"a","text":""}` + "\n\ufeff" + `{"id":"b","text":""}`, []string{"-in", "jsonl"}, 0, id("b"), ""},
		{"a line that is a list", "[1]\n" + `{"id":"b","text":""}`, []string{"-in", "jsonl"}, 1, id("b"),
			"quote: standard input:1: no JSON document: want an object with the keys id and text, not a value of type array\n"},
		{"a line that is a number", "\n17", []string{"-in", "jsonl"}, 1, "",
			"quote: standard input:2: no JSON document: want an object with the keys id and text, not a value of type number\n"},
		{"a line that is nothing", "null", []string{"-in", "jsonl"}, 1, "", `quote: standard input:1: no key "text"` + "\n"},
		{"a text that is a number", `{"text":17}`, []string{"-in", "jsonl"}, 1, "",
			"quote: standard input:1: no JSON document: the key text holds a value of type number, not text\n"},
		{"a zero byte in a line", "{\"text\":\"a\x00b\"}\n" + `{"id":"b","text":""}`, []string{"-in", "jsonl"}, 1, id("b"), "quote: standard input:1: no JSON document: "},
		{"two documents on a line", `{"text":""}{"text":""}`, []string{"-in", "jsonl"}, 1, "", "quote: standard input:1: more than one JSON value on the line\n"},
		{"a bracket too many", `{"text":""}}`, []string{"-in", "jsonl"}, 1, "", "quote: standard input:1: more than one JSON value on the line\n"},
		{"a language that is no tag is an error of its line; the others go on", `{"text":"","lang":"no tag"}` + "\n" + `{"id":"b","text":"","lang":"de"}`, []string{"-in", "jsonl"}, 1,
			`{"id":"b","lang":"de"`, `quote: standard input:1: lang "no tag": `},
		{"a folder without files is named and what follows comes out", "", []string{folder, after}, 1, id(after), "quote: " + folder + ": no files to read in this folder (.txt"},
		{"so is one whose name ends in .jsonl", "", []string{mkdir(t, folder, "d.jsonl"), after}, 1, id(after), "quote: " + filepath.Join(folder, "d.jsonl") + ": no files to read in this folder"},
		{"a file that nobody may read", "", []string{secret, after}, 1, id(after), "quote: " + secret + ": permission denied\n"},
		{"the language of an article that does not say", "Nothing.", []string{"-lang", "en-GB"}, 0, `{"lang":"en-GB"`, ""},
		{"the document says it better", `{"text":"","lang":"de"}`, []string{"-in", "jsonl", "-lang", "fr"}, 0, `{"lang":"de"`, ""},
		{"a document that does not say", `{"text":"","lang":""}`, []string{"-in", "jsonl", "-lang", "fr"}, 0, `{"lang":"fr"`, ""},
		{"a document that says that it is not known", `{"text":"","lang":"und"}`, []string{"-in", "jsonl", "-lang", "fr"}, 0, `{"lang":"fr"`, ""},
		{"a language that is no tag", "", []string{"-lang", "no tag"}, 2, "", `quote: -lang "no tag": want a BCP 47 tag such as en or pt-BR`},
	} {
		if len(c.args) > 0 && c.args[0] == secret {
			if f, err := os.Open(secret); err == nil { // as the superuser may
				f.Close()
				continue
			}
		}
		out, errs, status := execute(c.stdin, append([]string{"-format", "jsonl"}, c.args...)...)
		if status != c.status || !strings.Contains(out, c.out) || c.out == "" && out != "" || !strings.HasPrefix(errs, c.err) || c.err == "" && errs != "" {
			t.Errorf("%s: status %d, want %d\n got %q\nwant %q\n got %q\nwant %q", c.reason, status, c.status, out, c.out, errs, c.err)
		}
	}
}

func mkdir(t *testing.T, folder, name string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.Mkdir(path, 0o777); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMaxBytes(t *testing.T) {
	large, small := write(t, "large.txt", "It rains."), write(t, "small.txt", "Nothing.")
	const a, b = `{"id":"a","text":"It rains."}`, `{"id":"b","text":"It."}`
	for _, c := range []struct {
		reason, stdin string
		args          []string
		status        int
		ids, err      string
	}{
		{"a file that is larger is named, the others come out", "", []string{"-max-bytes", "8", large, small}, 1, small,
			"quote: " + large + ": more than 8 bytes; skipped (use -max-bytes to read it)\n"},
		{"a file of just the size", "", []string{"-max-bytes", "9", large, small}, 0, large + " " + small, ""},
		{"no limit", "", []string{"-max-bytes", "0", large, small}, 0, large + " " + small, ""},
		{"the largest limit there is", "", []string{"-max-bytes", "9223372036854775807", large}, 0, large, ""},
		{"a line that is longer is named, the others come out", b + "\n" + a + "\n" + b, []string{"-in", "jsonl", "-max-bytes", "28"}, 1, "b b",
			"quote: standard input:2: a line of more than 28 bytes; skipped (use -max-bytes to read it)\n"},
		{"the last line", b + "\n" + a, []string{"-in", "jsonl", "-max-bytes", "28"}, 1, "b",
			"quote: standard input:2: a line of more than 28 bytes; skipped (use -max-bytes to read it)\n"},
		{"a line of just the size; its end does not count", a + "\r\n" + b, []string{"-in", "jsonl", "-max-bytes", "29"}, 0, "a b", ""},
		{"a line much longer than what is read at a time", strings.Repeat(" ", 1<<18) + a + "\n" + b, []string{"-in", "jsonl", "-max-bytes", "100"}, 1, "b",
			"quote: standard input:1: a line of more than 100 bytes; skipped (use -max-bytes to read it)\n"},
		{"lines without a limit", strings.Repeat(" ", 1<<18) + a + "\n" + b, []string{"-in", "jsonl", "-max-bytes", "0"}, 0, "a b", ""},
		{"a file of many lines may be larger", strings.Repeat(b+"\n", 3), []string{"-in", "jsonl", "-max-bytes", "28"}, 0, "b b b", ""},
		{"less than nothing", "", []string{"-max-bytes", "-1"}, 2, "", `quote: invalid value "-1" for flag -max-bytes: want 0 or more bytes`},
		{"a number with a unit", "", []string{"-max-bytes", "8k"}, 2, "", `quote: invalid value "8k" for flag -max-bytes`},
	} {
		out, errs, status := execute(c.stdin, append([]string{"-format", "jsonl"}, c.args...)...)
		var ids []string
		for line := range strings.Lines(out) {
			_, s, _ := strings.Cut(line, `{"id":"`)
			s, _, _ = strings.Cut(s, `"`)
			ids = append(ids, s)
		}
		if got := strings.Join(ids, " "); status != c.status || got != c.ids || !strings.HasPrefix(errs, c.err) || c.err == "" && errs != "" {
			t.Errorf("%s: status %d, want %d\n got %q\nwant %q\n got %q\nwant %q", c.reason, status, c.status, got, c.ids, errs, c.err)
		}
	}
}

// An endless reader counts what is read of it.
type endless struct {
	read  int
	until int // then it fails; 0: never
}

func (r *endless) Read(p []byte) (int, error) {
	if r.until > 0 && r.read >= r.until {
		return 0, errors.New("unplugged")
	}
	for i := range p {
		p[i] = 'a'
	}
	r.read += len(p)
	return len(p), nil
}

// Not more of a stream is read than the limit needs, and no more of a line is kept.
func TestEndless(t *testing.T) {
	var errs strings.Builder
	in := new(endless)
	if status := run([]string{"-max-bytes", "100000"}, streams{in, io.Discard, &errs}); status != 1 || in.read > 200_000 {
		t.Errorf("status %d, %d bytes read, %s", status, in.read, errs.String())
	}
	in = &endless{until: 1 << 28}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	status := run([]string{"-in", "jsonl", "-max-bytes", "100000"}, streams{in, io.Discard, &errs})
	runtime.ReadMemStats(&after)
	if status != 1 || !strings.HasSuffix(errs.String(), "standard input:1: unplugged\n") {
		t.Errorf("status %d, %s", status, errs.String())
	}
	if n := after.TotalAlloc - before.TotalAlloc; n > 10<<20 {
		t.Errorf("a line of %d bytes takes %d bytes of memory", in.read, n)
	}
}

// A stream that breaks off is an error that names it.
func TestBrokenInput(t *testing.T) {
	for _, c := range []struct{ reason, form, want string }{
		{"an article that breaks off is none", "text", "quote: standard input: unplugged\n"},
		{"a line that breaks off is none", "jsonl", "quote: standard input:1: unplugged\n"},
	} {
		var out, errs strings.Builder
		in := io.MultiReader(strings.NewReader(`{"text":"`), iotest.ErrReader(errors.New("unplugged")))
		if status := run([]string{"-in", c.form}, streams{in, &out, &errs}); status != 1 || out.String() != "" || errs.String() != c.want {
			t.Errorf("%s: status %d, %q, %q", c.reason, status, out.String(), errs.String())
		}
	}
}

// A full is a writer that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// A metered is a reader that says how much was read of it.
type metered struct {
	io.Reader
	n atomic.Int64
}

func (m *metered) Read(b []byte) (int, error) {
	n, err := m.Reader.Read(b)
	m.n.Add(int64(n))
	return n, err
}

// Output that can't be written is one error, and the rest is not read.
func TestBrokenOutput(t *testing.T) {
	for _, format := range []string{"text", "json", "jsonl"} {
		var errs strings.Builder
		const line = `{"text":"It rains."}` + "\n"
		in := &metered{Reader: strings.NewReader(strings.Repeat(line, 1<<16))}
		status := run([]string{"-in", "jsonl", "-format", format}, streams{in, full{}, &errs})
		if status != 1 || errs.String() != "quote: no space left\n" {
			t.Errorf("%s: status %d, %q", format, status, errs.String())
		}
		if in.n.Load() == int64(len(line))<<16 {
			t.Errorf("%s: everything is read, for nobody", format)
		}
	}
}

// Where the reader of a pipe has gone, as head does, the command ends at once
// and says nothing.
func TestBrokenPipe(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "plan9" {
		t.Skip("no SIGPIPE")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	cmd := exec.Command(self, "-in", "jsonl")
	cmd.Env = append(os.Environ(), "QUOTE_TEST_COMMAND=1")
	cmd.Stdout = w
	var errs strings.Builder
	cmd.Stderr = &errs
	stdin, err := cmd.StdinPipe() // which stays open
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	if _, err := io.WriteString(stdin, `{"text":"It rains."}`+"\n"); err != nil {
		t.Error(err)
	}
	timer := time.AfterFunc(20*time.Second, func() { cmd.Process.Kill() })
	if err := cmd.Wait(); err == nil || !strings.Contains(err.Error(), "broken pipe") || errs.String() != "" {
		t.Errorf("%v, %q", err, errs.String())
	}
	timer.Stop()
}
