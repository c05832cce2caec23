package source

import (
	"slices"
	"unicode/utf8"

	"compdiff/parser/lexical"
)

// Documents whose authors know no styles have headings by look: lines in larger
// type than the text. The larger the type, the higher the rank.

// maxLookedHeading is how long a heading by look is at most, in characters.
const maxLookedHeading = 100

// markHeadings finds headings by look, where no paragraph is one by its style.
func (c *docxContainer) markHeadings(styles docxStyles) {
	byStyle, sizes := false, map[int]int{}
	for _, b := range c.blocks {
		if b.paragraph == nil || !b.paragraph.hasText() {
			continue
		}
		byStyle = byStyle || b.paragraph.look.over(styles.look(b.paragraph.style)).rank > 0
		for _, run := range b.paragraph.runs {
			sizes[run.size] += utf8.RuneCountInString(run.text)
		}
	}
	if byStyle || len(sizes) < 2 {
		return
	}
	c.rankBySize(ranksOf(sizes))
}

// ranksOf gives the ranks of headings by the size of their type: what is larger than
// the size that most of the text has.
func ranksOf(sizes map[int]int) map[int]int {
	var all []int
	for size := range sizes {
		all = append(all, size)
	}
	slices.Sort(all)
	text := all[0]
	for _, size := range all {
		if sizes[size] > sizes[text] {
			text = size
		}
	}
	slices.Reverse(all)
	ranks := map[int]int{}
	for i, size := range all {
		if size > text {
			ranks[size] = min(i+1, 6)
		}
	}
	return ranks
}

// rankBySize makes headings of the paragraphs that look like them.
func (c *docxContainer) rankBySize(ranks map[int]int) {
	for _, b := range c.blocks {
		if p := b.paragraph; p != nil && p.look.list == "" {
			p.heading = ranks[p.size()]
		}
	}
}

// size is that of the type of a short line that is no sentence; 0 for any other
// paragraph, and where it has several.
func (p *docxParagraph) size() int {
	size, length, last := 0, 0, ""
	for _, run := range p.runs {
		if framed := utf8.RuneCountInString(run.text); framed > 0 {
			if size != 0 && size != run.size {
				return 0
			}
			size, last = run.size, run.text
			length += framed
		}
	}
	if length > maxLookedHeading || lexical.EndsSentence(last) {
		return 0
	}
	return size
}
