package report

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/chromium"

	"github.com/chromedp/cdproto/emulation"
	printing "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// page is a report open in a browser.
type page struct{ *chromium.Tab }

// browse opens the report of a changelog from a file. Tests that need a
// browser are skipped where there is none.
func browse(t testing.TB, c *diff.Changelog, before ...chromedp.Action) *page {
	t.Helper()
	chromium.Program(t)
	data, err := changelogHTML(c, Style{})
	if err != nil {
		t.Fatal(err)
	}
	return visit(t, data, before...)
}

// visit opens a page from a file.
func visit(t testing.TB, data []byte, before ...chromedp.Action) *page {
	t.Helper()
	chromium.Program(t)
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	own := func(url string) bool { return strings.HasPrefix(url, "file:") }
	return &page{chromium.Open(t, 4*time.Minute, own, append(slices.Clone(before), chromedp.Navigate("file://"+file))...)}
}

// eval is the value of an expression in the page.
func eval[T any](p *page, expression string) T {
	p.T.Helper()
	return chromium.Eval[T](p.Tab, expression)
}

// frame waits until the browser has drawn the page anew.
func (p *page) frame() {
	p.T.Helper()
	awaited := func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }
	p.Do(chromedp.Evaluate(`new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))`, nil, awaited))
}

// until is the value of an expression in the page as soon as it is as it should
// be; what it is after many frames where it does not get so.
func until[T any](p *page, expression string, holds func(T) bool) T {
	p.T.Helper()
	value := eval[T](p, expression)
	for range manyFrames {
		if holds(value) {
			break
		}
		p.frame()
		value = eval[T](p, expression)
	}
	return value
}

// manyFrames are how often the browser draws before a test gives up: seconds.
const manyFrames = 150

// becomes is the value of an expression, waiting for the one that is wanted.
func becomes[T comparable](p *page, expression string, want T) T {
	p.T.Helper()
	return until(p, expression, func(got T) bool { return got == want })
}

const shownChanges = `document.querySelectorAll("#view article.change").length`

// open shows the page at an address.
func (p *page) open(hash string) {
	p.T.Helper()
	p.Do(chromedp.Evaluate(`location.hash = "`+hash+`"`, nil))
	for before, same := -1, 0; same < 5; same++ { // long lists are drawn bit by bit
		p.frame()
		now := eval[int](p, `document.getElementsByTagName("*").length`)
		if now != before {
			before, same = now, 0
		}
	}
	p.Do(chromedp.Evaluate(`document.querySelectorAll("#view .skill, #view li").forEach(e => e.style.contentVisibility = "visible")`, nil))
}

// pageViews are addresses of all views of the page of the invented framework.
var pageViews = []string{"#overview", "#skill-CRAN", "#skill-SEAL", "#dropped", "#dropped?fate=part", "#dropped?fate=moved", "#patterns", "#changes", "#overview?mine=CRAN@2,3~MOOR", "#overview?sort=size", "#overview?q=moor", "#changes?side=1"}

func TestPageFilters(t *testing.T) {
	c := quayside(t)
	p := browse(t, c)
	p.open("#changes")
	if all := eval[int](p, shownChanges); all != len(c.Changes) {
		t.Errorf("%d changes are shown at first, want %d", all, len(c.Changes))
	}
	for filter, fits := range map[string]func(diff.Change) bool{
		"weight=error":         func(c diff.Change) bool { return c.Severity == framework.Error },
		"class=editorial":      func(c diff.Change) bool { return c.Class == diff.Editorial },
		"kind=statement-moved": func(c diff.Change) bool { return c.Rule == "statement-moved" },
		"mine=CRAN":            func(c diff.Change) bool { return c.Skill == "CRAN" },
		"level=2":              func(c diff.Change) bool { return c.Level == 2 },
	} {
		want := 0
		for _, change := range c.Changes {
			if fits(change) {
				want++
			}
		}
		p.open("#changes?" + filter)
		if got := eval[int](p, shownChanges); got != want || want == 0 {
			t.Errorf("%s shows %d changes, want %d", filter, got, want)
		}
		if said := eval[string](p, `document.querySelector("output").textContent`); !strings.HasPrefix(said, fmt.Sprintf("%d of %d changes", want, len(c.Changes))) {
			t.Errorf("%s is announced as %q", filter, said)
		}
		p.Do(chromedp.Click(`[data-chip]`, chromedp.ByQuery), chromedp.Poll(fmt.Sprintf("%s === %d", shownChanges, len(c.Changes)), nil))
		if got := eval[int](p, shownChanges); got != len(c.Changes) {
			t.Errorf("without %s %d changes are shown", filter, got)
		}
	}
	p.open("#changes?q=nothing+of+the+kind")
	if said := eval[string](p, `document.querySelector("#view").innerText`); !strings.Contains(said, "Nothing here mentions") {
		t.Errorf("an empty result says %q", said)
	}
	p.Quiet()
}

