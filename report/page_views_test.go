package report

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"

	"github.com/chromedp/chromedp"
)

// TestPageReadsLevelsOfMySkills pastes lists that name levels in many ways, and
// numbers that are none.
func TestPageReadsLevelsOfMySkills(t *testing.T) {
	p := browse(t, quayside(t))
	for _, c := range []struct{ list, mine, said string }{
		{"MOOR 2", "MOOR@2", "1 skill found, with levels: MOOR 2."},
		{"MOOR2", "MOOR@2", ""},
		{"moor 3\nMOOR 4", "MOOR@3,4", ""},
		{"MOOR, level 3", "MOOR@3", ""},
		{"Mooring (levels 2 and 3)", "MOOR@2,3", ""},
		{"MOOR Mooring 4", "MOOR@4", ""},
		{"Mooring (MOOR) level 3", "MOOR@3", ""},
		{"Mooring (MOOR), levels 2 and 3", "MOOR@2,3", ""},
		{"Boats (MOOR and more) of 3 crews", "MOOR", ""},
		{"CRAN 2-3, MOOR", "CRAN@2,3~MOOR", ""},
		{"Boatman, since 2019: MOOR", "MOOR", ""},
		{"MOOR 2019", "MOOR", ""}, // a year
		{"MOOR 9", "MOOR@9", "1 skill found; no such level here: MOOR 9."},
		{"Role,Level,Skill\nBoatman,2,MOOR\nBoatman,3,CRAN", "MOOR@2~CRAN@3", ""},
		{"Skill;Years;Level\nMOOR;3;2", "MOOR@3", ""}, // as compdiff impact reads it: what stands behind the skill goes first
		{"MOOR\nMOOR 2", "MOOR", ""},                  // who names the whole skill holds all of it
		{"Nobody moors at night 4", "", ""},
	} {
		p.Do(chromedp.Evaluate(`location.hash = "overview"`, nil))
		p.frame()
		p.Do(chromedp.Evaluate(`document.querySelector("#mine-place button").click()`, nil),
			chromedp.Evaluate(fmt.Sprintf(`{ const field = document.querySelector("#mine-text"); field.value = %q; field.dispatchEvent(new Event("input")); }`, c.list), nil))
		if said := eval[string](p, `document.getElementById("mine-said").textContent`); c.said != "" && said != c.said {
			t.Errorf("%q is taken as %q, want %q", c.list, said, c.said)
		}
		p.Do(chromedp.Evaluate(`document.querySelector("dialog .buttons button").click()`, nil))
		want := "#overview"
		if c.mine != "" {
			want += "?mine=" + c.mine
		}
		if got := becomes(p, `decodeURIComponent(location.hash)`, want); got != want {
			t.Errorf("%q leads to %s, want %s", c.list, got, want)
		}
	}
	p.Quiet()
}

// TestPageJudgesMySkillsByLevel wants of a level what profiles are told of it, and the
// changes of that level and of the skill as a whole.
func TestPageJudgesMySkillsByLevel(t *testing.T) {
	c := quayside(t)
	p := browse(t, c)
	old := quaysideEdition(t, "1")
	for _, level := range []int{2, 3, 4, 5} {
		mine := fmt.Sprintf("MOOR@%d", level)
		p.open("#overview?mine=" + mine)
		said := eval[string](p, `document.querySelector(".mine-sum .own-line").innerText.replace(/\s+/g, " ")`)
		all := strings.ToLower(eval[string](p, `document.querySelector(".mine-sum li").textContent`))
		impact := NewImpacts(c, quaysideStep(t), old, []Profile{profileOf("me", fmt.Sprintf("MOOR %d", level))})[0]
		reasons := strings.Split(strings.TrimPrefix(impact.verdictOf(), impact.Action()+": "), "; ")
		for _, reason := range reasons {
			if !strings.Contains(all, strings.ToLower(reason)) {
				t.Errorf("level %d does not say %q", level, reason)
			}
		}
		if want := capital(impact.Action()) + " " + reasons[0]; !strings.HasSuffix(said, want) || !strings.Contains(said, fmt.Sprintf("level %d", level)) {
			t.Errorf("level %d is told as %q, a profile is told %q", level, said, want)
		}
		want := 0
		for _, change := range c.Changes {
			if change.Skill == "MOOR" && (change.Level == 0 || change.Concerns(level)) {
				want++
			}
		}
		p.open("#changes?mine=" + mine)
		if got := eval[int](p, shownChanges); got != want || want == 0 {
			t.Errorf("level %d has %d changes on the page, want %d", level, got, want)
		}
	}
	p.open("#overview?mine=MOOR@7")
	if said := eval[string](p, `document.querySelector(".mine-sum li").innerText`); !strings.Contains(said, "no edition defines level 7") {
		t.Errorf("a level that no edition defines is told as %q", said)
	}
	p.Quiet()
}

