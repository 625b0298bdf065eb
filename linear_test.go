package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/mark"
	"github.com/quoteattribution/quote/internal/text"
)

// shapes are texts that a step of more than linear time would show on. Each is a
// unit to be repeated, between a beginning and an end that are repeated as often.
var shapes = []struct{ name, before, unit, after string }{
	{name: "news", unit: "\"It rains in the north,\" the minister's spokesman, Nils Dahl, told reporters on Monday. \"And it doesn't stop.\" " +
		"Anna Berg said that 'rain' was expected in the workers' districts, where nothing else had been seen for weeks.\n\n"},
	{name: "marks", unit: `"`},
	{name: "mixed-marks", unit: `"' “‘”’ »« `},
	{name: "names", unit: "Anna Berg Nils Dahl "},
	{name: "surnames", unit: "Anna Berg. Nils Berg. "},
	{name: "sentence", unit: "rain and snow in the north and "},
	{name: "speech", before: `He said "`, unit: "rain and snow in the north and ", after: `"`},
	{name: "nested", unit: "“It rains, he said, ", after: "”"},
	{name: "lost-marks", unit: "?It rains,? he said, ,,and \ufffdsnows\ufffd. "},
	{name: "word", unit: "a"},
	{name: "spaces", unit: " "},
	{name: "no-break-spaces", unit: "\u00a0"},
	{name: "accents", unit: "\u0301"},
	{name: "no-spaces", unit: "雨"},
	{name: "invalid", unit: "\xff"},
	{name: "dialogue", unit: "– Es regnet, sagte Anna Berg.\n– Es schneit.\n"},
	{name: "credits", unit: "OSLO, Jan. 5 (Reuters) - It rains.\n\n"},
	{name: "outlets", unit: "Tass news agency quoted Xinhua as saying "},
}

// shaped returns a text of about size bytes.
func shaped(before, unit, after string, size int) string {
	n := max(1, size/(len(unit)+len(after)))
	if before != "" {
		return before + strings.Repeat(unit, size/len(unit)) + after
	}
	return strings.Repeat(unit, n) + strings.Repeat(after, n)
}

// BenchmarkLinear reads texts of growing size: MB/s must not fall with it. Run
// it with -benchtime 1x; 10 MB take minutes otherwise, and are left out with
// -short.
func BenchmarkLinear(b *testing.B) {
	direct := &quote.Parser{MarksOnly: true}
	for _, stage := range []struct {
		name string
		run  func(string)
	}{
		{"marks", func(s string) { mark.Scan(s, text.Paragraphs(s), mark.Convention{}) }},
		{"direct", func(s string) { direct.Parse(s) }},
		{"all", func(s string) { quote.Parse(s) }},
	} {
		for _, shape := range shapes {
			for _, size := range []int{10e3, 100e3, 1e6, 10e6} {
				if testing.Short() && size > 1e6 {
					continue
				}
				b.Run(fmt.Sprintf("%s/%s/%dkB", stage.name, shape.name, size/1000), func(b *testing.B) {
					s := shaped(shape.before, shape.unit, shape.after, size)
					b.SetBytes(int64(len(s)))
					for b.Loop() {
						stage.run(s)
					}
				})
			}
		}
	}
}
