package table

import (
	"compdiff/framework"
	"compdiff/parser/source"
)

// JoinFiles makes one skill of the parts of one that several files of an edition have,
// as sheets of a workbook may: skills in one, their statements in the next. files are
// the skills of each, from one up to, but not including, another. Files that say the same
// of a skill are two editions, or one file twice, and stay apart.
func JoinFiles(e *framework.Edition, files [][2]int) {
	if len(files) < 2 {
		return
	}
	b := newBook(nil, "")
	b.Skills, b.ledger = e.Skills, e.Ledger
	for _, f := range files {
		b.sheetParts = append(b.sheetParts, sheetPart{&source.Table{}, f[0], f[1]})
	}
	b.apart = func(pair [2]int) bool { return saysAsMuch(&b.Skills[pair[0]], &b.Skills[pair[1]]) }
	b.joinSheets()
	e.Skills, e.Ledger = b.Skills, b.ledger
}

// saysAsMuch reports that two skills have the same parts: neither completes the other.
func saysAsMuch(one, other *framework.Skill) bool {
	return (one.Description.Text == "") == (other.Description.Text == "") &&
		(len(one.Guidance) == 0) == (len(other.Guidance) == 0) &&
		(len(one.Levels) == 0) == (len(other.Levels) == 0)
}
