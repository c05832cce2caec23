package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// A number at the start of a text proves nothing, unless another item follows it. Where
// nearly all texts of a sheet begin with "1.", their author numbered every list, also
// those of one item.

// minNumbered is how many texts show that a sheet numbers its lists.
const minNumbered = 3

// numbersItems reports that nearly all texts of the levels begin with the number of a
// first item.
func (h *headed) numbersItems() bool {
	if h.numbered == nil {
		first, all := 0, 0
		for i, c := range h.columns {
			if c.Kind != dialect.LevelColumn {
				continue
			}
			for row := h.first; row < len(h.Rows); row++ {
				text := lexical.PlainCell(h.Cell(row, i))
				if !lexical.IsFilled(text) || h.repeatsHeader(row) {
					continue
				}
				all++
				if beginsNumbered(text) {
					first++
				}
			}
		}
		numbered := first >= minNumbered && first*10 >= all*9
		h.numbered = &numbered
	}
	return *h.numbered
}

// beginsNumbered reports that a text begins with the number of a first item.
func beginsNumbered(text string) bool {
	lines := source.SplitLines(source.PlainBreaks(text))
	if len(lines) == 0 {
		return false
	}
	l := &lines[0]
	if l.Bullet != "" && source.UncertainBullet(l.Bullet) {
		l.GiveBulletBack(false)
	}
	return l.FirstNumber() != ""
}

// loneNumber is the number of a first item that was left in a text.
func (p *cellText) loneNumber() string {
	if len(p.Lines) == 0 {
		return ""
	}
	return p.Lines[0].FirstNumber()
}

// takeLoneNumber makes an item of a text that is one numbered item, where others are too.
func (h *headed) takeLoneNumber(lines []source.Line, column int) {
	if len(lines) == 0 || column >= len(h.columns) || h.columns[column].Kind != dialect.LevelColumn {
		return
	}
	if lines[0].FirstNumber() != "" && h.numbersItems() {
		lines[0].TakeNumber()
	}
}
