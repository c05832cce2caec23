package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some publishers head the levels of each skill as a whole, by words of their own: the
// caption of a table of levels, a heading above the first. Where every skill has one, in
// the same words but for its own name, it says nothing of any of them.

// findOverLevels recognises the marked lines that every skill has right above its levels.
func (d *Document) findOverLevels() {
	pages := d.pageLines()
	if len(pages) < 2 {
		return
	}
	var lines []int
	frame := ""
	for k, p := range pages {
		i := d.overLevels(p)
		if i < 0 {
			return
		}
		text, _ := d.headingText(&d.Lines[i])
		own := withoutName(text, d.skillTitles[k])
		if k > 0 && own != frame || strings.TrimSpace(own) == "" {
			return
		}
		frame = own
		lines = append(lines, i)
	}
	for _, i := range lines {
		text, _ := d.headingText(&d.Lines[i])
		d.Heads[i] = &dialect.Heading{Kind: dialect.LevelsSection, Title: framework.Clean(text)}
	}
}

// overLevels is the line of a page right above its first level, where it is marked and
// nobody has read it; else -1.
func (d *Document) overLevels(page [2]int) int {
	for i := page[0]; i < page[1]; i++ {
		if h := d.Heads[i]; h == nil || h.Kind != dialect.LevelSection {
			continue
		}
		at := d.aboveRules(i)
		if at < page[0] || d.Heads[at] != nil || !d.mayHeadLevels(&d.Lines[at]) {
			return -1
		}
		return at
	}
	return -1
}

// mayHeadLevels reports that a line is marked as one that heads something.
func (d *Document) mayHeadLevels(l *source.Line) bool {
	text, strong := d.headingText(l)
	return l.IsUnread() && l.Bullet == "" && (l.Rank > 0 || strong) && len(text) <= 2*maxSibling &&
		(!lexical.EndsSentence(text) || endsInColon(text)) && !d.isKnown(text)
}

// withoutName is what a line says beside the name and the code of its skill, folded.
func withoutName(text string, t candidate) string {
	text = framework.Fold(text)
	for _, said := range []string{t.Name, t.Code} {
		if said = framework.Fold(said); said != "" {
			text = strings.ReplaceAll(text, said, " ")
		}
	}
	return strings.Join(strings.Fields(text), " ")
}
