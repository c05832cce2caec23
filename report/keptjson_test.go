package report

import (
	"bytes"
	"testing"
	"testing/quick"

	"compdiff/diff"
	"compdiff/framework"
)

// What is written member by member is what the library writes.
func TestKeptJSON(t *testing.T) {
	same := func(kept []diff.Kept, changes int) bool {
		for i := range kept {
			if i%2 == 0 {
				kept[i].Labels = nil
			}
		}
		log := filled(&diff.Changelog{Kept: kept, Changes: make([]diff.Change, changes&3)})
		got, err := writeChangelog(log)
		if err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		if err := framework.WriteJSON(&want, log); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want.Bytes()) {
			t.Errorf("written %s\nby the library %s", got, want.Bytes())
			return false
		}
		return true
	}
	if err := quick.Check(same, &quick.Config{MaxCount: 60}); err != nil {
		t.Error(err)
	}
	same([]diff.Kept{{Skill: "A\n  \"kept\": []", Parts: []diff.KeptPart{{}, {Texts: []diff.KeptText{{Text: "“é” \u2028 <b> \\ \" \x7f \xff\t", Depth: 1}}}}}}, 0)
}
