package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/internal/sorting"
)

// releasesMarkdown writes release notes over several editions, the newest
// first: a page that says what matters, and then each skill in one place.
// Changelogs come in order of time.
func releasesMarkdown(d pastLogs, s Style) ([]byte, error) {
	var n notes
	n.printf("# Changelog\n")
	for _, r := range d.releases() {
		n.release(r, s)
	}
	return n.Bytes(), nil
}

func (n *notes) release(r Release, s Style) {
	name := r.New.Name
	if r.New.Framework+r.New.Edition != "" {
		name = capital(name)
	}
	n.printf("\n## %s\n\nSince %s. %s\n", markdown(name), markdown(r.Old.Name), markdown(strings.Join(slices.Concat([]string{r.Sentence}, r.sizes(), r.newTexts(s), r.Inferred), " ")))
	n.most(r.Highlights)
	if len(r.Doubts)+len(r.Unstated) > 0 {
		n.printf("\n### Not compared\n\n")
	}
	for _, line := range slices.Concat(r.Doubts, r.Unstated) {
		n.printf("- %s\n", markdown(line))
	}
	n.firstPage(r, s.Detail != DetailSummary && s.Detail != DetailSkills)
	if s.Detail == DetailSummary {
		return
	}
	n.leftOut = map[string]bool{}
	for _, d := range r.Dropped {
		n.leftOut[d.ID] = n.leftOut[d.ID] || d.Fate == fateLeftOut
	}
	for _, g := range grouped(untold(r.Skills), cmp.Or(s.GroupBy, GroupCategory), cmp.Or(s.Sort, SortName)) {
		if g.heading != "" {
			n.printf("\n### %s\n", markdown(g.heading+g.until(r.Old.Name, s.GroupBy)))
		}
		for _, skill := range g.skills {
			n.skill(skill, g.heading != "", s.Detail != DetailSkills)
		}
	}
}

// sizes says how many skills were read on each side: one that a source lacks seems new, or
// gone.
func (r Release) sizes() []string {
	for _, c := range r.Counts {
		if c.Things == "skills" {
			return []string{fmt.Sprintf("Skills read: %d in the old edition, %d in the new.", c.Old, c.New)}
		}
	}
	return nil
}

// newTexts says that full notes leave the levels of new skills out.
func (r Release) newTexts(s Style) []string {
	if s.Detail == DetailSummary || s.Detail == DetailSkills || !slices.Contains(r.Rules, "skill-added") {
		return nil
	}
	return []string{"Of new skills the descriptions stand below, and not the texts of their levels."}
}

// most names the skills that changed most.
func (n *notes) most(highlights []Highlight) {
	for _, h := range highlights {
		if h.Heading == headMost {
			n.printf("\n%s: %s.\n", h.Heading, markdown(inOneLine(h)))
		}
	}
}

// firstPage says what readers look for first. New skills stand by category.
// Full notes go on to mark changes, and say here how.
func (n *notes) firstPage(r Release, full bool) {
	before := ""
	for _, h := range r.Highlights {
		if h.Heading == headMost || h.Heading == headStand {
			continue // told with the sentence, and with what breaks
		}
		heading, lead := headedTogether(h.Heading)
		if heading != before {
			n.printf("\n### %s\n\n", narrowed(heading, r.Rules))
		}
		before = heading
		switch h.Heading {
		case headNew:
			n.newSkills(r.Skills)
		case headRenamed, headDropped, headParts, headLevels, headCalled, headMoved:
			n.printf("%s%s.\n", lead, markdown(inOneLine(h)))
		case headSplit:
			n.splits(r.Skills)
		default:
			for _, item := range h.Items {
				n.printf("- %s%s\n", markdown(item.Text), after(markdown(item.Detail)))
			}
		}
	}
	n.breaks(r, full)
	n.house(r.Patterns)
}

