package dialect

import (
	"strings"

	"compdiff/framework"
)

// SectionKind is what a heading opens.
type SectionKind int

// The kinds of sections.
const (
	UnknownSection   SectionKind = iota // after a heading that nobody knows, or outside skills
	TitleSection                        // the description, below the title or a heading of its own
	GuidanceSection                     // the guidance notes
	CoverageSection                     // which levels the skill has
	LevelsSection                       // the bare heading above all levels
	LevelSection                        // a level, or several that one text is of
	IdentitySection                     // the skill's code or its name
	CategorySection                     // what it is filed under
	RevisionSection                     // what the publisher says was changed
	KeywordSection                      // words to find it by
	FurnitureSection                    // links, menus: nothing of the skill
	NamedSection                        // of a heading that every skill has
)

// sectionKinds are the kinds that a dialect can name.
var sectionKinds = map[string]SectionKind{
	"description": TitleSection,
	"guidance":    GuidanceSection,
	"coverage":    CoverageSection,
	"levels":      LevelsSection,
	"identity":    IdentitySection,
	"category":    CategorySection,
	"revision":    RevisionSection,
	"keywords":    KeywordSection,
	"furniture":   FurnitureSection,
}

// sectionKey is the form in which section headings are looked up. A full stop
// at the end counts: "levels." ends a sentence, "Levels" is a heading.
func sectionKey(text string) string {
	key := framework.Fold(text)
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "。") {
		key += "."
	}
	return key
}
