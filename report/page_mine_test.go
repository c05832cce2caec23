package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"

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

// described is a comparison of three skills: of one the description alone is shorter, of one
// it is another, and a duty of its level 3 is another as well; one is as it was.
func described(t *testing.T) *diff.Changelog {
	skill := func(code, name, description string, duties ...string) framework.Skill {
		s := framework.Skill{Code: code, Name: name, Description: framework.Text{Text: description}}
		for i, duty := range duties {
			s.Levels = append(s.Levels, framework.Level{Number: i + 2, Statements: []framework.Statement{{Text: duty}}})
		}
		return s
	}
	old := &framework.Edition{Skills: []framework.Skill{
		skill("BAKE", "Baking", "Bakes bread and rolls for the town, and sells what is left over to the ships in the harbour.", "Kneads the dough.", "Fires the oven before dawn."),
		skill("MILL", "Milling", "Grinds wheat and rye for every baker of the valley.", "Carries the sacks.", "Sets the stones by hand."),
		skill("SALT", "Salting", "Salts fish for the winter.", "Washes the barrels.", "Weighs the salt."),
	}}
	now := &framework.Edition{Skills: []framework.Skill{
		skill("BAKE", "Baking", "Bakes bread and rolls for the town.", "Kneads the dough.", "Fires the oven before dawn."),
		skill("MILL", "Milling", "Repairs wheels, sluices and dams along the river in spring.", "Carries the sacks.", "Sets the stones and approves the flour that is sold."),
		skill("SALT", "Salting", "Salts fish for the winter.", "Washes the barrels.", "Weighs the salt."),
	}}
	c, _ := compared(t, old, now)
	return c
}

// TestPageTellsLevelsFromWhatStandsBesideThem wants of a level at which nothing changed to
// hear so, counted apart, with a link that is the whole line and leads to what did.
func TestPageTellsLevelsFromWhatStandsBesideThem(t *testing.T) {
	p := browse(t, described(t))
	p.open("#overview?mine=BAKE@2,3~MILL@2,3~SALT@2")
	const head = "Your 3 skills, 5 levels: 1 to read, 3 with nothing changed at the level itself, 1 with nothing to do"
	if got := eval[string](p, `document.querySelector("#mine-sum h2").textContent`); got != head {
		t.Errorf("the heading is %q, want %q", got, head)
	}
	lines := eval[[]string](p, `[...document.querySelectorAll("#mine-sum li")].map(line => line.textContent.replace(/\s+/g, " ").trim())`)
	for _, want := range []string{"Baking BAKE level 3 Nothing at this level the description was shortened", "Milling MILL level 2 Nothing at this level the description was changed"} {
		if !slices.Contains(lines, want) {
			t.Errorf("%q is not among %q", want, lines)
		}
	}
	if !strings.HasPrefix(lines[0], "Milling MILL level 3 ") || !strings.Contains(lines[0], "Read what changed") {
		t.Errorf("the first line is %q", lines[0])
	}
	if links := eval[bool](p, `[...document.querySelectorAll("#mine-sum > ul > li")].every(line => line.firstElementChild.matches("a") && line.querySelector("a strong") && line.querySelectorAll(":scope > :not(details)").length === 1)`); !links {
		t.Error("a line is not a link as a whole")
	}
	p.Do(chromedp.Evaluate(`[...document.querySelectorAll("#mine-sum a")].find(link => link.textContent.includes("BAKE level 3")).querySelector("strong").click()`, nil))
	if got := becomes(p, `document.activeElement.id`, "skill-BAKE-description"); got != "skill-BAKE-description" {
		t.Errorf("the line leads to %q", got)
	}
	if got := eval[int](p, `document.querySelectorAll("#skill-BAKE-description article.change").length`); got != 1 {
		t.Errorf("%d changes stand where the line leads", got)
	}
	p.Quiet()
}

