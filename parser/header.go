package parser

import (
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
)

// headed is a table whose header row was found.
type headed struct {
	*table
	columns []column
	header  int // the row of the headers; the skills are below it
	first   int // the first row below all headers
	html    bool
	// entities are the columns in which "&amp;" stands for an ampersand though
	// no cell has a tag.
	entities map[int]bool
	once     map[int]bool // columns of categories that name each only once
	// long is set where every level has a row of its own: the row in which a
	// skill came first and its index, by code or name.
	long map[string]firstRow
	keys map[int]string // then: what tells the skill of a row from others
	// levelRows are the rows in which the level stands that others go on with.
	levelRows map[int]int
	ragged    *bool // rows are as long as the headers, nearly all; nil until somebody asks
	// rowIndex are the indexes of the skills that were read, by row.
	rowIndex map[int]int
}

// plain is the text of a cell without what is no text.
func (h *headed) plain(text string, column int) string {
	text = plainCell(text)
	if !h.html && !h.entities[column] {
		return text
	}
	var words []string
	for _, l := range markupLines(text, hasBlockTag(text)) {
		words = append(words, l.text)
	}
	return strings.Join(words, " ")
}

// maxAbove is how many rows can stand above the headers: titles, remarks.
const maxAbove = 30

// findHeader finds the row of headers of a table of skills.
func findHeader(g *grammar, t *table) (headed, bool) {
	for i := range min(len(t.rows), maxAbove) {
		if !slices.ContainsFunc(t.rows[i], g.namesSkill) {
			continue
		}
		h := headed{table: t, columns: make([]column, t.width()), header: i, first: i + 1}
		for k, text := range t.rows[i] {
			h.columns[k] = g.column(text)
		}
		readSubheader(g, &h)
		if !h.isComplete() {
			continue
		}
		h.html, h.entities = hasMarkup(t.rows), entityColumns(t)
		h.span(g.scale)
		h.judgeLevels(g)
		h.judgeNumbers()
		h.judgeRows(g)
		return h, true
	}
	return headed{}, false
}

// findSkills finds the headers of a table of skills, a row each or a column each.
func findSkills(g *grammar, t *table) (headed, bool) {
	if h, ok := findHeader(g, t); ok {
		return h, true
	}
	if !t.mayLieAcross() {
		return headed{}, false
	}
	h, ok := findHeader(g, t.transposed())
	unknown := func(c column) bool { return c.title != "" && c.kind == unknownColumn }
	return h, ok && h.header == 0 && len(h.rows) > h.first && !slices.ContainsFunc(h.columns, unknown)
}

// isComplete reports that headers are those of a table of skills: they name
// one of its texts as well, and most of them are understood.
func (h *headed) isComplete() bool {
	known, filled, texts := 0, 0, false
	for _, c := range h.columns {
		if c.title != "" {
			filled++
		}
		if c.kind != unknownColumn {
			known++
		}
		texts = texts || c.kind == descriptionColumn || c.kind == levelColumn || c.kind == guidanceColumn
	}
	return texts && known >= 2 && known*2 >= filled
}

// isTable reports that rows are a table that can be read: of skills, or of
// what the framework says of its levels.
func isTable(g *grammar, rows [][]string) bool {
	t := &table{rows: rows}
	h, ok := findSkills(g, t)
	if ok {
		return slices.ContainsFunc(h.rows[h.first:], func(row []string) bool { return len(row)*2 > len(h.rows[h.header]) })
	}
	if !isRectangle(rows) {
		return false
	}
	_, ok = findLevels(g, t)
	return ok
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

// readSubheader reads the second row of headers, if there is one: below one
// header over several columns it names each of them.
func readSubheader(g *grammar, h *headed) {
	if h.first >= len(h.rows) {
		return
	}
	below := make([]column, len(h.columns))
	known := 0
	for i, text := range h.rows[h.first] {
		if strings.TrimSpace(text) == "" {
			continue
		}
		below[i] = g.column(text)
		if c := h.columns[i]; below[i].kind == unknownColumn || c.title != "" && c.kind != coverageColumn && c.kind != levelColumn {
			return
		}
		known++
	}
	if known < 2 {
		return
	}
	over := column{}
	for i, c := range h.columns {
		if c.title != "" {
			over = c
		}
		if below[i].kind != unknownColumn {
			below[i].kind = overKind(over, below[i])
			h.columns[i] = below[i]
		}
	}
	h.first++
}

// overKind is the kind of a column with a header over it and one of its own.
func overKind(over, own column) columnKind {
	if over.kind == coverageColumn && own.kind == levelColumn {
		return levelColumn // what its cells say decides: see judgeLevels
	}
	return own.kind
}

// span gives columns without a header to the merged one on their left: below
// "Levels" over seven columns, each is a level.
func (h *headed) span(levels *scale) {
	for i := 0; i < len(h.columns); i++ {
		if h.columns[i].kind != coverageColumn || len(h.columns[i].levels) > 0 {
			continue
		}
		end := i + 1
		for end < len(h.columns) && h.columns[end].title == "" && h.hasOnlyMarks(end) {
			end++
		}
		if size := end - i; size > 1 {
			for k := range size {
				h.columns[i+k] = column{kind: coverageColumn, title: h.columns[i].title}
				if size == levels.size() {
					h.columns[i+k].levels = []int{levels.lowest + k}
				}
			}
		}
		i = end - 1
	}
}

// hasOnlyMarks reports that the cells of a column are empty or, most of them,
// too short to be texts.
func (h *headed) hasOnlyMarks(column int) bool {
	short, long := 0, 0
	for row := h.first; row < len(h.rows); row++ {
		if h.repeatsHeader(row) {
			continue
		}
		text := framework.Clean(plainCell(h.cell(row, column)))
		switch n := runes(text); {
		case n > 4:
			long++
		case n > 0 && !saysNothing(text):
			short++
		}
	}
	return long == 0 || short > long
}

// judgeLevels tells columns with the text of a level from those that only mark
// that there is one: "Level 3" can be the header of either.
func (h *headed) judgeLevels(g *grammar) {
	for i := range h.columns {
		if h.columns[i].kind == levelColumn && h.hasOnlyMarks(i) && h.hasCoverage(g, i) {
			h.columns[i].kind = coverageColumn
		}
	}
}

// repeatsHeader knows headers that are repeated at the top of a new page.
func (h *headed) repeatsHeader(row int) bool { return slices.Equal(h.rows[row], h.rows[h.header]) }

// hasCoverage reports that the first cell of a column that says anything says
// whether a level is defined; an empty column may do so.
func (h *headed) hasCoverage(g *grammar, column int) bool {
	for row := h.first; row < len(h.rows); row++ {
		if text := framework.Clean(plainCell(h.cell(row, column))); text != "" && !h.repeatsHeader(row) {
			_, ok := g.coverageIn(text, h.columns[column].levels)
			return ok
		}
	}
	return true
}

// judgeNumbers takes the column of row numbers for the codes where there are
// no others and its values do more than count.
func (h *headed) judgeNumbers() {
	for _, c := range h.columns {
		if c.kind == codeColumn {
			return
		}
	}
	for i, c := range h.columns {
		if c.kind == rowColumn && !h.counts(i) {
			h.columns[i].kind = codeColumn
			return
		}
	}
}

// counts reports that a column has nothing but whole numbers.
func (h *headed) counts(column int) bool {
	for row := h.first; row < len(h.rows); row++ {
		text := strings.TrimSpace(h.cell(row, column))
		if strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) }) {
			return false
		}
	}
	return true
}
