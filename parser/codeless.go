package parser

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
)

// Where skills have no codes, a title is a name and nothing else, and nearly
// every short line has the form of one. Then the headings decide: a skill's
// title is what stands between the end of one ladder of levels and the
// beginning of the next.

// bareTitles reports that a title may be a name alone.
func (g *grammar) bareTitles() bool {
	return slices.ContainsFunc(g.Titles, func(form string) bool { return strings.TrimSpace(form) == "{name}" })
}

// pickTitles picks one of the candidates before each heading that begins a
// skill.
func (d *document) pickTitles(all []candidate) []candidate {
	var titles []candidate
	var open evidence
	first := 0 // the candidates from here on stand behind the last heading
	for i, h := range d.heads {
		if h == nil || !h.ofSkill() {
			continue
		}
		end := first
		for end < len(all) && all[end].at < i {
			end++
		}
		if between := all[first:end]; len(between) > 0 && (len(titles) == 0 || d.begins(i, between, open)) {
			titles = append(titles, d.pickTitle(between, titles))
			open = evidence{}
		}
		open.note(h)
		first = end
	}
	return titles
}

// ofSkill reports that a heading opens a part that every skill has.
func (h *heading) ofSkill() bool {
	switch h.kind {
	case titleSection, guidanceSection, coverageSection, levelsSection, levelSection:
		return true
	}
	return false
}

// note adds what a heading says of the skill that it is part of.
func (e *evidence) note(h *heading) {
	switch h.kind {
	case levelSection:
		e.levels = append(e.levels, h.levels...)
	case guidanceSection:
		e.guidance = true
	case coverageSection, levelsSection, titleSection:
		e.sections = true
	}
}

// begins reports that the heading on line i is not of the open skill but of the
// next: one of the candidates before it has its name, or levels begin again.
func (d *document) begins(i int, between []candidate, open evidence) bool {
	h := d.heads[i]
	if h.name != "" {
		return slices.ContainsFunc(between, func(c candidate) bool { return framework.Fold(c.name) == framework.Fold(h.name) })
	}
	ladder := candidate{evidence: open}
	if h.kind == levelSection {
		return ladder.restartedBy(h.levels)
	}
	for _, next := range d.heads[i+1:] {
		if next != nil && next.kind == levelSection {
			return ladder.restartedBy(next.levels)
		}
	}
	return h.kind == guidanceSection && open.guidance
}

// pickTitle picks the title out of the lines that have the form of one: where
// the source marks headings, the last of the highest rank, or of that which
// titles had so far; else the last, unless that is the description of the one
// above it.
func (d *document) pickTitle(between, titles []candidate) candidate {
	rank := func(c candidate) int { return cmp.Or(d.lines[c.at].rank, 7) }
	if ranked := slices.DeleteFunc(slices.Clone(between), func(c candidate) bool { return !c.ranked }); len(ranked) > 0 {
		best := slices.MinFunc(ranked, func(a, b candidate) int { return rank(a) - rank(b) })
		if n := len(titles); n > 0 && slices.ContainsFunc(ranked, func(c candidate) bool { return rank(c) == rank(titles[n-1]) }) {
			best = titles[n-1]
		}
		same := slices.DeleteFunc(ranked, func(c candidate) bool { return rank(c) != rank(best) })
		return same[len(same)-1]
	}
	last := between[len(between)-1]
	if len(between) < 2 || utf8.RuneCountInString(last.name) < 25 {
		return last
	}
	above := between[len(between)-2]
	if above.parted && len(above.name) < len(last.name) && d.adjoins(above.last, last.at) {
		return above
	}
	return last
}

// adjoins reports that nothing stands between two lines.
func (d *document) adjoins(a, b int) bool {
	return !slices.ContainsFunc(d.lines[a+1:b], func(l line) bool { return l.shape != blank })
}
