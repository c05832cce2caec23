package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
)

// tornParagraphs reports texts in the middle of which a paragraph ends, as far
// as the others show it: one that begins in small letters where no other does, a
// level of several paragraphs where all others have one.
func tornParagraphs(r *reading) []fault {
	out := append(smallStarts(r, "levels"), smallStarts(r, "guidance")...)
	if len(out) == 0 {
		out = goingOn(r)
	}
	return append(out, manyParagraphs(r)...)
}

// goingOn reports paragraphs of a level that go on in the middle of a sentence:
// the one above is long and ends in no mark, this one begins in small letters
// and ends a sentence, as the levels of the source do.
func goingOn(r *reading) []fault {
	var out []fault
	levels, ended := 0, 0
	lines := r.lines()
	for i, l := range lines {
		if l.sort() != "levels" {
			continue
		}
		if l.last {
			levels++
			if l.ended {
				ended++
			}
		}
		if l.first || l.item || l.joined || !l.small || !l.ended {
			continue
		}
		if above := lines[i-1].Text.Text; !brief(above) && startsCapital(above) && !endsSentence(above) && !endsOpen(above) {
			out = append(out, fault{l.passage, l.Text.Text, "the text goes on with the sentence of the paragraph above it: one text was read as two"})
		}
	}
	if ended*5 < levels*4 {
		return nil
	}
	return out
}

// smallStarts reports paragraphs of one sort that begin in small letters, where
// one of ten does at most or one skill alone has such. Whole sentences of levels
// begin in small letters everywhere or nowhere.
func smallStarts(r *reading, sort string) []fault {
	var out []fault
	all := 0
	skills, small := spreadCount{}, spreadCount{}
	for i, l := range r.lines() {
		if l.owner == nil || l.sort() != sort || l.item || l.joined || r.entryOfList(i) {
			continue
		}
		all++
		skills.add(l.owner)
		if l.small && (l.first || sort == "levels" || !l.ended) {
			small.add(l.owner)
			out = append(out, fault{l.passage, l.Text.Text, "the text begins in small letters where those of others do not: its beginning may stand elsewhere, or it belongs to the text above it"})
		}
	}
	switch {
	case len(out)*10 <= all, small.skills == 1 && skills.skills > 1 && len(out) == 1:
		return out
	case sort == "levels" && len(out)*10 <= all*7:
		return slices.DeleteFunc(out, func(f fault) bool { return !endsSentence(f.text) })
	}
	return nil
}

// entryOfList reports a line that ends in a colon and goes on with the list above
// it: an entry to which the next one belongs, or whose colon is a slip.
func (r *reading) entryOfList(i int) bool {
	if i == 0 {
		return false
	}
	l, above := r.lines()[i], r.lines()[i-1]
	return strings.HasSuffix(l.Text.Text, ":") && above.item && above.owner == l.owner &&
		l.small == above.small
}

// manyParagraphs reports levels of several paragraphs, where nearly all have
// their sentences in one.
func manyParagraphs(r *reading) []fault {
	var found []held
	one, single, outer := 0, 0, true
	for _, f := range r.forms() {
		for _, l := range f.levels {
			switch n := f.paragraphs[l.part]; {
			case !l.last:
			case l.only:
				single++
			case n > 1:
				outer = outer && isOuter(f.skill, l.part)
				found = append(found, held{f, l, n})
			default:
				one++
			}
		}
	}
	alone := len(found) == 1 && outer && one == 0 && single > enoughTexts
	if !alone && (one < 4 || len(found)*8 > one && (len(found) > 1 || one < enoughTexts+1)) {
		return nil
	}
	var out []fault
	for _, h := range found {
		if alone || h.isSole(len(found), one+single) && !r.hasNeighbours(h.of.skill, levelIn(h.last.part)) || !r.isBetween(h.of.skill, h.last) {
			out = append(out, fault{h.last.passage, h.last.Text.Text,
				fmt.Sprintf("%s has %d paragraphs where the levels of other skills have one; a heading between them may be lost, or one of them belongs elsewhere", h.last.part, h.n)})
		}
	}
	return out
}

// held is a level of several paragraphs.
type held struct {
	of   *form
	last line
	n    int
}

// manyTexts is how many levels of one paragraph show that the only one of several is none.
const manyTexts = 20

// isSole reports that no other level has several paragraphs, and very many have one.
func (h held) isSole(several, one int) bool { return several == 1 && one >= manyTexts }

