package check

import (
	"testing"

	"compdiff/framework"
)

// TestKeeps holds that an edition has its doubts with it once they were put there, and has
// none where other rules found them.
func TestKeeps(t *testing.T) {
	e := &framework.Edition{}
	if Keeps(e) {
		t.Error("an edition that nobody checked keeps doubts")
	}
	Keep(e, Doubts(e))
	if !Keeps(e) {
		t.Error("an edition loses its doubts")
	}
	e.Checked.Rules = "others"
	if Keeps(e) {
		t.Error("doubts by other rules count")
	}
}
