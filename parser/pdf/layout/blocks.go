package layout

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/parser/lexical"
)

// findHeadings marks the paragraphs that are headings, and ranks them over the
// whole document.
func (t *flow) findHeadings(ps []*paragraph) {
	bodyBold, sentences, common := t.mostlyBold(ps), t.sentenceLooks(ps), t.commonLooks()
	looks := map[look]bool{}
	for _, p := range ps {
		k := p.first().look()
		if t.isHeading(p, bodyBold) && !common[k] && !(t.isLong(p) && sentences[k]) {
			p.kind = Heading
			looks[k] = true
		}
	}
	ranks := rank(looks)
	for _, p := range ps {
		if p.kind == Heading {
			p.rank = ranks[p.first().look()]
		}
	}
}

// maxRank is the lowest rank of headings.
const maxRank = 9

// rank numbers looks from the largest; sizes that nearly agree have one rank.
func rank(looks map[look]bool) map[look]int {
	var order []look
	for k := range looks {
		order = append(order, k)
	}
	sort.Slice(order, func(i, k int) bool {
		a, b := order[i], order[k]
		return a.size > b.size || a.size == b.size && a.bold && !b.bold
	})
	ranks := map[look]int{}
	for i, k := range order {
		ranks[k] = i + 1
		if i > 0 {
			above := order[i-1]
			ranks[k] = ranks[above] + 1
			if above.bold == k.bold && float64(above.size-k.size) < 0.06*float64(above.size) {
				ranks[k] = ranks[above]
			}
		}
		ranks[k] = min(ranks[k], maxRank)
	}
	return ranks
}

// mostlyBold reports that the text itself is set in bold.
func (t *flow) mostlyBold(ps []*paragraph) bool {
	bold, all := 0, 0
	for _, p := range ps {
		for _, l := range p.lines {
			if math.Abs(l.size-t.body) < 0.5 {
				all += len(l.text)
				if l.bold {
					bold += len(l.text)
				}
			}
		}
	}
	return bold*2 > all
}

// commonLooks are the looks of so much of the text that they cannot be those of
// headings: small type in tables may outweigh the text around them.
func (t *flow) commonLooks() map[look]bool {
	said, all := map[look]int{}, 0
	for _, l := range t.lines {
		all += len(l.text)
		said[l.look()] += len(l.text)
	}
	out := map[look]bool{}
	for k, n := range said {
		out[k] = !k.bold && n*5 > all && all > 1000
	}
	return out
}

// minSentence is how long, in characters, a text must be to be taken for a
// sentence that lacks its full stop.
const minSentence = 50

func (t *flow) isLong(p *paragraph) bool { return utf8.RuneCountInString(t.text(p)) >= minSentence }

// sentenceLooks are the looks in which longer texts are sentences: a summary in
// bold type, say. One that lacks its full stop is no heading either.
func (t *flow) sentenceLooks(ps []*paragraph) map[look]bool {
	ended, open := map[look]int{}, map[look]int{}
	for _, p := range ps {
		switch {
		case p.first().bullet != "" || !t.isLong(p):
		case lexical.EndsSentence(p.last().text):
			ended[p.first().look()]++
		default:
			open[p.first().look()]++
		}
	}
	out := map[look]bool{}
	for k, n := range ended {
		out[k] = n > 4*open[k]
	}
	return out
}

// isHeading judges by size and weight: larger than the text or, in bold, not
// smaller; short; and no sentence.
func (t *flow) isHeading(p *paragraph, bodyBold bool) bool {
	l := p.first()
	text := t.text(p)
	n := utf8.RuneCountInString(text)
	large, title := l.size > t.body*1.08, l.size > t.body*1.4
	heavy := l.bold && !bodyBold && l.size > t.body*0.9
	switch {
	case l.bullet != "" || !strings.ContainsFunc(text, unicode.IsLetter):
		return false
	case !large && !heavy:
		return false
	case title && n <= maxTitle:
		return true
	case n > maxHeading || lexical.EndsSentence(text) || len(p.lines) > 3:
		return false
	}
	return !lexical.StartsLower(text)
}

// findItems marks list items and how deep they stand: by how far their bullets
// are from the left side.
func (t *flow) findItems(ps []*paragraph) {
	var stack []float64
	for _, p := range ps {
		l := p.first()
		switch {
		case p.kind == Heading:
			stack = nil
			continue
		case l.bullet == "":
			p.kind = Paragraph
			if len(stack) > 0 && l.X0-t.columns[l].left < stack[0]-2 {
				stack = nil
			}
			continue
		}
		p.kind = Item
		x := l.X0 - t.columns[l].left
		for len(stack) > 0 && x < stack[len(stack)-1]-3 {
			stack = stack[:len(stack)-1]
		}
		if len(stack) == 0 || x > stack[len(stack)-1]+3 {
			stack = append(stack, x)
		}
		p.depth = len(stack)
	}
}

// block is a paragraph as others see it.
func (t *flow) block(p *paragraph) Block {
	l := p.first()
	b := Block{Kind: p.kind, Rank: p.rank, Depth: p.depth, Bullet: l.bullet, Text: t.text(p), Page: l.leaf.sheet.Number, Apart: p.apart}
	if c := l.cell; c != nil {
		b.Table, b.Column, b.Row, b.Header = t.number(c.table), c.column+1, c.table.above+c.row+1, c.header
	}
	for _, l := range p.lines {
		b.Lines = append(b.Lines, l.public())
	}
	return b
}

// number is the number of a table in the file; one that goes on over leaves has one.
func (t *flow) number(in *table) int {
	for in.from != nil {
		in = in.from
	}
	if t.tables[in] == 0 {
		t.tables[in] = len(t.tables) + 1
	}
	return t.tables[in]
}

func (l *line) public() Line {
	return Line{Text: l.text, Page: l.leaf.sheet.Number, X: tenth(l.X0), Y: tenth(l.Y0), Size: tenth(l.size), Bold: l.bold, Italic: l.italic}
}

func tenth(x float64) float64 { return math.Round(x*10) / 10 }
