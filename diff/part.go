package diff

import (
	"cmp"
	"strconv"

	"compdiff/framework"
)

// partOrder puts what concerns a skill as a whole before its levels, and
// those before the guidance.
var partOrder = map[string]int{
	partEdition: 0, partSkill: 1, partCode: 2, partName: 3, partCategory: 4, partDescription: 5, partLevels: 6, partGuidance: 8,
}

const levelOrder = 7

// inReadingOrder sorts the changes of one skill: by part, then by level, then
// by place on the new side, or on the old one for what is gone.
func inReadingOrder(x, y Change) int {
	return cmp.Or(
		cmp.Compare(order(x), order(y)),
		cmp.Compare(x.Level, y.Level),
		cmp.Compare(x.place(), y.place()),
		cmp.Compare(x.Rule, y.Rule),
	)
}

func order(c Change) int {
	if n, ok := partOrder[c.Part]; ok {
		return n
	}
	return levelOrder
}

// place orders changes within a part by where a reader meets them.
func (c Change) place() int {
	texts := c.New
	if len(texts) == 0 {
		texts = c.Old
	}
	if len(texts) == 0 {
		return -1
	}
	return texts[0].Index
}

func levelPart(n int) string { return "level " + strconv.Itoa(n) }

// The parts of a skill that changes name; levels are "level 5".
const (
	partEdition     = "edition"
	partSkill       = "skill"
	partCode        = "code"
	partName        = "name"
	partCategory    = "category"
	partDescription = "description"
	partLevels      = "levels"
	partGuidance    = "guidance"
)

// Doubt is a part of an edition that was not compared, because it was not read
// for certain. Nothing of it counts as identical, added, removed or reworded.
type Doubt struct {
	Rule string `json:"rule"` // the rule of the check that speaks against the reading, an ID of framework.Rules
	// Severity is error, whatever the finding behind the doubt weighs: what was
	// not compared may be anything.
	Severity framework.Severity `json:"severity"`
	Side     Side               `json:"side"`
	Skill    string             `json:"skill"` // code, or name where there is none, on that side; "" for the source as a whole
	Part     string             `json:"part"`  // as in a [Change]; "" where it may be any
	Level    int                `json:"level"` // the number in Part; 0 where it has none
	From     framework.From     `json:"from"`
	Text     string             `json:"text"`    // what could not be placed, or shows the fault
	Message  string             `json:"message"` // why, in one line without a full stop
}
