package table

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// sheetsOfSkills finds the sheets of which each is about one skill, and is named by it.
// Two or more look the same; what looks otherwise is no skill.
func (b *book) sheetsOfSkills(tables []*source.Table) []headed {
	byShape, order := map[string][]headed{}, []string{}
	for _, t := range tables {
		h, ok := b.findSheet(t)
		if !ok {
			continue
		}
		shape := h.shape()
		if byShape[shape] == nil {
			order = append(order, shape)
		}
		byShape[shape] = append(byShape[shape], h)
	}
	most := ""
	for _, shape := range order {
		if len(byShape[shape]) > max(1, len(byShape[most])) {
			most = shape
		}
	}
	return byShape[most]
}

// shape is what sheets of skills have in common: which columns they have of what.
func (h *headed) shape() string {
	var shape strings.Builder
	for _, c := range h.columns {
		if c.Kind != dialect.FurnitureColumn && c.Kind != dialect.UnknownColumn {
			fmt.Fprintf(&shape, "%d %v,", c.Kind, c.Levels)
		}
	}
	return shape.String()
}

// findSheet finds the headers of a sheet that is about one skill: one for each level,
// or one for levels and another for their texts.
func (b *book) findSheet(t *source.Table) (headed, bool) {
	if t.Sheet == "" {
		return headed{}, false
	}
	for i := range min(len(t.Rows), maxAbove) {
		h := headed{Table: t, origin: t, header: i, first: i + 1, columns: make([]dialect.Column, t.Width())}
		for k, text := range t.Rows[i] {
			h.columns[k] = b.levelHeader(text)
		}
		h.takeLoneTexts(false)
		if !h.tellsLevels(b.Grammar) {
			continue
		}
		if h.named = b.nameOfSheet(&h); h.named == (skillName{}) {
			return headed{}, false
		}
		h.html, h.entities = source.HasMarkup(t.Rows), source.EntityColumns(t)
		h.putMarksAside(b.Grammar)
		h.readAsOne()
		return h, true
	}
	return headed{}, false
}

// levelHeader recognises a header, also one that is a level's label and nothing else.
func (b *book) levelHeader(text string) dialect.Column {
	c := b.Column(text)
	if c.Kind == dialect.UnknownColumn {
		if n, label, ok := b.LevelIn(text); ok {
			c.Kind, c.Levels, c.Label = dialect.LevelColumn, []int{n}, label
		}
	}
	return c
}

// tellsLevels reports that headers are those of levels: two or more, each once; or one
// column has levels and nothing else, and another their texts.
func (h *headed) tellsLevels(g *dialect.Grammar) bool {
	levels, seen, down, texts := 0, map[string]bool{}, false, false
	for i, c := range h.columns {
		switch {
		case c.Kind == dialect.LevelColumn && len(c.Levels) > 0:
			key := fmt.Sprint(c.Levels)
			if seen[key] || h.hasOnlyMarks(g, i) {
				return false
			}
			seen[key] = true
			levels++
		case c.Kind == dialect.CoverageColumn:
			down = down || h.hasOnlyLevels(g, i)
		case c.Kind == dialect.LevelColumn, c.Kind == dialect.DescriptionColumn:
			texts = true
		case c.Kind == dialect.CodeColumn, c.Kind == dialect.NameColumn, c.Kind == dialect.AttributeColumn:
			return false
		}
	}
	return levels > 1 || levels == 0 && down && texts
}

// nameOfSheet is the skill that a sheet is called by; "" where the name has no code
// and the framework's skills have one. Names of sheets end after 31 characters: the
// title above the headers may have all of it.
func (b *book) nameOfSheet(h *headed) skillName {
	name := framework.Clean(h.Sheet)
	for _, row := range h.Rows[:h.header] {
		for _, text := range row {
			if title := framework.Clean(text); !isNoTitle(title) && strings.HasPrefix(framework.Fold(title), framework.Fold(name)) {
				name = title
			}
		}
	}
	if b.Code == "" {
		return skillName{name: name}
	}
	if t, ok := b.Title(name, true); ok && t.Code != "" {
		return skillName{t.Name, t.Code}
	}
	if b.IsCode(name) {
		return skillName{code: name}
	}
	return skillName{}
}

// putMarksAside makes furniture of the columns that nobody knows and that have no
// texts: ticks and scores of the people who fill the sheet in.
func (h *headed) putMarksAside(g *dialect.Grammar) {
	for i, c := range h.columns {
		if c.Kind == dialect.UnknownColumn && h.hasOnlyMarks(g, i) {
			h.columns[i].Kind = dialect.FurnitureColumn
		}
	}
}

// readAsOne makes all rows say something of one skill.
func (h *headed) readAsOne() {
	h.long, h.keys = map[string]firstRow{}, map[int]string{}
	for row := h.first; row < len(h.Rows); row++ {
		if !source.IsEmptyRow(h.Rows[row]) && !h.repeatsHeader(row) {
			h.keys[row] = h.Sheet
		}
	}
	for _, c := range h.columns {
		if len(c.Levels) > 0 {
			return
		}
	}
	h.describeLevels()
}

// textAbove is the row above the headers of a sheet about one skill that describes it: the
// only one with a sentence, which stands alone in it; -1 where there is none.
func (h *headed) textAbove() int {
	if h.named == (skillName{}) || slices.ContainsFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.DescriptionColumn }) {
		return -1
	}
	found := -1
	for row := range h.header {
		switch text, at := loneCell(h.Table, row); {
		case at < 0 && !source.IsEmptyRow(h.Rows[row]), found >= 0 && at >= 0 && isNoTitle(text):
			return -1
		case at >= 0 && lexical.EndsSentence(text):
			found = row
		}
	}
	return found
}

// describeSheet takes the text above the headers of a sheet for the description of its skill.
func (b *book) describeSheet(h *headed, row, index int) {
	_, column := loneCell(h.Table, row)
	p := b.cellText(h, row, column)
	p.Describe(p.texts())
	b.close(p)
	s := &b.Skills[index]
	s.Description = p.Skill.Description
	s.Unknown = slices.DeleteFunc(s.Unknown, func(part framework.Part) bool { return part == framework.PartDescription })
}
