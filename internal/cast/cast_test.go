package cast

import (
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// read takes a text whose sources stand in braces, {Anna Berg} said, what stands
// in apposition to a source in angle brackets behind it, {the mayor}<, Anna Berg,>,
// content that names somebody in guillemets before it, and outlets in square
// brackets, [Tass]. It returns the article, a quotation for every source, and the
// outlets.
func read(language, marked string) (*article.Article, []speech.Quotation, []Outlet) {
	var plain strings.Builder
	spans := make(map[rune][]text.Span)
	closing := map[rune]rune{'}': '{', '>': '<', '»': '«', ']': '['}
	before := make(map[int]text.Span) // content, by the number of its source
	for _, c := range marked {
		switch open := closing[c]; {
		case strings.ContainsRune("{<«[", c):
			spans[c] = append(spans[c], text.Span{Start: plain.Len()})
		case open != 0:
			last := &spans[open][len(spans[open])-1]
			last.End = plain.Len()
			if open == '«' {
				before[len(spans['{'])] = *last
			}
		default:
			plain.WriteRune(c)
		}
	}
	s := plain.String()
	a := article.Read(s, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(s)})
	phrase := func(span text.Span) (p Phrase) {
		for i, t := range a.Tokens {
			if t.End <= span.Start {
				p.First = i + 1
			}
			if t.Start < span.End {
				p.End = i + 1
			}
		}
		return p
	}
	var qs []speech.Quotation
	for k, span := range spans['{'] {
		p := phrase(span)
		q := speech.Quotation{Source: p, Core: p, Content: []Phrase{{First: p.First, End: p.First}}, Cue: []Phrase{{First: p.End, End: min(p.End+1, len(a.Tokens))}}}
		if c, ok := before[k]; ok {
			q.Content[0] = phrase(c)
		}
		for _, c := range spans['<'] {
			if c.Start == span.End {
				q.Apposition = phrase(c)
			}
		}
		qs = append(qs, q)
	}
	var outlets []Outlet
	for _, span := range spans['['] {
		outlets = append(outlets, Outlet{Phrase: phrase(span), Name: s[span.Start:span.End], Nouns: []string{"agency"}})
	}
	return a, qs, outlets
}

// speakers are those behind the marked sources, with what is known of them: Anna
// Berg (mayor); a dash for nobody.
func speakers(language, marked string) string {
	marked, note, _ := strings.Cut(marked, " # ")
	a, qs, outlets := read(language, marked)
	var authors []Phrase
	if strings.HasPrefix(marked, "By ") {
		authors = []Phrase{{First: 1, End: a.Paragraphs[0].End}}
	}
	entities, of := Resolve(a, qs, Mentions(a, labelled(a, note), outlets), labelled(a, note), authors)
	names := make([]string, len(of))
	for i, e := range of {
		names[i] = "-"
		if e != none {
			names[i] = entities[e].Name
			if role := entities[e].Role; role != "" {
				names[i] += " (" + role + ")"
			}
		}
	}
	return strings.Join(names, "; ")
}

// Every pass has cases where it decides and the nearest where it must not.
func TestPasses(t *testing.T) {
	for _, c := range passCases {
		if got := speakers("en", c.text); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.pass, c.reason, got, c.want)
		}
	}
}

