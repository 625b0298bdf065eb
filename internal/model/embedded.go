//go:build !weightsapart

package model

import _ "embed"

//go:embed tags.bin
var tags []byte

//go:embed names.bin
var names []byte

//go:embed moves.bin
var moves []byte

//go:embed relations.bin
var relations []byte

//go:embed cues.bin
var cues []byte

//go:embed roles1.bin
var roles1 []byte

//go:embed roles2.bin
var roles2 []byte
