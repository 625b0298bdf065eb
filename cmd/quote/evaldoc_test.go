package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
	"github.com/quoteattribution/quote/internal/eval"
)

const evalDoc = "../../EVAL.md"

// example writes the files that EVAL.md shows to a folder, in which the test then
// runs, and returns the document.
func example(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(evalDoc)
	if err != nil {
		t.Fatal(err)
	}
	files := regexp.MustCompile("(?s)```jsonl (\\S+)\n(.*?)```\n").FindAllStringSubmatch(string(b), -1)
	if len(files) != 2 {
		t.Fatalf("EVAL.md shows %d files, want 2", len(files))
	}
	folder := t.TempDir()
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(folder, f[1]), []byte(f[2]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	return string(b)
}

// The commands of the example print what EVAL.md shows: all of it, or with -errors
// the errors alone.
func TestEvalDocument(t *testing.T) {
	doc, err := filepath.Abs(evalDoc)
	if err != nil {
		t.Fatal(err)
	}
	text := example(t)
	shown := regexp.MustCompile("(?s)```\n\\$ quote eval ([^\n]*)\n(.*?)```\n")
	if n := len(shown.FindAllString(text, -1)); n != 2 {
		t.Fatalf("EVAL.md runs %d commands, want 2", n)
	}
	fresh := shown.ReplaceAllStringFunc(text, func(s string) string {
		line := shown.FindStringSubmatch(s)[1]
		out, errs, status := evaluate("", strings.Fields(line)...)
		if status != 0 || errs != "" {
			t.Errorf("%s: status %d, %s", line, status, errs)
		}
		if strings.Contains(line, "-errors") {
			out = out[strings.Index(out, "\nspurious:"):]
		}
		return "```\n$ quote eval " + line + "\n" + strings.TrimPrefix(out, "\n") + "```\n"
	})
	if *update {
		if err := os.WriteFile(doc, []byte(fresh), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(fresh, text); diff != "" {
		t.Errorf("EVAL.md shows another output (-want +got); go test -update writes it:\n%s", diff)
	}
}

// The gold of the example is one that the program itself can be measured by: it is
// made for simple sentences.
func TestEvalExample(t *testing.T) {
	example(t)
	out, errs, status := evaluate("", "-format", "csv", "gold.jsonl")
	if status != 0 || errs != "" || !strings.Contains(out, "all,3,content,direct,1,,,1,,,1,,,,,,1,1,1,1,\n") {
		t.Errorf("status %d, %s%s", status, errs, out)
	}
}

// The Python of EVAL.md makes gold whose spans are those that it names.
func TestEvalPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	text := example(t)
	code := regexp.MustCompile("(?s)```python\n(.*?)```").FindStringSubmatch(text)[1]
	cmd := exec.Command(python, "-c", code)
	cmd.Env = append(os.Environ(), "PYTHONUTF8=1")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	docs, err := eval.Read(bytes.NewReader(out), "python", nil)
	if err != nil {
		t.Fatal(err)
	}
	q := docs[0].Quotes[0]
	content, source := q.Content[0], q.Source[0]
	if c, s := docs[0].Text[content.Start:content.End], docs[0].Text[source.Start:source.End]; c != "“É só chuva,”" || s != "Ana" {
		t.Errorf("content %q, source %q", c, s)
	}
}

// What the program writes is gold, and by it the program is always right.
func TestEvalOwnOutput(t *testing.T) {
	f, ok := format.Lookup("jsonl")
	if !ok {
		t.Fatal("no format jsonl")
	}
	var lines strings.Builder
	w := f.NewWriter(&lines, format.Options{})
	for _, name := range []string{"palmyra.txt", "odd.txt"} {
		text, err := os.ReadFile("../../testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		doc := quote.Parse(string(text))
		doc.ID = name
		if err := w.Write(doc); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out, errs, status := evaluate(lines.String(), "-format", "csv", "-")
	if status != 0 || errs != "" {
		t.Fatalf("status %d, %s", status, errs)
	}
	rows := strings.Split(strings.TrimSpace(out), "\n")[1:]
	if len(rows) < 20 {
		t.Errorf("only %d rows", len(rows))
	}
	for _, row := range rows {
		f := strings.Split(row, ",")
		metric, precision, recall, share := f[2], f[4], f[7], f[13]
		right := (precision == "1" || precision == "") && (recall == "1" || recall == "") && (share == "1" || share == "")
		if metric == "resolved wrong" {
			right = share == "0"
		}
		if !right && !(metric == "relays" && f[3] != "all") { // where a relay is stated is told in two ways
			t.Errorf("measured by itself: %s", row)
		}
	}
}
