package table

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/skill"
)

// record is a row of a table of skills while it is being read.
type record struct {
	*book
	*headed
	row   int
	skill framework.Skill
	known map[dialect.ColumnKind]bool // the columns that the table has

	index  int                 // where the skill stands among those of the book
	first  int                 // the row in which the skill came first; -1 if this is it
	levels []int               // of the row, in a table with a row for each level
	goesOn bool                // the cell goes on with the level in the one before
	doubts []framework.Problem // about the texts of its cells
}

// readSkill reads the skill of a row. Without a name or a code, or without
// anything said of it, a row is none.
func (b *book) readSkill(h *headed, row int) bool {
	r := record{book: b, headed: h, row: row, known: map[dialect.ColumnKind]bool{}, index: len(b.Skills), first: -1}
	if !r.isSkill() {
		return false
	}
	b.owner = h
	content, strays := b.ledger.Content, len(b.stray)
	if h.long != nil {
		r.resume()
	} else if from := h.keyRow(row); from < row {
		r.resumeAt(from)
	}
	for i, c := range h.columns {
		r.known[c.Kind] = true
		if text := h.Cell(row, i); strings.TrimSpace(text) != "" {
			r.readCell(i, c, text)
			r.doubtMerged(i, c)
		} else {
			r.readMerged(i, c)
		}
	}
	for i := len(h.columns); i < len(h.Rows[row]); i++ {
		b.setAside(h.Table, row, i)
	}
	r.finish()
	b.owner = nil
	b.doubtRow(h, row, skill.SkillID(&r.skill))
	for _, doubt := range r.doubts {
		doubt.Skill = skill.SkillID(&r.skill)
		b.problems = append(b.problems, doubt)
	}
	for i := strays; i < len(b.stray); i++ {
		b.stray[i].Skill = skill.SkillID(&r.skill)
	}
	b.spent[r.index] += b.ledger.Content - content
	return true
}

// isSkill reports that a row names something and says something of it.
func (r *record) isSkill() bool {
	named, said := r.keys[r.row] != "" || r.keyRow(r.row) < r.row, false
	for i, c := range r.columns {
		if strings.TrimSpace(r.Cell(r.row, i)) == "" {
			continue
		}
		switch c.Kind {
		case dialect.NameColumn, dialect.CodeColumn, dialect.AttributeColumn:
			named = true
		case dialect.DescriptionColumn, dialect.GuidanceColumn, dialect.LevelColumn, dialect.CoverageColumn, dialect.SectionColumn:
			said = true
		}
	}
	return named && (said || r.list)
}

// errorValues are what spreadsheets show in the place of a value that they could
// not compute.
var errorValues = dialect.Set{"#N/A": true, "#REF!": true, "#VALUE!": true, "#NAME?": true, "#DIV/0!": true, "#NUM!": true, "#NULL!": true, "#SPILL!": true, "#CALC!": true, "#FIELD!": true}

// isErrorValue knows these, and what stands for a value that its column is too narrow for:
// "########".
func isErrorValue(text string) bool {
	return errorValues[text] || len(text) > 2 && strings.Trim(text, "#") == ""
}

// saysNothingOwn accounts for a cell that repeats another one, or says nothing.
func (r *record) saysNothingOwn(i int, c dialect.Column, text string) bool {
	switch {
	case r.repeats(i, c.Kind, text):
	case isErrorValue(strings.TrimSpace(text)):
		r.setAside(r.Table, r.row, i)
		return true
	case c.Kind >= dialect.DescriptionColumn && r.SaysNothing(text):
	default:
		return false
	}
	r.ledger.Structure += framework.NonSpace(text)
	return true
}

