package main

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// encode writes a text in a charset.
func encode(t *testing.T, text, name string) string {
	t.Helper()
	var enc encoding.Encoding
	var err error
	switch name {
	case "utf-16le":
		enc = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		enc = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case "utf-32be":
		enc = utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	default:
		if enc, err = htmlindex.Get(name); err != nil {
			t.Fatal(err)
		}
	}
	s, err := enc.NewEncoder().String(text)
	if err != nil {
		t.Fatalf("%q in %s: %v", text, name, err)
	}
	return s
}

// A charset that is detected or named gives the same text, and offsets that fit it.
func TestCharset(t *testing.T) {
	const text = "“Il pleut”, said Hélène Müller."
	for _, c := range []struct {
		reason, in string
		args       []string
		status     int
		out, err   string
	}{
		{"what is detected is named, and how to choose", encode(t, text, "windows-1252"), nil, 0, `"text":"` + text + `"`,
			"quote: warning: standard input: not UTF-8; read as windows-1252 (use -charset to choose)\n"},
		{"what is named is not doubted", encode(t, text, "windows-1252"), []string{"-charset", "latin1"}, 0, `"text":"` + text + `"`, ""},
		{"names are those of HTML, in any case", encode(t, "Ελένη", "iso-8859-7"), []string{"-charset", "ISO-8859-7"}, 0, `"text":"Ελένη"`, ""},
		{"offsets are of the text that is printed: three bytes a mark", encode(t, text, "utf-16le"), []string{"-charset", "utf-16le"}, 0, `"start":0,"end":14`, ""},
		{"a mark is taken off where the charset is named too", encode(t, "\ufeff"+text, "utf-16be"), []string{"-charset", "utf-16be"}, 0, `"text":"` + text + `"`, ""},
		{"UTF-16 goes by its mark", encode(t, "\ufeff"+text, "utf-16be"), []string{"-charset", "utf-16"}, 0, `"text":"` + text + `"`, ""},
		{"UTF-32 goes by its mark", encode(t, "\ufeff"+text, "utf-32be"), []string{"-charset", "utf-32"}, 0, `"text":"` + text + `"`, ""},
		{"a mark of UTF-16 needs no warning", encode(t, "\ufeff"+text, "utf-16le"), nil, 0, `"text":"` + text + `"`, ""},
		{"half a character at the end", encode(t, "\ufeff"+text, "utf-16le") + "a", nil, 0, `"text":"` + text + `�"`,
			"quote: warning: standard input: not UTF-16LE; what can't be read is replaced by U+FFFD\n"},
		{"a quarter of a character at the end", encode(t, "\ufeff"+text, "utf-32be") + "\x00", nil, 0, `"text":"` + text + `�"`,
			"quote: warning: standard input: not UTF-32BE; what can't be read is replaced by U+FFFD\n"},
		{"UTF-8 that is named is not guessed at", "H\xe9l\xe8ne", []string{"-charset", "utf-8"}, 0, `"text":"H�l�ne"`,
			"quote: warning: standard input: not UTF-8; what can't be read is replaced by U+FFFD\n"},
		{"lines of JSON in the charset that is named", encode(t, `{"id":"x","text":"Hélène"}`+"\n"+`{"id":"y","text":"Müller"}`, "utf-16le"), []string{"-in", "jsonl", "-charset", "utf-16le"}, 0,
			`{"id":"x","lang":"en","text":"Hélène","quotes":[],"speakers":[]}` + "\n" + `{"id":"y","lang":"en","text":"Müller"`, ""},
		{"lines of JSON are not guessed at", `{"text":"H` + "\xe9l\xe8" + `ne"}`, []string{"-in", "jsonl"}, 0, `"text":"H�l�ne"`,
			"quote: warning: standard input:1: not UTF-8; what can't be read is replaced by U+FFFD\n"},
		{"lines of JSON with a mark of UTF-16: one error for all of them", encode(t, "\ufeff{}\n{}\n", "utf-16be"), []string{"-in", "jsonl"}, 1, "",
			"quote: standard input: utf-16be by its byte-order mark, while lines of JSON are UTF-8 (use -charset utf-16be)\n"},
		{"a mark of UTF-8 before lines of JSON", "\ufeff" + `{"text":"Anna"}`, []string{"-in", "jsonl"}, 0, `"text":"Anna"`, ""},
		{"an unknown name", "", []string{"-charset", "utf-9"}, 2, "", `quote: -charset "utf-9": not known; want utf-8, utf-16le`},
		{"a name that the standard refuses", "", []string{"-charset", "iso-2022-kr"}, 2, "", `quote: -charset "iso-2022-kr": not known`},
	} {
		out, errs, status := execute(c.in, append([]string{"-format", "jsonl"}, c.args...)...)
		if status != c.status || !strings.Contains(out, c.out) || c.out == "" && out != "" || !strings.HasPrefix(errs, c.err) || c.err == "" && errs != "" {
			t.Errorf("%s: status %d, want %d\n got %q\nwant %q\n got %q\nwant %q", c.reason, status, c.status, out, c.out, errs, c.err)
		}
	}
}
