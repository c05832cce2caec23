package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// atLevel is the passage that stands for a level as such.
func atLevel(s *framework.Skill, l *framework.Level) *passage {
	p := whole(s, levelPart(l.Number))
	if l.From != (framework.From{}) {
		p.From = l.From
	}
	return p
}

// eachLevel looks at every level of every skill.
func (r *reading) eachLevel(look func(*framework.Skill, *framework.Level)) {
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		for k := range s.Levels {
			look(s, &s.Levels[k])
		}
	}
}

// levelName is what the framework calls a level.
func levelName(l *framework.Level) string { return cmp.Or(l.Label, levelPart(l.Number)) }

// emptyLevels reports levels that have a heading and no text.
func emptyLevels(r *reading) []fault {
	var out []fault
	r.eachLevel(func(s *framework.Skill, l *framework.Level) {
		if !slices.ContainsFunc(l.Statements, func(t framework.Statement) bool { return framework.NonSpace(t.Text) > 0 }) {
			out = append(out, fault{atLevel(s, l), levelName(l), "the level has no text; expected at least one statement"})
		}
	})
	return out
}

// missingLevels reports skills without any level, where others have some or
// where their own texts seem to have the headings of levels in them. Where no
// skill has any, and none says that it has, it says so once, or of each skill with sections
// that hold duties; not where the source is of a shape that has no levels, such as a list
// of codes and names.
func missingLevels(r *reading) []fault {
	with := slices.ContainsFunc(r.edition.Skills, func(s framework.Skill) bool { return len(s.Levels) > 0 })
	said := slices.ContainsFunc(r.edition.Skills, func(s framework.Skill) bool { return len(s.Declared) > 0 })
	headed := map[*framework.Skill]bool{}
	for _, p := range r.passages {
		if p.owner != nil && p.kind != label && (levelHead(p) != "" || line{passage: p}.headsLevel()) {
			headed[p.owner] = true
		}
	}
	var out []fault
	for i := range r.edition.Skills {
		if s := &r.edition.Skills[i]; len(s.Levels) == 0 && (with || headed[s]) {
			out = append(out, fault{whole(s, "levels"), s.Title(), "no level of the skill was found; expected at least one heading such as \"Level 3\""})
		}
	}
	told := slices.ContainsFunc(r.edition.Problems, func(p framework.Problem) bool { return p.Rule == "levels-missing" })
	if len(out) > 0 || with || said || told {
		return out
	}
	if out = r.countedAsLevels(); len(out) > 0 {
		return out
	}
	out = append(out, r.dutiesInSections()...)
	known := slices.ContainsFunc(r.edition.Skills, func(s framework.Skill) bool { return s.Knows(framework.PartLevels) })
	if len(out) == 0 && known {
		for i := range r.edition.Skills {
			s := &r.edition.Skills[i]
			out = append(out, fault{whole(s, "levels"), s.Title(), "no skill of the source has a level; expected headings such as \"Level 3\", or a dialect that says how levels look"})
		}
	}
	return out
}

// levelStart is what a text begins with that is, or holds, the heading of a level.
var levelStart = pattern.New(`^(?i:level|lvl|l)[\s\pZ-]?\d{1,2}(?:[\s\pZ:.,)–—-]|$)`)

// codeLevel is what follows the code of a skill where that heads a level.
var codeLevel = pattern.New(`^[\s\pZ._-]?\d{1,2}$`)

// levelHead is the heading of a level that a text begins with, or is: "Level 3",
// or the skill's code and a number; "" where there is none.
func levelHead(p *passage) string {
	text := p.Text.Text
	if p.owner != nil && p.owner.Code != "" {
		if rest, ok := strings.CutPrefix(text, p.owner.Code); ok && codeLevel().MatchString(rest) {
			return text
		}
	}
	if !strings.HasPrefix(text, "L") && !strings.HasPrefix(text, "l") {
		return ""
	}
	return strings.TrimSpace(levelStart().FindString(text))
}

// levelsOutOfRange reports levels that the framework's ladder does not have.
func levelsOutOfRange(r *reading) []fault {
	lowest, top := r.ladder()
	var out []fault
	r.eachLevel(func(s *framework.Skill, l *framework.Level) {
		switch {
		case l.Number < lowest:
			out = append(out, fault{atLevel(s, l), levelName(l), fmt.Sprintf("levels are counted from %d", lowest)})
		case top > 0 && l.Number > top:
			out = append(out, fault{atLevel(s, l), levelName(l), fmt.Sprintf("the framework's levels end at %d", top)})
		}
	})
	return out
}

