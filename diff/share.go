package diff

import "slices"

// Share is how many statements a skill has in common with the one that was split or merged,
// or with the one that came or went.
type Share struct {
	Skill string `json:"skill"` // code of the other skill, or name where there is none
	// Went is how many of them stand in another skill now, and Copied how many stand in both
	// editions of the skill that stayed: that lost, or won, none of these.
	Went   int `json:"went"`
	Copied int `json:"copied"`
	// TakenUp is set where as many were copied as went, or more, and neither a name that was taken
	// apart nor a mapping says otherwise: then no skill became several, one took up what
	// the other has.
	TakenUp bool `json:"takenUp,omitempty"`
}

// share is what the relation gives to, or takes from, a skill.
func (r *relation) share(with string) Share {
	s := Share{Skill: with}
	for _, e := range r.evidence {
		if e.Copied {
			s.Copied++
		} else {
			s.Went++
		}
	}
	s.TakenUp = s.Copied > 0 && s.Copied >= s.Went && !r.told && !r.named
	return s
}

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
