package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/stop"
	"github.com/quoteattribution/quote/internal/text"
)

// A Sentence is a range of tokens. A stretch in quotation marks lies in one
// sentence as a whole, however many sentences it has inside.
type Sentence struct {
	First, End int // tokens [First:End)
	// Soft says that the sentence ends only because a quotation does, by the
	// punctuation inside its marks: an attribution may follow ("Go!" He left).
	Soft bool
}

// longest is how many tokens outside quotation marks a sentence may have: tables
// and lists without periods are cut there, so that work on a sentence is
// bounded.
const longest = 300

// function has what may be a function word although it begins with a capital:
// behind an abbreviation it begins a sentence.
const function = lang.Det | lang.Poss | lang.Prep | lang.Conj | lang.Sub | lang.That | lang.How | lang.Adv | lang.Neg | lang.Pron | lang.Pronouns

// sentences cuts the tokens of one paragraph, tokens [first:end), into
// sentences.
func (a *Article) sentences(first, end int) {
	start := first
	cut := func(at int, soft bool) {
		if at > start {
			a.Sentences = stop.Append(a.Stop, a.Sentences, Sentence{start, at, soft})
			start = at
		}
	}
	depth := 0
	outer := 0 // tokens of the sentence outside marks, with the opening marks
	pace := a.Stop.Pace(1 << 12)
	for i := first; i < end; i++ {
		pace.Step()
		t := &a.Tokens[i]
		if depth == 0 {
			if i == start {
				outer = 0
			}
			if outer++; outer > longest {
				cut(i, false)
				outer = 1
			}
		}
		switch t.Kind {
		case text.Open:
			depth++
		case text.Close:
			if depth--; depth == 0 && i+1 < end && a.Ending(int(t.Region)).is(Final) && a.begins(i+1) && !a.Mark(i+1).is(Dash) && !(a.Mark(i+1).is(Opening) && a.Lexicon.NoSpaces) {
				cut(i+1, true)
			}
		case text.Punct:
			if depth > 0 || !a.Mark(i).is(Final) || a.ordinal(i, end) {
				continue
			}
			for i+1 < end && a.Tokens[i+1].Kind == text.Punct && a.Tokens[i+1].Shape.Is(text.Glued) && !a.Mark(i+1).is(Dash|Comma) {
				i++ // )] and further marks
			}
			if i+2 < end && a.stray(i+1) && a.begins(i+2) || i+1 < end && a.begins(i+1) && !a.glued(i+1) {
				cut(i+1, false)
			}
		case text.Word:
			if depth == 0 && t.Shape.Is(text.Dotted) && i+1 < end && a.Lexicon.Abbreviation(strings.TrimSuffix(a.Word(i), ".")) != lang.Leads && a.opens(i+1, end) {
				cut(i+1, false)
			}
		}
	}
	cut(end, false)
}

// opens reports whether token i begins a sentence behind an abbreviation: a
// function word with a capital, or marks that begin with one.
func (a *Article) opens(i, end int) bool {
	switch t := &a.Tokens[i]; t.Kind {
	case text.Word:
		return t.Shape.Is(text.Cap) && !t.Shape.Is(text.Upper) && a.Words[i].Class.Is(function) && !a.Words[i].Class.Is(lang.Particle)
	case text.Open:
		return i+1 < end && a.Tokens[i+1].Shape.Is(text.Cap)
	}
	return false
}

// ordinal reports whether the period at token i belongs to the number before it:
// am 3. Oktober.
func (a *Article) ordinal(i, end int) bool {
	const digits = 2
	if a.decimal(i) {
		return true
	}
	if !a.Lexicon.Ordinals || i == 0 || i+1 >= end || a.Text[a.Tokens[i].Start] != '.' {
		return false
	}
	n, next := &a.Tokens[i-1], &a.Words[i+1]
	return n.Kind == text.Number && n.Len() <= digits && a.Tokens[i].Shape.Is(text.Glued) && a.Tokens[i+1].Kind == text.Word &&
		(!next.Class.Is(function|lang.Aux|lang.Cue|lang.According) || next.Class.Is(lang.Time))
}

// decimal reports whether the period at token i stands inside a number.
func (a *Article) decimal(i int) bool {
	k := a.Tokens[i].Start
	return a.Text[k] == '.' && k > 0 && k+1 < len(a.Text) && digit(a.Text[k-1]) && digit(a.Text[k+1])
}

func (a *Article) glued(i int) bool {
	t := &a.Tokens[i]
	return t.Shape.Is(text.Glued) && t.Kind != text.Open && !a.Lexicon.NoSpaces
}

// begins reports whether token i may begin a sentence.
func (a *Article) begins(i int) bool {
	t := &a.Tokens[i]
	switch t.Kind {
	case text.Word:
		if t.Shape.Is(text.Cap) || a.Lexicon.NoSpaces {
			return true
		}
		r, _ := utf8.DecodeRuneInString(a.Text[t.Start:])
		return !unicode.IsLower(r) || a.particled(i, len(a.Tokens)) > i // van der Berg said
	case text.Number, text.Open:
		return true
	case text.Punct:
		switch b := a.Text[t.Start]; b {
		case '(', '[', '-', '*', '.', '#', '$':
			return true
		default:
			return b >= utf8.RuneSelf && !a.Mark(i).is(Closing|Comma|Colon|Semicolon) && !a.closes(i)
		}
	}
	return false
}

// closes reports whether token i is a closing mark that belongs to no pair.
func (a *Article) closes(i int) bool {
	return a.Word(i) == "»" || a.Word(i) == "”" || a.Word(i) == "》"
}

// stray reports whether token i is a quotation mark that belongs to no pair.
func (a *Article) stray(i int) bool {
	t := &a.Tokens[i]
	if t.Kind != text.Punct || t.Shape.Is(text.Glued) {
		return false
	}
	switch a.Word(i) {
	case "'", "\"", "’", "”", "“", "‘", "`":
		return true
	}
	return false
}
