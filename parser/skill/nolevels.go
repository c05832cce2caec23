package skill

import (
	"fmt"
	"slices"
	"strconv"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// A heading that nobody knows is a part of its own only where no known part is missing.
// Where no skill of a source has a level, such headings may be those of the levels, in
// words or numbers that no form has: "Tier two", "Bronze". The same holds for lines that
// count or are labels, see countedlevel.go and calledlevel.go. It is said of every skill:
// what its levels are is not known.

// doubtNoLevels says that headings which nobody knows may be those of levels.
func (d *Document) doubtNoLevels() {
	if d.Ladder.Size() == 0 || slices.ContainsFunc(d.Skills, func(s framework.Skill) bool { return len(s.Levels)+len(s.Declared) > 0 }) {
		return
	}
	first, said := -1, []string{}
	for i, h := range d.Heads {
		if h == nil || h.Kind != dialect.NamedSection || h.Inline {
			continue
		}
		if first < 0 {
			first = i
		}
		if title := strconv.Quote(h.Title); !slices.Contains(said, title) {
			said = append(said, title)
		}
	}
	if first < 0 {
		return
	}
	d.levelsMissing(first, fmt.Sprintf("no skill of the source has a level, and headings that nobody knows stand in them, beginning with %s: they may be those of levels; a dialect says how levels are headed", said[0]))
}

// levelsMissing says of every skill that its levels are not known; first is the line that
// shows it.
func (d *Document) levelsMissing(first int, message string) {
	from := d.Lines[first].From(d.Place)
	for k, t := range d.skillTitles {
		if k > 0 {
			from = d.Lines[t.at].From(d.Place)
		}
		d.problems = append(d.problems, framework.Problem{
			Rule: "levels-missing", From: from, Skill: SkillID(&framework.Skill{Code: t.Code, Name: t.Name}), Part: string(framework.PartLevels), Message: message,
		})
	}
}
