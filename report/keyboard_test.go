package report

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestPageByKeyboardAlone does everything that the page is for with keys: it
// searches, filters, changes views, opens details, reviews, hands the review
// on, and asks for its own skills. No step clicks, and none sets the focus.
func TestPageByKeyboardAlone(t *testing.T) {
	p := browse(t, quayside(t))
	p.Do(chromedp.Evaluate(`globalThis.saved = []; const make = URL.createObjectURL; URL.createObjectURL = blob => { saved.push(blob.type); return make.call(URL, blob); }`, nil))

	p.tabTo("[name=q]", "moor", kb.Enter)
	p.hash("a code that is searched for", "#skill-MOOR")
	p.tabTo("a[data-step='1']", kb.Enter)
	if at := until(p, `location.hash`, func(hash string) bool { return !strings.HasPrefix(hash, "#skill-MOOR") }); !strings.HasPrefix(at, "#skill-") {
		t.Errorf("the next skill is %s", at)
	}
	p.tabTo("nav.levels a:nth-child(2)", kb.Enter)
	p.hash("a part of a skill", "-description")

	p.tabTo("[data-view=changes]", kb.Enter)
	p.hash("a view", "#changes")
	all := eval[int](p, shownChanges)
	p.tabTo("button[aria-controls=filters]", kb.Enter)
	p.tabTo("select[name=weight]", kb.ArrowDown)
	p.hash("a filter", "weight=error")
	if some := until(p, shownChanges, func(n int) bool { return n < all }); some == 0 || some >= all {
		t.Errorf("the filter leaves %d changes of %d", some, all)
	}
	p.tabTo("[data-chip=weight]", kb.Enter)
	if shown := becomes(p, shownChanges, all); shown != all {
		t.Errorf("without the filter %d changes are shown of %d", shown, all)
	}

	p.tabTo("#view article summary", kb.Enter)
	if open := becomes(p, `document.activeElement.closest("details").open`, true); !open {
		t.Error("details do not open")
	}
	p.tabTo("#view [data-decision=accept]", " ")
	p.tabTo("#view .foot button:nth-child(3)", kb.Enter)
	p.tabTo("#view .note", "agreed", kb.Escape)
	p.tabTo(".state button.quiet:last-of-type", kb.Enter)
	if files := becomes(p, `saved.length`, 1); files != 1 {
		t.Errorf("%d reviews are saved", files)
	}

	p.tabTo(".more button:nth-child(3)", kb.Enter)
	p.tabTo("#mine-text", "CRAN")
	p.tabTo("dialog .buttons button", kb.Enter)
	p.hash("one's own skills", "mine=CRAN")
	p.press("1")
	p.tabTo(".mine-sum a", kb.Enter)
	p.hash("a skill of one's own", "#skill-CRAN")
	p.Quiet()
}

// press types keys where the focus is.
func (p *page) press(keys ...string) {
	p.T.Helper()
	for _, k := range keys {
		p.Do(chromedp.KeyEvent(k))
		p.frame()
	}
}

// manyTabs are more stops than any view has.
const manyTabs = 400

// tabTo presses the tabulator until the focus is on what a selector names, and
// then the keys. Whatever has the focus on the way must be in sight.
func (p *page) tabTo(selector string, keys ...string) {
	p.T.Helper()
	const hidden = `(() => { const e = document.activeElement; if (e === document.body) return "";
		const r = e.getBoundingClientRect(), bar = document.getElementById("bar"), low = bar.contains(e) || e.closest("dialog, header, #rail, .skip") ? 0 : bar.getBoundingClientRect().bottom;
		return r.bottom <= low || r.top >= innerHeight || !e.checkVisibility() ? e.outerHTML.slice(0, 120) : ""; })()`
	for range manyTabs {
		if eval[bool](p, `document.activeElement.matches("`+selector+`")`) {
			p.press(keys...)
			return
		}
		p.Do(chromedp.KeyEvent(kb.Tab))
		if lost := eval[string](p, hidden); lost != "" {
			p.T.Errorf("on the way to %s the focus is out of sight on %s", selector, lost)
		}
	}
	p.T.Fatalf("the tabulator never comes to %s; the address is %s", selector, eval[string](p, `location.hash`))
}

// hash wants the address to hold words.
func (p *page) hash(what, words string) {
	p.T.Helper()
	if at := until(p, `decodeURIComponent(location.hash)`, func(hash string) bool { return strings.Contains(hash, words) }); !strings.Contains(at, words) {
		p.T.Errorf("%s leads to %s, want %s", what, at, words)
	}
}
