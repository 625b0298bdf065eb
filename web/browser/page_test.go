package browser

import (
	"bytes"
	"context"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
	"github.com/quoteattribution/quote/internal/server"
)

// The sample is read when the page opens, and the log has how long that took.
func TestReads(t *testing.T) {
	both(t, func(b *tab, url string) {
		const want = "Read as English, which is a guess. 13 quotations, 6 speakers."
		if got := b.text("#status"); got != want {
			b.Errorf("the page says %q, want %q", got, want)
		}
		if got := b.text("#speakers li"); !strings.Contains(got, "Dimitry Peskov") {
			b.Errorf("the first speaker is %q", got)
		}
		open := value[float64](b, `performance.getEntriesByName("read")[0].startTime`)
		again := value[float64](b, `(async () => {
			const times = [];
			for (let i = 0; i < 9; i++) {
				const marks = performance.getEntriesByName("read").length, begin = performance.now();
				document.querySelector("#input button").click();
				while (performance.getEntriesByName("read").length === marks) await new Promise((f) => setTimeout(f));
				times.push(performance.getEntriesByName("read").at(-1).startTime - begin);
			}
			return times.sort((a, b) => a - b)[4];
		})()`)
		b.Logf("the sample was there %.0f ms after the page was asked for; asked again, after %.0f ms (median of 9)", open, again)
	})
}

// Every sample is read in its language.
func TestSamples(t *testing.T) {
	both(t, func(b *tab, url string) {
		for _, c := range []struct{ sample, language, speaker string }{
			{"de", "German", "Karla Wendt"}, {"fr", "French", "Claire Dumont"}, {"zh", "Chinese", "李文华"}, {"en", "English", "Dimitry Peskov"},
		} {
			b.do(`document.querySelector("#sample").value = "` + c.sample + `"; document.querySelector("#sample").dispatchEvent(new Event("change", {bubbles: true}))`)
			b.until(`document.querySelector("#speakers")?.textContent.includes("` + c.speaker + `") && !document.body.classList.contains("busy")`)
			if got := b.text("#status"); !strings.Contains(got, c.language) {
				b.Errorf("%s: %s", c.sample, got)
			}
		}
	})
}

// Texts are texts: no markup, whatever is in them, and no error.
func TestHostileTexts(t *testing.T) {
	both(t, func(b *tab, url string) {
		for _, c := range []struct{ reason, text, status string }{
			{"markup", `"<img src=x onerror=window.bad=1><script>window.bad=1</script>," said <b>Ann Berg</b>.`, "1 quotation"},
			{"nothing", " \n ", "There is no text yet."},
			{"a control character, and one that turns text around", "\"It\x07 rains\u202e,\" said Ann Berg.", "1 quotation"},
			{"pairs of UTF-16", "\"The bridge 🌉 opens,\" said Ann Berg. 🎉", "1 quotation"},
			{"marks without end", strings.Repeat("“‘«\"", 500), "quotation"},
		} {
			b.enter(c.text)
			b.until(`document.querySelector("#status").textContent !== ""`)
			if got := b.text("#status"); !strings.Contains(got, c.status) {
				b.Errorf("%s: the page says %q", c.reason, got)
			}
			if bad := value[bool](b, `"bad" in window || document.querySelector("#article img, #article script, #article b") !== null`); bad {
				b.Errorf("%s: it became markup", c.reason)
			}
		}
	})
}

// What is not wanted is not shown, and comes back.
func TestFilters(t *testing.T) {
	both(t, func(b *tab, url string) {
		all := b.shown("[id^=q]")
		for _, c := range []struct {
			reason, do string
			none       bool
		}{
			{"a kind", `document.querySelector("[name=kind][value=indirect]").click()`, false},
			{"a medium, the one that all have", `document.querySelector("[name=medium][value=speech]").click()`, true},
			{"a confidence", `const e = document.querySelector("#least"); e.value = .95; e.dispatchEvent(new Event("input", {bubbles: true}))`, false},
			{"a speaker", `document.querySelector("#speakers button").click()`, false},
			{"an outlet, in the drawing", `document.querySelector("#graph .relay").dispatchEvent(new Event("click", {bubbles: true}))`, false},
		} {
			b.do(c.do)
			some, refs, status := b.shown("[id^=q]"), b.shown("#article .ref"), b.text("#status")
			if (some == 0) != c.none || some >= all || refs != some || !strings.Contains(status, "Shown: ") {
				b.Errorf("%s: %d cards of %d, %d marks; the page says %q", c.reason, some, all, refs, status)
			}
			b.run(chromedp.Click("#all", chromedp.ByQuery))
			if again := b.shown("[id^=q]"); again != all {
				b.Errorf("%s: %d cards in the end, %d before", c.reason, again, all)
			}
		}
	})
}

