package diff

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"compdiff/framework"
)

func TestZZ(t *testing.T) {
	load := func(n string) *framework.Edition {
		b, _ := os.ReadFile(n)
		e, err := framework.ReadJSON(b)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	a, b := load("/tmp/old.json"), load("/tmp/new.json")
	log := Compare(a, b)
	s, _ := json.MarshalIndent(log.Summary, "", " ")
	fmt.Println(string(s))
	for _, c := range log.Changes {
		fmt.Println("==", c.Rule, c.Part, c.Severity, c.Class, c.Aspects, c.Confidence, "|", c.Message, "|", c.Reason)
		for _, x := range c.Spans {
			switch x.Op {
			case Equal:
				fmt.Print(x.Text)
			case Delete:
				fmt.Print("[-" + x.Text + "-]")
			case Insert:
				fmt.Print("{+" + x.Text + "+}")
			}
		}
		fmt.Println()
		if len(c.Spans) == 0 {
			fmt.Println("   -", texts(c.Old), "\n   +", texts(c.New))
		}
	}
	fmt.Println(len(log.Hidden))
	p, err := Apply(a, log)
	if err != nil {
		t.Fatal(err)
	}
	again := Compare(p, b)
	fmt.Println(len(again.Changes), len(again.Hidden))
}
