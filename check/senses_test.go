package check_test

import (
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/parser"
)

func TestAbbreviationsOfTwoSenses(t *testing.T) {
	for _, c := range []struct{ name, one, two, says string }{
		{"two senses", "Keeps the oil lamp register (OLR) of the tower.", "Reads the outer light range (OLR) in fog.", `OLR stands for "oil lamp register" (1) and for "outer light range" (1)`},
		{"explained behind it", "Keeps the oil lamp register (OLR) of the tower.", "Reads the OLR (outer light range) in fog.", "OLR stands for"},
		{"the same twice", "Keeps the oil lamp register (OLR) of the tower.", "Mends the oil lamp register (OLR) in fog.", ""},
		{"in the plural, with a hyphen, in capitals", "Keeps the oil lamp register (OLR) of the tower.", "Mends Oil-Lamp Registers (OLRs) in fog.", ""},
		{"with and without a small word", "Keeps the register of lamps (RL) of the tower.", "Mends registers lamps (RL) in fog.", ""},
		{"no explanation", "Keeps the oil lamp register (OLR) of the tower.", "Mends ropes and lamps (OLR) in fog.", ""},
		{"another abbreviation", "Keeps the oil lamp register (OLR) of the tower.", "Reads the outer light grade (OLG) in fog.", ""},
		{"a code in brackets", "Works with oil lamp repair (OLR) of the yard.", "Reads more in Outfitting (OLR).", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := "Lamp keeping LAMP\n\nKeeping lamps.\n\nLevel 2\n\n" + c.one + "\n\nLight reading LIGH\n\nReading lights.\n\nLevel 2\n\n" + c.two + "\n"
			e, err := parser.Parse("lamps.txt", []byte(text), parser.Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, f := range check.Run(e, "abbreviation-ambiguous").Findings {
				got += f.Message
			}
			if c.says == "" && got != "" || !strings.Contains(got, c.says) {
				t.Errorf("found %q, want %q", got, c.says)
			}
		})
	}
}

// A term has two senses where the edition says so itself, in words that differ.
func TestTermsOfTwoSenses(t *testing.T) {
	for _, c := range []struct{ name, one, two, says string }{
		{"two senses", "The term beacon refers to a lamp that turns by itself.", "The term beacon means any mark that pilots steer by.", `the term means "any mark that pilots steer by" here, and "a lamp that turns by itself" in LAMP at description`},
		{"in marks", "“Beacon” means a lamp that turns by itself.", "The word 'beacons' denotes marks that pilots steer by.", "the term means"},
		{"as they define things", "A spring tide is defined as the tide at full moon.", "Spring tide is understood as water above the quay.", "the term means"},
		{"the same in other words", "The term beacon refers to a lamp that turns by itself.", "“Beacon” means a lamp which turns by itself at night.", ""},
		{"another term", "The term beacon refers to a lamp that turns by itself.", "The term buoy means any mark that pilots steer by.", ""},
		{"no definition", "Refers faults of a beacon to the keeper by all means.", "By any means keeps a beacon that refers to the chart.", ""},
		{"once", "The term beacon refers to a lamp that turns by itself.", "Keeping marks that pilots steer by.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := "Lamp keeping LAMP\n\n" + c.one + "\n\nLevel 2\n\nKeeps lamps.\n\nLight reading LIGH\n\n" + c.two + "\n\nLevel 2\n\nReads lights.\n"
			e, err := parser.Parse("lamps.txt", []byte(text), parser.Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, f := range check.Run(e, "term-ambiguous").Findings {
				got += f.Message
			}
			if c.says == "" && got != "" || !strings.Contains(got, c.says) {
				t.Errorf("found %q, want %q", got, c.says)
			}
		})
	}
}
