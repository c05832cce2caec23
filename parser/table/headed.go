package table

import (
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// headed is a table whose header row was found.
type headed struct {
	*source.Table
	columns []dialect.Column
	header  int // the row of the headers; the skills are below it
	first   int // the first row below all headers
	html    bool
	// entities are the columns in which "&amp;" stands for an ampersand though
	// no cell has a tag.
	entities map[int]bool
	once     map[int]bool // columns of categories that name each only once
	outline  bool         // the columns of categories and of names are an outline
	// long is set where every level has a row of its own: the row in which a
	// skill came first and its index, by code or name.
	long map[string]firstRow
	keys map[int]string // then: what tells the skill of a row from others
	// beside are the columns of texts that stand beside all statements of a level.
	beside map[int]bool
	// spelling is how the column of levels writes them, where no cell says it by itself.
	spelling spelling
	// levelRows are the rows in which the level stands that others go on with.
	levelRows map[int]int
	// origin is the table as it was read, where skills were found in another way than
	// by their headers.
	origin *source.Table
	// list is set where skills have a code and a name, and nothing else is said of them.
	list bool
	// banded is set where the names stood in rows of their own.
	banded bool
	// named is the skill that all rows are of; "" where rows name theirs.
	named skillName
	// foreign are the columns of another language, with the header of the column that
	// says the same in the one that is read; "" where none does.
	foreign map[int]string
	// across is the table as it was read, where skills stand side by side in it.
	across *source.Table
	around frame           // then: the rows above and below the skills
	doubts map[int][]doubt // of rows that differ from the others
	bands  map[int]string  // the rows that name the category of those below
	// nameCodes are the codes that names bring, where no column has them.
	nameCodes nameCodes
	coded     *bool // names bring codes; nil until somebody asks
	numbered  *bool // nearly all texts begin with the number of an item; nil until somebody asks
	nameless  *bool // nearly all rows say whose they are; nil until somebody asks
	ragged    *bool // rows are as long as the headers, nearly all; nil until somebody asks
	// statements is set where every row is a statement and no column speaks of levels.
	statements bool
	typed      bool // the type of a row is that of its statement
	// falling are the rows that go on with the skill of another, which they do not name.
	falling map[int]int
	// ofLevels is the column of what the framework says of the level of each row; 0 for none,
	// as the first column names something. levelCell is that of the levels; saidOf are those of
	// which the text was kept.
	ofLevels, levelCell int
	saidOf              map[int]bool
	// essences are what headers say of their levels besides, by column.
	essences map[int]string
	// rowIndex are the indexes of the skills that were read, by row.
	rowIndex map[int]int
}

// plain is the text of a cell without what is no text.
func (h *headed) plain(text string, column int) string {
	text = lexical.PlainCell(text)
	if !h.html && !h.entities[column] {
		return text
	}
	var words []string
	for _, l := range source.MarkupLines(text, source.HasBlockTag(text)) {
		words = append(words, l.Text)
	}
	return strings.Join(words, " ")
}

// longestMark is how many characters a mark in a cell has at most.
const longestMark = 4

// hasOnlyMarks reports that the cells of a column are empty or, most of them,
// too short to be texts.
func (h *headed) hasOnlyMarks(g *dialect.Grammar, column int) bool {
	short, long := 0, 0
	for row := h.first; row < len(h.Rows); row++ {
		if h.repeatsHeader(row) {
			continue
		}
		text := lexical.PlainCell(h.Cell(row, column))
		if lexical.HasMore(text, longestMark) {
			long++
			continue
		}
		text = framework.Clean(text)
		switch n := lexical.Runes(text); {
		case n > longestMark:
			long++
		case n > 0 && !g.SaysNothing(text):
			short++
		}
	}
	return long == 0 || short > long
}

// repeatsHeader knows headers that are repeated at the top of a new page.
func (h *headed) repeatsHeader(row int) bool { return slices.Equal(h.Rows[row], h.Rows[h.header]) }

// cell is the text of a cell on one line.
func (h *headed) cell(row, column int) string {
	return framework.Clean(lexical.PlainCell(h.Cell(row, column)))
}

// Some tables have a row for each level of a skill and not one for each skill:
// code and name come again and again, a column says which level the row is
// about, and another what it asks.

// firstRow is where a skill came first in such a table.
type firstRow struct{ row, index int }

// key is what tells the skill of a row from others: its code or, without one,
// its name.
func (h *headed) key(row int) string {
	for _, kind := range []dialect.ColumnKind{dialect.CodeColumn, dialect.NameColumn} {
		for i, c := range h.columns {
			if text := framework.Clean(h.Cell(row, i)); c.Kind == kind && text != "" {
				return text
			}
		}
	}
	return ""
}

// skillName is what a sheet calls the skill that it is about.
type skillName struct{ name, code string }

// firstFilled is the first column that has a header.
func (h *headed) firstFilled(row int) int {
	for i, text := range h.Rows[row] {
		if strings.TrimSpace(text) != "" {
			return i
		}
	}
	return 0
}

// lastFilled is the last column of a row of a table that says something; 0 where none does.
// An empty cell has no place in a page.
func lastFilled(row []string) int {
	for i := len(row) - 1; i > 0; i-- {
		if strings.TrimSpace(row[i]) != "" {
			return i
		}
	}
	return 0
}

// What nearly all rows of a table have in common is its template. A row that differs from
// it may be meant so, or a cell of it was lost: that is said, whatever the cells say.

// doubt is why a row may say something else than is read.
type doubt struct {
	column        int
	part, message string
}

// minAlike is how many rows, or skills, show what all have in common.
const minAlike = 4

// minRows is how many rows show how long rows are.
const minRows = 2

// depth is the only one of some columns that says something in a row; -1 where none does
// or several do.
func (h *headed) depth(row int, columns []int) int {
	found := -1
	for k, i := range columns {
		if strings.TrimSpace(h.Cell(row, i)) == "" {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// saysOneThing reports that a row has one filled cell or none, as notes below a table have.
func (h *headed) saysOneThing(row int) bool {
	n := 0
	for _, text := range h.Rows[row] {
		if lexical.IsFilled(text) {
			n++
		}
	}
	return n < 2
}

// counts reports that a column has nothing but whole numbers.
func (h *headed) counts(column int) bool {
	for row := h.first; row < len(h.Rows); row++ {
		text := strings.TrimSpace(h.Cell(row, column))
		if strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) }) {
			return false
		}
	}
	return true
}
