package report

import (
	"cmp"
	"maps"
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

// categoryPaths are the categories of both sides by their paths, each category and each one within
// it by itself, with how many skills stand there.
type categoryPaths struct{ old, new map[string]int }

// renamedCategory is a category with its old name and its new one.
type renamedCategory struct{ was, is string }

// nameIn is the last part of the path of a category: what it is called within the one around it.
func nameIn(path string) string {
	if at := strings.LastIndex(path, " / "); at >= 0 {
		return path[at+len(" / "):]
	}
	return path
}

// isInner reports that a category stands within another one.
func isInner(path string) bool { return strings.Contains(path, " / ") }

// only lists the paths that one side alone has, and that are not those of the other side by
// another name. A category of the one side is that of one of the other, so that all of them add up:
// the old ones without those that are gone, and with those that are new, are as many as the new ones.
func (c categoryPaths) only(renamed []renamedCategory) (gone, come []string) {
	if len(c.old) == 0 || len(c.new) == 0 {
		return nil, nil // one side states none
	}
	gone, come = slices.Sorted(maps.Keys(c.old)), slices.Sorted(maps.Keys(c.new))
	called := map[string]string{}
	for _, r := range renamed {
		called[r.was] = r.is
	}
	for _, same := range []func(was, is string) bool{
		func(was, is string) bool { return was == is },
		func(was, is string) bool { return recalledPath(was, called) == is },
		func(was, is string) bool { return called[nameIn(was)] == nameIn(is) && isInner(was) == isInner(is) },
	} {
		gone, come = unmatched(gone, come, same)
	}
	return gone, come
}

// recalledPath is a path with the new names of its categories.
func recalledPath(path string, called map[string]string) string {
	parts := strings.Split(path, " / ")
	for i, name := range parts {
		parts[i] = cmp.Or(called[name], name)
	}
	return strings.Join(parts, " / ")
}

// unmatched takes the pairs that are the same out of two lists, each of which is of one pair only.
func unmatched(old, new []string, same func(was, is string) bool) (oldLeft, newLeft []string) {
	newLeft = slices.Clone(new)
	for _, was := range old {
		at := slices.IndexFunc(newLeft, func(is string) bool { return same(was, is) })
		if at < 0 {
			oldLeft = append(oldLeft, was)
			continue
		}
		newLeft = slices.Delete(newLeft, at, at+1)
	}
	return oldLeft, newLeft
}

// pathItems are categories as a list has them, with how many skills stand in each.
func pathItems(paths []string, counts map[string]int) []HighlightItem {
	var all []HighlightItem
	for _, path := range paths {
		all = append(all, HighlightItem{Text: Visible(path), Detail: plural(counts[path], "skill"), count: counts[path]})
	}
	return all
}

// changedCategories are the highlights about categories by their headings.
func changedCategories(c *diff.Changelog) map[string][]HighlightItem {
	all := shelves(c)
	old, new := categoriesOf(all)
	gone, come := categoryPaths{old, new}.only(renamedCategories(c))
	return map[string][]HighlightItem{
		headCategoriesNew:  pathItems(come, new),
		headCategoriesGone: pathItems(gone, old),
		headCalled:         recalled(c),
		headMoved:          recategorised(c),
	}
}

func renamedCategories(c *diff.Changelog) []renamedCategory {
	var all []renamedCategory
	for _, change := range c.Changes {
		if change.Rule == "category-renamed" {
			all = append(all, renamedCategory{strings.Join(wordsOf(change.Old), " / "), strings.Join(wordsOf(change.New), " / ")})
		}
	}
	return all
}

// categoriesChanged counts the categories that came, went or have another name, and by themselves
// those within others: "categories: 1 new; subcategories: 2 new, 1 gone".
func categoriesChanged(c *diff.Changelog) string {
	by := changedCategories(c)
	outer, inner := map[string]int{}, map[string]int{}
	for _, heading := range []string{headCategoriesNew, headCategoriesGone} {
		for _, item := range by[heading] {
			map[bool]map[string]int{false: outer, true: inner}[isInner(item.Text)][heading]++
		}
	}
	_, new := categoriesOf(shelves(c))
	for _, r := range renamedCategories(c) {
		_, isOuter := new[r.is]
		map[bool]map[string]int{true: outer, false: inner}[isOuter][headCalled]++
	}
	counted := func(what string, n map[string]int) string {
		counts := became(count{n[headCategoriesNew], "new"}, count{n[headCategoriesGone], "gone"}, count{n[headCalled], "renamed"})
		if counts == "" {
			return ""
		}
		return what + ": " + counts
	}
	return joined("; ", counted("categories", outer), counted("subcategories", inner))
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
