package report_test

import (
	"fmt"
	"log"

	"compdiff/diff"
	"compdiff/parser"
)

// Reading two editions and saying what changed takes three calls.
func Example() {
	was, err := parser.Read([]string{"../testdata/quick/old.txt"}, parser.Options{})
	if err != nil {
		log.Fatal(err)
	}
	is, err := parser.Read([]string{"../testdata/quick/new.txt"}, parser.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range diff.Compare(was, is).Changes {
		if c.Severity == "error" {
			fmt.Println(c.Skill, c.Message, c.Old[0].From)
		}
	}
	// Output: FERY statement removed from level 2 ../testdata/quick/old.txt:17:51
}
