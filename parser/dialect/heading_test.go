package dialect

import (
	"fmt"
	"slices"
	"testing"
)

func sfia(t *testing.T) *Grammar {
	t.Helper()
	g, err := BuiltInGrammar(builtIns[0])
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestTitleForms(t *testing.T) {
	g := sfia(t)
	for text, want := range map[string]string{
		"Hedge laying HEDG":                "Hedge laying|HEDG||",
		"Hedge laying (HEDG)":              "Hedge laying|HEDG||",
		"Hedge laying – HEDG":              "Hedge laying|HEDG||",
		"Hedge laying: HEDG":               "Hedge laying|HEDG||",
		"HEDG – Hedge laying":              "Hedge laying|HEDG||",
		"HEDG: Hedge laying":               "Hedge laying|HEDG||",
		"Hedge laying HEDG Beta":           "Hedge laying|HEDG|Beta|",
		"Hedge laying (HEDG) – Beta":       "Hedge laying|HEDG|Beta|",
		"Hedge laying HEDG [prototype]":    "Hedge laying|HEDG|prototype|",
		"Hedge laying [prototype] HEDG":    "Hedge laying|HEDG|prototype|",
		"Hedge laying HEDG Draft (new)":    "Hedge laying|HEDG|Draft|new",
		"Hedges, walls and fences: HEDG":   "Hedges, walls and fences|HEDG||",
		"HEDGE WORK HEDG":                  "HEDGE WORK|HEDG||",
		"3D modelling MODL":                "3D modelling|MODL||",
		"Lays hedges as in HEDG":           "", // a function word ends no name
		"Lays hedges. Follows HEDG":        "", // a sentence
		"lays hedges HEDG":                 "", // begins with a small letter
		"HEDG":                             "",
		"Hedge laying SFIA":                "", // the framework's own name
		"Hedge laying HEDGE":               "", // no code
		"Is this a skill? HEDG":            "",
		"Hedge laying HEDG and other text": "",
	} {
		got := ""
		if s, ok := g.Title(text, false); ok {
			got = fmt.Sprintf("%s|%s|%s|%s", s.Name, s.Code, s.Status, s.Mark)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestHeadingForms(t *testing.T) {
	g := sfia(t)
	for text, want := range map[string]string{
		"Level 3":                                  "level [3]",
		"LEVEL 3:":                                 "level [3]",
		"Levels 1-2":                               "level [1 2]",
		"Levels 1 to 3":                            "level [1 2 3]",
		"Levels 1, 2 and 4":                        "level [1 2 4]",
		"Level 3 (new)":                            "level [3] mark new",
		"Level 3 Beta":                             "level [3] status Beta",
		"Level 3 – Apply":                          "level [3] label Apply",
		"Level 3: Apply":                           "level [3] label Apply",
		"Hedge laying: Level 3":                    "level [3] name Hedge laying",
		"Hedge laying – Levels 1–2":                "level [1 2] name Hedge laying",
		"Guidance Notes:":                          "guidance []",
		"guidance notes (modified)":                "guidance [] mark modified",
		"Defined at these levels: 3 4 5":           "coverage [3 4 5]",
		"Defined at these levels: 3–5":             "coverage [3 4 5]",
		"Levels":                                   "levels []",
		"Updates for SFIA 9":                       "revision []",
		"Show/hide extra descriptions and levels.": "furniture []",
		"Level":                        "levels []",
		"levels.":                      "", // the end of a sentence
		"Level 3 staff plan the work.": "",
		"Levels 3-1":                   "", // runs backwards
		"Guidance is given by others.": "",
	} {
		got := ""
		if h, ok := g.Heading(text); ok {
			got = fmt.Sprint(kindName(h.Kind), " ", h.Levels)
			for _, p := range [][2]string{{"name", h.Name}, {"label", h.Label}, {"mark", h.Mark}, {"status", h.status}} {
				if p[1] != "" {
					got += " " + p[0] + " " + p[1]
				}
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestLevelNumbers(t *testing.T) {
	for text, want := range map[string][]int{
		"3": {3}, "3 4 5": {3, 4, 5}, "3 | 4 | 5 |": {3, 4, 5}, "1-3": {1, 2, 3}, "2, 4 and 6": {2, 4, 6}, "1 to 2": {1, 2},
		"1–2, 5": {1, 2, 5}, "7 6 5": {7, 6, 5}, "": nil, "5-2": nil, "100": nil,
	} {
		if got, _ := sfia(t).Ladder.Levels(text); !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

// TestUndefined gives sentences that say that a level is not defined, and some
// that do not.
func TestUndefined(t *testing.T) {
	g := sfia(t)
	for text, want := range map[string]bool{
		"This skill is not usually observed when working at this level of responsibility.": true,
		"This skill is not usually practised at these levels of responsibility.":           true,
		"This level is not defined for this skill":                                         true,
		"Not defined at this level.":                                                       true,
		"N/A":                                                                              true,
		"Plans work that is not done at this level.":                                       false,
		"This skill is not easy. Plans the work at this level.":                            false,
	} {
		if got := g.IsUndefined(text); got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

// kindName is what dialects call a kind of section.
func kindName(kind SectionKind) string {
	for name, k := range sectionKinds {
		if k == kind {
			return name
		}
	}
	return "level"
}
