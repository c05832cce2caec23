package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
)

// placesOf are those of one side, and the skills and parts that they stand in: a part
// is the place behind which its texts stand.
type placesOf struct {
	texts  map[textPlace]bool
	skills map[string]bool
	parts  map[textPlace]bool
}

func newPlaces() placesOf {
	return placesOf{map[textPlace]bool{}, map[string]bool{}, map[textPlace]bool{}}
}

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
	for _, changes := range [][]Change{c.changes, c.hidden} {
		for i := range changes {
			ch := &changes[i]
			if conclusions[ch.Rule] || ch.Part != partDescription && !isPlaced(*ch) {
				continue
			}
			noteTexts(s.old, ch, ch.Old, c.pair.old)
			noteTexts(s.new, ch, ch.New, c.pair.new)
		}
	}
}

func noteTexts(named placesOf, ch *Change, texts []Text, own *framework.Skill) {
	for _, t := range texts {
		at := textPlace{skill: t.Skill, part: partOf(ch.Part), level: t.Level, index: t.Index}
		if own != nil {
			at.skill = cmp.Or(at.skill, id(own))
		}
		named.texts[at], named.skills[at.skill] = true, true
		at.index = wholePart
		named.parts[at] = true
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
	old, new := byTitle(p.old), byTitle(p.new)
	for _, title := range sectionTitles(p) {
		k.add(partSection+title, s.unnamed(p, partSection+title, 0, keptSection(old, title), keptSection(new, title)))
	}
	return k
}

// parts adds those of description, levels and guidance that no change names.
func (k *Kept) parts(s textPlaces, p skillPair) {
	k.add(partDescription, s.unnamed(p, partDescription, 0, keptDescription(p.old), keptDescription(p.new)))
	for _, n := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(k.Old, k.New)))) {
		k.add(levelPart(n), s.unnamed(p, partLevels, n, keptStatements(p.old.Level(n)), keptStatements(p.new.Level(n))))
	}
	k.add(partGuidance, s.unnamed(p, partGuidance, 0, keptGuidance(p.old), keptGuidance(p.new)))
}

// sectionTitles are those of the sections of both sides, as the new side has
// them.
func sectionTitles(p skillPair) []string {
	var titles []string
	seen := map[string]bool{}
	for _, s := range slices.Concat(p.new.Sections, p.old.Sections) {
		if title := framework.Fold(s.Title); !seen[title] {
			seen[title] = true
			titles = append(titles, s.Title)
		}
	}
	return titles
}

func (k *Kept) add(part string, texts []KeptText) {
	if len(texts) > 0 {
		k.Parts = append(k.Parts, KeptPart{part, texts})
	}
}

// wholePart is the index in a place that is a part.
const wholePart = -1

// unnamed joins the texts of a part that no change names, one of the old side
// with the first equal one of the new side. They are in the order of the new
// side, those that only the old one has at the end.
func (s textPlaces) unnamed(p skillPair, part string, level int, old, new []KeptText) []KeptText {
	was, is := textPlace{id(p.old), part, level, wholePart}, textPlace{id(p.new), part, level, wholePart}
	if !s.old.parts[was] && !s.new.parts[is] && slices.EqualFunc(old, new, func(x, y KeptText) bool { return x.Text == y.Text }) {
		return new
	}
	return joinUnnamed(s.old.unnamed(was, old), s.new.unnamed(is, new))
}

// unnamed are the texts of a part that no change names.
func (n placesOf) unnamed(at textPlace, texts []KeptText) []KeptText {
	if !n.parts[at] {
		return texts
	}
	var out []KeptText
	for i, t := range texts {
		at.index = i
		if !n.texts[at] {
			out = append(out, t)
		}
	}
	return out
}

func joinUnnamed(old, new []KeptText) []KeptText {
	was := map[string][]int{} // places by text
	for _, t := range old {
		was[t.Text] = append(was[t.Text], t.Old)
	}
	var out []KeptText
	for _, t := range new {
		t.Old = -1
		if at := was[t.Text]; len(at) > 0 {
			t.Old, was[t.Text] = at[0], at[1:]
		}
		out = append(out, t)
	}
	for _, t := range old {
		if at := was[t.Text]; len(at) > 0 && at[0] == t.Old {
			was[t.Text] = at[1:]
			t.New = -1
			out = append(out, t)
		}
	}
	return out
}