// together are the highlights that stand under one heading in notes, each as an item
// with words of its own.
var together = map[string]struct{ heading, lead string }{
	headDropped: {"Duties dropped", "- *Whole*: "},
	headParts:   {"Duties dropped", "- *In part, in sentences that stay*: "},
	headCalled:  {"Categories", "- *Renamed*: "},
	headMoved:   {"Categories", "- *Skills moved to another*: "},
}

// headedTogether is the heading of a highlight in notes, and what stands before its line.
func headedTogether(heading string) (string, string) {
	if t, known := together[heading]; known {
		return t.heading, t.lead
	}
	return heading, ""
}

// halves are headings of two kinds of change, each with what it is where one kind alone is
// there, by the rule of the other.
var halves = map[string][]struct{ without, heading string }{
	headSplit:   {{"skill-merged", "Split"}, {"skill-split", "Merged"}},
	headRenamed: {{"skill-recoded", "Renamed"}, {"skill-renamed", "Recoded"}},
	headLevels:  {{"level-removed", "Levels added"}, {"level-added", "Levels removed"}},
}

// narrowed is a heading that promises no more than the rules that fired.
func narrowed(heading string, fired []string) string {
	for _, half := range halves[heading] {
		if !slices.Contains(fired, half.without) && !(half.without == "skill-recoded" && slices.Contains(fired, "skill-code-reused")) {
			return half.heading
		}
	}
	return heading
}

// splits tells of splits and mergers by their messages, which name all skills.
func (n *notes) splits(skills []SkillNotes) {
	for _, s := range skills {
		for _, p := range s.Parts {
			for _, c := range p.Changes {
				if c.Rule == "skill-split" || c.Rule == "skill-merged" {
					n.printf("- %s\n", markdown(c.Message))
				}
			}
		}
	}
}

// untold is what the first page has not said in full: a category that is called
// otherwise has nothing to add below.
func untold(skills []SkillNotes) []SkillNotes {
	return slices.DeleteFunc(slices.Clone(skills), func(s SkillNotes) bool {
		return s.Code+s.Name == "" && !slices.ContainsFunc(s.Parts, func(p PartNotes) bool {
			return slices.ContainsFunc(p.Changes, func(c Change) bool { return c.Rule != "category-renamed" })
		})
	})
}

// unsure reports that a change is marked as what could be another one.
func unsure(skills []SkillNotes) bool {
	return slices.ContainsFunc(skills, func(s SkillNotes) bool {
		return slices.ContainsFunc(s.Parts, func(p PartNotes) bool {
			return slices.ContainsFunc(p.Changes, func(c Change) bool { return grave(diff.Change{Confidence: c.Confidence}) != "" })
		})
	})
}

// newSkills names the new skills, a line for each category.
func (n *notes) newSkills(skills []SkillNotes) {
	by := map[string][]string{}
	for _, s := range skills {
		if s.Row.Overall == diff.Appeared {
			category := strings.Join(s.Category[:min(1, len(s.Category))], "")
			by[category] = append(by[category], s.Title+parenthesis(levelSpan(s)))
		}
	}
	for _, category := range slices.Sorted(maps.Keys(by)) {
		lead := ""
		if category != "" {
			lead = "*" + markdown(category) + "*: "
		}
		n.printf("- %s%s\n", lead, markdown(strings.Join(by[category], "; ")))
	}
}

// levelSpan is the levels of a skill as one says them: "levels 2 to 5" where
// they are numbers and none is missing.
func levelSpan(s SkillNotes) string {
	var all []int
	for _, cell := range s.Row.Cells {
		if !cell.Defined {
			continue
		}
		if n := len(all); cell.Level.Label != fmt.Sprintf("Level %d", cell.Level.Number) || n > 0 && all[n-1] != cell.Level.Number-1 {
			return s.Levels
		}
		all = append(all, cell.Level.Number)
	}
	switch len(all) {
	case 0, 1:
		return s.Levels
	case 2:
		return fmt.Sprintf("levels %d and %d", all[0], all[1])
	}
	return fmt.Sprintf("levels %d to %d", all[0], all[len(all)-1])
}

