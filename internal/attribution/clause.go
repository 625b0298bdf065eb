package attribution

import (
	"strings"

	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

// An item is a token outside all quotation marks, or a whole region.
type item struct {
	tok, end int  // tokens [tok:end)
	region   int  // or -1
	name     bool // a nickname in marks, which counts as a word
	class    lexicon.Class
	border   border // before it
}

type border uint8

const (
	none border = iota
	soft        // only the punctuation inside the marks before ends the sentence
	hard
)

// load makes the items of a paragraph.
func (f *finder) load(p int) {
	f.items = f.items[:0]
	para := f.Paragraphs[p]
	next := para.Sentence
	border := hard
	for i := para.First; i < para.End; {
		if next < para.Sentence1 && i >= f.Sentences[next].First {
			if next > para.Sentence && f.Sentences[next-1].Soft {
				border = soft
			} else {
				border = hard
			}
			next++
		}
		it := item{tok: i, end: i + 1, region: -1, class: f.Class[i], border: border}
		if t := &f.Tokens[i]; t.Kind == text.Open {
			it.region = int(t.Region)
			it.end = max(f.Ends[it.region], i+1)
			if f.nickname(it) {
				it.region, it.name = -1, true
			}
		}
		f.items = append(f.items, it)
		i = it.end
		border = none
	}
}

// nickname reports whether a region is a part of a name: Earl "Butch" Jones.
func (f *finder) nickname(it item) bool {
	const most = 5 // tokens, with the marks
	if it.tok == 0 || it.end-it.tok > most || it.end >= len(f.Tokens) || it.end-it.tok < 3 {
		return false
	}
	for i := it.tok - 1; i <= it.end; i++ {
		if t := f.Tokens[i]; t.Kind != text.Open && t.Kind != text.Close && !t.Shape.Is(text.Cap) {
			return false
		}
	}
	return f.Tokens[it.end].Kind == text.Word && !f.Class[it.tok-1].Is(lexicon.Cue|lexicon.Pron|lexicon.Prep)
}

func (f *finder) is(i int, marks string) bool {
	return i >= 0 && i < len(f.items) && f.items[i].region < 0 && f.Is(f.items[i].tok, marks)
}

func (f *finder) class(i int) lexicon.Class {
	if i < 0 || i >= len(f.items) {
		return 0
	}
	return f.items[i].class
}

// word returns the word of item i, as it stands; "" for a region or outside.
func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.items) || f.items[i].region >= 0 {
		return ""
	}
	return f.Word(f.items[i].tok)
}

func (f *finder) region(i int) bool { return i >= 0 && i < len(f.items) && f.items[i].region >= 0 }

func (f *finder) capital(i int) bool {
	return i >= 0 && i < len(f.items) && f.items[i].region < 0 && (f.items[i].name || f.Tokens[f.items[i].tok].Shape.Is(text.Cap))
}

func (f *finder) poss(i int) bool {
	return i >= 0 && i < len(f.items) && f.Tokens[f.items[i].tok].Kind == text.Poss && f.items[i].class == 0
}

// wordlike reports whether item i is a word, a number or a possessive ending.
func (f *finder) wordlike(i int) bool {
	if i < 0 || i >= len(f.items) || f.items[i].region >= 0 {
		return false
	}
	k := f.Tokens[f.items[i].tok].Kind
	return f.items[i].name || k == text.Word || k == text.Number || k == text.Poss
}

// sentenceEnd returns the item after the sentence of item i.
func (f *finder) sentenceEnd(i int) int {
	for i++; i < len(f.items) && f.items[i].border == none; i++ {
	}
	return i
}

func (f *finder) phrase(first, end int) Phrase {
	if first >= end {
		return Phrase{}
	}
	return Phrase{First: f.items[first].tok, End: f.items[end-1].end}
}

// A cue is a cue verb with its auxiliaries, as items.
type cue struct {
	first, at, end int  // the group is [first:end), its main verb at
	ing            bool // a participle: adding
}

// verbish reports whether item i looks like a finite verb: one that the lexicon
// knows, or a word in -ed after a subject.
func (f *finder) verbish(i int) bool {
	if !f.wordlike(i) && !f.class(i).Is(lexicon.Aux) || f.capital(i) {
		return false
	}
	c := f.class(i)
	switch {
	case c.Is(lexicon.Aux | lexicon.Verb):
		return true
	case c.Is(lexicon.Cue) && (c.Is(lexicon.Past) || c.Is(lexicon.Third) && !c.Is(lexicon.Role)):
		return !f.class(i - 1).Is(lexicon.Det | lexicon.PossPron | lexicon.Prep)
	}
	prev := f.class(i - 1)
	return c == 0 && strings.HasSuffix(f.word(i), "ed") && (f.capital(i-1) || f.is(i-1, ",)") || prev.Is(lexicon.Pron|lexicon.Role|lexicon.Adv|lexicon.Rel))
}