// TestPageSearch types words, goes back, and empties the search by Escape.
func TestPageSearch(t *testing.T) {
	p := browse(t, quayside(t))
	p.open("#changes")
	all := eval[int](p, shownChanges)
	for _, words := range []string{"Supports the pilots in timing", "Directs the pilots in timing"} { // a redline tears them
		p.Do(chromedp.Evaluate("document.querySelector(`[name=q]`).value = ``", nil), chromedp.SendKeys(`[name=q]`, words, chromedp.ByQuery))
		if shown := becomes(p, shownChanges, 1); shown != 1 {
			t.Errorf("%q finds %d changes, want 1", words, shown)
		}
	}
	p.Do(chromedp.KeyEvent(kb.Escape))
	if q, shown := becomes(p, `document.querySelector("[name=q]").value + location.hash`, "#changes"), becomes(p, shownChanges, all); q != "#changes" || shown != all {
		t.Errorf("Escape leaves %q with %d changes", q, shown)
	}
	p.Do(chromedp.NavigateBack())
	if shown := becomes(p, shownChanges, 1); shown != 1 {
		t.Errorf("back from there are %d changes, want the one that was found", shown)
	}
	p.Do(chromedp.Evaluate("document.querySelector(`[name=q]`).value = ``", nil), chromedp.SendKeys(`[name=q]`, "moor", chromedp.ByQuery))
	if first := becomes(p, `document.querySelector("#view section.skill")?.dataset.skill ?? ""`, "skill-MOOR"); first != "skill-MOOR" {
		t.Errorf("a code finds %s first", first)
	}
	p.Do(chromedp.KeyEvent(kb.Enter))
	if hash := until(p, `location.hash`, func(hash string) bool { return strings.HasPrefix(hash, "#skill-MOOR") }); !strings.HasPrefix(hash, "#skill-MOOR") {
		t.Errorf("a code that is entered leads to %s", hash)
	}
	p.Quiet()
}

// TestPageAnchors wants what an address names right below the bar.
func TestPageAnchors(t *testing.T) {
	c := quayside(t)
	change := "change-" + c.Changes[len(c.Changes)*2/3].Fingerprint
	for _, width := range []int64{1440, 1024, 390} {
		p := browse(t, c, chromedp.EmulateViewport(width, 800))
		for hash, id := range map[string]string{"#" + change: change, "#skill-MOOR-level-2": "skill-MOOR-level-2", "#skill-CRAN": "skill-CRAN", "#" + change + "?in=skills": change} {
			p.Do(chromedp.Evaluate(`location.hash = "`+hash+`"`, nil))
			isRight := func(off float64) bool { return off >= 3 && off <= 13 } // eight pixels of air
			off := until(p, `(() => { const e = document.getElementById("`+id+`"); if (!e) return -1000;
				const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
				const gap = e.getBoundingClientRect().top - document.getElementById("bar").getBoundingClientRect().bottom;
				return end && gap > 0 ? 8 : gap; })()`, isRight)
			if !isRight(off) {
				t.Errorf("at %d pixels, %s stands %.0f pixels below the bar", width, hash, off)
			}
		}
		p.Quiet()
	}
}

// TestPageKeepsItsStateInTheAddress loads an address anew.
func TestPageKeepsItsStateInTheAddress(t *testing.T) {
	p := browse(t, quayside(t))
	p.open("#changes?class=editorial&side=1")
	before := eval[int](p, shownChanges)
	p.Do(chromedp.Reload())
	if after, side := becomes(p, shownChanges, before), eval[int](p, `document.querySelectorAll("#view .change > .pair").length`); after != before || side == 0 {
		t.Errorf("%d changes before and %d after the page was loaded anew, %d of them side by side", before, after, side)
	}
	p.Quiet()
}

