package dialect

import (
	"strconv"
	"strings"
)

// levelHeading recognises the heading of a level or several by the dialect's forms of one,
// "{name}: Level {levels}". The lines that call it are [Grammar.Heading]'s, which knows all
// other headings as well; what texts have the form of, too, is in weaklevel.go.
func (g *Grammar) levelHeading(text, lower string) (Heading, bool) {
	for _, form := range g.levelHeadings {
		if in := form.match(text, lower); in != nil {
			if h, ok := g.levelHeadingOf(text, in); ok {
				return h, true
			}
		}
	}
	return Heading{}, false
}

// levelHeadingOf makes the heading of what stands in the holes of a form.
func (g *Grammar) levelHeadingOf(text string, in fillings) (Heading, bool) {
	levels, ok := g.Ladder.Levels(in["levels"])
	name := in["name"]
	after := strings.TrimSpace(text[min(len(text), len(name)):])
	return Heading{
		Kind: LevelSection, Levels: levels, Numbers: in["levels"],
		Name: name, Parted: name != "" && strings.ContainsAny(after[:1], ":,-–—‐"),
		Label: strings.TrimSpace(in["label"]),
	}, ok
}

// IsLevel reports that a heading opens a level, or several; that nil is none.
func (h *Heading) IsLevel() bool { return h != nil && h.Kind == LevelSection }

// IsOneLevel reports that it opens a single level.
func (h *Heading) IsOneLevel() bool { return h.IsLevel() && len(h.Levels) == 1 }

// IsBareLevel reports that it opens a single level and names no skill.
func (h *Heading) IsBareLevel() bool { return h.IsOneLevel() && h.Name == "" }

// LevelPart is what the part of a skill is called that a level is.
func LevelPart(n int) string { return "level " + strconv.Itoa(n) }