// TestPageSortsBySize wants the largest change first, in the table and on cards: who asks
// which skill changed most means one of both editions. What is whole comes behind.
func TestPageSortsBySize(t *testing.T) {
	c := quayside(t)
	sizes := map[string]float64{}
	for _, r := range NewMatrix(c).Rows {
		if sizes[r.ID] = r.Size; r.Overall == diff.Appeared || r.Overall == diff.Gone {
			sizes[r.ID] = 0
		}
	}
	p := browse(t, c)
	for _, at := range []struct {
		width int64
		ids   string
	}{
		{1440, `[...document.querySelectorAll("#matrix tbody th[scope=row] a")].map(a => a.getAttribute("href").slice(1))`},
		{390, `[...document.querySelectorAll(".card h3 a")].map(a => a.getAttribute("href").slice(1))`},
	} {
		p.Do(chromedp.EmulateViewport(at.width, 800))
		p.open("#overview?sort=size")
		ids := eval[[]string](p, at.ids)
		if len(ids) < len(sizes) || !slices.IsSortedFunc(ids, func(a, b string) int { return int(1e6 * (sizes[b] - sizes[a])) }) {
			t.Errorf("at %d pixels the order by size is %v of %v", at.width, ids, sizes)
		}
	}
	p.Quiet()
}

// TestPageNamesWhoIsLookedFor types names, old names and codes, and wants to see first
// what became of those skills.
func TestPageNamesWhoIsLookedFor(t *testing.T) {
	c := quayside(t)
	p := browse(t, c)
	for words, want := range map[string][]string{
		"Mooring": {"skill-MOOR"}, "moor": {"skill-MOOR"}, "e": nil, // too many have it to name them
		"in the wind": {"skill-MOOR", "skill-TIDE", "skill-DUES", "skill-ROPE"}, // no name: those with changes that have these words
	} {
		p.open("#overview?q=" + url.QueryEscape(words))
		if got := eval[[]string](p, `[...document.querySelectorAll("#named-place a")].map(a => a.getAttribute("href").slice(1))`); !slices.Equal(got, want) {
			t.Errorf("%q shows %v, want %v", words, got, want)
		}
	}
	p.open("#overview?q=" + url.QueryEscape("in the wind"))
	p.Do(chromedp.Evaluate(`document.querySelector("#named-place button").click()`, nil))
	if got, want := becomes(p, `decodeURIComponent(location.hash)`, "#overview?mine=MOOR~TIDE~DUES~ROPE"), "#overview?mine=MOOR~TIDE~DUES~ROPE"; got != want {
		t.Errorf("what it means for holders of these skills is at %s, want %s", got, want)
	}
	if first := eval[bool](p, `!!(document.querySelector(".mine-sum").compareDocumentPosition(document.querySelector(".cards")) & Node.DOCUMENT_POSITION_FOLLOWING) && !document.querySelector(".cards").checkVisibility()`); !first {
		t.Error("what one's own skills come to does not stand alone, before where the counts of changes are")
	}
	p.open("#overview?q=" + url.QueryEscape("no such words anywhere"))
	if shown := eval[bool](p, `document.querySelector(".cards").checkVisibility()`); shown {
		t.Error("counts of nothing are shown where nothing fits")
	}
	renamed := 0
	for _, change := range c.Changes {
		if change.Rule != "skill-renamed" {
			continue
		}
		renamed++
		p.open("#overview?q=" + url.QueryEscape(wordsOf(change.Old)[0]))
		if got := eval[string](p, `document.querySelector("#named-place a")?.textContent ?? ""`); !strings.HasPrefix(got, wordsOf(change.New)[0]) {
			t.Errorf("the old name %q shows %q first, want %q", wordsOf(change.Old)[0], got, wordsOf(change.New)[0])
		}
	}
	if renamed == 0 {
		t.Error("no skill of the fixture was renamed")
	}
	p.Quiet()
}

