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
	skills := map[string][]*framework.Skill{}
	for i := range e.Skills {
		s := &e.Skills[i]
		skills[s.From.File] = append(skills[s.From.File], s)
	}
	for _, list := range skills {
		slices.SortStableFunc(list, func(a, b *framework.Skill) int { return byPlace(a.From, b.From) })
	}
	for i := range e.Problems {
		p := &e.Problems[i]
		if p.Rule != "source-damaged" && p.Rule != source.StruckRule || p.Skill != "" || p.From.Page > 0 {
			continue
		}
		list := skills[p.From.File]
		n, _ := slices.BinarySearchFunc(list, p.From, func(s *framework.Skill, from framework.From) int {
			if s.From.Before(from) {
				return -1
			}
			return 1
		})
		if n > 0 {
			p.Skill, p.Part = skill.SkillID(list[n-1]), "skill"
		}
	}
	e.Problems = groupStruck(e.Problems)
}

// byPlace orders places of one source.
func byPlace(a, b framework.From) int {
	switch {
	case a.Before(b):
		return -1
	case b.Before(a):
		return 1
	}
	return 0
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
