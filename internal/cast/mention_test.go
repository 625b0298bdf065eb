package cast

import (
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
	"github.com/quoteattribution/quote/internal/text"
)

// labelled gives the words of an article the labels that a note tells: "Anna Berg
// person, Oslo place". No note is no labels.
func labelled(a *article.Article, note string) []tagger.Reading {
	if note == "" {
		return nil
	}
	labels := make([]tagger.Reading, len(a.Tokens))
	tags := map[string]tagger.Tag{"verb": tagger.VBD, "preposition": tagger.IN}
	kinds := map[string]tagger.Name{"person": tagger.Person, "place": tagger.Place, "organisation": tagger.Organisation}
	for part := range strings.SplitSeq(note, ", ") {
		at := strings.LastIndexByte(part, ' ')
		for i := range a.Tokens {
			if strings.Contains(" "+part[:at]+" ", " "+a.Word(i)+" ") {
				labels[i] = tagger.Reading{Name: kinds[part[at+1:]], Tag: tags[part[at+1:]]}
			}
		}
	}
	return labels
}

// show writes a mention with what is known of it: Foreign Minister | Anna Berg
// (person she subject).
func show(r *reader, m *Mention) string {
	s := strings.Join(m.Name, " ")
	if m.Form != Named {
		s = r.slice(m.Phrase)
	}
	if !m.Title.Empty() {
		s = r.slice(m.Title) + " | " + s
	}
	what := []string{[...]string{"unknown", "person", "body", "group", "thing"}[m.Kind]}
	if m.Form == Pronoun {
		what[0] = "pronoun"
	}
	for _, flag := range []struct {
		is   bool
		name string
	}{
		{m.Form == Named && m.classes.Is(lang.Place), "place"}, {m.company, "company"}, {m.Gender&lang.Male != 0, "he"}, {m.Gender&lang.Female != 0, "she"},
		{m.Plural, "plural"}, {m.Definite, "definite"}, {m.New, "new"}, {m.Owned, "owned"}, {m.Quoted, "quoted"},
		{m.Headline, "headline"}, {m.Subject, "subject"}, {m.Initial, "initial"},
	} {
		if flag.is {
			what = append(what, flag.name)
		}
	}
	return s + " (" + strings.Join(what, " ") + ")"
}

// mentions are those of a text, each as show writes it.
func mentions(language, s, note string) string {
	a := article.Read(s, article.Options{Lexicon: lang.For(language), Paragraphs: text.Paragraphs(s)})
	r := reader{Article: a}
	var list []string
	for _, m := range Mentions(a, labelled(a, note), nil) {
		list = append(list, show(&r, &m))
	}
	return strings.Join(list, "; ")
}

type mentionCase struct{ reason, text, want string }

func checkMentions(t *testing.T, language string, cases []mentionCase) {
	t.Helper()
	for _, c := range cases {
		s, note, _ := strings.Cut(c.text, " # ")
		if got := mentions(language, s, note); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.reason, c.text, got, c.want)
		}
	}
}