func TestPageKeys(t *testing.T) {
	p := browse(t, quayside(t))
	focus := func(keys, want string) string {
		p.Do(chromedp.KeyEvent(keys))
		return becomes(p, `document.activeElement.id || document.activeElement.name || document.activeElement.closest("tr")?.id || document.activeElement.tagName`, want)
	}
	p.open("#changes")
	first := eval[string](p, `document.querySelectorAll("#view article.change")[0].id`)
	second := eval[string](p, `document.querySelectorAll("#view article.change")[1].id`)
	for _, c := range []struct{ keys, want string }{
		{"j", first}, {"j", second}, {"k", first}, {"/", "q"}, {"j", "q"}, {kb.Escape, "BODY"}, {"t", "row-skill-BERT"},
	} {
		if got := focus(c.keys, c.want); got != c.want {
			t.Errorf("%q goes to %q, want %q", c.keys, got, c.want)
		}
	}
	for key, hash := range map[string]string{"1": "#overview", "2": "#skills", "3": "#dropped"} {
		p.Do(chromedp.KeyEvent(key))
		if got := becomes(p, `location.hash`, hash); got != hash {
			t.Errorf("%s leads to %s, want %s", key, got, hash)
		}
	}
	p.open("#changes?keys=off")
	p.Do(chromedp.Evaluate(`document.activeElement.blur()`, nil), chromedp.KeyEvent("1"))
	if got := eval[string](p, `location.hash`); got != "#changes?keys=off" {
		t.Errorf("keys act although they are turned off: %s", got)
	}
	p.Quiet()
}

// TestPageTableByKeys goes through the table with arrow keys: one stop of the
// tabulator for each skill, and every cell within reach.
func TestPageTableByKeys(t *testing.T) {
	p := browse(t, quayside(t))
	p.open("#overview?sort=name")
	p.Do(chromedp.Evaluate(`document.querySelector("#row-skill-CRAN a").focus()`, nil), chromedp.KeyEvent(kb.ArrowRight))
	if at := eval[string](p, `document.activeElement.getAttribute("href")`); !strings.HasPrefix(at, "#skill-CRAN-level-") {
		t.Errorf("the arrow leads to %s", at)
	}
	p.Do(chromedp.KeyEvent(kb.Enter))
	if id := until(p, `document.activeElement.id`, func(id string) bool { return strings.HasPrefix(id, "skill-CRAN-level-") }); !strings.HasPrefix(id, "skill-CRAN-level-") {
		t.Errorf("a cell that is entered leads to %q", id)
	}
	p.Quiet()
}

// TestPageReflows wants no sideways scrolling of the page, and no word broken.
func TestPageReflows(t *testing.T) {
	for name, c := range map[string]*diff.Changelog{"quayside": quayside(t), "bakehouse": bakehouse(), "hostile": hostileFramework(t)} {
		p := browse(t, c)
		for _, width := range []int64{1440, 1024, 390, 320} {
			p.Do(chromedp.EmulateViewport(width, 800))
			for _, hash := range []string{"#overview", "#skills", "#dropped", "#patterns", "#changes?side=1"} {
				p.open(hash)
				p.Do(chromedp.Evaluate(`document.querySelectorAll("details").forEach(d => d.open = true)`, nil))
				broken := `[...document.querySelectorAll(".cell, .chip[class*=is-], #matrix td:nth-child(2) bdi")].flatMap(e => [e, ...e.querySelectorAll("a")]).filter(e => e.checkVisibility() && [...e.childNodes].some(n => { if (n.nodeType !== 3) return false; const r = document.createRange(); r.selectNode(n); return new Set([...r.getClientRects()].map(b => Math.round(b.top))).size > 1; })).map(e => e.textContent)`
				if words := eval[[]string](p, broken); len(words) > 0 && name == "quayside" {
					t.Errorf("%s: at %d pixels, %s breaks inside words: %q", name, width, hash, words)
				}
				if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
					t.Errorf("%s: %s is %d pixels wide in a window of %d", name, hash, wide, width)
				}
			}
			p.Quiet()
		}
	}
}

