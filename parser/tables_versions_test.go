package parser

import (
	"strings"
	"testing"
)

// Columns that hold another version of what one beside them holds are said in every skill;
// what goes on in a second column, or only ends in such a word, is not.
func TestColumnsOfVersions(t *testing.T) {
	for headers, want := range map[string]string{
		"Description,Description (previous),Level 1":       "description",
		"Description (2023),Description (2024),Level 1":    "description",
		"Description,Description (alte Fassung),Level 1":   "description",
		"Description,Level 1,Level 1 (draft)":              "level 1",
		"Description,Description (continued),Level 1":      "",
		"Description (2024),Level 1,Level 2":               "",
		"Description (current),Guidance (current),Level 1": "",
	} {
		text := "Code,Skill," + headers + "\nLAMP,Lamp keeping,Keeping lamps.,Lighting lamps at dusk.,Trims wicks.\nNETS,Net mending,Mending nets.,Drying nets.,Knots twine.\n"
		e, err := Parse("harbour.csv", []byte(text), Options{})
		if err != nil {
			t.Fatal(headers, err)
		}
		said := map[string]string{}
		for _, p := range e.Problems {
			if strings.Contains(p.Message, "another version") {
				said[p.Skill] = p.Part
			}
		}
		if want == "" && len(said) > 0 || want != "" && (said["LAMP"] != want || said["NETS"] != want) {
			t.Errorf("%s: said %v, want %q", headers, said, want)
		}
	}
}
