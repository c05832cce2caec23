package parser

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/parser/dialect"
)

// TestTextBesideStatements reads a table with a row for each statement, in which what a
// level is about stands beside all of its statements: it is told once, and is of no kind.
// Without another text a statement that comes twice is told twice.
func TestTextBesideStatements(t *testing.T) {
	g, err := dialect.Read("ropes", []byte("name: ropes\ncolumns:\n  - {kind: name, headers: [Title]}\n  - {kind: coverage, headers: [Grade]}\n"+
		"  - {kind: level, headers: [About]}\n  - {kind: type, headers: [Sort]}\n  - {kind: level, headers: [Point]}\n"))
	if err != nil {
		t.Fatal(err)
	}
	for table, want := range map[string]string{
		"Title,Grade,About,Sort,Point\nRopes,1,Helps on deck.,Know,Knots.\nRopes,1,Helps on deck.,Do,Ties.\nRopes,2,Helps on deck.,Do,Hauls.\n": "1: (Helps on deck.) Know(Knots.) Do(Ties.); 2: (Helps on deck.) Do(Hauls.); ",
		"Title,Grade,Sort,Point\nRopes,1,Do,Ties.\nRopes,1,Know,Ties.\nRopes,2,Do,Hauls.\n":                                                     "1: Do(Ties.) Know(Ties.); 2: Do(Hauls.); ",
	} {
		e, err := Parse("ropes.csv", []byte(table), Options{Dialect: g})
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, l := range e.Skills[0].Levels {
			var said []string
			for _, st := range l.Statements {
				said = append(said, st.Kind+"("+st.Text+")")
			}
			fmt.Fprintf(&got, "%d: %s; ", l.Number, strings.Join(said, " "))
		}
		if got.String() != want {
			t.Errorf("got %q, want %q", got.String(), want)
		}
	}
}
