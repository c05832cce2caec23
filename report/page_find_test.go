package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestPageFindsSkills types what people call skills, and wants the answer below the field,
// and behind Enter.
func TestPageFindsSkills(t *testing.T) {
	p := browse(t, quayside(t))
	for _, c := range []struct{ words, first, leads string }{
		{"mooring", "Mooring MOOR", "#skill-MOOR"},
		{"moor", "Mooring MOOR", "#skill-MOOR"},
		{"Mooring level 3", "Mooring MOOR, level 3", "#skill-MOOR-level-3"},
		{"MOOR 2", "Mooring MOOR, level 2", "#skill-MOOR-level-2"},
		{"mooring 9", "", ""}, // no such level: words to look for
		{"moorer", "Mooring MOOR", ""},
		{"CRAN 2, MOOR 3", "What does it mean for these 2 skills?", "#overview?mine=CRAN@2~MOOR@3"},
		{"nothing of the kind", "", ""},
	} {
		for _, view := range []string{"#overview", "#skill-CRAN", "#changes"} {
			p.open(view)
			p.Do(chromedp.Evaluate("document.querySelector(`[name=q]`).value = ``", nil), chromedp.SendKeys(`[name=q]`, c.words, chromedp.ByQuery))
			const first = `document.querySelector("#hits:not([hidden]) [role=option] .name")?.textContent ?? ""`
			if got := becomes(p, first, c.first); got != c.first && c.first != "" {
				t.Errorf("in %s %q offers %q first, want %q", view, c.words, got, c.first)
			}
			if c.leads == "" {
				if chosen := eval[string](p, `document.querySelector("[aria-selected=true] .name")?.textContent ?? ""`); chosen != "" {
					t.Errorf("%q would open %q, which nobody named", c.words, chosen)
				}
				p.Do(chromedp.KeyEvent(kb.Escape))
				continue
			}
			p.Do(chromedp.KeyEvent(kb.Enter))
			if got := becomes(p, `decodeURIComponent(location.hash)`, c.leads); got != c.leads {
				t.Errorf("in %s %q leads to %s, want %s", view, c.words, got, c.leads)
			}
		}
	}
	p.Quiet()
}

// TestPageChoosesAmongHits goes through what is offered by arrow keys.
func TestPageChoosesAmongHits(t *testing.T) {
	p := browse(t, quayside(t))
	p.open("#overview")
	p.Do(chromedp.SendKeys(`[name=q]`, "r", chromedp.ByQuery))
	names := eval[[]string](p, `[...document.querySelectorAll("#hits [role=option]")].map(option => option.querySelector(".name").textContent)`)
	if len(names) < 2 {
		t.Fatalf("one letter offers %q", names)
	}
	p.Do(chromedp.KeyEvent(kb.ArrowDown))
	if chosen := eval[string](p, `document.getElementById(document.querySelector("[name=q]").getAttribute("aria-activedescendant")).querySelector(".name").textContent`); chosen != names[1] {
		t.Errorf("the arrow chooses %q, want %q", chosen, names[1])
	}
	p.Do(chromedp.KeyEvent(kb.Escape))
	if shown := becomes(p, `document.getElementById("hits").hidden`, true); !shown {
		t.Error("Escape leaves what was offered open")
	}
	p.Quiet()
}

// TestPageLeadsToHighlights follows the line of what there is, wants its counts to be
// those of the lists, and the whole list open.
func TestPageLeadsToHighlights(t *testing.T) {
	c := quayside(t)
	for _, width := range []int64{1440, 390} {
		p := browse(t, c, chromedp.EmulateViewport(width, 800))
		for _, h := range withRecurring(newRelease(c)) {
			p.open("#overview")
			id := anchorOf(h)
			if said, want := eval[string](p, fmt.Sprintf(`document.querySelector('.brief [data-of="%s"]').innerText`, id)), fmt.Sprintf("%s %d", briefly(h), itemsIn(h)); said != want {
				t.Errorf("the line says %q, want %q", said, want)
			}
			p.Do(chromedp.Evaluate(fmt.Sprintf(`document.querySelector('.brief [data-of="%s"] a').click()`, id), nil))
			p.frame()
			if at := becomes(p, `document.activeElement.id`, id); at != id {
				t.Errorf("%q leads to %q", h.Heading, at)
			}
			if shown := eval[int](p, fmt.Sprintf(`[...document.querySelectorAll("#%s li")].filter(item => item.checkVisibility()).length`, id)); shown != len(h.Items) {
				t.Errorf("%q has %d items in sight of %d", h.Heading, shown, len(h.Items))
			}
		}
		p.Quiet()
	}
}

// TestPageReassessesOwnLevels wants a skill among those to reassess where one holds a level
// at which it is, and not where one holds others.
func TestPageReassessesOwnLevels(t *testing.T) {
	c := quayside(t)
	p := browse(t, c)
	for _, s := range newPageData(c, newRelease(c)).Skills {
		for _, level := range s.New {
			judged := s.Judged[level]
			if s.Code == "" || judged.Do == "" {
				continue
			}
			p.open(fmt.Sprintf("#overview?mine=%s@%d", s.Code, level))
			got := eval[string](p, `document.querySelector("#skills-to-reassess:not([hidden]) li:not([hidden])")?.innerText ?? ""`)
			if want := judged.Do == "reassess" && s.Verdict == diff.Affected; (got != "") != want {
				t.Errorf("%s at level %d, to %s, is told as %q", s.Code, level, judged.Do, got)
			}
		}
	}
	p.Quiet()
}

// TestReadWell says that all was read where nothing is in doubt, and nothing of the kind
// where doubts were ignored.
func TestReadWell(t *testing.T) {
	for want, c := range map[string]*diff.Changelog{
		"Both sources were read without doubt.": {},
		"":                                      {Doubts: []diff.Doubt{{Message: "two columns were read as one"}}},
		"2 doubts about how the sources were read, ignored as asked for.": {DoubtsIgnored: 2},
	} {
		if got := readWell(c); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestGraveKinds counts skills, not changes.
func TestGraveKinds(t *testing.T) {
	var changes []diff.Change
	for _, c := range [][2]string{{"statement-removed", "NETS"}, {"statement-removed", "NETS"}, {"statement-removed", "ROPE"}, {"skill-removed", "DECK"}, {"statement-added", "DECK"}} {
		change := diff.Change{Rule: c[0], Skill: c[1], Severity: "error"}
		if c[0] == "statement-added" {
			change.Severity = "warning"
		}
		changes = append(changes, change)
	}
	if got, want := graveKinds(&diff.Changelog{Changes: changes}), "Duty gone from its level: 2 skills, skill retired: 1"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestPageLevelsOfHits says of a level that is looked for what became of it, as its tab does.
func TestPageLevelsOfHits(t *testing.T) {
	p := browse(t, quayside(t))
	p.open("#skill-CRAN")
	tabs := eval[[]string](p, `[...document.querySelectorAll(".levels a")].map(tab => tab.innerText.replace(/\s+/g, " ").trim())`)
	p.Do(chromedp.SendKeys(`[name=q]`, "CRAN 2", chromedp.ByQuery))
	about := eval[string](p, `document.querySelector("#hits .detail").textContent`)
	if about == "" || !slices.ContainsFunc(tabs, func(tab string) bool { return strings.HasPrefix(tab, "Level 2 ") && strings.HasSuffix(tab, about) }) {
		t.Errorf("level 2 is told as %q, its tab is among %q", about, tabs)
	}
	p.Quiet()
}
