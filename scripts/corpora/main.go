// Command corpora fetches the corpora that cannot be shipped from where they are
// published, and converts them to what internal/train and internal/gate read.
//
//	go run ./scripts/corpora [-from DIR] [-out DIR]
//
// An archive that is in -from already is not fetched. What comes out is held against
// its sum; a file with another one is kept, named, and makes the exit status 1.
package main

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

// A source is an archive, and what is made of it.
type source struct {
	name, url, terms string
	convert          func(files) (map[string][]byte, error)
	sums             map[string]string // of what comes out, before it is packed; "" is not held against any
	counts           map[string][2]int // of what has no sum: documents and quotations
}

var sources = []source{
	{
		name: "UD_English-EWT", url: "https://github.com/UniversalDependencies/UD_English-EWT/archive/15d613d8447b.tar.gz", terms: "CC BY-SA 4.0",
		convert: ewt, sums: map[string]string{
			"ud/ewt-train.conllu.gz": "120cb57338a63867cd00eb393adc17ee945a220f59094b771bba60cd56ba36c3",
			"ud/ewt-dev.conllu":      "101b844ae6675ffcf0b38431efb9c53b6fb5958e47986a49cdd55a19c29e4205",
			"ud/ewt-test.conllu":     "6089cc254d721d0f24b37e018f5842dfff5608182f190fc7c993fe306dcdeecd",
		},
	},
	{
		name: "UD_English-GUM", url: "https://github.com/UniversalDependencies/UD_English-GUM/archive/afb41ee9bca5.tar.gz", terms: "CC BY 4.0 in the genres that are kept",
		convert: gum, sums: map[string]string{
			"ud/gum-train.conllu.gz": "aba5460f8ebddea33936459f48b74c9bca22fc745a080543a6ddc8683619815f",
			"ud/gum-dev.conllu":      "316747b83cc8cf1a231a6c9a05b127a5b7f06e8d03181450b4a0cfef89a67b13",
			"ud/gum-test.conllu":     "f089b5c69d12ef09c04531040a99ef0dca0fdb66ba9d8ee6f7f73da968feece7",
		},
	},
	{
		name: "PolNeAR", url: "https://github.com/networkdynamics/PolNeAR/archive/c3eee833c035.tar.gz", terms: "none stated; articles belong to their publishers: not to be passed on",
		convert: polnear, sums: map[string]string{"polnear/dev.jsonl": "", "polnear/train.jsonl": ""},
		counts: map[string][2]int{"polnear/dev.jsonl": {84, 2192}, "polnear/train.jsonl": {840, 19832}},
	},
}

func main() {
	from := flag.String("from", "", "a `folder` with archives, NAME.tar.gz; they are fetched into it where it lacks them")
	out := flag.String("out", filepath.FromSlash("../shared/corpora"), "the `folder` to write to")
	flag.Parse()
	if *from == "" {
		dir, err := os.MkdirTemp("", "corpora")
		if err != nil {
			fmt.Fprintln(os.Stderr, "corpora:", err)
			os.Exit(1)
		}
		defer os.RemoveAll(dir)
		*from = dir
	}
	ok := true
	for _, s := range sources {
		if err := s.make(*from, *out, os.Stdout); err != nil {
			fmt.Fprintf(os.Stderr, "corpora: %s: %v\n", s.name, err)
			ok = false
		}
	}
	if !ok {
		os.Exit(1)
	}
}

// make gets a source and writes what is made of it.
func (s source) make(from, out string, w io.Writer) error {
	fmt.Fprintf(w, "%s (%s)\n", s.name, s.terms)
	archive := filepath.Join(from, s.name+".tar.gz")
	if _, err := os.Stat(archive); os.IsNotExist(err) {
		if err := fetch(s.url, archive); err != nil {
			return err
		}
	}
	all, err := unpack(archive)
	if err != nil {
		return err
	}
	made, err := s.convert(all)
	if err != nil {
		return err
	}
	var wrong []string
	for name, data := range made {
		if err := write(filepath.Join(out, filepath.FromSlash(name)), data); err != nil {
			return err
		}
		sum := fmt.Sprintf("%x", sha256.Sum256(data))
		if !strings.HasPrefix(sum, s.sums[name]) {
			wrong = append(wrong, fmt.Sprintf("%s has the sum %s, not %s", name, sum, s.sums[name]))
			continue
		}
		if want, ok := s.counts[name]; ok {
			if got := [2]int{bytes.Count(data, []byte("\n")), bytes.Count(data, []byte(`"kind":`))}; got != want {
				wrong = append(wrong, fmt.Sprintf("%s has %d documents and quotations, not %d", name, got, want))
				continue
			}
		}
		fmt.Fprintf(w, "  %s: %d bytes\n", name, len(data))
	}
	if len(made) != len(s.sums) {
		wrong = append(wrong, fmt.Sprintf("%d files, not %d", len(made), len(s.sums)))
	}
	if wrong != nil {
		return fmt.Errorf("not as it was when the figures were made: %s", strings.Join(wrong, "; "))
	}
	return nil
}

func fetch(url, file string) error {
	r, err := http.Get(url)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", url, r.Status)
	}
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o666)
}
