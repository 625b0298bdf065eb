package rename

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

type doc struct {
	Text   string
	Quotes []struct {
		Content, Source []struct{ Start, End int }
		Speaker         *struct{ Name string }
	}
	Parties []string
}

var oslo = &Group{Men: []string{"Nils"}, Women: []string{"Liv"}, Surnames: []string{"Dahl"}}

// What is renamed, and that spans go with their words. <> stands for the source.
func TestDocument(t *testing.T) {
	korea := &Group{FamilyFirst: true, Men: []string{"Min-jae"}, Women: []string{"Soo-jin"}, Surnames: []string{"Moon"}}
	letters := &Group{Initials: true, Men: []string{"R."}, Women: []string{"J."}, Surnames: []string{"van der Zwaan"}}
	for _, c := range []struct {
		reason, text, speaker string
		group                 *Group
		want, name            string // "" where nobody can be renamed
	}{
		{"a full name, its surname, and its given name", `<Maria Lopez> said. Lopez and Maria left.`, "Maria Lopez", oslo, `<Liv Dahl> said. Dahl and Liv left.`, "Liv Dahl"},
		{"a man keeps being one", `<Peter Lopez> said.`, "Peter Lopez", oslo, `<Nils Dahl> said.`, "Nils Dahl"},
		{"capitals, and the end of a line", "MARIA LOPEZ: so <Maria\nLopez> said.", "Maria Lopez", oslo, "LIV DAHL: so <Liv Dahl> said.", "Liv Dahl"},
		{"a word that only begins like a name stays", `<Maria Lopez> said; Lopezian, Lopez-Ruiz.`, "Maria Lopez", oslo, `<Liv Dahl> said; Lopezian, Lopez-Ruiz.`, "Liv Dahl"},
		{"the surname first, and alone", `<Maria Lopez> said. Mrs. Lopez left.`, "Maria Lopez", korea, `<Moon Soo-jin> said. Mrs. Moon left.`, "Moon Soo-jin"},
		{"several words in place of one", `So <Lopez> said, Maria Lopez.`, "Maria Lopez", letters, `So <van der Zwaan> said, J. van der Zwaan.`, "J. van der Zwaan"},
		{"a letter is no name to stand alone", `<Maria Lopez> said. Maria left.`, "Maria Lopez", letters, ``, ""},
		{"letters do not tell relatives apart", `<Maria Lopez> said. Peter Lopez left.`, "Maria Lopez", letters, ``, ""},
		{"names as they are", `<Maria Lopez> said.`, "Maria Lopez", nil, `<Maria Lopez> said.`, "Maria Lopez"},
		{"a relative, whose surname comes first too", `<Peter Lopez> said. Carmen Lopez left.`, "Peter Lopez", korea, `<Moon Min-jae> said. Moon Soo-jin left.`, "Moon Min-jae"},
		{"a relative whose given name tells no gender keeps it", `<Peter Lopez> said. Robin Lopez left.`, "Peter Lopez", korea, `<Moon Min-jae> said. Moon Robin left.`, "Moon Min-jae"},
		{"a title before a surname is no given name", `<Peter Lopez> said. Mayor Lopez left.`, "Peter Lopez", oslo, `<Nils Dahl> said. Mayor Dahl left.`, "Nils Dahl"},
		{"a soft hyphen hides a name", "<Peter Lopez> said. Lo\u00adpez left.", "Peter Lopez", oslo, ``, ""},
		{"an office is nobody", `<The minister> said.`, "The minister", oslo, ``, ""},
		{"a given name that tells no gender", `<Robin Lopez> said.`, "Robin Lopez", oslo, ``, ""},
	} {
		start := strings.Index(c.text, "<")
		end := strings.Index(c.text, ">") - 1
		text := strings.NewReplacer("<", "", ">", "").Replace(c.text)
		line, _ := json.Marshal(map[string]any{"id": "Maria Lopez", "text": text, "parties": []string{c.speaker}, "quotes": []any{map[string]any{
			"source": []any{map[string]int{"start": start, "end": end}}, "speaker": map[string]string{"name": c.speaker}}}})
		r, ok, err := Document(line, c.group, 1)
		if err != nil || ok != (c.name != "") {
			t.Errorf("%s: %v, %v", c.reason, ok, err)
			continue
		}
		if !ok {
			continue
		}
		var d doc
		if err := json.Unmarshal(r.JSON, &d); err != nil {
			t.Fatal(err)
		}
		s := d.Quotes[0].Source[0]
		got := d.Text[:s.Start] + "<" + d.Text[s.Start:s.End] + ">" + d.Text[s.End:]
		if got != c.want || d.Quotes[0].Speaker.Name != c.name || d.Parties[0] != c.name {
			t.Errorf("%s: got %q of %s, %v\nwant %q of %s", c.reason, got, d.Quotes[0].Speaker.Name, d.Parties, c.want, c.name)
		}
		if _, ok := r.People[c.name]; !ok {
			t.Errorf("%s: people %v", c.reason, r.People)
		}
		if !strings.Contains(string(r.JSON), `"id":"Maria Lopez"`) {
			t.Errorf("%s: the id has changed: %s", c.reason, r.JSON)
		}
	}
}

// A word that is one's given name and another's surname cannot be renamed.
func TestClash(t *testing.T) {
	line := `{"text":"Maria Martin and Martin Lopez","quotes":[{"speaker":{"name":"Maria Martin"}},{"speaker":{"name":"Martin Lopez"}}]}`
	if r, ok, err := Document([]byte(line), oslo, 1); ok || err != nil {
		t.Errorf("got %s, %v", r.JSON, err)
	}
}

// Every group has names enough, each once.
func TestGroups(t *testing.T) {
	if len(Groups()) < 13 {
		t.Errorf("%d groups", len(Groups()))
	}
	for _, g := range Groups() {
		for _, list := range [][]string{g.Men, g.Women, g.Surnames} {
			if len(list) < 5 {
				t.Errorf("%s: %d names in %v", g.Name, len(list), list)
			}
			if s := slices.Sorted(slices.Values(list)); len(slices.Compact(s)) != len(list) {
				t.Errorf("%s: a name twice in %v", g.Name, list)
			}
		}
	}
}

// The given names of the group that no list has are in none.
func TestInNoList(t *testing.T) {
	for _, g := range Groups() {
		if !strings.HasSuffix(g.Name, "in no list") {
			continue
		}
		for _, name := range slices.Concat(g.Men, g.Women) {
			if english.Lookup(name).Known() {
				t.Errorf("%s is in a list", name)
			}
		}
		return
	}
	t.Error("there is no such group")
}
