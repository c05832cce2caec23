package parser

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// record is a row of a table of skills while it is being read.
type record struct {
	*book
	*headed
	row   int
	skill framework.Skill
	known map[columnKind]bool // the columns that the table has

	index  int   // where the skill stands among those of the book
	first  int   // the row in which the skill came first; -1 if this is it
	levels []int // of the row, in a table with a row for each level
}

// readSkill reads the skill of a row. Without a name or a code, or without
// anything said of it, a row is none.
func (b *book) readSkill(h *headed, row int) bool {
	r := record{book: b, headed: h, row: row, known: map[columnKind]bool{}, index: len(b.skills), first: -1}
	if !r.isSkill() {
		return false
	}
	b.owner = &r
	content, strays := b.ledger.Content, len(b.stray)
	if h.long != nil {
		r.resume()
	} else if from := h.keyRow(row); from < row {
		r.resumeAt(from)
	}
	for i, c := range h.columns {
		r.known[c.kind] = true
		if text := h.cell(row, i); strings.TrimSpace(text) != "" {
			r.readCell(i, c, text)
			r.judgeMerged(i, c)
		} else {
			r.readMerged(i, c)
		}
	}
	for i := len(h.columns); i < len(h.rows[row]); i++ {
		b.setAside(h.table, row, i)
	}
	r.finish()
	b.owner = nil
	b.doubtRow(h, row, skillID(&r.skill))
	for i := strays; i < len(b.stray); i++ {
		b.stray[i].Skill = skillID(&r.skill)
	}
	b.spent[r.index] += b.ledger.Content - content
	return true
}

// isSkill reports that a row names something and says something of it.
func (r *record) isSkill() bool {
	named, said := r.keys[r.row] != "" || r.keyRow(r.row) < r.row, false
	for i, c := range r.columns {
		if strings.TrimSpace(r.cell(r.row, i)) == "" {
			continue
		}
		switch c.kind {
		case nameColumn, codeColumn, attributeColumn:
			named = true
		case descriptionColumn, guidanceColumn, levelColumn, coverageColumn:
			said = true
		}
	}
	return named && said
}

// errorValues are what spreadsheets show in the place of a value that they could
// not compute.
var errorValues = set{"#N/A": true, "#REF!": true, "#VALUE!": true, "#NAME?": true, "#DIV/0!": true, "#NUM!": true, "#NULL!": true, "#SPILL!": true, "#CALC!": true, "#FIELD!": true}

// readCell reads one cell of a skill.
func (r *record) readCell(i int, c column, text string) {
	if r.repeats(i, c.kind, text) {
		r.ledger.Structure += framework.NonSpace(text)
		return
	}
	if errorValues[strings.TrimSpace(text)] {
		r.setAside(r.table, r.row, i)
		return
	}
	if c.kind >= descriptionColumn && saysNothing(text) {
		r.ledger.Structure += framework.NonSpace(text)
		return
	}
	switch c.kind {
	case codeColumn:
		r.store(i, text, &r.skill.Code, exactNumber(framework.Clean(plainCell(text))))
	case nameColumn, attributeColumn:
		r.readName(i, text)
	case categoryColumn, subcategoryColumn:
		r.ledger.Content += framework.NonSpace(text)
	case statusColumn:
		r.store(i, text, &r.skill.Status, framework.Clean(plainCell(text)))
	case descriptionColumn, guidanceColumn, keywordColumn, revisionColumn:
		r.readTextCell(i, c)
	case levelColumn:
		r.readLevelCell(i, r.levelsOver(r.row, i))
	case coverageColumn:
		r.readCoverageCell(i, r.levelsOver(r.row, i), text)
	case furnitureColumn:
		r.ledger.Furniture += framework.NonSpace(text)
	case rowColumn, addressColumn, typeColumn, titleColumn:
		r.structure(text)
	default:
		r.setAside(r.table, r.row, i)
	}
}

// readTextCell reads one text of a skill as a page's section is read.
func (r *record) readTextCell(i int, c column) {
	p := r.passage(i)
	blocks := p.texts()
	switch c.kind {
	case descriptionColumn:
		p.describe(blocks)
	case guidanceColumn:
		p.addGuidance(blocks)
	case revisionColumn:
		p.addRevisions(c.title, blocks)
	case keywordColumn:
		for _, b := range blocks {
			p.addKeywords(b)
		}
	}
	r.add(p)
}

// store keeps the text of a cell, unless another column was first.
func (r *record) store(i int, text string, into *string, stored string) {
	switch {
	case *into == "":
		*into = stored
		r.ledger.Content += framework.NonSpace(text)
	case *into == stored:
		r.ledger.Structure += framework.NonSpace(text)
	default:
		r.setAside(r.table, r.row, i)
	}
}

