package diff

import "testing"

// Quotations are cut between phrases, never between a word and what it belongs to.
func TestShortened(t *testing.T) {
	for text, want := range map[string]string{
		"advises on the mending of nets": "advises on the mending of nets",
		"advises on topics such as the mending of nets, storing of dry rope, care of sails, and tar, and on whatever else the boats of the town, the ferries and the ships want": "advises on topics such as the mending of nets, … the ferries and the ships want",
		"rigs boats and large sailing ships for the deep sea with ropes of the best hemp that can be had":                                                                        "rigs boats and large sailing ships for the deep sea with ropes of the best hemp that can be had",
		"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty 21 22 23 24 25":                     "one two three four five six seven eight nine ten eleven … eighteen nineteen twenty 21 22 23 24 25",
	} {
		if got := shortened(text); got != want {
			t.Errorf("%q\nbecomes %q\nwant    %q", text, got, want)
		}
	}
}
