package table

import (
	"slices"
	"sync"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// read reads tables: those of skills first, because the others are told from
// rubbish by what they repeat of them.
func (b *book) read(tables []*source.Table) *framework.Edition {
	for _, t := range tables {
		b.sheets[framework.Fold(t.Sheet)] = t.Sheet != ""
	}
	for _, t := range visibleFirst(tables) {
		b.problems = append(b.problems, t.Problems...)
		b.blankNulls(t)
		b.unescape(t)
		before := len(b.Skills)
		for _, part := range b.stacked(t) {
			b.readPart(t, part)
		}
		if len(b.Skills) > before {
			b.sayHidden(t)
		}
	}
	if len(b.Skills) == 0 {
		b.readUncommon()
	}
	b.readOthers()
	b.joinSheets()
	b.doubtGaps()
	for _, judge := range b.later {
		judge()
	}
	e := &framework.Edition{
		Dialect: b.Name, GenericLevels: b.Generic.Sorted(), Skills: b.Skills,
		Ledger: b.ledger, Unaccounted: b.stray, Problems: b.problems, Matter: b.chapters,
	}
	for _, line := range b.said {
		b.Lines = append(b.Lines, source.SplitLines(line)...)
	}
	for i := range b.Lines {
		b.Lines[i].Class = source.Furniture
	}
	b.Mention(e)
	return e
}

// readPart reads a table that may be a part of a sheet.
func (b *book) readPart(sheet, part *source.Table) {
	first := len(b.Skills)
	for _, t := range b.perSkill(part) {
		b.readTable(t)
	}
	if len(b.Skills) > first {
		b.sheetParts = append(b.sheetParts, sheetPart{sheet, first, len(b.Skills)})
	}
}

// stacked parts a sheet with several tables of skills below each other, each with
// headers of its own.
func (b *book) stacked(t *source.Table) (parts []*source.Table) {
	start, head := 0, -1
	for row := range t.Rows {
		switch {
		case !b.isHeaderRow(t.Rows[row]):
		case head < 0 || row == head+1: // headers may take two rows
			head = row
		case !slices.Equal(t.Rows[row], t.Rows[head]):
			parts = append(parts, t.Slice(start, row))
			start, head = row, row
		}
	}
	if start == 0 {
		return []*source.Table{t}
	}
	return append(parts, t.Slice(start, len(t.Rows)))
}

// isHeaderRow reports that a row has nothing but headers, three or more, and one of
// codes or names among them.
func (b *book) isHeaderRow(row []string) bool {
	n, names := 0, false
	for _, text := range row {
		if lexical.IsFilled(text) {
			n++
			names = names || len(text) < 40 && b.NamesSkill(text)
		}
		if len(text) > dialect.MaxHeading || n > 4 && !names {
			return false // codes and names stand first
		}
	}
	return n > 2 && !slices.ContainsFunc(row, func(text string) bool { return lexical.IsFilled(text) && b.Column(text).Kind == dialect.UnknownColumn })
}

// visibleFirst puts hidden sheets behind those that are shown.
func visibleFirst(tables []*source.Table) []*source.Table {
	isHidden := func(t *source.Table) bool { return t.Facts != nil && t.Facts.Hidden }
	hidden := slices.DeleteFunc(slices.Clone(tables), func(t *source.Table) bool { return !isHidden(t) })
	return append(slices.DeleteFunc(slices.Clone(tables), isHidden), hidden...)
}

// perSkill parts a table that has one skill below the other, each with its
// labels in the first column: where the first label of all comes again.
func (b *book) perSkill(t *source.Table) []*source.Table {
	t = b.inPairs(t)
	first := slices.IndexFunc(t.Rows, func(row []string) bool { return !source.IsEmptyRow(row) })
	if cards := b.cards(t); cards != nil {
		return cards
	}
	if first < 0 || t.Width() != 2 || !b.NamesSkill(t.Cell(first, 0)) || b.Column(t.Cell(first, 1)).Kind != dialect.UnknownColumn {
		return []*source.Table{t}
	}
	label := framework.Fold(t.Cell(first, 0))
	var parts []*source.Table
	start := first
	for row := first + 1; row <= len(t.Rows); row++ {
		if row == len(t.Rows) || framework.Fold(t.Cell(row, 0)) == label {
			parts = append(parts, t.Slice(start, row))
			start = row
		}
	}
	return parts
}

// readTable reads one table, whatever it is about.
func (b *book) readTable(t *source.Table) {
	h, ok := findSkills(b.Grammar, t)
	if !ok && b.readBanded(t) {
		return
	}
	if !ok {
		b.others = append(b.others, t)
		return
	}
	b.readOthers()
	b.readHeaded(h)
}

// readOthers reads the tables above the first one of skills that are of none.
func (b *book) readOthers() {
	for _, t := range b.others {
		if levels, ok := findLevels(b.Grammar, t); ok && !b.listsValues(levels) {
			b.readLevels(levels)
			continue
		}
		b.later = append(b.later, func() {
			if !b.readNotes(t) && !b.readSheetIndex(t) {
				b.readOutsideRows(t, 0, len(t.Rows))
			}
		})
	}
	b.others = nil
}

// readHeaded reads a table of skills whose headers are known.
func (b *book) readHeaded(h headed) {
	h.levelFromSheet(b.Grammar)
	if h.isListOfTexts(b.Grammar) {
		h.describeOpenTexts()
	}
	b.readHeader(&h)
	above := h.header
	if b.readGroups(&h) {
		above--
	}
	text := h.textAbove()
	if text < 0 {
		b.readAbove(h.Table, above)
	} else {
		b.readAbove(h.Table.Slice(0, text), text)
		b.readAbove(h.Table.Slice(text+1, len(h.Rows)), above-text-1)
	}
	b.readFrame(&h)
	b.sayLanguages(&h)
	b.mendBreaks(&h)
	b.mendCodes(&h)
	h.fillCategories()
	h.findBands(b.Grammar)
	if b.isGeneric(&h) {
		b.eachRow(&h, b.readAttribute)
		return
	}
	first := len(b.Skills)
	b.findDoubts(&h)
	b.eachRow(&h, b.readSkill)
	if text >= 0 && len(b.Skills) == first+1 && b.Skills[first].Description.Text == "" {
		b.describeSheet(&h, text, first)
	} else if text >= 0 {
		b.readOutsideRows(h.Table, text, text+1)
	}
	b.sayVersions(&h, first)
	for i := first; i < len(b.Skills) && h.statements; i++ {
		for k := range b.Skills[i].Sections {
			b.Skills[i].Sections[k].SayStatements()
		}
	}
	b.doubtFields(&h, first)
	b.doubtOwnLabels(&h)
	b.doubtCodesOfName(&h, first)
	if kind := h.kindOfStatements(); kind != "" {
		for i := first; i < len(b.Skills); i++ {
			b.kinds[i] = []string{kind}
		}
	}
}

// readHeader accounts for the header rows.
func (b *book) readHeader(h *headed) {
	for row := h.header; row < h.first; row++ {
		for i := range h.Rows[row] {
			c := h.columns[i]
			if c.Kind == dialect.UnknownColumn {
				before := len(b.stray)
				b.setAside(h.Table, row, i)
				for k := before; k < len(b.stray); k++ {
					b.stray[k].Cause = notUnderstood(b.stray[k].Text.Text)
				}
				continue
			}
			b.structure(h.Cell(row, i))
			b.titleLevels(c)
			b.keepEssence(h, row, i)
		}
	}
}

// titleLevels takes what the header of a column calls its level.
func (b *book) titleLevels(c dialect.Column) {
	for _, n := range c.Levels {
		b.Generic.Title(n, c.Label)
	}
	n := framework.NonSpace(c.Label)
	b.ledger.Content += n
	b.ledger.Structure -= n
}

// eachRow calls read for every row below the headers that says something; read
// reports whether it could make sense of it.
func (b *book) eachRow(h *headed, read func(*headed, int) bool) {
	remarks := sync.OnceValue(h.remarksBelow)
	for row := h.first; row < len(h.Rows); row++ {
		switch {
		case source.IsEmptyRow(h.Rows[row]):
		case h.repeatsHeader(row):
			for _, text := range h.Rows[row] {
				b.structure(text)
			}
		case h.bands[row] != "":
			b.readBand(h, row)
		case b.readChapter(h, row):
		case !read(h, row):
			b.doubtEnd(h, row)
			b.later = append(b.later, func() {
				if text, _ := loneCell(h.Table, row); remarks()[row] && b.isRemark(text) {
					b.readRemark(h.Table, row)
					return
				}
				b.readOutsideRows(h.Table, row, row+1)
			})
		}
	}
}

// readBand accounts for a row of a category.
func (b *book) readBand(h *headed, row int) {
	b.Names[framework.Fold(h.bands[row])] = true
	for _, text := range h.Rows[row] {
		b.ledger.Content += framework.NonSpace(text)
	}
}
