// Package role labels the words outside quotation marks as source, cue and
// content of what they attribute to somebody.
//
// A line is a sentence as the model reads it: its words, and every stretch in
// marks as one item, with parts of speech, names, how likely each word is a cue,
// what the rules of package speech found, and, where something may be said, the
// tree of package syntax (line.go, likely.go). tree.go sees the tree from the
// likely cues, feature.go makes the features of both stages, and label.go runs
// them. Package link joins the labels into quotations.
package role

// A Role is the label that the model gives an item: what it does in an
// attribution, if anything.
type Role = uint8

// The roles. The first item of a phrase is marked, so that two phrases of one
// role may stand side by side.
const (
	None Role = iota
	BeginSource
	InSource
	BeginCue
	InCue
	BeginContent
	InContent
	Roles // how many there are
)

// RoleNames are the names of the roles, for the file of the model.
func RoleNames() []string {
	return []string{"O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"}
}

// MayFollow reports whether the role next may stand after prev; prev is -1 at
// the start of a sentence.
func MayFollow(prev, next int) bool {
	switch Role(next) {
	case InSource, InCue, InContent:
		return prev == next || prev == next-1
	}
	return true
}

// The kinds of phrases.
const (
	Source = 1 + iota
	Cue
	Content
)

// KindOf folds the beginning and the inside of a phrase: 0 none, 1 source, 2
// cue, 3 content.
func KindOf(r Role) uint8 { return (r + 1) / 2 }
