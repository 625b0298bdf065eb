package main

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// archived packs files as a code host does, under a folder of its own.
func archived(t *testing.T, all map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for name, s := range all {
		if err := w.WriteHeader(&tar.Header{Name: "repository-abc/" + name, Mode: 0o600, Size: int64(len(s)), Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(s)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// An archive is fetched once, what is made of it is written, and another sum than the
// one that is known is an error.
func TestMake(t *testing.T) {
	asked := 0
	data := archived(t, map[string]string{"a.txt": "It rains."})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked++; r.URL.Path != "/a.tar.gz" {
			http.NotFound(w, r)
			return
		}
		w.Write(data)
	}))
	defer server.Close()
	from, out := t.TempDir(), t.TempDir()
	s := source{name: "a", url: server.URL + "/a.tar.gz", convert: func(all files) (map[string][]byte, error) {
		return map[string][]byte{"x/a.txt": all["a.txt"]}, nil
	}, sums: map[string]string{"x/a.txt": "9c1b"}}
	if err := s.make(from, out, new(bytes.Buffer)); err == nil || !strings.Contains(err.Error(), "x/a.txt has the sum") {
		t.Errorf("another sum: %v", err)
	}
	if b, _ := os.ReadFile(filepath.Join(out, "x", "a.txt")); string(b) != "It rains." {
		t.Errorf("wrote %q", b)
	}
	s.sums = map[string]string{"x/a.txt": ""}
	if err := s.make(from, out, new(bytes.Buffer)); err != nil || asked != 1 {
		t.Errorf("the archive that is there: %v, fetched %d times", err, asked)
	}
	s.counts = map[string][2]int{"x/a.txt": {1, 2}}
	if err := s.make(from, out, new(bytes.Buffer)); err == nil || !strings.Contains(err.Error(), "[0 0] documents and quotations, not [1 2]") {
		t.Errorf("another number of documents: %v", err)
	}
	s.counts, s.name, s.url = nil, "b", server.URL+"/b.tar.gz"
	if err := s.make(from, out, new(bytes.Buffer)); err == nil || !strings.Contains(err.Error(), "404") {
		t.Errorf("an archive that is gone: %v", err)
	}
}

func TestSlim(t *testing.T) {
	const in = "# newdoc id = a\n# meta::summary1 = s\n# text = It rains\n" +
		"1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t2:nsubj\tEntity=(1-a)|XML=<p>\n1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n2\trains\train\tVERB\tVBZ\t_\t0\troot\t0:root\tMSeg=rain-s\n\n"
	const want = "# newdoc id = a\n# text = It rains\n" +
		"1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-a)\n2\trains\train\tVERB\tVBZ\t_\t0\troot\t_\t_\n\n"
	if got := string(slim([]byte(in))); got != want {
		t.Errorf("got\n%s", got)
	}
}

// Genres that are not free are left out, and so is from train what dev or test has.
func TestGUM(t *testing.T) {
	doc := func(id string) string { return "# newdoc id = " + id + "\n# text = x\n\n" }
	made, err := gum(files{
		"en_gum-ud-dev.conllu":                            []byte(doc("GUM_news_a") + doc("GUM_fiction_b")),
		"en_gum-ud-test.conllu":                           []byte(doc("GUM_bio_c")),
		"not-to-release/sources/GUM_news_a.conllu":        []byte(doc("GUM_news_a")),
		"not-to-release/sources/GUM_reddit_d.conllu":      []byte(doc("GUM_reddit_d")),
		"not-to-release/sources/GUM_voyage_e.conllu":      []byte(doc("GUM_voyage_e")),
		"not-to-release/sources/GUM_academic_f.conllu":    []byte(doc("GUM_academic_f")),
		"not-to-release/sources/other/GUM_news_g.conllu2": []byte(doc("GUM_news_g")),
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"ud/gum-dev.conllu":      doc("GUM_news_a"),
		"ud/gum-test.conllu":     doc("GUM_bio_c"),
		"ud/gum-train.conllu.gz": doc("GUM_academic_f") + doc("GUM_voyage_e"),
	} {
		if string(made[name]) != want {
			t.Errorf("%s: got %q, want %q", name, made[name], want)
		}
	}
	if _, err := gum(files{}); err == nil {
		t.Error("an archive without the treebank is no error")
	}
}

// Characters become bytes, parts of a line and of the next are one span, and what stands
// in marks tells the kind.
func TestAttributions(t *testing.T) {
	const s = "Zoë said “it rains” and that\nit snows. Poll: it hails."
	quotes, err := attributions(s, "T1\tSource 0 3\tZoë\nT2\tCue 4 8\tsaid\nT3\tContent 9 19;20 28;29 37\tx\nT4\tAttribution 4 8\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"+
		"T5\tContent 9 19\tx\nE2\tAttribution:T4 Content:T5 Cue:T2\nT6\tContent 45 53\tx\nE3\tAttribution:T4 Content2:T6\nE4\tAttribution:T4 Source:T1\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range quotes {
		words := ""
		for _, c := range q.Content {
			words += "[" + s[c.Start:c.End] + "]"
		}
		got = append(got, q.Kind+" "+words)
	}
	want := []string{"mixed [“it rains” and that\nit snows]", "direct [“it rains”]", "indirect [it hails]"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := attributions(s, "T1\tSource 0 300\tx\n"); err == nil {
		t.Error("a span outside the text is no error")
	}
}

// The kinds of the development set as it is used, where it is there: how many are told
// alike.
func TestKinds(t *testing.T) {
	f, err := os.Open(filepath.FromSlash("../../../shared/corpora/polnear/dev.jsonl"))
	if err != nil {
		t.Skip("no ../shared/corpora")
	}
	defer f.Close()
	same, all := 0, 0
	for dec := json.NewDecoder(bufio.NewReader(f)); dec.More(); {
		var d annotated
		if err := dec.Decode(&d); err != nil {
			t.Fatal(err)
		}
		quotes := slices.Clone(d.Quotes)
		setKinds(d.Text, quotes)
		for i := range quotes {
			all++
			if quotes[i].Kind == d.Quotes[i].Kind {
				same++
			}
		}
	}
	if share := float64(same) / float64(all); share < .99 {
		t.Errorf("%d of %d kinds are the same", same, all)
	}
}
