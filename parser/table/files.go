package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"

	"compdiff/framework"
)

// JoinFiles makes one skill of what several files of tables say of it, each another
// part: one has its description, one its levels. It changes the parts: what one says
// again of a skill is a label there. Files that are editions of each other, which
// say the same of their skills or something else, stay apart.
func JoinFiles(parts []*framework.Edition) {
	b := &book{Document: skill.Document{Names: dialect.Set{}}, spent: map[int]int{}}
	before := 0
	for _, p := range parts {
		from := len(b.Skills)
		b.Skills = append(b.Skills, p.Skills...)
		b.sheetParts = append(b.sheetParts, sheetPart{table: &source.Table{}, from: from, to: len(b.Skills), texts: dialect.Set{"": true}})
		before += len(p.Skills)
	}
	b.joinSheets()
	if len(b.Skills) == before {
		return
	}
	for _, p := range parts {
		p.Skills = nil
	}
	last := parts[len(parts)-1]
	last.Skills, last.Ledger = b.Skills, last.Ledger.Add(b.ledger)
}
