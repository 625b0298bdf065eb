package page_test

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
)

// The sample that the page starts with is the one that the library's own tests read.
func TestSample(t *testing.T) {
	want, err := os.ReadFile("../../../testdata/palmyra.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(read(t, "samples/en.txt"), want) {
		t.Error("site/samples/en.txt is not testdata/palmyra.txt: copy it")
	}
}

// The texts to start from show what the library does, and so it must do it: who said
// each quotation, in order, and through whom.
func TestSamples(t *testing.T) {
	for _, c := range []struct {
		lang string
		want []string // speaker, role; relay, how
		own  string
	}{
		{"de", []string{"Karla Wendt, Bürgermeisterin", "Jonas Behrend, Stadtrat; Die Welt, quoted by", "Karla Wendt, Bürgermeisterin"}, "dpa"},
		{"fr", []string{"Claire Dumont, maire", "Marc Tissier, ingénieur; Le Monde, told", "Claire Dumont, maire"}, "AFP"},
		{"zh", []string{"李文华, 市长", "王建国, 工程师; 路透社, quoted by", "李文华, 市长"}, "新华社"},
	} {
		doc := quote.Parse(string(read(t, "samples/"+c.lang+".txt")))
		if doc.Language.String() != c.lang || doc.Publisher != c.own {
			t.Errorf("%s: read as %s of %s", c.lang, doc.Language, doc.Publisher)
		}
		var got []string
		for i := range doc.Quotes {
			q := &doc.Quotes[i]
			line := doc.Join(q.Content...)
			if q.Speaker != nil {
				line = q.Speaker.Name + ", " + q.Speaker.Role
			}
			for k := range q.Relays {
				line += "; " + q.Relays[k].Name + ", " + q.Relays[k].How.String()
			}
			got = append(got, line)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", c.lang, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// The page offers the languages that the package comment lists.
func TestLanguages(t *testing.T) {
	source, err := os.ReadFile("../../../doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, list, found := strings.Cut(string(source), "These have a list of words, a file each in internal/lang: ")
	list, _, end := strings.Cut(list, ".")
	if !found || !end {
		t.Fatal("doc.go has no list of languages")
	}
	html := string(read(t, "index.html"))
	for _, name := range strings.FieldsFunc(strings.NewReplacer("\n//", " ", " and ", ",").Replace(list), func(r rune) bool { return r == ',' }) {
		if name = strings.TrimSpace(name); !strings.Contains(html, ">"+name+"</option>") {
			t.Errorf("the page does not offer %s", name)
		}
	}
}

// The page and the pages that format html writes have the same colours.
func TestColours(t *testing.T) {
	exported, err := os.ReadFile("../../../format/page.css")
	if err != nil {
		t.Fatal(err)
	}
	colours := regexp.MustCompile(`--s0: [^}\n]+`)
	got, want := colours.FindAllString(string(read(t, "page.css")), -1), colours.FindAllString(string(exported), -1)
	if len(want) != 2 || !slices.Equal(got, want) {
		t.Errorf("page.css has %q, format/page.css %q", got, want)
	}
}
