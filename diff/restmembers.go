package diff

// goneMembers are the members of a list in a gap that came, or went, whole, where others of it only stand in another place:
// of "masts, [hulls, sails and] oars", "masts, oars and sails", the hulls went.
func (t *telling) goneMembers(i int, g gap) (all [][]int) {
	r, op := t.r, opOf[i]
	var member []int
	joints, moved := 0, false
	end := func(whole bool) {
		if len(member) == 0 {
			return
		}
		if whole && t.isGoneMemberRow(member, op) {
			all = append(all, member)
		} else {
			moved = moved || r.movedFrom(r.edits[member[len(member)-1]].stem, op)
		}
		member = nil
	}
	for _, k := range t.sides(i)[g.from[i]:g.to[i]] {
		e := r.edits[k]
		switch {
		case joins(e.token) && e.Text != ";":
			joints++
			end(true)
		case !e.content() || r.notes[k].verb || r.isAimVerb(k, op):
			return nil
		default:
			member = append(member, k)
		}
	}
	end(r.endsPhrase(r.neighbour(t.sides(i)[g.to[i]-1], 1, op)))
	if joints == 0 || !moved {
		return nil
	}
	return all
}

// isGoneMemberRow reports that nothing of a member of a list is told, and that the other side says nothing of it.
func (t *telling) isGoneMemberRow(row []int, op Op) bool {
	there := t.r.stems(mirrorOp(op))
	for _, k := range row {
		if e := t.r.edits[k]; e.op != op || !t.r.notes[k].gone || there.has(e.stem) || t.isTelling(k) || describes(e.token) && len(row) == 1 {
			return false
		}
	}
	return len(row) <= fewOfList
}
