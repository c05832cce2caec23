// Pictures takes the pictures in docs/pictures: of the HTML page, its table of
// skills by levels, a skill in both editions, and the terminal. What each was
// taken of is noted as a sum, so that -check finds those that are out of date
// without a browser.
package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"html"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
	"compdiff/report"

	"github.com/chromedp/chromedp"
)

const folder = "docs/pictures"

// picture is one of them: a page at an address, as large as a window, or an
// element of it.
type picture struct {
	name, format, hash, element string
	wide, high                  int64
}

var pictures = []picture{
	{"page.png", "html", "#overview", "", 1280, 900},
	{"matrix.png", "html", "#overview", "#matrix-place", 1280, 900},
	{"skill.png", "html", "#skill-CRAN", "", 1280, 900},
	{"phone.png", "html", "#skill-CRAN", "", 390, 780},
	{"terminal.png", "text", "", "pre", 1000, 700},
}

func main() {
	check := flag.Bool("check", false, "say which pictures are out of date, and take none")
	flag.Parse()
	if err := run(*check); err != nil {
		log.Fatal(err)
	}
}

func run(check bool) error {
	pages := map[string][]byte{}
	sums := ""
	for _, p := range pictures {
		if pages[p.format] == nil {
			page, err := pageOf(p.format)
			if err != nil {
				return err
			}
			pages[p.format] = page
		}
		sum := sha256.Sum256(append([]byte(p.hash), pages[p.format]...))
		sums += p.name + " " + hex.EncodeToString(sum[:]) + "\n"
	}
	list := filepath.Join(folder, "taken-of.txt")
	if check {
		if known, err := os.ReadFile(list); err != nil || string(known) != sums {
			return fmt.Errorf("the pictures show something else than compdiff says now; scripts/pictures takes them anew")
		}
		return nil
	}
	if err := take(pages); err != nil {
		return err
	}
	return os.WriteFile(list, []byte(sums), 0o644)
}

// pageOf is what compdiff says of the invented framework, as a page to show.
func pageOf(format string) ([]byte, error) {
	var editions []*framework.Edition
	for _, number := range []string{"1", "2"} {
		e, err := parser.Read([]string{"testdata/quayside/edition-" + number}, parser.Options{})
		if err != nil {
			return nil, err
		}
		e.Framework, e.Edition = "Quayside", number
		editions = append(editions, e)
	}
	f, err := report.Find(format, report.KindChangelog)
	if err != nil {
		return nil, err
	}
	log, _, err := carry.Compare(editions[0], editions[1], diff.Options{}, nil)
	if err != nil {
		return nil, err
	}
	out, err := f.Write(report.Changelog{Changelog: log}, report.Style{Width: 100})
	if err != nil || format == "html" {
		return out, err
	}
	lines := strings.SplitN(string(out), "\n", 48)
	text := "$ compdiff diff edition-1 edition-2\n" + strings.Join(lines[:len(lines)-1], "\n")
	return []byte(`<!DOCTYPE html><meta charset="utf-8"><style>body{margin:0}pre{margin:0;padding:24px;display:inline-block;background:#14181d;color:#e6e9ed;font:14px/1.45 monospace}</style><pre>` + html.EscapeString(text) + "</pre>"), nil
}

// take opens every page in a browser.
func take(pages map[string][]byte) error {
	dir, err := os.MkdirTemp("", "pictures")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox)...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	for _, p := range pictures {
		file := filepath.Join(dir, p.format+".html")
		if err := os.WriteFile(file, pages[p.format], 0o600); err != nil {
			return err
		}
		var png []byte
		shot := chromedp.CaptureScreenshot(&png)
		if p.element != "" {
			shot = chromedp.Screenshot(p.element, &png, chromedp.ByQuery)
		}
		if err := chromedp.Run(ctx, chromedp.EmulateViewport(p.wide, p.high), chromedp.Navigate("about:blank"), chromedp.Navigate("file://"+file+p.hash), chromedp.Sleep(time.Second), shot); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		if err := os.WriteFile(filepath.Join(folder, p.name), png, 0o644); err != nil {
			return err
		}
	}
	return nil
}
