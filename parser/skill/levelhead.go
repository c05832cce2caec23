package skill

import (
	"strings"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Between the guidance and the first level stands in some documents what leads to the
// levels: a heading of their own in every skill, whatever its words, or the headers of a
// table whose rows became lines.

// findLevelLeads makes headings of the lines that stand directly above the first level of
// every skill and say the same.
func (d *Document) findLevelLeads() {
	var leads []int
	key := ""
	for _, p := range d.pageLines() {
		first := d.firstLevelIn(p)
		if first < 0 {
			continue
		}
		i := d.aboveRules(first)
		if i < p[0] || !d.mayLeadToLevels(i) {
			return
		}
		said := framework.Fold(d.Lines[i].Text)
		if len(leads) > 0 && said != key {
			return
		}
		key = said
		leads = append(leads, i)
	}
	if len(leads) < 2 {
		return
	}
	for _, i := range leads {
		text, _ := d.headingText(&d.Lines[i])
		d.Heads[i] = &dialect.Heading{Kind: dialect.LevelsSection, Title: framework.Clean(text)}
	}
}

// firstLevelIn is the first line of a page that heads a level; -1 for none.
func (d *Document) firstLevelIn(p [2]int) int {
	for i := p[0]; i < p[1]; i++ {
		if d.Heads[i].IsOneLevel() {
			return i
		}
	}
	return -1
}

// mayLeadToLevels reports that a line has the form of a heading and was taken for nothing
// else: unmarked, it stands alone and speaks of levels.
func (d *Document) mayLeadToLevels(i int) bool {
	l := &d.Lines[i]
	if !d.isUnreadText(i) || l.Bullet != "" || len(l.Text) > maxSibling {
		return false
	}
	text, strong := d.headingText(l)
	if lexical.EndsSentence(text) && !endsInColon(text) || !dialect.BeginsAsName(text) || d.IsUndefined(text) {
		return false
	}
	return l.Rank > 0 || strong || d.partedAbove(i) && d.saysLevel(text)
}

// saysLevel reports that a text has a word that headings of levels are written with.
func (d *Document) saysLevel(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if d.isLevelWord(word) {
			return true
		}
	}
	return false
}

// cellGap is what parts the cells of a row that became a line.
var cellGap = pattern.New(`\t+|[\s\pZ]{2,}`)

// mayHaveGap is false where a line has no gap between cells for certain: all that is
// white in it is single spaces.
func mayHaveGap(raw string) bool {
	for i := 0; i < len(raw); i++ {
		if c := raw[i]; c >= utf8.RuneSelf || c < ' ' || c == ' ' && i+1 < len(raw) && raw[i+1] == ' ' {
			return true
		}
	}
	return false
}

// findLevelRows recognises the rows of a table of levels that became lines, below its
// headers: "Level", a gap and "Description", above "1", a gap and a text.
func (d *Document) findLevelRows() {
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Rank > 0 || !d.isText(i) || len(l.Text) > maxSibling || !mayHaveGap(l.Raw) || !d.areHeaders(cellGap().Split(strings.TrimSpace(l.Raw), -1)) {
			continue
		}
		rows := d.rowsBelow(i)
		if len(rows) == 0 {
			continue
		}
		l.Shape = source.Blank
		l.Classify(source.Structure)
		for at, h := range rows {
			d.Heads[at] = h
		}
	}
}

// rowsBelow are the lines below some headers that begin with a level, each another one.
func (d *Document) rowsBelow(headers int) map[int]*dialect.Heading {
	rows, seen := map[int]*dialect.Heading{}, map[int]bool{}
	for i := headers + 1; i < len(d.Lines); i++ {
		l := &d.Lines[i]
		h := d.rowHead(l)
		switch {
		case l.Shape == source.Blank && len(rows) == 0:
			continue
		case l.Shape != source.Prose || d.Heads[i] != nil || h == nil && (len(rows) == 0 || d.partedAbove(i)):
			return rows
		case h == nil: // the row goes on
			continue
		case seen[h.Levels[0]]:
			return nil
		}
		rows[i], seen[h.Levels[0]] = h, true
	}
	return rows
}

// rowHead is the heading that the first cell of a line is; nil where that is no level.
func (d *Document) rowHead(l *source.Line) *dialect.Heading {
	raw := l.Raw[min(l.Body, len(l.Raw)):]
	cells := cellGap().Split(raw, 2)
	if len(cells) < 2 || cells[1] == "" || l.Bullet != "" {
		return nil
	}
	n, ok := d.Ladder.One(cells[0])
	if !ok {
		return nil
	}
	return &dialect.Heading{Kind: dialect.LevelSection, Levels: []int{n}, Numbers: cells[0], Title: cells[0], Inline: true, Size: len(raw) - len(cells[1])}
}

// areHeaders reports that cells are two or more headers that the dialect knows, the first
// that of the numbers of levels.
func (d *Document) areHeaders(cells []string) bool {
	if len(cells) < 2 {
		return false
	}
	for k, cell := range cells {
		kind := d.Column(cell).Kind
		if kind == dialect.UnknownColumn || k == 0 && kind != dialect.CoverageColumn {
			return false
		}
	}
	return true
}
