package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"compdiff/diff"
)

// Detail says how far release notes go.
type Detail string

// The details of release notes.
const (
	DetailFull    Detail = "full"    // all changes, skill by skill
	DetailSkills  Detail = "skills"  // a sentence for each skill
	DetailSummary Detail = "summary" // the first page alone
)

// Sort is the order of the skills in release notes.
type Sort string

// The orders of skills.
const (
	SortName Sort = "name"
	SortCode Sort = "code"
	SortSize Sort = "size" // the most changed first
)

// GroupBy is what stands above the skills in release notes.
type GroupBy string

// The groups of skills.
const (
	GroupCategory GroupBy = "category"
	GroupSize     GroupBy = "size" // new, retired, then by how much changed
	GroupNone     GroupBy = "none"
)

// The values of the three, the standard one first.
var (
	Details  = []Detail{DetailFull, DetailSkills, DetailSummary}
	Sorts    = []Sort{SortName, SortCode, SortSize}
	GroupBys = []GroupBy{GroupCategory, GroupSize, GroupNone}
)

// releasesMarkdown writes release notes over several editions, the newest
// first: a page that says what matters, and then each skill in one place.
// Changelogs come in order of time.
func releasesMarkdown(logs []*diff.Changelog, s Style) ([]byte, error) {
	var n notes
	n.printf("# Changelog\n")
	for _, r := range NewHistory(logs).Releases {
		n.release(r, s)
	}
	return n.Bytes(), nil
}

func (n *notes) release(r Release, s Style) {
	name := r.New.Name
	if r.New.Framework+r.New.Edition != "" {
		name = capital(name)
	}
	n.printf("\n## %s\n\nSince %s. %s\n", markdown(name), markdown(r.Old.Name), markdown(r.Sentence))
	if len(r.Doubts) > 0 {
		n.printf("\n### Not compared\n\n")
	}
	for _, line := range r.Doubts {
		n.printf("- %s\n", markdown(line))
	}
	n.firstPage(r)
	if s.Detail == DetailSummary {
		return
	}
	for _, g := range grouped(r.Skills, cmp.Or(s.GroupBy, GroupCategory), cmp.Or(s.Sort, SortName)) {
		if g.heading != "" {
			n.printf("\n### %s\n", markdown(g.heading))
		}
		for _, skill := range g.skills {
			n.skill(skill, g.heading != "", s.Detail != DetailSkills)
		}
	}
}

// firstPage says what readers look for first. New skills stand by category.
func (n *notes) firstPage(r Release) {
	for _, h := range r.Highlights {
		switch h.Heading {
		case headNew:
			n.printf("\n### %s\n\n", h.Heading)
			n.newSkills(r.Skills)
		case headRenamed, headDropped, headLevels, headCalled, headMoved:
			n.printf("\n### %s\n\n%s.\n", h.Heading, markdown(inOneLine(h)))
		default:
			n.printf("\n### %s\n\n", h.Heading)
			for _, item := range h.Items {
				n.printf("- %s%s\n", markdown(item.Text), after(markdown(item.Detail)))
			}
		}
	}
	n.breaks(r)
	n.house(r.Patterns)
}

// newSkills names the new skills, a line for each category.
func (n *notes) newSkills(skills []SkillNotes) {
	by := map[string][]string{}
	for _, s := range skills {
		if s.Row.Overall == diff.Appeared {
			category := strings.Join(s.Category[:min(1, len(s.Category))], "")
			levels := strings.TrimPrefix(strings.TrimPrefix(s.Levels, "levels "), "level ")
			by[category] = append(by[category], s.Title+parenthesis(levels))
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

func parenthesis(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// manyInLine is how many items stand in one line of the first page.
const manyInLine = 24

func inOneLine(h Highlight) string {
	var parts []string
	for _, item := range h.Items[:min(len(h.Items), manyInLine)] {
		parts = append(parts, item.Text+parenthesis(item.Detail))
	}
	if more := len(h.Items) - manyInLine; more > 0 {
		parts = append(parts, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(parts, "; ")
}

// breaks names the skills after which references must be looked at.
func (n *notes) breaks(r Release) {
	var skills []string
	for _, s := range r.Skills {
		if s.Code+s.Name != "" && s.breaks() {
			skills = append(skills, cmp.Or(s.Code, s.Name))
		}
	}
	if len(skills) > 0 {
		n.printf("\n### What breaks\n\nReferences to %s, and assessments made against the old texts, can no longer be trusted everywhere: %s. "+
			"What does it is marked *breaking* below.\n", plural(len(skills), "skill"), markdown(strings.Join(skills, ", ")))
	}
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
	for _, p := range patterns {
		all = append(all, fmt.Sprintf("%s (%d times in %s)", p.Words, p.Count, plural(p.Skills, "skill")))
	}
	n.printf("\n### House style\n\nEdited all over the edition: %s.\n", markdown(strings.Join(all, "; ")))
}
