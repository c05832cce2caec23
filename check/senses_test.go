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
