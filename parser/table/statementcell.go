package table

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// readLevelCell reads the text of a level.
func (r *record) readLevelCell(i int, levels []int) {
	if len(levels) == 0 {
		levels = r.levels
	}
	if len(levels) == 0 {
		r.setAside(r.Table, r.row, i)
		return
	}
	r.goesOn = r.across != nil && r.columns[i].Title == ""
	p := r.cellText(i)
	blocks := p.texts()
	statements := p.Statements(&dialect.Heading{Levels: levels}, blocks)
	if len(statements) > 0 {
		for _, n := range levels {
			p.DoubtBrokenLines(framework.Part(dialect.LevelPart(n)), blocks)
			p.Skill.Levels = append(p.Skill.Levels, framework.Level{
				Number: n, Label: r.Ladder.Label(n), Statements: slices.Clone(statements), From: statements[0].From,
			})
			r.identify(&p.Skill.Levels[len(p.Skill.Levels)-1], i)
		}
	}
	r.add(p)
}

// addLevel adds a level, or more statements to one that rows above began.
func (r *record) addLevel(l framework.Level) {
	if r.long == nil && r.first < 0 && !r.goesOn {
		r.skill.Levels = append(r.skill.Levels, l)
		return
	}
	addLevel(&r.skill, l)
}

// addLevel adds a level to a skill, or more statements to one that it has.
func addLevel(s *framework.Skill, l framework.Level) {
	before := s.Level(l.Number)
	if before == nil || len(before.Statements) == 0 {
		s.Levels = append(s.Levels, l)
		return
	}
	paragraph := before.Statements[len(before.Statements)-1].Paragraph
	for _, more := range l.Statements {
		more.Paragraph += paragraph
		before.Statements = append(before.Statements, more)
	}
}
