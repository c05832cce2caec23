package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Facts under a title may have no colon: "Category – Yard", "Category Yard". Such a line
// counts where the label is one of categories, as the dialect has it, and several lines
// have it so.

// fieldMarks part a label from its value, the longest first.
var fieldMarks = []string{" – ", " — ", " - ", " "}

// maxPlainField is how many words such a line has at most.
const maxPlainField = 8

// plainField is a line that may be such a fact.
type plainField struct {
	line, size int
	label      string
}

// findPlainFields recognises them.
func (d *Document) findPlainFields() {
	times := map[string]int{}
	var found []plainField
	for i := range d.Lines {
		if f, ok := d.plainFieldAt(i); ok {
			found = append(found, f)
			times[framework.Fold(f.label)]++
		}
	}
	for _, f := range found {
		if times[framework.Fold(f.label)] < 2 {
			continue
		}
		d.Heads[f.line] = &dialect.Heading{Kind: dialect.CategorySection, Title: framework.Clean(f.label), Inline: true, Size: f.size}
	}
}

// plainFieldAt takes a line apart.
func (d *Document) plainFieldAt(i int) (f plainField, ok bool) {
	l := &d.Lines[i]
	raw := l.Raw[min(l.Body, len(l.Raw)):]
	if !d.isText(i) || l.Rank > 0 || l.Shape != source.Prose || lexical.EndsSentence(l.Text) || len(strings.Fields(raw)) > maxPlainField {
		return f, false
	}
	for _, mark := range fieldMarks {
		label, value, found := strings.Cut(raw, mark)
		if !found || !dialect.BeginsAsName(value) || !dialect.BeginsAsName(label) {
			continue
		}
		if h, known := d.Heading(label); known && h.Kind == dialect.CategorySection {
			_, title := d.Title(l.Text, false)
			return plainField{i, len(raw) - len(value), label}, !title || d.BareTitles()
		}
	}
	return f, false
}
