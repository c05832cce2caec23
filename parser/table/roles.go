package table

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// Roles are often told on pages by what they do and know: below the heading of each stand
// tables of statements, one a row with an id of its own, under labels that come again in
// every role. Such a table is no table of skills, though it has ids and descriptions.

// statementTable is a table of statements among lines.
type statementTable struct {
	*source.Table
	id, text, kind int // columns; kind is -1 where there is none
	label, role    int // the lines of the label above it, and of the heading of its role
}

// roleReader reads a document of roles.
type roleReader struct {
	*source.Document
	g       *dialect.Grammar
	tables  map[int]*statementTable // by line
	labels  map[int]bool            // lines
	rank    int                     // of the headings of roles
	edition *framework.Edition
	path    []source.Line // the headings above, by rank
}

// ReadRoles reads a page on which every table is one of statements; nil for any other.
func ReadRoles(o *source.Document, g *dialect.Grammar) *framework.Edition {
	if !o.HasTables() {
		return nil
	}
	r := &roleReader{Document: o, g: g, tables: map[int]*statementTable{}, labels: map[int]bool{}, edition: &framework.Edition{Dialect: g.Name, Language: o.Language, Ledger: o.Marks}}
	if !r.find() {
		return nil
	}
	for i := range o.Lines {
		r.read(i)
	}
	return r.edition
}

// find finds the tables, their labels and roles: all tables have the same headers, a
// label comes again under another role, and the headings of all roles are of one rank.
func (r *roleReader) find() bool {
	header, roles, labels := "", map[int]bool{}, map[string]map[int]bool{}
	for i, l := range r.Lines {
		if l.Shape != source.TableBlock {
			continue
		}
		t, said := statementsOf(r.g, l.Table)
		if t == nil || header != "" && said != header || !r.findLabel(t, i) {
			return false
		}
		header = said
		r.tables[i], r.labels[t.label], roles[t.role] = t, true, true
		key := framework.Fold(r.Lines[t.label].Text)
		if labels[key] == nil {
			labels[key] = map[int]bool{}
		}
		labels[key][t.role] = true
	}
	again := false
	for _, in := range labels {
		again = again || len(in) > 1
	}
	return again && len(roles) > 1
}

// findLabel finds the label of the table in a line, and the heading of its role.
func (r *roleReader) findLabel(t *statementTable, at int) bool {
	t.label = at - 1
	for t.label >= 0 && r.Lines[t.label].Shape == source.Blank {
		t.label--
	}
	if t.label < 0 {
		return false
	}
	label := &r.Lines[t.label]
	if _, known := r.g.Heading(label.Text); known || label.Shape != source.Prose || len(label.Text) > dialect.MaxHeading || lexical.EndsSentence(strings.TrimSuffix(label.Text, ":")) {
		return false
	}
	for t.role = t.label - 1; t.role >= 0; t.role-- {
		rank := r.Lines[t.role].Rank
		if rank > 0 && (label.Rank == 0 || rank < label.Rank) {
			break
		}
	}
	if t.role < 0 || r.rank > 0 && r.Lines[t.role].Rank != r.rank {
		return false
	}
	r.rank = r.Lines[t.role].Rank
	return true
}

// statementsOf finds the columns of a table of statements, and gives its headers; nil for
// any other. Its ids are no codes of the framework, and each row has one of its own.
func statementsOf(g *dialect.Grammar, of *source.Table) (t *statementTable, header string) {
	rows := of.Rows
	if len(rows) < 2 || len(rows[0]) > 3 {
		return nil, ""
	}
	t = &statementTable{Table: of, id: -1, text: -1, kind: -1}
	var said []string
	for k := range rows[0] {
		text := t.said(0, k)
		said = append(said, framework.Fold(text))
		into := &t.kind
		switch c := g.Column(text); {
		case c.Kind == dialect.CodeColumn || c.Kind == dialect.RowColumn || c.Kind == dialect.StatementColumn:
			into = &t.id
		case c.Kind == dialect.DescriptionColumn || c.Kind == dialect.LevelColumn && len(c.Levels) == 0:
			into = &t.text
		case c.Kind != dialect.TypeColumn && c.Kind != dialect.UnknownColumn || text == "":
			return nil, ""
		}
		if *into >= 0 {
			return nil, ""
		}
		*into = k
	}
	if t.id < 0 || t.text < 0 || !t.hasIDs(g) {
		return nil, ""
	}
	return t, strings.Join(said, "\n")
}

