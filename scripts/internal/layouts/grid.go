package layouts

import (
	"fmt"
	"strconv"
	"strings"
)

// grid is a table before it is written: rows of cells, the header among them.
type grid struct {
	world
	layout Layout
	skills []Skill
	rows   [][]string
	header int      // the row that it is in
	kinds  []string // of the columns
	owner  []int    // of each row the skill, or -1
	merges []merge
	truth  Truth
}

// merge is a cell that spans rows down from its own.
type merge struct{ row, column, rows int }

// column is a column of a table: what it holds and how it is headed.
type column struct {
	kind   string // code, name, description, guidance, level 3, number, text, other
	header string
	level  int
}

// tabulate lays skills out as a table.
func tabulate(w world, l Layout, skills []Skill) *grid {
	g := &grid{world: w, layout: l, skills: skills}
	g.truth.Skills = skills
	columns := g.columns()
	for _, c := range columns {
		g.kinds = append(g.kinds, c.kind)
	}
	g.above(len(columns))
	g.header = len(g.rows)
	g.add(-1, headersOf(columns))
	if l.is("orientation", "card") {
		g.rows, g.owner = g.rows[:g.header], g.owner[:g.header]
		g.cards(columns)
		return g
	}
	for i, s := range skills {
		g.skill(i, s, columns)
		if l.is("blank rows", "some") && i%3 == 1 {
			g.add(-1, make([]string, len(columns)))
		}
	}
	g.below()
	if l.is("orientation", "transposed") {
		g.transpose()
	}
	return g
}

// add appends a row of a skill, or of none.
func (g *grid) add(owner int, row []string) {
	g.rows = append(g.rows, row)
	g.owner = append(g.owner, owner)
}

// skill writes the rows of a skill.
func (g *grid) skill(i int, s Skill, columns []column) {
	if g.byLevel() {
		g.add(i, g.row(i, s, columns, nil, ""))
		return
	}
	start := len(g.rows)
	levels := s.Levels
	if g.layout.is("order", "down") {
		levels = reversed(levels)
	}
	for _, l := range levels {
		if !g.layout.is("orientation", "row per statement") {
			g.add(i, g.row(i, s, columns, &l, g.statements(l)))
			continue
		}
		for _, text := range l.Statements {
			g.add(i, g.row(i, s, columns, &l, text))
		}
	}
	if g.layout.is("orientation", "merged") {
		g.merge(start, columns)
	}
}

func reversed(levels []Level) (out []Level) {
	for i := range levels {
		out = append(out, levels[len(levels)-1-i])
	}
	return out
}

// merge empties what a skill's rows repeat below the first.
func (g *grid) merge(start int, columns []column) {
	for c, col := range columns {
		if col.kind == "number" || col.kind == "text" {
			continue
		}
		for r := start + 1; r < len(g.rows); r++ {
			g.rows[r][c] = ""
		}
		g.merges = append(g.merges, merge{start, c, len(g.rows) - start})
	}
}

// row writes the cells of a row.
func (g *grid) row(i int, s Skill, columns []column, l *Level, text string) (out []string) {
	for _, c := range columns {
		out = append(out, g.cell(i, s, c, l, text))
	}
	return out
}

// cell is the text of one cell.
func (g *grid) cell(i int, s Skill, c column, l *Level, text string) string {
	switch c.kind {
	case "code":
		return s.Code
	case "name":
		return s.Name
	case "description":
		return s.Description
	case "guidance":
		return g.list(s.Guidance)
	case "number":
		if g.layout.is("level column", "number and label") {
			return strconv.Itoa(l.Number) + " - " + l.Label
		}
		return strconv.Itoa(l.Number)
	case "text":
		return text
	case "category":
		return g.kept(i, capital(g.name)+" services")
	case "url":
		return "https://skills.example/" + strings.ToLower(strings.ReplaceAll(s.Name, " ", "-"))
	case "owner":
		return g.kept(i, owners[(i+len(s.Levels))%len(owners)])
	case "row number":
		return strconv.Itoa(i + 1)
	case "second language":
		return g.kept(i, "Compétence "+strconv.Itoa(i+1)+" du catalogue")
	case "mark":
		return g.mark(s, c.level)
	case "empty":
		return ""
	}
	return g.levelCell(s, c.level)
}

// owners are persons who own skills, each several.
var owners = []string{"Ada Quill", "Tom Reed", "Ines Falk"}

