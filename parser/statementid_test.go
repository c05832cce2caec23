package parser

import (
	"strings"
	"testing"
)

// Where every statement has a row, what has another value in each row is the statement's
// id, whatever it is called; what comes again is the skill's code.
func TestStatementIDs(t *testing.T) {
	rows := func(header, one, two, three, four string) string {
		return header + "\n" + one + "Pruning,1,Task,Cuts twigs.\n" + two + "Pruning,2,Skill,Plans the cut.\n" + three + "Grafting,1,Task,Binds twigs.\n" + four + "Grafting,1,Skill,Chooses stocks.\n"
	}
	for name, c := range map[string]struct{ table, want string }{
		"a column of its own":   {rows("Code,Statement ID,Skill,Level,Type,Statement", "PRUN,S1,", "PRUN,S2,", "GRAF,S3,", "GRAF,S4,"), "PRUN 1 S1 Task, PRUN 2 S2 Skill, GRAF 1 S3 Task, GRAF 1 S4 Skill"},
		"an id beside a code":   {rows("ID,Code,Skill,Level,Type,Statement", "K7,PRUN,", "K9,PRUN,", "K12,GRAF,", "K13,GRAF,"), "PRUN 1 K7 Task, PRUN 2 K9 Skill, GRAF 1 K12 Task, GRAF 1 K13 Skill"},
		"a code beside names":   {rows("Code,Skill,Level,Type,Statement", "1.1,", "1.2,", "2.1,", "2.2,"), "Pruning 1 1.1 Task, Pruning 2 1.2 Skill, Grafting 1 2.1 Task, Grafting 1 2.2 Skill"},
		"numbers that count":    {rows("#,Code,Skill,Level,Type,Statement", "1,PRUN,", "2,PRUN,", "3,GRAF,", "4,GRAF,"), "PRUN 1  Task, PRUN 2  Skill, GRAF 1  Task, GRAF 1  Skill"},
		"a code for each skill": {rows("Code,Skill,Level,Type,Statement", "PRUN,", "PRUN,", "GRAF,", "GRAF,"), "PRUN 1  Task, PRUN 2  Skill, GRAF 1  Task, GRAF 1  Skill"},
	} {
		e, err := Parse("table.csv", []byte(c.table), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, s := range e.Skills {
			for _, l := range s.Levels {
				for _, st := range l.Statements {
					key := s.Code
					if key == "" {
						key = s.Name
					}
					got = append(got, strings.Join([]string{key, string(rune('0' + l.Number)), st.ID, st.Kind}, " "))
				}
			}
		}
		if said := strings.Join(got, ", "); said != c.want || len(e.Problems) > 0 || e.Ledger.Unaccounted > 0 {
			t.Errorf("%s: got %q, problems %v, unaccounted %v", name, said, e.Problems, e.Unaccounted)
		}
	}
}
