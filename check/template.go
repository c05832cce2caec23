package check

import (
	"fmt"
	"maps"
	"slices"

	"compdiff/framework"
)

// trait is something in which the skills of an edition agree, as a rule.
type trait struct {
	part string
	// has reports whether a skill has the trait; known is false for a skill that
	// cannot show it.
	has     func(*form) (has, known bool)
	others  int // how many skills without it there must be: habits of few show little
	message string
}

// traits is the one table of what a skill that was read wrongly has and the
// others have not.
var traits = []trait{
	{"description", (*form).describedAtLength, 4, "the description has several paragraphs where those of the other skills have one; some of it may be guidance, a level or a line of the page"},
	{"description", (*form).listInDescription, 2, "the description holds a list where those of the other skills hold none; it may be guidance whose heading was lost"},
	{"description", (*form).descriptionOpen, 4, "the description breaks off, or is as short as a label, where those of the other skills are sentences; it may stand elsewhere"},
	{"description", (*form).descriptionGoesOn, 2, "the description begins with a pronoun, as if something stood before it, where those of the other skills do not; its beginning may stand elsewhere"},
	{"description", (*form).descriptionSmall, 2, "the description begins in small letters where those of the other skills do not; its beginning may stand elsewhere"},
	{"levels", (*form).declaresNothing, 4, "no line says which levels the skill has, as one does of the other skills; it may have run into a text, with what stood below it"},
	{"skill", (*form).guidanceTwice, 1, "the guidance says the same twice; it may be that of two skills, the title between them lost"},
}

// unlike are the skills with a trait that others do not have. One more of
// them takes twelve others.
func (r *reading) unlike(t trait) []fault {
	var with []*form
	without := 0
	for _, f := range r.forms() {
		switch has, known := t.has(f); {
		case !known:
		case has:
			with = append(with, f)
		default:
			without++
		}
	}
	if without < t.others || len(with) > 1 && without < 12*(len(with)-1) {
		return nil
	}
	var out []fault
	for _, f := range with {
		out = append(out, fault{whole(f.skill, t.part), f.shown(t.part), t.message})
	}
	return out
}

// shown is the text that a finding about a part quotes.
func (f *form) shown(part string) string {
	switch {
	case part == "description":
		return f.skill.Description.Text
	case part == "guidance" && len(f.guidance) > 0:
		return f.guidance[0].Text.Text
	}
	return f.skill.Title()
}

// describedAtLength: it has several paragraphs, and one of them does not go on with what
// was said, as a sentence that begins with a pronoun does.
func (f *form) describedAtLength() (has, known bool) {
	return len(f.description) > 1 && !f.describesOn(), len(f.description) > 0
}

// describesOn reports that every paragraph of the description below the first is a whole
// sentence that begins with a pronoun, "It covers both", with which no guidance begins a
// paragraph.
func (f *form) describesOn() bool {
	return !slices.ContainsFunc(f.description[1:], func(l line) bool { return !goingOnWords[l.lead] || f.guiding[l.lead] || !l.ended })
}

// listInDescription: a line that ends in a colon, with others after it.
func (f *form) listInDescription() (has, known bool) {
	for _, l := range f.description {
		if l.introduces() {
			return true, true
		}
	}
	return false, len(f.description) > 0
}

// descriptionOpen: it breaks off, or is as short as a label; a full stop that an
// author forgot is neither.
func (f *form) descriptionOpen() (has, known bool) {
	text := f.skill.Description.Text
	return !endsSentence(text) && (brief(text) || endsOpen(text)), len(f.description) > 0
}

// descriptionGoesOn: it begins with a pronoun that stands for what was said before.
func (f *form) descriptionGoesOn() (has, known bool) {
	return len(f.description) > 0 && goingOnWords[f.description[0].lead], len(f.description) > 0
}

// goingOnWords stand for something that was said before.
var goingOnWords = words("It They He She")

