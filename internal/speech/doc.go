// Package speech finds what stands in quotation marks and is speech, and whose,
// in every language that has words (package lang).
//
// find.go has the rules in the order in which they are tried, each with the
// pattern that it matches; every quotation has the name of its rule. A rule sees
// a scene: the words in marks, the attribution behind them (trail.go) and the one
// before them (lead.go). quoting.go reads attributions without a verb of saying
// of their own, or with an outlet between; fragment.go does parts of sentences,
// dash.go dialogue that dashes introduce, transcript.go turns with labels, and
// understood.go finds who is meant where nobody is named, and words.go tells what
// words in marks look like. Who does what in a sentence is package clause's to read.
//
// Where the speaker is not clear there is none: not for who is accused, for what
// is denied, or for words in a paragraph of their own.
//
// Evidence adds, for the model of what is said outside marks, what sentences
// report (reported.go). Report does so where words and rules are all there is, and
// decides: indirect.go has the constructions in the order in which they are tried,
// opening.go the sources without a verb that open a sentence, attributed.go those that
// stand behind what was said or inside, governed.go the clauses that a verb of saying
// takes, and unspaced.go all of it for scripts that do not part words.
package speech
