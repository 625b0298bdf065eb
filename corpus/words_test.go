package corpus_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/corpus"
)

func TestCanonicalQuotation(t *testing.T) {
	for _, c := range []struct{ reason, words, want string }{
		{"case, marks, punctuation", `“The Harbour — closed,”`, "the harbour closed"},
		{"nothing that is a word", `"..."`, ""},
		{"nothing", "", ""},
		{"apostrophes", "don't, don’t, dogs'", "dont dont dogs"},
		{"hyphens are spaces", "dead-end dead‑end", "dead end dead end"},
		{"separators of thousands", "1,000 1.000 1 000 10,000,000", "1000 1000 1000 10000000"},
		{"a decimal point is none", "1.5 and 1,5", "1.5 and 1.5"},
		{"a year before a number is none", "in 1988 300 people", "in 1988 300 people"},
		{"accents", "Hélène, Ångström, ёлка", "helene angstrom елка"},
		{"sharp s", "Straße", "strasse"},
		{"ligatures and full width", "ﬁre Ａ", "fire a"},
		{"vowels of Hindi stay", "हिंदी", "हिंदी"},
		{"Chinese has no spaces", "和平，会谈", "和 平 会 谈"},
		{"a soft hyphen", "har\u00adbour", "harbour"},
		{"a soft hyphen alone is no word", "a \u00ad b \u00ad", "a b"},
		{"broken UTF-8 is punctuation", "a\xffb", "a b"},
	} {
		got := corpus.CanonicalQuotation(c.words)
		if got != c.want {
			t.Errorf("%s: %q became %q, want %q", c.reason, c.words, got, c.want)
		}
		if again := corpus.CanonicalQuotation(got); again != got {
			t.Errorf("%s: %q is not its own form, but %q", c.reason, got, again)
		}
	}
}

func TestSpeakerKey(t *testing.T) {
	for _, c := range []struct {
		reason, name, id, language string
		kind                       quote.SpeakerKind
		want                       string
	}{
		{"the surname", "Sergei Lavrov", "", "en", quote.PersonSpeaker, "lavrov"},
		{"alone", "Lavrov", "", "en", quote.PersonSpeaker, "lavrov"},
		{"before a suffix", "Ann Lee Jr.", "", "en", quote.PersonSpeaker, "lee"},
		{"with a hyphen", "Kim Jong-un", "", "en", quote.PersonSpeaker, "un"},
		{"with a particle", "al-Assad", "", "en", quote.PersonSpeaker, "assad"},
		{"with a particle behind a given name", "Hugues d'Arbelin", "", "fr", quote.PersonSpeaker, "darbelin"},
		{"with a particle and a curly apostrophe", "Valéry Giscard d’Estaing", "", "fr", quote.PersonSpeaker, "destaing"},
		{"an organisation", "the Kremlin", "", "en", quote.OrganizationSpeaker, "kremlin"},
		{"described", "a Pentagon spokesman", "", "en", quote.PersonSpeaker, ""},
		{"described, with an apostrophe", "a farmer's hired man", "", "en", quote.PersonSpeaker, ""},
		{"described by a noun with a capital", "ein Sprecher", "", "de", quote.PersonSpeaker, ""},
		{"described, with a capital", "Western countries", "", "en", quote.OrganizationSpeaker, ""},
		{"a group", "Palestinians", "", "en", quote.GroupSpeaker, ""},
		{"a document", "The Report", "", "en", quote.DocumentSpeaker, ""},
		{"nobody", "", "", "en", quote.UnknownSpeaker, ""},
		{"with an id, whatever the name", "the old lady", "Q7", "en", quote.PersonSpeaker, "lady"},
		{"an id alone", "", "Q7", "en", quote.PersonSpeaker, "q7"},
		{"in a language without words", "Mbali Dube", "", "zu", quote.PersonSpeaker, "dube"},
		{"a name of punctuation", "...", "", "en", quote.PersonSpeaker, ""},
	} {
		if got := corpus.SpeakerKey(quote.Person{Name: c.name, ID: c.id, Kind: c.kind}, c.language); got != c.want {
			t.Errorf("%s: key of %q is %q, want %q", c.reason, c.name, got, c.want)
		}
	}
}

