package quote_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote"
	"golang.org/x/text/language"
)

// The files of testdata/conformance hold cases for many languages and kinds of
// damage in the marker notation of the tables:
//
//	=== de | low marks open and high marks close
//	⟨1 „Es regnet“⟩, ⟦1 sagte⟧ ⦃1 Anna Berg⦄.
//	---
//	1 direct: Anna Berg
//
// A case begins with the language and its reason. A language that a tilde stands
// before is not told to the parser, which has to guess it; "und" is not told
// either. The text follows, in as many lines as it likes; white space at its
// ends is cut. Behind the dashes stand the lines of the quotations, none where
// nothing is to be found. \n, \r, \t, \\ and \uXXXX in the text stand for these
// characters. Lines with a number sign before the first case are comments. Only
// direct and mixed speech is looked for.

// A conformanceCase is a case of such a file.
type conformanceCase struct {
	scene
	line int
	lang string // as written
}

// conformance reads a file of cases.
func conformance(t testing.TB, name string) (cases []conformanceCase) {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var text []string
	expecting := false
	end := func() {
		if len(cases) > 0 {
			c := &cases[len(cases)-1]
			s, err := unescape(strings.TrimSpace(strings.Join(text, "\n")))
			if err != nil {
				t.Fatalf("%s:%d: %v", name, c.line, err)
			}
			c.text = s
			if !expecting {
				t.Fatalf("%s:%d: a case without ---", name, c.line)
			}
		}
		text, expecting = nil, false
	}
	for i, line := range strings.Split(string(b), "\n") {
		switch head, ok := strings.CutPrefix(line, "=== "); {
		case ok:
			end()
			lang, reason, _ := strings.Cut(head, "|")
			cases = append(cases, conformanceCase{scene: scene{reason: strings.TrimSpace(reason)}, line: i + 1, lang: strings.TrimSpace(lang)})
		case len(cases) == 0:
			if line != "" && line[0] != '#' {
				t.Fatalf("%s:%d: %q before the first case", name, i+1, line)
			}
		case line == "---":
			expecting = true
		case !expecting:
			text = append(text, line)
		case strings.TrimSpace(line) != "":
			c := &cases[len(cases)-1]
			n, l, _ := strings.Cut(line, " ")
			if n != strconv.Itoa(len(c.lines)+1) {
				t.Fatalf("%s:%d: quotation %s, want %d", name, i+1, n, len(c.lines)+1)
			}
			c.lines = append(c.lines, l)
		}
	}
	end()
	return cases
}

// unescape puts the characters in that a file of cases writes as escapes.
func unescape(s string) (string, error) {
	if !strings.Contains(s, `\`) {
		return s, nil
	}
	var b strings.Builder
	for s != "" {
		if s[0] != '\\' {
			i := strings.IndexByte(s, '\\')
			if i < 0 {
				i = len(s)
			}
			b.WriteString(s[:i])
			s = s[i:]
			continue
		}
		r, _, rest, err := strconv.UnquoteChar(s, 0)
		if err != nil {
			return "", fmt.Errorf("escape %.6q: %v", s, err)
		}
		b.WriteRune(r)
		s = rest
	}
	return b.String(), nil
}

func TestConformance(t *testing.T) {
	files, err := filepath.Glob("testdata/conformance/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files of cases: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			for _, c := range conformance(t, name) {
				if c.reason == "" {
					t.Errorf("%s:%d: a case without a reason", name, c.line)
				}
				p := quote.Parser{}
				if c.lang != "und" && c.lang[0] != '~' {
					tag, err := language.Parse(c.lang)
					if err != nil {
						t.Errorf("%s:%d: %v", name, c.line, err)
						continue
					}
					p.Language = tag
				}
				if diff := cmp.Diff(c.want(), annotate(p.Parse(plain(c.text)))); diff != "" {
					t.Errorf("%s:%d: %s: %s (-want +got):\n%s", name, c.line, c.lang, c.reason, diff)
				}
			}
		})
	}
}
