package clause

import (
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
)

// Languages in which a particle stands between what is said and the verb behind it:
// 「…」と述べた. A verb of saying without it says nothing: 理由を述べた.

// tells reports whether what is said stands before the verb at unit k, and its clause
// ends behind it: not 「…」と述べたら.
func (r *Reader) tells(k int) bool {
	if _, ok := r.Particle(k); !ok {
		return false
	}
	switch c := r.Class(k + 1); {
	case !r.Word(k+1) || r.Is(k+1, article.Starts) || r.Traits.EndParticles && r.Class(k).Is(lang.That):
		return true
	case c.Is(lang.That):
		return false // XがAと述べたとYは語った; 述べたという事実はない
	case c.Is(lang.Conj | lang.Sub), r.Traits.EndParticles:
		return true // A고 밝혔고 Y는
	case r.Use(k+1, lang.Topic):
		return !r.Word(k + 2) // 述べたが、
	}
	return !r.Described(k + 1).Empty()
}

// Particle is the particle before the verb of saying at unit k, behind what is said;
// the verb itself where it has the particle in it. Adverbs and phrases stand between.
//
//	aと述べた      aと会見で述べた      「a」とXは述べた      「a」と雪辱を誓った
func (r *Reader) Particle(k int) (int, bool) {
	const far = 14
	if r.Class(k).Is(lang.That) {
		return k, true
	}
	named, object := false, false // stand between
	for j := k - 1; j >= 0 && k-j <= far && !r.Is(j+1, article.Starts); j-- {
		switch {
		case r.Class(j).Is(lang.That):
			return j, r.Region(j-1) && (!object || k-j <= 3 && !r.Class(j).Is(lang.Weak)) || !object && r.Class(j).Is(lang.Adv) || !named && !object && (j >= k-2 && !r.Joining(j, k) || r.predicate(j-1))
		case r.Is(j, article.Comma):
			if !r.Class(j - 1).Is(lang.That) {
				return 0, false
			}
		case r.Region(j) && !r.Is(j, article.Name), r.Class(j).Is(lang.After):
			return 0, false
		case r.MarksObject(j) && !named && !r.Use(j-1, lang.Thinks):
			object = true
		case r.Use(j, lang.Topic):
			named = true
		}
	}
	return 0, false
}

// Joining reports whether the particle at unit j may stand between two nouns instead,
// before the verb at unit k: Xと会見で述べた.
func (r *Reader) Joining(j, k int) bool {
	return j < k-1 && r.Class(j).Is(lang.Conj) && !r.predicate(j-1)
}

// predicate reports whether unit j may end a clause by its last letter: 〜した, 〜だ.
func (r *Reader) predicate(j int) bool {
	if j < 0 || !r.Word(j) || r.Class(j).Is(people|pronouns|lang.Honorific|lang.Of|lang.Outlet|lang.Time) || r.Use(j, lang.Topic|lang.Case|lang.Within) {
		return false
	}
	c, _ := utf8.DecodeLastRuneInString(r.spelled(j))
	return unicode.Is(unicode.Hiragana, c) || r.Traits.EndParticles && r.Class(j).Is(lang.Verb)
}

// cleft is who stands at the end of the sentence of unit k, where a clause asks for who
// does it.
//
//	…と話すのはXだ
func (r *Reader) cleft(k int) Range {
	s := Range{k, k}
	for hi := min(r.End(k), len(r.Units)); s.End < hi && !r.Is(s.End, article.Final|article.Comma) && !r.Region(s.End); s.End++ {
	}
	const most = 2 // words that only end the sentence
	for n := 0; n <= most && s.End > k; n++ {
		if who := r.core(s); !who.Empty() && r.somebody(who) {
			return who
		}
		s.End--
	}
	return Range{}
}

