package diff

import (
	"fmt"
	"reflect"
	"regexp"
	"testing"
)

// TestToldIsReadBack holds that every form of clause that is written of where words stand is read back as it
// was meant.
func TestToldIsReadBack(t *testing.T) {
	kinds := map[string]string{"": "", "duty ": "duty", "in a list, ": "in a list", "in what it is for, verb ": "in what it is for, verb"}
	said := map[Op]string{Delete: "was dropped", Insert: "was added"}
	n := 0
	for lead, kind := range kinds {
		for op, fate := range said {
			for _, place := range []string{inAnother, "at " + levelPart(12), "in " + inGuidance, "in " + inDescription} {
				for _, text := range []string{"", `Ties "round" ropes; mends nets.`, "Keeps the log of every boat that lies at the pier, of its crew and of its cargo, and signs it in the evening by the light of a lamp."} {
					for bits := range 4 {
						w := whereabouts{op, bits&1 != 0, bits&2 != 0, place, text}
						want := Told{Kind: kind, Words: "tars ropes; and more", Op: op, Place: place, Mostly: w.mostly, OtherWords: w.otherWords, Text: shortened(text)}
						told := lead + `"` + want.Words + `"`
						readsBack(t, w.stood(told), want)
						want.Here = true
						readsBack(t, w.hereAnd(told+" "+fate), want)
						want.Some = "ropes"
						readsBack(t, w.ofWhich(told+" "+fate, `"ropes"`), want)
						n++
					}
				}
			}
			readsBack(t, lead+`"tars ropes" `+fate, Told{Kind: kind, Words: "tars ropes", Op: op, Here: true})
		}
	}
	if n != 4*2*4*3*4 {
		t.Errorf("%d forms", n)
	}
}

func readsBack(t *testing.T, clause string, want Told) {
	t.Helper()
	if got := ReadReason(`"all" became "each"; ` + clause + "; otherwise reworded"); len(got) != 1 || !reflect.DeepEqual(got[0], want) {
		t.Errorf("%s\nis read as %+v\nnot        %+v", clause, got, want)
	}
}

// TestOldReasons holds the word order of saved changelogs of before, and clauses that say of no words what
// became of them.
func TestOldReasons(t *testing.T) {
	for reason, want := range map[string]string{
		`qualifier "by day" stands now in another statement, "Sails by day."`:                "by day/in another statement/Sails by day.",
		`duty "sails" stood before in another statement in other words, "Sails by \"day\"."`: `sails/in another statement in other words/Sails by "day".`,
		`in a list, "nets" was dropped`:                                                      "nets//",
		`shortened: 60% of the words that carry content stand in the guidance now`:           "",
		`"nets" became "ropes"`:                             "",
		`"nets" was dropped, which the skill says all over`: "",
		`2 statements of the one stand in the other`:        "",
		``: "",
	} {
		got := ""
		for _, told := range ReadReason(reason) {
			in := told.Place
			if told.OtherWords {
				in += " in other words"
			}
			got += fmt.Sprintf("%s/%s/%s", told.Words, in, told.Text)
		}
		if got != want {
			t.Errorf("%s\nis read as %q, not %q", reason, got, want)
		}
	}
}

// standsClause is a clause that says of quoted words where they stand.
var standsClause = regexp.MustCompile(`" (?:(?:was|were) \w+ here and |, )?(?:of which "[^"]*" )?(?:stands|stood)\b`)

// saysNoPlace lists the clauses of a reason that say where words stand, and are not read.
func saysNoPlace(reason string) (all []string) {
	for _, clause := range clausesOfReason(reason) {
		if told, ok := readTold(clause); standsClause.MatchString(clause) && (!ok || told.Place == "") {
			all = append(all, clause)
		}
	}
	return all
}