// hasIDs reports that each row has an id of its own, which is no code of the framework,
// and a text.
func (t *statementTable) hasIDs(g *dialect.Grammar) bool {
	seen := dialect.Set{}
	for i := range t.Rows[1:] {
		if len(t.Rows[i+1]) != len(t.Rows[0]) {
			return false
		}
		id := t.said(i+1, t.id)
		code := g.Code != "" && g.MatchesCode(id)
		if id == "" || seen[id] || code || t.said(i+1, t.text) == "" {
			return false
		}
		seen[id] = true
	}
	return true
}

// said is the text of a cell.
func (t *statementTable) said(row, column int) string {
	var said []string
	for _, l := range t.Lines(row, column) {
		said = append(said, l.Text)
	}
	return framework.Clean(strings.Join(said, " "))
}

// role is the one that is being read; nil before the first.
func (r *roleReader) role() *framework.Skill {
	if n := len(r.edition.Skills); n > 0 {
		return &r.edition.Skills[n-1]
	}
	return nil
}

// read reads a line.
func (r *roleReader) read(i int) {
	l := r.Lines[i]
	s := r.role()
	switch t := r.tables[i]; {
	case t != nil:
		r.readTable(t, s)
		return
	case l.Shape == source.Blank || l.Shape == source.Rule:
		l.Classify(source.Structure)
	case r.labels[i]:
		l.ClassifyLabel(framework.NonSpace(l.Text))
	case l.Rank > 0 && l.Rank <= r.rank:
		r.readHeading(&l)
	case s != nil && len(s.Sections) == 0 && r.path[len(r.path)-1].Rank == r.rank && l.Rank == 0:
		r.describe(s, &l)
	default:
		r.stray(&l, s)
	}
	l.Account(&r.edition.Ledger)
}

// readHeading begins a role, or a category of roles.
func (r *roleReader) readHeading(l *source.Line) {
	l.ClassifyLabel(framework.NonSpace(l.Text))
	for len(r.path) > 0 && r.path[len(r.path)-1].Rank >= l.Rank {
		r.path = r.path[:len(r.path)-1]
	}
	if l.Rank == r.rank {
		s := framework.Skill{Name: framework.Clean(l.Text), From: l.From(r.Place), Unknown: []framework.Part{framework.PartGuidance, framework.PartLevels}}
		for _, above := range r.path {
			s.Category = append(s.Category, framework.Clean(above.Text))
		}
		r.edition.Skills = append(r.edition.Skills, s)
	}
	r.path = append(r.path, *l)
}

// describe adds a paragraph to the description of a role.
func (r *roleReader) describe(s *framework.Skill, l *source.Line) {
	l.Classify(source.Content)
	text := framework.Clean(l.Text)
	if s.Description.Text == "" {
		s.Description = framework.Text{Text: text, From: l.From(r.Place)}
		return
	}
	s.Description.Text += "\n" + text
}

// stray lists a line that nobody understands.
func (r *roleReader) stray(l *source.Line, s *framework.Skill) {
	stray := framework.Stray{Text: framework.Text{Text: framework.Clean(l.Text), From: l.From(r.Place)}}
	if s != nil {
		stray.Skill = skill.SkillID(s)
	}
	r.edition.Unaccounted = append(r.edition.Unaccounted, stray)
}

// readTable makes a section of a table of statements.
func (r *roleReader) readTable(t *statementTable, s *framework.Skill) {
	r.account(t, 0, source.Structure)
	title := strings.TrimSuffix(framework.Clean(r.Lines[t.label].Text), ":")
	section := framework.Section{Title: title}
	var texts []string
	for row := 1; row < len(t.Rows); row++ {
		r.account(t, row, source.Content)
		st := framework.Statement{Text: t.said(row, t.text), ID: t.said(row, t.id), Paragraph: row, From: t.Lines(row, t.text)[0].From(r.Place)}
		if t.kind >= 0 {
			st.Kind = t.said(row, t.kind)
		}
		section.Statements = append(section.Statements, st)
		texts = append(texts, st.Text)
	}
	section.Text, section.From = strings.Join(texts, "\n"), section.Statements[0].From
	s.Sections = append(s.Sections, section)
}

// account says what became of the cells of a row.
func (r *roleReader) account(t *statementTable, row int, c source.Class) {
	for k := range t.Rows[row] {
		for _, l := range slices.Clone(t.Lines(row, k)) {
			l.Class = c
			l.Account(&r.edition.Ledger)
		}
	}
}