// Names are found by their capitals, alone where no label tells more.
func TestRuns(t *testing.T) {
	checkMentions(t, "en", []mentionCase{
		{"a given name and a surname", `Then Anna Berg left.`, `Anna Berg (person she subject)`},
		{"a surname alone, of which nothing is known", `Then Zorn left.`, `Zorn (unknown subject)`},
		{"at the start of a sentence a capital says little", `Zorn left.`, `Zorn (unknown subject initial)`},
		{"but behind words in marks that go on it does", `"It rains" Zorn said.`, `Zorn (unknown subject)`},
		{"behind marks that end a sentence it says little", `"It rains." Zorn left.`, `Zorn (unknown subject initial)`},
		{"nor behind a colon", `Then: Zorn left.`, `Zorn (unknown subject initial)`},
		{"nor behind a dash", `Then - Zorn left.`, `Zorn (unknown subject initial)`},
		{"a hyphen inside a word is no dash", `Then ex-Zorn fans left.`, `ex-Zorn fans (group plural subject)`},
		{"a given name is one anywhere", `Anna left.`, `Anna (unknown subject)`},
		{"a function word with a capital", `Then But Berg left.`, `But Berg (person subject)`},
		{"a function word in front of a person", `Then But Berg left. # Berg person`, `Berg (person subject)`},
		{"a function word at the start, with a name behind it", `But Berg left.`, `Berg (unknown subject)`},
		{"a function word that begins the name of a place", `Then The Hague left.`, `The Hague (body place subject)`},
		{"a function word alone with a capital", `Then The left.`, ``},
		{"capitals tell an acronym", `Then WHO left.`, `WHO (body company subject)`},
		{"a pronoun with a capital", `Then Who left.`, ``},
		{"a sentence in capitals has no acronym", `Then WHO CARES left.`, `WHO CARES (person subject)`},
		{"a month is a given name before a surname", `Then April Berg left.`, `April Berg (person she subject)`},
		{"and none without", `Then April left.`, ``},
		{"a day is none", `Then Monday Berg left.`, `Berg (unknown subject)`},
		{"nor behind a name", `Then Anna Berg Monday left.`, `Anna Berg (person she subject)`},
		{"a month inside a name", `Then Anna April Berg left.`, `Anna April Berg (person she subject)`},
		{"a verb at the start of a sentence", `Paid by Berg, she left.`, `Berg (unknown); she (pronoun subject)`},
		{"a verb that is a given name", `Grant left.`, `Grant (unknown subject)`},
		{"a verb before a name", `Paid Zorn Berg left.`, `Paid Zorn Berg (person subject)`},
		{"what is contracted is no name", `They've left.`, ``},
		{"inside a sentence neither", `Then They've Zorn left.`, `Zorn (unknown subject)`},
		{"an apostrophe in a name", `Then O'Brien left.`, `O'Brien (unknown subject)`},
		{"a sentence that follows a suffix with a period", `Then they met Anna Berg Jr. The rain stopped.`, `they (pronoun plural subject); Anna Berg Jr. (person she)`},
		{"the first person beside a name", `Then Anna Berg I left. # Anna Berg person`, `Anna Berg (person she subject)`},
		{"a king keeps his number", `Then Anna Berg I left.`, `Anna Berg I (person she subject)`},
		{"particles", `Then Ludwig van der Berg left.`, `Ludwig van der Berg (person he subject)`},
		{"a particle behind a role", `Then Premier van Berg left.`, `Premier | van Berg (person subject)`},
		{"a particle behind an honorific and a title", `Then Mr. Premier van Berg left.`, `Mr. Premier | van Berg (person he subject)`},
		{"a particle behind a nation", `Then Norwegian van Berg left.`, `Norwegian (body place subject); van Berg (unknown)`},
		{"a particle before a nation", `Then Ludwig van Norwegian left.`, `Ludwig (unknown subject); Norwegian (body place)`},
		{"a particle before nothing", `Then Ludwig van rain left.`, `Ludwig (unknown subject)`},
		{"a particle at the end", `Then Ludwig van`, `Ludwig (unknown subject)`},
		{"particles in front of an article", `Then Ludwig van al-Khatib left.`, `Ludwig (unknown subject); al-Khatib (unknown)`},
		{"an article is glued to a name", `Then Ali al-Khatib left and al-Khatib wept.`, `Ali al-Khatib (person he subject); al-Khatib (unknown)`},
		{"a capital is no article", `Then Al-Khatib left.`, `Al-Khatib (unknown subject)`},
		{"nothing with a capital behind the hyphen", `Then al-khatib left.`, ``},
		{"a letter with an apostrophe", `Then d'Arbelin left.`, `d'Arbelin (unknown subject)`},
		{"too long before an apostrophe", `Then xyz'Arbelin left.`, ``},
		{"a letter with a hyphen", `Then the e-Commerce left.`, `e-Commerce (unknown subject)`},
		{"a prefix is no article", `Then the anti-Berg camp left.`, ``},
		{"a nickname in marks", `Then Anna "Storm" Berg left.`, `Anna Storm Berg (person she subject)`},
		{"a nickname of two words is two", `Then Anna "Storm Surge" Berg left.`, `Anna (unknown subject); Storm Surge (person quoted); Berg (unknown)`},
		{"a nickname at the end", `Then Anna "Storm" left.`, `Anna (unknown subject); Storm (unknown quoted)`},
		{"one without a capital", `Then Anna "storm" Berg left.`, `Anna (unknown subject); Berg (unknown)`},
		{"and one where the text ends", `Then Anna "Storm"`, `Anna (unknown subject); Storm (unknown quoted)`},
		{"a title with brackets", `Then Director of Ports (Northern) Anna Berg left.`, `Director of Ports (Northern) | Anna Berg (person she subject)`},
		{"brackets that hold more", `Then Director of Ports (Northern Line) Anna Berg left.`, `Director of Ports (person subject); Northern Line (person); Anna Berg (person she)`},
		{"brackets with no name behind", `Then Director of Ports (Northern) left.`, `Director of Ports (person subject); Northern (unknown)`},
		{"brackets without a capital", `Then Director of Ports (northern) Anna Berg left.`, `Director of Ports (person subject); Anna Berg (person she)`},
		{"brackets behind a short name", `Then Anna Berg (Northern) Dahl left.`, `Anna Berg (person she subject); Northern (unknown); Dahl (unknown)`},
		{"brackets where the text ends", `Then Director of Ports (Northern)`, `Director of Ports (person subject); Northern (unknown)`},
		{"an ampersand", `Then Berg & Dahl left.`, `Berg Dahl (person subject)`},
		{"an ampersand and no name", `Then Berg & others left.`, `Berg (unknown subject)`},
		{"a ministry with and", `Then the Agriculture and Forestry Ministry left.`, `Agriculture and Forestry Ministry (body company subject)`},
		{"but not of a person", `Then Anna and Forestry Ministry left.`, `Anna (unknown subject); Forestry Ministry (body company)`},
		{"nor of a role", `Then the Minister and Forestry Ministry left.`, `the Minister (person definite subject); Forestry Ministry (body company)`},
		{"nor behind the name of a body", `Then the Bank and Forestry Ministry left.`, `Bank (body company subject); Forestry Ministry (body company)`},
		{"nor of a nation alone", `Then Norwegian and Swedish Ministry left.`, `Norwegian (body place subject); Swedish Ministry (body)`},
		{"but of a nation in a name", `Then the New Norwegian and Forestry Ministry left.`, `New Norwegian and Forestry Ministry (body subject)`},
		{"where the last word begins the second part", `Then the Water and Ministry left.`, `Water (unknown subject); Ministry (body company)`},
		{"where a person follows", `Then the Water and Anna Ministry left.`, `Water (unknown subject); Anna Ministry (body company she)`},
		{"where there is no word for a body", `Then the Water and Forestry left.`, `Water (unknown subject); Forestry (unknown)`},
		{"where small words come between", `Then the Water and Forestry old Ministry left.`, `Water (unknown subject); Forestry (unknown); Ministry (body company)`},
		{"and where the text ends", `Then the Water and Forestry`, `Water (unknown subject); Forestry (unknown)`},
		{"a body with of", `Then the Bank of England left.`, `Bank of England (body subject)`},
		{"with an article", `Then the Ministry of the Interior left.`, `Ministry of the Interior (body company subject)`},
		{"not with an indefinite one", `Then the Ministry of a Berg left.`, `Ministry (body company subject); Berg (unknown)`},
		{"nor before a small word", `Then the Bank of rain left.`, `Bank (body company subject)`},
		{"nor where the text ends", `Then the Bank of`, `Bank (body company subject)`},
		{"of that joins no body", `Then Anna of Berg left.`, `Anna (unknown subject); Berg (unknown)`},
		{"by is not of", `Then the Bank by Berg left.`, `Bank (body company subject); Berg (unknown)`},
		{"an office with of and a name", `Then Secretary of State Anna Berg left.`, `Secretary of State | Anna Berg (person she subject)`},
		{"without a name it is none", `Then the Secretary of State left.`, `the Secretary (person definite subject); State (unknown)`},
		{"a name without a given one", `Then Minister of Ports Zorn left.`, `Minister of Ports Zorn (person subject)`},
		{"with a label", `Then Minister of Ports Zorn left. # Zorn person`, `Minister of Ports | Zorn (person subject)`},
		{"an office with an article", `Then Chancellor of the Exchequer Anna Berg left.`, `Chancellor of the Exchequer | Anna Berg (person she subject)`},
		{"with the surname alone", `Then Chancellor of the Exchequer Xyl Zorn left.`, `Chancellor of the Exchequer | Xyl Zorn (person subject)`},
		{"with of and for", `Then Minister of State for Home Anna Berg left.`, `Minister of State for Home | Anna Berg (person she subject)`},
		{"of a body with of", `Then Chairman of the Federation of Rain Xyl Zorn left.`, `Chairman of the Federation of Rain | Xyl Zorn (person he subject)`},
		{"a place and a person side by side", `Then the director for South Asia Anna Berg left.`, `the director (person definite subject); South Asia (body place); Anna Berg (person she)`},
		{"a place that is a given name", `Then Jordan Anna Berg left.`, `Jordan Anna Berg (person subject)`},
		{"a body that begins with a place", `Then Oslo Anna Museum left.`, `Oslo Anna Museum (body company subject)`},
		{"a place and a person by their labels", `Then Zembla Zorn left. # Zembla place, Zorn person`, `Zembla (body company subject); Zorn (person)`},
		{"a body and a person by their labels", `Then Regnor Zorn left. # Regnor organisation, Zorn person`, `Regnor (body company subject); Zorn (person)`},
		{"a title that is labelled as a body's", `Then Mayor Zorn left. # Mayor organisation, Zorn person`, `Mayor | Zorn (person subject)`},
		{"an organisation that a person leads", `Then ABCD Anna Berg left.`, `ABCD | Anna Berg (person she subject)`},
		{"one in capitals throughout", `Then ABCD ANNA Berg left.`, `ABCD ANNA Berg (person subject)`},
		{"a nation before a name", `Then Norwegian Anna Berg left.`, `Norwegian | Anna Berg (person she subject)`},
		{"a given name that is a nation too", `Then Anna Anna Berg left.`, `Anna Anna Berg (person she subject)`},
		{"a second word that is no given name", `Then ABCD Zorn Berg left.`, `ABCD Zorn Berg (person subject)`},
	})
}

