package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quoteattribution/quote"
)

// A profile is a speaker as some articles have it: a name with an id or without, and a
// role.
type profile struct {
	name        name
	shown, role string // as they stand
	kind        quote.SpeakerKind
	occurrences int
}

// newProfile returns the profile of the speaker of an observation, and what tells it from
// others. A part of a name may be somebody else in each article.
func newProfile(o *Observation) (p profile, key string) {
	p = profile{name: nameOf(o.Speaker, o.Language), shown: o.Speaker.Name, role: o.Speaker.Role, kind: o.Speaker.Kind}
	key = o.Speaker.ID + "\x00" + p.shown + "\x00" + p.role
	if p.partial() && o.Speaker.ID == "" {
		key += "\x00" + o.Document
	}
	return p, key
}

// full is the name without what stands inside it, by which profiles of one name find
// each other.
func (p *profile) full() string {
	w := p.name.words
	if p.name.one && len(w) > 2 {
		return w[0] + " " + w[len(w)-1]
	}
	return strings.Join(w, " ")
}

// partial reports whether the name is a surname, or has an initial for the rest.
func (p *profile) partial() bool {
	w := p.name.words
	return p.name.one && (len(w) == 1 || len([]rune(w[0])) == 1)
}

// who finds out which profiles of a group are one speaker: by passes, the surest
// first.
type who struct {
	profiles []profile
	sets     sets
	why      map[int32][]Reason // of the roots
	byName   map[string][]int32 // the profiles of a full name
	names    []string           // the full names, in order
}

func newWho(profiles []profile) *who {
	w := &who{profiles: profiles, sets: newSets(len(profiles)), why: make(map[int32][]Reason), byName: make(map[string][]int32)}
	for i := range profiles {
		f := profiles[i].full()
		w.byName[f] = append(w.byName[f], int32(i))
	}
	for f := range w.byName {
		w.names = append(w.names, f)
	}
	slices.Sort(w.names)
	return w
}

// join makes one speaker of two, unless two of their profiles cannot be one.
func (w *who) join(a, b int32, why Reason) {
	a, b = w.sets.find(a), w.sets.find(b)
	if a == b || !w.fit(a, b) {
		return
	}
	reasons := append(append(w.why[a], w.why[b]...), why)
	delete(w.why, a)
	delete(w.why, b)
	w.why[w.sets.union(a, b)] = reasons
}

// fit reports whether no profile of one speaker contradicts one of another.
func (w *who) fit(a, b int32) bool {
	for _, i := range w.sets.of(a) {
		for _, j := range w.sets.of(b) {
			if w.profiles[i].name.relate(&w.profiles[j].name) == apart {
				return false
			}
		}
	}
	return true
}

// pass 1: profiles of the same id are one.
func (w *who) ids() {
	first := make(map[string]int32)
	for i := range w.profiles {
		id := w.profiles[i].name.id
		if id == "" {
			continue
		}
		if j, ok := first[id]; ok {
			w.join(j, int32(i), ByID)
		} else {
			first[id] = int32(i)
		}
	}
}

// pass 2: those of the same full name are one whose roles agree, the longest role first.
// A role that agrees with two that clash, as "president" with two presidents, decides
// nothing.
func (w *who) roles() {
	for _, f := range w.names {
		list := slices.Clone(w.byName[f])
		slices.SortStableFunc(list, func(a, b int32) int { return len(w.profiles[b].name.role) - len(w.profiles[a].name.role) })
		for at, i := range list {
			p := &w.profiles[i]
			if p.partial() {
				continue
			}
			var found []int32
			for _, j := range list[:at] {
				q := &w.profiles[j]
				if p.name.relate(&q.name) == equal && agree(p.name.role, q.name.role) == agreed {
					found = append(found, w.sets.find(j))
				}
			}
			w.only(i, found, ByRole)
		}
	}
}

// only joins a profile with the only speaker among those that were found.
func (w *who) only(i int32, found []int32, why Reason) {
	slices.Sort(found)
	if found = slices.Compact(found); len(found) == 1 {
		w.join(found[0], i, why)
	}
}

// pass 3: those that said the same words, where one name may be a form of the other, are
// one. The pairs, which are sorted, come from the words of the group. What may be a part
// of two names that said the same decides nothing.
func (w *who) words(pairs [][2]int32) {
	said := make(map[int32][]int32) // whom each part of a name may be
	for _, p := range pairs {
		a, b := &w.profiles[p[0]], &w.profiles[p[1]]
		switch {
		case a.name.id == "" && a.partial(), b.name.id == "" && b.partial():
			said[p[0]], said[p[1]] = append(said[p[0]], p[1]), append(said[p[1]], p[0])
		default:
			w.join(p[0], p[1], ByWords)
		}
	}
	var parts []int32
	for i := range said {
		if w.profiles[i].partial() {
			parts = append(parts, i)
		}
	}
	slices.SortFunc(parts, func(a, b int32) int {
		return cmp.Or(len(w.profiles[b].name.words)-len(w.profiles[a].name.words), int(a)-int(b))
	})
	for _, i := range parts {
		var found []int32
		for _, j := range said[i] {
			if r := w.sets.find(j); r != w.sets.find(i) {
				found = append(found, r)
			}
		}
		w.only(i, found, ByWords)
	}
}

