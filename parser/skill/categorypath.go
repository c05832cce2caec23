package skill

import (
	"slices"
	"strings"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// Publishers write the way to a skill below its title, category by category: "Yard work >
// Ropes". It is no text of the skill.

// maxStep is how many bytes a step of such a way has at most.
const maxStep = 60

// isPath reports that a text is nothing but names with marks between them that lead from one
// to the next.
func isPath(text string) bool {
	if len(text) > dialect.MaxHeading || lexical.EndsSentence(text) || !slices.ContainsFunc(breadcrumbs, func(mark string) bool { return strings.Contains(text, " "+mark+" ") }) {
		return false
	}
	return !slices.ContainsFunc(breadcrumbMarks().Split(strings.TrimSpace(text), -1), func(step string) bool {
		return len(step) > maxStep || !dialect.BeginsAsName(step)
	})
}

// findCategoryPaths takes the ways below the titles for what the skills are of, where most
// pages have one and they differ.
func (d *Document) findCategoryPaths() {
	var found []int
	said := map[string]bool{}
	for k, p := range d.pageLines() {
		for i := p[0]; i < p[1]; i++ {
			if h := d.Heads[i]; h != nil && !isFact(h) {
				break
			}
			if l := &d.Lines[i]; l.IsUnread() && !l.LinkOnly && isPath(l.Text) && !isPathToTitle(l.Text, d.skillTitles[k]) {
				found = append(found, i)
				said[l.Text] = true
				break
			}
			if d.isUnreadText(i) && lexical.EndsSentence(d.Lines[i].Text) {
				break
			}
		}
	}
	if len(found)*2 <= len(d.skillTitles) || len(said) < 2 {
		return
	}
	for _, i := range found {
		d.Heads[i] = &dialect.Heading{Kind: dialect.CategorySection, Inline: true}
	}
}