// What a name is the name of, and what its title is.
func TestKinds(t *testing.T) {
	checkMentions(t, "en", []mentionCase{
		{"an honorific tells a person and the gender", `Then Mrs. Zorn left.`, `Mrs. | Zorn (person she subject)`},
		{"a role tells a person", `Then Foreign Minister Zorn left.`, `Foreign Minister | Zorn (person subject)`},
		{"a role of women", `Then Princess Zorn left.`, `Princess | Zorn (person she subject)`},
		{"a given name tells the gender", `Then Anna Berg left.`, `Anna Berg (person she subject)`},
		{"both genders", `Then Robin Berg left.`, `Robin Berg (person subject)`},
		{"a surname does not", `Then Zorn Anna left.`, `Zorn Anna (person subject)`},
		{"initials tell a person", `Then J.K. Zorn left.`, `J.K. Zorn (person subject)`},
		{"of three words too", `Then J.K. van Zorn left.`, `J.K. van Zorn (person subject)`},
		{"but not of four", `Then J.K. Zorn Xyl Zorn left.`, `J.K. Zorn Xyl Zorn (person subject)`},
		{"an abbreviation of a place", `Then U.S. Zorn left.`, `U.S. Zorn (unknown subject)`},
		{"a place", `Then Oslo left.`, `Oslo (body place subject)`},
		{"a nation", `Then Norwegian left.`, `Norwegian (body place subject)`},
		{"a place of two words", `Then New York left.`, `New York (body place subject)`},
		{"a direction before a place", `Then East Norway left.`, `East Norway (body place subject)`},
		{"a seat of power", `Then the Kremlin left.`, `Kremlin (body company subject)`},
		{"a seat with a title is a person", `Then Mayor Kremlin left.`, `Mayor | Kremlin (person subject)`},
		{"a seat in a short name", `Then Kremlin Zorn left.`, `Kremlin Zorn (body company subject)`},
		{"a word for a body at the end", `Then the Regnor Bank left.`, `Regnor Bank (body company subject)`},
		{"inside a long name", `Then the Regnor Bank Zorn left.`, `Regnor Bank Zorn (body company subject)`},
		{"inside the name of a person", `Then Anna Bank Zorn left.`, `Anna Bank Zorn (person she subject)`},
		{"a surname that names a body too", `Then Anna Church left.`, `Anna Church (body company she subject)`},
		{"a given name that names a body too", `Then the Zorn Church Ford left.`, `Zorn Church Ford (body company subject)`},
		{"a word for what is somebody's", `Then the Berg Campaign left.`, `Berg Campaign (body company subject)`},
		{"the speech is not part of the name", `Then the Anna Berg Speech left.`, `Anna Berg (person she subject)`},
		{"of a surname it is", `Then the Berg Speech left.`, `Berg Speech (body company subject)`},
		{"two words of a given name", `Then the Anna Speech left.`, `Anna Speech (body company she subject)`},
		{"one word in capitals", `Then REGN left.`, `REGN (body company subject)`},
		{"two words in capitals", `Then REGN ZORN left.`, `REGN ZORN (person subject)`},
		{"two words of which nothing is known", `Then Xyl Zorn left.`, `Xyl Zorn (person subject)`},
		{"with a body's word in them", `Then Bank Zorn left.`, `Bank Zorn (unknown subject)`},
		{"a label tells a person", `Then Zorn left. # Zorn person`, `Zorn (person subject)`},
		{"a label tells a body", `Then Zorn left. # Zorn organisation`, `Zorn (body company subject)`},
		{"a label tells a place", `Then Zembla left. # Zembla place`, `Zembla (body company subject)`},
		{"most labels decide", `Then Xyl Zorn Regnor left. # Xyl Zorn person, Regnor organisation`, `Xyl Zorn Regnor (person subject)`},
		{"the other way round", `Then Xyl Zorn Regnor left. # Regnor person, Xyl Zorn organisation`, `Xyl Zorn (body company subject); Regnor (person)`},
		{"a title is stronger than a label", `Then Mayor Zorn left. # Mayor Zorn organisation`, `Mayor | Zorn (person subject)`},
		{"so is a body's word", `Then the Regnor Bank left. # Regnor Bank person`, `Regnor Bank (body company subject)`},
		{"a given name is stronger than a label", `Then Anna Berg left. # Anna Berg organisation`, `Anna Berg (person she subject)`},
		{"a given name that is another word too is not", `Then Will Zorn left. # Will Zorn organisation`, `Will Zorn (body company he subject)`},
		{"an honour is no part of a name", `Then Anna Berg KC left.`, `Anna Berg (person she subject)`},
		{"what tells two bearers of a name apart is", `Then Peter Berg III left.`, `Peter Berg III (person he subject)`},
		{"a label without a kind changes nothing", `Then Anna Berg left. # Oslo place`, `Anna Berg (person she subject)`},
		{"a role without a name", `Then the Oil Minister left.`, `the Oil Minister (person definite subject)`},
		{"a role that is labelled as a name", `Then Baker left. # Baker person`, `Baker (person subject)`},
		{"a role with an article is none", `Then the Baker left. # Baker person`, `the Baker (person definite subject)`},
		{"a role that begins with a given name", `Then Anna Baker left.`, `Anna Baker (person she subject)`},
		{"a title alone", `Then Sir left.`, ``},
		{"a role and a surname that is a given name", `Then Minister Anna left.`, `Minister | Anna (person subject)`},
		{"a word that is a title and a body's", `Then Regnor House Speaker Zorn left.`, `Regnor House Speaker | Zorn (person subject)`},
		{"a word that is a role and a body's is no title inside", `Then Regnor Guard Zorn left.`, `Regnor Guard Zorn (body company subject)`},
		{"but at the start it is", `Then Guard Zorn left.`, `Guard | Zorn (person subject)`},
		{"brothers before their names", `Then Brothers Peter and Nils Berg left.`, `Brothers | Peter Berg (person he subject); Nils Berg (person he)`},
		{"brothers that are a firm", `Then Brothers Zorn left.`, `Brothers Zorn (unknown subject)`},
		{"a particle in a title of nobility", `Then Prince Emir ibn Yusuf left.`, `Prince | Emir ibn Yusuf (person he subject)`},
		{"a particle behind the only title", `Then Prince ibn Yusuf left.`, `Prince | ibn Yusuf (person subject)`},
		{"a role with a capital of", `Then Minister Of Mines Anna left.`, `Minister | Of Mines Anna (person subject)`},
		{"a couple shares its surname", `Then Peter and Anna Berg left.`, `Peter Berg (person he subject); Anna Berg (person she)`},
		{"two people do not share it with a title between", `Then Peter and Mrs. Anna Berg left.`, `Peter (unknown subject); Mrs. | Anna Berg (person she)`},
		{"nor where the first has a surname", `Then Peter Dahl and Anna Berg left.`, `Peter Dahl (person he subject); Anna Berg (person she)`},
		{"nor where no \"and\" joins them", `Then Peter, Anna Berg left.`, `Peter (unknown subject); Anna Berg (person she)`},
		{"nor where a word stands between", `Then Peter and then Anna Berg left.`, `Peter (unknown subject); Anna Berg (person she)`},
		{"nor where the first is no given name", `Then Zorn and Anna Berg left.`, `Zorn (unknown subject); Anna Berg (person she)`},
		{"nor where the second is none", `Then Peter and Zorn Berg left.`, `Peter (unknown subject); Zorn Berg (person)`},
		{"nor with three words", `Then Peter and Anna Maria Berg left.`, `Peter (unknown subject); Anna Maria Berg (person she)`},
		{"nor behind a description", `Then the mayor and Anna Berg left.`, `the mayor (person definite subject); Anna Berg (person she)`},
	})
}

