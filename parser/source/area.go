package source

// maxMerged bounds the cells of a sheet that are looked up as merged.
const maxMerged = 1 << 20

// areas makes the finder of merged cells. An area reaches no further than the
// table, and one that runs into another ends there, which no program writes.
func (t *Table) areas() func(row, column int) area {
	if len(t.Facts.merged) == 0 {
		return nil
	}
	of, width := map[CellAt]area{}, t.Width()
	for _, a := range t.Facts.merged {
		a.rows, a.Columns = min(a.rows, len(t.Rows)-a.Row), min(a.Columns, width-a.Column)
		for i := 0; i < a.rows*a.Columns && a.Columns > 0 && len(of) < maxMerged; i++ {
			at := CellAt{a.Row + i/a.Columns, a.Column + i%a.Columns}
			if _, taken := of[at]; taken {
				break
			}
			of[at] = a
		}
	}
	return func(row, column int) area {
		if a, ok := of[CellAt{row, column}]; ok {
			return a
		}
		return area{row, column, 1, 1}
	}
}

// AreaOf is the area that a cell belongs to.
func (t *Table) AreaOf(row, column int) area {
	if t.Area == nil {
		return area{row, column, 1, 1}
	}
	return t.Area(row, column)
}

// Bounds of a table that has a skill a column: its rows, which are the columns of
// another, and the skills side by side.
const (
	maxFieldsDown = 60
	maxAcross     = 1000
)

// MayLieAcross reports that a table is small enough to have a skill a column.
func (t *Table) MayLieAcross() bool { return len(t.Rows) <= maxFieldsDown && t.Width() <= maxAcross }
