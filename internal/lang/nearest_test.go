package lang

import "testing"

func TestGuessNearest(t *testing.T) {
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
		{"none without a language but initials", (*Lexicon)(nil).Abbreviation("B") == Leads && (*Lexicon)(nil).Abbreviation("Mr") == NoAbbreviation},
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