// readName reads the name and what publishers put behind it: "[prototype]",
// "(new)". Where the table has no codes, the name may bring one.
func (r *record) readName(i int, text string) {
	name, notes := r.cutNotes(framework.Clean(r.plain(text, i)), false)
	from := r.headed.place(r.row, i)
	if t, ok := r.title(name, true); ok && !slices.ContainsFunc(r.columns, func(c column) bool { return c.kind == codeColumn }) {
		name, r.skill.Code = t.name, t.code
	}
	if r.skill.Name == "" {
		r.skill.From = from
		if r.skill.Status == "" {
			r.skill.Status = notes.status
		}
		if notes.mark != "" {
			r.skill.Marks = append(r.skill.Marks, framework.Mark{Part: "skill", Text: notes.mark, From: from})
		}
	}
	r.store(i, text, &r.skill.Name, name)
}

// readLevelCell reads the text of a level.
func (r *record) readLevelCell(i int, levels []int) {
	if len(levels) == 0 {
		levels = r.levels
	}
	if len(levels) == 0 {
		r.setAside(r.table, r.row, i)
		return
	}
	p := r.passage(i)
	blocks := p.texts()
	statements := p.statements(&heading{levels: levels}, blocks)
	if len(statements) > 0 {
		for _, n := range levels {
			p.skill.Levels = append(p.skill.Levels, framework.Level{
				Number: n, Label: r.scale.label(n), Statements: slices.Clone(statements), From: statements[0].From,
			})
		}
	}
	r.add(p)
}

// readCoverageCell reads which levels the skill defines.
func (r *record) readCoverageCell(i int, levels []int, text string) {
	found, ok := r.coverageIn(framework.Clean(plainCell(text)), levels)
	if !ok {
		r.setAside(r.table, r.row, i)
		return
	}
	r.skill.Declared = append(r.skill.Declared, found...)
	if n, title, ok := r.levelIn(text); ok {
		r.generic.title(n, title)
	}
	said := r.scale.written(text)
	r.ledger.Content += said
	r.ledger.Structure += framework.NonSpace(text) - said
}

// add takes over what was read of a cell.
func (r *record) add(p *passage) {
	r.close(p)
	own, s := &r.skill, &p.skill
	switch {
	case own.Description.Text == "":
		own.Description = s.Description
	case s.Description.Text != "":
		own.Description.Text += "\n" + s.Description.Text
	}
	own.Guidance = append(own.Guidance, s.Guidance...)
	for _, l := range s.Levels {
		r.addLevel(l)
	}
	own.Keywords = append(own.Keywords, s.Keywords...)
	own.Revisions = append(own.Revisions, s.Revisions...)
}

// addLevel adds a level, or more statements to one that rows above began.
func (r *record) addLevel(l framework.Level) {
	before := r.skill.Level(l.Number)
	if before == nil || r.long == nil && r.first < 0 || len(before.Statements) == 0 {
		r.skill.Levels = append(r.skill.Levels, l)
		return
	}
	paragraph := before.Statements[len(before.Statements)-1].Paragraph
	for _, s := range l.Statements {
		s.Paragraph += paragraph
		before.Statements = append(before.Statements, s)
	}
}

// finish sorts what was read and lists what the table does not state.
func (r *record) finish() {
	s := &r.skill
	if s.Name == "" {
		s.From = r.headed.place(r.row, slices.IndexFunc(r.columns, func(c column) bool { return c.kind == codeColumn }))
	}
	s.Category = r.categories(r.row)
	slices.SortStableFunc(s.Levels, func(a, b framework.Level) int { return a.Number - b.Number })
	slices.Sort(s.Declared)
	s.Declared = slices.Compact(s.Declared)
	for _, part := range []struct {
		framework.Part
		stated bool
	}{
		{framework.PartCategory, r.known[categoryColumn] || r.known[subcategoryColumn]},
		{framework.PartDescription, r.known[descriptionColumn]},
		{framework.PartGuidance, len(s.Guidance) > 0}, // an empty cell is judged when all skills are known
		{framework.PartLevels, r.known[levelColumn] || r.known[coverageColumn] && r.long != nil},
	} {
		if !part.stated {
			s.Unknown = append(s.Unknown, part.Part)
		}
	}
	for _, said := range append([]string{s.Name, s.Code, s.Title()}, s.Category...) {
		if key := framework.Fold(said); key != "" {
			r.names[key] = true
		}
	}
	if r.index == len(r.skills) {
		r.skills = append(r.skills, framework.Skill{})
	}
	r.skills[r.index] = *s
	if r.rowIndex == nil {
		r.rowIndex = map[int]int{}
	}
	r.rowIndex[r.row] = r.index
}
