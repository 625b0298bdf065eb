package multilingual_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// lines writes quotations one a line: the words, who spoke (with the role in
// brackets), and the outlets.
func lines(s, lang string) []string {
	found, entities := find(s, lang)
	var list []string
	for _, q := range found {
		var parts []string
		for _, c := range q.Content {
			parts = append(parts, s[c.Start:c.End])
		}
		line := strings.Join(parts, " ... ")
		if q.Mixed {
			line = "~ " + line
		}
		line += " | "
		if q.Speaker >= 0 {
			e := entities[q.Speaker]
			line += e.Name
			if e.Role != "" {
				line += " [" + e.Role + "]"
			}
		}
		for _, r := range q.Relays {
			if r.Carried {
				line += " <- (" + r.Name + ")"
			} else {
				line += fmt.Sprintf(" <- %s", r.Name)
			}
		}
		list = append(list, line)
	}
	return list
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		reason, lang, text string
		want               []string
	}{
		{"a title before the name is the role", "de", "„Es regnet“, sagte CDU-Fraktionschef Nils Dahl.", []string{"„Es regnet“ | Nils Dahl [CDU-Fraktionschef]"}},
		{"and one in apposition", "de", "Anna Berg, die Sprecherin der Polizei, sagte: „Es regnet.“", []string{"„Es regnet.“ | Anna Berg [Sprecherin der Polizei]"}},
		{"and one elsewhere in the article", "fr", "Le ministre de l'Intérieur, Paul Martin, est parti. « Il pleut », a dit Martin.", []string{"« Il pleut » | Paul Martin [ministre de l'Intérieur]"}},
		{"a body of a town is not the town", "de", "„Es regnet“, teilte die Polizei Hamburg mit.", []string{"„Es regnet“ | Polizei Hamburg"}},
		{"an object before the verb does not speak", "de", "Das Urteil nannte Anna Berg „einen schweren Fehler“.", []string{"~ „einen schweren Fehler“ | Anna Berg"}},
		{"nor does a dative", "de", "Dem Reporter sagte der Minister: „Es regnet.“", []string{"„Es regnet.“ | Minister"}},
		{"a relative clause has its own subject", "de", "Anna Berg, die das Wetter als „eine einzige Plage“ bezeichnete, ging.", []string{"~ „eine einzige Plage“ | Anna Berg"}},
		{"reported speech goes on in the subjunctive", "de", "Anna Berg klagte über das Wetter. Es sei „eine einzige Plage“.", []string{"~ „eine einzige Plage“ | Anna Berg"}},
		{"so many words are somebody's, even if it is not told whose", "de", "Das Wetter war „so schlecht wie seit Jahren nicht“.", []string{"~ „so schlecht wie seit Jahren nicht“ | "}},
		{"a word or two may be anything", "de", "Das Wetter war „schlecht“.", nil},
		{"a name in marks behind a noun", "de", "Die Partei „Neuer Regen“ gewann, sagte Anna Berg.", nil},
		{"relays are carried to further words of the speaker", "de", "„Es regnet“, sagte Anna Berg der Agentur Interfax. „Es schneit“, erklärte Berg.", []string{"„Es regnet“ | Anna Berg <- Interfax", "„Es schneit“ | Anna Berg <- (Interfax)"}},
		{"who speaks may be left out", "es", "«Llueve», dijo Anna Berg. Luego se fue. «Nieva», añadió.", []string{"«Llueve» | Anna Berg", "«Nieva» | Anna Berg"}},
		{"not so in German", "de", "„Es regnet“, sagte Anna Berg. „Es schneit“, wurde gesagt.", []string{"„Es regnet“ | Anna Berg", "„Es schneit“ | "}},
		{"a plural speaks as a group", "es", "«Llueve», dijeron los vecinos.", []string{"«Llueve» | vecinos"}},
		{"an addressee before the subject", "ru", "«Идёт дождь», — рассказала ТАСС мэр города Анна Берг.", []string{"«Идёт дождь» | Анна Берг [мэр города] <- ТАСС"}},
		{"a role before a name without spaces", "zh", "外交部发言人王芳说：“下雨了。”", []string{"“下雨了。” | 王芳 [外交部发言人]"}},
		{"without words for the language, whole utterances only", "xx", "„Aaa bbb ccc ddd eee“, fff Anna. Ggg „hhh“ iii. „Jjj kkk lll.“", []string{"„Aaa bbb ccc ddd eee“ | ", "„Jjj kkk lll.“ | "}},
		{"where two characters count as a word", "ja", "田中さんは「雨が降っています。」と言った。「雨」と「雪」。", []string{"「雨が降っています。」 | "}},
		{"nothing in nothing", "de", "", nil},
	} {
		if diff := cmp.Diff(c.want, lines(c.text, c.lang)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}
