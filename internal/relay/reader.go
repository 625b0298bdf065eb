package relay

import (
	"iter"
	"sort"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

// A reader reads an article with the outlets that it mentions.
type reader struct {
	*article.Article
	mentions []outlet.Mention
}

// word is what is known of token i; nothing outside the article.
func (r *reader) word(i int) *lang.Entry { return r.Entry(i) }

// comma reports whether token i is a comma.
func (r *reader) comma(i int) bool { return r.Is(i, ",") }

// possessive reports whether token i is the ending of a possessive.
func (r *reader) possessive(i int) bool { return r.Token(i).Kind == text.Poss }

// after returns the first mention that ends after token tok.
func (r *reader) after(tok int) int {
	return sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].End > tok })
}

// named are the mentions with a name that begin before token hi and end after
// token lo, with their indexes.
func (r *reader) named(lo, hi int) iter.Seq2[int, *outlet.Mention] {
	return func(yield func(int, *outlet.Mention) bool) {
		for i := r.after(lo); i < len(r.mentions) && r.mentions[i].First < hi; i++ {
			if m := &r.mentions[i]; m.Name != "" && !yield(i, m) {
				return
			}
		}
	}
}

// inside returns the first mention that ends after token lo if it begins before
// token hi, or nil.
func (r *reader) inside(lo, hi int) *outlet.Mention {
	if k := r.after(lo); k < len(r.mentions) && r.mentions[k].First < hi {
		return &r.mentions[k]
	}
	return nil
}

// prev is what is known of the word before a mention in its paragraph.
func (r *reader) prev(m *outlet.Mention) *lang.Entry {
	if r.Tokens[m.First].Shape.Is(text.First) {
		return r.Entry(-1) // nothing
	}
	return r.word(r.ahead(m))
}

// ahead is the token before a mention, and the mark round its title, 《, or its people: à | un journaliste de X.
func (r *reader) ahead(m *outlet.Mention) int {
	i := m.First - 1
	switch e := r.word(i - 1); {
	case i < 0:
	case r.Word(i) == "《":
		i--
	case r.Lexicon.HeadFirst && r.word(i).Class.Is(lang.Of) && e.Use.Is(lang.Talk) && e.Class.Is(lang.Role|lang.Group):
		for i -= 2; r.word(i).Class.Is(lang.Det|lang.Poss|lang.Adjective) && (!r.word(i).Class.Is(lang.Prep) || r.word(i).Class.Is(lang.Indefinite)); {
			i--
		}
	}
	return i
}

// behind is the token behind a mention, and the mark round its title or what stands in
// brackets there: 》, （電子版）.
func (r *reader) behind(m *outlet.Mention) int {
	switch k := m.End; {
	case k >= len(r.Tokens):
	case r.Word(k) == "》":
		return k + 1
	case r.Lexicon.NoSpaces && k+2 < len(r.Tokens) && r.Mark(k)&article.Opening != 0 && r.Mark(k+2)&article.Closing != 0:
		return k + 3
	}
	return m.End
}

// occasion reports whether speech to an outlet is spoken of among the tokens:
// interview, remarks, monitored.
func (r *reader) occasion(first, end int) bool {
	return article.Any(first, end, func(k int) bool { return r.word(k).Use.Is(lang.Talk | lang.SetUp | lang.Monitor) })
}

// descriptive reports whether the tokens from i to end are no more than a
// description of what follows: told | the Oslo daily | X.
func (r *reader) descriptive(i, end int) bool {
	const longest = 5 // tokens
	return end-i <= longest && article.All(i, end, func(i int) bool {
		kind, c := r.Tokens[i].Kind, r.word(i).Class
		return (kind == text.Word || kind == text.Poss) && (!c.Is(lang.Pron|lang.Rel|lang.Sub|lang.That|lang.Aux|lang.Prep) || c.Is(lang.Det|lang.Poss|lang.Of|lang.Adv))
	})
}

// past is the token behind words of some classes, such as times, and prepositions and numbers before these, from token i on:
// in May, on Monday, 3日.
func (r *reader) past(i int, is lang.Class) int {
	for r.word(i).Class.Is(is) || (r.word(i).Class.Is(lang.Prep) || r.Token(i).Kind == text.Number) && r.word(i+1).Class.Is(is) {
		i++
	}
	return i
}

// verb is the word of a cue that counts: quoted, of "was quoted"; told, of "had
// told".
func (r *reader) verb(cue speech.Phrase) int {
	best := cue.First
	for i := cue.First; i < cue.End; i++ {
		if c := r.word(i).Class; c.Is(lang.Quotes | lang.Tells) {
			return i
		} else if c.Is(lang.Cue) && !r.word(best).Class.Is(lang.Cue) {
			best = i
		}
	}
	return best
}

// passive reports whether a verb is passive: was quoted, was later quoted.
func (r *reader) passive(i int) bool {
	const near = 3 // tokens
	for k := i - 1; k >= i-near; k-- {
		if c := r.word(k).Class; c.Is(lang.Be) {
			return true
		} else if !c.Is(lang.Adv | lang.Aux) {
			return false
		}
	}
	return false
}

// citingWords is how many tokens the words of citing at token i have, 0 where there
// are none: citing, unter Berufung auf, which cited. Not: without citing.
func (r *reader) citingWords(i int) int {
	before := r.word(i - 1).Class
	if before.Is(lang.Prep | lang.Neg) {
		return 0
	}
	if p := outlet.Expression(r.Article, i); p != nil && p.Class.Is(lang.Citing) {
		return len(p.Words)
	}
	if c := r.word(i).Class; c.Is(lang.Citing) || before.Is(lang.Rel) && c.Is(lang.Quotes) {
		return 1
	}
	return 0
}

// cited reports whether the words of citing stand before a mention: citing X; which cites X.
func (r *reader) cited(m *outlet.Mention) bool {
	k := r.ahead(m)
	return outlet.Before(r.Article, k).Is(lang.Citing) || r.word(k).Class.Is(lang.Quotes) && r.word(k-1).Class.Is(lang.Rel)
}

// outletAt returns the mention that is the core of a source, or nil: Regn; the Regn newspaper | of Oslo; an Oslo newspaper |
// interview.
func (r *reader) outletAt(core speech.Phrase) *outlet.Mention {
	if m := r.inside(core.First, core.First+1); m != nil && (m.End >= core.End || r.word(m.End).Class.Is(lang.Interview) && m.End+1 == core.End || r.home(m) == core.End) {
		return m
	}
	return nil
}

// home is the token behind where an outlet is from, behind its type noun, and else its end: the Regn newspaper | of Oslo.
func (r *reader) home(m *outlet.Mention) int {
	k := m.End
	if m.Name == "" || !r.word(k).Class.Is(lang.Of) || r.word(k-1).OutletKind() == "" {
		return k
	}
	for k++; k < len(r.Tokens) && r.Tokens[k].Shape.Is(text.Cap) && r.Tokens[k].Kind == text.Word; {
		k++
	}
	return k
}
