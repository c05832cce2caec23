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

// isPathTo knows the same with slashes, which texts have as well: it begins at
// home or ends at the title.
func (g *grammar) isPathTo(text string, next candidate) bool {
	steps := strings.Split(text, " / ")
	return len(steps) > 2 && len(text) <= maxHeading && (g.siteLines[framework.Fold(steps[0])] || next.repeatedBy(steps[len(steps)-1]))
}

var breadcrumbMarks = regexp.MustCompile(`[\s\pZ]+[>»›→][\s\pZ]+`)

// isFurniture knows site text in any place.
func (g *grammar) isFurniture(text string) bool {
	if len(text) > 2*maxHeading {
		return false
	}
	if !g.siteFirst[firstWord(text)] {
		return g.hasSitePart(text)
	}
	key := framework.Fold(text)
	switch {
	case g.siteLines[key]:
		return true
	case startsWithAny(key, g.siteStarts):
		return true
	case startsWithAny(key, g.siteContacts):
		return strings.ContainsAny(text, "0123456789@")
	}
	return g.hasSitePart(text)
}

// hasSitePart knows site text by words in its middle.
func (g *grammar) hasSitePart(text string) bool {
	if g.hints(text)&siteHint == 0 {
		return false
	}
	lower := strings.ToLower(text)
	return slices.ContainsFunc(g.siteParts, func(part string) bool { return strings.Contains(lower, part) })
}

// startsWithAny compares whole words.
func startsWithAny(key string, starts []string) bool {
	return slices.ContainsFunc(starts, func(s string) bool {
		rest, ok := strings.CutPrefix(key, s)
		return ok && (rest == "" || rest[0] == ' ' || s == "©" || s[len(s)-1] <= '9')
	})
}

// isDialectFurniture knows the lines that the framework's documents repeat.
func (g *grammar) isDialectFurniture(text string) bool {
	if len(text) > maxHeading || g.hints(text)&furnitureHint == 0 {
		return false
	}
	text = framework.Clean(strings.TrimSuffix(text, "."))
	lower := strings.ToLower(text)
	return slices.ContainsFunc(g.furniture, func(t *template) bool { return t.match(text, lower) != nil })
}

// isAddress knows a line that is nothing but a web address.
func isAddress(text string) bool {
	text = strings.Trim(text, "<>[]() ")
	return (strings.Contains(text, "://") || strings.HasPrefix(text, "www.")) && !strings.ContainsAny(text, " \t")
}

// hasAddress knows a web or e-mail address in a line.
func hasAddress(raw string) bool {
	return strings.Contains(raw, "://") || strings.Contains(raw, "www.") || strings.Contains(raw, "mailto:")
}
