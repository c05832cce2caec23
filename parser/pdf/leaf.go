package pdf

import "math"

// leaf is what a reader turns over: a sheet, or one half of a sheet that shows
// two pages side by side.
type leaf struct {
	box
	sheet  *sheet
	number int // counted over the document, from 0
	lines  []*line
	aside  []*line // running heads, feet, page numbers, what stands in the margin
	listed []*line // of contents, and of pages that part chapters
	tables []*table
	rules  []rule
}

// drawn is a sheet whose glyphs have been put together to lines.
type drawn struct {
	*sheet
	lines []*line
}

// Lines puts the glyphs of a sheet together, and lets go of them. A sheet
// whose text runs upwards is turned.
func Lines(s *sheet) *drawn {
	turns := s.setUpright()
	d := &drawn{sheet: s, lines: findLines(s.glyphs, s.rules)}
	giveDots(d.lines, s.dots)
	for _, l := range d.lines {
		l.glyphs = nil
		if l.turns != turns {
			l.turns = -1
		}
	}
	s.glyphs, s.dots = nil, nil
	return d
}

// wide is from which ratio of its sides on a sheet may show two pages.
const wide = 1.2

// splitSpreads makes leaves of sheets. Where nearly all wide sheets keep their
// middle clear they show two pages each, and those that do are cut there.
func splitSpreads(sheets []*drawn) []*leaf {
	clear, all := 0, 0
	for _, s := range sheets {
		if s.width() > wide*s.height() && len(s.lines) > 0 {
			all++
			if s.clearMiddle() {
				clear++
			}
		}
	}
	spreads := clear*10 >= all*9
	var leaves []*leaf
	for _, s := range sheets {
		halves := []box{s.box}
		if spreads && s.width() > wide*s.height() && s.clearMiddle() {
			middle := s.width() / 2
			halves = []box{{0, 0, middle, s.y1}, {middle, 0, s.x1, s.y1}}
		}
		for _, half := range halves {
			leaves = append(leaves, s.leaf(half, len(leaves)))
		}
	}
	return leaves
}

// clearMiddle reports that neither text nor rules cross the middle of a sheet.
func (s *drawn) clearMiddle() bool {
	middle := s.width() / 2
	for _, l := range s.lines {
		if l.turns >= 0 && l.x0 < middle-1 && l.x1 > middle+1 {
			return false
		}
	}
	for i := range s.rules {
		if r := &s.rules[i]; !r.upright && r.x0 < middle-10 && r.x1 > middle+10 && r.width() < s.width()*0.95 {
			return false
		}
	}
	return true
}

// leaf takes the lines of one half of a sheet.
func (s *drawn) leaf(b box, number int) *leaf {
	f := &leaf{box: b, sheet: s.sheet, number: number}
	for _, l := range s.lines {
		if x := (l.x0 + l.x1) / 2; (x >= b.x0 || b.x0 == s.x0) && (x < b.x1 || b.x1 == s.x1) {
			l.leaf = f
			if l.turns < 0 {
				f.aside = append(f.aside, l)
			} else {
				f.lines = append(f.lines, l)
			}
		}
	}
	for i := range s.rules {
		if r := &s.rules[i]; math.Min(r.x1, b.x1) > math.Max(r.x0, b.x0)-1 {
			f.rules = append(f.rules, *r)
		}
	}
	return f
}
