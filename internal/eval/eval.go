// Package eval measures quotations that a program found against annotated ones.
//
// Annotated documents and a program's output have one form, that of the
// package's JSON: a line an article, offsets in bytes. [Read] reads them, [Score]
// compares them, [CheckProbes] looks for words that are given to somebody who
// did not say them, and [Reliability] asks whether confidences are kept.
//
// # What is compared
//
// Everything is compared by the words of the annotated text: maximal runs of
// letters and digits, with apostrophes and hyphens inside; punctuation does not
// count. In scripts without spaces every character is a word. A span has the
// words that it overlaps.
//
// A key that no quotation of a document has was not annotated there; a document
// with an empty list of quotations counts as annotated for the keys that the
// file has. A metric passes over documents and quotations that lack its keys,
// and is nil where they are absent everywhere.
//
// # Matching
//
// The quotations of a document are matched one to one by content, such that the
// sum of the Dice coefficients of their words is greatest; a pair needs one
// half. Quotations without content words are passed over. Every metric but the
// tokens goes by this matching; the fields of [Report] define them.
package eval

import (
	_ "embed"
	"strings"
)

// The quotations' kinds, as the files name them.
const (
	direct   = "direct"
	mixed    = "mixed"
	indirect = "indirect"
)

// roles of an attribution, in the order of the report.
var roles = []string{"source", "cue", "content"}

// wordList has the words that names are compared without: a line a class, its
// name before a colon.
//
//go:embed words.txt
var wordList string

// A wordClass is a set of words in small letters.
type wordClass map[string]bool

var (
	articles        = classOf("articles")
	titles          = classOf("titles")
	institutions    = classOf("institutions")
	outletHeads     = classOf("outlet heads")
	outletTails     = classOf("outlet tails")
	complementizers = classOf("complementizers")
)

func classOf(name string) wordClass {
	class := wordClass{}
	for line := range strings.Lines(wordList) {
		if head, words, ok := strings.Cut(line, ":"); ok && head == name {
			for _, w := range strings.Fields(words) {
				class[w] = true
			}
		}
	}
	return class
}
