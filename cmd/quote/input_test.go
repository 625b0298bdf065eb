package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

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

// brokenOff is a text as gzip has it, up to its end, and something more that is not all
// there.
func brokenOff(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	write := func(part string) int {
		if _, err := z.Write([]byte(part)); err != nil {
			t.Fatal(err)
		}
		if err := z.Flush(); err != nil {
			t.Fatal(err)
		}
		return b.Len()
	}
	n := write(text)
	write("and what is not all there")
	return b.String()[:n+3]
}

// tree writes files, by their paths, in a new folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		name = filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// printed are the ids, or else the texts, of JSON Lines that were printed.
func printed(t *testing.T, out, root string) []string {
	t.Helper()
	var list []string
	for line := range strings.Lines(out) {
		var d struct {
			ID   any
			Text string
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if id, ok := d.ID.(string); ok {
			list = append(list, strings.TrimPrefix(id, root+string(filepath.Separator)))
		} else {
			list = append(list, d.Text)
		}
	}
	return list
}

func TestFolder(t *testing.T) {
	root := tree(t, map[string]string{
		"b.txt": "x", "a.TEXT": "x", "c/d.txt.gz": packed(t, "x"), "c/b.jsonl": `{"id":"line","text":"x"}`, "c/a.ndjson.gz": packed(t, `{"id":"packed line","text":"x"}`),
		"z.json": `[{"id":"one","text":"x"},{"id":"two","text":"x"}]`, "readme.md": "x", "picture.png": "x", ".hidden.txt": "x", ".git/config.txt": "x", "data.gz": packed(t, "x"),
	})
	want := []string{"a.TEXT", "b.txt", "packed line", "line", "c/d.txt.gz", "one", "two"}
	out, errs, status := execute("", "-format", "jsonl", root)
	if diff := cmp.Diff(want, printed(t, out, root)); diff != "" || status != 0 {
		t.Errorf("status %d, (-want +got):\n%s", status, diff)
	}
	if want := "quote: " + root + ": 4 other files passed over (-v names them)\n"; errs != want {
		t.Errorf("others are counted: %q, want %q", errs, want)
	}
	_, errs, _ = execute("", "-v", "-format", "jsonl", root)
	for _, name := range []string{".hidden.txt", "data.gz", "picture.png", "readme.md"} {
		if !strings.Contains(errs, filepath.Join(root, name)+": passed over\n") {
			t.Errorf("-v does not name %s: %s", name, errs)
		}
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(root, link); err != nil {
		t.Skip(err)
	}
	if out, _, _ := execute("", "-format", "jsonl", link); strings.Count(out, "\n") != len(want) {
		t.Errorf("a link to a folder is named: %d articles, want %d", strings.Count(out, "\n"), len(want))
	}
}

// What a file is told for, and what is no article.
func TestInput(t *testing.T) {
	const two = `{"id":"a","text":"x"}` + "\n" + `{"id":"b","text":"y"}` + "\n"
	document, _, _ := execute(said, "-format", "json")
	for _, c := range []struct {
		reason, name, content string // standard input where there is no name
		args                  []string
		status                int
		want                  []string // of articles
		err                   string   // what stands in standard error; "" for nothing
	}{
		{"text", "a.txt", "x", nil, 0, []string{"a.txt"}, ""},
		{"a name that tells nothing", "a", "x", nil, 0, []string{"a"}, ""},
		{"Markdown that is named", "a.md", "x", nil, 0, []string{"a.md"}, ""},
		{"packed text", "a.txt.gz", packed(t, "x"), nil, 0, []string{"a.txt.gz"}, ""},
		{"packed, and not called so", "a.txt", packed(t, "x"), nil, 0, []string{"a.txt"}, ""},
		{"packed in two parts, as files put together are", "a.txt.gz", packed(t, "x") + packed(t, "y"), nil, 0, []string{"a.txt.gz"}, ""},
		{"packed standard input", "", packed(t, two), []string{"-in", "jsonl"}, 0, []string{"a", "b"}, ""},
		{"called packed", "a.txt.gz", "x", nil, 1, nil, "a.txt.gz: no gzip data\n"},
		{"packed data that breaks off is no article", "a.txt.gz", brokenOff(t, said), nil, 1, nil, "a.txt.gz: the gzip data breaks off\n"},
		{"packed data with another checksum", "a.txt.gz", packed(t, "x")[:20] + "\x00\x00\x00\x00\x01\x00\x00\x00", nil, 1, nil, "a.txt.gz: the gzip data"},
		{"lines", "a.ndjson", two, nil, 0, []string{"a", "b"}, ""},
		{"lines by any case of the extension", "A.JSONL", two, nil, 0, []string{"a", "b"}, ""},
		{"packed lines that break off: those before come", "a.jsonl.gz", brokenOff(t, two), nil, 1, []string{"a", "b"}, "a.jsonl.gz:3: the gzip data breaks off\n"},
		{"one object", "a.json", `{"id":"a","text":"x"}`, nil, 0, []string{"a"}, ""},
		{"a list", "a.json", `[{"id":"a","text":"x"},` + "\n" + `{"id":"b","text":"y"}]`, nil, 0, []string{"a", "b"}, ""},
		{"an empty list", "a.json", `[]`, nil, 0, nil, ""},
		{"several objects, one behind the other", "a.json", two, nil, 0, []string{"a", "b"}, ""},
		{"a byte-order mark before JSON", "a.json", "\ufeff" + `{"id":"a","text":"x"}`, nil, 0, []string{"a"}, ""},
		{"JSON in UTF-16 by its mark", "a.json", "\xff\xfe" + encode(t, `{"id":"é","text":"x"}`, "utf-16le"), nil, 0, []string{"é"}, ""},
		{"a document that the command printed", "a.json", document, nil, 0, []string{said}, ""},
		{"an empty file is no JSON", "a.json", "", nil, 1, nil, "a.json: no JSON document: the file is empty\n"},
		{"JSON that breaks off", "a.json", "[\n{\"id\":\"a\",\"text\":\"x\"},\n{", nil, 1, []string{"a"}, "a.json:3: no JSON document: it breaks off\n"},
		{"a value of another type is named by its line; the others come", "a.json", "[\n{\"text\":5},\n{\"id\":\"b\",\"text\":\"y\"}]", nil, 1, []string{"b"}, "a.json:2: no JSON document: the key text holds a value of type number, not text\n"},
		{"no comma", "a.json", "[{\"id\":\"a\",\"text\":\"x\"}\n{}]", nil, 1, []string{"a"}, "a.json:2: no JSON document: "},
		{"lines on standard input are known by the first", "", two, nil, 0, []string{"a", "b"}, ""},
		{"a list on standard input", "", "[\n" + strings.ReplaceAll(strings.TrimSpace(two), "\n", ",\n") + "]", nil, 0, []string{"a", "b"}, ""},
		{"an indented object on standard input", "", "{\n  \"id\": \"a\",\n  \"text\": \"x\"\n}", nil, 0, []string{"a"}, ""},
		{"an object of one line over several lines of a brace", "", "\n{\"id\":\"a\",\n\"text\":\"x\"}", nil, 0, []string{"a"}, ""},
		{"a brace is no object", "", "{It rains}", nil, 0, []string{"{It rains}"}, ""},
		{"a bracket is no list", "", "[It rains]", nil, 0, []string{"[It rains]"}, ""},
		{"text that looks like JSON is read as text, with a word", "a.txt", two, nil, 0, []string{"a.txt"}, "a.txt: looks like JSON and is read as text (use -in jsonl)\n"},
		{"nothing is said where the form is named", "a.txt", two, []string{"-in", "text"}, 0, []string{"a.txt"}, ""},
		{"the form wins over the extension", "a.txt", two, []string{"-in", "jsonl"}, 0, []string{"a", "b"}, ""},
		{"a web page, whatever it is called", "a.txt", "\ufeff \n<!DOCTYPE html>\n<p>x", nil, 1, nil, "a.txt: a web page (HTML), not the text of an article: take the text out of it first, as examples/webpage does"},
		{"a web page on standard input", "", "<html><body>x", nil, 1, nil, "standard input: a web page (HTML)"},
		{"a part of one", "", "<P class=x>x", nil, 1, nil, "standard input: a web page (HTML)"},
		{"a comment before it", "", "<!-- x --><html>", nil, 1, nil, "standard input: a web page (HTML)"},
		{"another language of marks", "", "<?xml version='1.0'?><x/>", nil, 1, nil, "standard input: a web page (HTML)"},
		{"a web page in UTF-16", "a.txt", "\xff\xfe" + encode(t, "<html><p>x", "utf-16le"), nil, 1, nil, "a.txt: a web page (HTML)"},
		{"a web page that is wanted as it is", "", "<p>x", []string{"-in", "text"}, 0, []string{"<p>x"}, ""},
		{"a web page in a line", "a.jsonl", `{"text":"<div>x"}` + "\n" + `{"id":"b","text":"y"}`, nil, 1, []string{"b"}, "a.jsonl:1: the text is a web page (HTML)"},
		{"a sign that begins no tag", "", "<3 rain", nil, 0, []string{"<3 rain"}, ""},
		{"a word in angle marks", "", "<<It rains>>, he said", nil, 0, []string{"<<It rains>>, he said"}, ""},
		{"a PDF file", "a.txt", "%PDF-1.7\n", nil, 1, nil, "a.txt: a PDF file, not text\n"},
		{"an office document", "a.docx", "PK\x03\x04", nil, 1, nil, "a.docx: an archive (ZIP) or a document of an office program, not text\n"},
		{"more than the limit, unpacked", "a.txt.gz", packed(t, strings.Repeat("x", 1000)), []string{"-max-bytes", "999"}, 1, nil, "a.txt.gz: more than 999 bytes; skipped"},
		{"the limit of JSON is of the file", "a.json", "[" + strings.Repeat(" ", 1000) + "]", []string{"-max-bytes", "999"}, 1, nil, "a.json: more than 999 bytes; skipped"},
	} {
		root := t.TempDir()
		args := append([]string{"-format", "jsonl"}, c.args...)
		stdin := c.content
		if c.name != "" {
			name := filepath.Join(root, c.name)
			if err := os.WriteFile(name, []byte(c.content), 0o666); err != nil {
				t.Fatal(err)
			}
			args, stdin = append(args, name), ""
		}
		out, errs, status := execute(stdin, args...)
		got := printed(t, out, root)
		if diff := cmp.Diff(c.want, got); diff != "" || status != c.status || !strings.Contains(errs, c.err) || c.err == "" && errs != "" {
			t.Errorf("%s: status %d, want %d; standard error %q, want %q; articles (-want +got):\n%s", c.reason, status, c.status, errs, c.err, diff)
		}
	}
}

// Ids keep their JSON type, and articles their language and publisher.
func TestArticleKeys(t *testing.T) {
	out, _, _ := execute(`{"id":12345678901234567890,"text":"x"}`+"\n"+`{"id":"12","text":"x","lang":"de","publisher":"Tass"}`+"\n"+`{"text":"x"}`, "-in", "jsonl", "-format", "jsonl")
	want := `{"id":12345678901234567890,"lang":"en","text":"x","quotes":[],"speakers":[]}
{"id":"12","lang":"de","text":"x","publisher":"Tass","quotes":[],"speakers":[]}
{"lang":"en","text":"x","quotes":[],"speakers":[]}
`
	if diff := cmp.Diff(want, out); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The number of articles at a time changes nothing about the output.
func TestCores(t *testing.T) {
	var in strings.Builder
	for i := range 200 {
		in.WriteString(`{"id":` + strings.Repeat("1", 1+i%9) + `,"text":"\"It rains,\" said Anna Berg. ` + strings.Repeat("It rains. ", i%7*20) + `"}` + "\n")
	}
	in.WriteString("nonsense\n")
	one, errs, _ := execute(in.String(), "-in", "jsonl", "-format", "jsonl", "-j", "1")
	for _, n := range []string{"0", "2", "8"} {
		out, more, status := execute(in.String(), "-in", "jsonl", "-format", "jsonl", "-j", n)
		if out != one || more != errs || status != 1 {
			t.Errorf("-j %s: another output than with one", n)
		}
	}
}

// Whatever the bytes are and whatever they are read as, reading ends, and what comes is
// an article whose text JSON can hold, or an error that names the place.
func FuzzInput(f *testing.F) {
	for _, s := range []string{"", "x", `{"text":"x"}`, "[{\"text\":\"x\"},\n{}]", "[[1]]", "[1,", "]", ",[", "\ufeff[\n{", "{\n", "\x1f\x8b\x08", "\x1f\x8b\x08\x00\x00", "\xff\xfe[\x00", "<html>", "{\"text\":\"\\ud800\"}"} {
		f.Add([]byte(s), int64(0))
	}
	f.Fuzz(func(t *testing.T, b []byte, most int64) {
		for _, form := range []articles.Form{"", articles.Text, articles.JSONLines, articles.JSON} {
			in := input{reader: articles.Reader{Form: form, MaxBytes: most}, stdin: bytes.NewReader(b)}
			n := 0
			for a, err := range in.articles([]string{"-"}) {
				if n++; n > 2*len(b)+2 && !bytes.HasPrefix(b, []byte("\x1f\x8b")) {
					t.Fatalf("%q as %q: no end", b, form)
				}
				if err == nil && !utf8.ValidString(a.Text) {
					t.Errorf("%q as %q: %q", b, form, a.Text)
				}
				if err != nil && !strings.HasPrefix(strings.TrimPrefix(err.Error(), "warning: "), "standard input") {
					t.Errorf("%q as %q: %v", b, form, err)
				}
			}
		}
	})
}
