package layouts

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// rowOf draws a row of a skill, or -1: tables on their side have none.
func (w *wound) rowOf() int {
	var at []int
	for r, owner := range w.grid.owner {
		if owner >= 0 {
			at = append(at, r)
		}
	}
	if len(at) == 0 {
		return -1
	}
	return oneOf(w.chooser, at)
}

func (w *wound) wide() bool { return w.layout.is("orientation", "wide") }

// levelOf is the number of the level in a row of its own, or 0.
func (w *wound) levelOf(r int) int {
	c := slices.IndexFunc(w.grid.kinds, func(k string) bool { return k == "number" })
	if c < 0 {
		return 0
	}
	digits, _, _ := strings.Cut(w.grid.rows[r][c], " ")
	n, _ := strconv.Atoi(digits)
	return n
}

func (w *wound) removeRow(r int) {
	g := w.grid
	g.rows, g.owner = slices.Delete(g.rows, r, r+1), slices.Delete(g.owner, r, r+1)
	g.merges = nil
}

func (w *wound) insertRow(r, owner int, row []string) {
	g := w.grid
	g.rows, g.owner = slices.Insert(g.rows, r, row), slices.Insert(g.owner, r, owner)
	g.merges = nil
}

func rowLost(w *wound) bool {
	r := w.rowOf()
	if r < 0 {
		return false
	}
	i := w.grid.owner[r]
	s := w.grid.skills[i]
	w.hit(s.Name, s.Code)
	switch n := w.levelOf(r); {
	case w.wide():
		w.nobody("a row leaves no trace")
		w.accepted = append(w.accepted, w.truth().without(i))
	case w.layout.is("orientation", "merged"): // the rest of the skill lost its name, or its level
	case len(s.Levels) == 1:
		w.nobody("a row leaves no trace")
		w.accepted = append(w.accepted, w.truth().without(i))
	case w.layout.is("orientation", "row per statement") && len(s.level(n).Statements) > 1, n == s.Levels[0].Number, n == s.Levels[len(s.Levels)-1].Number:
		w.nobody("a row at either end of the levels leaves no trace")
	}
	w.removeRow(r)
	return true
}

func rowDoubled(w *wound) bool {
	r := w.rowOf()
	if r < 0 {
		return false
	}
	i := w.grid.owner[r]
	w.insertRow(r, i, slices.Clone(w.grid.rows[r]))
	if n := w.levelOf(r); w.layout.is("orientation", "row per statement") {
		text := w.grid.rows[r][w.headerOf("text")]
		w.accepted = append(w.accepted, w.truth().altered(i, func(s *Skill) {
			l := s.level(n)
			at := slices.Index(l.Statements, text)
			l.Statements = slices.Insert(slices.Clone(l.Statements), at, text)
		}))
	}
	return w.hit(w.grid.skills[i].Name, w.grid.skills[i].Code)
}

func strayRow(w *wound) bool {
	r := w.rowOf()
	if r < 0 {
		return false
	}
	row := make([]string, len(w.grid.rows[w.grid.header]))
	row[w.IntN(len(row))] = "to be checked with the owner"
	w.insertRow(r, -1, row)
	return w.hit("to be checked with the owner")
}

func headerRepeated(w *wound) bool {
	r := w.rowOf()
	if r <= w.grid.header+1 {
		return false
	}
	w.insertRow(r, -1, slices.Clone(w.grid.rows[w.grid.header]))
	return w.hit(strings.Join(w.grid.rows[w.grid.header], " "))
}

// headerAt gives the header cell of a column, wherever the header runs.
func (g *grid) headerAt(c int) *string {
	if g.layout.is("orientation", "transposed") {
		return &g.rows[g.header+c][0]
	}
	return &g.rows[g.header][c]
}

