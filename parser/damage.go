package parser

import (
	"fmt"
	"slices"

	"compdiff/framework"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// nameDamage says of what is wrong in a source, or struck out in it, in which skill it
// stands: the last that begins before it in the same file. Whatever follows damage may be
// missing there, that skill's or another's. Pages of a PDF are no lines of one text, and
// what is wrong in them stays without a skill.
func nameDamage(e *framework.Edition) {
	for i := range e.Problems {
		p := &e.Problems[i]
		if p.Rule != "source-damaged" && p.Rule != source.StruckRule || p.Skill != "" || p.From.Page > 0 {
			continue
		}
		for j := range e.Skills {
			if s := &e.Skills[j]; s.From.File == p.From.File && s.From.Before(p.From) {
				p.Skill, p.Part = skill.SkillID(s), "skill"
			}
		}
	}
	e.Problems = groupStruck(e.Problems)
}

// groupStruck says of each skill once where words of it are struck out, and how often.
func groupStruck(problems []framework.Problem) (grouped []framework.Problem) {
	if !slices.ContainsFunc(problems, func(p framework.Problem) bool { return p.Rule == source.StruckRule }) {
		return problems
	}
	type owner struct{ file, skill string }
	first, more := map[owner]int{}, map[owner]int{}
	for _, p := range problems {
		of := owner{p.From.File, p.Skill}
		at, again := first[of]
		switch {
		case p.Rule != source.StruckRule:
			grouped = append(grouped, p)
		case again:
			more[of]++
			grouped[at].Message = fmt.Sprintf("%s; %d more of the skill are struck out", source.Struck, more[of])
		default:
			first[of] = len(grouped)
			grouped = append(grouped, p)
		}
	}
	return grouped
}
