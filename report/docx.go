package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
)

// changelogDOCX writes a redline for Word: both editions whole, a heading for
// each skill, what differs as tracked changes. Who accepts all has the texts of
// the new edition, who rejects all those of the old one. Comments carry what a
// change is and why.
func changelogDOCX(c *diff.Changelog, _ Style) ([]byte, error) {
	d := &docx{log: c}
	old, new := sides(c)
	d.paragraph("Title", "", []Span{{string(diff.Equal), Visible(old + " → " + new)}}, ofEdition(c))
	for _, line := range unread(c) {
		d.paragraph("", "", []Span{{string(diff.Equal), "Not compared: " + line}}, "")
	}
	for _, s := range newPageSkills(c, newRelease(c)).skills {
		d.skill(s)
	}
	return d.bytes()
}

// ofEdition is the comparison in short and what changed of the edition itself, for a
// comment on the title.
func ofEdition(c *diff.Changelog) string {
	said := append([]string{Visible(strings.TrimSuffix(sentence(c), "."))}, unstated(c)...)
	for _, line := range inferredLabels(c) {
		said = append(said, strings.TrimSuffix(line, "."))
	}
	for _, change := range c.Changes {
		if change.Skill == "" {
			said = append(said, remarkOf(change))
		}
	}
	return strings.Join(said, "; ")
}

// docx is a document in the making.
type docx struct {
	log      *diff.Changelog
	body     strings.Builder
	comments strings.Builder
	marks    int // tracked changes so far
	remarks  int // comments so far
}

// skill writes a skill: its title, and its parts from top to bottom.
func (d *docx) skill(s pageSkill) {
	whole := ""
	switch {
	case len(s.Old) == 0 && s.Overall == diff.Appeared:
		whole = string(diff.Insert)
	case len(s.New) == 0 && s.Overall == diff.Gone:
		whole = string(diff.Delete)
	}
	d.paragraph("Heading1", whole, d.title(s, whole), d.aboutSkill(s))
	for _, p := range s.Parts {
		switch {
		case p.Level > 0:
			d.paragraph("Heading2", cmp.Or(whole, oneSide(slices.Contains(s.Old, p.Level), slices.Contains(s.New, p.Level))), d.heading(levelHeading(p)), "")
		case p.Name == "guidance":
			d.paragraph("Heading2", cmp.Or(whole, d.sideOfRows(p.Rows)), d.heading("Guidance notes"), "")
		case strings.HasPrefix(p.Name, sectionPart):
			d.paragraph("Heading2", cmp.Or(whole, d.sideOfRows(p.Rows)), d.heading(strings.TrimPrefix(p.Name, sectionPart)), "")
		case p.Name != "description":
			continue // name, code and category are told with the title
		}
		told := whole != "" // what a skill has that came or went is told with the skill
		for _, r := range d.inOrder(p.Rows) {
			aside := ""
			if alone := r.Change == nil && r.Side != ""; alone && !told {
				aside, told = "in one edition alone, and not compared: the other does not state it, or was not read for certain", true
			}
			d.row(r, p.Name == "guidance", aside)
		}
	}
}

// title is the name and the code, and what they were.
func (d *docx) title(s pageSkill, whole string) []Span {
	name, code := s.Name, s.Code
	for _, c := range d.log.Changes {
		switch {
		case c.Skill != cmp.Or(s.Code, s.Name) || len(c.Old) == 0:
		case c.Rule == "skill-renamed":
			name = Visible(c.Old[0].Text.Text)
		case c.Rule == "skill-recoded":
			code = Visible(c.Old[0].Text.Text)
		}
	}
	was, is := strings.TrimSpace(name+" "+code), strings.TrimSpace(s.Name+" "+s.Code)
	if was == is || whole != "" {
		return []Span{{cmp.Or(whole, string(diff.Equal)), is}}
	}
	return []Span{{string(diff.Delete), was}, {string(diff.Insert), is}}
}

// aboutSkill is what is said of a skill as a whole, for a comment on its title.
func (d *docx) aboutSkill(s pageSkill) string {
	var said []string
	for _, c := range d.log.Changes {
		if c.Skill == cmp.Or(s.Code, s.Name) && c.Level == 0 && c.Part != "description" && c.Part != "guidance" {
			said = append(said, c.Message+" ["+c.Rule+"]")
		}
	}
	if s.Why != "" {
		said = append(said, "assessments affected: "+string(s.Verdict)+": "+s.Why)
	}
	return strings.Join(said, "; ")
}

func levelHeading(p pagePart) string { return fmt.Sprintf("Level %d", p.Level) }

func (d *docx) heading(text string) []Span { return []Span{{string(diff.Equal), text}} }

