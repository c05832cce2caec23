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

// Where nothing speaks of levels, the statements of a skill are a section of it.
func TestStatementsWithoutLevels(t *testing.T) {
	for name, table := range map[string]string{
		"ids that are called so": "O*NET-SOC Code,Title,Task ID,Task,Task Type\n53-1,Rope Handler,101,Coils ropes.,Core\n53-1,Rope Handler,102,Splices ropes.,Core\n53-2,Berth Keeper,103,Keeps the book.,Core\n53-2,Berth Keeper,104,Writes down arrivals.,Extra\n",
		"ids by their values":    "ID,Competence,Task,Statement,Type\nK1,Rope Handler,,Coils ropes.,Core\nS2,Rope Handler,,Splices ropes.,Core\nK3,Berth Keeper,,Keeps the book.,Core\nS4,Berth Keeper,,Writes down arrivals.,Extra\n",
	} {
		e, err := Parse("table.csv", []byte(table), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(e.Skills) != 2 || len(e.Skills[1].Sections) != 1 {
			t.Errorf("%s: %d skills", name, len(e.Skills))
			continue
		}
		s := e.Skills[1].Sections[0]
		if len(s.Statements) != 2 || s.Text != "Keeps the book.\nWrites down arrivals." || s.Statements[1].Kind != "Extra" || !strings.HasSuffix(s.Statements[1].ID, "4") {
			t.Errorf("%s: %+v", name, s)
		}
	}
}

// Flat tables whose headers are those of large public collections are read as they are.
func TestFlatTables(t *testing.T) {
	for name, table := range map[string]string{
		"concepts": "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description\nSkill,http://yard.example/1,knowledge,cross-sector,tides,\"high water\nlow water\",released,Knowing when the water is high.\nSkill,http://yard.example/2,skill,local,mooring,tying up,released,Making ships fast.\n",
		"elements": "Element ID,Element Name,Description\n2.A,Tides,Knowing when the water is high.\n2.A.1,Mooring,Making ships fast.\n",
	} {
		e, err := Parse("table.csv", []byte(table), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(e.Skills) != 2 || !strings.EqualFold(e.Skills[1].Name, "mooring") || e.Skills[1].Code+e.Skills[1].ID == "" || e.Skills[1].Description.Text != "Making ships fast." || e.Ledger.Unaccounted > 0 {
			t.Errorf("%s: %+v, unaccounted %v", name, e.Skills, e.Unaccounted)
		}
	}
}
