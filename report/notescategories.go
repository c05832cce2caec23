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

// apartByDepth parts categories from those within others.
func apartByDepth(items []HighlightItem) (outer, inner []HighlightItem) {
	for _, item := range items {
		if isInner(item.Text) && !strings.Contains(item.Text, " → ") {
			inner = append(inner, item)
		} else {
			outer = append(outer, item)
		}
	}
	return outer, inner
}

// byOuter lists categories; those within one another stand behind it, which is named once.
func byOuter(items []HighlightItem) string {
	var parts []string
	before := ""
	for _, item := range items {
		name, detail := nameIn(item.Text), item.Detail
		outer := strings.TrimSuffix(strings.TrimSuffix(item.Text, name), " / ")
		if len(parts) > 0 && item.count > 0 { // what is counted has been said
			detail = number(item.count)
		}
		said := markdown(name + parenthesis(detail))
		switch {
		case outer == "":
			parts = append(parts, said)
		case outer == before:
			parts[len(parts)-1] += ", " + said
		default:
			parts = append(parts, markdown(outer)+": "+said)
		}
		before = outer
	}
	return strings.Join(parts, "; ")
}

func (n *releaseNotes) categoryLine(h Highlight) string {
	if h.Heading != headMoved {
		outer, inner := apartByDepth(h.Items)
		if len(outer) > 0 && len(inner) > 0 {
			return byOuter(outer) + "; subcategories " + byOuter(inner)
		}
		return byOuter(h.Items)
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
	line := fmt.Sprintf("%s in %d ways", plural(skills, "skill"), len(ways))
	if n.hasTables() {
		return line + "; all are in [their table](#" + n.linked.anchors[n.key(tableOfMoves)] + ")"
	}
	line += ", above all " + strings.Join(ways[:leadOfMany], "; ")
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
