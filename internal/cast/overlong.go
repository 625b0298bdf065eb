package cast

import (
	"slices"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
)

// This file mends names by what the article has elsewhere, before they are joined: what is taken for a body, and words too many.

// reconsider makes people of names that are labelled as bodies, and by nothing else
// tell that they are, where the article has them, or their last word alone, as a
// person's too: Rahela Begum; later, Begum.
func (r *resolver) reconsider() {
	const body = lang.Org | lang.Outlet | lang.Place | lang.Nation | lang.Seat
	var people map[string]bool
	for k := range r.names {
		r.Stop.Check()
		if m := r.named(k); m.label == Person {
			if people == nil {
				people = make(map[string]bool)
			}
			people[strings.Join(m.Name, " ")] = true
		}
	}
	for k := range r.names {
		r.Stop.Check()
		m := r.named(k)
		n := len(m.Name)
		if m.Kind != Organization || m.label != Organization || m.Outlet != "" || n < 2 || n > 3 || m.classes.Is(body) {
			continue
		}
		if people[m.Name[n-1]] || people[strings.Join(m.Name, " ")] {
			m.Kind, m.company = Person, false
		}
	}
}

// shorten takes from a name behind a title the word before what the article has as the name
// elsewhere, where nouns have no articles, so that it may be the title's: Bupati Lembayung La
// Ode Marhaban; La Ode said.
func (r *resolver) shorten() {
	if !r.Lexicon.NoArticles || r.Lexicon.NoSpaces {
		return
	}
	alone := make(map[string]bool)
	for k := range r.names {
		r.Stop.Check()
		if m := r.named(k); m.Title.Empty() && !m.Initial && !m.Quoted {
			alone[strings.Join(m.Name, " ")] = true
		}
	}
	for k := range r.names {
		r.Stop.Check()
		m := r.named(k)
		n := len(m.Name)
		if n < 3 || n > 6 || n != m.Len() || m.Title.Empty() && !r.is(m.First-1, lang.Role|lang.Title) || m.classes.Is(lang.Org) || r.is(m.First, lang.Given) || r.initial(m.First) {
			continue
		}
		for end := n - 1; end > 1; end-- {
			if alone[strings.Join(m.Name[1:end], " ")] && !alone[strings.Join(m.Name[:end], " ")] {
				m.First, m.Name = m.First+1, m.Name[1:]
				if !m.Title.Empty() {
					m.Title.End = m.First
				}
				break
			}
		}
	}
}

// barely takes from names in marks, and from those that a word of the language opens a sentence with or that stand behind an
// auxiliary, the words before what the article has as the name elsewhere: "Lying Anna Berg"; More Anna Berg letters;
// They're Meeting Anna Berg. What an opponent calls somebody is no name of theirs.
func (r *resolver) barely() {
	const person = lang.Role | lang.Title | lang.Honorific
	var outside map[string]bool // names of several words that stand outside marks
	for k := range r.names {
		r.Stop.Check()
		m := r.named(k)
		n := len(m.Name)
		loose := m.Quoted || m.Title.Empty() && (r.opens(m.First) && r.Words[m.First].Known() || r.is(m.First-1, lang.Be) || m.First > 0 && r.contracted(m.First-1))
		if n < 3 || n != m.Len() || !loose || r.is(m.First, person) || r.is(m.First, lang.Given) && !r.is(m.First, functional) {
			continue
		}
		if outside == nil {
			outside = r.outside()
		}
		if m.Quoted && outside[strings.Join(m.Name, " ")] {
			continue
		}
		for cut := 1; cut < n-1; cut++ {
			if outside[strings.Join(m.Name[cut:], " ")] && r.is(m.First+cut, lang.Given) {
				m.First, m.Name = m.First+cut, m.Name[cut:]
				break
			}
		}
	}
}

// outside has the names of several words that stand outside marks.
func (r *resolver) outside() map[string]bool {
	names := make(map[string]bool)
	for k := range r.names {
		r.Stop.Check()
		if m := r.named(k); len(m.Name) > 1 && !m.Quoted {
			names[strings.Join(m.Name, " ")] = true
		}
	}
	return names
}

// unopened takes from a name of two words the noun with which its sentence opens, where nouns stand in a row, if the article calls
// somebody by the other word alone, whose name is another elsewhere: Muhammad Rizal Lubis; | Kedatangan | Rizal; kata Rizal.
func (r *resolver) unopened() {
	if !r.rows() {
		return
	}
	names := make(map[string]string) // longer ones by each of their words
	for k := range r.names {
		r.Stop.Check()
		m := r.named(k)
		for _, w := range m.Name {
			if n := len(m.Name); n > 2 || n == 2 && !r.opens(m.First) {
				names[w] = strings.Join(m.Name, " ")
			}
		}
	}
	for k := range r.names {
		r.Stop.Check()
		m := r.named(k)
		if len(m.Name) != 2 || m.Len() != 2 || !m.Title.Empty() || !r.opens(m.First) || r.class(m.First) != 0 || r.is(m.End, lang.Cue|lang.Clause|lang.Adv) || !r.bearer(m.End-1) {
			continue
		}
		if full, ok := names[m.Name[1]]; ok && !slices.Contains(strings.Fields(full), m.Name[0]) {
			m.First, m.Name = m.First+1, m.Name[1:]
		}
	}
}
