package clause_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// whole is the reading of a text of one paragraph.
func whole(s, language string) (r *clause.Reader, str func(clause.Range) string) {
	a := article.Read(s, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(s)})
	r = clause.NewReader(a)
	r.Load(0)
	return r, func(x clause.Range) string {
		if x.Empty() {
			return ""
		}
		p := r.Tokens(x)
		span := a.Span(p.First, p.End)
		return s[span.Start:span.End]
	}
}

// phrases calls f with the noun phrases from left to right.
func phrases(r *clause.Reader, f func(clause.Range)) {
	for i := 0; i < len(r.Units); {
		to := r.Phrase(i, len(r.Units))
		if to == i {
			i++
			continue
		}
		f(clause.Range{First: i, End: to})
		i = to
	}
}

// verbs writes the noun phrases of a sentence, and its verbs with their parts, each
// between what could be its subject before it, with what describes that, and behind
// it: Anna Berg < has ... said > he.
func verbs(s, language string) string {
	r, str := whole(s, language)
	var nouns, list []string
	phrases(r, func(x clause.Range) { nouns = append(nouns, str(x)) })
	for k := 0; k < len(r.Units); k++ {
		v, ok := r.Verb(k, len(r.Units), lang.Cue|lang.Weak|lang.Participle|lang.Calls)
		if !ok {
			continue
		}
		var parts []string
		for _, p := range v.Parts() {
			parts = append(parts, str(p))
		}
		line := strings.Join(parts, " ... ")
		if v.Passive {
			line += " (passive)"
		}
		if b, ok := r.Before(v, r.Start(k)); ok {
			who := str(b.Range)
			if !b.Apposition.Empty() {
				who += ", " + str(b.Apposition)
			}
			line = who + " < " + line
		}
		if b, ok := r.After(v, r.End(k)); ok {
			line += " > " + str(b.Range)
		}
		list = append(list, line)
		k = max(k, v.End-1)
	}
	return strings.Join(nouns, " / ") + " | " + strings.Join(list, "; ")
}

// words writes the noun phrases of a sentence, each with its strength, whether it is a
// person, and its apposition; the words that only a name explains; the verbs; and
// what prepositions govern.
func words(s, language string) string {
	r, str := whole(s, language)
	n := len(r.Units)
	var nouns, names, list, objects []string
	phrases(r, func(x clause.Range) {
		w := fmt.Sprintf("%s (%d", str(x), r.Strength(x))
		if r.Person(x) {
			w += " person"
		}
		if a := r.Apposition(x.End, n); !a.Empty() {
			w += ", " + str(a)
		}
		nouns = append(nouns, w+")")
	})
	for k := range n {
		word := str(clause.Range{First: k, End: k + 1})
		if r.Proper(k) {
			names = append(names, word)
		}
		if r.Verbal(k) {
			list = append(list, word)
		}
		if r.Class(k).Is(lang.Prep) && !r.Proper(k) {
			if to := r.Object(k+1, n); to > k+1 {
				objects = append(objects, str(clause.Range{First: k, End: to}))
			}
		}
	}
	return strings.Join(nouns, " / ") + " | " + strings.Join(names, ", ") + " | " + strings.Join(list, ", ") + " | " + strings.Join(objects, ", ")
}

