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

// Some columns keep the books of a skill: who owns it, when it was reviewed, in which
// version. They are no text of it, and are kept as sections under their headers, as lines
// of fields below a title are: "Owner: Ada Quill". A header alone does not make one: its
// cells must be names, dates, numbers or addresses, and no texts.

//go:embed bookkeeping.txt
var bookkeepingLines string

// bookkeepingWords are the words of that list: true where one heads a column. Those that
// only head a row above the table are in propertyWords.
var bookkeepingWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	eachBookkeepingWord(func(kind, word string) {
		if kind != "above" {
			words[word] = words[word] || kind == "heads"
		}
	})
	return words
})

var propertyWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	eachBookkeepingWord(func(kind, word string) {
		if kind == "above" {
			words[word] = true
		}
	})
	return words
})

// eachBookkeepingWord goes through the words of the list, with what stands before the colon
// in the note above them.
func eachBookkeepingWord(see func(kind, word string)) {
	kind := ""
	for line := range strings.Lines(bookkeepingLines) {
		if note, isNote := strings.CutPrefix(line, "#"); isNote {
			kind, _, _ = strings.Cut(strings.TrimSpace(note), ":")
			continue
		}
		for word := range strings.FieldsSeq(line) {
			see(kind, word)
		}
	}
}

// isProperty knows a row above the headers that says something of the whole table: a label
// beside a short value, "Published" and "12 March 2024".
func isProperty(t *source.Table, row int) bool {
	filled, last := 0, -1
	for i, text := range t.Rows[row] {
		if !lexical.IsFilled(text) {
			continue
		}
		if filled++; filled == 2 && (i != last+1 || shapeOfValue(framework.Clean(text)) == textShape) {
			return false
		} else if filled == 1 && !headsProperty(text) {
			return false
		}
		last = i
	}
	return filled == 2
}

// headsProperty reports that a label is of bookkeeping, or of what a framework is called.
func headsProperty(label string) bool {
	label = strings.TrimSuffix(framework.Fold(label), ":")
	if keepsBooks(label) {
		return true
	}
	head := false
	for word := range strings.FieldsSeq(label) {
		_, beside := bookkeepingWords()[word]
		if !propertyWords()[word] && !beside {
			return false
		}
		head = head || propertyWords()[word]
	}
	return head
}

// keepsBooks reports that a header is that of a column of bookkeeping.
func keepsBooks(header string) bool {
	known, head := bookkeepingWords(), false
	for word := range strings.FieldsSeq(framework.Fold(header)) {
		word = strings.Trim(word, "():,/")
		heads, ok := known[word]
		if !ok && word != "" {
			return false
		}
		head = head || heads
	}
	return head
}

// setBooksAside finds the columns of bookkeeping among those that nobody knows: by their
// header and their cells, or by cells that can be nothing else, whatever the header says.
func (h *headed) setBooksAside() {
	for i := range h.columns {
		c := &h.columns[i]
		if c.Kind != dialect.UnknownColumn || c.Title == "" {
			continue
		}
		if n := h.shapes(i); n.tells() || keepsBooks(c.Title) && (n.texts == 0 || areOdd(n.texts, n.filled)) {
			c.Kind = dialect.FieldColumn
		}
	}
}

// shapesOfCells counts the cells of a column by the shape of their value.
type shapesOfCells struct {
	filled, texts int
	of            map[valueShape]int
}

// tells reports that the cells can be nothing but dates or addresses.
func (n shapesOfCells) tells() bool {
	return n.filled >= minRows && n.of[dateShape]+n.of[addressShape] == n.filled
}

// shapes looks at the cells of a column.
func (h *headed) shapes(column int) shapesOfCells {
	n := shapesOfCells{of: map[valueShape]int{}}
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, column)
		if !lexical.IsFilled(text) || h.repeatsHeader(row) || h.saysOneThing(row) {
			continue
		}
		shape := shapeOfValue(text)
		n.filled++
		n.of[shape]++
		if shape == textShape {
			n.texts++
		}
	}
	return n
}

// readField keeps the value of a cell of bookkeeping; a text that stands there belongs
// somewhere else.
func (r *record) readField(i int, c dialect.Column) {
	if shapeOfValue(r.headed.cell(r.row, i)) == textShape {
		r.setAside(r.Table, r.row, i)
		return
	}
	p := r.cellText(i)
	p.AddSection(c.Title, p.texts())
	r.add(p)
}

// doubtFieldShapes looks for the one cell of bookkeeping that has another shape than all
// others of its column: it may be that of another column.
func (h *headed) doubtFieldShapes() {
	for i, c := range h.columns {
		if c.Kind != dialect.FieldColumn {
			continue
		}
		n := h.shapes(i)
		for row := h.first; row < len(h.Rows); row++ {
			text := h.cell(row, i)
			if !lexical.IsFilled(text) || h.repeatsHeader(row) || h.saysOneThing(row) {
				continue
			}
			shape := shapeOfValue(text)
			if shape != textShape && n.of[shape] == 1 && len(n.of) == 2 && areOdd(1, n.filled) {
				h.doubts[row] = append(h.doubts[row], doubt{i, "", "the cell is written as no other of its column is: it may be that of another column"})
			}
		}
	}
}

// fieldColumns are the columns of bookkeeping.
func (h *headed) fieldColumns() (at []int) {
	for i, c := range h.columns {
		if c.Kind == dialect.FieldColumn {
			at = append(at, i)
		}
	}
	return at
}
