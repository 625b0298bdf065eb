package browser

import (
	"context"
	"flag"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/quoteattribution/quote/internal/server"
)

var update = flag.Bool("update", false, "make the pictures of the page again")

// patience is how long a browser on a busy machine may take for all of a test.
const patience = 2 * time.Minute

// open opens the page of a server in a tab. What the page complains of in the console
// fails the test.
func open(t *testing.T) context.Context {
	t.Helper()
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			browser = found
			break
		}
	}
	if browser == "" {
		t.Skip("there is no Chromium")
	}
	s := httptest.NewServer(server.New(server.Config{}))
	t.Cleanup(s.Close)
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browser), chromedp.NoSandbox)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, cancel := context.WithTimeout(ctx, patience)
	t.Cleanup(cancel)
	ctx, leave := chromedp.NewContext(ctx)
	t.Cleanup(leave)
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			t.Errorf("an exception: %v", e.ExceptionDetails)
		case *runtime.EventConsoleAPICalled:
			if e.Type == runtime.APITypeError {
				t.Errorf("the console has an error: %v", e.Args)
			}
		}
	})
	run(t, ctx, chromedp.EmulateViewport(1200, 900), chromedp.Navigate(s.URL), chromedp.SetValue("#sample", "en"),
		chromedp.Evaluate(`document.querySelector("#sample").dispatchEvent(new Event("change", {bubbles: true}))`, nil),
		chromedp.WaitVisible("#r0"))
	return ctx
}

func run(t *testing.T, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// count is how many elements there are that are shown.
func count(t *testing.T, ctx context.Context, selector string) (n int) {
	t.Helper()
	run(t, ctx, chromedp.Evaluate(`[...document.querySelectorAll("`+selector+`")].filter(e => e.checkVisibility()).length`, &n))
	return n
}

func TestReads(t *testing.T) {
	ctx := open(t)
	var text, status string
	run(t, ctx, chromedp.Text("#status", &status), chromedp.Text("#result", &text))
	if status != "Read as English, which is a guess. 13 quotations, 6 speakers." {
		t.Errorf("the page says %q", status)
	}
}

// A kind that is not wanted is not shown, and comes back.
func TestFilters(t *testing.T) {
	ctx := open(t)
	all := count(t, ctx, "[id^=q]")
	run(t, ctx, chromedp.Click(`[name=kind][value=indirect]`))
	some := count(t, ctx, "[id^=q]")
	if all < 13 || some >= all || some == 0 {
		t.Errorf("%d cards, %d without indirect speech", all, some)
	}
	run(t, ctx, chromedp.Click(`[name=kind][value=indirect]`))
	if again := count(t, ctx, "[id^=q]"); again != all {
		t.Errorf("%d cards at first, %d in the end", all, again)
	}
}

// A telephone's width needs no scrolling to the side.
func TestNarrow(t *testing.T) {
	ctx := open(t)
	const width = 320
	var wide int
	run(t, ctx, emulation.SetDeviceMetricsOverride(width, 640, 1, true), chromedp.Evaluate(`document.documentElement.scrollWidth`, &wide))
	if wide > width {
		t.Errorf("%d pixels wide on a screen of %d", wide, width)
	}
}

// The pictures of the README, which -update makes.
func TestPictures(t *testing.T) {
	ctx := open(t)
	for _, p := range []struct {
		name          string
		width, height int64
		scheme        string
	}{
		{"light", 1200, 760, "light"}, {"dark", 1200, 760, "dark"}, {"phone", 380, 800, "light"},
	} {
		var picture []byte
		run(t, ctx,
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
