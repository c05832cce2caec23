package skill

import (
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// Career ladders have words of their own for levels: "D1 - Developer 1", "Rung 2". Where
// such headings count up and the same areas come again below them, they are those of
// levels that stand outside. The areas are headings, or the labels of list items:
// "Reach: the whole yard".

// numberedHeading is a heading of a level in words of its own.
type numberedHeading struct {
	at     int // its line
	number int
	label  string // behind the number
}

// findOuterNumbers says of headings that count up that they are those of levels, and
// makes lines of the labels of the items below them.
func (d *Document) findOuterNumbers() {
	if d.Code != "" || d.Ladder.IsLabelled() {
		return
	}
	outer := d.countingHeadings()
	if len(outer) < 4 || !d.areasRepeat(outer) {
		return
	}
	for len(d.said) < len(d.Lines) {
		d.said = append(d.said, nil)
	}
	d.counted = true
	for i := range outer[0].at { // an index of the levels
		d.said[i] = nil
	}
	for _, o := range outer[:len(outer)-1] {
		text := framework.Clean(d.Lines[o.at].Text)
		d.said[o.at] = &dialect.Heading{Kind: dialect.LevelSection, Title: text, Levels: []int{o.number}, Numbers: text, Label: o.label}
	}
	for k := len(outer) - 2; k >= 0; k-- {
		d.headLabels(outer, k)
	}
}

var countedHeading = pattern.New(`^(\PN{1,20}?)(\d{1,2})(?:\s*[-–—:.)]\s*(.*)|)$`)

// countingHeadings are the headings of one rank that have a word, or a letter, and a
// number, and nothing else before what the level is called: one more with each. The last
// is no level: it is where these end.
func (d *Document) countingHeadings() (outer []numberedHeading) {
	first := ""
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Rank == 0 || len(outer) > 0 && l.Rank > d.Lines[outer[0].at].Rank {
			continue
		}
		if len(outer) > 0 && l.Rank < d.Lines[outer[0].at].Rank {
			return d.upTo(outer, i)
		}
		found := countedHeading().FindStringSubmatch(framework.Clean(l.Text))
		if found == nil || !strings.ContainsFunc(found[1], unicode.IsLetter) || len(strings.Fields(found[1])) > 2 {
			if len(outer) > 0 {
				return nil // something else stands between the levels
			}
			continue
		}
		if _, known := d.Heading(framework.Clean(l.Text)); known {
			return nil
		}
		o := numberedHeading{i, lexical.Number(found[2]), found[3]}
		if len(outer) == 0 {
			first = framework.Fold(found[1])
		} else if before := outer[len(outer)-1]; o.number != before.number+1 || l.Rank != d.Lines[before.at].Rank || framework.Fold(found[1]) != first {
			return nil
		}
		outer = append(outer, o)
	}
	return d.upTo(outer, len(d.Lines))
}

// upTo adds the line where levels end; nil where they are not those of the dialect.
func (d *Document) upTo(outer []numberedHeading, end int) []numberedHeading {
	if len(outer) == 0 || outer[0].number > 1 || !d.Ladder.Has([]int{outer[0].number, outer[len(outer)-1].number}) {
		return nil
	}
	return append(outer, numberedHeading{at: end})
}

// areasRepeat reports that every level has two areas or more, each another, and that at
// least a third of all come again in another level: some ladders have a word for an area
// that changes with the level.
func (d *Document) areasRepeat(outer []numberedHeading) bool {
	levels := map[string]int{}
	for k := range outer[:len(outer)-1] {
		inside := dialect.Set{}
		for i := outer[k].at + 1; i < outer[k+1].at; i++ {
			area := d.areaOf(i, d.Lines[outer[k].at].Rank)
			if key := framework.Fold(area); area != "" && !inside[key] {
				inside[key] = true
				levels[key]++
			} else if area != "" || d.Lines[i].Bullet != "" && d.Literal && len(inside) == 0 {
				return false
			}
		}
		if len(inside) < 2 {
			return false
		}
	}
	again := 0
	for _, n := range levels {
		again += min(n-1, 1)
	}
	return again*3 >= len(levels)
}

// areaOf is the area that a line names: a heading of the next rank, or the label of an
// item; "" for any other line.
func (d *Document) areaOf(i, rank int) string {
	l := &d.Lines[i]
	if l.Rank == rank+1 {
		return framework.Clean(l.Text)
	}
	label, _ := d.labelOf(i)
	return label
}

// maxAreaWords is how many words name an area.
const maxAreaWords = 4

// labelOf takes the label off an item: a few words with a capital before a colon, and a
// text behind it. size is what it takes of the text, in bytes.
func (d *Document) labelOf(i int) (label string, size int) {
	l := &d.Lines[i]
	if !d.Literal || l.Bullet == "" || l.Body > len(l.Raw) || !strings.HasPrefix(l.Raw[l.Body:], l.Text[:min(8, len(l.Text))]) {
		return "", 0
	}
	at := strings.Index(l.Text, ": ")
	if at <= 0 || len(strings.Fields(l.Text[:at])) > maxAreaWords || !lexical.IsCapital([]rune(l.Text)[0]) || strings.ContainsAny(l.Text[:at], ".;,!?") {
		return "", 0
	}
	return l.Text[:at], at + 1
}

// headLabels makes headings of the labels of the items in a level, where areas are such.
func (d *Document) headLabels(outer []numberedHeading, k int) {
	for i := outer[k+1].at - 1; i > outer[k].at; i-- {
		label, size := d.labelOf(i)
		if label == "" {
			continue
		}
		l := d.Lines[i]
		n := framework.NonSpace(l.Text[:size])
		head, text := l, l
		head.Raw, head.Text, head.Bullet, head.Indent = l.Raw[:l.Body+size], label, "", 0
		head.Rank, head.Opens, head.Joined = d.Lines[outer[k].at].Rank+1, true, false
		text.Raw, text.Text, text.Body, text.Bullet = l.Raw[l.Body+size:], strings.TrimSpace(l.Text[size:]), 1, ""
		text.Opens, text.Joined, text.Strong = true, false, false
		if len(l.Columns) >= n {
			head.Columns, text.Columns = l.Columns[:n], l.Columns[n:]
		}
		d.Lines = slices.Replace(d.Lines, i, i+1, head, text)
		d.said = slices.Replace(d.said, i, i+1, nil, nil)
	}
	for i := range d.Lines {
		d.Lines[i].Number = i + 1
	}
}
