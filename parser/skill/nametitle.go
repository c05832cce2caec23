package skill

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Where skills have no codes, a title is a name and nothing else, and nearly
// every short line has the form of one. Then the headings decide: a skill's
// title is what stands between the end of one ladder of levels and the
// beginning of the next.

// pickTitles picks one of the candidates before each heading that begins a
// skill.
func (d *Document) pickTitles(all []candidate) []candidate {
	gaps := d.gaps(all)
	rank := d.titleRank(gaps)
	var titles []candidate
	var open evidence
	for _, g := range gaps {
		if len(g.candidates) > 0 && (len(titles) == 0 || d.hasRank(g.candidates, rank) || d.begins(g.heading, g.candidates, open)) {
			titles = append(titles, d.pickTitle(g.candidates, rank))
			open = evidence{}
		}
		open.note(d.Heads[g.heading])
	}
	return d.withLevelless(titles, all, rank)
}

// withLevelless adds the headings that look like titles and stand between two of
// them, with a text and no levels: skills without any.
func (d *Document) withLevelless(titles, all []candidate, rank int) []candidate {
	if rank == 0 || len(titles) < 2 {
		return titles
	}
	var out []candidate
	behind := 0 // the candidates from here on stand behind the last title
	for k, t := range titles {
		out = append(out, t)
		for behind < len(all) && all[behind].at <= t.at {
			behind++
		}
		for ; k+1 < len(titles) && behind < len(all) && all[behind].at < titles[k+1].at; behind++ {
			if c := all[behind]; d.Lines[c.at].Rank == rank {
				out = append(out, c)
			}
		}
	}
	return out
}

// headingGap is what stands before a heading of a part of a skill, up to the heading of
// the part before.
type headingGap struct {
	heading    int // the line
	candidates []candidate
}

func (d *Document) gaps(all []candidate) []headingGap {
	var gaps []headingGap
	first := 0 // the candidates from here on stand behind the last heading
	for i, h := range d.Heads {
		if h == nil || !h.OfSkill() {
			continue
		}
		end := first
		for end < len(all) && all[end].at < i {
			end++
		}
		gaps = append(gaps, headingGap{i, all[first:end]})
		first = end
	}
	return gaps
}

func (d *Document) hasRank(some []candidate, rank int) bool {
	return rank > 0 && slices.ContainsFunc(some, func(c candidate) bool { return d.Lines[c.at].Rank == rank })
}

// titleRank is the rank that titles have, where the source marks headings: the one
// that stands before the most skills, and of several the highest of which no text
// comes again, or which stands directly over the parts of skills. The title of the document and the headings of categories do not
// stand before each skill; a heading that every skill has says the same in all. It
// is 0 where nothing is marked.
func (d *Document) titleRank(gaps []headingGap) int {
	var before, over [maxRank + 1]int
	again := [maxRank + 1]bool{}
	said := map[string]bool{}
	for _, g := range gaps {
		seen := [maxRank + 1]bool{}
		for _, c := range g.candidates {
			rank := d.Lines[c.at].Rank
			if rank == 0 {
				continue
			}
			key := fmt.Sprint(rank, " ", framework.Fold(c.Name))
			again[rank] = again[rank] || said[key]
			said[key] = true
			if !seen[rank] {
				seen[rank] = true
				before[rank]++
			}
		}
		over[d.rankOver(g)]++
	}
	best := 0
	for rank := 1; rank <= maxRank; rank++ {
		switch {
		case before[rank] == 0:
		case best == 0, before[rank] > before[best]:
			best = rank
		case before[rank] < before[best]:
		case again[rank] != again[best]:
			if again[best] {
				best = rank
			}
		case over[rank] > over[best]:
			best = rank
		}
	}
	return best
}

// rankOver is the lowest rank of the candidates in a gap that is higher than that of
// the heading behind it: as headings are nested, that heading is a part of what such
// a candidate heads. 0 where there is none.
func (d *Document) rankOver(g headingGap) int {
	over := 0
	for _, c := range g.candidates {
		if rank := d.Lines[c.at].Rank; rank > over && rank < d.Lines[g.heading].Rank {
			over = rank
		}
	}
	return over
}

// begins reports that the heading on line i is not of the open skill but of the
// next: one of the candidates before it has its name, or levels or the guidance
// begin again.
func (d *Document) begins(i int, between []candidate, open evidence) bool {
	h := d.Heads[i]
	if h.Name != "" {
		return slices.ContainsFunc(between, func(c candidate) bool { return framework.Fold(c.Name) == framework.Fold(h.Name) })
	}
	ladder := candidate{evidence: open}
	if h.Kind == dialect.LevelSection {
		return ladder.restartedBy(h.Levels)
	}
	for _, next := range d.Heads[i+1:] {
		if next != nil && next.Kind == dialect.LevelSection {
			return ladder.restartedBy(next.Levels)
		}
	}
	return h.Kind == dialect.GuidanceSection && open.guidance && framework.Fold(h.Title) == open.guided
}

// pickTitle picks the title out of the lines that have the form of one: where the
// source marks headings, the last of the rank of titles or, where there is none,
// of the highest rank; else the last, unless that is the description of the one
// above it.
func (d *Document) pickTitle(between []candidate, titleRank int) candidate {
	rank := func(c candidate) int { return cmp.Or(d.Lines[c.at].Rank, maxRank+1) }
	if ranked := slices.DeleteFunc(slices.Clone(between), func(c candidate) bool { return !c.ranked }); len(ranked) > 0 {
		wanted := rank(slices.MinFunc(ranked, func(a, b candidate) int { return rank(a) - rank(b) }))
		if slices.ContainsFunc(ranked, func(c candidate) bool { return rank(c) == titleRank }) {
			wanted = titleRank
		}
		same := slices.DeleteFunc(ranked, func(c candidate) bool { return rank(c) != wanted })
		return same[len(same)-1]
	}
	last := between[len(between)-1]
	if len(between) < 2 || utf8.RuneCountInString(last.Name) < 25 {
		return last
	}
	above := between[len(between)-2]
	if above.parted && len(above.Name) < len(last.Name) && d.adjoins(above.last, last.at) {
		return above
	}
	return last
}

// adjoins reports that nothing stands between two lines.
func (d *Document) adjoins(a, b int) bool {
	return !slices.ContainsFunc(d.Lines[a+1:b], func(l source.Line) bool { return l.Shape != source.Blank })
}
