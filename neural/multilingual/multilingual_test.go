package multilingual

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/eval"
)

var update = flag.Bool("update", false, "rewrite the golden files")

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

// What is found in a sentence of each kind, by rules and tagger together. The golden file is read by people: a
// line has the language, the rule, the kind, and source, cue and content.
func TestFinds(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct{ lang, text string }{
		{"en", "The mayor of Brelin said that the bridge would open in May."},
		{"en", "His insistence that the dam is safe has convinced few of the farmers."},
		{"de", "Die Hafenmeisterin von Brelin räumte ein, die Kräne seien älter als gedacht."},
		{"de", "Der Landrat bestritt nicht, dass die Fähre fährt, und schwieg zum Preis."},
		{"pt", "A capitã do porto reconheceu que os guindastes são mais velhos do que se pensava."},
		{"pt", "O prefeito pediu ajuda ao governo e viajou."},
		{"ru", "Начальница порта признала, что краны старше, чем думали."},
		{"ru", "«Мы опоздали, но не потерялись», — призналась капитан парома."},
		{"cs", "Správkyně přístavu připustila, že jeřáby jsou starší, než se myslelo."},
		{"tr", "Liman müdürü Ilgaz Varol, vinçlerin sanılandan eski olduğunu söyledi."},
		{"zh", "港务局长承认，起重机比想象的旧。"},
		{"zh", "渡轮中午离开，一小时后到达小岛。"},
		{"fr", "Selon la capitaine du port, les grues sont plus vieilles qu'on ne le pensait."},
	} {
		p := &quote.Parser{Tagger: Tagger(), Language: language.Make(c.lang)}
		doc := p.Parse(c.text)
		fmt.Fprintf(&b, "%s\t%s\n", c.lang, c.text)
		for _, q := range doc.Quotes {
			fmt.Fprintf(&b, "\t%s, %s: [s %s] [q %s] [c %s]\n", q.Rule, q.Kind, doc.Join(q.Source...), doc.Join(q.Cue...), doc.Join(q.Content...))
		}
	}
	golden(t, "testdata/finds.txt", b.String())
}

// The languages are those of the file of weights.
func TestReads(t *testing.T) {
	m := Tagger().(quote.Multilingual)
	for tag, want := range map[string]bool{"de": true, "pt-BR": true, "zh-Hant": true, "und": false, "ja": false, "eo": false} {
		if got := m.Reads(language.MustParse(tag)); got != want {
			t.Errorf("%s: %v, want %v", tag, got, want)
		}
	}
}

// Every processor gives the same bytes: those whose digest is in the golden file, of probes in twelve
// languages and an article in English.
func TestSameEverywhere(t *testing.T) {
	probes, err := eval.ReadProbesFile(filepath.Join("..", "..", "testdata", "eval", "probes-languages.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	p := &quote.Parser{Tagger: Tagger()}
	var b bytes.Buffer
	for i := 0; i < len(probes); i += 5 {
		if err := json.NewEncoder(&b).Encode(p.ParseArticle(probes[i].Document().Article())); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "testdata/digest.txt", fmt.Sprintf("%x\n", sha256.Sum256(b.Bytes())))
}
