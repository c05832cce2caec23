//go:build linux

package main

import (
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/parser"
	_ "compdiff/readers" // of all formats
)

// TestShortLinesTakeLittle holds reading and checking to what a line may take: a text
// may have a million lines of a letter each, and a gigabyte is what all of it may take.
// Memory that was freed counts as well, so that the bound is above what is in use.
func TestShortLinesTakeLittle(t *testing.T) {
	if underRace {
		t.Skip("what the race detector allocates is not the program's")
	}
	const lines = 1 << 16
	head := "Lamp keeping LAMP\n\nKeeping lamps.\n\nLevel 2\n\n"
	marked := "# Lamp keeping LAMP\n\nKeeping lamps.\n\n## Level 2\n\n"
	for _, c := range []struct {
		name, text string
		most       float64 // bytes for each line
	}{
		{"letters.txt", head + strings.Repeat("a\nb\n", lines/2), 1200},
		{"items.txt", head + strings.Repeat("- a\n- b\n", lines/2), 6000},
		{"parted.txt", head + strings.Repeat("a\n\n", lines/2), 3100},
		{"items.md", marked + strings.Repeat("- a\n", lines), 8500},
		{"parted.md", marked + strings.Repeat("a\n\n", lines/2), 4400},
		{"breaks.html", "<html><body><h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p><h2>Level 2</h2><p>" + strings.Repeat("a<br>", lines), 6400},
	} {
		read := func(text string) {
			e, err := parser.Parse(c.name, []byte(text), parser.Options{})
			if err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			check.Run(e)
		}
		read(c.text[:len(c.text)/64]) // what is made once is made here
		if each := allocated(func() { read(c.text) }) / lines; each > c.most {
			t.Errorf("%s: %.0f bytes for each line, more than %.0f", c.name, each, c.most)
		} else {
			t.Logf("%s: %.0f bytes for each line", c.name, each)
		}
	}
}
