package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"nothing to do", "A b, c.\n\nD é.", "A b, c.\n\nD é."},
		{"a no-break space is a space", "A\u00a0b", "A b"},
		{"so is a run of any", "A \u2009\u202f b", "A b"},
		{"doubled spaces are one", "A.  B.", "A. B."},
		{"spaces that a line begins with set a paragraph apart", "A\n    B", "A\n    B"},
		{"also at the very beginning", "   A  b", "   A b"},
		{"a soft hyphen shows nothing", "sa\u00adid", "said"},
		{"nor does a byte order mark", "\ufeffA", "A"},
		{"an ideographic space indents in Chinese", "\u3000\u3000A", "\u3000\u3000A"},
		{"Windows line ends", "A\r\nB\r\n\r\nC", "A\nB\n\nC"},
		{"old Macintosh ones", "A\rB", "A\nB"},
		{"an accent of its own joins its letter", "Jose\u0301 said", "José said"},
		{"two of them", "a\u0323\u0302b", "ậb"},
		{"Korean syllables of parts", "\u1112\u1161\u11ab", "한"},
		{"also across a soft hyphen", "e\u00ad\u0301", "é"},
		{"what is no UTF-8 stays", "A\xff  b\xc2", "A\xff b\xc2"},
		{"a space left as an entity", "A&nbsp;b &#160; c & d &amp; e", "A b c & d &amp; e"},
		{"an apostrophe the wrong way round", "Dahl‘s é‘s we‘re", "Dahl’s é’s we’re"},
		{"what opens something without a space before it is none", "the‘in’ 说‘好 a‘bcd Berg‘S", "the‘in’ 说‘好 a‘bcd Berg‘S"},
		{"nothing", "", ""},
	} {
		got, o := Plain(c.in)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
		if (o == nil) != (c.in == c.want) {
			t.Errorf("%s: origin %v", c.reason, o)
		}
	}
}

// A word found in the plain text lies where it stands in the original, with what
// shows nothing inside it.
func TestOrigin(t *testing.T) {
	for _, c := range []struct{ reason, in, word, want string }{
		{"behind changed spaces", "A  b\u00a0 said it", "said", "said"},
		{"with a soft hyphen inside", "he  sa\u00adid it", "said", "sa\u00adid"},
		{"but none at its ends", "he \u00adsaid\u00ad it", "said", "said"},
		{"with accents of their own", "x Jose\u0301 Mun\u0303oz y", "José Muñoz", "Jose\u0301 Mun\u0303oz"},
		{"behind line ends", "A\r\n\r\nB said", "said", "said"},
		{"with a changed space inside", "Anna  Berg said", "Anna Berg", "Anna  Berg"},
		{"at the end", "A  b", "b", "b"},
	} {
		s, o := Plain(c.in)
		i := strings.Index(s, c.word)
		span := o.Span(Span{i, i + len(c.word)})
		if got := c.in[span.Start:span.End]; got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

func FuzzPlain(f *testing.F) {
	for _, s := range []string{"", "a  b", "e\u0301\u00ad", "\r\n \r\u00a0x", "\xff\u00a0\xe2\x80", "\u1112\u1161\u11ab"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, o := Plain(s)
		if again, _ := Plain(p); again != p && utf8.ValidString(s) {
			t.Errorf("%q is not plain: %q", p, again)
		}
		if o == nil {
			return
		}
		last := Span{}
		for i := 0; i < len(p); i++ {
			span := o.Span(Span{i, i + 1})
			if span.Start < last.Start || span.End < last.End || span.Start > span.End || span.End > len(s) {
				t.Fatalf("%q: byte %d lies at %v after %v", s, i, span, last)
			}
			last = span
		}
	})
}
