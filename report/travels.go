package report

import (
	"slices"

	"compdiff/diff"
	"compdiff/framework"
)

// A comparison files a text that went over from one skill to another under one of the
// two. Readers of the other want to hear of it as well: even where nothing else of that
// skill changed.

// endsOf adds to the sections what is told in another skill, and the sections of skills
// of which nothing else is told, in the order of the rows.
func endsOf(c *diff.Changelog, places map[string]int, told []section) []section {
	for _, change := range c.Changes {
		from, to, over := travels(change)
		if !over {
			continue
		}
		other := from
		if other == change.Skill {
			other = to
		}
		r := row(c.Skills, places, other)
		if r.Overall == diff.Appeared || r.Overall == diff.Gone { // what is whole has the text already
			continue
		}
		at := slices.IndexFunc(told, func(s section) bool { return s.skill == other })
		if at < 0 {
			at = placeIn(places, told, other)
			told = slices.Insert(told, at, section{skill: other, row: r})
		}
		told[at].away = append(told[at].away, seenFrom(change, other))
	}
	return told
}

// travels says between which skills a text went over, if it did.
func travels(c diff.Change) (from, to string, over bool) {
	if !moves(c) {
		return "", "", false
	}
	from, to = c.Ends()
	return from, to, from != to
}

// placeIn is where among the sections that of a skill would stand, as rows go.
func placeIn(places map[string]int, told []section, skill string) int {
	own, known := places[skill]
	if at := slices.IndexFunc(told, func(s section) bool { at, has := places[s.skill]; return known && has && at > own }); at >= 0 {
		return at
	}
	return len(told)
}

// seenFrom is a change that went over as a skill calls its ends: texts of its own have
// no skill.
func seenFrom(c diff.Change, skill string) diff.Change {
	named := func(texts []diff.Text, in string) []diff.Text {
		texts = slices.Clone(texts)
		for i := range texts {
			if texts[i].Skill = in; in == skill {
				texts[i].Skill = ""
			}
		}
		return texts
	}
	from, to, _ := travels(c)
	c.Old, c.New = named(c.Old, from), named(c.New, to)
	return c
}

// ownLevel is the level at which the end of a move stands that belongs to the skill it is
// seen from; 0 where it is of no level.
func ownLevel(c diff.Change) int {
	if c.Old[0].Skill == "" {
		return c.Old[0].Level
	}
	return c.New[0].Level
}

// over lists what went over between the skill of a section and others, wherever it is
// filed.
func (s section) over() []diff.Change {
	return append(slices.DeleteFunc(s.changes(), func(c diff.Change) bool {
		_, _, over := travels(c)
		return !over
	}), s.away...)
}

// dutiesOver counts those of the changes that are duties which came from other skills, or
// went there: "2 went to ITOP", "3 came from ITMG and SYSP".
func dutiesOver(changes []diff.Change, came bool) count {
	n, others := 0, []string{}
	for _, c := range changes {
		other := c.New[0].Skill
		if came {
			other = c.Old[0].Skill
		}
		if c.Moves() && other != "" {
			n++
			others = append(others, other)
		}
	}
	return count{n, map[bool]string{false: "went to ", true: "came from "}[came] + listed(distinct(others))}
}

// left reports that a text went to another skill and breaks references to the one that calls its
// ends so.
func left(c diff.Change) bool { return c.Severity == framework.Error && c.Old[0].Skill == "" }

// broken reports that references to the skill break: by a change of its own, or by what went
// from it to another skill and is filed there.
func (s section) broken() bool {
	if s.skill == "" {
		return false
	}
	return slices.ContainsFunc(s.changes(), func(c diff.Change) bool { return c.Breaks() == s.skill }) || slices.ContainsFunc(s.away, left)
}
