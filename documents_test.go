package quote_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/lang"
	rules "github.com/quoteattribution/quote/internal/speech"
)

var (
	markdownLink  = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	markdownFence = regexp.MustCompile("(?s)```.*?\n```")
	markdownCode  = regexp.MustCompile("`[^`\n]*`")
	notInAnchor   = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

// What documents refer to is there: files, and headings of files. Links to other sites
// are not tried, as a test must not need a network.
func TestLinks(t *testing.T) {
	links := 0
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "node_modules" || strings.HasPrefix(d.Name(), ".") && name != "."):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(name) != ".md" || strings.Contains(name, "testdata"):
			return nil
		}
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		text := markdownCode.ReplaceAllString(markdownFence.ReplaceAllString(string(b), ""), "")
		for _, m := range markdownLink.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[1], "://") || strings.HasPrefix(m[1], "mailto:") {
				continue
			}
			links++
			if reason := dead(name, m[1]); reason != "" {
				t.Errorf("%s: %s: %s", name, m[1], reason)
			}
		}
		return nil
	})
	if err != nil || links < 20 {
		t.Errorf("%d links, %v", links, err)
	}
}

// dead says why a link of a document leads nowhere; "" where it leads somewhere.
func dead(document, link string) string {
	path, heading, _ := strings.Cut(link, "#")
	file := document
	if path != "" {
		file = filepath.Join(filepath.Dir(document), filepath.FromSlash(path))
	}
	info, err := os.Stat(file)
	if err != nil {
		return "no such file"
	}
	if heading == "" || info.IsDir() || filepath.Ext(file) != ".md" {
		return ""
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return err.Error()
	}
	for line := range strings.Lines(markdownFence.ReplaceAllString(string(b), "")) {
		if title := strings.TrimLeft(line, "#"); title != line && anchor(title) == heading {
			return ""
		}
	}
	return "no such heading"
}

// anchor is what the pages of code hosts call a heading.
func anchor(title string) string {
	title = notInAnchor.ReplaceAllString(strings.ToLower(strings.TrimSpace(title)), "")
	return strings.ReplaceAll(title, " ", "-")
}

// A dead link is seen as one.
func TestDead(t *testing.T) {
	for _, c := range []struct{ reason, link, want string }{
		{"a file", "MODEL.md", ""},
		{"a folder", "examples", ""},
		{"a heading of this document", "#how-good", ""},
		{"a heading of another", "MODEL.md#with-other-names", ""},
		{"no file", "MODELS.md", "no such file"},
		{"no heading", "MODEL.md#other-names", "no such heading"},
	} {
		if got := dead("README.md", c.link); got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

// CHANGELOG.md begins with the version that this is.
func TestChangelog(t *testing.T) {
	b, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`(?m)^## (\S+)`).FindStringSubmatch(string(b))
	if m == nil || m[1] != quote.Version {
		t.Errorf("the first heading of CHANGELOG.md is %q, and the version %s", m, quote.Version)
	}
}

// The list of rules at Quote has each that a quotation may have.
func TestRulesAreListed(t *testing.T) {
	source, err := os.ReadFile("quote.go")
	if err != nil {
		t.Fatal(err)
	}
	list, _, _ := strings.Cut(string(source), "\ntype Quote struct")
	n := 0
	for r := rules.Rule(1); r.String() != ""; r++ {
		if n++; !strings.Contains(list, "\n//\t"+r.String()+" ") && !strings.Contains(list, `"`+r.String()+`"`) {
			t.Errorf("the rule %q is not listed", r)
		}
	}
	if n < 10 {
		t.Errorf("%d rules", n)
	}
}

// The package comment names as many languages as have a list of words.
func TestLanguagesAreListed(t *testing.T) {
	source, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(source), "These have a list of words, a file each in internal/lang: ")
	list, _, _ = strings.Cut(list, ".")
	if n := len(strings.Split(strings.ReplaceAll(list, " and ", ","), ",")); n != len(lang.Languages()) {
		t.Errorf("doc.go lists %d languages, and %d have a file: %v", n, len(lang.Languages()), lang.Languages())
	}
}
