package skill

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// readLevel reads the text of a level, or of several that share one heading. A
// level without statements is one that the skill does not define, in whichever
// way the page says so: nothing at all, a sentence, or generic text only.
func (p *Page) readLevel(s section) {
	p.hasLevels = true
	p.noteLevel(s)
	for _, n := range s.head.Levels {
		p.Generic.Title(n, s.head.Label)
	}
	part := "level " + s.head.Numbers
	blocks := p.body(p.notes(part, s))
	p.cutMarks(part, blocks)
	p.noteLists(part, blocks)
	statements := p.Statements(s.head, blocks)
	if len(statements) == 0 {
		return
	}
	p.seenBody = true
	p.doubtBesideItems(s, blocks)
	for _, n := range s.head.Levels {
		p.Skill.Levels = append(p.Skill.Levels, framework.Level{
			Number: n, Label: p.labelOf(s.head, n), Statements: slices.Clone(statements), From: s.line.From(p.Place),
		})
	}
}

// labelOf is what a level is called: by the ladder, or by its heading where that calls a
// level of a named ladder otherwise.
func (p *Page) labelOf(h *dialect.Heading, n int) string {
	label := p.Ladder.Label(n)
	if label != "" && h.Label != "" && len(h.Levels) == 1 {
		return h.Label
	}
	return label
}

// Statements reads blocks as the statements of a level. Generic text comes
// first and reaches to the rule, where there is one; a rule after statements
// ends the level. What stands beside the sentence that says that a level is not
// defined belongs to no level.
func (p *Page) Statements(h *dialect.Heading, blocks []*Block) []framework.Statement {
	if i := slices.IndexFunc(blocks, func(b *Block) bool { return b.Shape != source.Rule && p.saysUndefined(b.Text) }); i >= 0 {
		blocks[i].Classify(source.Structure)
		p.noteUndefined(h, blocks[i])
		p.readOutside(p.ReadEssence(h, slices.Delete(slices.Clone(blocks), i, i+1)))
		return nil
	}
	blocks = p.ReadEssence(h, blocks)
	var out []framework.Statement
	paragraph := 0
	for i, b := range blocks {
		switch {
		case b.Shape == source.Rule && paragraph > 0:
			p.readOutside(blocks[i:])
			return out
		case b.Shape == source.Rule:
			b.Classify(source.Structure)
		case b.Shape != source.TableRow && b.HasWords():
			paragraph++
			for _, t := range b.sentences(p.Place) {
				out = append(out, framework.Statement{Text: t.Text, Paragraph: paragraph, From: t.From})
			}
		}
	}
	return out
}

// saysUndefined reports that a text says that a level is not defined, of "this skill" or
// by its name, or is a dash in place of a text.
func (p *Page) saysUndefined(text string) bool {
	text = framework.Clean(text)
	if rest, ok := strings.CutPrefix(text, p.Skill.Name); ok && p.Skill.Name != "" {
		return p.IsUndefined("This skill" + rest)
	}
	return strings.Trim(text, "-–—") == "" && text != "" || p.IsUndefined(text)
}

// ReadEssence stores the framework's generic text on a level, if the blocks
// begin with it, and gives the blocks after it. It is one paragraph, or all
// that stands before a rule.
func (p *Page) ReadEssence(h *dialect.Heading, blocks []*Block) []*Block {
	if len(blocks) == 0 {
		return blocks
	}
	first := blocks[0]
	text, label := p.CutEssence(framework.Clean(first.Text))
	if e, ok := p.echoOver(first); ok {
		for _, n := range h.Levels {
			p.Generic.Title(n, e.title)
		}
		if text == "" && p.echoesParted {
			text = framework.Clean(first.Text)
		}
	}
	if text == "" && p.general[first.Number-1] {
		text = framework.Clean(first.Text)
	}
	if text == "" {
		return blocks
	}
	first.placeAfter(label)
	blocks = blocks[1:]
	if end := slices.IndexFunc(blocks, func(b *Block) bool { return b.Shape == source.Rule }); end >= 0 && end+1 < len(blocks) {
		for _, b := range blocks[:end] {
			text += " " + b.stored(p.Place).Text
		}
		blocks = blocks[end:]
	}
	for _, n := range h.Levels {
		p.Generic.Add(n, framework.Text{Text: text, From: first.from(p.Place, label)})
	}
	return blocks
}

// placeAfter accounts for a block whose first characters are a label.
func (b *Block) placeAfter(label int) {
	for _, l := range b.lines {
		n := framework.NonSpace(l.Text)
		skipped := min(n, label)
		l.ClassifyLabel(n - skipped)
		label -= skipped
	}
}

// noteUndefined keeps what says that the levels of a heading are not defined.
func (p *Page) noteUndefined(h *dialect.Heading, b *Block) {
	if h == nil || len(h.Levels) == 0 {
		return
	}
	p.undefined = append(p.undefined, undefinedUse{framework.Clean(b.Text), SkillID(&p.Skill), dialect.LevelPart(h.Levels[0]), b.from(p.Place, 0)})
}
