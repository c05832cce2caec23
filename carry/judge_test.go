package carry_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
)

// edition makes an edition of skills, each "CODE Name / description / 2: Statement.
// Statement. / 3: Statement."
func edition(skills ...string) *framework.Edition {
	e := &framework.Edition{}
	for _, text := range skills {
		parts := strings.Split(text, " / ")
		code, name, _ := strings.Cut(parts[0], " ")
		s := framework.Skill{Code: code, Name: name, Description: framework.Text{Text: parts[1]}}
		for _, part := range parts[2:] {
			var l framework.Level
			number, statements, _ := strings.Cut(part, ": ")
			fmt.Sscan(number, &l.Number)
			for _, t := range strings.SplitAfter(statements, ". ") {
				l.Statements = append(l.Statements, framework.Statement{Text: strings.TrimSpace(t)})
			}
			s.Levels = append(s.Levels, l)
		}
		e.Skills = append(e.Skills, s)
	}
	return e
}

func judged(old, new *framework.Edition, rules carry.Rules) carry.Step {
	return carry.Judge(old, new, diff.Compare(old, new), rules)
}

// linkOf is the first link of a level of the first skill.
func linkOf(t *testing.T, s carry.Step, level int) carry.Link {
	t.Helper()
	at := slices.IndexFunc(s.Links, func(l carry.Link) bool { return l.From.Level == level })
	if at < 0 {
		t.Fatalf("no link from level %d: %+v", level, s.Links)
	}
	return s.Links[at]
}

func causesOf(l carry.Link) []string {
	var ids []string
	for _, b := range l.Because {
		ids = append(ids, b.Cause)
	}
	return ids
}

// head is a skill of four duties before its level that a test is about.
const head = "KILN Kiln firing / Firing kilns for bricks and pots. / 2: "

// fired are pairs of texts of one level, each with the verdict and the causes that
// decide it. Behind a control stands what a blind rule would say.
var fired = []struct {
	name, old, new string
	verdict        carry.Verdict
	causes         []string
}{
	{"the same", "Stacks green bricks. Loads the cart.", "Stacks green bricks. Loads the cart.", carry.Same, nil},
	{"in another order", "Stacks green bricks. Loads the cart.", "Loads the cart. Stacks green bricks.", carry.Same, nil},
	{"spelling", "Organises stacks of green bricks. Loads the cart.", "Organizes stacks of green bricks. Loads the cart.", carry.Carries, []string{"text-respelt"}},
	{"one of four is new", "Stacks green bricks. Loads the cart. Rakes ash from flues. Counts broken tiles.",
		"Stacks green bricks. Loads the cart. Rakes ash from flues. Counts broken tiles. Weighs clay before pugging.", carry.Note, []string{"duty-added"}},
	{"one of two is new", "Stacks green bricks.", "Stacks green bricks. Weighs clay before pugging.", carry.Reassess, []string{"much-is-new", "duty-added"}},
	{"one of four is gone", "Stacks green bricks. Loads the cart. Rakes ash from flues. Counts broken tiles.",
		"Stacks green bricks. Loads the cart. Rakes ash from flues.", carry.Note, []string{"duty-dropped"}},
	{"half is gone, and all that is asked stood there", "Stacks green bricks. Loads the cart.", "Stacks green bricks.", carry.Note, []string{"duty-dropped"}},
	{"most is gone, and the rest is something else", "Stacks green bricks. Loads the cart. Rakes ash from flues. Counts broken tiles and slates.",
		"Counts and grades broken tiles, slates and pantiles.", carry.Reassess, []string{"little-is-left"}},
	{"a verb raised", "Stacks green bricks. Assists in reading gauges of the kiln. Rakes ash from flues.", "Stacks green bricks. Leads the reading of gauges of the kiln. Rakes ash from flues.", carry.Reassess, []string{"verb-raised"}},
	{"a verb lowered", "Stacks green bricks. Leads the reading of gauges of the kiln. Rakes ash from flues.", "Stacks green bricks. Assists in reading gauges of the kiln. Rakes ash from flues.", carry.Note, []string{"verb-lowered"}},
	{"a list longer", "Stacks green bricks, tiles and pots before firing. Loads the cart.", "Stacks green bricks, tiles, pipes and pots before firing. Loads the cart.", carry.Note, []string{"list-longer"}},
	{"a list shorter", "Stacks green bricks, tiles, pipes and pots before firing. Loads the cart.", "Stacks green bricks, tiles and pots before firing. Loads the cart.", carry.Note, []string{"list-shorter"}},
	{"both ask something else, and nothing is new", "Mixes clay with river sand for bricks. Sells broken pots at the gate.", "Buys clay with river sand for bricks. Smashes broken pots at the gate.", carry.Note, []string{"verb-changed"}},
	{"two of four ask something else", "Mixes clay with river sand for bricks. Sells broken pots at the gate. Rakes ash from flues. Counts tiles.",
		"Buys clay with river sand for bricks. Smashes broken pots at the gate. Rakes ash from flues. Counts tiles.", carry.Note, []string{"verb-changed"}},
}

