// Package site has the page that compares two editions in a browser: page has its
// files, engine the program that does the work, and scripts/site puts them
// together. The tests try a folder that was built, in Chromium.
package site

import (
	"context"
	"encoding/base64"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"compdiff/cmd/compdiff/loopback"
	"compdiff/internal/chromium"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// page is the page, open in a browser.
type page struct {
	*chromium.Tab
	at        string // where it is, without a slash
	downloads string // the folder for what it saves
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

	p := &page{at: "http://" + l.Addr().String(), downloads: t.TempDir()}
	own := func(url string) bool {
		return strings.HasPrefix(url, p.at+"/") || strings.HasPrefix(url, "blob:"+p.at) || strings.HasPrefix(url, "data:,")
	}
	p.Tab = chromium.Open(t, 5*time.Minute, own,
		browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(p.downloads),
		chromedp.Navigate(p.at+"/"))
	return p
}

// eval is the value of an expression in the page.
func eval[T any](p *page, expression string) T {
	p.T.Helper()
	return chromium.Eval[T](p.Tab, expression)
}

// patience is how long the page may take over anything that a test asks of it.
const patience = 90 * time.Second

// begin does what makes the page begin, after forgetting what it said before.
func (p *page) begin(how ...chromedp.Action) {
	p.T.Helper()
	eval[string](p, `document.getElementById("status").textContent = document.getElementById("error").textContent = ""`)
	p.Do(how...)
}

// ends waits until the page has done what it was asked for, and gives its status
// and its error.
func (p *page) ends() (status, failed string) {
	p.T.Helper()
	p.until(`document.getElementById("stop").hidden && document.getElementById("status").textContent + document.getElementById("error").textContent !== ""`)
	return eval[string](p, `document.getElementById("status").textContent`), eval[string](p, `document.getElementById("error").textContent`)
}

// until waits until an expression holds in the page.
func (p *page) until(expression string) {
	p.T.Helper()
	for since := time.Now(); !eval[bool](p, expression); {
		if time.Since(since) > patience {
			p.T.Errorf("still not so: %s; the status is %q", expression, eval[string](p, `document.getElementById("status").textContent`))
			p.Quiet()
			p.T.FailNow()
		}
		p.Do(chromedp.Sleep(20 * time.Millisecond))
	}
}

// choose chooses files of the project for one side, by the field for it.
func (p *page) choose(side string, names ...string) {
	p.T.Helper()
	var paths []string
	for _, name := range names {
		path, err := filepath.Abs(filepath.Join("..", name))
		if err != nil {
			p.T.Fatal(err)
		}
		paths = append(paths, path)
	}
	p.Do(chromedp.SetUploadFiles(`#`+side+` [name=files]`, paths, chromedp.ByQuery))
}

// drop drops a file with some bytes on one side.
func (p *page) drop(side, name, text string) {
	p.T.Helper()
	eval[bool](p, fmt.Sprintf(`(() => {
		const d = new DataTransfer();
		d.items.add(new File([Uint8Array.from(atob(%q), c => c.charCodeAt(0))], %q));
		return document.getElementById(%q).dispatchEvent(new DragEvent("drop", {dataTransfer: d, bubbles: true, cancelable: true})) || true;
	})()`, base64.StdEncoding.EncodeToString([]byte(text)), name, side))
}

// inReport is the text that an expression gives in the frame of the report, which
// is a process of its own, once it has one.
func (p *page) inReport(expression string) (value string) {
	p.T.Helper()
	var frame *target.Info
	for since := time.Now(); frame == nil; {
		if time.Since(since) > patience {
			p.T.Fatal("the report is not shown in a frame of its own")
		}
		p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
			frames, err := target.GetTargets().Do(ctx)
			if at := slices.IndexFunc(frames, func(f *target.Info) bool { return f.Type == "iframe" }); at >= 0 {
				frame = frames[at]
			}
			return err
		}), chromedp.Sleep(20*time.Millisecond))
	}
	ctx, cancel := chromedp.NewContext(p.Ctx, chromedp.WithTargetID(frame.TargetID))
	p.T.Cleanup(cancel) // at once it would close the page
	p.Listen(ctx)
	if err := chromedp.Run(ctx, log.Enable(), chromedp.Evaluate(expression, &value)); err != nil {
		p.T.Fatal(err)
	}
	return value
}