// TestPageCopiesWithSpaces selects a redline and copies it.
func TestPageCopiesWithSpaces(t *testing.T) {
	p := browse(t, quayside(t))
	p.open("#changes")
	copied := eval[string](p, `(() => { const redline = [...document.querySelectorAll(".redline")].find(r => r.querySelector("del + ins, del ~ ins"));
		getSelection().selectAllChildren(redline);
		const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
		redline.dispatchEvent(event);
		return event.clipboardData.getData("text/plain") + "|" + [...redline.querySelectorAll("del")].map(d => d.nextSibling?.nextSibling?.nodeName === "INS" ? d.textContent + " " + d.nextSibling.nextSibling.textContent : "").join("|"); })()`)
	text, pairs, _ := strings.Cut(copied, "|")
	for pair := range strings.SplitSeq(pairs, "|") {
		if !strings.Contains(text, strings.TrimSpace(pair)) {
			t.Errorf("%q does not keep %q apart", text, pair)
		}
	}
	p.Quiet()
}

// TestPageMySkills takes a pasted list, and a list of role profiles from a file.
func TestPageMySkills(t *testing.T) {
	p := browse(t, quayside(t))
	p.Do(chromedp.Click(`#mine-place button`, chromedp.ByQuery), chromedp.SendKeys(`#mine-text`, "cran, Mooring\nZZZZ", chromedp.ByQuery))
	const found = "2 skills found; not known: ZZZZ."
	if said := becomes(p, `document.getElementById("mine-said").textContent`, found); said != found {
		t.Errorf("the list is taken as %q", said)
	}
	p.Do(chromedp.Click(`dialog .buttons button`, chromedp.ByQuery))
	both := func(skills string) bool { return strings.Contains(skills, "CRAN") && strings.Contains(skills, "MOOR") }
	if got := until(p, `[...document.querySelectorAll(".mine-sum li a")].map(a => a.textContent).sort().join()`, both); !both(got) {
		t.Errorf("my skills are %s", got)
	}
	if rows := becomes(p, `document.querySelectorAll("#matrix tbody th[scope=row]").length`, 2); rows != 2 {
		t.Errorf("the table has %d skills, want mine", rows)
	}
	file := filepath.Join(t.TempDir(), "roles.csv")
	if err := os.WriteFile(file, []byte("Role,Skill,Level\nBoatman,MOOR,2\nHarbour hand,\"ROPE (1-2)\",\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.Do(chromedp.Click(`.mine-sum button`, chromedp.ByQuery), chromedp.Evaluate("document.querySelector(`#mine-text`).value = ``", nil), chromedp.SetUploadFiles(`dialog [type=file]`, []string{file}, chromedp.ByQuery))
	until(p, `document.querySelector("#mine-text").value`, func(list string) bool { return strings.Contains(list, "ROPE") })
	const levels = "2 skills found, with levels: MOOR 2, ROPE 1 and 2; not known: Boatman, Harbour hand."
	if said := becomes(p, `document.getElementById("mine-said").textContent`, levels); said != levels {
		t.Errorf("a list with levels is taken as %q", said)
	}
	p.Do(chromedp.Click(`dialog .buttons button`, chromedp.ByQuery))
	if hash := becomes(p, `decodeURIComponent(location.hash)`, "#overview?mine=MOOR@2~ROPE@1,2"); hash != "#overview?mine=MOOR@2~ROPE@1,2" {
		t.Errorf("a file of roles leads to %s", hash)
	}
	p.Quiet()
}

// TestPageReview decides on a change, and finds it in what is handed on.
func TestPageReview(t *testing.T) {
	c := quayside(t)
	p := browse(t, c)
	p.Do(chromedp.Evaluate(`globalThis.saved = {}; const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.arrayBuffer().then(b => saved[blob.type] = [...new Uint8Array(b)]); return make.call(URL, blob); }`, nil))
	p.open("#changes")
	p.Do(chromedp.Click(`#view article.change [data-decision=accept]`, chromedp.ByQuery), chromedp.Click(`#view article.change .foot button:nth-child(3)`, chromedp.ByQuery), chromedp.SendKeys(`#view .note`, "as <we> agreed", chromedp.ByQuery))
	p.frame()
	p.Do(chromedp.Evaluate(`[...document.querySelectorAll(".state button")].filter(b => b.textContent.startsWith("Save")).forEach(b => b.click())`, nil))
	if n := becomes(p, `Object.keys(saved).length`, 2); n != 2 {
		t.Fatalf("%d files are saved, want 2", n)
	}
	bytesOf := func(kind string) []byte {
		var out []byte
		for _, b := range eval[[]int](p, `Object.entries(saved).find(([type]) => type.includes("`+kind+`"))[1]`) {
			out = append(out, byte(b))
		}
		return out
	}
	review, err := ReadReview("review.json", bytesOf("json"))
	if err != nil {
		t.Fatal(err)
	}
	if d := review.Decisions; len(d) != 1 || d[0].Fingerprint != c.Changes[0].Fingerprint || d[0].Decision != "accept" || d[0].Comment != "as <we> agreed" {
		t.Errorf("the review says %+v", review.Decisions)
	}
	book := openBook(t, bytesOf("sheet"))
	rows, err := book.GetRows("Review")
	if err != nil || len(rows) != 2 || rows[1][7] != "as <we> agreed" {
		t.Errorf("the workbook has %q (%v)", rows, err)
	}
	p.Do(chromedp.Reload())
	if n := becomes(p, `document.querySelectorAll("#view .decided-accept").length`, 1); n != 1 {
		t.Errorf("loaded anew, %d changes are accepted", n)
	}
	p.Quiet()
}

// TestPagePrints wants a summary of two pages at most that can be read, and more where more
// is asked for.
func TestPagePrints(t *testing.T) {
	p := browse(t, quayside(t))
	for _, hash := range []string{"#overview", "#changes"} {
		p.open(hash)
		p.summaryPrints(hash)
	}
	p.Do(chromedp.Evaluate(`document.body.classList.add("all-print")`, nil))
	if n := p.printed(papers["A4"]); n < 3 {
		t.Errorf("all changes print on %d pages", n)
	}
}

// paper is the size of a sheet in inches.
type paper struct{ wide, high float64 }

var papers = map[string]paper{"A4": {8.27, 11.69}, "Letter": {8.5, 11}}

// summaryPrints wants one or two pages of any paper, and no letter on them that is too small.
func (p *page) summaryPrints(what string) {
	p.T.Helper()
	for name, size := range papers {
		if n := p.printed(size); n < 1 || n > 2 {
			p.T.Errorf("%s prints on %d pages of %s", what, n, name)
		}
	}
	p.Do(emulation.SetEmulatedMedia().WithMedia("print"))
	defer p.Do(emulation.SetEmulatedMedia().WithMedia(""))
	if small := eval[[]string](p, smallPrint); len(small) > 0 {
		p.T.Errorf("%s: too small on paper: %q", what, small)
	}
}

// smallPrint are texts in sight, the first few, of less than eight points.
const smallPrint = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (texts.nextNode() && found.length < 5) {
    const text = texts.currentNode, box = text.parentElement;
    if (text.data.trim() && box.checkVisibility() && !box.closest(".words, script, style") && parseFloat(getComputedStyle(box).fontSize) * 72 / 96 < 7.99) found.push(text.data);
  }
  return found;
})()`

// printed is on how many pages of a paper the browser prints what it shows.
func (p *page) printed(on paper) int {
	p.T.Helper()
	var pdf []byte
	p.Do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = printing.PrintToPDF().WithPreferCSSPageSize(true).WithPaperWidth(on.wide).WithPaperHeight(on.high).Do(ctx)
		return err
	}))
	return bytes.Count(pdf, []byte("/Type /Page\n")) + bytes.Count(pdf, []byte("/Type /Page "))
}

// TestPageOfManyChanges filters two thousand changes, in a page that can be sent.
func TestPageOfManyChanges(t *testing.T) {
	c := manyChanges(t)
	p := browse(t, c)
	p.open("#changes")
	p.Do(chromedp.Evaluate("document.querySelector(`[name=q]`).value = ``", nil), chromedp.SendKeys(`[name=q]`, "mooring", chromedp.ByQuery))
	fewer := func(shown int) bool { return shown > 0 && shown < len(c.Changes) }
	if shown := until(p, shownChanges, fewer); !fewer(shown) {
		t.Errorf("a search leaves %d changes of %d", shown, len(c.Changes))
	}
	data, err := changelogHTML(c, Style{})
	if err != nil || len(data) > 4<<20 {
		t.Errorf("the page has %d bytes (%v)", len(data), err)
	}
}

// manyChanges is a changelog of two thousand changes.
func manyChanges(t testing.TB) *diff.Changelog {
	t.Helper()
	c := *quayside(t)
	one := c.Changes
	for i := 0; len(c.Changes) < 2000; i++ {
		next := one[i%len(one)]
		next.Fingerprint = fmt.Sprintf("%016x", i)
		c.Changes = append(c.Changes, next)
	}
	return &c
}

// BenchmarkPageFilter measures how long the page of two thousand changes takes
// from a word in the search to the list that is laid out anew.
func BenchmarkPageFilter(b *testing.B) {
	p := browse(b, manyChanges(b))
	p.open("#changes")
	words, sum, least := []string{"the", ""}, 0.0, math.Inf(1)
	for i := range b.N {
		took := eval[float64](p, `(() => { const search = document.querySelector("[name=q]"), start = (search.focus(), performance.now()); search.value = "`+words[i%2]+`"; search.dispatchEvent(new Event("input")); document.body.offsetHeight; return performance.now() - start; })()`)
		sum, least = sum+took, min(least, took)
	}
	b.ReportMetric(sum/float64(b.N), "ms/filter")
	b.ReportMetric(least, "least-ms/filter") // what it would be on a quiet machine
}

// TestPageShowsTextsAsTexts opens a page whose every text tries to be more.
func TestPageShowsTextsAsTexts(t *testing.T) {
	p := browse(t, hostileChangelog())
	p.open("#changes")
	for selector, want := range map[string]int{"script": 2, "style": 1, "img": 0, "b": 0, "textarea": 0, "[onerror], [onload]": 0, "a:not([href^='#'])": 0, "base, iframe, object, embed, link": 0} {
		if got := eval[int](p, `document.querySelectorAll("`+selector+`").length`); got != want {
			t.Errorf("the page has %d of %s, want %d", got, selector, want)
		}
	}
	shown := eval[[]string](p, `[...document.querySelectorAll(".change .one ins")].map(e => e.textContent)`)
	for i, h := range hostile {
		if want := Visible(h + "\x1b]0;title\a\u202e"); i >= len(shown) || shown[i] != want {
			t.Errorf("text %d is not shown as it is: want %q in %q", i, want, shown)
		}
	}
	p.Quiet()
}

// TestPageWithoutScript wants everything to be there where no script may run.
func TestPageWithoutScript(t *testing.T) {
	p := browse(t, quayside(t), emulation.SetScriptExecutionDisabled(true))
	if shown := eval[int](p, `[...document.querySelectorAll(".change")].filter(c => c.checkVisibility()).length`); shown != len(quayside(t).Changes) {
		t.Errorf("%d changes are shown without script, want %d", shown, len(quayside(t).Changes))
	}
	if eval[bool](p, `document.getElementById("bar").checkVisibility()`) {
		t.Error("a bar that cannot work is shown")
	}
	p.Quiet()
}

// TestPageHasEveryText wants the whole text of both editions among the data.
func TestPageHasEveryText(t *testing.T) {
	c := quayside(t)
	data, err := pageJSON(c, newRelease(c))
	if err != nil {
		t.Fatal(err)
	}
	var page pageData
	if err := json.Unmarshal(data, &page); err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, s := range page.Skills {
		for _, p := range s.Parts {
			for _, r := range p.Rows {
				there[r.Text] = true
			}
		}
	}
	for _, change := range c.Changes {
		for _, text := range append(wordsOf(change.Old), wordsOf(change.New)...) {
			there[text] = true
		}
	}
	for _, edition := range []string{"1", "2"} {
		for _, s := range quaysideEdition(t, edition).Skills {
			for _, l := range s.Levels {
				for _, statement := range l.Statements {
					if !there[statement.Text] {
						t.Errorf("edition %s, %s level %d: the page lacks %q", edition, s.Code, l.Number, statement.Text)
					}
				}
			}
		}
	}
}

func TestPageIsAccessible(t *testing.T) {
	modules := nodeModules(t, "axe-core")
	axe, err := os.ReadFile(filepath.Join(modules, "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*diff.Changelog{"quayside": quayside(t), "hostile": hostileChangelog(), "nothing": nothingDifferent()} {
		for _, scheme := range []string{"light", "dark"} {
			if name != "quayside" && scheme == "dark" {
				continue
			}
			features := emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}})
			p := browse(t, c, features)
			p.Do(chromedp.Evaluate(string(axe), nil))
			for _, hash := range pageViews {
				p.open(hash)
				p.Do(chromedp.Evaluate(`document.querySelectorAll("details").forEach(d => d.open = true); document.getElementById("filters")?.removeAttribute("hidden")`, nil))
				p.audit(name + " " + scheme + " " + hash)
			}
			if name == "quayside" {
				p.open("#overview")
				p.Do(chromedp.SendKeys(`[name=q]`, "r", chromedp.ByQuery))
				p.audit(name + " " + scheme + " what a search offers")
				p.open("#overview")
				p.Do(chromedp.Click(`#mine-place button`, chromedp.ByQuery))
				p.audit(name + " " + scheme + " my skills")
				p.Do(chromedp.Evaluate(`document.querySelector("dialog").close()`, nil), chromedp.EmulateViewport(390, 800), chromedp.Evaluate(`document.querySelector("#bar button").click()`, nil))
				p.audit(name + " " + scheme + " on a phone")
			}
		}
	}
}

