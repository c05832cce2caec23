package report

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/internal/sorting"
)

// shelf is a skill of both editions, or of one, with the categories that it stands in: nil
// on the side that does not have it.
type shelf struct {
	skill    string // as in the changes
	old, new []string
}

// shelves lists all skills with their categories on both sides. What stands in a category
// that is called otherwise moved as well, if nobody reports it.
func shelves(c *diff.Changelog) []shelf {
	moved := map[string][]string{}
	var all []shelf
	for _, change := range slices.Concat(c.Changes, c.Hidden) {
		switch {
		case change.Rule == "skill-moved":
			moved[change.Skill] = wordsOf(change.Old)
		case change.Rule == "skill-added" && change.Whole != nil:
			all = append(all, shelf{change.Skill, nil, change.Whole.Category})
		case change.Rule == "skill-removed" && change.Whole != nil:
			all = append(all, shelf{change.Skill, change.Whole.Category, nil})
		}
	}
	for _, k := range c.Kept {
		old, is := moved[k.Skill]
		if !is {
			old = k.Category
		}
		all = append(all, shelf{k.Skill, old, k.Category})
	}
	return all
}

// categoriesOf counts the skills of each side by category, inner ones counted in the outer
// ones too, by their paths.
func categoriesOf(all []shelf) (old, new map[string]int) {
	old, new = map[string]int{}, map[string]int{}
	for _, s := range all {
		for i := range s.old {
			old[strings.Join(s.old[:i+1], " / ")]++
		}
		for i := range s.new {
			new[strings.Join(s.new[:i+1], " / ")]++
		}
	}
	return old, new
}

// categoriesOnly lists the categories that one side alone has, with how many skills stand
// in each: the outermost of them, and none that is the other's by another name.
func categoriesOnly(in, notIn map[string]int, renamed []string) []HighlightItem {
	if len(notIn) == 0 {
		return nil // the other side states none
	}
	var all []HighlightItem
	for path, n := range in {
		outer, name := "", path
		if at := strings.LastIndex(path, " / "); at >= 0 {
			outer, name = path[:at], path[at+len(" / "):]
		}
		if notIn[path] > 0 || outer != "" && notIn[outer] == 0 || slices.Contains(renamed, name) {
			continue
		}
		all = append(all, HighlightItem{Text: Visible(path), Detail: Visible(plural(n, "skill") + within(in, path)), count: n})
	}
	sorting.By(all, func(a, b HighlightItem) int { return strings.Compare(a.Text, b.Text) })
	return all
}

// within says which categories stood in one, with how many skills: ": Ropes 3, Nets 2".
func within(counts map[string]int, path string) string {
	var inner []string
	for other, n := range counts {
		if name, in := strings.CutPrefix(other, path+" / "); in && !strings.Contains(name, " / ") {
			inner = append(inner, fmt.Sprintf("%s %d", name, n))
		}
	}
	if len(inner) < 2 { // one alone is the category by another name
		return ""
	}
	slices.Sort(inner)
	return ": " + strings.Join(inner, ", ")
}

// changedCategories are the highlights about categories by their headings.
func changedCategories(c *diff.Changelog) map[string][]HighlightItem {
	all := shelves(c)
	old, new := categoriesOf(all)
	var were, are []string
	for _, change := range c.Changes {
		if change.Rule == "category-renamed" {
			were, are = append(were, strings.Join(wordsOf(change.Old), " / ")), append(are, strings.Join(wordsOf(change.New), " / "))
		}
	}
	return map[string][]HighlightItem{
		headCategoriesNew:  categoriesOnly(new, old, are),
		headCategoriesGone: categoriesOnly(old, new, were),
		headCalled:         recalled(c),
		headMoved:          recategorised(c),
	}
}

// categoriesChanged counts the categories that came, went or have another name: "categories:
// 2 new, 1 gone".
func categoriesChanged(c *diff.Changelog) string {
	by := changedCategories(c)
	counts := became(count{len(by[headCategoriesNew]), "new"}, count{len(by[headCategoriesGone]), "gone"}, count{len(by[headCalled]), "renamed"})
	if counts == "" {
		return ""
	}
	return "categories: " + counts
}

// recalled lists the categories that have another name, with what became of their skills:
// those that stand in nothing else that changed are not told as moved.
func recalled(c *diff.Changelog) []HighlightItem {
	var all []HighlightItem
	for _, change := range c.Changes {
		if change.Rule != "category-renamed" {
			continue
		}
		was, is := strings.Join(wordsOf(change.Old), " / "), strings.Join(wordsOf(change.New), " / ")
		stayed, went := throughName(c.Hidden, was, is), throughName(c.Changes, was, is)
		detail := joined("; ", "was "+was, ofSkills(stayed, "stayed in it"), ofSkills(went, "moved with it, and are counted as moved"))
		all = append(all, HighlightItem{Text: Visible(is), Detail: Visible(detail)})
	}
	return all
}

func ofSkills(n int, what string) string {
	if n == 0 {
		return ""
	}
	return plural(n, "skill") + " " + what
}

// throughName counts the skills that stand in another category by its new name.
func throughName(changes []diff.Change, was, is string) int {
	n := 0
	for _, c := range changes {
		old, new := wordsOf(c.Old), wordsOf(c.New)
		if c.Rule == "skill-moved" && slices.Contains(old, was) && slices.Contains(new, is) {
			n++
		}
	}
	return n
}

// recategorised says which moves from one category to another there were, with
// how many skills went that way, the most travelled first.
func recategorised(c *diff.Changelog) []HighlightItem {
	var ways []string
	n := map[string]int{}
	for _, change := range c.Changes {
		if change.Rule != "skill-moved" {
			continue
		}
		way := wayOf(wordsOf(change.Old), wordsOf(change.New))
		if n[way]++; n[way] == 1 {
			ways = append(ways, way)
		}
	}
	sorting.By(ways, func(a, b string) int { return n[b] - n[a] })
	var all []HighlightItem
	for _, way := range ways {
		all = append(all, HighlightItem{Text: Visible(way), Detail: plural(n[way], "skill"), count: n[way]})
	}
	return all
}

// wayOf is a move between categories; what both stand in is named once:
// "Harbour: Quay → Basin".
func wayOf(old, new []string) string {
	same := 0
	for same < min(len(old), len(new))-1 && old[same] == new[same] {
		same++
	}
	way := strings.Join(old[same:], " / ") + " → " + strings.Join(new[same:], " / ")
	return joined(": ", strings.Join(old[:same], " / "), way)
}
