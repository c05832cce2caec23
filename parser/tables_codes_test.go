package parser

import (
	"strings"
	"testing"

	"compdiff/framework"
)

// TestSpoiltCodes reads codes as exports of spreadsheets write them, and says
// where none of them looks like one.
func TestSpoiltCodes(t *testing.T) {
	for _, c := range []struct{ prun, graf, want, said string }{
		{"PRUN", "GRAF", "PRUN GRAF", ""},
		{`="PRUN"`, `="GRAF"`, "PRUN GRAF", ""},
		{`"=""PRUN"""`, "GRAF", "PRUN GRAF", ""},
		{"'PRUN", "’GRAF", "PRUN GRAF", ""},
		{"'P1", "GRAF", "'P1 GRAF", `table:2:1: the code "'P1" has not the form of the others: was it spoilt in an export?`},
		{"##PRUN", "##GRAF", "##PRUN ##GRAF", `table:2:1: no code of this column, of which "##PRUN" is the first,`},
	} {
		data := tableHead + c.prun + ",Pruning,The cut,Cuts.\n" + c.graf + ",Grafting,Joining,Binds.\n"
		e, err := Parse("table", []byte(data), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := e.Skills[0].Code + " " + e.Skills[1].Code; got != c.want {
			t.Errorf("%s: the codes are %q, want %q", c.prun, got, c.want)
		}
		if said := problemsOf(e); !strings.HasPrefix(said, c.said) || (said == "") != (c.said == "") {
			t.Errorf("%s: it says %q, want %q", c.prun, said, c.said)
		}
		if from := e.Skills[0].From; from.Line != 2 {
			t.Errorf("%s: the name stands at %v", c.prun, from)
		}
		if read, all := e.Ledger.Total(), framework.NonSpace(strings.NewReplacer(`"=""`, `="`, `"""`, `"`, ",", "").Replace(data)); read != all {
			t.Errorf("%s: the ledger has %d characters, the cells %d", c.prun, read, all)
		}
	}
}

// problemsOf lists what an edition says of its sources.
func problemsOf(e *framework.Edition) string {
	var said []string
	for _, p := range e.Problems {
		said = append(said, p.From.String()+": "+p.Message)
	}
	return strings.Join(said, "\n")
}

// TestErrorValues: what a spreadsheet could not compute is no text of a skill.
func TestErrorValues(t *testing.T) {
	e, err := Parse("table", []byte(tableHead+"PRUN,Pruning,The cut,#REF!\nGRAF,Grafting,#N/A,Binds.\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Skills[0].Levels) != 0 || e.Skills[1].Description.Text != "" || len(e.Unaccounted) != 2 {
		t.Errorf("got %+v, unaccounted %v", e.Skills, e.Unaccounted)
	}
}

// TestGuardedTexts: an apostrophe before what would be a formula is no text.
func TestGuardedTexts(t *testing.T) {
	e, err := Parse("table", []byte(tableHead+"PRUN,Pruning,The cut,\"'- Cuts.\n- Saws.\"\nGRAF,Grafting,'Tis joining,Binds.\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "PRUN Pruning: The cut [1 Cuts. Saws.]\nGRAF Grafting: 'Tis joining [1 Binds.]\n"
	if got := brief(e); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
