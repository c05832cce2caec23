package skill

import (
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Levels may be called and not numbered: "Assist: Checks the kiln.", "Helper: ...". Where
// no level of a source was found, and the texts of its skills begin with labels that come
// in one order but not all of them in every skill, it is said that these may be levels:
// fields are the same in every skill, and levels are not.

// minCalled is on how many pages such labels stand at least, two on each.
const minCalled = 2

// doubtCalledLevels says that labels before texts may be those of levels.
func (d *Document) doubtCalledLevels() {
	var pages [][]string
	first := -1
	for _, page := range d.pageLines() {
		labels, at := d.textLabels(page)
		if len(labels) > 1 {
			pages = append(pages, labels)
			if first < 0 {
				first = at
			}
		}
	}
	if len(pages) < minCalled || len(pages)*2 < len(d.skillTitles) || !comeInOneOrder(pages) || allTheSame(pages) {
		return
	}
	d.levelsMissing(first, "no level of any skill was found, and texts of the skills begin with labels that come in one order, not all of them in each, beginning with "+strconv.Quote(framework.Clean(d.Lines[first].Text)))
}

// textLabels are the labels before the texts of a page that nobody knows, each once, and
// the line of the first.
func (d *Document) textLabels(page [2]int) (labels []string, first int) {
	first = -1
	for i := page[0]; i < page[1]; i++ {
		l := &d.Lines[i]
		if !l.IsUnread() || d.Heads[i] != nil || l.Bullet != "" {
			continue
		}
		at, size := lexical.Colon(l.Text)
		if at <= 0 || at > dialect.MaxLabel || !lexical.EndsSentence(l.Text) && l.Shape == source.Prose {
			continue
		}
		label, rest := strings.TrimSpace(l.Text[:at]), strings.TrimSpace(l.Text[at+size:])
		if rest == "" || len(strings.Fields(label)) > maxLevelLabel || d.ColumnKind(label) != dialect.UnknownColumn {
			continue
		}
		if label == "" || !beginsText(label) || !beginsText(rest) {
			continue
		}
		if key := framework.Fold(label); !slices.Contains(labels, key) {
			labels = append(labels, key)
			if first < 0 {
				first = i
			}
		}
	}
	return labels, first
}

// comeInOneOrder reports that no two labels change places from page to page, and that
// pages share some.
func comeInOneOrder(pages [][]string) bool {
	before, shared := map[[2]string]bool{}, 0
	seen := map[string]bool{}
	for _, labels := range pages {
		for i, a := range labels {
			if seen[a] {
				shared++
			}
			for _, b := range labels[i+1:] {
				if before[[2]string{b, a}] {
					return false
				}
				before[[2]string{a, b}] = true
			}
		}
		for _, a := range labels {
			seen[a] = true
		}
	}
	return shared > 0
}

// allTheSame reports that every page has the same labels.
func allTheSame(pages [][]string) bool {
	return !slices.ContainsFunc(pages, func(labels []string) bool { return !slices.Equal(labels, pages[0]) })
}
