package speech_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quoteattribution/quote/internal/speech"
)

// Of each rule the words that it needs, and what stands in its way.
func TestNearest(t *testing.T) {
	for _, c := range []struct {
		reason, lang, text string
		want               []string
	}{
		{"a passive behind the words", "en", `"It rains," Anna Berg was told.`, nil},
		{"a name behind a dash and words that go on", "en", `"It rains in the north." — Anna Berg left the room.`, nil},
		{"a name behind a dash with what somebody is", "en", `"It rains in the north." — Anna Berg, mayor`, []string{`follows: "It rains in the north." | Anna Berg`}},
		{"a name behind a dash and a period", "en", `"It rains in the north." — Anna Berg.`, []string{`follows: "It rains in the north." | Anna Berg`}},
		{"a verb that no list has before the name", "en", `"It rains," burbled Anna Berg.`, []string{`follows: "It rains," | Anna Berg`}},
		{"nor with a thing as its subject", "en", `"It rains," burbled the river.`, nil},
		{"nor where more follows", "en", `"It rains," Anna Berg burbled it all away there.`, nil},
		{"an outlet quoted somebody of another outlet", "en", `"It rains," Tass quoted the director of CNN as saying.`, []string{`follows: "It rains," | the director of CNN`}},
		{"a name and a colon behind an adverb", "en", `Later, Anna Berg: "It rains."`, []string{`leads: "It rains." | Anna Berg`}},
		{"a weak verb far from the words", "en", `Anna Berg laughed at the man in the town: "rain".`, []string{`~ called: "rain" | Anna Berg`}},
		{"a further saying joined with a comma", "en", `Anna Berg said: "It rains", "It pours."`, []string{`leads: "It rains" | Anna Berg`, `joined: "It pours." | Anna Berg`}},
		{"and with words between", "en", `Anna Berg said: "It rains" and also "It pours."`, []string{`leads: "It rains" | Anna Berg`, `joined: "It pours." | Anna Berg`}},
		{"a colon in brackets", "en", `The plan (it says: "It rains here.") failed.`, nil},
		{"a colon behind a thing, in another paragraph", "en", "Anna Berg laughed.\n\nThe plan was bad: \"It rains here.\"", []string{`introduced: "It rains here." |`}},
		{"speech and speech of nobody", "en", `"It rains here." "It pours there."`, []string{`alone: "It rains here." |`, `runs on: "It pours there." |`}},
		{"the sentence after next", "en", `"It rains here," Anna Berg said. She left. "It pours there."`, []string{`follows: "It rains here," | Anna Berg`, `alone: "It pours there." | Anna Berg`}},
		{"six sentences later", "en", `Anna Berg complained. It was late. It was cold. It was dark. It was wet. It was bad. "It pours there."`, []string{`alone: "It pours there." |`}},
		{"a paragraph of nothing but speech, after two sentences", "en", "\"It rains here,\" Anna Berg said. She left. She sat down. She ate.\n\n\"It pours there.\"", []string{`follows: "It rains here," | Anna Berg`, `alone: "It pours there." |`}},
		{"a paragraph of speech and a word", "en", "\"It rains here,\" Anna Berg said.\n\n\"It pours there.\" Indeed.", []string{`follows: "It rains here," | Anna Berg`, `alone: "It pours there." |`}},
		{"a passive tells nobody", "en", `Anna Berg was told. "It pours there."`, []string{`alone: "It pours there." |`}},
		{"what comes before does not interrupt", "en", `According to Anna Berg, "it rains here." "It pours."`, []string{`leads: "it rains here." ... "It pours." | Anna Berg`}},
		{"words in single marks where double ones speak", "en", `"It rains," Anna Berg said. 'It pours.'`, []string{`follows: "It rains," | Anna Berg`}},
		{"empty marks", "en", `Anna Berg said: "".`, nil},
		{"words behind a conjunction", "en", `And "It rains here," Anna Berg said.`, []string{`follows: "It rains here," | Anna Berg`}},
		{"words that begin with a figure", "en", `Anna Berg said, "3 men left the town."`, []string{`leads: "3 men left the town." | Anna Berg`}},
		{"words that begin with dots", "en", `Anna Berg said, "... left the town."`, []string{`leads: "... left the town." | Anna Berg`}},
		{"a verb between by whom and the words", "en", `Anna Berg was praised by Nils Dahl and felt "a bit wet".`, []string{`~ called: "a bit wet" | Anna Berg`}},
		{"labels of one voice", "en", "BERG: It rains.\n\nBERG: It pours.\n\nBERG: It snows.", nil},
		{"labels of two voices of which one comes again", "en", "Anna: It rains.\n\nAnna: It pours.\n\nNils: It snows.\n\nAnna: It hails.", nil},
		{"a label in brackets that never closes", "en", "BERG (IOWA: It rains.\n\nDAHL: It pours.\n\nBERG: It snows.", nil},
		{"paragraphs far from the next turn", "en", "BERG: It rains.\n\nIt is late.\n\nIt is dark.\n\nIt is wet.\n\nIt is cold.\n\nDAHL: It snows.\n\nBERG: It hails.", []string{"label: It rains. | BERG", "label: It snows. | DAHL", "label: It hails. | BERG"}},
		{"a label without words", "en", "BERG:\n\nDAHL: It snows.\n\nBERG: It hails.\n\nDAHL: It rains.", []string{"label: It snows. | DAHL", "label: It hails. | BERG", "label: It rains. | DAHL"}},
		{"a label before marks", "en", "BERG: \"It rains.\"\n\nDAHL: \"It pours.\"\n\nBERG: \"It snows.\"", []string{`leads: "It rains." | BERG`, `leads: "It pours." | DAHL`, `leads: "It snows." | BERG`}},
		{"a transcript in marks that stay open", "en", "\"BERG: It rains.\n\n\"DAHL: It pours.\n\n\"BERG: It snows.\"", []string{"label: It rains. | BERG", "label: It pours. | DAHL", "label: It snows. | BERG"}},
		{"words in marks inside a turn", "en", "BERG: He said \"go\" now.\n\nDAHL: It pours.\n\nBERG: It snows.", []string{`~ label: He said "go" now. | BERG`, "label: It pours. | DAHL", "label: It snows. | BERG"}},
		{"small words in a label", "en", "Berg of Rome: It rains.\n\nDahl of Oslo: It pours.\n\nBerg of Rome: It snows.\n\nDahl of Oslo: It hails.", nil},
		{"nor one that comes after a paragraph", "en", "\"It rains in the whole country.\"\n\nIndeed.\n\n— Anna Berg", []string{`alone: "It rains in the whole country." |`}},
		{"a colon after what was not said", "en", "Anna Berg never said this:\n\n\"It rains in the whole country.\"", []string{`alone: "It rains in the whole country." |`}},
		{"a colon, and words that are not first", "en", "Anna Berg said:\n\nIndeed, \"It rains in the whole country.\"", []string{`alone: "It rains in the whole country." |`}},
		{"without a dash before it a paragraph is no dialogue", "fr", "Il pleut, dit Anna Berg.", nil},
		{"a dash with nothing behind it says nothing", "fr", "Anna Berg lui dit :\n\n—", nil},
		{"announced words need no period", "fr", "Anna Berg lui dit :\n\n— Il pleut", []string{"announced: — Il pleut | Anna Berg"}},
		{"two do", "fr", "— Il pleut, dit Anna Berg.\n\n— Il neige.\n\n— Il grêle.\n\n— Il vente.\n\n— Il gèle.\n\n— Il tonne, dit Nils Dahl.", []string{"dash: — Il pleut | Anna Berg", "dash: — Il neige. |", "dash: — Il grêle. |", "dash: — Il vente. |", "dash: — Il gèle. |", "dash: — Il tonne | Nils Dahl"}},
		{"no language without dialogue has the attribution inside the marks", "en", `"It rains, said Anna Berg, and it pours."`, []string{`alone: "It rains, said Anna Berg, and it pours." |`}},
		{"the attribution behind the marks wins over one inside", "pl", "„Pada, powiedziała burmistrz, deszcz” – powiedział rzecznik.", []string{"follows: „Pada, powiedziała burmistrz, deszcz” | rzecznik"}},
		{"so does one before them", "cs", "Jan Novák řekl: „Brzy, řekla Anna Nováková, bude pršet.“", []string{"leads: „Brzy, řekla Anna Nováková, bude pršet.“ | Jan Novák"}},
		{"a second attribution inside the marks is no speech either", "fr", "« Il pleut, dit Anna Berg, et il neige, dit-elle, partout. »", []string{"inside: « Il pleut ... et il neige ... partout. » | Anna Berg"}},
		{"a dash inside marks without a verb of saying", "ro", "„În toată țara plouă – de ieri.”", []string{"alone: „În toată țara plouă – de ieri.” |"}},
		{"the verb alone between dashes", "es", "— Llueve — añadió.", []string{"dash: — Llueve |"}},
		{"words behind an exclamation and its attribution", "fr", "— Il pleut ! cria Anna Berg en riant.", []string{"dash: — Il pleut ! | Anna Berg"}},
		{"a relative clause behind the name", "fr", "— Il pleut, dit Anna Berg qui rit.", []string{"dash: — Il pleut | Anna Berg"}},
		{"a weak verb behind an exclamation", "sv", "– Det regnar! skrattar Anna Berg.", []string{"dash: – Det regnar! | Anna Berg"}},
		{"words in marks alone go on from dialogue", "hr", "– Pada kiša i ne prestaje, kaže Anna Berg.\n\n»U cijeloj zemlji od jučer pada kiša.«", []string{"dash: – Pada kiša i ne prestaje ... »U cijeloj zemlji od jučer pada kiša.« | Anna Berg"}},
		{"behind a transcript words in marks are read as everywhere", "en", "BERG: It rains.\n\nDAHL: It snows.\n\nBERG: It hails.\n\nIt was late.\n\nThen it was dark.\n\nIt was cold.\n\n\"It rains,\" Eva Lund said.", []string{"label: It rains. | BERG", "label: It snows. | DAHL", "label: It hails. | BERG", `follows: "It rains," | Eva Lund`}},
		{"a colon at the end of a paragraph, without a verb of saying", "en", "Anna Berg was brief:\n\n\"It rains.\"", []string{`introduced: "It rains." | Anna Berg`}},
		{"a subject that is understood and was not there before", "es", "Dijo: «Llueve en todo el país.»", []string{"leads: «Llueve en todo el país.» |"}},
		{"one that was", "es", "«Llueve», dijo Ana Berg. Y añadió: «Nieva en todo el país.»", []string{"follows: «Llueve» | Ana Berg", "leads: «Nieva en todo el país.» | Ana Berg"}},
		{"a time between the verb and that", "en", `Anna Berg said on Monday that "it rains here".`, []string{`~ called: "it rains here" | Anna Berg`}},
		{"two words behind that are a part of a sentence", "en", `Anna Berg said that "it rains".`, []string{`~ called: "it rains" | Anna Berg`}},
		{"a word behind according to is a part of a sentence", "fr", "Selon Anna Berg, « non ».", []string{"~ called: « non » | Anna Berg"}},
		{"another paragraph's words and a conjunction join nothing", "en", "Anna Berg laughed: \"It rains here.\"\n\nThe film \"Rain\" and \"It pours all day here.\"", []string{`leads: "It rains here." | Anna Berg`}},
		{"two parts of a sentence joined", "es", "«Llueve» y «lluvia», añadió él.", []string{"~ called: «Llueve» | él", "~ joined: «lluvia» | él"}},
		{"words that begin small, and words that do not", "en", `"it rains all day here." "It pours there."`, []string{`~ unattributed: "it rains all day here." |`, `alone: "It pours there." |`}},
		{"an agent at a distance", "en", `Anna Berg was branded "a thief" in a book by Nils Dahl.`, []string{`~ branded: "a thief" |`}},
		{"a preposition that no agent has", "en", `Anna Berg was hailed near Nils Dahl as "a saint".`, []string{`~ branded: "a saint" |`}},
		{"a participle that begins the sentence", "en", `Branded "a thief" by Nils Dahl, Anna Berg left.`, []string{`~ branded: "a thief" | Nils Dahl`}},
		{"a participle with as", "en", `Anna Berg, described as "a thief" by Nils Dahl, left.`, []string{`~ branded: "a thief" | Nils Dahl`}},
		{"eight words in a sentence are somebody's, also with a capital", "en", `The sign "It rains in the north and it will rain" fell.`, []string{`~ unattributed: "It rains in the north and it will rain" |`}},
		{"a semicolon before the words", "en", `Anna Berg called; it was "a disgrace".`, nil},
		{"nor far behind", "de", "Anna Berg klagte. Es war spät. Es war kalt. Es war nass. Es war dunkel. Es war still. Das Wetter sei „eine Schande“.", nil},
		{"a thing that is the subject", "en", `The river called it "a disgrace".`, nil},
		{"a dash before a phrase that attributes", "ru", "- По словам Анны Берг, «идёт сильный дождь».", []string{"leads: «идёт сильный дождь» | Анны Берг"}},
		{"a document that reads a whole sentence", "zh", "信中写道：“全国都在下雨。”", []string{"leads: “全国都在下雨。” |"}},
		{"a sentence that begins with the saying, and nothing before", "en", `Adding, "It pours."`, nil},
		{"words glued to whom they are told", "en", `Anna Berg told Nils Dahl "It rains here."`, []string{`leads: "It rains here." | Anna Berg`}},
		{"a comma behind the verb is no relative clause", "en", `Mayor Anna Berg had, on Monday, a message: "It rains here."`, []string{`introduced: "It rains here." | Mayor Anna Berg`}},
		{"according to somebody, a time and a colon", "en", `"It rains," according to a man at the harbour: "It pours."`, []string{`follows: "It rains," | a man at the harbour`, `leads: "It pours." | a man at the harbour`}},
		{"speech and dialogue in a row", "hu", "„Nagyon esik az eső” – közölte Szabó Katalin. – Esik az eső, és nem áll el – mondta Kovács Anna.", []string{"follows: „Nagyon esik az eső” | Szabó Katalin"}},
		{"a document behind a comma", "fr", "« Il pleut », précise-t-on, dans la rue, à Lyon.", []string{"follows: « Il pleut » |"}},
		{"one reads at a place", "de", "„Es regnet“, heißt es in Rom in einem Brief der Polizei.", []string{"follows: „Es regnet“ | einem Brief der Polizei"}},
		{"marks end what an outlet quotes", "en", `Tass quoted "the minister as saying it would rain".`, []string{`~ called: "the minister as saying it would rain" |`}},
		{"an outlet quotes before the words", "de", "Die Agentur Interfax zitiert Anna Berg mit den Worten: „Es regnet.“", []string{"leads: „Es regnet.“ | Anna Berg"}},
		{"a passive before who is quoted", "de", "„Es regnet“, wird Anna Berg zitiert.", []string{"follows: „Es regnet“ | Anna Berg"}},
		{"nobody is quoted", "de", "„Es regnet“, wird zitiert.", nil},
		{"nobody behind quoted", "en", `"It rains," it quoted as an example.`, nil},
		{"saying without as", "en", `"It rains," Tass quoted Anna Berg saying.`, []string{`follows: "It rains," | Anna Berg`}},
		{"a sentence behind the words", "zh", "“下雨了，”王芳说。王芳在接受采访时说：“明天下雪。”", []string{"follows: “下雨了，” | 王芳", "leads: “明天下雪。” | 王芳"}},
		{"a question that somebody is asked", "de", "„Regnet es?“, wird Anna Berg gefragt.", nil},
		{"a nickname ends nothing", "en", `"It rains," Anna "Storm" Berg said.`, []string{`follows: "It rains," | Anna "Storm" Berg`}},
		{"a noun behind the words", "zh", "“下雨了，”人们。", nil},
		{"a hyphen with a space before it is a dash", "ru", `"Идёт дождь", -Анна Берг.`, []string{`follows: "Идёт дождь" | Анна Берг`}},
		{"a hyphen with a space behind it is one too", "ru", `"Идёт дождь"- заявила Анна Берг.`, []string{`follows: "Идёт дождь" | Анна Берг`}},
		{"a name without a dash says nothing", "en", `"It rains," Anna Berg.`, nil},
		{"a place behind a dash says nothing", "en", `"It rains in the north." — Rome`, nil},
		{"a colon behind an exclamation", "en", `"It rains!" Anna Berg shouted: nothing.`, []string{`alone: "It rains!" |`}},
		{"a verb without anybody", "en", `"It rains," said.`, nil},
		{"the participle before its auxiliary, without as", "de", "„Es regnet“, Anna Berg gesagt hat.", nil},
		{"a word with a weak verb of asking", "en", `"Rain?" asked Anna Berg.`, []string{`follows: "Rain?" | Anna Berg`}},
		{"a word with a verb that no list has", "en", `"Rain," burbled Anna Berg.`, []string{`~ called: "Rain," | Anna Berg`}},
		{"a label in the middle of nothing", "en", "BERG: It rains.\n\nDAHL: It pours.\n\nLUND: It snows.", nil},
		{"a bracket without a name", "en", "(R-IOWA): It rains.\n\nMR. DAHL (host): It pours.\n\nSEN. BERG (R-IOWA): It snows.", nil},
		{"brackets without a colon", "en", "SEN. BERG (R-IOWA) It rains.\n\nMR. DAHL (host): It pours.\n\nSEN. BERG (R-IOWA): It snows.", nil},
		{"brackets behind a name in small letters", "en", "Sen. Berg (R-Iowa): It rains.\n\nMr. Dahl (host): It pours.\n\nSen. Berg (R-Iowa): It snows.", nil},
		{"questions and answers, the last without words", "en", "Q: Does it rain?\n\nA: It pours.\n\nQ: And the wind?\n\nA:", nil},
		{"a colon at the start", "en", ": it rains\n\n: it pours\n\n: it snows", nil},
		{"a signature of more words than a name has", "en", "\"It rains in the whole country.\"\n\n— Anna Berg, who has lived in the town for many years and who has seen the river rise three times over the old bridge", []string{`alone: "It rains in the whole country." |`}},
		{"a name without a dash signs nothing", "en", "\"It rains in the whole country.\"\n\nAnna Berg, a mayor", []string{`alone: "It rains in the whole country." |`}},
		{"a signature in small letters", "en", "\"It rains in the whole country.\"\n\n— the end.", []string{`alone: "It rains in the whole country." |`}},
		{"a signature behind words that are somebody's", "en", "\"It rains,\" the report said.\n\n\"It rains in the whole country.\"\n\n— Anna Berg, Rome", []string{`follows: "It rains," ... "It rains in the whole country." | the report`}},
		{"a figure counts as a word", "en", `Anna Berg said, "3 men left it"`, []string{`leads: "3 men left it" | Anna Berg`}},
		{"a company whose name begins with a figure", "en", `The company "3 Men And A Boat" won, Anna Berg said.`, nil},
		{"a sentence behind a noun", "de", "Gestern sagte Anna Berg im Rathaus „Es regnet seit gestern im ganzen Land“.", []string{"~ called: „Es regnet seit gestern im ganzen Land“ | Anna Berg"}},
		{"a bracket before the words", "de", "Die Gäste („gute Freunde“) gingen, sagte Anna Berg.", nil},
		{"a bracket behind them", "de", "Die „guten Freunde“ (zwei) gingen, sagte Anna Berg.", nil},
		{"a bracket that is closed before the words", "es", `El ministro (52) dijo: "Está lloviendo mucho".`, []string{`leads: "Está lloviendo mucho" | El ministro`}},
		{"and Japanese", "xx", "「雨が降りました」", nil},
		{"a small letter begins no utterance", "xx", "„aaa bbb ccc ddd eee“", nil},
		{"dots may", "xx", "„… aaa bbb ccc ddd eee“", []string{"alone: „… aaa bbb ccc ddd eee“ |"}},
		{"two words with a stop are too few", "xx", "„Aaa bbb.“ ddd.", nil},
	} {
		a := read(c.text, c.lang)
		if diff := cmp.Diff(c.want, lines(a, speech.Find(a))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// So it is with what sentences report.
func TestEvidenceNearest(t *testing.T) {
	for _, c := range []struct {
		reason, lang, text string
		want               []string
	}{
		{"a relative clause behind according to somebody", "en", "According to Anna Berg, who left, the rain will stop.", []string{"reported: the rain will stop | Anna Berg"}},
		{"a verb that no list has behind according to somebody", "en", "According to a report, burbled by Nils Dahl, the rain will stop.", []string{"reported: the rain will stop | a report"}},
		{"inside the clause, and a conjunction", "en", "The road, said Anna Berg, and the bridge.", nil},
		{"a participle inside the clause", "en", "The road, saying Anna Berg, will be closed.", nil},
		{"saying behind a clause", "en", "The rain will stop, saying Anna Berg.", nil},
		{"a weak verb with that", "en", "Anna Berg laughed that it rained.", []string{"reported: that it rained | Anna Berg"}},
		{"a part in marks", "en", `Anna Berg said that it "rains and rains" here.`, []string{`~ reported: that it "rains and rains" here | Anna Berg`}},
		{"a comma before that", "en", "Anna Berg said, that it rains.", []string{"reported: that it rains | Anna Berg"}},
		{"according to somebody behind a clause with a colon", "en", "It rains, according to Anna Berg: it pours.", []string{"reported: It rains | Anna Berg"}},
	} {
		a := read(c.text, c.lang)
		if diff := cmp.Diff(c.want, lines(a, speech.Evidence(a))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}
