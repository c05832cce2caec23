package parser

import (
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
)

// readOutside looks at text that belongs to no skill. What is plainly part of
// a site or a document's frame is furniture; the rest stays unaccounted, and
// is reported.
func (d *document) readOutside(blocks []*block) {
	for _, b := range blocks {
		if d.isFrame(b) {
			b.place(furniture)
		}
	}
}

// isFrame knows what stands around skills: rules, links, addresses, site
// text, and the titles of skills wherever they are repeated.
func (d *document) isFrame(b *block) bool {
	switch {
	case b.shape == rule, b.linkOnly, hasAddress(b.raw), isBreadcrumb(b.text):
		return true
	case len(b.text) > 2*maxHeading:
		return false
	}
	return d.isFurniture(b.text) || d.isDialectFurniture(b.text) || d.names[framework.Fold(b.text)] || d.isStrapline(b.text)
}

// isBreadcrumb knows the way to a page: "Home > Skills > Rope work".
func isBreadcrumb(text string) bool {
	steps := breadcrumbMarks.Split(strings.TrimSpace(text), -1)
	return len(steps) > 2 && len(text) <= maxHeading && !endsSentence(text) &&
		!slices.ContainsFunc(steps, func(s string) bool { return s == "" || len(s) > 60 })
}

var breadcrumbMarks = regexp.MustCompile(`[\s\pZ]+[>»›→][\s\pZ]+`)

// isAddress knows a line that is nothing but a web address.
func isAddress(text string) bool {
	text = strings.Trim(text, "<>[]() ")
	return (strings.Contains(text, "://") || strings.HasPrefix(text, "www.")) && !strings.ContainsAny(text, " \t")
}
