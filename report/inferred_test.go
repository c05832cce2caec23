package report

import (
	"slices"
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

// A line of editions says of each what its labels rest on, in every format that names them.
func TestLinesSayWhatLabelsRestOn(t *testing.T) {
	l := beacon()
	l.Editions = slices.Clone(l.Editions)
	l.Editions[0].Inferred = []framework.Inference{{Field: "edition", From: "the name of quay-1.csv"}, {Field: "status"}}
	for kind, document := range map[string]Document{"map": mapDocument(l), "history": livesDocument(l, "FOGS")} {
		for _, format := range []string{"text", "markdown", "html"} {
			if out := string(written(t, format, document, Style{})); !strings.Contains(out, "edition inferred from the name of quay-1.csv; status inferred.") {
				t.Errorf("the %s as %s does not say what the edition rests on", kind, format)
			}
		}
	}
}
