package skill

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/source"
)

// Skills stand below the headings of their categories: where the source ranks its
// headings, those above the rank of titles; else lines that stand alone above the
// first skill of a group.

// findCategories gives titles the categories that they stand below.
func (d *Document) findCategories() {
	if len(d.skillTitles) < 2 || d.paged {
		return
	}
	if rank := d.commonTitleRank(); rank > 0 {
		d.rankedCategories(rank)
		return
	}
	d.loneCategories()
	if !slices.ContainsFunc(d.skillTitles, func(t candidate) bool { return len(t.category) > 0 }) {
		d.pairedCategories()
	}
}

// commonTitleRank is the rank that all titles have; 0 where they differ.
func (d *Document) commonTitleRank() int {
	rank := d.Lines[d.skillTitles[0].at].Rank
	for _, t := range d.skillTitles {
		if d.Lines[t.at].Rank != rank {
			return 0
		}
	}
	return rank
}

// rankedCategories takes the headings of higher ranks for categories. A rank of which
// one heading alone has skills below it is that of the document's chapters.
func (d *Document) rankedCategories(titleRank int) {
	over := make([][maxRank + 1]int, len(d.skillTitles)) // by title: the line of the heading of each rank, counted from 1
	heads := [maxRank + 1]map[int]bool{}
	var open [maxRank + 1]int
	next := 0
	for i := range d.Lines {
		l := &d.Lines[i]
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
		case d.isChapter(i, titleRank-1):
			open[l.Rank] = i + 1
			clear(open[l.Rank+1:])
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

// isChapter reports that a line is a marked heading of some rank, up to lowest, which
// no dialect knows and no link is.
func (d *Document) isChapter(i, lowest int) bool {
	l := &d.Lines[i]
	if l.Shape != source.Prose || l.LinkOnly || d.Heads[i] != nil {
		return false
	}
	return l.Rank > 0 && l.Rank <= lowest
}

// loneCategories takes lines that stand alone above titles for categories, where
// several titles have one and they differ: what stands above each, or comes again, is
// the site's.
func (d *Document) loneCategories() {
	above := map[int]int{} // by title
	seen := map[string]bool{}
	for k, t := range d.skillTitles {
		i := d.textAbove(t.at)
		if i < 0 || k > 0 && i <= d.skillTitles[k-1].last || !d.mayBeCategory(i) {
			continue
		}
		key := framework.Fold(d.Lines[i].Text)
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

// pairedCategories takes two lines that stand alone above titles for a category and one in
// it, where all groups of skills have two: of fewer nobody knows which it is.
func (d *Document) pairedCategories() {
	above := map[int][2]int{} // by title
	seen := map[string]bool{}
	for k, t := range d.skillTitles {
		inner := d.textAbove(t.at)
		if inner < 0 || k > 0 && inner <= d.skillTitles[k-1].last || !d.mayHeadGroup(inner) {
			continue
		}
		outer := d.textAbove(inner)
		if outer < 0 || k > 0 && outer <= d.skillTitles[k-1].last || !d.mayHeadGroup(outer) || !d.mayBeCategory(outer) {
			return
		}
		key := framework.Fold(d.Lines[outer].Text) + "/" + framework.Fold(d.Lines[inner].Text)
		if seen[key] {
			return
		}
		seen[key] = true
		above[k] = [2]int{outer, inner}
	}
	if _, ok := above[0]; !ok || len(above) < 2 {
		return
	}
	open := [2]int{}
	for k := range d.skillTitles {
		if pair, ok := above[k]; ok {
			open = pair
		}
		d.inCategory(k, open[0])
		d.inCategory(k, open[1])
	}
}

// mayHeadGroup reports that a line stands alone and was taken for nothing else.
func (d *Document) mayHeadGroup(i int) bool {
	return d.isUnreadOverSkills(i) && d.Heads[i] == nil && d.inSentences(85)
}

// mayBeCategory reports that a line above a title may head the category of its skill:
// one line that stands alone, where the texts are sentences. Of several nobody knows
// which it is.
func (d *Document) mayBeCategory(i int) bool {
	if !d.isUnreadOverSkills(i) || d.Heads[i] != nil || !d.inSentences(85) {
		return false
	}
	before := d.textAbove(i)
	return before < 0 || d.partedAbove(i) && !d.isUnreadOverSkills(before)
}

// isUnreadOverSkills reports that a line may head a group of skills and was taken for
// nothing else so far.
func (d *Document) isUnreadOverSkills(i int) bool {
	return d.overSkills(i) && d.Lines[i].Class == source.Unclassified
}

// inCategory puts the skill of a title below the heading of a category.
func (d *Document) inCategory(title, heading int) {
	text, _ := d.headingText(&d.Lines[heading])
	d.Lines[heading].Classify(source.Content)
	t := &d.skillTitles[title]
	t.category = append(slices.Clone(t.category), framework.Clean(text))
}