// Noun phrases and pronouns.
func TestNouns(t *testing.T) {
	checkMentions(t, "en", []mentionCase{
		{"the first is the subject", `The mayor met a banker.`, `The mayor (person definite subject); a banker (person new)`},
		{"behind a preposition it is not", `In Oslo the mayor left.`, `Oslo (body place); the mayor (person definite subject)`},
		{"nor is an owner", `Berg's lawyer left.`, `Berg (unknown initial); Berg's lawyer (person owned subject)`},
		{"the definite one", `Then the spokesman left.`, `the spokesman (person he definite subject)`},
		{"a new one", `Then a spokesman left.`, `a spokesman (person he new subject)`},
		{"another one", `Then another spokesman left.`, `another spokesman (person he new subject)`},
		{"counted", `Then two spokesmen left.`, `two spokesmen (group he plural subject)`},
		{"his", `Then his spokesman left.`, `his spokesman (person he owned subject)`},
		{"a name's", `Then Anna Berg's spokesman left.`, `Anna Berg (person she); Anna Berg's spokesman (person he owned subject)`},
		{"a noun's", `Then the old mayor's spokesman left.`, `the old mayor (person definite); mayor's spokesman (person he owned subject)`},
		{"a body's", `Then the ministry's spokesman left.`, `the ministry's spokesman (person he owned subject)`},
		{"a word's that is nothing", `Then today's mayor left.`, `Then today's mayor (person owned subject)`},
		{"a group without an article", `Then officials left.`, `officials (group plural subject)`},
		{"one person without an article", `Then spokesman left.`, ``},
		{"a group that is a role too", `Then the police left.`, `the police (body definite subject)`},
		{"words before the head", `Then the senior Norwegian bank official left.`, `the senior Norwegian bank official (person definite subject); Norwegian (body place)`},
		{"a number before it", `Then the 3 officials left.`, `the 3 officials (group plural definite subject)`},
		{"a verb before it", `Then said officials left.`, `said officials (group plural subject)`},
		{"a participle before it", `Then the retired mayor left.`, `the retired mayor (person definite subject)`},
		{"a preposition before it", `Then from officials rain came.`, `officials (group plural)`},
		{"it goes on", `Then the police officials left.`, `the police officials (group plural definite subject)`},
		{"with a name", `Then the mayor Anna Berg left.`, `Anna Berg (person she subject)`},
		{"but not with a verb", `Then the mayor reports rain.`, `the mayor (person definite subject)`},
		{"a nation with an article", `Then the Norwegian left.`, `Norwegian (body place subject)`},
		{"without one", `Then a Norwegian left.`, `Norwegian (body place subject)`},
		{"several of a nation", `Then the Norwegians left.`, `Norwegians (body place subject)`},
		{"an age", `Then the 24-year-old left.`, `the 24-year-old (person definite subject)`},
		{"an age with a noun", `Then the 24-year-old striker left.`, `the 24-year-old striker (person definite subject)`},
		{"a number that is no age", `Then the 24-inch left.`, ``},
		{"a number alone", `Then the 24 left.`, ``},
		{"too many digits", `Then the 1234-year-old left.`, ``},
		{"a body", `Then the bank left.`, `the bank (body definite subject)`},
		{"a thing", `Then the report left.`, `the report (thing definite subject)`},
		{"a thing that is a role too", `Then the source left.`, `the source (person definite subject)`},
		{"an epithet", `Then the star left.`, `the star (person definite subject)`},
		{"one of them", `Then one of them left.`, `them (pronoun plural)`},
		{"others", `Then others left.`, ``},
		{"she", `Then she left.`, `she (pronoun subject)`},
		{"they", `Then they left.`, `they (pronoun plural subject)`},
		{"her as an owner", `Then her left.`, ``},
		{"a pronoun in capitals before a name", `Then He Berg left.`, `He Berg (person subject)`},
		{"inside marks there are none", `Then "the spokesman and she" left.`, ``},
		{"a name in marks", `Then "Anna Berg" left.`, `Anna Berg (person she quoted)`},
	})
}

