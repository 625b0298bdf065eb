package attribution

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

func TestDump(t *testing.T) {
	f, err := os.Open("/tmp/parser/dump.txt")
	if err != nil {
		t.Skip()
	}
	for sc := bufio.NewScanner(f); sc.Scan(); {
		s := sc.Text()
		a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
		lines := Lines(a, nil)
		lb := labellers.Get().(*Labeller)
		roles, _ := lb.Label(lines)
		for i := range lines {
			l := &lines[i]
			var b strings.Builder
			for k := range l.Items {
				sp := l.Span(a, k)
				h, r := "-", "-"
				if len(l.tree) > 0 {
					h, r = fmt.Sprint(l.tree[k].Head), l.tree[k].Relation.String()
				}
				w := strings.ReplaceAll(s[sp.Start:sp.End], " ", "_")
				fmt.Fprintf(&b, "%d:%s/%s<%s:%s>%d%s ", k, w, l.tags[k], h, r, l.likely[k], []string{"", "S", "s", "C", "c", "T", "t"}[roles[i][k]])
			}
			fmt.Println(b.String())
		}
	}
}
