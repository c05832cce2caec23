package diff

// looseJoints makes two words of each "and" or "or" of a redline that both sides have and
// that joins a verb on one side and something else on the other: it is not the same one, and
// would cut what came or went in two. Read so, the redline still gives both texts.
func looseJoints(edits []edit, old, new []bool) []edit {
	i, j := 0, 0
	var loose []int
	for k, e := range edits {
		if e.op == Equal && (e.lower == "and" || e.lower == "or") && i+1 < len(old) && j+1 < len(new) && old[i+1] != new[j+1] && cutsInTwo(edits, k) {
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

// cutsInTwo reports that a hunk ends right before an edit, and another one begins right
// behind it.
func cutsInTwo(edits []edit, k int) bool {
	return k > 0 && k+1 < len(edits) && edits[k-1].op != Equal && edits[k+1].op != Equal
}
