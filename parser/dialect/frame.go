package dialect

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// IsPathTo knows the same with slashes, which texts have as well: it begins at
// home or ends at the title.
func (g *Grammar) IsPathTo(text string, isTitle func(text string) bool) bool {
	steps := strings.Split(text, " / ")
	return len(steps) > 2 && len(text) <= MaxHeading && (g.siteLines[framework.Fold(steps[0])] || isTitle(steps[len(steps)-1]))
}

// IsFurniture knows site text in any place.
func (g *Grammar) IsFurniture(text string) bool {
	if len(text) > 2*MaxHeading {
		return false
	}
	if !g.unspaced && !g.siteFirst[firstWord(text)] {
		return g.hasSitePart(text)
	}
	key := framework.Fold(text)
	switch {
	case g.siteLines[key]:
		return true
	case startsWithAny(key, g.siteStarts), g.unspaced && slices.ContainsFunc(g.siteStarts, func(s string) bool { return isWideText(s) && strings.HasPrefix(key, s) }):
		return true
	case startsWithAny(key, g.siteContacts):
		return strings.ContainsAny(text, "0123456789@")
	}
	return g.hasSitePart(text)
}

// hasSitePart knows site text by words in its middle.
func (g *Grammar) hasSitePart(text string) bool {
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
		switch {
		case !ok:
			return false
		case s == "©", s[len(s)-1] <= '9': // a sign or a number ends where it likes
			return true
		}
		return rest == "" || rest[0] == ' '
	})
}

// IsDialectFurniture knows the lines that the framework's documents repeat.
func (g *Grammar) IsDialectFurniture(text string) bool {
	return g.isOne(g.furniture, strings.TrimSuffix(text, "."))
}

// isOne reports that a line has one of some forms of furniture. What introduces a list
// ends in a colon, which is no part of the form.
func (g *Grammar) isOne(forms []*Form, text string) bool {
	if len(text) > MaxHeading || len(forms) == 0 || g.hints(text)&furnitureHint == 0 {
		return false
	}
	clean := framework.Clean(text)
	if hasOne(forms, clean) {
		return true
	}
	said := TrimColon(clean)
	return said != clean && hasOne(forms, said)
}

func hasOne(forms []*Form, text string) bool {
	lower := strings.ToLower(text)
	return slices.ContainsFunc(forms, func(t *Form) bool { return t.fixed.mayBegin(lower) && t.match(text, lower) != nil })
}

// IsOwnFurniture knows the lines that the dialect itself calls furniture, and none of
// those that documents of any framework repeat.
func (g *Grammar) IsOwnFurniture(text string) bool {
	return g.isOne(g.furniture[:len(g.Dialect.Furniture)], text)
}
