package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Facts under a title may have no colon: "Category – Yard", "Skill code ROPE". Such a line
// counts where the label is one of categories, as the dialect has it, or of codes with a
// code behind it, and several lines have it so.

// fieldMarks part a label from its value, the longest first.
var fieldMarks = []string{" – ", " — ", " - ", " "}

// maxPlainField is how many words such a line has at most.
const maxPlainField = 8

// plainField is a line that may be such a fact.
type plainField struct {
	line, size int
	label      string
	kind       dialect.SectionKind
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
		d.Heads[f.line] = &dialect.Heading{Kind: f.kind, Title: framework.Clean(f.label), Inline: true, Size: f.size}
	}
}

// plainFieldAt takes a line apart.
func (d *Document) plainFieldAt(i int) (f plainField, ok bool) {
	l := &d.Lines[i]
	raw := l.Raw[min(l.Body, len(l.Raw)):]
	if !d.isText(i) || l.Rank > 0 || l.Shape != source.Prose || lexical.EndsSentence(l.Text) || lexical.HasWords(raw, maxPlainField+1) {
		return f, false
	}
	for _, mark := range fieldMarks {
		for at := strings.Index(raw, mark); at >= 0; {
			if f, ok := d.plainFieldCut(i, raw[:at], raw[at+len(mark):]); ok {
				f.size = at + len(mark)
				return f, true
			}
			next := strings.Index(raw[at+len(mark):], mark)
			if next < 0 {
				break
			}
			at += len(mark) + next
		}
	}
	return f, false
}

// plainFieldCut says what a line is with a label and a value.
func (d *Document) plainFieldCut(i int, label, value string) (f plainField, ok bool) {
	if !dialect.BeginsAsName(value) || !dialect.BeginsAsName(label) {
		return f, false
	}
	h, known := d.Heading(label)
	if !known {
		return f, false
	}
	f = plainField{line: i, label: label, kind: h.Kind}
	switch h.Kind {
	case dialect.IdentitySection:
		return f, d.MatchesCode(strings.TrimSpace(value))
	case dialect.CategorySection:
		_, title := d.Title(d.Lines[i].Text, false)
		return f, !title || d.BareTitles()
	}
	return f, false
}
