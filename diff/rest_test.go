package diff

import (
	"strings"
	"testing"
)

// TestRest tells of a duty what is left once its phrases are told: what became what in a place, and what came or went
// alone; and nothing of what only moved, or of a part of a noun.
func TestRest(t *testing.T) {
	for _, test := range []struct {
		name, old, new string
		says, not      string
	}{
		{"a verb with its noun", "Undertakes hull surveys on large ferries and old lighters, and keeps and signs the logs.", "Surveys ferries and old lighters, and keeps and signs the logs.", `"hull" was dropped`, ""},
		{"clauses of which little is left", "Delivers lectures in winter, to grown cadets on matters such as knots.", "Takes the lead in summer, with grown cadets on matters such as sails.", `became`, ""},
		{"what is set apart", "Ensures that crews are aware of tides through the offer of free charts and lessons.", "Ensures that crews and cooks are aware of tides.", `"through the offer of free charts and lessons" was dropped`, ""},
		{"a sentence of its own", "Applies rules and tools to moor ferries, barges and lighters by agreed harbour signs.", "Applies rules and tools to moor ferries and barges. Rehearses moorings by agreed harbour signs and lamps.", `"Rehearses moorings" was added`, ""},
		{"words that stand there still", "Develops rules, lists and signs for sails. Drives use of the rules, lists and flags.", "Develops and drives use of rules, lists and signs for sails.", "", `"rules, lists`},
		{"another order", "Reports to pilots, owners and cooks.", "Reports to senior cooks and owners.", "", `"owners and cooks" became`},
	} {
		why := judgeDuty(test.old, test.new).reason
		if !strings.Contains(why, test.says) || test.not != "" && strings.Contains(why, test.not) {
			t.Errorf("%s: %s", test.name, why)
		}
	}
}
