package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// evaluate runs quote eval and returns what it printed.
func evaluate(stdin string, args ...string) (out, errs string, status int) {
	var o, e strings.Builder
	status = run(append([]string{"eval"}, args...), streams{strings.NewReader(stdin), &o, &e})
	return o.String(), e.String(), status
}

// evalFile writes a file and returns its name.
func evalFile(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// An evalFull is a writer that takes nothing.
type evalFull struct{}

func (evalFull) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// The gold has two articles. In rain Anna Berg speaks directly and indirectly, the
// latter through Tass; in calm nobody does.
const (
	evalRainText = `"It rains," said Anna Berg. She told Tass that it pours.`
	evalCalmText = `The lake froze.`

	evalRainQuotes = `[{"kind":"direct","content":[{"start":0,"end":11}],"cue":[{"start":12,"end":16}],"source":[{"start":17,"end":26}],` +
		`"speaker":{"name":"Anna Berg"},"relays":[]},` +
		`{"kind":"indirect","content":[{"start":42,"end":55}],"cue":[{"start":32,"end":36}],"source":[{"start":28,"end":31}],` +
		`"speaker":{"name":"Anna Berg"},"relays":[{"outlet":"Tass","start":37,"end":41}]}]`
	evalRain = `{"id":"rain","lang":"en","text":` + evalRainJSON + `,"dateline":null,"quotes":` + evalRainQuotes + "}\n"
	evalCalm = `{"id":"calm","lang":"sv","text":"` + evalCalmText + `","quotes":[]}` + "\n"

	evalRainJSON = `"\"It rains,\" said Anna Berg. She told Tass that it pours."`

	// Predictions: the direct one is right, the indirect one is given to Tass, and
	// in calm there is one too many.
	evalPred = `{"id":"rain","quotes":[` +
		`{"kind":"direct","medium":"speech","content":[{"start":0,"end":11}],"source":[{"start":17,"end":26}],"speaker":{"name":"Anna Berg"},"confidence":0.9},` +
		`{"kind":"indirect","medium":"speech","content":[{"start":47,"end":55}],"source":[{"start":37,"end":41}],"speaker":{"name":"Tass"},"confidence":0.6}]}` + "\n" +
		`{"id":"calm","quotes":[{"kind":"indirect","medium":"thought","content":[{"start":0,"end":8}],"source":[],"confidence":0.35}]}` + "\n"
)

// evalRows reads CSV as rows of cells by column.
func evalRows(t *testing.T, out string) (rows []map[string]string) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(records) == 0 {
		t.Fatalf("no table: %v\n%s", err, out)
	}
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, c := range records[0] {
			row[c] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// evalCell returns the cells of the first row that has some others.
func evalCell(rows []map[string]string, want, columns string) string {
	for _, row := range rows {
		has := true
		for pair := range strings.FieldsSeq(want) {
			column, value, _ := strings.Cut(pair, "=")
			has = has && strings.ReplaceAll(row[column], " ", "-") == value
		}
		if has {
			var cells []string
			for c := range strings.FieldsSeq(columns) {
				cells = append(cells, row[c])
			}
			return strings.Join(cells, " ")
		}
	}
	return "no row"
}

func TestEvalMeasures(t *testing.T) {
	gold, predFile := evalFile(t, "gold.jsonl", evalRain+evalCalm), evalFile(t, "pred.jsonl", evalPred)
	const germanQuotes = `"text":"„Es regnet“, sagte Anna Berg.","quotes":[{"kind":"direct","content":[{"start":0,"end":15}],"source":[{"start":23,"end":32}]}]}`
	german := evalFile(t, "german.jsonl", `{"id":7,`+germanQuotes)
	tagged := evalFile(t, "tagged.jsonl", `{"id":"7","lang":"de",`+germanQuotes)
	for _, c := range []struct {
		reason string
		args   []string
		row    string // conditions
		cells  string // columns
		want   string
	}{
		{"one of two is matched with its source", nil, "metric=content+source part=all", "precision recall f1 right predicted found annotated", "0.3333 0.5 0.4 1 3 1 2"},
		{"both contents are", nil, "metric=content part=all", "precision recall", "0.6667 1"},
		{"precision by the predicted kind", nil, "metric=content+source part=indirect", "precision recall predicted annotated", "0 0 2 1"},
		{"shares have no precision", nil, "metric=resolved part=all", "share right of precision predicted", "0.5 1 2  "},
		{"Tass is somebody else", nil, "metric=resolved-wrong part=indirect", "share right of", "1 1 1"},
		{"the relay is missing", nil, "metric=relays part=all", "precision recall found annotated", " 0 0 1"},
		{"that there is no dateline is right", nil, "metric=datelines part=all", "share of", "1 1"},
		{"the number of documents stands in each row", nil, "metric=content part=all", "group documents", "all 2"},
		{"what nobody annotated has no row", nil, "metric=content part=mixed", "", "no row"},
		{"of one kind: the gold stays", []string{"-kind", "direct"}, "metric=content part=all", "predicted annotated found", "1 2 1"},
		{"of two kinds", []string{"-kind", "mixed, indirect"}, "metric=content part=all", "predicted", "2"},
		{"of one medium", []string{"-medium", "speech"}, "metric=content part=all", "predicted", "2"},
		{"from a confidence on, which is included", []string{"-min-confidence", "0.6"}, "metric=content part=all", "predicted", "2"},
		{"by language: all come first", []string{"-by", "lang"}, "metric=content part=all", "group predicted", "all 3"},
		{"by language", []string{"-by", "lang"}, "group=en metric=content+source part=all", "documents precision", "1 0.5"},
		{"a language in which nobody annotated a quotation has no rows", []string{"-by", "lang"}, "group=sv", "", "no row"},
		{"by file", []string{"-by", "file"}, "group=" + gold + " metric=content part=all", "documents predicted", "2 3"},
		{"the whole curve", []string{"-curve"}, "part=all min_confidence=0", "metric precision recall", "content+source 0.3333 0.5"},
		{"from .4 on", []string{"-curve"}, "part=all min_confidence=0.4", "precision recall", "0.5 0.5"},
		{"from .7 on there is one", []string{"-curve"}, "part=all min_confidence=0.7", "precision predicted", "1 1"},
		{"of a kind", []string{"-curve"}, "part=indirect min_confidence=0.6", "precision recall annotated", "0 0 1"},
		{"the tenth of .35", []string{"-reliability"}, "part=all from=0.3", "to promised share right of", "0.4 0.35 0 0 1"},
		{"a tenth without predictions has no row", []string{"-reliability"}, "part=all from=0.4", "", "no row"},
		{"what is promised and kept in all", []string{"-reliability"}, "part=all to=1 from=0", "share of calibration_error", "0.3333 3 0.35"},
		{"errors, by class", []string{"-errors", "2"}, "class=spurious", "id annotated predicted", "calm  indirect [The lake] source [] cue []"},
		{"what is annotated, and what was found", []string{"-errors", "2"}, "class=wrong-source", "id annotated", `rain indirect [that it pours] source [She] cue [told] speaker [Anna Berg] relay [Tass]`},
		{"intervals of two articles are wide", []string{"-intervals"}, "metric=content part=all", "precision_95_low precision_95_high recall_95_low", "0 1 1"},
		{"and empty where nobody asks", nil, "metric=content part=all", "precision_95_low recall_95_high", " "},
	} {
		args := append([]string{"-format", "csv", "-pred", predFile}, c.args...)
		out, errs, status := evaluate("", append(args, gold)...)
		if status != 0 || errs != "" {
			t.Errorf("%s: status %d, %s", c.reason, status, errs)
			continue
		}
		if got := evalCell(evalRows(t, out), c.row, c.cells); got != c.want {
			t.Errorf("%s: %s is %q, want %q\n%s", c.reason, c.cells, got, c.want, out)
		}
	}
	timid := evalFile(t, "timid.jsonl", `{"id":"rain","quotes":[{"content":[{"start":0,"end":11}]}]}`)
	nowhere := evalFile(t, "nowhere.jsonl", `{"id":"a","text":"It rains.","dateline":null,"quotes":[]}`)
	contents := evalFile(t, "contents.jsonl", strings.ReplaceAll(evalRain, `"source"`, `"nothing"`))
	for _, c := range []struct {
		reason string
		args   []string
		row    string
		cells  string
		want   string
	}{
		{"a prediction that tells no kind, medium and confidence passes all filters", []string{"-pred", timid, "-kind", "mixed", "-medium", "other", "-min-confidence", "1", gold}, "metric=content part=all", "predicted", "1"},
		{"a document without a language is in the group und", []string{"-by", "lang", gold, nowhere}, "group=und", "metric share of", "datelines 1 1"},
		{"one document tells no intervals", []string{"-intervals", nowhere}, "metric=datelines part=all", "share share_95_low", "1 "},
		{"where sources are not annotated, the curve is that of contents", []string{"-curve", "-pred", predFile, contents}, "part=all min_confidence=0", "metric precision annotated", "content 1 2"},
	} {
		out, _, status := evaluate("", append([]string{"-format", "csv"}, c.args...)...)
		if got := evalCell(evalRows(t, out), c.row, c.cells); status != 0 || got != c.want {
			t.Errorf("%s: status %d, got %q, want %q\n%s", c.reason, status, got, c.want, out)
		}
	}
	const told = `"text":"The bridge will stay shut until June, Anna Berg told Tass.","quotes":[{"kind":"indirect","content":[{"start":0,"end":36}],"source":[{"start":38,"end":47}],"relays":[]}]}`
	for publisher, want := range map[string]string{"": "0 1 ", `"publisher":"Tass",`: "no row"} {
		out, _, _ := evaluate("", "-format", "csv", evalFile(t, "told.jsonl", `{"id":"a",`+publisher+told))
		if got := evalCell(evalRows(t, out), "metric=relays part=all", "precision predicted recall"); got != want {
			t.Errorf("an article that says %q has relays %q, want %q", publisher, got, want)
		}
	}
	for _, c := range []struct {
		reason string
		args   []string
		want   string
	}{
		{"told a language, the program reads the texts in it; an id may be a number", []string{"-lang", "de", german}, "1 1 1"},
		{"such marks open nothing in English", []string{"-lang", "en", german}, "0 0 1"},
		{"the document says it better", []string{"-lang", "en", tagged}, "1 1 1"},
		{"without the model there is no indirect speech", []string{"-marks-only", gold}, "1 1 2"},
		{"with it there is", []string{gold}, "2 2 2"},
	} {
		out, errs, status := evaluate("", append([]string{"-format", "csv"}, c.args...)...)
		if got := evalCell(evalRows(t, out), "metric=content+source part=all", "right predicted annotated"); status != 0 || errs != "" || got != c.want {
			t.Errorf("%s: status %d, %s, got %q, want %q", c.reason, status, errs, got, c.want)
		}
	}
}

// -errors counts for each class by itself, in all forms.
func TestEvalErrors(t *testing.T) {
	gold, none := evalFile(t, "gold.jsonl", evalRain), evalFile(t, "pred.jsonl", `{"id":"rain"}`)
	for n, want := range map[string]int{"1": 1, "2": 2, "9": 2} {
		out, _, _ := evaluate("", "-format", "csv", "-errors", n, "-pred", none, gold)
		if rows := evalRows(t, out); strings.Count(out, "missed") != want || len(rows) < want {
			t.Errorf("-errors %s: %v", n, rows)
		}
	}
	out, _, _ := evaluate("", "-errors", "1", "-pred", none, gold)
	if !strings.Contains(out, "\nmissed:\n  rain\n") || !strings.Contains(out, "  ... 2 in all\n") {
		t.Errorf("the text says how many there are:\n%s", out)
	}
}

func TestEvalText(t *testing.T) {
	gold, predFile := evalFile(t, "gold.jsonl", evalRain+evalCalm), evalFile(t, "pred.jsonl", evalPred)
	out, errs, status := evaluate("", "-pred", predFile, "-kind", "direct,indirect", "-min-confidence", ".4", "-intervals", "-by", "lang", "-errors", "1", gold)
	if status != 0 || errs != "" {
		t.Fatalf("status %d, %s", status, errs)
	}
	for reason, want := range map[string]string{
		"what was measured":                    "all: 2 documents, 2 annotated quotations, 2 predicted\n",
		"the filters":                          "predictions: kind direct, indirect; confidence 0.4 or more\n",
		"what intervals are of":                "95 % intervals: percentiles of 1000 bootstrap samples of the 2 documents\n",
		"one document has none":                "en: 1 document, 2 annotated quotations, 2 predicted\npredictions: kind direct, indirect; confidence 0.4 or more\none document tells no intervals\n",
		"a metric stands once, in line":        "\ncontent             all           1.000   1.000–1.000   1.000  1.000–1.000  1.000  1.000–1.000      2          2      2          2\n                    direct  ",
		"shares have columns of their own":     "\nmetric              part      share     share 95  right  of\n",
		"errors come behind":                   "\nwrong source:\n  rain\n      gold indirect [that it pours]",
		"a group without rows says what it is": "sv: 1 document, 0 annotated quotations, 0 predicted\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%s: no %q in\n%s", reason, want, out)
		}
	}
}

