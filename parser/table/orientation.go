package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
	"slices"
	"strings"

	"compdiff/framework"
)

// Some tables have skills where their headers name none: a matrix has levels in its
// rows and skills in its columns, or the other way round; a workbook may give each
// skill a sheet; a list has nothing but codes and names. All of these look like
// other things as well, an index or what a framework says of its levels, so that
// they are read so only where no table of the source has skills in the usual way.

// findOdd finds the headers of such a table.
func findOdd(g *dialect.Grammar, t *source.Table) (headed, bool) {
	for _, find := range []func(*dialect.Grammar, *source.Table) (headed, bool){findMatrix, findList} {
		if h, ok := find(g, t); ok {
			return h, true
		}
	}
	return headed{}, false
}

// findMatrix finds a matrix of skills and levels. Where skills have codes, names
// alone are none.
func findMatrix(g *dialect.Grammar, t *source.Table) (headed, bool) {
	if g.Dialect.Code != "" || !t.MayLieAcross() {
		return headed{}, false
	}
	for _, t := range []*source.Table{t, t.Transposed()} {
		if h, ok := matrixOf(g, t); ok {
			return h, true
		}
	}
	return headed{}, false
}

// matrixOf reads the first row as levels below a corner that says what the two sides
// are.
func matrixOf(g *dialect.Grammar, t *source.Table) (headed, bool) {
	if len(t.Rows) < 2 || len(t.Rows[0]) < 3 || !isCorner(g, t.Cell(0, 0)) {
		return headed{}, false
	}
	h := headed{Table: t, columns: make([]dialect.Column, t.Width()), first: 1}
	h.columns[0] = dialect.Column{Kind: dialect.NameColumn, Title: framework.Clean(t.Cell(0, 0))}
	seen := map[int]bool{}
	for k := 1; k < t.Width(); k++ {
		n, ok := soleLevel(g, t.Cell(0, k))
		if !ok || seen[n] {
			return headed{}, false
		}
		seen[n] = true
		h.columns[k] = dialect.Column{Kind: dialect.LevelColumn, Levels: []int{n}, Title: framework.Clean(t.Cell(0, k))}
	}
	for row := 1; row < len(t.Rows); row++ {
		if name := framework.Clean(t.Cell(row, 0)); name == "" || g.Ladder.IsList(name) || g.Column(name).Kind != dialect.UnknownColumn {
			return headed{}, false
		}
	}
	h.html, h.entities = source.HasMarkup(t.Rows), source.EntityColumns(t)
	return h, true
}

// soleLevel reads a header that is one level.
func soleLevel(g *dialect.Grammar, text string) (int, bool) {
	text = framework.Clean(lexical.PlainCell(text))
	if n, ok := g.Ladder.One(text); ok {
		return n, true
	}
	if c := g.Column(text); c.Kind == dialect.LevelColumn && len(c.Levels) == 1 {
		return c.Levels[0], true
	}
	return 0, false
}

// isCorner knows the corner of a matrix: it names levels, skills, or both.
func isCorner(g *dialect.Grammar, text string) bool {
	parts := strings.FieldsFunc(framework.Clean(lexical.PlainCell(text)), func(r rune) bool { return r == '/' || r == '\\' || r == '|' })
	for _, part := range parts {
		kind := g.Column(part).Kind
		if kind != dialect.CoverageColumn && kind != dialect.NameColumn && kind != dialect.LevelColumn {
			return false
		}
	}
	return len(parts) > 0
}

// findList finds a list of nothing but codes with names, or with texts: each code is
// one of the dialect's.
func findList(g *dialect.Grammar, t *source.Table) (headed, bool) {
	if g.Dialect.Code == "" || len(t.Rows) < 3 {
		return headed{}, false
	}
	h := headed{Table: t, columns: make([]dialect.Column, t.Width()), first: 1, flat: true}
	code := -1
	for k, text := range t.Rows[0] {
		h.columns[k] = g.Column(text)
		if h.columns[k].Kind == dialect.CodeColumn {
			code = k
		}
	}
	isNamed := slices.ContainsFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.NameColumn })
	unknown := slices.ContainsFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.UnknownColumn && c.Title != "" })
	if code < 0 || !isNamed || unknown {
		return headed{}, false
	}
	for _, row := range t.Rows[1:] {
		if !source.IsEmptyRow(row) && (code >= len(row) || !g.IsCode(framework.Clean(row[code]))) {
			return headed{}, false
		}
	}
	return h, true
}

// sheetsOfSkills are the sheets of a workbook that are a skill each, which their
// names name: all of them have the same headers, one for each level and none that
// names skills.
func sheetsOfSkills(g *dialect.Grammar, tables []*source.Table) map[*source.Table]headed {
	found := map[*source.Table]headed{}
	var like []string
	for _, t := range tables {
		h, ok := sheetOfSkill(g, t)
		if !ok || like != nil && !slices.Equal(levelTitles(&h), like) {
			continue
		}
		like = levelTitles(&h)
		found[t] = h
	}
	if len(found) < 2 {
		return nil
	}
	return found
}

// levelTitles are the headers of the levels of a table.
func levelTitles(h *headed) []string {
	var titles []string
	for _, c := range h.columns {
		if c.Kind == dialect.LevelColumn {
			titles = append(titles, framework.Fold(c.Title))
		}
	}
	return titles
}

// sheetOfSkill finds the headers of a sheet that is one skill. What stands between
// its levels and is not named is set aside.
func sheetOfSkill(g *dialect.Grammar, t *source.Table) (headed, bool) {
	if t.Sheet == "" || len(t.Rows) < 2 || slices.ContainsFunc(t.Rows[0], g.NamesSkill) {
		return headed{}, false
	}
	h := headed{Table: t, columns: make([]dialect.Column, t.Width()), first: 1, sheetName: t.Sheet}
	seen := map[int]bool{}
	for k, text := range t.Rows[0] {
		if n, ok := soleLevel(g, text); ok && !seen[n] && g.Ladder.Has([]int{n}) {
			seen[n] = true
			h.columns[k] = dialect.Column{Kind: dialect.LevelColumn, Levels: []int{n}, Title: framework.Clean(text)}
		}
	}
	if len(seen) < 2 {
		return headed{}, false
	}
	h.long, h.keys = map[string]firstRow{}, map[int]string{}
	for row := 1; row < len(t.Rows); row++ {
		h.keys[row] = t.Sheet
	}
	h.html, h.entities = source.HasMarkup(t.Rows), source.EntityColumns(t)
	return h, true
}
