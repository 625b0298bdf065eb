// Package model has the trained weights. Each file is read on first use; the
// command internal/train makes them anew, byte for byte.
//
// A test loads every file, so that none can be broken in a build that passes
// its tests; should one be nevertheless, its model is nil, which labels
// everything 0 (no part of speech but NN, no names).
package model

import (
	_ "embed"
	"sync"

	"github.com/quoteattribution/quote/internal/perceptron"
)

//go:embed tags.bin
var tags []byte

//go:embed names.bin
var names []byte

// Tags returns the model of parts of speech, for package tagger.
var Tags = once(&tags)

// Names returns the model of names, for package tagger.
var Names = once(&names)

func once(data *[]byte) func() *perceptron.Model {
	return sync.OnceValue(func() *perceptron.Model {
		m, err := perceptron.Load(*data)
		if err != nil {
			return nil
		}
		return m
	})
}