func (f *form) descriptionSmall() (has, known bool) {
	return startsSmall(f.skill.Description.Text), len(f.description) > 0
}

// declaresNothing: the skill has a page with levels, and no line that says which.
func (f *form) declaresNothing() (has, known bool) {
	return len(f.skill.Declared) == 0, f.skill.From.Cell == "" && len(f.skill.Levels) > 0
}

// guidanceTwice: a paragraph, or the intro of a list, that the guidance has
// already.
func (f *form) guidanceTwice() (has, known bool) {
	seen := map[string]bool{}
	for _, l := range f.guidance {
		if l.item {
			continue
		}
		if seen[l.Text.Text] {
			return true, true
		}
		seen[l.Text.Text] = true
	}
	return false, len(f.guidance) > 0
}

// shiftedDown reports a skill whose description has more paragraphs than any other, which
// have one each, and whose guidance is as short as any: the heading between them may
// stand too low.
func shiftedDown(r *reading) []fault {
	var at *form
	for _, f := range r.forms() {
		if len(f.description) > 1 && len(f.guidance) > 0 && !f.describesOn() {
			if at != nil {
				return nil
			}
			at = f
		}
	}
	if at == nil || len(r.forms()) < 2 {
		return nil
	}
	few := 0 // guidance as short as this one

	for _, f := range r.forms() {
		switch n := paragraphsOf(f.guidance) - paragraphsOf(at.guidance); {
		case f == at:
		case len(f.description) != 1 || n < 0:
			return nil
		case n == 0:
			few++
		}
	}
	if few > 0 && len(r.forms()) < 3 {
		return nil
	}
	return []fault{{whole(at.skill, "description"), at.description[len(at.description)-1].Text.Text,
		"the description has more paragraphs than any other, and no guidance is shorter; what stands between them may be guidance"}}
}

// paragraphsOf counts the lines of a guidance that are no items.
func paragraphsOf(guidance []line) (n int) {
	for _, l := range guidance {
		if !l.item {
			n++
		}
	}
	return n
}

// farLevels reports a level that is far above the others of its skill, where no
// other skill leaves out so many: its number may be misread.
func farLevels(r *reading) []fault {
	widest, second := 0, 0
	var at *framework.Skill
	var low, high int
	for i := range r.edition.Skills {
		numbers := levelsOf(&r.edition.Skills[i])
		for k := 1; k < len(numbers); k++ {
			switch step := numbers[k] - numbers[k-1]; {
			case step > widest:
				second = max(second, widest)
				widest, at, low, high = step, &r.edition.Skills[i], numbers[k-1], numbers[k]
			case step > second:
				second = step
			}
		}
	}
	if widest < farApart || second*farApart > widest || second == 0 {
		return topLevels(r)
	}
	return []fault{{whole(at, levelPart(high)), levelPart(high),
		fmt.Sprintf("the skill has levels %d and %d and none between them, and no other skill leaves out so many; the number may be wrong", low, high)}}
}

// wideGap is how far the highest level is at least from the next one that is in use where
// its number may be misread.
const wideGap = 3

// topLevels reports the highest level of an edition where no skill has one of the levels
// directly below it, and several have those below these: its number may be misread.
func topLevels(r *reading) []fault {
	users := map[int]int{}
	r.eachLevel(func(_ *framework.Skill, l *framework.Level) { users[l.Number]++ })
	numbers := slices.Sorted(maps.Keys(users))
	n := len(numbers)
	if n < 3 || numbers[n-1]-numbers[n-2] < wideGap || numbers[n-2]-numbers[0] > n-2 {
		return nil
	}
	top, below := numbers[n-1], numbers[n-2]
	var out []fault
	r.eachLevel(func(s *framework.Skill, l *framework.Level) {
		if l.Number == top {
			out = append(out, fault{atLevel(s, l), levelName(l),
				fmt.Sprintf("no skill has a level between %d and %d, where all levels below are in use; the number may be wrong", below, top)})
		}
	})
	return out
}
