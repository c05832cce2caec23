package report

import (
	"fmt"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// keptParts are the parts of a skill with the texts that no change names.
func keptParts(k diff.Kept) []pagePart {
	var parts []pagePart
	for _, p := range k.Parts {
		part := pagePart{Name: p.Part}
		for _, t := range p.Texts {
			row := pageRow{Text: Visible(t.Text), Indent: t.Depth, was: t.Old, is: t.New}
			switch {
			case t.Old < 0:
				row.Side = "new"
			case t.New < 0:
				row.Side = "old"
			}
			part.Rows = append(part.Rows, row)
		}
		parts = append(parts, part)
	}
	return parts
}

// changes puts every change into the parts of the skills where it is seen, and
// what is hidden as texts.
func (b *pageSkills) changes(c *diff.Changelog) {
	n := 0
	for _, change := range c.Changes {
		b.alone[change.Skill] = b.alone[change.Skill] || change.Whole != nil
		b.alone[levelKey(change.Rule, change.Skill, change.Level)] = true
	}
	for _, s := range sections(c) {
		for _, change := range s.changes() {
			b.change(change, s, n)
			n++
		}
	}
	for _, e := range b.ends {
		b.skills[e.skill].mark(e)
	}
	for _, change := range c.Hidden {
		if i, known := b.at[change.Skill]; known {
			b.skills[i].hide(change)
		}
	}
}

func (b *pageSkills) change(c diff.Change, s section, n int) {
	own := -1
	if i, known := b.at[c.Skill]; known && c.Skill != "" {
		own = i
	}
	if own < 0 {
		return
	}
	skill := &b.skills[own]
	switch {
	case c.Rule == "skill-renamed" || c.Rule == "skill-recoded":
		skill.Was = joined("\n", skill.Was, Visible(strings.Join(wordsOf(c.Old), " ")))
	case c.Whole != nil:
		skill.whole(c.Whole, c.Rule == "skill-removed")
	case moves(c):
		from, to := c.Ends()
		b.end(from, c.Old[0], "level-removed", pageRow{Change: &n, Side: "old", was: c.Old[0].Index, is: -1})
		b.end(to, c.New[0], "level-added", pageRow{Change: &n, Side: "new", was: -1, is: c.New[0].Index})
	case c.Level > 0:
		skill.put(fmt.Sprintf("level %d", c.Level), pageRow{Change: &n, was: first(c.Old), is: first(c.New)})
	default:
		skill.put(c.Part, pageRow{Change: &n, was: first(c.Old), is: first(c.New)})
	}
}

// end shows a move at one of its ends. What came or went as a whole has all its texts
// there already: in a skill the row of the text is marked later, a level is one change
// of its own.
func (b *pageSkills) end(skill string, t diff.Text, whole string, row pageRow) {
	part := "guidance"
	if t.Level > 0 {
		part = fmt.Sprintf("level %d", t.Level)
	}
	i, known := b.at[skill]
	switch {
	case !known:
	case b.alone[skill]:
		b.ends = append(b.ends, moveEnd{i, part, Visible(t.Text.Text), row})
	case !b.alone[levelKey(whole, skill, t.Level)]:
		b.skills[i].put(part, row)
	}
}

// moveEnd is where a text went to or came from, in a skill that one edition alone has.
type moveEnd struct {
	skill      int
	part, text string
	row        pageRow
}

// mark puts the move in the place of its text: of texts that are the same, in that
// which stands where the move says.
func (s *pageSkill) mark(e moveEnd) {
	for k := range s.Parts {
		if s.Parts[k].Name != e.part {
			continue
		}
		rows, best := s.Parts[k].Rows, -1
		for at, r := range rows {
			if r.Change == nil && r.Text == e.text && r.Side == e.row.Side && (best < 0 || at == max(e.row.was, e.row.is)) {
				best = at
			}
		}
		if best >= 0 {
			rows[best].Change, rows[best].Text = e.row.Change, ""
		}
	}
}

// levelKey names a level that one edition alone has, by the rule that says so.
func levelKey(rule, skill string, level int) string {
	return fmt.Sprintf("%s\x00%s\x00%d", rule, skill, level)
}

func first(texts []diff.Text) int {
	if len(texts) == 0 {
		return -1
	}
	return texts[0].Index
}

func (s *pageSkill) put(part string, row pageRow) {
	for i := range s.Parts {
		if s.Parts[i].Name == part {
			s.Parts[i].Rows = append(s.Parts[i].Rows, row)
			return
		}
	}
	s.Parts = append(s.Parts, pagePart{Name: part, Rows: []pageRow{row}})
}

// hide shows the texts of a change that is not reported as they stand.
func (s *pageSkill) hide(c diff.Change) {
	if c.Defect != "" || conclusion[c.Rule] {
		return
	}
	part := c.Part
	for _, t := range c.New {
		s.put(part, pageRow{Text: Visible(t.Text.Text), Indent: t.Depth, was: first(c.Old), is: t.Index})
	}
	if len(c.New) == 0 {
		for _, t := range c.Old {
			s.put(part, pageRow{Text: Visible(t.Text.Text), Indent: t.Depth, Side: "old", was: t.Index, is: -1})
		}
	}
}

// whole is a skill that one edition alone has.
func (s *pageSkill) whole(skill *framework.Skill, gone bool) {
	s.Category = visible(skill.Category)
	put := func(part, text string, indent int) {
		row := pageRow{Text: Visible(text), Side: "new", Indent: indent, was: -1}
		if gone {
			row.Side, row.is = "old", -1
		}
		for _, p := range s.Parts {
			if p.Name == part {
				row.was, row.is = len(p.Rows), len(p.Rows)
			}
		}
		s.put(part, row)
	}
	if skill.Description.Text != "" {
		put("description", skill.Description.Text, 0)
	}
	for _, l := range skill.Levels {
		for _, t := range l.Statements {
			put(fmt.Sprintf("level %d", l.Number), t.Text, 0)
		}
	}
	for _, one := range skill.Sections {
		put(sectionPart+one.Title, one.Text, 0)
	}
	for _, u := range framework.Units(skill.Guidance) {
		put("guidance", u.Text.Text, u.Depth)
	}
}
