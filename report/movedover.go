package report

import (
	"cmp"
	"fmt"
	"strings"

	"compdiff/diff"
)

// withOthers are the new skills to which statements went from skills that stay, or which took
// some up: all that is told to be moved, split off or taken up.
func withOthers(c *diff.Changelog) map[string]bool {
	added, removed := skillsThat(c, "skill-added"), skillsThat(c, "skill-removed")
	with := map[string]bool{}
	note := func(from, to string) {
		if added[to] && !removed[from] {
			with[to] = true
		}
	}
	for _, change := range c.Changes {
		switch {
		case change.Rule == "skill-split":
			for _, t := range change.New {
				note(change.Skill, t.Skill)
			}
		case change.Moves():
			note(change.Ends())
		}
	}
	return with
}

// likeOthers are the new skills of which a section quotes statements of skills that stay.
func likeOthers(c *diff.Changelog) map[string]bool {
	removed, like := skillsThat(c, "skill-removed"), map[string]bool{}
	for _, change := range c.Changes {
		for _, e := range evidence(change) {
			if change.Rule == "skill-added" && e.Old.Skill != "" && !removed[e.Old.Skill] {
				like[change.Skill] = true
			}
		}
	}
	return like
}

// skillsThat are the skills with a change of a rule.
func skillsThat(c *diff.Changelog, rule string) map[string]bool {
	all := map[string]bool{}
	for _, change := range c.Changes {
		if change.Rule == rule {
			all[change.Skill] = true
		}
	}
	return all
}

// movedOver lists the skills of which duties went over to others, with how many, and where to.
func movedOver(c *diff.Changelog, skills []SkillNotes) []HighlightItem {
	titled := map[string]SkillNotes{}
	for _, s := range skills {
		titled[cmp.Or(s.Code, s.Name)] = s
	}
	type way struct{ from, to, at string }
	counts := map[way]int{}
	var ways []way
	told := toldShares(c.Changes)
	for _, change := range c.Changes {
		if from, to, over := travels(change); over && change.Moves() && !told[[2]string{from, to}] {
			w := way{Visible(from), Visible(to), fmt.Sprintf("level %d", change.New[0].Level)}
			if counts[w]++; counts[w] == 1 {
				ways = append(ways, w)
			}
		}
	}
	var all []HighlightItem
	at := map[string]int{}
	for _, w := range ways {
		detail := fmt.Sprintf("%d to %s, %s", counts[w], cmp.Or(titled[w.to].Title, w.to), w.at)
		if i, known := at[w.from]; known {
			all[i].Detail, all[i].count = all[i].Detail+"; "+detail, all[i].count+counts[w]
			continue
		}
		at[w.from] = len(all)
		all = append(all, HighlightItem{titled[w.from].ID, cmp.Or(titled[w.from].Title, w.from), detail, counts[w]})
	}
	return all
}

// toldShares are the ways from one skill to another of which a split, a merger, or what a skill takes up says how
// many statements went there.
func toldShares(changes []diff.Change) map[[2]string]bool {
	told := map[[2]string]bool{}
	for _, c := range changes {
		for _, s := range c.Shares {
			switch c.Rule {
			case "skill-split":
				told[[2]string{c.Skill, s.Skill}] = true
			case "skill-merged":
				told[[2]string{s.Skill, c.Skill}] = true
			}
		}
	}
	return told
}

// movedWithin lists the skills of which duties moved from one level to another.
func movedWithin(skills []SkillNotes) []HighlightItem {
	var all []HighlightItem
	for _, s := range skills {
		var ways []string
		counts := map[string]int{}
		for _, c := range s.ofRule("statement-moved") {
			if c.Direction == "over" || c.Came == "" {
				continue
			}
			way := "from " + low(c.Came) + " to " + strings.TrimPrefix(low(c.Went), "level ")
			if counts[way]++; counts[way] == 1 {
				ways = append(ways, way)
			}
		}
		item := HighlightItem{SkillID: s.ID, Text: s.Title}
		for _, way := range ways {
			item.count += counts[way]
			item.Detail = joined("; ", item.Detail, fmt.Sprintf("%d %s", counts[way], way))
		}
		if item.count > 0 {
			all = append(all, item)
		}
	}
	return all
}

// cameTo says of each new skill to which duties came how many, and from which skills.
func cameTo(c *diff.Changelog, titles map[string]string) map[string]string {
	added, from := skillsThat(c, "skill-added"), map[string][]string{}
	for _, change := range c.Changes {
		if source, to, over := travels(change); over && change.Moves() && added[to] {
			from[to] = append(from[to], cmp.Or(titles[Visible(source)], Visible(source)))
		}
	}
	said := map[string]string{}
	for to, sources := range from {
		if len(sources) == 1 {
			said[to] = "1 duty came from " + sources[0]
			continue
		}
		said[to] = fmt.Sprintf("%d duties came from %s", len(sources), listed(distinct(sources)))
	}
	return said
}
