package table

import (
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// mendCodes looks at each column of codes as a whole.
func (b *book) mendCodes(h *headed) {
	for i, c := range h.columns {
		if c.Kind == dialect.CodeColumn && b.Code != "" {
			b.unquoteCodes(h, i)
			b.doubtCodes(h, i)
		}
	}
}

// unquoteCodes takes off the apostrophe that tells spreadsheet programs that a
// cell is a text, and characters around a code that nobody sees. Spaces take
// their place, so that places stay.
func (b *book) unquoteCodes(h *headed, column int) {
	for row := h.first; row < len(h.Rows); row++ {
		text := h.Cell(row, column)
		start := len(text) - len(strings.TrimLeftFunc(text, isAroundCode))
		end := max(start, len(strings.TrimRightFunc(text, isAroundCode)))
		if code := text[start:end]; start+len(text)-end > 0 && b.IsCode(code) {
			h.Rows[row][column] = spaces(text[:start]) + code + spaces(text[end:])
			b.ledger.Structure += framework.NonSpace(text) - framework.NonSpace(code)
		}
	}
}

func isAroundCode(r rune) bool { return r == '\'' || r == '’' || unicode.Is(unicode.Cf, r) }

// spaces are as many as a text has characters.
func spaces(text string) string { return strings.Repeat(" ", lexical.Runes(text)) }

// doubtCodes says which cells of a column have no code as the framework's are.
// An export may have spoilt them, and then a comparison would not find these
// skills again.
func (b *book) doubtCodes(h *headed, column int) {
	var odd []source.CellAt
	fitting := 0
	above := map[string]bool{} // the skills
	for row := h.first; row < len(h.Rows); row++ {
		text := framework.Clean(lexical.PlainCell(h.Cell(row, column)))
		switch {
		case text == "" || h.repeatsHeader(row) || !h.saysMore(row, column):
		case b.IsCode(text):
			fitting++
		case !isCountOf(h.Rows[row], len(above)):
			odd = append(odd, source.CellAt{Row: row, Column: column})
		}
		if key := h.key(row); key != "" && !h.saysOneThing(row) {
			above[key] = true
		}
	}
	if len(odd) == 0 {
		return
	}
	first := framework.Clean(h.Cell(odd[0].Row, column))
	at := h.Place(odd[0].Row, column)
	if fitting == 0 {
		if strange, ok := h.ofOneForm(odd); ok { // another framework's
			if len(strange) > 0 {
				b.doubtStrange(h, strange)
			}
			return
		}
		b.suspect(at, "no code of this column, of which %q is the first, has the form of those of the dialect %q: was it spoilt in an export, or is another dialect needed?", first, b.Name)
		return
	}
	b.doubtStrange(h, odd)
}

// doubtStrange says of each of some codes that it has not the form of the others.
func (b *book) doubtStrange(h *headed, cells []source.CellAt) {
	for _, at := range cells {
		code := framework.Clean(lexical.PlainCell(h.Cell(at.Row, at.Column)))
		b.suspectOf(h.Place(at.Row, at.Column), code, "the code %q has not the form of the others: was it spoilt in an export?", code)
	}
}

// ofOneForm reports that cells hold codes of one form, whatever framework they are
// of: letters, digits and marks stand in the same order in nearly all. strange are those
// in which they do not.
func (h *headed) ofOneForm(cells []source.CellAt) (strange []source.CellAt, ok bool) {
	forms := map[string]int{}
	most := 0
	form := func(at source.CellAt) string {
		return codeForm(framework.Clean(lexical.PlainCell(h.Cell(at.Row, at.Column))))
	}
	for _, at := range cells {
		forms[form(at)]++
		if form(at) != "" {
			most = max(most, forms[form(at)])
		}
	}
	for _, at := range cells {
		if own := form(at); own == "" || forms[own] < most {
			strange = append(strange, at)
		}
	}
	return strange, most*10 >= len(cells)*9
}

// codeForm is the form of a code: "A.1" of "B.12". "" for what is none.
func codeForm(code string) string {
	if code == "" || len(code) > maxCodeForm || strings.ContainsAny(code, " \t") {
		return ""
	}
	if !lexical.IsWordRune(rune(code[0])) || !lexical.IsWordRune(rune(code[len(code)-1])) {
		return ""
	}
	return lexical.RunsOf(code)
}

// saysMore reports that a row says something besides its code: remarks below a
// table do not.
func (h *headed) saysMore(row, column int) bool {
	for i, c := range h.columns {
		if i != column && c.Kind > dialect.CodeColumn && lexical.IsFilled(h.Cell(row, i)) {
			return true
		}
	}
	return false
}
