package dialect

import (
	"cmp"
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// InlineHeading gives the heading that a line begins with, and its text.
func (g *Grammar) InlineHeading(text string) (h *Heading, label string) {
	if at, size := lexical.Colon(text); at > 0 && at < 50 && g.sectionStarts[firstWord(text[:at])] {
		kind := g.sections[sectionKey(text[:at])]
		switch kind {
		case TitleSection, GuidanceSection, KeywordSection, IdentitySection, CategorySection:
			return &Heading{Kind: kind, Title: framework.Clean(text[:at])}, text[:at+size]
		}
	}
	head := text[:min(len(text), MaxHeading)]
	if g.hints(head)&levelHint == 0 {
		return nil, ""
	}
	lower, whole := strings.ToLower(head), ""
	for _, form := range g.inlineLevels {
		if !strings.Contains(lower, form.literal) {
			continue
		}
		if len(head) < len(text) && whole == "" {
			whole = strings.ToLower(text)
		}
		in := form.match(text, cmp.Or(whole, lower))
		if in == nil {
			continue
		}
		label := text[:len(text)-len(in["text"])]
		if found, ok := g.Heading(strings.TrimRight(label, " \t:：-–—")); ok && found.Kind == LevelSection {
			return &found, label
		}
	}
	return nil, ""
}
