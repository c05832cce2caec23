package parser

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
)

// book is the tables of one source while its skills are being read.
type book struct {
	document // what is read of cells, and what they say of the framework
	ledger   framework.Ledger
	stray    []framework.Stray // what nobody understood
	problems []framework.Problem
	owner    *record     // whose row is being read; nil outside of rows
	spent    map[int]int // the characters of content of skills, by index
	// sheetParts are the sheets with skills.
	sheetParts []sheetPart
	said       []string // structure and furniture, in which the framework may name itself
	later      []func() // what can only be judged when all skills are known
}

func newBook(g *grammar, name string) *book {
	return &book{document: document{grammar: g, file: name, names: set{}}, spent: map[int]int{}}
}

// read reads tables: those of skills first, because the others are told from
// rubbish by what they repeat of them.
func (b *book) read(tables []*table) *framework.Edition {
	for _, t := range visibleFirst(tables) {
		b.problems = append(b.problems, t.problems...)
		b.unescape(t)
		before := len(b.skills)
		for _, part := range b.stacked(t) {
			b.readPart(t, part)
		}
		if len(b.skills) > before {
			b.sayHidden(t)
		}
	}
	b.joinSheets()
	for _, judge := range b.later {
		judge()
	}
	e := &framework.Edition{
		Dialect: b.Name, GenericLevels: b.generic.sorted(), Skills: b.skills,
		Ledger: b.ledger, Unaccounted: b.stray, Problems: b.problems,
	}
	for _, line := range b.said {
		b.lines = append(b.lines, splitLines(line)...)
	}
	for i := range b.lines {
		b.lines[i].class = furniture
	}
	b.mention(e)
	return e
}

// readPart reads a table that may be a part of a sheet.
func (b *book) readPart(sheet, part *table) {
	first := len(b.skills)
	for _, t := range b.perSkill(part) {
		b.readTable(t)
	}
	if len(b.skills) > first {
		b.sheetParts = append(b.sheetParts, sheetPart{sheet, first, len(b.skills)})
	}
}

// stacked parts a sheet with several tables of skills below each other, each with
// headers of its own.
func (b *book) stacked(t *table) (parts []*table) {
	start, head := 0, -1
	for row := range t.rows {
		switch {
		case !b.isHeaderRow(t.rows[row]):
		case head < 0 || row == head+1: // headers may take two rows
			head = row
		case !slices.Equal(t.rows[row], t.rows[head]):
			parts = append(parts, t.slice(start, row))
			start, head = row, row
		}
	}
	if start == 0 {
		return []*table{t}
	}
	return append(parts, t.slice(start, len(t.rows)))
}

// isHeaderRow reports that a row has nothing but headers, three or more, and one of
// codes or names among them.
func (b *book) isHeaderRow(row []string) bool {
	n, names := 0, false
	for _, text := range row {
		if isFilled(text) {
			n++
			names = names || len(text) < 40 && b.namesSkill(text)
		}
		if len(text) > maxHeading || n > 4 && !names {
			return false // codes and names stand first
		}
	}
	return n > 2 && !slices.ContainsFunc(row, func(text string) bool { return isFilled(text) && b.column(text).kind == unknownColumn })
}

// visibleFirst puts hidden sheets behind those that are shown.
func visibleFirst(tables []*table) []*table {
	isHidden := func(t *table) bool { return t.facts != nil && t.facts.hidden }
	hidden := slices.DeleteFunc(slices.Clone(tables), func(t *table) bool { return !isHidden(t) })
	return append(slices.DeleteFunc(slices.Clone(tables), isHidden), hidden...)
}

// perSkill parts a table that has one skill below the other, each with its
// labels in the first column: where the first label of all comes again.
func (b *book) perSkill(t *table) []*table {
	first := slices.IndexFunc(t.rows, func(row []string) bool { return !isEmptyRow(row) })
	if first < 0 || t.width() != 2 || !b.namesSkill(t.cell(first, 0)) || b.column(t.cell(first, 1)).kind != unknownColumn {
		return []*table{t}
	}
	label := framework.Fold(t.cell(first, 0))
	var parts []*table
	start := first
	for row := first + 1; row <= len(t.rows); row++ {
		if row == len(t.rows) || framework.Fold(t.cell(row, 0)) == label {
			parts = append(parts, t.slice(start, row))
			start = row
		}
	}
	return parts
}

// readTable reads one table, whatever it is about.
func (b *book) readTable(t *table) {
	h, ok := findSkills(b.grammar, t)
	if !ok {
		if levels, ok := findLevels(b.grammar, t); ok {
			b.readLevels(levels)
			return
		}
		b.later = append(b.later, func() { b.readOutsideRows(t, 0, len(t.rows)) })
		return
	}
	h.levelFromSheet(b.grammar)
	b.readHeader(&h)
	b.readAbove(&h)
	b.mendBreaks(&h)
	b.mendCodes(&h)
	h.fillCategories()
	if b.isGeneric(&h) {
		b.eachRow(&h, b.readAttribute)
		return
	}
	b.eachRow(&h, b.readSkill)
}

