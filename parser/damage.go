package parser

import (
	"compdiff/framework"
	"compdiff/parser/skill"
)

// nameDamage says of what is wrong in a source in which skill it stands: the last that
// begins before it in the same file. Whatever follows may be missing there, that skill's or
// another's. Pages of a PDF are no lines of one text, and what is wrong in them stays
// without a skill.
func nameDamage(e *framework.Edition) {
	for i := range e.Problems {
		p := &e.Problems[i]
		if p.Rule != "source-damaged" || p.Skill != "" || p.From.Page > 0 {
			continue
		}
		for j := range e.Skills {
			if s := &e.Skills[j]; s.From.File == p.From.File && s.From.Before(p.From) {
				p.Skill, p.Part = skill.SkillID(s), "skill"
			}
		}
	}
}
