package diff

import "slices"

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

// looseIslands makes two of each of the small words that both sides have in the midst of what
// only one of them says: "(including storage and use) and plans", for "plans", went as a whole,
// whichever "and" stayed. Read so, the redline still gives both texts.
func looseIslands(edits []edit) []edit {
	var spans [][2]int
	for start, end := range hunks(edits) {
		spans = append(spans, [2]int{start, end})
	}
	for k := len(spans) - 1; k > 0; k-- {
		from, to := spans[k-1][1], spans[k][0]
		if to-from > maxIsland || !areSmallWords(edits[from:to]) {
			continue
		}
		one, other := onlySide(edits[spans[k-1][0]:from]), onlySide(edits[to:spans[k][1]])
		if one != "" && one == other && !narrowsNext(edits, spans[k][1]) {
			edits = sortHunks(sink(edits, from, to))
		}
	}
	return edits
}

// narrowsNext reports that a hunk ends in a word that narrows the one behind it, which stayed:
// then it began with it.
func narrowsNext(edits []edit, end int) bool {
	return end < len(edits) && edits[end].content() && edits[end-1].content()
}

// areSmallWords reports that all edits are words without content of both sides.
func areSmallWords(edits []edit) bool {
	return len(edits) > 0 && !slices.ContainsFunc(edits, func(e edit) bool { return !e.Word || e.content() || e.joint || e.op != Equal })
}

// onlySide is the side of a hunk that has content; "" where both have, or none.
func onlySide(hunk []edit) Op {
	switch del, ins := hasContent(hunk, Delete), hasContent(hunk, Insert); {
	case del && !ins:
		return Delete
	case ins && !del:
		return Insert
	}
	return ""
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
