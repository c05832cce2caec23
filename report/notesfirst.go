package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/internal/sorting"
)

// most names the skills that changed most.
func (n *releaseNotes) most() string {
	for _, h := range n.release.Highlights {
		if h.Heading == headMost {
			return "A quarter of the words or more changed in " + n.inOneLine(h) + "."
		}
	}
	return ""
}

// firstPage says what readers look for first. New skills stand by category.
func (n *releaseNotes) firstPage() {
	before := ""
	for _, h := range n.release.Highlights {
		if h.Heading == headMost || h.Heading == headStand || ofCategories(h.Heading) {
			continue // told with the sentence, with what breaks, and under one heading
		}
		heading, lead := n.headedTogether(h.Heading)
		if h.Heading == headTaken && before == headSplit {
			continue // told with what was split
		}
		if h.Heading == headOver && (before == headSplit || before == headTaken) {
			heading, lead = before, "- "+headOver+": "
		}
		if heading != before {
			n.heading(3, n.narrowed(heading), heading)
			n.printf("\n")
		}
		before = heading
		switch h.Heading {
		case headNew:
			n.newSkills()
		case headRenamed, headDropped, headParts, headFound, headFoundParts, headShift, headLevels, headOver:
			n.printf("%s%s.\n", lead, n.inOneLine(h))
		case headSplit, headTaken:
			n.splits()
		default:
			for _, item := range h.Items {
				n.printf("- %s%s\n", n.link(item.Text, item.SkillID), after(joined("; ", append([]string{n.said(item.Detail, item.SkillID)}, n.remarkedOn(item.SkillID)...)...)))
			}
		}
	}
	n.categories()
	n.breaks()
}

// headGone is the heading of all duties that their levels ask for no more, in notes.
const headGone = "Duties, and parts of duties, gone from their levels"

// together are the highlights that stand under one heading in notes, each as an item
// with words of its own.
var together = map[string]struct{ heading, lead string }{
	headDropped: {headGone, "- *Not found again*: "},
	headParts:   {headGone, "- *Parts not found again, of sentences that stay*: "},
	headFound:   {headGone, "- *Found elsewhere*: "},
	headShift:   {headGone, "- *Moved to another level*: "},

	headFoundParts: {headGone, "- *Parts found elsewhere, of sentences that stay*: "},
}

// headedTogether is the heading of a highlight in notes, and what stands before its line.
func headedTogether(heading string) (string, string) {
	if t, known := together[heading]; known {
		return t.heading, t.lead
	}
	return heading, ""
}

// headedTogether is that of a highlight in these notes: names and levels stand under one
// heading where both changed.
func (n *releaseNotes) headedTogether(heading string) (string, string) {
	if (heading == headRenamed || heading == headLevels) && n.has(headRenamed) && n.has(headLevels) {
		return headNames, "- *" + narrowed(heading, n.release.Rules) + "*: "
	}
	return headedTogether(heading)
}

// headNames is the heading of names and levels in notes.
const headNames = "Names and levels"

