//go:build weightsapart

package model

var tags, names, moves, relations, cues, roles1, roles2 []byte
