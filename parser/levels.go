package parser

import (
	"slices"

	"compdiff/framework"
)

// readLevel reads the text of a level, or of several that share one heading. A
// level without statements is one that the skill does not define, in whichever
// way the page says so: nothing at all, a sentence, or generic text only.
func (p *page) readLevel(s section) {
	p.hasLevels = true
	for _, n := range s.head.levels {
		p.generic.title(n, s.head.label)
	}
	part := "level " + s.head.numbers
	blocks := p.body(p.notes(part, s))
	p.cutMarks(part, blocks)
	statements := p.statements(s.head, blocks)
	if len(statements) == 0 {
		return
	}
	p.seenBody = true
	for _, n := range s.head.levels {
		p.skill.Levels = append(p.skill.Levels, framework.Level{
			Number: n, Label: p.scale.label(n), Statements: slices.Clone(statements), From: s.line.from(p.place),
		})
	}
}

// statements reads blocks as the statements of a level. Generic text comes
// first and reaches to the rule, where there is one; a rule after statements
// ends the level. What stands beside the sentence that says that a level is not
// defined belongs to no level.
func (p *page) statements(h *heading, blocks []*block) []framework.Statement {
	if i := slices.IndexFunc(blocks, func(b *block) bool { return p.isUndefined(b.text) }); i >= 0 {
		blocks[i].place(structure)
		p.readOutside(p.readEssence(h, slices.Delete(slices.Clone(blocks), i, i+1)))
		return nil
	}
	blocks = p.readEssence(h, blocks)
	var out []framework.Statement
	paragraph := 0
	for i, b := range blocks {
		switch {
		case b.shape == rule && paragraph > 0:
			p.readOutside(blocks[i:])
			return out
		case b.shape == rule:
			b.place(structure)
		case b.shape != tableRow && b.hasWords():
			paragraph++
			for _, t := range b.sentences(p.place) {
				out = append(out, framework.Statement{Text: t.Text, Paragraph: paragraph, From: t.From})
			}
		}
	}
	return out
}

// readEssence stores the framework's generic text on a level, if the blocks
// begin with it, and gives the blocks after it. It is one paragraph, or all
// that stands before a rule.
func (p *page) readEssence(h *heading, blocks []*block) []*block {
	if len(blocks) == 0 {
		return blocks
	}
	first := blocks[0]
	text, label := p.cutEssence(framework.Clean(first.text))
	if e, ok := p.echoOver(first); ok {
		for _, n := range h.levels {
			p.generic.title(n, e.title)
		}
		if text == "" && p.echoesParted {
			text = framework.Clean(first.text)
		}
	}
	if text == "" && p.general[first.number-1] {
		text = framework.Clean(first.text)
	}
	if text == "" {
		return blocks
	}
	first.placeAfter(label)
	blocks = blocks[1:]
	if end := slices.IndexFunc(blocks, func(b *block) bool { return b.shape == rule }); end >= 0 && end+1 < len(blocks) {
		for _, b := range blocks[:end] {
			text += " " + b.stored(p.place).Text
		}
		blocks = blocks[end:]
	}
	for _, n := range h.levels {
		p.generic.add(n, framework.Text{Text: text, From: first.from(p.place, label)})
	}
	return blocks
}

// placeAfter accounts for a block whose first characters are a label.
func (b *block) placeAfter(label int) {
	for _, l := range b.lines {
		n := framework.NonSpace(l.text)
		skipped := min(n, label)
		l.placePart(n - skipped)
		label -= skipped
	}
}

// genericLevels gathers what the framework says of its levels.
type genericLevels map[int]*framework.GenericLevel

func (g *genericLevels) level(n int) *framework.GenericLevel {
	if *g == nil {
		*g = genericLevels{}
	}
	if (*g)[n] == nil {
		(*g)[n] = &framework.GenericLevel{Number: n}
	}
	return (*g)[n]
}

// title keeps the first title of a level.
func (g *genericLevels) title(n int, title string) {
	if title != "" && g.level(n).Title == "" {
		g.level(n).Title = title
	}
}

// add keeps every wording of a level's generic text once.
func (g *genericLevels) add(n int, t framework.Text) {
	level := g.level(n)
	if !slices.ContainsFunc(level.Texts, func(u framework.Text) bool { return u.Text == t.Text }) {
		level.Texts = append(level.Texts, t)
	}
}

func (g genericLevels) sorted() []framework.GenericLevel {
	var out []framework.GenericLevel
	for _, level := range g {
		out = append(out, *level)
	}
	slices.SortFunc(out, func(a, b framework.GenericLevel) int { return a.Number - b.Number })
	return out
}