// Described is who stands at unit k, behind a clause that describes them, or after the
// particles by which a clause asks who does it.
//
//	…と話すXは      …と話すのはX
func (r *Reader) Described(k int) Range {
	if r.Traits.EndParticles {
		return Range{} // whose verbs have other ends in such a clause: A고 밝혔고 | Y는
	}
	if r.Class(k).Is(lang.Of) && r.Use(k+1, lang.Topic) {
		if k += 2; r.Is(k, article.Comma) {
			k++
		}
		return r.cleft(k)
	}
	hi := min(r.End(k), len(r.Units))
	s := Range{k, r.Phrase(k, hi)}
	for s.End < hi && r.Class(s.End).Is(lang.Honorific|lang.Role) {
		s.End++
	}
	if !s.Empty() && r.Word(k) && r.somebody(s) && !r.Class(k).Is(lang.That) {
		return s
	}
	return Range{}
}

// core is a subject without what describes it: a clause before, and brackets behind.
//
//	川を守るX      港でX      X（52）
func (r *Reader) core(s Range) Range {
	for k := s.First; k < s.End-1; k++ {
		if r.Use(k, lang.Within|lang.Case) || r.Class(k).Is(lang.After) || !r.Is(k, article.Capital) && r.predicate(k) || r.Traits.EndParticles && (r.Class(k) == lang.Adv || r.Class(k).Is(lang.Told) && r.Is(k, article.Glued)) {
			s.First = k + 1
			if r.Traits.EndParticles && r.MarksObject(k) {
				if to := r.pastWord(k+1, s.End-1); !r.Class(to).Is(lang.Role | lang.Honorific) {
					s.First = to // 법안을 발의한 | X, not: 시장을 | X 의원
				}
			}
		}
	}
	if r.Is(s.End-1, article.Closing) {
		for k := s.End - 1; k > s.First; k-- {
			if r.Is(k, article.Opening) {
				s.End = k
				break
			}
		}
	}
	return s
}

// MarksObject reports whether unit k is a particle behind an object, which is not the topic.
func (r *Reader) MarksObject(k int) bool { return r.Use(k, lang.Case) && !r.Use(k, lang.Topic) }

// WordEnd is the end of the word that begins at unit k, of all that no space parts, before unit hi.
func (r *Reader) WordEnd(k, hi int) int {
	for k++; k < hi && r.Is(k, article.Glued); k++ {
	}
	return k
}

// behindObject reports whether an object stands, no further left than unit lo, right before the word whose end is unit j.
func (r *Reader) behindObject(j, lo int) bool {
	for j > lo && r.Is(j, article.Glued) {
		j--
	}
	return j > lo && r.MarksObject(j-1) && r.Is(j-1, article.Glued)
}

// pastWord is the unit behind the word at unit k, of all that no space parts, before unit hi; k where hi is no further.
func (r *Reader) pastWord(k, hi int) int {
	to := r.WordEnd(k, hi)
	if to >= hi+1 || r.Region(k) || !r.Word(k) {
		return k
	}
	return to
}

// entitled reports whether a phrase is a noun for a body and its name in marks:
// メーカー「北星堂」; or a role and a name that nothing else tells to be one.
func (r *Reader) entitled(s Range) bool {
	const most = 8 // tokens, with the marks
	last := s.End - 1
	return s.Len() > 1 && r.Region(last) && r.Units[last].End-r.Units[last].First <= most && r.Class(last-1).Is(people|lang.Outlet) && r.Person(Range{s.First, last}) ||
		last-2 >= s.First && r.Class(last-1).Is(lang.Of) && r.Class(last-2).Is(lang.Role) && r.capital(last) && r.Class(last) == 0 // 主将の梅宮
}

// Topics reads the subject in units [lo:k), the first that a particle makes the topic,
// or else the first that any makes a subject. It tells whether that is a topic.
func (r *Reader) Topics(lo, k int) (s Subject, topic, ok bool) {
	for from, j := lo, lo; j < k; j++ {
		switch {
		case r.Is(j, article.Comma):
			from = j + 1
		case r.Use(j, lang.Topic) && j > from:
			if r.Traits.EndParticles && r.behindObject(j, from) {
				continue // 신발을 고치는 | X는
			}
			t := r.core(Range{r.opening(from, j), j})
			from = j + 1
			if t.Empty() || !r.Person(t) && !r.entitled(t) {
				continue
			}
			if !r.Use(j, lang.Case) {
				return Subject{Range: t}, true, true
			}
			if !ok {
				s, ok = Subject{Range: t}, true
			}
		}
	}
	return s, false, ok
}
