package parser

import (
	"strings"
	"testing"
)

// Rows of one skill that have different guidance are said, and those that repeat it, or
// leave it out, are not.
func TestRowsWithOtherGuidance(t *testing.T) {
	for second, want := range map[string]bool{"Keep dry.": false, "": false, "Ask the mate.": true} {
		text := "Code,Name,Description,Guidance notes,Level,Level description\n" +
			"ROPE,Rope work,Making ropes.,Keep dry.,2,Coils ropes.\n" +
			"ROPE,Rope work,Making ropes.," + second + ",3,Splices eyes.\n" +
			"MOOR,Mooring,Tying up.,Ask the mate.,2,Ties up.\nMOOR,Mooring,Tying up.,Ask the mate.,3,Casts off.\n"
		_, said := levelsOf(t, "copy.csv", text)
		if strings.Contains(said, "different texts") != want {
			t.Errorf("%q: said %q", second, said)
		}
	}
}
