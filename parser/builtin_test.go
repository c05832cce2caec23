package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestBuiltInDialects reads a source of every kind that a built-in dialect is for, and
// names none: the right one is picked, and nothing is left over.
func TestBuiltInDialects(t *testing.T) {
	for file, want := range map[string]string{
		"esco.csv": `esco
dry kelp id=http://kelp.example/skill/1 [] keywords=2 guidance=1 sections=skillType,reuseLevel
tide tables id=http://kelp.example/skill/2 [] keywords=0 guidance=0 sections=skillType,reuseLevel,definition
mend rakes id=http://kelp.example/skill/3 [] keywords=1 guidance=0 sections=skillType,reuseLevel`,
		"onet.csv": `onet
Shore skills 7.A.1 []
Raking 7.A.1.a []
Sorting 7.A.1.b []`,
		"digcomp.csv": `digcomp
Finding kelp [Shore] 1Foundation=1 2Intermediate=1 3Advanced=1 +1 +2 +3
Drying kelp [Yard] 1Foundation=1 2Intermediate=1 4Highly specialised=1 +1 +2 +4`,
		"dreyfus.csv": `dreyfus
Raking [Shore] 1Novice=1 3Competent=1 +1 +3
Drying [Yard] 2Advanced beginner=1 5Expert=1 +2 +5`,
		"practitioner.csv": `practitioner
Raking [Shore] +1 +2
Sorting [Shore] +2 +3
Drying [Yard] +1`,
		"expert.md": `expert
Drying [] 1Beginner=1 2Intermediate=1 4Expert=1
Sorting [] 1Beginner=1 3Advanced=1`,
		"seniority.md": `seniority
Craft [] 1Junior=1 3Senior=1 6Principal=1
Reach [] 1Junior=1 3Senior=1 6Principal=1`,
		"ladder.md": `ladder
Learns [] 1=1 2=1
Bench [] 1=1 2=1
Designs [] 3=1
Workshop [] 3=1`,
		"numbered.md": `ladder
Reading tides [] 1=1 2=1
Reading waves [] 1=1 2=1`,
	} {
		e, err := Read([]string{"testdata/builtin/" + file}, Options{})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		var got strings.Builder
		got.WriteString(e.Dialect)
		for _, s := range e.Skills {
			fmt.Fprintf(&got, "\n%s", s.Title())
			if s.ID != "" {
				fmt.Fprintf(&got, " id=%s", s.ID)
			}
			fmt.Fprintf(&got, " %v", s.Category)
			for _, l := range s.Levels {
				fmt.Fprintf(&got, " %d%s=%d", l.Number, l.Label, len(l.Statements))
			}
			for _, n := range s.Declared {
				fmt.Fprintf(&got, " +%d", n)
			}
			if s.ID != "" {
				var titles []string
				for _, section := range s.Sections {
					titles = append(titles, section.Title)
				}
				fmt.Fprintf(&got, " keywords=%d guidance=%d sections=%s", len(s.Keywords), len(s.Guidance), strings.Join(titles, ","))
			}
		}
		if got.String() != want {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got.String(), want)
		}
		if n := e.Ledger.Unaccounted; n > 0 {
			t.Errorf("%s: %d characters are left over: %v", file, n, e.Unaccounted)
		}
	}
}

// TestChaptersAreNoLevels has headings that count up and are none of levels: chapters,
// and steps of which each has parts of its own.
func TestChaptersAreNoLevels(t *testing.T) {
	for _, page := range []string{
		"# Report\n\n## Part 1\n\n### Wind\n\nIt blew.\n\n### Rain\n\nIt fell.\n\n## Part 2\n\n### Snow\n\nIt lay.\n\n### Ice\n\nIt held.\n\n## Part 3\n\n### Thaw\n\nIt went.\n\n### Mud\n\nIt came.\n",
		"# Report\n\n## Day 1\n\nText.\n\n## Day 2\n\nText.\n\n## Day 3\n\nText.\n",
	} {
		if e, err := Parse("report.md", []byte(page), Options{}); err == nil {
			t.Errorf("%d skills were read of %q", len(e.Skills), page[:30])
		}
	}
}
