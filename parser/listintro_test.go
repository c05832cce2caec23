package parser

import "testing"

// What introduces a list is furniture where the dialect calls it so, with its colon, in
// texts as in cells: a page and a table of the same skills are the same edition.
func TestWordsThatIntroduceLists(t *testing.T) {
	page := `# Harbour framework skills

## Mooring

Mooring ships at a quay.

1. Awareness

You can:

  - understand lines and why they chafe

2. Working

You can:

  - tie up a small ship

  - watch the tide and slacken lines

## Harbour leadership

Harbour service only.

You can:

  - guide the harbour to the pilots it needs

  - develop ways of working so that crews thrive

## Piloting

Piloting ships into the harbour.

1. Awareness

  - understand the channel
`
	table := `Skill Name,Skill Description,Awareness,Working
Mooring,Mooring ships at a quay.,"You can:
- understand lines and why they chafe","You can:
- tie up a small ship
- watch the tide and slacken lines"
Harbour leadership,"Harbour service only.
You can:
- guide the harbour to the pilots it needs
- develop ways of working so that crews thrive",,
Piloting,Piloting ships into the harbour.,"You can:
- understand the channel",
`
	for name, text := range map[string]string{"page.md": page, "table.csv": table} {
		e, err := Parse(name, []byte(text), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatalf("%s: %v", name, err)
		}
		for _, s := range e.Skills {
			for _, l := range s.Levels {
				for _, st := range l.Statements {
					if st.Text == "You can:" {
						t.Errorf("%s: %s has furniture for a statement", name, s.Name)
					}
				}
			}
		}
		want := "Harbour service only.\nguide the harbour to the pilots it needs\ndevelop ways of working so that crews thrive"
		if got := e.Skills[1].Description.Text; got != want {
			t.Errorf("%s: the description is %q", name, got)
		}
	}
}