// The address holds what was chosen; another reader sees the same.
func TestLink(t *testing.T) {
	both(t, func(b *tab, url string) {
		b.do(`document.querySelector("[name=kind][value=direct]").click();
			document.querySelector("[name=medium][value=thought]").click();
			document.querySelector("#speakers button").click()`)
		link, cards := value[string](b, `location.href`), b.shown("[id^=q]")
		for _, want := range []string{"kind=mixed%2Cindirect", "medium=speech%2Cwriting%2Cother", "speaker=Dimitry+Peskov", "sample=en"} {
			if !strings.Contains(link, want) {
				b.Errorf("the link %s has no %s", link, want)
			}
		}
		other := open(b.T)
		other.read(link)
		if got := other.shown("[id^=q]"); got != cards || cards == 0 {
			b.Errorf("%d cards by the link, %d before it", got, cards)
		}

		b.run(chromedp.Click("#all", chromedp.ByQuery))
		b.enter(`"Not for everybody," said Ann Berg.`)
		if link := value[string](b, `location.href`); strings.Contains(link, "everybody") {
			b.Errorf("a text is in the link that nobody asked for: %s", link)
		}
		b.run(chromedp.Click("#withText", chromedp.ByQuery))
		link = value[string](b, `location.href`)
		third := open(b.T)
		third.read(link)
		if got := third.text("#article"); !strings.Contains(got, `"Not for everybody," said Ann Berg.`) {
			b.Errorf("by the link with the text the page reads %q", got)
		}
	})
}

// A file of every format is, byte for byte, what package format writes.
func TestDownloads(t *testing.T) {
	sample, err := os.ReadFile("../../testdata/palmyra.txt")
	if err != nil {
		t.Fatal(err)
	}
	both(t, func(b *tab, url string) {
		b.do(taken)
		names := value[[]string](b, `[...document.querySelector("#format").options].map(o => o.value)`)
		n := 0
		for f := range format.Formats() {
			if n >= len(names) || names[n] != f.Name {
				b.Fatalf("the page has the formats %v, without %s at %d", names, f.Name, n)
			}
			n++
			b.do(`document.querySelector("#format").value = "` + f.Name + `"; document.querySelector("#download button").click()`)
			b.until(`globalThis.kept !== undefined`)
			got, err := base64.StdEncoding.DecodeString(value[string](b, `kept.arrayBuffer().then((b) => new Uint8Array(b).toBase64())`))
			if err != nil {
				b.Fatal(err)
			}
			if name := value[string](b, `keptName`); name != "en"+f.Extension {
				b.Errorf("%s: the file is called %s", f.Name, name)
			}
			b.do(`globalThis.kept = undefined`)
			if want := written(b.T, f, string(sample)); !bytes.Equal(got, want) {
				b.Errorf("%s: %d bytes are downloaded, want %d", f.Name, len(got), len(want))
			}
		}
	})
}

// taken takes the files that the page gives the browser to keep, which asks before it
// keeps more than one.
const taken = `URL.createObjectURL = (blob) => { globalThis.kept = blob; return "blob:none"; };
	HTMLAnchorElement.prototype.click = function () { globalThis.keptName = this.download; }`

