package parser

import (
	"regexp"
	"strings"

	"compdiff/framework"
)

// readRevision reads the publisher's own notes on what changed.
func (p *page) readRevision(s section) {
	p.addRevisions(s.head.title, p.body(s.blocks))
}

// addRevisions adds blocks to the notes under one title.
func (p *page) addRevisions(title string, blocks []*block) {
	for _, b := range blocks {
		if b.shape == rule {
			b.place(structure)
			continue
		}
		if b.shape == tableRow {
			continue
		}
		t := b.stored(p.place)
		p.skill.Revisions = append(p.skill.Revisions, framework.Revision{Title: title, Text: t.Text, From: t.From})
	}
}

var linkText = regexp.MustCompile(`\[([^\[\]]+)\]\(`)

// readKeywords reads keywords: one a line, in a row with commas, or as links.
func (p *page) readKeywords(s section) {
	for i, b := range s.blocks {
		switch {
		case b.shape == rule:
			b.place(structure)
			continue
		case endsSentence(b.text), b.links == 0 && p.isFurniture(b.text):
			p.readRest(s.blocks[i:])
			return
		}
		p.addKeywords(b)
	}
}

// addKeywords adds the keywords of a block.
func (p *page) addKeywords(b *block) {
	for _, word := range keywordsIn(b) {
		if word = framework.Clean(word); word != "" {
			p.skill.Keywords = append(p.skill.Keywords, framework.Text{Text: word, From: b.from(p.place, 0)})
		}
	}
	b.place(content)
}

func keywordsIn(b *block) []string {
	var words []string
	if b.links > 1 {
		for _, l := range b.lines {
			words = append(words, l.linkTexts...)
			for _, found := range linkText.FindAllStringSubmatch(l.raw[l.body:], -1) {
				words = append(words, found[1])
			}
		}
		return words
	}
	return strings.FieldsFunc(b.text, func(r rune) bool { return strings.ContainsRune(",;|·•", r) })
}

// readFurniture puts a whole section away.
func (p *page) readFurniture(s section) {
	for _, b := range s.blocks {
		b.place(furniture)
	}
}

// readNamed reads a section of the publisher's own.
func (p *page) readNamed(s section) {
	named := framework.Section{Title: s.head.title}
	blocks, rest := s.blocks, []*block(nil)
	if s.head.inline && len(blocks) > 1 { // a field: what stands below is the skill's
		blocks, rest = blocks[:1], blocks[1:]
	}
	defer p.readRest(rest)
	for _, b := range blocks {
		switch {
		case b.shape == rule:
			b.place(structure)
		case b.hasWords() || strings.ContainsAny(b.text, "0123456789"):
			t := b.stored(p.place)
			if named.Text != "" {
				named.Text += "\n"
			} else {
				named.From = t.From
			}
			named.Text += t.Text
		}
	}
	if named.From == (framework.From{}) {
		named.From = s.line.from(p.place)
	}
	p.skill.Sections = append(p.skill.Sections, named)
}
