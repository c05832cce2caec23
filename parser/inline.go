package parser

import (
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
)

// Some copies put a heading and its text on one line: "Level 3: Plans the
// work.", "Description: Looking after hedges." Such a line is cut in two: the
// heading, and a text that begins where the heading ends.

// findInline recognises headings that share a line with their text. Unlike
// other headings they must be judged with care, as any sentence may have a
// colon: only those count that begin with a known heading's very words.
func (d *document) findInline() {
	for i := range d.lines {
		if l := &d.lines[i]; l.shape == prose && l.bullet == "" && d.heads[i] == nil {
			d.heads[i] = d.inlineAt(l)
		}
	}
	d.findFields()
	d.findUnmarkedLevels()
}

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

func (d *document) mayBeLevel(h *heading) bool {
	return h.kind != levelSection || !d.longLevels || !shortLevel.MatchString(h.title)
}

// unmarkedLevel is a level with its text, or with what it is called, and nothing
// between the two but a blank, a tab or a full stop.
var unmarkedLevel = regexp.MustCompile(`^(?i:level)[\s\pZ]+(\d{1,2})[.)]?[\s\pZ]+(\p{Lu}.*)$`)

// findUnmarkedLevels recognises levels in lines such as "Level 2 Plans the work."
// A sentence can begin like that, so there must be two of different levels.
func (d *document) findUnmarkedLevels() {
	if d.scale.labels != nil || slices.ContainsFunc(d.heads, func(h *heading) bool { return h != nil && h.kind == levelSection && len(h.levels) == 1 }) {
		return
	}
	found, seen := map[int][]string{}, set{}
	for i := range d.lines {
		l := &d.lines[i]
		if l.shape != prose || l.bullet != "" || d.heads[i] != nil {
			continue
		}
		if in := unmarkedLevel.FindStringSubmatch(strings.TrimSpace(l.text)); in != nil && d.scale.has([]int{number(in[1])}) {
			found[i], seen[in[1]] = in, true
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

// inlineAt is the heading that shares a line with its text; nil where there is
// none.
func (d *document) inlineAt(l *line) *heading {
	if startsLower(l.text) {
		return nil
	}
	h, label := d.inlineHeading(strings.TrimSpace(l.text))
	if h == nil || !d.mayBeLevel(h) {
		return nil
	}
	at := strings.Index(l.raw[l.body:], label)
	if at < 0 {
		return nil
	}
	h.inline, h.size = true, at+len(label)
	return h
}

// findFields finds items, two or more in a row, that begin with a heading: "- Code:
// ABCD", "- Level 2: Plans the work.", or that are the headings of levels, with
// their texts below. Their bullets mean nothing.
func (d *document) findFields() {
	for i := 0; i < len(d.lines); {
		items, end := d.itemsFrom(i)
		for first := 0; first < len(items); {
			var heads []*heading
			for _, at := range items[first:] {
				h := d.itemHead(&d.lines[at])
				if h == nil {
					break
				}
				heads = append(heads, h)
			}
			for k := 0; k < len(heads) && len(heads) > 1 && nameFields(heads); k++ {
				l := &d.lines[items[first+k]]
				d.heads[items[first+k]], l.bullet, l.opens = heads[k], "", true
			}
			first += len(heads) + 1
		}
		i = max(end, i+1)
	}
}

// itemHead is the heading that an item begins with, or that of a level which it
// is.
func (d *document) itemHead(l *line) *heading {
	if h := d.inlineAt(l); h != nil {
		return h
	}
	text, _ := d.headingText(l)
	if h, ok := d.heading(text); ok && h.kind == levelSection && d.mayBeLevel(&h) {
		return &h
	}
	return nil
}

// nameFields reports that headings are fields of a skill: a code, a level or a
// category is among them. Others, such as "Summary", stand in lists of
// documents as well.
func nameFields(heads []*heading) bool {
	return slices.ContainsFunc(heads, func(h *heading) bool {
		return h.kind == levelSection || h.kind == identitySection || h.kind == categorySection
	})
}

// itemsFrom lists the items of the list that begins on line i, and gives the
// line behind it.
func (d *document) itemsFrom(i int) (items []int, end int) {
	for end = i; end < len(d.lines); end++ {
		l := &d.lines[end]
		switch {
		case l.shape == blank:
		case l.shape != prose || d.heads[end] != nil:
			return items, end
		case l.bullet != "" && (len(items) == 0 || l.indent == d.lines[items[0]].indent):
			items = append(items, end)
		case len(items) == 0 || !l.joined && l.indent <= d.lines[items[0]].indent:
			return items, end
		}
	}
	return items, end
}

// inlineHeading gives the heading that a line begins with, and its text.
func (g *grammar) inlineHeading(text string) (h *heading, label string) {
	if at := strings.IndexByte(text, ':'); at > 0 && at < 50 && g.sectionStarts[firstWord(text)] {
		kind := g.sections[sectionKey(text[:at])]
		switch kind {
		case titleSection, guidanceSection, keywordSection, identitySection, categorySection:
			return &heading{kind: kind, title: framework.Clean(text[:at])}, text[:at+1]
		}
	}
	head := text[:min(len(text), maxHeading)]
	lower := strings.ToLower(head)
	for _, form := range g.inlineLevels {
		if !strings.Contains(lower, form.literal) {
			continue
		}
		in := form.match(text, lower)
		if in == nil {
			continue
		}
		label := text[:len(text)-len(in["text"])]
		if found, ok := g.heading(strings.TrimRight(label, " \t:-–—")); ok && found.kind == levelSection {
			return &found, label
		}
	}
	return nil, ""
}

// cutInline takes the headings off the texts that share a line with them, once
// it is certain that they are headings.
func (d *document) cutInline() {
	for i, h := range d.heads {
		if h != nil && h.inline {
			d.lines[i].cutLabel(h.size, d.literal)
		}
	}
}

// cutLabel makes the text of the line begin after its first size bytes.
func (l *line) cutLabel(size int, literal bool) {
	rest := l.raw[l.body+size:]
	l.body = len(l.raw) - len(strings.TrimLeft(rest, " \t"))
	if literal {
		gone := framework.NonSpace(l.text) - framework.NonSpace(l.raw[l.body:])
		l.text, l.columns = l.raw[l.body:], l.columns[max(0, min(gone, len(l.columns)-1)):] // a label without text keeps its last
		return
	}
	l.inline = resolve(l.raw, l.body, false)
}
