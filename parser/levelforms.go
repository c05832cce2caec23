package parser

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
)

// Some headings of levels have forms that texts have as well: "L2", or a level
// and its text with nothing between them. They count only where a source has no
// others.

// shortLevel is a level with the short form of the word: "L2", "Lvl 2".
var shortLevel = regexp.MustCompile(`^(?i:l|lvl)[\s\pZ]*\d`)

// longLevel is one with the whole word at the beginning of a line.
var longLevel = regexp.MustCompile(`(?i)^[^\pL\d]*levels?[\s\pZ]+\d`)

// judgeShortLevels finds out whether short forms are the headings of levels:
// not where others are written out. Then they are text: "L2: the second line of
// support".
func (d *document) judgeShortLevels() {
	d.longLevels = slices.ContainsFunc(d.lines, func(l line) bool { return longLevel.MatchString(l.text) })
	for i, h := range d.heads {
		if h != nil && h.kind == levelSection && !d.mayBeLevel(h) {
			d.heads[i] = nil
		}
		d.longLevels = d.longLevels || h != nil && h.kind == levelSection && h.name != ""
	}
}

// findCodedLevels recognises levels in lines that are a skill's code and a
// number, "ABCD 3" or "ABCD-3", where a source has no plainer headings and a
// skill has two of them.
func (d *document) findCodedLevels() {
	if d.scale.isLabelled() || d.hasLevelHeadings() {
		return
	}
	codes := set{}
	for _, c := range d.candidates {
		codes[c.code] = c.code != ""
	}
	found := map[string][]int{} // lines, by code
	for i := range d.lines {
		if code, _, ok := d.codedLevel(i); ok && codes[code] {
			found[code] = append(found[code], i)
		}
	}
	for _, lines := range found {
		for _, i := range lines {
			if code, n, _ := d.codedLevel(i); len(lines) > 1 {
				d.heads[i] = &heading{kind: levelSection, levels: []int{n}, numbers: strconv.Itoa(n), title: framework.Clean(d.lines[i].text), name: code}
			}
		}
	}
}

// codedLevel takes a line that is nothing but a code and a level apart.
func (d *document) codedLevel(i int) (code string, level int, ok bool) {
	l := &d.lines[i]
	if l.shape != prose || l.bullet != "" || len(l.raw) > maxHeading || d.heads[i] != nil {
		return "", 0, false
	}
	text, _ := d.headingText(l)
	code = strings.TrimRight(text, "0123456789")
	level = number(text[len(code):])
	code = strings.TrimRight(code, " \u00a0-–.:/")
	return code, level, len(code) < len(text) && d.scale.has([]int{level}) && d.matchesCode(code)
}

// hasLevelHeadings reports that the source has headings for single levels.
func (d *document) hasLevelHeadings() bool {
	return slices.ContainsFunc(d.heads, func(h *heading) bool { return h != nil && h.kind == levelSection && len(h.levels) == 1 })
}

func (d *document) mayBeLevel(h *heading) bool {
	return h.kind != levelSection || !d.longLevels || !shortLevel.MatchString(h.title)
}

// findUnmarkedLevels recognises levels in lines such as "Level 2 Plans the work."
// A sentence can begin like that, so there must be two of different levels.
func (d *document) findUnmarkedLevels() {
	if d.scale.isLabelled() || d.hasLevelHeadings() {
		return
	}
	found, seen := map[int][]string{}, set{}
	for i := range d.lines {
		l := &d.lines[i]
		if l.shape != prose || l.bullet != "" || d.heads[i] != nil {
			continue
		}
		if level, rest, ok := d.unmarkedLevel(strings.TrimSpace(l.text)); ok {
			found[i], seen[level] = []string{"", level, rest}, true
		}
	}
	if len(seen) < 2 {
		return
	}
	for i, in := range found {
		d.heads[i] = d.unmarkedHeading(&d.lines[i], in[1], in[2])
	}
}

// unmarkedHeading makes the heading of a level; what is short and no sentence is
// what the level is called.
func (d *document) unmarkedHeading(l *line, level, rest string) *heading {
	h := &heading{kind: levelSection, levels: []int{number(level)}, numbers: level, title: framework.Clean(l.text)}
	if len(strings.Fields(rest)) <= 4 && !endsSentence(rest) {
		h.label = rest
		return h
	}
	h.title = "Level " + level
	h.inline, h.size = true, max(0, strings.LastIndex(l.raw[l.body:], rest))
	return h
}

// findBulletedLevels recognises levels in lines with a bullet, "➤ Level 3", where
// a source has no plainer headings and two of these.
func (d *document) findBulletedLevels() {
	if d.hasLevelHeadings() {
		return
	}
	found, seen := map[int]heading{}, map[int]bool{}
	for i := range d.lines {
		l := &d.lines[i]
		if l.shape != prose || l.bullet == "" || l.linkOnly || d.heads[i] != nil {
			continue
		}
		text, _ := d.headingText(l)
		if h, ok := d.heading(text); ok && h.kind == levelSection && h.name == "" && len(h.levels) == 1 && d.mayBeLevel(&h) {
			found[i], seen[h.levels[0]] = h, true
		}
	}
	if len(seen) < 2 {
		return
	}
	for i, h := range found {
		d.heads[i], d.lines[i].bullet = &h, ""
	}
}
