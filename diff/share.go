package diff

import "slices"

// TakesUp reports of a split, or a merger, that no skill became several, or one of several: all
// that happened is that statements were taken up which stand in both editions of the other skill.
func (c Change) TakesUp() bool {
	return (c.Rule == "skill-split" || c.Rule == "skill-merged") && len(c.Shares) > 0 &&
		!slices.ContainsFunc(c.Shares, func(s Share) bool { return !s.TakenUp })
}

// takenUp reports that relations, of one skill to others, amount to no split and no merger: all
// of them are of statements that were taken up.
func takenUp(all []*relation) bool {
	return !slices.ContainsFunc(all, func(r *relation) bool { return !r.share("").TakenUp })
}

// nothingWent reports of a split, or a merger, that all its statements were copied.
func (c Change) nothingWent() bool {
	return c.TakesUp() && !slices.ContainsFunc(c.Shares, func(s Share) bool { return s.Went > 0 })
}
