package report

import (
	"strings"

	"compdiff/diff"
)

// kinds are the headings of release notes and what stands under each, the
// first that fits.
var kinds = []struct {
	heading string
	fits    func(Change) bool
}{
	{"New", func(c Change) bool { return c.Rule == "skill-added" }},
	{"Renamed", func(c Change) bool { return c.Rule == "skill-renamed" || c.Rule == "skill-recoded" }},
	{"Moved", func(c Change) bool { return c.Rule == "skill-moved" || c.Rule == "category-renamed" }},
	{"Retired", func(c Change) bool {
		return c.Rule == "skill-removed" || c.Rule == "skill-split" || c.Rule == "skill-merged" || c.Rule == "skill-code-reused"
	}},
	{"Levels", func(c Change) bool {
		return c.Rule == "level-added" || c.Rule == "level-removed" || c.Rule == "level-ladder-shifted"
	}},
	{"Edition", func(c Change) bool { return strings.HasPrefix(c.Rule, "edition-") }},
	{"Defects", func(c Change) bool { return strings.HasPrefix(c.Rule, "defect-") }},
	{"Duties", func(c Change) bool {
		return c.Rule == "statement-added" || c.Rule == "statement-removed" || c.Rule == "statement-moved"
	}},
	{"Editorial", func(c Change) bool { return c.Class == string(diff.Editorial) }},
	{"Guidance", func(c Change) bool { return strings.HasPrefix(c.Rule, "guidance-") }},
	{"Reworded", func(Change) bool { return true }},
}

// headings is the order in which release notes have the kinds.
var headings = []string{"Edition", "New", "Renamed", "Moved", "Retired", "Levels", "Duties", "Reworded", "Guidance", "Editorial", "Defects"}

func newNotes(skills []SkillNotes) []Notes {
	by := map[string][]Change{}
	for _, s := range skills {
		for _, p := range s.Parts {
			for _, c := range p.Changes {
				heading := headingOf(c)
				by[heading] = append(by[heading], c)
			}
		}
	}
	var all []Notes
	for _, heading := range headings {
		if len(by[heading]) > 0 {
			all = append(all, Notes{heading, by[heading]})
		}
	}
	return all
}

func headingOf(c Change) string {
	for _, k := range kinds {
		if k.fits(c) {
			return k.heading
		}
	}
	return ""
}
