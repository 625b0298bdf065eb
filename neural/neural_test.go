package neural

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/eval"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// marked writes a text with the roles that its units have: [s …] [q …] [c …].
func marked(t quote.Tagger, text string) string {
	var b strings.Builder
	seen := recorder{t, func(a *quote.Tagging) {
		open := false
		for _, s := range a.Sentences {
			for _, u := range s.Units {
				begins := u.Role%2 == 1
				if open && (begins || u.Role == quote.NoRole) {
					b.WriteString("]")
					open = false
				}
				if b.Len() > 0 {
					b.WriteString(" ")
				}
				if begins {
					b.WriteString("[" + [...]string{"s", "q", "c"}[u.Role/2] + " ")
					open = true
				}
				b.WriteString(a.Text[u.Span.Start:u.Span.End])
			}
		}
		if open {
			b.WriteString("]")
		}
	}}
	(&quote.Parser{Tagger: seen}).Parse(text)
	return b.String()
}

// A recorder shows what a tagger did.
type recorder struct {
	quote.Tagger
	see func(*quote.Tagging)
}

func (r recorder) Tag(a *quote.Tagging) {
	r.Tagger.Tag(a)
	r.see(a)
}

// What the built-in tagger labels, of one sentence of each kind. The golden file is read by people.
func TestTag(t *testing.T) {
	const name = "testdata/tags.txt"
	var b strings.Builder
	for _, text := range []string{
		"The mayor of Brelin said that the bridge would open in May.",
		"The bridge will open in May, according to a spokeswoman for the port.",
		"Ilse Varga, the harbour master, conceded the repairs had cost more than planned.",
		"Critics call the levy \"a tax on rain\" and want it gone.",
		"His insistence that the dam is safe has convinced few of the farmers.",
		"\"We are late,\" Varga said. \"But we are not lost.\"",
		"The ferry left at noon and reached the island an hour later.",
		"The mayor did not say when the bridge would open.",
		"Don't-know answers rose, the institute's quarterly report found.",
	} {
		b.WriteString(marked(Tagger(), text) + "\n")
	}
	golden(t, name, b.String())
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

// articles are some of the invented ones.
func articles(t *testing.T, n int) []*eval.Document {
	var docs []*eval.Document
	for _, name := range []string{"wire.jsonl", "wire2.jsonl"} {
		more, err := eval.ReadFile(filepath.Join("..", "testdata", "eval", name), nil)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, more...)
	}
	return docs[:min(n, len(docs))]
}

// said is what a tagger makes of articles, as JSON.
func said(t *testing.T, tagger quote.Tagger, docs []*eval.Document) []byte {
	p := &quote.Parser{Tagger: tagger}
	var b bytes.Buffer
	for _, d := range docs {
		if err := json.NewEncoder(&b).Encode(p.ParseArticle(d.Article())); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// Every processor gives the same bytes: with each of its kernels those whose digest is in
// the golden file, of two articles. If QUOTE_ARTICLES says how many, that many are read; there is no golden file
// of those, and what the log of the test says is the same on every machine.
func TestSameEverywhere(t *testing.T) {
	n := 2
	more, err := strconv.Atoi(os.Getenv("QUOTE_ARTICLES"))
	if err == nil {
		n = more
	}
	docs := articles(t, n)
	want := ""
	for _, k := range all() {
		got := fmt.Sprintf("%x\n", sha256.Sum256(said(t, &tagger{model: builtIn.model, kernels: k}, docs)))
		t.Logf("%s: %d articles: %s", k.name, len(docs), got)
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("%s: %d articles: %s, want %s, as with %s", k.name, len(docs), got, want, all()[0].name)
		}
	}
	if more == 0 {
		golden(t, "testdata/digest2.txt", want)
	}
}

// A tagger is safe for concurrent use, and says the same each time.
func TestConcurrent(t *testing.T) {
	docs := articles(t, 3)
	want := said(t, Tagger(), docs)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if got := said(t, Tagger(), docs); !bytes.Equal(got, want) {
				t.Error("another result beside others")
			}
		})
	}
	wg.Wait()
}

// Texts of every kind have labels, and no text is an error.
func TestAnyText(t *testing.T) {
	p := &quote.Parser{Tagger: Tagger()}
	for _, text := range []string{
		"", "\n", "He said", "\xff\xfe said \xf0\x28.", strings.Repeat("word ", 1000) + "he said that it rains.",
		strings.Repeat("x", 100_000) + " said that it rained.", "He said " + strings.Repeat("“", 300), "İstanbul ĲSSEL said that ǅ rained.",
		"\"" + strings.Repeat("It rains. ", 200) + "\" he said, adding that it pours.",
	} {
		for _, q := range p.Parse(text).Quotes {
			for _, s := range slices.Concat(q.Content, q.Cue, q.Source) {
				if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
					t.Errorf("%.40q: span %v", text, s)
				}
			}
		}
	}
}

// A file that is not whole is an error.
func TestOpen(t *testing.T) {
	changed := func(change func(b []byte) []byte) []byte {
		b := change(bytes.Clone(english))
		if len(b) >= headerAt {
			binary.LittleEndian.PutUint32(b[len(magic)+4:], crc32.ChecksumIEEE(b[headerAt:]))
		}
		return b
	}
	replace := func(old, new string) []byte {
		return changed(func(b []byte) []byte { return bytes.Replace(b, []byte(old), []byte(new), 1) })
	}
	for _, c := range []struct {
		why  string
		file []byte
		want string // in the error
	}{
		{"nothing", nil, "cut off"},
		{"another file", []byte(strings.Repeat("no encoder ", 10)), "no file of an encoder"},
		{"the last byte is missing", english[:len(english)-1], "damaged"},
		{"a bit is another", append(bytes.Clone(english[:len(english)-1]), english[len(english)-1]^1), "damaged"},
		{"whole but cut off", changed(func(b []byte) []byte { return b[:len(b)/2] }), "cut off"},
		{"whole but longer", changed(func(b []byte) []byte { return append(b, 0) }), "longer"},
		{"an unknown tokenizer", replace(`"wordpiece"`, `"bytepairs"`), "tokenizer"},
		{"no layers", replace(`"layers": 6`, `"layers": 0`), "layers"},
		{"more layers than there are", replace(`"layers": 6`, `"layers": 9`), "cut off"},
		{"roles in another order", replace(`"B-source", "I-source"`, `"I-source", "B-source"`), "labels"},
		{"a field that is not known", replace(`"curly"`, `"curvy"`), "curvy"},
		{"a piece twice", replace("\nthe\n", "\nand\n"), "pieces"},
		{"an infinite bias", changed(func(b []byte) []byte { copy(b[len(b)-4:], "\x00\x00\x80\x7f"); return b }), "too large"},
	} {
		if _, err := Open(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
	}
	if _, err := Open(bytes.Clone(english)); err != nil {
		t.Error(err)
	}
}
