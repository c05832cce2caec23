package diff

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// structureCase is two editions, written as [identified] has them, and the rules
// and ends of what must be said: "statement-moved HULL 4>3". What begins with "!"
// must not be.
type structureCase struct {
	old, new []string
	want     []string
}

// A few duties that pairs of editions have in common.
var (
	deckDuties = []string{"DECK 2 - Scrubs the planks of the foredeck.", "DECK 2 - Coils spare hawsers below.", "DECK 3 - Trains new hands aboard."}
	logDuties  = []string{"LOGS 2 - Writes up the daily log."}
)

var structureCases = map[string][]structureCase{
	"ladder chain": {
		{[]string{"NETS 1 - Counts floats by colour.", "NETS 2 - Mends and dries torn herring nets.", "NETS 1 - Sweeps the loft.", "NETS 2 - Buys twine in port.", "NETS 3 - Ensures that torn herring nets are promptly mended and dried.", "NETS 3 - Trains menders."},
			[]string{"NETS 1 - Mends, folds and dries torn herring nets.", "NETS 1 - Sweeps the loft.", "NETS 2 - Ensures torn herring nets are promptly mended and dried.", "NETS 2 - Buys twine in port.", "NETS 3 - Ensures torn herring nets meet the port rules.", "NETS 3 - Trains menders."},
			[]string{"statement-moved NETS 3>NETS 2", "statement-moved NETS 2>NETS 1"}},
		{[]string{"NETS 2 - Mends and dries torn herring nets.", "NETS 3 - Ensures that torn herring nets are promptly mended and dried.", "NETS 4 - Orders twine and floats for winter."},
			[]string{"NETS 2 - Mends and dries torn herring nets.", "NETS 3 - Ensures that torn herring nets are promptly mended and dried.", "NETS 4 - Orders twine for winter."},
			[]string{"!statement-moved", "statement-reworded NETS 4>NETS 4"}},
		{[]string{"NETS 2 - Mends and dries torn herring nets.", "NETS 3 - Ensures torn herring nets are mended."},
			[]string{"NETS 2 - Mends and dries torn herring nets daily.", "NETS 3 - Ensures torn herring nets are mended daily."},
			[]string{"!statement-moved", "statement-reworded NETS 2>NETS 2", "statement-reworded NETS 3>NETS 3"}},
	},
	"weak parts": {
		{[]string{"DREG 3 - Maintains the dredging support log and sees to it that each call for support is answered as agreed procedures say."},
			[]string{"DREG 3 - Maintains working procedures and sees to it that they are followed.", "DREG 3 - Implements agreed dredging changes and yearly rounds."},
			[]string{"statement-added >DREG 3", "!statement-split"}},
		{[]string{"TIDE 3 - Records tides at the pier, and reports storms to the harbour master."},
			[]string{"TIDE 3 - Records tides at the pier.", "TIDE 3 - Reports storms to the harbour master."},
			[]string{"statement-split TIDE 3>TIDE 3", "!statement-added"}},
		{[]string{"TIDE 3 - Records tides at the pier."},
			[]string{"TIDE 3 - Records tides at the pier daily.", "TIDE 3 - Hires pier painters."},
			[]string{"statement-added >TIDE 3", "!statement-split"}},
	},
	"topic words": {
		{[]string{"BERT 4 - Allots berths to boats.", "BERT 4 - Keeps the berth register.", "BERT 5 - Advises on rules, means and tools for berth management.", "BERT 5 - Settles quarrels over berth fees."},
			[]string{"BERT 4 - Allots berths to boats.", "BERT 4 - Keeps the berth register.", "BERT 5 - Defines and directs the roll-out of berth tools.", "BERT 5 - Settles quarrels over berth fees."},
			[]string{"statement-removed BERT 5>", "statement-added >BERT 5"}},
		{[]string{"BERT 5 - Advises owners on berth tools for deep hulls."}, []string{"BERT 5 - Advises all owners on berth tools for deep and wide hulls."}, []string{"statement-reworded BERT 5>BERT 5"}},
		{[]string{"BERT 5 - Designs berth signs for night use."}, []string{"BERT 5 - Draws berth signs for night use by pilots."}, []string{"statement-reworded BERT 5>BERT 5"}},
	},
	"own skill keeps it": {
		{[]string{"HULL 5 - Translates rough drawings into exact drawings.", "HULL 5 - Drafts fast hulls for patrols.", "JIBS 4 - Reckons the load of jibs."},
			[]string{"HULL 4 - Translates rough drawings into exact drawings that meet stated limits of weight and draught.", "HULL 5 - Drafts fast hulls for patrols.", "JIBS 3 - Translates rough drawings into exact drawings.", "JIBS 4 - Reckons the load of jibs."},
			[]string{"!statement-moved HULL 5>JIBS 3", "level-added >JIBS 3"}},
		{[]string{"HULL 5 - Translates rough drawings into exact drawings.", "HULL 5 - Drafts fast hulls for patrols.", "JIBS 3 - Reckons the load of jibs."},
			[]string{"HULL 5 - Drafts fast hulls for patrols.", "JIBS 3 - Translates rough drawings into exact drawings.", "JIBS 3 - Reckons the load of jibs."},
			[]string{"statement-moved HULL 5>JIBS 3"}},
	},
	"blocks": {
		{append([]string{"OILS 4 - Monitors the use of casks in the dry store.", "OILS 4 - Reports on the state of oil to the master.", "OILS 4 - Identifies dangers around the use of oil.", "OILS 5 - Sets oil prices."}, logDuties...),
			append([]string{"OILS 5 - Sets oil prices.", "FIRE 4 - Monitors the use of casks in the dry store.", "FIRE 4 - Reports on the state of oil to the master.", "FIRE 4 - Identifies dangers around the use of oil that fall under special law."}, logDuties...),
			[]string{"statement-moved OILS 4>FIRE 4", "!statement-removed OILS 4>"}},
		{append([]string{"OILS 4 - Identifies dangers around the use of oil.", "OILS 4 - Counts casks.", "FIRE 4 - Leads drills at night."}, logDuties...),
			append([]string{"OILS 4 - Counts casks.", "FIRE 4 - Leads drills at night.", "FIRE 4 - Identifies faults around the sale of oil that fall under special law."}, logDuties...),
			[]string{"statement-removed OILS 4>", "!statement-moved"}},
	},
	"copies": {
		{deckDuties, append([]string{"BOWS 2 - Scrubs the planks of the bow.", "BOWS 2 - Coils spare hawsers below.", "BOWS 3 - Trains new hands aboard.", "BOWS 3 - Drops the anchor on call."}, deckDuties...), []string{"skill-split"}},
		{append(slices.Clone(logDuties), deckDuties...), append([]string{"GALL 2 - Bakes bread before dawn for all.", "GALL 3 - Buys flour and salt in port.", "GALL 3 - Trains new cooks in port."}, append(slices.Clone(logDuties), deckDuties...)...), []string{"!skill-split"}},
		{append([]string{"BOWS 2 - Scrubs the planks of the bow.", "BOWS 2 - Coils spare hawsers below.", "BOWS 3 - Trains new hands aboard."}, deckDuties...), deckDuties, []string{"skill-merged"}},
	},
	"levels handed over": {
		{[]string{"CHRT 3 - Plots courses for coasters.", "CHRT 6 - Directs how the guild draws value from almanacs.", "CHRT 6 - Leads the supply of almanacs to the fleet."},
			[]string{"ALMA 2 - Sorts ropes by weight.", "ALMA 2 - Stacks nets by size.", "ALMA 2 - Counts lamps by maker.", "ALMA 3 - Sells buoys to owners abroad.", "ALMA 3 - Weighs pumps on the scales.", "ALMA 3 - Covers cranes with tarps.", "ALMA 4 - Dries sails in the loft.", "ALMA 4 - Folds tarps after rain.", "ALMA 4 - Grades pitch by smell.", "ALMA 6 - Directs how the guild draws value from almanacs.", "ALMA 6 - Leads the supply of almanacs to the fleet.", "CHRT 3 - Plots courses for coasters."},
			[]string{"skill-split"}},
		{[]string{"CHRT 3 - Plots courses for coasters.", "CHRT 6 - Directs how the guild draws value from almanacs.", "CHRT 6 - Leads the supply of almanacs to the fleet."},
			[]string{"ALMA 2 - Sorts ropes by weight.", "ALMA 2 - Stacks nets by size.", "ALMA 2 - Counts lamps by maker.", "ALMA 3 - Sells buoys to owners abroad.", "ALMA 3 - Weighs pumps on the scales.", "ALMA 6 - Directs how the guild draws value from almanacs.", "CHRT 3 - Plots courses for coasters.", "CHRT 6 - Leads the supply of almanacs to the fleet."},
			[]string{"!skill-split"}},
	},
	"spelling in what aligns": {
		{[]string{"SALV 4 - Sets organisational customs for salvage.", "SALV 4 - Authorises the work of large salvage."}, []string{"SALV 4 - Sets organizational customs for salvage. authorizes the work of large salvage."}, []string{"statement-merged SALV 4>SALV 4 editorial"}},
		{[]string{"SALV 4 - Prioritises coloured harbour buoys."}, []string{"SALV 4 - Prioritizes colored harbor buoys."}, []string{"statement-reworded SALV 4>SALV 4 editorial"}},
		{[]string{"SALV 4 - Analyses catalogue labour."}, []string{"SALV 4 - Analyzes catalog labor."}, []string{"statement-reworded SALV 4>SALV 4 editorial"}},
		{[]string{"SALV 4 - Advises boat owners on dues."}, []string{"SALV 4 - Advises boat owners on fines."}, []string{"statement-reworded SALV 4>SALV 4 substantive"}},
	},
}

