package mark_test

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/text"
)

// Regions of any text are in order, nest, lie in the text and split no rune; and
// those of a paragraph do not depend on paragraphs without marks around it.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		`"It rains," he said. ‘It snows,’ she said. „Es“ «hagelt»`,
		"“It rains.\n\n“It snows,” he said.",
		"\xff\"\x80”''\r\"``",
		"?It rains,? he said. ?Does it?? \ufffdIt snows,\ufffd",
		"&quot;It rains,&quot; &ldquo;he&rdquo; &amp;quot;said&#x27; &#; &nbsp;",
		"â€œIt rains,â€\u009d he â€˜saidâ€™ â€“ Â«soÂ» â\u0080\u009c",
		"\u0093It rains,\u0094 \x93it snows\x94 \xabso\xbb",
		",,Es regnet,'' sagte er. ,,Es schneit\" <<so>> >>",
		"דובר צה\"ל ב\"הארץ\" ״גשם״",
		"«\u00a0Il pleut.\n\n»\u202fIl neige\u2009» \u200b”\ufeff’",
		"”Det regnar” »så» “en“ „zwei“ „drei” ”vier“",
		"「雨『ね』」｢雨｣﹁雨﹂〝雨〟＂雨＂＇雨＇",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, s, mark.Scan(s, text.Paragraphs(s), mark.Convention{}))

		const before, after = "No marks.", "None here."
		alone := mark.Scan(s, []text.Span{{Start: 0, End: len(s)}}, mark.Convention{})
		check(t, s, alone)
		at := len(before)
		within := mark.Scan(before+s+after, []text.Span{{Start: 0, End: at}, {Start: at, End: at + len(s)}, {Start: at + len(s), End: at + len(s) + len(after)}}, mark.Convention{})
		for i := range within {
			r := &within[i]
			r.Open.Start, r.Open.End, r.Close.Start, r.Close.End = r.Open.Start-at, r.Open.End-at, r.Close.Start-at, r.Close.End-at
		}
		if diff := cmp.Diff(alone, within); diff != "" {
			t.Errorf("%q alone and between two paragraphs (-alone +between):\n%s", s, diff)
		}
	})
}

// check fails where the regions of s are none that may be.
func check(t *testing.T, s string, regions []mark.Region) {
	t.Helper()
	valid := utf8.ValidString(s)
	end := make([]int, 0, 8) // of the regions that are open
	open := make([]int, 0, 8)
	last := -1
	for i, r := range regions {
		o := r.Outer()
		if o.Start < 0 || o.End > len(s) || r.Open.Len() <= 0 || r.Open.End > r.Close.Start || r.Close.Len() < 0 || o.Start <= last {
			t.Fatalf("region %d of %q: %v", i, s, r)
		}
		for _, at := range []int{r.Open.Start, r.Open.End, r.Close.Start, r.Close.End} {
			if valid && at < len(s) && !utf8.RuneStart(s[at]) {
				t.Fatalf("region %d of %q splits a rune: %v", i, s, r)
			}
		}
		last = o.Start
		for len(end) > 0 && end[len(end)-1] <= o.Start {
			end, open = end[:len(end)-1], open[:len(open)-1]
		}
		if len(end) > 0 && o.End > end[len(end)-1] {
			t.Fatalf("region %d of %q crosses the one around it: %v", i, s, r)
		}
		parent := -1
		if len(open) > 0 {
			parent = open[len(open)-1]
		}
		if r.Parent != parent {
			t.Fatalf("region %d of %q has parent %d, want %d", i, s, r.Parent, parent)
		}
		if r.Continues >= i {
			t.Fatalf("region %d of %q points forward: %v", i, s, r)
		}
		end, open = append(end, o.End), append(open, i)
	}
}
