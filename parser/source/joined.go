package source

import "compdiff/framework"

// Joined is the table with the rows of another one below its own.
func (t *Table) Joined(other *Table) *Table {
	n := len(t.Rows)
	out := &Table{Sheet: t.Sheet, Rows: append(append([][]string(nil), t.Rows...), other.Rows...)}
	at := func(row int) (*Table, int) {
		if row < n {
			return t, row
		}
		return other, row - n
	}
	out.Where = func(row, column int) func(int) framework.From {
		of, row := at(row)
		return of.Where(row, column)
	}
	if t.Lines != nil && other.Lines != nil {
		out.Lines = func(row, column int) []Line {
			of, row := at(row)
			return of.Lines(row, column)
		}
	}
	out.Header = func(row, column int) bool {
		of, row := at(row)
		return of.Header != nil && of.Header(row, column)
	}
	return out
}
