package diff

import (
	"slices"

	"compdiff/framework"
)

// A duty that no statement explains may stand in the guidance of the skill on the other side: a
// publisher took it out of a level, where it was asked for, and says there what the skill is about.
// The level does not ask for it any more, and who looks for its words finds them.

// notedRow is how many words that carry content, in a row, guidance must have of a duty of which
// it does not have [standsFloor], unless a duty says all that a unit says. Two of the words at least
// must be no words of the whole skill; one is enough where many words are half of the duty. Where it is less than [originFloor], the duty is not there.
const notedRow = 5

// tellNoted notes with the statements that nothing explains which unit of the guidance of the other
// side says what they say, most of it, or a good part of it word for word.
func (c *comparison) tellNoted() {
	if c.alone() || !slices.ContainsFunc(c.open, openLevel.leavesAny) {
		return
	}
	old, new := c.lex.unitRows(c.pair.old), c.lex.unitRows(c.pair.new)
	for i := range c.open {
		l := &c.open[i]
		if !l.inOld || !l.inNew {
			continue
		}
		for _, t := range pick(l.old, l.oldLeft) {
			if unit, share, before := c.noted(t, new, old); share > 0 && l.originOf(t, true) == nil {
				l.origins.add(Evidence{Old: t, New: unit, Confidence: share, Copied: before})
			}
		}
		for _, t := range pick(l.new, l.newLeft) {
			if unit, share, before := c.noted(t, old, new); share > 0 && l.originOf(t, false) == nil {
				l.origins.add(Evidence{Old: unit, New: t, Confidence: share, Copied: before})
			}
		}
	}
}

// leavesAny reports that a level of both sides has statements that nothing explains.
func (l openLevel) leavesAny() bool { return l.inOld && l.inNew && len(l.oldLeft)+len(l.newLeft) > 0 }

// originFloor is the share of the words of a duty, in thousandths, that another text must have to be
// told to be where it comes from, or lives on: a clause that begins alike is no such place.
const originFloor = 333

func oldSide(e Evidence) Text { return e.Old }

func newSide(e Evidence) Text { return e.New }

// enough is the evidence whose texts of the other side have enough of a duty that came or went.
func (c *comparison) enough(t Text, found []Evidence, other func(Evidence) Text) []Evidence {
	stems := c.lex.contentOf(t.Text.Text)
	var told []Evidence
	for _, e := range found {
		o := other(e)
		others := c.lex.contentOf(o.Text.Text)
		least := len(stems)
		if o.Level == t.Level && o.Skill == "" && e.Confidence >= float64(originFloor)/1000 {
			least = min(least, len(others))
		}
		if o.Level == 0 || 1000*common(stems, others) >= originFloor*least || c.lex.leadsAlike(c.lex.sentence(t.Text.Text), c.lex.sentence(o.Text.Text), c.genericStems(c.pair)) {
			told = append(told, e)
		}
	}
	return told
}

// mostNoted is the greatest confidence of a duty that stands in guidance: the form is another one.
const mostNoted = 990

// noted is the unit of guidance of the other side that says most of a duty, how much of it that is,
// and whether guidance of its own side has it as well.
func (c *comparison) noted(t Text, there, here unitRows) (unit Text, share float64, before bool) {
	if len(there.rows) == 0 {
		return Text{}, 0, false
	}
	words := c.lex.rowOf(t.Text.Text)
	best, most := c.mostOf(words, there)
	if most == 0 {
		return c.deedNoted(t, there, here)
	}
	_, own := c.mostOf(words, here)
	return there.units[best], float64(min(most, mostNoted)) / 1000, own > 0
}

// mostOf is the unit that has most of the words of a duty, and which share of them that is, in
// thousandths; 0 where none has enough.
func (c *comparison) mostOf(words []int, in unitRows) (best, share int) {
	stems := distinct(words)
	if len(stems) < standsWords {
		return 0, 0
	}
	topic := c.genericStems(c.pair)
	for _, i := range in.index.having(stems, 0, standsWords) {
		row := in.rows[i]
		found, sure := wordsNoted(words, stems, row), 0
		if found == nil {
			found, sure = c.mainNoted(stems, row, in.units[i]), deedSure
		}
		own := len(slices.DeleteFunc(slices.Clone(found), topic))
		enough := own >= distinctive || own > 0 && len(found) >= standsMany && 2*len(found) >= len(stems)
		if together := max(sure, 1000*len(found)/len(stems)); len(found) >= standsWords && enough && together > share {
			best, share = i, together
		}
	}
	return best, share
}

// notedOfUnit is the share of what a unit says, in thousandths, that a duty must say for the unit to
// be a part of it, whatever else the duty asks for.
const notedOfUnit = 660

// wordsNoted are the words of a duty that a unit has: most of them in one row, or many word for
// word, or most of what the unit says, and so much of it in one row.
func wordsNoted(words, stems, row []int) []int {
	if found := inOneRow(row, stems); 1000*len(found) >= standsFloor*len(stems) {
		return found
	}
	if found := longestRow(words, row); len(found) >= notedRow {
		return distinct(found)
	}
	unit := distinct(row)
	if !slices.ContainsFunc(unit, func(s int) bool { return !slices.Contains(stems, s) }) {
		return unit
	}
	if found := inOneRow(row, stems); len(found) >= standsMany && 1000*len(found) >= notedOfUnit*len(unit) {
		return found
	}
	return nil
}

// unitRows are the units of the guidance of a skill with the words of each that carry content, as they
// stand there.
type unitRows struct {
	units []Text
	rows  [][]int
	index *stemIndex
}

func (l *lexicon) unitRows(s *framework.Skill) unitRows {
	u := unitRows{units: unitTexts(l.unitsOf(s))}
	u.rows = make([][]int, len(u.units))
	for i, unit := range u.units {
		u.rows[i] = l.rowOf(unit.Text.Text)
	}
	u.index = indexStems(len(u.units), func(i int) []int { return l.sentence(u.units[i].Text.Text).stems })
	return u
}