func TestJudgesTexts(t *testing.T) {
	for _, test := range fired {
		t.Run(test.name, func(t *testing.T) {
			l := linkOf(t, judged(edition(head+test.old), edition(head+test.new), nil), 2)
			got := causesOf(l)
			if l.Verdict != test.verdict || len(got) < len(test.causes) || !slices.Equal(got[:len(test.causes)], test.causes) {
				t.Errorf("%s because of %q (%s); want %s because of %q", l.Verdict, got, l.Reason, test.verdict, test.causes)
			}
			if len(l.Because) > 0 && l.Decisive == nil {
				t.Error("no change decides")
			}
		})
	}
}

const (
	kiln = "KILN Kiln firing / Firing kilns for bricks and pots. / 2: Stacks green bricks in the kiln. Loads the cart with fired bricks. / 3: Reads the colour of the fire. Decides when a kiln may be opened."
	clay = "CLAY Clay digging / Digging clay from the pit. / 2: Digs clay in the pit. Pumps water out of the pit."
)

// changed is the skill with one text in place of another.
func changed(skill, old, new string) string { return strings.Replace(skill, old, new, 1) }

// TestJudgesSkills goes through what becomes of skills and levels as wholes.
func TestJudgesSkills(t *testing.T) {
	for _, test := range []struct {
		name     string
		old, new []string
		level    int
		to       string
		verdict  carry.Verdict
		causes   []string
	}{
		{"another code", []string{kiln}, []string{changed(kiln, "KILN", "FIRE")}, 2, "FIRE level 2", carry.Note, []string{"skill-recoded"}},
		{"another name", []string{kiln}, []string{changed(kiln, "Kiln firing", "Tending kilns")}, 2, "KILN level 2", carry.Note, []string{"skill-renamed"}},
		{"another description", []string{kiln}, []string{changed(kiln, "bricks and pots", "lime")}, 2, "KILN level 2", carry.Note, []string{"description-changed"}},
		{"a level gone", []string{kiln}, []string{kiln[:strings.Index(kiln, " / 3")]}, 3, "", carry.Gone, []string{"level-removed"}},
		{"the skill gone", []string{kiln, clay}, []string{clay}, 2, "", carry.Gone, []string{"skill-removed"}},
		{"the levels moved", []string{kiln}, []string{changed(changed(kiln, "3:", "4:"), "2:", "3:")}, 2, "KILN level 3", carry.Note, []string{"level-renumbered"}},
		{"merged into another", []string{kiln, clay}, []string{clay + " Stacks green bricks in the kiln. Loads the cart with fired bricks. / 3: Reads the colour of the fire. Decides when a kiln may be opened."},
			3, "CLAY level 3", carry.Reassess, []string{"skill-taken-over"}},
		{"the code reused", []string{kiln}, []string{"KILN Ferry crewing / Carrying passengers over water. / 2: Ties mooring ropes at the landing. Sells tickets to passengers. / 3: Steers by compass in thick weather."},
			2, "", carry.Gone, []string{"code-reused"}},
		{"two skills of one code", []string{kiln, changed(clay, "CLAY", "KILN")}, []string{kiln, changed(clay, "CLAY", "KILN")}, 2, "", carry.Unknown, []string{"code-ambiguous"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := linkOf(t, judged(edition(test.old...), edition(test.new...), nil), test.level)
			if l.From.Skill != "KILN" { // links are in the order of skills
				s := judged(edition(test.old...), edition(test.new...), nil)
				at := slices.IndexFunc(s.Links, func(l carry.Link) bool { return l.From.Skill == "KILN" && l.From.Level == test.level })
				l = s.Links[at]
			}
			if got := causesOf(l); l.Verdict != test.verdict || l.To.String() != test.to || !slices.Equal(got[:min(len(got), len(test.causes))], test.causes) {
				t.Errorf("%s -> %q, %s because of %q (%s); want %q, %s, %q", l.From, l.To, l.Verdict, got, l.Reason, test.to, test.verdict, test.causes)
			}
		})
	}
}

