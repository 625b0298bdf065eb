package outlet

import (
	"strings"
	"testing"
)

var kinds = map[string]bool{"agency": true, "newspaper": true, "magazine": true, "broadcaster": true, "radio": true, "site": true, "monitor": true}

// The list keeps its format: a mistake in a line would silently lose an outlet.
func TestList(t *testing.T) {
	names := map[string]int{}
	plain := map[string]string{} // forms that no flag marks as ambiguous: whose they are
	n := 0
	for line := range strings.Lines(list) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if f := strings.Split(line, " | "); len(f) < 4 || len(f) > 6 {
			t.Errorf("outlets.txt:%d: %d fields", n, len(f))
			continue
		}
		o, ok := parse(line)
		if !ok {
			t.Errorf("outlets.txt:%d: not read: %s", n, line)
			continue
		}
		if !kinds[o.Kind] {
			t.Errorf("outlets.txt:%d: kind %q", n, o.Kind)
		}
		if len(o.Country) != 2 || strings.ToUpper(o.Country) != o.Country {
			t.Errorf("outlets.txt:%d: country %q", n, o.Country)
		}
		if o.Language == "" {
			t.Errorf("outlets.txt:%d: no language", n)
		}
		if first, twice := names[o.Name]; twice {
			t.Errorf("outlets.txt:%d: %s stands on line %d too", n, o.Name, first)
		}
		names[o.Name] = n
		for i, s := range append([]string{o.Name}, o.Aliases...) {
			if o.flags[i] {
				continue
			}
			key := strings.TrimPrefix(strings.TrimPrefix(s, "The "), "the ")
			if other, taken := plain[key]; taken && other != o.Name {
				t.Errorf("outlets.txt:%d: %q is %s and %s; flag it", n, s, o.Name, other)
			}
			plain[key] = o.Name
		}
	}
	if got := Known().Len(); got != len(names) {
		t.Errorf("%d outlets read, %d in the list", got, len(names))
	}
}

// The caller's outlets lie over those of the list, which stay as they are.
func TestWith(t *testing.T) {
	one := Known().With([]Outlet{{Name: "Tass", Country: "XX"}, {Name: "The Rain Post", Country: "XX", Aliases: []string{"Rainpost"}}})
	two := one.With([]Outlet{{Name: "Tass", Country: "YY"}})
	for _, c := range []struct {
		reason   string
		registry *Registry
		name     string
		country  string // "" where there is none
	}{
		{"the list's", Known(), "Tass", "RU"},
		{"the caller's comes first", one, "Tass", "XX"},
		{"of two callers the second", two, "Tass", "YY"},
		{"the first caller's other outlets stay", two, "Rain Post", "XX"},
		{"without its article", one, "Rain Post", "XX"},
		{"an alias", one, "Rainpost", "XX"},
		{"the built-in registry was not changed", Known(), "Rain Post", ""},
		{"the list's stay", one, "Reuters", "GB"},
		{"a beginning is no name", one, "Rain", ""},
		{"nor is a name and more", one, "Rain Post Office", ""},
		{"no outlet begins so", one, "Grobblefitz", ""},
		{"no name", one, "", ""},
	} {
		country := ""
		if i := c.registry.Named(c.name); i != Unknown {
			country = c.registry.Outlet(i).Country
		}
		if country != c.country {
			t.Errorf("%s: %q is of %q, want %q", c.reason, c.name, country, c.country)
		}
	}
	if r := Known().With([]Outlet{{}}); r.Named("Tass") == Unknown {
		t.Error("an outlet without a name hides others")
	}
	if r := Known(); r.With(nil) != r {
		t.Error("nothing lies over the list, and yet there is another registry")
	}
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		reason, name, want string
	}{
		{"words", "New York Times", "New|York|Times"},
		{"a hyphen stays", "Itar-Tass", "Itar-Tass"},
		{"a possessive is a word of its own, as the tokenizer has it", "People's Daily", "People|'s|Daily"},
		{"so is a curly one", "People’s Daily", "People|’s|Daily"},
		{"an apostrophe inside stays", "L'Equipe", "L'Equipe"},
		{"an ampersand between words", "Business & Finance", "Business|&|Finance"},
		{"a slash", "RFE/RL", "RFE|/|RL"},
		{"a plural's apostrophe", "Drivers' Daily", "Drivers|'|Daily"},
		{"an apostrophe first", "'tis Daily", "'|tis|Daily"},
		{"a comma", "Rain,Snow", "Rain|,|Snow"},
	} {
		if got := strings.Join(split(c.name), "|"); got != c.want {
			t.Errorf("%s: %q is %s, want %s", c.reason, c.name, got, c.want)
		}
	}
}

// Name and Kind are what Outlet has, and With does not pay for the list.
func TestOutlet(t *testing.T) {
	r := Known().With([]Outlet{{Name: "Regnposten", Kind: "newspaper"}})
	for i := range int32(r.Len()) {
		if o := r.Outlet(i); o.Name != r.Name(i) || o.Kind != r.Kind(i) {
			t.Fatalf("outlet %d is %q, %q, not %q, %q", i, r.Name(i), r.Kind(i), o.Name, o.Kind)
		}
	}
	more := []Outlet{{Name: "Regnposten"}}
	if n := testing.AllocsPerRun(10, func() { Known().With(more) }); n > 20 {
		t.Errorf("With allocates %.0f times", n)
	}
}

func TestPrefix(t *testing.T) {
	for _, c := range []struct{ reason, text, name, rest string }{
		{"all of it", "Reuters", "Reuters", ""},
		{"an outlet and more", "BBC Scotland News", "BBC", " News"},
		{"the article", "the Associated Press said", "AP", " said"},
		{"a possessive behind", "CNN's Ann Lee", "CNN", "'s Ann Lee"},
		{"a slash inside", "RFE/RL's Kazakh Service", "Radio Free Europe/Radio Liberty", "'s Kazakh Service"},
		{"the end of a line", "Reuters\nThe rain went on and on and on and on and on and on", "Reuters", "\nThe rain went on and on and on and on and on and on"},
		{"a name that may mean something else", "Time flies", "", "Time flies"},
		{"none", "Grobblefitz", "", "Grobblefitz"},
		{"nothing", "", "", ""},
	} {
		id, rest := Known().Prefix(c.text)
		name := ""
		if id != Unknown {
			name = Known().Name(id)
		}
		if name != c.name || rest != c.rest {
			t.Errorf("%s: %q is %q and %q, want %q and %q", c.reason, c.text, name, rest, c.name, c.rest)
		}
	}
}

// A line has four fields at least; empty aliases are none.
func TestParse(t *testing.T) {
	for _, c := range []struct {
		reason, line string
		ok           bool
		aliases      string
	}{
		{"all fields", "Regn | agency | NO | nb | RPA?; Regn News | ?", true, "RPA Regn News"},
		{"no aliases", "Regn | agency | NO | nb", true, ""},
		{"an empty alias", "Regn | agency | NO | nb | RPA; ; | ", true, "RPA"},
		{"too few", "Regn | agency | NO", false, ""},
	} {
		o, ok := parse(c.line)
		if got := strings.Join(o.Aliases, " "); ok != c.ok || got != c.aliases {
			t.Errorf("%s: %q: %v, %q; want %v, %q", c.reason, c.line, ok, got, c.ok, c.aliases)
		}
	}
}
