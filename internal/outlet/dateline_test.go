package outlet

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/text"
)

func TestFindDateline(t *testing.T) {
	type found struct {
		Span   string
		Places []string
		Date   string
		Outlet string
	}
	for _, c := range []struct {
		reason, text string
		want         *found
	}{
		{"two places", "MOSCOW/WASHINGTON, Dec. 13 (Xinhua) -- It rained.", &found{"MOSCOW/WASHINGTON, Dec. 13 (Xinhua) --", []string{"MOSCOW", "WASHINGTON"}, "Dec. 13", "Xinhua"}},
		{"no outlet, as Reuters wrote until the nineties", "TOKYO, April 13 - It rained.", &found{"TOKYO, April 13 -", []string{"TOKYO"}, "April 13", ""}},
		{"no date", "WASHINGTON (AP) — It rained.", &found{"WASHINGTON (AP) —", []string{"WASHINGTON"}, "", "AP"}},
		{"behind a byline", "By Anna Berg\n\nNEW YORK (Reuters) - It rained.", &found{"NEW YORK (Reuters) -", []string{"NEW YORK"}, "", "Reuters"}},
		{"the place in small letters", "Paris (AFP) - It rained.", &found{"Paris (AFP) -", []string{"Paris"}, "", "AFP"}},
		{"the agency too", "Berlin (dpa) - It rained.", &found{"Berlin (dpa) -", []string{"Berlin"}, "", "dpa"}},
		{"slashes round the agency", "MOSCOW, December 13. /TASS/. It rained.", &found{"MOSCOW, December 13. /TASS/.", []string{"MOSCOW"}, "December 13", "TASS"}},
		{"a period behind the place", "MOSCOW. Dec 13 (Interfax) - It rained.", &found{"MOSCOW. Dec 13 (Interfax) -", []string{"MOSCOW"}, "Dec 13", "Interfax"}},
		{"the agency behind a comma", "TOKYO, Dec. 13, Kyodo - It rained.", &found{"TOKYO, Dec. 13, Kyodo -", []string{"TOKYO"}, "Dec. 13", "Kyodo"}},
		{"the agency behind a comma, the place in small letters", "Tehran, Dec 13, IRNA – It rained.", &found{"Tehran, Dec 13, IRNA –", []string{"Tehran"}, "Dec 13", "IRNA"}},
		{"no dash", "New Delhi, Dec 13 (PTI) It rained.", &found{"New Delhi, Dec 13 (PTI)", []string{"New Delhi"}, "Dec 13", "PTI"}},
		{"a colon for the dash", "KABUL (Pajhwok): It rained.", &found{"KABUL (Pajhwok):", []string{"KABUL"}, "", "Pajhwok"}},
		{"the agency first", "(ANSA) - Rome, December 13 - It rained.", &found{"(ANSA) - Rome, December 13 -", []string{"Rome"}, "December 13", "ANSA"}},
		{"the date in Spanish, a period before the dash", "Madrid, 3 mar (EFE).- Llueve.", &found{"Madrid, 3 mar (EFE).-", []string{"Madrid"}, "3 mar", "EFE"}},
		{"no place", "Dec. 13 (UPI) -- It rained.", &found{"Dec. 13 (UPI) --", nil, "Dec. 13", "UPI"}},
		{"a state behind the place", "ST. LOUIS, Mo., Dec. 13 (AP) — It rained.", &found{"ST. LOUIS, Mo., Dec. 13 (AP) —", []string{"ST. LOUIS, Mo."}, "Dec. 13", "AP"}},
		{"a person in brackets is no outlet", "Anna Berg (Oslo) - It rained.", nil},
		{"an unknown name in brackets is none where the place has small letters", "Islamabad (Web Desk): It rained.", nil},
		{"a sentence with a bracket and a dash", "The bank (UBS) - and others - rained money.", nil},
		{"nothing", "", nil},
	} {
		var got *found
		if d := FindDateline(c.text, text.Paragraphs(c.text)); d != nil {
			got = &found{c.text[d.Span.Start:d.Span.End], d.Places, d.Date, d.Outlet}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}
