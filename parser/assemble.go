package parser

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
	"compdiff/parser/table"
)

// assemble makes one edition of what the sources gave, in their order.
func assemble(names string, parts []*framework.Edition, g *dialect.Grammar) (*framework.Edition, error) {
	e := &framework.Edition{Schema: framework.Schema, Dialect: g.Name}
	if len(parts) == 1 && parts[0].Schema != "" { // saved by compdiff: complete as it is
		return parts[0], nil
	}
	var generic skill.GenericLevels
	for _, p := range parts {
		e.Sources = append(e.Sources, p.Sources...)
		e.Skills = append(e.Skills, p.Skills...)
		e.Ledger = e.Ledger.Add(p.Ledger)
		e.Problems = append(e.Problems, p.Problems...)
		e.Matter = append(e.Matter, p.Matter...)
		e.Unaccounted = append(e.Unaccounted, p.Unaccounted...)
		for _, level := range p.GenericLevels {
			generic.Title(level.Number, level.Title)
			for _, t := range level.Texts {
				generic.Add(level.Number, t)
			}
		}
	}
	if len(e.Skills) == 0 {
		return nil, noSkill(names, e)
	}
	table.JoinFiles(e, tableFiles(parts))
	if err := tooManyLevels(names, e); err != nil {
		return nil, err
	}
	e.GenericLevels = generic.Sorted()
	agree(e, parts)
	settleGuidance(e.Skills)
	settleStatus(e, g)
	return e, nil
}

// tableFiles are the parts of an edition that are files with tables: which of its
// skills are theirs, from one up to, but not including, another.
func tableFiles(parts []*framework.Edition) (files [][2]int) {
	at := 0
	for _, p := range parts {
		if end := at + len(p.Skills); end > at && p.Schema == "" && !slices.ContainsFunc(p.Sources, func(s framework.Source) bool { return !s.IsTable() }) {
			files = append(files, [2]int{at, end})
		}
		at += len(p.Skills)
	}
	return files
}

// noSkill is the error for sources in which nothing looks like a skill.
func noSkill(names string, e *framework.Edition) error {
	problem := "no skill was found"
	if e.Ledger.Total() == 0 {
		problem = "there is nothing but white space"
	}
	if len(e.Problems) > 0 {
		problem += "; " + strings.TrimPrefix(e.Problems[0].From.String()+": ", names+":") + e.Problems[0].Message
	}
	hint := `expected a title line such as "Name CODE" with a description, guidance notes or "Level 3" below it`
	if slices.ContainsFunc(e.Sources, framework.Source.IsTable) {
		hint = `expected a table with a row of headers such as Code, Skill, Description, Level 1 description`
	}
	return &source.Error{Name: names, Problem: problem, Hint: hint, Err: source.ErrNoSkill}
}

// tooManyLevels refuses what was read as a skill of more levels than any has.
func tooManyLevels(names string, e *framework.Edition) error {
	for i := range e.Skills {
		if s := &e.Skills[i]; len(s.Levels) > framework.MaxLevels {
			return &SourceError{
				Name: names, Hint: "check that the titles of all skills are written as titles",
				Problem: fmt.Sprintf("the skill at %s has %d levels; a skill has at most %d", s.From, len(s.Levels), framework.MaxLevels),
			}
		}
	}
	return nil
}

// agree gives the edition what all parts that know it say; where they
// disagree it stays unknown.
func agree(e *framework.Edition, parts []*framework.Edition) {
	e.Framework = agreed(e, parts, "framework", func(p *framework.Edition) string { return p.Framework })
	e.Edition = agreed(e, parts, "edition", func(p *framework.Edition) string { return p.Edition })
	e.Language = agreed(e, parts, "language", func(p *framework.Edition) string { return p.Language })
	e.Status = framework.Status(agreed(e, parts, "status", func(p *framework.Edition) string { return string(p.Status) }))
}

func agreed(e *framework.Edition, parts []*framework.Edition, field string, get func(*framework.Edition) string) string {
	value, inferred := "", false
	var from []framework.Inference
	for _, p := range parts {
		said := get(p)
		switch {
		case said == "":
			continue
		case value != "" && said != value:
			return ""
		case value == "":
			inferred = true
		}
		value = said
		inferred = inferred && slices.Contains(p.Inferred, field)
		for _, i := range p.InferredFrom {
			if i.Field == field && len(from) == 0 {
				from = append(from, i)
			}
		}
	}
	if value != "" && inferred {
		e.Inferred, e.InferredFrom = append(e.Inferred, field), append(e.InferredFrom, from...)
	}
	return value
}

// settleGuidance states that skills without guidance have none, where other
// skills of the same sources show that guidance would have been there.
func settleGuidance(skills []framework.Skill) {
	isGuidance := func(p framework.Part) bool { return p == framework.PartGuidance }
	if !slices.ContainsFunc(skills, func(s framework.Skill) bool { return s.Knows(framework.PartGuidance) }) {
		return
	}
	for i := range skills {
		skills[i].Unknown = slices.DeleteFunc(skills[i].Unknown, isGuidance)
	}
}

// settleStatus concludes the edition's status where every title says the same.
func settleStatus(e *framework.Edition, g *dialect.Grammar) {
	if e.Status != "" {
		return
	}
	status := g.StatusOf(e.Skills[0].Status)
	for _, s := range e.Skills {
		if g.StatusOf(s.Status) != status {
			return
		}
	}
	if e.Status = status; status != "" {
		e.Concluded("the titles of all skills", "status")
	}
}
