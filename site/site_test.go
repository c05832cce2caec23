package site

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The example, from the button by the keyboard to a saved workbook; and all of it
// again without a network.
func TestExample(t *testing.T) {
	p := visit(t)
	p.begin(chromedp.Focus("#example", chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
	status, failed := p.ends()
	if !strings.HasPrefix(status, "10 changes") || failed != "" {
		t.Fatalf("status %q, error %q", status, failed)
	}
	if got := eval[string](p, `document.getElementById("readings").innerText`); !strings.Contains(got, "1") {
		t.Errorf("what was read: %q", got)
	}
	if got := p.inReport(`document.body.textContent`); !strings.Contains(got, "Ferry crewing") || !strings.Contains(got, "My skills") {
		t.Errorf("the report does not show the skill, or its script does not run: %q", got)
	}
	for format, name := range map[string]string{"xlsx": "changes.xlsx", "markdown": "changes.md"} {
		p.Do(chromedp.SetValue("#format", format, chromedp.ByQuery), chromedp.Click("#save", chromedp.ByQuery))
		p.saved(name)
	}
	p.Quiet()

	p.until(`navigator.serviceWorker.controller !== null`)
	p.Do(network.OverrideNetworkState(true, 0, 0, 0), chromedp.Reload())
	p.begin(chromedp.Click("#example", chromedp.ByQuery))
	if status, failed := p.ends(); !strings.HasPrefix(status, "10 changes") || failed != "" {
		t.Errorf("without a network: status %q, error %q", status, failed)
	}
}

// mostAtFirst is how much a first visit may bring over the wire, in bytes. The engine is
// packed, and all else is small.
const mostAtFirst = 8_000_000

func TestFirstVisitIsSmall(t *testing.T) {
	folder := os.Getenv("COMPDIFF_SITE")
	if folder == "" {
		t.Skip("COMPDIFF_SITE names no folder with the page; scripts/site makes one")
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	sum := int64(0)
	for _, f := range files {
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		sum += info.Size()
	}
	if sum == 0 || sum > mostAtFirst {
		t.Errorf("the folder has %d bytes, at most %d are allowed", sum, mostAtFirst)
	}
}

// saved waits for a file that the page saves.
func (p *page) saved(name string) {
	p.T.Helper()
	for range 100 {
		if info, err := os.Stat(filepath.Join(p.downloads, name)); err == nil && info.Size() > 0 {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.T.Errorf("%s was not saved", name)
}

// Other formats than text, by the field for files; and what cannot be read.
func TestFiles(t *testing.T) {
	p := visit(t)
	p.choose("old", "parser/pdf/testdata/chromium.pdf")
	p.choose("new", "parser/pdf/testdata/tex-columns.pdf")
	p.begin(chromedp.Click("#compare", chromedp.ByQuery))
	status, failed := p.ends()
	if !strings.Contains(status, "changes, found in") || failed != "" {
		t.Errorf("status %q, error %q", status, failed)
	}
	if got := eval[string](p, `document.getElementById("problems").innerText`); got != "" {
		t.Errorf("problems: %q", got)
	}
	for _, c := range []struct{ name, text, says string }{
		{"letter.txt", "To whom it may concern.", "no skill was found"},
		{"damaged.pdf", "%PDF-1.7 nothing", "damaged"},
		{"nothing.txt", "", "empty"},
	} {
		p.drop("new", c.name, c.text)
		p.begin(chromedp.Click("#compare", chromedp.ByQuery))
		if _, failed := p.ends(); !strings.Contains(failed, c.says) {
			t.Errorf("%s: got %q, want %q", c.name, failed, c.says)
		}
	}
	p.choose("new", "parser/pdf/testdata/encrypted/aes-256.pdf")
	p.begin(chromedp.Click("#compare", chromedp.ByQuery))
	if _, failed := p.ends(); failed != "" {
		t.Errorf("after files that cannot be read: %q", failed)
	}
	p.Quiet()
}

// A workbook and a Word document are dropped, as people have them.
func TestOfficeFiles(t *testing.T) {
	p := visit(t)
	p.drop("old", "lamps.xlsx", workbook(t, [][]string{
		{"Code", "Skill", "Overall description", "Level 2 description", "Level 3 description"},
		{"LAMP", "Lamp keeping", "Keeping lamps in good order.", "Lights lamps at dusk. Trims every wick.", "Plans the oil of a winter."},
		{"BELL", "Bell ringing", "Ringing bells in fog.", "Rings the bell by the clock.", "Tunes bells."},
	}))
	p.drop("new", "lamps.docx", wordDocument(t, "Lamp keeping LAMP", "Keeping lamps in good order.", "Level 2", "Lights lamps at dusk. Trims and oils every wick.", "Level 3", "Plans the oil of a winter.",
		"Bell ringing BELL", "Ringing bells in fog.", "Level 2", "Rings the bell by the clock."))
	p.begin(chromedp.Click("#compare", chromedp.ByQuery))
	status, failed := p.ends()
	if !strings.Contains(status, "changes, found in") || failed != "" {
		t.Errorf("status %q, error %q", status, failed)
	}
	report := p.inReport(`document.body.textContent`)
	for _, says := range []string{"LAMP", "BELL", "oils", "evel 3 removed"} {
		if !strings.Contains(report, says) {
			t.Errorf("the report does not say %q", says)
		}
	}
	p.drop("new", "torn.docx", wordDocument(t, "Lamp keeping LAMP")[:200])
	p.begin(chromedp.Click("#compare", chromedp.ByQuery))
	if _, failed := p.ends(); !strings.Contains(failed, "torn.docx") {
		t.Errorf("a torn document: got %q", failed)
	}
	p.Quiet()
}

// Long work can be stopped, by the button and by Escape, and then goes on anew.
func TestStop(t *testing.T) {
	p := visit(t)
	var long strings.Builder
	for i := range 3000 {
		code := string([]byte{'A' + byte(i/676%26), 'A' + byte(i/26%26), 'A' + byte(i%26), 'X'})
		long.WriteString("Keeping of lamps " + code + "\n\nKeeps lamps of the kind " + code + ".\n\nLevel 2\nCleans the lamps. Fills them with oil.\n\nLevel 3\nPlans the work of others.\n\n")
	}
	for _, how := range []chromedp.Action{chromedp.Click("#stop", chromedp.ByQuery), chromedp.KeyEvent(kb.Escape)} {
		p.drop("old", "old.txt", long.String())
		p.drop("new", "new.txt", strings.ReplaceAll(long.String(), "oil", "fat"))
		p.begin(chromedp.Click("#compare", chromedp.ByQuery))
		p.until(`document.getElementById("status").textContent.startsWith("reading ")`)
		p.Do(how)
		if status, failed := p.ends(); status != "stopped" || failed != "" {
			t.Errorf("status %q, error %q", status, failed)
		}
	}
	p.begin(chromedp.Click("#example", chromedp.ByQuery))
	if status, failed := p.ends(); !strings.HasPrefix(status, "10 changes") || failed != "" {
		t.Errorf("after being stopped: status %q, error %q", status, failed)
	}
	p.Quiet()
}

// The page has no barriers, and fits a phone.
func TestAccessible(t *testing.T) {
	modules := os.Getenv("COMPDIFF_NODE_MODULES")
	if modules == "" {
		t.Skip("COMPDIFF_NODE_MODULES names no folder with axe-core")
	}
	axe, err := os.ReadFile(filepath.Join(modules, "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	p := visit(t)
	p.begin(chromedp.Click("#example", chromedp.ByQuery))
	p.ends()
	p.Do(chromedp.Evaluate(string(axe), nil))
	awaiting := func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }
	for _, width := range []int64{1200, 390} {
		var result string
		p.Do(chromedp.EmulateViewport(width, 800),
			chromedp.Evaluate(`axe.run(document, {iframes: false}).then(r => JSON.stringify(r.violations.map(v => v.id + ": " + v.help + " " + v.nodes.map(n => n.html).join(" "))))`, &result, awaiting))
		var found []string
		if err := json.Unmarshal([]byte(result), &found); err != nil {
			t.Fatal(err)
		}
		for _, v := range found {
			t.Errorf("%d px: %s", width, v)
		}
		if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
			t.Errorf("at %d px the page is %d px wide, for %s", width, wide, eval[string](p, `[...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest(".table")).map(e => e.outerHTML.slice(0, 80)).join("; ")`))
		}
	}
}
