package skill

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// numbered is a line with the number of a section before it: "2.1 Scope". Its chain
// is the longest outline that ends with it.
type numbered struct {
	at     int   // the line
	number []int // 2, 1
	text   string
	before int // the line of the outline before it, an index of the list; -1 for the first
	length int // of the chain
}

// sectionNumber parts the number of a section from what it is called.
var sectionNumber = pattern.New(`^(\d{1,2}(?:\.\d{1,2}){0,4})\.?[ \t]+(\pL.*)$`)

// minOutline is how many lines an outline has at least.
const minOutline = 4

// rankOutline takes the lines of a numbered document for marked headings, of the rank that
// their numbers have: what stands below "3 Contacts" is no text of the level that "2.4.2"
// heads. A list may be numbered as well; so the numbers have to go on from each other
// in two depths, and some of what they number has to be a level or a section.
func (d *Document) rankOutline() {
	if slices.ContainsFunc(d.Lines, func(l source.Line) bool { return l.Rank > 0 }) {
		return
	}
	chain := longestOutline(d.numberedLines())
	if len(chain) < minOutline || !d.isOutline(chain) {
		return
	}
	for _, n := range chain {
		l := &d.Lines[n.at]
		if l.Bullet != "" {
			l.GiveBulletBack(false)
		}
		l.Rank, l.Opens = min(len(n.number), 6), true
	}
}

// numberedLines lists the lines that may be headings of numbered sections.
func (d *Document) numberedLines() []numbered {
	var all []numbered
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Shape != source.Prose || l.LinkOnly || l.Links > 0 || l.Indent > 0 || len(l.Raw) > dialect.MaxHeading {
			continue
		}
		in := numberBefore(l.Raw)
		if in == nil || lexical.EndsSentence(in[2]) || !lexical.IsCapital([]rune(in[2])[0]) {
			continue
		}
		number := source.NumbersIn(in[1])
		if d.isNumberAt(i-1, number, -1) || d.isNumberAt(i+1, number, 1) {
			continue // an item among others
		}
		all = append(all, numbered{at: i, number: number, text: in[2], before: -1, length: 1})
	}
	return all
}

// numberBefore takes a line apart that begins with the number of a section; nil for any
// other line.
func numberBefore(line string) []string {
	text := strings.TrimSpace(line)
	if text == "" || text[0] < '0' || text[0] > '9' {
		return nil
	}
	return sectionNumber().FindStringSubmatch(text)
}

// isNumberAt reports that a line has the number that is some steps from another one, in the
// same section: 1.3 is one step from 1.2.
func (d *Document) isNumberAt(i int, number []int, step int) bool {
	if i < 0 || i >= len(d.Lines) || d.Lines[i].Shape != source.Prose {
		return false
	}
	in := numberBefore(d.Lines[i].Raw)
	if in == nil {
		return false
	}
	other, last := source.NumbersIn(in[1]), len(number)-1
	return len(other) == len(number) && slices.Equal(other[:last], number[:last]) && other[last] == number[last]+step
}

// longestOutline is the longest row of numbers each of which follows the one before it:
// 2.1 after 2, 2.2 or 3 after 2.1.7.
func longestOutline(all []numbered) []numbered {
	ends, best := map[string]int{}, -1 // the longest chain after which a number may stand
	for i := range all {
		n := &all[i]
		if before, ok := ends[fmt.Sprint(n.number)]; ok {
			n.before, n.length = before, all[before].length+1
		}
		if best < 0 || n.length >= all[best].length {
			best = i
		}
		for _, next := range successors(n.number) {
			key := fmt.Sprint(next)
			if end, ok := ends[key]; !ok || all[end].length <= n.length {
				ends[key] = i
			}
		}
	}
	var chain []numbered
	for at := best; at >= 0; at = all[at].before {
		chain = append(chain, all[at])
	}
	slices.Reverse(chain)
	return chain
}

// successors are the numbers that may stand after one: its first part, and the
// next one of it and of all above it.
func successors(number []int) [][]int {
	next := [][]int{append(slices.Clone(number), 1)}
	for depth := range number {
		sibling := slices.Clone(number[:depth+1])
		sibling[depth]++
		next = append(next, sibling)
	}
	return next
}

// isOutline reports that numbers are those of sections and not of items: they have two
// depths, the dialect knows what some of them head, and what has no section of its own
// below has a text there.
func (d *Document) isOutline(chain []numbered) bool {
	depths, known, leaves, empty := map[int]bool{}, 0, 0, 0
	for i, n := range chain {
		depths[len(n.number)] = true
		if h, ok := d.Heading(n.text); ok && (h.Kind == dialect.LevelSection || h.OfSkill()) {
			known++
		}
		if last := i+1 == len(chain); last || len(chain[i+1].number) <= len(n.number) {
			leaves++
			if !last && d.nextText(n.at) == chain[i+1].at {
				empty++
			}
		}
	}
	return len(depths) > 1 && known > 1 && empty*5 <= leaves
}
