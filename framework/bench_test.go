package framework

import (
	"bytes"
	"fmt"
	"testing"

	jsonv2 "github.com/go-json-experiment/json"
)

// manySkills is an edition as large as those that frameworks publish.
func manySkills(n int) *Edition {
	e := &Edition{Framework: "Orchard", Edition: "3", Language: "en", Sources: []Source{{Name: "orchard.csv", Format: "csv", Encoding: "utf-8", SHA256: "00"}}}
	for i := range n {
		at := func(line int) From { return From{File: "orchard.csv", Line: 10*i + line, Column: 1 + line%7} }
		s := Skill{Code: fmt.Sprintf("SK%02d", i), Name: fmt.Sprintf("Skill number %d", i), Category: []string{"Trees and hedges", "Care"}, From: at(0)}
		s.Description = Text{Text: "Looking after trees — and what grows below them — so that they bear well for many years.", From: at(1)}
		for j := range 8 {
			s.Guidance = append(s.Guidance, Note{Kind: Item, Text: "pruning, grafting and thinning as the weather allows", From: at(j)})
		}
		for level := 2; level < 7; level++ {
			l := Level{Number: level, From: at(level)}
			for j := range 5 {
				l.Statements = append(l.Statements, Statement{Text: fmt.Sprintf("Plans, with others, the care of the trees in row %d so that “nothing” is cut too early.", j), Paragraph: 1 + j/3, From: at(j)})
			}
			s.Levels = append(s.Levels, l)
		}
		e.Skills = append(e.Skills, s)
	}
	return e
}

// BenchmarkSaved reads an edition, as it is read and as the library would, and
// fills its lists for writing.
func BenchmarkSaved(b *testing.B) {
	var saved bytes.Buffer
	if err := manySkills(150).WriteJSON(&saved); err != nil {
		b.Fatal(err)
	}
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(saved.Len()))
		b.ReportAllocs()
		for b.Loop() {
			if _, ok := ScanJSON(bytes.NewReader(saved.Bytes()), nil); !ok {
				b.Fatal("the reader gave up")
			}
		}
	})
	b.Run("library", func(b *testing.B) {
		b.SetBytes(int64(saved.Len()))
		b.ReportAllocs()
		for b.Loop() {
			if err := jsonv2.Unmarshal(saved.Bytes(), &Edition{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("lists", func(b *testing.B) {
		e := manySkills(150)
		b.ReportAllocs()
		for b.Loop() {
			e.fillLists()
		}
	})
}
