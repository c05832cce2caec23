package skill

import (
	"maps"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Frameworks say in words of their own which levels a skill has: "Applies to levels 5
// and 7.", "There are levels 2 to 4." No list of forms has them all. That a sentence is
// of this kind is told by what it says: it stands above the levels, the skills share
// its words, and its numbers are those of the levels that each of them has.

// maxCoverWords is how many words such a sentence has at most around its numbers, and
// how many of these stand behind them, where they change from skill to skill.
const (
	maxCoverWords  = 8
	maxCoverBehind = 4
)

// coverLine is a line that names levels in a row.
type coverLine struct {
	at, page int
	row      dialect.LevelRow
	own      []int // the levels that the skill has
}

// fits reports that it names just the levels of its skill.
func (c coverLine) fits() bool { return slices.Equal(c.row.Levels, c.own) }

// nearly reports that it names several of the levels and at most one is another.
func (c coverLine) nearly() bool {
	shared := 0
	for _, n := range c.row.Levels {
		if slices.Contains(c.own, n) {
			shared++
		}
	}
	return shared > 1 && max(len(c.row.Levels), len(c.own))-shared <= 1
}

// findCoverageSentences recognises them: sentences of the same words in most skills.
func (d *Document) findCoverageSentences() {
	frames := map[string][]coverLine{}
	pages := 0
	for k, p := range d.pageLines() {
		own, first := d.ownLevels(k, p)
		if len(own) == 0 {
			continue
		}
		pages++
		for i := p[0]; i < first; i++ {
			row, ok := d.coverRow(k, i)
			if ok {
				key := framework.Fold(row.Before) + " … " + framework.Fold(strings.Trim(row.After, ".。 "))
				frames[key] = append(frames[key], coverLine{i, k, row, own})
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(frames)) {
		if saysCoverage(frames[key], pages) {
			d.headCoverage(frames[key])
		}
	}
}

// ownLevels are the levels of a page that have headings of their own, and the line of
// the first.
func (d *Document) ownLevels(page int, p [2]int) (levels []int, first int) {
	first = p[1]
	for i := p[0]; i < p[1]; i++ {
		h := d.Heads[i]
		if !h.IsOneLevel() || !d.isOwnName(page, h.Name) {
			continue
		}
		first = min(first, i)
		text := d.nextText(i)
		if h.Inline {
			text = i // behind the heading, in the same line
		}
		if h.Label != "" && d.IsUndefined(h.Label) || text < p[1] && d.IsUndefined(d.Lines[text].Text) {
			continue // "not defined at this level"
		}
		levels = append(levels, h.Levels[0])
	}
	slices.Sort(levels)
	return slices.Compact(levels), first
}

// isOwnName reports that the heading of a level has no name but that of its skill.
func (d *Document) isOwnName(page int, name string) bool {
	t := d.skillTitles[page]
	key := framework.Fold(name)
	return key == "" || key == framework.Fold(t.Name) || key == framework.Fold(t.Code)
}

// coverRow reads a line that stands alone and names levels.
func (d *Document) coverRow(page, i int) (row dialect.LevelRow, ok bool) {
	l, h := &d.Lines[i], d.Heads[i]
	if !l.IsPlain() || l.LinkOnly || h != nil && (!h.IsLevel() || d.isOwnName(page, h.Name)) || !d.standsAlone(i) {
		return row, false
	}
	row, ok = d.LevelRow(framework.Clean(l.Text))
	around := len(strings.Fields(row.Before)) + len(strings.Fields(row.After))
	return row, ok && around <= maxCoverWords && !strings.ContainsAny(row.Before, ".;!?") && !strings.ContainsAny(row.After, ":;!?")
}

// standsAlone reports that a line is a paragraph of one line.
func (d *Document) standsAlone(i int) bool {
	if i > 0 && !d.partedAbove(i) && d.Heads[i-1] == nil && !lexical.EndsSentence(d.Lines[i-1].Text) {
		return false
	}
	return i+1 == len(d.Lines) || d.Heads[i+1] != nil || d.Lines[i+1].Shape != source.Prose || !d.goesOnBelow(i+1) && lexical.EndsSentence(d.Lines[i].Text)
}

// saysCoverage reports that sentences of the same words say which levels skills have, in
// a source in which so many have any: most have one, and most of these are right. Words
// behind the numbers may say something else, unless the numbers follow the skill's levels.
func saysCoverage(all []coverLine, pages int) bool {
	right, said := 0, map[string]bool{}
	seen := map[int]bool{}
	for _, c := range all {
		seen[c.page] = true
		if c.fits() || pages == 1 && c.nearly() {
			right++
			said[framework.Fold(c.row.Numbers)] = true
		}
	}
	if len(seen)*2 <= pages || len(seen) < len(all) || right*2 <= len(all) {
		return false
	}
	if pages == 1 && len(all[0].own) < 2 {
		return false
	}
	behind := strings.Fields(strings.Trim(all[0].row.After, ". "))
	return len(behind) == 0 || len(said) > 1 && len(behind) <= maxCoverBehind
}

// headCoverage makes headings of them.
func (d *Document) headCoverage(all []coverLine) {
	for _, c := range all {
		d.Heads[c.at] = &dialect.Heading{
			Kind: dialect.CoverageSection, Title: framework.Clean(d.Lines[c.at].Text), Levels: c.row.Levels, Numbers: c.row.Numbers,
		}
	}
}
