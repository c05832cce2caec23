package diff

import (
	"testing"

	"compdiff/framework"
)

// TestUnstatedLevels compares an edition with levels with one that says nothing of them, in
// both directions, and with one that says that there are none.
func TestUnstatedLevels(t *testing.T) {
	with, without, none := guided(cutDescription), guided(cutDescription), guided(cutDescription)
	with.Skills[0].Levels = []framework.Level{{Number: 2, Statements: []framework.Statement{{Text: "Mends nets."}, {Text: "Counts floats."}}}}
	without.Skills[0].Unknown = []framework.Part{framework.PartLevels}
	for _, pair := range [][2]*framework.Edition{{with, without}, {without, with}} {
		log := Compare(pair[0], pair[1])
		s := log.Summary
		if len(log.Doubts) != 1 || len(log.Changes) != 0 || s.Levels.NotCompared != 1 || s.Statements.NotCompared != 2 || s.Skills.NotCompared != 1 || s.Skills.Identical != 0 {
			t.Errorf("got doubts %+v, changes %+v, summary %+v", log.Doubts, log.Changes, s)
		}
		if log, err := CompareWith(pair[0], pair[1], Options{UnstatedLevels: true}); err != nil || len(log.Doubts) != 0 || log.DoubtsIgnored != 1 {
			t.Errorf("ignored: got %+v, %d, %v", log.Doubts, log.DoubtsIgnored, err)
		}
	}
	if log := Compare(with, none); len(log.Doubts) != 0 || len(log.Changes) != 1 || log.Changes[0].Rule != "level-removed" {
		t.Errorf("none: got doubts %+v, changes %+v", log.Doubts, log.Changes)
	}
}
