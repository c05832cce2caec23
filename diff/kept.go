package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
)

// placesOf are those of one side, and the skills that they stand in.
type placesOf struct {
	texts  map[textPlace]bool
	skills map[string]bool
}

func newPlaces() placesOf { return placesOf{map[textPlace]bool{}, map[string]bool{}} }

// kept lists the skills of both editions in the order of the pairs.
func (j *job) kept() []Kept {
	named := textPlaces{newPlaces(), newPlaces()}
	for _, c := range j.results {
		if c != nil {
			named.add(c)
		}
	}
	out := []Kept{}
	for _, p := range j.pairs {
		if p.old != nil && p.new != nil {
			out = append(out, named.kept(p))
		}
	}
	return out
}

// add notes the texts that the changes of a skill name.
func (s textPlaces) add(c *comparison) {
	for _, ch := range slices.Concat(c.changes, c.hidden) {
		if conclusions[ch.Rule] || ch.Part != partDescription && !isPlaced(ch) {
			continue
		}
		noteTexts(s.old, ch, ch.Old, c.pair.old)
		noteTexts(s.new, ch, ch.New, c.pair.new)
	}
}

func noteTexts(named placesOf, ch Change, texts []Text, own *framework.Skill) {
	for _, t := range texts {
		at := textPlace{skill: t.Skill, part: partOf(ch.Part), level: t.Level, index: t.Index}
		if own != nil {
			at.skill = cmp.Or(at.skill, id(own))
		}
		named.texts[at], named.skills[at.skill] = true, true
	}
}

// partOf is one name for all levels, which their numbers tell apart.
func partOf(part string) string {
	if part == partDescription || part == partGuidance || strings.HasPrefix(part, partSection) {
		return part
	}
	return partLevels
}

// kept is one skill of both editions.
func (s textPlaces) kept(p skillPair) Kept {
	row := rowOf(p)
	k := Kept{Skill: p.id(), Name: row.Name, Category: p.new.Category, Old: row.Old, New: row.New, Labels: row.Labels, Parts: []KeptPart{}}
	if !p.new.Knows(framework.PartCategory) {
		k.Category = p.old.Category
	}
	k.Category = append([]string{}, k.Category...)
	if !s.old.skills[id(p.old)] && !s.new.skills[id(p.new)] && sameParts(p.old, p.new) {
		k.whole(p.new)
	} else {
		k.parts(s, p)
	}
	for _, title := range sectionTitles(p) {
		k.add(partSection+title, s.unnamed(p, partSection+title, sectionTexts(p.old, title), sectionTexts(p.new, title)))
	}
	return k
}

// parts adds those of description, levels and guidance that no change names.
func (k *Kept) parts(s textPlaces, p skillPair) {
	k.add(partDescription, s.unnamed(p, partDescription, descriptionTexts(p.old), descriptionTexts(p.new)))
	for _, n := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(k.Old, k.New)))) {
		k.add(levelPart(n), s.unnamed(p, partLevels, statementTexts(p.old.Level(n)), statementTexts(p.new.Level(n))))
	}
	k.add(partGuidance, s.unnamed(p, partGuidance, unitTexts(framework.Units(p.old.Guidance)), unitTexts(framework.Units(p.new.Guidance))))
}

// sectionTitles are those of the sections of both sides, as the new side has
// them.
func sectionTitles(p skillPair) []string {
	var titles []string
	for _, s := range slices.Concat(p.new.Sections, p.old.Sections) {
		if !slices.ContainsFunc(titles, func(t string) bool { return framework.Fold(t) == framework.Fold(s.Title) }) {
			titles = append(titles, s.Title)
		}
	}
	return titles
}

// sectionTexts is the text of a section; none where the skill does not have it.
func sectionTexts(s *framework.Skill, title string) []Text {
	for _, one := range s.Sections {
		if framework.Fold(one.Title) == framework.Fold(title) {
			return []Text{sectionText(one)}
		}
	}
	return nil
}

func (k *Kept) add(part string, texts []KeptText) {
	if len(texts) > 0 {
		k.Parts = append(k.Parts, KeptPart{part, texts})
	}
}

// unnamed joins the texts of a part that no change names, one of the old side
// with the first equal one of the new side. They are in the order of the new
// side, those that only the old one has at the end.
func (s textPlaces) unnamed(p skillPair, part string, old, new []Text) []KeptText {
	was := map[string][]int{} // places by text
	for _, t := range old {
		if !s.old.texts[textPlace{id(p.old), part, t.Level, t.Index}] {
			was[t.Text.Text] = append(was[t.Text.Text], t.Index)
		}
	}
	var out []KeptText
	for _, t := range new {
		if s.new.texts[textPlace{id(p.new), part, t.Level, t.Index}] {
			continue
		}
		kept := KeptText{Text: t.Text.Text, Old: -1, New: t.Index, Kind: t.Kind, Depth: t.Depth}
		if at := was[t.Text.Text]; len(at) > 0 {
			kept.Old, was[t.Text.Text] = at[0], at[1:]
		}
		out = append(out, kept)
	}
	for _, t := range old {
		if at := was[t.Text.Text]; len(at) > 0 && at[0] == t.Index {
			was[t.Text.Text] = at[1:]
			out = append(out, KeptText{Text: t.Text.Text, Old: t.Index, New: -1, Kind: t.Kind, Depth: t.Depth})
		}
	}
	return out
}
