package diff

// piece is what an observation tells to have come or gone: a range of edits of one side.
type piece struct {
	op         Op
	first, end int
}

// oldFirst are two pieces, one of either side, in the order of the sides.
func oldFirst(x, y piece) []piece {
	if x.op == Insert {
		return []piece{y, x}
	}
	return []piece{x, y}
}
