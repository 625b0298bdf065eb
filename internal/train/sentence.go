package main

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// A document is a list of sentences of one article.
type document []sentence

// A sentence has words and their right tags and names, of which either may be
// missing.
type sentence struct {
	forms []string
	glued []bool // to the word before
	words []tagger.Word
	tags  []tagger.Tag
	names []tagger.Name
}

// A gold word is a word of a corpus: where it stands in its text, and what it
// is.
type gold struct {
	text.Span
	form     string
	tag      tagger.Tag
	name     tagger.Name
	head     int // its governor in the sentence, or -1
	relation string
}

var lex = lang.For("en")

// asGiven makes a sentence of the words of a corpus as they are.
func asGiven(words []gold) sentence {
	var s sentence
	for i, w := range words {
		glued := i > 0 && w.Start > 0 && w.Start == words[i-1].End
		s.forms, s.glued = append(s.forms, w.form), append(s.glued, glued)
		s.words = append(s.words, tagger.Describe(w.form, tagger.Fold(lex.Lookup(w.form)), glued))
		s.tags = append(s.tags, w.tag)
		s.names = append(s.names, w.name)
	}
	return s
}

// asRead makes sentences of the words of a text as package text cuts it. Those
// that have a word where the corpus has none are left out.
func asRead(s string, words []gold) []sentence {
	a := article.Read(s, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(s)})
	var sentences []sentence
	at := 0
	for _, span := range a.Sentences {
		sent := sentence{}
		ok := true
		for i := span.First; i < span.End; i++ {
			t := &a.Tokens[i]
			for at < len(words) && words[at].End <= t.Start {
				at++
			}
			end := at
			for end < len(words) && words[end].Start < t.End {
				end++
			}
			if at == end {
				ok = false
				break
			}
			tag, name := merge(words[at:end], t.Kind, a.Word(i))
			sent.forms, sent.glued = append(sent.forms, a.Word(i)), append(sent.glued, t.Shape.Is(text.Glued))
			sent.words = append(sent.words, tagger.Describe(a.Word(i), tagger.Fold(a.Words[i]), t.Shape.Is(text.Glued)))
			sent.tags = append(sent.tags, tag)
			sent.names = append(sent.names, name)
		}
		if ok && len(sent.words) > 0 {
			sentences = append(sentences, sent)
		}
	}
	return sentences
}

// merge gives a word of package text the tag and name of the words of the
// corpus in it: of a compound the last one's, of others, contractions above
// all, the first one's.
func merge(words []gold, kind text.Kind, form string) (tagger.Tag, tagger.Name) {
	first, last := words[0], words[len(words)-1]
	switch {
	case kind == text.Open:
		return tagger.Open, tagger.None
	case kind == text.Close:
		return tagger.Close, tagger.None
	case kind == text.Poss:
		return first.tag, tagger.None
	case len(words) > 1 && strings.Contains(form, "-"):
		tag := last.tag
		for i := len(words) - 1; i > 0 && tag.Is(tagger.Marks); i-- {
			tag = words[i-1].tag
		}
		if tag == tagger.VBN || tag == tagger.VBD {
			tag = tagger.JJ // well-known, as the Penn treebank has it
		}
		name := first.name
		if last.name != name {
			name = tagger.None
		}
		return tag, name
	}
	return first.tag, first.name
}
