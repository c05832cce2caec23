package table

import (
	_ "embed"
	"strings"
	"sync"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Around the skills of a table stand remarks: whom to ask, what an empty cell means, how
// the workbook came to be. They are matter of the framework, as chapters of a text are,
// where they can be no text of a skill that was lost.

//go:embed remarks.txt
var remarkLines string

// remarkWords are the words of that list.
var remarkWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(remarkLines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			words[word] = true
		}
	}
	return words
})

const (
	firstOfRemark     = 6  // words of a remark, which say what it is about
	longestRemarkWord = 32 // bytes; no word of the list has as many
)

// speaksOfTable reports that a remark is about the table or the framework, by its first words.
func speaksOfTable(text string) bool {
	looked := 0
	for word := range strings.FieldsSeq(text) {
		if looked++; looked > firstOfRemark {
			break
		}
		if len(word) <= longestRemarkWord && remarkWords()[strings.Trim(framework.Fold(word), ".,:;()")] {
			return true
		}
	}
	return false
}

// readNotes reads a table that is nothing but remarks: one cell in each row, none of which
// says anything of a skill, a level or a column.
func (b *book) readNotes(t *source.Table) bool {
	m, column := framework.Matter{}, -1
	for row := range t.Rows {
		text, at := loneCell(t, row)
		switch {
		case at < 0 && source.IsEmptyRow(t.Rows[row]):
			continue
		case at < 0, column >= 0 && at != column, b.maySaySkill(text):
			return false
		}
		column = at
		said := framework.Text{Text: text, From: t.Place(row, at)}
		switch {
		case len(m.Texts) > 0 || m.Title != "" || isNoTitle(text):
			m.Texts = append(m.Texts, said)
		default:
			m.Title, m.From = text, said.From
		}
	}
	if len(m.Texts) == 0 {
		return false
	}
	if m.Title == "" {
		m.From = m.Texts[0].From
	}
	b.keepMatter(m)
	return true
}

// keepMatter keeps remarks and accounts for them.
func (b *book) keepMatter(m framework.Matter) {
	b.ledger.Content += framework.NonSpace(m.Title)
	for _, t := range m.Texts {
		b.ledger.Content += framework.NonSpace(t.Text)
	}
	b.chapters = append(b.chapters, m)
	b.say(m.Title)
}

// maySaySkill reports that a text names a skill, heads a column or a level, or is a code.
func (b *book) maySaySkill(text string) bool {
	if b.Names[framework.Fold(text)] || b.IsCode(text) || b.Column(text).Kind != dialect.UnknownColumn {
		return true
	}
	if _, heads := b.Heading(text); heads {
		return true
	}
	_, _, level := b.LevelIn(text)
	return level
}

// loneCell is the one filled cell of a row, as published on one line; -1 where a row has
// none or several.
func loneCell(t *source.Table, row int) (text string, column int) {
	column = -1
	for i, cell := range t.Rows[row] {
		if !lexical.IsFilled(cell) {
			continue
		}
		if column >= 0 {
			return "", -1
		}
		column = i
	}
	if column < 0 {
		return "", -1
	}
	return framework.Clean(t.Rows[row][column]), column
}

// isRemark reports that a text that stands alone above the headers, or below the last
// skill, may be a remark.
func (b *book) isRemark(text string) bool { return strings.Contains(text, " ") && !b.maySaySkill(text) }

// readRemark reads a row that is one.
func (b *book) readRemark(t *source.Table, row int) {
	text, at := loneCell(t, row)
	from := t.Place(row, at)
	b.keepMatter(framework.Matter{From: from, Texts: []framework.Text{{Text: text, From: from}}})
}

// remarksBelow are the rows that are remarks below all skills: set apart by an empty row or
// below another remark, alone in a column that holds no texts, with nothing but such rows
// below them, and about the table. What a broken cell leaves over stands directly below it.
func (h *headed) remarksBelow() map[int]bool {
	found := map[int]bool{}
	if h.across != nil {
		return found
	}
	apart := false
	for row := h.lastRows(); row < len(h.Rows); row++ {
		text, at := loneCell(h.Table, row)
		switch {
		case at < 0:
			apart = true
		case !speaksOfTable(text):
			apart = false
		default:
			found[row] = apart && !ofTexts[h.kindOf(at)]
		}
	}
	return found
}

// lastRows is where the rows at the end of a table begin that have one cell at most.
func (h *headed) lastRows() int {
	row := len(h.Rows)
	for row > h.first {
		if _, at := loneCell(h.Table, row-1); at < 0 && !source.IsEmptyRow(h.Rows[row-1]) {
			break
		}
		row--
	}
	return row
}
