package parser

import (
	"compdiff/framework"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// bareTitles reports that a title may be a name alone.
func (g *grammar) bareTitles() bool {
	return slices.ContainsFunc(g.Titles, func(form string) bool { return strings.TrimSpace(form) == "{name}" })
}

// levelIn reads a cell that names a level: "3", "Level 3", "3 - Apply".
func (g *grammar) levelIn(text string) (level int, title string, ok bool) {
	text = framework.Clean(plainCell(text))
	if text == "" || len(text) > maxHeading {
		return 0, "", false
	}
	if n, ok := g.scale.one(strings.Trim(text, " -–—:.")); ok {
		return n, "", true
	}
	if head, rest, found := strings.Cut(text, " "); found {
		if n, ok := g.scale.one(strings.Trim(head, "-–—:.")); ok && !endsSentence(text) {
			return n, strings.Trim(rest, " -–—:"), true
		}
	}
	h, ok := g.heading(text)
	if !ok || h.kind != levelSection || h.name != "" || len(h.levels) != 1 {
		return 0, "", false
	}
	return h.levels[0], h.label, g.scale.has(h.levels)
}

// inlineHeading gives the heading that a line begins with, and its text.
func (g *grammar) inlineHeading(text string) (h *heading, label string) {
	if at := strings.IndexByte(text, ':'); at > 0 && at < 50 && g.sectionStarts[firstWord(text)] {
		kind := g.sections[sectionKey(text[:at])]
		switch kind {
		case titleSection, guidanceSection, keywordSection, identitySection, categorySection:
			return &heading{kind: kind, title: framework.Clean(text[:at])}, text[:at+1]
		}
	}
	head := text[:min(len(text), maxHeading)]
	if g.hints(head)&levelHint == 0 {
		return nil, ""
	}
	lower := strings.ToLower(head)
	for _, form := range g.inlineLevels {
		if !strings.Contains(lower, form.literal) {
			continue
		}
		in := form.match(text, lower)
		if in == nil {
			continue
		}
		label := text[:len(text)-len(in["text"])]
		if found, ok := g.heading(strings.TrimRight(label, " \t:-–—")); ok && found.kind == levelSection {
			return &found, label
		}
	}
	return nil, ""
}

// unmarkedLevel takes a level and what stands behind it apart, where nothing but a
// blank, a tab or a full stop is between the two: "Level 2 Plans the work." The word
// for a level is the dialect's.
func (g *grammar) unmarkedLevel(text string) (level, rest string, ok bool) {
	if g.hints(text[:min(len(text), maxHeading)])&levelHint == 0 {
		return "", "", false
	}
	for _, word := range g.levelWords {
		if len(text) <= len(word) || !strings.EqualFold(text[:len(word)], word) {
			continue
		}
		in := behindLevelWord.FindStringSubmatch(text[len(word):])
		if in != nil && g.scale.has([]int{number(in[1])}) {
			return in[1], in[2], true
		}
	}
	return "", "", false
}

// behindLevelWord is a number, and a text that begins with a capital.
var behindLevelWord = regexp.MustCompile(`^[\s\pZ]+(\d{1,2})[.)]?[\s\pZ]+(\p{Lu}.*)$`)

// isUndefined knows the sentence that says that a level is not defined.
func (g *grammar) isUndefined(text string) bool {
	if len(text) > 2*maxHeading || g.hints(text)&undefinedHint == 0 {
		return false
	}
	text = strings.TrimRight(framework.Clean(text), ". ")
	lower := strings.ToLower(text)
	return slices.ContainsFunc(g.undefined, func(t *template) bool { return t.match(text, lower) != nil })
}

// cutEssence takes the label off a generic text; label is the number of its
// non-space characters, text is empty where there is no such label.
func (g *grammar) cutEssence(whole string) (text string, label int) {
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

// coverageIn reads a cell of a coverage column: level numbers or, below the
// header of a level, a mark that it is defined or that it is not.
func (g *grammar) coverageIn(text string, below []int) (levels []int, ok bool) {
	if yes, ok := g.coverageMark(text); ok && len(below) > 0 {
		if yes {
			return below, true
		}
		return nil, true
	}
	if !g.scale.isList(text) {
		if number, _, ok := cutLevelMark(text); ok { // "2 - Assist"
			if n, ok := g.scale.one(number); ok {
				return []int{n}, true
			}
		}
		if h, ok := g.heading(text); ok && h.kind == levelSection && h.name == "" && len(h.levels) == 1 && g.scale.has(h.levels) { // "Level 3 (Apply)"
			return h.levels, true
		}
		return nil, strings.TrimFunc(text, unicode.IsPunct) == ""
	}
	levels, ok = g.scale.levels(strings.TrimSuffix(text, ".0")) // programs for figures write 5 as 5.0
	return levels, ok && g.scale.has(levels) || g.scale.written(text) == 0
}

// cutLevelMark parts the number of a level from what the level is called.
func cutLevelMark(text string) (number, title string, ok bool) {
	for _, mark := range []string{" - ", " – ", " — ", ": ", ". "} {
		if number, title, ok = strings.Cut(text, mark); ok {
			return number, title, len(title) <= maxLabel && !endsSentence(title)
		}
	}
	return "", "", false
}

// maxLabel bounds a label before a text, in bytes.
const maxLabel = 40
