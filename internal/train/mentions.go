package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
)

// mentionKinds says what a name is that heads a mention of GUM. The others
// (time, animal, plant, substance) have no names that matter here.
var mentionKinds = map[string]tagger.Name{
	"person": tagger.Person, "organization": tagger.Organisation, "place": tagger.Place,
	"event": tagger.Misc, "object": tagger.Misc, "abstract": tagger.Misc,
}

// A mention is a phrase of GUM that is somebody or something, named or not.
type mention struct {
	id    string
	kind  tagger.Name
	first int // its first word
}

// mentions has those that are open at a word of a sentence.
type mentions []mention

// read takes the value of Entity= at the last of words, and names what the
// mentions that end there name: (1-person-new-... opens one, 1) closes it, and
// (1-person-new-...) is the word alone. What is inside comes first, so that a
// name has the kind of the widest mention that it heads.
func (m *mentions) read(value string, words []gold) {
	for len(value) > 0 {
		opens := value[0] == '('
		value = strings.TrimPrefix(value, "(")
		end := strings.IndexAny(value, "()")
		part, closes := value, false
		if end >= 0 {
			part, closes = value[:end], value[end] == ')'
		}
		value = value[len(part):]
		if closes {
			value = value[1:]
		}
		id, rest, _ := strings.Cut(part, "-")
		if opens {
			kind, _, _ := strings.Cut(rest, "-")
			*m = append(*m, mention{id, mentionKinds[kind], len(words) - 1})
		}
		if closes {
			m.close(id, words)
		}
	}
}

// close ends the last open mention of an id.
func (m *mentions) close(id string, words []gold) {
	for i, x := range slices.Backward(*m) {
		if x.id == id {
			*m = slices.Delete(*m, i, i+1)
			x.name(words)
			return
		}
	}
}

// name gives the words of the name that heads a mention its kind. The mention
// ends with the words.
func (x mention) name(words []gold) {
	head := -1
	for i := x.first; i < len(words); i++ {
		if h := words[i].head; h < x.first || h >= len(words) {
			head = i
			break
		}
	}
	if x.kind == tagger.None || head < 0 || !words[head].tag.Is(tagger.Proper) {
		return
	}
	first, end := head, head+1
	for first > x.first && x.joins(words, first-1, first-2, x.first) {
		first--
	}
	for end < len(words) && x.joins(words, end, end+1, x.first) {
		end++
	}
	for i := end - 1; x.kind == tagger.Person && i >= first; i-- { // President Ana Brito is Ana Brito
		if lex.Lookup(words[i].form).Class.Is(lang.Title|lang.Role|lang.Honorific) && !lex.Lookup(words[i].form).Class.Is(lang.Given) {
			first = i + 1
		}
	}
	for i := first; i < end; i++ {
		words[i].name = x.kind
	}
}

// joins reports whether word i, beside a name, is part of it: a proper noun, or
// what stands between two parts of it. Beyond is the word behind i.
func (x mention) joins(words []gold, i, beyond, least int) bool {
	w := &words[i]
	switch {
	case w.tag.Is(tagger.Proper):
		return true
	case x.kind == tagger.Person:
		return false
	case beyond < least || beyond >= len(words):
		return false
	}
	between := w.tag == tagger.IN && w.form == "of" || w.form == "&" || w.tag == tagger.CC && w.form == "and" && x.kind != tagger.Place ||
		w.tag == tagger.DT && w.form == "the" && i > least && words[i-1].form == "of"
	next := &words[beyond]
	return between && (next.tag.Is(tagger.Proper) || next.form == "the") || w.tag.Is(tagger.SetOf(tagger.JJ)) && capital(w.form)
}

// nations makes Misc of adjectives and people of nations, as the other corpora
// have them.
func nations(words []gold) {
	for i := range words {
		w := &words[i]
		if capital(w.form) && (w.tag == tagger.JJ || w.tag == tagger.NNPS) && lex.Lookup(w.form).Class.Is(lang.Nation) && w.name != tagger.Organisation &&
			!(w.name == tagger.Place && w.tag == tagger.NNPS) {
			w.name = tagger.Misc
		}
	}
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