func written(t *testing.T, f format.Format, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := f.NewWriter(&b, format.Options{})
	if err := w.Write(quote.Parse(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A file is read in the character set that it has.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	both(t, func(b *tab, url string) {
		for _, c := range []struct{ reason, bytes, text, wrong string }{
			{"UTF-8", "“Der Zug fährt,” sagte Anna Berg.", "fährt", ""},
			{"an old one of Windows", "\x93It rains,\x94 said Zo\xeb Berg.", "“It rains,” said Zoë Berg.", ""},
			{"UTF-16", "\xff\xfe\"\x00I\x00t\x00\"\x00", `"It"`, ""},
			{"no text", "PNG\x00\x01", "", "this is not a text file"},
		} {
			name := filepath.Join(dir, "file.txt")
			if err := os.WriteFile(name, []byte(c.bytes), 0o666); err != nil {
				b.Fatal(err)
			}
			b.run(chromedp.SetUploadFiles("#file", []string{name}, chromedp.ByQuery))
			if c.wrong != "" {
				b.until(`document.querySelector("#wrong").textContent.includes(` + quoted(c.wrong) + `)`)
				continue
			}
			b.until(`document.querySelector("#article").textContent.includes(` + quoted(c.text) + `)`)
		}
	})
}

// All that a pointer does a keyboard does.
func TestKeyboard(t *testing.T) {
	both(t, func(b *tab, url string) {
		b.run(chromedp.Focus("#text", chromedp.ByQuery))
		b.do(`document.querySelector("#text").value = '"It rains," said Ann Berg. "It snows," said Nils Dahl.'`)
		b.run(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(2))) // Ctrl
		b.until(`document.querySelectorAll("#article .ref").length === 2 && !document.body.classList.contains("busy")`)
		active := func() string {
			return value[string](b, `document.activeElement.id || document.activeElement.name || document.activeElement.tagName`)
		}
		var way []string
		for range 40 {
			b.run(chromedp.KeyEvent(kb.Tab))
			way = append(way, active())
			if active() == "r1" {
				break
			}
		}
		for _, want := range []string{"sample", "lang", "file", "kind", "medium", "least", "all", "r0", "r1"} {
			if !strings.Contains(" "+strings.Join(way, " ")+" ", " "+want+" ") {
				b.Errorf("Tab goes %v, past %s", way, want)
			}
		}
		if status, cards := b.text("#status"), b.shown("[id^=q]"); !strings.Contains(status, "Nils Dahl") || cards != 1 {
			b.Errorf("at the second quotation %d cards are shown, and the page says %q", cards, status)
		}
		b.run(chromedp.KeyEvent(kb.Escape))
		if cards := b.shown("[id^=q]"); cards != 2 || active() != "r1" {
			b.Errorf("behind Esc %d cards are shown, and %s has the focus", cards, active())
		}
		b.run(chromedp.Focus("#speakers button", chromedp.ByQuery), chromedp.KeyEvent(" "))
		if got := b.text("#status"); !strings.Contains(got, "Shown: 1, of Ann Berg") || value[string](b, `document.activeElement.dataset.name`) != "Ann Berg" {
			b.Errorf("a speaker by keyboard: the page says %q, and %s has the focus", got, active())
		}
	})
}

// A telephone's width needs no scrolling to the side, whatever is shown.
func TestNarrow(t *testing.T) {
	const width = 320
	both(t, func(b *tab, url string) {
		b.run(emulation.SetDeviceMetricsOverride(width, 640, 1, true))
		for _, c := range []struct{ reason, do string }{
			{"the sample", ``},
			{"a quotation that is chosen", `document.querySelector("#r0").click()`},
			{"the list of all", `document.querySelector("#back").click(); document.querySelector("#list").click()`},
			{"the table", `document.querySelector("#table").open = true`},
			{"a word without end", `document.querySelector("#text").value = '"' + "x".repeat(3000) + '," said Ann ' + "B".repeat(300) + '.'; document.querySelector("#input button").click()`},
		} {
			b.do(c.do)
			b.until(`!document.body.classList.contains("busy")`)
			if wide := value[int](b, `document.documentElement.scrollWidth`); wide > width {
				b.Errorf("%s: %d pixels wide on a screen of %d", c.reason, wide, width)
			}
		}
	})
}

// On paper stand the article, its speakers and cards, and nothing to press.
func TestPrint(t *testing.T) {
	both(t, func(b *tab, url string) {
		b.do(`document.querySelector("#r0").click()`) // one that is chosen is not the only one on paper
		b.run(emulation.SetEmulatedMedia().WithMedia("print"))
		for _, c := range []struct {
			selector string
			want     bool
		}{
			{"#input", false}, {"#choice", false}, {"#download", false}, {"#status", false}, {"#list", false}, {"#back", false},
			{"#article", true}, {"#speakers", true}, {"#q0", true}, {"#q5", true}, {"#graph svg", true},
		} {
			if got := b.shown(c.selector) > 0; got != c.want {
				b.Errorf("%s on paper: %v, want %v", c.selector, got, c.want)
			}
		}
		if paper := value[string](b, `getComputedStyle(document.body).backgroundColor`); paper != "rgb(255, 255, 255)" {
			b.Errorf("the paper is %s", paper)
		}
		b.run(chromedp.ActionFunc(func(ctx context.Context) error {
			pdf, _, err := page.PrintToPDF().Do(ctx)
			if !bytes.HasPrefix(pdf, []byte("%PDF")) {
				b.Error("no PDF")
			}
			return err
		}))
	})
}

// The pictures of the README, which -update makes.
func TestPictures(t *testing.T) {
	b := open(t)
	b.read(serve(t, server.New(server.Config{})))
	for _, p := range []struct {
		name          string
		width, height int64
		scheme        string
	}{
		{"light", 1200, 760, "light"}, {"dark", 1200, 760, "dark"}, {"phone", 380, 800, "light"},
	} {
		var picture []byte
		b.run(
			emulation.SetDeviceMetricsOverride(p.width, p.height, 1, p.width < 500),
			emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: p.scheme}}),
			chromedp.Evaluate(`document.querySelector("#result").scrollIntoView()`, nil),
			chromedp.CaptureScreenshot(&picture))
		name := filepath.Join("pictures", p.name+".png")
		if *update {
			if err := os.WriteFile(name, picture, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
	}
}
