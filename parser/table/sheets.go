package table

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// isHidden reports that nobody sees the sheet.
func (p sheetPart) isHidden() bool { return p.table.Facts != nil && p.table.Facts.Hidden }

// joinSheets makes one skill of the parts of one, and drops from hidden sheets
// the skills that are to be seen elsewhere.
func (b *book) joinSheets() {
	dropped := map[int]bool{}
	for _, part := range b.sheetParts {
		pairs := b.pairs(part, dropped)
		hidden := part.isHidden()
		at := framework.From{File: b.File, Cell: part.table.Sheet}
		if hidden && len(pairs) < part.to-part.from || hidden && b.complete(pairs) {
			b.suspect(at, "the sheet is hidden and was read: show it, or delete what is no longer meant")
		}
		switch {
		case len(pairs) == 0:
		case b.areMost(pairs, part) && b.complete(pairs):
			for _, p := range pairs {
				b.join(&b.Skills[p[0]], &b.Skills[p[1]])
				b.kinds[p[0]] = append(b.kinds[p[0]], b.kinds[p[1]]...)
				dropped[p[1]] = true
			}
		case hidden:
			for _, p := range pairs {
				b.ledger.Content -= b.spent[p[1]]
				b.ledger.Furniture += b.spent[p[1]]
				dropped[p[1]] = true
			}
			b.suspect(at, "the sheet is hidden; %s that other sheets have as well was passed over, and nothing of it is compared", skillsCount(len(pairs)))
		}
	}
	if len(dropped) == 0 {
		return
	}
	var kept []framework.Skill
	for i, s := range b.Skills {
		if !dropped[i] {
			kept = append(kept, s)
		}
	}
	b.Skills = kept
}

func skillsCount(n int) string {
	if n == 1 {
		return "a skill"
	}
	return fmt.Sprintf("what it says of %d skills", n)
}

// pairs finds the skills of a sheet that sheets before it have: by code or,
// where one of the two has none, by name.
func (b *book) pairs(part sheetPart, dropped map[int]bool) (pairs [][2]int) {
	byCode, byName := map[string]int{}, map[string]int{}
	for i := part.from - 1; i >= 0; i-- {
		if s := &b.Skills[i]; !dropped[i] {
			byCode[s.Code] = i
			byName[framework.Fold(s.Name)] = i
		}
	}
	for i := part.from; i < part.to; i++ {
		s := &b.Skills[i]
		at, ok := byCode[s.Code]
		if !ok || s.Code == "" {
			at, ok = byName[framework.Fold(s.Name)]
			ok = ok && s.Name != "" && (s.Code == "" || b.Skills[at].Code == "")
		}
		if ok {
			pairs = append(pairs, [2]int{at, i})
		}
	}
	return pairs
}

// areMost reports that pairs are half of the skills of a sheet, or of one before it.
func (b *book) areMost(pairs [][2]int, part sheetPart) bool {
	if len(pairs)*2 >= part.to-part.from {
		return true
	}
	return slices.ContainsFunc(b.sheetParts, func(before sheetPart) bool {
		n := 0
		for _, p := range pairs {
			if before.from <= p[0] && p[0] < before.to {
				n++
			}
		}
		return n > 0 && n*2 >= before.to-before.from
	})
}

// complete reports that in no pair of skills one says what the other does.
func (b *book) complete(pairs [][2]int) bool {
	seen := map[int]bool{}
	for _, p := range pairs {
		one, other := &b.Skills[p[0]], &b.Skills[p[1]]
		if seen[p[0]] || b.apart != nil && b.apart(p) {
			return false
		}
		if !complements(one, other) || !disjoint(one, other) && !b.ofTwoKinds(p) {
			return false
		}
		seen[p[0]] = true
	}
	return true
}

// complements reports that two skills say the same or different parts of one, their
// levels aside.
func complements(one, other *framework.Skill) bool {
	switch {
	case !oneOrSame(framework.Fold(one.Name), framework.Fold(other.Name)):
		return false
	case !oneOrSame(one.Description.Text, other.Description.Text), !oneOrSame(guidanceKey(one), guidanceKey(other)):
		return false
	case len(one.Revisions) > 0 && len(other.Revisions) > 0:
		return false
	}
	return true
}

// oneOrSame reports that at most one of two texts says something, or both the same.
func oneOrSame(a, b string) bool { return a == "" || b == "" || a == b }

