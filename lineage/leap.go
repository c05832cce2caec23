package lineage

import (
	"cmp"
	"slices"

	"compdiff/carry"
	"compdiff/diff"
)

// leap is a comparison of two editions of a line, looked up by skill.
type leap struct {
	log     *diff.Changelog
	step    carry.Step
	heirs   map[string]carry.SkillLink // by the old skill, the one that it is
	origins map[string]carry.SkillLink // by the new skill, the one that it was
	parts   []carry.SkillLink          // splits, merges, duties that went over
	changes map[string][]*diff.Change  // by the skill as changes call it
	rows    map[string]diff.Row        // likewise
}

func newLeap(log *diff.Changelog, step carry.Step) leap {
	made := leap{log: log, step: step, heirs: map[string]carry.SkillLink{}, origins: map[string]carry.SkillLink{},
		changes: map[string][]*diff.Change{}, rows: map[string]diff.Row{}}
	for _, s := range step.Skills {
		if s.Rule != "" {
			made.parts = append(made.parts, s)
			continue
		}
		made.heirs[s.Old], made.origins[s.New] = s, s
	}
	for i := range log.Changes {
		c := &log.Changes[i]
		made.changes[c.Skill] = append(made.changes[c.Skill], c)
	}
	for _, r := range log.Skills {
		made.rows[cmp.Or(r.Code, r.Name)] = r
	}
	return made
}

// says reports that there is a change of that rule of a skill.
func (m leap) says(id, rule string) bool {
	return slices.ContainsFunc(m.changes[id], func(c *diff.Change) bool { return c.Rule == rule })
}

// links lists what became of the levels of an old skill, parts left out.
func (m leap) links(old string) []carry.Link {
	at, _ := slices.BinarySearchFunc(m.step.Links, carry.Place{Skill: old}, func(l carry.Link, p carry.Place) int { return l.From.Compare(p) })
	var links []carry.Link
	for ; at < len(m.step.Links) && m.step.Links[at].From.Skill == old; at++ {
		if m.step.Links[at].Kind != carry.Part {
			links = append(links, m.step.Links[at])
		}
	}
	return links
}

// isOne reports that a skill which was gone between is the same again: some duty of
// it stands there.
func (m leap) isOne(old string) bool { return slices.ContainsFunc(m.links(old), anythingStands) }

// neighbours is the comparison of an edition and the next.
func (l *Line) neighbours(i int) leap { return l.leaps[[2]int{i, i + 1}] }

// leap compares two editions, once.
func (l *Line) leap(i, j int) (leap, error) {
	if made, ok := l.leaps[[2]int{i, j}]; ok {
		return made, nil
	}
	log, err := l.compare(i, j)
	if err != nil {
		return leap{}, err
	}
	made := newLeap(log, carry.Judge(l.editions[i], l.editions[j], log, l.rules))
	l.leaps[[2]int{i, j}] = made
	return made, nil
}