// mark says in a cell that a skill defines a level.
func (g *grid) mark(s Skill, n int) string {
	switch {
	case s.level(n) == nil:
		return ""
	case g.layout.is("coverage columns", "marks"):
		return "x"
	}
	return strconv.Itoa(n)
}

// cards writes each skill as a table of its own: labels and texts side by side.
func (g *grid) cards(columns []column) {
	for i, s := range g.skills {
		if i > 0 {
			g.add(-1, []string{"", ""})
		}
		for _, c := range columns {
			if cell := g.cell(i, s, c, nil, ""); cell != "" {
				g.add(-1, []string{c.header, cell})
			}
		}
	}
}

// kept notes a text of a skill that is no known part.
func (g *grid) kept(skill int, text string) string {
	g.truth.Kept = append(g.truth.Kept, Kept{skill, text})
	return text
}

func (g *grid) levelCell(s Skill, n int) string {
	if l := s.level(n); l != nil {
		return g.statements(*l)
	}
	switch g.layout["undefined cells"] {
	case "dash":
		return "-"
	case "n/a":
		return "n/a"
	case "sentence":
		return "This level is not defined for this skill."
	}
	return ""
}

// statements are the text of a level in a cell.
func (g *grid) statements(l Level) string {
	switch g.manners {
	case "paragraphs":
		return strings.Join(l.Statements, "\n")
	case "items":
		var lines []Line
		for _, s := range l.Statements {
			lines = append(lines, Line{1, s})
		}
		return g.list(lines)
	}
	return strings.Join(l.Statements, " ")
}

// list is guidance in a cell.
func (g *grid) list(lines []Line) string {
	if g.layout.is("cell lists", "html") && len(lines) > 0 {
		return htmlList(lines)
	}
	var out []string
	for _, l := range lines {
		text := l.Text
		if l.Depth > 0 && !g.layout.is("cell lists", "bare lines") {
			text = strings.Repeat("  ", l.Depth-1) + "- " + text
		}
		out = append(out, text)
	}
	return strings.Join(out, "\n")
}

// htmlList writes lines as the HTML that some exports have in cells.
func htmlList(lines []Line) string {
	var b strings.Builder
	open := 0
	for _, l := range lines {
		for ; open < l.Depth; open++ {
			b.WriteString("<ul>")
		}
		for ; open > l.Depth; open-- {
			b.WriteString("</ul>")
		}
		if l.Depth > 0 {
			b.WriteString("<li>" + l.Text + "</li>")
			continue
		}
		b.WriteString("<p>" + l.Text + "</p>")
	}
	return b.String() + strings.Repeat("</ul>", open)
}

// above writes the rows above the header.
func (g *grid) above(width int) {
	line := func(text string) {
		row := make([]string, width)
		row[0] = text
		g.add(-1, row)
		g.truth.Loose = append(g.truth.Loose, text)
	}
	if g.layout.is("rows above", "title", "title and note") {
		line(capital(g.name) + " skills catalogue")
	}
	if g.layout.is("rows above", "title and note") {
		line("Issue 4, for comment until May")
	}
}

// below writes the rows below the last skill.
func (g *grid) below() {
	text := map[string]string{"note": "All texts are under review.", "copyright": "© 2024 " + capital(g.name) + " Skills Council", "total": fmt.Sprintf("Total: %d skills", len(g.truth.Skills))}[g.layout["rows below"]]
	if text == "" {
		return
	}
	row := make([]string, len(g.rows[g.header]))
	row[0] = text
	g.add(-1, row)
	g.truth.Loose = append(g.truth.Loose, text)
}

// transpose turns rows into columns: skills stand side by side.
func (g *grid) transpose() {
	width := len(g.rows[g.header])
	var out [][]string
	for range width {
		out = append(out, nil)
	}
	for r, row := range g.rows {
		if r < g.header || g.owner[r] < 0 && r != g.header {
			continue
		}
		for c := range out {
			out[c] = append(out[c], row[c])
		}
	}
	var top [][]string
	for _, row := range g.rows[:g.header] {
		top = append(top, append(row[:1:1], make([]string, len(out[0])-1)...))
	}
	g.header = len(top)
	g.rows, g.owner = append(top, out...), make([]int, len(top)+len(out))
	for i := range g.owner {
		g.owner[i] = -1
	}
}
