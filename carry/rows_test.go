package carry_test

import (
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
)

const sail = "SAIL Sail making / Making sails. / 3: Sews canvas for yachts. Waxes thread for seams. Cuts eyelets by hand. / 4: Plans the loft for a season of orders."

const many = " Buys canvas at the mill. Trains apprentices in roping. Prices repairs for owners of yachts."

// TestRowsAnswer wants of the row of a skill what is judged of its levels.
func TestRowsAnswer(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"other words", sail, changed(sail, "by hand.", "by hand, as a rule."), "no"},
		{"a duty moved to a level of one", sail, changed(sail, " Cuts eyelets by hand.", "") + " Cuts eyelets by hand.", "yes: much is new at level 4 (1 of 2 duties)"},
		{"much is new at two levels", sail, changed(changed(sail, "by hand.", "by hand. Buys canvas at the mill. Prices repairs for owners of yachts."), "of orders.", "of orders. Trains apprentices in roping."),
			"yes: much is new at level 3 (2 of 5 duties) and level 4 (1 of 2 duties)"},
		{"little is left", sail + many, changed(sail, "Plans the loft for a season of orders.", "Sells flags to tourists. Hires boys in spring."),
			"yes: much is new at level 4 (2 of 2 duties); little is left of level 4 (4 of 4 duties gone)"},
		{"a part of a duty came", sail, changed(sail, "for seams.", "for seams and repairs awnings of owners."), "maybe: a duty asks something besides at level 3"},
		{"a part of a duty left", changed(sail, "for seams.", "for seams and repairs awnings of owners."), sail, "maybe: part of a duty left level 3"},
		{"a duty moved to a level of three", sail + many, changed(sail, " Cuts eyelets by hand.", "") + many + " Cuts eyelets by hand.", "maybe: a duty came to level 4 from elsewhere; a duty moved to level 4"},
		{"a level gone", sail, sail[:strings.Index(sail, " / 4")], "yes: level 4 removed"},
		{"a duty gone", sail, changed(sail, " Cuts eyelets by hand.", ""), "maybe: a duty left level 3"},
		{"two duties gone", sail, changed(changed(sail, " Cuts eyelets by hand.", ""), " Waxes thread for seams.", ""), "maybe: 2 duties are no longer asked at level 3"},
		{"two duties of many gone", sail + many, changed(changed(sail+many, " Trains apprentices in roping.", ""), " Prices repairs for owners of yachts.", ""), "maybe: 2 duties are no longer asked at level 4"},
		{"an entry level below the others", sail, changed(sail, " / 3:", " / 1: Sweeps. / 3:"), "no"},
		{"a level below the others that is no entry level", changed(sail, "4:", "5:"), changed(changed(sail, "4:", "5:"), " / 5:", " / 4: Sweeps the floor of the loft at dusk. / 5:"), "maybe: level 4 added"},
		{"another description alone", sail, changed(sail, "Making sails.", "Making awnings."), "no"},
		{"a verb raised at two levels", changed(sail, "Plans the loft", "Assists in planning the loft"), sail, "yes: a duty asks for more responsibility at level 4"},
		{"another code", sail, changed(sail, "SAIL", "LOFT"), "maybe: other code"},
	} {
		t.Run(c.name, func(t *testing.T) {
			log, _, err := carry.Compare(edition(c.old), edition(c.new), diff.Options{}, nil)
			if err != nil {
				t.Fatal(err)
			}
			a := log.Skills[0].Affects
			if got := strings.TrimSuffix(string(a.Answer)+": "+a.Why(), ": "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestRowsNameOtherSkills wants of a duty that went over where it stands now.
func TestRowsNameOtherSkills(t *testing.T) {
	const loft = "LOFT Loft keeping / Keeping the loft of a sail maker. / 3: Sweeps floors at dusk. Airs hemp in spring. Counts reels of twine."
	log, _, err := carry.Compare(edition(sail, loft), edition(changed(sail, " Cuts eyelets by hand.", ""), loft+" Cuts eyelets by hand."), diff.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range log.Skills {
		want := map[string]string{"SAIL": "a duty moved to level 3 of LOFT", "LOFT": "a duty came to level 3 from elsewhere"}[row.Code]
		if row.Affects.Why() != want || row.Affects.Answer != diff.Doubtful {
			t.Errorf("%s: %s, %q; want %q", row.Code, row.Affects.Answer, row.Affects.Why(), want)
		}
	}
}

// TestRulesOverruleRows wants the rules of an organisation in every answer.
func TestRulesOverruleRows(t *testing.T) {
	for verdict, want := range map[carry.Verdict]diff.Verdict{carry.Carries: diff.Unaffected, carry.Note: diff.Doubtful, carry.Reassess: diff.Affected} {
		rules := carry.Rules{"duty-dropped": verdict}
		log, step, err := carry.Compare(edition(sail), edition(changed(sail, " Cuts eyelets by hand.", "")), diff.Options{}, rules)
		if err != nil {
			t.Fatal(err)
		}
		level, skill, statement := step.Of("SAIL", 3), step.Of("SAIL", 0), step.OfStatement(&log.Changes[0], "SAIL", 3)
		if row := log.Skills[0].Affects.Answer; row != want || level.Affects != want || skill.Affects != want || statement.Affects != want || level.Verdict != verdict {
			t.Errorf("%s: the row says %s, the level %s, the skill %s, the statement %s; want %s", verdict, row, level.Affects, skill.Affects, statement.Affects, want)
		}
	}
}

// TestRulesOfWholesAreOfParts wants of who gives a verdict to duties that came or went
// that it holds for parts of duties, unless these have one of their own.
func TestRulesOfWholesAreOfParts(t *testing.T) {
	more := changed(sail, "for seams.", "for seams and repairs awnings of owners.")
	for _, c := range []struct {
		old, new string
		rules    carry.Rules
		want     carry.Verdict
	}{
		{sail, more, nil, carry.Note},
		{sail, more, carry.Rules{"duty-added": carry.Reassess}, carry.Reassess},
		{sail, more, carry.Rules{"duty-dropped": carry.Reassess}, carry.Note},
		{more, sail, carry.Rules{"duty-dropped": carry.Reassess}, carry.Reassess},
		{more, sail, carry.Rules{"duty-dropped": carry.Reassess, "duty-asks-less": carry.Carries}, carry.Carries},
	} {
		_, step, err := carry.Compare(edition(c.old), edition(c.new), diff.Options{}, c.rules)
		if err != nil {
			t.Fatal(err)
		}
		if got := step.Of("SAIL", 3); got.Verdict != c.want {
			t.Errorf("%v: %s (%s), want %s", c.rules, got.Verdict, got.Reason, c.want)
		}
	}
}

// TestSkillsWithoutLevelsAreJudged has frameworks that know no levels.
func TestSkillsWithoutLevelsAreJudged(t *testing.T) {
	const bare, other = "HORS Horse keeping / Keeping horses.", "CART Carting / Carting goods by road."
	for _, c := range []struct {
		name     string
		old, new []string
		want     carry.Verdict
	}{
		{"the same", []string{bare}, []string{bare}, carry.Same},
		{"gone", []string{bare, other}, []string{other}, carry.Gone},
		{"another description", []string{bare}, []string{changed(bare, "Keeping", "Shoeing and riding")}, carry.Note},
	} {
		_, step, err := carry.Compare(edition(c.old...), edition(c.new...), diff.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := step.Of("HORS", 0); got.Verdict != c.want {
			t.Errorf("%s: %s (%s), want %s", c.name, got.Verdict, got.Reason, c.want)
		}
	}
}
