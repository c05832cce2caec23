package diff

import (
	"slices"

	"compdiff/framework"
)

// leftovers records the guidance that nothing explains.
func (n openNotes) leftovers(c *comparison) {
	for _, t := range n.old {
		c.add(Change{Rule: "guidance-removed", Part: partGuidance, Confidence: 1, Reason: unasked(n.cut), Old: []Text{t}, Evidence: c.orSame(c.passedOf(func(e Evidence) bool { return e.Old == t }), t, true)})
	}
	for _, t := range n.new {
		c.add(Change{Rule: "guidance-added", Part: partGuidance, Confidence: 1, Reason: unasked(n.cut), New: []Text{t}, Evidence: c.orSame(c.passedOf(func(e Evidence) bool { return e.New == t }), t, false)})
	}
}

// guidanceAway records the guidance that stands in another skill now. One of the
// skills must be in both editions; what a skill that came or went has besides is
// told with it.
func (j *job) guidanceAway(lex *lexicon) {
	old, new := j.looseNotes(lex)
	found := slices.DeleteFunc(lex.kin(old, new), func(k kinship) bool {
		return !k.moved || k.old.c.alone() && k.new.c.alone() || k.staysNote(lex)
	})
	if len(found) == 0 {
		return
	}
	common := j.commonNotes(found)
	for _, k := range found {
		if common.old[k.old.whole] < commonTo && common.new[k.new.whole] < commonTo {
			j.noteAway(lex, k)
		}
	}
}

// looseNotes collects the guidance of both sides that its own skill does not
// explain, and that of skills which came or went.
func (j *job) looseNotes(lex *lexicon) (old, new []loose) {
	for _, c := range j.results {
		if c == nil {
			continue
		}
		if s := c.gone(); s != nil {
			old = append(old, c.looseOf(lex, s, -1, unitTexts(framework.Units(s.Guidance)))...)
		}
		if s := c.come(); s != nil {
			new = append(new, c.looseOf(lex, s, -1, unitTexts(framework.Units(s.Guidance)))...)
		}
		if !c.alone() {
			old = append(old, c.looseOf(lex, c.pair.old, -1, c.notes.old)...)
			new = append(new, c.looseOf(lex, c.pair.new, -1, c.notes.new)...)
		}
	}
	return old, new
}

// staysNote reports that the old skill has the guidance still, or that the new one
// had it before.
func (k kinship) staysNote(lex *lexicon) bool {
	return k.old.c.holdsNote(lex, k.old, k.old.c.pair.new) || k.new.c.holdsNote(lex, k.new, k.new.c.pair.old)
}

// holdsNote reports that a skill has a unit that says what the loose one says.
func (c *comparison) holdsNote(lex *lexicon, o *loose, s *framework.Skill) bool {
	if s == nil {
		return false
	}
	return slices.ContainsFunc(framework.Units(s.Guidance), func(u framework.Unit) bool {
		return 1000*common(o.stems, lex.sentence(u.Text.Text).stems) >= keptShare*len(o.stems)
	})
}

// noteCounts is in how many units of either edition a text stands.
type noteCounts struct{ old, new map[string]int }

// commonNotes counts how often the texts of kinships stand in the guidance of all
// skills: what many say is nobody's.
func (j *job) commonNotes(found []kinship) noteCounts {
	n := noteCounts{map[string]int{}, map[string]int{}}
	for _, k := range found {
		n.old[k.old.whole], n.new[k.new.whole] = 0, 0
	}
	count := func(of map[string]int, s *framework.Skill) {
		if s == nil {
			return
		}
		for _, u := range framework.Units(s.Guidance) {
			if times, asked := of[typed(u.Text.Text)]; asked {
				of[typed(u.Text.Text)] = times + 1
			}
		}
	}
	for _, p := range j.pairs {
		count(n.old, p.old)
		count(n.new, p.new)
	}
	return n
}

// noteAway records one unit of guidance that stands in another skill now, under the
// skill that it came to or, where that is new as a whole, the one it came from.
func (j *job) noteAway(lex *lexicon, k kinship) {
	home, old, new := k.ends()
	ch := Change{Rule: "guidance-moved", Part: partGuidance, Old: []Text{old}, New: []Text{new}, Confidence: 1}
	if old.Text.Text != new.Text.Text {
		ch = (&comparison{lex: lex}).reworded(ch.Rule, ch.Old, ch.New, surroundings{})
		ch.Part, ch.Confidence = partGuidance, confidence(k.likeness, ch.Class)
	}
	k.old.c.notes.old, k.old.c.touched = withoutText(k.old.c.notes.old, old), true
	k.new.c.notes.new, k.new.c.touched = withoutText(k.new.c.notes.new, new), true
	g := &j.sum.Guidance
	g.Moved, g.Removed, g.Added = g.Moved+1, g.Removed-1, g.Added-1
	home.add(ch)
}

func withoutText(list []Text, t Text) []Text {
	return slices.DeleteFunc(list, func(x Text) bool { return x.Index == t.Index })
}
