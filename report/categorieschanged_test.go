package report

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
)

// rehoused is a comparison after which skills stand in other categories: Land is gone as a
// whole, Water has a new one inside, and Rope is called Ropes.
func rehoused(t *testing.T) *diff.Changelog {
	c := quayside(t)
	moved := func(skill string, severity string, old, new []string) {
		change := diff.Change{Rule: "skill-moved", Skill: skill, Part: "category", Severity: "info", Confidence: 1, Message: "moved", Old: texts(old...), New: texts(new...), Fingerprint: skill + severity}
		if severity == "off" {
			change.Severity = "off"
			c.Hidden = append(c.Hidden, change)
			return
		}
		c.Changes = append(c.Changes, change)
	}
	places := [][2][]string{
		{{"Water", "Berths"}, {"Water", "Berths"}},
		{{"Land", "Cranes"}, {"Water", "Lifting"}},
		{{"Land", "Dues"}, {"Office", "Dues"}},
		{{"Water", "Rope"}, {"Water", "Ropes"}},
	}
	c.Changes = append(c.Changes, diff.Change{Rule: "category-renamed", Part: "category", Severity: "info", Class: diff.Editorial, Confidence: 1, Message: "renamed", Old: texts("Rope"), New: texts("Ropes"), Fingerprint: "rope"})
	for i := range c.Kept {
		at := places[min(i, len(places)-1)]
		c.Kept[i].Category = at[1]
		switch min(i, len(places)-1) {
		case 1, 2:
			moved(c.Kept[i].Skill, "info", at[0], at[1])
		case 3:
			moved(c.Kept[i].Skill, "off", at[0], at[1])
		}
	}
	for _, change := range c.Changes {
		if change.Whole != nil {
			change.Whole.Category = []string{"Water", "Berths"}
		}
	}
	return c
}

// Every format says which categories came and went, by one rule: each by itself, and
// none that has another name only.
func TestCategoriesThatCameAndWent(t *testing.T) {
	c := rehoused(t)
	renamed := len(c.Kept) - 3
	said := map[string][]string{headCategoriesNew: {"Office (1 skill)", "Office / Dues (1 skill)", "Water / Lifting (1 skill)"}, headCategoriesGone: {"Land (2 skills)", "Land / Cranes (1 skill)", "Land / Dues (1 skill)"}, headCalled: {"Ropes (was Rope; " + ofSkills(renamed, "stayed in it") + ")"}}
	by := changedCategories(c)
	for heading, want := range said {
		var got []string
		for _, item := range by[heading] {
			got = append(got, item.Text+parenthesis(item.Detail))
		}
		if strings.Join(got, "; ") != strings.Join(want, "; ") {
			t.Errorf("%s: %q, want %q", heading, got, want)
		}
	}
	const counts = "categories: 1 new, 1 gone; subcategories: 2 new, 2 gone, 1 renamed."
	for format, out := range map[string]string{
		"text": string(written(t, "text", Changelog{c}, Style{})), "page": string(written(t, "html", Changelog{c}, Style{})),
		"notes": string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{})),
	} {
		if !strings.Contains(out, counts) {
			t.Errorf("the %s does not say %q", format, counts)
		}
		for heading, items := range said {
			for _, item := range items {
				words := strings.NewReplacer("(", "", ")", "").Replace(item)
				if format == "notes" && !strings.Contains(out, nameOnly(item)) || format == "page" && !strings.Contains(withoutTags(out), words) {
					t.Errorf("the %s does not say %q under %s", format, item, heading)
				}
			}
		}
	}
	book := openBook(t, written(t, "xlsx", Changelog{c}, Style{}))
	rows, err := book.GetRows(summarySheet)
	if err != nil {
		t.Fatal(err)
	}
	n := map[string]int{}
	for _, row := range rows {
		n[row[0]]++
	}
	for heading, items := range said {
		if n[heading] != len(items) {
			t.Errorf("the workbook has %d rows of %s, want %d", n[heading], heading, len(items))
		}
	}
}

// nameOnly is what an item calls a category, within the one around it.
func nameOnly(item string) string {
	name, _, _ := strings.Cut(item, " (")
	return nameIn(name)
}

// withoutTags is the text of a page.
func withoutTags(page string) string {
	return strings.Join(strings.Fields(tag.ReplaceAllString(page, " ")), " ")
}

// An edition that states no categories has not lost those of the other one.
func TestNoCategoriesAreNoneGone(t *testing.T) {
	c := quayside(t)
	if got := changedCategories(c); len(got[headCategoriesNew])+len(got[headCategoriesGone]) != 0 {
		t.Errorf("%v", got)
	}
	if gone, come := (categoryPaths{map[string]int{}, map[string]int{"Water": 3}}).only(nil); gone != nil || come != nil {
		t.Errorf("%v are new beside none, and %v gone", come, gone)
	}
}

// The old categories without those that are gone, and with those that are new, are the new ones:
// of the outer ones, and of those within them.
func TestCategoriesAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 17))
	names := []string{"Water", "Land", "Office", "Rope", "Ropes", "Cranes"}
	renamed := []renamedCategory{{"Rope", "Ropes"}, {"Office", "Desk"}}
	paths := func() map[string]int {
		all := map[string]int{}
		for range 1 + r.IntN(6) {
			outer := names[r.IntN(len(names))]
			all[outer]++
			all[outer+" / "+names[r.IntN(len(names))]]++
		}
		return all
	}
	for range 2000 {
		c := categoryPaths{paths(), paths()}
		if r.IntN(2) == 0 {
			c.new = map[string]int{}
			for path := range c.old {
				c.new[recalledPath(path, map[string]string{"Office": "Desk"})]++
			}
		}
		gone, come := c.only(renamed)
		for _, inner := range []bool{false, true} {
			n := func(paths []string) int {
				return len(slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return isInner(p) != inner }))
			}
			old, new := n(slices.Collect(maps.Keys(c.old))), n(slices.Collect(maps.Keys(c.new)))
			if old-n(gone)+n(come) != new {
				t.Fatalf("%d without %v and with %v are not %d:\n%v\n%v", old, gone, come, new, c.old, c.new)
			}
		}
	}
}

// A category that has another name takes those within it along; one of the same name within another
// is another one.
func TestCategoriesWithinARenamedOne(t *testing.T) {
	old := map[string]int{"Hands": 3, "Hands / Crew": 2, "Hands / Rope": 1, "Shore": 1, "Shore / Crew": 1}
	new := map[string]int{"People": 3, "People / Crew": 2, "People / Ropes": 1, "Yard": 1, "Yard / Crew": 1}
	gone, come := categoryPaths{old, new}.only([]renamedCategory{{"Hands", "People"}, {"Rope", "Ropes"}})
	if got, want := strings.Join(gone, "; ")+" | "+strings.Join(come, "; "), "Shore; Shore / Crew | Yard; Yard / Crew"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