// A text is shortened or extended where hardly any word came, or went, on the other side.
func TestLengthened(t *testing.T) {
	span := func(op diff.Op, text string) Span { return Span{string(op), text} }
	for want, redline := range map[string][]Span{
		"was shortened": {span(diff.Equal, "Bakes bread"), span(diff.Delete, " and sells it in the town")},
		"was extended":  {span(diff.Insert, "Plans, and then "), span(diff.Delete, "B"), span(diff.Insert, "b"), span(diff.Equal, "akes bread.")},
		"was changed":   {span(diff.Delete, "Bakes all the bread"), span(diff.Insert, "Sells two"), span(diff.Equal, " rolls.")},
	} {
		if got := lengthened(redline); got != want {
			t.Errorf("%v %s, want %s", redline, got, want)
		}
	}
}

// TestPageSaysOwnLevelsFirst wants on the page of a skill what one's own level means before
// what is said of all levels.
func TestPageSaysOwnLevelsFirst(t *testing.T) {
	p := browse(t, described(t))
	for mine, want := range map[string][]string{
		"MILL@2":   {"Your level 2: carries over; nothing changed at this level, and the description was changed."},
		"MILL@3,2": {"Your level 2: carries over; nothing changed at this level, and the description was changed.", "Your level 3: "},
		"SALT@3":   {"Your level 3: carries over: unchanged."},
		"MILL":     nil,
	} {
		code, _, _ := strings.Cut(mine, "@")
		p.open("#skill-" + code + "?mine=" + mine)
		got := eval[[]string](p, `[...document.querySelectorAll(".own-levels > li")].map(line => line.textContent)`)
		if len(got) != len(want) || slices.ContainsFunc(got, func(line string) bool {
			return !slices.ContainsFunc(want, func(w string) bool { return strings.HasPrefix(line, w) })
		}) {
			t.Errorf("of %s the page says %q, want %q", mine, got, want)
		}
		const before = `!document.querySelector(".own-levels") || !!(document.querySelector(".own-levels").compareDocumentPosition(document.querySelector(".about")) & Node.DOCUMENT_POSITION_FOLLOWING)`
		if !eval[bool](p, before) {
			t.Errorf("of %s what is said of all levels stands first", mine)
		}
	}
	p.open("#skill-MILL?mine=MILL@2")
	if about := eval[string](p, `document.querySelector(".about").textContent`); !strings.Contains(about, "Over all levels: ") {
		t.Errorf("the rest does not say that it is of all levels: %q", about)
	}
	p.Quiet()
}

// TestPageLinksSuccessors wants on the page of a retired skill a link to each skill that it
// may have become, and no sentence twice.
func TestPageLinksSuccessors(t *testing.T) {
	c := quayside(t)
	data := newPageData(c, newRelease(c))
	names := map[string]string{}
	for _, s := range data.Skills {
		names[s.Code] = s.Name + " " + s.Code
	}
	for i := range c.Changes {
		if c.Changes[i].Rule == "skill-removed" && c.Changes[i].Skill == "DRED" {
			c.Changes[i].Message = names["DRED"] + " is gone; it may have become MOOR (36% alike) and CRAN (27% alike)"
		}
	}
	p := browse(t, c)
	p.open("#skill-DRED")
	links := eval[[]string](p, `[...document.querySelectorAll(".said a")].map(a => a.textContent + " " + a.getAttribute("href"))`)
	if want := []string{names["MOOR"] + " #skill-MOOR", names["CRAN"] + " #skill-CRAN"}; !slices.Equal(links, want) {
		t.Errorf("the successors are linked as %q, want %q", links, want)
	}
	text := eval[string](p, `document.querySelector("#view").innerText`)
	for _, once := range []string{"no sure successor", "nearest in words", "affected"} {
		if strings.Count(text, once) != 1 {
			t.Errorf("%q stands %d times in %q", once, strings.Count(text, once), text)
		}
	}
	if strings.Contains(text, "36%") {
		t.Errorf("figures of likeness stand in a headline: %q", text)
	}
	if strings.Contains(text, "is gone") {
		t.Errorf("that it is gone is said beside that it is retired: %q", text)
	}
	p.Quiet()
}