// JSON has the tables of the text, the numbers of CSV, and its keys in order.
func TestEvalJSON(t *testing.T) {
	gold, predFile := evalFile(t, "gold.jsonl", evalRain+evalCalm), evalFile(t, "pred.jsonl", evalPred)
	out, errs, status := evaluate("", "-format", "json", "-pred", predFile, "-curve", "-reliability", "-intervals", "-errors", "1", gold)
	if status != 0 || errs != "" {
		t.Fatalf("status %d, %s", status, errs)
	}
	var got struct {
		Groups []struct {
			Group                 string
			Documents, Quotations map[string]int
			Measures              []map[string]any
			Curve, Reliability    []map[string]any
			Errors                []map[string]string
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	g := got.Groups[0]
	if diff := cmp.Diff(map[string]int{"annotated": 2, "predicted": 2, "missing": 0, "extra": 0}, g.Documents); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]int{"annotated": 2, "predicted": 3}, g.Quotations); diff != "" {
		t.Error(diff)
	}
	if m := g.Measures[0]; m["metric"] != "content" || m["precision"] != 0.6667 || m["right"] != 2. || m["share"] != nil || !cmp.Equal(m["recall_95"], []any{1., 1.}) {
		t.Errorf("measures: %v", m)
	}
	if len(g.Curve) != 30 || g.Curve[9]["min_confidence"] != 0.9 || len(g.Reliability) == 0 || g.Errors[0]["class"] != "spurious" {
		t.Errorf("%d rows of the curve, %d of reliability, errors %v", len(g.Curve), len(g.Reliability), g.Errors)
	}
	if !strings.Contains(out, `"metric": "content",`+"\n          "+`"part": "all",`+"\n          "+`"precision"`) {
		t.Errorf("the keys are out of order:\n%s", out)
	}
}

