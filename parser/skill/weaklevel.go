package skill

import (
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some headings of levels have forms that texts have as well: "L2", or a level
// and its text with nothing between them. They count only where a source has no
// others.

// dropShortLevels takes back headings with the short word for a level where others
// are written out. Then they are text: "L2: the second line of support". Headings that
// the source marks, as it does those written out or alone of both, are no text.
func (d *Document) dropShortLevels() {
	d.longLevels = slices.ContainsFunc(d.Lines, func(l source.Line) bool { return d.WritesLevelOut(l.Text) })
	ranks := d.longRanks()
	for i, h := range d.Heads {
		if h.IsLevel() && !d.mayBeLevel(h) && !ranks[d.Lines[i].Rank] && (d.Lines[i].Rank == 0 || len(ranks) > 0) {
			d.Heads[i] = nil
		}
		d.longLevels = d.longLevels || h.IsLevel() && h.Name != ""
	}
}

// longRanks are the ranks of marked headings that write a level out.
func (d *Document) longRanks() map[int]bool {
	ranks := map[int]bool{}
	for i, h := range d.Heads {
		if l := &d.Lines[i]; h.IsLevel() && l.Rank > 0 && !d.IsShortLevel(h.Title) {
			ranks[l.Rank] = true
		}
	}
	return ranks
}

// weakForm is a form of level headings that texts have as well. It counts where the
// source has no plainer heading of a level, and enough lines of one group have it.
type weakForm struct {
	// head gives the heading that a line would be, and the group that it is of; nil for none.
	head     func(d *Document, i int) (h *dialect.Heading, group string)
	labelled bool // it counts as well where levels are called and not numbered
	lines    int  // how many lines of a group have it at least
	levels   int  // of how many levels they are at least
}

// The weak forms, in the order in which they are tried.
var (
	// Behind a bullet: "➤ Level 3".
	behindBullet = weakForm{head: (*Document).bulletedLevel, labelled: true, lines: 2, levels: 2}
	// Before a text and nothing between: "Level 2 Plans the work." Sentences begin so.
	beforeText = weakForm{head: (*Document).unmarkedLevel, lines: 2, levels: 2}
	// Called by the skill's code: "ABCD 3", "ABCD-3"; the lines of one code are a group.
	calledByCode = weakForm{head: (*Document).codedLevel, lines: 2, levels: 1}
)

// find recognises levels of a weak form.
func (w weakForm) find(d *Document) {
	if d.Ladder.IsLabelled() && !w.labelled || d.hasLevelHeadings() {
		return
	}
	heads, lines, levels := map[string]map[int]*dialect.Heading{}, map[string]int{}, map[string]map[int]bool{}
	for i := range d.Lines {
		h, group := w.head(d, i)
		if h == nil {
			continue
		}
		if heads[group] == nil {
			heads[group], levels[group] = map[int]*dialect.Heading{}, map[int]bool{}
		}
		heads[group][i], levels[group][h.Levels[0]] = h, true
		lines[group]++
	}
	for group, found := range heads {
		if lines[group] < w.lines || len(levels[group]) < w.levels {
			continue
		}
		for i, h := range found {
			d.Heads[i], d.Lines[i].Bullet = h, ""
		}
	}
}

// codedLevel is the heading of a level by a line that is nothing but a code, which a title
// has, and a number.
func (d *Document) codedLevel(i int) (*dialect.Heading, string) {
	l := &d.Lines[i]
	if !d.isText(i) || len(l.Raw) > dialect.MaxHeading {
		return nil, ""
	}
	text, _ := d.headingText(l)
	code := strings.TrimRight(text, "0123456789")
	n := lexical.Number(text[len(code):])
	code = strings.TrimRight(code, " \u00a0-–.:/")
	if len(code) == len(text) || !d.Ladder.Has([]int{n}) || !d.MatchesCode(code) || !d.hasCandidate(code) {
		return nil, ""
	}
	return &dialect.Heading{Kind: dialect.LevelSection, Levels: []int{n}, Numbers: strconv.Itoa(n), Title: framework.Clean(l.Text), Name: code}, code
}

// hasCandidate reports that a line that may be a title has a code.
func (d *Document) hasCandidate(code string) bool {
	if d.codes == nil {
		d.codes = dialect.Set{}
		for _, c := range d.candidates {
			d.codes[c.Code] = c.Code != ""
		}
	}
	return d.codes[code]
}

// hasLevelHeadings reports that the source has headings for single levels.
func (d *Document) hasLevelHeadings() bool {
	return slices.ContainsFunc(d.Heads, (*dialect.Heading).IsOneLevel)
}

// mayBeLevel reports that a heading has no short word for a level, or that the source
// writes none out.
func (d *Document) mayBeLevel(h *dialect.Heading) bool {
	return !h.IsLevel() || !d.longLevels || !d.IsShortLevel(h.Title)
}

// unmarkedLevel is the heading of a level by a line that begins with one.
func (d *Document) unmarkedLevel(i int) (*dialect.Heading, string) {
	l := &d.Lines[i]
	if !d.isText(i) {
		return nil, ""
	}
	level, rest, ok := d.UnmarkedLevel(strings.TrimSpace(l.Text))
	if !ok {
		return nil, ""
	}
	return d.unmarkedHeading(l, level, rest), ""
}

// unmarkedHeading makes the heading of a level; what is short and no sentence is
// what the level is called.
func (d *Document) unmarkedHeading(l *source.Line, level, rest string) *dialect.Heading {
	h := &dialect.Heading{Kind: dialect.LevelSection, Levels: []int{lexical.Number(level)}, Numbers: level, Title: framework.Clean(l.Text)}
	if len(strings.Fields(rest)) <= 4 && !lexical.EndsSentence(rest) {
		h.Label = rest
		return h
	}
	h.Title = framework.Clean(strings.TrimSuffix(strings.TrimSpace(l.Text), rest))
	h.Inline, h.Size = true, max(0, strings.LastIndex(l.Raw[l.Body:], rest))
	return h
}

// bulletedLevel is the heading of a level by an item that is nothing else.
func (d *Document) bulletedLevel(i int) (*dialect.Heading, string) {
	l := &d.Lines[i]
	if l.Shape != source.Prose || l.Bullet == "" || l.LinkOnly || d.Heads[i] != nil {
		return nil, ""
	}
	text, _ := d.headingText(l)
	h, ok := d.Heading(text)
	if !ok || !h.IsBareLevel() || !d.mayBeLevel(&h) {
		return nil, ""
	}
	return &h, ""
}