// endsOf is where the texts of a change stand, and its class.
func endsOf(c Change) string {
	end := func(ts []Text) string {
		if len(ts) == 0 {
			return ""
		}
		skill := ts[0].Skill
		if skill == "" {
			skill = c.Skill
		}
		return fmt.Sprint(skill, " ", ts[0].Level)
	}
	return strings.TrimSpace(c.Rule + " " + end(c.Old) + ">" + end(c.New) + " " + string(c.Class))
}

func TestStructure(t *testing.T) {
	for kind, cases := range structureCases {
		for n, test := range cases {
			old, new := identified(test.old...), identified(test.new...)
			log := Compare(old, new)
			var got []string
			for _, c := range log.Changes {
				got = append(got, endsOf(c))
			}
			for _, want := range test.want {
				rule, absent := strings.CutPrefix(want, "!")
				if found := slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, rule) }); found == absent {
					t.Errorf("%s %d: want %s in\n\t%s", kind, n, want, strings.Join(got, "\n\t"))
				}
			}
			made, err := Apply(old, log)
			if err != nil || len(Compare(made, new).Changes) > 0 {
				t.Errorf("%s %d: applied, the changelog gives another edition (%v)", kind, n, err)
			}
		}
	}
}

// Categories have names of their own.
func TestCategoriesRenamed(t *testing.T) {
	edition := func(categories ...string) *framework.Edition {
		e := &framework.Edition{}
		for i, c := range categories {
			e.Skills = append(e.Skills, framework.Skill{Code: fmt.Sprint("SK", i), Name: fmt.Sprint("Skill ", i), Category: strings.Split(c, "/")})
		}
		return e
	}
	for _, test := range []struct {
		name     string
		old, new []string
		want     string
	}{
		{"renamed", []string{"Deck/Ropes", "Deck/Ropes", "Deck/Sails"}, []string{"Deck/Lines", "Deck/Lines", "Deck/Sails"}, "category-renamed"},
		{"the outer one", []string{"Deck/Ropes", "Deck/Sails", "Yard/Tar"}, []string{"Aloft/Ropes", "Aloft/Sails", "Yard/Tar"}, "category-renamed"},
		{"both", []string{"Deck/Ropes", "Deck/Ropes"}, []string{"Aloft/Lines", "Aloft/Lines"}, "category-renamed category-renamed"},
		{"letter case", []string{"Deck/Ropes", "Yard/Tar"}, []string{"Deck/ROPES", "Yard/Tar"}, "category-renamed editorial"},
		{"one stayed behind", []string{"Deck/Ropes", "Deck/Ropes", "Deck/Ropes"}, []string{"Deck/Lines", "Deck/Lines", "Deck/Ropes"}, "skill-moved skill-moved"},
		{"another came as well", []string{"Deck/Ropes", "Deck/Ropes", "Deck/Sails"}, []string{"Deck/Lines", "Deck/Lines", "Deck/Lines"}, "skill-moved skill-moved skill-moved"},
		{"into one that was there", []string{"Deck/Ropes", "Deck/Ropes", "Deck/Sails"}, []string{"Deck/Sails", "Deck/Sails", "Deck/Sails"}, "skill-moved skill-moved"},
		{"one alone", []string{"Deck/Ropes", "Yard/Tar"}, []string{"Deck/Lines", "Yard/Tar"}, "skill-moved"},
	} {
		old, new := edition(test.old...), edition(test.new...)
		log := Compare(old, new)
		var got []string
		for _, c := range log.Changes {
			got = append(got, strings.TrimSpace(c.Rule+" "+string(c.Class)))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %s, want %s", test.name, s, test.want)
		}
		made, err := Apply(old, log)
		if err != nil || len(Compare(made, new).Changes) > 0 {
			t.Errorf("%s: applied, the changelog gives another edition (%v)", test.name, err)
		}
	}
}

