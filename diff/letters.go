package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
)

// many is how many changed duties weigh high.
const many = 3

// letters gives every level of a row that changed its letter. A letter counts
// duties, not characters: each statement that was added, removed, moved, or
// reworded in substance is one.
func (r Row) letters(changes []Change) map[int]Letter {
	letters := map[int]Letter{}
	for _, n := range union(r.Old, r.New) {
		if l := r.letter(n, changes); l != Blank {
			letters[n] = l
		}
	}
	return letters
}

func (r Row) letter(level int, changes []Change) Letter {
	was, is := slices.Contains(r.Old, level), slices.Contains(r.New, level)
	switch {
	case is && !was:
		return Appeared
	case was && !is:
		return Gone
	}
	n, any := 0, false
	for i := range changes {
		if changes[i].Concerns(level) {
			n, any = n+changes[i].duties(), true
		}
	}
	if !any {
		return Blank
	}
	return weighDuties(n)
}

// Concerns reports whether a change is one of the level of its own skill, or
// took a statement away from it.
func (c Change) Concerns(level int) bool { return c.Level == level || c.CameFrom() == level }

// CameFrom is the level of the same skill that a moved statement stood at; 0
// where it did not change its level, or is another skill's now.
func (c Change) CameFrom() int {
	if !c.Moves() || c.Old[0].Skill != "" || c.New[0].Skill != "" || c.Old[0].Level == c.Level {
		return 0
	}
	return c.Old[0].Level
}

// Moves reports that a statement stands elsewhere.
func (c Change) Moves() bool {
	return c.Rule == "statement-moved" && len(c.Old) > 0 && len(c.New) > 0
}

// ChangesSkill reports that a statement or guidance stands in another skill now: see
// [Change.Ends].
func (c Change) ChangesSkill() bool {
	return len(c.Old) > 0 && len(c.New) > 0 && (c.Rule == "statement-moved" || c.Rule == "guidance-moved") && c.Old[0].Skill != c.New[0].Skill
}

// Ends are the skills that a text which moved left and where it stands now, the same
// where it moved inside one: a text is told once, and belongs to both. Both are "" for
// what did not move.
func (c Change) Ends() (from, to string) {
	if len(c.Old) == 0 || len(c.New) == 0 || c.Rule != "statement-moved" && c.Rule != "guidance-moved" {
		return "", ""
	}
	return cmp.Or(c.Old[0].Skill, c.Skill), cmp.Or(c.New[0].Skill, c.Skill)
}

// weighDuties is the letter of changes by how many duties they change.
func weighDuties(n int) Letter {
	switch {
	case n == 0:
		return Low
	case n < many:
		return Medium
	}
	return High
}

// duties counts what changed in substance.
func (c Change) duties() int {
	if c.Class == "" || c.MayMatter() {
		return max(1, min(len(c.Old), len(c.New)))
	}
	return 0
}

// letterRank orders letters; a level that came weighs as two duties do, one
// that went as many.
var letterRank = map[Letter]int{Blank: 0, Low: 1, Medium: 2, Appeared: 2, High: 3, Gone: 3}

// LetterAt is how much changed for somebody who holds the skill at a level: at
// the level itself, and in what holds for all levels. Guidance never weighs
// more than low: nobody is assessed against it.
func (r Row) LetterAt(level int, changes []Change) Letter {
	most := r.letter(level, changes)
	if most == Gone {
		return Gone
	}
	for _, c := range changes {
		if l := c.letterForAll(); letterRank[l] > letterRank[most] {
			most = l
		}
	}
	if most == Appeared {
		return Medium
	}
	return most
}

// letterForAll weighs a change that holds for all levels; the letter of others
// is blank.
func (c Change) letterForAll() Letter {
	switch {
	case c.Level != 0:
		return Blank
	case c.Rule == "skill-removed":
		return Gone
	case c.Part == partGuidance || c.Part == partCategory:
		return Low
	case c.Severity == framework.Error:
		return High
	}
	return weighDuties(c.duties())
}

// overall is the letter of a skill by the share of its words that changed: see
// [Row].
func (r Row) overall(changes []Change) Letter {
	is := func(rule string) bool {
		return slices.ContainsFunc(changes, func(c Change) bool { return c.Rule == rule })
	}
	switch {
	case is("skill-added"):
		return Appeared
	case is("skill-removed"):
		return Gone
	case r.Size > highSize:
		return High
	case r.Size >= mediumSize:
		return Medium
	}
	return Low
}
