package parser

import (
	"regexp"
	"strconv"
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
	var rest []*block
	for i, b := range s.blocks {
		if !p.readNumbers(b) {
			rest = s.blocks[i:]
			break
		}
	}
	switch {
	case len(rest) == 0:
	case p.skill.Description.Text == "" && !p.seenBody && !p.hasGuidance:
		p.describe(p.body(rest))
	default:
		p.readOutside(rest)
	}
}

func (p *page) declare(levels []int) {
	p.skill.Declared = append(p.skill.Declared, levels...)
}

// notNumbers is what may stand between the numbers of a coverage line.
var notNumbers = regexp.MustCompile(`(?i)^(?:\d{1,2}|levels?|to|and|[\s\pZ|:,;&/.+\-‐‑–—−])*$`)

// readNumbers reads a line of level numbers, if the block is one.
func (p *page) readNumbers(b *block) bool {
	if len(b.text) > maxHeading || !notNumbers.MatchString(b.text) {
		return false
	}
	text := strings.NewReplacer("level", " ", "Level", " ", "levels", " ", "Levels", " ", ".", " ").Replace(b.text)
	if strings.ContainsAny(text, "0123456789") {
		levels, ok := levelNumbers(strings.Trim(text, " \t|,;:.-–—&/+"))
		if !ok {
			return false
		}
		p.declare(levels)
		p.hasLevels = true
	}
	left := digits(b.text)
	for _, l := range b.lines {
		n := min(left, digits(l.text))
		l.placePart(n)
		left -= n
	}
	return true
}

var levelToken = regexp.MustCompile(`\d+|[-‐‑–—−]|\b(?:to|through|until)\b`)

// levelNumbers reads "3", "1-2", "3, 4 and 5", "3 | 4 | 5". ok is false for
// what is no ladder: a range that runs backwards or far.
func levelNumbers(text string) (levels []int, ok bool) {
	ranged := false
	for _, token := range levelToken.FindAllString(strings.ToLower(text), -1) {
		n, err := strconv.Atoi(token)
		switch {
		case err != nil:
			ranged = len(levels) > 0
			continue
		case n > 99:
			return nil, false
		case ranged && n < levels[len(levels)-1]:
			return nil, false
		case ranged:
			for k := levels[len(levels)-1] + 1; k < n; k++ {
				levels = append(levels, k)
			}
		}
		levels, ranged = append(levels, n), false
	}
	return levels, len(levels) > 0 && len(levels) < 100
}
