package report

import (
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"compdiff/diff"
)

// TestCountsAreTheSameEverywhere counts the changes of a comparison by itself,
// and reads every number that the first screen of the page, the text, the
// release notes, the workbook and the JSON give for the same thing.
func TestCountsAreTheSameEverywhere(t *testing.T) {
	t.Run("quayside", func(t *testing.T) { countsAgree(t, quayside(t)) })
	t.Run("published", func(t *testing.T) { countsAgree(t, published(t)) })
}

// numbers are what a format says, by what is counted.
type numbersSaid map[string]int

func countsAgree(t *testing.T, c *diff.Changelog) {
	want := counted(c)
	for format, got := range map[string]numbersSaid{
		"json":           saidByJSON(t, c),
		"html":           saidByPage(string(written(t, "html", Changelog{c}, Style{}))),
		"data of html":   saidByData(c),
		"text":           saidBySentence(string(written(t, "text", Changelog{c}, Style{}))),
		"notes":          saidByNotes(string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{Detail: DetailSummary}))),
		"workbook":       saidByBook(t, c),
		"first sentence": saidBySentence(sentence(c)),
	} {
		if len(got) < 5 {
			t.Errorf("%s says only %v", format, got)
		}
		for what, n := range got {
			if truth, known := want[what]; !known || n != truth {
				t.Errorf("%s: %d %s, the changes have %d", format, n, what, truth)
			}
		}
		if _, says := got["skills that lost duties"]; !says && format != "json" && want["skills that lost duties"] > 0 {
			t.Errorf("%s does not say, or not where it is looked for, how many skills lost duties", format)
		}
	}
}

// counted goes through the changes.
func counted(c *diff.Changelog) numbersSaid {
	n := numbersSaid{"changes": len(c.Changes)}
	skills := map[string]map[string]bool{}
	in := func(what, skill string) {
		if skills[what] == nil {
			skills[what] = map[string]bool{}
		}
		if skills[what][skill] = true; skill != "" {
			n[what] = len(skills[what])
		}
	}
	for what, rule := range map[string]string{
		"new skills": "skill-added", "retired skills": "skill-removed", "skills split": "skill-split", "skills merged": "skill-merged",
		"skills renamed": "skill-renamed", "skills with another code": "skill-recoded", "levels added": "level-added", "levels removed": "level-removed",
	} {
		n[what] = 0
		for _, change := range c.Changes {
			if change.Rule == rule && !change.TakesUp() {
				n[what]++
			}
		}
	}
	added := map[string]bool{}
	for _, change := range c.Changes {
		added[change.Skill] = added[change.Skill] || change.Rule == "skill-added"
	}
	for _, s := range []string{"error", "warning", "info"} {
		n["changes of "+s], n["skills with "+s] = 0, 0
	}
	n["skills that lost duties"], n["skills that lost parts of duties"], n["skills that lost parts alone"] = 0, 0, 0
	n["skills with duties found elsewhere"], n["skills with duties moved to another"] = 0, 0
	n["skills with parts found elsewhere"], n["skills with duties moved to another level"] = 0, 0
	retired := map[string]bool{}
	for _, change := range c.Changes {
		retired[change.Skill] = retired[change.Skill] || change.Rule == "skill-removed"
	}
	elsewhere, texts, told := livingOn(c), &standings{of: c}, toldShares(c.Changes)
	for _, change := range c.Changes {
		n["changes of "+string(change.Severity)]++
		if skill := lostBy(change); skill != "" {
			in("skills with "+string(change.Severity), skill)
		}
		missing, found := goneDuties(change, elsewhere)
		if missing > 0 {
			in("skills that lost duties", change.Skill)
		}
		if found > 0 {
			in("skills with duties found elsewhere", change.Skill)
		}
		lost, partFound := leftPart(change, texts)
		if partFound {
			in("skills with parts found elsewhere", change.Skill)
		}
		if change.Rule == "statement-moved" && !change.ChangesSkill() {
			in("skills with duties moved to another level", change.Skill)
		}
		if lost {
			in("skills that lost parts of duties", change.Skill)
		}
		if change.Rule == "statement-moved" && change.ChangesSkill() {
			from, to := change.Ends()
			if !told[[2]string{from, to}] {
				in("skills with duties moved to another", from)
			}
			if added[to] && !retired[from] {
				in("new skills with statements of others", to)
			}
		}
		if change.Rule == "skill-split" && !retired[change.Skill] {
			for _, t := range change.New {
				if added[t.Skill] {
					in("new skills with statements of others", t.Skill)
				}
			}
		}
	}
	for _, r := range c.Skills {
		if r.Affects.Answer == diff.Affected {
			n["skills to reassess"]++
		}
	}
	if unknown := c.Summary.Guidance.Unknown; unknown > 0 {
		n["guidance not compared"] = unknown
	}
	for skill := range skills["skills that lost parts of duties"] {
		if !skills["skills that lost duties"][skill] {
			n["skills that lost parts alone"]++
		}
	}
	return n
}