// TestSkillsAreToldByTheirGravestCause wants of two levels with one verdict that the one
// with the graver cause is told, whichever comes first.
func TestSkillsAreToldByTheirGravestCause(t *testing.T) {
	const low, high = "Stacks green bricks, tiles and pots. Loads the cart. Rakes ash.", "Mixes clay with river sand. Counts tiles. Feeds the horse."
	longer, dropped := changed(low, "tiles and pots", "tiles, pipes and pots"), changed(high, " Counts tiles.", "")
	for _, test := range []struct{ old, new, want string }{
		{" 2: " + low + " / 3: " + high, " 2: " + longer + " / 3: " + dropped, "Level 3: a duty is no longer asked"},
		{" 2: " + high + " / 3: " + low, " 2: " + dropped + " / 3: " + longer, "Level 2: a duty is no longer asked"},
	} {
		j := judged(edition("KILN Kiln firing / Firing kilns. /"+test.old), edition("KILN Kiln firing / Firing kilns. /"+test.new), nil).Of("KILN", 0)
		if j.Verdict != carry.Note || !strings.EqualFold(j.Reason, test.want) {
			t.Errorf("%s: %q, want %q", j.Verdict, j.Reason, test.want)
		}
	}
}

// TestSplitTakesAPart wants a level that gave a duty to a new skill to stand with a
// note, and a link to the place of that duty besides.
func TestSplitTakesAPart(t *testing.T) {
	old := edition("KILN Kiln firing / Firing kilns. / 2: Stacks green bricks in the kiln. Loads the cart with fired bricks. Harnesses the horse for the cart. Feeds the horse with oats. Shoes the horse in winter.")
	new := edition("KILN Kiln firing / Firing kilns. / 2: Stacks green bricks in the kiln. Loads the cart with fired bricks.",
		"HORS Horse keeping / Keeping horses. / 2: Harnesses the horse for the cart. Feeds the horse with oats. Shoes the horse in winter.")
	s := judged(old, new, nil)
	if len(s.Links) != 2 {
		t.Fatalf("%d links, want 2: %+v", len(s.Links), s.Links)
	}
	whole, part := s.Links[0], s.Links[1]
	if whole.Kind != carry.Whole || whole.Verdict != carry.Note {
		t.Errorf("the level itself: %s, %s (%s)", whole.Kind, whole.Verdict, whole.Reason)
	}
	if part.Kind != carry.Part || part.To.String() != "HORS level 2" || part.Share != 0.6 || part.Verdict != carry.Reassess {
		t.Errorf("the part: %s of %v at %s, %s", part.Kind, part.Share, part.To, part.Verdict)
	}
}

