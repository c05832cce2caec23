package skill

import (
	"compdiff/parser/dialect"
	"compdiff/parser/source"
	"slices"

	"compdiff/framework"
)

// Career ladders have their levels outside and their areas inside: below "Level 2"
// stands what is asked in each area, and the areas are the same at every level. What
// comes again below one level after the other is a skill, and its texts are those
// of its levels. The lines are put into the order in which skills are read.

// outerLevel is the heading of a level, and the areas below it.
type outerLevel struct {
	at    int // the line of its heading
	areas []innerArea
}

// innerArea is the heading of an area, and the lines below it up to, but not
// including, end.
type innerArea struct {
	name    string // folded
	at, end int
}

// turnLevelsInside puts levels below areas, where the source has it the other way
// round.
func (d *Document) turnLevelsInside() {
	if !d.Literal || d.paged || slices.ContainsFunc(d.said, func(h *dialect.Heading) bool { return h != nil }) {
		return // places follow the numbers of lines, or tables have said what they head
	}
	levels, end := d.outerLevels()
	if !areasComeAgain(levels) {
		return
	}
	var order []string
	for _, l := range levels {
		for _, a := range l.areas {
			if !slices.Contains(order, a.name) {
				order = append(order, a.name)
			}
		}
	}
	turned := slices.Clone(d.Lines[:levels[0].at])
	headed := map[int]bool{} // levels whose own heading was used
	for _, name := range order {
		turned = append(turned, d.turnArea(levels, name, headed)...)
	}
	d.Lines, d.said = append(turned, d.Lines[end:]...), nil
	for i := range d.Lines {
		d.Lines[i].Number = i + 1
	}
}

// outerLevels finds headings of levels that stand one after the other with headings
// of the next rank below them, and where the last of them ends.
func (d *Document) outerLevels() (levels []outerLevel, end int) {
	rank, inner := 0, 0
	seen := map[int]bool{}
	for i := range d.Lines {
		l := &d.Lines[i]
		switch {
		case l.Rank == 0:
			if rank > 0 && len(levels[len(levels)-1].areas) == 0 && l.Shape != source.Blank {
				return nil, 0 // a text of the level itself
			}
			continue
		case rank > 0 && l.Rank < rank:
			return levels, i
		case d.isOuterLevel(l, rank, seen):
			rank = l.Rank
			levels = append(levels, outerLevel{at: i})
		case rank == 0:
			continue
		case l.Rank == rank, inner > 0 && l.Rank < inner:
			return nil, 0
		case inner == 0 || l.Rank == inner:
			inner = l.Rank
			last := &levels[len(levels)-1]
			last.areas = append(last.areas, innerArea{name: framework.Fold(l.Text), at: i})
		}
		endAreas(levels, i)
	}
	endAreas(levels, len(d.Lines))
	return levels, len(d.Lines)
}

// isOuterLevel knows the heading of one level that did not come before, of the rank
// that the others have.
func (d *Document) isOuterLevel(l *source.Line, rank int, seen map[int]bool) bool {
	if rank > 0 && l.Rank != rank {
		return false
	}
	h, ok := d.Heading(framework.Clean(l.Text))
	if !ok || h.Kind != dialect.LevelSection || h.Name != "" || len(h.Levels) != 1 || seen[h.Levels[0]] {
		return false
	}
	seen[h.Levels[0]] = true
	return true
}

// endAreas notes that whatever area is open ends at a line.
func endAreas(levels []outerLevel, at int) {
	for i := len(levels) - 1; i >= 0 && i >= len(levels)-2; i-- {
		areas := levels[i].areas
		for k := range areas {
			if areas[k].end == 0 && areas[k].at < at {
				areas[k].end = at
			}
		}
	}
}

// areasComeAgain reports that there are several levels, each of which has areas once,
// and that half of all areas stand below more than one.
func areasComeAgain(levels []outerLevel) bool {
	times := map[string]int{}
	for _, l := range levels {
		below := map[string]bool{}
		for _, a := range l.areas {
			if below[a.name] {
				return false
			}
			below[a.name] = true
			times[a.name]++
		}
		if len(l.areas) == 0 {
			return false
		}
	}
	again := 0
	for _, n := range times {
		if n > 1 {
			again++
		}
	}
	return len(levels) > 1 && again > 0 && again*2 >= len(times)
}

// turnArea gives the lines of an area: its heading, and below it each level with
// what the level says of it. A heading that comes again counts once: the areas of
// further levels are labels, and the heading of a level that is shown again is
// nothing of the source.
func (d *Document) turnArea(levels []outerLevel, name string, headed map[int]bool) []source.Line {
	var out []source.Line
	outer := d.Lines[levels[0].at].Rank
	for _, l := range levels {
		k := slices.IndexFunc(l.areas, func(a innerArea) bool { return a.name == name })
		if k < 0 {
			continue
		}
		a := l.areas[k]
		title := d.Lines[a.at]
		if len(out) == 0 {
			title.Rank = outer
		} else {
			title.Shape, title.Class = source.Blank, source.Structure
		}
		level := d.Lines[l.at]
		level.Rank = outer + 1
		if headed[l.at] {
			d.marks.Structure -= framework.NonSpace(level.Raw)
		}
		headed[l.at] = true
		out = append(out, title, source.BlankLine(), level, source.BlankLine())
		out = append(out, d.Lines[a.at+1:a.end]...)
	}
	return out
}
