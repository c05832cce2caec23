package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Below the title of a skill may stand a small table of facts: who owns it, when it was
// reviewed, its category; a label and a value in each row. None of them is a text of the
// skill, and what stands below the table is no part of the last of them.

const (
	longestFact   = 80 // bytes of a value
	mostFactWords = 8
	mostLabel     = 4 // words
)

// headsFacts are the words of a row that only heads the two columns.
var headsFacts = map[string]bool{
	"field": true, "property": true, "item": true, "fact": true, "facts": true, "about": true,
	"value": true, "values": true, "detail": true, "details": true, "entry": true, "information": true,
}

// isFacts reports that a table below a title with a code has facts alone, of which one at least
// is no category.
func (d *Document) isFacts(t *PageTable, above *laid) bool {
	if above == nil || above.Rank == 0 || d.Code == "" || !d.HasCodeAtEnd(above.Text) || len(t.rows) > maxFields {
		return false
	}
	unknown := 0
	for _, row := range t.rows {
		if len(row) != 2 || !d.isFact(row[0].said(), row[1].said()) {
			return false
		}
		switch d.Column(row[0].said()).Kind {
		case dialect.CategoryColumn, dialect.SubcategoryColumn:
		default:
			unknown++
		}
	}
	return unknown > 0
}

// isFact reports that one of two cells is a label, and the other a short value.
func (d *Document) isFact(label, value string) bool {
	switch d.Column(label).Kind {
	case dialect.UnknownColumn, dialect.CategoryColumn, dialect.SubcategoryColumn, dialect.StatusColumn, dialect.AddressColumn:
	default:
		return false
	}
	words, values := strings.Fields(label), strings.Fields(value)
	if len(words) == 0 || len(words) > mostLabel || lexical.EndsSentence(label) || d.IsCode(label) || d.Names[framework.Fold(label)] || !dialect.BeginsAsName(label) {
		return false
	}
	if _, _, level := d.LevelIn(label); level || strings.ContainsAny(label+value, "\n") {
		return false
	}
	return len(values) <= mostFactWords && len(value) <= longestFact && !lexical.EndsSentence(value)
}

// layFacts keeps the values of such a table under their labels, out of all texts.
func (d *Document) layFacts(t *PageTable) []laid {
	var out []laid
	for i, row := range t.rows {
		if i == 0 && headsFacts[framework.Fold(row[0].said())] && headsFacts[framework.Fold(row[1].said())] {
			row[0].putAside()
			row[1].putAside()
			continue
		}
		label := framework.Clean(dialect.TrimColon(row[0].said()))
		row[0].putAside()
		for i := range row[1].lines {
			l := &row[1].lines[i]
			if strings.TrimSpace(l.Text) != "" {
				l.Shape, l.Class = source.Blank, source.Content
				l.Table = &source.Table{Rows: [][]string{{label, l.Text}}}
			}
		}
		out = append(append(out, row[0].parted()...), row[1].parted()...)
	}
	return out
}

// readFacts takes the facts that a table says of the skill.
func (p *Page) readFacts(from, to int) {
	for i := from; i < to; i++ {
		l := &p.Lines[i]
		if l.Shape != source.Blank || l.Table == nil {
			continue
		}
		label := l.Table.Cell(0, 0)
		value := framework.Text{Text: framework.Clean(l.Text), From: l.From(p.Place)}
		switch p.Column(label).Kind {
		case dialect.CategoryColumn, dialect.SubcategoryColumn:
			p.Skill.Category = append(p.Skill.Category, value.Text)
		default:
			p.Skill.Sections = append(p.Skill.Sections, framework.Section{Title: label, Text: value.Text, From: value.From})
		}
	}
}
