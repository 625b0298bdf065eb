package outlet

// A form is a way to write the name of an outlet.
type form struct {
	words     []string
	outlet    int32
	ambiguous bool
}

// An index has forms by their first word, those added last behind.
type index map[string][]form

// add adds the names of outlet id.
func (x index) add(o Outlet, id int32) {
	x.name(o.Name, id, o.flags[0])
	for i, a := range o.Aliases {
		x.name(a, id, o.flags[i+1])
	}
}

func (x index) name(s string, id int32, ambiguous bool) {
	if words := plain(split(s)); len(words) > 0 {
		x[words[0]] = append(x[words[0]], form{words, id, ambiguous})
	}
}

// begin reports whether the given words begin with those of the form.
func (f *form) begin(word func(i int) string) bool {
	for i, w := range f.words {
		if word(i) != w {
			return false
		}
	}
	return true
}