// oneSide is the operation for what one side alone has; "" for both.
func oneSide(old, new bool) string {
	switch {
	case old && !new:
		return string(diff.Delete)
	case new && !old:
		return string(diff.Insert)
	}
	return ""
}

// sideOfRows tells whether all rows of a part are of one side.
func (d *docx) sideOfRows(rows []pageRow) string {
	old, new := false, false
	for _, r := range rows {
		was, is := d.texts(r)
		old, new = old || was != "", new || is != ""
	}
	return oneSide(old, new)
}

// texts are what a row has on either side, as one text each.
func (d *docx) texts(r pageRow) (old, new string) {
	if r.Change == nil {
		if r.Side != "new" {
			old = r.Text
		}
		if r.Side != "old" {
			new = r.Text
		}
		return old, new
	}
	c := d.log.Changes[*r.Change]
	if r.Side != "new" {
		old = Visible(strings.Join(wordsOf(c.Old), " "))
	}
	if r.Side != "old" {
		new = Visible(strings.Join(wordsOf(c.New), " "))
	}
	return old, new
}

// inOrder puts rows so that each side reads in its own order: what stands
// elsewhere is taken out at its old place and put in at its new one.
func (d *docx) inOrder(rows []pageRow) []pageRow {
	var out, strays []pageRow
	stays := staying(rows)
	for i, r := range rows {
		if r.onBoth() && !stays[i] {
			from, to := r, r
			from.Side, from.is, to.Side, to.was = "old", -1, "new", -1
			out, strays = append(out, to), append(strays, from)
			continue
		}
		out = append(out, r)
	}
	for _, s := range strays {
		at := slices.IndexFunc(out, func(r pageRow) bool { return r.was > s.was })
		if at < 0 {
			at = len(out)
		}
		out = slices.Insert(out, at, s)
	}
	return out
}

// row writes one text of a part. In a list every text is an item of its own:
// where one became several, or several one, the old ones go and the new ones
// come. What is said aside stands in a comment, where no change has one.
func (d *docx) row(r pageRow, list bool, aside string) {
	if list && r.Change != nil && r.Side == "" {
		if c := d.log.Changes[*r.Change]; len(c.Old) > 1 || len(c.New) > 1 {
			d.items(c)
			return
		}
	}
	old, new := d.texts(r)
	if old == "" && new == "" {
		return
	}
	note, was, is := aside, r.Indent, r.Indent
	if r.Change != nil {
		c := d.log.Changes[*r.Change]
		note = remarkOf(c)
		was, is = depths(c)
	}
	p := paragraph{whole: oneSide(old != "", new != ""), spans: d.spans(r, old, new), note: note}
	if list {
		p.style, p.was = listStyle(is), listStyle(was)
	}
	d.write(p)
}

// items writes the items of a change, those that go first.
func (d *docx) items(c diff.Change) {
	note := remarkOf(c)
	for _, side := range []struct {
		op    diff.Op
		texts []diff.Text
	}{{diff.Delete, c.Old}, {diff.Insert, c.New}} {
		for _, t := range side.texts {
			d.paragraph(listStyle(t.Depth), string(side.op), []Span{{string(side.op), Visible(t.Text.Text)}}, note)
			note = ""
		}
	}
}

// depths is how deep the texts of a change stand in lists: what one side alone
// has stands as deep on both.
func depths(c diff.Change) (was, is int) {
	for _, t := range c.Old {
		was, is = t.Depth, t.Depth
	}
	for i, t := range c.New {
		if is = t.Depth; i == 0 && len(c.Old) == 0 {
			was = is
		}
	}
	return was, is
}

// listStyle is the style of an item that deep in lists; "" for a paragraph.
func listStyle(depth int) string {
	if depth == 0 {
		return ""
	}
	return fmt.Sprintf("List%d", min(depth, 3))
}

// remarkOf is a change in one line, with its rule and its reason.
func remarkOf(c diff.Change) string {
	return joined("; ", c.Message+" ["+c.Rule+"]", because(c), doubt(c))
}

func (d *docx) spans(r pageRow, old, new string) []Span {
	if r.Change != nil && r.Side == "" {
		if spans := d.log.Changes[*r.Change].Spans; differs(spans) {
			var out []Span
			for _, s := range spans {
				out = append(out, Span{string(s.Op), Visible(s.Text)})
			}
			return out
		}
	}
	switch {
	case old == new:
		return []Span{{string(diff.Equal), new}}
	case old == "":
		return []Span{{string(diff.Insert), new}}
	case new == "":
		return []Span{{string(diff.Delete), old}}
	}
	return []Span{{string(diff.Delete), old}, {string(diff.Insert), new}}
}
