// Package chromium opens pages in a browser, for tests of what people see. It keeps
// what the browser said and whom it asked, so that a test can want that it is silent.
package chromium

import (
	"context"
	"fmt"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Tab is a page that is open in a browser.
type Tab struct {
	// T is the test that it is open for.
	T testing.TB
	// Ctx is what actions of chromedp run in; it ends with the test.
	Ctx context.Context

	own   func(url string) bool
	mu    sync.Mutex
	heard []string // whatever the console or an exception said, and requests to elsewhere
}

// Program is the browser; the test is skipped where there is none.
func Program(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if program, err := exec.LookPath(name); err == nil {
			return program
		}
	}
	t.Skip("no Chromium is installed; apt-get install chromium")
	return ""
}

// Open starts a browser, which is ended after a while, since one that hangs must not
// hang the tests, and runs actions in it. own knows the addresses that the page may
// ask for; any other is kept as said.
func Open(t testing.TB, while time.Duration, own func(url string) bool, actions ...chromedp.Action) *Tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(Program(t)), chromedp.NoSandbox, chromedp.WindowSize(1200, 900))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, while)
	t.Cleanup(cancel)
	p := &Tab{T: t, Ctx: ctx, own: own}
	p.Listen(ctx)
	p.Do(append([]chromedp.Action{log.Enable(), network.Enable()}, actions...)...)
	return p
}

// Listen keeps what is said in another context too: that of a frame of the page.
func (p *Tab) Listen(ctx context.Context) { chromedp.ListenTarget(ctx, p.hear) }

func (p *Tab) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		p.heard = append(p.heard, fmt.Sprintf("console: %s", e.Args[0].Value))
	case *runtime.EventExceptionThrown:
		p.heard = append(p.heard, "exception: "+e.ExceptionDetails.Error())
	case *log.EventEntryAdded:
		p.heard = append(p.heard, "log: "+e.Entry.Text)
	case *network.EventRequestWillBeSent:
		if !p.own(e.Request.URL) {
			p.heard = append(p.heard, "request: "+e.Request.URL)
		}
	}
}

// Do runs actions; the test ends where one fails.
func (p *Tab) Do(actions ...chromedp.Action) {
	p.T.Helper()
	if err := chromedp.Run(p.Ctx, actions...); err != nil {
		p.T.Fatal(err)
	}
}

// Quiet wants that the browser had nothing to say, and asked nobody else.
func (p *Tab) Quiet() {
	p.T.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, message := range p.heard {
		p.T.Errorf("the browser says: %s", message)
	}
}

// Eval is the value of an expression in the page.
func Eval[T any](p *Tab, expression string) (value T) {
	p.T.Helper()
	p.Do(chromedp.Evaluate(expression, &value))
	return value
}
