package tagger

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote/internal/lang"
)

var lex = lang.For("en")

// words describes the words of a sentence, which spaces separate.
func words(s string) []Word {
	var w []Word
	for f := range strings.FieldsSeq(s) {
		w = append(w, Describe(f, Fold(lex.Lookup(f)), false))
	}
	return w
}

func TestTag(t *testing.T) {
	tests := []struct {
		reason string
		in     string // word/tag: only the tags that are given are compared
	}{
		{"a noun after an article", "The report/NN was long ."},
		{"a verb after a pronoun", "They report/VBP every week ."},
		{"a verb after to", "She wanted to/TO report/VB the theft ."},
		{"a preposition before a noun", "She went to/IN the market ."},
		{"past", "The minister said/VBD it rained ."},
		{"past participle", "The minister has said/VBN it before ."},
		{"passive", "He was quoted/VBN by the paper ."},
		{"names", "Anna/NNP Petrova/NNP flew from/IN Oslo/NNP to Lima/NNP ."},
		{"a contraction has the tag of its first part", "We don't/VBP know why/WRB ."},
		{"a contraction split as in the treebank", "We do/VBP n't/RB know/VB why ."},
		{"a possessive", "The mayor 's/POS brother left ."},
		{"is, not a possessive", "It 's/VBZ leaving/VBG today ."},
		{"a modal", "He will/MD resign/VB on Friday/NNP ."},
		{"a determiner", "That/DT car is red/JJ ."},
		{"a conjunction", "He said that/IN it broke ."},
		{"a relative", "The car that/WDT broke is his/PRP$ ."},
		{"plural and number", "Seven/CD ships/NNS arrived/VBD quickly/RB ."},
		{"comparison", "It is bigger/JJR than the oldest/JJS one ."},
	}
	var tagger Tagger
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			var forms, want, got []string
			for f := range strings.FieldsSeq(tt.in) {
				form, _, _ := strings.Cut(f, "/")
				forms = append(forms, form)
			}
			tags := tagger.Tag(words(strings.Join(forms, " ")), nil)
			for i, f := range strings.Fields(tt.in) {
				if _, tag, ok := strings.Cut(f, "/"); ok {
					want = append(want, forms[i]+"/"+tag)
					got = append(got, forms[i]+"/"+tags[i].String())
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("tags (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNames(t *testing.T) {
	tests := []struct {
		reason string
		in     string // word/kind; others are no names
	}{
		{"a person and a place", "Anna/PER Petrova/PER flew to Lima/LOC ."},
		{"a title is not in the name", "President Maria/PER Jensen/PER resigned ."},
		{"an organisation", "The Ministry/ORG of/ORG Defence/ORG denied it ."},
		{"the first word of a sentence", "Yesterday it rained in Berlin/LOC ."},
		{"a nationality", "The French/MISC team lost ."},
		{"nothing", "it rained all day ."},
	}
	var tagger Tagger
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			var forms, want, got []string
			for f := range strings.FieldsSeq(tt.in) {
				form, kind, ok := strings.Cut(f, "/")
				if !ok {
					kind = "O"
				}
				forms = append(forms, form)
				want = append(want, form+"/"+kind)
			}
			w := words(strings.Join(forms, " "))
			for i, name := range tagger.Names(w, tagger.Tag(w, nil), nil) {
				got = append(got, forms[i]+"/"+name.String())
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("names (-want +got):\n%s", diff)
			}
		})
	}
}

// TestDocument asks what is known of a word that begins a sentence.
func TestDocument(t *testing.T) {
	var d Document
	d.Read(20)
	for _, s := range []string{"Hope is all we have", "we hope so", "We met Grace yesterday", "Grace left"} {
		d.Add(words(s))
	}
	for form, want := range map[string]uint32{"Hope": 1, "Grace": 2, "Faith": 0} {
		w := Describe(form, 0, false)
		if got := d.usage(&w); got != want {
			t.Errorf("%s: %d, want %d", form, got, want)
		}
	}
	d.Read(20)
	if w := Describe("Hope", 0, false); d.usage(&w) != 0 {
		t.Error("Read has not forgotten")
	}
}