// The phrases and the verbs of whole sentences.
func TestVerbs(t *testing.T) {
	for _, c := range []struct{ reason, lang, text, want string }{
		{"two with their articles", "es", `La alcaldesa Ana Rey y el ministro Luis Gil dijeron eso.`, "La alcaldesa Ana Rey y el ministro Luis Gil / eso | La alcaldesa Ana Rey y el ministro Luis Gil < dijeron > eso"},
		{"two behind the verb", "es", `«Llueve», dijeron la alcaldesa Ana Rey y el ministro Luis Gil.`, "la alcaldesa Ana Rey y el ministro Luis Gil | dijeron > la alcaldesa Ana Rey y el ministro Luis Gil"},
		{"whom several tell it", "pt", `Disseram a Ana Prado que chove.`, "a Ana Prado | Disseram"},
		{"a conjunction before the subject", "es", `Fue Ana Rey quien pintó el muro, pero Luis Gil, su hijo, dijo que no.`, "Ana Rey / el muro / Luis Gil / su hijo | Luis Gil, su hijo < dijo"},
		{"a pronoun behind the conjunction", "it", `Anna Re ha visto Luigi Gilli e le ha detto tutto.`, "Anna Re / Luigi Gilli | Anna Re < ha ... detto; Anna Re < ha detto"},
		{"not only", "pt", `Ana Reis não só elogiou Luís Gil, como disse tudo.`, "Ana Reis / Luís Gil | Ana Reis < elogiou > Luís Gil; Ana Reis < disse"},
		{"a day after", "it", `Il giorno dopo la nomina di Anna Re, Luigi Gilli ha detto tutto.`, "la nomina di Anna Re / Luigi Gilli | Luigi Gilli < ha detto"},
		{"heard say", "fr", `Anne Roi a entendu dire cela.`, "Anne Roi / cela | "},
		{"left without saying", "es", `Ana Rey se fue sin decir nada.`, "Ana Rey | "},
		{"a predecessor in office", "es", `«Llueve», dijo el ministro en el cargo, Luis Gil.`, "el ministro / el cargo / Luis Gil | dijo > el ministro en el cargo"},
		{"a bracket opens before the words", "en", `Anna Berg said (of Rome: "It rains all day.") nothing.`, "Anna Berg / Rome | Anna Berg < said"},
		{"three adverbs", "en", `"It rains," then also later said Anna Berg.`, "Anna Berg | said > Anna Berg"},
		{"a participle behind the words is no verb of saying for them", "en", `"It rains," saying nothing more, Anna Berg left.`, "Anna Berg | saying"},
		{"a relative clause about the subject", "en", `"It rains," the mayor, who knows, said.`, "the mayor / who | who < knows; the mayor, who knows < said"},
		{"a hyphen between marks and a name is no dash", "en", `"It rains in the north."-Anna left.`, "Anna | "},
		{"a verb that no list has before the name", "en", `"It rains," burbled Anna Berg.`, "Anna Berg | "},
		{"according to, with an adverb", "en", `"It rains," according also to Anna Berg.`, "Anna Berg | "},
		{"it is said in a report", "en", `"It rains," it says in the report.`, "it / the report | it < says"},
		{"quoted as saying, with an adverb", "en", `"It rains," Anna Berg was also quoted as saying.`, "Anna Berg | Anna Berg < saying"},
		{"it quoted somebody", "en", `"It rains," it quoted Anna Berg as saying.`, "it / Anna Berg | Anna Berg < saying"},
		{"one of the quotes", "en", `"It rains," one of the quotes said.`, "one | one < said"},
		{"words of two letters behind a colon and a far verb", "en", `Anna Berg said to all the men and women in the old town: "rain".`, "Anna Berg / all the men and women / the old town | Anna Berg < said"},
		{"joined in a new sentence", "en", `Anna Berg said: "It rains." And "It pours."`, "Anna Berg | Anna Berg < said"},
		{"a colon behind a condition", "en", `If Anna Berg says: "It rains here."`, "Anna Berg | "},
		{"a colon in brackets", "en", `The plan (it says: "It rains here.") failed.`, "it | it < says"},
		{"a paragraph of nothing but speech, after two sentences", "en", "\"It rains here,\" Anna Berg said. She left. She sat down. She ate.\n\n\"It pours there.\"", "Anna Berg / She / She / She | Anna Berg < said"},
		{"a verb between by whom and the words", "en", `Anna Berg was praised by Nils Dahl and felt "a bit wet".`, "Anna Berg / Nils Dahl | Anna Berg < was praised (passive); Anna Berg < felt"},
		{"a capital that tells a name of many letters", "en", "WHO left, saying nothing.", "WHO | saying"},
		{"a body as the object of a citing verb", "en", "Tass, citing officials, said nothing.", "Tass / officials | Tass < citing > officials; Tass, citing officials < said"},
		{"a relative clause without commas, with a plural", "en", "The men who say little said nothing.", "The men / who | who < say; The men, who say little < said"},
		{"it says in a report", "en", "Here it says in a report by Nils Dahl that it rains.", "it / a report / Nils Dahl / it | it < says"},
		{"many is a subject", "en", "Many say it rains.", "Many / it | Many < say > it"},
		{"a participle with its own pronoun", "en", "It rained; some saying nothing, others shouting.", "It / some / others | some < saying; others < shouting"},
		{"a participle behind an object", "en", "Nils Dahl met Anna Berg, saying nothing.", "Nils Dahl / Anna Berg | Nils Dahl < saying"},
		{"a participle at the start", "en", "Saying nothing, Anna Berg left.", "Anna Berg | Saying"},
		{"a participle with a determiner is none", "en", "The saying is old.", " | "},
		{"a participle behind a preposition is none", "en", "Instead of saying so, Anna Berg left.", "Anna Berg | "},
		{"a base form behind a singular", "en", "Anna Berg say nothing.", "Anna Berg | "},
		{"behind a modal it is one", "en", "Anna Berg would say nothing.", "Anna Berg | Anna Berg < would say"},
		{"behind words in marks it is one", "en", `"It rains," say the men.`, "the men | say > the men"},
		{"a third person behind a preposition is none", "en", "In says there is an s.", "an s | "},
		{"a plural of a nation", "en", "The Norwegians say nothing.", "The Norwegians | The Norwegians < say"},
		{"it say is none", "en", "It say nothing.", "It | "},
		{"a condition", "en", "If Anna Berg says so, it rains.", "Anna Berg / it | "},
		{"a condition behind a comma", "en", "It rains, if Anna Berg says so.", "It / Anna Berg | "},
		{"a condition in another clause", "en", "If it rains, Anna Berg says so.", "it / Anna Berg | Anna Berg < says"},
		{"a condition behind that", "en", "It is true that if Anna Berg says so, it rains.", "It / Anna Berg / it | "},
		{"a figure behind a noun", "en", "Anna Berg 37 said so.", "Anna Berg | Anna Berg < said"},
		{"a determiner that is a pronoun too", "en", "Some men said so.", "Some men | Some men < said"},
		{"an outlet with a determiner", "en", "The Washington Post said so.", "The Washington Post | The Washington Post < said"},
		{"a time behind a name", "en", "Anna Berg Monday said so.", "Anna Berg | Anna Berg < said"},
		{"a name and a body", "en", "Anna Berg and the police said so.", "Anna Berg and the police | Anna Berg and the police < said"},
		{"a thing and a body are not joined", "en", "The rain and police said so.", "The rain and police | The rain and police < said"},
		{"a place behind a name is no series", "en", `"A," said Anna Berg, Rome and Oslo.`, "Anna Berg / Rome and Oslo | said > Anna Berg"},
		{"a subject with a preposition", "en", "The man in the red coat said so.", "The man / the red coat | The man in the red coat < said"},
		{"a particle at the start", "de", "Von der Berg sagte es. Anna von der Berg ging.", "Von der Berg / es / Anna von der Berg | Von der Berg < sagte; Anna von der Berg < ging"},
		{"quoted: the outlet and somebody", "de", "„A“, zitiert Tass Anna Berg.", "Tass / Anna Berg | zitiert > Anna Berg"},
		{"man is quoted", "de", "Man wird zitiert.", "Man | Man < zitiert (passive)"},
		{"a perfect with its object between", "de", "Er hat das Wetter schlecht genannt.", "Er / das Wetter | Er < hat ... genannt > das Wetter; genannt"},
		{"a perfect of somebody else behind a colon", "de", "Er hat recht: sie hat es gesagt.", "Er / sie / es | sie < hat ... gesagt"},
		{"a passive with an agent", "de", "Das Wetter wurde von Anna Berg als Plage bezeichnet.", "Das Wetter / Anna Berg / Plage | Das Wetter < wurde ... bezeichnet (passive); Das Wetter < bezeichnet"},
		{"a second verb with a subject behind it", "de", "Der alte Mann kam und dann sagte er es.", "Der alte Mann / er / es | Der alte Mann < sagte > er"},
		{"a time between verb and subject", "de", "Es regne, berichtet diese Woche Tass.", "Es / Tass | berichtet > Tass"},
		{"an age as a noun", "de", "Der 37-Jährige sagte es.", "Der 37-Jährige / es | Der 37-Jährige < sagte"},
		{"a name known from before", "de", "Anna Berg kam. Dann sagte Berg es.", "Anna Berg / Berg / es | sagte > Berg"},
		{"a verb of two parts before a conjunction", "de", "Anna Berg teilte den Termin mit und ging.", "Anna Berg / den Termin | Anna Berg < teilte ... mit; Anna Berg < ging"},
		{"a thing first, and somebody behind", "de", "Der Regen, sagte Anna Berg, sei nass.", "Der Regen / Anna Berg | Der Regen < sagte > Anna Berg"},
		{"a reflexive perfect", "fr", "Anna Berg s'est dite ravie.", "Anna Berg | Anna Berg < est dite ravie"},
		{"a subject behind an outlet that was told", "fr", "« Il pleut », a dit au journal Le Monde Anna Berg.", "journal / Le Monde / Anna Berg | a dit > Anna Berg"},
		{"a relative clause", "fr", "Anna Berg, qui a vu Nils Dahl, a dit cela.", "Anna Berg / Nils Dahl / cela | Anna Berg < a ... dit; Anna Berg, qui a vu Nils Dahl < a dit > cela"},
		{"a relative clause", "es", "Ana Berg, que vio a Nils Dahl, dijo eso.", "Ana Berg / Nils Dahl / eso | Ana Berg < vio; Ana Berg, que vio a Nils Dahl < dijo > eso"},
		{"a subject behind what stands between commas", "it", "«Piove», osserva, in una nota, il sindaco.", "una nota / il sindaco | osserva > il sindaco; nota"},
		{"a native that is an adjective too", "it", "Lo spagnolo dice questo.", "Lo spagnolo | Lo spagnolo < dice"},
		{"a body and all that it is of", "fr", "Le ministère de la Pluie solidaire et du Vent dit cela.", "Le ministère de la Pluie solidaire et du Vent / cela | Le ministère de la Pluie solidaire et du Vent < dit > cela"},
		{"a subject behind the place", "it", "«Piove», ha detto a Roma il sindaco.", "Roma / il sindaco | ha detto > il sindaco"},
		{"a passive by its form", "sv", "Han kallas så.", "Han | Han < kallas (passive)"},
		{"a place between the verb and its subject", "ru", "«Дождь», отметила в Риме мэр.", "Риме / мэр | отметила > мэр"},
		{"a body and its adjective", "ru", "Городская полиция сообщила это.", "Городская полиция / это | Городская полиция < сообщила > это"},
		{"a phrase with a preposition between subject and verb", "en", "We with a smile said so.", "We | We < said"},
		{"a verb of two words", "en", `"It rains," went on she.`, "she | went on > she"},
		{"a second verb of a pronoun", "de", "Er kam und sagte viel.", "Er | Er < sagte"},
		{"the first person behind the verb and a day", "en", `"It rains," said on Monday we.`, "we | said > we"},
		{"and behind last year", "en", `"It rains," said last year we.`, "we | said > we"},
		{"the second part of a verb at the end", "de", "Anna Berg teilte auf Anfrage mit.", "Anna Berg / Anfrage | Anna Berg < teilte ... mit"},
		{"a clause in brackets has a subject of its own", "fr", "La maire (la maire dit cela) part.", "La maire / la maire / cela | la maire < dit > cela"},
		{"a body and a person without articles", "ru", "Городская полиция и мэр сказали это.", "Городская полиция и мэр / это | Городская полиция и мэр < сказали > это"},
		{"a relative clause that has its verb last", "de", "Man, den sie einen Dieb nannte, ging.", "Man / sie / einen Dieb | sie < nannte; Man, den sie einen Dieb nannte < ging"},
		{"a pronoun with an apposition", "es", "«Llueve», él, alcaldesa de Roma, agregó.", "él / alcaldesa de Roma | él, alcaldesa de Roma < agregó"},
		{"an adverb between a verb and its subject", "sv", "”Det regnar”, sade sedan den gamle mannen.", "den gamle mannen | sade > den gamle mannen"},
		{"a dative and a date between them", "de", "Es regne, betonte ihr am 4. Dezember Berg.", "Es / Berg | betonte > Berg"},
		{"words in marks before the verb", "fr", `Les habitants de la ville sont inquiets. "Nous avons peur de la pluie", a expliqué le maire.`, "Les habitants de la ville / le maire | a expliqué > le maire"},
		{"a verb that ends the text", "en", `"It rains." Anna Berg said`, "Anna Berg | Anna Berg < said"},
		{"a verb by its end is none of these", "en", `"Rain," burbled Anna Berg.`, "Anna Berg | "},
		{"a dash glued to the verb", "es", "—Está lloviendo —dijo Anna Berg.", "Anna Berg | dijo > Anna Berg"},
		{"a number behind the verb", "en", "Anna Berg said 20 people left the mill.", "Anna Berg / 20 people / the mill | Anna Berg < said > people"},
		{"a place between a verb and its subject", "sv", "”Det regnar”, säger i Rom departementet.", "Rom / departementet | säger > departementet"},
		{"an outlet that belongs to a name", "en", "It would rain, Nils Dahl of Le Monde said.", "It / Nils Dahl of Le Monde | Nils Dahl of Le Monde < said"},
		{"a participle that begins its sentence", "en", `"It rains," Anna Berg said. Adding, "It pours."`, "Anna Berg | Anna Berg < said; Adding"},
		{"an article with an apostrophe", "it", "«Sta piovendo», denuncia l'associazione dei giardinieri.", "l'associazione dei giardinieri | denuncia > l'associazione dei giardinieri"},
		{"a participle with an auxiliary", "en", "Tass quoted the minister as having said in private that it would rain.", "Tass / the minister / private / it | the minister < having said"},
		{"a time at the start", "de", "Diese Woche sagte ein Sprecher viel.", "ein Sprecher | sagte > ein Sprecher"},
		{"the end of the text behind a name", "de", "Das sagte Anna Berg", "Anna Berg | sagte > Anna Berg"},
		{"a particle at the end of the text", "de", "Das erklärte Anna von der", "Anna | erklärte > Anna"},
		{"a particle at the end of the text, alone", "de", "Das erklärte Anna von", "Anna | erklärte > Anna"},
		{"a noun with a hyphen", "de", "Dipl.-Ing. Anna Berg sagte es.", "Dipl.-Ing. Anna Berg / es | Dipl.-Ing. Anna Berg < sagte"},
		{"a complement with the name of an outlet", "sv", "En talesman för tidningen sade det.", "En talesman för tidningen / det | En talesman för tidningen < sade > det"},
		{"and at the end", "de", "Die Polizei und", "Die Polizei | "},
		{"a small word in a series", "en", `"A," said Anna Berg, then Nils Dahl and Eva Lund.`, "Anna Berg / then Nils Dahl and Eva Lund | said > Anna Berg"},
		{"a saying of nobody at the start", "en", "With nobody saying so, it rained.", "nobody / it | nobody < saying"},
		{"a saying behind its subject alone", "en", `"A," Anna Berg commanding.`, "Anna Berg | commanding"},
		{"the end of the text behind a verb", "de", "Es scheint, dass Frau Berg viel sagte", "Es / Frau Berg | Frau Berg < sagte"},
	} {
		if got := verbs(c.text, c.lang); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.reason, c.text, got, c.want)
		}
	}
}

