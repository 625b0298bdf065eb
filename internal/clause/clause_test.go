package clause_test

import (
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/clause"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/text"
)

// A reading is the first paragraph of a text, with the unit of a word in it.
func reading(s, language, word string) (r *clause.Reader, at int, str func(clause.Range) string) {
	a := article.Read(s, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(s)})
	r = clause.NewReader(a)
	r.Load(0)
	str = func(x clause.Range) string {
		if x.Empty() {
			return ""
		}
		p := r.Tokens(x)
		span := a.Span(p.First, p.End)
		return s[span.Start:span.End]
	}
	for at = range r.Units {
		if str(clause.Range{First: at, End: at + 1}) == word {
			break
		}
	}
	return r, at, str
}

// The subject of a verb stands before it, or behind it.
func TestSubject(t *testing.T) {
	const verbs = lang.Cue | lang.Weak | lang.Participle | lang.Calls
	for _, c := range []struct{ reason, lang, text, verb, before, after, apposition string }{
		{"right before the verb", "en", "Anna Berg said it rained.", "said", "Anna Berg", "", ""},
		{"with a time between", "en", "Anna Berg on Monday said it rained.", "said", "Anna Berg", "", ""},
		{"no object of a preposition", "en", "With Nils Dahl away, Anna Berg said it rained.", "said", "Anna Berg", "", ""},
		{"an apposition", "en", "Anna Berg, the mayor of Rome, said it rained.", "said", "Anna Berg", "", "the mayor of Rome"},
		{"a relative clause", "en", "Anna Berg, who met Nils Dahl, said it rained.", "said", "Anna Berg", "", "who met Nils Dahl"},
		{"a relative clause without commas", "en", "A man who answered the phone said it rained.", "said", "A man", "", "who answered the phone"},
		{"nor in a language with small words before its verbs", "fr", "L'homme qui a tué Nils Dahl dit cela.", "dit", "L'homme", "", "qui a tué Nils Dahl"},
		{"where somebody worked", "pt", "O banco onde Nils Dahl trabalhava informou isso.", "informou", "O banco", "", "onde Nils Dahl trabalhava"},
		{"whom somebody says to have seen", "fr", "L'homme que Nils Dahl dit cela.", "dit", "Nils Dahl", "", ""},
		{"who a clause tells of behind a comma", "fr", "Nils Dahl connaît Anna Berg, qui dit cela.", "dit", "Anna Berg", "", ""},
		{"whom somebody heard", "en", "Nils Dahl heard Anna Berg saying so.", "saying", "Anna Berg", "", ""},
		{"whom somebody phoned", "en", "Nils Dahl phoned Anna Berg, saying so.", "saying", "Nils Dahl", "", ""},
		{"who is not meant", "es", "Fue el abogado, y no Anna Berg, quien dijo eso.", "dijo", "el abogado", "", ""},
		{"who is told in the dative", "ru", "Панову сообщили об этом.", "сообщили", "", "", ""},
		{"where no spaces part words", "zh", "张伟说雨很大。", "说", "张伟", "", ""},
		{"behind a time", "zh", "周一张伟说雨很大。", "说", "张伟", "", ""},
		{"with a role in front", "zh", "市长张伟说雨很大。", "说", "市长张伟", "", ""},
		{"of a body", "zh", "外交部发言人毛宁说雨很大。", "说", "外交部发言人毛宁", "", ""},
		{"behind a comma", "zh", "雨停了，张伟说雨很大。", "说", "张伟", "", ""},
		{"with whom it is told between", "zh", "张伟对记者说雨很大。", "说", "张伟", "", ""},
		{"with a place between", "zh", "张伟在会上说雨很大。", "说", "张伟", "", ""},
		{"on whose behalf it is said", "zh", "张伟代表家属说雨很大。", "说", "张伟", "", ""},
		{"a title that has the word for on behalf", "zh", "工会代表李明说雨很大。", "说", "工会代表李明", "", ""},
		{"the topic", "ja", "田中さんは雨だと述べた。", "述べた", "田中さん", "", ""},
		{"the topic, behind a time", "ja", "１日、田中市長は雨だと述べた。", "述べた", "田中市長", "", ""},
		{"the topic, with a place behind", "ja", "田中さんは会見で雨だと述べた。", "述べた", "田中さん", "", ""},
		{"a subject that is no topic", "ja", "田中さんが雨だと述べた。", "述べた", "田中さん", "", ""},
		{"whose lawyer it is", "fr", "Nils Dahl, dont l'avocate, Anna Berg, dit cela.", "dit", "l'avocate", "", "Anna Berg"},
		{"whose daughter does something else", "fr", "Nils Dahl, dont la fille dort, dit cela.", "dit", "Nils Dahl", "", "dont la fille dort"},
		{"whose note it is", "es", "Anna Berg difundió una nota en la que dijo eso.", "dijo", "Anna Berg", "", ""},
		{"whose note it need not be", "pt", "Anna Berg leu uma nota na qual disse isso.", "disse", "", "", ""},
		{"behind a place that is not listed", "es", "«Llueve», dijo en Varden Ana Prado.", "dijo", "", "Ana Prado", ""},
		{"behind a paper that is not listed", "es", "«Llueve», dijo al diario Varden Ana Prado.", "dijo", "", "Ana Prado", ""},
		{"no object in the accusative", "cs", "Jana Nováka obvinila Anna Berg.", "obvinila", "", "Anna Berg", ""},
		{"nor a dative behind the verb", "ru", "Дождь, сказал Петрову Иванов.", "сказал", "", "Иванов", ""},
		{"brackets", "en", "Anna Berg (D-Ohio) said it rained.", "said", "Anna Berg", "", ""},
		{"two names", "en", "Anna Berg (D-Ohio) and Nils Dahl said it rained.", "said", "Anna Berg (D-Ohio) and Nils Dahl", "", ""},
		{"a second verb of the subject", "en", "Anna Berg left and said it rained.", "said", "Anna Berg", "", ""},
		{"but not of one that depends", "en", "Anna Berg came when Nils Dahl left and said it rained.", "said", "Anna Berg", "", ""},
		{"a participle has that of the verb before", "en", "Anna Berg left, saying it rained.", "saying", "Anna Berg", "", ""},
		{"or its own", "en", "The company refused, with spokesman Nils Dahl saying it rained.", "saying", "spokesman Nils Dahl", "", ""},
		{"a conjunction that is a preposition too", "en", "Two senators left, as Anna Berg said it rained.", "said", "Anna Berg", "", ""},
		{"nouns that describe nouns", "en", "Berg campaign manager Nils Dahl said it rained.", "said", "Berg campaign manager Nils Dahl", "", ""},
		{"behind the verb", "de", "Gestern sagte in Rom der Bürgermeister, es regne.", "sagte", "", "der Bürgermeister", ""},
		{"but no dative", "de", "Gestern sagte ihm der Bürgermeister, es regne.", "sagte", "", "der Bürgermeister", ""},
		{"before a verb that stands second", "de", "Der Bürgermeister sagte, es regne.", "sagte", "Der Bürgermeister", "", ""},
		{"whom a relative clause in the dative tells of", "de", "Der Mann, dem Anna Berg sagte, es regne, ging.", "sagte", "Anna Berg", "", ""},
		{"behind a relative pronoun that a preposition governs", "nl", "De man van wie Anna Berg zei dat hij kwam, ging.", "zei", "Anna Berg", "", ""},
		{"before a verb that stands last", "de", "Es regne, weil Anna Berg das so sagte.", "sagte", "Anna Berg", "", ""},
		{"a list of names", "en", `"A," said Anna Berg, Nils Dahl and Eva Lund.`, "said", "", "Anna Berg, Nils Dahl and Eva Lund", ""},
		{"without an article", "cs", "Prší, řekl nový ministr Petr Novák.", "řekl", "", "nový ministr Petr Novák", ""},
		{"a dative pronoun is none", "fr", "Anna Berg lui dit : il pleut.", "dit", "Anna Berg", "", ""},
	} {
		r, at, str := reading(c.text, c.lang, c.verb)
		v, ok := r.Verb(at, len(r.Units), verbs)
		if !ok {
			t.Errorf("%s: no verb", c.reason)
			continue
		}
		if s, _ := r.Before(v, 0); c.before != "" && (str(s.Range) != c.before || str(s.Apposition) != c.apposition) {
			t.Errorf("%s: before %q %q, want %q %q", c.reason, str(s.Range), str(s.Apposition), c.before, c.apposition)
		}
		if s, _ := r.After(v, len(r.Units)); c.after != "" && str(s.Range) != c.after {
			t.Errorf("%s: behind %q, want %q", c.reason, str(s.Range), c.after)
		}
	}
}