// readCell reads one cell of a skill.
func (r *record) readCell(i int, c dialect.Column, text string) {
	if r.saysNothingOwn(i, c, text) {
		return
	}
	switch c.Kind {
	case dialect.CodeColumn:
		r.store(i, text, &r.skill.Code, exactNumber(framework.Clean(lexical.PlainCell(text))))
	case dialect.IDColumn:
		r.store(i, text, &r.skill.ID, framework.Clean(lexical.PlainCell(text)))
	case dialect.NameColumn, dialect.AttributeColumn:
		r.readName(i, text)
	case dialect.CategoryColumn, dialect.SubcategoryColumn:
		r.ledger.Content += framework.NonSpace(text)
	case dialect.StatusColumn:
		r.store(i, text, &r.skill.Status, framework.Clean(lexical.PlainCell(text)))
	case dialect.DescriptionColumn, dialect.GuidanceColumn, dialect.KeywordColumn, dialect.RevisionColumn, dialect.SectionColumn:
		if c.Kind == dialect.DescriptionColumn && r.describesAgain(i) {
			r.setAside(r.Table, r.row, i)
			return
		}
		r.doubtGuidance(i, c)
		r.readTextCell(i, c)
	case dialect.LevelColumn:
		if r.headed.statements {
			r.readStatement(i)
			return
		}
		r.readLevelCell(i, r.levelsOver(r.row, i))
	case dialect.CoverageColumn:
		r.readCoverageCell(i, r.levelsOver(r.row, i), text)
	case dialect.StatementColumn:
		r.readStatementID(i, text)
	case dialect.FieldColumn:
		r.readField(i, c)
	case dialect.FurnitureColumn:
		if i > 0 && i == r.ofLevels {
			r.readLevelText(i, text)
			return
		}
		r.ledger.Furniture += framework.NonSpace(text)
	case dialect.TypeColumn:
		r.readKind(text)
	case dialect.RowColumn, dialect.AddressColumn, dialect.TitleColumn:
		r.structure(text)
	default:
		r.setAside(r.Table, r.row, i)
	}
}

// readTextCell reads one text of a skill as a page's section is read.
func (r *record) readTextCell(i int, c dialect.Column) {
	p := r.cellText(i)
	blocks := p.texts()
	switch c.Kind {
	case dialect.DescriptionColumn:
		p.Describe(blocks)
	case dialect.GuidanceColumn:
		p.DoubtBrokenLines(framework.PartGuidance, blocks)
		p.AddGuidance(blocks)
	case dialect.RevisionColumn:
		p.AddRevisions(c.Title, blocks)
	case dialect.SectionColumn:
		p.AddSection(c.Title, blocks)
	case dialect.KeywordColumn:
		for _, b := range blocks {
			p.AddKeywords(b)
		}
	}
	r.add(p)
}

// describesAgain reports that a row names a skill that rows above have begun, and
// describes it in other words: which of the two is meant nobody can know. The same holds
// for a row that says nothing else, where each has a level.
func (r *record) describesAgain(column int) bool {
	if r.first < 0 || r.first == r.row || r.skill.Description.Text == "" || !lexical.IsFilled(r.Cell(r.first, column)) {
		return false
	}
	return r.key(r.row) != "" || r.long != nil && r.saysNothingElse(column)
}

// saysNothingElse reports that all other cells of the row are empty.
func (r *record) saysNothingElse(column int) bool {
	for i, text := range r.Rows[r.row] {
		if i != column && lexical.IsFilled(text) {
			return false
		}
	}
	return true
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
		r.setAside(r.Table, r.row, i)
	}
}

// readName reads the name and what publishers put behind it: "[prototype]",
// "(new)". Where the table has no codes, the name may bring one.
func (r *record) readName(i int, text string) {
	name, notes := r.CutNotes(framework.Clean(r.plain(text, i)), false)
	from := r.headed.Place(r.row, i)
	if own, code, ok := r.nameCodes.cut(name); ok {
		name, r.skill.Code = own, code
	} else if t, ok := r.Title(name, true); ok && r.bringCodes(r.Grammar, i) {
		name, r.skill.Code = t.Name, t.Code
	}
	if r.skill.Name == "" {
		r.skill.From = from
		if r.skill.Status == "" {
			r.skill.Status = notes.Status
		}
		if notes.Mark != "" {
			r.skill.Marks = append(r.skill.Marks, framework.Mark{Part: "skill", Text: notes.Mark, From: from})
		}
	}
	r.store(i, text, &r.skill.Name, name)
}

// bringCodes reports that a table has no column of codes, and half of the names have one:
// a word in capitals may begin a name.
func (h *headed) bringCodes(g *dialect.Grammar, column int) bool {
	if h.coded == nil {
		coded, all := 0, 0
		for row := h.first; row < len(h.Rows); row++ {
			text := framework.Clean(h.plain(h.Cell(row, column), column))
			if text == "" || h.repeatsHeader(row) {
				continue
			}
			all++
			if t, ok := g.Title(text, true); ok && t.Code != "" {
				coded++
			}
		}
		bring := coded*2 >= all && !slices.ContainsFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.CodeColumn })
		h.coded = &bring
	}
	return *h.coded
}

