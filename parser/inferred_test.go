package parser

import (
	"testing"

	"compdiff/framework"
)

// TestLabelsSayWhatTheyRestOn wants of every label that was concluded from what.
func TestLabelsSayWhatTheyRestOn(t *testing.T) {
	const skill = "Ferry crewing FERY\n\nWorking on a ferry.\n\nLevel 2\nTies up the ferry and lowers the ramp.\n"
	for _, c := range []struct {
		name, text string
		want       []framework.Inference
	}{
		{"in/sfia-8_en.txt", skill, []framework.Inference{{Field: "framework", From: "the name of sfia-8_en.txt"}, {Field: "edition", From: "the name of sfia-8_en.txt"}, {Field: "language", From: "the name of sfia-8_en.txt"}}},
		{"in/list.txt", "Moving to SFIA 8\n\n" + skill, []framework.Inference{{Field: "edition", From: "what stands at list.txt:1:1"}}},
		{"in/list.txt", skill, nil},
	} {
		e, err := Parse(c.name, []byte(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(e.InferredFrom) != len(c.want) || len(e.Inferred) != len(c.want) {
			t.Errorf("%s: %v rest on %v, want %v", c.name, e.Inferred, e.InferredFrom, c.want)
			continue
		}
		for i, w := range c.want {
			if e.InferredFrom[i] != w || e.Inferred[i] != w.Field {
				t.Errorf("%s: %v, want %v", c.name, e.InferredFrom[i], w)
			}
		}
		e.Certain("edition")
		for _, i := range e.InferredFrom {
			if i.Field == "edition" {
				t.Errorf("%s: what somebody says is concluded", c.name)
			}
		}
	}
}
