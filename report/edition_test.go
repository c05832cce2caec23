package report

import (
	"testing"

	"compdiff/framework"
	"compdiff/parser"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// said is what a text copy can say of an edition: all but the places, and what
// the layout has no words for.
var said = cmp.Options{
	cmpopts.IgnoreTypes(framework.From{}),
	cmpopts.IgnoreFields(framework.Skill{}, "Unknown", "Category"),
	cmpopts.IgnoreFields(framework.Note{}, "Inferred"),
	cmpopts.EquateEmpty(),
}

func TestTextCopyReadsBack(t *testing.T) {
	editions := map[string]*framework.Edition{"bakehouse": bakehouseEdition()}
	for _, edition := range []string{"1", "2"} {
		editions["quayside "+edition] = quaysideEdition(t, edition)
	}
	for name, e := range editions {
		copied, err := editionText(e, Style{})
		if err != nil {
			t.Fatal(err)
		}
		again, err := parser.Parse(name, copied, parser.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(e.Skills, again.Skills, said); diff != "" {
			t.Errorf("%s: the text copy reads back otherwise, - original, + copy\n%s", name, diff)
		}
		if len(again.Unaccounted) > 0 {
			t.Errorf("%s: unaccounted in the copy: %v", name, again.Unaccounted)
		}
	}
}