// headerOf draws a column that is part of a skill.
func (w *wound) headerOf(kinds ...string) int {
	var at []int
	for c, k := range w.grid.kinds {
		if (len(kinds) == 0 || slices.Contains(kinds, k)) && !slices.Contains([]string{"url", "owner", "row number", "empty", "category"}, k) {
			at = append(at, c)
		}
	}
	return oneOf(w.chooser, at)
}

func headerMisspelt(w *wound) bool {
	h := w.grid.headerAt(w.headerOf())
	before := *h
	wrong, ok := misspelt(w.chooser, before)
	*h = wrong
	return ok && w.hit(wrong, before)
}

func headerEmptied(w *wound) bool {
	c := w.headerOf()
	h := w.grid.headerAt(c)
	w.hit(*h)
	*h = ""
	return true
}

// headerDoubled sets the header of another column over a column.
func headerDoubled(w *wound) bool {
	a, b := w.headerOf(), w.headerOf()
	if a == b {
		return false
	}
	before := *w.grid.headerAt(a)
	*w.grid.headerAt(a) = *w.grid.headerAt(b)
	return w.hit(before, *w.grid.headerAt(b))
}

func headerLost(w *wound) bool {
	if w.layout.is("orientation", "transposed") {
		return false
	}
	w.hit(strings.Join(w.grid.rows[w.grid.header], " "))
	w.removeRow(w.grid.header)
	return true
}

func codeCellDamaged(w *wound) bool {
	r := w.rowOf()
	if r < 0 || w.grid.codes == "none" {
		return false
	}
	c := w.headerOf("code")
	i := w.grid.owner[r]
	if w.grid.rows[r][c] == "" {
		return false
	}
	wrong := wrongCode(w.chooser, w.grid.rows[r][c])
	w.grid.rows[r][c] = wrong
	if w.wide() || w.layout.is("orientation", "merged") {
		w.accepted = append(w.accepted, w.truth().altered(i, func(s *Skill) { s.Code = wrong }))
	}
	return w.hit(wrong, w.grid.skills[i].Name, w.grid.skills[i].Code)
}

// numberCellWrong changes the number of a level, in a header or in a row.
func numberCellWrong(w *wound) bool {
	if slices.Contains(w.grid.kinds, "number") {
		return w.numberInRow()
	}
	c := w.headerOf()
	h := w.grid.headerAt(c)
	n := numberOf(w.grid.kinds[c])
	if n == 0 || !strings.Contains(*h, strconv.Itoa(n)) {
		return false
	}
	before := *h
	*h = strings.Replace(*h, strconv.Itoa(n), strconv.Itoa(n+1+w.IntN(2)), 1)
	return w.hit(*h, before)
}

func (w *wound) numberInRow() bool {
	r := w.rowOf()
	c := w.headerOf("number")
	n := w.levelOf(r)
	i := w.grid.owner[r]
	wrong := n + oneOf(w.chooser, []int{1, -1, 10, 3})
	if wrong < 1 || n == 0 {
		return false
	}
	w.grid.rows[r][c] = strings.Replace(w.grid.rows[r][c], strconv.Itoa(n), strconv.Itoa(wrong), 1)
	s := w.grid.skills[i]
	if w.layout.is("orientation", "row per statement") && s.level(wrong) != nil && len(s.level(n).Statements) > 1 {
		w.nobody("the statement may as well belong to the other level")
	}
	if len(s.Levels) == 1 {
		w.nobody("a skill with one level may have it anywhere")
	}
	return w.hit(s.Name, s.Code)
}

// cellLost takes a cell out, so that those after it slide.
func cellLost(w *wound) bool {
	r := w.anyRow()
	row := w.grid.rows[r]
	c := w.IntN(len(row))
	w.hitRow(r, row[c])
	w.grid.rows[r] = slices.Delete(slices.Clone(row), c, c+1)
	w.grid.merges = nil
	return true
}

// cellAdded sets an empty cell before another, so that those after it slide.
func cellAdded(w *wound) bool {
	r := w.anyRow()
	row := w.grid.rows[r]
	c := w.IntN(len(row))
	w.hitRow(r, row[c])
	w.grid.rows[r] = slices.Insert(slices.Clone(row), c, "")
	w.grid.merges = nil
	return true
}

