package skill

import (
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Documents copied as text bring their page feet along: a line that comes again
// and again and counts up, in the middle of what stands on both pages.

// lastNumber is the number that a line ends with, or begins with.
var lastNumber = pattern.New(`^(\d{1,4})\b|\b(\d{1,4})$`)

// A line must come minFeet times to be taken for a foot, with at least minPage
// lines of text between two of them.
const (
	minFeet = 3
	minPage = 2
)

// putFeetAway makes furniture of lines that are the same but for a number, which
// ascends beyond the highest level: what counts no further may be the headings
// of levels in a form that nobody knows.
func (d *Document) putFeetAway() {
	lines := map[string][]int{}
	for i := range d.Lines {
		l := &d.Lines[i]
		if !d.isPlainText(i) || len(l.Text) > dialect.MaxHeading || lexical.EndsSentence(l.Text) {
			continue
		}
		if key := footKey(l.Text); key != "" {
			lines[key] = append(lines[key], i)
		}
	}
	all := append(d.pageNumbers(), d.countedPages()...)
	for _, at := range lines {
		if len(at) < minFeet || !d.countsUp(at) {
			continue
		}
		for _, i := range at {
			d.Lines[i].Classify(source.Furniture)
		}
		all = append(all, at...)
	}
	d.takeOut(all)
}

// pageNumbers are the lines that are nothing but the number of a page, between
// texts.
func (d *Document) pageNumbers() []int {
	var found []int
	for i := range d.Lines {
		l := &d.Lines[i]
		if !d.isPlainText(i) || !strings.ContainsAny(l.Text, "0123456789") {
			continue
		}
		if len(strings.Fields(l.Text)) > maxPageWords || !d.IsDialectFurniture(l.Text) {
			continue
		}
		l.Classify(source.Furniture)
		found = append(found, i)
	}
	return found
}

// countedPages are the lines that are nothing but a number, where each is the next one
// to that before it and one of them stands in the middle of a text: pages are counted
// through a document, levels and lists begin again.
func (d *Document) countedPages() []int {
	var found []int
	last, inText := -1, false
	for i := range d.Lines {
		l := &d.Lines[i]
		if !d.isPlainText(i) || len(strings.TrimSpace(l.Text)) > 3 {
			continue
		}
		n, err := strconv.Atoi(strings.TrimSpace(l.Text))
		switch {
		case err != nil:
			continue
		case last >= 0 && (n != last+1 || d.nextText(found[len(found)-1]) == i): // a list of numbers
			return nil
		}
		last = n
		found = append(found, i)
		inText = inText || d.partsSentence(i) || i+1 < len(d.Lines) && d.Lines[i-min(i, 1)].Shape == source.Prose && d.Lines[i+1].Shape == source.Prose
	}
	if len(found) < minFeet || !inText {
		return nil
	}
	for _, i := range found {
		d.Lines[i].Classify(source.Furniture)
	}
	return found
}

// maxPageWords is how many words the number of a page has: "- Page 3 of 10 -".
const maxPageWords = 6

// footKey is what a line says besides its number; "" where that is nothing, or
// where it has none.
func footKey(text string) string {
	text = strings.TrimSpace(text)
	key := lastNumber().ReplaceAllString(text, "")
	if key == text || len(strings.Fields(key)) < 2 {
		return ""
	}
	return framework.Fold(key)
}

// countsUp reports that each of some lines, which stand apart, has a higher
// number than the one before.
func (d *Document) countsUp(at []int) bool {
	last := -1
	for k, i := range at {
		n, err := strconv.Atoi(lastNumber().FindString(strings.TrimSpace(d.Lines[i].Text)))
		if err != nil || n <= last || k > 0 && len(source.TextLines(d.Lines[at[k-1]+1:i])) < minPage {
			return false
		}
		last = n
	}
	return last > d.Ladder.Highest
}
