package diff

import "testing"

// Quotations are cut between phrases, never between a word and what it belongs to.
func TestShortened(t *testing.T) {
	for text, want := range map[string]string{
		"advises on the mending of nets": "advises on the mending of nets",
		"advises on topics such as the mending of nets, storing of dry rope, care of sails, and tar":                     "advises on topics such as the mending of nets, … care of sails, and tar",
		"rigs boats and large sailing ships for the deep sea with ropes of the best hemp that can be had":                "rigs boats and large sailing ships … that can be had",
		"takes care of skilled areas of work such as nets and ropes in the yard and in the whole of the old harbour":     "takes care of skilled areas … of the old harbour",
		"one two three four five six seven eight nine ten eleven twelve thirteen":                                        "one two three four five six … ten eleven twelve thirteen",
		"mends nets, ropes, sails, hulls, masts and oars of boats, ships and all that floats in the harbour of the town": "mends nets, ropes, sails, hulls, … of the town",
	} {
		if got := shortened(text); got != want {
			t.Errorf("%q\nbecomes %q\nwant    %q", text, got, want)
		}
	}
}
