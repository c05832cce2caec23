package report

import (
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// TestInferredLabelsSayWhatTheyRestOn wants one line where both sides rest on the same
// kind of thing, a line for each side else, and no more than is known.
func TestInferredLabelsSayWhatTheyRestOn(t *testing.T) {
	side := func(name string, from ...string) diff.Edition {
		e := diff.Edition{Framework: "Quay", Edition: name}
		for i := 0; i+1 < len(from); i += 2 {
			e.Inferred = append(e.Inferred, from[i])
			if from[i+1] != "" {
				e.InferredFrom = append(e.InferredFrom, framework.Inference{Field: from[i], From: from[i+1]})
			}
		}
		return e
	}
	for want, c := range map[string]*diff.Changelog{
		"": {Old: side("1"), New: side("2")},
		"Edition inferred from the names of a.csv and b.csv.":                                                   {Old: side("1", "edition", "the name of a.csv"), New: side("2", "edition", "the name of b.csv")},
		"Edition inferred from the name of a.csv.":                                                              {Old: side("1", "edition", "the name of a.csv"), New: side("2", "edition", "the name of a.csv")},
		"Of Quay 2: edition inferred from what stands at b.txt:1:1; language inferred from the words of b.txt.": {Old: side("1"), New: side("2", "edition", "what stands at b.txt:1:1", "language", "the words of b.txt")},
		"Of Quay 1: status inferred. Of Quay 2: status inferred.":                                               {Old: side("1", "status", ""), New: side("2", "status", "")},
	} {
		if got := strings.Join(inferredLabels(c), " "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
