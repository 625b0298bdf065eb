package lang

import (
	"strings"
	"testing"
)

func TestGuessNearest(t *testing.T) {
	const english = "The mayor of the town said on Monday that it had rained for three days, and that it would go on until the end of the week. "
	for _, c := range []struct{ reason, text, want string }{
		{"Russian with one Ukrainian letter", "В городе Київ третий день идёт дождь, и жители не знают, когда он кончится.", "ru"},
		{"Russian with two, and letters that only it has", "В городе третий день идёт дождь, сказал мэр Ївга Їжак, и мы не знаем, когда он кончится.", "ru"},
		{"Belarusian has letters of Russian too", "У горадзе трэці дзень ідзе дождж, і людзі не ведаюць, калі ён скончыцца, бо ўсё ўжо мокрае.", "be"},
		{"Kazakh likewise", "Қалада үш күн бойы жаңбыр жауып тұр, тұрғындар оның қашан тоқтайтынын білмейді, деді ы.", "kk"},
		{"Bulgarian by its hard signs", "В града вали дъжд от три дни и хората не знаят кога ще спре, защото въздухът е влажен, каза градският кмет.", "bg"},
		{"Macedonian", "Во градот врне веќе три дена, ќе врне и утре, а луѓето не знаат кога ќе престане.", "mk"},
		{"Ukrainian by і alone, without letters of Russian", "Місто мокре, дощ іде і іде, і люди не знають нічого.", "uk"},
		{"Hebrew", "בעיר יורד גשם כבר שלושה ימים.", "he"},
		{"Chinese with a few kana in a name", "城里已经下了三天雨，居民不知道什么时候会停，他们说没有见过这样的雨，也不知道明天会怎样，电影の名。", "zh"},
		{"figures tell nothing", "12 345 678", ""},
		{"another language of four words among many names", "Ida Lie, Leif Dal, Nora Vang, Finn Rud, Gro Hol, Odd Ness, Anna Berg, Nils Dahl, Per Vik, Ola Nord, Kari Sund, Liv Lund, Jon Strand, Eva Moen, Tor Haug, Siri Li, der Berg und die Stadt nicht", ""},
		{"an article that begins in English is English", english + english + strings.Repeat("Die Stadt ist nach drei Tagen nicht mehr zu sehen, und das Wasser steht auf den Wegen. ", 12), ""},
		{"what stands far behind the beginning does not count", strings.Repeat("Die Stadt ist nach drei Tagen nicht mehr zu sehen, und das Wasser steht auf den Wegen. ", 24) + strings.Repeat(english, 20), "de"},
		{"half a text in English is enough for it", "Die Stadt ist nach drei Tagen nicht mehr zu sehen, und das Wasser steht auf den Wegen und auch bei der Kirche. " + english, ""},
		{"a few words that English has too, in a short text", "Het was nat in de stad en hij had het koud, zei de man.", "nl"},
		{"a Japanese word in Russian", "Мы были в городе Токио, 東京 とうきょう, и видели дождь.", "ru"},
		{"Kazakh with more letters of Russian than of its own", "Тыныштық ұзақ болды, ызғырық соқты.", "kk"},
		{"Russian with three hard signs, and letters that Bulgarian does not have", "Он объявил, что съезд у подъезда был бы скучным.", "ru"},
		{"Russian without the letters that only it has", "Дома мокро, вода на улице, и никто не знает, что делать.", "ru"},
		{"words parted by bars", "die|Stadt|ist|nach|drei|Tagen|nicht|mehr|auf|und|das|Wasser", "de"},
		{"words with dots of an ellipsis behind them", "Heute nicht… Morgen und… Dann auch… Berg mit…", "de"},
		{"words with closing guillemets behind them", "Heute nicht» Morgen und» Dann auch» Berg mit»", "de"},
		{"rows of dots are no words", "Die Stadt ist nicht nass und nicht kalt " + strings.Repeat(". ", 100), "de"},
		{"a text in capitals", "DIE STADT IST NACH DREI TAGEN REGEN NICHT MEHR ZU ERKENNEN, UND DAS WASSER STEHT AUF DEN STRASSEN.", "de"},
	} {
		if got := Guess(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

func TestWordsNearest(t *testing.T) {
	const file = "[flags]\nverb-second ordinals drops-subject\n[verbs cue]\nsay says said said saying\nurge urges - urged/urgt urging extra\n[adv-suffix]\nly\n[plural-suffix]\ns\n[place]\nparis\n[place]\nnew_york\n" +
		"[abbreviation]\nMr. No.\n[abbreviation end]\nInc.\n[i]\ni\n[outlet agency]\nagency\n[outlets]\nBild = Bild?\n"
	l := parse("xx", file)
	for _, c := range []struct {
		reason string
		ok     bool
	}{
		{"flags", l.VerbSecond && l.Ordinals && l.DropsSubject && !l.NamesDecline && !l.VerbLast && !l.DashDialogue},
		{"the forms of a verb", l.VerbForms && l.Lookup("say").Form == Base && l.Lookup("says").Form == Third && l.Lookup("saying").Form == Ing},
		{"a form that is two", l.Lookup("said").Form == Past && l.Lookup("said").Class == Cue|Participle},
		{"a dash is no form", !l.Lookup("-").Known() && l.Lookup("urged").Form == 0 && l.Lookup("urged").Class == Cue|Participle},
		{"nor is a sixth column one", !l.Lookup("extra").Known()},
		{"two spellings of a form", l.Lookup("urgt").Class == Cue|Participle},
		{"an adverb by its end, in small letters", l.Lookup("badly").Class == Adv && l.Lookup("Badly").Class == 0 && l.Lookup("fly").Class == 0},
		{"a place with a capital", l.Lookup("Paris").Class == Place && !l.Lookup("paris").Known()},
		{"a place of two words", l.Name("New York").Is(Place) && l.Name("New Paris") == 0 && l.Name("Paris") == 0},
		{"an abbreviation that leads", l.Abbreviation("Mr") == Leads && l.Abbreviation("mr") == NoAbbreviation},
		{"one that may end a sentence", l.Abbreviation("Inc") == Trails},
		{"an initial, and a word of one letter", l.Abbreviation("B") == Leads && l.Abbreviation("I") == NoAbbreviation && l.Abbreviation("b") == NoAbbreviation},
		{"none without a language but initials", None.Abbreviation("B") == Leads && None.Abbreviation("Mr") == NoAbbreviation},
		{"a plural", l.Plural("rains") && !l.Plural("rain") && !l.Plural("rainss") && !l.Plural("as")},
		{"a noun for an outlet", l.Lookup("agency").OutletKind() == "agency" && l.Lookup("say").OutletKind() == ""},
		{"an outlet in doubt", l.Lookup("bild").Phrases()[0].Doubt},
		{"no parts of a word that has none", l.Lookup("say").Parts() == nil && l.Lookup("say").Phrases() == nil},
		{"no elisions", !l.Splits()},
		{"a curly apostrophe", Lower("L’Agence") == "l'agence" && Lower("ÉTÉ") == "été"},
		{"nothing and what is too long", !l.Lookup("").Known() && !l.Lookup(string(make([]byte, 100))).Known()},
	} {
		if !c.ok {
			t.Error(c.reason)
		}
	}
	if l := parse("xx", "[elision]\nl'\n"); !l.Splits() {
		t.Error("elisions")
	}
	if l := parse("xx", "[flags]\nno-spaces\n[cue]\n说_道\n"); l.Lookup("说道").Class != Cue || l.Longest() != 2 {
		t.Error("no expressions without spaces: the words are one")
	}
}

// What a part of a file does, and what the nearest one does not.
func TestFormatNearest(t *testing.T) {
	for _, c := range []struct {
		reason, file string
		ok           func(*Lexicon) bool
	}{
		{"a participle by its end, with a stem of three letters", "[participle-suffix]\nado\n", func(l *Lexicon) bool {
			return l.Participial("cansado") && !l.Participial("cado") && !l.Participial("cansada")
		}},
		{"a singular, of which three letters are left", "[plural-suffix]\ns\n", func(l *Lexicon) bool {
			return l.Singular("roads") == "road" && l.Singular("bus") == "bus" && l.Singular("road") == "road"
		}},
		{"a person by the end of the noun, with a stem of three letters", "[person-suffix]\ner\n", func(l *Lexicon) bool {
			return l.Personal("baker") && !l.Personal("beer") && !l.Personal("baked")
		}},
		{"a verb by whose form a woman is its subject, or a man", "[he-suffix]\nl\n[she-suffix]\nla\n", func(l *Lexicon) bool {
			return l.VerbGender("řekla") == Female && l.VerbGender("řekl") == Male && l.VerbGender("říká") == 0
		}},
		{"an older spelling of a listed word, in small letters", "[spelling]\nth=t irt=iert\n[cue]\nteilte+mit konstatiert\n", func(l *Lexicon) bool {
			return len(l.Lookup("theilte").Parts()) == 1 && l.Lookup("konstatirt").Class == Cue && !l.Lookup("Theilte").Known() && !l.Lookup("theile").Known()
		}},
		{"what only may be said", "[might]\nkönnte\n", func(l *Lexicon) bool { return l.Lookup("könnte").Use == Might && l.Lookup("könnte").Class == 0 }},
		{"what joins two names", "[joins]\nund sowie\n", func(l *Lexicon) bool { return l.And() == "und" }},
		{"a comma joins them where no word is known", "[cue]\nsagt\n", func(l *Lexicon) bool { return l.And() == "," }},
		{"a pronoun at the end of a word needs a word", "[elision]\nl'\n[enclitic]\n-il\n", func(l *Lexicon) bool {
			pre, post := l.Split("-il")
			pre2, post2 := l.Split("l'-il")
			return pre == 0 && post == 0 && pre2 == 2 && post2 == 0
		}},
		{"a word of more bytes than any has is not looked up", "[adv-suffix]\nly\n", func(l *Lexicon) bool {
			return l.Lookup(strings.Repeat("a", 60)+"ly").Class == Adv && !l.Lookup(strings.Repeat("a", 70)+"ly").Known()
		}},
		{"a place in small letters keeps what it is used for", "[place]\nlead\n[where]\nlead\n", func(l *Lexicon) bool {
			return l.Lookup("Lead").Class == Place && l.Lookup("lead").Class == 0 && l.Lookup("lead").Use == Where
		}},
		{"a place in small letters may begin an expression", "[place]\nreading\n[cue]\nreading_out\n", func(l *Lexicon) bool {
			return len(l.Lookup("reading").Phrases()) == 1
		}},
		{"a verb by its end, in small letters", "[past-suffix]\ned\n", func(l *Lexicon) bool {
			return l.Lookup("burbled").Class == Verb && l.Lookup("burbled").Form == Past && !l.Lookup("Burbled").Known() && !l.Lookup("shed").Known()
		}},
		{"the end of a body, where no end of a role is known", "[org-suffix]\namt\n", func(l *Lexicon) bool { return l.Lookup("Bauamt").Class == Org }},
		{"the end of a role, where no end of a body is known", "[role-suffix]\nrat\n", func(l *Lexicon) bool { return l.Lookup("Baurat").Class == Role }},
		{"a short title", "[short]\nsen=senator rep\n", func(l *Lexicon) bool { return l.Full("sen") == "senator" && l.Full("rep") == "" }},
		{"a gerund by its end, of verbs that say something", "[gerund-suffix]\nando\n[cue]\nhablando habla\n[role]\nmando\n", func(l *Lexicon) bool {
			return l.Lookup("hablando").Form == Ing && l.Lookup("habla").Form == 0 && l.Lookup("mando").Form == 0
		}},
		{"a gerund by the end of several words, where verbs stand last", "[flags]\nverb-last\n[gerund-suffix]\nerek\n[cue]\nifade_ederek\n", func(l *Lexicon) bool {
			return l.Lookup("ifade").Phrases()[0].Form == Ing
		}},
		{"no gerund by that of several words elsewhere", "[gerund-suffix]\nando\n[cue]\nacaba_hablando\n", func(l *Lexicon) bool {
			return l.Lookup("acaba").Phrases()[0].Form == 0
		}},
		{"the end of a verb of a clause beside the main one", "[besides-suffix]\nrken\n", func(l *Lexicon) bool { return l.Beside("gelirken") && !l.Beside("erken") }},
		{"a plus that nothing follows joins no second part", "[cue]\nteilt+\n", func(l *Lexicon) bool { return l.Lookup("teilt").Parts() == nil }},
		{"a semicolon that no spelling follows", "[outlets]\nBild = Bild;\n", func(l *Lexicon) bool { return len(l.Lookup("bild").Phrases()) == 1 }},
		{"an at sign is no capital", "[cue]\na@b\n", func(l *Lexicon) bool { return l.Lookup("A@b").Class == Cue && !l.Lookup("a`b").Known() }},
		{"a line that ends with a bracket and begins without one is a line of words", "[cue]\nsagt [so]\n", func(l *Lexicon) bool { return l.Lookup("sagt").Class == Cue }},
	} {
		if !c.ok(parse("xx", c.file)) {
			t.Error(c.reason)
		}
	}
}

// Of the words for a nation that a list has, one that a plural follows is one person.
func TestNative(t *testing.T) {
	for _, c := range []struct {
		reason, word string
		want         bool
	}{
		{"a Kenyan, beside Kenyans", "Kenyan", true},
		{"but several are not one", "Kenyans", false},
		{"nor is an adjective that has no such plural", "Swiss", false},
		{"nor one whose people have another word", "Danish", false},
	} {
		if got := For("en").Lookup(c.word).Use.Is(Native); got != c.want {
			t.Errorf("%s: %v", c.reason, got)
		}
	}
}
