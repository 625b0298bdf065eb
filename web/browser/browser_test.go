package browser

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

var update = flag.Bool("update", false, "make the pictures of the page again")

// patience is how long a browser on a busy machine may take for all of a test.
const patience = 3 * time.Minute

// closing ends the browser.
var closing = func() {}

func TestMain(m *testing.M) {
	flag.Parse()
	status := m.Run()
	closing()
	os.Exit(status)
}

// chromium is the one browser of all tests, nil where there is none.
var chromium = sync.OnceValues(func() (context.Context, error) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		return nil, nil
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, leave := chromedp.NewContext(ctx)
	closing = func() { leave(); stop() }
	return ctx, chromedp.Run(ctx)
})

// A tab is a page in a browser that has seen nothing before.
type tab struct {
	*testing.T
	ctx     context.Context
	profile cdp.BrowserContextID

	mu         sync.Mutex
	complaints []string // errors of the console, and exceptions
}

// open opens a tab. What the page complains of fails the test, unless the test has asked
// for it by complained. Scripts are run before those of every page.
func open(t *testing.T, scripts ...string) *tab {
	t.Helper()
	browser, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	if browser == nil {
		t.Skip("there is no Chromium")
	}
	// A window of its own, as a browser without one opens no tabs.
	in := cdp.WithExecutor(browser, chromedp.FromContext(browser).Browser)
	profile, err := target.CreateBrowserContext().WithDisposeOnDetach(true).Do(in)
	if err != nil {
		t.Fatal(err)
	}
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(profile).WithNewWindow(true).Do(in)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = target.DisposeBrowserContext(profile).Do(in) })
	ctx, leave := chromedp.NewContext(browser, chromedp.WithTargetID(id))
	t.Cleanup(leave)
	ctx, cancel := context.WithTimeout(ctx, patience)
	t.Cleanup(cancel)
	b := &tab{T: t, ctx: ctx, profile: profile}
	chromedp.ListenTarget(ctx, b.hear)
	t.Cleanup(func() {
		for _, c := range b.complained() {
			t.Errorf("the page complains: %s", c)
		}
	})
	b.run(chromedp.EmulateViewport(1200, 900))
	for _, s := range scripts {
		b.run(chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := page.AddScriptToEvaluateOnNewDocument(s).Do(ctx)
			return err
		}))
	}
	return b
}

// hear notes complaints.
func (b *tab) hear(event any) {
	about := ""
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		about = e.ExceptionDetails.Error()
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.APITypeError {
			about = fmt.Sprint("console.error ", e.Args)
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError {
			about = e.Entry.Text + " " + e.Entry.URL
		}
	}
	if about != "" {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.complaints = append(b.complaints, about)
	}
}

// complained returns the complaints so far, which are then forgotten.
func (b *tab) complained() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	list := b.complaints
	b.complaints = nil
	return list
}

// run does what is to be done, or ends the test.
func (b *tab) run(actions ...chromedp.Action) {
	b.Helper()
	if err := chromedp.Run(b.ctx, actions...); err != nil {
		b.Fatal(err)
	}
}

// value is what an expression of JavaScript is, or what it promises.
func value[T any](b *tab, expression string) (v T) {
	b.Helper()
	b.run(chromedp.Evaluate(expression, &v, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
	return v
}

// do runs a statement.
func (b *tab) do(statement string) {
	b.Helper()
	value[bool](b, "(async () => { "+statement+"; return true })()")
}

// until waits for an expression to be true.
func (b *tab) until(expression string) {
	b.Helper()
	if err := chromedp.Run(b.ctx, chromedp.Poll(expression, nil, chromedp.WithPollingInterval(20*time.Millisecond))); err != nil {
		b.Fatalf("%s is never true: %v; the page says %q", expression, err, b.said())
	}
}

// said is what the page says, and what it says is wrong.
func (b *tab) said() string {
	var s string
	ctx, cancel := context.WithTimeout(context.WithoutCancel(b.ctx), 10*time.Second)
	defer cancel()
	_ = chromedp.Run(ctx, chromedp.Evaluate(`(document.querySelector("#status")?.textContent ?? "") + (document.querySelector("#wrong")?.textContent ?? "")`, &s))
	return s
}

// read opens the address of a page and waits until a text is read.
func (b *tab) read(url string) {
	b.Helper()
	b.run(chromedp.Navigate(url))
	b.until(read)
}

// read is true when the page has read something, and does nothing else.
const read = `!document.querySelector("#result").hidden && !document.body.classList.contains("busy") && document.querySelector("#progress").hidden`

// enter gives the page a text, and waits until it is read.
func (b *tab) enter(text string) {
	b.Helper()
	b.run(chromedp.SetValue("#text", text, chromedp.ByQuery), chromedp.Click("#input button", chromedp.ByQuery))
	b.until(`!document.body.classList.contains("busy")`)
}

// shown is how many elements there are that are shown.
func (b *tab) shown(selector string) int {
	b.Helper()
	return value[int](b, `[...document.querySelectorAll(`+quoted(selector)+`)].filter(e => e.checkVisibility()).length`)
}

// text is the text of an element.
func (b *tab) text(selector string) string {
	b.Helper()
	return value[string](b, `document.querySelector(`+quoted(selector)+`).textContent`)
}

// quoted is a text as JavaScript has it.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
