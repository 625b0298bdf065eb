package quote_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
)

// Every way in which an article says that one outlet has words from somebody, with outlets of every form: %. The
// mayor is who speaks in all of them, and what she says is the same.
var relayFrames = []string{
	`Mayor Anna Berg told % that the bridge was never inspected.`,
	`Mayor Anna Berg told % the bridge was never inspected.`,
	`Mayor Anna Berg told % on Monday that the bridge was never inspected.`,
	`Mayor Anna Berg has told % that the bridge was never inspected.`,
	`Mayor Anna Berg confirmed to % that the bridge was never inspected.`,
	`"The bridge was never inspected," Mayor Anna Berg told %.`,
	`"The bridge was never inspected," Mayor Anna Berg told % in an interview.`,
	`"The bridge was never inspected," Mayor Anna Berg said in an interview with % on Tuesday.`,
	`In an interview with %, Mayor Anna Berg said the bridge was never inspected.`,
	`Mayor Anna Berg, in an interview with %, said the bridge was never inspected.`,
	`Mayor Anna Berg said in an interview with % that the bridge was never inspected.`,
	`Speaking to %, Mayor Anna Berg said the bridge was never inspected.`,
	`In a statement to %, Mayor Anna Berg said the bridge was never inspected.`,
	`Asked by % about the collapse, Mayor Anna Berg said the bridge was never inspected.`,
	`Mayor Anna Berg said the bridge was never inspected, % reported.`,
	`Mayor Anna Berg said the bridge was never inspected, % reported on Monday.`,
	`Mayor Anna Berg said the bridge was never inspected, according to %.`,
	`"The bridge was never inspected," Mayor Anna Berg said, according to %.`,
	`"The bridge was never inspected," Mayor Anna Berg said in remarks carried by %.`,
	`% quoted Mayor Anna Berg as saying the bridge was never inspected.`,
	`"The bridge was never inspected," % quoted Mayor Anna Berg as saying.`,
	`Mayor Anna Berg was quoted by % as saying that the bridge was never inspected.`,
	`Mayor Anna Berg was quoted as saying by % that the bridge was never inspected.`,
	`"The bridge was never inspected," Mayor Anna Berg was quoted as saying by %.`,
	`% cited Mayor Anna Berg as saying the bridge was never inspected.`,
	`% reported that Mayor Anna Berg had said the bridge was never inspected.`,
	`%, citing Mayor Anna Berg, reported that the bridge was never inspected.`,
	`% reported, citing Mayor Anna Berg, that the bridge was never inspected.`,
	`Citing Mayor Anna Berg, % reported that the bridge was never inspected.`,
}

var relayOutlets = [][2]string{ // as a text names them, and by name
	{"Reuters", "Reuters"}, {"the Reuters news agency", "Reuters"}, {"state news agency SANA", "SANA"}, {"the daily Varden", "Varden"}, {"Norwegian daily Varden", "Varden"},
	{"the Varden newspaper", "Varden"}, {"Germany's Bild newspaper", "Bild"}, {"radio station RMF FM", "RMF FM"}, {"NRK television", "NRK"}, {"the BBC", "BBC"},
	{"CNN affiliate KETV", "KETV"}, {"the news website Setopati", "Setopati"}, {"The Times of India", "Times of India"}, {"the magazine Foreign Policy", "Foreign Policy"},
	{"state-run Xinhua", "Xinhua"}, {"local broadcaster KTVU", "KTVU"}, {"the Sydney Morning Herald", "Sydney Morning Herald"}, {"Kantipur Television", "Kantipur Television"},
}

// Chains of two outlets: > tells the nearer to the mayor, < the one that passes that on.
var chainFrames = []string{
	`< quoted Mayor Anna Berg as telling > that the bridge was never inspected.`,
	`"The bridge was never inspected," < quoted Mayor Anna Berg as telling >.`,
	`Mayor Anna Berg was quoted by < as telling > that the bridge was never inspected.`,
	`Mayor Anna Berg told > that the bridge was never inspected, < reported.`,
	`Mayor Anna Berg told > that the bridge was never inspected, according to <.`,
	`"The bridge was never inspected," Mayor Anna Berg told >, according to <.`,
	`"The bridge was never inspected," Mayor Anna Berg told >, < reported.`,
	`Mayor Anna Berg said the bridge was never inspected in an interview with >, < reported.`,
	`<, citing >, quoted Mayor Anna Berg as saying the bridge was never inspected.`,
	`< reported, citing >, that Mayor Anna Berg had said the bridge was never inspected.`,
	`Mayor Anna Berg said the bridge was never inspected, < reported, citing >.`,
	`Mayor Anna Berg told > in remarks carried by < that the bridge was never inspected.`,
	`In comments to > quoted by <, Mayor Anna Berg said the bridge was never inspected.`,
	`< said Mayor Anna Berg had told > that the bridge was never inspected.`,
	`According to <, Mayor Anna Berg told > that the bridge was never inspected.`,
}

var chainOutlets = [][4]string{ // the far one and its name, the near one and its name
	{"Interfax", "Interfax", "Rossiya 24", "Rossiya 24"}, {"the state news agency SUNA", "SUNA", "Sudan TV", "Sudan TV"}, {"the BBC", "BBC", "the Kyiv Independent", "Kyiv Independent"},
	{"AFP", "AFP", "radio station Europe 1", "Europe 1"}, {"the Norwegian news agency NTB", "NTB", "broadcaster NRK", "NRK"},
}

// TestRelayMatrix sets every outlet into every frame: who speaks, what is said and the outlets are known by
// construction.
func TestRelayMatrix(t *testing.T) {
	p := quote.Parser{Language: language.English}
	check := func(text string, want ...string) {
		t.Helper()
		text = strings.ToUpper(text[:1]) + text[1:]
		d := p.Parse(text)
		if len(d.Quotes) != 1 {
			t.Errorf("%s\n got %d quotations, want 1", text, len(d.Quotes))
			return
		}
		q := &d.Quotes[0]
		said := strings.TrimPrefix(strings.Trim(strings.ToLower(d.Text[q.Content[0].Start:q.Content[len(q.Content)-1].End]), `"., `), "that ")
		var relays []string
		for _, r := range q.Relays {
			relays = append(relays, r.Name)
		}
		if q.Speaker == nil || q.Speaker.Name != "Anna Berg" || said != "the bridge was never inspected" || !slices.Equal(relays, want) {
			t.Errorf("%s\n got %v by %v through %v, want Anna Berg through %v", text, said, q.Speaker, relays, want)
		}
	}
	for _, f := range relayFrames {
		for _, o := range relayOutlets {
			check(strings.Replace(f, "%", o[0], 1), o[1])
		}
	}
	for _, f := range chainFrames {
		for _, o := range chainOutlets {
			check(strings.NewReplacer("<", o[0], ">", o[2]).Replace(f), o[3], o[1])
		}
	}
}