// enoughSkills is how many skills show what is usual in a framework.
const enoughSkills = 5

// ladder is the lowest level there is, and the highest; 0 if nobody can know.
func (r *reading) ladder() (lowest, highest int) {
	if l := r.edition.Ladder; l != nil {
		return l.Lowest, l.Highest
	}
	return 1, r.topOfLadder()
}

// topOfLadder is the highest level there is, or 0 if nobody can know. The
// framework's own definitions say it; without them it is where the unbroken
// row of levels ends, if that many skills leave one number alone above a gap.
func (r *reading) topOfLadder() int {
	defined := map[int]bool{}
	for _, l := range r.edition.GenericLevels {
		defined[l.Number] = true
	}
	if top := unbroken(defined); top == len(defined) && top > 1 {
		return top
	}
	if len(r.edition.Skills) < enoughSkills {
		return 0
	}
	users := map[int]int{}
	r.eachLevel(func(_ *framework.Skill, l *framework.Level) { users[l.Number]++ })
	common := map[int]bool{}
	for n, users := range users {
		common[n] = users > 1
	}
	top := unbroken(common)
	if top < 2 || users[top+1] > 0 || usersAbove(users, top) > 1 { // one skill may well be the only one at the top
		return 0
	}
	return top
}

// usersAbove counts the levels that skills define above the top of a ladder.
func usersAbove(users map[int]int, top int) int {
	n := 0
	for number, count := range users {
		if number > top {
			n += count
		}
	}
	return n
}

// unbroken is the last number of the row 1, 2, 3, ... in a set.
func unbroken(numbers map[int]bool) int {
	n := 0
	for numbers[n+1] {
		n++
	}
	return n
}

// gaps reports skills that leave a level out between two that they define.
// Numbers that no skill uses are no gap, and neither is what many skills do. A
// level that the skill is said to have is reported as one that disagrees.
func gaps(r *reading) []fault {
	used := map[int]bool{}
	r.eachLevel(func(_ *framework.Skill, l *framework.Level) { used[l.Number] = true })
	var out []fault
	all, with := len(r.edition.Skills), 0
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		missing := missingBetween(s, func(n int) bool {
			return (used[n] || all < enoughSkills) && !slices.Contains(s.Declared, n)
		})
		with += min(len(missing), 1)
		for _, n := range missing {
			below, above := neighbours(s, n)
			out = append(out, fault{whole(s, levelPart(n)), levelPart(n),
				fmt.Sprintf("levels %d and %d are defined and level %d between them is not", below, above, n)})
		}
	}
	if all >= enoughSkills && with*4 > all {
		return nil
	}
	return out
}

// farApart is how far two levels may be from each other and still be
// neighbours: numbers like 10, 20, 30 are labels and leave no gaps.
const farApart = 5

// missingBetween lists the levels left out between those of a skill.
func missingBetween(s *framework.Skill, counts func(int) bool) []int {
	numbers := levelsOf(s)
	var missing []int
	for i := 1; i < len(numbers); i++ {
		if step := numbers[i] - numbers[i-1]; step >= farApart || step < 0 { // too far to subtract
			continue
		}
		for n := numbers[i-1] + 1; n < numbers[i]; n++ {
			if counts(n) {
				missing = append(missing, n)
			}
		}
	}
	return missing
}

// neighbours are the defined levels next to one that is not.
func neighbours(s *framework.Skill, n int) (below, above int) {
	numbers := levelsOf(s)
	at, _ := slices.BinarySearch(numbers, n)
	return numbers[at-1], numbers[at]
}

// levelsOf lists the levels that a skill defines, each once, ascending.
func levelsOf(s *framework.Skill) []int {
	var numbers []int
	for _, l := range s.Levels {
		numbers = append(numbers, l.Number)
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// declaredMismatch reports skills whose coverage line and levels disagree.
func declaredMismatch(r *reading) []fault {
	var out []fault
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		declared := slices.Compact(slices.Sorted(slices.Values(s.Declared)))
		defined := levelsOf(s)
		if len(declared) == 0 || !s.Knows(framework.PartLevels) || slices.Equal(declared, defined) {
			continue
		}
		out = append(out, fault{whole(s, "skill"), numbers(declared),
			fmt.Sprintf("the skill is said to be defined at levels %s; %s", numbers(declared), found(defined))})
	}
	return out
}

func found(levels []int) string {
	if len(levels) == 0 {
		return "no level was found"
	}
	return "found are " + numbers(levels)
}

func numbers(list []int) string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = strconv.Itoa(n)
	}
	return strings.Join(out, " ")
}