// guidanceKey is the guidance of a skill as one text.
func guidanceKey(s *framework.Skill) (key string) {
	var walk func([]framework.Note)
	walk = func(list []framework.Note) {
		for _, g := range list {
			key += g.Text + "\n"
			walk(g.Items)
		}
	}
	walk(s.Guidance)
	return key
}

// join adds to a skill what another sheet says of it.
func (b *book) join(s, other *framework.Skill) {
	if s.Name == "" && other.Name != "" {
		s.Name, s.From = other.Name, other.From
	} else {
		b.repeated(other.Name)
	}
	if s.Code == "" {
		s.Code = other.Code
	} else {
		b.repeated(other.Code)
	}
	if s.Description.Text == "" {
		s.Description = other.Description
	} else {
		b.repeated(other.Description.Text)
	}
	if len(s.Guidance) == 0 {
		s.Guidance = other.Guidance
	} else {
		b.repeated(guidanceKey(other))
	}
	if s.Status == "" {
		s.Status = other.Status
	}
	if len(s.Category) == 0 {
		s.Category = other.Category
	}
	for _, l := range other.Levels {
		addLevel(s, l)
	}
	sorting.By(s.Levels, func(a, b framework.Level) int { return a.Number - b.Number })
	s.Declared = append(s.Declared, other.Declared...)
	slices.Sort(s.Declared)
	s.Declared = slices.Compact(s.Declared)
	s.Keywords = append(s.Keywords, other.Keywords...)
	s.Revisions = append(s.Revisions, other.Revisions...)
	s.Sections = append(s.Sections, other.Sections...)
	s.Marks = append(s.Marks, other.Marks...)
	s.Unknown = slices.DeleteFunc(s.Unknown, func(p framework.Part) bool { return !slices.Contains(other.Unknown, p) })
}

// repeated counts a text that was stored before as a label.
func (b *book) repeated(text string) {
	n := framework.NonSpace(text)
	b.ledger.Content -= n
	b.ledger.Structure += n
}

// levelAbove is the level that the sheet is called by, or that stands alone in a row above the
// headers.
func (h *headed) levelAbove(g *dialect.Grammar) (level int, ok bool) {
	if level, ok = levelCalled(g, h.Sheet); ok {
		return level, true
	}
	for row := range h.header {
		text, at := loneCell(h.Table, row)
		own, is := levelCalled(g, text)
		if at < 0 || !is {
			continue
		}
		if ok && own != level {
			return 0, false
		}
		level, ok = own, true
	}
	return level, ok
}

// levelCalled is the level that a text names and nothing else but what the level is called:
// "Level 2", "L2 Assist". A number alone is one of anything, and so is one before a name.
func levelCalled(g *dialect.Grammar, text string) (level int, ok bool) {
	text = framework.Clean(text)
	if h, heads := g.Heading(text); heads {
		if !h.IsBareLevel() || !g.Ladder.Has(h.Levels) {
			return 0, false
		}
		return h.Levels[0], true
	}
	short, called, _ := strings.Cut(text, " ")
	if !g.IsShortLevel(short) || lexical.EndsSentence(called) || len(called) > dialect.MaxLabel {
		return 0, false
	}
	levels, ok := g.Ladder.Levels(short)
	if !ok || len(levels) != 1 || !g.Ladder.Has(levels) {
		return 0, false
	}
	return levels[0], true
}

// levelFromSheet gives the columns of texts the level that the sheet is called
// by, where nothing else says which it is.
func (h *headed) levelFromSheet(g *dialect.Grammar) {
	level, ok := h.levelAbove(g)
	if !ok {
		return
	}
	if slices.ContainsFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.CoverageColumn || len(c.Levels) > 0 }) {
		return
	}
	h.describeLevels()
	for i := range h.columns {
		if h.columns[i].Kind == dialect.LevelColumn {
			h.columns[i].Levels = []int{level}
		}
	}
	h.findRowPerStatement()
}

// findRowPerStatement finds out whether every statement of a level has a row of its
// own: skills come again.
func (h *headed) findRowPerStatement() {
	keys, seen, again, last := map[int]string{}, dialect.Set{}, false, ""
	for row := h.first; row < len(h.Rows); row++ {
		if h.repeatsHeader(row) || source.IsEmptyRow(h.Rows[row]) {
			continue
		}
		key := cmp.Or(h.key(row), last)
		if key == "" {
			continue
		}
		again = again || seen[key]
		seen[key] = true
		keys[row], last = key, key
	}
	if again {
		h.long, h.keys = map[string]firstRow{}, keys
	}
}
