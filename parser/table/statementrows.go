package table

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Frameworks without levels have tables with a row for each statement as well: a task, its
// id, and the role that it is of. The statements of a skill are then a section of it,
// which is called what their column is.

// nameTexts finds the texts and the kinds of statements by the header of their ids:
// beside "Task ID" stand "Task" and "Task type".
func (h *headed) nameTexts() {
	for _, c := range h.columns {
		what := strings.Fields(framework.Fold(c.Title))
		if c.Kind != dialect.StatementColumn || len(what) < 2 {
			continue
		}
		base := strings.Join(what[:len(what)-1], " ")
		for i, other := range h.columns {
			switch title := framework.Fold(other.Title); {
			case other.Kind != dialect.UnknownColumn:
			case title == base && h.holdsKinds(i):
				h.columns[i].Kind = dialect.TypeColumn
			case title == base:
				h.columns[i].Kind = dialect.LevelColumn
			case title == base+" type":
				h.columns[i].Kind = dialect.TypeColumn
			}
		}
	}
}

// holdsKinds reports that a column says of what kind statements are and not what they
// say: its cells are single words, beside descriptions.
func (h *headed) holdsKinds(column int) bool {
	if !slices.ContainsFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.DescriptionColumn }) {
		return false
	}
	for row := h.first; row < len(h.Rows); row++ {
		if strings.ContainsAny(framework.Clean(h.Cell(row, column)), " .;") {
			return false
		}
	}
	return true
}

// describeStatements makes the description the text of the statements, where no other
// column is and the rows of a skill have ids and each another description.
func (h *headed) describeStatements() bool {
	ids := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.StatementColumn })
	texts := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.DescriptionColumn })
	if ids < 0 || texts < 0 || !h.isDistinctInSkills(ids) || !h.isDistinctInSkills(texts) || !h.hasKeysBeside(ids) {
		return false
	}
	h.columns[texts].Kind = dialect.LevelColumn
	return true
}

// isDistinctInSkills reports that every row has a cell in a column, and no skill the same
// in two rows: several skills may share a statement.
func (h *headed) isDistinctInSkills(column int) bool {
	seen := map[[2]string]bool{}
	for row := h.first; row < len(h.Rows); row++ {
		if h.repeatsHeader(row) || source.IsEmptyRow(h.Rows[row]) || h.saysOneThing(row) {
			continue
		}
		said := [2]string{h.key(row), h.cell(row, column)}
		if said[1] == "" || seen[said] {
			return false
		}
		seen[said] = true
	}
	return len(seen) >= minAlike
}

// findStatementRows finds out whether every row is a statement of a skill, and no column
// speaks of levels: rows have ids of their own, and the codes or names of skills come again
// and again.
func (h *headed) findStatementRows() {
	texts := 0
	for _, c := range h.columns {
		switch {
		case len(c.Levels) > 0 || c.Kind == dialect.CoverageColumn || c.Kind == dialect.GuidanceColumn:
			return
		case c.Kind == dialect.LevelColumn:
			texts++
		}
	}
	if h.long == nil && texts == 0 && h.describeStatements() {
		texts++
	}
	if h.long != nil || texts != 1 || !h.takeIDs() {
		return
	}
	h.long, h.keys, h.statements = map[string]firstRow{}, map[int]string{}, true
	for row := h.first; row < len(h.Rows); row++ {
		if key := h.key(row); key != "" && !source.IsEmptyRow(h.Rows[row]) && !h.repeatsHeader(row) {
			h.keys[row] = key
		}
	}
}

// takeIDs finds the column of the ids of statements: one that is called so, or whose
// values say so.
func (h *headed) takeIDs() bool {
	called := func(c dialect.Column) bool { return c.Kind == dialect.StatementColumn }
	if i := slices.IndexFunc(h.columns, called); i >= 0 {
		return h.isDistinctInSkills(i) && h.hasKeysBeside(i)
	}
	h.takeCodesForStatements()
	return slices.ContainsFunc(h.columns, called)
}

// readStatement adds the statements of a cell to the section of its column.
func (r *record) readStatement(i int) {
	p := r.cellText(i)
	own := p.Statements(&dialect.Heading{}, p.texts())
	l := framework.Level{Statements: own}
	r.identify(&l, i)
	r.add(p)
	if len(own) == 0 {
		return
	}
	title := r.columns[i].Title
	at := slices.IndexFunc(r.skill.Sections, func(s framework.Section) bool { return s.Title == title })
	if at < 0 {
		at = len(r.skill.Sections)
		r.skill.Sections = append(r.skill.Sections, framework.Section{Title: title, From: own[0].From})
	}
	section := &r.skill.Sections[at]
	for _, st := range l.Statements {
		st.Paragraph = len(section.Statements) + 1
		section.Statements = append(section.Statements, st)
	}
}
