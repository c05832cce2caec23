package dialect

import (
	"strings"

	"compdiff/framework"
)

// Heading is a line that opens a section.
type Heading struct {
	Kind    SectionKind // what it opens
	Title   string      // as published, without marks
	Name    string      // "Product management" in "Product management: Level 3"
	Parted  bool        // punctuation stands between that name and the level
	Levels  []int       // of a level heading, or those in a coverage line
	Numbers string      // the same as published
	Label   string      // "Apply" in "Level 3 - Apply"
	Mark    string      // "new" in "Level 3 (new)"
	status  string      // "Beta"
	Inline  bool        // the text follows on the same line
	Size    int         // then: the bytes of the line that are heading
}

// Heading recognises the heading of a section or a level in the text of a
// line. Whether {name} really is a skill's name, the caller must judge.
func (g *Grammar) Heading(text string) (Heading, bool) {
	text = withoutAnchor(PlainSpaces(narrow(text)))
	if text == "" || len(text) > MaxHeading {
		return Heading{}, false
	}
	for _, bare := range []bool{false, true} {
		base, notes := g.CutNotes(text, bare)
		if bare && notes == (NotesBeside{}) {
			break
		}
		if h, ok := g.bareHeading(TrimColon(base)); ok {
			h.Title, h.Mark, h.status = framework.Clean(TrimColon(text)), notes.Mark, notes.Status
			return h, true
		}
	}
	return Heading{}, false
}

// bareHeading recognises a heading without marks beside it.
func (g *Grammar) bareHeading(text string) (Heading, bool) {
	if g.sectionStarts[firstWord(text)] {
		if kind, ok := g.sections[sectionKey(text)]; ok {
			return Heading{Kind: kind}, true
		}
	}
	if h, ok := g.namedSection(text); ok {
		return h, true
	}
	hints := g.hints(text)
	if hints&(levelHint|sectionHint) == 0 {
		return Heading{}, false
	}
	lower := strings.ToLower(text)
	if hints&levelHint != 0 {
		if h, ok := g.levelHeading(text, lower); ok {
			return h, true
		}
	}
	if hints&sectionHint != 0 {
		for _, s := range g.openSections {
			said := text
			if s.kind == CoverageSection { // often a sentence
				said = strings.TrimSuffix(text, ".")
			}
			if in := s.form.match(said, lower); in != nil {
				levels, _ := g.Ladder.Levels(in["levels"])
				return Heading{Kind: s.kind, Levels: levels, Numbers: in["levels"]}, true
			}
		}
	}
	return Heading{}, false
}

// maxName bounds a skill's name, in characters.
const maxName = 90

// OfSkill reports that a heading opens a part that every skill has.
func (h *Heading) OfSkill() bool {
	switch h.Kind {
	case TitleSection, GuidanceSection, CoverageSection, LevelsSection, LevelSection:
		return true
	}
	return false
}

// Part names what a heading opens, as changes do; "" for what is no part of its
// own that can be compared.
func (h *Heading) Part() string {
	switch {
	case h.Kind == TitleSection:
		return string(framework.PartDescription)
	case h.Kind == GuidanceSection:
		return string(framework.PartGuidance)
	case h.Kind == LevelSection && len(h.Levels) == 1:
		return LevelPart(h.Levels[0])
	}
	return ""
}

// nameParts stand between the heading of a section and the name of its skill.
var nameParts = []string{" – ", " — ", " - ", " | "}

// namedSection recognises the heading of a section that says the skill's name as
// well: "Guidance notes – Rope work".
func (g *Grammar) namedSection(text string) (Heading, bool) {
	for _, mark := range nameParts {
		before, after, ok := strings.Cut(text, mark)
		if !ok {
			continue
		}
		for _, part := range [][2]string{{before, after}, {after, before}} {
			switch kind := g.sections[sectionKey(part[0])]; kind {
			case TitleSection, GuidanceSection, CoverageSection, LevelsSection:
				return Heading{Kind: kind, Name: part[1]}, true
			}
		}
	}
	return Heading{}, false
}
