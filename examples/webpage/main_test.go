package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var update = flag.Bool("update", false, "rewrite the files of testdata")

// The page of testdata has a menu, a list of other articles, a script and a footer
// with words in marks that are not the article's.
func TestHarbour(t *testing.T) {
	page, err := os.Open("testdata/harbour.html")
	if err != nil {
		t.Fatal(err)
	}
	defer page.Close()
	var b strings.Builder
	if err := webpage(&b, page); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/harbour.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%swant (if the new output is right, go test -update)\n%s", b.String(), want)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), string(want)) {
		t.Errorf("../README.md does not have the lines of %s", golden)
	}
}

func TestWebpage(t *testing.T) {
	const filler = "<p>Nothing happened on the quay, where everybody waits for the ferry in the rain of the winter, year after year, and says little about it.</p>"
	for _, c := range []struct{ why, page, want string }{
		{"a page without site and date",
			"<title>Rain</title><article>" + filler + "<p>“It rains,” said Anna Berg.</p></article>",
			"title: Rain\nAnna Berg: “It rains,”\n"},
		{"bytes of another charset, which the page names",
			"<meta charset=windows-1252><title>Rain</title><article>" + filler + "<p>\x93It rains,\x94 said Zo\xeb Dahl.</p></article>",
			"title: Rain\nZoë Dahl: “It rains,”\n"},
		{"a quotation that is not closed ends with its paragraph",
			"<title>Rain</title><article>" + filler + "<p>“It rains for days.</p><p>Ole Lund smiled. “It snows,” he said.</p></article>",
			"title: Rain\nOle Lund: “It snows,”\n"},
		{"an escape sequence does not reach the terminal",
			"<title>Ra\x1bin</title><article>" + filler + "<p>“It \x1b[31mrains,” said Anna Berg.</p></article>",
			"title: Ra in\nAnna Berg: “It  [31mrains,”\n"},
	} {
		var b strings.Builder
		if err := webpage(&b, strings.NewReader(c.page)); err != nil || b.String() != c.want {
			t.Errorf("%s: got %v and\n%swant\n%s", c.why, err, b.String(), c.want)
		}
	}
}

func TestWebpageErrors(t *testing.T) {
	for _, c := range []struct{ why, page, want string }{
		{"an empty file", "", "no page"},
		{"a page of nothing but a menu", "<nav><ul><li><a href=/>Home</a></li></ul></nav>", "no article found"},
	} {
		var b strings.Builder
		err := webpage(&b, strings.NewReader(c.page))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want one with %q; written: %s", c.why, err, c.want, b.String())
		}
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct{ why, page, want string }{
		{"paragraphs are apart", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
		{"the parts of one are not", "<p>O<b>n</b>e</p>", "One"},
		{"a line end of HTML is a space", "<p>One\ntwo.</p>", "One two."},
		{"<br> ends a line", "<p>One<br>two.</p>", "One\n\ntwo."},
		{"a list", "<ul><li>One</li><li>two</li></ul>", "One\n\ntwo"},
		{"an entity is its character", "<p>3 &lt; 4</p>", "3 < 4"},
	} {
		n, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(text(n)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
}