// openEnds are the signs that make a level those above it, or below: "2+".
const openEnds = "+<>≥≤"

// readCoverageCell reads which levels the skill defines.
func (r *record) readCoverageCell(i int, levels []int, text string) {
	found, ok := r.levelsAt(r.Grammar, framework.Clean(lexical.PlainCell(text)), levels)
	if !ok {
		r.setAside(r.Table, r.row, i)
		return
	}
	if strings.ContainsAny(text, openEnds) && !(len(found) == 1 && framework.Fold(r.Ladder.Label(found[0])) == framework.Fold(text)) {
		r.suspectOf(r.headed.Place(r.row, i), skill.SkillID(&r.skill), "%q may stand for more levels than it names", framework.Clean(text))
	}
	r.skill.Declared = append(r.skill.Declared, found...)
	if r.spelling != nil && len(found) == 1 {
		r.Generic.Title(found[0], r.spelling.label(framework.Clean(lexical.PlainCell(text))))
	} else if n, title, ok := r.LevelIn(text); ok {
		r.Generic.Title(n, title)
	}
	said := r.Ladder.Written(text)
	r.ledger.Content += said
	r.ledger.Structure += framework.NonSpace(text) - said
}

// add takes over what was read of a cell.
func (r *record) add(p *cellText) {
	r.close(p)
	r.doubts = append(r.doubts, p.Doubts()...)
	own, s := &r.skill, &p.Skill
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
	for _, section := range s.Sections {
		r.addSection(section)
	}
}

// addSection adds the text of a column to a section: of several columns with one title
// the second goes on with the text of the first.
func (r *record) addSection(section framework.Section) {
	own := &r.skill
	i := slices.IndexFunc(own.Sections, func(have framework.Section) bool { return have.Title == section.Title })
	if i < 0 {
		own.Sections = append(own.Sections, section)
		return
	}
	own.Sections[i].Text += "\n" + section.Text
}

// setCategory takes the categories of the row. A row that goes on with a skill may leave
// them out, and must not say others.
func (r *record) setCategory() {
	found, s := r.categories(r.row), &r.skill
	switch {
	case r.first < 0 || len(s.Category) == 0:
		s.Category = found
	case len(found) > 0 && !isPartOf(found, s.Category): // a table that is filled down may leave the outer ones out
		r.suspectOf(r.headed.Place(r.row, r.categoryColumn()), skill.SkillID(s), "the row says that the skill is of %q, and rows above it %q", strings.Join(found, " / "), strings.Join(s.Category, " / "))
	}
}

// isPartOf reports that some categories stand among others, in their order.
func isPartOf(some, all []string) bool {
	at := 0
	for _, c := range all {
		if at < len(some) && some[at] == c {
			at++
		}
	}
	return at == len(some)
}

// finish sorts what was read and lists what the table does not state.
func (r *record) finish() {
	s := &r.skill
	if s.Name == "" {
		code := slices.IndexFunc(r.columns, func(c dialect.Column) bool { return c.Kind == dialect.CodeColumn })
		s.From = r.headed.Place(r.row, max(0, code)) // a name may be nothing but what spreadsheets write for a line break
	}
	r.setCategory()
	sorting.By(s.Levels, func(a, b framework.Level) int { return a.Number - b.Number })
	slices.Sort(s.Declared)
	s.Declared = slices.Compact(s.Declared)
	for _, part := range []struct {
		framework.Part
		stated bool
	}{
		{framework.PartCategory, r.known[dialect.CategoryColumn] || r.known[dialect.SubcategoryColumn] || len(r.bands) > 0},
		{framework.PartDescription, r.known[dialect.DescriptionColumn]},
		{framework.PartGuidance, len(s.Guidance) > 0}, // an empty cell is judged when all skills are known
		{framework.PartLevels, r.known[dialect.LevelColumn] && !r.headed.statements || r.known[dialect.CoverageColumn] && r.long != nil},
	} {
		if !part.stated {
			s.Unknown = append(s.Unknown, part.Part)
		}
	}
	for _, said := range append([]string{s.Name, s.Code, s.Title()}, s.Category...) {
		if key := framework.Fold(said); key != "" {
			r.Names[key] = true
		}
	}
	if r.index == len(r.Skills) {
		r.Skills = append(r.Skills, framework.Skill{})
	}
	r.Skills[r.index] = *s
	if r.rowIndex == nil {
		r.rowIndex = map[int]int{}
	}
	r.rowIndex[r.row] = r.index
}
