package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// What reads printed pages puts their lines together, and a line that is filled may have
// been ended on purpose: in a list without bullets two items look like one then. Where
// a line within a paragraph begins as the paragraphs around do, or as the items of its
// list may, nobody can tell. Lists of activities have items that begin with one.

// DoubtBrokenLines says of which texts a line may begin another one.
func (p *Page) DoubtBrokenLines(part framework.Part, blocks []*Block) {
	starts, items, activities := dialect.Set{}, 0, 0
	for _, b := range blocks {
		if b.Bullet != "" {
			continue
		}
		starts[firstChunk(b.Text, false)] = true
		if lexical.StartsLower(b.Text) {
			items++
		}
		if isGerund(firstWordOf(b.Text)) {
			activities++
		}
	}
	var list lostList
	for _, b := range blocks {
		inList := list.open
		list.pass(b.Line, b.head != nil)
		if b.Bullet != "" {
			continue
		}
		for _, word := range b.broken() {
			item := lexical.StartsLower(word) && (2*activities < items || isGerund(firstWordOf(word)))
			begins := strings.Contains(b.Text, ": "+word) // a list, below its intro
			if starts[word] || begins || inList && item {
				p.doubtItem(part, b.Line, "nobody can tell whether a line of the page within this text goes on with the one above it, or is an item or a paragraph of its own")
				break
			}
		}
	}
}

// Doubts are the problems that were found in the text.
func (p *Page) Doubts() []framework.Problem { return p.problems }

// broken are the first words of the printed lines that the block was put together from,
// where the line above does not end as sentences do.
func (b *Block) broken() []string {
	var words []string
	for _, l := range b.lines {
		words = append(words, l.Broken...)
	}
	return words
}
