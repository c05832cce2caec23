package parser

import (
	"slices"
	"strings"
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
