package eval

import "testing"

func TestStated(t *testing.T) {
	for _, c := range []struct {
		reason, text, content, cue, mention string
		want                                bool
	}{
		{"in the attribution", `"It rains," he told Tass.`, "", "told", "Tass", true},
		{"before the cue", `Tass news agency quoted him as saying "it rains".`, "", "quoted", "Tass", true},
		{"behind the quoted words, of several sentences", `Tass quoted him: "It rains. It pours." So he said.`, "", "said", "Tass", false},
		{"across the words alone", `He told Tass, "It rains. It pours," and said so.`, `"It rains. It pours,"`, "said", "Tass", true},
		{"in the sentence before", `He spoke to Tass. "It rains," he said.`, "", "said", "Tass", false},
		{"in the paragraph before", "He spoke to Tass\n\n\"It rains,\" he said.", "", "said", "Tass", false},
		{"the period of an abbreviation ends nothing", `He told Tass that Gov. Berg and the U.S. Army said so.`, "", "said", "Tass", true},
		{"nor one before a small letter", `He told Tass and others etc. and said so.`, "", "said", "Tass", true},
	} {
		q := &Quote{Content: at(t, c.text, c.content), Cue: at(t, c.text, c.cue)}
		if got := stated(c.text, q, Relay{Outlet: "Tass", Span: at(t, c.text, c.mention)[0]}); got != c.want {
			t.Errorf("%s: got %v", c.reason, got)
		}
	}
}

func TestRelayWays(t *testing.T) {
	gold := named(said(t, "mixed", `that taxes "will fall" soon`, "She", "promised"), "Anna Lee", "Tass")
	gold.Relays[0].Span = at(t, story, "Tass")[0]
	pred := gold
	pred.Relays = []Relay{{Outlet: "Tass", Carried: true}, {Outlet: "Xinhua"}}
	r := Score([]*Document{doc("a", gold)}, []*Document{doc("a", pred)})
	if want := (RelayWays{Stated: PRF{0, 1, 1, 1}, Carried: PRF{1, 1, 0, 0}}); *r.RelayWays != want {
		t.Errorf("got %+v, want %+v", *r.RelayWays, want)
	}
}