// Lines in which capitals tell little.
func TestLines(t *testing.T) {
	checkMentions(t, "en", []mentionCase{
		{"a headline has names alone", "Anna Berg Opens Museum\n\nThe rain stopped.\n\nThe sun came.", `Anna Berg (person she headline); Opens Museum (body company headline)`},
		{"of a short text too", "Anna Berg Opens Museum\n\nThe rain stopped.", `Anna Berg (person she headline); Opens Museum (body company headline)`},
		{"between paragraphs", "The rain stopped.\n\nAnna Berg Opens Museum\n\nThe sun came.", `Anna Berg (person she headline); Opens Museum (body company headline)`},
		{"without its text it is none", "Anna Berg Opens Museum", `Anna Berg Opens Museum (body company she subject)`},
		{"a sentence is none", "The rain stopped.\n\nAnna Berg Opens Museum.\n\nThe sun came.", `Anna Berg Opens Museum (body company she subject)`},
		{"a line with few capitals is none", "Anna Berg has opened museums there\n\nThe rain stopped.\n\nThe sun came.", `Anna Berg (person she subject)`},
		{"two words are none", "Anna Museum\n\nThe rain stopped.\n\nThe sun came.", `Anna Museum (body company she subject)`},
		{"a short name in it", "Zorn Opens Great Museum\n\nThe rain stopped.\n\nThe sun came.", `Zorn Opens Great Museum (body company headline)`},
		{"three words", "Anna Opens Museum\n\nThe rain stopped.\n\nThe sun came.", `Anna Opens Museum (body company she headline)`},
		{"labels cut it", "Zorn Opens Great Museum\n\nThe rain stopped.\n\nThe sun came. # Zorn person", `Zorn (person headline initial); Opens Great Museum (body company headline)`},
		{"and where a person comes last", "Museum Praises Xyl Zorn\n\nThe rain stopped.\n\nThe sun came. # Xyl Zorn person", `Museum Praises (unknown headline); Xyl Zorn (person headline)`},
		{"capitals throughout tell nothing", "ANNA BERG OPENS MUSEUM\n\nThen Berg left.", `Berg (unknown subject)`},
		{"two words in capitals may be names", "ANNA BERG\n\nThen Berg left.", `ANNA BERG (person she subject); Berg (unknown subject)`},
		{"a line of which most is in capitals", "ANNA BERG OPENS MUSEUM today\n\nThen Berg left.", `Berg (unknown subject)`},
	})
}

