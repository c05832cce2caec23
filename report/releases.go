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

// noteGroup is skills under one heading.
type noteGroup struct {
	heading string
	skills  []SkillNotes
}

// grouped puts skills under headings. What is said of the edition itself comes
// first.
func grouped(skills []SkillNotes, by GroupBy, sort Sort) []noteGroup {
	var groups []noteGroup
	for _, s := range skills {
		heading := headingOfGroup(s, by)
		i := slices.IndexFunc(groups, func(g noteGroup) bool { return g.heading == heading })
		if i < 0 {
			i = len(groups)
			groups = append(groups, noteGroup{heading: heading})
		}
		groups[i].skills = append(groups[i].skills, s)
	}
	slices.SortStableFunc(groups, func(a, b noteGroup) int {
		return cmp.Or(cmp.Compare(rankOfGroup(a.heading), rankOfGroup(b.heading)), cmp.Compare(a.heading, b.heading))
	})
	for _, g := range groups {
		slices.SortStableFunc(g.skills, sort.compare)
	}
	return groups
}

func (s Sort) compare(a, b SkillNotes) int {
	switch s {
	case SortCode:
		return cmp.Compare(cmp.Or(a.Code, a.Name), cmp.Or(b.Code, b.Name))
	case SortSize:
		return cmp.Or(cmp.Compare(b.Row.Size, a.Row.Size), cmp.Compare(a.Title, b.Title))
	}
	return cmp.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title))
}

// sizeHeadings say how much changed, in the order of the groups.
var sizeHeadings = []struct {
	overall diff.Letter
	heading string
}{
	{diff.Appeared, "New skills, whole"},
	{diff.Gone, "Retired skills, whole"},
	{diff.High, "A third of the words or more changed"},
	{diff.Medium, "A quarter of the words or more changed"},
	{diff.Low, "Less than a quarter of the words changed"},
}

const editionHeading = "The edition itself"

func headingOfGroup(s SkillNotes, by GroupBy) string {
	switch {
	case s.Code+s.Name == "":
		return editionHeading
	case by == GroupCategory:
		return strings.Join(s.Category, " / ")
	case by == GroupSize:
		for _, h := range sizeHeadings {
			if h.overall == s.Row.Overall {
				return h.heading
			}
		}
	}
	return ""
}

func rankOfGroup(heading string) int {
	if heading == editionHeading {
		return -1
	}
	for i, h := range sizeHeadings {
		if h.heading == heading {
			return i
		}
	}
	return len(sizeHeadings)
}

// skill writes a skill in one place: a sentence, and its changes.
func (n *notes) skill(s SkillNotes, nested, full bool) {
	if s.Code+s.Name != "" {
		n.printf("\n%s %s\n", map[bool]string{true: "####", false: "###"}[nested], markdown(s.Title))
	}
	if s.Headline != "" {
		n.printf("\n%s.\n", markdown(strings.TrimSuffix(s.Headline, ".")))
	}
	if s.Elsewhere != "" {
		n.printf("\n*Other editions*: %s.\n", markdown(strings.TrimSuffix(s.Elsewhere, ".")))
	}
	if !full {
		return
	}
	n.printf("\n")
	var editorial []Change
	for _, p := range s.Parts {
		for _, c := range p.Changes {
			if c.Class == string(diff.Editorial) && !c.Quoted {
				editorial = append(editorial, c)
				continue
			}
			n.entry(c)
		}
	}
	n.places(editorial)
}

// places names where changes are that nobody needs to read.
func (n *notes) places(changes []Change) {
	var parts []string
	for _, c := range changes {
		if part := strings.ToLower(c.Part); !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	if len(parts) > 0 {
		n.printf("- *Spelling or punctuation*: %s\n", markdown(strings.Join(parts, ", ")))
	}
}

// entry writes a change of a skill: where and what in words, then the text.
func (n *notes) entry(c Change) {
	what := capital(c.Kind)
	switch {
	case c.Came != "":
		what = c.Came + " → " + c.Went + ": " + c.Kind
	case len(c.Whole) > 0 && c.Whole[0].Name != "":
		what = c.Whole[0].Name
	case c.Quoted:
		what = capital(c.Message)
	case c.Part != "":
		what = c.Part + kindAfter(c.Part, c.Kind)
	}
	n.printf("- *%s*", markdown(what))
	if remark := joined("; ", breaking(diff.Change{Severity: c.severity()}), grave(diff.Change{Confidence: c.Confidence})); remark != "" {
		n.printf(", %s", markdown(remark))
	}
	n.printf("%s\n", after(c.Markdown()))
	for _, e := range c.Evidence {
		n.printf("  - %s\n", markdown(e.sentence()))
	}
}

// kindAfter is what happened behind the name of a part, which it does not
// repeat: "Level 1 added", "Level 2: duty dropped".
func kindAfter(part, kind string) string {
	first, _, _ := strings.Cut(strings.ToLower(part), " ")
	if rest, ok := strings.CutPrefix(kind, first+" "); ok {
		return " " + rest
	}
	return ": " + kind
}

// sentence says where a text came from or went to: "as level 4 had it: Bakes."
func (e Evidence) sentence() string {
	way := joined(" → ", e.OldPlace, e.NewPlace)
	if e.Confidence < 1 {
		way += ", " + percent(e.Confidence) + " alike"
	}
	return way + ": " + e.Old.Text
}

// Markdown is the text of the change in Markdown: its redline, or what only
// one side says; "" where the message quotes it.
func (c Change) Markdown() string {
	switch {
	case len(c.Redline) > 0:
		spans := make([]diff.Span, len(c.Redline))
		for i, s := range c.Redline {
			spans[i] = diff.Span{Op: diff.Op(s.Op), Text: s.Text}
		}
		return markdownRedline(spans)
	case len(c.Whole) > 0:
		return markdown(c.Whole[0].text())
	case c.Quoted:
		return ""
	case len(c.New) > 0:
		return markdown(WholePart{Lines: c.New}.text())
	}
	return markdown(WholePart{Lines: c.Old}.text())
}

func (p WholePart) text() string {
	var texts []string
	for _, l := range p.Lines {
		texts = append(texts, l.Text)
	}
	return strings.Join(texts, " ")
}
