// Package site has the page that compares two editions in a browser: page has its
// files, engine the program that does the work, and scripts/site puts them
// together. The tests try a folder that was built, in Chromium.
package site

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"compdiff/cmd/compdiff/loopback"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// page is the page, open in a browser.
type page struct {
	t         *testing.T
	ctx       context.Context
	at        string // where it is, without a slash
	downloads string // the folder for what it saves

	mu    sync.Mutex
	heard []string // what the console and exceptions said, and requests to elsewhere
}

// visit opens the page. Without a built folder or a browser the test is skipped.
func visit(t *testing.T) *page {
	t.Helper()
	folder := os.Getenv("COMPDIFF_SITE")
	if folder == "" {
		t.Skip("COMPDIFF_SITE names no folder with the page; scripts/site makes one")
	}
	site, err := loopback.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go site.Serve(l)

	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(t)), chromedp.NoSandbox, chromedp.WindowSize(1200, 900))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 5*time.Minute) // a browser that hangs must not hang the tests
	t.Cleanup(cancel)
	p := &page{t: t, ctx: ctx, at: "http://" + l.Addr().String(), downloads: t.TempDir()}
	chromedp.ListenTarget(ctx, p.listen)
	p.do(log.Enable(), network.Enable(),
		browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(p.downloads),
		chromedp.Navigate(p.at+"/"))
	return p
}

func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if program, err := exec.LookPath(name); err == nil {
			return program
		}
	}
	t.Skip("no Chromium is installed; apt-get install chromium")
	return ""
}

func (p *page) listen(event any) {
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
		if !strings.HasPrefix(e.Request.URL, p.at+"/") && !strings.HasPrefix(e.Request.URL, "blob:"+p.at) && !strings.HasPrefix(e.Request.URL, "data:,") {
			p.heard = append(p.heard, "request: "+e.Request.URL)
		}
	}
}

// quiet wants that the browser had nothing to say, and asked nobody else.
func (p *page) quiet() {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, message := range p.heard {
		p.t.Errorf("the browser says: %s", message)
	}
}

func (p *page) do(actions ...chromedp.Action) {
	p.t.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// eval is the value of an expression in the page.
func eval[T any](p *page, expression string) (value T) {
	p.t.Helper()
	p.do(chromedp.Evaluate(expression, &value))
	return value
}

// patience is how long the page may take over anything that a test asks of it.
const patience = 90 * time.Second

// begin does what makes the page begin, after forgetting what it said before.
func (p *page) begin(how ...chromedp.Action) {
	p.t.Helper()
	eval[string](p, `document.getElementById("status").textContent = document.getElementById("error").textContent = ""`)
	p.do(how...)
}

// ends waits until the page has done what it was asked for, and gives its status
// and its error.
func (p *page) ends() (status, failed string) {
	p.t.Helper()
	p.until(`document.getElementById("stop").hidden && document.getElementById("status").textContent + document.getElementById("error").textContent !== ""`)
	return eval[string](p, `document.getElementById("status").textContent`), eval[string](p, `document.getElementById("error").textContent`)
}

// until waits until an expression holds in the page.
func (p *page) until(expression string) {
	p.t.Helper()
	for since := time.Now(); !eval[bool](p, expression); {
		if time.Since(since) > patience {
			p.t.Errorf("still not so: %s; the status is %q", expression, eval[string](p, `document.getElementById("status").textContent`))
			p.quiet()
			p.t.FailNow()
		}
		p.do(chromedp.Sleep(20 * time.Millisecond))
	}
}

// choose chooses files of the project for one side, by the field for it.
func (p *page) choose(side string, names ...string) {
	p.t.Helper()
	var paths []string
	for _, name := range names {
		path, err := filepath.Abs(filepath.Join("..", name))
		if err != nil {
			p.t.Fatal(err)
		}
		paths = append(paths, path)
	}
	p.do(chromedp.SetUploadFiles(`#`+side+` [name=files]`, paths, chromedp.ByQuery))
}

// drop drops a file with a text on one side.
func (p *page) drop(side, name, text string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => {
		const d = new DataTransfer();
		d.items.add(new File([%q], %q));
		return document.getElementById(%q).dispatchEvent(new DragEvent("drop", {dataTransfer: d, bubbles: true, cancelable: true})) || true;
	})()`, text, name, side))
}

// inReport is the text that an expression gives in the frame of the report, which
// is a process of its own.
func (p *page) inReport(expression string) (value string) {
	p.t.Helper()
	var frames []*target.Info
	p.do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		frames, err = target.GetTargets().Do(ctx)
		return err
	}))
	for _, f := range frames {
		if f.Type == "iframe" {
			ctx, cancel := chromedp.NewContext(p.ctx, chromedp.WithTargetID(f.TargetID))
			p.t.Cleanup(cancel) // at once it would close the page
			chromedp.ListenTarget(ctx, p.listen)
			if err := chromedp.Run(ctx, log.Enable(), chromedp.Evaluate(expression, &value)); err != nil {
				p.t.Fatal(err)
			}
			return value
		}
	}
	p.t.Fatal("the report is not shown in a frame of its own")
	return ""
}