// audit lets axe-core look for barriers.
func (p *page) audit(name string) {
	p.T.Helper()
	var found []struct {
		ID, Help string
		Nodes    []struct{ HTML, FailureSummary string }
	}
	var result string
	awaiting := func(params *runtime.EvaluateParams) *runtime.EvaluateParams { return params.WithAwaitPromise(true) }
	p.Do(chromedp.Evaluate(`axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(r => JSON.stringify(r.violations.map(v => ({id: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map(n => ({html: n.html, failureSummary: n.failureSummary}))}))))`, &result, awaiting))
	if err := json.Unmarshal([]byte(result), &found); err != nil {
		p.T.Fatal(err)
	}
	for _, v := range found {
		p.T.Errorf("%s: %s: %s %v", name, v.ID, v.Help, v.Nodes)
	}
}

func TestPageNamesNothingOutside(t *testing.T) {
	data, err := changelogHTML(quayside(t), Style{})
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer("http://www.w3.org/2000/svg", "", "http://schemas.openxmlformats.org", "").Replace(string(data)) // names, which nobody asks for
	for _, reference := range []string{"http:", "https:", "src=", "@import", "url("} {
		if strings.Contains(text, reference) {
			t.Errorf("the page refers to something outside itself: %q", reference)
		}
	}
}

