package parser

import (
	"compdiff/framework"
	"slices"
	"strings"
)

// isPathTo knows the same with slashes, which texts have as well: it begins at
// home or ends at the title.
func (g *grammar) isPathTo(text string, isTitle func(text string) bool) bool {
	steps := strings.Split(text, " / ")
	return len(steps) > 2 && len(text) <= maxHeading && (g.siteLines[framework.Fold(steps[0])] || isTitle(steps[len(steps)-1]))
}

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
