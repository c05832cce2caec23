package source

import "testing"

// Links of every markup are taken off, whatever it is; what only looks like one stays.
func TestLinksOfMarkups(t *testing.T) {
	for raw, want := range map[string]string{
		"Lays https://x.example/5[hedges] in winter.":     "Lays hedges in winter.",
		"Lays link:terms.html[hedges].":                   "Lays hedges.",
		"Lays <<hedge,hedges>> in winter.":                "Lays hedges in winter.",
		`Lays "hedges":https://x.example/5.`:              "Lays hedges.",
		`Lays "hedges":/terms/hedge, and "more".`:         `Lays hedges, and "more".`,
		"Lays [https://x.example/5 hedges] in winter.":    "Lays hedges in winter.",
		"Lays [[Hedge|hedges]] in winter.":                "Lays hedges in winter.",
		"Lays [[https://x.example/5][hedges]] in winter.": "Lays hedges in winter.",
		"Lays [hedges|https://x.example/5] in winter.":    "Lays hedges in winter.",
		"Lays `hedges <https://x.example/5>`_ in winter.": "Lays hedges in winter.",
		"Lays hedges, see [1].":                           "Lays hedges, see [1].",
		`Says "lay it": the hedge.`:                       `Says "lay it": the hedge.`,
		"Chooses [stakes|binders] by hand.":               "Chooses [stakes|binders] by hand.",
		"Compares a << b, c >> d.":                        "Compares a << b, c >> d.",
		"Reads https://x.example/5 (a list) [2].":         "Reads https://x.example/5 (a list) [2].",
		"Weighs each link: two[sic] of them.":             "Weighs each link: two[sic] of them.",
	} {
		if got := Resolve(raw, 0, false); got.Text != want {
			t.Errorf("%s: %q", raw, got.Text)
		}
	}
}

// The mark that breaks a line of AsciiDoc is none of its text, and no other plus sign is one.
func TestBreaksOfAsciidoc(t *testing.T) {
	lines := SplitLines("== Hedges\n\nArea: Land +\nPart: Fields\n\n* Knows C +\n+\nAnd C++.\n\nReads C +\n")
	for at, want := range map[int]string{2: "Area: Land", 5: "Knows C", 7: "And C++.", 9: "Reads C +"} {
		if got := lines[at].Text; got != want {
			t.Errorf("line %d: %q, want %q", at+1, got, want)
		}
	}
	if lines[6].Shape != Blank {
		t.Errorf("the mark between the paragraphs of an item: %+v", lines[6])
	}
	if plain := SplitLines("Hedges\n\nLevel 3 +\nLays hedges.\n"); plain[2].Text != "Level 3 +" {
		t.Errorf("plain text: %q", plain[2].Text)
	}
}