// anyRow draws a row of a skill, or any row of a table on its side.
func (w *wound) anyRow() int {
	if r := w.rowOf(); r >= 0 {
		return r
	}
	return w.grid.header + w.IntN(len(w.grid.rows)-w.grid.header)
}

// hitRow notes a damage of a row.
func (w *wound) hitRow(r int, at string) {
	w.hit(at, w.grid.rows[r]...)
	if i := w.grid.owner[r]; i >= 0 {
		w.places = append(w.places, w.grid.skills[i].Name)
	}
}

func cellEmptied(w *wound) bool {
	r := w.rowOf()
	if r < 0 {
		return false
	}
	c := w.headerOf()
	if w.grid.rows[r][c] == "" {
		return false
	}
	i := w.grid.owner[r]
	w.hitRow(r, w.grid.rows[r][c])
	w.emptiedWithoutTrace(r, c, w.grid.kinds[c], i)
	w.grid.rows[r][c] = ""
	return true
}

// emptiedWithoutTrace says whether nobody can miss the text of a cell: guidance
// that a skill may lack, a level at the end of those it has.
func (w *wound) emptiedWithoutTrace(r, c int, kind string, i int) {
	s := w.grid.skills[i]
	switch n := numberOf(kind); {
	case w.grid.rows[r][c] == "-" || strings.HasPrefix(w.grid.rows[r][c], "This level") || w.grid.rows[r][c] == "n/a":
	case kind == "guidance" && w.wide():
		w.nobody("a skill may have no guidance")
		w.accepted = append(w.accepted, w.truth().altered(i, func(s *Skill) { s.Guidance = nil }))
	case w.wide() && n > 0 && w.layout.is("undefined cells", "empty") && (n == s.Levels[0].Number || n == s.Levels[len(s.Levels)-1].Number):
		w.nobody("a skill may begin or end at another level")
		w.accepted = append(w.accepted, w.truth().altered(i, func(s *Skill) {
			s.Levels = slices.DeleteFunc(s.Levels, func(l Level) bool { return l.Number == n })
		}))
	}
}

// cellsSwapped swaps two neighbours of a row.
func cellsSwapped(w *wound) bool {
	r := w.rowOf()
	if r < 0 {
		return false
	}
	row := w.grid.rows[r]
	c := w.IntN(len(row) - 1)
	if row[c] == row[c+1] {
		return false
	}
	a, b := w.grid.kinds[c], w.grid.kinds[c+1]
	if strings.HasPrefix(a, "level") && strings.HasPrefix(b, "level") {
		w.nobody("either text may be that of either level")
	}
	row[c], row[c+1] = row[c+1], row[c]
	w.hitRow(r, row[c])
	return true
}

// separators are the marks between cells, by the format of the table.
var separators = map[string]string{"csv": ",", "semicolons": ";", "tsv": "\t"}

// rowsGlued takes the end of a line of a table of text away.
func rowsGlued(w *wound) bool {
	if w.grid == nil || separators[w.layout["sheet"]] == "" || w.layout.is("encoding", "utf-16") {
		return false
	}
	at := allIndexes(w.data, "\r\n")
	if len(at) < 5 {
		return false
	}
	i := at[w.grid.header+1+w.IntN(len(at)-w.grid.header-2)]
	w.around(i)
	w.data = slices.Delete(slices.Clone(w.data), i, i+2)
	return true
}

func allIndexes(data []byte, mark string) (out []int) {
	for i := 0; ; {
		j := bytes.Index(data[i:], []byte(mark))
		if j < 0 {
			return out
		}
		out = append(out, i+j)
		i += j + len(mark)
	}
}

