package report

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"compdiff/diff"
	"compdiff/framework"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// page is a report open in a browser.
type page struct {
	t   *testing.T
	ctx context.Context

	mu    sync.Mutex
	heard []string // whatever the console, the network or an exception said
}

// browse opens the report of a changelog from a file. Tests that need a
// browser are skipped where there is none.
func browse(t *testing.T, c *diff.Changelog, before ...chromedp.Action) *page {
	t.Helper()
	program := browser(t)
	data, err := changelogHTML(c, Style{})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.WindowSize(1200, 900))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute) // a browser that hangs must not hang the tests
	t.Cleanup(cancel)
	p := &page{t: t, ctx: ctx}
	chromedp.ListenTarget(ctx, p.listen)
	p.do(append(append([]chromedp.Action{log.Enable(), network.Enable()}, before...), chromedp.Navigate("file://"+file))...)
	return p
}

func browser(t *testing.T) string {
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
		if !strings.HasPrefix(e.Request.URL, "file:") {
			p.heard = append(p.heard, "request: "+e.Request.URL)
		}
	}
}

func (p *page) do(actions ...chromedp.Action) {
	p.t.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// eval is the value of an expression in the page.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	var value T
	p.do(chromedp.Evaluate(expression, &value))
	return value
}

// quiet wants that the page said nothing on the console and asked for nothing
// on the network.
func (p *page) quiet() {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, message := range p.heard {
		p.t.Errorf("the browser says: %s", message)
	}
}

const shownChanges = `[...document.querySelectorAll(".change")].filter(c => c.checkVisibility()).length`

func TestPageFilters(t *testing.T) {
	p := browse(t, quayside(t))
	all := eval[int](p, shownChanges)
	if want := len(quayside(t).Changes); all != want {
		t.Errorf("%d changes are shown at first, want %d", all, want)
	}
	for _, c := range []struct{ field, value, selector string }{
		{"severity", "error", `.change[data-severity=error]`},
		{"class", "editorial", `.change[data-class=editorial]`},
		{"rule", "statement-moved", `.change[data-rule=statement-moved]`},
		{"skill", "skill-CRAN", `#skill-CRAN .change`},
	} {
		p.do(chromedp.SetValue(`[name=`+c.field+`]`, c.value), chromedp.Evaluate(`document.forms[0].dispatchEvent(new Event("input"))`, nil))
		got, want := eval[int](p, shownChanges), eval[int](p, `document.querySelectorAll("`+c.selector+`").length`)
		if got != want || got == 0 || got == all {
			t.Errorf("%s %s shows %d of %d changes, want %d", c.field, c.value, got, all, want)
		}
		if said := eval[string](p, `document.getElementById("count").textContent`); said != fmt.Sprintf("%d of %d changes", got, all) {
			t.Errorf("%s %s is announced as %q", c.field, c.value, said)
		}
		p.do(chromedp.Poll(`location.hash.includes("`+c.field+"="+c.value+`")`, nil))
		p.do(chromedp.Click(`button[type=reset]`), chromedp.Poll(`location.hash.indexOf("?") < 0`, nil))
	}
	p.quiet()
}

func TestPageKeepsItsFiltersInTheAddress(t *testing.T) {
	p := browse(t, quayside(t))
	p.do(chromedp.SendKeys(`[name=words]`, "net loft"), chromedp.SetValue(`[name=view]`, "side"), chromedp.Evaluate(`document.forms[0].dispatchEvent(new Event("input"))`, nil))
	p.do(chromedp.Poll(`location.hash.includes("view=side")`, nil))
	before, words := eval[int](p, shownChanges), eval[string](p, `location.hash`)
	p.do(chromedp.Reload())
	if after := eval[int](p, shownChanges); after != before || !strings.Contains(words, "words=net+loft") || !strings.Contains(words, "view=side") {
		t.Errorf("%d changes before and %d after the page was loaded anew from %s", before, after, words)
	}
	p.do(chromedp.Evaluate(`location.hash = "#skill-CRAN-level-2?severity=error"`, nil), chromedp.Poll(`document.activeElement.id === "skill-CRAN-level-2"`, nil))
	if shown := eval[int](p, shownChanges); shown != eval[int](p, `document.querySelectorAll(".change[data-severity=error]").length`) {
		t.Errorf("an address with a place and a filter shows %d changes", shown)
	}
	p.quiet()
}

