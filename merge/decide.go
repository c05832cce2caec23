package merge

import (
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
)

// Rule is the rule of a check that a conflict in a merged edition breaks.
const Rule = "merge-conflict"

// whole stands for all of a skill, where a level would stand.
const whole = -1

// chosen is a piece of the merged edition: the nth of a thread.
type chosen struct {
	piece
	thread, nth int
}

// decideThreads says of each thread what stands in the merged edition.
func (m *merger) decideThreads() {
	for t, th := range m.threads {
		pieces, conflict := m.decide(th)
		for n, p := range pieces {
			m.chosen[p.place] = append(m.chosen[p.place], chosen{p, t, n})
		}
		if conflict != nil {
			m.conflicts = append(m.conflicts, *conflict)
		}
	}
}

// decide says what a thread becomes.
func (m *merger) decide(th thread) ([]piece, *Conflict) {
	base, ours, theirs := th.pieces[inBase], th.pieces[inOurs], th.pieces[inTheirs]
	if w, ok := m.dropped(th); ok { // told once for all of the skill or the level
		return th.pieces[w.other()], nil
	}
	switch {
	case say(ours, base) && say(theirs, base):
		if slices.Equal(theirs, base) { // where they agree in all but paragraphs and places
			return ours, nil
		}
		return theirs, nil
	case say(ours, base), say(ours, theirs):
		return theirs, nil
	case say(theirs, base):
		return ours, nil
	}
	if one, ok := together(base, ours, theirs); ok {
		return []piece{one}, nil
	}
	if one, ok := m.woven(base, ours, theirs); ok {
		return []piece{one}, nil
	}
	c := conflictOf(th)
	return []piece{m.marked(th, c)}, c
}

// say reports that two lists of pieces say the same in the same places.
func say(x, y []piece) bool { return slices.EqualFunc(x, y, piece.says) }

// together is a statement that one side moved and the other reworded.
func together(base, ours, theirs []piece) (piece, bool) {
	if len(base) != 1 || len(ours) != 1 || len(theirs) != 1 {
		return piece{}, false
	}
	b, o, t := base[0], ours[0], theirs[0]
	at, placed := pick(b.place, o.place, t.place)
	if !placed {
		return piece{}, false
	}
	switch {
	case t.reads(b):
		return piece{o.unit, at}, true
	case o.reads(b), o.reads(t):
		return piece{t.unit, at}, true
	}
	return piece{}, false
}

// pick is what two sides make of a value together; ok is false where each made
// something else of it.
func pick[T comparable](base, ours, theirs T) (value T, ok bool) {
	switch {
	case ours == base, ours == theirs:
		return theirs, true
	case theirs == base:
		return ours, true
	}
	return ours, false
}

// conflictOf says what each side made of a thread.
func conflictOf(th thread) *Conflict {
	c := &Conflict{Kind: BothChanged, Base: textsOf(th.pieces[inBase]), Ours: textsOf(th.pieces[inOurs]), Theirs: textsOf(th.pieces[inTheirs])}
	switch {
	case len(c.Ours) == 0:
		c.Kind = OursGone
	case len(c.Theirs) == 0:
		c.Kind = TheirsGone
	case len(c.Base) == 0:
		c.Kind = BothAdded
	}
	at := standing(th)
	c.skill, c.Part = at.skill, partOf(at.level)
	return c
}

// standing is the first piece that there is, on our side if it can be.
func standing(th thread) piece {
	for _, e := range []int{inOurs, inTheirs, inBase} {
		if len(th.pieces[e]) > 0 {
			return th.pieces[e][0]
		}
	}
	return piece{}
}

// partOf is what a change calls a level, or the guidance.
func partOf(level int) string {
	if level == 0 {
		return partGuidance
	}
	return "level " + strconv.Itoa(level)
}

func textsOf(pieces []piece) []framework.Text {
	texts := []framework.Text{}
	for _, p := range pieces {
		texts = append(texts, p.Text)
	}
	return texts
}

// marked is the piece that a conflict leaves in the merged edition: both texts
// between marks.
func (m *merger) marked(th thread, c *Conflict) piece {
	p := standing(th)
	p.Text.Text, p.id, c.inText = c.Marked(), "", true
	return p
}

// The marks around what is in conflict, as diff3 has them.
const (
	markOurs   = "<<<<<<< ours:"
	markBase   = "||||||| base:"
	markTheirs = "======= theirs:"
	markEnd    = ">>>>>>>"
)

// Marked is what three editions have, between marks.
func (c *Conflict) Marked() string {
	words := []string{markOurs, joined(c.Ours)}
	if len(c.Base) > 0 {
		words = append(words, markBase, joined(c.Base))
	}
	return strings.Join(append(words, markTheirs, joined(c.Theirs), markEnd), " ")
}

// joined are texts as one; "(gone)" where there is none.
func joined(texts []framework.Text) string {
	if len(texts) == 0 {
		return "(gone)"
	}
	var all []string
	for _, t := range texts {
		all = append(all, t.Text)
	}
	return strings.Join(all, " ")
}

// Message says a conflict in one line.
func (c *Conflict) Message() string {
	about := c.Part
	if c.Part == "skill" {
		about = "the skill"
	}
	return strings.ReplaceAll(kindWords[c.Kind], "$part", about)
}

// kindWords say what two sides did.
var kindWords = map[Kind]string{
	BothChanged: "$part: both sides changed this, each in its own way",
	BothAdded:   "$part: both sides added this, in other words",
	OursGone:    "$part: ours dropped what theirs changed",
	TheirsGone:  "$part: theirs dropped what ours changed",
}