// A name that is labelled as a body is a person's where its last word alone is
// labelled as one, unless a word tells that it is a body's.
func TestReconsider(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Regna Zorn sewed. Then Zorn left.", "Regna Zorn person"},
		{"Regnor Bank closed. Then Bank left.", "Regnor Bank body"},
		{"Regna Zorn sewed. Then Dahl left.", "Regna Zorn body"},
	} {
		a := article.Read(c.text, article.Options{Lexicon: lang.For("en"), Paragraphs: text.Paragraphs(c.text)})
		labels := make([]tagger.Reading, len(a.Tokens))
		labels[0].Name, labels[1].Name, labels[5].Name = tagger.Organisation, tagger.Organisation, tagger.Person
		entities, _ := Resolve(a, nil, Mentions(a, labels, nil), labels, nil)
		got := entities[0].Name + map[Kind]string{Person: " person", Organization: " body"}[entities[0].Kind]
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

var passCases = []struct{ pass, reason, text, want string }{
	{"full name", "initials abbreviate", `Anna M. Berg arrived. "It rains," {Anna Berg} said.`, "Anna M. Berg"},
	{"full name", "another given name is another person", `Anna Berg arrived. "It rains," {Eva Berg} said.`, "Eva Berg"},
	{"full name", "the longest is the name", `Berg arrived. Anna Berg wept. "It rains," {Berg} said.`, "Anna Berg"},
	{"full name", "initials on both sides", `A. Berg arrived. "It rains," {Anna Berg} said.`, "Anna Berg"},
	{"full name", "another initial is another person", `E. Berg arrived. "It rains," {Anna Berg} said.`, "Anna Berg"},
	{"full name", "a middle name of another", `Anna Maria Berg arrived. "It rains," {Anna Eva Berg} said.`, "Anna Eva Berg"},
	{"full name", "a surname with small words is one word", `Anna van der Berg met Nils van Dahl. "It rains," {van der Berg} said.`, "Anna van der Berg"},
	{"full name", "and may lose them", `Anna van der Berg arrived. "It rains," {Berg} said.`, "Anna van der Berg"},
	{"full name", "a possessor has them too", `Anna von Berg arrived. {von Berg's lawyer} said it rained.`, "von Berg's lawyer"},
	{"part of a name", "a surname first, by the form of the given name", `Zorn Min-rok arrived. "It rains," {Mr. Zorn} said.`, "Zorn Min-rok"},
	{"part of a name", "a given name stays one before any form", `Carl Anne-rok arrived. "It rains," {Mr. Carl} said.`, "Carl"},
	{"part of a name", "a title of the other gender is another's", `Lee Soo-jin and Lee Min-ho arrived. "It rains," {Ms. Lee} said.`, "Lee Soo-jin"},
	{"part of a name", "a surname first stays with the first who has it", `Lee Min-ho and Lee Soo-jin arrived. Lee Soo-jin wept. "It rains," {Lee} said.`, "Lee Min-ho"},
	{"pronoun", "the gender of a name behind its surname", `Lee Soo-jin met Kim Min-ho. "It rains," {she} said.`, "Lee Soo-jin"},
	{"full name", "a title in capitals", `Anna Lee arrived. {MS. LEE}: It rains.`, "Anna Lee"},
	{"full name", "three capitals without a title are a body's", `Anna Lee arrived. {LEE} said it rained.`, "LEE"},
	{"full name", "a portfolio before initials", `Minister of State for Ports A. Berg arrived. "It rains," {Berg} said.`, "A. Berg (Minister of State for Ports)"},
	{"full name", "a suffix is no surname", `Peter Dahl Jr. arrived. "It rains," {Dahl} said.`, "Peter Dahl Jr."},
	{"full name", "Sr. is not Jr.", `Peter Dahl Jr. arrived. "It rains," {Peter Dahl Sr.} said.`, "Peter Dahl Sr."},
	{"full name", "Jr. with and without a period", `Peter Dahl Jr. arrived. "It rains," {Peter Dahl Jr} said.`, "Peter Dahl Jr."},
	{"name", "a name in a complement is not whom the comma adds", `"It rains," {a friend of the hiker Anna Berg}<, Nils Dahl,> said.`, "Nils Dahl (friend of the hiker Anna Berg)"},
	{"name", "whose wife somebody is adds nobody", `"It rains," {a friend of the hiker Anna Berg}<, the wife of Nils Dahl,> said.`, "a friend of the hiker Anna Berg"},
	{"epithet", "not whom a preposition has in the sentence", `Asked by Anna Berg, {the striker} said it rained.`, "the striker"},
	{"epithet", "but whom it had in the one before", `A ball was kicked by Anna Berg. {The striker} said it rained.`, "Anna Berg"},
	{"full name", "the curly apostrophe is the straight one", `Tony O'Brien arrived. "It rains," {O’Brien} said.`, "Tony O'Brien"},
	{"full name", "the Arabic article with a capital", `Omar el-Masri arrived. "It rains," {El-Masri} said.`, "Omar el-Masri"},
	{"full name", "a hyphen is no article", `Anna Berg-Dahl arrived. "It rains," {Berg-Dahl} said.`, "Anna Berg-Dahl"},
	{"full name", "a body's is not shortened to its last words", `The Old Rain Bank met. "It rains," {Rain Bank} said.`, "Old Rain Bank"},
	{"full name", "Mr. is no body", `The Rain Bank met. "It rains," {Mr. Bank} said.`, "Mr. Bank"},
	{"full name", "Mr. makes another of a woman's surname", `Greta Dahl arrived. Mr. Dahl stayed away. "It rains," {Mr. Dahl} said.`, "Dahl"},
	{"full name", "a body that an outlet names is one", `[Rain News] has it. "It rains," {Rain News} said.`, "Rain News"},
	{"full name", "not of six words", `Anna Eva Ida Ruth Mia Lea Berg left. "It rains," {Anna Lea Berg} said.`, "Anna Eva Ida Ruth Mia Lea Berg"},
	{"full name", "in marks it counts less", `Anna Berg met Eva Berg. "Eva Berg, Eva Berg, Eva Berg, Eva Berg, Eva Berg, Eva Berg," they sang. "It rains," {Berg} said.`, "Anna Berg"},
	{"part of a name", "a surname", `Anna Berg arrived. "It rains," {Berg} said.`, "Anna Berg"},
	{"part of a name", "the first bearer keeps it", `Viktor Dahl and his wife, Dana Dahl, arrived. "It rains," {Dana Dahl} said. "It pours," {Dahl} said.`, "Dana Dahl (wife); Viktor Dahl"},
	{"part of a name", "Ms. tells which", `Viktor Dahl and his sister, Dana Dahl, arrived. "It rains," {Ms. Dahl} said.`, "Dana Dahl (sister)"},
	{"part of a name", "so does Mr.", `Judge Ruth Dahl knows Colm Dahl. "It rains," {Mr. Dahl} said.`, "Colm Dahl"},
	{"part of a name", "a couple shares it", `Peter and Anna Berg arrived. "It rains," {Peter} said.`, "Peter Berg"},
	{"part of a name", "brothers with a word before them", `Brothers Peter and Nils Berg arrived. "It rains," {Nils Berg} said. "It pours," {Peter} said.`, "Nils Berg; Peter Berg"},
	{"part of a name", "a company by its first word", `Regnor Motors Inc fell. "It rains," {Regnor} said.`, "Regnor Motors Inc"},
	{"part of a name", "but not by its last", `The Ministry of Water met. "It rains," {Water} said.`, "Water"},
	{"part of a name", "the one who is named most", `Anna Berg met Eva Berg. Eva Berg wept. Eva Berg left. Eva Berg slept. Eva Berg ate. Eva Berg sang. "It rains," {Berg} said.`, "Anna Berg"},
	{"part of a name", "twice is not more", `Anna Berg met Eva Berg. Eva Berg wept. "It rains," {Berg} said.`, "Anna Berg"},
	{"part of a name", "a given name", `Anna Berg met Peter Dahl. "It rains," {Anna} said.`, "Anna Berg"},
	{"part of a name", "of two the one named most", `Anna Berg met Anna Dahl. Anna Dahl wept. Anna Dahl left. "It rains," {Anna} said.`, "Anna Dahl"},
	{"part of a name", "with a title it is a surname", `Anna Berg met Peter Dahl. "It rains," {Ms. Anna} said.`, "Anna"},
	{"part of a name", "but not in Korea", `President Kim Tae-woo arrived. "It rains," {Mr. Kim} said.`, "Kim Tae-woo (President)"},
	{"part of a name", "nor of a nobleman", `Sheikh Ali al-Rashid arrived. "It rains," {Sheikh Ali} said.`, "Ali al-Rashid"},
	{"part of a name", "a first word that is no given name, of three", `President Xyl Zorn Dahl arrived. "It rains," {Xyl} said.`, "Xyl"},
	{"part of a name", "of two it may be the surname", `President Xyl Zorn arrived. "It rains," {Xyl} said.`, "Xyl Zorn (President)"},
	{"part of a name", "a company's first word that is a place", `Oslo Motors Inc fell. "It rains," {Oslo} said.`, "Oslo"},
	{"part of a name", "one that is a word at the start of a sentence", `Zembla Motors Inc fell. {Zembla} said it rained.`, "Zembla Motors Inc"},
	{"part of a name", "a ministry has no first word", `Regnor Ministry met. "It rains," {Regnor} said.`, "Regnor Ministry"},
	{"part of a name", "nor has what is named later", `"It rains," {Regnor} said. Regnor Motors Inc fell.`, "Regnor"},
	{"part of a name", "a surname before its bearer is named", `"It rains," {Dahl} said. Dahl Lund left. Peter Dahl stayed.`, "Peter Dahl"},
	{"part of a name", "a couple's woman", `Peter and Anna Berg arrived. "It rains," {Anna} said.`, "Anna Berg"},
	{"part of a name", "an outlet is no company", `[Regnor News Inc] fell. "It rains," {Regnor} said.`, "Regnor News Inc"},
	{"part of a name", "a surname in capitals comes later", `BERG wept. Anna Berg left. "It rains," {Berg} said.`, "Anna Berg"},
	{"part of a name", "a person's first word is no company", `Xyl Zorn Dahl left. "It rains," {Xyl} said. # Xyl Zorn Dahl person`, "Xyl"},
	{"part of a name", "a woman of the surname, named more", `Anna Berg met Peter Berg. Peter Berg left. Peter Berg slept. Peter Berg ate. Peter Berg sang. Peter Berg rose. "It rains," {Berg} said.`, "Anna Berg"},
	{"part of a name", "one who comes first keeps it from one who comes later", `Berg arrived. Then Anna Berg left. Then Eva Berg left. "It rains," {Berg} said.`, "Anna Berg"},
	{"part of a name", "the surname of one who comes later", `Lund left. "It rains," {Lund} said. Lund Dahl came. Peter Lund stayed.`, "Peter Lund"},
	{"part of a name", "a title before a company's word", `Regnor Motors Inc fell. "It rains," {Mr. Regnor} said.`, "Regnor"},
	{"part of a name", "a company that is named later", `{Regnor} said it rained. Then Regnor Motors Inc fell.`, "Regnor"},
	{"part of a name", "a title before a given name, with labels", `Anna Berg left. "It rains," {Mr. Zorn} said. # Anna Berg person`, "Zorn"},
	{"part of a name", "another given name with an initial", `Anna B. Dahl left. "It rains," {A. Dahl} said.`, "Anna B. Dahl"},
	{"part of a name", "initials of two letters are none", `Anna Dahl left. "It rains," {An. Dahl} said.`, "Anna Dahl"},
	{"in capitals", "a label of a transcript", "Anna Berg spoke on Sunday.\n\n{BERG} said it rained.", "Anna Berg"},
	{"in capitals", "with the given name", "Anna Berg spoke on Sunday.\n\n{ANNA BERG} said it rained.", "Anna Berg"},
	{"in capitals", "another given name is another person", "Anna Berg spoke on Sunday.\n\n{EVA BERG} said it rained.", "EVA BERG"},
	{"in capitals", "half in capitals", "Ian McBerg spoke on Sunday.\n\n{McBERG} said it rained.", "Ian McBerg"},
	{"in capitals", "with a title", "Anna Berg spoke on Sunday.\n\n{SEN. BERG}: It rains.", "Anna Berg"},
	{"in capitals", "no body's", "The Rain Bank met on Sunday.\n\n{BANK}: It rains.", "BANK"},
	{"in capitals", "the first bearer", "Anna Berg met Eva Berg.\n\n{BERG}: It rains.", "Anna Berg"},
	{"in capitals", "its own", `{ZORN} said it rained. {Zorn} said it poured.`, "ZORN; Zorn"},
	{"in capitals", "a longer phrase is none", "Anna Berg spoke on Sunday.\n\n{THE OLD TOWN OF BERG}: It rains.", "OLD TOWN OF BERG"},
	{"in capitals", "with small words", "Anna Berg spoke on Sunday.\n\n{the old BERG}: It rains.", "Anna Berg"},
	{"in capitals", "of letters with a title", "Anna Berg spoke on Sunday.\n\n{DR BERG}: It rains.", "Anna Berg (DR)"},
	{"in capitals", "a label", "Anna Berg spoke on Sunday.\n\n{BERG}: It rains.", "Anna Berg"},
	{"in capitals", "a label of nobody", "Anna Berg spoke on Sunday.\n\n{LUND}: It rains.", "LUND"},
	{"headline", "its full name", "Anna Berg Opens Museum\n\nIt rained.\n\n\"It pours,\" {Berg} said.", "Anna Berg"},
	{"headline", "its surname is of the text", "Berg Opens Old Museum\n\nIt rained on Anna Berg.\n\n\"It pours,\" {Berg} said.", "Anna Berg"},
	{"headline", "its other words are none of the name", "Anna Berg Opens Museum\n\nIt rained.\n\n\"It pours,\" {Opens} said.", "Opens"},
	{"headline", "a surname there names nobody alone", "Zorn Opens Old Museum\n\nIt rained.\n\n\"It pours,\" {he} said.", "-"},
	{"headline", "the name goes on as the source", "{Anna Berg Hammers} Oil Company\n\nIt rained.\n\nIt poured.", "Anna Berg"},
	{"headline", "a name that the text has not", "Xyl Zorn Opens Museum\n\nIt rained.\n\n\"It pours,\" {Zorn} said. # Xyl Zorn person", "Zorn"},
	{"headline", "a full name there with a surname in the text", "Anna Berg Opens Museum\n\nBerg wept.\n\n\"It pours,\" {Anna} said.", "Anna"},
	{"headline", "a surname of the text", "Zorn Wept Today Again\n\nIt rained.\n\n\"It pours,\" {Zorn} said.", "Zorn"},
	{"headline", "two words of the text", "Anna Berg Wept Again\n\nAnna Maria Berg wept.\n\n\"It pours,\" {Berg} said.", "Anna Maria Berg"},
	{"headline", "its gender", "Anna Berg Opens Museum\n\nBerg wept.\n\n\"It pours,\" {she} said.", "-"},
	{"headline", "a name of the source is not in the middle", "Museum {Anna Berg} Opens\n\nIt rained.\n\nIt poured.", "Anna Berg"},
	{"acronym", "initials", `The Asian Rain Bank met. "It rains," {the ARB} said.`, "Asian Rain Bank"},
	{"acronym", "of other words", `The Asian Rain Bank met. "It rains," {the AXB} said.`, "AXB"},
	{"acronym", "in brackets", `The Asian Rain Bank (ARBA) met. "It rains," {ARBA} said.`, "Asian Rain Bank"},
	{"acronym", "in brackets with another letter", `The Asian Rain Bank (XRBA) met. "It rains," {XRBA} said.`, "XRBA"},
	{"acronym", "in brackets behind a person", `Anna Berg (ABBA) met. "It rains," {ABBA} said.`, "ABBA"},
	{"acronym", "in brackets but not behind", `The Asian Rain Bank met them (ARBA). "It rains," {ARBA} said.`, "ARBA"},
	{"acronym", "behind a comma", `The Asian Rain Bank, ARBA, met. "It rains," {ARBA} said.`, "ARBA"},
	{"acronym", "with periods", `The Asian Rain Bank met. "It rains," {A.R.B.} said.`, "Asian Rain Bank"},
	{"acronym", "small words have no initial", `The Bank of England met. "It rains," {BE} said.`, "Bank of England"},
	{"acronym", "initials of a person are none", `Anna Berg met. "It rains," {AB} said.`, "AB"},
	{"acronym", "of a name it is no acronym", `The Asian Rain Bank met. "It rains," {Mr. ARB} said.`, "ARB"},
	{"acronym", "letters of one word", `Regnmotor AG met. "It rains," {RM} said.`, "Regnmotor AG"},
	{"acronym", "of a word in capitals", `REGNMOTOR AG met. "It rains," {RM} said.`, "RM"},
	{"acronym", "of two words", `Regnmotor Zorn Bank met. "It rains," {RM} said.`, "RM"},
	{"acronym", "of two bodies", `Regnmotor AG met Rammstein AG. "It rains," {RM} said.`, "RM"},
	{"acronym", "too many letters", `Regnmotor AG met. "It rains," {RGNM} said.`, "RGNM"},
	{"acronym", "the name of a country is none", `The Union of Small Areas met. "It rains," {USA} said.`, "USA"},
	{"acronym", "in small letters it is none", `The Asian Rain Bank met. "It rains," {Arb} said.`, "Arb"},
	{"acronym", "a word in capitals that is a person's surname", `Anna ZORN met the Zermatt Ore Regnor Navy. "It rains," {ZORN} said.`, "Anna ZORN"},
	{"title", "letters behind a number are the hour", `At 5 PM {Anna Berg} said it rained.`, "Anna Berg"},
	{"title", "letters behind a year", `In 2019 {MP Anna Berg} said it rained.`, "Anna Berg (MP)"},
	{"title", "PM without one", `{PM Anna Berg} said it rained.`, "Anna Berg (PM)"},
	{"title", "a nation before", `{Norwegian minister Anna Berg} said it rained.`, "Anna Berg (Norwegian minister)"},
	{"title", "an adverb before", `{Then senior minister Anna Berg} said it rained.`, "Anna Berg (senior minister)"},
	{"title", "an honorific before", `{Mr. Mayor Nils Lund} said it rained.`, "Nils Lund (Mayor)"},
	{"title", "an honorific behind", `{Oil Minister Sheikh Ali Khatib} said it rained.`, "Ali Khatib (Oil Minister)"},
	{"title", "a king", `{King Harald} said it rained.`, "Harald (King)"},
	{"title", "a princess and an honorific", `{Princess Anna} said it rained.`, "Anna (Princess)"},
	{"title", "a title that is an honorific too", `{Professor Anna Berg} said it rained.`, "Anna Berg (Professor)"},
	{"title", "a body's word", `{Rain Bank analyst Anna Berg} said it rained.`, "Anna Berg (Rain Bank analyst)"},
	{"title", "a word that is not known", `{wildlife biologist Anna Berg} said it rained.`, "Anna Berg (wildlife biologist)"},
	{"title", "a word that is not known, further off", `{wildlife rain biologist Anna Berg} said it rained.`, "Anna Berg (rain biologist)"},
	{"title", "a verb before", `It rained, told {teacher Anna Berg} them.`, "Anna Berg (teacher)"},
	{"title", "a group before", `Officials {teacher Anna Berg} said it rained.`, "Anna Berg (teacher)"},
	{"title", "an adverb with a capital", `{Often Mayor Anna Berg} said it rained.`, "Anna Berg (Mayor)"},
	{"title", "another paragraph before", "Then left the mayor\n\n{Anna Berg} said it rained.", "Anna Berg"},
	{"title", "a base form before", `{Berg's niece, state Del. Anna Lund}, said it rained.`, "Anna Lund (state Del.)"},
	{"title", "a base form without a comma", `They state {Del. Anna Lund} said it rained.`, "Anna Lund (Del.)"},
	{"title", "an adjective is none", `Then her liberal {Rain Bank} said it rained.`, "Rain Bank (liberal)"},
	{"title", "two words that look like a body's may be a person's", `Then the teacher {Rain Bank} said it rained.`, "Rain Bank (teacher)"},
	{"title", "of one word that is a body none", `Then the teacher {REGN} said it rained.`, "REGN"},
	{"title", "in marks none", `"Then mayor Anna Berg left," {Anna Berg} said.`, "Anna Berg"},
	{"title", "a state's ministry", `Norway's Water Ministry met. "It rains," {the ministry} said.`, "Norway's Water Ministry"},
	{"title", "not a person's", `Berg's Water Ministry met. "It rains," {the ministry} said.`, "Water Ministry"},
	{"title", "not of one known before", `The Water Ministry met. Norway's Water Ministry wept. "It rains," {the ministry} said.`, "Water Ministry"},
	{"title", "another name does not end before", `Norway wept's Water Ministry. "It rains," {the ministry} said.`, "Water Ministry"},
	{"title", "the longer one", `President Anna Berg arrived. "It rains," said {Anna Berg}, the president of Norway.`, "Anna Berg (president of Norway)"},
	{"title", "the first of two long ones", `{Norwegian minister Anna Berg}, the old teacher, said it rained.`, "Anna Berg (Norwegian minister)"},
	{"title", "a body whose words are its own", `Rain's Water Ministry met. "It rains," {the ministry} said.`, "Water Ministry"},
	{"title", "a person of a country", `Norway's Anna Berg left. "It rains," {Berg} said.`, "Anna Berg"},
	{"title", "a body that is no ministry", `Norway's Regnor Zorn left. "It rains," {the Regnor Zorn} said. # Regnor Zorn organisation`, "Regnor Zorn"},
	{"title", "a body with a complement before a role", `{Bank of Oslo deputy governor Anna Berg} said it rained.`, "Anna Berg (Bank of Oslo deputy governor)"},
	{"full name", "not of a name with a body's word", `Regnor Bank closed. Bank left. "It rains," {she} said. # Regnor Bank organisation, Bank person`, "-"},
	{"full name", "with a comma before what makes it a company", `{Regn Motors, Inc.} said it rained.`, "Regn Motors, Inc."},
	{"body", "the company that its name tells", `Regn Motors Ltd met Zembla Office. {The company} said it rained. # Regn Motors organisation, Zembla Office organisation`, "Regn Motors Ltd"},
	{"body", "an office is none", `Zembla Office closed. {The company} said it rained. # Zembla Office organisation`, "The company"},
	{"body", "one whose name says what it makes", `Ridgeline Aggregates digs. {The company} said it rained. # Ridgeline Aggregates organisation`, "Ridgeline Aggregates"},
	{"body", "one whose name does not tell", `Ridgeline Zembla digs. {The company} said it rained. # Ridgeline Zembla organisation`, "Ridgeline Zembla"},
	{"body", "of two in a sentence the subject", `Ridgeline Zembla sued Regn Vestar. {The company} said it rained. # Ridgeline Zembla organisation, Regn Vestar organisation`, "Ridgeline Zembla"},
	{"body", "of two that are no subject neither", `Anna Berg sued Ridgeline Zembla and Regn Vestar. {The company} said it rained. # Ridgeline Zembla organisation, Regn Vestar organisation`, "The company"},
	{"body", "nor initials, which any body may have", `WHO met. {The company} said it rained. # WHO organisation`, "The company"},
	{"body", "nor one of which nothing was told for long", `Ridgeline Zembla digs. It rained. It did. It did. It did. It did. It did. {The company} said it rained. # Ridgeline Zembla organisation`, "The company"},
	{"body", "a ministry is none", `Zembla Ministry met. {The company} said it rained. # Zembla Ministry organisation`, "The company"},
	{"body", "nor a place", `It rained in Zembla Vestar. {The company} said it rained. # Zembla Vestar organisation`, "The company"},
	{"body", "one that is labelled as a person", `Sentinel Zembla has been paid. {The company} said it rained. # Sentinel Zembla person`, "Sentinel Zembla"},
	{"body", "who has a given name is none", `Anna Zembla has been paid. {The company} said it rained. # Anna Zembla person`, "The company"},
	{"body", "nor who has a title", `Mayor Sentinel Zembla has been paid. {The company} said it rained. # Sentinel Zembla person`, "The company"},
	{"body", "a company of which more is told", `Ridgeline Zembla digs. {The company} that sold the flat said it rained. # Ridgeline Zembla organisation`, "The company"},
	{"name", "a member of a chamber", `{Party MLA Anna Berg} said it rained. # Anna Berg person`, "Anna Berg (Party MLA)"},
	{"apposition", "a body that employs somebody", `{Dahl's employer}, Rain Motors Inc, said it rained.`, "Dahl's employer"},
	{"equated", "a sentence gives a name its role", `Anna Berg is the mayor of Oslo. "It rains," {the mayor} said.`, "Anna Berg (mayor of Oslo)"},
	{"equated", "or says that they have been it, without an article", `Anna Berg has been mayor of Oslo since May. "It rains," {the mayor} said.`, "Anna Berg (mayor of Oslo)"},
	{"equated", "or became it, in a relative clause", `Anna Berg, who was elected mayor in May, left. "It rains," {the mayor} said.`, "Anna Berg (mayor)"},
	{"equated", "but not by what they do to one", `Anna Berg has been advising mayors. "It rains," {the mayor} said.`, "the mayor"},
	{"equated", "but not to what stands behind a preposition", `The sister of Anna Berg is the mayor. "It rains," {the mayor} said.`, "the mayor"},
	{"part of a name", "the first of two surnames", `Saturnino Dahl Ccori arrived. "It rains," {Dahl} said. # Saturnino Dahl Ccori person`, "Saturnino Dahl Ccori"},
	{"part of a name", "but not where two people have it", `Saturnino Dahl Ccori met Rosa Dahl Lund. "It rains," {Dahl} said. # Saturnino Dahl Ccori Rosa Lund person`, "Dahl"},
	{"name", "the owner of a body is part of its name", `{The Transport Workers' Union} said it rained.`, "Transport Workers' Union"},
	{"name", "but a person is not", `{Anna Berg's Union} said it rained.`, "Union"},
	{"name", "a body of several", `{The Joint Chiefs of Staff} said it rained.`, "Joint Chiefs of Staff"},
	{"name", "the initials of a role", `Chief Minister Anna Berg arrived. "It rains," {the CM} said.`, "Anna Berg (Chief Minister)"},
	{"name", "initials of no role", `Chief Minister Anna Berg arrived. "It rains," {the WHO} said.`, "WHO"},
	{"name", "with a pronoun behind it", `Anna Berg arrived. "It rains," {Berg herself} said.`, "Anna Berg"},
	{"name", "with an honour behind it", `{Anna Berg KC} said it rained.`, "Anna Berg"},
	{"name", "whose widow it is does not speak", `{The widow of conductor Nils Dahl} said it rained.`, "The widow of conductor Nils Dahl"},
	{"pronoun", "whom somebody asks is another", `Nils Dahl was booked. When a deputy asked him, {he} said it rained.`, "Nils Dahl"},
	{"pronoun", "who asks somebody is the subject", `Nils Dahl was booked. When a deputy left, {he} said it rained.`, "a deputy"},
	{"pronoun", "two people are they", `Anna and Peter Berg own the boat. "It rains," {they} said.`, "Anna Berg and Peter Berg"},
	{"pronoun", "but not who stand apart", `Anna Berg met Peter Dahl. "It rains," {they} said.`, "-"},
	{"role noun", "one of several", `{One of its producers} left. "It rains," {the producer} said.`, "One of its producers; One of its producers"},
	{"role noun", "one of others", `{One of its owners} left. "It rains," {the producer} said.`, "One of its owners; the producer"},
	{"later", "somebody else has the title", `{A judge} said it rained. Anna Berg, 71, slept. The wall fell. Judge Nils Dahl left.`, "Nils Dahl (Judge)"},
	{"later", "the only one with the title, far behind", `{A judge} said it rained. Anna Berg, 71, slept. The wall fell. It rained. It poured. It snowed. It froze. Judge Nils Dahl left.`, "Nils Dahl (Judge)"},
	{"later", "one of two with the title, far behind", `{A judge} said it rained. Anna Berg, 71, slept. The wall fell. It rained. It poured. It snowed. It froze. Judge Nils Dahl left. Judge Eva Lund left.`, "A judge"},
	{"later", "nobody else has", `{A judge} said it rained. Anna Berg, 71, slept. The wall fell.`, "Anna Berg (judge)"},
	{"later", "who is not to be named is not named", `{A judge} who asked not to be named said it rained. Anna Berg, 71, slept.`, "A judge"},
	{"title", "a verb before a name is no title of it", `They accused Nils Dahl. {Dahl} left. # accused verb, Nils person`, "Nils Dahl"},
	{"title", "nor one before a title", `They help Mayor Nils Dahl. {Dahl} left. # help verb, Nils person`, "Nils Dahl (Mayor)"},
	{"title", "nor is a preposition", `Men including mayor Nils Dahl left. {Dahl} left. # including preposition, Nils person`, "Nils Dahl (mayor)"},
	{"title", "a word that the tagger takes for a noun is", `Then wildlife mayor Nils Dahl left. {Dahl} left. # Nils person`, "Nils Dahl (wildlife mayor)"},
	{"title", "a verb that begins a sentence is no name", `Said Comey, that it rained. James Comey left. {Comey} left. # Said verb, James person, Comey person`, "James Comey"},
	{"title", "a group that is a body", `{police chief Anna Berg} said it rained.`, "Anna Berg (police chief)"},
	{"title", "an officer of a group", `{officials chief Anna Berg} said it rained.`, "Anna Berg (officials chief)"},
	{"title", "a capital in the sentence", `Then {Often Mayor Anna Berg} said it rained.`, "Anna Berg (Mayor)"},
	{"title", "a verb form that is no title", `They left, state {teacher Anna Berg}.`, "Anna Berg (state teacher)"},
	{"title", "a verb form before small words", `They left, state rain {Anna Berg} said.`, "Anna Berg"},
	{"title", "a liberal before a body", `Then liberal {Regnor Zorn} left. "It rains," {she} said. # Regnor Zorn organisation`, "Regnor Zorn (liberal); Regnor Zorn (liberal)"},
	{"title", "ten words", `{old old old old old old old old old old old teacher Anna Berg} said it rained.`, "Anna Berg (old teacher)"},
	{"title", "a nation is the title of a body", `Then {Norwegian Regnor Motors Inc} said it rained.`, "Norwegian Regnor Motors Inc"},
	{"title", "an age in the text behind", `{Anna Berg}, 62`, "Anna Berg"},
	{"title", "somebody of an age is a person", `Then Zorn, 62, fell. {He} said it rained. # Oslo place`, "Zorn"},
	{"title", "a number without comma", `Then Zorn 62 fell. "It rained," {the 62-year-old} said.`, "Zorn"},
	{"title", "a word behind a comma", `Then Zorn, old, fell. "It rained," {the 62-year-old} said.`, "Zorn"},
	{"title", "a longer role is kept", `{Mayor Anna Berg}, a teacher, said it rained.`, "Anna Berg (Mayor)"},
	{"title", "a longer one replaces it", `{Mayor Anna Berg}, an old teacher, said it rained.`, "Anna Berg (old teacher)"},
	{"leading", "a description before", `The mayor of the town, Anna Berg, left. "It rains," {the mayor} said.`, "Anna Berg (mayor of the town)"},
	{"leading", "with a word before the name", `The mayor, old teacher Anna Berg, left. "It rains," {the mayor} said.`, "Anna Berg (old teacher)"},
	{"leading", "without a comma", `The mayor met Anna Berg. "It rains," {the mayor} said.`, "The mayor"},
	{"leading", "a clause before", `The mayor who left the town, Anna Berg, wept. "It rains," {the mayor} said.`, "Anna Berg (mayor who left the town)"},
	{"leading", "not a sentence", `The mayor left the town, Anna Berg, too. "It rains," {the mayor} said.`, "The mayor"},
	{"leading", "of the other gender", `The queen, Peter Dahl, left. "It rains," {the queen} said.`, "The queen"},
	{"leading", "a group is not one", `The officials, Anna Berg, left. "It rains," {the officials} said.`, "The officials"},
	{"leading", "a place is not", `The mayor of the capital, Oslo, left. "It rains," {the mayor} said.`, "The mayor"},
	{"leading", "in marks", `"The mayor, Anna Berg," she read. "It rains," {the mayor} said.`, "the mayor"},
	{"leading", "too far", `The mayor of a town in a valley of a country with a lake by a wood, Anna Berg, left. "It rains," {the mayor} said.`, "The mayor"},
	{"apposition", "a noun for a body beside its name", `Regn Motors, a carmaker, cut jobs. "It rains," {the carmaker} said.`, "Regn Motors"},
	{"apposition", "but not beside a place", `In Oslo, a bank, which is old, left. "It rains," {the bank} said.`, "a bank"},
	{"pointed", "a definite noun takes up who spoke, and a name stands beside it", `"It rains," {a veteran} said. The veteran, Anna Berg, wept.`, "Anna Berg (veteran)"},
	{"pointed", "but an indefinite one does not", `"It rains," {a veteran} said. A veteran, Anna Berg, wept.`, "a veteran"},
	{"pointed", "nor the noun of somebody theirs", `"It rains," {a veteran} said. The veteran's mother, Anna Berg, wept.`, "a veteran"},
	{"pointed", "nor where two are meant", `A veteran left. "It rains," {a veteran} said. The veteran, Anna Berg, wept.`, "a veteran"},
	{"leading", "in front of the name's verb", `A veteran of two wars, Anna Berg said it rained. {The veteran} wept.`, "Anna Berg (veteran of two wars)"},
	{"leading", "but not in the middle", `When a veteran left, Anna Berg said it rained. {The veteran} wept.`, "a veteran"},
	{"leading", "nor a known one", `The veteran, Anna Berg said, left. {The veteran} wept.`, "The veteran"},
	{"leading", "it is somebody else's who has one", `Eva Lund, a mayor, Anna Berg, left. "It rains," {the mayor} said.`, "Anna Berg (mayor)"},
	{"leading", "a word and another that \"and\" joins", `The mayor, actress and teacher Anna Berg, left. "It rains," {the mayor} said.`, "Anna Berg (teacher)"},
	{"leading", "an article before the name", `The mayor, the teacher Anna Berg, left. "It rains," {the mayor} said.`, "Anna Berg (teacher)"},
	{"leading", "his is none", `The mayor, his teacher Anna Berg, left. "It rains," {the mayor} said.`, "The mayor"},
	{"leading", "an owner in the complement", `The mayor of the city's old town, Anna Berg, left. "It rains," {the mayor} said.`, "Anna Berg (mayor of the city's old town)"},
	{"leading", "a number in it", `The mayor of 12 towns, Anna Berg, left. "It rains," {the mayor} said.`, "Anna Berg (mayor of 12 towns)"},
	{"leading", "a verb in it", `The mayor of the town left, Anna Berg, too. "It rains," {the mayor} said.`, "The mayor"},
	{"leading", "another verb in it", `The mayor of the town is here, Anna Berg, too. "It rains," {the mayor} said.`, "The mayor"},
	{"leading", "a noun in it that is a verb too", `The mayor of the report centre, Anna Berg, left. "It rains," {the mayor} said.`, "Anna Berg (mayor of the report centre)"},
	{"leading", "marks in it", `The mayor of "rain", Anna Berg, left. "It rains," {the mayor} said.`, "The mayor"},
	{"leading", "where it says nothing", `In the middle a veteran, Anna Berg said it rained. {The veteran} wept.`, "a veteran"},
	{"trailing", "a description behind", `Anna Berg, a Norwegian teacher, left. "It rains," {the teacher} said.`, "Anna Berg (Norwegian teacher)"},
	{"trailing", "an age before it", `Anna Berg, 62, a Norwegian teacher, left. "It rains," {the teacher} said.`, "Anna Berg (Norwegian teacher)"},
	{"trailing", "an age in brackets", `Anna Berg (62), a Norwegian teacher, left. "It rains," {the teacher} said.`, "Anna Berg (Norwegian teacher)"},
	{"trailing", "a party in brackets", `Anna Berg (D-Ohio), a Norwegian teacher, left. "It rains," {the teacher} said.`, "Anna Berg (Norwegian teacher)"},
	{"trailing", "a long bracket", `Anna Berg (who came by bus from Oslo and Bergen), a teacher, left. "It rains," {the teacher} said.`, "a teacher"},
	{"trailing", "a year is no age, so that it may be anybody's", `Anna Berg, 1962, a Norwegian teacher, left. "It rains," {the 19-year-old} said.`, "Anna Berg"},
	{"trailing", "nor is a number of something", `Anna Berg, 62 teachers and Nils Lund left. "It rains," {the 62-year-old} said.`, "Anna Berg"},
	{"trailing", "according to somebody", `According to Anna Berg, a teacher was hurt. "It rains," {the teacher} said.`, "a teacher"},
	{"trailing", "according to a body", `According to the Rain Bank, a teacher was hurt. "It rains," {the teacher} said.`, "a teacher"},
	{"trailing", "in a place", `In Oslo, a teacher was hurt. "It rains," {the teacher} said.`, "a teacher"},
	{"trailing", "herself", `{Anna Berg}, herself a former teacher, left.`, "Anna Berg (former teacher)"},
	{"trailing", "a place", `Oslo, a mayor said, is wet. "It rains," {the mayor} said.`, "a mayor"},
	{"trailing", "a body behind a preposition", `It rained on the Rain Bank, a teacher said. "It rains," {the teacher} said.`, "a teacher"},
	{"trailing", "a verb first", `Anna Berg, wept a teacher, left. "It rains," {the teacher} said.`, "a teacher"},
	{"trailing", "a preposition first", `Anna Berg, like a teacher, left. "It rains," {the teacher} said.`, "a teacher"},
	{"trailing", "too many words", `Anna Berg, a very old and very tall and very kind teacher, left. "It rains," {the teacher} said.`, "the teacher"},
	{"trailing", "a relative clause", `Anna Berg, who met a teacher, left. "It rains," {the teacher} said.`, "a teacher"},
	{"trailing", "a name with a role", `In Oslo, Mayor Anna Berg left. "It rains," {the mayor} said.`, "Anna Berg (Mayor)"},
	{"trailing", "somebody else with their verb", `It rained on Anna Berg, police said. "It pours," {police} said.`, "police"},
	{"trailing", "a participle behind", `{Anna Berg}, a teacher reached by telephone, said it rained.`, "Anna Berg (teacher)"},
	{"trailing", "a noun that is a verb too", `{Anna Berg}, the head of the bank, said it rained.`, "Anna Berg (head of the bank)"},
	{"trailing", "two roles", `{Anna Berg}, a bank teacher mayor, said it rained.`, "Anna Berg (bank teacher mayor)"},
	{"trailing", "a hyphen inside", `{Anna Berg}, a part-time teacher, said it rained.`, "Anna Berg (part-time teacher)"},
	{"trailing", "marks behind", `{Anna Berg}, a "great" teacher, said it rained.`, "Anna Berg"},
	{"trailing", "both", `{Anna Berg}, both a teacher and a mayor, said it rained.`, "Anna Berg (teacher)"},
	{"trailing", "his", `Peter Dahl left. {Anna Berg}, his wife, said it rained.`, "Anna Berg (wife)"},
	{"trailing", "Berg's", `Peter Dahl left. {Anna Berg}, Dahl's wife, said it rained.`, "Anna Berg (wife)"},
	{"trailing", "a country's", `{Anna Berg}, Norway's prime minister, said it rained.`, "Anna Berg (Norway's prime minister)"},
	{"trailing", "a company", `{Rain Motors Inc}, a teacher, said it rained.`, "Rain Motors Inc (teacher)"},
	{"trailing", "behind \"at\"", `At Regnor, a mayor was hurt. "It rains," {the mayor} said.`, "a mayor"},
	{"trailing", "a person with two words behind \"from\"", `It came from Anna Berg, a teacher. "It rains," {the teacher} said.`, "Anna Berg (teacher)"},
	{"trailing", "a title behind \"from\"", `It came from Mayor Berg, a teacher. "It rains," {the teacher} said.`, "Berg (Mayor)"},
	{"trailing", "behind \"according to\" and an article", `According to the Anna Berg, a teacher was hurt. "It rains," {the teacher} said.`, "a teacher"},
	{"trailing", "of a country", `Norway, a leader of trade, left. "It rains," {the leader} said.`, "a leader"},
	{"trailing", "a body behind \"for\"", `It was for the Regnor Ministry, a leader of trade. "It rains," {the leader} said.`, "a leader"},
	{"trailing", "a body", `The Regnor Ministry, a leader of trade, left. "It rains," {the leader} said.`, "Regnor Ministry (leader of trade)"},
	{"trailing", "a nation's body", `The Norwegian Ministry, a leader of trade, left. "It rains," {he} said.`, "-"},
	{"trailing", "a company, which becomes a person", `The Regnor Zorn, a leader of trade, left. "It rains," {he} said. # Regnor Zorn organisation`, "Regnor Zorn (leader of trade)"},
	{"trailing", "the end of the text", `It rained on Anna Berg, a teacher`, ""},
	{"trailing", "all too long", `{Anna Berg}, a teacher of rain and sun and wind and snow and ice and fog and hail and sleet, said it rained.`, "Anna Berg (teacher of rain)"},
	{"trailing", "words in marks", `{Anna Berg}, a teacher "of rain" there, said it rained.`, "Anna Berg (teacher)"},
	{"trailing", "a dash", `{Anna Berg}, a teacher - of rain - there, said it rained.`, "Anna Berg (teacher)"},
	{"trailing", "a hyphen with a space before", `{Anna Berg}, a teacher -there, said it rained.`, "Anna Berg (teacher)"},
	{"trailing", "and in it", `{Anna Berg}, a teacher and mother, said it rained.`, "Anna Berg (teacher)"},
	{"trailing", "a noun that is a verb too behind it", `{Anna Berg}, a teacher report writer, said it rained.`, "Anna Berg (teacher report writer)"},
	{"trailing", "a role with a capital and a small word", `{Anna Berg}, a Mayor of Oslo, said it rained.`, "Anna Berg (Mayor of Oslo)"},
	{"trailing", "small words with a capital behind", `{Anna Berg}, a mayor Oslo likes, said it rained.`, "Anna Berg (mayor Oslo likes)"},
	{"trailing", "words before the role that are long", `{Anna Berg}, a very very very very very very old teacher, said it rained.`, "Anna Berg"},
	{"trailing", "a verb of now", `{Anna Berg}, say teachers, is wet.`, "Anna Berg"},
	{"trailing", "a participle with a preposition", `{Anna Berg}, a teacher born in Oslo, said it rained.`, "Anna Berg (teacher born in Oslo)"},
	{"trailing", "a participle without", `{Anna Berg}, a teacher born there, said it rained.`, "Anna Berg (teacher born there)"},
	{"trailing", "a woman", `{Zorn}, a queen, left. "It rains," {she} said. # Zorn person`, "Zorn (queen); Zorn (queen)"},
	{"trailing", "a queen is no man", `{Zorn}, a queen, left. "It rains," {he} said. # Zorn person`, "Zorn (queen); -"},
	{"trailing", "the gender of the name stays", `{Anna Berg}, a king, left. "It rains," {she} said.`, "Anna Berg (king); Anna Berg (king)"},
	{"trailing", "of a body", `{Anna Berg}, a lawyer for the Regnor Ministry, left. "It rains," {the ministry's lawyer} said.`, "Anna Berg (lawyer for the Regnor Ministry); the ministry's lawyer"},
	{"trailing", "for somebody with words between", `{Anna Berg}, a lawyer for old Peter Dahl, left. "It rains," {Dahl's lawyer} said.`, "Anna Berg (lawyer for old Peter Dahl); Anna Berg (lawyer for old Peter Dahl)"},
	{"relative", "the name before", `Anna Berg, {who} said it rained, left.`, "Anna Berg"},
	{"relative", "behind a description", `Anna Berg, the head of the centre, {who} said it rained, left.`, "Anna Berg (head of the centre)"},
	{"relative", "what is in capitals is a body", `Anna Berg left. {WHO} said it rained.`, "WHO"},
	{"relative", "of whom most", `Nine nurses, {most of whom} said it rained, left.`, "Nine nurses"},
	{"relative", "most of them is none", `Nine nurses left. {most of them} said it rained.`, "most of them"},
	{"relative", "whose verb comes between", `Anna Berg, the centre was cold, {who} said it rained, left.`, "-"},
	{"relative", "a body before is not whose", `Oslo, the head of the centre, {who} said it rained, left.`, "the centre"},
	{"relative", "behind the complement", `The candidate for mayor, {who} said it rained, left.`, "The candidate"},
	{"relative", "behind a dash", `Anna Berg - {who} said it rained - left.`, "Anna Berg"},
	{"relative", "nobody before", `Rain, {who} said it rained, left.`, "-"},
	{"relative", "a name that does not end before", `Anna Berg wept, {who} said it rained.`, "-"},
	{"relative", "in passing", `Anna Berg, who left, wept. {She} said it rained.`, "Anna Berg"},
	{"relative", "that is a pronoun too", `Anna Berg left. {that} said it rained.`, "-"},
	{"relative", "where a name ends between", `Anna Berg, head of Oslo, {who} said it rained, left.`, "Anna Berg (head of Oslo)"},
	{"relative", "long ago", `The candidate for mayor of the old town in the valley by the lake at the wood near the hill on the plain, {who} said it rained, left.`, "-"},
	{"relative", "without a comma", `The teacher {who} said it rained left.`, "The teacher"},
	{"relative", "a pronoun before", `They, {who} said it rained, left.`, "-"},
	{"pronoun", "the gender decides", `Peter Dahl met Anna Berg on Tuesday. {She} said it rained.`, "Anna Berg"},
	{"pronoun", "the subject of the sentence before", `Peter Dahl met Nils Lund on Tuesday. {He} said it rained.`, "Peter Dahl"},
	{"pronoun", "of two behind prepositions neither", `It rained on Peter Dahl and on Nils Lund. {He} said it was cold.`, "-"},
	{"pronoun", "of two of whom one is a woman the other", `It rained on Anna Berg and on Nils Lund. {He} said it was cold.`, "Nils Lund"},
	{"pronoun", "whoever spoke last", `Peter Dahl left. "It rains," {Nils Lund} said. "It pours," {he} said.`, "Nils Lund; Nils Lund"},
	{"pronoun", "somebody described", `Peter Dahl left. The driver was hurt. "It rains," {he} said.`, "The driver"},
	{"pronoun", "a mother is not her son", `Peter Dahl's mother wept. "It rains," {she} said.`, "Peter Dahl's mother"},
	{"pronoun", "they are a group", `The two hostages, both engineers, were freed on Friday. "It rains," {they} said.`, "two hostages"},
	{"pronoun", "which no man is", `Peter Dahl left. "It rains," {they} said.`, "-"},
	{"pronoun", "it is a body, though a man was named last", `The ministry apologised to Peter Dahl. "It rained," {it} said.`, "The ministry"},
	{"pronoun", "which is no he", `The ministry apologised. "It rained," {he} said.`, "-"},
	{"pronoun", "the author says I", "By Anna Berg\n\nThe night was long.\n\n\"It rains,\" {I} said.", "Anna Berg"},
	{"pronoun", "a name in marks is none", `"Anna Berg is here," said Eva Lund. Then "Anna Berg" came. {She} said it rained.`, "Eva Lund"},
	{"pronoun", "of two women the subject", `Anna Berg met Eva Lund on Tuesday. {She} said it rained.`, "Anna Berg"},
	{"pronoun", "an owner comes last", `Anna Berg's umbrella hit Eva Lund. {She} said it rained.`, "Eva Lund"},
	{"pronoun", "an owner is somebody too", `Anna Berg's umbrella broke. {She} said it rained.`, "Anna Berg"},
	{"pronoun", "whoever has the words is not in them", `Anna Berg met Eva Lund. "It rains," {Eva Lund} said. «"Lund and Berg,"» {she} said.`, "Eva Lund; Eva Lund"},
	{"pronoun", "somebody unnamed who spoke", `"It rains," {a teacher} said to Peter Dahl. "It pours," {he} said.`, "a teacher; a teacher"},
	{"pronoun", "an object before an owner", `"It rains," {the ministry} said to Peter Dahl of Nils Lund's umbrella. "It pours," {he} said.`, "the ministry; Peter Dahl"},
	{"pronoun", "too far back", `Anna Berg left. It rained. It rained. It rained. It rained. It rained. It rained. It rained. It rained. {She} said it rained.`, "-"},
	{"pronoun", "not too far back", `Anna Berg left. It rained. It rained. It rained. {She} said it rained.`, "Anna Berg"},
	{"pronoun", "what is no person", `Then Zorn fell. {He} said it rained. # Oslo place`, "Zorn"},
	{"epithet", "a trade that nobody has been given, right behind the name", `Anna Berg filmed the fight. {The plasterer} said it rained.`, "Anna Berg"},
	{"epithet", "an office is anybody's", `Anna Berg filmed the fight. {The judge} said it rained.`, "The judge"},
	{"role noun", "the official is the one official", `{Deputy minister Nils Dahl} said it rained. {The official} said it was cold.`, "Nils Dahl (Deputy minister); Nils Dahl (Deputy minister)"},
	{"role noun", "of two whoever spoke last", `{Senator Anna Berg} met Senator Nils Dahl. {The lawmaker} said it rained.`, "Anna Berg (Senator); Anna Berg (Senator)"},
	{"role noun", "of two who have not spoken it is nobody's", `Governor Anna Berg met minister Nils Dahl. {The official} said it rained.`, "The official"},
	{"body", "a firm in apposition makes it one", `{Zembla}, the engineering firm that built it, said it rained. {The company} said it was cold. # Zembla person`, "Zembla; Zembla"},
	{"body", "what it belongs to is no place", `The mine belongs to Zembla Dag. {The company} said it rained. # Zembla Dag person`, "Zembla Dag"},
	{"later", "the leader of something else than a minister's state", `{The leader of the hauliers' strike} said it rained. Transport Minister Anna Berg had agreed to nothing.`, "The leader of the hauliers' strike"},
	{"later", "the leader of what the title says", `{The leader of the hauliers' union} said it rained. Union president Anna Berg had agreed to nothing.`, "Anna Berg (Union president)"},
	{"apposition", "behind a number", `{The third, Sergeant Anna Berg}, said it rained.`, "Anna Berg (Sergeant)"},
	{"body", "the noun of a body right before its name", `The trade union Verdal left. {The union} said it rained.`, "Verdal"},
	{"body", "the noun of a body before a person", `The union fired Anna Berg. {The union} said it rained.`, "The union"},
	{"role noun", "the diplomat is an ambassador", `{Ambassador Anna Berg} said it rained. Nils Dahl left. {The diplomat} said it was cold.`, "Anna Berg (Ambassador); Anna Berg (Ambassador)"},
	{"epithet", "a role of whoever the sentence before is about", `That was not good enough for Anna Berg. {The registrar} said it rained.`, "Anna Berg"},
	{"epithet", "not of who has a role", `That was not good enough for Mayor Anna Berg. {The registrar} said it rained.`, "The registrar"},
	{"epithet", "not of one of two", `That was not good enough for Anna Berg or Nils Dahl. {The registrar} said it rained.`, "The registrar"},
	{"epithet", "of a nation with two words", `Coach Anna Berg left. {The New Zealander} said it rained.`, "Anna Berg (Coach)"},
	{"body", "the agency is the authority", `The Norwegian Food Authority opened an inspection. {The agency} said it rained.`, "Norwegian Food Authority"},
	{"body", "the label, of a company that only looks like somebody", `Harrow Lane Music sold its songs. {The label} said it rained. # Harrow Lane Music organisation`, "Harrow Lane Music"},
	{"title", "what farms may be a company", `Norwegian salmon farmer Nordhav Havbruk cut its forecast. {The company} said it rained. # Nordhav Havbruk person`, "Nordhav Havbruk"},
	{"apposition", "no description in another paragraph", "Solicitor jailed\n\nBy Nils Dahl, PA\n\nA solicitor lost his case.\n\nAnna Berg, 52, wept. {The solicitor} said it rained.", "Anna Berg (solicitor)"},
	{"name", "lawyers for somebody with an epithet", `{Lawyers for the shipping magnate Nils Dahl} said it rained.`, "Lawyers for the shipping magnate Nils Dahl"},
	{"gender", "his, who can be nobody else", `Zorn Wex praised his partner, Eldra Quill. {She} said it rained. # Zorn Wex person Eldra Quill person`, "Eldra Quill (partner)"},
	{"gender", "she, who can be nobody else", `"It rains," {Zorn Wex} said. {She} said it was cold. Eldra Quill left. {He} said it poured. # Zorn Wex person Eldra Quill person`, "Zorn Wex; Zorn Wex; Eldra Quill"},
	{"gender", "his, where there are two", `Eldra Quill slept. Zorn Wex praised his dog. {She} said it rained. # Zorn Wex person Eldra Quill person`, "Zorn Wex"},
	{"pronoun", "where nothing is labelled it may be one", `Then Zorn fell. {He} said it rained.`, "Zorn"},
	{"pronoun", "they have no single owner", `The officials met Anna Berg. {They} said it rained.`, "The officials"},
	{"pronoun", "a group behind a preposition", `It rained on the officials. {They} said it was cold.`, "the officials"},
	{"pronoun", "a body is they only if it spoke", `The ministry apologised. {They} said it rained.`, "-"},
	{"pronoun", "and it did", `"It rains," {the ministry} said. "It pours," {they} said.`, "the ministry; the ministry"},
	{"pronoun", "a report is it", `The report was long. {It} said it rained.`, "The report"},
	{"pronoun", "but not they", `"It rains," {the report} said. "It pours," {they} said.`, "the report; -"},
	{"pronoun", "a group is not it", `Officials met. {It} said it rained.`, "-"},
	{"pronoun", "an outlet beside is not it", `The ministry wept. The rain fell on [Tass]. {It} said it rained.`, "The ministry"},
	{"pronoun", "it is too far back", `The ministry wept. Rain fell. Rain fell. Rain fell. Rain fell. {It} said it rained.`, "-"},
	{"pronoun", "I without an author", `The night was long. "It rains," {I} said.`, "-"},
	{"pronoun", "her as an owner is none", `Anna Berg left. {her} said it rained.`, "Anna Berg"},
	{"pronoun", "sie in English is nobody", `{sie} said it rained.`, "sie"},
	{"pronoun", "who has words is not in the others'", `Anna Berg met Eva Lund. «"It rains on Anna Berg,"» {she} said.`, "Anna Berg"},
	{"pronoun", "somebody with two names is one", `It rained on Anna Berg and on Berg. {She} said it was cold.`, "Anna Berg"},
	{"pronoun", "a group is not she", `It rained on Anna Berg and on officials. {She} said it was cold.`, "Anna Berg"},
	{"pronoun", "one who is an owner too", `It rained on Anna Berg and on Eva Lund's house. {She} said it was cold.`, "Anna Berg"},
	{"pronoun", "of two of whom one is in the words", `It rained on Anna Berg and on Eva Lund. «"Lund rains,"» {she} said.`, "-"},
	{"pronoun", "of two of whom one's gender is known", `It rained on Anna Berg and on Zorn. {She} said it was cold. # Anna Berg person, Zorn person`, "Anna Berg"},
	{"pronoun", "in a headline nobody is", "Anna Berg Opens Museum\n\nIt rained.\n\n{She} said it was cold.", "-"},
	{"pronoun", "several are no he", `Two men left. {He} said it rained.`, "-"},
	{"pronoun", "who spoke without a name, and a subject", `"It rains," {a teacher} said as Peter Dahl left. "It pours," {he} said.`, "a teacher; a teacher"},
	{"pronoun", "what is no name is nobody", `Then the rain fell. {He} said it rained.`, "-"},
	{"several", "two names", `"It rains," said {Anna Berg and Nils Lund}.`, "Anna Berg and Nils Lund"},
	{"several", "a name and its ministry are not two", `"It rains," said {Anna Berg of the Ministry of Water and Power}.`, "Anna Berg"},
	{"several", "three names", `"It rains," said {Anna Berg, Nils Lund and Eva Dahl}.`, "Anna Berg, Nils Lund and Eva Dahl"},
	{"several", "with brackets", `"It rains," said {Anna Berg (D-Ohio) and Nils Lund}.`, "Anna Berg and Nils Lund"},
	{"several", "with a party", `"It rains," said {Anna Berg, D-Ohio, and Nils Lund}.`, "Anna Berg and Nils Lund"},
	{"several", "with roles", `"It rains," said {mayors Anna Berg and Nils Lund}.`, "Anna Berg and Nils Lund"},
	{"several", "with a role between", `"It rains," said {Anna Berg, the mayor, and Nils Lund}.`, "Anna Berg and Nils Lund"},
	{"several", "with more between", `"It rains," said {Anna Berg of Oslo and Nils Lund}.`, "Anna Berg"},
	{"several", "with ages", `"It rains," said {Anna Berg, 62, and Nils Lund}.`, "Anna Berg and Nils Lund"},
	{"several", "a body may be one of them", `"It rains," said {Anna Berg and the Rain Bank}.`, "Anna Berg and Rain Bank"},
	{"several", "the same name twice", `"It rains," said {Anna Berg and Berg}.`, "Anna Berg and Berg"},
	{"several", "a pronoun first", `Anna Berg arrived. "It rains," {she and Peter Dahl} said.`, "Anna Berg and Peter Dahl"},
	{"several", "a pronoun that is nobody", `"It rains," {she and Peter Dahl} said.`, "she and Peter Dahl"},
	{"several", "his is no pronoun", `Nils Lund arrived. "It rains," {his wife and Peter Dahl} said.`, "his wife and Peter Dahl"},
	{"several", "and behind the names", `"It rains," said {Anna Berg, who left and came}.`, "Anna Berg"},
	{"several", "and in a name", `"It rains," said {Agriculture and Forestry Ministry}.`, "Agriculture and Forestry Ministry"},
	{"several", "one name alone", `"It rains," said {Anna Berg and others}.`, "Anna Berg and others"},
	{"several", "names behind the source", `"It rains," said {Anna Berg and Nils Lund}, Eva Dahl and Peter Holm.`, "Anna Berg and Nils Lund"},
	{"several", "too many words before", `"It rains," said {old friends from abroad Anna Berg and Nils Lund}.`, "old friends from abroad Anna Berg and Nils Lund"},
	{"several", "the last is joined to a body", `"It rains," said {the Rain Bank and Anna Berg}.`, "Rain Bank and Anna Berg"},
	{"several", "the first word joins", `"It rains," said {and Anna Berg}.`, "Anna Berg"},
	{"several", "with an article", `"It rains," said {Anna Berg and the teacher Nils Lund}.`, "Anna Berg and Nils Lund"},
	{"several", "nine of them", `"It rains," said {Anna Berg, Nils Lund, Eva Dahl, Ida Holm, Mia Orr, Lea Reid, Ruth Vella, Peter Zahra and Jon Moe}.`, "Anna Berg, Nils Lund, Eva Dahl, Ida Holm, Mia Orr, Lea Reid, Ruth Vella, Peter Zahra and Jon Moe"},
	{"several", "who is not known", `"It rains," said {Anna Berg, Rain and Nils Lund}.`, "Anna Berg, Rain and Nils Lund"},
	{"several", "brackets of several words", `"It rains," said {Anna Berg (of rainy Oslo) and Nils Lund}.`, "Anna Berg"},
	{"apposition", "a clause that gives a name", `{A resident} who gave her name only as Anna Berg said it rained.`, "Anna Berg (resident)"},
	{"apposition", "that they give of themselves", `"It rains," said {a resident}, who identified herself as Anna Berg.`, "Anna Berg (resident)"},
	{"apposition", "that they ask to be named by", `{A resident} who asked to be identified only as Zorn said it rained. # Zorn person`, "Zorn (resident)"},
	{"apposition", "not of whom they name", `{A resident} who identified the thief as Anna Berg said it rained.`, "A resident"},
	{"apposition", "nor where they gave it", `{A resident} who gave her name to Anna Berg said it rained.`, "A resident"},
	{"apposition", "a description that ends with a name", `{The captain}< – an old sailor called Nils Dahl> said it rained.`, "Nils Dahl (captain)"},
	{"name", "a title with a body in it", `{Leader of the Labour group in the Ministry of Fisheries Anna Berg} said it rained.`, "Anna Berg (Leader of the Labour group in the Ministry of Fisheries)"},
	{"name", "its complement is not who speaks", `Anna Berg arrived. "It rains," {a spokesman for Berg} said.`, "a spokesman for Berg"},
	{"name", "nor is whom an effort is about", `Mayor Anna Berg arrived. "It rains," {organizers of the effort to recall Mayor Anna Berg} said.`, "organizers of the effort to recall Mayor Anna Berg"},
	{"name", "a long title before it", `"It rains," said {Rain Bank director for South Asia Anna Berg}.`, "Anna Berg (Rain Bank director for South Asia)"},
	{"name", "a word that begins a sentence", `{Zorn} said it rained.`, "Zorn"},
	{"name", "a word with more behind it", `{Zorn of Oslo} said it rained.`, "Zorn of Oslo"},
	{"name", "begins before the source", `Then Anna Maria {Berg} said it rained.`, "Berg"},
	{"name", "begins long before the source", `Then Anna Maria Zorn {Berg} said it rained.`, "Berg"},
	{"name", "the title alone", `{Director} Anna Berg said it rained.`, "Anna Berg (Director)"},
	{"name", "the words before the title alone", `{Norwegian Director} Anna Berg said it rained.`, "Anna Berg (Norwegian Director)"},
	{"name", "a complement with a comma", `{The spokesman for Peter Dahl, Nils Lund} said it rained.`, "Nils Lund (spokesman for Peter Dahl)"},
	{"name", "not of whom the role is", `{The spokesman for mayor, Nils Lund} said it rained.`, "Nils Lund (spokesman for mayor)"},
	{"name", "the verb between", `{The woman who met Mayor Nils Lund} said it rained.`, "The woman"},
	{"name", "a clause between", `{The director who met Anna Berg} said it rained.`, "The director"},
	{"name", "the owner between", `{The director of the city's centre Anna Berg} said it rained.`, "Anna Berg (director of the city's centre)"},
	{"name", "a role before it", `{The spokesman for Mayor Nils Lund} said it rained.`, "The spokesman for Mayor Nils Lund"},
	{"name", "a conjunction before it", `{The director of rain and Anna Berg} said it rained.`, "The director of rain and Anna Berg"},
	{"name", "a capital between", `{The director of Rain Anna Berg} said it rained.`, "The director of Rain Anna Berg"},
	{"name", "a body is no apposition", `{The director of the Rain Bank} said it rained.`, "The director of the Rain Bank"},
	{"name", "two words that are labelled as a body", `{The director of rain Anna Berg} said it rained. # Anna Berg organisation`, "Anna Berg (director of rain)"},
	{"name", "the end of the source is behind it", `{The director of Anna Berg rain} said it rained.`, "The director of Anna Berg rain"},
	{"name", "a nation", `The director left. {The Norwegian} said it rained.`, "Norwegian"},
	{"name", "a nation without an article", `{Norwegian} said it rained.`, "Norwegian"},
	{"name", "a role before the name of the source", `{governor of the region Nils Lund} said it rained.`, "Nils Lund (governor of the region)"},
	{"name", "with a comma", `{governor of the region, Nils Lund} said it rained.`, "Nils Lund (governor of the region)"},
	{"name", "a relative before", `{whose governor Nils Lund} said it rained.`, "Nils Lund (governor)"},
	{"name", "a role behind a preposition", `{man from the mayor Nils Lund} said it rained.`, "man from the mayor Nils Lund"},
	{"name", "a body's role", `{the daily paper Rain Bank} said it rained.`, "Rain Bank"},
	{"name", "a company's name stays", `{Regnor Zorn} said it rained. # Regnor Zorn organisation`, "Regnor Zorn"},
	{"name", "a word whose kind is not known becomes a person", `{Zorn} said it rained. "It poured," {he} said. # Oslo place`, "Zorn; Zorn"},
	{"name", "two names of which the second is behind", `{the mayor of Oslo Anna Berg} Eva Lund said it rained.`, "the mayor of Oslo Anna Berg"},
	{"name", "a title before a title", `{the spokesman for Director Anna Berg} said it rained.`, "the spokesman for Director Anna Berg"},
	{"name", "the Norwegian who is named", `{the Norwegian} said it rained. Norwegian left.`, "Norwegian"},
	{"name", "the Kenyan", `Anna Berg left. {a Kenyan} said it rained.`, "a Kenyan"},
	{"name", "two words with an article", `{the Kenyan Zorn} said it rained.`, "Kenyan Zorn"},
	{"name", "an organisation inside", `{the mayor of Regnor Bank} said it rained.`, "the mayor of Regnor Bank"},
	{"name", "words with a capital before the name", `{director of Old Rain Anna Berg} said it rained.`, "director of Old Rain Anna Berg"},
	{"name", "a number before the name", `{director of 12 Anna Berg} said it rained.`, "director of 12 Anna Berg"},
	{"name", "words with a mark before the name", `{director of rain; Anna Berg} said it rained.`, "director of rain"},
	{"name", "a comma and no role", `{The rain for Peter Dahl, Nils Lund} said it rained.`, "The rain for Peter Dahl"},
	{"name", "a comma and a verb", `{The spokesman for rain fell, Nils Lund} said it rained.`, "The spokesman for rain"},
	{"apposition", "the name behind a role", `"It rains," said {the mayor}, Anna Berg.`, "Anna Berg (mayor)"},
	{"apposition", "and behind its complement", `{The mayor of the old town}, Anna Berg, said it rained.`, "Anna Berg (mayor of the old town)"},
	{"apposition", "not of whom the role is", `"It rains," said {the mother of the accused man}, Peter Dahl, 19.`, "the mother of the accused man"},
	{"apposition", "in front of a name with its verb", `{A veteran of two wars}, Anna Berg said it rained.`, "Anna Berg (veteran of two wars)"},
	{"apposition", "nor where the name has its own verb", `According to {the mayor}, Anna Berg said it rained.`, "the mayor"},
	{"apposition", "behind the source", `{the mayor}<, Anna Berg,> said it rained.`, "Anna Berg (mayor)"},
	{"apposition", "a body behind a body", `{the company}<, Rain Motors Inc,> said it rained.`, "Rain Motors Inc"},
	{"apposition", "a body behind a person", `{the mayor}<, Rain Motors Inc,> said it rained.`, "the mayor"},
	{"apposition", "a person behind a body", `{the company}<, Anna Berg,> said it rained.`, "the company"},
	{"apposition", "a place behind a body", `{the city council}<, Oslo,> said it rained.`, "the city council"},
	{"apposition", "no name behind", `{the mayor}<, an old man,> said it rained.`, "the mayor"},
	{"apposition", "nothing behind", `{the mayor}<,> said it rained.`, "the mayor"},
	{"apposition", "a verb before the name", `{the mayor}<, met Anna Berg,> said it rained.`, "the mayor"},
	{"apposition", "a preposition before the name", `{the mayor}<, with Anna Berg,> said it rained.`, "the mayor"},
	{"apposition", "a nearer role", `{the mother of the teacher}<, Anna Berg,> said it rained.`, "the mother of the teacher"},
	{"apposition", "behind the name, as source", `Anna Berg, {the mayor}, said it rained.`, "Anna Berg (mayor)"},
	{"apposition", "behind a name, indefinite", `Anna Berg, {a mayor}, said it rained.`, "Anna Berg (mayor)"},
	{"apposition", "behind a place", `In Oslo, {the mayor} said it rained.`, "the mayor"},
	{"apposition", "behind a preposition", `It rained with Anna Berg, {the mayor} said.`, "the mayor"},
	{"apposition", "behind a body", `The Rain Bank, {the mayor} said, left.`, "the mayor"},
	{"apposition", "behind no name", `It rained, {the mayor} said.`, "the mayor"},
	{"apposition", "behind a name and more", `Anna Berg, 62, {the mayor}, said it rained.`, "Anna Berg (mayor)"},
	{"apposition", "behind brackets", `Anna Berg (D-Ohio), {a senator}, said it rained.`, "Anna Berg (senator)"},
	{"apposition", "behind a role and its verb", `Anna Berg, 62, wept, {the mayor} said.`, "the mayor"},
	{"apposition", "behind a name in a place", `In Zorn, {the mayor} said it rained. # Zorn person`, "the mayor"},
	{"apposition", "indefinite behind a name", `It rained on Anna Berg, {a mayor} said.`, "a mayor"},
	{"apposition", "not behind a comma", `Anna Berg {the mayor} said it rained.`, "the mayor"},
	{"apposition", "of a thing behind a name", `Anna Berg, {the report} said, left.`, "the report"},
	{"apposition", "a role before the comma", `{the old mayor}<, Anna Berg> said it rained.`, "Anna Berg (old mayor)"},
	{"apposition", "the source's own role", `{the mother}<, Anna Berg,> said it rained.`, "Anna Berg (mother)"},
	{"apposition", "a person keeps the role", `{the old mayor}<, Anna Berg,> said it rained. {the mayor} left.`, "Anna Berg (old mayor); Anna Berg (old mayor)"},
	{"kin", "his wife who was named", `Peter Dahl and his wife, Anna, arrived. "It rains," {his wife} said.`, "Anna (wife)"},
	{"kin", "another's is another", `Nils Lund, a lawyer for Peter Dahl, arrived. "It rains," {Berg's lawyer} said.`, "Berg's lawyer"},
	{"kin", "described before", `Nils Lund, a lawyer for Peter Dahl, arrived. "It rains," {Dahl's lawyer} said.`, "Nils Lund (lawyer for Peter Dahl)"},
	{"kin", "another role", `Nils Lund, a lawyer for Peter Dahl, arrived. "It rains," {Dahl's coach} said.`, "Dahl's coach"},
	{"kin", "of a stranger", `Nils Lund, a lawyer, arrived. "It rains," {Xyl's lawyer} said.`, "Xyl's lawyer"},
	{"kin", "of one whom the role names", `Nils Lund, a lawyer of the Dahl family, arrived. Peter Dahl wept. "It rains," {Dahl's lawyer} said.`, "Nils Lund (lawyer of the Dahl family)"},
	{"kin", "whose owner is not known", `Nils Lund, a lawyer, arrived. Peter Dahl wept. "It rains," {his lawyer} said.`, "Nils Lund (lawyer)"},
	{"kin", "who is the owner", `Nils Lund, a lawyer, arrived. "It rains," {his lawyer} said.`, "his lawyer"},
	{"kin", "a body is none", `Peter Dahl and his bank arrived. "It rains," {his bank} said.`, "his bank"},
	{"kin", "of a noun", `Nils Lund, a lawyer, arrived. "It rains," {the mayor's lawyer} said.`, "the mayor's lawyer"},
	{"kin", "our", `Nils Lund, a lawyer, arrived. "It rains," {our lawyer} said.`, "Nils Lund (lawyer)"},
	{"kin", "an unnamed one", `Peter Dahl's lawyer wept. "It rains," {his lawyer} said.`, "his lawyer"},
	{"kin", "the owner's own word for another", `Nils Lund, his lawyer, arrived. "It rains," {Berg's lawyer} said.`, "Berg's lawyer"},
	{"kin", "of a noun that means somebody", `Mayor Peter Dahl met Nils Lund, a lawyer for Dahl. "It rains," {the mayor's lawyer} said.`, "the mayor's lawyer"},
	{"kin", "a wife of a noun", `A painter left. His wife, Eva Lund, wept. "It rains," {the painter's wife} said.`, "Eva Lund (wife)"},
	{"kin", "a coach of two words", `The old mayor's coach left. "It rains," {the mayor's coach} said.`, "mayor's coach"},
	{"kin", "a bank of his", `Peter Dahl and his bank left. "It rains," {Dahl's bank} said.`, "Dahl's bank"},
	{"kin", "her lawyer, of whom nothing is known", `Anna Berg left. Nils Lund, a lawyer for Peter Dahl, came. "It rains," {her lawyer} said.`, "her lawyer"},
	{"kin", "their lawyer", `Nils Lund, a lawyer, came. "It rains," {their lawyer} said.`, "Nils Lund (lawyer)"},
	{"kin", "an owner that is a body", `Nils Lund, a lawyer for the Rain Bank, came. "It rains," {the Rain Bank's lawyer} said.`, "Nils Lund (lawyer for the Rain Bank)"},
	{"role noun", "who has the role", `Mayor Anna Berg arrived. "It rains," {the mayor} said.`, "Anna Berg (Mayor)"},
	{"role noun", "an abbreviated one", `Sen. Anna Berg arrived. "It rains," {the senator} said.`, "Anna Berg (Sen.)"},
	{"role noun", "a new one is another", `Mayor Anna Berg arrived. "It rains," {a mayor} said.`, "a mayor"},
	{"role noun", "of another nation too", `Norwegian minister Anna Berg arrived. "It rains," {the Swedish minister} said.`, "Swedish minister"},
	{"role noun", "several by their noun", `Government sources met. "It rains," {the sources} said.`, "Government sources"},
	{"role noun", "the last who has it", `Mayor Anna Berg met Mayor Eva Lund. "It rains," {the mayor} said.`, "Eva Lund (Mayor)"},
	{"role noun", "who spoke last", `Mayor Anna Berg arrived. {Mayor Eva Lund} said it rained. {Anna Berg} said it poured. "It rains," {the mayor} said.`, "Eva Lund (Mayor); Anna Berg (Mayor); Anna Berg (Mayor)"},
	{"role noun", "a name in marks is none", `Mayor Anna Berg arrived. Mayor Eva Lund left. "Anna Berg," it said. "It rains," {the mayor} said.`, "Eva Lund (Mayor)"},
	{"role noun", "of the other gender", `Mayor Anna Berg arrived. "It rains," {the male mayor} said.`, "Anna Berg (Mayor)"},
	{"role noun", "of a nation that is known", `Norwegian minister Anna Berg arrived. "It rains," {the Norwegian minister} said.`, "Anna Berg (Norwegian minister)"},
	{"role noun", "one described of another nation", `A Norwegian teacher arrived. "It rains," {the Swedish teacher} said.`, "Swedish teacher"},
	{"role noun", "one described without a nation", `A teacher arrived. "It rains," {the Swedish teacher} said.`, "A teacher"},
	{"role noun", "another age", `Anna Berg, 30, a teacher, arrived. "It rains," {the 40-year-old teacher} said.`, "the 40-year-old teacher"},
	{"role noun", "the same age", `Anna Berg, 30, a teacher, arrived. "It rains," {the 30-year-old teacher} said.`, "Anna Berg (teacher)"},
	{"role noun", "several are not one", `Teachers arrived. A teacher left. "It rains," {the teachers} said.`, "Teachers"},
	{"role noun", "the source is who spoke before", `{An insider} said it rained. "It pours," {the source} said.`, "An insider; An insider"},
	{"role noun", "but not who has a name", `{Anna Berg} said it rained. "It pours," {the source} said.`, "Anna Berg; the source"},
	{"role noun", "nor with another noun", `{An insider} said it rained. "It pours," {the teacher} said.`, "An insider; the teacher"},
	{"role noun", "nor with a word more", `{An insider} said it rained. "It pours," {the bank source} said.`, "An insider; the bank source"},
	{"role noun", "and before anybody spoke it is new", `It rained. "It pours," {the source} said.`, "the source"},
	{"role noun", "a body that is a role", `Mayor Anna Berg arrived. "It rains," {the guard} said.`, "the guard"},
	{"role noun", "a teacher among teachers", `A teacher left. Teachers arrived. "It rains," {the teacher} said.`, "A teacher"},
	{"role noun", "in passing the source is nobody's", `{An insider} said it rained. The source wept. "It pours," {he} said.`, "An insider; The source"},
	{"role noun", "a king and a queen", `Queen Anna left. "It rains," {the king} said.`, "the king"},
	{"role noun", "another age, whose own is not known", `Anna Berg, a teacher, arrived. "It rains," {the 40-year-old teacher} said.`, "Anna Berg (teacher)"},
	{"the two", "the two named last", `Peter Dahl met Nils Lund. "It rains," {the two men} said.`, "Peter Dahl and Nils Lund"},
	{"the two", "women are not men", `Peter Dahl met Nils Lund. "It rains," {the two women} said.`, "the two women"},
	{"the two", "both", `Peter Dahl met Nils Lund. "It rains," {both} said.`, "Peter Dahl and Nils Lund"},
	{"the two", "one named twice", `Peter Dahl met Nils Lund. Lund left. "It rains," {the two men} said.`, "Peter Dahl and Nils Lund"},
	{"the two", "an owner is none", `Peter Dahl met Nils Lund near Eva Berg's house. "It rains," {the two men} said.`, "Peter Dahl and Nils Lund"},
	{"the two", "who is in marks is none", `Peter Dahl met Nils Lund. "Anna Berg," she read. "It rains," {the two} said.`, "Peter Dahl and Nils Lund"},
	{"the two", "a body is none", `Peter Dahl met Nils Lund in the Rain Bank. "It rains," {the two} said.`, "Peter Dahl and Nils Lund"},
	{"the two", "not of a thing", `Peter Dahl met Nils Lund. "It rains," {the two reports} said.`, "the two reports"},
	{"the two", "not three", `Peter Dahl met Nils Lund. "It rains," {the three men} said.`, "the three men"},
	{"the two", "only one", `Peter Dahl left. "It rains," {the two men} said.`, "the two men"},
	{"the two", "a woman is no man", `Peter Dahl met Anna Berg. "It rains," {the two men} said.`, "the two men"},
	{"the two", "three of whom two are last", `Eva Lund met Peter Dahl and Nils Lund. "It rains," {the two men} said.`, "Peter Dahl and Nils Lund"},
	{"the two", "in a headline", "Peter Dahl Meets Nils Lund\n\nIt rained.\n\n\"It rains,\" {the two men} said.", "the two men"},
	{"the two", "long ago", `Peter Dahl met Nils Lund. It rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained and rained. "It rains," {the two men} said.`, "the two men"},
	{"the two", "men and a body", `Peter Dahl met Nils Lund of the Rain Bank. "It rains," {the two men} said.`, "Peter Dahl and Nils Lund"},
	{"the two", "in marks", `"Eva Berg met Ida Lund," she read. "It rains," {the two women} said.`, "the two women"},
	{"the two", "both men", `Peter Dahl met Nils Lund. "It rains," {both men} said.`, "Peter Dahl and Nils Lund"},
	{"the two", "two others", `Peter Dahl met Nils Lund. "It rains," {two men} said.`, "two men"},
	{"the two", "two others and somebody", `Peter Dahl met Nils Lund. "It rains," {Dahl and two men} said.`, "Dahl and two men"},
	{"the two", "two others of a kind", `Peter Dahl met Nils Lund. "It rains," {two sound engineers} said.`, "two sound engineers"},
	{"body", "the noun in its name", `The Bank of England met. "It rains," {the bank} said.`, "Bank of England"},
	{"body", "one described", `He lost to the world federation. "It rains," {the federation} said.`, "the world federation"},
	{"body", "not one of another kind", `The Bank of England met. "It rains," {the ministry} said.`, "the ministry"},
	{"body", "the company", `Rain Motors Inc met. "It rains," {the company} said.`, "Rain Motors Inc"},
	{"body", "an outlet is none", `Rain Motors Inc met. [Rain News Inc] has it. "It rains," {the company} said.`, "Rain Motors Inc"},
	{"body", "with a word more it is another", `The Bank of England met. "It rains," {the old bank} said.`, "the old bank"},
	{"body", "with a complement too", `The Bank of England met. "It rains," {the bank of Rain} said.`, "the bank of Rain"},
	{"body", "an indefinite one too", `The Bank of England met. "It rains," {a bank} said.`, "a bank"},
	{"body", "a nation that is not its", `The Norwegian bank met. "It rains," {the Swedish bank} said.`, "Swedish bank"},
	{"body", "a place is none", `New House met. "It rains," {the house} said.`, "New House"},
	{"body", "a person is none", `Anna Church arrived. "It rains," {the church} said. # Anna Church person`, "the church"},
	{"body", "the agency", `[Tass] has it. "It rains," {the agency} said.`, "Tass"},
	{"body", "the agency named before", `[Tass] has it. The Rain Agency met. "It rains," {the agency} said.`, "Rain Agency"},
	{"body", "the agency with many words", `[Tass] has it. "It rains," {the very old rainy agency} said.`, "the very old rainy agency"},
	{"body", "the report", `The report of the mayor was long. "It rains," {the report} said.`, "The report"},
	{"body", "the ministry that is described", `The old ministry met. "It rains," {the ministry} said.`, "The old ministry"},
	{"body", "the report that is described", `A long report came. "It rains," {the report} said.`, "A long report"},
	{"body", "a described body has no name", `The rain bank met. "It rains," {the company} said.`, "the company"},
	{"epithet", "an age", `Anna Berg scored twice. "It rained," {the 24-year-old striker} said.`, "Anna Berg"},
	{"epithet", "the age of another who is named", `Peter Dahl, 24, left. Nils Lund, 30, scored. "It rained," {the 24-year-old} said.`, "Peter Dahl"},
	{"epithet", "one of a nation", `Anna Berg lost a shoe. "It rained," {the Kenyan} said.`, "Anna Berg"},
	{"epithet", "a former office", `Anna Berg left. "It rained," {the former minister} said.`, "Anna Berg"},
	{"epithet", "a bare office is anybody's", `Anna Berg left. "It rained," {the band leader} said.`, "the band leader"},
	{"epithet", "the star", `Anna Berg left. "It rained," {the star} said.`, "Anna Berg"},
	{"epithet", "a star", `Anna Berg left. "It rained," {a star} said.`, "a star"},
	{"epithet", "the stars", `Anna Berg left. "It rained," {the stars} said.`, "the stars"},
	{"epithet", "Berg's star", `Anna Berg left. "It rained," {the mayor's star} said.`, "the mayor's star"},
	{"epithet", "the star of something", `Anna Berg left. "It rained," {the star of the film} said.`, "the star of the film"},
	{"epithet", "the source", `Anna Berg left. "It rained," {the Oslo source} said.`, "Oslo source"},
	{"epithet", "a place before it", `Anna Berg left. "It rained," {the Oslo teacher} said.`, "Anna Berg"},
	{"epithet", "an office of every state", `Anna Berg left. "It rained," {the Oslo minister} said.`, "Oslo minister"},
	{"epithet", "of the other gender", `Anna Berg met Peter Dahl. "It rained," {the actor} said.`, "Anna Berg"},
	{"epithet", "nobody before", `"It rained," {the star} said.`, "the star"},
	{"epithet", "an unnamed one is none", `A teacher left. "It rained," {the star} said.`, "the star"},
	{"epithet", "a woman may be unnamed", `A teacher left. "It rained," {the woman} said.`, "A teacher"},
	{"epithet", "an age that is another's", `Anna Berg, 30, left. "It rained," {the 24-year-old} said.`, "the 24-year-old"},
	{"epithet", "an age before the noun", `Anna Berg, 30, met Eva Lund. "It rained," {the 30-year-old teacher} said.`, "Anna Berg"},
	{"epithet", "it stays theirs", `Anna Berg left. "It rained," {the star} said. Eva Lund came. "It poured," {the star} said.`, "Anna Berg; Anna Berg"},
	{"epithet", "one whose age is another's", `Peter Dahl, 30, met Nils Lund. "It rained," {the 24-year-old} said.`, "the 24-year-old"},
	{"epithet", "a body of the same age", `Anna Berg, 24, left. Peter Dahl came. "It rained," {the 24-year-old} said.`, "Anna Berg"},
	{"epithet", "his star", `Anna Berg left. "It rained," {his star} said.`, "his star"},
	{"epithet", "a former one with an office", `Anna Berg left. "It rained," {the former Oslo minister} said.`, "Anna Berg"},
	{"pending", "who is named next without a word", `{A Scottish beekeeper} said it rained. Hamish Orr, 71, found the hives wet.`, "Hamish Orr (Scottish beekeeper)"},
	{"pending", "definite", `{Ghana's aviation minister} has told airlines to go. {Esi Mensah} said it rained.`, "Esi Mensah (Ghana's aviation minister); Esi Mensah (Ghana's aviation minister)"},
	{"pending", "by another word for the role", `{The head of Malta's teachers' union} says it rains. Union president Doreen Zahra left.`, "Doreen Zahra (Union president)"},
	{"pending", "not the one whom the words are about", `{A passenger} said the driver was asleep. The driver, Mihai Dobre, was hurt.`, "A passenger"},
	{"pending", "nor a spokesman's master", `{A spokesman} said it rained. Anna Berg left.`, "A spokesman"},
	{"pending", "nor one of the other gender", `{A woman} said it rained. Peter Dahl left.`, "A woman"},
	{"pending", "nor one who was known before", `Anna Berg left. {A beekeeper} said it rained. Anna Berg came back.`, "A beekeeper"},
	{"pending", "who has another trade later", `{A Scottish beekeeper} said it rained. Mayor Hamish Orr left.`, "A Scottish beekeeper"},
	{"pending", "who speaks with another trade", `{A Scottish beekeeper} said it rained. {Mayor Hamish Orr} said no.`, "A Scottish beekeeper; Hamish Orr (Mayor)"},
	{"pending", "an official may have any", `{A Scottish official} said it rained. {Mayor Hamish Orr} said no.`, "Hamish Orr (Mayor); Hamish Orr (Mayor)"},
	{"pending", "an official of another state", `{Norway's foreign official} said it rained. {Swedish Mayor Hamish Orr} said no.`, "Norway's foreign official; Hamish Orr (Swedish Mayor)"},
	{"pending", "a word that stands for the title", `{A Scottish priest} said it rained. The Rev. Hamish Orr left.`, "Hamish Orr (Rev.)"},
	{"pending", "to whom something is done", `{A Scottish beekeeper} said it rained. Hamish Orr was stabbed.`, "A Scottish beekeeper"},
	{"pending", "of two described the one who spoke", `{Their lawyer} said it rained. A governor wept. {Hamish Orr} said no.`, "Hamish Orr (lawyer); Hamish Orr (lawyer)"},
	{"pending", "two at once", `{A Scottish beekeeper} said it rained. Hamish Orr and Nils Lund left.`, "A Scottish beekeeper"},
	{"pending", "who has a description later and is not the first", `"It pours," {Anna Berg} said. {A Scottish beekeeper} said it rained. Mayor Hamish Orr left.`, "Anna Berg; A Scottish beekeeper"},
	{"pending", "not the first, without a word", `"It pours," {Anna Berg} said. {A Scottish beekeeper} said it rained. {Hamish Orr} said no.`, "Anna Berg; Hamish Orr (Scottish beekeeper); Hamish Orr (Scottish beekeeper)"},
	{"pending", "not the first, who does not speak again", `"It pours," {Anna Berg} said. {A Scottish beekeeper} said it rained. Hamish Orr left.`, "Anna Berg; A Scottish beekeeper"},
	{"pending", "where another speaks between", `"It pours," {Anna Berg} said. {A Scottish beekeeper} said it rained. {Berg} said no. Hamish Orr left.`, "Anna Berg; A Scottish beekeeper; Anna Berg"},
	{"pending", "a surname alone is not enough", `"It pours," {Anna Berg} said. {A Scottish beekeeper} said it rained. Then Zorn left. # Zorn person`, "Anna Berg; A Scottish beekeeper"},
	{"pending", "too far", `{A Scottish beekeeper} said it rained. It did. It did. It did. It did. It did. It did. Hamish Orr left.`, "A Scottish beekeeper"},
	{"pending", "further for the first", `{A Scottish beekeeper} said it rained. It did. It did. Hamish Orr left.`, "Hamish Orr (Scottish beekeeper)"},
	{"pending", "not for others", `"It pours," {Anna Berg} said. {A Scottish beekeeper} said it rained. It did. It did. Hamish Orr left.`, "Anna Berg; A Scottish beekeeper"},
	{"pending", "in the same sentence", `{A Scottish beekeeper} said Hamish Orr left.`, "A Scottish beekeeper"},
	{"pending", "who has not spoken, next", `"It pours," {Anna Berg} said. A Scottish beekeeper left. Hamish Orr wept. "It rains," {the beekeeper} said.`, "Anna Berg; Hamish Orr (Scottish beekeeper)"},
	{"pending", "who has not spoken, later", `"It pours," {Anna Berg} said. A Scottish beekeeper left. It rained. Hamish Orr wept. "It rains," {the beekeeper} said.`, "Anna Berg; A Scottish beekeeper"},
	{"pending", "a known one who has not spoken", `"It pours," {Anna Berg} said. The referee left. Hamish Orr wept. "It rains," {the referee} said.`, "Anna Berg; The referee"},
	{"pending", "a name behind a preposition", `{A Scottish beekeeper} said it rained. It rained on Hamish Orr.`, "A Scottish beekeeper"},
	{"pending", "an owner", `{A Scottish referee} said it rained. Hamish Orr's hives were wet.`, "A Scottish referee"},
	{"pending", "in marks", `{A Scottish beekeeper} said it rained. "Hamish Orr," it said.`, "A Scottish beekeeper"},
	{"pending", "a body", `{A Scottish beekeeper} said it rained. The Rain Bank left.`, "A Scottish beekeeper"},
	{"pending", "a spokesman with his title", `{A spokesman} said it rained. Spokesman Nils Lund left.`, "Nils Lund (Spokesman)"},
	{"pending", "a spokesman with another", `{A spokesman} said it rained. Mayor Nils Lund left.`, "A spokesman"},
	{"pending", "my mother", `{my mother} said it rained. Hamish Orr left.`, "my mother"},
	{"pending", "two of them the last", `{A beekeeper} said it rained. {A teacher} said it poured. {Hamish Orr} said no.`, "A beekeeper; Hamish Orr (teacher); Hamish Orr (teacher)"},
	{"pending", "somebody's brother", `{A beekeeper} said it rained. Her brother, Hamish Orr, left.`, "A beekeeper"},
	{"pending", "one who spoke again", `{A beekeeper} said it rained. It did. It did. It did. {The beekeeper} wept. It did. It did. Hamish Orr left.`, "Hamish Orr (beekeeper); Hamish Orr (beekeeper)"},
	{"pending", "the role is kept", `{A Scottish beekeeper} said it rained. Hamish Orr left. {The beekeeper} wept.`, "Hamish Orr (Scottish beekeeper); Hamish Orr (Scottish beekeeper)"},
	{"pending", "the captain, who has the title later", `"It pours," {Anna Berg} said. {The captain} told them it rained. It did. Captain Nils Lund left.`, "Anna Berg; Nils Lund (Captain)"},
	{"pending", "not another captain's", `"It pours," {Anna Berg} said. {A captain} told them it rained. It did. Captain Nils Lund left.`, "Anna Berg; A captain"},
	{"pending", "one described twice", `"It pours," {Anna Berg} said. A beekeeper left. {A beekeeper} said it rained. {Hamish Orr} said no.`, "Anna Berg; Hamish Orr (beekeeper); Hamish Orr (beekeeper)"},
	{"pending", "described again in passing", `"It pours," {Anna Berg} said. {A beekeeper} said it rained. A beekeeper left. {Hamish Orr} said no.`, "Anna Berg; Hamish Orr (beekeeper); Hamish Orr (beekeeper)"},
	{"pending", "the first of many is kept", `{A beekeeper} said it rained. {A teacher} said so. {A banker} said so. {A driver} said so. {A singer} said so. {A nurse} said so. Hamish Orr, the beekeeper, left.`, "Hamish Orr (beekeeper); A teacher; A banker; A driver; A singer; A nurse"},
	{"pending", "a headline", "Hamish Orr Keeps Bees\n\nIt rained.\n\n{A beekeeper} said it rained. Orr left.", "A beekeeper"},
	{"pending", "his agent", `"It pours," {Anna Berg} said. His agent left. Hamish Orr wept. "It rains," {the agent} said.`, "Anna Berg; Hamish Orr (agent)"},
	{"pending", "one who is another already", `{A beekeeper} said it rained. Hamish Orr left. Nils Lund left. {The beekeeper} wept.`, "Hamish Orr (beekeeper); Hamish Orr (beekeeper)"},
	{"pending", "the same again speaks between", `"It pours," {Anna Berg} said. {A beekeeper} said it rained. {A beekeeper} said it poured. {Hamish Orr} said no.`, "Anna Berg; Hamish Orr (beekeeper); Hamish Orr (beekeeper); Hamish Orr (beekeeper)"},
	{"pending", "a sentence stands between", `"It pours," {Anna Berg} said. {A beekeeper} said it rained. {Officials} said no. Hamish Orr left.`, "Anna Berg; A beekeeper; Officials"},
	{"pending", "a beekeeper's title is another's", `{A passenger} said it rained. A driver left. Driver Hamish Orr wept.`, "A passenger"},
	{"pending", "her own brother", `{A beekeeper} said it rained. Eva Lund's brother, Nils Lund, left.`, "A beekeeper"},
	{"description", "what is no name is none", `{they've} said it rained.`, "-"},
	{"description", "you", `{You} said it rained.`, "-"},
	{"description", "one", `{One} said it rained.`, "One"},
	{"description", "a word in small letters", `{running} said it rained.`, "running"},
	{"description", "a time is cut", `{shipping sources yesterday} said it rained.`, "shipping sources"},
	{"description", "a time of somebody's is not", `{today's sources} said it rained.`, "today's sources"},
	{"description", "a clause is cut", `{shipping sources who left} said it rained.`, "shipping sources"},
	{"description", "a participle that tells which report it is stays", `{a report published by them} said it rained.`, "a report published by them"},
	{"description", "a noun that is one too is not", `{a hearing by them} said it rained.`, "a hearing by them"},
	{"description", "a time with a word before it is cut", `{a report last week} said it rained.`, "a report"},
	{"description", "a time that says what it is stays", `{the paper's weekend editor} said it rained.`, "the paper's weekend editor"},
	{"description", "a participle at the end is not", `{a man missing} said it rained.`, "a man missing"},
	{"description", "a verb is cut", `{shipping sources say} said it rained.`, "shipping sources"},
	{"description", "a number before it keeps it", `{the one say} said it rained.`, "the one say"},
	{"description", "a year is cut", `{a report in 2019} said it rained.`, "a report in 2019"},
	{"description", "a place is not", `{a report in Oslo} said it rained.`, "a report in Oslo"},
	{"description", "a comma", `{shipping sources, all of them} said it rained.`, "shipping sources"},
	{"description", "a dash", `{shipping sources - all of them} said it rained.`, "shipping sources"},
	{"description", "a hyphen", `{part-time sources} said it rained.`, "part-time sources"},
	{"description", "brackets", `{shipping sources (all of them)} said it rained.`, "shipping sources"},
	{"description", "those", `{those sources} said it rained.`, "those sources"},
	{"description", "two", `{two sources} said it rained.`, "two sources"},
	{"description", "the", `{the} said it rained.`, "-"},
	{"description", "the same again", `{a teacher} said it rained. {a teacher} said it poured.`, "a teacher; a teacher"},
	{"description", "somebody's, again", `Peter Dahl's lawyer wept. "It rains," {Dahl's lawyer} said. "It pours," {Dahl's lawyer} said.`, "Peter Dahl's lawyer; Peter Dahl's lawyer"},
	{"description", "in passing a single word is nobody", `Then spokesman left. "It rains," {he} said.`, "-"},
	{"description", "in passing officials are", `Officials left. "It rains," {they} said.`, "Officials"},
	{"description", "a word that is a verb and a noun", `{report} said it rained.`, "report"},
	{"description", "a verb with a capital", `{Running} said it rained.`, "Running"},
	{"description", "a name is not described again", `{Rain Bank} said it rained. {the Rain Bank} said it poured.`, "Rain Bank; Rain Bank"},
	{"description", "a dash without spaces", `{rain-sources} said it rained.`, "rain-sources"},
	{"description", "a year's end", `{a report at yesterday} said it rained.`, "a report at yesterday"},
	{"description", "a participle that is a noun", `{a banking official in Oslo} said it rained.`, "a banking official in Oslo"},
	{"description", "a participle behind which nothing stands", `{a man running} said it rained.`, "a man running"},
	{"description", "a word of time inside", `{sources of yesterday} said it rained.`, "sources of yesterday"},
	{"description", "a name with a capital is kept", `{sources Running in Oslo} said it rained.`, "Running"},
	{"description", "a role that is a pronoun", `{others} said it rained.`, "others"},
	{"label", "a question is the author's", "By Nils Lund\n\nAnna Berg is a teacher. Berg lives in Oslo. Peter Dahl wept.\n\n{Q}: Does it rain?\n\n{A}: It rains.", "Nils Lund; Anna Berg (teacher)"},
	{"label", "the author is no guest", "By Nils Lund\n\nNils Lund met Anna Berg. Nils Lund left.\n\n{A}: It rains.", "Anna Berg"},
	{"label", "who is named in marks is none", "By Nils Lund\n\n\"Peter Dahl and Dahl,\" said Anna Berg.\n\n{A}: It rains.", "Anna Berg"},
	{"label", "nor a body", "By Nils Lund\n\nThe Rain Bank met the Rain Bank and Anna Berg.\n\n{A}: It rains.", "Anna Berg"},
	{"label", "nor who is named later", "By Nils Lund\n\nAnna Berg left.\n\n{A}: It rains.\n\nPeter Dahl met Dahl and Peter Dahl.\n\n{A}: It pours.", "Anna Berg; Anna Berg"},
	{"label", "without a colon it is none", "By Nils Lund\n\nAnna Berg left.\n\n{Q} said it rains.", "Q"},
	{"label", "a word of more is none", "By Nils Lund\n\nAnna Berg left.\n\n{Question A}: It rains.", "Question A"},
	{"label", "two who are named as often", "By Nils Lund\n\nAnna Berg met Peter Dahl.\n\n{A}: It rains.", "Anna Berg"},
	{"label", "the one named more", "By Nils Lund\n\nAnna Berg met Peter Dahl and Dahl.\n\n{A}: It rains.", "Peter Dahl"},
	{"label", "two authors", "By Nils Lund and Eva Dahl\n\nIt rained.\n\n{Q}: Does it rain?", "Nils Lund"},
	{"label", "an author who is no name", "By the staff\n\nAnna Berg left.\n\n{Q}: Does it rain?", "-"},
	{"outlet", "the head of the source", `{the [Tass] news agency} said it rained.`, "Tass news agency"},
	{"outlet", "with its article", `{[the Tass news agency]} said it rained.`, "the Tass news agency"},
	{"outlet", "its complement is not", `{a report of [Tass]} said it rained.`, "a report of Tass"},
	{"outlet", "an outlet before is not", `[Tass] left. {the mayor} said it rained.`, "the mayor"},
	{"outlet", "nor one inside", `{the [Tass] reporter} said it rained.`, "Tass reporter"},
	{"outlet", "behind two words without an article", `{official [Tass]} said it rained.`, "Tass"},
	{"outlet", "two outlets", `[Tass] met [Interfax]. {Interfax} said it rained.`, "Interfax"},
	{"outlet", "behind an article and words", `{the old [Tass]} said it rained.`, "Tass"},
	{"outlet", "with more words", `{the report of the [Tass] agency} said it rained.`, "the report of the Tass agency"},
	{"outlet", "not without an article", `{old [Tass]} said it rained.`, "Tass"},
}

// Names of other languages follow from the words of the language.
func TestLanguages(t *testing.T) {
	for _, c := range []struct{ reason, language, text, want string }{
		{"a spokeswoman of a mayor", "fr", `« Il pleut », dit {une porte-parole du maire Nils Dahl}.`, "une porte-parole du maire Nils Dahl"},
		{"a spokeswoman of a body", "fr", `« Il pleut », dit {la porte-parole du gouvernement Anna Berg}.`, "Anna Berg (porte-parole du gouvernement)"},
		{"a genitive by its case", "de", `„Es regnet“, sagte {die Sprecherin des Bürgermeisters Nils Dahl}.`, "die Sprecherin des Bürgermeisters Nils Dahl"},
		{"a wife, in a language without articles", "id", `“Hujan,” kata {istri Nils Dahl}.`, "istri Nils Dahl"},
		{"a spokesman of a mayor, in one", "id", `“Hujan,” kata {juru bicara wali kota Nils Dahl}.`, "juru bicara wali kota Nils Dahl"},
		{"a role whose complement ends at the name", "fr", `La maire de Brest Anna Berg est partie. {La maire} a dit cela.`, "Anna Berg (maire de Brest)"},
		{"the name is the complement", "fr", `L'avocat de Nils Dahl est parti. {L'avocat} a dit cela.`, "L'avocat"},
		{"a house may bear the name", "fr", `Le directeur de l'hôpital Anna Berg est parti. {Le directeur} a dit cela.`, "Le directeur"},
		{"whom the one told has as a complement", "fr", `L'avocat de Nils Dahl à Brest Anna Berg est parti. {L'avocat} a dit cela.`, "L'avocat"},
		{"an office with an article in it", "fr", `La ministre de la Santé Anna Berg est partie. {La ministre} a dit cela.`, "Anna Berg (ministre de la Santé)"},
		{"behind a preposition that holds the article", "it", `È arrivato al direttore del porto, Nils Dahl. {Il direttore} ha detto questo.`, "Nils Dahl (direttore del porto)"},
		{"but a genitive of somebody's is another", "pt", `O assessor do ministro, Nils Dahl, saiu. {O ministro} disse isso.`, "O ministro"},
		{"a surname that is a role", "es", `Pablo Rey salió. {Rey} dijo eso. {El rey} dijo eso.`, "Pablo Rey; El rey"},
		{"a role with a capital", "es", `Ana Vidal salió. {Rey} dijo eso.`, "Rey"},
		{"she of two", "es", `Ana Vidal y Julia Soto salieron. {Ella} dijo eso.`, "-"},
		{"she of a couple", "es", `Ana Vidal y Pablo Soto salieron. {Ella} dijo eso.`, "Ana Vidal"},
		{"an age before the role", "it", `Anna Bassi, 54 anni, è la sindaca di Pavia. {La sindaca} ha detto questo.`, "Anna Bassi (sindaca di Pavia)"},
		{"no age, but another", "it", `Anna Bassi, dice Nils Dahl, è la sindaca di Pavia. {La sindaca} ha detto questo.`, "la sindaca"},
		{"according to, at the head", "fr", `Nils Dahl est parti. D'après {Dahl}, il pleut.`, "Nils Dahl"},
		{"the latter", "fr", `Anna Berg a reçu Nils Dahl. {Ce dernier} a dit cela.`, "Nils Dahl"},
		{"two names side by side", "cs", `„Prší,“ řekla {matka Jana Nováka Anna Nováková}.`, "Anna Nováková (matka Jana Nováka)"},
		{"a role with its holder", "de", `Die Bürgermeisterin Anna Berg kam. {Die Bürgermeisterin} sagte, es regne.`, "Anna Berg (Bürgermeisterin)"},
		{"a noun with a capital is no name", "de", `Die Stadt Oslo wartet. {Die Feuerwehr} sagte, es regne.`, "Die Feuerwehr"},
		{"a pronoun", "de", `Anna Berg traf Peter Dahl. {Er} sagte, es regne.`, "Peter Dahl"},
		{"a native of a town", "fr", `Anna Berg a gagné. {La Brestoise} a dit cela.`, "Anna Berg"},
		{"who is called so", "it", `Il danese Nils Dahl e il veneto Dario Berg hanno vinto. «Piove», ha detto {il danese}.`, "Nils Dahl"},
		{"nobody of two", "it", `Dario Berg ha battuto Nils Dahl. «Piove», ha detto {il veneto}.`, "-"},
		{"a body and what it is of", "it", `«Piove», ha detto {la Corte dei venti}.`, "Corte dei venti"},
		{"she", "fr", `Anna Berg a rencontré Pierre Dahl. {Elle} a dit qu'il pleuvait.`, "Anna Berg"},
		{"two people", "fr", `{Anna Berg et Pierre Dahl} ont dit qu'il pleuvait.`, "Anna Berg et Pierre Dahl"},
		{"a name in another case", "ru", `Мария Петрова приехала. По словам {Петровой}, идёт дождь.`, "Мария Петрова"},
		{"both names in another case", "ru", `Мария Петрова приехала. По словам {Марии Петровой}, идёт дождь.`, "Мария Петрова"},
		{"another given name", "ru", `Мария Петрова приехала. По словам {Анны Петровой}, идёт дождь.`, "Анна Петрова"},
		{"a role with its complement", "ru", `Мэр города Мария Петрова приехала. {Мэр} сказала, идёт дождь.`, "Мария Петрова (Мэр города)"},
		{"a role of whose friend it is", "ru", `Друг мэра города Иван Петров приехал. {Мэр} сказал, идёт дождь.`, "Мэр"},
		{"a role behind a dash", "ru", `Мария Петрова — мэр города. {Мэр} сказала, идёт дождь.`, "Мария Петрова (мэр)"},
		{"a role that somebody came to have", "cs", `Jana Dvořáková byla v květnu zvolena primátorkou. {Primátorka} řekla, že prší.`, "Jana Dvořáková (primátorkou)"},
		{"a role in the case of a name", "ru", `Мария Петрова уволила Ивана Белова, бывшего лидера союза. {Лидер} сказал, идёт дождь.`, "Иван Белов (бывшего лидера союза)"},
		{"one of two names in other cases", "ru", `Переговоры Ивана Петрова и Олега Белова сорвались. {Он} сказал, идёт дождь.`, "-"},
		{"one of two who are joined", "ru", `Иван Петров и Олег Белов приехали. {Он} сказал, идёт дождь.`, "-"},
		{"two names in other cases, of a man and a woman", "ru", `Вчера переговоры Марии Петровой и Олега Белова сорвались. {Он} сказал, идёт дождь.`, "Олег Белов"},
		{"a title behind another's name", "cs", `Petr Novák předal primátorce Janě Dvořákové dopis. {Primátorka} řekla, že prší.`, "Jana Dvořáková (primátorka)"},
		{"more words than before", "ru", `Петрова приехала. По словам {Марии Петровой}, идёт дождь.`, "Мария Петрова"},
		{"since when somebody has been something", "de", `Nils Dahl kam. Anna Berg ist seit 2019 Bürgermeisterin. {Die Bürgermeisterin} sagte, es regne.`, "Anna Berg (Bürgermeisterin)"},
		{"since when, in apposition", "nl", `Anna Berg, sinds 2019 burgemeester, kwam. {De burgemeester} zei dat het regent.`, "Anna Berg (burgemeester)"},
		{"what somebody was elected", "de", `Anna Berg, die im Mai zur Bürgermeisterin gewählt wurde, kam. {Die Bürgermeisterin} sagte, es regne.`, "Anna Berg (Bürgermeisterin)"},
		{"not who appoints", "de", `Nils Dahl wurde vom Richter entlassen. {Der Richter} sagte, es regne.`, "Richter"},
		{"a compound of what somebody is of something", "de", `Nils Dahl, Chef der Gewerkschaft, kam. {Der Gewerkschaftschef} sagte, es regne.`, "Nils Dahl (Chef der Gewerkschaft)"},
		{"whom something is told is no part of the name", "de", `Anna Berg kam. „Es regnet“, sagte {Berg} der Presse.`, "Anna Berg"},
		{"one of a pair", "de", `Nils Dahl und Peter Berg kamen. {Er} sagte, es regne.`, "-"},
		{"a name ends the title behind it", "sv", `I går gav ministern Nils Dahl borgmästaren Anna Berg ett brev. {Ministern} sade att det regnar.`, "Nils Dahl (ministern)"},
		{"a role of two words", "id", `Wali Kota Sari Dewi bertemu Budi Hartono. {Wali kota} mengatakan hujan turun.`, "Sari Dewi (Wali Kota)"},
		{"the head of another body", "id", `Kepala Dinas Budi Hartono datang. {Kepala sekolah} mengatakan hujan turun.`, "Kepala sekolah"},
		{"who was elected, before the name", "tr", `Başkan seçilen Nils Dahl geldi. {Başkan}, yağmur yağdığını söyledi.`, "Nils Dahl (Başkan)"},
		{"they, which is she too", "de", `Beamte kamen. {Sie} sagten, es regne.`, "Beamte"},
		{"where somebody is from, as told", "es", `El ciclista danés Nils Dahl ganó a Peter Berg. {El danés} dijo que llovía.`, "Nils Dahl (ciclista danés)"},
		{"in apposition", "es", `Peter Berg vio al ministro danés, Nils Dahl. {El danés} dijo que llovía.`, "Nils Dahl"},
		{"the only one near", "es", `Anna Berg llegó con Peter Dahl. {La danesa} dijo que llovía.`, "Anna Berg"},
		{"one of two", "es", `Peter Berg llegó con Nils Dahl. {El danés} dijo que llovía.`, "-"},
		{"nobody named", "es", `Llovía. {El danés} dijo que llovía.`, "El danés"},
		{"an office that a sentence gives", "es", `Anna Berg es directora del museo. {La directora} dijo que llovía.`, "Anna Berg (directora)"},
		{"a wider noun with the same complement", "es", `El ministro de Sanidad, Nils Dahl, llegó. {El titular de Sanidad} dijo que llovía.`, "Nils Dahl (ministro de Sanidad)"},
		{"with another", "es", `El ministro de Sanidad, Nils Dahl, llegó. {El titular de Hacienda} dijo que llovía.`, "El titular de Hacienda"},
		{"a body with what describes it", "pt", `{A Polícia Civil de Minas Gerais} disse que chovia.`, "Polícia Civil de Minas Gerais"},
		{"a title that is a body's noun too", "es", `{El policía Nils Dahl} dijo que llovía.`, "Nils Dahl (policía)"},
		{"a short form with one capital", "es", `La Agencia Estatal de Meteorología (Aemet) cerró. {Aemet} dijo que llovía.`, "Agencia Estatal de Meteorología"},
		{"a title before the name", "zh", `教授李明抵达北京。{李明}说下雨了。`, "李明 (教授)"},
		{"a role behind the name", "zh", `李明教授抵达北京。{李教授}说下雨了。`, "李明 (教授)"},
		{"a role that somebody came to have", "zh", `李明2019年当选市长。{市长}说下雨了。`, "李明 (市长)"},
		{"a role that somebody had", "zh", `李明曾担任市长。{市长}说下雨了。`, "市长"},
		{"in a relative clause", "zh", `担任市长的李明抵达北京。{市长}说下雨了。`, "李明 (市长)"},
		{"with a determiner", "zh", `李明是一名教授。{这名教授}说下雨了。`, "李明 (教授)"},
		{"somebody's role", "zh", `李明是市长的朋友。{市长}说下雨了。`, "市长"},
		{"the end of a longer role", "zh", `国防部长李明抵达北京。{这位部长}说下雨了。`, "李明 (国防部长)"},
		{"of a deputy", "zh", `副部长李明抵达北京。{这位部长}说下雨了。`, "这位部长"},
		{"a part of a name", "zh", `尼尔斯·达尔抵达北京。{达尔}说下雨了。`, "尼尔斯·达尔"},
		{"a town before a role", "zh", `卑尔根市市长李明抵达北京。{卑尔根市市长}说下雨了。`, "李明 (卑尔根市市长)"},
		{"whose husband it is", "zh", `李明的丈夫王强抵达北京。{他}说下雨了。`, "王强 (丈夫)"},
		{"a role behind a topic", "ja", `田中花子氏は2019年から市長を務めている。{市長}は雨だと述べた。`, "田中花子 (市長)"},
		{"in a relative clause", "ja", `市長に就任した田中花子氏が来た。{市長}は雨だと述べた。`, "田中花子 (市長)"},
		{"in the sentence before", "ja", `佐藤健一氏は会長を務める。田中花子氏が来た。{会長}は雨だと述べた。`, "佐藤健一 (会長)"},
		{"another's", "ja", `田中花子氏は佐藤市長に就任を求めた。{市長}は雨だと述べた。`, "佐藤 (市長)"},
		{"the same one", "ja", `田中花子市長が来た。{同市長}は雨だと述べた。`, "田中花子 (市長)"},
	} {
		if got := speakers(c.language, c.text); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.language, c.reason, got, c.want)
		}
	}
}

