package dialect

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
)

// BareTitles reports that a title may be a name alone.
func (g *Grammar) BareTitles() bool {
	return slices.ContainsFunc(g.Titles, func(form string) bool { return strings.TrimSpace(form) == "{name}" })
}

// LevelIn reads a cell that names a level: "3", "Level 3", "3 - Apply".
func (g *Grammar) LevelIn(text string) (level int, title string, ok bool) {
	text = narrow(framework.Clean(lexical.PlainCell(text)))
	if text == "" || len(text) > MaxHeading {
		return 0, "", false
	}
	if n, ok := g.Ladder.One(strings.Trim(text, " -–—:.")); ok {
		return n, "", true
	}
	if head, rest, found := strings.Cut(text, " "); found {
		if n, ok := g.Ladder.One(strings.Trim(head, "-–—:.")); ok && !lexical.EndsSentence(text) {
			return n, strings.Trim(rest, " -–—:"), true
		}
	}
	h, ok := g.Heading(text)
	if !ok || !h.IsBareLevel() {
		return 0, "", false
	}
	return h.Levels[0], h.Label, g.Ladder.Has(h.Levels)
}

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

// IsUndefined knows the sentence that says that a level is not defined.
func (g *Grammar) IsUndefined(text string) bool {
	if len(text) > 2*MaxHeading || g.hints(text)&undefinedHint == 0 {
		return false
	}
	text = strings.TrimRight(framework.Clean(text), ". 。")
	lower := strings.ToLower(text)
	return slices.ContainsFunc(g.undefined, func(t *Form) bool { return t.match(text, lower) != nil })
}

// CutEssence takes the label off a generic text; label is the number of its
// non-space characters, text is empty where there is no such label.
func (g *Grammar) CutEssence(whole string) (text string, label int) {
	if g.hints(whole)&essenceHint == 0 {
		return "", 0
	}
	lower := strings.ToLower(whole)
	for _, form := range g.essence {
		if in := form.match(whole, lower); in != nil {
			return in["text"], framework.NonSpace(whole) - framework.NonSpace(in["text"])
		}
	}
	return "", 0
}

// CoverageIn reads a cell of a coverage column: level numbers or, below the
// header of a level, a mark that it is defined or that it is not.
func (g *Grammar) CoverageIn(text string, below []int) (levels []int, ok bool) {
	text = narrow(text)
	if yes, ok := g.CoverageMark(text); ok && len(below) > 0 {
		if yes {
			return below, true
		}
		return nil, true
	}
	if !g.Ladder.IsList(text) {
		if number, _, ok := cutLevelMark(text); ok { // "2 - Assist"
			if n, ok := g.Ladder.One(number); ok {
				return []int{n}, true
			}
		}
		if h, ok := g.Heading(text); ok && h.IsBareLevel() && g.Ladder.Has(h.Levels) { // "Level 3 (Apply)"
			return h.Levels, true
		}
		return nil, strings.TrimFunc(text, unicode.IsPunct) == ""
	}
	levels, ok = g.Ladder.Levels(strings.TrimSuffix(text, ".0")) // programs for figures write 5 as 5.0
	return levels, ok && g.Ladder.Has(levels) || g.Ladder.Written(text) == 0
}

// cutLevelMark parts the number of a level from what the level is called.
func cutLevelMark(text string) (number, title string, ok bool) {
	for _, mark := range []string{" - ", " – ", " — ", ": ", ". "} {
		if number, title, ok = strings.Cut(text, mark); ok {
			return number, title, len(title) <= MaxLabel && !lexical.EndsSentence(title)
		}
	}
	return "", "", false
}

// MaxLabel bounds a label before a text, in bytes.
const MaxLabel = 40
