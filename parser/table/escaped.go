package table

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Tables that programs wrote for programs have no line breaks in their cells but
// signs for them. Line breaks take their place, and spaces what is left of them,
// so that places stay.

// escape knows white space that was written with a backslash, as dumps of
// databases do. They do so with quotation marks as well, which stay as they are.
var (
	escape      = pattern.New(`(?:\\r)?\\n|\\[rt]`)
	otherEscape = pattern.New(`\\["'\\/]`)
)

// unescape reads such characters in a table that has no line break in any cell
// and no backslash with another meaning.
func (b *book) unescape(t *source.Table) {
	if !isEscaped(t) {
		return
	}
	for _, row := range t.Rows {
		for i, text := range row {
			if strings.Contains(text, `\`) {
				row[i] = escape().ReplaceAllStringFunc(text, unescaped)
				b.ledger.Structure += framework.NonSpace(text) - framework.NonSpace(row[i])
			}
		}
	}
}

func unescaped(sign string) string {
	space := strings.Repeat(" ", len(sign)-1)
	if strings.HasSuffix(sign, "n") {
		return space + "\n"
	}
	return space + " "
}

// isEscaped reports that the backslashes of a table are all of such characters,
// several of them line breaks. What begins after a break is not, as a rule, a
// word in lower case: that would be the name of a folder.
func isEscaped(t *source.Table) bool {
	breaks, names := 0, 0
	for _, row := range t.Rows {
		for _, text := range row {
			if !strings.Contains(text, `\`) && !strings.Contains(text, "\n") {
				continue
			}
			if strings.Contains(text, "\n") || strings.Contains(otherEscape().ReplaceAllString(escape().ReplaceAllString(text, ""), ""), `\`) {
				return false
			}
			for _, after := range strings.Split(text, `\n`)[1:] {
				breaks++
				if r, _ := utf8.DecodeRuneInString(after); unicode.IsLower(r) {
					names++
				}
			}
		}
	}
	return breaks > 1 && names*2 < breaks
}

// mendBreaks looks at columns as a whole for other signs.
func (b *book) mendBreaks(h *headed) {
	if h.Lines != nil {
		return
	}
	for _, kind := range []dialect.ColumnKind{dialect.CodeColumn, dialect.NameColumn, dialect.CategoryColumn, dialect.SubcategoryColumn} {
		b.eachCell(h, h.cellsOf(kind, "**", "__"), func(text string) string { return strongCell().ReplaceAllString(text, "  $1  ") })
	}
	for _, kind := range []dialect.ColumnKind{dialect.DescriptionColumn, dialect.GuidanceColumn, dialect.LevelColumn} {
		if b.isParted(h, h.cellsOf(kind)) {
			b.eachCell(h, h.cellsOf(kind, "|"), func(text string) string { return strings.ReplaceAll(text, " | ", " \n ") })
		}
		b.eachCell(h, h.cellsOf(kind, "§"), func(text string) string { return sectionBullet().ReplaceAllString(text, "$1•$2") })
	}
}

// sectionBullet is what a square bullet of a word processor becomes in a plain
// text. Nobody begins a line of such a text with a section of a law.
var sectionBullet = pattern.New(`(?m)(^[ \t]*)§([ \t\x{a0}]+\D)`)

// strongCell is a label that Markdown marks as strong, as a whole.
var strongCell = pattern.New(`^(?:\*\*|__)([^*_]+)(?:\*\*|__)$`)

// cellsOf are the cells of the columns of one kind that have one of some signs;
// without any, all that say something.
func (h *headed) cellsOf(kind dialect.ColumnKind, signs ...string) (cells []source.CellAt) {
	for i, c := range h.columns {
		for row := h.first; row < len(h.Rows) && c.Kind == kind; row++ {
			text := h.Cell(row, i)
			if text != "" && (len(signs) == 0 || slices.ContainsFunc(signs, func(sign string) bool { return strings.Contains(text, sign) })) {
				cells = append(cells, source.CellAt{Row: row, Column: i})
			}
		}
	}
	return cells
}

// isParted reports that in some cells strokes part sentences, that all strokes
// do, and that there are no line breaks.
func (b *book) isParted(h *headed, cells []source.CellAt) bool {
	parted := 0
	for _, at := range cells {
		text := h.Cell(at.Row, at.Column)
		if strings.Contains(text, "\n") {
			return false
		}
		parts := strings.Split(text, "|")
		for i, part := range parts[:len(parts)-1] {
			if !strings.HasSuffix(part, " ") || !strings.HasPrefix(parts[i+1], " ") || !strings.ContainsAny(lastCharacter(part), ".;:!?") {
				return false
			}
		}
		parted += min(1, len(parts)-1)
	}
	return parted > 1
}

// lastCharacter is the last of a text, white space aside.
func lastCharacter(text string) string {
	text = strings.TrimSpace(text)
	_, n := utf8.DecodeLastRuneInString(text)
	return text[len(text)-n:]
}

// eachCell changes cells, and counts the characters that are gone.
func (b *book) eachCell(h *headed, cells []source.CellAt, change func(string) string) {
	for _, at := range cells {
		text := h.Cell(at.Row, at.Column)
		if changed := change(text); changed != text {
			h.Rows[at.Row][at.Column] = changed
			b.ledger.Structure += framework.NonSpace(text) - framework.NonSpace(changed)
		}
	}
}
