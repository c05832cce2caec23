package report

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// askFor pastes a list of skills as a reader does, wherever the page is.
func (p *page) askFor(list string) {
	p.T.Helper()
	p.Do(chromedp.Evaluate(`[...document.querySelectorAll("#bar button")].find(button => button.textContent === "My skills").click()`, nil),
		chromedp.Evaluate(`{ const field = document.querySelector("#mine-text"); field.value = "`+list+`"; field.dispatchEvent(new Event("input")); }`, nil),
		chromedp.Evaluate(`document.querySelector("dialog .buttons button").click()`, nil))
}

// TestPageAnswersForMySkillsFromAnywhere asks for one's own skills while something else is
// looked for: the answer is of all of their changes, and in sight.
func TestPageAnswersForMySkillsFromAnywhere(t *testing.T) {
	p := browse(t, quayside(t), chromedp.EmulateViewport(1200, 700))
	for _, before := range []string{"#overview?q=no+such+words", "#changes?q=crane&weight=error", "#skill-CRAN", "#skills?q=crane", "#overview?class=editorial", "#patterns"} {
		p.open(before)
		p.askFor("MOOR 2")
		const want = "#overview?mine=MOOR@2"
		if got := becomes(p, `decodeURIComponent(location.hash)`, want); got != want {
			t.Errorf("from %s the list leads to %s", before, got)
		}
		if got := becomes(p, `document.activeElement.id`, "mine-sum"); got != "mine-sum" {
			t.Errorf("from %s the reader lands on %q", before, got)
		}
		const inSight = `(box => box.checkVisibility() && box.getBoundingClientRect().top >= 0 && box.getBoundingClientRect().top < innerHeight / 2)(document.querySelector("#mine-sum"))`
		if !becomes(p, inSight, true) {
			t.Errorf("from %s what my skills come to is out of sight", before)
		}
		if shown := eval[string](p, `document.querySelector(".state output").textContent`); strings.HasPrefix(shown, "0 ") {
			t.Errorf("from %s the page counts %s", before, shown)
		}
		p.open("#overview")
	}
	p.Quiet()
}

// TestPageKeepsTheListOfSkills clears the search and the filters, which leaves the list
// that was typed; and wants what says that nothing fits to speak of the list alone.
func TestPageKeepsTheListOfSkills(t *testing.T) {
	p := browse(t, quayside(t))
	const mine = "#overview?mine=MOOR~CRAN"
	for _, clear := range []string{`document.querySelector(".empty button").click()`, `[...document.querySelectorAll(".state button")].find(button => button.textContent === "clear").click()`,
		`document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "x", bubbles: true }))`} {
		p.open("#overview?q=no+such+words&mine=MOOR~CRAN")
		const want = "No change of your 2 skills mentions “no such words”."
		if said := eval[string](p, `document.querySelector(".empty p").textContent`); said != want {
			t.Errorf("beside one's own skills it says %q, want %q", said, want)
		}
		p.Do(chromedp.Evaluate(clear, nil))
		if got := becomes(p, `decodeURIComponent(location.hash)`, mine); got != mine {
			t.Errorf("%s leads to %s", clear, got)
		}
	}
	if offered := eval[bool](p, `[...document.querySelectorAll(".state button")].some(button => button.textContent === "clear")`); offered {
		t.Error("there is something to clear where the list alone stands")
	}
	p.open("#changes?mine=MOOR")
	p.Do(chromedp.Evaluate(`{ const data = JSON.parse(document.getElementById("data").textContent), link = document.createElement("a");
		link.href = "#" + data.changes.find(change => data.skills[change.s]?.code === "CRAN").id; document.querySelector("main").append(link); link.click(); }`, nil))
	if got := becomes(p, `document.activeElement.closest(".skill")?.dataset.skill ?? ""`, "skill-CRAN"); got != "skill-CRAN" {
		t.Errorf("a link to what is not one's own leads to %q", got)
	}
	p.Quiet()
}
