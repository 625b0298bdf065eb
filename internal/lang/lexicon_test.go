package lang

import (
	"slices"
	"strings"
	"testing"
)

func TestGuess(t *testing.T) {
	const english = "The mayor of the town said on Monday that it had rained for three days, and that it would go on until the end of the week. "
	for _, c := range []struct{ reason, text, want string }{
		{"English is none of the others", english, ""},
		{"too few words tell nothing", "Anna Berg, Hamburg", ""},
		{"nothing tells nothing", "", ""},
		{"an English article with a German quotation stays one", english + `"Es ist nicht gut, dass wir noch keine Antwort haben", she said. ` + english, ""},
		{"and one full of foreign names", english + "She met Hans von der Heide, Maria de la Cruz and Jean de La Tour at the Place de la Concorde.", ""},
		{"German", "Die Stadt ist nach drei Tagen Regen nicht mehr zu erkennen, und das Wasser steht auf den Straßen.", "de"},
		{"a word behind a mark counts too", "„Die Brücke ist seit heute für alle offen“, sagte die Frau.", "de"},
		{"French", "La ville est sous la pluie depuis trois jours, et les habitants ne savent pas quand elle va cesser dans la région.", "fr"},
		{"Spanish", "La ciudad lleva tres días bajo la lluvia y los vecinos no saben cuándo va a parar, según dijo el alcalde a los periodistas.", "es"},
		{"Italian", "La città è sotto la pioggia da tre giorni e gli abitanti non sanno quando smetterà, anche perché le previsioni sono della settimana scorsa.", "it"},
		{"Portuguese", "A cidade está debaixo de chuva há três dias e os moradores não sabem quando vai parar, disse o presidente da câmara aos jornalistas.", "pt"},
		{"Dutch", "Het regent al drie dagen in de stad en de bewoners weten niet wanneer het ophoudt, maar er is nog geen water in de kelders.", "nl"},
		{"Russian", "В городе третий день идёт дождь, и жители не знают, когда он кончится.", "ru"},
		{"Ukrainian, by letters that Russian does not have", "У місті третій день іде дощ, і мешканці не знають, коли він скінчиться, бо їм ніхто нічого не каже.", "uk"},
		{"Serbian, likewise", "У граду већ три дана пада киша, а људи не знају када ће престати, јер им нико ништа не каже.", "sr"},
		{"Chinese", "城里已经下了三天雨，居民不知道什么时候会停。", "zh"},
		{"Japanese, by its kana", "町では三日間雨が降っており、住民はいつ止むのか知りません。", "ja"},
		{"Korean", "도시에는 사흘째 비가 내리고 있으며 주민들은 언제 그칠지 모른다.", "ko"},
		{"Arabic", "تمطر في المدينة منذ ثلاثة أيام ولا يعرف السكان متى ستتوقف.", "ar"},
		{"Greek", "Στην πόλη βρέχει εδώ και τρεις μέρες.", "el"},
		{"a language without a file", "W mieście od trzech dni pada deszcz i mieszkańcy nie wiedzą, kiedy się skończy, że jest już po wszystkim, powiedział burmistrz.", "pl"},
	} {
		if got := Guess(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

// Every block of every file is one that the format has, and every file has
// those without which nothing is found.
func TestFiles(t *testing.T) {
	kinds := map[string]bool{"": true, "agency": true, "newspaper": true, "magazine": true, "broadcaster": true, "radio": true, "site": true}
	known := func(block string) bool {
		for part := range strings.SplitSeq(strings.TrimPrefix(block, "verbs "), ", ") {
			_, class := classes[part]
			_, form := forms[part]
			_, use := uses[part]
			_, turn := turns[part]
			use = use || turn
			kind, outlet := strings.CutPrefix(part, "outlet")
			if !class && !form && !use && !slices.Contains(listBlocks, part) && !(outlet && kinds[strings.TrimSpace(kind)]) {
				return false
			}
		}
		return true
	}
	for _, lang := range Languages() {
		seen := make(map[string]bool)
		blocks(read(lang), func(block, line string) {
			if !known(block) {
				t.Errorf("%s: block [%s] is none of the format", lang, block)
			}
			seen[block] = true
			seen["cue"] = seen["cue"] || strings.HasPrefix(block, "verbs cue") || strings.HasPrefix(block, "cue, ")
			if block == "outlets" && !strings.Contains(line, "=") {
				t.Errorf("%s: outlet %q without spellings", lang, line)
			}
		})
		for _, block := range []string{"script", "cue", "det", "prep", "role", "outlet agency"} {
			if !seen[block] {
				t.Errorf("%s: no block [%s]", lang, block)
			}
		}
		if !seen["according"] && !seen["according after"] {
			t.Errorf("%s: neither [according] nor [according after]", lang)
		}
		if l := For(lang); l == nil || l.Lookup("").Known() {
			t.Errorf("%s: not read, or with an empty word", lang)
		}
	}
	if For("xx") != nil || For("") != nil || For("../de") != nil {
		t.Error("words of a language without a file")
	}
}

func TestWords(t *testing.T) {
	const file = "# a comment\n[flags]\nnouns-capitalised\n[cue]\nsagt teilt+mit\n[cue weak]\nfragt\n[according]\nnach_angaben\n" +
		"[role]\nsprecher\n[role she]\nsprecherin\n[role-suffix]\nsprecher sprecherin\n[org-suffix]\namt\n[elision]\nl'\n[enclitic]\n-il -t-il\n[abbreviation]\nz.B.\n[outlets]\nXinhua = 新华社; Neues China\n"
	l := parse("xx", file)
	for _, c := range []struct {
		reason string
		ok     bool
	}{
		{"a flag", l.NounsCapitalised && !l.NoSpaces},
		{"a word of a block", l.Lookup("sagt").Class == Cue},
		{"a word of a block with two names", l.Lookup("fragt").Class == Weak},
		{"a verb of two parts is none without the second", l.Lookup("teilt").Class == 0 && l.Lookup("teilt").Parts()[0] == Part{"mit", Cue}},
		{"the second part is known as one", l.Lookup("mit").Class == VerbPart},
		{"an expression hangs on its first word", l.Lookup("nach").Phrases()[0].Words[1] == "angaben"},
		{"a compound is what its end is", l.Lookup("polizeisprecher").Class == Role && l.Lookup("Bundesamt").Class == Org && l.Lookup("regen").Class == 0},
		{"also with its gender", l.Lookup("polizeisprecherin").Class == Role|Female},
		{"an abbreviation, without its last period", l.Abbreviation("z.B") == Leads && l.Abbreviation("z.b") == NoAbbreviation},
		{"an outlet in its own spelling", l.Lookup("新华社").Phrases()[0].Outlet == "Xinhua"},
		{"and of two words, as they are written", l.Lookup("neues").Phrases()[0].Words[1] == "China"},
	} {
		if !c.ok {
			t.Error(c.reason)
		}
	}
	for _, c := range []struct {
		reason, word string
		pre, post    int
	}{
		{"an elided article", "l'agence", 2, 0},
		{"the longest pronoun at the end", "a-t-il", 0, 5},
		{"neither", "pluie", 0, 0},
		{"nothing but an elision", "l'", 0, 0},
	} {
		if pre, post := l.Split(c.word); pre != c.pre || post != c.post {
			t.Errorf("%s: %d, %d", c.reason, pre, post)
		}
	}
}
