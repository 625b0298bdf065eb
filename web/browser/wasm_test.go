package browser

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// What the page is loaded from, by what the browser can unpack, and what its host has.
func TestPackings(t *testing.T) {
	const sample = "Read as English, which is a guess. 13 quotations, 6 speakers."
	for _, c := range []struct {
		reason string
		change func(name string, file []byte) []byte
		want   []string // files in any order; nil for what cannot work
		wrong  string
	}{
		{"as it is built", nil, []string{"quote.wasm.*", "weights.bin.*"}, ""},
		{"gzip alone", without("br"), []string{"quote.wasm.gz", "weights.bin.gz"}, ""},
		{"Brotli alone, or nothing where the browser has none", without("gz"), []string{"quote.wasm(.br)?", "weights.bin(.br)?"}, ""},
		{"nothing is packed", func(name string, file []byte) []byte { return without("gz")(name, without("br")(name, file)) }, []string{"quote.wasm", "weights.bin"}, ""},
		{"the program is not there", lost("quote.wasm"), nil, "The program cannot be loaded: 404"},
		{"half the program", cut("quote.wasm"), nil, "quote.wasm did not arrive whole"},
		{"the worker is not there", lost("worker.js"), nil, "a file of the program is missing"},
		{"the weights are not there", lost("weights.bin"), nil, "The program cannot be loaded: 404"},
		{"half the weights", cut("weights.bin"), nil, "weights.bin did not arrive whole"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			site := newStatic(t)
			site.change = c.change
			b := open(t)
			if c.wrong != "" {
				b.run(chromedp.Navigate(serve(t, site)))
				b.until(`document.querySelector("#wrong").textContent !== ""`)
				if got := b.text("#wrong"); !strings.Contains(got, c.wrong) {
					b.Errorf("the page says %q, want %q", got, c.wrong)
				}
				b.complained() // of what is missing, rightly
				return
			}
			b.read(serve(t, site))
			if got := b.text("#status"); got != sample {
				b.Errorf("the page says %q", got)
			}
			got := site.files()
			slices.Sort(got)
			if want := regexp.MustCompile("^" + strings.Join(c.want, " ") + "$"); !want.MatchString(strings.Join(got, " ")) {
				b.Errorf("the page fetches %v, want %v", got, c.want)
			}
			b.Logf("fetched: %v", got)
		})
	}
}

// without takes a packing out of files.js.
func without(end string) func(string, []byte) []byte {
	entry := regexp.MustCompile(end + `: \d+, `)
	return func(name string, file []byte) []byte {
		if name == "files.js" {
			return entry.ReplaceAll(file, nil)
		}
		return file
	}
}

// lost is a host without a file, packed or not.
func lost(lost string) func(string, []byte) []byte {
	return func(name string, file []byte) []byte {
		if strings.HasPrefix(name, lost) {
			return nil
		}
		return file
	}
}

// cut is a host that has lost half of a file.
func cut(half string) func(string, []byte) []byte {
	return func(name string, file []byte) []byte {
		if strings.HasPrefix(name, half) {
			return file[:len(file)/2]
		}
		return file
	}
}

// What was loaded once is kept, until a build with other contents takes its place.
func TestKept(t *testing.T) {
	site := newStatic(t)
	url := serve(t, site)
	b := open(t)
	b.read(url)
	if got := site.files(); len(got) != 2 {
		t.Errorf("at first the page fetches %v", got)
	}
	b.read(url + "?again")
	if got := site.files(); len(got) != 0 {
		t.Errorf("the second time the page fetches %v", got)
	}
	site.change = func(name string, file []byte) []byte {
		if name == "files.js" {
			return bytes.ReplaceAll(file, []byte(`key: "`), []byte(`key: "x`))
		}
		return file
	}
	b.read(url + "?newer")
	if got := site.files(); len(got) != 2 {
		t.Errorf("of another build the page fetches %v", got)
	}
	if kept := value[int](b, `caches.open("quote").then((c) => c.keys()).then((k) => k.length)`); kept != 2 {
		t.Errorf("%d files are kept, those of both builds", kept)
	}
}

// The bar shows how much has come, and is gone in the end.
func TestProgress(t *testing.T) {
	site := newStatic(t)
	const spy = `const seen = []; addEventListener("DOMContentLoaded", () => {
		const bar = document.querySelector("#progress");
		globalThis.shares = () => seen;
		new MutationObserver(() => { if (!bar.hidden) seen.push(bar.value); }).observe(bar, {attributes: true});
	})`
	b := open(t, spy)
	b.read(serve(t, site))
	shares := value[[]float64](b, `shares()`)
	if len(shares) < 3 || !slices.IsSorted(shares) || shares[0] > .9 {
		t.Errorf("the bar showed %v", shares)
	}
	if b.shown("#progress") != 0 {
		t.Error("it is still there")
	}
}

// A long text is read in a worker: the page goes on meanwhile, and a text that comes
// later is not answered with an earlier one.
func TestWorker(t *testing.T) {
	b := open(t)
	b.read(serve(t, newStatic(t)))
	const long = `'"It rains today, and it will rain tomorrow," said Mayor Ann Berg. She hopes that it stops.\n\n'.repeat(5000)`
	turns := value[int](b, `(async () => {
		document.querySelector("#text").value = `+long+`;
		document.querySelector("#input button").click();
		let turns = 0;
		for (; document.body.classList.contains("busy"); turns++) await new Promise((f) => setTimeout(f, 10));
		return turns;
	})()`)
	if turns < 10 {
		t.Errorf("while 450 kB were read the page had %d turns", turns)
	}
	if got := b.text("#status"); !strings.Contains(got, "quotations") {
		t.Errorf("the page says %q", got)
	}
	b.do(`document.querySelector("#text").value = ` + long + `; document.querySelector("#input button").click();
		document.querySelector("#text").value = '"It snows," said Nils Dahl.'; document.querySelector("#input button").click()`)
	b.until(`!document.body.classList.contains("busy")`)
	if got := b.text("#article"); !strings.HasPrefix(got, `"It snows,"`) || strings.Contains(got, "rains") {
		t.Errorf("the later text is read as %.60q", got)
	}
}

// A browser that cannot do it is told so.
func TestUnable(t *testing.T) {
	for _, c := range []struct{ reason, script string }{
		{"no WebAssembly", `delete globalThis.WebAssembly`},
		{"no workers", `delete globalThis.Worker`},
	} {
		b := open(t, c.script)
		b.run(chromedp.Navigate(serve(t, newStatic(t))))
		b.until(`document.querySelector("#wrong").textContent !== ""`)
		if got := b.text("#wrong"); !strings.Contains(got, "no WebAssembly or no workers") {
			t.Errorf("%s: the page says %q", c.reason, got)
		}
	}
}
