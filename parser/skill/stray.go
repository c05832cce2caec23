package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/source"
)

// What nobody placed is listed with the skill on whose page it stands, and with
// the part under whose heading: a comparison claims nothing about what it may be.

// Unaccounted lists the text that nobody placed, neighbouring lines together.
func (d *Document) Unaccounted() []framework.Stray {
	var out []framework.Stray
	at := strayFinder{Document: d}
	for i := 0; i < len(d.Lines); i++ {
		first := i
		var pieces []string
		for ; i < len(d.Lines) && d.Lines[i].Class == source.Unclassified && framework.NonSpace(d.Lines[i].Raw) > 0; i++ {
			pieces = append(pieces, framework.Clean(d.Lines[i].Raw))
		}
		if len(pieces) == 0 {
			continue
		}
		from := d.Lines[first].Start(d.Place)
		if d.Literal {
			from = d.Lines[first].From(d.Place)
		}
		stray := framework.Stray{Text: framework.Text{Text: strings.Join(pieces, " "), From: from}}
		stray.Skill, stray.Part = at.find(first)
		out = append(out, stray)
		i--
	}
	return out
}

// strayFinder goes from line to line and knows whose they are.
type strayFinder struct {
	*Document
	page, line int
	part       string
}

// find gives the skill and the part that a line stands in. Lines must ascend.
func (f *strayFinder) find(i int) (skill, part string) {
	for f.page < len(f.pages) && i >= f.pages[f.page].end {
		f.page++
	}
	if f.page == len(f.pages) || i < f.pages[f.page].from {
		return "", ""
	}
	page := f.pages[f.page]
	if f.line < page.from {
		f.line, f.part = page.from, ""
	}
	for ; f.line <= i; f.line++ {
		if h := f.Heads[f.line]; h != nil {
			f.part = h.Part()
		} else if f.Lines[f.line].Rank > 0 {
			f.part = ""
		}
	}
	if i >= page.body {
		return SkillID(&f.Skills[page.skill]), ""
	}
	return SkillID(&f.Skills[page.skill]), f.part
}

// SkillID is what a skill is called by: its code, or its name where it has none.
func SkillID(s *framework.Skill) string {
	if s.Code != "" {
		return s.Code
	}
	return s.Name
}
