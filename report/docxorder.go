package report

// Of texts that stand in another order, most keep theirs, and a few went elsewhere. Which
// is which is for the redline to choose: it keeps as many as it can in their places, and
// of these rather what was reworded, whose words can be compared only in place.

// onBoth reports that a row has a text of each edition.
func (r pageRow) onBoth() bool { return r.was >= 0 && r.is >= 0 && r.Side == "" }

// The worth of a row that stays: a reworded one decides only between equals in number.
const (
	worthOfRow      = 1 << 20
	worthOfReworded = worthOfRow + 1
)

// stayRun is a row that stays, the one that stays before it, and what all of them are worth.
type stayRun struct{ row, before, worth int }

// staying are the rows with texts of both editions that stand in one order in both: the
// worthiest run whose old places ascend.
func staying(rows []pageRow) map[int]bool {
	runs := make([]stayRun, len(rows))
	most := 0
	for _, r := range rows {
		most = max(most, r.was+1)
	}
	best, last := newBests(most), -1
	for i, r := range rows {
		if !r.onBoth() {
			continue
		}
		runs[i] = stayRun{row: i, before: best.before(r.was), worth: worthOfRow}
		if r.Change != nil {
			runs[i].worth = worthOfReworded
		}
		if runs[i].before >= 0 {
			runs[i].worth += runs[runs[i].before].worth
		}
		best.add(r.was, runs[i])
		if last < 0 || runs[i].worth > runs[last].worth {
			last = i
		}
	}
	stays := map[int]bool{}
	for at := last; at >= 0; at = runs[at].before {
		stays[at] = true
	}
	return stays
}

// bests know, for every place, the worthiest run that ends at or before it: a tree of
// maxima over beginnings (after Fenwick), so that many rows take little longer.
type bests []stayRun

func newBests(places int) bests {
	b := make(bests, places+1)
	for i := range b {
		b[i].row = -1
	}
	return b
}

// before is the row at which the worthiest run ends that ends before a place; -1 where
// there is none.
func (b bests) before(place int) int {
	found := stayRun{row: -1}
	for ; place > 0; place &= place - 1 {
		if b[place].worth > found.worth {
			found = b[place]
		}
	}
	return found.row
}

func (b bests) add(place int, r stayRun) {
	for place++; place < len(b); place += place & -place {
		if r.worth > b[place].worth {
			b[place] = r
		}
	}
}
