package skill

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some sources head their levels with a number alone, or with a number and what the
// level is called: "4", "4. Enable", "Enable (4)". So do lists and chapters number what they have.
// Three things tell levels: a text of its own stands below each, the numbers go one way
// in every skill, and a number is called the same wherever it stands.

// numberHead is a line that may head a level by its number.
type numberHead struct {
	line, level int
	label       string
	text        bool // a text stands below it, and not another of its kind
}

// findNumberLevels recognises such headings, where a source has no plainer ones and
// every skill has these.
func (d *Document) findNumberLevels() {
	if d.Ladder.IsLabelled() || d.definesLevels() || len(d.skillTitles) == 0 {
		return
	}
	var all [][]numberHead
	for _, p := range d.pageLines() {
		heads := d.numberHeads(p[0], p[1])
		if !slices.ContainsFunc(heads, func(h numberHead) bool { return h.text }) {
			return
		}
		all = append(all, heads)
	}
	labels := labelsOfNumbers(all)
	if labels == nil {
		return
	}
	step := 0
	for k, heads := range all {
		all[k] = withoutItems(heads, labels)
		for i := 1; i < len(all[k]); i++ {
			way := direction([]int{all[k][i-1].level, all[k][i].level})
			if way == 0 || step != 0 && way != step {
				return
			}
			step = way
		}
	}
	for _, h := range slices.Concat(all...) {
		d.headByNumber(h)
	}
}

// definesLevels reports that a level has a plainer heading, and a text below it that
// does not say that there is none.
func (d *Document) definesLevels() bool {
	for i, h := range d.Heads {
		if !h.IsOneLevel() {
			continue
		}
		if below := d.nextText(i); h.Inline || below < len(d.Lines) && d.Heads[below] == nil && !d.IsUndefined(d.Lines[below].Text) {
			return true
		}
	}
	return false
}

// withoutItems leaves out what stands like a heading and has no text: all that do not
// stand next in the count to the heading below them, or are called otherwise.
func withoutItems(heads []numberHead, labels map[int]string) []numberHead {
	var kept []numberHead
	for _, h := range slices.Backward(heads) {
		label, known := labels[h.level]
		next := len(kept) > 0 && (kept[len(kept)-1].level-h.level == 1 || h.level-kept[len(kept)-1].level == 1)
		if h.text || known && label == h.label || !known && next {
			kept = append(kept, h)
		}
	}
	slices.Reverse(kept)
	return kept
}

// headByNumber makes the line the heading of its level.
func (d *Document) headByNumber(h numberHead) {
	l := &d.Lines[h.line]
	d.Heads[h.line] = &dialect.Heading{
		Kind: dialect.LevelSection, Levels: []int{h.level}, Numbers: strconv.Itoa(h.level), Label: h.label,
		Title: framework.Clean(strings.TrimSpace(l.Bullet + " " + l.Text)),
	}
	l.Bullet = ""
	if d.underlinedAt(h.line) {
		d.Lines[h.line+1].Classify(source.Structure)
		d.Lines[h.line+1].Shape = source.Blank
	}
}

// underlinedAt reports that a rule stands directly below a line, which makes a
// heading of it.
func (d *Document) underlinedAt(i int) bool {
	return i+1 < len(d.Lines) && d.Lines[i+1].Shape == source.Rule
}

// labelsOfNumbers is what each number is called; nil where that differs from skill to
// skill, where two numbers are called the same, or where only one level is there.
func labelsOfNumbers(all [][]numberHead) map[int]string {
	labels, numbers := map[int]string{}, map[string]int{}
	shared := len(all) == 1
	for k, heads := range all {
		for _, h := range heads {
			if !h.text {
				continue
			}
			label, seen := labels[h.level]
			n, called := numbers[h.label]
			if seen && label != h.label || called && h.label != "" && n != h.level {
				return nil
			}
			shared = shared || seen && k > 0
			labels[h.level], numbers[h.label] = h.label, h.level
		}
	}
	if _, bare := numbers[""]; len(labels) < 2 || !shared || bare && len(numbers) > 1 {
		return nil
	}
	return labels
}

// numberHeads are the lines of a page that may head levels by their numbers.
func (d *Document) numberHeads(from, to int) []numberHead {
	var heads []numberHead
	described := false
	for i := from; i < to; i++ {
		n, label := d.numberHead(i)
		if n < 0 || !described {
			described = described || d.Lines[i].Shape == source.Prose
			continue
		}
		below := d.nextText(i)
		if d.underlinedAt(i) {
			below = d.nextText(i + 1)
		}
		text := below < to && d.isTextBelow(i, below)
		if next, _ := d.numberHead(below); next >= 0 {
			text = false
		}
		heads = append(heads, numberHead{i, n, label, text})
	}
	return heads
}

// isTextBelow reports that a line is a text that one above it may head: no item of a list,
// unless that is marked as a heading or begins with no number.
func (d *Document) isTextBelow(i, below int) bool {
	if d.Heads[below] != nil || d.Lines[below].Rank > 0 {
		return false
	}
	return d.Lines[below].IsUnbulleted() || d.Lines[i].Rank > 0 || d.isNoListNumber(i)
}

// isNoListNumber reports that a line begins with no number, as the items of a list do:
// "Assist (2)".
func (d *Document) isNoListNumber(i int) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(d.Lines[i].Text))
	return d.Lines[i].Bullet == "" && unicode.IsLetter(r)
}

// numberHead takes a line apart that is a number, alone or with a name behind it;
// -1 for any other.
func (d *Document) numberHead(i int) (level int, label string) {
	if i >= len(d.Lines) {
		return -1, ""
	}
	l := &d.Lines[i]
	if !l.IsUnread() || d.Heads[i] != nil || l.LinkOnly || !d.standsApart(i) {
		return -1, ""
	}
	text, _ := d.headingText(l)
	if l.Bullet != "" {
		text = l.Bullet + " " + text
	}
	for kind, w := range d.WeakLevels() {
		if !w.Every {
			continue
		}
		h, ok := d.WeakHeading(kind, "", text)
		if ok && len(strings.Fields(h.Label)) <= maxLevelLabel && !lexical.EndsSentence(h.Label) && !endsInColon(h.Label) {
			return h.Levels[0], h.Label
		}
	}
	return -1, ""
}
