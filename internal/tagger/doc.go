// Package tagger gives the words of a sentence their parts of speech, in the
// Penn treebank's tags, and says which are names of persons, organisations,
// places and other things.
//
// Both come from averaged perceptrons (package perceptron) over the word, its
// beginning, ending and shape, the words around it and what package lang
// knows of them; names also see the tags, and how the same word is written
// elsewhere in the article. The weights are in package model.
//
// The words are those of package text: a contraction (don't) is one word and
// has the tag of its first part, a compound with hyphens is one and has that of
// its last. Words that are split as in the Penn treebank (do n't) are tagged
// just as well.
package tagger