// pass 4: who has no role is the only one of that full name, if there is only one.
func (w *who) roleless() {
	for _, f := range w.names {
		for _, i := range w.byName[f] {
			p := &w.profiles[i]
			if len(p.name.role) > 0 || p.partial() || p.name.id != "" && w.shared(f, p.name.id) {
				continue
			}
			var found []int32
			for _, j := range w.byName[f] {
				if r := w.sets.find(j); r != w.sets.find(i) && p.name.relate(&w.profiles[j].name) == equal {
					found = append(found, r)
				}
			}
			w.only(i, found, ByName)
		}
	}
}

// shared reports whether a full name has another id than the given one.
func (w *who) shared(full, id string) bool {
	return slices.ContainsFunc(w.byName[full], func(i int32) bool { return w.profiles[i].name.id != "" && w.profiles[i].name.id != id })
}

// pass 5: a part of a name with a role is the only speaker of the group of whose name it
// may be a part, and whose role it shares.
func (w *who) surnames() {
	byWord := make(map[string][]int32) // profiles by the words of their roles
	for i := range w.profiles {
		for _, word := range w.profiles[i].name.role {
			byWord[word] = append(byWord[word], int32(i))
		}
	}
	for i := range w.profiles {
		p := &w.profiles[i]
		if !p.partial() || len(p.name.role) < 2 {
			continue
		}
		var found []int32
		for _, word := range p.name.role {
			for _, j := range byWord[word] {
				q := &w.profiles[j]
				if r := w.sets.find(j); r != w.sets.find(int32(i)) && p.name.relate(&q.name) != apart && agree(p.name.role, q.name.role) == agreed {
					found = append(found, r)
				}
			}
		}
		w.only(int32(i), found, BySurname)
	}
}

// resolve makes speakers of the profiles, and tells which each profile is.
func (w *who) resolve(sameWords [][2]int32) (speakers []Speaker, of []int) {
	w.ids()
	w.roles()
	w.words(sameWords)
	w.roleless()
	w.surnames()
	of = make([]int, len(w.profiles))
	at := make(map[int32]int)
	var roots []int32
	for i := range w.profiles {
		r := w.sets.find(int32(i))
		k, ok := at[r]
		if !ok {
			k = len(speakers)
			at[r] = k
			speakers = append(speakers, w.speaker(r))
			roots = append(roots, r)
		}
		of[i] = k
	}
	distinguish(speakers)
	for k, r := range roots {
		speakers[k].Apart = w.apart(r, func(root int32) string { return speakers[at[root]].Key })
	}
	return speakers, of
}

// speaker makes the speaker of a root, but for its key.
func (w *who) speaker(root int32) Speaker {
	s := Speaker{Merged: sorted(w.why[root])}
	best := -1
	for _, i := range w.sets.of(root) {
		p := &w.profiles[i]
		s.ID = cmp.Or(s.ID, p.name.id)
		if s.Kind == quote.UnknownSpeaker {
			s.Kind = p.kind
		}
		s.Occurrences += p.occurrences
		s.Names = append(s.Names, Count{p.shown, p.occurrences})
		if p.role != "" {
			s.Roles = append(s.Roles, Count{p.role, p.occurrences})
		}
		best = max(best, len(p.name.words))
	}
	s.Names, s.Roles = counted(s.Names), counted(s.Roles)
	if len(s.Roles) > 0 {
		s.Role = s.Roles[0].Text
	}
	for _, c := range s.Names {
		for _, i := range w.sets.of(root) {
			if p := &w.profiles[i]; s.Name == "" && p.shown == c.Text && len(p.name.words) == best {
				s.Name, s.Key = c.Text, strings.Join(p.name.words, " ")
			}
		}
	}
	return s
}

// distinguish makes the keys of speakers different.
func distinguish(speakers []Speaker) {
	order := make([]*Speaker, len(speakers))
	for i := range speakers {
		order[i] = &speakers[i]
	}
	slices.SortStableFunc(order, func(a, b *Speaker) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), b.Occurrences-a.Occurrences, cmp.Compare(a.Role, b.Role), cmp.Compare(a.ID, b.ID))
	})
	n := 0
	last := ""
	for _, s := range order {
		if s.ID != "" {
			s.Key = "id:" + s.ID
			continue
		}
		if n++; s.Key != last {
			last, n = s.Key, 1
		}
		if n > 1 {
			s.Key = fmt.Sprintf("%s#%d", s.Key, n)
		}
	}
}

// apart are the others who may be the speaker of a root.
func (w *who) apart(root int32, key func(int32) string) []Apart {
	var list []Apart
	for _, i := range w.sets.of(root) {
		p := &w.profiles[i]
		if p.partial() && len(w.sets.of(root)) == 1 {
			return []Apart{{Reason: SurnameOnly}}
		}
		for _, j := range w.byName[p.full()] {
			q := &w.profiles[j]
			r := w.sets.find(j)
			if r == root || q.partial() {
				continue
			}
			why := OtherRole
			switch {
			case p.name.id != "" && q.name.id != "":
				why = OtherID
			case len(p.name.role) == 0 || len(q.name.role) == 0:
				why = NoRole
			}
			list = append(list, Apart{key(r), why})
		}
	}
	slices.SortFunc(list, func(a, b Apart) int { return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Reason, b.Reason)) })
	list = slices.CompactFunc(list, func(a, b Apart) bool { return a.Key == b.Key })
	return list[:min(len(list), mostApart)]
}