func TestDescribe(t *testing.T) {
	same := func(reason string, field func(Word) uint32, a, b string, want bool) {
		t.Helper()
		got := field(Describe(a, 0, false)) == field(Describe(b, 0, false))
		if got != want {
			t.Errorf("%s: %q and %q alike: %v, want %v", reason, a, b, got, want)
		}
	}
	form := func(w Word) uint32 { return w.Form }
	lower := func(w Word) uint32 { return w.Lower }
	shape := func(w Word) uint32 { return w.Shape }
	suffix := func(w Word) uint32 { return w.Suffix[2] }
	same("case", form, "Said", "said", false)
	same("case", lower, "Said", "said", true)
	same("case beyond ASCII", lower, "École", "école", true)
	same("digits", form, "1996", "2015", true)
	same("quotation marks", form, "“", "''", true)
	same("apostrophes", form, "’s", "'s", true)
	same("apostrophes within", lower, "don’t", "don't", true)
	same("runs", shape, "Moscow", "Al", true)
	same("shape", shape, "McCain", "Moscow", false)
	same("apostrophes at the end", suffix, "isn’t", "don't", true)
	same("endings", suffix, "running", "sing", true)
	same("endings", suffix, "running", "runner", false)
	for form, want := range map[string]Case{
		"Oslo": Capital | Upper | Small, "iPad": Upper | Small, "U.S.": Capital | Upper | Other,
		"70-year": Digit | Hyphen | Small, "": 0, "Élan": Capital | Upper | Small,
	} {
		if got := Describe(form, 0, false).Case; got != want {
			t.Errorf("case of %q: %b, want %b", form, got, want)
		}
	}
}

// TestSettled looks for settled words that share a place in the table.
func TestSettled(t *testing.T) {
	for w := range strings.FieldsSeq(settledWords) {
		if word := Describe(w, 0, false); !word.settled() {
			t.Errorf("%q has lost its place", w)
		}
	}
}

func TestEmpty(t *testing.T) {
	var tagger Tagger
	if got := tagger.Tag(nil, nil); len(got) != 0 {
		t.Errorf("tags of nothing: %v", got)
	}
	if got := tagger.Names(nil, nil, nil); len(got) != 0 {
		t.Errorf("names of nothing: %v", got)
	}
}

func FuzzTagger(f *testing.F) {
	f.Add("The U.S. isn’t “here” 1996 — \xff É")
	var tagger Tagger
	f.Fuzz(func(t *testing.T, s string) {
		w := words(s)
		tags := tagger.Tag(w, nil)
		tagger.Read(len(w))
		tagger.Add(w)
		if names := tagger.Names(w, tags, nil); len(tags) != len(w) || len(names) != len(w) {
			t.Errorf("%d words, %d tags, %d names", len(w), len(tags), len(names))
		}
	})
}

const passage = `The head of the national bank , Anna Petrova , told reporters in Oslo on Monday that prices would rise
again before the summer . It was not clear when the government of President Jensen , who was elected in March , would
answer her demands for lower taxes and cheaper loans . " We don't have much time left , " she said .`

func BenchmarkDescribe(b *testing.B) {
	forms := strings.Fields(passage)
	for b.Loop() {
		for _, f := range forms {
			Describe(f, 0, false)
		}
	}
	perWord(b, len(forms))
}

func BenchmarkTag(b *testing.B) {
	w := words(passage)
	var tagger Tagger
	var tags []Tag
	for b.Loop() {
		tags = tagger.Tag(w, tags[:0])
	}
	perWord(b, len(w))
}

func BenchmarkNames(b *testing.B) {
	w := words(passage)
	var tagger Tagger
	tags := tagger.Tag(w, nil)
	var names []Name
	for b.Loop() {
		tagger.Read(len(w))
		tagger.Add(w)
		names = tagger.Names(w, tags, names[:0])
	}
	perWord(b, len(w))
}

func perWord(b *testing.B, words int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*words), "ns/word")
}