// The words of whole sentences: who is a person, what is a name, what a preposition
// governs.
func TestWords(t *testing.T) {
	for _, c := range []struct{ reason, lang, text, want string }{
		{"two words that a verb follows are a name, and the last of them one later", "de", "Berg Dahl sagte es. Dahl ging.", "Berg Dahl (3 person) / es (0) / Dahl (3 person) | Berg, Dahl, Dahl | sagte, ging | "},
		{"behind a verb a capital is a name", "de", "Warnte Berg nichts.", "Berg (1 person) | Berg | Warnte | "},
		{"a time of the clock is what the preposition has", "de", "Das fragte man um 5 Uhr.", "man (0) | Uhr | fragte | um 5 Uhr"},
		{"a preposition has no more than its place", "de", "Der in Rom sagte es.", "Rom (0) / es (0) | Rom | sagte | in Rom"},
		{"a particle at the end joins nothing", "de", "Das erklärte Anna von", "Anna (3 person) | Anna | erklärte | "},
		{"an article, an adjective and a noun", "de", "Das lachte der alte Mann.", "der alte Mann (3 person) | Mann | lachte | "},
		{"a body with its adjective, and a person", "ru", "Городская полиция и мэр сказали это.", "Городская полиция и мэр (3 person) / это (0) | Городская | сказали | "},
		{"a particle that an honorific stands before", "fr", "M. Le Pen part.", "M. Le Pen (3 person) | M., Pen |  | "},
		{"two pronouns beside an auxiliary", "de", "Er habe es gesagt.", "Er (3 person) / es (0) |  | habe | "},
		{"a letter with a determiner", "en", "In says there is an s.", "an s (0) |  | is | "},
		{"a verb behind words in marks", "en", `"It rains," say the men.`, "the men (2 person) |  | say | "},
		{"a pronoun and two verbs", "ru", "Он пришёл и добавил это.", "Он (3 person) / это (0) |  | добавил | "},
		{"two people of one office", "ru", "Мэр и новый мэр сказали это.", "Мэр (3 person) / новый мэр (3 person) / это (0) | Мэр | сказали | "},
		{"somebody, a stay of no article and a dative", "de", "Jemand schrieb auf Anfrage den Männern nichts.", "Jemand (0) / Anfrage (1 person) / den Männern (0) | Jemand, Anfrage, Männern | schrieb | auf Anfrage"},
		{"a name in capitals", "en", "BERG said so.", "BERG (2 person) | BERG | said | "},
		{"a base form behind a singular is no verb", "en", "It say nothing.", "It (0) |  |  | "},
		{"a conjunction at the end joins nothing", "de", "Die Polizei und", "Die Polizei (2 person) | Polizei |  | "},
		{"a possessive before people", "en", "His men said so.", "His men (2 person) |  | said | "},
		{"both parts of a denied verb", "en", "She did not say so.", "She (3 person) |  | did, say | "},
		{"a participle alone", "en", `Adding, "It pours."`, " |  |  | "},
		{"a name at the end", "de", "Das sagte Anna Berg", "Anna Berg (3 person) | Anna, Berg | sagte | "},
		{"two particles at the end join nothing", "de", "Das erklärte Anna von der", "Anna (3 person) | Anna | erklärte | "},
		{"a verb by its end, behind marks", "en", `"Rain," burbled Anna Berg.`, "Anna Berg (3 person) | Anna, Berg | burbled | "},
		{"two pronouns with a preposition between", "en", "They, like us, say nothing.", "They (2 person) / us (3 person) |  | say | like us"},
		{"the people of a country", "en", "The Norwegians say nothing.", "The Norwegians (1 person) | Norwegians | say | "},
		{"a name behind a semicolon", "en", "It rains; Anna Berg said so.", "It (0) / Anna Berg (3 person) | Anna, Berg | said | "},
		{"a figure with a period before an article", "de", "Am 4. der Minister sagte es.", "der Minister (3 person) / es (0) | Minister | sagte | Am 4"},
		{"a surname that the sentence before has", "de", "Anna Berg kam. Berg sagte es.", "Anna Berg (3 person) / Berg (3 person) / es (0) | Anna, Berg, Berg | sagte | "},
		{"a title with a hyphen and periods", "de", "Dipl.-Ing. Anna Berg sagte es.", "Dipl.-Ing. Anna Berg (3 person) / es (0) | Dipl., Ing., Anna, Berg | sagte | "},
		{"a role between two pronouns", "de", "Dann sagte der Minister es ihm.", "der Minister (3 person) / es (0) | Minister | sagte | "},
		{"a particle of a verb has no object behind a comma", "de", "Anna Berg teilte mit, es regne.", "Anna Berg (3 person) / es (0) | Anna, Berg | teilte | "},
		{"a time behind a pronoun", "de", "Berg hat es diese Woche gesagt.", "Berg (0) / es (0) | Berg, Woche | hat | "},
		{"a date is what a preposition has", "de", "Das erklärte man am 4. Dezember.", "man (0) | Dezember | erklärte | am 4. Dezember"},
		{"a compound with marks", "de", "Die „Regen“-Rede lobte Anna Berg.", "Rede (1 person) / Anna Berg (3 person) | Rede, Anna, Berg | lobte | "},
		{"a person and a body", "en", "Anna Berg and the police said so.", "Anna Berg and the police (3 person) | Anna, Berg | said | "},
		{"a bracket tells that a name stood before it", "de", "Berg Dahl (42) kam. Dahl sagte es.", "Berg Dahl (3 person) / Dahl (3 person) / es (0) | Berg, Dahl, Dahl | sagte | "},
		{"a complement belongs to its noun", "en", "The report of the minister said so.", "The report of the minister (3 person) |  | said | of the minister"},
		{"so it does in Swedish", "sv", "En talesman för tidningen sade det.", "En talesman för tidningen (3 person) / det (0) |  | sade | för tidningen"},
		{"dashes around another person", "en", "Mr. Dahl – or Anna Berg – laughed so.", "Mr. Dahl (3 person) / Anna Berg (3 person) | Mr., Dahl, Anna, Berg | laughed | "},
		{"a bracket with a clause", "fr", "Le ministère (M. Dahl dit cela) part.", "Le ministère (2 person) / M. Dahl (3 person) / cela (0) | M., Dahl | dit | "},
		{"an outlet belongs to who writes for it", "en", "It would rain, Nils Dahl of Le Monde said.", "It (0) / Nils Dahl of Le Monde (3 person) | Nils, Dahl, Le, Monde | would, said | of Le Monde"},
		{"a dative and a date before a name", "de", "Es regne, betonte ihr am 4. Dezember Berg.", "Es (0) / Berg (1 person) | Dezember, Berg | betonte | am 4. Dezember"},
		{"an apposition at the end", "en", `"It rains in the north." — Anna Berg, mayor`, "Anna Berg (3 person, mayor) / mayor (3 person) | Anna, Berg |  | "},
		{"a name and somebody of an age", "de", "Frau Berg und der 37-Jährige betonten nichts.", "Frau Berg (3 person) / der 37-Jährige (0 person) | Frau, Berg, Jährige | betonten | "},
		{"an outlet that is told something", "de", "„Es regnet“, sagte Anna Berg dem Bayerischen Rundfunk.", "Anna Berg (3 person) / dem Bayerischen Rundfunk (0) | Anna, Berg, Bayerischen, Rundfunk | sagte | "},
		{"a body, and a role with a preposition before it", "de", "Die Polizei und der in Rom geborene Minister fragten nichts.", "Die Polizei (2 person) / der in Rom geborene Minister (3 person) | Polizei, Rom, Minister | fragten | in Rom"},
	} {
		if got := words(c.text, c.lang); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.reason, c.text, got, c.want)
		}
	}
}
