package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// readRevision reads the publisher's own notes on what changed.
func (p *Page) readRevision(s section) {
	p.AddRevisions(s.head.Title, p.body(s.blocks))
}

// AddRevisions adds blocks to the notes under one title.
func (p *Page) AddRevisions(title string, blocks []*Block) {
	for _, b := range blocks {
		if b.Shape == source.Rule {
			b.Classify(source.Structure)
			continue
		}
		if b.Shape == source.TableRow {
			continue
		}
		t := b.stored(p.Place)
		p.Skill.Revisions = append(p.Skill.Revisions, framework.Revision{Title: title, Text: t.Text, From: t.From})
	}
}

var linkText = pattern.New(`\[([^\[\]]+)\]\(`)

// readKeywords reads keywords: one a line, in a row with commas, or as links.
func (p *Page) readKeywords(s section) {
	for i, b := range s.blocks {
		switch {
		case b.Shape == source.Rule:
			b.Classify(source.Structure)
			continue
		case lexical.EndsSentence(b.Text), p.IsFurniture(b.Text) && (b.Links == 0 || i > 0 && s.head != nil && s.head.Inline):
			p.readRest(s.blocks[i:])
			return
		}
		p.AddKeywords(b)
	}
}

// AddKeywords adds the keywords of a block.
func (p *Page) AddKeywords(b *Block) {
	for _, word := range keywordsIn(b) {
		if word = framework.Clean(word); word != "" {
			p.Skill.Keywords = append(p.Skill.Keywords, framework.Text{Text: word, From: b.from(p.Place, 0)})
		}
	}
	b.Classify(source.Content)
}

func keywordsIn(b *Block) []string {
	var words []string
	if b.Links > 1 {
		for _, l := range b.lines {
			words = append(words, l.LinkTexts...)
			for _, found := range linkText().FindAllStringSubmatch(l.Raw[l.Body:], -1) {
				words = append(words, found[1])
			}
		}
		return words
	}
	return strings.FieldsFunc(b.Text, func(r rune) bool { return strings.ContainsRune(",;|·•", r) })
}

// readFurniture puts a whole section away.
func (p *Page) readFurniture(s section) {
	for _, b := range s.blocks {
		b.Classify(source.Furniture)
	}
}

// readNamed reads a section of the publisher's own.
func (p *Page) readNamed(s section) {
	named := namedSection{framework.Section{Title: s.head.Title}}
	blocks, rest := s.blocks, []*Block(nil)
	if s.head.Inline && len(blocks) > 1 { // a field: what stands below is the skill's
		blocks, rest = blocks[:1], blocks[1:]
	}
	defer p.readRest(rest)
	named.readLines(p, blocks)
	if named.From == (framework.From{}) {
		named.From = s.line.From(p.Place)
	}
	p.Skill.Sections = append(p.Skill.Sections, named.Section)
}

// AddSection adds blocks as a section of the publisher's own, if they say anything.
func (p *Page) AddSection(title string, blocks []*Block) {
	named := namedSection{framework.Section{Title: title}}
	named.readLines(p, blocks)
	if named.Text != "" {
		p.Skill.Sections = append(p.Skill.Sections, named.Section)
	}
}

// namedSection is a section while it is read.
type namedSection struct{ framework.Section }

// readLines makes a line of each block with a text.
func (named *namedSection) readLines(p *Page, blocks []*Block) {
	var text strings.Builder
	text.WriteString(named.Text)
	for _, b := range blocks {
		switch {
		case b.Shape == source.Rule:
			b.Classify(source.Structure)
		case b.HasWords() || strings.ContainsAny(b.Text, "0123456789"):
			t := b.stored(p.Place)
			if text.Len() > 0 {
				text.WriteByte('\n')
			} else {
				named.From = t.From
			}
			text.WriteString(t.Text)
		}
	}
	named.Text = text.String()
}
