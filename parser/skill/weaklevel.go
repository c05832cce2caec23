package skill

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some headings of levels have forms that texts have as well: "➤ Level 3", "ABCD 3", or a
// level and its text with nothing between them. The dialect says which forms these are and
// when they count: see [dialect.WeakLevel]. They count only where a source has no heading
// of a level that is plainer.

// findWeakLevels recognises levels by the forms without a code.
func (d *Document) findWeakLevels() { d.findWeak(false) }

// findCodedLevels recognises levels that are called by the skill's code: "ABCD 3".
func (d *Document) findCodedLevels() { d.findWeak(true) }

// findWeak tries the dialect's weak forms, with a code or without, in their order.
func (d *Document) findWeak(coded bool) {
	for kind, w := range d.WeakLevels() {
		if w.Every || w.HasCode() != coded || d.Ladder.IsLabelled() && !w.Labels {
			continue
		}
		if d.hasLevelHeadings() {
			return
		}
		for _, found := range d.weakLines(kind) {
			if len(found) >= w.Lines && countLevels(found) >= w.Levels {
				d.headWeak(found)
			}
		}
	}
}

// hasLevelHeadings reports that the source has headings for single levels.
func (d *Document) hasLevelHeadings() bool {
	return slices.ContainsFunc(d.Heads, (*dialect.Heading).IsOneLevel)
}

// weakLines are the lines with a weak form and the headings that they would be, by the
// skill's code in them; "" for none.
func (d *Document) weakLines(kind int) map[string]map[int]*dialect.Heading {
	lines := map[string]map[int]*dialect.Heading{}
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Shape != source.Prose || l.LinkOnly || d.Heads[i] != nil {
			continue
		}
		text, _ := d.headingText(l)
		weak, ok := d.WeakHeading(kind, l.Bullet, text)
		if !ok || !d.mayBeLevel(&weak.Heading) || weak.Code != "" && !d.hasCandidate(weak.Code) {
			continue
		}
		if lines[weak.Code] == nil {
			lines[weak.Code] = map[int]*dialect.Heading{}
		}
		lines[weak.Code][i] = withText(weak, l)
	}
	return lines
}

// withText is the heading of a weak level with the text on its line. What is short and no
// sentence is what the level is called.
func withText(weak dialect.WeakHeading, l *source.Line) *dialect.Heading {
	h := weak.Heading
	switch {
	case weak.Text == "":
	case len(strings.Fields(weak.Text)) <= 4 && !lexical.EndsSentence(weak.Text):
		h.Label = weak.Text
	default:
		h.Title = framework.Clean(strings.TrimSuffix(h.Title, framework.Clean(weak.Text)))
		h.Inline, h.Size = true, max(0, strings.LastIndex(l.Raw[l.Body:], weak.Text))
	}
	return &h
}

// countLevels is of how many levels headings are.
func countLevels(heads map[int]*dialect.Heading) int {
	levels := map[int]bool{}
	for _, h := range heads {
		levels[h.Levels[0]] = true
	}
	return len(levels)
}

// headWeak makes headings of lines.
func (d *Document) headWeak(heads map[int]*dialect.Heading) {
	for i, h := range heads {
		d.Heads[i], d.Lines[i].Bullet = h, ""
	}
}

// hasCandidate reports that a line that may be a title has a code.
func (d *Document) hasCandidate(code string) bool {
	if d.codes == nil {
		d.codes = dialect.Set{}
		for _, c := range d.candidates {
			d.codes[c.Code] = c.Code != ""
		}
	}
	return d.codes[code]
}
