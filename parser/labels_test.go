package parser

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"

	"github.com/xuri/excelize/v2"
)

// titled is a workbook of one skill whose properties call it something.
func titled(t *testing.T, title string) []byte {
	t.Helper()
	f := excelize.NewFile()
	for cell, text := range map[string]string{
		"A1": "Code", "B1": "Skill", "C1": "Description", "D1": "Level 1",
		"A2": "NETT", "B2": "Net mending", "C2": "Mending nets by hand.", "D2": "Mends holes in nets as shown.",
	} {
		if err := f.SetCellStr("Sheet1", cell, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SetDocProps(&excelize.DocProperties{Title: title}); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPropertiesLabelAnEdition wants the title among the properties of a file to
// tell what the text does not, before the name of the file does, as inferred.
func TestPropertiesLabelAnEdition(t *testing.T) {
	for _, test := range []struct{ name, title, framework, edition string }{
		{"skills.xlsx", "SFIA 8 skills", "SFIA", "8"},
		{"sfia-7_en.xlsx", "SFIA 8 skills", "SFIA", "8"},
		{"skills.xlsx", "Skills of 2026", "", ""},
		{"skills.xlsx", "", "", ""},
	} {
		e, err := Parse(test.name, titled(t, test.title), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if e.Framework != test.framework || e.Edition != test.edition || slices.Contains(e.Inferred, "edition") != (test.edition != "") {
			t.Errorf("%s, %q: %s %s, inferred %v", test.name, test.title, e.Framework, e.Edition, e.Inferred)
		}
	}
}

// TestNameAgainstText wants what a text says of itself to hold, and a name that
// says another edition to be told.
func TestNameAgainstText(t *testing.T) {
	const text = "SFIA 8\n\nNet mending NETT\n\nMending nets by hand.\n\nLevel 1\nMends holes in nets as shown.\n\nLevel 2\nCuts and joins panels alone.\n"
	for name, differs := range map[string]bool{"sfia-9_en.txt": true, "sfia-8_en.txt": false, "nets-9.txt": false} {
		e, err := Parse(name, []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if e.Edition != "8" {
			t.Fatalf("%s: the text is edition %q", name, e.Edition)
		}
		said := slices.ContainsFunc(e.Problems, func(p framework.Problem) bool {
			return p.Rule == "edition-label-differs" && strings.Contains(p.Message, `"9"`)
		})
		if said != differs {
			t.Errorf("%s: a difference is told: %v", name, said)
		}
	}
}