// participle returns the item of a participle, on -ing, that a noun phrase which
// begins at item i belongs to with a preposition, if a noun phrase stands before
// it.
func (f *finder) participle(i, lo int) (int, bool) {
	k := i - 2
	if k <= lo || !f.class(i-1).Is(lexicon.Prep) || f.capital(k) || !strings.HasSuffix(f.word(k), "ing") || f.class(k).Is(lexicon.Prep|lexicon.Role|lexicon.Org) {
		return 0, false
	}
	first := f.nounPhrase(k, lo)
	return k, first < k && !(first > lo && f.class(first-1).Is(lexicon.Prep))
}

// subject returns the noun phrase before a verb group that begins at item k, no
// further left than lo, and what stands between them as an apposition.
func (f *finder) subject(k, lo int) (np, apposition Phrase, first int, ok bool) {
	j := k - 1
	for j >= lo && f.adverbial(j, lo) {
		j = f.beforeAdverbial(j, lo)
	}
	if j < lo || f.items[j].region >= 0 && j != lo {
		return
	}
	end := j + 1
	bracketed := false
	for n := 0; n < 3 && (f.is(end-1, ",)") || f.dash(end-1)); n++ {
		m, good := f.parenthesis(end-1, lo)
		if !good {
			return
		}
		bracket := f.is(end-1, ")")
		if p := f.phrase(m+1, end-1); apposition.Empty() || bracketed || f.class(m+1).Is(lexicon.Det|lexicon.Role|lexicon.Title) {
			apposition, bracketed = p, bracket
		}
		end = m
		for end > lo && f.adverbial(end-1, lo) {
			end = f.beforeAdverbial(end-1, lo) + 1
		}
	}
	first = f.nounPhrase(end, lo)
	for first < end-1 && f.items[first].border != none && (f.class(first).Is(lexicon.Adv) || f.class(first) == 0 && strings.HasSuffix(f.word(first), "ly")) {
		first++ // Recently
	}
	if first >= end {
		return Phrase{}, Phrase{}, 0, false
	}
	if k, ok := f.participle(first, lo); ok { // protesters marching through the streets
		first, end = f.nounPhrase(k, lo), k
	}
	if who, ok := f.antecedent(first, lo); ok { // a man who answered the phone
		apposition = f.phrase(who, end)
		first, end = f.nounPhrase(who, lo), who
	}
	return f.phrase(first, end), apposition, first, true
}

// antecedent returns the item of a "who" whose clause, without commas, holds the
// noun phrase that begins at item first, if a noun phrase stands before it.
func (f *finder) antecedent(first, lo int) (int, bool) {
	verb := false
	for k := first - 1; k > lo && f.items[k].border == none; k-- {
		switch w := f.word(k); {
		case f.region(k) || f.is(k, ",;:") || f.dash(k):
			return 0, false
		case w == "who":
			return k, verb && f.nounPhrase(k, lo) < k
		case f.verbish(k) || f.class(k).Is(lexicon.Verb):
			verb = true
		}
	}
	return 0, false
}

func (f *finder) dash(i int) bool {
	if i < 0 || i >= len(f.items) || f.items[i].region >= 0 {
		return false
	}
	switch f.Word(f.items[i].tok) {
	case "-", "--", "–", "—", "―":
		return true
	}
	return false
}

// adverbial reports whether item j ends an adverb or a time between subject and
// verb: also, on Monday, last week.
func (f *finder) adverbial(j, lo int) bool {
	c := f.class(j)
	switch {
	case f.items[j].region >= 0:
		return false
	case c.Is(lexicon.Rel | lexicon.Pron):
		return false
	case c.Is(lexicon.Adv) && !(f.capital(j) && j > lo):
		return true
	case c.Is(lexicon.Time):
		return j > lo && !f.poss(j+1)
	case f.word(j) == "himself" || f.word(j) == "herself" || f.word(j) == "themselves" || f.word(j) == "itself":
		return true
	case f.Tokens[f.items[j].tok].Kind == text.Number:
		return j-1 > lo && f.class(j-1).Is(lexicon.Month)
	}
	return false
}

// beforeAdverbial returns the item before the adverbial that ends at j.
func (f *finder) beforeAdverbial(j, lo int) int {
	if f.Tokens[f.items[j].tok].Kind == text.Number {
		j--
	}
	if f.class(j).Is(lexicon.Time) {
		j--
		for j > lo && (f.class(j).Is(lexicon.Time|lexicon.Det) || f.word(j) == "last" || f.word(j) == "this" || f.word(j) == "early" || f.word(j) == "late") {
			j--
		}
		if j > lo && f.class(j).Is(lexicon.Prep) {
			j--
		}
		return j
	}
	return j - 1
}
