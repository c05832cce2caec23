package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/skill"
)

// doubtGuidance says where a row names a skill that rows above have begun, and has other
// guidance for it. Unlike a description it may go on over rows, and is kept.
func (r *record) doubtGuidance(column int, c dialect.Column) {
	if c.Kind != dialect.GuidanceColumn || r.first < 0 || r.first == r.row {
		return
	}
	if r.key(r.row) == "" || len(r.skill.Guidance) == 0 || !lexical.IsFilled(r.Cell(r.first, column)) {
		return
	}
	r.suspectOf(r.headed.Place(r.row, column), skill.SkillID(&r.skill), "the rows of the skill have different texts in the column of the guidance, which were read one after the other: one of them may be of another skill")
}
