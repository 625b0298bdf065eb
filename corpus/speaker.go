package corpus

import (
	"cmp"
	"slices"

	"github.com/quoteattribution/quote"
)

// A Reason tells why speakers of several articles are one, or why not.
type Reason string

// Why they are one, the surest first.
const (
	ByID      Reason = "same id"
	ByRole    Reason = "same name and role"
	ByWords   Reason = "same words" // said by one name and by a form of it
	ByName    Reason = "same name, no other of it"
	BySurname Reason = "same surname and role, no other of them"
)

// Why they are not, though the names would allow it.
const (
	OtherID     Reason = "same name, another id"
	OtherRole   Reason = "same name, another role"
	NoRole      Reason = "same name, which several have, and no role"
	SurnameOnly Reason = "a part of a name alone"
)

// A Speaker is somebody who is named in one article or more.
type Speaker struct {
	// Key names the speaker: "id:" and the id, or else the folded name, and "#2" and so
	// on behind it for others of that name, the less quoted ones.
	Key string `json:"key"`

	ID   string            `json:"id,omitempty"`
	Name string            `json:"name"`           // the fullest form, of several the most frequent
	Role string            `json:"role,omitempty"` // the most frequent
	Kind quote.SpeakerKind `json:"kind,omitzero"`

	Names []Count `json:"names"`           // all forms of the name, the most frequent first
	Roles []Count `json:"roles,omitempty"` // all roles, in the same order

	Quotations  int `json:"quotations"`  // that are different
	Occurrences int `json:"occurrences"` // that name the speaker

	// Merged are the reasons for which the forms of the name are one speaker; empty where
	// there is one form, with one role.
	Merged []Reason `json:"merged,omitempty"`

	// Apart are speakers who may be the same, eight at most, and why they were not merged.
	Apart []Apart `json:"apart,omitempty"`
}

// A Count is how often a form of a name or role stands in the articles.
type Count struct {
	Text  string `json:"text"`
	Count int    `json:"count"`
}

// An Apart is another speaker, and why it is another. For a part of a name it has no
// key.
type Apart struct {
	Key    string `json:"key,omitempty"`
	Reason Reason `json:"reason"`
}

const mostApart = 8

// MergeSpeakers makes one speaker of several with the same key, which is that of an id:
// SpeakerKey may have them in several groups, under names that end otherwise.
func MergeSpeakers(parts ...Speaker) Speaker {
	parts = slices.Clone(parts)
	slices.SortFunc(parts, func(a, b Speaker) int {
		return cmp.Or(b.Occurrences-a.Occurrences, cmp.Compare(a.Name, b.Name))
	})
	whole := parts[0]
	if len(parts) == 1 {
		return whole
	}
	whole.Names, whole.Roles = slices.Clone(whole.Names), slices.Clone(whole.Roles)
	whole.Merged, whole.Apart = append(slices.Clone(whole.Merged), ByID), slices.Clone(whole.Apart)
	for _, p := range parts[1:] {
		whole.Names, whole.Roles = append(whole.Names, p.Names...), append(whole.Roles, p.Roles...)
		whole.Merged, whole.Apart = append(whole.Merged, p.Merged...), append(whole.Apart, p.Apart...)
		whole.Quotations += p.Quotations
		whole.Occurrences += p.Occurrences
		whole.Role = cmp.Or(whole.Role, p.Role)
		whole.Kind = cmp.Or(whole.Kind, p.Kind)
	}
	whole.Names, whole.Roles = counted(whole.Names), counted(whole.Roles)
	whole.Merged = sorted(whole.Merged)
	slices.SortFunc(whole.Apart, func(a, b Apart) int { return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Reason, b.Reason)) })
	whole.Apart = slices.Compact(whole.Apart)
	whole.Apart = whole.Apart[:min(len(whole.Apart), mostApart)]
	return whole
}

// counted adds up the counts of the same texts, the most frequent first.
func counted(list []Count) []Count {
	sum := make(map[string]int, len(list))
	for _, c := range list {
		sum[c.Text] += c.Count
	}
	out := make([]Count, 0, len(sum))
	for text, n := range sum {
		out = append(out, Count{text, n})
	}
	slices.SortFunc(out, func(a, b Count) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Text, b.Text)) })
	return out
}

// sorted returns reasons once each, the surest first.
func sorted(list []Reason) []Reason {
	order := []Reason{ByID, ByRole, ByWords, ByName, BySurname}
	return slices.DeleteFunc(order, func(r Reason) bool { return !slices.Contains(list, r) })
}