// TestNothingIsJudgedInDoubt wants no verdict on a level that was not read for
// certain, nor on a skill that a source may have and nobody could place.
func TestNothingIsJudgedInDoubt(t *testing.T) {
	old, new := edition(kiln, clay), edition(kiln, clay)
	doubt := diff.Doubt{Rule: "text-unaccounted", Skill: "KILN", Part: "level 2", Message: "a text that nobody could place"}
	log, err := diff.CompareWith(old, new, diff.Options{Doubts: diff.Doubts{New: []diff.Doubt{doubt}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range carry.Judge(old, new, log, nil).Links {
		want := carry.Same
		if l.From.Skill == "KILN" && l.From.Level == 2 {
			want = carry.Unknown
		}
		if l.Verdict != want {
			t.Errorf("%s: %s (%s), want %s", l.From, l.Verdict, l.Reason, want)
		}
	}
}

// TestASkillInAnUnreadTextIsNotGone wants no verdict on a skill that the new edition
// may have in a text that nobody could place.
func TestASkillInAnUnreadTextIsNotGone(t *testing.T) {
	old, new := edition(kiln, clay), edition(clay)
	doubt := diff.Doubt{Rule: "text-unaccounted", Text: "Kiln firing KILN Firing kilns for bricks and pots.", Message: "a text that nobody could place"}
	log, err := diff.CompareWith(old, new, diff.Options{Doubts: diff.Doubts{New: []diff.Doubt{doubt}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range carry.Judge(old, new, log, nil).At("KILN", 2) {
		if l.Verdict != carry.Unknown || l.To != carry.None || l.Reason == "" {
			t.Errorf("%s -> %q: %s (%s)", l.From, l.To, l.Verdict, l.Reason)
		}
	}
}

// TestRulesOverrule gives causes other verdicts.
func TestRulesOverrule(t *testing.T) {
	old, new := edition(kiln), edition(changed(kiln, " Loads the cart with fired bricks.", ""))
	if l := linkOf(t, judged(old, new, nil), 2); l.Verdict != carry.Note {
		t.Fatalf("%s, want a note", l.Verdict)
	}
	if l := linkOf(t, judged(old, new, carry.Rules{"duty-dropped": carry.Reassess}), 2); l.Verdict != carry.Reassess {
		t.Errorf("%s, want what the rules say", l.Verdict)
	}
	for _, bad := range []carry.Rules{{"duty-dropped": "maybe"}, {"no-such": carry.Note}} {
		if _, err := bad.Check(); err == nil {
			t.Errorf("%v is taken", bad)
		}
	}
}

// TestEveryLevelHasOneVerdict wants one link that is no part for every level, in
// whatever way a framework is edited.
func TestEveryLevelHasOneVerdict(t *testing.T) {
	all := []string{kiln, clay, changed(kiln, "KILN", "FIRE"), changed(clay, "2:", "3:"), changed(kiln, "3: Reads", "4: Reads")}
	for i := range all {
		for j := range all {
			old, new := edition(all[i], all[(i+1)%len(all)]), edition(all[j])
			n := map[string]int{}
			for _, l := range judged(old, new, nil).Links {
				if l.Kind != carry.Part {
					n[l.From.String()]++
				}
				if (l.To == carry.None) != (l.Kind == carry.Lost) || l.Confidence < 0 || l.Confidence > 1 {
					t.Errorf("%s -> %q is %s with confidence %v", l.From, l.To, l.Kind, l.Confidence)
				}
			}
			for place, count := range n {
				if count != 1 {
					t.Errorf("%d, %d: %s has %d verdicts", i, j, place, count)
				}
			}
		}
	}
}

// TestPairsWithoutCodesAreAsSureAsTheirTexts renames a skill that has no code.
func TestPairsWithoutCodesAreAsSureAsTheirTexts(t *testing.T) {
	const cart = "CART Carting / Carting goods by road. / 2: Harnesses horses to the wagon. Greases axles every week. Counts sacks at the mill."
	old, new := edition(kiln, clay, cart), edition(changed(changed(kiln, "Kiln firing", "Tending kilns"), "may be opened", "is opened"), clay, cart)
	for _, e := range []*framework.Edition{old, new} {
		for i := range e.Skills {
			e.Skills[i].Code = ""
		}
	}
	l := judged(old, new, nil).At("Kiln firing", 2)[0]
	if l.From.Skill != "Kiln firing" || l.To.Skill != "Tending kilns" || l.Confidence >= 1 || l.Confidence < 0.6 {
		t.Errorf("%s -> %s with confidence %v", l.From, l.To, l.Confidence)
	}
}

// A verb that is raised to what the level asks elsewhere already asks nobody for more
// responsibility.
func TestRaisedToWhatTheLevelAsks(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		want           carry.Verdict
	}{
		{"raised", "Assists in reading gauges of the berth. Writes the log of the berth.", "Leads the reading of gauges of the berth. Writes the log of the berth.", carry.Reassess},
		{"leads already", "Assists in reading gauges of the berth. Leads the repair of the berth.", "Leads the reading of gauges of the berth. Leads the repair of the berth.", carry.Note},
		{"led what it leads", "Assists in reading gauges of the berth. Writes the log of the berth.", "Leads the reading of gauges of the berth. Leads the repair of the berth.", carry.Reassess},
	} {
		t.Run(c.name, func(t *testing.T) {
			const head = "MOOR Mooring / Mooring ships at berths. / 3: "
			if l := linkOf(t, judged(edition(head+c.old), edition(head+c.new), nil), 3); l.Verdict != c.want {
				t.Errorf("%s: %s", l.Verdict, l.Reason)
			}
		})
	}
}
