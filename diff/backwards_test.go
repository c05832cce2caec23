package diff

import (
	"slices"
	"strings"
	"testing"
)

// backwards are the aspects of a change seen from its other side.
var backwards = strings.NewReplacer("added", "removed", "removed", "added", "raised", "lowered", "lowered", "raised",
	"extended", "shortened", "shortened", "extended")

// TestWordingBackwards holds what is said of each example against what is said of it the
// other way round.
func TestWordingBackwards(t *testing.T) {
	for _, file := range []string{"testdata/wording.txt", "testdata/domains.txt", "testdata/fields.txt"} {
		for _, x := range readExamples(t, file) {
			there, es := x.judge()
			x.old, x.new = x.new, x.old
			back, _ := x.judge()
			want := strings.Split(backwards.Replace(joinAspects(there.aspects)), " ")
			slices.Sort(want)
			got := strings.Split(joinAspects(back.aspects), " ")
			slices.Sort(got)
			if there.class != back.class || !slices.Equal(want, got) {
				t.Errorf("%s: %s\n forwards %s %q (%s)\n backwards %s %q (%s)", x.kind, mark(spans(es)), there.class, there.aspects, there.reason, back.class, back.aspects, back.reason)
			}
		}
	}
}

func joinAspects(as []Aspect) string {
	said := make([]string, len(as))
	for i, a := range as {
		said[i] = string(a)
	}
	return strings.Join(said, " ")
}
