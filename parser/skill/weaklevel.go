package skill

import (
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
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

// findCodedLevels recognises levels in lines that are a skill's code and a
// number, "ABCD 3" or "ABCD-3", where a source has no plainer headings and a
// skill has two of them.
func (d *Document) findCodedLevels() {
	if d.Ladder.IsLabelled() || d.hasLevelHeadings() {
		return
	}
	codes := dialect.Set{}
	for _, c := range d.candidates {
		codes[c.Code] = c.Code != ""
	}
	found := map[string][]int{} // lines, by code
	for i := range d.Lines {
		if code, _, ok := d.codedLevel(i); ok && codes[code] {
			found[code] = append(found[code], i)
		}
	}
	for _, lines := range found {
		for _, i := range lines {
			if code, n, _ := d.codedLevel(i); len(lines) > 1 {
				d.Heads[i] = &dialect.Heading{Kind: dialect.LevelSection, Levels: []int{n}, Numbers: strconv.Itoa(n), Title: framework.Clean(d.Lines[i].Text), Name: code}
			}
		}
	}
}

// codedLevel takes a line that is nothing but a code and a level apart.
func (d *Document) codedLevel(i int) (code string, level int, ok bool) {
	l := &d.Lines[i]
	if !d.isText(i) || len(l.Raw) > dialect.MaxHeading {
		return "", 0, false
	}
	text, _ := d.headingText(l)
	code = strings.TrimRight(text, "0123456789")
	level = lexical.Number(text[len(code):])
	code = strings.TrimRight(code, " \u00a0-–.:/")
	return code, level, len(code) < len(text) && d.Ladder.Has([]int{level}) && d.MatchesCode(code)
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

// findUnmarkedLevels recognises levels in lines such as "Level 2 Plans the work."
// A sentence can begin like that, so there must be two of different levels.
func (d *Document) findUnmarkedLevels() {
	if d.Ladder.IsLabelled() || d.hasLevelHeadings() {
		return
	}
	found, seen := map[int][]string{}, dialect.Set{}
	for i := range d.Lines {
		l := &d.Lines[i]
		if !d.isText(i) {
			continue
		}
		if level, rest, ok := d.UnmarkedLevel(strings.TrimSpace(l.Text)); ok {
			found[i], seen[level] = []string{"", level, rest}, true
		}
	}
	if len(seen) < 2 {
		return
	}
	for i, in := range found {
		d.Heads[i] = d.unmarkedHeading(&d.Lines[i], in[1], in[2])
	}
}

// bracketedLevel is a number in brackets before a text.
var bracketedLevel = pattern.New(`^\[(\d{1,2})\][\s\pZ]+(\p{Lu}.*)$`)

// findBracketedLevels recognises levels in lines such as "[2] Plans the work.". Notes at
// the foot of a page begin like that, so there must be two of different levels, one of
// them twice, and no text refers to one.
func (d *Document) findBracketedLevels() {
	if d.Ladder.IsLabelled() || d.hasLevelHeadings() {
		return
	}
	found, times := map[int][]string{}, map[string]int{}
	twice := false
	for i := range d.Lines {
		l := &d.Lines[i]
		if !d.isText(i) || !strings.HasPrefix(l.Text, "[") {
			continue
		}
		in := bracketedLevel().FindStringSubmatch(strings.TrimSpace(l.Text))
		if in == nil || !d.Ladder.Has([]int{lexical.Number(in[1])}) {
			continue
		}
		if d.refersTo("["+in[1]+"]", i) {
			return
		}
		found[i] = in
		times[in[1]]++
		twice = twice || times[in[1]] > 1
	}
	if len(times) < 2 || !twice {
		return
	}
	for i, in := range found {
		d.Heads[i] = d.unmarkedHeading(&d.Lines[i], in[1], in[2])
	}
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

// findBulletedLevels recognises levels in lines with a bullet, "➤ Level 3", where
// a source has no plainer headings and two of these.
func (d *Document) findBulletedLevels() {
	if d.hasLevelHeadings() {
		return
	}
	found, seen := map[int]dialect.Heading{}, map[int]bool{}
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Shape != source.Prose || l.Bullet == "" || l.LinkOnly || d.Heads[i] != nil {
			continue
		}
		text, _ := d.headingText(l)
		if h, ok := d.Heading(text); ok && h.IsBareLevel() && d.mayBeLevel(&h) {
			found[i], seen[h.Levels[0]] = h, true
		}
	}
	if len(seen) < 2 {
		return
	}
	for i, h := range found {
		d.Heads[i], d.Lines[i].Bullet = &h, ""
	}
}
