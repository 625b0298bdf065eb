package page_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
	"github.com/quoteattribution/quote/internal/server/page"
)

// site is the page with as much of a server as it asks for.
func site() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/", page.Handler())
	mux.HandleFunc("POST /v1/parse", func(w http.ResponseWriter, r *http.Request) {
		var in struct{ Text, Lang string }
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 10<<20)).Decode(&in); err != nil {
			w.Header().Set("Content-Type", "application/problem+json")
			w.WriteHeader(http.StatusBadRequest)
			json.NewEncoder(w).Encode(map[string]string{"title": "The request cannot be read.", "detail": err.Error()})
			return
		}
		f, ok := format.Lookup(r.URL.Query().Get("format"))
		if !ok {
			f, _ = format.Lookup("json")
		}
		doc := new(quote.Parser).ParseArticle(quote.Article{Text: in.Text, Language: language.Make(in.Lang)})
		w.Header().Set("Content-Type", f.MediaType)
		out := f.NewWriter(w, format.Options{})
		out.Write(doc)
		out.Close()
	})
	mux.HandleFunc("GET /v1/formats", func(w http.ResponseWriter, _ *http.Request) {
		type entry struct {
			Name      string `json:"name"`
			MediaType string `json:"mediaType"`
			Extension string `json:"extension"`
			About     string `json:"about"`
		}
		var list []entry
		for f := range format.Formats() {
			list = append(list, entry{f.Name, f.MediaType, f.Extension, f.About})
		}
		json.NewEncoder(w).Encode(list)
	})
	return mux
}

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
