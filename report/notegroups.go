package report

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/internal/sorting"
)

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
	sorting.By(groups, func(a, b noteGroup) int {
		return cmp.Or(cmp.Compare(rankOfGroup(a.heading), rankOfGroup(b.heading)), cmp.Compare(a.heading, b.heading))
	})
	for _, g := range groups {
		sorting.By(g.skills, sort.compare)
	}
	return groups
}

// named is what the group is called within the category that it is in, which is "" where it
// is in none.
func (g noteGroup) named(by GroupBy) (in, name string) {
	if category := g.skills[0].Category; by == GroupCategory && len(category) > 1 && g.heading == strings.Join(category, " / ") {
		return category[0], strings.Join(category[1:], " / ")
	}
	return "", g.heading
}

// id names the group for links.
func (g noteGroup) id() string { return "group " + g.heading }

func (n *releaseNotes) groupBy() GroupBy { return cmp.Or(n.style.GroupBy, GroupCategory) }

func (n *releaseNotes) sort() Sort { return cmp.Or(n.style.Sort, SortName) }

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

// retiredHeading is what retired skills stand under where the others stand by category: those
// of the new edition need not have one for them.
const retiredHeading = "Retired skills, in full"

func headingOfGroup(s SkillNotes, by GroupBy) string {
	switch {
	case s.Code+s.Name == "":
		return editionHeading
	case by == GroupCategory && s.Row.Overall == diff.Gone && len(s.Category) > 0:
		return retiredHeading
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
	if heading == retiredHeading {
		return len(sizeHeadings) + 1
	}
	for i, h := range sizeHeadings {
		if h.heading == heading {
			return i
		}
	}
	return len(sizeHeadings)
}
