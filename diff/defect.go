package diff

import "compdiff/framework"

// Defect is a fault of one edition that a check found. Comparing knows no
// checks: it is told what they found, and says what became of it.
type Defect struct {
	Rule        string         // the rule of the check
	Skill, Part string         // as in a [Change]
	Text        framework.Text // what shows the fault
	Message     string
	Fingerprint string // the same in both editions for the same fault at the same place
}

// Defects is what checks found in the two editions.
type Defects struct{ Old, New []Defect }
