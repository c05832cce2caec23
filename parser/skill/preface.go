package skill

import (
	"strings"

	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Where nothing marks the headings of a source, what stands before its first skill is kept
// only where it is plainly the beginning of a document: the name of one, and a few
// paragraphs of sentences. A skill without its title has headings of parts, or counts.

// maxPreface is how many paragraphs such a beginning has at most.
const maxPreface = 8

// keepPreface keeps the blocks before the first skill where they are such a beginning.
func (m *matter) keepPreface(blocks []*Block) {
	if len(m.titles) < 2 {
		return
	}
	i := firstUnread(blocks)
	if i == len(blocks) {
		return
	}
	next := i + 1 + firstUnread(blocks[i+1:]) // below the name of a series, or a running head
	if !m.isPreface(blocks[i], blocks[i+1:]) && next < len(blocks) && m.standsOver(blocks[i]) {
		i = next
	}
	if m.isPreface(blocks[i], blocks[i+1:]) {
		blocks[i].Line.Rank = max(blocks[i].Line.Rank, 1)
		m.keep(blocks)
	}
}

// isPreface reports that a line and the blocks below it are the beginning of a document: its
// name, with an introduction or alone, or a heading above an introduction that speaks of the
// document.
func (m *matter) isPreface(name *Block, below []*Block) bool {
	next := firstUnread(below)
	switch {
	case next == len(below):
		return m.standsOver(name) && (isDocumentName(name.Text) || datedName().MatchString(name.Text))
	case !m.introduces(below):
		return false
	}
	return m.opensDocument(name) || m.standsOver(name) && saysOfDocument(below[next].Text)
}

// datedName is a name with a year behind it, which documents have and no skill.
var datedName = pattern.New(`^\p{Lu}.*\pL\s(?:19|20)\d\d$`)

// firstUnread is the first block that nobody has read.
func firstUnread(blocks []*Block) int {
	for i, b := range blocks {
		if b.Class == source.Unclassified && b.Shape == source.Prose {
			return i
		}
	}
	return len(blocks)
}

// opensDocument reports that a line is the name of a document.
func (m *matter) opensDocument(b *Block) bool {
	return m.standsOver(b) && (isDocumentName(b.Text) || saysOfDocument(b.Text))
}

// standsOver reports that a line has the form of a heading.
func (m *matter) standsOver(b *Block) bool {
	return b.head == nil && b.Bullet == "" && !lexical.EndsSentence(b.Text) && m.CanBeName(b.Text, true)
}

// introduces reports that blocks are a few paragraphs of sentences, and lines that stand
// alone above some.
func (m *matter) introduces(blocks []*Block) bool {
	paragraphs, sentences := 0, 0
	for i, b := range blocks {
		if b.Class != source.Unclassified || b.Shape != source.Prose {
			continue
		}
		if b.head != nil || b.Bullet != "" || strings.ContainsAny(b.Text, "0123456789") {
			return false
		}
		paragraphs += map[bool]int{true: 1}[b.gap]
		if i+1 < len(blocks) && !blocks[i+1].gap && blocks[i+1].Class == source.Unclassified {
			continue // goes on in the next line
		}
		switch {
		case lexical.EndsSentence(b.Text):
			sentences++
		case !m.CanBeName(b.Text, true) || i+1 == len(blocks):
			return false
		}
	}
	return sentences > 0 && paragraphs <= maxPreface
}
