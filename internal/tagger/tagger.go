package tagger

import (
	"github.com/quoteattribution/quote/internal/model"
	"github.com/quoteattribution/quote/internal/perceptron"
)

// A Tagger has the memory that tagging needs. Its zero value is ready for use.
// It is for one goroutine.
type Tagger struct {
	Document
	space   perceptron.Workspace
	example perceptron.Example
	path    []uint8
}

// Tag appends the parts of speech of the words of a sentence to out. It takes
// about a microsecond a word.
func (t *Tagger) Tag(words []Word, out []Tag) []Tag {
	t.example.Reset()
	TagFeatures(words, &t.example)
	t.path = model.Tags().Decode(&t.example, &t.space, t.path[:0])
	for _, b := range t.path {
		out = append(out, Tag(b))
	}
	return out
}

// Names appends the kinds of names of the words of a sentence to out, given
// their tags. Words side by side of the same kind are one name. Call Read and
// Add before, with the article that the sentence is from, or not at all. It
// takes about half a microsecond a word.
func (t *Tagger) Names(words []Word, tags []Tag, out []Name) []Name {
	t.example.Reset()
	t.NameFeatures(words, tags, &t.example)
	t.path = model.Names().Decode(&t.example, &t.space, t.path[:0])
	for _, b := range t.path {
		out = append(out, Name(b))
	}
	return out
}
