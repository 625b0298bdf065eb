// Package entity finds out who is behind the sources of quotations.
//
// It takes a read article and its quotations and gives the entities that speak
// in it, each once, with the mentions that were linked to it, and for every
// quotation the entity that is its speaker.
//
// name.go collects the proper names of the article, and person.go joins them
// into people and organisations: kind.go tells which, describe.go reads the
// titles and appositions beside a name, and acronym.go finds the short forms.
// resolve.go links a source to one of them: description.go a role noun or what
// else is no name, pronoun.go a pronoun, pair.go several people at once. At the
// end identify.go names the unnamed source of the lead.
package entity

import (
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// Phrase is a range of tokens.
type Phrase = attribution.Phrase

// A name is a proper name where it stands.
type name struct {
	Phrase            // the name itself, without titles
	title    Phrase   // what stands before it: Kremlin Spokesman, Mr.
	words    []string // of the name
	class    lexicon.Class
	quoted   bool // stands inside quotation marks
	headline bool // stands in a line of capitals or in title case
	initial  bool // begins a sentence with one word, so its capital says little
	entity   int  // or -1

	couple string // the surname that a name shares with the one it is joined to: Bill and Hillary Clinton
}

// names collects the proper names of the article in order.
func names(a *article.Article, labels []tagger.Name) []name {
	list := make([]name, 0, len(a.Tokens)/16+4)
	arena := make([]string, 0, len(a.Tokens)/10+4)
	for p := range a.Paragraphs {
		para := a.Paragraphs[p]
		if shouts(a, para) {
			continue
		}
		title := p == 0 && len(a.Paragraphs) > 2 && headline(a, para)
		for i := para.First; i < para.End; {
			end := run(a, i, para.End)
			if end == i {
				i++
				continue
			}
			end = part(a, i, end, title, labels)
			if n, ok := cut(a, i, end, labels, &arena); ok {
				n.headline = title
				list = append(list, n)
				pairUp(a, list, &arena)
			}
			i = end
		}
	}
	return list
}

// pairUp gives the last name's surname to the one before it if the two are a
// couple: Bill and Hillary Clinton.
func pairUp(a *article.Article, list []name, arena *[]string) {
	if len(list) < 2 {
		return
	}
	left, right := &list[len(list)-2], &list[len(list)-1]
	if left.End+1 != right.First || a.Word(left.End) != "and" || len(left.words) != 1 || len(right.words) != 2 || !left.title.Empty() || !right.title.Empty() ||
		!a.Class[left.First].Is(lexicon.Given) || !a.Class[right.First].Is(lexicon.Given) || a.Class[right.End-1].Is(lexicon.Org|lexicon.Role) {
		return
	}
	from := len(*arena)
	*arena = append(*arena, left.words[0], right.words[1])
	left.words, left.couple = (*arena)[from:len(*arena):len(*arena)], right.words[1]
}

// part returns where a run of capitalised words ends that holds two names side
// by side: a place and then a person (the Caribbean Rainer Steckhan).
func part(a *article.Article, i, end int, headline bool, labels []tagger.Name) int {
	if headline && end-i > 3 && a.Class[i].Is(lexicon.Given) {
		return i + 2 // Hillary Clinton Goes After
	}
	for k := i + 1; k+1 < end; k++ {
		if a.Class[k].Is(lexicon.Given) && a.Class[k-1].Is(lexicon.Place) && !a.Class[k-1].Is(lexicon.Given|lexicon.Title) && !a.Class[end-1].Is(lexicon.Org) && a.Word(k+1) != "of" {
			return k // for Latin America Anna Berg
		}
	}
	if labels == nil {
		return end
	}
	office := false // Secretary of State
	for k := i + 1; k < end; k++ {
		if a.Word(k) == "of" {
			office = a.Class[k-1].Is(lexicon.Role | lexicon.Title)
		}
		if office && labels[k] == tagger.Person {
			return end // cut takes the office off
		}
		if headline && (labels[k-1] == tagger.Person) != (labels[k] == tagger.Person) {
			return k // all words have capitals
		}
		if labels[k-1] != labels[k] && labels[k] == tagger.Person && (labels[k-1] == tagger.Place || labels[k-1] == tagger.Organisation) && !a.Class[k-1].Is(lexicon.Role|lexicon.Title) {
			return k
		}
	}
	return end
}

// shouts reports whether a paragraph is in capitals, so that they tell nothing.
func shouts(a *article.Article, p article.Paragraph) bool {
	words, upper := 0, 0
	for i := p.First; i < p.End; i++ {
		if t := &a.Tokens[i]; t.Kind == text.Word && t.End-t.Start > 1 {
			words++
			if t.Shape.Is(text.Upper) {
				upper++
			}
			if words >= 12 && upper*2 < words {
				return false
			}
		}
	}
	return words >= 3 && upper*4 > words*3
}

// headline reports whether most of the longer words have capitals.
func headline(a *article.Article, p article.Paragraph) bool {
	words, capitals := 0, 0
	for i := p.First; i < p.End; i++ {
		if t := &a.Tokens[i]; t.Kind == text.Word && t.End-t.Start > 3 {
			words++
			if t.Shape.Is(text.Cap) {
				capitals++
			}
		}
	}
	return words >= 3 && words < 25 && capitals*4 > words*3
}

// run returns the end of the run of capitalised words that begins at token i,
// or i. Particles (van, al-), initials and nicknames in marks may stand inside.
func run(a *article.Article, i, hi int) int {
	if j := i + 1; articled(a, i) && (i == 0 || !capital(a, i-1)) {
		for j < hi && capital(a, j) && !a.Class[j].Is(lexicon.Time) {
			j++
		}
		return j // al-Khatib
	}
	acronym := a.Tokens[i].Shape.Is(text.Upper) && (i+1 >= hi || !a.Tokens[i+1].Shape.Is(text.Upper)) // WHO, not Who
	if !capital(a, i) || functional(a.Class[i]) && !acronym && (opensSentence(a, i) || i+1 >= hi || !capital(a, i+1)) {
		return i
	}
	if c := a.Class[i]; c.Is(lexicon.Time) && !(c.Is(lexicon.Given) && c.Is(lexicon.Month) && i+1 < hi && capital(a, i+1)) {
		return i // Monday; but April Jones
	}
	j := i + 1
	for j < hi {
		t := &a.Tokens[j]
		switch {
		case t.Kind == text.Word && t.Shape.Is(text.Cap):
			if c := a.Class[j]; c.Is(lexicon.Time) && !c.Is(lexicon.Given) || t.Region != a.Tokens[i].Region && !nicknamed(a, i, j) {
				return j
			}
			if a.Tokens[j-1].Kind == text.Word && a.Tokens[j-1].Shape.Is(text.Dotted) && opensSentence(a, j) {
				return j
			}
			j++
		case t.Kind == text.Word && a.Class[j].Is(lexicon.Particle) && (a.Class[j-1]&(lexicon.Role|lexicon.Nation) == 0 || j-1 > i && a.Class[i].Is(lexicon.Honorific)):
			k := j + 1
			for k < hi && a.Tokens[k].Kind == text.Word && a.Class[k].Is(lexicon.Particle) && !capital(a, k) {
				k++ // van der
			}
			if k >= hi || !capital(a, k) || k-j > 3 {
				return j
			}
			j = k + 1
		case articled(a, j):
			j++
		case t.Kind == text.Open && j+3 < hi && a.Tokens[j+2].Kind == text.Close && capital(a, j+1) && capital(a, j+3):
			j += 3
		case t.Kind == text.Punct && a.Text[t.Start] == '&' && j+1 < hi && capital(a, j+1):
			j += 2
		case t.Kind == text.Word && a.Word(j) == "of" && j+1 < hi && (institution(a.Class[j-1]) || a.Class[j-1].Is(lexicon.Title)):
			// Bank of England, Ministry of the Interior
			k := j + 1
			if a.Word(k) == "the" && k+1 < hi {
				k++
			}
			if !capital(a, k) || a.Class[j-1].Is(lexicon.Role|lexicon.Title) && !(k+1 < hi && capital(a, k+1)) {
				return j // but Secretary of State John Kerry
			}
			j = k + 1
		default:
			return j
		}
	}
	return j
}

// articled reports whether token i is a name with an Arabic article: al-Khatib.
func articled(a *article.Article, i int) bool {
	t := &a.Tokens[i]
	if t.Kind != text.Word || t.Len() < 5 || t.Shape.Is(text.Cap|text.Glued) {
		return false
	}
	w := a.Word(i)
	return (strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.HasPrefix(w, "as-") || strings.HasPrefix(w, "ash-") || strings.HasPrefix(w, "bin-")) && w[strings.IndexByte(w, '-')+1]&0xE0 == 'A'&0xE0
}

func nicknamed(a *article.Article, i, j int) bool { return a.Tokens[j-1].Kind == text.Close }

func capital(a *article.Article, i int) bool {
	t := &a.Tokens[i]
	return t.Kind == text.Word && t.Shape.Is(text.Cap)
}

func institution(c lexicon.Class) bool { return c.Is(lexicon.Org) && !c.Is(lexicon.Suffix) }

// functional reports whether a word at the start of a sentence has its capital
// from there.
func functional(c lexicon.Class) bool {
	return c.Is(lexicon.Det|lexicon.PossPron|lexicon.Pron|lexicon.Rel|lexicon.Prep|lexicon.Conj|lexicon.Sub|lexicon.Aux|lexicon.Neg|lexicon.Adv) && !c.Is(lexicon.Given)
}

// opensSentence reports whether token i has a capital because of where it
// stands.
func opensSentence(a *article.Article, i int) bool {
	t := &a.Tokens[i]
	if t.Shape.Is(text.First) || i == 0 {
		return true
	}
	switch prev := &a.Tokens[i-1]; prev.Kind {
	case text.Open:
		return true
	case text.Close:
		return i > 1 && a.Mark(i-2)&article.Final != 0
	case text.Punct:
		return a.Mark(i-1)&article.Final != 0 || a.Is(i-1, ":")
	case text.Word:
		return prev.Shape.Is(text.Dotted) && functional(a.Class[i])
	}
	return false
}

// cut splits a run of capitalised words into title and name. The name is what
// follows the last role or honorific; a run that ends with a role has none.
// The words of the name are appended to the arena.
func cut(a *article.Article, first, end int, labels []tagger.Name, arena *[]string) (name, bool) {
	n := name{Phrase: Phrase{First: first, End: end}, entity: -1, quoted: a.Tokens[first].Region >= 0}
	at := first
	if end-first > 2 && affairs[a.Word(end-1)] && a.Class[first].Is(lexicon.Given) {
		end-- // of Anna Berg Speech
		n.End = end
	}
	last := a.Class[end-1]
	body := institution(last) && !last.Is(lexicon.Given) && end-first > 1 // Republican National Committee
	for i := first; i < end && !body; i++ {
		c := a.Class[i]
		if i+1 < end && c.Is(lexicon.Role|lexicon.Title|lexicon.Honorific) && !(c.Is(lexicon.Given) && !c.Is(lexicon.Honorific|lexicon.Title)) {
			if a.Word(i+1) == "of" { // Secretary of State John Kerry
				k := i + 2
				if k < end && a.Word(k) == "the" {
					k++
				}
				if k+1 < end && (a.Class[k+1].Is(lexicon.Given) || end-k > 2) {
					at = k + 1
					for labels != nil && at < end-1 && labels[at] != tagger.Person && labels[end-1] == tagger.Person {
						at++ // Ministry of Foreign Affairs
					}
				}
				continue
			}
			if i > first && a.Class[i+1].Is(lexicon.Particle) && !capital(a, i+1) {
				break // Prince Sultan ibn Abdulaziz
			}
			if i == first || !c.Is(lexicon.Org) || c.Is(lexicon.Title) {
				at = i + 1
			}
		}
	}
	// Russian, Democratic: an adjective before a name is no part of it
	for at == first && end-at > 2 && a.Class[at].Is(lexicon.Nation) && !a.Class[at].Is(lexicon.Place|lexicon.Given) && !a.Class[end-1].Is(lexicon.Org) && a.Class[at+1].Is(lexicon.Given) {
		at++
		break
	}
	if at == first && end-at > 2 && a.Tokens[at].Shape.Is(text.Upper) && !a.Tokens[at+1].Shape.Is(text.Upper) && a.Class[at+1].Is(lexicon.Given) && !a.Class[at].Is(lexicon.Given) {
		at++ // CNPF Nils Dahl
	}
	if at > first {
		n.title = Phrase{First: first, End: at}
		n.First = at
	}
	if at == first && end-first > 1 && last.Is(lexicon.Role) && !last.Is(lexicon.Given) && !body && !a.Class[first].Is(lexicon.Given) || at == first && end == first+1 && last.Is(lexicon.Role|lexicon.Honorific) && !last.Is(lexicon.Given|lexicon.Nation) && (first > 0 && a.Class[first-1].Is(lexicon.Det) && !a.Tokens[first].Shape.Is(text.First) || !(labels != nil && labels[first] == tagger.Person)) {
		return n, false // the Oil Minister
	}
	from := len(*arena)
	for i := n.First; i < end; i++ {
		n.class |= a.Class[i]
		if a.Tokens[i].Kind == text.Word {
			*arena = append(*arena, a.Word(i))
		}
	}
	n.words = (*arena)[from:len(*arena):len(*arena)]
	if len(n.words) == 0 {
		return n, false
	}
	n.initial = end-first == 1 && opensSentence(a, first) && !a.Class[first].Is(lexicon.Given|lexicon.Place|lexicon.Nation|lexicon.Seat)
	return n, true
}
