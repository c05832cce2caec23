package skill

import (
	"slices"

	"compdiff/parser/source"
)

// takeOut takes lines out of the text, with page numbers next to them, and puts
// the sentences that they part together again.
func (d *Document) takeOut(lines []int) {
	slices.Sort(lines)
	for _, i := range lines {
		d.Lines[i].Shape = source.Blank
		for _, step := range []func(int) int{d.textAbove, d.nextText} {
			for k := step(i); d.isRepeatedAt(k); k = step(k) {
				d.Lines[k].Classify(source.Furniture)
				d.Lines[k].Shape = source.Blank
			}
		}
	}
	for _, i := range lines {
		if d.partsSentence(i) {
			d.Lines[d.nextText(i)].Joined = true
		}
	}
	d.sentences = nil // count again
}

// partsSentence reports that a sentence goes on around a line.
func (d *Document) partsSentence(i int) bool { return d.goesOn(d.textAbove(i), d.nextText(i)) }

// A line must come minFeet times to be taken for a foot, with at least minPage
// lines of text between two of them.
const (
	minFeet = 3
	minPage = 2
)