// A verb has its parts, and is none where it is a noun, an infinitive or denied.
func TestVerb(t *testing.T) {
	for _, c := range []struct {
		reason, lang, text, word, parts string
		passive                         bool
	}{
		{"a finite verb", "en", "She said so.", "said", "said", false},
		{"with auxiliaries", "en", "She had also said so.", "said", "had also said", false},
		{"a passive", "en", "She was told so.", "told", "was told", true},
		{"a plural before the base form", "en", "Officials say so.", "say", "say", false},
		{"no infinitive", "en", "She wants to say so.", "say", "", false},
		{"no noun", "en", "The report says so.", "report", "", false},
		{"what is denied is not said", "en", "She did not say so.", "say", "", false},
		{"nor what nobody says", "de", "Niemand sagte es.", "sagte", "", false},
		{"nor what is a condition by its order", "de", "Hätte sie gesagt, es regne, bliebe ich.", "Hätte", "", false},
		{"nor what is left open", "de", "Unklar ist, ob sie sagte, es regne.", "sagte", "", false},
		{"nor what is not so", "fr", "Il est faux que Anna dit cela.", "dit", "", false},
		{"what is so", "fr", "Il est clair que Anna dit cela.", "dit", "dit", false},
		{"nor what nobody knows", "fr", "On ignore si Anna dit cela.", "dit", "", false},
		{"an adverb of the same form", "fr", "Il parle si bien et dit cela.", "dit", "dit", false},
		{"no verb between a determiner and a name", "fr", "C'est la juge Eva Lund.", "juge", "", false},
		{"what others say that somebody said", "ru", "Она якобы сказала это.", "сказала", "", false},
		{"two parts that stand apart", "de", "Sie teilte gestern den Termin mit.", "teilte", "teilte mit", false},
		{"none without the second", "de", "Sie teilte gestern das Brot.", "teilte", "teilte", false},
		{"a perfect", "de", "Sie hat gestern gesagt, es regne.", "hat", "hat gesagt", false},
	} {
		r, at, str := reading(c.text, c.lang, c.word)
		want := lang.Cue | lang.Weak | lang.Participle
		v, ok := r.Verb(at, len(r.Units), want)
		got := ""
		if ok {
			for i, p := range v.Parts() {
				if i > 0 {
					got += " "
				}
				got += str(p)
			}
		}
		if got != c.parts || ok && v.Passive != c.passive {
			t.Errorf("%s: %q (passive %v), want %q", c.reason, got, v.Passive, c.parts)
		}
	}
}

