package report

import (
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"compdiff/diff"
)

// TestCountsAreTheSameInTables goes through the formats that say nothing in
// sentences: their rows, cells and marks must be as many as the changes.
func TestCountsAreTheSameInTables(t *testing.T) {
	for name, of := range map[string]func(testing.TB) *diff.Changelog{"quayside": quayside, "published": func(t testing.TB) *diff.Changelog { return published(t.(*testing.T)) }} {
		t.Run(name, func(t *testing.T) {
			c := of(t)
			want := counted(c)
			for format, got := range map[string]numbersSaid{
				"csv": saidByRows(t, c), "matrix": saidByMatrix(string(written(t, "matrix", Changelog{c}, Style{}))),
				"sarif": saidBySarif(t, c), "notes": saidByMarks(string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{}))),
				"table of the notes": saidByTable(string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{}))),
			} {
				if len(got) == 0 {
					t.Errorf("%s says nothing", format)
				}
				for what, n := range got {
					if truth, known := want[what]; !known || n != truth {
						t.Errorf("%s: %d %s, the changes have %d", format, n, what, truth)
					}
				}
			}
		})
	}
}

// saidByRows counts the rows of the table.
func saidByRows(t *testing.T, c *diff.Changelog) numbersSaid {
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(written(t, "csv", Changelog{c}, Style{})), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, title := range rows[0] {
		at[title] = i
	}
	n := numbersSaid{"levels added": 0, "levels removed": 0, "new skills": 0, "retired skills": 0, "skills renamed": 0}
	skills := map[string]map[string]bool{"error": {}, "warning": {}, "info": {}}
	for _, row := range rows[1:] {
		if row[at["Change"]] == "could not be compared" {
			continue
		}
		n["changes"]++
		severity := row[at["Severity"]]
		n["changes of "+severity]++
		skill := row[at["Skill"]]
		if m := regexp.MustCompile(`^statement moved from (\S+) level`).FindStringSubmatch(row[at["Change"]]); m != nil && severity == "error" {
			skill = m[1] // references to it break
		}
		if skill != "" {
			skills[severity][skill] = true
		}
		if what := map[string]string{"level-added": "levels added", "level-removed": "levels removed", "skill-added": "new skills", "skill-removed": "retired skills", "skill-renamed": "skills renamed"}[row[at["Rule"]]]; what != "" {
			n[what]++
		}
	}
	for severity, in := range skills {
		n["skills with "+severity] = len(in)
	}
	return n
}

// saidByTable counts the rows of the table that release notes end in, by what their cells
// say.
func saidByTable(notes string) numbersSaid {
	n := numbersSaid{}
	for what, cells := range map[string]string{
		"new skills": `new \|.*`, "retired skills": `retired \|.*`, "skills with error": `.*\| yes \|`, "skills to reassess": `[^|]*\|[^|]*\|[^|]*\|[^|]*\|[^|]*\|[^|]*\| [^|]*[^| ][^|]* \|.*`,
		"skills that lost duties": `[^|]*\|[^|]*\| \d+ \|.*`, "skills that lost parts of duties": `[^|]*\|[^|]*\|[^|]*\| \d+ \|.*`, "skills with duties found elsewhere": `[^|]*\|[^|]*\|[^|]*\|[^|]*\| \d+(?:; \d+ in part)? \|.*`, "skills with parts found elsewhere": `[^|]*\|[^|]*\|[^|]*\|[^|]*\| (?:\d+; )?\d+ in part \|.*`,
	} {
		n[what] = len(regexp.MustCompile(`(?m)^\| \[[^\n]*?\]\(#[^)]*\) \| `+cells+`$`).FindAllString(notes, -1))
	}
	return n
}

// saidByMatrix counts the cells of the table of skills by levels.
func saidByMatrix(table string) numbersSaid {
	n := numbersSaid{"levels added": 0, "levels removed": 0, "new skills": 0, "retired skills": 0}
	for line := range strings.Lines(table) {
		cells := strings.Split(line, " | ")
		switch added, gone := strings.Count(line, " | NEW"), strings.Count(line, " | DELETE"); {
		case len(cells) < 5:
		case strings.Contains(line, " | new | "):
			n["new skills"]++
		case strings.Contains(line, " | retired | "):
			n["retired skills"]++
		default:
			n["levels added"] += added
			n["levels removed"] += gone
		}
	}
	return n
}

// saidBySarif counts results by their levels, and the places where one recurs.
func saidBySarif(t *testing.T, c *diff.Changelog) numbersSaid {
	var log struct {
		Runs []struct {
			Results []struct {
				Level            string
				RelatedLocations []struct{ Message struct{ Text string } }
			}
		}
	}
	if err := json.Unmarshal(written(t, "sarif", Changelog{c}, Style{}), &log); err != nil {
		t.Fatal(err)
	}
	n := numbersSaid{}
	for _, r := range log.Runs[0].Results {
		what := "changes of " + map[string]string{"error": "error", "warning": "warning", "note": "info"}[r.Level]
		n[what]++
		for _, place := range r.RelatedLocations {
			if place.Message.Text == "the same" {
				n[what]++
			}
		}
	}
	return n
}

// saidByMarks counts the changes that notes mark as breaking.
func saidByMarks(notes string) numbersSaid {
	return numbersSaid{"changes of error": len(regexp.MustCompile(`(?m)^- \*[^\n]*\*, breaking`).FindAllString(notes, -1))}
}
