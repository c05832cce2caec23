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

// firstOfRemark is how many words of a remark say what it is about.
const firstOfRemark = 6

// speaksOfTable reports that a remark is about the table or the framework, by its first words.
func speaksOfTable(text string) bool {
	for i, word := range strings.Fields(framework.Fold(text)) {
		if i >= firstOfRemark {
			break
		}
		if remarkWords()[strings.Trim(word, ".,:;()")] {
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

// isBelow reports that a row is a remark below all skills: set apart by an empty row or
// below another remark, alone in a column that holds no texts, with nothing but such rows
// below it, and about the table. What a broken cell leaves over stands directly below it.
func (h *headed) isBelow(row int) bool {
	text, at := loneCell(h.Table, row)
	if at < 0 || h.across != nil || ofTexts[h.kindOf(at)] || !speaksOfTable(text) {
		return false
	}
	for below := row + 1; below < len(h.Rows); below++ {
		if _, at := loneCell(h.Table, below); at < 0 && !source.IsEmptyRow(h.Rows[below]) {
			return false
		}
	}
	for above := row - 1; above >= h.first; above-- {
		if source.IsEmptyRow(h.Rows[above]) {
			return true
		}
		if text, at := loneCell(h.Table, above); at < 0 || !speaksOfTable(text) {
			return false
		}
	}
	return false
}

// countsRows reports that a row says how many skills stand above it, in a word or two and
// one number: "Total, 16 skills".
func (h *headed) countsRows(row int) bool {
	keys := map[string]bool{}
	for above := h.first; above < row; above++ {
		if key := h.key(above); key != "" && !h.saysOneThing(above) {
			keys[key] = true
		}
	}
	return isCountOf(h.Rows[row], len(keys))
}
