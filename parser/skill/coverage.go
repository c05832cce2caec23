package skill

import (
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
)

// readCoverage reads the levels that a skill says it defines: in the heading
// line, or in the lines and table rows below. Text after them is the
// description if there was none so far.
func (p *Page) readCoverage(s section) {
	p.declare(s.head.Levels)
	if s.head.Kind == dialect.CoverageSection {
		p.hasLevels = true
	}
	if found := p.bareLevels(s.blocks); s.head.Kind == dialect.LevelsSection && found != nil {
		p.readBareLevels(s.blocks, found)
		return
	}
	var rest []*Block
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
func (p *Page) readRest(rest []*Block) {
	switch {
	case len(rest) == 0:
	case p.Skill.Description.Text == "" && !p.seenBody && !p.hasGuidance && !p.describedFirst:
		p.Describe(p.body(p.belowLinks(rest)))
	default:
		p.readOutside(rest)
	}
}

// firstIsCoverage knows a line below the title, "Levels 2-4", that only says which levels
// follow: some of them have headings of their own. Below another heading nothing may stand
// between it and them.
func (d *Document) firstIsCoverage(from, to int) {
	var first *dialect.Heading
	opened := false
	for i := from; i < to; i++ {
		h := d.Heads[i]
		switch {
		case h == nil || h.Kind == dialect.IdentitySection || h.Kind == dialect.CategorySection:
		case first == nil && h.Kind != dialect.LevelSection:
			opened = true
		case first == nil && (len(h.Levels) < 2 || h.Inline || opened && !d.isHeadedBelow(i, to)):
			return
		case first == nil:
			first = h
		case h.Kind == dialect.LevelSection && len(h.Levels) == 1 && slices.Contains(first.Levels, h.Levels[0]):
			first.Kind = dialect.CoverageSection
			return
		}
	}
}

// isHeadedBelow reports that the next text below a line, before another one, is a heading.
func (d *Document) isHeadedBelow(i, to int) bool {
	next := d.nextText(i)
	return next < to && d.Heads[next] != nil
}

func (p *Page) declare(levels []int) {
	p.Skill.Declared = append(p.Skill.Declared, levels...)
}

// cutBars recognises the bar with which pages show which of all levels a skill has:
// "Levels: 1 [2] [3] 4". Those in brackets are meant.
func (d *Document) cutBars() {
	for i := range d.Lines {
		l := &d.Lines[i]
		if !d.isText(i) || len(l.Text) > dialect.MaxHeading || !strings.Contains(l.Text, "[") {
			continue
		}
		before, bar, ok := strings.Cut(l.Text, ":")
		if !ok || !d.KnowsSection(before) && !d.isCoverageWord(before) {
			continue
		}
		marked := inBrackets().FindAllString(bar, -1)
		plain := strings.NewReplacer("[", " ", "]", " ").Replace(bar)
		if len(marked) == 0 || !d.Ladder.IsList(plain) || d.Ladder.Written(plain) == 0 {
			continue
		}
		var levels []int
		for _, text := range marked {
			if found, ok := d.Ladder.Levels(strings.Trim(text, "[]")); ok {
				levels = append(levels, found...)
			}
		}
		d.Heads[i] = &dialect.Heading{Kind: dialect.CoverageSection, Title: framework.Clean(before), Levels: levels, Numbers: strings.Join(marked, " ")}
	}
}

// inBrackets is a level in brackets.
var inBrackets = pattern.New(`\[\s*\w{1,12}\s*\]`)

// isCoverageWord knows the words before a row of levels.
func (d *Document) isCoverageWord(text string) bool {
	h, ok := d.Heading(text + ": " + strconv.Itoa(d.Ladder.Lowest))
	return ok && h.Kind == dialect.CoverageSection
}

// readNumbers reads a row of levels, if the block is one.
func (p *Page) readNumbers(b *Block) bool {
	if !p.Ladder.IsList(b.Text) {
		return false
	}
	if p.Ladder.Written(b.Text) > 0 {
		levels, ok := p.Ladder.Levels(strings.Trim(b.Text, " \t|,;:.-–—&/+"))
		if !ok {
			return false
		}
		p.declare(levels)
		p.hasLevels = true
	}
	left := p.Ladder.Written(b.Text)
	for _, l := range b.lines {
		n := min(left, p.Ladder.Written(l.Text))
		l.ClassifyLabel(n)
		left -= n
	}
	return true
}
