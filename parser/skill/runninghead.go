package skill

import (
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Besides feet that count up, copies of documents have lines that come again
// with every page and fall anywhere between the texts: a running head, a
// watermark, an address. They are no sentences, where the texts of the source
// are. A label that a publisher repeats comes in the same part of every skill.

// putRunningLinesAway makes furniture of such lines, where they stand in the
// middle of a sentence or in descriptions, guidance and levels alike.
func (d *Document) putRunningLinesAway() {
	if !d.hasLevelHeadings() || !d.inSentences(70) {
		return
	}
	lines := map[string][]int{}
	for i := range d.Lines {
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
			d.Lines[i].Classify(source.Furniture)
		}
		all = append(all, at...)
	}
	d.takeOut(all)
}

// isRepeatedAt reports that there is a line k, and that it is one which the
// framework's documents repeat.
func (d *Document) isRepeatedAt(k int) bool {
	return k >= 0 && k < len(d.Lines) && d.Heads[k] == nil && d.IsDialectFurniture(d.Lines[k].Text)
}

// runningKey is what a line says besides its numbers; "" for a line that is a
// text, a heading or an item, also one that lost its bullet, or has one word only.
func (d *Document) runningKey(i int) string {
	l := &d.Lines[i]
	if !d.isPlainText(i) || len(l.Text) > dialect.MaxHeading || !strings.Contains(l.Text, " ") || d.isKnownLine(l) {
		return ""
	}
	return framework.Fold(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, l.Text))
}

// isKnownLine reports that a line is a sentence, or part of one, a title, a row of
// levels or what says that there are none, or furniture that is known without looking
// for its likes.
func (d *Document) isKnownLine(l *source.Line) bool {
	if lexical.EndsSentence(l.Text) || lexical.StartsLower(l.Text) && !lexical.HasAddress(l.Raw) {
		return true
	}
	if _, ok := d.Title(l.Text, false); ok {
		return true
	}
	if d.Ladder.IsList(l.Text) || d.IsUndefined(l.Text) {
		return true
	}
	return d.IsFurniture(l.Text) || d.IsDialectFurniture(l.Text)
}

// apart reports that lines stand next to each other or far enough apart to be on
// different pages.
func (d *Document) apart(at []int) bool {
	for k := 1; k < len(at); k++ {
		if between := len(source.TextLines(d.Lines[at[k-1]+1 : at[k]])); between > 0 && between < minPage {
			return false
		}
	}
	return true
}

// standAlone reports that each of some lines stands between blank ones, with
// nothing but others that come again: a line of a paragraph may come again as
// well.
func (d *Document) standAlone(at []int, lines map[string][]int) bool {
	runs := func(i int) bool {
		return len(lines[d.runningKey(i)]) >= minFeet || d.IsDialectFurniture(d.Lines[i].Text)
	}
	for _, i := range at {
		for _, step := range []int{-1, 1} {
			for k := i + step; k >= 0 && k < len(d.Lines) && d.Lines[k].Shape != source.Blank; k += step {
				if !runs(k) {
					return false
				}
			}
		}
	}
	return true
}

// kindsAbove counts the kinds of parts in which lines stand.
func (d *Document) kindsAbove(at []int, titles []candidate) int {
	seen := map[dialect.SectionKind]bool{}
	line, title := 0, 0
	above := dialect.UnknownSection
	for _, i := range at {
		for ; line < i; line++ {
			if title < len(titles) && titles[title].at == line {
				title++
				above = dialect.TitleSection
			}
			if d.Heads[line] != nil {
				above = d.Heads[line].Kind
			}
		}
		seen[above] = true
	}
	return len(seen)
}

// partSentence reports that one of some lines, with its neighbours among those
// that come again, parts a sentence.
func (d *Document) partSentence(at []int, again map[int]bool) bool {
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

// goesOn reports that a sentence which one line begins goes on in another.
func (d *Document) goesOn(before, after int) bool {
	if before < 0 || after >= len(d.Lines) || d.Heads[before] != nil || d.Heads[after] != nil {
		return false
	}
	return d.Lines[before].Shape == source.Prose && d.Lines[after].Bullet == "" && !lexical.EndsSentence(d.Lines[before].Text) && lexical.StartsLower(d.Lines[after].Text)
}
