package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// A cell that heads a level may have what the level is called on a line of its own, below
// its number. Only a cell that the page marks as a header, or what several cells of the
// page call that level, tells such a name from a short text of the level.

// levelName is what a cell calls a level.
type levelName struct {
	level int
	name  string
}

// levelNamed reads a cell of two lines, the heading of a level and what it is called; at
// and below are the lines.
func (d *Document) levelNamed(lines []source.Line) (named levelName, at, below int, ok bool) {
	at, below = -1, -1
	for i := range lines {
		switch {
		case strings.TrimSpace(lines[i].Raw) == "":
		case lines[i].Shape != source.Prose || below >= 0:
			return named, 0, 0, false
		case at < 0:
			at = i
		default:
			below = i
		}
	}
	if below < 0 {
		return named, 0, 0, false
	}
	n, title, known := d.LevelIn(lines[at].Text)
	name := framework.Clean(lines[below].Text)
	words := len(strings.Fields(name))
	switch _, heads := d.Heading(name); {
	case !known || title != "" || heads || words == 0 || words > maxLevelLabel+1, len(name) > dialect.MaxLabel, lexical.EndsSentence(name), !dialect.BeginsAsName(name):
		return named, 0, 0, false
	}
	return levelName{n, framework.Fold(name)}, at, below, true
}

// countLevelNames counts how often cells of the tables among some lines call a level so.
func (d *Document) countLevelNames(lines []source.Line) map[levelName]int {
	count := map[levelName]int{}
	for _, l := range lines {
		if l.Shape != source.TableBlock {
			continue
		}
		for i, row := range l.Table.Rows {
			for k := range row {
				if named, _, _, ok := d.levelNamed(l.Table.Lines(i, k)); ok {
					count[named]++
				}
			}
		}
	}
	return count
}

// headNamedLevel makes one heading of the two lines of a cell that names a level.
func (d *Document) headNamedLevel(c *pageCell, lines []source.Line) {
	named, at, below, ok := d.levelNamed(lines)
	if !ok || len(c.lines) != len(lines) || !c.header && d.levelNames[named] < 2 {
		return
	}
	head, label := &c.lines[at], &c.lines[below]
	head.head = &dialect.Heading{Kind: dialect.LevelSection, Title: head.Text, Levels: []int{named.level}, Numbers: head.Text, Label: framework.Clean(label.Text)}
	label.Shape, label.Class = source.Blank, source.Structure
	c.names = named.level
}