// Quotations share a fingerprint with what was cut from them and with what was edited.
func TestFingerprints(t *testing.T) {
	long := "the bridge over the northern canal will be closed to heavy lorries until the end of the coming winter said engineers after cracks were found under the second arch"
	for _, c := range []struct {
		reason, a, b string
		want         bool
	}{
		{"five words of a long one", long, "closed to heavy lorries until", true},
		{"one word changed in a short one", "we sold the old ferries in march", "we sold the old tugs in march", true},
		{"no words in common", long, "prices climb", false},
		{"function words alone", "that it was of the", "it was of the", false},
	} {
		a, b := corpus.Fingerprints(c.a, "en"), corpus.Fingerprints(c.b, "en")
		if got := slices.ContainsFunc(a, func(h uint64) bool { return slices.Contains(b, h) }); got != c.want {
			t.Errorf("%s: shared %v, want %v", c.reason, got, c.want)
		}
	}
}

// Two long speeches are compared in bounded time, by their beginnings.
func TestLongWords(t *testing.T) {
	var b strings.Builder
	for i := range 60_000 {
		fmt.Fprintf(&b, "word%c%c%c ", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
	}
	long := b.String()
	if l := corpus.SameWords(long, "first "+long, "en"); l != corpus.Edited {
		t.Errorf("a word more in a long speech: %v, want edited", l)
	}
	if l := corpus.SameWords(long, long[len(long)/2:], "en"); l != corpus.Different && l != corpus.PartOf {
		t.Errorf("its second half: %v", l)
	}
}

// The binary form gives back what it was made of, and sorts by date and document.
func TestBinary(t *testing.T) {
	full := corpus.Observation{
		Document: "a\x00b", Index: 7, Date: time.Date(1969, 7, 20, 1, 2, 3, 4, time.UTC), Publisher: "P", Language: "en", Kind: quote.Mixed, Medium: quote.Writing,
		Words: "w\xff", Source: "s", Speaker: quote.Person{ID: "i", Name: "n", Role: "r", Kind: quote.GroupSpeaker}, With: []string{"x", ""},
		Relays: []corpus.Passed{{Outlet: "Tass", How: quote.QuotedBy}, {}},
	}
	order := []corpus.Observation{
		{Date: full.Date}, full, {Date: day(1), Document: "a"}, {Date: day(1), Document: "a\x00"}, {Date: day(1), Document: "ab"}, {Date: day(2)}, {Document: "a"}, {Document: "a", Index: 1},
	}
	var last []byte
	for i, o := range order {
		b, err := o.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var got corpus.Observation
		if err := got.UnmarshalBinary(b); err != nil {
			t.Fatalf("%d: %v", i, err)
		}
		if d := cmp.Diff(o, got); d != "" {
			t.Errorf("%d: %s", i, d)
		}
		if i > 0 && bytes.Compare(last, b) >= 0 {
			t.Errorf("%d does not sort behind the one before", i)
		}
		last = b
		for n := range b {
			if new(corpus.Observation).UnmarshalBinary(b[:n]) == nil {
				t.Fatalf("%d: %d bytes of %d are read as a whole", i, n, len(b))
			}
		}
	}
}

func FuzzMerge(f *testing.F) {
	f.Add("The bridge is closed.", "the bridge is not closed", "Ann Lee", "Lee", "en")
	f.Add("和平", "1 000", "", "a b", "zh")
	f.Fuzz(func(t *testing.T, a, b, name, other, language string) {
		if x, y := corpus.SameWords(a, b, language), corpus.SameWords(b, a, language); x != y {
			t.Errorf("%q and %q are %v, and the other way %v", a, b, x, y)
		}
		r := merged(t,
			corpus.Observation{Document: "a", Words: a, Language: language, Speaker: quote.Person{Name: name}},
			corpus.Observation{Document: "b", Words: b, Language: language, Speaker: quote.Person{Name: other}})
		n := 0
		for _, q := range r.quotations {
			n += len(q.Occurrences)
		}
		if n != 2 {
			t.Errorf("%d occurrences, want 2", n)
		}
	})
}
