package skill

import (
	"fmt"
	"slices"
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
		if (len(at) < minFeet || !d.countsUp(at)) && !d.countsInTexts(at) {
			continue
		}
		for _, i := range at {
			d.Lines[i].Classify(source.Furniture)
		}
		all = append(all, at...)
	}
	d.takeOut(all)
}

// printedFoot is what browsers print below each page: its address, and which page of how
// many it is.
var printedFoot = pattern.New(`^\s*(?:https?|file)://\S+\s+\d{1,4}/\d{1,4}\s*$`)

// isPrintedFoot reports that a text is what browsers print below a page.
func isPrintedFoot(text string) bool {
	return strings.Contains(text, "://") && printedFoot().MatchString(text)
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
		number := !lexical.HasWords(l.Text, maxPageWords+1) && (d.IsDialectFurniture(l.Text) || isPrintedFoot(l.Text))
		if !number && !d.isNamedFoot(i) {
			continue
		}
		l.Classify(source.Furniture)
		found = append(found, i)
	}
	return found
}

// isNamedFoot reports that a line is a name and the number of a page, and stands alone:
// "Yard Skills  Page 3". A sentence that breaks off before a number ends in no name.
func (d *Document) isNamedFoot(i int) bool {
	l := &d.Lines[i]
	if len(l.Text) > dialect.MaxHeading || !d.standsAlone(i) || !d.partedAbove(i) || !dialect.BeginsAsName(l.Text) {
		return false
	}
	if !strings.ContainsAny(lexical.LastWords(l.Text, maxFootWords), "0123456789") {
		return false
	}
	words := strings.Fields(l.Text)
	for n := 2; n <= maxFootWords && n < len(words); n++ {
		tail := strings.Join(words[len(words)-n:], " ")
		name := strings.TrimRight(strings.Join(words[:len(words)-n], " "), " |–—-")
		if n+1 < len(words) && strings.ContainsAny(tail, "0123456789") && d.IsDialectFurniture(tail) && d.CanBeName(name, false) {
			return true
		}
	}
	return false
}

// maxFootWords is how many words the number of a page has behind a name: "Page 3 of 10".
const maxFootWords = 4

// countedPages are the lines that are nothing but a number, where each is the next one
// to that before it and one of them stands in the middle of a text: pages are counted
// through a document, levels and lists begin again.
func (d *Document) countedPages() []int {
	found, counted := d.numbersAlone()
	inText := func(i int) bool {
		return d.partsSentence(i) || i+1 < len(d.Lines) && d.Lines[i-min(i, 1)].Shape == source.Prose && d.Lines[i+1].Shape == source.Prose
	}
	if !counted || len(found) < minFeet || !slices.ContainsFunc(found, inText) && !d.countsPages(found) {
		return d.numbersInSentences(found)
	}
	for _, i := range found {
		d.Lines[i].Classify(source.Furniture)
	}
	return found
}

// countsPages reports that so much stands between some numbers that they count pages, where
// the source has headings of levels of another form.
func (d *Document) countsPages(numbers []int) bool {
	for k, i := range numbers {
		if l := &d.Lines[i]; strings.TrimSpace(l.Raw) != strings.TrimSpace(l.Text) { // a cell of a table
			return false
		}
		if k > 0 && len(source.TextLines(d.Lines[numbers[k-1]+1:i])) < minCounted {
			return false
		}
	}
	return d.hasLevelHeadings()
}

// minCounted is how many lines of text a page has at least that a bare number counts.
const minCounted = 12

// numbersAlone are the lines that are nothing but a number of at most three digits.
// They are counted where each is the next one to that before it and a text stands
// between the two.
func (d *Document) numbersAlone() (found []int, counted bool) {
	last, counted := -1, true
	for i := range d.Lines {
		text := strings.TrimSpace(d.Lines[i].Text)
		if !d.isPlainText(i) || len(text) > 3 {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil {
			continue
		}
		counted = counted && (last < 0 || n == last+1 && d.nextText(found[len(found)-1]) != i)
		last = n
		found = append(found, i)
	}
	return found, counted
}

// numbersInSentences are those of the lines with nothing but a number that stand in the
// middle of a sentence, where the line above had room for the number and the next line
// stands directly below it: no wrapping leaves a number alone. They are too few to be
// sure, so that is said.
func (d *Document) numbersInSentences(lines []int) (found []int) {
	for _, i := range lines {
		l := &d.Lines[i]
		if !d.isInSentence(i) || !d.hasRoom(i-1, l.Width()) {
			continue
		}
		l.Classify(source.Furniture)
		found = append(found, i)
		d.problems = append(d.problems, framework.Problem{
			Rule: "page-in-text", From: l.From(d.Place), Skill: d.skillAbove(i),
			Message: fmt.Sprintf("%q stands alone in the middle of a sentence and was taken for the number of a page", strings.TrimSpace(l.Text)),
		})
	}
	return found
}

// isInSentence reports that the line directly above, which may share it with the heading
// of its section, begins a sentence that the line directly below goes on with.
func (d *Document) isInSentence(i int) bool {
	if i == 0 || i+1 == len(d.Lines) || d.textAbove(i) != i-1 || d.nextText(i) != i+1 {
		return false
	}
	above, below := d.Heads[i-1], d.Heads[i+1]
	if above != nil && !above.Inline || below != nil {
		return false
	}
	a, b := &d.Lines[i-1], &d.Lines[i+1]
	return a.Shape == source.Prose && b.Bullet == "" && !lexical.EndsSentence(a.Text) && lexical.StartsLower(b.Text)
}

// hasRoom reports that another line of the source is so long that so many characters
// more would have stood on this one.
func (d *Document) hasRoom(i, width int) bool {
	needed := d.Lines[i].Width() + 1 + width
	return slices.ContainsFunc(d.Lines, func(l source.Line) bool { return l.Shape == source.Prose && l.Width() >= needed })
}

// skillAbove is what the nearest line above that has the form of a title names; "" where
// there is none.
func (d *Document) skillAbove(i int) string {
	for k := i - 1; k >= 0; k-- {
		if t, ok := d.Title(strings.TrimSpace(d.Lines[k].Text), false); ok && t.Code != "" {
			return t.Code
		}
	}
	return ""
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

// fewFeet is how many lines show a foot of which one stands in the middle of a sentence.
const fewFeet = 2

// countsInTexts reports that each of some lines has a higher number than the one before, and
// that one of them stands in the middle of a sentence, where no heading of a level does.
func (d *Document) countsInTexts(at []int) bool {
	last := -1
	for _, i := range at {
		n, err := strconv.Atoi(lastNumber().FindString(strings.TrimSpace(d.Lines[i].Text)))
		if err != nil || n <= last {
			return false
		}
		last = n
	}
	return len(at) >= fewFeet && slices.ContainsFunc(at, d.isInSentence)
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