// A noun phrase ends where something else begins.
func TestPhrase(t *testing.T) {
	for _, c := range []struct{ reason, lang, text, first, want string }{
		{"a name", "en", "Anna Berg said so.", "Anna", "Anna Berg"},
		{"a title and a name", "en", "President Anna Berg said so.", "President", "President Anna Berg"},
		{"a complement", "en", "the spokesman of the city said so.", "the", "the spokesman of the city"},
		{"a possessive", "en", "the city's spokesman said so.", "the", "the city's spokesman"},
		{"a pronoun alone", "en", "she said so.", "she", "she"},
		{"a pronoun and a name", "en", "she and Nils Dahl said so.", "she", "she and Nils Dahl"},
		{"an age", "en", "the 37-year-old said so.", "the", "the 37-year-old"},
		{"small words before a name", "en", "Anna Berg left. van der Berg said so.", "van der Berg", "van der Berg"},
		{"no verb", "en", "said so.", "said", ""},
		{"no time", "en", "Monday was wet.", "Monday", ""},
		{"a genitive", "de", "der Sprecher der Stadt Rom sagte es.", "der", "der Sprecher der Stadt Rom"},
		{"two bodies", "de", "die Polizei und die Feuerwehr sagten es.", "die", "die Polizei und die Feuerwehr"},
		{"a body for several things", "id", "Badan Meteorologi, Klimatologi, dan Geofisika menyatakan hujan.", "Badan Meteorologi", "Badan Meteorologi, Klimatologi, dan Geofisika"},
		{"several bodies", "id", "Dinas Sosial, Polri, dan Golkar hadir.", "Dinas Sosial", "Dinas Sosial"},
		{"another name beside it", "tr", "Anna Berg Nils Dahl'ı gördü.", "Anna", "Anna Berg"},
		{"one name of three words", "tr", "Anna Nils Dahl geldi.", "Anna", "Anna Nils Dahl"},
		{"no ending of another case", "tr", "Anna Berg'e söyledi.", "Anna", "Anna Berg"},
		{"a name of a script without capitals", "zh", "王芳说。", "王芳", "王芳"},
	} {
		r, at, str := reading(c.text, c.lang, c.first)
		if got := str(clause.Range{First: at, End: r.Phrase(at, len(r.Units))}); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}