// A script without spaces and capitals.
func TestNamesWithoutSpaces(t *testing.T) {
	checkMentions(t, "zh", []mentionCase{
		{"a surname and a given name", `李明说下雨。`, `李明 (person subject)`},
		{"a surname alone with a title behind", `李教授说下雨。`, `李 (person subject)`},
		{"a surname alone without one", `李说下雨。`, ``},
		{"a title before", `教授李明说下雨。`, `李明 (person subject)`},
		{"a name that begins with no surname, a title before it", `教授桌子说下雨。`, `桌子 (person subject)`},
		{"the same with a title behind", `桌子教授说下雨。`, `桌子 (person subject)`},
		{"the same without a title", `桌子说下雨。`, ``},
		{"a foreign name", `安娜·贝格说下雨。`, `安娜 贝格 (person subject)`},
		{"a point joins what stands behind it", `安娜·说下雨。`, `安娜 说 (person subject)`},
		{"too long for a name", `李明明明明明明说下雨。`, ``},
	})
}

// A language whose nouns have capitals.
func TestNounsWithCapitals(t *testing.T) {
	checkMentions(t, "de", []mentionCase{
		{"a noun with a capital", `Die Feuerwehr wartet.`, `Feuerwehr (body company subject initial)`},
		{"a given name and a surname", `Gestern kam Anna Berg.`, `Anna Berg (person she subject)`},
		{"two nouns at the start are no name", `Fahrende Züge warten.`, ``},
		{"two nouns inside", `Gestern warteten Fahrende Züge.`, `Fahrende Züge (person subject)`},
		{"a given name at the start", `Anna Berg wartet.`, `Anna Berg (person she subject)`},
		{"a body at the start", `Regnor Bank wartet.`, `Regnor Bank (body company subject)`},
		{"a place at the start", `Ost Oslo wartet.`, `Ost Oslo (body place subject)`},
		{"a title", `Ministerin Berg wartet.`, `Ministerin | Berg (person she subject)`},
	})
}