func TestEvalProbes(t *testing.T) {
	const accused = `{"id":"p","class":"passive","reason":"nobody speaks","text":"Anna Berg was accused of fraud.","quotes":[],"parties":["Anna Berg"]}` + "\n" +
		`{"id":"q","class":"plain","reason":"she speaks","text":"\"It rains,\" said Anna Berg.","quotes":[{"kind":"direct","content":[{"start":0,"end":11}],"speaker":{"name":"Anna Berg"}}]}`
	gold := evalFile(t, "probes.jsonl", accused)
	wrong := evalFile(t, "pred.jsonl", `{"id":"p","quotes":[{"kind":"indirect","content":[{"start":25,"end":30}],"speaker":{"name":"Anna Berg"},"confidence":0.4}]}`+"\n")
	for _, c := range []struct {
		reason     string
		args       []string
		row, cells string
		want       string
	}{
		{"the program itself", []string{gold}, "class=all", "documents probes right false wholly_right", "2 2 2 0 1"},
		{"words are invented", []string{"-pred", wrong, gold}, "class=passive", "right false_attributions invented probes_with_false", "0 1 1 1"},
		{"what was not predicted is not right", []string{"-pred", wrong, gold}, "class=plain", "right false", "0 0"},
		{"somebody who asks for more confidence is not misled", []string{"-pred", wrong, "-min-confidence", ".5", gold}, "class=passive", "right false", "1 0"},
		{"the reasons", []string{"-pred", wrong, "-errors", "9", gold}, "id=p", "class reason", "passive FALSE invented: Anna Berg says [fraud]"},
	} {
		out, errs, status := evaluate("", append([]string{"-probes", "-format", "csv"}, c.args...)...)
		if got := evalCell(evalRows(t, out), c.row, c.cells); status != 0 || got != c.want {
			t.Errorf("%s: status %d, %s, got %q, want %q\n%s", c.reason, status, errs, got, c.want, out)
		}
	}
	out, _, _ := evaluate("", "-probes", "-format", "csv", "-errors", "1", "-pred", evalFile(t, "both.jsonl",
		`{"id":"p","quotes":[{"kind":"direct","content":[{"start":0,"end":9}],"speaker":{"name":"Anna Berg"}}]}`), gold)
	if rows := evalRows(t, out); len(rows) != 2 || rows[0]["reason"] == rows[1]["reason"] {
		t.Errorf("one probe with two reasons has a row each: %v", rows)
	}
	out, _, _ = evaluate("", "-probes", "-errors", "1", "-pred", wrong, gold)
	for _, want := range []string{"all: 2 probes, 1 annotated quotation, 1 predicted\n", "\nright  of  unresolved\n    0   0           0\n", "without prediction: 1;", "\np: nobody speaks\n    TEXT Anna Berg was accused of fraud.\n    FALSE invented"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if strings.Contains(out, "she speaks") {
		t.Errorf("more than one failure:\n%s", out)
	}
}

// What is wrong with files is told with file and line, and nothing is measured.
func TestEvalFaults(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{
		"gold.jsonl": evalRain + evalCalm, "pred.jsonl": evalPred, "empty.jsonl": "\n \n",
		"broken.jsonl": evalRain + "{\"id\":\n" + evalCalm, "twice.jsonl": evalRain + "\n" + evalRain,
		"packed.gz": packed(t, evalRain+evalCalm), "cut.gz": packed(t, evalRain+evalCalm)[:40],
		"again.jsonl":    evalCalm,
		"outside.jsonl":  `{"id":"a","text":"xy","quotes":[{"cue":[{"start":1,"end":3}]}]}`,
		"bare.jsonl":     `{"id":"a","text":"xy"}` + "\n" + `{"id":"b","text":"xy"}`,
		"nobody.jsonl":   evalCalm,
		"partly.jsonl":   evalRain + `{"id":"b","text":"xy"}`,
		"language.jsonl": evalCalm + `{"id":"b","text":"xy","lang":"no tag","quotes":[]}`,
		"unknown.jsonl":  evalPred + `{"id":"x","quotes":[]}` + "\n" + `{"id":"y"}`,
		"lacking.jsonl":  strings.SplitAfter(evalPred, "\n")[0],
		"others.jsonl":   `{"id":"x","quotes":[]}`,
		"text.jsonl":     `{"id":"rain","text":"another"}`,
		"timid.jsonl":    `{"id":"rain","quotes":[{"kind":"direct","content":[{"start":0,"end":11}]}]}` + "\n" + `{"id":"calm"}`,
		"contents.jsonl": `{"id":"a","text":"xy","quotes":[{"kind":"direct","content":[{"start":0,"end":2}]}]}`,
		"dates.jsonl":    `{"id":"a","text":"\"It rains,\" said Anna Berg.","dateline":null}`,
		"escape.jsonl":   `{"id":"\u001b[31m","text":"xy","quotes":[{"cue":[{"start":1,"end":3}]}]}`,
	} {
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("folder", 0o777); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		reason string
		args   string
		status int
		err    string // all of it
	}{
		{"a file that is not there", "none.jsonl", 1, "quote: none.jsonl: no such file or directory\n"},
		{"predictions that are not there", "-pred none.jsonl gold.jsonl", 1, "quote: none.jsonl: no such file or directory\n"},
		{"flags may stand behind files, as in all commands", "gold.jsonl -errors 3", 0, ""},
		{"what gzip has packed", "packed.gz", 0, ""},
		{"what it has packed, cut off", "cut.gz", 1, "quote: cut.gz:1: unexpected EOF\n"},
		{"a folder", "folder", 1, "quote: folder:1: is a directory\n"},
		{"no documents", "empty.jsonl", 1, "quote: empty.jsonl: no documents\n"},
		{"a broken line; the others are not measured", "broken.jsonl", 1, "quote: broken.jsonl:2: malformed document: unexpected end of JSON input (want one object of JSON a line)\n"},
		{"an id twice", "twice.jsonl", 1, "quote: twice.jsonl:3: the id \"rain\" stands on line 1 already\n"},
		{"an id in two files", "gold.jsonl again.jsonl", 1, "quote: again.jsonl:1: the id \"calm\" stands in gold.jsonl:2 already\n"},
		{"a span outside the text", "outside.jsonl", 1, "quote: outside.jsonl:1: document \"a\", quotes[0]: cue span 1-3 does not lie in the text (2 bytes)\n"},
		{"all files are told", "none.jsonl outside.jsonl", 1, "quote: none.jsonl: no such file or directory\nquote: outside.jsonl:1: document \"a\", quotes[0]: cue span 1-3 does not lie in the text (2 bytes)\n"},
		{"no annotated key", "bare.jsonl", 1, "quote: bare.jsonl:1: nothing is annotated: no document has the key quotes or dateline (EVAL.md describes them)\n"},
		{"nobody is quoted in any text", "nobody.jsonl", 1, "quote: nobody.jsonl: no annotated quotation has content, cue or source; texts in which nobody is quoted count beside others only (EVAL.md says how)\n"},
		{"a document without annotation beside others", "partly.jsonl", 0, "quote: warning: 1 of 2 documents have neither the key quotes nor dateline, the first in partly.jsonl:2; they are passed over\n"},
		{"a language that is no tag", "language.jsonl", 1, "quote: language.jsonl:2: lang \"no tag\": want a BCP 47 tag such as en or pt-BR: language: tag is not well-formed\n"},
		{"predictions for unknown ids are counted", "-pred unknown.jsonl gold.jsonl", 0, "quote: warning: unknown.jsonl: 2 of 4 predicted documents are not annotated, such as \"x\"; they are passed over\n"},
		{"so are those that are missing", "-pred lacking.jsonl gold.jsonl", 0, "quote: warning: lacking.jsonl: no prediction for 1 of 2 annotated documents, such as \"calm\"; they count as if nothing was found\n"},
		{"no id is known", "-pred others.jsonl gold.jsonl", 1, "quote: others.jsonl: none of its 1 documents has the id of one of the 2 annotated ones, such as \"rain\"\n"},
		{"the text is another", "-pred text.jsonl gold.jsonl", 1, "quote: text.jsonl:1: document \"rain\": its text differs from the gold's, so its offsets mean nothing\n"},
		{"no confidences", "-curve -pred timid.jsonl gold.jsonl", 1, "quote: no prediction has a confidence, so there is neither -curve nor -reliability\n"},
		{"no sources", "-reliability contents.jsonl", 1, "quote: no prediction has a confidence, so there is neither -curve nor -reliability\n"},
		{"datelines alone", "-curve dates.jsonl", 1, "quote: contents are not annotated, so there is no -curve\n"},
		{"datelines alone, with confidences", "-reliability dates.jsonl", 1, "quote: contents and sources are not annotated, so there is no -reliability\n"},
		{"escape sequences do not reach the terminal", "escape.jsonl", 1, "quote: escape.jsonl:1: document \"\\x1b[31m\", quotes[0]: cue span 1-3 does not lie in the text (2 bytes)\n"},
		{"no gold", "", 2, "quote: which gold file? (quote help eval explains what it is)\n"},
		{"a format that there is not", "-format xml gold.jsonl", 2, "quote: invalid value \"xml\" for flag -format: want text, json or csv\nusage: quote eval [flags] gold.jsonl ...\n(quote help eval explains the flags)\n"},
		{"a group that there is not", "-by rule gold.jsonl", 2, "quote: invalid value \"rule\" for flag -by: want lang or file\nusage: quote eval [flags] gold.jsonl ...\n(quote help eval explains the flags)\n"},
		{"a kind that there is not", "-kind direct,free gold.jsonl", 2, "quote: invalid value \"direct,free\" for flag -kind: want direct, mixed or indirect, or several separated by commas\nusage: quote eval [flags] gold.jsonl ...\n(quote help eval explains the flags)\n"},
		{"a medium that there is not", "-medium song gold.jsonl", 2, "quote: invalid value \"song\" for flag -medium: want speech, writing, thought or other, or several separated by commas\nusage: quote eval [flags] gold.jsonl ...\n(quote help eval explains the flags)\n"},
		{"a confidence out of range", "-min-confidence 1.5 gold.jsonl", 2, "quote: invalid value \"1.5\" for flag -min-confidence: want a number from 0 to 1, such as .5\nusage: quote eval [flags] gold.jsonl ...\n(quote help eval explains the flags)\n"},
		{"one that is no number", "-min-confidence NaN gold.jsonl", 2, "quote: invalid value \"NaN\" for flag -min-confidence: want a number from 0 to 1, such as .5\nusage: quote eval [flags] gold.jsonl ...\n(quote help eval explains the flags)\n"},
		{"fewer errors than none", "-errors -1 gold.jsonl", 2, "quote: invalid value \"-1\" for flag -errors: want 0 or more\nusage: quote eval [flags] gold.jsonl ...\n(quote help eval explains the flags)\n"},
		{"nothing is read of predictions", "-marks-only -pred pred.jsonl gold.jsonl", 2, "quote: with -pred nothing is read by this program; leave -marks-only and -lang out\n"},
		{"probes have no curve", "-probes -curve gold.jsonl", 2, "quote: -curve, -reliability, -intervals and -by do not go with -probes\n"},
		{"two tables in a file", "-format csv -curve -errors 1 gold.jsonl", 2, "quote: -format csv has one table: give one of -curve, -reliability and -errors\n"},
		{"a curve of a part", "-curve -min-confidence .5 gold.jsonl", 2, "quote: -curve shows every least confidence; leave -min-confidence out\n"},
		{"standard input can be read once", "-pred - -", 2, "quote: the file \"-\" is given twice\n"},
	} {
		out, errs, status := evaluate("", strings.Fields(c.args)...)
		if status != c.status || errs != c.err || (out == "") != (status > 0) {
			t.Errorf("%s: status %d, want %d, %d bytes of output\n got %q\nwant %q", c.reason, status, c.status, len(out), errs, c.err)
		}
	}
}

// Predictions or gold may come from standard input; what breaks off is an error.
func TestEvalStandardInput(t *testing.T) {
	gold, predFile := evalFile(t, "gold.jsonl", evalRain+evalCalm), evalFile(t, "pred.jsonl", evalPred)
	want, _, _ := evaluate("", "-pred", predFile, gold)
	for reason, c := range map[string]struct{ in, pred, gold string }{
		"predictions": {evalPred, "-", gold},
		"gold":        {evalRain + evalCalm, predFile, "-"},
	} {
		if out, errs, status := evaluate(c.in, "-pred", c.pred, c.gold); status != 0 || out != want {
			t.Errorf("%s: status %d, %s\n%s", reason, status, errs, out)
		}
	}
	var out, errs strings.Builder
	if status := run([]string{"eval", "-"}, streams{iotest.ErrReader(errors.New("unplugged")), &out, &errs}); status != 1 || errs.String() != "quote: standard input:1: unplugged\n" {
		t.Errorf("status %d, %q", status, errs.String())
	}
	errs.Reset()
	if status := run([]string{"eval", gold}, streams{nil, evalFull{}, &errs}); status != 1 || errs.String() != "quote: no space left\n" {
		t.Errorf("output that cannot be written: status %d, %q", status, errs.String())
	}
}

// Words and names of documents do not reach a terminal with what it would obey.
func TestEvalControls(t *testing.T) {
	gold := evalFile(t, "gold.jsonl", `{"id":"a\u001b[31m\u202eb","text":"\u001b]0;x\u0007 \"It rains,\" said Anna Berg.","quotes":[{"kind":"indirect","content":[{"start":0,"end":7}],"source":[]}]}`)
	for _, format := range []string{"text", "csv", "json"} {
		out, errs, _ := evaluate("", "-format", format, "-errors", "9", gold)
		if strings.ContainsAny(out+errs, "\x1b\x07\u202e") || !strings.Contains(out, "rains") {
			t.Errorf("%s: %q %q", format, out, errs)
		}
	}
}

func TestEvalHelp(t *testing.T) {
	out, _, status := evaluate("", "-h")
	if status != 0 || !strings.HasPrefix(out, "usage: quote eval") {
		t.Errorf("status %d, %s", status, out)
	}
	doc, err := os.ReadFile(filepath.FromSlash(evalDoc))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out) { // each flag is documented
		if name, ok := strings.CutPrefix(line, "  -"); ok {
			name, _, _ = strings.Cut(strings.TrimSpace(name), " ")
			if !strings.Contains(string(doc), "`-"+name) && !strings.Contains(string(doc), "eval -"+name) {
				t.Errorf("EVAL.md says nothing about -%s", name)
			}
		}
	}
}
