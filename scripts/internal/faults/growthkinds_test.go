//go:build linux

package main

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"
	"compdiff/merge"
	"compdiff/profile"
	"compdiff/report"
	"compdiff/themes"
)

// threeYears are an edition of so many skills and the two that follow it.
func threeYears(skills int) []*framework.Edition {
	return []*framework.Edition{edition(skills, "spring"), edition(skills, "autumn"), edition(skills, "winter")}
}

// roles invents a profile that names all skills of an edition.
func roles(t *testing.T, of *framework.Edition) profile.Profile {
	t.Helper()
	var b strings.Builder
	for i := range of.Skills {
		fmt.Fprintf(&b, "Keeper of lamp %d: %s level 2\n\n", i, of.Skills[i].Code)
	}
	p, err := profile.Read("roles.txt", []byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// lineOf is what became of the levels of some editions.
func lineOf(t *testing.T, editions []*framework.Edition) *lineage.Line {
	t.Helper()
	line, err := lineage.New(editions, nil, func(i, j int) (*diff.Changelog, error) {
		return diff.Compare(editions[i], editions[j]), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return line
}

// documentsOf make what is said of several editions, by kind.
var documentsOf = map[report.Kind]func(t *testing.T, years []*framework.Edition) report.Document{
	report.KindReleases: func(t *testing.T, years []*framework.Edition) report.Document {
		logs := []*diff.Changelog{diff.Compare(years[0], years[1]), diff.Compare(years[1], years[2])}
		return report.Releases{Logs: logs, Past: lineOf(t, years).Past()}
	},
	report.KindImpacts: func(t *testing.T, years []*framework.Edition) report.Document {
		log, step, err := carry.Compare(years[0], years[1], diff.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return report.Impacts{Old: log.Old, New: log.New, Impacts: report.NewImpacts(log, step, years[0], []report.Profile{roles(t, years[0])})}
	},
	report.KindMap: func(t *testing.T, years []*framework.Edition) report.Document {
		m, err := lineOf(t, years).Map()
		if err != nil {
			t.Fatal(err)
		}
		return report.Map{Map: m}
	},
	report.KindHistory: func(t *testing.T, years []*framework.Edition) report.Document {
		h, err := lineOf(t, years).Lives(years[0].Skills[0].Code)
		if err != nil {
			t.Fatal(err)
		}
		return report.Lives{History: h}
	},
	report.KindMerge: func(t *testing.T, years []*framework.Edition) report.Document {
		result, err := merge.Three(years[0], years[1], years[2])
		if err != nil {
			t.Fatal(err)
		}
		return report.Merge{Result: result}
	},
	report.KindThemes: func(t *testing.T, years []*framework.Edition) report.Document {
		return report.Themes{Themes: themes.Compare(years[0], years[1])}
	},
}

// TestDocumentsOverEditionsGrowInProportion makes what is said of several editions, and
// writes it in every format.
func TestDocumentsOverEditionsGrowInProportion(t *testing.T) {
	if underRace {
		t.Skip("the race detector allocates for itself")
	}
	const skills = 240
	years := map[int][]*framework.Edition{skills / 4: threeYears(skills / 4), skills: threeYears(skills)}
	for kind, document := range documentsOf {
		made := map[int]report.Document{}
		prepare := func(n int) { made[n] = document(t, years[n]) }
		prepare(skills / 4) // what is made once is made here
		grows(t, string(kind), skills/4, skills, func(large bool) { prepare(sized(large, skills)) })
		for _, f := range report.FormatsFor(kind) {
			write := func(n int) {
				if _, err := f.Write(made[n], report.Style{}); err != nil {
					t.Errorf("%s: %v", f.Name, err)
				}
			}
			write(skills / 4)
			grows(t, fmt.Sprintf("%s as %s", kind, f.Name), skills/4, skills, func(large bool) { write(sized(large, skills)) })
		}
	}
}
