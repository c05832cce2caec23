package report

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// categoryLineHead is a highlight about categories, and what stands before its line.
type categoryLineHead struct{ heading, lead string }

// categoryLines are the highlights about categories, in their order.
var categoryLines = []categoryLineHead{
	{headCategoriesNew, "New"},
	{headCategoriesGone, "Gone"},
	{headCalled, "Renamed"},
	{headMoved, "Skills moved to another"},
}

func ofCategories(heading string) bool {
	return slices.ContainsFunc(categoryLines, func(l categoryLineHead) bool { return l.heading == heading })
}

// categories says under one heading which categories came, went and are called otherwise,
// and how many skills stand in another one.
func (n *releaseNotes) categories() {
	by := map[string]Highlight{}
	for _, h := range n.release.Highlights {
		by[h.Heading] = h
	}
	said := false
	for _, line := range categoryLines {
		h, known := by[line.heading]
		if !known {
			continue
		}
		if !said {
			n.heading(3, "Categories", "categories")
			n.printf("\n")
		}
		said = true
		n.printf("- *%s*: %s.\n", line.lead, n.categoryLine(h))
	}
}

func (n *releaseNotes) categoryLine(h Highlight) string {
	if h.Heading != headMoved {
		var parts []string
		for _, item := range h.Items {
			parts = append(parts, markdown(item.Text+parenthesis(item.Detail)))
		}
		return strings.Join(parts, "; ")
	}
	skills := 0
	var ways []string
	for _, item := range h.Items {
		skills += item.count
		ways = append(ways, markdown(item.Text+parenthesis(item.Detail)))
	}
	if len(ways) <= fewInLine {
		return strings.Join(ways, "; ")
	}
	line := fmt.Sprintf("%s in %d ways, above all %s", plural(skills, "skill"), len(ways), strings.Join(ways[:fewInLine/2], "; "))
	if n.hasTables() {
		line += "; all are in [their table](#" + n.linked.anchors[n.key(tableOfMoves)] + ")"
	}
	return line
}

// categoryMove is one way from a category to another, with the skills that went it.
type categoryMove struct {
	from, to string
	skills   []SkillNotes
}

// categoryMoves lists the ways, the most travelled first.
func (r Release) categoryMoves() []categoryMove {
	var all []categoryMove
	at := map[[2]string]int{}
	for _, s := range r.Skills {
		for _, p := range s.Parts {
			for _, c := range p.Changes {
				if c.Rule != "skill-moved" {
					continue
				}
				way := [2]string{strings.Join(linesOf(c.Old), " / "), strings.Join(linesOf(c.New), " / ")}
				i, known := at[way]
				if !known {
					i = len(all)
					at[way], all = i, append(all, categoryMove{from: way[0], to: way[1]})
				}
				all[i].skills = append(all[i].skills, s)
			}
		}
	}
	sorting.By(all, func(a, b categoryMove) int { return len(b.skills) - len(a.skills) })
	return all
}