// TestPageFindsWordsAsTheyRead looks for words that a redline tears.
func TestPageFindsWordsAsTheyRead(t *testing.T) {
	p := browse(t, quayside(t))
	for _, words := range []string{"Supports the pilots in timing", "Directs the pilots in timing"} {
		p.do(chromedp.SetValue(`[name=words]`, words), chromedp.Evaluate(`document.forms[0].dispatchEvent(new Event("input"))`, nil))
		if shown := eval[int](p, shownChanges); shown != 1 {
			t.Errorf("%q finds %d changes, want 1", words, shown)
		}
	}
}

func TestPageKeys(t *testing.T) {
	p := browse(t, quayside(t))
	focus := func(keys string) string {
		p.do(chromedp.KeyEvent(keys))
		return eval[string](p, `document.activeElement.id || document.activeElement.name || document.activeElement.className`)
	}
	first := eval[string](p, `document.querySelectorAll(".change")[0].id`)
	second := eval[string](p, `document.querySelectorAll(".change")[1].id`)
	for _, c := range []struct{ keys, want string }{
		{"j", first}, {"j", second}, {"k", first}, {"n", "skill-BERT"}, {"/", "words"}, {"j", "words"}, {kb.Escape, ""}, {"t", "scroll"},
	} {
		if got := focus(c.keys); got != c.want {
			t.Errorf("%q goes to %q, want %q", c.keys, got, c.want)
		}
	}
	p.do(chromedp.Evaluate(`location.hash = "#skill-CRAN-level-2"`, nil), chromedp.Poll(`document.activeElement.id === "skill-CRAN-level-2"`, nil))
	if got, want := focus("j"), eval[string](p, `document.querySelector("#skill-CRAN-level-2 .change").id`); got != want {
		t.Errorf("from a level, j goes to %q, want its first change %q", got, want)
	}
	p.do(chromedp.Click(`button[type=reset]`), chromedp.KeyEvent("v"))
	if n := eval[int](p, `document.querySelectorAll(".side").length`); n == 0 {
		t.Error("v does not lay redlines side by side")
	}
	if n := eval[int](p, `[...document.querySelectorAll(".side .was ins, .side .is del")].filter(e => e.checkVisibility()).length`); n != 0 {
		t.Errorf("%d words stand on the wrong side", n)
	}
	p.do(chromedp.KeyEvent("v"))
	if n := eval[int](p, `document.querySelectorAll(".side").length`); n != 0 {
		t.Error("v does not go back to the inline view")
	}
	p.do(chromedp.Click(`#filters summary`), chromedp.Click(`[name=keys]`))
	p.do(chromedp.Evaluate(`document.activeElement.blur()`, nil), chromedp.KeyEvent("v"))
	if n := eval[int](p, `document.querySelectorAll(".side").length`); n != 0 {
		t.Error("keys act although they are turned off")
	}
	p.quiet()
}

