package check

import "compdiff/framework"

// leadAt is a first word of texts of levels: of one skill or, with none, of all; of one
// level or, with none, of all.
type leadAt struct {
	owner      *framework.Skill
	lead, part string
}

// leadCount is how often first words stand in levels, and which levels there are.
type leadCount struct {
	there  map[leadAt]int
	levels map[int]bool
}
