package diff

import (
	"slices"

	"compdiff/framework"
)

// Most skills of most editions are the same on both sides, and no change names a text of
// them. What is kept of these is what they say: no text of theirs is looked up.

// sameParts reports that two skills have the same description, levels and guidance.
func sameParts(x, y *framework.Skill) bool {
	return x.Description.Text == y.Description.Text && sameNotes(x.Guidance, y.Guidance) &&
		slices.EqualFunc(x.Levels, y.Levels, func(a, b framework.Level) bool {
			return a.Number == b.Number && slices.EqualFunc(a.Statements, b.Statements, sameText)
		})
}

func sameNotes(x, y []framework.Note) bool {
	return slices.EqualFunc(x, y, func(a, b framework.Note) bool {
		return a.Kind == b.Kind && a.Text == b.Text && sameNotes(a.Items, b.Items)
	})
}

// whole adds the description, the levels and the guidance of a skill.
func (k *Kept) whole(s *framework.Skill) {
	k.add(partDescription, keptDescription(s))
	for _, n := range slices.Compact(slices.Sorted(slices.Values(k.New))) {
		if level := s.Level(n); level != nil { // not only marked
			k.add(levelPart(n), keptStatements(level))
		}
	}
	k.add(partGuidance, keptGuidance(s))
}

// What follows are the texts of a part, each at the same place on both sides.

func keptDescription(s *framework.Skill) []KeptText {
	if s.Description.Text == "" {
		return nil
	}
	return []KeptText{{Text: s.Description.Text}}
}

// keptStatements are those of a level; one that is not there, or only marked, has none.
func keptStatements(l *framework.Level) []KeptText {
	if l == nil {
		return nil
	}
	texts := make([]KeptText, len(l.Statements))
	for i, st := range l.Statements {
		texts[i] = KeptText{Text: st.Text, Old: i, New: i}
	}
	return texts
}

func keptGuidance(s *framework.Skill) []KeptText {
	units := framework.Units(s.Guidance)
	texts := make([]KeptText, len(units))
	for i, u := range units {
		texts[i] = KeptText{Text: u.Text.Text, Old: i, New: i, Kind: u.Kind, Depth: u.Depth}
	}
	return texts
}

// keptSection is the text of a section; none where the skill does not have it.
func keptSection(s *framework.Skill, title string) []KeptText {
	for _, one := range s.Sections {
		if framework.Fold(one.Title) == framework.Fold(title) {
			return []KeptText{{Text: one.Text}}
		}
	}
	return nil
}
