package main

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFigures(t *testing.T) {
	f := Figures{}
	f.put("b", "m", "x", 0.1234567)
	f.put("a", "m", "x", 1)
	name := filepath.Join(t.TempDir(), "figures.json")
	if err := f.write(name); err != nil {
		t.Fatal(err)
	}
	got, err := readFigures(name)
	want := Figures{"a": {"m": {"x": 1}}, "b": {"m": {"x": 0.123457}}}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if none, err := readFigures(name + "x"); err != nil || len(none) > 0 {
		t.Errorf("a file that is not there: %v, %v", none, err)
	}
}

func TestFell(t *testing.T) {
	with := func(set, metric, part string, v float64) Figures {
		f := Figures{}
		f.put(set, metric, part, v)
		return f
	}
	for _, c := range []struct {
		reason      string
		before, now Figures
		want        []string
	}{
		{"less than it was", with("s", "resolved", "all", .9), with("s", "resolved", "all", .8), []string{"s: resolved, all: .800, before .900"}},
		{"by no more than the tolerance", with("s", "resolved", "all", .9), with("s", "resolved", "all", .895), nil},
		{"more than it was", with("s", "resolved", "all", .9), with("s", "resolved", "all", 1), nil},
		{"more of what should be less", with("s", "resolved wrong", "all", .1), with("s", "resolved wrong", "all", .2), []string{"s: resolved wrong, all: .200, before .100"}},
		{"less of it", with("s", "resolved wrong", "all", .1), with("s", "resolved wrong", "all", 0), nil},
		{"a set that was not run", with("s", "resolved", "all", .9), Figures{}, nil},
		{"a set that is new", Figures{}, with("s", "resolved", "all", .1), nil},
		{"a lesser figure", with("s", "invented", "all", .1), with("s", "invented", "all", .9), nil},
	} {
		if got := c.now.fell(c.before, 0.005); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

func TestAims(t *testing.T) {
	for _, c := range []struct {
		reason string
		aim    aim
		value  float64
		want   bool
	}{
		{"above", aim{bound: .9}, .91, true},
		{"just there, as it is printed", aim{bound: .9}, .8996, true},
		{"below", aim{bound: .9}, .899, false},
		{"at most", aim{bound: .03, most: true}, .03, true},
		{"above what it is to be at most", aim{bound: .03, most: true}, .04, false},
	} {
		if got := c.aim.reached(c.value); got != c.want {
			t.Errorf("%s: got %v", c.reason, got)
		}
	}
}

// Every aim is of a figure that the gate measures.
func TestAimsAreMeasured(t *testing.T) {
	f, err := readFigures("figures.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range aims {
		if _, ok := f.get(a.set, a.metric, a.part); !ok {
			t.Errorf("no figure %s, %s, %s", a.set, a.metric, a.part)
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{number(0.5), ".500"}, {number(1), "1.000"}, {number(0), ".000"},
		{change(.5, .75), "+.250"}, {change(.5, .25), "-.250"}, {change(.5, .5001), "="}, {change(0, 1), "+1.000"}, {change(10, 20), "+10.000"},
		{amount(9000), "9000"}, {amount(4.6), "4.6"}, {amount(.93), ".930"},
		{thousands(7), "7"}, {thousands(1234567), "1,234,567"}, {thousands(123), "123"},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
	for x, want := range map[float64]float64{0: 0, 1234567: 1230000, 0.0012345: 0.00123, 99.96: 100} {
		if got := digits(x); got < want*0.9999 || got > want*1.0001 {
			t.Errorf("digits(%v) = %v, want %v", x, got, want)
		}
	}
}

func TestShapes(t *testing.T) {
	for _, s := range shapes {
		if n := len(s.text(10_000)); n < 9_000 || n > 11_000 {
			t.Errorf("%s: %d bytes", s.name, n)
		}
	}
}

func TestTiming(t *testing.T) {
	f := Figures{}
	direct := readings[1]
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	direct.news(f, []string{`"It rains," Anna Berg said.`})
	direct.hostile(f, shapes[0])
	metrics := slices.Sorted(maps.Keys(f[speedSet]))
	want := []string{"MB/s", "bytes a byte, direct", "bytes a byte, news", "four times, direct", "times counting words", "words/s"}
	if diff := cmp.Diff(want, metrics); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if f[speedSet]["four times, direct"][worstShape] == 0 {
		t.Error("the worst shape is not noted")
	}
	var b strings.Builder
	f.printSpeed(&b, f)
	if !strings.Contains(b.String(), "1.00\n") {
		t.Errorf("no ratio in %s", &b)
	}
}

func TestCode(t *testing.T) {
	root := folder(t, map[string]string{
		"a.go":                    "package a\n\nfunc f() {\n" + strings.Repeat("\tf()\n", 70) + "}\n",
		"a_test.go":               "package a\n",
		"cmd/a/a.go":              "package a\n",
		"testdata/a.go":           "no Go",
		"internal/model/w.bin":    "12345",
		"internal/lang/words.txt": "123",
	})
	f := Figures{}
	long, err := code(root, f)
	if err != nil {
		t.Fatal(err)
	}
	want := Figures{
		codeSet:    {"lines of the middle": {"all": 74}, "long functions": {"all": 1}},
		weightsSet: {"bytes": {"w.bin": 5}, "word lists": {"all": 3}},
	}
	if diff := cmp.Diff(want, f); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"a.go:3: f, 72 lines"}, long); diff != "" {
		t.Errorf("long functions (-want +got):\n%s", diff)
	}
}

func TestConformance(t *testing.T) {
	f := Figures{}
	if _, err := conformance(options{root: t.TempDir()}, f); err != nil || len(f) > 0 {
		t.Errorf("without cases: %v, %v", f, err)
	}
	root := folder(t, map[string]string{
		"go.mod":                       "module a\n",
		"testdata/conformance/de.txt":  "=== de | it rains\n---\n\n=== de | it snows\n---\n",
		"a_test.go":                    "package a\n\nimport \"testing\"\n\nfunc TestConformance(t *testing.T) { t.Error(\"testdata/conformance/de.txt:4: it snows\") }\n",
		"testdata/conformance/README":  "",
		"testdata/conformance/und.txt": "",
	})
	t.Setenv("GOFLAGS", "")
	failed, err := conformance(options{root: root}, f)
	if err != nil || !slices.Equal(failed, []string{"testdata/conformance/de.txt:4"}) {
		t.Errorf("failed %q, %v", failed, err)
	}
	if got := f[conformanceSet]["cases right"]["all"]; got != 0.5 {
		t.Errorf("right %v, want .5", got)
	}
	var b strings.Builder
	listCases(&b, failed)
	if b.String() != "  fails: testdata/conformance/de.txt:4\n" {
		t.Errorf("got %q", &b)
	}
}
