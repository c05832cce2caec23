package dialect

import (
	"cmp"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
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

// UnmarkedLevel takes a level and what stands behind it apart, where nothing but a
// blank, a tab or a full stop is between the two: "Level 2 Plans the work." The word
// for a level is the dialect's.
func (g *Grammar) UnmarkedLevel(text string) (level, rest string, ok bool) {
	if g.hints(text[:min(len(text), MaxHeading)])&levelHint == 0 {
		return "", "", false
	}
	for _, word := range g.levelWords {
		if len(text) <= len(word) || !strings.EqualFold(text[:len(word)], word) {
			continue
		}
		in := behindLevelWord().FindStringSubmatch(text[len(word):])
		if in != nil && g.Ladder.Has([]int{lexical.Number(in[1])}) {
			return in[1], in[2], true
		}
	}
	return "", "", false
}

// behindLevelWord is a number, and a text that begins with a capital, or with a letter
// of a script that has none.
var behindLevelWord = pattern.New(`^[\s\pZ]+(\d{1,2})[.)]?[\s\pZ]+([\p{Lu}\p{Lo}].*)$`)
