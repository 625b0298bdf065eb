package browser

import (
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A violation is a rule of axe-core that the page breaks, and where.
type violation struct {
	ID, Impact, Help string
	Nodes            []struct {
		HTML           string
		FailureSummary string
	}
}

// axe-core finds nothing serious, in light and dark, wide and narrow, with nothing chosen
// and with something.
func TestAccessible(t *testing.T) {
	axe, err := os.ReadFile("testdata/axe.min.js")
	if err != nil {
		t.Skip("axe-core is not here: web/browser/setup fetches it")
	}
	both(t, func(b *tab, url string) {
		b.run(chromedp.Evaluate(string(axe), nil))
		for _, look := range []struct {
			name   string
			width  int64
			scheme string
		}{
			{"light", 1200, "light"}, {"dark", 1200, "dark"}, {"phone", 360, "light"}, {"dark phone", 360, "dark"},
		} {
			b.run(
				emulation.SetDeviceMetricsOverride(look.width, 900, 1, look.width < 500),
				emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: look.scheme}}))
			for _, state := range []struct{ name, do string }{
				{"nothing chosen", `document.querySelector("#all").click()`},
				{"a quotation chosen", `document.querySelector("#r0").click()`},
				{"a speaker chosen, and the table open", `document.querySelector("#back").click(); document.querySelector("#speakers button").click(); document.querySelector("#table").open = true`},
				{"something wrong", `document.querySelector("#wrong").textContent = "The server does not answer."`},
			} {
				b.do(state.do)
				for _, v := range value[[]violation](b, `axe.run().then((r) => r.violations)`) {
					for _, n := range v.Nodes {
						say := b.Logf
						if v.Impact == "serious" || v.Impact == "critical" {
							say = b.Errorf
						}
						say("%s, %s: %s (%s): %s\n%s\n%s", look.name, state.name, v.ID, v.Impact, v.Help, n.HTML, n.FailureSummary)
					}
				}
				b.do(`document.querySelector("#wrong").textContent = ""`)
			}
		}
	})
}
