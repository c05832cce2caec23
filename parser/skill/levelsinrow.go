package skill

import "fmt"

// Some pages show the levels of a skill beside each other. Where such a page was copied
// column by column or row by row, all headings may stand first and all texts below the
// last: each heading but that is empty, and there are as many texts as headings.

// doubtLevelsInRow says where the headings of levels stand in a row above their texts, it
// seems. One skill may have a single level, and say of others nothing; not all may.
func (d *Document) doubtLevelsInRow() {
	var skills [][]levelUse
	for i, u := range d.levelUses {
		if i == 0 || u.skill != d.levelUses[i-1].skill {
			skills = append(skills, nil)
		}
		skills[len(skills)-1] = append(skills[len(skills)-1], u)
	}
	var inRow [][]levelUse
	for _, uses := range skills {
		switch {
		case len(uses) < 2:
		case standInRow(uses):
			inRow = append(inRow, uses)
		default:
			return
		}
	}
	if len(inRow) < 2 {
		return
	}
	for _, uses := range inRow {
		for _, u := range uses {
			d.doubtLevel(u, fmt.Sprintf("the headings of %d levels stand in a row, and as many texts or more below the last of them: each may have one", len(uses)))
		}
	}
}

// standInRow reports that only the last of the headings of a skill has texts below it, as
// many as there are headings at least.
func standInRow(uses []levelUse) bool {
	last := len(uses) - 1
	for _, u := range uses[:last] {
		if !u.empty {
			return false
		}
	}
	return uses[last].texts > last
}
