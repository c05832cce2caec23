package skill

import (
	"strconv"

	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Below the bare heading "Levels" a number says enough: it stands alone above
// the text of its level, or before it as the number of an item.

// bareLevel is a level that only a number heads.
type bareLevel struct {
	level  int
	at     int  // its block
	inItem bool // its text stands behind the number
}

// bareLevels finds the levels among blocks. There are none unless the first block
// heads one, two or more do, each has a text, and they go one way.
func (p *Page) bareLevels(blocks []*Block) []bareLevel {
	var found []bareLevel
	for i, b := range blocks {
		n, inItem := p.bareLevelOf(b)
		if n < 0 {
			if i == 0 {
				return nil
			}
			continue
		}
		if k := len(found) - 1; k >= 0 && (found[k].at == i-1 && !found[k].inItem || inItem != found[k].inItem) {
			return nil
		}
		found = append(found, bareLevel{n, i, inItem})
	}
	if len(found) < 2 || !found[0].inItem && found[len(found)-1].at == len(blocks)-1 {
		return nil
	}
	step := direction([]int{found[0].level, found[1].level})
	for k := 1; k < len(found); k++ {
		if step == 0 || direction([]int{found[k-1].level, found[k].level}) != step {
			return nil
		}
	}
	return found
}

// bareLevelOf is the level that a block heads by its number; -1 for none.
func (p *Page) bareLevelOf(b *Block) (level int, inItem bool) {
	if b.Shape != source.Prose || b.head != nil {
		return -1, false
	}
	if b.Bullet == "" {
		n, ok := p.Ladder.One(b.Text)
		if !ok {
			return -1, false
		}
		return n, false
	}
	if numbers := source.NumbersIn(b.Bullet); len(numbers) == 1 && p.Ladder.Has(numbers) && b.HasWords() {
		return numbers[0], true
	}
	return -1, false
}

// readBareLevels reads the levels below the bare heading.
func (p *Page) readBareLevels(blocks []*Block, found []bareLevel) {
	for k, r := range found {
		end := len(blocks)
		if k+1 < len(found) {
			end = found[k+1].at
		}
		start := r.at
		if !r.inItem {
			blocks[r.at].Classify(source.Structure)
			start++
		}
		head := &dialect.Heading{Kind: dialect.LevelSection, Levels: []int{r.level}, Numbers: strconv.Itoa(r.level)}
		p.readLevel(section{kind: dialect.LevelSection, head: head, line: blocks[r.at].Line, blocks: blocks[start:end]})
	}
}
