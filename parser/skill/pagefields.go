package skill

import (
	"compdiff/framework"
	"compdiff/parser/source"
)

// readIdentity reads the skill's code or name, which the title says already.
func (p *Page) readIdentity(s section) {
	if len(s.blocks) > 0 && p.Names[framework.Fold(s.blocks[0].Text)] {
		s.blocks[0].Classify(source.Structure)
		s.blocks = s.blocks[1:]
	}
	p.readRest(s.blocks)
}

// readCategory reads a category; the one inside it may have a heading of its
// own.
func (p *Page) readCategory(s section) {
	if len(s.blocks) > 0 {
		p.Skill.Category = append(p.Skill.Category, s.blocks[0].stored(p.Place).Text)
		s.blocks = s.blocks[1:]
	}
	p.readRest(s.blocks)
}
