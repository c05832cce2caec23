package parser

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// Some pages have a skill's code, name and category as labelled fields: "Code:
// ABCD", or the label as a heading and the value below it.

// readIdentity reads the skill's code or name, which the title says already.
func (p *page) readIdentity(s section) {
	if len(s.blocks) > 0 && p.names[framework.Fold(s.blocks[0].text)] {
		s.blocks[0].place(structure)
		s.blocks = s.blocks[1:]
	}
	p.readRest(s.blocks)
}

// readCategory reads a category; the one inside it may have a heading of its
// own.
func (p *page) readCategory(s section) {
	if len(s.blocks) > 0 {
		p.skill.Category = append(p.skill.Category, s.blocks[0].stored(p.place).Text)
		s.blocks = s.blocks[1:]
	}
	p.readRest(s.blocks)
}

// partedTitle recognises a title whose name and code stand on lines of their
// own, the one below the other. It gives the last of the lines.
func (d *document) partedTitle(i int) (t skillTitle, last int, ok bool) {
	if !d.endsInCode() || !d.partedAbove(i) {
		return t, 0, false
	}
	name, other := i, d.nextText(i)
	code, last := d.codeAt(other)
	if code == "" {
		if code, name = d.loneCode(i), other; code == "" {
			return t, 0, false
		}
		last = name
	}
	text, ok := d.nameAt(name)
	return skillTitle{name: text, code: code}, last, ok
}

// labelledTitle recognises a name and a code, each behind its label: "Skill name:
// Rope work", and below it "Skill code: ROPE".
func (d *document) labelledTitle(i int) (t skillTitle, last int, ok bool) {
	name := d.fieldAt(i)
	if name == "" || d.Code == "" || d.matchesCode(name) || !d.canBeName(name, false) {
		return t, 0, false
	}
	code, last := d.codeAt(d.nextText(i))
	return skillTitle{name: name, code: code}, last, code != ""
}

// fieldAt is the value of a line that labels the skill's code or name.
func (d *document) fieldAt(i int) string {
	if i >= len(d.lines) || d.heads[i] == nil || d.heads[i].kind != identitySection || !d.heads[i].inline {
		return ""
	}
	l := &d.lines[i]
	return framework.Clean(l.raw[l.body+d.heads[i].size:])
}

// nextText is the next line below i that is not blank.
func (d *document) nextText(i int) int {
	for i++; i < len(d.lines) && d.lines[i].shape == blank; i++ {
	}
	return i
}

// codeAt reads a line, or two, that say nothing but a code, with a label or
// without.
func (d *document) codeAt(i int) (code string, last int) {
	if i >= len(d.lines) {
		return "", 0
	}
	if code := d.loneCode(i); code != "" {
		return code, i
	}
	h := d.heads[i]
	switch {
	case h == nil || h.kind != identitySection:
		return "", 0
	case h.inline:
		if code = d.fieldAt(i); !d.matchesCode(code) {
			return "", 0
		}
		return code, i
	}
	last = d.nextText(i)
	return d.loneCode(last), last
}

// loneCode is the code on a line that has nothing else.
func (d *document) loneCode(i int) string {
	if i >= len(d.lines) || d.heads[i] != nil {
		return ""
	}
	l := &d.lines[i]
	text, _ := d.headingText(l)
	text = strings.Trim(text, "()[] ")
	if l.shape != prose || l.bullet != "" || l.linkOnly || !d.matchesCode(text) || d.isNoCode(text) {
		return ""
	}
	return text
}

// nameAt is the name on a line that has nothing else.
func (d *document) nameAt(i int) (string, bool) {
	if i >= len(d.lines) || d.heads[i] != nil {
		return "", false
	}
	l := &d.lines[i]
	text, strong := d.headingText(l)
	text = framework.Clean(plainSpaces(text))
	if l.shape != prose || l.bullet != "" || l.linkOnly || len(text) > maxHeading || strings.Contains(text, ":") || endsSentence(text) ||
		d.isCode(text) || d.isNoName(text) {
		return "", false
	}
	return text, d.canBeName(text, l.rank > 0 || strong)
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
	if l.linkOnly { // a list of what the page has
		return nil
	}
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