// isBetween reports that no heading was lost in a level: its last text begins as duties of
// this level do in other skills and those of no other level; or the levels above and below
// it are there, and nothing speaks against its being a duty.
func (r *reading) isBetween(s *framework.Skill, l line) bool {
	c := r.leadCounts()
	here := c.there[leadAt{nil, l.lead, l.part}] - c.there[leadAt{s, l.lead, l.part}]
	elsewhere := c.there[leadAt{nil, l.lead, ""}] - c.there[leadAt{s, l.lead, ""}] - here
	if here > 0 {
		return here > 1 && elsewhere == 0 || r.hasNeighbours(s, levelIn(l.part))
	}
	return elsewhere == 0 && r.hasNeighbours(s, levelIn(l.part)) && r.looksLikeDuty(l.lead)
}

// leadCounts counts the first words of texts of levels when it is first asked.
func (r *reading) leadCounts() *leadCount {
	if r.leads != nil {
		return r.leads
	}
	r.leads = &leadCount{map[leadAt]int{}, map[int]bool{}}
	for _, l := range r.lines() {
		if l.sort() != "levels" {
			continue
		}
		for _, owner := range []*framework.Skill{nil, l.owner} {
			r.leads.there[leadAt{owner, l.lead, l.part}]++
			r.leads.there[leadAt{owner, l.lead, ""}]++
			if l.owner == nil {
				break
			}
		}
	}
	for i := range r.edition.Skills {
		for _, l := range r.edition.Skills[i].Levels {
			r.leads.levels[l.Number] = true
		}
	}
	return r.leads
}

// hasNeighbours reports that a skill has the levels beside one, or nobody has them.
func (r *reading) hasNeighbours(s *framework.Skill, number int) bool {
	for _, beside := range []int{number - 1, number + 1} {
		if !slices.Contains(levelsOf(s), beside) && r.usesLevel(beside) {
			return false
		}
	}
	return true
}

// usesLevel reports that some skill has a level.
func (r *reading) usesLevel(number int) bool { return r.leadCounts().levels[number] }

// isOuter reports that a level is the lowest or the highest of its skill: no gap shows
// that the heading of the one beside it was lost.
func isOuter(s *framework.Skill, part string) bool {
	numbers := levelsOf(s)
	return len(numbers) > 0 && (levelPart(numbers[0]) == part || levelPart(numbers[len(numbers)-1]) == part)
}

// disordered reports skills whose levels stand neither upwards nor downwards in the
// source, or the one way where those of all others of their file go the other: a number may
// be misread.
func disordered(r *reading) []fault {
	var odd []*framework.Skill
	ways := map[string]map[string]int{} // of the skills of a file
	all := 0
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		way := wayOf(s)
		if way == "" {
			continue
		}
		if ways[s.From.File] == nil {
			ways[s.From.File] = map[string]int{}
		}
		ways[s.From.File][way]++
		all++
	}
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		way, here := wayOf(s), ways[s.From.File]
		if way == "both" || way != "" && here[opposite[way]] >= minOneWay && here[opposite[way]] > here[way] {
			odd = append(odd, s)
		}
	}
	if len(odd) == all || len(odd) > 1 && len(odd)*4 > all {
		return nil
	}
	var out []fault
	for _, s := range odd {
		out = append(out, fault{whole(s, "levels"), s.Title(), "the levels stand in the source in another order than those of the other skills; a number may be wrong, or a heading in the wrong place"})
	}
	return out
}

// opposite are the two ways in which levels stand below each other.
var opposite = map[string]string{"up": "down", "down": "up"}

// minOneWay is how many skills have their levels in one order at least where one in the
// other is a fault.
const minOneWay = 2

// wayOf says how the levels of a skill stand below each other: "up" from the lowest,
// "down" from the highest, "both" ways; "" where that cannot be seen.
func wayOf(s *framework.Skill) string {
	switch up, down, known := stepsOf(s); {
	case !known:
		return ""
	case up > 0 && down > 0:
		return "both"
	case down > 0:
		return "down"
	}
	return "up"
}

// stepsOf counts the levels of a skill that stand below the level before them
// and above it, by their lines. Levels of a table show nothing.
func stepsOf(s *framework.Skill) (up, down int, known bool) {
	for i := 1; i < len(s.Levels); i++ {
		a, b := s.Levels[i-1].From, s.Levels[i].From
		if a.Cell != "" || a.File != b.File || a.Line == 0 || b.Line == 0 {
			return 0, 0, false
		}
		switch cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(a.Line, b.Line)) {
		case -1:
			up++
		case 1:
			down++
		}
	}
	return up, down, up+down > 0
}
