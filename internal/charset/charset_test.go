package charset

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// encode writes a text in a charset.
func encode(t *testing.T, text, name string) string {
	t.Helper()
	c, err := Named(name)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if c.enc == nil {
		return text
	}
	s, err := c.enc.NewEncoder().String(text)
	if err != nil {
		t.Fatalf("%q in %s: %v", text, name, err)
	}
	return s
}

// What a file that does not say is taken for.
func TestDetect(t *testing.T) {
	const (
		english    = "“It rains,” said Anna Berg – and it didn’t stop."
		french     = "«Il pleut déjà», a déclaré Hélène Müller à l’aéroport."
		german     = "„Es regnet“, sagte Jörg Müller am Münchner Flughafen. Größere Schäden gab es nicht."
		russian    = "«Идёт дождь», — сказала журналистам Анна Берг в понедельник в Москве."
		ukrainian  = "«Йде дощ», — сказала журналістам міністр у Києві."
		simplified = "“今天下雨了。”安娜对记者说。她表示，明天天气会更好。"
		taiwan     = "「今天下雨了。」安娜對記者說。她表示，明天天氣會更好。"
		japanese   = "「今日は雨です」とアンナさんは記者団に語った。"
		korean     = "“오늘은 비가 온다”고 안나 베르그 장관이 기자들에게 말했다."
	)
	for _, c := range []struct {
		reason, text, in, want string
		sure                   bool
	}{
		{"ASCII is UTF-8", "It rains.", "utf-8", "utf-8", true},
		{"nothing is UTF-8", "", "utf-8", "utf-8", true},
		{"UTF-8 of another script", simplified, "utf-8", "utf-8", true},
		{"typographic marks among ASCII", english, "windows-1252", "windows-1252", false},
		{"a single typographic apostrophe", "It didn’t stop.", "windows-1252", "windows-1252", false},
		{"accents beside plain letters", french, "windows-1252", "windows-1252", false},
		{"a word of one accented letter", "C’est à eux.", "windows-1252", "windows-1252", false},
		{"umlauts and low marks", german, "windows-1252", "windows-1252", false},
		{"a currency and no letter", "It costs £5.", "windows-1252", "windows-1252", false},
		{"Russian as Windows has it", russian, "windows-1251", "windows-1251", false},
		{"Ukrainian as Windows has it", ukrainian, "windows-1251", "windows-1251", false},
		{"Russian as Unix had it", strings.NewReplacer("«", `"`, "»", `"`, "—", "-").Replace(russian), "koi8-r", "koi8-r", false},
		{"Chinese of the mainland", simplified, "gb18030", "gb18030", false},
		{"its older name is a part of it", simplified, "gbk", "gb18030", false},
		{"Chinese of Taiwan", taiwan, "big5", "big5", false},
		{"Japanese as Windows has it", japanese, "shift_jis", "shift_jis", false},
		{"Japanese as Unix had it", japanese, "euc-jp", "euc-jp", false},
		{"Korean", korean, "euc-kr", "euc-kr", false},
		{"UTF-16: every second byte is zero", english, "utf-16le", "utf-16le", false},
		{"UTF-16, the other way round", english, "utf-16be", "utf-16be", false},
		{"UTF-16 of ASCII is valid UTF-8, but full of zero bytes", "It rains.", "utf-16le", "utf-16le", false},
		{"UTF-16 of Cyrillic is valid UTF-8 too; only spaces and signs have zero bytes", russian, "utf-16be", "utf-16be", false},
		{"UTF-16 of Chinese has no zero bytes", simplified, "utf-16le", "utf-16le", false},
		{"UTF-32: three of four bytes are zero", english, "utf-32le", "utf-32le", false},
		{"UTF-32, the other way round", japanese, "utf-32be", "utf-32be", false},
		{"two stray zero bytes are none of UTF-16", "It rains.\x00\x00 It still rains.", "utf-8", "utf-8", true},
		{"only zero bytes", strings.Repeat("\x00", 16), "utf-8", "utf-8", true},
		{"a mark of UTF-8", "\ufeff" + english, "utf-8", "utf-8", true},
		{"a mark of UTF-16", "\ufeff" + english, "utf-16le", "utf-16le", true},
		{"a mark of UTF-16, the other way round", "\ufeff" + english, "utf-16be", "utf-16be", true},
		{"a mark of UTF-32, which begins like that of UTF-16", "\ufeff" + english, "utf-32le", "utf-32le", true},
		{"a mark of UTF-32, the other way round", "\ufeff" + english, "utf-32be", "utf-32be", true},
		{"UTF-8 that is cut off in a character", "It didn\xe2\x80", "utf-8", "utf-8", false},
		{"UTF-8 that begins in a character", "\x99t stop,” said Anna Berg. “It rains.”", "utf-8", "utf-8", false},
		{"UTF-8 with a byte of another charset", "“It rains,” said Hel\xe9ne.", "utf-8", "utf-8", false},
		{"many bytes of another charset, one character of UTF-8", "H\xe9l\xe8ne a d\xe9clar\xe9 “oui”.", "utf-8", "windows-1252", false},
		{"nothing that is known", "\x80 \x90 \xff", "utf-8", "windows-1252", false},
	} {
		got, sure := Detect([]byte(encode(t, c.text, c.in)))
		if got.Name != c.want || sure != c.sure {
			t.Errorf("%s: %s, sure: %v; want %s, %v", c.reason, got.Name, sure, c.want, c.sure)
		}
	}
}

// Every line of an article is told for itself: a pair of plain letters must
// never look like a character of UTF-16, nor a mark before one like Chinese.
func TestDetectLines(t *testing.T) {
	b, err := os.ReadFile("../../testdata/palmyra.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(strings.ReplaceAll(string(b), "e", "é")) {
		if strings.Contains(line, "é") {
			if got, _ := Detect([]byte(encode(t, line, "windows-1252"))); got.Name != "windows-1252" {
				t.Errorf("%q is taken for %s", line, got.Name)
			}
		}
	}
}

// Whatever the bytes are, a text comes out that JSON can hold, and UTF-8 comes
// out as it is.
func FuzzDetect(f *testing.F) {
	for _, s := range []string{"", "“It rains.”", "H\xe9l\xe8ne", "\x82\xa0\x82\xa2", "I\x00t\x00", "\xff\xfe\x00\x00I\x00\x00\x00t", "\xfe\xff\xd8\x00", "\x1b$B"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		c, sure := Detect(b)
		text, _ := c.Decode(b)
		if !utf8.ValidString(text) {
			t.Errorf("%q as %s is %q", b, c.Name, text)
		}
		s := string(b)
		if utf8.ValidString(s) && !strings.Contains(s, "\x00") && (text != strings.TrimPrefix(s, "\ufeff") || !sure) {
			t.Errorf("%q is UTF-8, read as %s: %q", b, c.Name, text)
		}
	})
}