// TestPageTableByKeys goes through the table with arrow keys: one stop of the
// tabulator for each skill, and every cell within reach.
func TestPageTableByKeys(t *testing.T) {
	p := browse(t, quayside(t))
	at := func(keys ...string) string {
		for _, k := range keys {
			p.do(chromedp.KeyEvent(k))
		}
		return eval[string](p, `document.activeElement.closest("tr")?.id + " " + document.activeElement.closest("td, th")?.cellIndex`)
	}
	for _, c := range []struct {
		keys []string
		want string
	}{
		{[]string{"t"}, "row-skill-BERT 0"},
		{[]string{kb.ArrowRight}, "row-skill-BERT 5"}, // past levels without changes
		{[]string{kb.ArrowRight, kb.ArrowRight}, "row-skill-BERT 6"},
		{[]string{kb.ArrowDown}, "row-skill-CRAN 6"},
		{[]string{kb.ArrowLeft, kb.ArrowUp, kb.ArrowLeft}, "row-skill-CRAN 3"},
		{[]string{kb.Tab}, "row-skill-DRED 0"},
	} {
		if got := at(c.keys...); got != c.want {
			t.Errorf("%q leads to %q, want %q", c.keys, got, c.want)
		}
	}
	p.do(chromedp.KeyEvent(kb.ArrowRight), chromedp.KeyEvent(kb.Enter))
	if id := eval[string](p, `document.activeElement.id`); !strings.HasPrefix(id, "skill-DRED") {
		t.Errorf("a cell that is entered leads to %q", id)
	}
	p.quiet()
}

func TestPageTilesFilter(t *testing.T) {
	p := browse(t, quayside(t))
	p.do(chromedp.Click(`.weights a[data-severity=error]`), chromedp.Poll(`location.hash === "#changes?severity=error"`, nil))
	if got, want := eval[int](p, shownChanges), eval[int](p, `document.querySelectorAll(".change[data-severity=error]").length`); got != want || got == 0 {
		t.Errorf("the number of errors leads to %d changes, want %d", got, want)
	}
	p.quiet()
}

// TestPageReflows wants no sideways scrolling of the page in a window as narrow
// as WCAG 1.4.10 has it, which is what a zoom of 400% makes of 1280 pixels.
func TestPageReflows(t *testing.T) {
	large := quayside(t)
	large.Summary.Statements = diff.StatementCounts{Old: 31_573, New: 42_160, Added: 17_290, Removed: 12_240, Reworded: 16_340, Identical: 15_860}
	for name, c := range map[string]*diff.Changelog{"quayside": quayside(t), "bakehouse": bakehouse(), "hostile": hostileFramework(t), "large": large} {
		p := browse(t, c, chromedp.EmulateViewport(320, 256))
		p.do(chromedp.Evaluate(`document.querySelectorAll(".skill").forEach(s => s.style.contentVisibility = "visible")`, nil))
		p.do(chromedp.Evaluate(`document.querySelectorAll("details").forEach(d => d.open = true)`, nil))
		for _, view := range []string{"", "side"} {
			p.do(chromedp.SetValue(`[name=view]`, view), chromedp.Evaluate(`document.forms[0].dispatchEvent(new Event("input"))`, nil))
			cut := `[...document.querySelectorAll(".skill :not(.words)")].filter(e => e.getBoundingClientRect().right > 321).map(e => e.className + ": " + e.textContent.slice(0, 40))`
			if texts := eval[[]string](p, cut); len(texts) > 0 {
				t.Errorf("%s: texts are cut off: %q", name, texts)
			}
			if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > 320 {
				t.Errorf("%s is %d pixels wide in a window of 320", name, wide)
			}
		}
	}
}

func TestPageSortsTheMatrix(t *testing.T) {
	p := browse(t, quayside(t))
	column := `[...document.querySelectorAll("#matrix tbody tr")].map(r => Number(r.cells[r.cells.length - 2].textContent))`
	p.do(chromedp.Click(`#matrix thead th:nth-last-child(2) button`))
	descending := eval[[]int](p, column)
	p.do(chromedp.Click(`#matrix thead th:nth-last-child(2) button`))
	ascending := eval[[]int](p, column)
	for i := range ascending[1:] {
		if ascending[i] > ascending[i+1] || descending[i] < descending[i+1] {
			t.Fatalf("sorted by the number of changes: %v and then %v", descending, ascending)
		}
	}
	p.do(chromedp.Click(`#matrix tbody td.cell a`))
	if id := eval[string](p, `document.activeElement.className`); id != "part" {
		t.Errorf("a cell of the matrix leads to %q", id)
	}
	p.quiet()
}