func TestMatrix(t *testing.T) {
	rows := map[string]MatrixRow{}
	m := NewMatrix(quayside(t))
	for _, r := range m.Rows {
		rows[r.Code] = r
	}
	for _, c := range []struct {
		code    string
		letters string // by level
		overall diff.Letter
		affects diff.Verdict
	}{
		{"CRAN", " M M  L DELETE NEW", diff.Low, diff.Affected}, // a statement moved from 3 to 2
		{"DRED", "  DELETE DELETE DELETE  ", diff.Gone, diff.Affected},
		{"SEAL", "NEW NEW  NEW   ", diff.Appeared, diff.Unaffected},
		{"MOOR", "NEW M L M M  ", diff.Low, diff.Doubtful}, // a level below the others affects nobody, reworded duties may
		{"ROPE", " L L    ", diff.Low, diff.Unaffected},
		{"PILT", "      ", diff.Low, diff.Doubtful}, // another code
	} {
		var letters []string
		for _, cell := range rows[c.code].Cells {
			letters = append(letters, string(cell.Letter))
		}
		r := rows[c.code]
		if got := strings.Join(letters, " "); got != c.letters || r.Overall != c.overall || r.Verdict != c.affects {
			t.Errorf("%s: %q, overall %s, affects assessments %s (%s); want %q, %s, %s", c.code, got, r.Overall, r.Verdict, r.Why, c.letters, c.overall, c.affects)
		}
		if (r.Verdict == diff.Unaffected) != (r.Why == "") {
			t.Errorf("%s: affects %s because of %q", c.code, r.Verdict, r.Why)
		}
	}
}

