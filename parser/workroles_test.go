package parser

import (
	"strings"
	"testing"
)

// Tables of work roles have headers of their own, and statements that several roles share.
func TestTablesOfWorkRoles(t *testing.T) {
	flat := "Work Role ID,Work Role,Definition\n421,Harbour clerk,Keeps the harbour books and the lists of ships.\n651,Dock builder,Plans docks and quays for ships of all kinds.\n431,Log keeper,Keeps the logs of ships and reads them.\n"
	e, err := Parse("roles.csv", []byte(flat), Options{})
	if err != nil || len(e.Skills) != 3 || e.Skills[0].Code != "421" || e.Skills[0].Name != "Harbour clerk" || e.Ledger.Unaccounted > 0 {
		t.Fatalf("a role a row: %v, %+v", err, e)
	}
	long := "Work Role,Work Role ID,KSAT ID,KSAT,Description\nHarbour clerk,421,22,Knowledge,Knowledge of tides.\nHarbour clerk,421,108,Task,Counts crates on the quay.\nDock builder,651,22,Knowledge,Knowledge of tides.\nDock builder,651,130A,Skill,Skill in drawing docks.\n"
	e, err = Parse("long.csv", []byte(long), Options{})
	if err != nil || len(e.Skills) != 2 || e.Ledger.Unaccounted > 0 || len(e.Problems) > 0 {
		t.Fatalf("a statement a row: %v, %+v", err, e)
	}
	s := e.Skills[1]
	if s.Code != "651" || len(s.Sections) != 1 || len(s.Sections[0].Statements) != 2 {
		t.Fatalf("got %+v", s)
	}
	if st := s.Sections[0].Statements[1]; st.ID != "130A" || st.Kind != "Skill" || st.Text != "Skill in drawing docks." {
		t.Errorf("got %+v", st)
	}
}

// A column of codes is no translation of the one beside it, whatever language "ID" is the
// code of; one of words is.
func TestCodesAreNoLanguage(t *testing.T) {
	for text, codes := range map[string]bool{
		"Skill,Skill ID,Level 1,Level 1 ID\nPruning,P-1,Cuts twigs.,A-1\nGrafting,G-1,Ties scions.,A-2\nPicking,P-2,Picks pears.,A-3\n":                                            true,
		"Skill,Skill ID,Level 1,Level 1 ID\nPruning,Pemangkasan,Cuts twigs.,Memotong ranting.\nGrafting,Penyambungan,Ties scions.,Mengikat.\nPicking,Petik buah,Picks.,Memetik.\n": false,
	} {
		e, err := Parse("two.csv", []byte(text), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(err)
		}
		if got := e.Skills[0].Code != ""; got != codes {
			t.Errorf("%q: the code is %q", text, e.Skills[0].Code)
		}
	}
}

// What has the same number of cells in every line is a table, whatever its headers are
// called: no line of it is a title. It is refused with its headers and the next step.
func TestUnknownTablesAreRefused(t *testing.T) {
	for _, separator := range []string{",", ";", "\t"} {
		text := strings.ReplaceAll("DOCK Code|YARD ID|Post\n421|OM-DA|Harbour clerk\n651|SP-AR|Dock builder\n431|OM-KM|Log keeper\n", "|", separator)
		e, err := Parse("posts", []byte(text), Options{})
		if err == nil {
			t.Errorf("%q was read: %+v", separator, e.Skills)
			continue
		}
		for _, want := range []string{"this is a table with the headers", `"DOCK Code", "YARD ID", "Post"`, "compdiff dialects new FILE"} {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%q: %v says nothing of %s", separator, err, want)
			}
		}
	}
	page := "Pilotage PILT\n\nBrings ships in, out, and along the quay.\n\nLevel 3\n\nReads charts, tides, and lights.\nAsks, and answers, by radio.\n"
	if e, err := Parse("page.txt", []byte(page), Options{}); err != nil || len(e.Skills) != 1 || len(e.Skills[0].Levels) != 1 {
		t.Errorf("a text with commas: %v", err)
	}
}