// TestPageCountsLossesInSight wants the highlights to say of one's own levels what those
// lost, and not what the skill lost elsewhere.
func TestPageCountsLossesInSight(t *testing.T) {
	c := quayside(t)
	p := browse(t, c)
	tried := 0
	for _, one := range newRelease(c).Dropped {
		if one.Fate != fateGone || !one.kept || one.Level == 0 {
			continue
		}
		tried++
		here := 0
		for _, other := range newRelease(c).Dropped {
			if (other.Fate == fateGone || other.Fate == fateLevel) && other.SkillID == one.SkillID && other.Level == one.Level {
				here++
			}
		}
		p.open(fmt.Sprintf("#overview?mine=%s@%d", strings.TrimPrefix(one.SkillID, "skill-"), one.Level))
		got := eval[string](p, `[...document.querySelectorAll("[data-loss=whole] li:not([hidden]) .detail")].map(one => one.textContent).join()`)
		if want := fmt.Sprintf("%d at level %d", here, one.Level); got != want {
			t.Errorf("%s at level %d lost %q, want %q", one.Skill, one.Level, got, want)
		}
	}
	if tried == 0 {
		t.Error("nothing was dropped")
	}
	p.Quiet()
}

// TestPageTellsDroppedFromLeftOut wants lists by skill, one of each fate, of all that the data has.
func TestPageTellsDroppedFromLeftOut(t *testing.T) {
	c := quayside(t)
	p := browse(t, c)
	all := 0
	for fate, words := range map[string][]string{
		"": {"not found again", "gone with its level", "gone with its skill"}, "part": {"not found again in part"},
		"elsewhere": {"found elsewhere: the same words stand at", "found elsewhere, in part in the same words, at"}, "kept": {"found elsewhere in part"}, "moved": {"moved", "guidance that moved"},
	} {
		p.open("#dropped?fate=" + fate)
		said := eval[[]string](p, `[...document.querySelectorAll("#view .drop .what")].map(e => e.textContent)`)
		for _, one := range said {
			told, _, _ := strings.Cut(one, ": “") // which part it is
			if !slices.Contains(words, told) {
				t.Errorf("the list %q holds what is %s", fate, one)
			}
		}
		if count := eval[int](p, `Number(document.querySelector("#view nav [aria-current] .count").textContent)`); count != len(said) {
			t.Errorf("the list %q has %d, and says %d", fate, len(said), count)
		}
		if twice := eval[bool](p, `(ids => new Set(ids).size < ids.length)([...document.querySelectorAll("#view section.skill")].map(e => e.id))`); twice {
			t.Errorf("a skill stands twice in the list %q", fate)
		}
		all += len(said)
	}
	if want := len(newRelease(c).Dropped); all != want {
		t.Errorf("the lists have %d, want %d", all, want)
	}
	p.open("#dropped")
	p.Do(chromedp.Evaluate(`document.querySelector(".jump details").open = true; [...document.querySelectorAll(".jump a")].at(-1).click()`, nil))
	if id := until(p, `document.activeElement.id`, func(id string) bool { return strings.HasPrefix(id, "dropped-skill-") }); !strings.HasPrefix(id, "dropped-skill-") {
		t.Errorf("the list of skills leads to %q", id)
	}
	p.Quiet()
}