// TestMatrixFollowsStatementsIntoOtherSkills has a duty that went to another
// skill, and one that came from there.
func TestMatrixFollowsStatementsIntoOtherSkills(t *testing.T) {
	at := func(level int, skill string) []diff.Text {
		return []diff.Text{{Text: framework.Text{Text: "Bakes."}, Level: level, Skill: skill}}
	}
	c := nothingDifferent()
	c.Skills = []diff.Row{{Code: "DOUG", Name: "Dough", Old: []int{2, 3}, New: []int{2, 3}}, {Code: "OVEN", Name: "Oven", Old: []int{2, 3}, New: []int{2, 3}}}
	c.Changes = []diff.Change{
		{Rule: "statement-moved", Severity: framework.Warning, Skill: "DOUG", Part: "level 3", Level: 3, Old: at(3, ""), New: at(2, "OVEN"), Confidence: 1},
		{Rule: "statement-moved", Severity: framework.Warning, Skill: "OVEN", Part: "level 2", Level: 2, Old: at(3, "DOUG"), New: at(2, ""), Confidence: 1, Fingerprint: "b"},
	}
	judged(c)
	rows := NewMatrix(c).Rows
	left, came := rows[0], rows[1]
	if left.Cells[1].Moved != "to level 2 of OVEN" || left.Cells[0].Letter != diff.Blank {
		t.Errorf("the skill that lost a duty has %+v", left)
	}
	if came.Cells[0].Moved != "from level 3 of DOUG" || came.Affects {
		t.Errorf("the skill that got a duty has %+v", came)
	}
	change := NewHistory([]*diff.Changelog{c}).Releases[0].Skills[0].Parts[0].Changes[0]
	if change.Came != "Level 3" || change.Went != "Level 2 of OVEN" || change.Direction != "over" {
		t.Errorf("the move is drawn from %q to %q, %s", change.Came, change.Went, change.Direction)
	}
}

