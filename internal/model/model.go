// Package model has the trained weights. Each file is read on first use; the
// command internal/train makes them anew, byte for byte. They are part of the
// program, unless it is built with the tag weightsapart: then it starts without
// them, and [Provide] brings them when an article needs them.
//
// A test loads every file, so that none can be broken in a build that passes
// its tests; should one be nevertheless, its model is nil, which labels
// everything 0 (no part of speech but NN, no names).
package model

import (
	"sync"

	"github.com/quoteattribution/quote/internal/perceptron"
)

// Tags returns the model of parts of speech, for package tagger.
var Tags = once(&tags)

// Names returns the model of names, for package tagger.
var Names = once(&names)

// Preload begins to load all models, each on a goroutine of its own, if that has
// not been done: they are read together rather than one after the other. It panics
// with [ErrMissing] in a program whose weights are apart and have not been brought.
func Preload() {
	if len(roles1) == 0 {
		panic(ErrMissing)
	}
	preload()
}

var preload = sync.OnceFunc(func() {
	for _, load := range []func() *perceptron.Model{Tags, Names, Moves, Relations, Roles1, Roles2} {
		go load()
	}
})

func once(data *[]byte) func() *perceptron.Model {
	return sync.OnceValue(func() *perceptron.Model {
		m, err := perceptron.Load(*data)
		if err != nil {
			return nil
		}
		return m
	})
}

// Cues returns the file of the table of likely cues, for package role.
func Cues() []byte { return cues }

// Roles1 and Roles2 return the models of the two stages of roles, for package
// role.
var (
	Roles1 = once(&roles1)
	Roles2 = once(&roles2)
)

// Moves and Relations return the models of the parser, for package syntax.
var (
	Moves     = once(&moves)
	Relations = once(&relations)
)