// manyInLine is how many items stand in one line of the first page. Those that
// are told again below, or are long, are fewer.
const manyInLine, fewInLine = 24, 12

func inOneLine(h Highlight) string {
	many, items := manyInLine, h.Items
	if ofMany[h.Heading] {
		many = fewInLine
		items = slices.Clone(items)
		sorting.By(items, func(a, b HighlightItem) int { return b.count - a.count })
	}
	var parts []string
	for _, item := range items[:min(len(items), many)] {
		parts = append(parts, item.Text+parenthesis(item.Detail))
	}
	if more := len(items) - many; more > 0 {
		parts = append(parts, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(parts, "; ")
}

// breaks names the skills after which references must be looked at, and those of which
// assessments no longer stand. Full notes say here how they mark such changes, and those
// that could be others.
func (n *notes) breaks(r Release, full bool) {
	references, assessments, marks := brokenReferences(r), brokenAssessments(r), ""
	if full && references != "" {
		marks = "The changes that break them are marked *breaking* below."
	}
	doubtful := full && unsure(r.Skills)
	if doubtful {
		marks = joined(" ", marks, "Where two texts share few words, an *uncertain pair* says that the one may not be what became of the other.")
	}
	heading := ""
	if references+assessments != "" {
		heading = "what breaks"
	}
	if heading = joined(", and ", heading, map[bool]string{true: "how sure this is"}[doubtful]); heading == "" {
		return
	}
	n.printf("\n### %s\n\n", capital(heading))
	if first := joined(" ", markdown(references), marks); first != "" {
		n.printf("- %s\n", first)
	}
	if assessments != "" {
		n.printf("- %s\n", markdown(assessments))
	}
}

// brokenReferences names the skills with changes that break references; "" where none has.
func brokenReferences(r Release) string {
	var skills []string
	for _, s := range r.Skills {
		if s.Code+s.Name != "" && s.breaks() {
			skills = append(skills, cmp.Or(s.Code, s.Name))
		}
	}
	if len(skills) == 0 {
		return ""
	}
	return fmt.Sprintf("References to %s lead in places to what is gone, or stands elsewhere: %s.", plural(len(skills), "skill"), strings.Join(skills, ", "))
}

// brokenAssessments names the skills of which assessments no longer stand, with the
// levels; "" where all stand.
func brokenAssessments(r Release) string {
	called := map[string]string{}
	for _, s := range r.Skills {
		called[s.ID] = cmp.Or(s.Code, s.Name)
	}
	var parts []string
	for _, h := range r.Highlights {
		for _, item := range h.Items {
			if h.Heading == headStand {
				at, levels := strings.CutPrefix(item.Detail, "at ")
				if levels {
					at = strings.NewReplacer("levels ", "", "level ", "", " and ", ", ").Replace(at)
				}
				parts = append(parts, called[item.SkillID]+parenthesis(at))
			}
		}
	}
	if len(parts) == 0 {
		return ""
	}
	slices.Sort(parts)
	return fmt.Sprintf("Assessments of %s have to be looked at again, since too much of the text is gone, moved or new, at these levels: %s.", plural(len(parts), "skill"), strings.Join(parts, ", "))
}

func (s SkillNotes) breaks() bool {
	return slices.ContainsFunc(s.Parts, func(p PartNotes) bool {
		return slices.ContainsFunc(p.Changes, func(c Change) bool { return c.Severity == "error" })
	})
}

// house tells once what was edited all over the edition.
func (n *notes) house(patterns []Pattern) {
	if len(patterns) == 0 {
		return
	}
	var all []string
	for _, p := range patterns[:min(len(patterns), fewInLine)] {
		all = append(all, fmt.Sprintf("%s (%d times in %s)", p.Words, p.Count, plural(p.Skills, "skill")))
	}
	if more := len(patterns) - fewInLine; more > 0 {
		all = append(all, fmt.Sprintf("and %d more", more))
	}
	n.printf("\n### Recurring edits\n\nThe same edit in several places: %s.\n", markdown(strings.Join(all, "; ")))
}