func TestTextsHaveTheirLanguage(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"de", "de", "de"}, {"", "pt-BR", "pt-BR"}, {"en", "", "en"}, {"en", "de", ""}, {"", "", ""}, {"", `x" onload="`, ""},
	} {
		if got := textLanguage(c.old, c.new); got != c.want {
			t.Errorf("texts in %q and %q are in %q, want %q", c.old, c.new, got, c.want)
		}
	}
}

// TestEveryLinkOfThePageLeadsSomewhere looks at the page as text, so that it
// needs no browser.
func TestEveryLinkOfThePageLeadsSomewhere(t *testing.T) {
	for name, c := range map[string]*diff.Changelog{"quayside": quayside(t), "hostile": hostileChangelog(), "codeless": codeless()} {
		data, err := changelogHTML(c, Style{})
		if err != nil {
			t.Fatal(err)
		}
		for _, half := range strings.Split(string(data), ` href="#`)[1:] {
			id, _, _ := strings.Cut(half, `"`)
			id, _, _ = strings.Cut(id, "?")
			if n := strings.Count(string(data), ` id="`+id+`"`); n != 1 {
				t.Errorf("%s: %d elements are called %q, to which a link leads", name, n, id)
			}
		}
	}
}

// codeless is a changelog of skills that have names alone.
func codeless() *diff.Changelog {
	c := nothingDifferent()
	for i, name := range []string{"Pruning trees", "Pruning-trees", "Pressing"} {
		c.Skills = append(c.Skills, diff.Row{Name: name, Old: []int{1}, New: []int{1, 2}})
		c.Changes = append(c.Changes, diff.Change{
			Rule: "level-added", Severity: framework.Warning, Skill: name, Part: "level 2", Level: 2, Message: "level 2 added", Confidence: 1,
			New: texts("Prunes."), Fingerprint: fmt.Sprint(i),
		})
	}
	return c
}
