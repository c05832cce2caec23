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
	at := map[string]int{}
	for i, s := range slices.Backward(told) {
		at[s.skill] = i
	}
	changed := len(told)
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
		if _, has := at[other]; !has {
			at[other] = len(told)
			told = append(told, section{skill: other, row: r})
		}
		told[at[other]].away = append(told[at[other]].away, seenFrom(change, other))
	}
	return inRows(places, told[:changed], told[changed:])
}

// inRows puts more sections among those that are told: each before the first whose row
// comes later, and those without a row at the end.
func inRows(places map[string]int, told, more []section) []section {
	place := func(s section) int {
		if at, has := places[s.skill]; has {
			return at
		}
		return len(places)
	}
	slices.SortStableFunc(more, func(a, b section) int { return place(a) - place(b) })
	all := make([]section, 0, len(told)+len(more))
	for _, s := range told {
		for at, has := places[s.skill]; has && len(more) > 0 && place(more[0]) < at; more = more[1:] {
			all = append(all, more[0])
		}
		all = append(all, s)
	}
	return append(all, more...)
}

// travels says between which skills a text went over, if it did.
func travels(c diff.Change) (from, to string, over bool) {
	if !moves(c) {
		return "", "", false
	}
	from, to = c.Ends()
	return from, to, from != to
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