// TestPageChartFollowsFilters wants as many skills in the bars as are shown, and one
// thing in the singular.
func TestPageChartFollowsFilters(t *testing.T) {
	c := quayside(t)
	for i := range c.Kept {
		c.Kept[i].Category = []string{[]string{"Water", "Land"}[i%2]}
	}
	for _, change := range c.Changes {
		if change.Whole != nil {
			change.Whole.Category = []string{"Land"}
		}
	}
	p := browse(t, c)
	for _, hash := range []string{"#overview", "#overview?q=moor", "#overview?weight=error", "#overview?mine=MOOR"} {
		p.open(hash)
		const shown = `[...document.querySelectorAll(".chart tbody tr")].filter(e => e.checkVisibility()).reduce((sum, row) => sum + Number(row.querySelector(".number").textContent), 0)`
		if bars, rows := eval[int](p, shown), eval[int](p, `document.querySelectorAll("#matrix tbody th[scope=row]").length`); bars != rows || rows == 0 {
			t.Errorf("%s: %d skills in the bars, %d in the table", hash, bars, rows)
		}
		if text := eval[string](p, `document.body.innerText`); strings.Contains(" "+strings.ReplaceAll(text, "\n", " "), " 1 skills") || strings.Contains(text, "· 1 changes") {
			t.Errorf("%s counts one as many", hash)
		}
	}
	p.Quiet()
}

// TestPageBreaksNoWord looks at every word of a view on a phone: names of files and sums
// alone may break.
func TestPageBreaksNoWord(t *testing.T) {
	p := browse(t, quayside(t), chromedp.EmulateViewport(390, 800))
	for _, hash := range pageViews {
		p.open(hash)
		p.Do(chromedp.Evaluate(`document.querySelectorAll("details").forEach(d => d.open = true)`, nil))
		const broken = `(() => {
			const out = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			for (let node; node = walk.nextNode();) {
				if (!node.parentElement.checkVisibility() || node.parentElement.closest("code, .long, .words, option, script, noscript")) continue;
				for (const word of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
					const range = document.createRange();
					range.setStart(node, word.index);
					range.setEnd(node, word.index + word[0].length);
					const tops = [...range.getClientRects()].filter(r => r.width > 0).map(r => Math.round(r.top));
					if (tops.some(top => Math.abs(top - tops[0]) > 6)) out.push(word[0]);
				}
			}
			return out; })()`
		if words := eval[[]string](p, broken); len(words) > 0 {
			t.Errorf("%s breaks inside %q", hash, words)
		}
	}
	p.Quiet()
}

// TestPageShowsMovesAtBothEnds has guidance that went to another skill, and a statement
// that came from one which is gone.
func TestPageShowsMovesAtBothEnds(t *testing.T) {
	c := movedAway()
	page := newPageData(c, newRelease(c))
	ends := map[string]int{}
	for _, s := range page.Skills {
		for _, part := range s.Parts {
			for _, row := range part.Rows {
				if row.Change != nil {
					ends[s.Code+" "+row.Side+" "+page.Changes[*row.Change].Rule]++
				}
			}
		}
	}
	for _, want := range []string{"DOUG old guidance-moved", "OVEN new guidance-moved", "GONE old statement-moved", "OVEN new statement-moved"} {
		if ends[want] != 1 {
			t.Errorf("%s is shown %d times: %v", want, ends[want], ends)
		}
	}
	for _, change := range page.Changes {
		if change.Rule == "guidance-moved" && (change.Came != "Guidance of DOUG" || change.Went != "Guidance") {
			t.Errorf("the guidance moved from %q to %q", change.Came, change.Went)
		}
	}
	var fates []string
	for _, d := range newRelease(c).Dropped {
		fates = append(fates, d.Fate+" "+d.Place+" → "+d.NowAt)
	}
	if !slices.Contains(fates, "guidance moved Guidance of DOUG → Guidance") {
		t.Errorf("the moves are listed as %q", fates)
	}
}

