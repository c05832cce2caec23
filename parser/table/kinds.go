package table

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// Some workbooks have a sheet for each kind of statement: what people know on one, what
// they can do on the next. The statements of a level are then all of these. Two editions
// look nearly the same, and must stay apart: they call their statements the same, and
// many come again with few words changed.

// kindOfStatements is what a table calls its statements, where each has a row of its
// own.
func (h *headed) kindOfStatements() string {
	if h.long == nil {
		return ""
	}
	for _, c := range h.columns {
		if c.Kind == dialect.LevelColumn {
			return framework.Fold(c.Title)
		}
	}
	return ""
}

// disjoint reports that no level is defined by both of two skills.
func disjoint(one, other *framework.Skill) bool {
	for _, l := range other.Levels {
		if one.Level(l.Number) != nil {
			return false
		}
	}
	return true
}

// ofTwoKinds reports that the skills of a pair have statements of two kinds: both sheets
// have a row for each statement, call these something else, and none is like one of the
// other sheet.
func (b *book) ofTwoKinds(pair [2]int) bool {
	one, other := &b.Skills[pair[0]], &b.Skills[pair[1]]
	kinds, more := b.kinds[pair[0]], b.kinds[pair[1]]
	if len(kinds) == 0 || len(more) == 0 {
		return false
	}
	if slices.ContainsFunc(more, func(kind string) bool { return slices.Contains(kinds, kind) }) {
		return false
	}
	for _, l := range other.Levels {
		if before := one.Level(l.Number); before != nil && hasLike(before.Statements, l.Statements) {
			return false
		}
	}
	return true
}

// hasLike reports that one of some statements is like one of others.
func hasLike(some, others []framework.Statement) bool {
	for _, a := range some {
		for _, b := range others {
			if areLike(a.Text, b.Text) {
				return true
			}
		}
	}
	return false
}

// areLike reports that two texts share more than half of their words.
func areLike(a, b string) bool {
	words := dialect.Set{}
	one, other := strings.Fields(framework.Fold(a)), strings.Fields(framework.Fold(b))
	for _, word := range one {
		words[word] = true
	}
	shared := 0
	for _, word := range other {
		if words[word] {
			shared++
		}
	}
	return shared*2 > max(len(one), len(other))
}
