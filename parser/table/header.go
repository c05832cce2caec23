package table

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// maxAbove is how many rows can stand above the headers: titles, remarks.
const maxAbove = 30

// findHeader finds the row of headers of a table of skills.
func findHeader(g *dialect.Grammar, t *source.Table) (headed, bool) {
	for i := range min(len(t.Rows), maxAbove) {
		if !slices.ContainsFunc(t.Rows[i], func(text string) bool { return namesSkill(g, text) }) || slices.ContainsFunc(t.Rows[i], func(text string) bool { return isLongSentence(text) && !isLevelAndMore(g, text) }) {
			continue
		}
		h := headed{Table: t, across: t.Upright, columns: make([]dialect.Column, t.Width()), header: i, first: i + 1}
		for k, text := range t.Rows[i] {
			h.columns[k] = g.Column(text)
		}
		h.setCoordinatesAside()
		h.takeEssences(g)
		h.nameTexts()
		h.setLanguagesAside(g)
		readSubheader(g, &h)
		h.setKeysAside()
		h.setNotesAside()
		h.setBooksAside()
		_, ofLevel := levelCalled(g, t.Sheet)
		h.takeLoneTexts(ofLevel)
		if !h.isComplete() {
			continue
		}
		h.setEmptyAside()
		h.takeLevelTexts()
		h.html, h.entities = source.HasMarkup(t.Rows), source.EntityColumns(t)
		h.span(g)
		h.tellCoverageFromTexts(g)
		h.takeNumbersForCodes()
		h.findOutline()
		h.takeTitlesForLevels(g)
		if h.levelOfRows() >= 0 {
			h.takeCodesForStatements()
		}
		h.findRowPerLevel(g)
		h.findStatementRows()
		h.findFallingRows()
		h.typed = h.hasKindsOfStatements()
		return h, true
	}
	return headed{}, false
}

// setNotesAside takes back that a column called by a word for notes of any kind holds guidance,
// where another one is called guidance: nobody knows what notes these are.
func (h *headed) setNotesAside() {
	notes, called := -1, false
	for i, c := range h.columns {
		switch {
		case c.Kind != dialect.GuidanceColumn:
		case framework.Fold(c.Title) == "notes":
			notes = i
		default:
			called = true
		}
	}
	if called && notes >= 0 {
		h.columns[notes].Kind = dialect.UnknownColumn
	}
}

// isLongSentence knows a text that heads no column: a row of cells such as "3", "Skill in
// splicing a line in a storm.", "Skill" is one of statements, and no row of headers.
func isLongSentence(text string) bool {
	const long = 40
	text = strings.TrimSpace(text)
	return len(text) > long && lexical.EndsSentence(text)
}

// findSkills finds the headers of a table of skills, a row each or a column each.
func findSkills(g *dialect.Grammar, t *source.Table) (headed, bool) {
	if h, ok := findHeader(g, t); ok {
		return h, true
	}
	if !t.MayLieAcross() {
		return headed{}, false
	}
	around := frameOf(g, t)
	h, ok := findHeader(g, around.within(t).Transposed())
	h.around = around
	return h, ok && h.header == 0 && len(h.Rows) > h.first && h.fewUnknown()
}

// fewUnknown reports that for each label beside the texts that nobody knows there are three
// that somebody does: the first column of any table may have one word or two that head
// skills as well.
func (h *headed) fewUnknown() bool {
	known, unknown := 0, 0
	for _, c := range h.columns {
		switch {
		case c.Kind == dialect.FieldColumn:
		case c.Kind != dialect.UnknownColumn:
			known++
		case c.Title != "":
			unknown++
		}
	}
	return known >= 3*unknown
}

// ofTexts are the columns that hold what is said of a skill.
var ofTexts = map[dialect.ColumnKind]bool{
	dialect.DescriptionColumn: true, dialect.LevelColumn: true, dialect.GuidanceColumn: true, dialect.SectionColumn: true,
}

// takeLoneTexts takes the one column that nobody knows for the texts of the levels, where
// each row names a skill and a level, or the sheet is of one level, no other column has
// texts, and nearly all cells of this one have.
func (h *headed) takeLoneTexts(ofLevel bool) {
	lone, unknown, coverage := -1, 0, ofLevel
	for i, c := range h.columns {
		switch {
		case c.Kind == dialect.DescriptionColumn && h.saysOnce(i):
		case ofTexts[c.Kind]:
			return
		case c.Kind == dialect.UnknownColumn && (h.isEmptyColumn(i) || h.saysOfLevels(i)):
		case c.Kind == dialect.UnknownColumn && c.Title != "":
			lone = i
			unknown++
		case c.Kind == dialect.CoverageColumn:
			coverage = true
		}
	}
	if unknown == 1 && coverage && h.holdsTexts(lone) {
		h.columns[lone].Kind = dialect.LevelColumn
	}
}

