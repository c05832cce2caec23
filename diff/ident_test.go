package diff

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
)

// identified is an edition from lines such as "HULL 3 h1 Tars the hull.".
func identified(lines ...string) *framework.Edition {
	e := &framework.Edition{}
	for _, line := range lines {
		f := strings.SplitN(line, " ", 4)
		var n int
		fmt.Sscan(f[1], &n)
		if len(e.Skills) == 0 || e.Skills[len(e.Skills)-1].Code != f[0] {
			e.Skills = append(e.Skills, framework.Skill{Code: f[0], Name: f[0]})
		}
		s := &e.Skills[len(e.Skills)-1]
		if s.Level(n) == nil {
			s.Levels = append(s.Levels, framework.Level{Number: n})
		}
		l := s.Level(n)
		l.Statements = append(l.Statements, framework.Statement{Text: f[3], ID: strings.Trim(f[2], "-")})
	}
	return e
}

// Statements with published identifiers are paired by them, whatever they say.
func TestIdentifiersPairStatements(t *testing.T) {
	for _, test := range []struct {
		name     string
		old, new []string
		want     string
	}{
		{"reworded beyond recognition", []string{"HULL 3 h1 Tars planks.", "HULL 3 h2 Sweeps docks."}, []string{"HULL 3 h1 Varnishes each mast twice.", "HULL 3 h2 Sweeps docks."},
			"statement-reworded HULL 3 Tars planks. -> HULL 3 Varnishes each mast twice."},
		{"texts that changed places", []string{"HULL 3 h1 Tars planks.", "HULL 3 h2 Sweeps docks."}, []string{"HULL 3 h2 Tars planks.", "HULL 3 h1 Sweeps docks."}, ""},
		{"at another level", []string{"HULL 3 h1 Tars planks.", "HULL 3 h2 Sweeps docks.", "HULL 4 h3 Counts oars."}, []string{"HULL 3 h2 Sweeps docks.", "HULL 4 h3 Counts oars.", "HULL 4 h1 Varnishes each mast."},
			"statement-moved HULL 3 Tars planks. -> HULL 4 Varnishes each mast."},
		{"in another skill", []string{"HULL 3 h1 Tars the planks of hulls.", "HULL 3 h2 Sweeps docks.", "MAST 3 m1 Paints masts."}, []string{"HULL 3 h2 Sweeps docks.", "MAST 3 m1 Paints masts.", "MAST 3 h1 Varnishes every spar by hand."},
			"statement-moved HULL 3 Tars the planks of hulls. -> MAST 3 Varnishes every spar by hand."},
		{"an identifier of two is none", []string{"HULL 3 h1 Tars planks.", "HULL 3 h1 Sweeps docks."}, []string{"HULL 3 h1 Sweeps docks."}, "statement-removed HULL 3 Tars planks. -> "},
		{"another identifier for one text", []string{"HULL 3 h1 Tars planks."}, []string{"HULL 3 h9 Tars planks."}, ""},
		{"without any", []string{"HULL 3 - Tars planks."}, []string{"HULL 3 - Tars planks daily."}, "statement-reworded HULL 3 Tars planks. -> HULL 3 Tars planks daily."},
	} {
		old, new := identified(test.old...), identified(test.new...)
		log := Compare(old, new)
		var got []string
		for _, c := range log.Changes {
			side := func(ts []Text) string {
				var s []string
				for _, x := range ts {
					skill := x.Skill
					if skill == "" {
						skill = c.Skill
					}
					s = append(s, fmt.Sprint(skill, " ", x.Level, " ", x.Text.Text))
				}
				return strings.Join(s, " / ")
			}
			got = append(got, c.Rule+" "+side(c.Old)+" -> "+side(c.New))
		}
		if strings.Join(got, "\n") != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, strings.Join(got, "\n"), test.want)
		}
		made, err := Apply(old, log)
		if err != nil || len(Compare(made, new).Changes) > 0 {
			t.Errorf("%s: applied, the changelog gives another edition (%v)", test.name, err)
		}
	}
}

// named is a skill of a line such as "p1 HULL Hull care: Tars planks."
func named(line string) framework.Skill {
	f := strings.SplitN(line, " ", 3)
	name, text, _ := strings.Cut(f[2], ": ")
	return framework.Skill{ID: strings.Trim(f[0], "-"), Code: strings.Trim(f[1], "-"), Name: name,
		Levels: []framework.Level{{Number: 2, Statements: []framework.Statement{{Text: text}}}}}
}

// Skills with published ids are paired by them, unless the ids are counted anew.
func TestIdentifiersPairSkills(t *testing.T) {
	for _, test := range []struct {
		name     string
		old, new []string
		want     string
	}{
		{"another code and name, and other words", []string{"p1 HULL Hull care: Tars planks."}, []string{"p1 KEEL Boat upkeep: Varnishes oars."}, "KEEL: skill-recoded, skill-renamed, statement-added, statement-removed"},
		{"without codes", []string{"p1 - Hull care: Tars planks."}, []string{"p1 - Boat upkeep: Tars planks."}, "Boat upkeep: skill-renamed"},
		{"ids that are counted anew", []string{"1 HULL Hull care: Tars planks.", "2 OARS Rowing: Rows boats."}, []string{"1 ANCH Anchoring: Drops anchors.", "2 HULL Hull care: Tars planks.", "3 OARS Rowing: Rows boats."}, "ANCH: skill-added"},
		{"an id of two is none", []string{"p1 HULL Hull care: Tars planks.", "p1 OARS Rowing: Rows boats."}, []string{"p1 OARS Rowing: Rows boats.", "p1 HULL Hull care: Tars planks."}, ""},
	} {
		edition := func(lines []string) *framework.Edition {
			e := &framework.Edition{}
			for _, l := range lines {
				e.Skills = append(e.Skills, named(l))
			}
			return e
		}
		var got []string
		skill := ""
		for _, c := range Compare(edition(test.old), edition(test.new)).Changes {
			skill = c.Skill
			got = append(got, c.Rule)
		}
		said := strings.Trim(skill+": "+strings.Join(got, ", "), ": ")
		if said != test.want {
			t.Errorf("%s: %s, want %s", test.name, said, test.want)
		}
	}
}

// Lines of a section with identifiers are compared with those that have the same.
func TestIdentifiersPairLines(t *testing.T) {
	section := func(lines ...string) *framework.Edition {
		s := framework.Section{Title: "Tools"}
		var texts []string
		for _, l := range lines {
			id, text, _ := strings.Cut(l, " ")
			texts = append(texts, text)
			s.Statements = append(s.Statements, framework.Statement{ID: id, Text: text})
		}
		s.Text = strings.Join(texts, "\n")
		return &framework.Edition{Skills: []framework.Skill{{Code: "HULL", Name: "Hull care", Sections: []framework.Section{s}}}}
	}
	old := section("t1 Adzes for oak", "t2 Mallets", "t3 Tar")
	new := section("t1 Planes", "t4 Adzes for oak and pine", "t3 Tar")
	log := Compare(old, new)
	if len(log.Changes) != 1 {
		t.Fatalf("%d changes, want one", len(log.Changes))
	}
	got := mark(log.Changes[0].Spans)
	if want := "[-Adzes for oak\nMallets-]{+Planes\nAdzes for oak and pine+}\nTar"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if back, err := Apply(old, log); err != nil || back.Skills[0].Sections[0].Text != new.Skills[0].Sections[0].Text {
		t.Errorf("applied: %v, %v", back, err)
	}
}
