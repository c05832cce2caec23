package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
)

// Where the title of a skill slipped down, its first paragraph ends the skill before it;
// where a whole skill was copied into another, the last levels of that one end this one.
// Each time the two skills show together what neither shows alone.

// handedOver reports the last text of a skill where it begins as descriptions do and the
// skill below it has none.
func handedOver(r *reading) []fault {
	var out []fault
	forms := r.forms()
	for i := 1; i < len(forms); i++ {
		f, above := forms[i], forms[i-1]
		if len(f.description) > 0 || f.skill.From.Cell != "" || f.skill.From.File != above.skill.From.File {
			continue
		}
		if l, ok := above.lastLine(); ok && !l.item && !l.only && r.readsAsDescription(l) {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the skill below has no description, and this text begins as descriptions do (%q): the title of that skill may stand below it", l.begin(2))})
		}
	}
	return out
}

// lastLine is the line of guidance or levels that stands last in the source.
func (f *form) lastLine() (last line, ok bool) {
	for _, l := range slices.Concat(f.guidance, f.levels) {
		if !ok || cmp.Or(cmp.Compare(l.From.Page, last.From.Page), cmp.Compare(l.From.Line, last.From.Line), cmp.Compare(l.From.Column, last.From.Column)) >= 0 {
			last, ok = l, true
		}
	}
	return last, ok
}

// readsAsDescription reports that descriptions, its skill's own too, begin with the first words
// of a text, or that it names an activity where no duty does.
func (r *reading) readsAsDescription(l line) bool {
	s := r.starts()[l.lead]
	if s.statements.without(l.owner) > 0 {
		return false
	}
	if isActivity(l.lead) || s.descriptions.without(l.owner) > 0 && s.guidance.without(l.owner) == 0 {
		return true
	}
	two := l.begin(2)
	return strings.Contains(two, " ") && slices.ContainsFunc(r.forms(), func(f *form) bool {
		return len(f.description) > 0 && f.description[0].begin(2) == two
	})
}

// levelsOfNeighbour reports the last levels of the one skill that leaves some out before
// them, where they go on from those of the skill above it, or beside it in a table: they
// may be its.
func levelsOfNeighbour(r *reading) []fault {
	at, jump := -1, 0 // the skill with a gap, and where its levels go on
	for i := range r.edition.Skills {
		k := gapIn(levelsInSource(&r.edition.Skills[i]))
		switch {
		case k == 0:
		case at >= 0:
			return nil // gaps are nothing special here
		default:
			at, jump = i, k
		}
	}
	if at < 0 || len(r.edition.Skills) <= gaplessSkills {
		return nil
	}
	s := &r.edition.Skills[at]
	var out []fault
	for _, i := range besides(r.edition, at) {
		out = append(out, goesOnIn(&r.edition.Skills[i], s, levelsInSource(s)[jump:])...)
	}
	return out
}

// gaplessSkills is how many others have to leave no level out before one that does is
// worth a doubt: of three skills one may well.
const gaplessSkills = 3

// besides are the skills whose levels may have come to another one: the one above it,
// in tables that below as well.
func besides(e *framework.Edition, at int) (out []int) {
	cell := e.Skills[at].From.Cell != ""
	for _, i := range []int{at - 1, at + 1} {
		if i >= 0 && i < len(e.Skills) && (i < at || cell) && e.Skills[i].From.File == e.Skills[at].From.File {
			out = append(out, i)
		}
	}
	return out
}

// goesOnIn says of both skills that the levels at the end of one may be the other's.
func goesOnIn(from, to *framework.Skill, tail []int) (out []fault) {
	own := levelsInSource(from)
	if len(own) < 2 || own[len(own)-1]+own[1]-own[0] != tail[0] {
		return nil
	}
	for _, n := range tail {
		why := fmt.Sprintf("%s ends at level %d, and %s leaves levels out and has level %d, as no other skill does: the level may belong to the former", from.Title(), own[len(own)-1], to.Title(), n)
		out = append(out, fault{whole(from, levelPart(n)), levelPart(n), why}, fault{whole(to, levelPart(n)), levelPart(n), why})
	}
	return out
}

// gapIn is where a row of levels leaves several out for the only time and goes on; 0 for a
// row that does not, or that is no row.
func gapIn(row []int) (jump int) {
	if len(row) < 2 {
		return 0
	}
	up := row[len(row)-1] > row[0]
	for i := 1; i < len(row); i++ {
		step := row[i] - row[i-1]
		switch {
		case step == 0 || step > 0 != up:
			return 0
		case step != 1 && step != -1:
			if jump > 0 || step == 2 || step == -2 {
				return 0
			}
			jump = i
		}
	}
	return jump
}

// levelsInSource are the numbers of a skill's levels in the order of the source; those of a
// table go up.
func levelsInSource(s *framework.Skill) []int {
	numbers := levelsOf(s)
	if up, down, known := stepsOf(s); known && up == 0 && down > 0 {
		slices.Reverse(numbers)
	}
	return numbers
}
