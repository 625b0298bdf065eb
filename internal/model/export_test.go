package model

// The files as they are embedded.
var (
	TagsFile      = tags
	NamesFile     = names
	MovesFile     = moves
	RelationsFile = relations
)
