package report

import "testing"

// Headlines say no figures of likeness, and nothing as likely that is not.
func TestHeadlinesHint(t *testing.T) {
	for said, want := range map[string]string{
		"it may have become NETS (27% alike) and ROPE (26% alike)":            "no sure successor; nearest in words: NETS and ROPE",
		"it may have become NETS (80% alike) and ROPE (26% alike)":            "it may have become NETS and ROPE",
		"statements of it stand in NETS; it may have become ROPE (49% alike)": "statements of it stand in NETS; nearest in words: ROPE",
		"2 statements of it stand in NETS; also like it: ROPE (49% alike)":    "2 statements of it stand in NETS; nearest in words: ROPE",
		"levels 2 to 4; it may come from NETS (50% alike)":                    "levels 2 to 4; it may come from NETS",
		"levels 2 to 4; it may come from NETS (49% alike)":                    "levels 2 to 4; nearest in words, in the old edition: NETS",
		"no successor was found":                                              "no successor was found",
	} {
		if got := hinted(said); got != want {
			t.Errorf("%q becomes %q, want %q", said, got, want)
		}
	}
}
