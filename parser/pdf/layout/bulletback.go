package layout

import (
	"math"
	"strings"

	"compdiff/parser/lexical"
)

// giveBulletsBack makes what looked like a bullet a part of the text where a
// line only begins with a dash because it was broken before one: it goes on
// with the line above, and no item is near that has the same.
func (t *flow) giveBulletsBack() {
	for i, l := range t.lines {
		if i == 0 || l.bullet == "" || !strings.Contains(dashSigns, l.bullet) && !isItemNumber(l.bullet) {
			continue
		}
		if !t.goesOnAsText(t.lines[i-1], l) || t.hasSibling(i) {
			continue
		}
		l.text, l.first, l.indent = l.bullet+" "+l.text, math.Min(l.size, l.indent-l.X0), l.X0
		l.bullet = ""
	}
}

// goesOnAsText reports that b may go on with a, if what it begins with is no
// bullet.
func (t *flow) goesOnAsText(a, b *line) bool {
	if !t.follows(a, b) || lexical.EndsSentence(a.text) || a.Y0-b.Y0 > 1.15*t.step(a) {
		return false
	}
	return b.X0 <= a.indent+2 && b.X0 >= a.indent-4*a.size
}

// near is how many lines around an item others are looked for.
const near = 6

func (t *flow) hasSibling(i int) bool {
	l := t.lines[i]
	for k := max(0, i-near); k < min(len(t.lines), i+near); k++ {
		o := t.lines[k]
		if k == i || o.bullet == "" || math.Abs(o.X0-l.X0) >= 2 {
			continue
		}
		if o.bullet == l.bullet || isItemNumber(o.bullet) && isItemNumber(l.bullet) {
			return true
		}
	}
	return false
}

// takeGluedNumbers takes numbers without a gap behind them off items, where they count on
// from the item above.
func (t *flow) takeGluedNumbers() {
	last := 0
	for _, l := range t.lines {
		if l.glued != nil && itemNumber(l.glued.bullet) == last+1 {
			g := l.glued
			l.bullet, l.text, l.indent, l.first, l.space, l.joints, l.soft = g.bullet, g.text, g.indent, g.first, g.space, g.joints, g.soft
		}
		if n := itemNumber(l.bullet); n > 0 {
			last = n
		}
	}
}
