package tree

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// kind is what an item is: what its mapping says or, where that leaves it open, what
// shows by its place. An item that says so, or has a level as all beside it do, is a
// level of the item above; what has levels below it, or nothing, is a skill; what
// has skills below it is a category.
func (r *reader) kind(it *item) dialect.ItemKind {
	switch {
	case it.spec.Is != dialect.AnyItem:
		return it.spec.Is
	case r.isLevel(it):
		return dialect.LevelItem
	case len(it.below) == 0:
		if len(it.above) > 0 && r.isLevel(it.above[0]) {
			return dialect.StatementItem
		}
		return dialect.SkillItem
	}
	for _, e := range it.below {
		if r.isLevel(e.to) {
			return dialect.SkillItem
		}
	}
	return dialect.CategoryItem
}

// isLevel reports that an item is a level of the item above it.
func (r *reader) isLevel(it *item) bool {
	if it.spec.Is == dialect.LevelItem {
		return true
	}
	if it.spec.Is != dialect.AnyItem || len(it.above) == 0 {
		return false
	}
	if n := one(it.spec.Kind, it.node); n != nil {
		if r.Map.IsLevelKind(framework.Clean(n.Text)) || r.headsLevel(n.Text) {
			return true
		}
	}
	return len(it.below) == 0 && r.levelsOf(it.above[0])
}

// levelsOf reports that all items below one have a level, each another, and the item
// itself has none: they are its levels. Where the item has one as well, levels say
// for whom it is.
func (r *reader) levelsOf(it *item) bool {
	if len(leaves(it.spec.Level, it.node)) > 0 {
		return false
	}
	seen := map[int]bool{}
	for _, e := range it.below {
		said := leaves(e.to.spec.Level, e.to.node)
		if len(said) != 1 {
			return false
		}
		n, ok := r.number(said[0].Text)
		if !ok || seen[n] {
			return false
		}
		seen[n] = true
	}
	return len(seen) > 0
}

func (r *reader) headsLevel(text string) bool {
	h, ok := r.Heading(framework.Clean(text))
	return ok && h.Kind == dialect.LevelSection && len(h.Levels) == 1
}

// number reads a level: its number, its label or a heading such as "Level 3".
func (r *reader) number(text string) (int, bool) {
	text = framework.Clean(strings.ReplaceAll(text, "_", " "))
	if n, ok := r.Ladder.One(text); ok {
		return n, true
	}
	if n, ok := r.Ladder.One(strings.TrimLeft(text, "0")); ok && text != "" {
		return n, true
	}
	if h, ok := r.Heading(text); ok && h.Kind == dialect.LevelSection && len(h.Levels) == 1 {
		return h.Levels[0], true
	}
	return 0, false
}
