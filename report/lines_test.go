package report

import (
	"encoding/json"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/interchange"
	"compdiff/lineage"
	"compdiff/parser"
)

// beacon is the line of the four editions of an invented framework.
func beacon() *lineage.Line {
	var editions []*framework.Edition
	for _, n := range []string{"1", "2", "3", "4"} {
		e, err := parser.Read([]string{"../testdata/beacon/beacon-" + n + ".txt"}, parser.Options{})
		if err != nil {
			panic(err)
		}
		e.Framework, e.Edition = "Beacon", n
		editions = append(editions, e)
	}
	return newLine(editions)
}

func newLine(editions []*framework.Edition) *lineage.Line {
	l, err := lineage.New(editions, nil, func(i, j int) (*diff.Changelog, error) { return diff.Compare(editions[i], editions[j]), nil })
	if err != nil {
		panic(err)
	}
	return l
}

func mapDocument(l *lineage.Line) Map {
	m, err := l.Map()
	if err != nil {
		panic(err)
	}
	return Map{m}
}

func livesDocument(l *lineage.Line, asked string) Lives {
	h, err := l.Lives(asked)
	if err != nil {
		panic(err)
	}
	return Lives{h}
}

// hostileLine is three editions of a framework whose every text is an attack.
func hostileLine(t *testing.T) *lineage.Line {
	editions := []*framework.Edition{hostileEdition(t, "Keep"), hostileEdition(t, "Mend"), hostileEdition(t, "Keep")}
	editions[1].Skills = editions[1].Skills[3:]
	return newLine(editions)
}

// inertAs says how to see that no text of a format acts, for documents that are no
// comparison. What a workbook has is text, cell by cell, whatever it shows.
var inertAs = map[string]func(*testing.T, *diff.Changelog, []byte){
	"text": linesAreInert, "markdown": markdownIsInert, "html": htmlIsInert, "csv": csvIsInert, "json": jsonIsInert, "case": jsonIsInert,
}

// TestHostileLines shows maps and histories of hostile texts in every format.
func TestHostileLines(t *testing.T) {
	l := hostileLine(t)
	// the sixth skill has the escape sequence that these tests want to see made visible
	documents := []Document{mapDocument(l), livesDocument(l, "HOSF"), Releases{l.Logs, l.Past()}}
	for _, d := range documents {
		for _, f := range FormatsFor(d.Kind()) {
			if !f.Binary {
				t.Run(f.Name, func(t *testing.T) { inertAs[f.Name](t, hostileFramework(t), written(t, f.Name, d, Style{})) })
			}
		}
	}
	for i := range attacks {
		documents = append(documents, livesDocument(l, "HOS"+string(rune('A'+i))))
	}
	for _, d := range documents {
		for _, f := range FormatsFor(d.Kind()) {
			if f.Binary {
				continue
			}
			if found := commandsFor(f.Name).Find(written(t, f.Name, d, Style{})); found != nil {
				t.Errorf("%s of %s speaks to a log: %q", f.Name, d.Kind(), found)
			}
		}
	}
}

// TestCASEIsWhole wants every association of a package between two of
// its items, and every item once.
func TestCASEIsWhole(t *testing.T) {
	m := mapDocument(beacon())
	var out interchange.CasePackage
	if err := json.Unmarshal(written(t, "case", m, Style{}), &out); err != nil {
		t.Fatal(err)
	}
	items := map[string]bool{}
	for _, i := range out.CFItems {
		if items[i.Identifier] {
			t.Errorf("%s is there twice", i.FullStatement)
		}
		items[i.Identifier] = true
	}
	linked := 0
	for _, a := range out.CFAssociations {
		if !items[a.OriginNodeURI.Identifier] || !items[a.DestinationNodeURI.Identifier] || a.AssociationType == "" {
			t.Errorf("an association of no item: %+v", a)
		}
		linked++
	}
	for _, r := range m.Rows {
		if r.To.Skill != "" {
			linked--
		}
	}
	if linked != 0 {
		t.Errorf("%d associations too many", linked)
	}
}
