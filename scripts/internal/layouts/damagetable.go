package layouts

import (
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
	case w.layout.is("orientation", "merged") && n == s.Levels[len(s.Levels)-1].Number && n != s.Levels[0].Number:
		w.nobody("the last row of a skill leaves no trace")
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
	if w.layout.is("orientation", "row per statement") && s.level(wrong) == nil && w.staysInOrder(r, n, wrong) {
		w.nobody("the skill may have a level more, and the statement be of it")
	}
	if len(s.Levels) == 1 {
		w.nobody("a skill with one level may have it anywhere")
	}
	return w.hit(s.Name, s.Code)
}

// staysInOrder reports that a row with the first or the last of several statements of a
// level goes up or down the ladder with the number of another one.
func (w *wound) staysInOrder(r, n, wrong int) bool {
	s := w.grid.skills[w.grid.owner[r]]
	statements := s.level(n).Statements
	if len(statements) < 2 || wrong > len(w.grid.labels) && w.grid.labels != nil {
		return false
	}
	text := w.grid.rows[r][w.headerOf("text")]
	for _, l := range s.Levels {
		if l.Number > min(n, wrong) && l.Number < max(n, wrong) {
			return false
		}
	}
	return text == statements[0] && wrong < n || text == statements[len(statements)-1] && wrong > n && wrong < 8
}

// cellLost takes a cell out, so that those after it slide.
func cellLost(w *wound) bool {
	r := w.anyRow()
	row := w.grid.rows[r]
	c := w.IntN(len(row))
	w.hitRow(r, row[c])
	w.slidWithoutTrace(r, c)
	w.grid.rows[r] = slices.Delete(slices.Clone(row), c, c+1)
	w.grid.merges = nil
	return true
}

// slidWithoutTrace says that nobody can see cells slide in a workbook, whose
// rows have no length, where only texts of levels slide.
func (w *wound) slidWithoutTrace(r, c int) {
	if w.layout.is("sheet", "xlsx") && w.layout.is("orientation", "transposed") && w.layout.is("undefined cells", "empty") && c > 0 && strings.ContainsAny(w.grid.rows[r][0], "123456789") {
		w.nobody("rows of a sheet have no length, and the skills beside may have this level")
	}
	if !w.layout.is("sheet", "xlsx") || !w.wide() || w.grid.owner[r] < 0 {
		return
	}
	for _, kind := range w.grid.kinds[c:] {
		if numberOf(kind) == 0 && kind != "empty" {
			return
		}
	}
	w.nobody("rows of a sheet have no length, and the skill may have these levels")
}

// cellAdded sets an empty cell before another, so that those after it slide.
func cellAdded(w *wound) bool {
	r := w.anyRow()
	row := w.grid.rows[r]
	c := w.IntN(len(row))
	w.hitRow(r, row[c])
	w.slidWithoutTrace(r, c)
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
	case kind == "owner" || kind == "second language":
		w.nobody("a skill may have no owner, and no other text")
	case kind == "guidance" && (w.wide() || w.layout.is("orientation", "merged")):
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
