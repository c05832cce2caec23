package parser

import (
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
)

// Besides feet that count up, copies of documents have lines that come again
// with every page and fall anywhere between the texts: a running head, a
// watermark, an address. They are no sentences, where the texts of the source
// are. A label that a publisher repeats comes in the same part of every skill.

// putRunningLinesAway makes furniture of such lines, where they stand in the
// middle of a sentence or in different parts of skills. Those that stand below
// different levels and nowhere else may be labels, so they stay unaccounted.
func (d *document) putRunningLinesAway() {
	if !d.hasLevelHeadings() || !d.inSentences(70) {
		return
	}
	lines := map[string][]int{}
	for i := range d.lines {
		if key := d.runningKey(i); key != "" {
			lines[key] = append(lines[key], i)
		}
	}
	var all []int
	for _, at := range lines {
		if len(at) < minFeet || !d.apart(at) || d.beginText(at) {
			continue
		}
		kinds, levels, inside := d.partsOf(at)
		if !inside && kinds < 2 && levels < 2 {
			continue
		}
		if inside || kinds > 1 {
			for _, i := range at {
				d.lines[i].place(furniture)
			}
		}
		all = append(all, at...)
	}
	d.takeOut(all)
}

// takeOut takes lines out of the text, with page numbers next to them, and puts
// the sentences that they part together again.
func (d *document) takeOut(lines []int) {
	slices.Sort(lines)
	for _, i := range lines {
		d.lines[i].shape = blank
		for _, step := range []func(int) int{d.textAbove, d.nextText} {
			for k := step(i); k >= 0 && k < len(d.lines) && d.heads[k] == nil && d.isDialectFurniture(d.lines[k].text); k = step(k) {
				d.lines[k].place(furniture)
				d.lines[k].shape = blank
			}
		}
	}
	for _, i := range lines {
		if d.partsSentence(i) {
			d.lines[d.nextText(i)].joined = true
		}
	}
	d.sentences = nil // count again
}

// textAbove is the next line above i that is not blank; -1 for none.
func (d *document) textAbove(i int) int {
	for i--; i >= 0 && d.lines[i].shape == blank; i-- {
	}
	return i
}

// runningKey is what a line says besides its numbers; "" for a line that is a
// text, a heading or an item, or has one word only.
func (d *document) runningKey(i int) string {
	l := &d.lines[i]
	if l.shape != prose || l.rank > 0 || l.bullet != "" || d.heads[i] != nil || len(l.text) > maxHeading || endsSentence(l.text) || !strings.Contains(l.text, " ") {
		return ""
	}
	if _, ok := d.title(l.text, false); ok || d.scale.isList(l.text) || d.isUndefined(l.text) || d.isFurniture(l.text) || d.isDialectFurniture(l.text) {
		return ""
	}
	return framework.Fold(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, l.text))
}

// apart reports that lines stand next to each other or far enough apart to be on
// different pages.
func (d *document) apart(at []int) bool {
	for k := 1; k < len(at); k++ {
		if between := len(textLines(d.lines[at[k-1]+1 : at[k]])); between > 0 && between < minPage {
			return false
		}
	}
	return true
}

// beginText reports that lines are the first halves of texts that were broken:
// one goes on below, or all have the same end of a sentence there.
func (d *document) beginText(at []int) bool {
	same := true
	for _, i := range at {
		if i+1 == len(d.lines) || d.lines[i+1].shape != prose || d.heads[i+1] != nil {
			same = false
			continue
		}
		next := &d.lines[i+1]
		if startsLower(next.text) && !d.partsSentence(i) {
			return true
		}
		same = same && endsSentence(next.text) && next.text == d.lines[at[0]+1].text
	}
	return same
}

// partsOf counts in how many kinds of parts and below how many levels lines
// stand, and whether one parts a sentence.
func (d *document) partsOf(at []int) (kinds, levels int, inside bool) {
	seenKinds, seenLevels := map[sectionKind]bool{}, map[int]bool{}
	head := 0
	var above *heading
	for _, i := range at {
		for ; head < i; head++ {
			if d.heads[head] != nil {
				above = d.heads[head]
			}
		}
		if above != nil {
			seenKinds[above.kind] = true
			for _, n := range above.levels {
				seenLevels[n] = true
			}
		}
		inside = inside || d.partsSentence(i)
	}
	return len(seenKinds), len(seenLevels), inside
}

// partsSentence reports that a sentence goes on around a line.
func (d *document) partsSentence(i int) bool {
	before, after := d.textAbove(i), d.nextText(i)
	if before < 0 || after == len(d.lines) || d.heads[before] != nil || d.heads[after] != nil {
		return false
	}
	return d.lines[before].shape == prose && d.lines[after].bullet == "" && !endsSentence(d.lines[before].text) && startsLower(d.lines[after].text)
}
