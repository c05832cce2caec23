package diff

import (
	"slices"

	"compdiff/framework"
)

// guidance compares the guidance of a pair, unit by unit.
func (c *comparison) guidance(p skillPair) {
	old := c.lex.unitsOf(p.old)
	new := old // but for the places
	same := slices.EqualFunc(p.old.Guidance, p.new.Guidance, sameNote)
	if !same {
		new = c.lex.unitsOf(p.new)
	}
	c.sum.Guidance.Old += len(old)
	c.sum.Guidance.New += len(new)
	if !p.old.Knows(framework.PartGuidance) || !p.new.Knows(framework.PartGuidance) {
		c.sum.Guidance.Unknown += len(old) + len(new)
		return
	}
	if same || slices.EqualFunc(old, new, sameUnit) {
		c.sum.Guidance.Identical += len(old)
		return
	}
	o, n := unitTexts(old), unitTexts(new)
	a := c.lex.align(texts(o), texts(n), c.genericStems(p))
	around := surroundings{old: c.section(o, a), new: c.section(n, a), topic: c.genericStems(p), spelled: c.formsOf(p), renamed: c.renamedStems(p), named: c.namedRows(p), called: c.namedStems(p), guidance: true}
	for _, k := range a.links {
		c.guidanceLink(k, guidanceSides{old, new, o, n}, around)
	}
	c.notes = openNotes{pick(o, a.oldLeft), pick(n, a.newLeft), a.cut}
	c.sum.Guidance.Removed += len(a.oldLeft)
	c.sum.Guidance.Added += len(a.newLeft)
	c.reordered("guidance-moved", a, o, n, func(ch *Change) { ch.Part = partGuidance })
}

func sameNote(x, y framework.Note) bool {
	return x.Text == y.Text && x.Kind == y.Kind && slices.EqualFunc(x.Items, y.Items, sameNote)
}

func sameUnit(x, y framework.Unit) bool {
	return x.Text.Text == y.Text.Text && x.Form == y.Form
}

// guidanceSides are the units of both sides, and the same as texts of changes.
type guidanceSides struct {
	oldUnits, newUnits []framework.Unit
	old, new           []Text
}

// guidanceLink records what a link of guidance units says.
func (c *comparison) guidanceLink(k link, s guidanceSides, around surroundings) {
	counts := &c.sum.Guidance
	recast := s.otherForm(k)
	switch {
	case k.identical && !(recast && s.certain()):
		counts.Identical++
		c.typeset("guidance-reworded", pick(s.old, k.old), pick(s.new, k.new), func(ch *Change) { ch.Part = partGuidance })
		return
	case recast:
		counts.Recast++
	default:
		counts.Reworded++
	}
	rule := "guidance-reworded"
	if recast {
		rule = "guidance-recast"
	}
	ch := c.reworded(rule, pick(s.old, k.old), pick(s.new, k.new), around)
	ch.Part, ch.Confidence = partGuidance, confidence(k.score, ch.Class)
	c.add(ch)
}

// otherForm reports that linked units are laid out differently.
func (s guidanceSides) otherForm(k link) bool {
	form := s.oldUnits[k.old[0]].Form
	other := func(units []framework.Unit, at []int) bool {
		return slices.ContainsFunc(at, func(i int) bool { return units[i].Form != form })
	}
	return other(s.oldUnits, k.old) || other(s.newUnits, k.new)
}

// certain reports that the form of units was read on both sides. Where a source
// lost the bullets of one list, the form of all its guidance is concluded from
// the wording: a paragraph may be an item that nothing gives away.
func (s guidanceSides) certain() bool {
	inferred := func(u framework.Unit) bool { return u.Inferred }
	return !slices.ContainsFunc(s.oldUnits, inferred) && !slices.ContainsFunc(s.newUnits, inferred)
}
