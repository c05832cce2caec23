package layout

import (
	"math"
	"slices"

	"compdiff/parser/pdf/glyph"
)

// leaf is what a reader turns over: a sheet, or one half of a sheet that shows
// two pages side by side.
type leaf struct {
	glyph.Box
	sheet  *glyph.Sheet
	number int // counted over the document, from 0
	lines  []*line
	aside  []*line // running heads, feet, page numbers, what stands in the margin
	listed []*line // of contents, and of pages that part chapters
	tables []*table
	rules  []glyph.Rule
}

// Sheet is a sheet whose glyphs have been put together to lines.
type Sheet struct {
	*glyph.Sheet
	lines []*line
}

// Lines puts the glyphs of a sheet together to lines, and lets go of them. A
// sheet whose text runs upwards is turned. It may be called from several
// goroutines.
func Lines(s *glyph.Sheet) *Sheet {
	turns := s.SetUpright()
	d := &Sheet{Sheet: s, lines: findLines(s.Glyphs, s.Rules)}
	giveDots(d.lines, s.Dots)
	for _, l := range d.lines {
		l.glyphs = nil
		if l.turns != turns {
			l.turns = -1
		}
	}
	s.Glyphs, s.Dots = nil, nil
	return d
}

// wide is from which ratio of its sides on a sheet may show two pages.
const wide = 1.2

// splitSpreads makes leaves of sheets. Where nearly all wide sheets keep their
// middle clear they show two pages each, and those that do are cut there.
func splitSpreads(sheets []*Sheet) []*leaf {
	clear, all := 0, 0
	for _, s := range sheets {
		if s.Width() > wide*s.Height() && len(s.lines) > 0 {
			all++
			if s.clearMiddle() {
				clear++
			}
		}
	}
	spreads := clear*10 >= all*9
	var leaves []*leaf
	for _, s := range sheets {
		halves := []glyph.Box{s.Box}
		if spreads && s.Width() > wide*s.Height() && s.clearMiddle() {
			middle := s.Width() / 2
			halves = []glyph.Box{{X1: middle, Y1: s.Y1}, {X0: middle, X1: s.X1, Y1: s.Y1}}
		}
		for _, half := range halves {
			leaves = append(leaves, s.leaf(half, len(leaves)))
		}
	}
	return leaves
}

// clearMiddle reports that neither text nor rules cross the middle of a sheet.
func (s *Sheet) clearMiddle() bool {
	middle := s.Width() / 2
	for _, l := range s.lines {
		if l.turns >= 0 && l.X0 < middle-1 && l.X1 > middle+1 {
			return false
		}
	}
	for i := range s.Rules {
		if r := &s.Rules[i]; !r.Upright && r.X0 < middle-10 && r.X1 > middle+10 && r.Width() < s.Width()*0.95 {
			return false
		}
	}
	return true
}

// leaf takes the lines of one half of a sheet.
func (s *Sheet) leaf(b glyph.Box, number int) *leaf {
	f := &leaf{Box: b, sheet: s.Sheet, number: number}
	for _, l := range s.lines {
		if x := (l.X0 + l.X1) / 2; (x >= b.X0 || b.X0 == s.X0) && (x < b.X1 || b.X1 == s.X1) {
			l.leaf = f
			if l.turns < 0 {
				f.aside = append(f.aside, l)
			} else {
				f.lines = append(f.lines, l)
			}
		}
	}
	for i := range s.Rules {
		if r := &s.Rules[i]; math.Min(r.X1, b.X1) > math.Max(r.X0, b.X0)-1 {
			f.rules = append(f.rules, *r)
		}
	}
	return f
}

func (f *leaf) inTable(l *line) bool {
	return slices.ContainsFunc(f.tables, func(t *table) bool { return t.Holds(l.X0, l.Y0, 0) })
}
