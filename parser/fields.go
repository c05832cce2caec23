package parser

import (
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
		p.skill.Category = append(p.skill.Category, s.blocks[0].stored(p.file).Text)
		s.blocks = s.blocks[1:]
	}
	p.readRest(s.blocks)
}

// partedTitle recognises a title whose name and code stand on lines of their
// own, the one below the other. It gives the last of the lines.
func (d *document) partedTitle(i int) (t skillTitle, last int, ok bool) {
	if !d.codeAtEnd || d.Code == "" || !d.partedAbove(i) {
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
	if name == "" || d.Code == "" || d.code.MatchString(name) || !d.canBeName(name, false) {
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
		if code = d.fieldAt(i); !d.code.MatchString(code) {
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
	if l.shape != prose || l.bullet != "" || l.linkOnly || !d.code.MatchString(text) || d.notCodes[framework.Fold(text)] {
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
		d.isCode(text) || d.notNames[framework.Fold(text)] {
		return "", false
	}
	return text, d.canBeName(text, l.rank > 0 || strong)
}