// lostBy is the skill to which a change leads: where a duty went to another skill, the one that
// lost it.
func lostBy(c diff.Change) string {
	if c.Rule == "statement-moved" && c.Severity == "error" && c.Old[0].Skill != "" {
		return c.Old[0].Skill
	}
	return c.Skill
}

// livingOn are the old texts that new skills and parts of skills have, by skill, level and text.
func livingOn(c *diff.Changelog) map[string]bool {
	all := map[string]bool{}
	for _, change := range c.Changes {
		if change.Rule != "skill-added" && change.Rule != "skill-split" {
			continue
		}
		from := change.Evidence
		for _, s := range change.Suggestions {
			from = append(from, s.Evidence...)
		}
		for _, e := range from {
			skill, to := e.Old.Skill, e.New.Skill
			if skill == "" {
				skill = change.Skill
			}
			if to == "" {
				to = change.Skill
			}
			all[fmt.Sprint(skill, e.Old.Level, e.Old.Text.Text)] = skill != to
		}
	}
	return all
}

// goneDuties counts the duties of a change that their level asks for no more: those that were not
// found again, and those of which words stand elsewhere.
func goneDuties(c diff.Change, elsewhere map[string]bool) (missing, found int) {
	if c.Rule != "statement-removed" && c.Rule != "level-removed" {
		return 0, 0
	}
	for _, t := range c.Old {
		fate := tracedFate(c, t.Text.Text)
		if fate == diff.OtherWords {
			continue
		}
		at := fate == diff.InPieces || c.Rule == "statement-removed" && elsewhere[fmt.Sprint(c.Skill, c.Level, t.Text.Text)]
		for _, e := range c.Evidence {
			at = at || e.Old.Text.Text == t.Text.Text && e.Confidence > 0.333 && !(e.Copied && e.New.Skill != "")
		}
		if at {
			found++
		} else {
			missing++
		}
	}
	return missing, found
}

// leftPart says whether a change left a part of a duty out that the new edition does not have, or one that stands
// elsewhere: see TestParts.
func leftPart(c diff.Change, in *standings) (lost, elsewhere bool) {
	p := partsOf(c, in)
	return len(p.gone) > 0, len(p.gone) == 0 && len(p.kept) > 0
}

func saidByJSON(t *testing.T, c *diff.Changelog) numbersSaid {
	var saved struct {
		Summary struct {
			Skills   struct{ Added, Removed, Split, Merged, Renamed, Recoded int }
			Levels   struct{ Added, Removed, AddedWith, RemovedWith int }
			Severity map[string]int
		}
		Changes []struct{}
	}
	if err := json.Unmarshal(written(t, "json", Changelog{c}, Style{}), &saved); err != nil {
		t.Fatal(err)
	}
	k, l := saved.Summary.Skills, saved.Summary.Levels
	n := numbersSaid{
		"changes": len(saved.Changes), "new skills": k.Added, "retired skills": k.Removed, "skills split": k.Split, "skills merged": k.Merged, "skills renamed": k.Renamed,
		"skills with another code": k.Recoded, "levels added": l.Added - l.AddedWith, "levels removed": l.Removed - l.RemovedWith,
	}
	for s, count := range saved.Summary.Severity {
		n["changes of "+s] = count
	}
	return n
}

