package skill

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// readOutside looks at text that belongs to no skill. What is plainly part of
// a site or a document's frame is furniture; the rest stays unaccounted, and
// is reported.
func (d *Document) readOutside(blocks []*Block) {
	for _, b := range blocks {
		if d.isFrame(b) {
			b.Classify(source.Furniture)
		}
	}
}

// putRightsAway takes out the headings of notes of rights.
func putRightsAway(blocks []*Block) {
	for _, b := range blocks {
		if documentWords()["rights"][framework.Fold(b.Text)] {
			b.Classify(source.Furniture)
		}
	}
}

// isFrame knows what stands around skills: rules, links, addresses, site
// text, and the titles of skills wherever they are repeated.
func (d *Document) isFrame(b *Block) bool {
	switch {
	case b.Shape == source.Rule, b.LinkOnly, lexical.HasAddress(b.Raw), isBreadcrumb(b.Text):
		return true
	case d.listsTitles(b):
		return true
	case len(b.Text) > 2*dialect.MaxHeading:
		return false
	}
	return d.IsFurniture(b.Text) || d.IsDialectFurniture(b.Text) || d.isPageTitle(b.Text) || d.Names[framework.Fold(b.Text)] || d.isStrapline(b.Text)
}

// isPageTitle reports that a line says what the source calls itself, as the title of a page
// does, with what stands there behind a mark, such as the name of the site, or without.
func (d *Document) isPageTitle(text string) bool {
	return slices.ContainsFunc(d.Lines, func(l source.Line) bool {
		if l.Shape != source.Blank || l.Class != source.Furniture || l.Raw == "" {
			return false
		}
		rest, begins := strings.CutPrefix(l.Raw, text)
		return begins && (rest == "" || titleMark().MatchString(rest))
	})
}

// titleMark is the mark between the title of a page and the name of its site.
var titleMark = pattern.New(`^[\s\pZ]*[|·•–—:»-][\s\pZ]`)

// contentsEntry is a line of a table of contents: a text, dots, and the number of a page.
var contentsEntry = pattern.New(`^(.*\S)[\s\pZ]*(?:\.[\s\pZ]?){4,}[\s\pZ]*\d{1,4}$`)

// listsTitles reports that all lines of a block are entries of a table of contents, each of
// a skill that the source has.
func (d *Document) listsTitles(b *Block) bool {
	for _, l := range b.lines {
		in := contentsEntry().FindStringSubmatch(strings.TrimSpace(l.Text))
		if in == nil || !d.isSkillTitle(in[1]) {
			return false
		}
	}
	return len(b.lines) > 0
}

// isSkillTitle reports that a text is the title of a skill, or its code or name.
func (d *Document) isSkillTitle(text string) bool {
	text = strings.ReplaceAll(text, "|", " ")
	if d.Names[framework.Fold(text)] {
		return true
	}
	t, ok := d.Title(text, true)
	return ok && t.Code != "" && d.Names[framework.Fold(t.Code)] && d.Names[framework.Fold(t.Name)]
}

// isBreadcrumb knows the way to a page: "Home > Skills > Rope work".
func isBreadcrumb(text string) bool {
	if len(text) > dialect.MaxHeading || !slices.ContainsFunc(breadcrumbs, func(mark string) bool { return strings.Contains(text, mark) }) {
		return false
	}
	steps := breadcrumbMarks().Split(strings.TrimSpace(text), -1)
	return len(steps) > 2 && !lexical.EndsSentence(text) &&
		!slices.ContainsFunc(steps, func(s string) bool { return s == "" || len(s) > 60 })
}

// isPathToTitle reports that a line is a breadcrumb whose last step is a title.
func isPathToTitle(text string, t candidate) bool {
	if !isBreadcrumb(text) {
		return false
	}
	steps := breadcrumbMarks().Split(strings.TrimSpace(text), -1)
	return t.repeatedBy(steps[len(steps)-1])
}

// breadcrumbs are the marks between the steps of the way to a page.
var breadcrumbs = []string{">", "»", "›", "→"}

var breadcrumbMarks = pattern.New(`[\s\pZ]+[>»›→][\s\pZ]+`)

// isAddress knows a line that is nothing but a web address.
func isAddress(text string) bool {
	text = strings.Trim(text, "<>[]() ")
	return (strings.Contains(text, "://") || strings.HasPrefix(text, "www.")) && !strings.ContainsAny(text, " \t")
}

// putFurnitureHeadingsAway takes out the marked headings that the dialect knows as
// furniture: they end no part of a skill and begin none.
func (d *Document) putFurnitureHeadingsAway() {
	for i := range d.Lines {
		if l := &d.Lines[i]; l.Rank > 0 && d.Heads[i] == nil && d.IsDialectFurniture(l.Text) {
			l.Shape = source.Blank
			l.Classify(source.Furniture)
		}
	}
}
