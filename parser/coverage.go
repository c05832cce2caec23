package parser

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
)

// readCoverage reads the levels that a skill says it defines: in the heading
// line, or in the lines and table rows below. Text after them is the
// description if there was none so far.
func (p *page) readCoverage(s section) {
	p.declare(s.head.levels)
	if s.head.kind == coverageSection {
		p.hasLevels = true
	}
	if found := p.rungs(s.blocks); s.head.kind == levelsSection && found != nil {
		p.readRungs(s.blocks, found)
		return
	}
	var rest []*block
	for i, b := range s.blocks {
		if !p.readNumbers(b) {
			rest = s.blocks[i:]
			break
		}
	}
	p.readRest(rest)
}

// readRest reads what stands below a heading and is no longer of its kind: the
// description if there was none so far.
func (p *page) readRest(rest []*block) {
	switch {
	case len(rest) == 0:
	case p.skill.Description.Text == "" && !p.seenBody && !p.hasGuidance:
		p.describe(p.body(p.belowLinks(rest)))
	default:
		p.readOutside(rest)
	}
}

// firstIsCoverage knows a line below the title, "Levels 2-4", that only says
// which levels follow: some of them have headings of their own.
func (d *document) firstIsCoverage(from, to int) {
	var first *heading
	for _, h := range d.heads[from:to] {
		switch {
		case h == nil || h.kind == identitySection || h.kind == categorySection:
		case first == nil && (h.kind != levelSection || len(h.levels) < 2 || h.inline):
			return
		case first == nil:
			first = h
		case h.kind == levelSection && len(h.levels) == 1 && slices.Contains(first.levels, h.levels[0]):
			first.kind = coverageSection
			return
		}
	}
}

func (p *page) declare(levels []int) {
	p.skill.Declared = append(p.skill.Declared, levels...)
}

// cutBars recognises the bar with which pages show which of all levels a skill has:
// "Levels: 1 [2] [3] 4". Those in brackets are meant.
func (d *document) cutBars() {
	for i := range d.lines {
		l := &d.lines[i]
		if l.shape != prose || l.bullet != "" || d.heads[i] != nil || len(l.text) > maxHeading || strings.Count(l.text, "[") < 1 {
			continue
		}
		before, bar, ok := strings.Cut(l.text, ":")
		if !ok || !d.knowsSection(before) && !d.isCoverageWord(before) {
			continue
		}
		marked := inBrackets.FindAllString(bar, -1)
		plain := strings.NewReplacer("[", " ", "]", " ").Replace(bar)
		if len(marked) == 0 || !d.scale.isList(plain) || d.scale.written(plain) == 0 {
			continue
		}
		var levels []int
		for _, text := range marked {
			if found, ok := d.scale.levels(strings.Trim(text, "[]")); ok {
				levels = append(levels, found...)
			}
		}
		d.heads[i] = &heading{kind: coverageSection, title: framework.Clean(before), levels: levels, numbers: strings.Join(marked, " ")}
	}
}

// inBrackets is a level in brackets.
var inBrackets = regexp.MustCompile(`\[\s*\w{1,12}\s*\]`)

// isCoverageWord knows the words before a row of levels.
func (d *document) isCoverageWord(text string) bool {
	h, ok := d.heading(text + ": " + strconv.Itoa(d.scale.lowest))
	return ok && h.kind == coverageSection
}

// readNumbers reads a row of levels, if the block is one.
func (p *page) readNumbers(b *block) bool {
	if !p.scale.isList(b.text) {
		return false
	}
	if p.scale.written(b.text) > 0 {
		levels, ok := p.scale.levels(strings.Trim(b.text, " \t|,;:.-–—&/+"))
		if !ok {
			return false
		}
		p.declare(levels)
		p.hasLevels = true
	}
	left := p.scale.written(b.text)
	for _, l := range b.lines {
		n := min(left, p.scale.written(l.text))
		l.placePart(n)
		left -= n
	}
	return true
}
