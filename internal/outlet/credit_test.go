package outlet

import (
	"testing"

	"github.com/quoteattribution/quote/internal/text"
)

func TestFindCredit(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"a byline", "Rain in the north\n\nBy Anna Berg, Reuters\n\nIt rains.", "Reuters"},
		{"a byline over two lines is two paragraphs, and names nobody", "By Anna Berg\n\nIt rains.", ""},
		{"a closing credit", "It rains.\n\nIt pours.\n\n-- Xinhua", "Xinhua"},
		{"the reporters of Reuters", "It rains.\n\n(Reporting by Anna Berg; Editing by Nils Dahl)", "Reuters"},
		{"a copyright line", "It rains.\n\n© 2016 AFP", "AFP"},
		{"a longer one", "It rains.\n\nCopyright 2016 The Associated Press. All rights reserved.", "The Associated Press"},
		{"an unknown name is no outlet", "It rains.\n\n-- Anna Berg", ""},
		{"a dash in the first line is no credit", "-- Xinhua", ""},
		{"the body names no own outlet", "It rains, Reuters reported.\n\nIt pours.\n\nIt snows.\n\nIt hails.", ""},
		{"nothing", "", ""},
	} {
		if got := FindCredit(c.text, text.Paragraphs(c.text), Known()); got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}
