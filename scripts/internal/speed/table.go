//go:build linux

package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"

	"compdiff/framework"
)

// writeTable writes an edition as a spreadsheet, a row for each skill, as publishers
// lay them out.
func writeTable(name string, e *framework.Edition) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	top := topLevel(e)
	head := []string{"Code", "Skill", "Overall description", "Guidance notes"}
	for number := 1; number <= top; number++ {
		head = append(head, fmt.Sprintf("Level %d description", number))
	}
	w := csv.NewWriter(f)
	_ = w.Write(head) // the writer keeps its first error
	for i := range e.Skills {
		_ = w.Write(tableRow(&e.Skills[i], top))
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}
	return f.Close()
}

// topLevel is the highest level that a skill of the edition defines.
func topLevel(e *framework.Edition) int {
	top := 1
	for i := range e.Skills {
		for _, l := range e.Skills[i].Levels {
			top = max(top, l.Number)
		}
	}
	return top
}

func tableRow(s *framework.Skill, top int) []string {
	row := []string{s.Code, s.Name, s.Description.Text, guidanceCell(s.Guidance)}
	levels := make([]string, top)
	for _, l := range s.Levels {
		var cell []string
		for _, st := range l.Statements {
			cell = append(cell, st.Text)
		}
		levels[l.Number-1] = strings.Join(cell, " ")
	}
	return append(row, levels...)
}

// guidanceCell has a line for each unit of a guidance, with bullets for items.
func guidanceCell(notes []framework.Note) string {
	var lines []string
	for _, u := range framework.Units(notes) {
		bullet := strings.Repeat("  ", max(0, u.Depth-1)) + "- "
		if u.Depth == 0 {
			bullet = ""
		}
		lines = append(lines, bullet+u.Text.Text)
	}
	return strings.Join(lines, "\n")
}
