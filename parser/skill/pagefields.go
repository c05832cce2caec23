package skill

import (
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// readIdentity reads the skill's code or name, which the title says already.
func (p *Page) readIdentity(s section) {
	if len(s.blocks) > 0 && p.Names[framework.Fold(s.blocks[0].Text)] {
		s.blocks[0].Classify(source.Structure)
		s.blocks = s.blocks[1:]
	}
	if len(s.blocks) > 0 && p.Skill.Code == "" && p.labelsCode(s.head) && isCodeAlone(s.blocks[0].Text) {
		p.Skill.Code = s.blocks[0].stored(p.Place).Text
		s.blocks = s.blocks[1:]
	}
	p.readRest(s.blocks)
}

// labelsCode reports that a field of the skill's identity is not that of its name.
func (p *Page) labelsCode(h *dialect.Heading) bool {
	if h == nil {
		return false
	}
	return p.Column(dialect.TrimColon(h.Title)).Kind != dialect.NameColumn
}

// maxCode is how many characters a code has at most that no dialect knows.
const maxCode = 12

// isCodeAlone reports that a text is one word of capitals and figures, with a figure in it:
// a code, in a field of one.
func isCodeAlone(text string) bool {
	text = framework.Clean(text)
	return len(text) <= maxCode && strings.ContainsFunc(text, unicode.IsDigit) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsLower(r) || unicode.IsSpace(r)
	})
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
