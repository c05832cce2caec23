package draft_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/draft"
	"compdiff/parser"
)

// TestManyKeys drafts from a tree in which each skill has keys of its own: the draft
// speaks of what skills share, says how much it leaves out, and can be read.
func TestManyKeys(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"skills": [`)
	for i := range 400 {
		fmt.Fprintf(&b, `{"name": "Lamp care %d", "code": "LA%d", "k%d": "text", "levels": {"Level 1": "Wipes lamp %d.", "Level 2": "Mends lamp %d."}},`, i, i, i, i, i)
	}
	name := filepath.Join(t.TempDir(), "many.json")
	if err := os.WriteFile(name, []byte(strings.TrimSuffix(b.String(), ",")+"]}"), 0o666); err != nil {
		t.Fatal(err)
	}
	d, err := draft.New([]string{name}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Edition == nil || len(d.Edition.Skills) != 400 || len(d.Edition.Skills[7].Levels) != 2 {
		t.Fatalf("not 400 skills of two levels: %v\n%s", d.Err, d.YAML)
	}
	if want := "302 more keys are not listed"; !strings.Contains(string(d.YAML), want) {
		t.Errorf("the draft does not say %q:\n%s", want, d.YAML)
	}
}
