package table

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
)

// A table that an edition is worked on in may hold a text twice, as it is and as it was:
// "Description", "Description (previous)"; "Level 2 (2023)", "Level 2 (2024)". Both would be
// read as one text.

//go:embed versions.txt
var versionLines string

// versionWord is a word of that list, a year or a number of a version, at the end of a
// header and set apart there.
var versionWord = sync.OnceValue(func() *regexp.Regexp {
	words := []string{`v\.? ?\d+(?:\.\d+)*`, `(?:19|20)\d\d`}
	for line := range strings.Lines(versionLines) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			words = append(words, regexp.QuoteMeta(line))
		}
	}
	return regexp.MustCompile(`(?i)(?:[\[(（]\s*|[-–:,/]\s*|\s)(?:` + strings.Join(words, "|") + `)\s*[\])）]?$`)
})

// texted are the kinds of column that hold texts of a skill.
var texted = map[dialect.ColumnKind]bool{dialect.DescriptionColumn: true, dialect.GuidanceColumn: true, dialect.LevelColumn: true}

// sayVersions says of the skills from first on which columns hold another version of what
// one beside them holds.
func (b *book) sayVersions(h *headed, first int) {
	for i, c := range h.columns {
		other := h.versionOf(i)
		if other == "" {
			continue
		}
		for k := first; k < len(b.Skills); k++ {
			b.suspectOf(h.Place(h.header, i), skill.SkillID(&b.Skills[k]), "the column %q seems to hold another version of what %q holds, and both were read as one text: leave one of them out", c.Title, other)
			b.problems[len(b.problems)-1].Part = partOf(c)
		}
	}
}

// versionOf is the header of the column that holds another version of what a column
// holds; "" where none does. Of two that say which version they are the second is told.
func (h *headed) versionOf(column int) string {
	c := h.columns[column]
	if !texted[c.Kind] || !versionWord().MatchString(c.Title) {
		return ""
	}
	for j, other := range h.columns {
		if j != column && isVersionOf(c, other) && (j < column || !versionWord().MatchString(other.Title)) {
			return other.Title
		}
	}
	return ""
}

// partOf is the part of a skill that a column of texts holds; "" where it may be any.
func partOf(c dialect.Column) string {
	switch {
	case c.Kind == dialect.DescriptionColumn:
		return string(framework.PartDescription)
	case c.Kind == dialect.GuidanceColumn:
		return string(framework.PartGuidance)
	case len(c.Levels) == 1:
		return fmt.Sprint("level ", c.Levels[0])
	}
	return ""
}

// isVersionOf reports that two columns of one kind are called the same but for the version.
func isVersionOf(c, other dialect.Column) bool {
	return c.Kind == other.Kind && slices.Equal(c.Levels, other.Levels) && unversioned(c.Title) == unversioned(other.Title)
}

// unversioned is a header without its version, folded.
func unversioned(title string) string {
	if at := versionWord().FindStringIndex(title); at != nil {
		title = title[:at[0]]
	}
	return framework.Fold(strings.TrimSpace(title))
}
