package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// renaming is a category that another one seems to have become. Both are paths
// from the outermost category down, of which the last differs.
type renaming struct {
	old, new  []string
	editorial bool
	skills    []string // the skills that show it
}

// sharedBy is how many skills must have moved together for a category to be
// called renamed: one alone may have moved by itself.
const sharedBy = 2

// categories finds the categories that have another name, and marks the pairs
// whose skills did nothing but stay in one.
func (j *job) categories(old, new []framework.Skill) {
	found := j.renamings(old, new)
	for i := range j.pairs {
		p := &j.pairs[i]
		p.stayed = p.old != nil && p.new != nil && len(p.old.Category) == len(p.new.Category)
		for d := range categoryDepth(*p) {
			p.stayed = p.stayed && (p.old.Category[d] == p.new.Category[d] || found[keyOf(*p, d)] != nil)
		}
	}
	keys := make([]renamingKey, 0, len(found))
	for k := range found {
		keys = append(keys, k)
	}
	sorting.By(keys, func(x, y renamingKey) int { return cmp.Or(cmp.Compare(x.old, y.old), cmp.Compare(x.new, y.new)) })
	for _, k := range keys {
		j.whole.categoryRenamed(*found[k])
	}
}

// renamingKey is the two paths of a renaming.
type renamingKey struct{ old, new string }

func keyOf(p skillPair, depth int) renamingKey {
	return renamingKey{pathOf(p.old.Category, depth), pathOf(p.new.Category, depth)}
}

// pathOf is a path down to a depth, as a key.
func pathOf(category []string, depth int) string {
	return strings.Join(category[:min(depth+1, len(category))], "\x00")
}

// categoryDepth is how deep the categories of both sides of a pair go; 0 where
// one of them is unknown.
func categoryDepth(p skillPair) int {
	if p.old == nil || p.new == nil || !bothKnow(p, framework.PartCategory) {
		return 0
	}
	return min(len(p.old.Category), len(p.new.Category))
}

// renamings are the differences of category that a new name explains: all
// skills of the old category are in the new one now, with no other skill among
// them, and neither edition has both. A name that differs in letter case or the
// like is the same name, whoever has it.
func (j *job) renamings(old, new []framework.Skill) map[renamingKey]*renaming {
	found := map[renamingKey]*renaming{}
	for _, p := range j.pairs {
		for d := range categoryDepth(p) {
			if p.old.Category[d] == p.new.Category[d] {
				continue
			}
			k := keyOf(p, d)
			if found[k] == nil {
				found[k] = &renaming{old: p.old.Category[:d+1], new: p.new.Category[:d+1], editorial: j.sameName(p.old.Category[d], p.new.Category[d])}
			}
			found[k].skills = append(found[k].skills, p.id())
		}
	}
	gone, come := pathsOf(old), pathsOf(new)
	for k, r := range found {
		switch {
		case r.editorial:
		case len(r.skills) < sharedBy || come[k.old] || gone[k.new] || !j.onlyBecame(k, len(r.old)-1):
			delete(found, k)
		}
	}
	return found
}

func (j *job) sameName(old, new string) bool {
	return editorial(j.whole.lex.sentence(old), j.whole.lex.sentence(new)) != nil
}

// pathsOf are the categories, at any depth, that an edition has.
func pathsOf(skills []framework.Skill) map[string]bool {
	paths := map[string]bool{}
	for i := range skills {
		for d := range skills[i].Category {
			paths[pathOf(skills[i].Category, d)] = true
		}
	}
	return paths
}

// onlyBecame reports that the skills of the old path are those of the new one,
// as far as both editions have them.
func (j *job) onlyBecame(k renamingKey, depth int) bool {
	return !slices.ContainsFunc(j.pairs, func(p skillPair) bool {
		if p.old == nil || p.new == nil || !bothKnow(p, framework.PartCategory) {
			return false
		}
		was, is := pathOf(p.old.Category, depth) == k.old, pathOf(p.new.Category, depth) == k.new
		return was != is
	})
}

// categoryRenamed records a category's new name.
func (c *comparison) categoryRenamed(r renaming) {
	last := len(r.old) - 1
	ch := c.reworded("category-renamed", c.label(r.old[last], framework.From{}), c.label(r.new[last], framework.From{}), surroundings{})
	why := fmt.Sprintf("%d skills of it stayed together: %s", len(r.skills), enumerate(r.skills))
	if ch.Class == Editorial {
		why = ch.Reason
	} else {
		ch.Class, ch.Aspects = "", nil
	}
	ch.Part, ch.Reason = partCategory, why
	c.add(ch)
}