// has reports that the notes have a highlight.
func (n *releaseNotes) has(heading string) bool {
	return slices.ContainsFunc(n.release.Highlights, func(h Highlight) bool { return h.Heading == heading })
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

// narrowed is a heading of the first page as [narrowed] has it, and with what is told besides.
func (n *releaseNotes) narrowed(heading string) string {
	narrow := narrowed(heading, n.release.Rules)
	whole, parts := n.has(headDropped) || n.has(headFound) || n.has(headShift), n.has(headParts) || n.has(headFoundParts)
	if heading == headGone && whole != parts {
		return map[bool]string{true: "Duties gone from their levels", false: "Parts of duties gone from sentences that stay"}[whole]
	}
	kinds := []string{narrow}
	for _, more := range []string{headTaken, headOver} {
		if (heading == headSplit || heading == headTaken && more == headOver) && n.has(more) {
			kinds = append(kinds, strings.ToLower(more))
		}
	}
	if last := len(kinds) - 1; last > 0 {
		narrow = strings.Join(kinds[:last], ", ") + ", or " + kinds[last]
	}
	return narrow
}

// splits tells of splits and mergers by their messages, which name all skills, and as
// surely as the changes themselves.
func (n *releaseNotes) splits() {
	for _, s := range n.release.Skills {
		for _, p := range s.Parts {
			for _, c := range p.Changes {
				if c.Rule == "skill-split" || c.Rule == "skill-merged" {
					n.printf("- %s%s\n", joined("; ", n.said(c.Message, ""), c.restStays()), parenthesis(uncertain(c)))
				}
			}
		}
	}
}

// restStays says of how many statements that went to another skill the rest stays where it stood.
func (c Change) restStays() string {
	n := 0
	for _, e := range c.Evidence {
		n += oneIf(e.rest)
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("of %d of those that went, the rest stays", n)
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

// newSkills names the new skills, a line for each category.
func (n *releaseNotes) newSkills() {
	by := map[string][]SkillNotes{}
	for _, s := range n.tableSkills() {
		if s.Row.Overall == diff.Appeared {
			category := strings.Join(s.Category[:min(1, len(s.Category))], "")
			by[category] = append(by[category], s)
		}
	}
	span := levelSpan
	for _, category := range slices.Sorted(maps.Keys(by)) {
		lead := ""
		if category != "" {
			lead = "*" + markdown(category) + "*: "
		}
		var parts []string
		for _, s := range by[category] {
			parts = append(parts, n.link(n.short(s.Title, s.ID), s.ID)+parenthesis(markdown(span(s))))
			span = shortLevels // what they are is said once
		}
		n.printf("- %s%s\n", lead, strings.Join(parts, "; "))
	}
}

// Items in one line of the first page: so many, and of what many skills have a few, which lead to the table
// that has them all.
const manyInLine, fewInLine, leadInLine, leadOfMany = 14, 12, 6, 3

// inOneLine lists a highlight. Of what is too much for a line the first few are named, after
// how many there are; the table has them all.
func (n *releaseNotes) inOneLine(h Highlight) string {
	many, items := manyInLine, h.Items
	of := ofMany[h.Heading]
	if of {
		many = fewInLine
		items = slices.Clone(items)
		sorting.By(items, func(a, b HighlightItem) int { return b.count - a.count })
	}
	if n.hasTables() && len(items) > many {
		many = leadInLine
	}
	if n.hasTables() && of {
		many = leadOfMany
	}
	if h.Heading == headOver && len(items) > many { // no table has them
		many = len(items)
	}
	var parts []string
	for _, item := range items[:min(len(items), many)] {
		detail := n.said(item.Detail, item.SkillID)
		if of && len(items) > many && n.hasTables() && h.Heading != headMost {
			detail = number(item.count)
		}
		parts = append(parts, n.link(n.short(item.Text, item.SkillID), item.SkillID)+parenthesis(detail))
	}
	list := strings.Join(parts, "; ")
	if len(items) <= many {
		return list
	}
	list = plural(len(items), "skill") + n.alone(h) + map[bool]string{true: ", above all ", false: ": "}[of] + list
	if n.hasTables() {
		list += fmt.Sprintf("; [and %d more](#%s)", len(items)-many, n.linked.anchors[n.key(tableOfSkills)])
	}
	return list
}

// short is a skill by its name alone, where no other one is called so.
func (n *releaseNotes) short(title, id string) string {
	name := ""
	for _, s := range n.release.Skills {
		if s.ID == id {
			name = s.Name
		}
	}
	if n.style.Detail == DetailSummary || name == "" || slices.ContainsFunc(n.release.Skills, func(s SkillNotes) bool { return s.Name == name && s.ID != id }) {
		return title
	}
	return name
}

// shortLevels are the levels of a skill where the heading says that levels stand in brackets: "3–6".
func shortLevels(s SkillNotes) string {
	numbers := strings.TrimPrefix(strings.TrimPrefix(levelSpan(s), "level "), "levels ")
	return strings.NewReplacer(" to ", "–", " and ", ", ").Replace(numbers)
}

// alone says how many of the skills that lost parts of duties lost no whole one: so many more are
// counted with the sentence on top.
func (n *releaseNotes) alone(h Highlight) string {
	whole := map[string]bool{}
	for _, other := range n.release.Highlights {
		for _, item := range other.Items {
			whole[item.SkillID] = whole[item.SkillID] || other.Heading == headDropped
		}
	}
	alone := 0
	for _, item := range h.Items {
		alone += map[bool]int{false: 1}[whole[item.SkillID]]
	}
	if h.Heading != headParts || alone == len(h.Items) {
		return ""
	}
	return fmt.Sprintf(", %d of which lost no whole duty", alone)
}

// contents leads to the groups of skills, and to the tables, and says what a sign means that
// stands there.
func (n *releaseNotes) contents(groups []noteGroup) {
	var parts []string
	outer := ""
	for _, g := range groups {
		in, name := g.named(n.groupBy())
		if len(groups) > fewInLine && in != "" { // the categories are enough
			if in != outer {
				parts = append(parts, n.link(in, g.id()))
			}
			outer = in
			continue
		}
		switch {
		case name == "":
		case in == "":
			parts = append(parts, n.link(name, g.id()))
		case in == outer:
			parts[len(parts)-1] += " · " + n.link(name, g.id())
		default:
			parts = append(parts, "*"+markdown(in)+"*: "+n.link(name, g.id()))
		}
		outer = in
	}
	for _, table := range n.tabled() {
		parts = append(parts, n.link(table, table))
	}
	said := ""
	if len(parts) > 1 {
		said = "Below this page: " + strings.Join(parts, "; ") + "."
	}
	if n.full() {
		said = joined(" ", said, unsureTexts(n.release.Skills))
	}
	if said != "" {
		n.printf("\n%s\n", said)
	}
}
