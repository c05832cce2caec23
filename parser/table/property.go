package table

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

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
