package dialect

import "testing"

// TestNamesOfSources reads names of files: one that only looks like an edition's
// tells nothing.
func TestNamesOfSources(t *testing.T) {
	for name, want := range map[string]FileLabels{
		"sfia-8_en_220221.csv":            {"SFIA", "8", "en"},
		"SFIA9.xlsx":                      {"SFIA", "9", ""},
		"in/sfia_7-current_de.html":       {"SFIA", "7", "de"},
		"HEAD:texts/sfia 6.txt":           {"SFIA", "6", ""},
		`C:\texts\sfia-10-standard_en.md`: {"SFIA", "10", "en"},
		"sfia-notes_en.txt":               {},
		"sfia.csv":                        {},
		"unsfia-8.csv":                    {},
		"skills-8_en.csv":                 {},
		"2022-03-04_en.csv":               {},
		"sfia/8.csv":                      {},
		"-":                               {},
		"":                                {},
	} {
		g := sfia(t)
		if got := g.NameLabels(name); got != want {
			t.Errorf("%q says %+v, want %+v", name, got, want)
		}
	}
}

// TestNameLanguage reads the language off names of files, and finds none in words.
func TestNameLanguage(t *testing.T) {
	for name, want := range map[string]string{
		"skills_fr.csv": "fr", "folder/de-skills.txt": "de", "skills-9_es_2026.pdf": "es", `C:\\x\\skills_ja.html`: "ja",
		"skills.txt": "", "fr.txt": "", "cadre-de-travail.txt": "", "all_it.csv": "", "folder_fr/skills.txt": "", "-": "",
	} {
		if got := NameLanguage(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