// sentencePatterns are the counts that the sentence can have.
var sentencePatterns = map[string]*regexp.Regexp{
	"new skills":               regexp.MustCompile(`(\d+) new skill`),
	"retired skills":           regexp.MustCompile(`(\d+) retired`),
	"skills split":             regexp.MustCompile(`(\d+) split[,;.]`),
	"skills merged":            regexp.MustCompile(`(\d+) merged[,;.]`),
	"skills renamed":           regexp.MustCompile(`(\d+) renamed[,;.]`),
	"skills with another code": regexp.MustCompile(`(\d+) with another code`),
	"levels added":             regexp.MustCompile(`(\d+) levels? added to existing`),
	"levels removed":           regexp.MustCompile(`to existing skills, (\d+) removed`),
	"skills that lost duties":  regexp.MustCompile(`(?:; d|(?m:^)(?:Since [^.]+\. )?D)uties of (\d+) skill`),

	"guidance not compared":        regexp.MustCompile(`(\d+) pieces? of guidance w`),
	"skills that lost parts alone": regexp.MustCompile(`parts of duties of (\d+) more`),

	"changes":            regexp.MustCompile(`(?m)^(\d+) changes: `),
	"changes of error":   regexp.MustCompile(`changes: (\d+) error`),
	"changes of warning": regexp.MustCompile(`changes: .*?(\d+) warning`),
	"changes of info":    regexp.MustCompile(`changes: .*?(\d+) info`),
	"skills with error":  regexp.MustCompile(`References to (\d+) skill`),

	"new skills with statements of others": regexp.MustCompile(`(\d+) with statements of skills that stay`),

	"skills to reassess": regexp.MustCompile(`Assessments of (\d+) skill`),
}

// saidBySentence reads sentences, and leaves out the tables that count
// statements in the same words.
func saidBySentence(text string) numbersSaid {
	n := numbersSaid{}
	text = regexp.MustCompile(`(?m)^.*(->|<dd>).*$`).ReplaceAllString(text, "")
	for what, pattern := range sentencePatterns {
		if m := pattern.FindStringSubmatch(text); m != nil {
			n[what], _ = strconv.Atoi(m[1])
		}
	}
	return n
}

// headingCounts are the headings whose items are counted.
var headingCounts = map[string]string{headNew: "new skills", headRetired: "retired skills", headDropped: "skills that lost duties", headParts: "skills that lost parts of duties", headFound: "skills with duties found elsewhere", headFoundParts: "skills with parts found elsewhere", headShift: "skills with duties moved to another level", headOver: "skills with duties moved to another", headStand: "skills to reassess"}

// saidByPage reads the cards, the headings of the highlights, the sentence, and
// the bars of the chart.
func saidByPage(page string) numbersSaid {
	front, _, _ := strings.Cut(page, "<noscript>")
	n := saidBySentence(html.UnescapeString(front))
	for _, m := range regexp.MustCompile(`<li class="(\w+)"><a.*?data-count="skills">(\d+)<.*?data-count="changes">(\d+)<`).FindAllStringSubmatch(front, -1) {
		n["skills with "+m[1]], _ = strconv.Atoi(m[2])
		n["changes of "+m[1]], _ = strconv.Atoi(m[3])
	}
	for _, m := range regexp.MustCompile(`<section[^>]*><h2[^>]*>([^<]+) <span class="count"[^>]*>(\d+)\b`).FindAllStringSubmatch(front, -1) {
		if what := headingCounts[m[1]]; what != "" {
			n[what], _ = strconv.Atoi(m[2])
		}
	}
	for what, word := range map[string]string{"new skills": "new", "retired skills": "retired"} {
		inBars := 0
		for _, m := range regexp.MustCompile(`<title>(\d+) `+word+`</title>`).FindAllStringSubmatch(front, -1) {
			one, _ := strconv.Atoi(m[1])
			inBars += one
		}
		if inBars > 0 && inBars != n[what] {
			n[what] = inBars
		}
	}
	return n
}

