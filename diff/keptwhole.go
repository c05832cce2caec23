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

// whole adds the description, the levels and the guidance of a skill. Most skills are
// kept whole, so that room for all texts is made at once.
func (k *Kept) whole(s *framework.Skill) {
	units := framework.Units(s.Guidance)
	room := make([]KeptText, 0, 1+countStatements(s)+len(units))
	k.Parts = make([]KeptPart, 0, 2+len(k.New)+len(s.Sections))
	if s.Description.Text != "" {
		room = append(room, KeptText{Text: s.Description.Text})
		k.add(partDescription, room[:1:1])
	}
	for _, n := range ascending(k.New) {
		if level := s.Level(n); level != nil { // not only marked
			start := len(room)
			room = appendKeptStatements(room, level)
			k.add(levelPart(n), room[start:len(room):len(room)])
		}
	}
	start := len(room)
	for i, u := range units {
		room = append(room, keptUnit(i, u))
	}
	k.add(partGuidance, room[start:len(room):len(room)])
}

// ascending are numbers in their order, each once.
func ascending(numbers []int) []int {
	for i := 1; i < len(numbers); i++ {
		if numbers[i-1] >= numbers[i] {
			return slices.Compact(slices.Sorted(slices.Values(numbers)))
		}
	}
	return numbers
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
	return appendKeptStatements(make([]KeptText, 0, len(l.Statements)), l)
}

func appendKeptStatements(texts []KeptText, l *framework.Level) []KeptText {
	for i := range l.Statements {
		texts = append(texts, KeptText{Text: l.Statements[i].Text, Old: i, New: i})
	}
	return texts
}

func keptGuidance(s *framework.Skill) []KeptText {
	units := framework.Units(s.Guidance)
	texts := make([]KeptText, len(units))
	for i, u := range units {
		texts[i] = keptUnit(i, u)
	}
	return texts
}

func keptUnit(i int, u framework.Unit) KeptText {
	return KeptText{Text: u.Text.Text, Old: i, New: i, Kind: u.Kind, Depth: u.Depth}
}

// keptSection is the text of a section of a skill; none where the skill does not have it.
func keptSection(titled map[string]framework.Section, title string) []KeptText {
	if one, ok := titled[framework.Fold(title)]; ok {
		return []KeptText{{Text: one.Text}}
	}
	return nil
}
