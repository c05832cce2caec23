package parser

import (
	"strings"
	"testing"
)

const rolesPage = `# Quayside

## Rope Handler

Looks after ropes and lines.

Core duties

ID | Description | Kind
---|---|---
22 | Knowledge of how ropes wear. | Knowledge
108A | Skill in splicing a line. | Skill

Further duties

ID | Description | Kind
---|---|---
401 | Check every fender after a storm. | Task

## Berth Keeper

Keeps the berths free.

Core duties

ID | Description | Kind
---|---|---
22 | Knowledge of how ropes wear. | Knowledge
531 | Write every arrival into the book. | Task
`

// A page of roles, each with tables of statements below labels that come again, is read as
// that without a dialect: sections with statements, their ids and kinds.
func TestRolesWithStatementTables(t *testing.T) {
	for name, page := range map[string]string{
		"labels":    rolesPage,
		"headings":  strings.NewReplacer("Core duties", "### Core duties", "Further duties", "### Further duties").Replace(rolesPage),
		"more text": rolesPage + "\nA remark that is of no table.\n",
	} {
		e, err := Parse("roles.md", []byte(page), Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var got []string
		for _, s := range e.Skills {
			got = append(got, strings.Join(s.Category, "/")+"/"+s.Name+": "+s.Description.Text)
			for _, x := range s.Sections {
				got = append(got, x.Title)
				for _, st := range x.Statements {
					got = append(got, st.ID+" "+st.Kind+" "+st.Text)
				}
			}
		}
		want := "Quayside/Rope Handler: Looks after ropes and lines.|Core duties|22 Knowledge Knowledge of how ropes wear.|108A Skill Skill in splicing a line.|" +
			"Further duties|401 Task Check every fender after a storm.|Quayside/Berth Keeper: Keeps the berths free.|Core duties|22 Knowledge Knowledge of how ropes wear.|" +
			"531 Task Write every arrival into the book."
		if said := strings.Join(got, "|"); said != want {
			t.Errorf("%s: got %q", name, said)
		}
		if strays := len(e.Unaccounted) > 0; strays != (name == "more text") || strays != (e.Ledger.Unaccounted > 0) {
			t.Errorf("%s: unaccounted %d: %v", name, e.Ledger.Unaccounted, e.Unaccounted)
		}
	}
}

// Tables of skills are none of statements, whatever stands above them.
func TestTablesOfSkillsAreNoRoles(t *testing.T) {
	page := "# Yard\n\n## Ropes\n\nAll\n\nCode | Description\n---|---\nROPE | Handling ropes on the quay.\nLINE | Throwing lines.\n\n" +
		"## Berths\n\nAll\n\nCode | Description\n---|---\nBERT | Keeping berths free.\nFEND | Hanging out fenders.\n"
	e, err := Parse("yard.md", []byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Skills) != 4 {
		t.Errorf("%d skills", len(e.Skills))
	}
}
