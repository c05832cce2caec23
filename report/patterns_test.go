package report

import (
	"testing"

	"compdiff/diff"
)

func TestPatternWords(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"", "the", "“the” was added"},
		{"in order", "", "“in order” was dropped"},
		{",", "", "a comma was dropped"},
		{"and", ",", "a comma took the place of “and”"},
		{";", "and", "“and” took the place of a semicolon"},
		{", to", "to", "the comma before “to” was dropped"},
		{"to", ", to", "a comma was put before “to”"},
		{"however,", "however", "the comma after “however” was dropped"},
		{"to", "into", "“to” became “into”"},
		{"-ise", "-ize", "words in “-ise” are now written in “-ize”"},
		{"quay side", "quayside", "“quay side” is now written “quayside”"},
		{"Crew", "crew", "“Crew” is now written “crew”"},
		{"crew’s", "crew's", "“crew’s” is now written “crew's”"},
		{"whilst", "while", "“whilst” became “while”"},
	} {
		if got := patternWords(diff.Pattern{Old: test.old, New: test.new}); got != test.want {
			t.Errorf("%q to %q: %s, want %s", test.old, test.new, got, test.want)
		}
	}
}