// movedAway is a comparison in which a piece of guidance went to another skill, and a
// statement of a skill that is gone went there too.
func movedAway() *diff.Changelog {
	skill := func(code, name string, notes []string, statements ...string) framework.Skill {
		s := framework.Skill{Code: code, Name: name, Levels: []framework.Level{{Number: 2}}}
		for _, text := range statements {
			s.Levels[0].Statements = append(s.Levels[0].Statements, framework.Statement{Text: text})
		}
		for _, text := range notes {
			s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: text})
		}
		return s
	}
	const moved, note = "Records the temperature of every oven before the first loaf of the day goes in.", "Whoever sifts flour wears a mask and cleans the sieve after each sack."
	old := &framework.Edition{Skills: []framework.Skill{
		skill("DOUG", "Dough", []string{note, "Yeast is kept cold and dark until it is wanted."}, "Kneads the dough by hand."),
		skill("GONE", "Stoking", nil, "Carries wood from the shed to the fire each evening.", moved),
		skill("OVEN", "Oven", []string{"Doors stay shut while bread rises."}, "Sweeps the ashes out."),
	}}
	now := &framework.Edition{Skills: []framework.Skill{
		skill("DOUG", "Dough", []string{"Yeast is kept cold and dark until it is wanted."}, "Kneads the dough by hand."),
		skill("OVEN", "Oven", []string{"Doors stay shut while bread rises.", note}, "Sweeps the ashes out.", moved),
	}}
	return diff.Compare(old, now)
}

// TestPageMarksSplitsSideBySide wants in a skill the marks in every text of a statement
// that was split or merged, and the texts whole.
func TestPageMarksSplitsSideBySide(t *testing.T) {
	c := quayside(t)
	p := browse(t, c)
	seen := 0
	for _, change := range c.Changes {
		if change.Rule != "statement-split" && change.Rule != "statement-merged" {
			continue
		}
		seen++
		p.open("#skill-" + change.Skill)
		box := fmt.Sprintf(`document.querySelector("#change-%s .pair")`, change.Fingerprint)
		for side, texts := range [][]diff.Text{change.Old, change.New} {
			got := eval[[]string](p, fmt.Sprintf(`[...%s.children[%d].querySelectorAll("p")].map(e => e.textContent)`, box, side))
			if want := wordsOf(texts); !slices.Equal(got, want) {
				t.Errorf("%s, side %d: %q, want %q", change.Message, side, got, want)
			}
		}
		if eval[int](p, box+`.querySelectorAll("del, ins").length`) == 0 {
			t.Errorf("%s: nothing is marked", change.Message)
		}
	}
	if seen < 2 {
		t.Errorf("%d splits and mergers were seen", seen)
	}
	p.Quiet()
}

// TestPageOffersSkillsByTheirTexts pastes what is no skill's name, and wants to hear
// whose texts speak of it, where they are few.
func TestPageOffersSkillsByTheirTexts(t *testing.T) {
	p := browse(t, quayside(t))
	p.open("#overview")
	p.Do(chromedp.Evaluate(`document.querySelector("#mine-place button").click()`, nil))
	for words, want := range map[string]string{
		"fenders":                       "not known: fenders (the texts of Mooring MOOR have it).",
		"a brass band":                  "not known: a brass band.",
		"keeper of unusual vessels":     "not known: keeper of unusual vessels (the texts of Mooring MOOR have “unusual vessels”).",
		"vessels that leave no fenders": "not known: vessels that leave no fenders.", // no two of the words stand together
		"the":                           "not known: the.",
		"MOOR, fenders":                 "1 skill found; not known: fenders (the texts of Mooring MOOR have it).",
	} {
		p.Do(chromedp.Evaluate(fmt.Sprintf(`{ const field = document.querySelector("#mine-text"); field.value = %q; field.dispatchEvent(new Event("input")); }`, words), nil))
		if said := eval[string](p, `document.getElementById("mine-said").textContent`); !strings.HasSuffix(said, want) {
			t.Errorf("%q is taken as %q, want %q", words, said, want)
		}
	}
	p.Do(chromedp.Evaluate(`{ const field = document.querySelector("#mine-text"); field.value = "keeper of unusual vessels"; field.dispatchEvent(new Event("input")); }`, nil),
		chromedp.Evaluate(`[...document.querySelectorAll("dialog button")].find(button => button.textContent === "Add Mooring MOOR").click()`, nil))
	if said := eval[string](p, `document.getElementById("mine-said").textContent`); !strings.HasPrefix(said, "1 skill found") {
		t.Errorf("a skill that was offered and taken is %q", said)
	}
	p.Quiet()
}
