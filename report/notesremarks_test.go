package report

import (
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
)

// What an editor says of a skill stands in its section, and beside a retired one on the first
// page; what fits nothing is known.
func TestNotesPrintRemarks(t *testing.T) {
	d := Releases{Logs: []*diff.Changelog{quayside(t)}}
	remarks := []EditorRemark{
		{Text: "The board agreed on *this*."},
		{Edition: "2", Skill: "dred", Text: "A contractor dredges; see Crane work CRAN."},
		{Edition: "Quayside 2", Skill: "Mooring", Text: "Ask the crews."},
		{Edition: "3", Skill: "MOOR", Text: "Of another edition."},
		{Skill: "NONE", Text: "Of no skill."},
	}
	notes := string(written(t, "markdown", d, Style{Remarks: remarks}))
	const dredging = `A contractor dredges; see [Crane work CRAN](#crane-work-cran).`
	for _, want := range []string{
		"\n*Remark*: The board agreed on \\*this\\*.\n", "#dredging-dred): no successor was found; " + dredging + "\n",
		"### Dredging DRED\n\nRetired; no successor was found.\n\n*Remark*: " + dredging + "\n", "\n*Remark*: Ask the crews.\n",
	} {
		if !strings.Contains(notes, want) {
			t.Errorf("the notes do not say %q", want)
		}
	}
	if n := strings.Count(notes, "*Remark*"); n != 3 {
		t.Errorf("%d remarks are printed, want 3", n)
	}
	if unused := UnusedRemarks(d, remarks); !slices.Equal(unused, remarks[3:]) {
		t.Errorf("unused are %v", unused)
	}
	if with, without := string(written(t, "markdown", d, Style{Remarks: remarks[3:]})), string(written(t, "markdown", d, Style{})); with != without {
		t.Error("remarks that fit nothing change the notes")
	}
}
