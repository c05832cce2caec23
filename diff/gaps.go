package diff

// gap is what stands on either side between two words that both sides have: ranges of the words of a side.
type gap struct{ from, to [2]int }

// gaps lists what stands between words that carry content and stayed, or that have a stem in common where something
// was replaced, in order. A comma or an "and" that stayed alone in the midst of what changed keeps
// nothing apart.
func (t *telling) gaps() (all []gap) {
	now := gap{}
	joint := func(old, new int) {
		now.to = [2]int{old, new}
		if now.from != now.to {
			all = append(all, now)
		}
		now.from = [2]int{old + 1, new + 1}
	}
	at := [2]int{}
	edits := t.r.edits
	for k := 0; k < len(edits); {
		if edits[k].op == Equal {
			if !t.isIsland(k) {
				joint(at[0], at[1])
			}
			at[0], at[1], k = at[0]+1, at[1]+1, k+1
			continue
		}
		var content [2][][2]int // the stem and the place of each word that carries content
		for ; k < len(edits) && edits[k].op != Equal; k++ {
			i := one(edits[k].op == Insert)
			if edits[k].content() {
				content[i] = append(content[i], [2]int{edits[k].stem, at[i]})
			}
			at[i]++
		}
		for i, j := range inOrderPairs(len(content[0]), len(content[1]), func(i, j int) bool { return content[0][i][0] == content[1][j][0] }) {
			joint(content[0][i][1], content[1][j][1])
		}
	}
	joint(len(t.sides(0)), len(t.sides(1)))
	return all
}

// isIsland reports that a word that stayed joins what changed on either side of it, and nothing else stayed there.
func (t *telling) isIsland(k int) bool {
	edits := t.r.edits
	for _, step := range []int{-1, 1} {
		i := k
		for ; i >= 0 && i < len(edits) && edits[i].op == Equal; i += step {
			if !joins(edits[i].token) {
				return false
			}
		}
		if i < 0 || i >= len(edits) {
			return false
		}
	}
	return true
}
