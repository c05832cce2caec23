package diff

import "compdiff/framework"

// Breaks is the skill to which references have to be looked at after the change: the one that
// lost what they lead to. A text that went over to another skill is filed under one of the two,
// and breaks references to the one that it left. It is "" where nothing breaks.
func (c Change) Breaks() string {
	if c.Severity != framework.Error {
		return ""
	}
	if from, _ := c.Ends(); from != "" {
		return from
	}
	return c.Skill
}
