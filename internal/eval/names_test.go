package eval

import "testing"

func TestNormalName(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"", ""},
		{"Dimitry  Peskov", "dimitry peskov"},
		{"Mr. Trump\u2019s", "trump"},
		{"the United Nations'", "united nations"},
		{"Sen. John McCain", "john mccain"},
		{"Former Vice President Joe Biden", "joe biden"},
		{"a Pentagon spokesman", "pentagon spokesman"},
		{"J. D. Vance", "jd vance"},
		{"J.D. Vance,", "jd vance"},
		{"Se\u00e1n O'Brien", "se\u00e1n obrien"},
		{"Jean-Claude Juncker", "jean claude juncker"},
		{"The Justice Department", "justice department"},
		{"Justice Scalia", "scalia"},
		{"President", "president"},
	} {
		if got := normalName(c.name); got != c.want {
			t.Errorf("normalName(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLastWord(t *testing.T) {
	for name, want := range map[string]string{"": "", "peskov": "peskov", "dimitry peskov": "peskov"} {
		if got := lastWord(name); got != want {
			t.Errorf("lastWord(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSameOutlet(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Tass", "TASS news agency", true},
		{"the Xinhua News Agency", "Xinhua", true},
		{"New York Times", "The New York Times newspaper", true},
		{"BBC", "BBC Radio 4", true}, // begins with it
		{"New York Times", "New York Post", false},
		{"New", "Newsweek", false}, // not a whole word
		{"The Daily", "News Agency", false},
		{"Reuters", "", false},
		{"", "", true},
	} {
		if got := sameOutlet(c.a, c.b); got != c.want {
			t.Errorf("sameOutlet(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestDatelineParts(t *testing.T) {
	if a, b := normalDate("Dec.  13"), normalDate("dec 13"); a != b {
		t.Errorf("dates %q and %q differ", a, b)
	}
	if !samePlaces([]string{"MOSCOW", "Washington"}, []string{"Washington", "Moscow", "Moscow"}) {
		t.Error("places in another order differ")
	}
	if samePlaces([]string{"Moscow"}, nil) {
		t.Error("a place equals none")
	}
}