// TestPageShowsTextsAsTexts opens a page whose every text tries to be more.
func TestPageShowsTextsAsTexts(t *testing.T) {
	p := browse(t, hostileChangelog())
	for selector, want := range map[string]int{"script": 1, "style": 1, "img": 0, "b": 0, "textarea:not([name])": 0, "[onerror], [onload], [style]": 0, "a:not([href^='#'])": 0, "base, iframe, object, embed, link": 0} {
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
	p.quiet()
}

// TestPageWithoutScript wants everything to be there where no script may run.
func TestPageWithoutScript(t *testing.T) {
	p := browse(t, quayside(t), emulation.SetScriptExecutionDisabled(true))
	if shown := eval[int](p, shownChanges); shown != len(quayside(t).Changes) {
		t.Errorf("%d changes are shown without script, want %d", shown, len(quayside(t).Changes))
	}
	if eval[bool](p, `document.getElementById("filters").checkVisibility()`) {
		t.Error("filters that cannot work are shown")
	}
	p.quiet()
}

func TestPageIsAccessible(t *testing.T) {
	modules := nodeModules(t, "axe-core")
	axe, err := os.ReadFile(filepath.Join(modules, "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*diff.Changelog{"quayside": quayside(t), "bakehouse": bakehouse(), "hostile": hostileChangelog(), "nothing": nothingDifferent()} {
		for _, scheme := range []string{"light", "dark"} {
			features := emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}})
			p := browse(t, c, features)
			p.do(chromedp.Evaluate(string(axe), nil), chromedp.Evaluate(`document.querySelectorAll("details").forEach(d => d.open = true)`, nil))
			for _, view := range []string{"", "side"} {
				p.do(chromedp.SetValue(`[name=view]`, view), chromedp.Evaluate(`document.forms[0].dispatchEvent(new Event("input"))`, nil))
				p.audit(name + " " + scheme + " " + view)
			}
		}
	}
}

// audit lets axe-core look for barriers.
func (p *page) audit(name string) {
	p.t.Helper()
	var found []struct {
		ID, Help string
		Nodes    []struct{ HTML, FailureSummary string }
	}
	var result string
	p.do(chromedp.Evaluate(`document.querySelectorAll(".skill").forEach(s => s.style.contentVisibility = "visible")`, nil)) // or it looks at what is in sight alone
	awaiting := func(params *runtime.EvaluateParams) *runtime.EvaluateParams { return params.WithAwaitPromise(true) }
	p.do(chromedp.Evaluate(`axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(r => JSON.stringify(r.violations.map(v => ({id: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map(n => ({html: n.html, failureSummary: n.failureSummary}))}))))`, &result, awaiting))
	if err := json.Unmarshal([]byte(result), &found); err != nil {
		p.t.Fatal(err)
	}
	for _, v := range found {
		p.t.Errorf("%s: %s: %s %v", name, v.ID, v.Help, v.Nodes)
	}
}

func TestPageNamesNothingOutside(t *testing.T) {
	data, err := changelogHTML(quayside(t), Style{})
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range []string{`#changes:focus-visible { outline: 0; }`, `.cell:has(a) { padding: 0; }`} {
		if !strings.Contains(string(data), rule) {
			t.Errorf("the page lacks the style %q", rule)
		}
	}
	for _, reference := range []string{"http:", "https:", "src=", "@import", "url("} {
		if strings.Contains(string(data), reference) {
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
		{"PILT", "      ", diff.Low, diff.Affected}, // another code
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
	if left.Cells[1].Moved != "to level 2 of OVEN" || left.Cells[0].Letter != diff.Blank || left.Why != "a duty moved to level 2 of OVEN" {
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