// fewWords is how many words a text has at least that is no name and no label.
const fewWords = 4

// holdsTexts reports that nearly all cells of a column are texts.
func (h *headed) holdsTexts(column int) bool {
	texts, all := 0, 0
	for row := h.first; row < len(h.Rows); row++ {
		if text := lexical.PlainCell(h.Cell(row, column)); lexical.IsFilled(text) {
			all++
			if len(strings.Fields(text)) >= fewWords {
				texts++
			}
		}
	}
	return texts > 1 && texts*10 >= all*9
}

// isComplete reports that headers are those of a table of skills: they name
// one of its texts as well, and most of them are understood.
func (h *headed) isComplete() bool {
	known, filled, texts := 0, 0, false
	for _, c := range h.columns {
		if c.Kind == dialect.FieldColumn {
			continue
		}
		if c.Title != "" {
			filled++
		}
		if c.Kind != dialect.UnknownColumn {
			known++
		}
		texts = texts || ofTexts[c.Kind]
	}
	return texts && known >= 2 && known*2 >= filled
}

// IsTable reports that rows are a table that can be read: of skills, with levels or
// without, or of what the framework says of its levels.
func IsTable(g *dialect.Grammar, rows [][]string) bool {
	t := &source.Table{Rows: rows}
	h, ok := findSkills(g, t)
	if ok {
		return (h.across == nil || h.saysMuch()) && slices.ContainsFunc(h.Rows[h.first:], func(row []string) bool { return len(row)*2 > len(h.Rows[h.header]) })
	}
	if _, ok = findList(g, t); ok {
		return true
	}
	if !isRectangle(rows) {
		return false
	}
	if _, ok = findMatrix(g, t); ok && g.Code == "" {
		return true
	}
	_, ok = findLevels(g, t)
	return ok
}

// saysMuch reports that at least half of the columns say something below their headers: lines
// of a text of which one has separators are no headers that go down.
func (h *headed) saysMuch() bool {
	titled, empty := 0, 0
	for i, text := range h.Rows[h.header] {
		if !lexical.IsFilled(text) {
			continue
		}
		titled++
		if h.isEmptyColumn(i) {
			empty++
		}
	}
	return empty*2 <= titled
}

// isRectangle reports that all rows are of one length, of three cells or more.
func isRectangle(rows [][]string) bool {
	for _, row := range rows {
		if len(row) != len(rows[0]) || len(row) < 3 {
			return false
		}
	}
	return len(rows) > 2
}

// span gives columns without a header to the merged one on their left: below
// "Levels" over seven columns, each is a level.
func (h *headed) span(g *dialect.Grammar) {
	for i := 0; i < len(h.columns); i++ {
		if h.columns[i].Kind != dialect.CoverageColumn || len(h.columns[i].Levels) > 0 {
			continue
		}
		end := i + 1
		for end < len(h.columns) && h.columns[end].Title == "" && h.hasOnlyMarks(g, end) {
			end++
		}
		for end > i+1 && end-i != g.Ladder.Size() && h.isEmptyColumn(end-1) { // it stands beside them
			end--
		}
		if size := end - i; size > 1 {
			for k := range size {
				h.columns[i+k] = dialect.Column{Kind: dialect.CoverageColumn, Title: h.columns[i].Title}
				if size == g.Ladder.Size() {
					h.columns[i+k].Levels = []int{g.Ladder.Lowest + k}
				}
			}
		}
		i = end - 1
	}
}

// isEmptyColumn reports that no cell of a column says anything.
func (h *headed) isEmptyColumn(column int) bool {
	return !slices.ContainsFunc(h.Rows[h.first:], func(row []string) bool { return column < len(row) && lexical.IsFilled(row[column]) })
}

// tellCoverageFromTexts tells columns with the text of a level from those that only mark
// that there is one: "Level 3" can be the header of either.
func (h *headed) tellCoverageFromTexts(g *dialect.Grammar) {
	for i := range h.columns {
		if h.columns[i].Kind == dialect.LevelColumn && h.hasOnlyMarks(g, i) && h.hasCoverage(g, i) {
			h.columns[i].Kind = dialect.CoverageColumn
		}
	}
}

// hasCoverage reports that the first cell of a column that says anything says
// whether a level is defined; an empty column may do so.
func (h *headed) hasCoverage(g *dialect.Grammar, column int) bool {
	for row := h.first; row < len(h.Rows); row++ {
		if text := framework.Clean(lexical.PlainCell(h.Cell(row, column))); text != "" && !h.repeatsHeader(row) {
			_, ok := g.CoverageIn(text, h.columns[column].Levels)
			return ok
		}
	}
	return true
}
