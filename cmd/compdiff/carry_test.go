package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/internal/golden"
)

const causesHead = "| cause | verdict | when |\n|---|---|---|\n"

// TestDocsListTheCauses wants the table of causes in its page as it is in the code.
func TestDocsListTheCauses(t *testing.T) {
	page := filepath.Join(projectFolder, "docs/carry-over.md")
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	want := causesHead
	for _, c := range carry.Causes {
		want += fmt.Sprintf("| %s | %s | %s |\n", c.ID, c.Verdict, c.Meaning)
	}
	before, rest, found := strings.Cut(string(text), causesHead)
	if !found {
		t.Fatal("the page has no table of causes")
	}
	table, after, _ := strings.Cut(rest, "\n\n")
	switch {
	case causesHead+strings.TrimPrefix(table, "\n")+"\n" == want:
	case *golden.Update:
		if err := os.WriteFile(page, []byte(before+want+"\n"+strings.TrimPrefix(after, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error("the table of causes in docs/carry-over.md is not that of carry.Causes; -update writes it")
	}
}
