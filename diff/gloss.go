package diff

import (
	"slices"
	"strings"
)

// keepGlosses marks that nothing came or went with an abbreviation in brackets
// behind the words that it stands for, or with those words in brackets behind
// it: "service level agreement (SLA)" says no more than either.
func (r *reading) keepGlosses(op Op) {
	if !slices.ContainsFunc(r.edits, func(e edit) bool { return e.Text == "(" && e.op != mirrorOp(op) }) {
		return
	}
	side := r.side(op)
	for open := range side {
		if end := r.closing(side, open); end > 0 && r.glosses(side[:open], side[open+1:end]) {
			for _, k := range side[open+1 : end] {
				r.notes[k].gone = false
			}
		}
	}
}

// closing is where the bracket that opens at a place of a side is closed, with
// nothing but words between; 0 where none does.
func (r *reading) closing(side []int, open int) int {
	if r.edits[side[open]].Text != "(" {
		return 0
	}
	for i := open + 1; i < len(side); i++ {
		if e := r.edits[side[i]]; !e.Word {
			if e.Text == ")" {
				return i
			}
			return 0
		}
	}
	return 0
}

// glosses reports that what stands in brackets is the initials of the words
// before it, or that the word before it is their initials.
func (r *reading) glosses(before, inside []int) bool {
	if len(inside) == 0 || len(before) == 0 {
		return false
	}
	short := r.words(inside)
	if len(inside) > 1 {
		return isAbbreviation(r.words(before[len(before)-1:]), short)
	}
	for n := 2; n <= min(len(before), len(strings.TrimSuffix(short[0], "s"))); n++ {
		if isAbbreviation(short, r.words(before[len(before)-n:])) {
			return true
		}
	}
	return false
}