// saidByData counts what the views of the page are drawn from.
func saidByData(c *diff.Changelog) numbersSaid {
	d := newPageData(c, newRelease(c))
	n := numbersSaid{"changes": len(d.Changes), "new skills": 0, "retired skills": 0}
	skills := map[string]map[int]bool{}
	for _, change := range d.Changes {
		n["changes of "+change.Severity]++
		if skills[change.Severity] == nil {
			skills[change.Severity] = map[int]bool{}
		}
		switch {
		case change.Breaks != nil:
			skills[change.Severity][*change.Breaks] = true
		case change.Skill >= 0:
			skills[change.Severity][change.Skill] = true
		}
	}
	for severity, in := range skills {
		n["skills with "+severity] = len(in)
	}
	lost := map[string]map[int]bool{}
	for _, one := range d.Dropped {
		what := map[string]string{fateGone: "skills that lost duties", fateLevel: "skills that lost duties", fateLeftOut: "skills that lost parts of duties", fateFound: "skills with duties found elsewhere", fateKept: "skills with parts found elsewhere"}[one.Fate]
		if lost[what] == nil {
			lost[what] = map[int]bool{}
		}
		if lost[what][d.Changes[one.Change].Skill] = true; what != "" {
			n[what] = len(lost[what])
		}
	}
	for _, s := range d.Skills {
		switch s.Overall {
		case diff.Appeared:
			n["new skills"]++
		case diff.Gone:
			n["retired skills"]++
		}
	}
	return n
}

func saidByNotes(notes string) numbersSaid {
	n := saidBySentence(notes)
	for heading, what := range headingCounts {
		under, lead := headedTogether(heading)
		if heading == headOver {
			if m := regexp.MustCompile(`(?m)^- ` + headOver + `: (.*)$`).FindStringSubmatch(notes); m != nil {
				n[what] = len(regexp.MustCompile(`\(#[^)]*\) \(\d+ to |[A-Z]{4} \(\d+ to `).FindAllString(m[1], -1))
			}
			continue
		}
		_, rest, found := strings.Cut(notes, "### "+under+"\n\n")
		part, _, _ := strings.Cut(rest, "\n\n")
		if lead != "" {
			_, part, found = strings.Cut(notes, "\n"+lead)
			part, _, _ = strings.Cut(part, "\n")
		}
		if !found {
			continue
		}
		items := len(regexp.MustCompile(`\(\d+ (?:at|from) `).FindAllString(part, -1))
		switch all := regexp.MustCompile(`^(\d+) skills(?:, \d+ of which lost no whole duty)?, above all `).FindStringSubmatch(part); {
		case all != nil:
			items, _ = strconv.Atoi(all[1])
		case heading == headNew:
			items = len(regexp.MustCompile(`\)? \((?:levels? )?\d`).FindAllString(part, -1))
		case heading == headRetired:
			items = strings.Count("\n"+part, "\n- ")
		}
		n[what] = items
	}
	return n
}

// saidByBook counts rows, and reads the summary sheet.
func saidByBook(t *testing.T, c *diff.Changelog) numbersSaid {
	book := openBook(t, written(t, "xlsx", Changelog{c}, Style{}))
	sheet := func(name string) (head map[string]int, rows [][]string) {
		all, err := book.GetRows(name)
		if err != nil || len(all) == 0 {
			t.Fatalf("sheet %s: %d rows, %v", name, len(all), err)
		}
		head = map[string]int{}
		for i, title := range all[0] {
			head[title] = i
		}
		return head, all[1:]
	}
	_, summary := sheet(summarySheet)
	n := numbersSaid{}
	headings := numbersSaid{}
	for _, row := range summary {
		if row[0] == "In short" {
			n = saidBySentence(strings.Join(row[1:], "\n"))
		}
		if row[0] == "Not compared" {
			maps.Copy(headings, saidBySentence(row[1]))
		}
		if what := headingCounts[row[0]]; what != "" {
			headings[what]++
		}
		for severity, title := range severityTitle {
			if row[0] == capital(title) {
				skills, changes := 0, 0
				_, _ = fmt.Sscanf(strings.NewReplacer("skills", "skill", "changes", "change").Replace(row[1]), "%d skill, %d change", &skills, &changes)
				n["skills with "+string(severity)], n["changes of "+string(severity)] = skills, changes
			}
		}
	}
	for what, count := range headings {
		n[what] = count
	}
	head, changes := sheet(changesSheet)
	bySeverity := numbersSaid{}
	for _, row := range changes {
		bySeverity["changes of "+row[head["Severity"]]]++
	}
	for what, count := range bySeverity {
		if n[what] != count {
			t.Errorf("workbook: %d rows are %s, the summary says %d", count, what, n[what])
		}
	}
	n["changes"] = len(changes)
	head, skills := sheet(skillsSheet)
	letters := numbersSaid{}
	for _, row := range skills {
		letters[row[head["Overall"]]]++
	}
	n["new skills"], n["retired skills"] = letters[overallWords[diff.Appeared]], letters[overallWords[diff.Gone]]
	return n
}
