package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// A report says of words where the other edition has them. Whether they stand there as they are
// quoted is looked up in the texts themselves.

// standings are the texts of both editions by the places where they stand: those that changes name,
// those of skills that came or went, and those that are kept. They are gathered when somebody asks.
type standings struct {
	of       *diff.Changelog
	old, new map[standsAt][]string
}

// standsAt is a place: a level of a skill, its guidance, or else its description.
type standsAt struct {
	skill string
	level int
	notes bool
}

// texts are those of a place: of the new edition for words that went, of the old one for words that
// came.
func (s *standings) texts(op diff.Op, at standsAt) []string {
	if s == nil {
		return nil
	}
	if s.old == nil {
		s.gather()
	}
	if op == diff.Insert {
		return s.old[at]
	}
	return s.new[at]
}

func (s *standings) gather() {
	s.old, s.new = map[standsAt][]string{}, map[standsAt][]string{}
	for _, k := range s.of.Kept {
		for _, p := range k.Parts {
			at := standsAt{k.Skill, levelIn(p.Part), p.Part == "guidance"}
			if strings.HasPrefix(p.Part, sectionPart) {
				continue
			}
			for _, t := range p.Texts {
				if t.Old >= 0 {
					s.old[at] = append(s.old[at], t.Text)
				}
				if t.New >= 0 {
					s.new[at] = append(s.new[at], t.Text)
				}
			}
		}
	}
	for _, c := range slices.Concat(s.of.Changes, s.of.Hidden) {
		s.note(c)
	}
}

// note takes in the texts that a change names.
func (s *standings) note(c diff.Change) {
	switch {
	case c.Whole != nil && c.Rule == "skill-removed":
		noteWhole(s.old, c)
	case c.Whole != nil && c.Rule == "skill-added":
		noteWhole(s.new, c)
	case c.Defect != "" || c.Rule == "level-reworded" || c.Level == 0 && c.Part != "guidance" && c.Part != "description":
	default:
		noteTexts(s.old, c, c.Old)
		noteTexts(s.new, c, c.New)
	}
}

func noteTexts(side map[standsAt][]string, c diff.Change, texts []diff.Text) {
	for _, t := range texts {
		at := standsAt{cmp.Or(t.Skill, c.Skill), cmp.Or(t.Level, c.Level), c.Part == "guidance"}
		side[at] = append(side[at], t.Text.Text)
	}
}

func noteWhole(side map[standsAt][]string, c diff.Change) {
	at := standsAt{skill: c.Skill}
	side[at] = append(side[at], c.Whole.Description.Text)
	for _, l := range c.Whole.Levels {
		at := standsAt{skill: c.Skill, level: l.Number}
		for _, statement := range l.Statements {
			side[at] = append(side[at], statement.Text)
		}
	}
	at.notes = true
	for _, u := range framework.Units(c.Whole.Guidance) {
		side[at] = append(side[at], u.Text.Text)
	}
}

// has reports that a text of a place has words as they are, whatever marks stand between them.
func (s *standings) has(op diff.Op, at standsAt, words string) bool {
	run := bareWords(words)
	return len(run) > 0 && slices.ContainsFunc(s.texts(op, at), func(t string) bool { return runAt(bareWords(t), run) >= 0 })
}

// inBoth is a level where both editions have some words as they are: in the skill itself, or else, where
// that is no matter, in another one, best at a level of that number.
func (s *standings) inBoth(words, skill string, level int, own bool) (place string, known bool) {
	if s == nil || countTelling(bareWords(words)) < passageWords {
		return "", false
	}
	s.texts(diff.Insert, standsAt{})
	var all []standsAt
	for at := range s.old {
		if at.level > 0 && (at.skill == skill || !own) {
			all = append(all, at)
		}
	}
	far := func(at standsAt) int { return 2*oneIf(at.skill != skill) + oneIf(at.level != level) }
	slices.SortFunc(all, func(a, b standsAt) int {
		return cmp.Or(far(a)-far(b), cmp.Compare(a.skill, b.skill), a.level-b.level)
	})
	for _, at := range all {
		if s.has(diff.Insert, at, words) && s.has(diff.Delete, at, words) {
			return placeWithin(at, skill), true
		}
	}
	return "", false
}

// placeWithin names a level within a sentence.
func placeWithin(at standsAt, skill string) string {
	if at.skill == skill {
		return fmt.Sprintf("level %d", at.level)
	}
	return fmt.Sprintf("level %d of %s", at.level, Visible(at.skill))
}

// levelIn is the level that the name of a part says; 0 of others.
func levelIn(part string) int {
	level := 0
	_, _ = fmt.Sscanf(part, "level %d", &level) // 0 where it is no level
	return level
}

// sectionPart begins the name of a section of a publisher's own.
const sectionPart = "section "
