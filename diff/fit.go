package diff

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// fits looks whether a changelog was made of an edition: each text that it says
// was there is there, and no other. The error names the first thing that does
// not fit.
func (p patch) fits(old *framework.Edition, log *Changelog) error {
	seen := map[string]bool{}
	for i := range old.Skills {
		name := id(&old.Skills[i])
		if seen[name] {
			return fmt.Errorf("%s: two skills of the old edition are called so", name)
		}
		seen[name] = true
	}
	if log.Kept == nil {
		return nil
	}
	was := p.oldTexts(log)
	whole := len(log.Doubts) == 0 // what is in doubt, the changelog does not know of
	for i := range old.Skills {
		s := &old.Skills[i]
		texts, known := was[id(s)]
		if !known && whole {
			return fmt.Errorf("%s: the changelog knows of no such skill", id(s))
		}
		if err := texts.fit(s, whole); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(was)) {
		if !seen[name] {
			return fmt.Errorf("%s: the old edition has no such skill", name)
		}
	}
	return p.labelsFit(old, log)
}

// labelsFit looks at the names and categories that no change names.
func (p patch) labelsFit(old *framework.Edition, log *Changelog) error {
	at := indexesByID(old.Skills)
	for _, k := range log.Kept {
		name := p.formerID(k.Skill)
		s := old.Skills[at[name]]
		want := framework.Skill{Name: k.Name, Category: k.Category}
		for _, c := range p.skills[name] { // looked at where it is applied
			switch c.Part {
			case partName:
				want.Name = s.Name
			case partCategory:
				want.Category = s.Category
			}
		}
		if err := labelFits(name, s, want); err != nil {
			return err
		}
	}
	for _, c := range p.all {
		if c.Rule == "skill-removed" && c.Whole != nil {
			if err := labelFits(c.Skill, old.Skills[at[c.Skill]], *c.Whole); err != nil {
				return err
			}
		}
	}
	return nil
}

func labelFits(name string, s, want framework.Skill) error {
	switch {
	case s.Name != want.Name:
		return fmt.Errorf("%s: its name is %q where the changelog was made of %q", name, s.Name, want.Name)
	case s.Knows(framework.PartCategory) && !slices.Equal(s.Category, want.Category):
		return fmt.Errorf("%s: its category is %q where the changelog was made of %q", name, s.Category, want.Category)
	}
	return nil
}

func indexesByID(skills []framework.Skill) map[string]int {
	at := map[string]int{}
	for i := range skills {
		at[id(&skills[i])] = i
	}
	return at
}

// knownTexts are the texts of a skill of the old edition that a changelog knows.
type knownTexts map[textPlace]string

// oldTexts sorts the texts of the old edition by the skills that they stood in:
// those that changes name, those that none names, and those of skills that went.
func (p patch) oldTexts(log *Changelog) map[string]knownTexts {
	was := map[string]knownTexts{}
	of := func(skill string) knownTexts {
		if was[skill] == nil {
			was[skill] = knownTexts{}
		}
		return was[skill]
	}
	for _, k := range log.Kept {
		k.inOld(p.formerID(k.Skill), of(p.formerID(k.Skill)))
	}
	for _, c := range p.all {
		switch {
		case conclusions[c.Rule] || c.Skill == "":
		case c.Rule == "skill-removed" && c.Whole != nil:
			for _, t := range placedTexts(c.Whole) {
				of(t.skill)[t.textPlace] = t.text
			}
		case c.Part == partDescription || strings.HasPrefix(c.Part, partSection) || isPlaced(c):
			for _, t := range c.Old {
				at := textPlace{cmp.Or(t.Skill, p.formerID(c.Skill)), fitPart(c.Part), t.Level, t.Index}
				of(at.skill)[at] = t.Text.Text
			}
		}
	}
	return was
}

// inOld adds the texts that the old edition has to those that are known.
func (k Kept) inOld(name string, known knownTexts) {
	for _, part := range k.Parts {
		level := 0
		if partOf(part.Part) == partLevels {
			_, _ = fmt.Sscanf(part.Part, "level %d", &level) // as levelPart writes it
		}
		for _, t := range part.Texts {
			if t.Old >= 0 {
				known[textPlace{name, fitPart(part.Part), level, t.Old}] = t.Text
			}
		}
	}
}

// fit holds the texts of a skill against those that should be there. Whole says
// that the changelog knows of every text.
func (k knownTexts) fit(s *framework.Skill, whole bool) error {
	found := map[textPlace]bool{}
	for _, t := range placedTexts(s) {
		found[t.textPlace] = true
		want, known := k[t.textPlace]
		switch {
		case known && want != t.text:
			return fmt.Errorf("%s has %q where the changelog was made of %q", t.textPlace, t.text, want)
		case !known && whole:
			return fmt.Errorf("%s has a text that the changelog does not know: %q", t.textPlace, t.text)
		}
	}
	for _, at := range sorting.Collect(maps.Keys(k), comparePlaces) {
		if !found[at] {
			return fmt.Errorf("%s lacks a text that the changelog was made of: %q", at, k[at])
		}
	}
	return nil
}

// placedText is a text and where it stands.
type placedText struct {
	textPlace
	text string
}

// placedTexts lists the texts of a skill that have places.
func placedTexts(s *framework.Skill) []placedText {
	var out []placedText
	add := func(part string, texts []Text) {
		for _, t := range texts {
			out = append(out, placedText{textPlace{id(s), part, t.Level, t.Index}, t.Text.Text})
		}
	}
	add(partDescription, descriptionTexts(s))
	for i := range s.Levels {
		add(partLevels, statementTexts(&s.Levels[i]))
	}
	add(partGuidance, unitTexts(framework.Units(s.Guidance)))
	for _, section := range s.Sections {
		add(fitPart(partSection+section.Title), []Text{sectionText(section)})
	}
	return out
}

// fitPart is a part as places name it: sections are found by their titles in
// any letter case.
func fitPart(part string) string {
	if title, ok := strings.CutPrefix(part, partSection); ok {
		return partSection + framework.Fold(title)
	}
	return partOf(part)
}

// String is the part of the skill, as messages have it.
func (at textPlace) String() string {
	if at.part == partLevels {
		return at.skill + ": " + levelPart(at.level)
	}
	return at.skill + ": its " + at.part
}

func comparePlaces(x, y textPlace) int {
	return cmp.Or(cmp.Compare(x.part, y.part), cmp.Compare(x.level, y.level), cmp.Compare(x.index, y.index))
}
