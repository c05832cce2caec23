package diff

import (
	"slices"

	"compdiff/framework"
)

// Evidence is a text of the old edition and the one of the new that it
// became, or lives on in.
type Evidence struct {
	Old Text `json:"old"`
	New Text `json:"new"`
	// Confidence is 1 where the two are equal, otherwise how alike they are; where a
	// description and guidance exchanged words, it is the share of the guidance's.
	Confidence float64 `json:"confidence"`
	// Copied is set where what the two share stands in both editions of the skill that has the
	// other end: a text that came was copied from it, and what one that went says
	// stood there before. Nothing left, or arrived, by it.
	Copied bool `json:"copied,omitempty"`
}

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

// Suggestion is a skill of the other edition that may be a successor or a
// predecessor.
type Suggestion struct {
	Skill      string     `json:"skill"` // code, or name where there is none
	Name       string     `json:"name"`
	Confidence float64    `json:"confidence"`
	Reason     string     `json:"reason"`
	Evidence   []Evidence `json:"evidence,omitempty"`
	// Levels are those of a skill that went which the other one carries on: it says what they said
	// more than any other skill does.
	Levels []int `json:"levels,omitempty"`
	// Weak is set where no statement, no level and no name speaks for it, and the texts are little
	// alike, or were as much so before: a place to look, and no successor to be named.
	Weak bool `json:"weak,omitempty"`
}

// Likely are the suggestions that are not weak: those that may be named as successors.
func (c Change) Likely() []Suggestion {
	return slices.DeleteFunc(slices.Clone(c.Suggestions), func(s Suggestion) bool { return s.Weak })
}

// Text is a text on one side of a change, with its place in the edition.
type Text struct {
	framework.Text
	Level int `json:"level"` // the level it stands at; 0 outside levels
	Index int `json:"index"` // counted from 0 among the level's statements or the skill's guidance units
	// Form and Joined describe guidance, as in [framework.Unit].
	Kind   framework.Kind `json:"kind,omitempty"`
	Depth  int            `json:"depth,omitempty"`
	Joined bool           `json:"joined,omitempty"`
	// ID is the statement's own, as published; "" where it has none.
	ID string `json:"id,omitempty"`
	// Skill is the code, or the name where there is none, of the skill that
	// the text stands in, or names; "" where that is the change's own.
	Skill string `json:"skill,omitempty"`
}

// evidenceOf is evidence of a text of one edition, the old one or not, and one of the other.
func evidenceOf(t, other Text, old bool, confidence float64) Evidence {
	if !old {
		t, other = other, t
	}
	return Evidence{Old: t, New: other, Confidence: confidence}
}