// around notes the text on either side of a damage of bytes.
func (w *wound) around(i int) {
	low, high := max(0, i-30), min(len(w.data), i+30)
	w.hit(string(w.data[low:high]))
	for _, piece := range strings.FieldsFunc(string(w.data[max(0, i-200):min(len(w.data), i+200)]), func(r rune) bool { return strings.ContainsRune(",;\t\"<>\r\n", r) }) {
		if piece = strings.TrimSpace(piece); len(piece) > 12 {
			w.places = append(w.places, piece)
		}
	}
}

// bytesCut ends a table in the middle of a row.
func bytesCut(w *wound) bool {
	if w.grid == nil || w.layout.is("sheet", "xlsx") || w.layout.is("encoding", "utf-16") || w.layout.is("orientation", "transposed") {
		return false
	}
	i := len(w.data)/2 + w.IntN(len(w.data)/2-10)
	w.around(i)
	w.data = slices.Clone(w.data[:i])
	end := "\r\n"
	if w.layout.is("sheet", "html") {
		end = "</tr>"
	}
	rows := len(allIndexes(w.data, end))
	if i := w.grid.owner[min(rows, len(w.grid.owner)-1)]; i >= 0 {
		w.places = append(w.places, w.grid.skills[i].Name)
	}
	w.replaces, w.must = true, true
	w.accepted = []Truth{w.grid.left(rows)}
	return true
}

// left is the truth of the first rows.
func (g *grid) left(rows int) Truth {
	t := Truth{Loose: g.truth.Loose}
	at := map[int]int{}
	for r := range rows {
		i := g.owner[r]
		if i < 0 {
			continue
		}
		if _, ok := at[i]; !ok {
			at[i] = len(t.Skills)
			s := g.skills[i]
			if !g.layout.is("orientation", "wide") {
				s.Levels = nil
			}
			t.Skills = append(t.Skills, s)
		}
		g.leftLevel(&t.Skills[at[i]], g.skills[i], r)
	}
	for _, k := range g.truth.Kept {
		if i, ok := at[k.Skill]; ok {
			t.Kept = append(t.Kept, Kept{i, k.Text})
		}
	}
	return t
}

// leftLevel adds the level, or the statement, of a row of its own.
func (g *grid) leftLevel(s *Skill, whole Skill, r int) {
	number, text := slices.Index(g.kinds, "number"), slices.Index(g.kinds, "text")
	if number < 0 {
		return
	}
	digits, _, _ := strings.Cut(g.rows[r][number], " ")
	n, _ := strconv.Atoi(digits)
	if s.level(n) == nil {
		s.Levels = append(s.Levels, Level{Number: n})
	}
	l := s.level(n)
	if g.layout.is("orientation", "row per statement") {
		l.Statements = append(l.Statements, g.rows[r][text])
		return
	}
	l.Statements = whole.level(n).Statements
}

// markBroken takes away one mark: between cells, of a tag, of a heading.
func markBroken(w *wound) bool {
	marks := w.marks()
	if len(marks) == 0 {
		return false
	}
	at := allIndexes(w.data, oneOf(w.chooser, marks))
	if len(at) < 3 {
		return false
	}
	i := oneOf(w.chooser, at)
	w.around(i)
	w.data = slices.Delete(slices.Clone(w.data), i, i+1)
	return true
}

// marks are those of the format.
func (w *wound) marks() []string {
	if s := separators[w.layout["sheet"]]; s != "" && !w.layout.is("encoding", "utf-16") {
		return []string{s, `"`}
	}
	switch w.layout["format"] {
	case "markdown":
		return []string{"#", "**"}
	case "mediawiki":
		return []string{"==", "'''"}
	case "confluence":
		return []string{"h1. ", "h2. ", "h3. "}
	case "asciidoc":
		return []string{"= "}
	case "html", "wordhtml", "gdocs":
		return []string{"<", ">", "</p>", "</h", "/li>"}
	}
	if w.layout.is("sheet", "html") {
		return []string{"<td", "</td>", "<tr", "</tr"}
	}
	return nil
}
