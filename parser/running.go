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
// middle of a sentence or in descriptions, guidance and levels alike.
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
	again := map[int]bool{} // lines that come again, each on its own
	for key, at := range lines {
		if len(at) < minFeet || !d.apart(at) || !d.standAlone(at, lines) {
			delete(lines, key)
			continue
		}
		for _, i := range at {
			again[i] = true
		}
	}
	var all []int
	for _, at := range lines {
		if !d.partSentence(at, again) && d.kindsAbove(at, d.skillTitles) < 3 {
			continue
		}
		for _, i := range at {
			d.lines[i].place(furniture)
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
// text, a heading or an item, also one that lost its bullet, or has one word only.
func (d *document) runningKey(i int) string {
	l := &d.lines[i]
	if l.shape != prose || l.rank > 0 || l.bullet != "" || d.heads[i] != nil || len(l.text) > maxHeading || endsSentence(l.text) || !strings.Contains(l.text, " ") ||
		startsLower(l.text) && !hasAddress(l.raw) {
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

// standAlone reports that each of some lines stands between blank ones, with
// nothing but others that come again: a line of a paragraph may come again as
// well.
func (d *document) standAlone(at []int, lines map[string][]int) bool {
	runs := func(i int) bool {
		return len(lines[d.runningKey(i)]) >= minFeet || d.isDialectFurniture(d.lines[i].text)
	}
	for _, i := range at {
		for _, step := range []int{-1, 1} {
			for k := i + step; k >= 0 && k < len(d.lines) && d.lines[k].shape != blank; k += step {
				if !runs(k) {
					return false
				}
			}
		}
	}
	return true
}

// kindsAbove counts the kinds of parts in which lines stand.
func (d *document) kindsAbove(at []int, titles []candidate) int {
	seen := map[sectionKind]bool{}
	line, title := 0, 0
	above := unknownSection
	for _, i := range at {
		for ; line < i; line++ {
			if title < len(titles) && titles[title].at == line {
				title++
				above = titleSection
			}
			if d.heads[line] != nil {
				above = d.heads[line].kind
			}
		}
		seen[above] = true
	}
	return len(seen)
}

// partSentence reports that one of some lines, with its neighbours among those
// that come again, parts a sentence.
func (d *document) partSentence(at []int, again map[int]bool) bool {
	return slices.ContainsFunc(at, func(i int) bool {
		before, after := d.textAbove(i), d.nextText(i)
		for again[before] {
			before = d.textAbove(before)
		}
		for again[after] {
			after = d.nextText(after)
		}
		return d.goesOn(before, after)
	})
}

// partsSentence reports that a sentence goes on around a line.
func (d *document) partsSentence(i int) bool { return d.goesOn(d.textAbove(i), d.nextText(i)) }

// goesOn reports that a sentence which one line begins goes on in another.
func (d *document) goesOn(before, after int) bool {
	if before < 0 || after >= len(d.lines) || d.heads[before] != nil || d.heads[after] != nil {
		return false
	}
	return d.lines[before].shape == prose && d.lines[after].bullet == "" && !endsSentence(d.lines[before].text) && startsLower(d.lines[after].text)
}
