package parser

import (
	"slices"

	"compdiff/framework"
)

// Skills stand below the headings of their categories: where the source ranks its
// headings, those above the rank of titles; else lines that stand alone above the
// first skill of a group.

// findCategories gives titles the categories that they stand below.
func (d *document) findCategories() {
	if len(d.skillTitles) < 2 || d.paged {
		return
	}
	if rank := d.commonTitleRank(); rank > 0 {
		d.rankedCategories(rank)
		return
	}
	d.loneCategories()
}

// commonTitleRank is the rank that all titles have; 0 where they differ.
func (d *document) commonTitleRank() int {
	rank := d.lines[d.skillTitles[0].at].rank
	for _, t := range d.skillTitles {
		if d.lines[t.at].rank != rank {
			return 0
		}
	}
	return rank
}

// rankedCategories takes the headings of higher ranks for categories. A rank of which
// one heading alone has skills below it is that of the document's chapters.
func (d *document) rankedCategories(titleRank int) {
	over := make([][maxRank + 1]int, len(d.skillTitles)) // by title: the line of the heading of each rank, counted from 1
	heads := [maxRank + 1]map[int]bool{}
	var open [maxRank + 1]int
	next := 0
	for i := range d.lines {
		l := &d.lines[i]
		switch {
		case next < len(d.skillTitles) && d.skillTitles[next].at == i:
			over[next] = open
			for rank := 1; rank < titleRank; rank++ {
				if open[rank] > 0 {
					if heads[rank] == nil {
						heads[rank] = map[int]bool{}
					}
					heads[rank][open[rank]] = true
				}
			}
			next++
		case l.shape == prose && l.rank > 0 && l.rank < titleRank && d.heads[i] == nil && !l.linkOnly:
			open[l.rank] = i + 1
			clear(open[l.rank+1:])
		}
	}
	for k := range over {
		for rank := 1; rank < titleRank; rank++ {
			if at := over[k][rank]; at > 0 && len(heads[rank]) > 1 {
				d.inCategory(k, at-1)
			}
		}
	}
}

// loneCategories takes lines that stand alone above titles for categories, where
// several titles have one and they differ: what stands above each, or comes again, is
// the site's.
func (d *document) loneCategories() {
	above := map[int]int{} // by title
	seen := map[string]bool{}
	for k, t := range d.skillTitles {
		i := d.textAbove(t.at)
		if i < 0 || k > 0 && i <= d.skillTitles[k-1].last || !d.overSkills(i) || d.lines[i].class != unplaced || d.heads[i] != nil || !d.inSentences(85) {
			continue
		}
		if before := d.textAbove(i); before >= 0 && (!d.partedAbove(i) || d.overSkills(before) && d.lines[before].class == unplaced) {
			continue // several lines: not known which
		}
		key := framework.Fold(d.lines[i].text)
		if seen[key] {
			return
		}
		seen[key] = true
		above[k] = i
	}
	if _, ok := above[0]; !ok || len(above) < 2 || len(above) == len(d.skillTitles) && len(above) > 2 {
		return
	}
	open := 0
	for k := range d.skillTitles {
		if i, ok := above[k]; ok {
			open = i
		}
		d.inCategory(k, open)
	}
}

// inCategory puts the skill of a title below the heading of a category.
func (d *document) inCategory(title, heading int) {
	text, _ := d.headingText(&d.lines[heading])
	d.lines[heading].place(content)
	t := &d.skillTitles[title]
	t.category = append(slices.Clone(t.category), framework.Clean(text))
}
