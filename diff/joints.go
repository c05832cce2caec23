package diff

// looseJoints makes two words of each "and" or "or" of a redline that both sides have and
// that joins a verb on one side and something else on the other: it is not the same one, and
// would cut what came or went in two. Read so, the redline still gives both texts.
func looseJoints(edits []edit, old, new []bool) []edit {
	i, j := 0, 0
	var loose []int
	for k, e := range edits {
		if isJointBetween(edits, k) && i+1 < len(old) && j+1 < len(new) && old[i+1] != new[j+1] {
			loose = append(loose, k)
		}
		if e.op != Insert {
			i++
		}
		if e.op != Delete {
			j++
		}
	}
	for n := len(loose) - 1; n >= 0; n-- {
		edits = sink(edits, loose[n], loose[n]+1)
	}
	if len(loose) > 0 {
		sortHunks(edits)
	}
	return edits
}

// isJointBetween reports that an edit is an "and" or "or" of both sides right behind one
// hunk and right before another.
func isJointBetween(edits []edit, k int) bool {
	e := edits[k]
	return e.op == Equal && (e.lower == "and" || e.lower == "or") && k > 0 && k+1 < len(edits) && edits[k-1].op != Equal && edits[k+1].op != Equal
}

// hasJointBetween reports that there is one at all: most redlines have none.
func hasJointBetween(edits []edit) bool {
	for k := range edits {
		if isJointBetween(edits, k) {
			return true
		}
	}
	return false
}
