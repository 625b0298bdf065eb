package main

import "strings"

// A shape is a text that a step of more than linear time would show on: a unit
// that is repeated, between a beginning and an end; the end is repeated as often.
type shape struct{ name, before, unit, after string }

var shapes = []shape{
	{name: "news", unit: "\"It rains in the north,\" the minister's spokesman, Nils Dahl, told reporters on Monday. \"And it doesn't stop.\" " +
		"Anna Berg said that 'rain' was expected in the workers' districts, where nothing else had been seen for weeks.\n\n"},
	{name: "nothing but marks", unit: `"`},
	{name: "several kinds of marks", unit: `"' “‘”’ »« `},
	{name: "names", unit: "Anna Berg Nils Dahl "},
	{name: "people of one surname", unit: "Anna Berg. Nils Berg. "},
	{name: "a sentence without a period", unit: "rain and snow in the north and "},
	{name: "one inside marks", before: `He said "`, unit: "rain and snow in the north and ", after: `"`},
	{name: "nested marks", unit: "“It rains, he said, ", after: "”"},
	{name: "damaged marks", unit: "?It rains,? he said, ,,and \ufffdsnows\ufffd. "},
	{name: "commas", unit: ","},
	{name: "outlets", unit: "news agency "},
	{name: "a name and its outlet", unit: "Anna Berg told the Berg news agency. "},
	{name: "an interview without names", unit: "Q: Does it rain?\n\nA: It rains in the north.\n\n"},
	{name: "cues", unit: "said "},
	{name: "datelines", unit: "OSLO, May 3 (Reuters) - It rains.\n\n"},
}

// text is the shape with about size bytes.
func (s shape) text(size int) string {
	if s.before != "" {
		return s.before + strings.Repeat(s.unit, size/len(s.unit)) + s.after
	}
	n := max(1, size/(len(s.unit)+len(s.after)))
	return strings.Repeat(s.unit, n) + strings.Repeat(s.after, n)
}
