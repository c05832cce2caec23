package parser

// maxMerged bounds the cells of a sheet that are looked up as merged.
const maxMerged = 1 << 20

// areas makes the finder of merged cells. An area reaches no further than the
// table, and one that runs into another ends there, which no program writes.
func (t *table) areas() func(row, column int) area {
	if len(t.facts.merged) == 0 {
		return nil
	}
	of, width := map[cellAt]area{}, t.width()
	for _, a := range t.facts.merged {
		a.rows, a.columns = min(a.rows, len(t.rows)-a.row), min(a.columns, width-a.column)
		for i := 0; i < a.rows*a.columns && a.columns > 0 && len(of) < maxMerged; i++ {
			at := cellAt{a.row + i/a.columns, a.column + i%a.columns}
			if _, taken := of[at]; taken {
				break
			}
			of[at] = a
		}
	}
	return func(row, column int) area {
		if a, ok := of[cellAt{row, column}]; ok {
			return a
		}
		return area{row, column, 1, 1}
	}
}

// areaOf is the area that a cell belongs to.
func (t *table) areaOf(row, column int) area {
	if t.area == nil {
		return area{row, column, 1, 1}
	}
	return t.area(row, column)
}

// Bounds of a table that has a skill a column: its rows, which are the columns of
// another, and the skills side by side.
const (
	maxFieldsDown = 60
	maxAcross     = 1000
)

// mayLieAcross reports that a table is small enough to have a skill a column.
func (t *table) mayLieAcross() bool { return len(t.rows) <= maxFieldsDown && t.width() <= maxAcross }
