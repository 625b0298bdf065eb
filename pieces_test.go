package quote_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// TestPieces reads pieces of texts, with words left out, exchanged and put elsewhere, in the language of the text and
// in another, also one without word lists: whatever stands there, and wherever it ends, nothing panics. QUOTE_PIECES is how many; the seed is told.
func TestPieces(t *testing.T) {
	n := 30_000
	if s := os.Getenv("QUOTE_PIECES"); s != "" {
		if _, err := fmt.Sscan(s, &n); err != nil {
			t.Fatal("QUOTE_PIECES: ", err)
		}
	}
	seed := int64(1)
	if n > 30_000 {
		seed = rand.Int63()
	}
	rng := rand.New(rand.NewSource(seed))
	texts := inventedIn(t)
	names := []string{"la", "ar", "th"} // without word lists
	parsers := map[string]*quote.Parser{}
	for _, lang := range names {
		parsers[lang] = &quote.Parser{Language: language.Make(lang)}
	}
	for _, x := range texts {
		if parsers[x.lang] == nil {
			parsers[x.lang] = &quote.Parser{Language: language.Make(x.lang)}
			names = append(names, x.lang)
		}
	}
	for range n {
		x := texts[rng.Intn(len(texts))]
		lang := x.lang
		if rng.Intn(3) == 0 {
			lang = names[rng.Intn(len(names))]
		}
		s := piece(rng, x.text)
		func() {
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("%s: %v (seed %d)\n%q", lang, r, seed, s)
				}
			}()
			parsers[lang].Parse(s)
		}()
	}
}

// A textIn is a text with its language.
type textIn struct{ lang, text string }

// inventedIn has the invented texts of testdata.
func inventedIn(t *testing.T) (texts []textIn) {
	list, err := filepath.Glob("testdata/*/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range list {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lang, _, _ := strings.Cut(filepath.Base(name), ".")
		sc := bufio.NewScanner(f)
		for sc.Buffer(nil, 1<<24); sc.Scan(); {
			var d struct{ Text, Lang string }
			switch {
			case strings.HasSuffix(name, ".jsonl") && json.Unmarshal(sc.Bytes(), &d) == nil && d.Text != "":
				if d.Lang == "" {
					d.Lang = "en"
				}
				texts = append(texts, textIn{d.Lang, d.Text})
			case strings.HasSuffix(name, ".txt") && len(lang) == 2 && sc.Text() != "":
				texts = append(texts, textIn{lang, sc.Text()})
			}
		}
	}
	return texts
}

// piece is a part of a text, some words of which are gone, repeated or elsewhere.
func piece(rng *rand.Rand, text string) string {
	const longest, changes = 40, 4 // words
	words, sep := strings.Fields(text), " "
	if utf8.RuneCountInString(text) > 12*len(words) { // no spaces between words
		words, sep = strings.Split(text, ""), ""
	}
	if len(words) == 0 {
		return text
	}
	first := rng.Intn(len(words))
	part := append([]string(nil), words[first:min(len(words), first+1+rng.Intn(longest))]...)
	for range rng.Intn(changes) {
		i, j := rng.Intn(len(part)), rng.Intn(len(part))
		switch rng.Intn(3) {
		case 0:
			part[i] = ""
		case 1:
			part[i] = words[rng.Intn(len(words))]
		default:
			part[i], part[j] = part[j], part[i]
		}
	}
	return strings.Join(part, sep)
}

// A text may end where nothing ends.
func TestCutOff(t *testing.T) {
	for lang, s := range map[string]string{
		"de": "Laut Anna Berg, die",
		"en": "According to Anna Berg, who",
		"es": "Según Ana Prado, que",
		"pl": "Według Anny Berg, która",
		"ru": "По словам Анны Берг, который",
	} {
		(&quote.Parser{Language: language.Make(lang)}).Parse(s)
	}
}