// readHeader accounts for the header rows.
func (b *book) readHeader(h *headed) {
	for row := h.header; row < h.first; row++ {
		for i := range h.rows[row] {
			c := h.columns[i]
			if c.kind == unknownColumn {
				before := len(b.stray)
				b.setAside(h.table, row, i)
				for k := before; k < len(b.stray); k++ {
					b.stray[k].Cause = notUnderstood(b.stray[k].Text.Text)
				}
				continue
			}
			b.structure(h.cell(row, i))
			b.titleLevels(c)
		}
	}
}

// maxTitles is how many rows a table's titles take at most.
const maxTitles = 4

// readAbove accounts for the rows above the headers. Cells that stand alone in
// their rows and are no sentences are the titles of the table.
func (b *book) readAbove(h *headed) {
	var titles []string
	for _, row := range h.rows[:h.header] {
		said := slices.DeleteFunc(slices.Clone(row), func(text string) bool { return strings.TrimSpace(text) == "" })
		if len(said) > 1 || len(said) == 1 && (len(said[0]) > maxHeading || endsSentence(said[0])) || len(titles)+len(said) > maxTitles {
			b.later = append(b.later, func() { b.readOutsideRows(h.table, 0, h.header) })
			return
		}
		titles = append(titles, said...)
	}
	for _, text := range titles {
		b.ledger.Furniture += framework.NonSpace(text)
		b.say(text)
	}
}

// titleLevels takes what the header of a column calls its level.
func (b *book) titleLevels(c column) {
	for _, n := range c.levels {
		b.generic.title(n, c.label)
	}
	n := framework.NonSpace(c.label)
	b.ledger.Content += n
	b.ledger.Structure -= n
}

// eachRow calls read for every row below the headers that says something; read
// reports whether it could make sense of it.
func (b *book) eachRow(h *headed, read func(*headed, int) bool) {
	for row := h.first; row < len(h.rows); row++ {
		switch {
		case isEmptyRow(h.rows[row]):
		case h.repeatsHeader(row):
			for _, text := range h.rows[row] {
				b.structure(text)
			}
		case !read(h, row):
			b.later = append(b.later, func() { b.readOutsideRows(h.table, row, row+1) })
		}
	}
}

// structure accounts for a cell that labels others.
func (b *book) structure(text string) {
	b.ledger.Structure += framework.NonSpace(text)
	b.say(text)
}

// say remembers a text in which the framework may name itself.
func (b *book) say(text string) {
	if len(text) < maxHeading && strings.ContainsFunc(text, unicode.IsLetter) {
		b.said = append(b.said, text)
	}
}

// setAside notes a cell that nobody understands, if it says anything.
func (b *book) setAside(t *table, row, column int) {
	text := t.cell(row, column)
	if n := framework.NonSpace(text); n > 0 {
		b.ledger.Unaccounted += n
		b.addStray(framework.Text{Text: framework.Clean(text), From: t.place(row, column)}, column)
	}
}

// addStray lists a text of a column that nobody could place.
func (b *book) addStray(t framework.Text, column int) {
	stray := framework.Stray{Text: t}
	if r := b.owner; r != nil {
		stray.Part, stray.Cause = r.strayPart(column)
	}
	b.stray = append(b.stray, stray)
}

// strayPart is the part that the cells of a column are of, or why nobody knows.
func (h *headed) strayPart(column int) (part, cause string) {
	if column >= len(h.columns) {
		return "", "the cell stands right of all headers"
	}
	switch c := h.columns[column]; {
	case c.kind == unknownColumn && c.title != "":
		return "", notUnderstood(c.title)
	case c.kind == unknownColumn:
		return "", "the column has no header"
	case c.kind == descriptionColumn:
		return string(framework.PartDescription), ""
	case c.kind == guidanceColumn:
		return string(framework.PartGuidance), ""
	case c.kind == levelColumn && len(c.levels) == 1:
		return levelPart(c.levels[0]), ""
	}
	return "", ""
}

// notUnderstood is the cause of what stands below a header that nobody knows.
func notUnderstood(header string) string {
	return fmt.Sprintf("the column %q was not understood", header)
}

// readOutsideRows looks at rows that belong to no skill: titles and remarks
// above, index sheets, notes below. Like the lines around a text copy they are
// furniture where they are plainly that; the rest is reported.
func (b *book) readOutsideRows(t *table, from, to int) {
	for row := from; row < to; row++ {
		for i, text := range t.rows[row] {
			if b.isFrameCell(text) {
				b.ledger.Furniture += framework.NonSpace(text)
				b.say(text)
				continue
			}
			b.setAside(t, row, i)
		}
	}
}

// isFrameCell knows what stands around skills in a table: site text, what
// they are called, headers and numbers of indexes of them.
func (b *book) isFrameCell(text string) bool {
	text = framework.Clean(plainCell(text))
	if len(text) > 2*maxHeading {
		return false
	}
	return b.isFurniture(text) || b.isDialectFurniture(text) || hasAddress(text) || b.names[framework.Fold(text)] ||
		b.column(text).kind != unknownColumn || text != "" && strings.Trim(text, "0123456789.") == ""
}
