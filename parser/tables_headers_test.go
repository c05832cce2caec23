package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestHeaders reads one skill from tables that head their columns, or rows, in
// the ways that people do.
func TestHeaders(t *testing.T) {
	for name, source := range map[string]string{
		"below titles": ",,,,\n,Quayside competency catalogue,,,\n,Version 2,,,\n,,,,\n,Competency ID,Competency,Proficiency level,Behavioural indicators\n" +
			",ROPE,Rope work,2,Splices ropes as told. Coils them.\n,ROPE,Rope work,3,Chooses ropes.\n",
		"a row each":               "Skill,Rope work\nCode,ROPE\nLevel 2,Splices ropes as told. Coils them.\nLevel 3,Chooses ropes.\n",
		"run together":             "SkillCode;SkillName;Category;L1;L2;L3\nROPE;Rope work;Deck;;Splices ropes as told. Coils them.;Chooses ropes.\n",
		"underscores":              "code,name,level,level_description\nROPE,Rope work,2,Splices ropes as told. Coils them.\nROPE,Rope work,3,Chooses ropes.\n",
		"not defined":              "Code,Skill,Level 1,Level 2,Level 3\nROPE,Rope work,N/A,Splices ropes as told. Coils them.,Chooses ropes.\nMOOR,Mooring,N/A,Ties up.,-\nNETS,Nets,Mends nets.,-,-\n",
		"a row for each statement": "Code,Skill,Level,Statement\nROPE,Rope work,2,Splices ropes as told.\nROPE,Rope work,2,Coils them.\nROPE,Rope work,3,Chooses ropes.\n",
		"merged cells":             "Code,Skill,Level,Statement\nROPE,Rope work,2,Splices ropes as told. Coils them.\n,,3,Chooses ropes.\n",
		"in brackets":              "Skill name (code),Level 2 (assist),Level 3 (apply)\nRope work (ROPE),Splices ropes as told. Coils them.,Chooses ropes.\n",
	} {
		t.Run(name, func(t *testing.T) {
			e, err := Parse("table.csv", []byte(source), Options{})
			if err != nil {
				t.Fatal(err)
			}
			s := e.Skills[0]
			var got []string
			for _, l := range s.Levels {
				for _, st := range l.Statements {
					got = append(got, fmt.Sprint(l.Number, " ", st.Text))
				}
			}
			const want = "2 Splices ropes as told.|2 Coils them.|3 Chooses ropes."
			if s.Code != "ROPE" || s.Name != "Rope work" || strings.Join(got, "|") != want || e.Ledger.Unaccounted > 0 {
				t.Errorf("got %d skills, %q %q, %q, unaccounted %v", len(e.Skills), s.Code, s.Name, got, e.Unaccounted)
			}
		})
	}
}