// Roles are cut whole.
func TestRoles(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"a seat of power", `"It rains," {Pentagon spokesman Nils Lund} said.`, "Pentagon spokesman"},
		{"a state of two words", `{South Dakota Gov. Nils Lund} said it rained.`, "South Dakota Gov."},
		{"a nation and a ministry", `"It rains," {Chinese foreign ministry spokesman Gao Lin} said.`, "Chinese foreign ministry spokesman"},
		{"a bank", `"It rains," {Commerzbank analyst Nils Lund} said.`, "Commerzbank analyst"},
		{"behind the name", `"It rains," said {Nils Lund}, a Norwegian meteorologist.`, "Norwegian meteorologist"},
		{"not the verb before it", `They told {spokesman Nils Lund} it rained.`, "spokesman"},
		{"nor an honorific", `"It rains," {Mr. Lund} said.`, ""},
	} {
		a, qs, outlets := read("en", c.text)
		entities, of := Resolve(a, qs, Mentions(a, nil, outlets), nil, nil)
		if got := entities[of[0]].Role; got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

func TestAlike(t *testing.T) {
	r := &reader{Article: &article.Article{Lexicon: lang.For("cs")}}
	for _, c := range []struct {
		reason, a, b string
		want         bool
	}{
		{"the same", "Petrova", "Petrova", true},
		{"another end", "Petrova", "Petrové", true},
		{"the end of a case and none", "Novák", "Nováka", true},
		{"another stem", "Petrova", "Pavlova", false},
		{"a stem that is too short", "Lun", "Luna", false},
		{"an end that is none of a case", "Petrov", "Petrovskaja", false},
		{"on the other side", "Petrovskaja", "Petrov", false},
		{"another letter inside", "Petrova", "Petsova", false},
		{"a vowel that is lost", "Hrabánek", "Hrabánkovi", true},
		{"a vowel that is kept", "Hrabánek", "Hrabánka", true},
		{"another consonant behind the vowel", "Hrabánek", "Hrabánla", false},
	} {
		if got := r.alike(c.a, c.b, 4); got != c.want {
			t.Errorf("%s: got %v", c.reason, got)
		}
	}
}

func TestSameGiven(t *testing.T) {
	for _, c := range []struct {
		reason, a, b string
		want         bool
	}{
		{"the same", "Anna Berg", "Anna Berg", true},
		{"a surname alone", "Berg", "Anna Berg", true},
		{"a middle name more", "Anna Maria Berg", "Anna Berg", true},
		{"another middle name", "Anna Maria Berg", "Anna Eva Berg", false},
		{"the order of the names", "Maria Anna Berg", "Anna Maria Berg", false},
		{"an initial", "A. Berg", "Anna Berg", true},
		{"another initial", "E. Berg", "Anna Berg", false},
		{"an initial without its period", "An Berg", "Anna Berg", false},
		{"two letters with a period", "An. Berg", "Anna Berg", false},
		{"small letters", "ANNA Berg", "Anna Berg", true},
	} {
		if got := sameGiven(strings.Fields(c.a), strings.Fields(c.b)); got != c.want {
			t.Errorf("%s: got %v", c.reason, got)
		}
	}
}

func TestSpells(t *testing.T) {
	for _, c := range []struct {
		reason, acronym, word string
		want                  bool
	}{
		{"letters in order", "RM", "Regnmotor", true},
		{"another first letter", "OM", "Regnmotor", false},
		{"letters that are not there", "RX", "Regnmotor", false},
		{"letters in another order", "RTM", "Regnmotor", false},
		{"a word that is hardly longer", "RMT", "Rmtor", false},
		{"a word in capitals", "RM", "REGNMOTOR", false},
	} {
		if got := spells(c.acronym, c.word); got != c.want {
			t.Errorf("%s: got %v", c.reason, got)
		}
	}
}

// An article with most that there is: a lead, a couple, pronouns, kin, groups.
const story = `{A Scottish beekeeper} said on Monday that it had rained. Hamish Orr, 71, found the hives wet.

"It rained," said {his wife}, Morag Orr. "It poured," {she} said. "Nobody came," {Orr} said.

Union president Doreen Zahra met Nils Lund, a lawyer for the town. {She} said it was cold. "It was warm," {Lund} said.

"We saw it," {the lawyer} said. {The two hostages} were there. "It was dark," {they} said.`

// Names are only names: with others in their place, others speak, and nothing
// else changes.
func TestRenaming(t *testing.T) {
	rename := strings.NewReplacer("Hamish Orr", "Duncan Reid", "Morag Orr", "Fiona Reid", "Orr", "Reid", "Doreen Zahra", "Gertrude Vella", "Nils Lund", "Peter Holm", "Lund", "Holm")
	want := rename.Replace(speakers("en", story))
	if got := speakers("en", rename.Replace(story)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A paragraph about others changes nobody, wherever it stands between paragraphs
// that do not lean on each other.
func TestUnrelated(t *testing.T) {
	want := speakers("en", story)
	const other = "Rain fell in Oslo. The streets were wet, and trains stood still."
	if got := speakers("en", story+"\n\n"+other); got != want {
		t.Errorf("behind: got %s, want %s", got, want)
	}
	if got := speakers("en", other+"\n\n"+story); got != want {
		t.Errorf("before: got %s, want %s", got, want)
	}
}

// Wherever a text ends, nothing breaks: no look ahead leaves it.
func TestPrefixes(t *testing.T) {
	for _, c := range passCases {
		marked, _, _ := strings.Cut(c.text, " # ")
		for end := range marked {
			part := marked[:end]
			if end > 0 && part[end-1] == ' ' {
				continue
			}
			for _, marks := range [][2]string{{"{", "}"}, {"<", ">"}, {"[", "]"}, {"«", "»"}} {
				if strings.Count(part, marks[0]) > strings.Count(part, marks[1]) {
					part += marks[1]
				}
			}
			speakers("en", part)
		}
	}
}
