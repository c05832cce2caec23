package table

// areFew reports that so few of all differ that they are exceptions: one, or one in
// twenty.
func areFew(n, all int) bool { return n > 0 && all-n >= minAlike && (n == 1 || n*20 <= all) }

// areOdd reports the same of what people give for every skill: there two others are
// enough.
func areOdd(n, all int) bool { return areFew(n, all) || n == 1 && all > 2 }

// doubtRows notes one doubt of rows, if these are few of all.
func (h *headed) doubtRows(rows []int, all int, d doubt) {
	if areFew(len(rows), all) {
		h.noteDoubt(rows, d)
	}
}

// noteDoubt notes one doubt of rows.
func (h *headed) noteDoubt(rows []int, d doubt) {
	for _, row := range rows {
		h.doubts[row] = append(h.doubts[row], d)
	}
}
