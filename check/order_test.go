package check_test

import (
	"fmt"
	"testing"

	"compdiff/framework"
)

// TestLevelsInTheOtherOrder holds that a skill whose levels stand from the highest down,
// where those of others stand from the lowest up, is said, and one of many such is not.
func TestLevelsInTheOtherOrder(t *testing.T) {
	edition := func(ways string) *framework.Edition {
		e := &framework.Edition{}
		for i, way := range ways {
			code := fmt.Sprintf("BEE%c", 'A'+i)
			s := framework.Skill{Code: code, Name: "Keeping " + code, Description: framework.Text{Text: "Keeping bees."}}
			for n := 2; n <= 3; n++ {
				line := 100*i + 10*n
				if way == 'd' {
					line = 100*i + 100 - 10*n
				}
				from := framework.From{File: "bees.txt", Line: line}
				s.Levels = append(s.Levels, framework.Level{Number: n, From: from, Statements: []framework.Statement{{Text: fmt.Sprintf("Moves hive %d%d.", i, n), From: from}}})
			}
			e.Skills = append(e.Skills, s)
		}
		return e
	}
	const about = "in another order"
	saysOf(t, about, "one of three", edition("uud"), "BEEC levels")
	saysOf(t, about, "one of three the other way", edition("dud"), "BEEB levels")
	saysOf(t, about, "all downwards", edition("ddd"))
	saysOf(t, about, "one of two", edition("ud"))
	saysOf(t, about, "two of four", edition("uudd"))
}
