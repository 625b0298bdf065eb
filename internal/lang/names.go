package lang

import "strings"

// names reads a list of names that languages may share: given.txt or places.txt. What
// the language has as another word is no name: secondo.
func (l *Lexicon) names(list string) {
	note := func(name string, c Class) {
		name = Lower(strings.TrimSpace(name))
		if name == "" {
			return
		}
		l.table.edit(name, func(e *Entry) {
			if e.Class&^naming == 0 {
				e.Class |= c
			}
			if c.Is(Given) {
				e.Turn |= Nominative
			}
		}) // names of several words are for Name
	}
	for line := range strings.Lines(read(list)) {
		if line = strings.TrimRight(line, "\r\n"); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		c := nameKinds[f[1]]
		note(f[0], c)
		if len(f) > 2 && c.Is(Nation) {
			forms := strings.Split(f[2], ";")
			for i, form := range forms {
				note(form, Nation)
				if i+1 < len(forms) && len(forms[i+1]) == len(form)+1 && strings.HasPrefix(forms[i+1], form) {
					l.table.edit(Lower(form[strings.LastIndexByte(form, ' ')+1:]), func(e *Entry) { e.Use |= Native }) // of New Zealander the last
				}
			}
		}
	}
}

// naming has the classes of names.
const naming = Given | Male | Female | Place | Nation | Seat

// nameKinds has what the second column of a list of names means.
var nameKinds = map[string]Class{
	"m": Given | Male, "f": Given | Female, "u": Given,
	"country": Place | Nation, "city": Place, "region": Place, "metonym": Seat,
}
