package diff

import (
	"testing"

	"compdiff/framework"
)

// TestLevelsThatAreOnlyMarkedAreCompared compares skills whose levels have marks and no
// texts, the same on both sides and not.
func TestLevelsThatAreOnlyMarkedAreCompared(t *testing.T) {
	marked := func(levels ...int) *framework.Edition {
		return &framework.Edition{Schema: framework.Schema, Skills: []framework.Skill{
			{Name: "Lamps", Declared: []int{1, 2}, Unknown: []framework.Part{framework.PartLevels}},
			{Name: "Wicks", Declared: levels, Unknown: []framework.Part{framework.PartLevels}},
		}}
	}
	if log := Compare(marked(1, 3), marked(1, 3)); len(log.Changes) != 0 {
		t.Errorf("of the same marks %+v changed", log.Changes)
	}
	if log := Compare(marked(1, 3), marked(1, 2)); len(log.Changes) == 0 {
		t.Error("a mark that went elsewhere is no change")
	}
}
