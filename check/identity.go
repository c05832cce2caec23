package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
)

// unaccounted reports what the reader of the source could not place.
func unaccounted(r *reading) []fault {
	var out []fault
	for _, t := range r.edition.Unaccounted {
		at := &passage{Text: t.Text, skill: t.Skill, part: t.Part}
		out = append(out, fault{at, t.Text.Text, cmp.Or(t.Cause, "nobody could tell what this text belongs to: it is neither content, a heading nor page furniture")})
	}
	return out
}

// problems reports what went wrong in reading the sources and falls under one
// rule.
func problems(rule string) func(*reading) []fault {
	return func(r *reading) []fault {
		var out []fault
		for _, p := range r.edition.Problems {
			if p.Rule != rule {
				continue
			}
			at := &passage{Text: framework.Text{From: p.From}, skill: p.Skill, part: p.Part}
			if p.From.Page > 0 && at.part == "" {
				at.part = fmt.Sprint("page ", p.From.Page)
			}
			out = append(out, fault{at, "", p.Message})
		}
		return out
	}
}

// both looks in two ways.
func both(a, b func(*reading) []fault) func(*reading) []fault {
	return func(r *reading) []fault { return append(a(r), b(r)...) }
}

// noSkill reports an edition without skills.
func noSkill(r *reading) []fault {
	if r.namedAsLevels() {
		s := &r.edition.Skills[0]
		return []fault{{whole(s, "skill"), s.Title(), "all that was read as skills is called as levels are; the skills of the source were not found"}}
	}
	if len(r.edition.Skills) > 0 {
		return nil
	}
	var nowhere passage
	if len(r.edition.Sources) > 0 {
		nowhere.From.File = r.edition.Sources[0].Name
	}
	return []fault{{&nowhere, "", "the source holds no skill; expected at least one title with a description or levels below it"}}
}

// fewNames is how many skills are called as levels are at least where they are levels:
// one may be called "Lead".
const fewNames = 3

// namedAsLevels reports that all skills of an edition are called as levels are, and have
// neither codes nor levels.
func (r *reading) namedAsLevels() bool {
	for i := range r.edition.Skills {
		if s := &r.edition.Skills[i]; s.Code != "" || len(s.Levels) > 0 || !r.isLevelName(s.Name) {
			return false
		}
	}
	return len(r.edition.Skills) >= fewNames
}

// missingCodes reports skills without a code, where the others have one.
func missingCodes(r *reading) []fault {
	var out []fault
	for i := range r.edition.Skills {
		if s := &r.edition.Skills[i]; s.Code == "" {
			out = append(out, fault{whole(s, "code"), s.Name, "the skill has no code; other skills of the edition have one"})
		}
	}
	if coded := len(r.edition.Skills) - len(out); coded < len(out) || coded == 0 {
		return nil
	}
	return out
}

// duplicateCodes reports a code that an earlier skill has.
func duplicateCodes(r *reading) []fault {
	var out []fault
	seen := map[string]*framework.Skill{}
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		key := codeKey(s)
		switch first := seen[key]; {
		case key == "":
		case first == nil:
			seen[key] = s
		default:
			out = append(out, fault{whole(s, "code"), s.Code, "another skill has this code as well: " + asOther(first)})
		}
	}
	return out
}

func codeKey(s *framework.Skill) string { return strings.ToLower(framework.Clean(s.Code)) }

// duplicateNames reports a name that an earlier skill has. Where the codes are
// the same as well, it is one skill twice, and its code says so.
func duplicateNames(r *reading) []fault {
	var out []fault
	seen := map[string]*framework.Skill{}
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		key := framework.Fold(s.Name)
		switch first := seen[key]; {
		case key == "":
		case first == nil:
			seen[key] = s
		case codeKey(s) == "" || codeKey(s) != codeKey(first):
			out = append(out, fault{whole(s, "name"), s.Name, "another skill has this name as well: " + asOther(first)})
		}
	}
	return out
}

// asOther names another skill in a message.
func asOther(s *framework.Skill) string {
	if place := s.From.String(); place != "" {
		return fmt.Sprintf("%s at %s", s.Title(), place)
	}
	return s.Title()
}

// missingDescriptions reports skills without a description. Where the source
// does not say whether there is one, the others decide: if most of them have
// one, this one lacks it. Where no skill of a text has one, the first stands for all that
// have no section either which may be it.
func missingDescriptions(r *reading) []fault {
	described := 0
	for _, s := range r.edition.Skills {
		if s.Description.Text != "" {
			described++
		}
	}
	usual := described > 0 && described*2 >= len(r.edition.Skills)
	var out []fault
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		if s.Description.Text != "" || !usual && !s.Knows(framework.PartDescription) {
			continue
		}
		if described > 0 || r.isTable() || len(out) == 0 || len(s.Sections) > 0 {
			out = append(out, fault{whole(s, "description"), s.Title(), "the skill has no description"})
		}
	}
	return out
}

// isTable reports that the edition was read from tables alone, which have a place for
// everything that they state.
func (r *reading) isTable() bool {
	return len(r.edition.Sources) > 0 && !slices.ContainsFunc(r.edition.Sources, func(s framework.Source) bool { return !s.IsTable() })
}
