package skill

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Career ladders are often told level by level: the headings of levels stand
// outside, and those in them are the areas, which come again at the next level. An
// area is then a skill, with one text at each level.

// findLevelsOutside recognises sources of this kind. Their titles are the headings
// that stand in levels; the headings of levels are taken out.
func (d *Document) findLevelsOutside() {
	outer := d.outerHeadings()
	if len(outer) < 2 || d.Code != "" {
		return
	}
	titles := d.areasIn(outer)
	if titles == nil || slices.ContainsFunc(d.skillTitles, func(t candidate) bool { return !d.isOverLevels(t, outer[0].at, titles) }) {
		return
	}
	for _, o := range outer {
		l := &d.Lines[o.at]
		l.ClassifyLabel(min(framework.NonSpace(o.head.Mark+o.head.Label), framework.NonSpace(l.Text)))
		l.Shape, d.Heads[o.at] = source.Blank, nil
	}
	d.outer, d.skillTitles = outer, titles
}

// outerHeadings are the headings of levels, where all are marked and of one rank,
// each of another level, and the source has no other parts of skills.
func (d *Document) outerHeadings() (outer []outerLevel) {
	seen := map[int]bool{}
	for i, h := range d.Heads {
		switch {
		case h == nil, !h.OfSkill():
		case !h.IsOneLevel() || h.Name != "" || h.Inline || d.Lines[i].Rank == 0,
			len(outer) > 0 && d.Lines[i].Rank != d.Lines[outer[0].at].Rank, seen[h.Levels[0]]:
			return nil
		default:
			seen[h.Levels[0]] = true
			outer = append(outer, outerLevel{i, h})
		}
	}
	return outer
}

// areasIn are the headings of the rank next to that of levels: each level begins
// with one, none comes twice in a level, and at least half of them come again in
// another. nil for any other source.
func (d *Document) areasIn(outer []outerLevel) (titles []candidate) {
	rank := 0
	levels := map[string]int{} // in which an area stands, by its name
	for k, o := range outer {
		end := len(d.Lines)
		if k+1 < len(outer) {
			end = outer[k+1].at
		}
		first := d.nextText(o.at)
		if first >= end || d.Lines[first].Rank <= d.Lines[o.at].Rank || rank != 0 && d.Lines[first].Rank != rank {
			return nil
		}
		rank = d.Lines[first].Rank
		inside := dialect.Set{}
		for i := first; i < end; i++ {
			if d.Lines[i].Rank != rank {
				continue
			}
			t, ok := d.Title(d.Lines[i].Text, true)
			key := framework.Fold(t.Name)
			if !ok || inside[key] || d.Heads[i] != nil {
				return nil
			}
			inside[key] = true
			levels[key]++
			titles = append(titles, candidate{Title: t, at: i, last: i, ranked: true, parted: true})
		}
	}
	again := 0
	for _, n := range levels {
		again += min(n-1, 1)
	}
	if again*2 < len(levels) && !d.counted {
		return nil
	}
	return titles
}

// isOverLevels reports that what was taken for a title does not speak against levels
// outside: it is one of the areas, or the title of the document, which has no text of its
// own or is called as documents are.
func (d *Document) isOverLevels(t candidate, first int, areas []candidate) bool {
	if t.at < first {
		return !t.text || d.counted || d.Lines[t.at].Rank > 0 && d.Lines[t.at].Rank < d.Lines[first].Rank && isDocumentName(t.Name)
	}
	return slices.ContainsFunc(areas, func(a candidate) bool { return a.at == t.at })
}

// levelOver is the level in which the title of a skill stands; nil where levels
// stand in skills.
func (d *Document) levelOver(at int) *outerLevel {
	k, _ := slices.BinarySearchFunc(d.outer, at, func(o outerLevel, at int) int { return o.at - at })
	if k == 0 {
		return nil
	}
	return &d.outer[k-1]
}

// joinAreas makes one skill of all that have the same name, each read at another
// level.
func (d *Document) joinAreas() {
	if d.outer == nil {
		return
	}
	index := map[string]int{}
	var joined []framework.Skill
	for i, s := range d.Skills {
		key := framework.Fold(s.Name)
		k, known := index[key]
		if !known {
			k = len(joined)
			index[key], joined = k, append(joined, s)
		} else {
			joined[k].Levels = append(joined[k].Levels, s.Levels...)
			joined[k].Marks = append(joined[k].Marks, s.Marks...)
		}
		d.pages[i].skill = k
	}
	d.Skills = joined
}