// TestPageAnswersForAllOfTheList wants what is not known in the answer, and levels that no
// edition has as entries to mend; the answer is of the levels held alone.
func TestPageAnswersForAllOfTheList(t *testing.T) {
	p := browse(t, described(t))
	p.open("#overview")
	p.askFor("MILL 2, USPU 3, SALT 9, BAKE 2")
	const want = "#overview?mine=MILL@2~SALT@9~BAKE@2~USPU 3"
	if got := becomes(p, `decodeURIComponent(location.hash).replaceAll("+", " ")`, want); got != want {
		t.Errorf("the list leads to %s", got)
	}
	head := eval[string](p, `document.querySelector("#mine-sum h2").textContent`)
	if !strings.HasSuffix(head, ", 1 not known") || !strings.Contains(head, "1 of no such level") || !strings.HasPrefix(head, "Your 3 skills: ") {
		t.Errorf("the heading is %q", head)
	}
	text := eval[string](p, `document.querySelector("#mine-sum").innerText`)
	for _, said := range []string{"Not known, so not answered: USPU 3", "no edition defines level 9 of it", "Correct the list"} {
		if !strings.Contains(text, said) {
			t.Errorf("%q is not in %q", said, text)
		}
	}
	if cards := eval[bool](p, `document.querySelector(".cards").checkVisibility()`); cards {
		t.Error("the cards of all levels stand beside the verdicts of one's own")
	}
	if got := eval[string](p, `document.querySelector("#row-skill-MILL td:last-child").textContent`); got != "no at level 2: the description was changed" {
		t.Errorf("the table says %q of a level at which nothing changed", got)
	}
	if got := eval[string](p, `document.querySelector("#row-skill-MILL td.number").textContent`); got != "1" {
		t.Errorf("the table counts %s changes of a level with one of the skill as a whole", got)
	}
	p.open("#overview")
	if cards := becomes(p, `document.querySelector(".cards").checkVisibility()`, true); !cards {
		t.Error("without a list the cards are out of sight")
	}
	p.Quiet()
}

// TestPageOnAPhoneLandsBelowTheBar wants the heading of the answer below the bar, which the
// list of one's own skills makes higher.
func TestPageOnAPhoneLandsBelowTheBar(t *testing.T) {
	p := browse(t, quayside(t), chromedp.EmulateViewport(390, 800))
	p.open("#overview")
	p.askFor("MOOR 2, CRAN 3")
	const below = `document.querySelector("#mine-sum h2") && document.querySelector("#mine-sum h2").getBoundingClientRect().top >= document.querySelector("#bar").getBoundingClientRect().bottom`
	if !becomes(p, below, true) {
		t.Error("the bar covers the heading")
	}
	if rows := eval[int](p, `new Set([...document.querySelector(".state").children].map(part => Math.round(part.getBoundingClientRect().bottom / 24))).size`); rows > 1 {
		t.Errorf("the count and the list of skills take %d rows of the bar", rows)
	}
	p.Quiet()
}

// TestPageHidesNothingElse wants changes out of sight that are nothing but a recurring edit,
// and no others that hold one as well.
func TestPageHidesNothingElse(t *testing.T) {
	c := quayside(t)
	p := browse(t, c)
	swept := sweptAway(c)
	for n, pattern := range newPatterns(c) {
		p.open(fmt.Sprintf("#changes?hide=%d", n))
		want := len(c.Changes)
		for _, i := range pattern.changes {
			if all, only := swept[i]; only && pattern.small && len(all) == 1 {
				want--
			}
		}
		if got := eval[int](p, shownChanges); got != want {
			t.Errorf("with “%s” hidden %d changes are left, want %d", pattern.Words, got, want)
		}
	}
	p.Quiet()
}