// A split that the names tell is sure, though few statements are alike; one that they do not tell
// is as sure as its statements.
func TestSplitsThatNamesTell(t *testing.T) {
	of := func(named bool) Change {
		e := Evidence{Old: Text{Level: 3}, New: Text{Level: 3}, Confidence: .5}
		return (&comparison{}).restructured("skill-split", []*relation{{named: named, evidence: []Evidence{e}}, {named: true, evidence: []Evidence{e}}})
	}
	if c := of(true); c.Confidence != .75 || c.Reason != "2 statements of the one stand in the other, and the names say so" {
		t.Errorf("%v, %s", c.Confidence, c.Reason)
	}
	if c := of(false); c.Confidence != .5 || c.Reason != "2 statements of the one stand in the other" {
		t.Errorf("%v, %s", c.Confidence, c.Reason)
	}
}

// Names that were taken apart say where a new skill is from.
func TestNamesTakenApart(t *testing.T) {
	skill := func(code, name, text string) framework.Skill {
		return framework.Skill{Code: code, Name: name, Levels: []framework.Level{{Number: 2, Statements: []framework.Statement{{Text: text}}}}}
	}
	suggests := func(old, new []framework.Skill) bool {
		for _, c := range Compare(&framework.Edition{Skills: old}, &framework.Edition{Skills: new}).Changes {
			if len(c.Suggestions) > 0 || c.Rule == "skill-split" || c.Rule == "skill-merged" {
				return true
			}
		}
		return false
	}
	whole := skill("RIGG", "Rigging and caulking", "Sets up yawls.")
	half := skill("RIGG", "Rigging", "Sets up yawls.")
	rest := skill("CAUL", "Caulking", "Packs seams with pitch.")
	for _, test := range []struct {
		name     string
		old, new []framework.Skill
		want     bool
	}{
		{"apart", []framework.Skill{whole}, []framework.Skill{half, rest}, true},
		{"together", []framework.Skill{half, rest}, []framework.Skill{whole}, true},
		{"the rest has more in its name", []framework.Skill{whole}, []framework.Skill{half, skill("CAUL", "Caulking and tarring", "Packs seams with pitch.")}, false},
		{"the name stayed", []framework.Skill{whole}, []framework.Skill{whole, rest}, false},
		{"another name", []framework.Skill{whole}, []framework.Skill{skill("RIGG", "Rope work", "Sets up yawls."), rest}, false},
	} {
		if got := suggests(test.old, test.new); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
