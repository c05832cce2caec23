package diff

import (
	"strings"
	"testing"

	"compdiff/framework"
)

// levelled is an edition with one skill of one level.
func levelled(statements ...string) *framework.Edition {
	level := framework.Level{Number: 4}
	for _, text := range statements {
		level.Statements = append(level.Statements, framework.Statement{Text: text})
	}
	return &framework.Edition{Framework: "Yard", Skills: []framework.Skill{{Code: "DOOR", Name: "Door keeping", Levels: []framework.Level{level}}}}
}

// TestHandedOver lets a qualifier go from a statement, where another statement of the level says
// it now, said it before as well, or says it of another thing.
func TestHandedOver(t *testing.T) {
	const duty, without = "Opens and closes gates according to agreed harbour rules.", "Opens and closes gates."
	const said, other = "Ensures that gates are oiled and painted according to agreed harbour rules.", "Ensures that ropes are oiled and coiled according to agreed harbour rules."
	for name, test := range map[string]struct {
		before, after string // the other statement
		handed        bool
	}{
		"came as a statement":   {"Paints boats.", said, true},
		"said before as well":   {strings.Replace(said, "gates", "all gates", 1), said, false},
		"said of another thing": {"Paints boats.", other, false},
		"gone":                  {"Paints boats.", "Paints boats.", false},
	} {
		l := newLexicon(learnVerbs(levelled(duty, without, test.before, test.after)))
		o, n := l.sentence(duty), l.sentence(without)
		around := surroundings{old: sectionOf(o, l.sentence(test.before)), new: sectionOf(n, l.sentence(test.after)), level: true, ownOld: []int{0}, ownNew: []int{0}}
		v := l.classify(o, n, around, redline(o, n))
		for _, clause := range saysNoPlace(v.reason) {
			t.Errorf("%s: nobody reads %s", name, clause)
		}
		if got := strings.Contains(v.reason, "stands in another statement now"); got != test.handed || (v.class == Wording) != test.handed {
			t.Errorf("%s: got %s, %q", name, v.class, v.reason)
		}
	}
}

// TestJoinedByObjects asks which old statements a new one was merged of: words behind "in line
// with" vouch for none.
func TestJoinedByObjects(t *testing.T) {
	for name, test := range map[string]struct {
		old, new *framework.Edition
		merged   bool
	}{
		"by a modifier": {levelled("Supervises pilots and crews.", "Allots routine moorings and/or dock work."),
			levelled("Allots routine moorings or dock work, in line with crew plans and pilot skills."), false},
		"by its duty": {levelled("Supervises pilots and crews.", "Allots routine moorings and/or dock work."),
			levelled("Supervises pilots and crews and allots routine moorings or dock work."), true},
	} {
		got := false
		for _, c := range Compare(test.old, test.new).Changes {
			got = got || c.Rule == "statement-merged"
		}
		if got != test.merged {
			t.Errorf("%s: merged is %v", name, got)
		}
	}
}
