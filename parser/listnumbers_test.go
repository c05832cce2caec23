package parser

import (
	"strings"
	"testing"
)

// A list that does not count as the others of its source do is said; one of a source that
// counts on by habit is not.
func TestListsThatDoNotCount(t *testing.T) {
	skill := func(title string, levels ...string) string {
		text := title + "\n\nMaking things.\n\n"
		for i, l := range levels {
			text += "Level " + string(rune('2'+i)) + "\n\n" + l + "\n\n"
		}
		return text
	}
	rest := skill("Mooring MOOR", "1. Ties up.\n2. Rows.", "1. Casts off.\n2. Sails.", "1. Swims.\n2. Dives.")
	for name, c := range map[string]struct{ text, want string }{
		"sound":           {skill("Rope work ROPE", "1. Coils ropes.\n2. Sews.", "1. Splices eyes.\n2. Whips."), ""},
		"begins late":     {skill("Rope work ROPE", "1. Coils ropes.\n2. Sews.", "2. Splices eyes.\n3. Whips."), "begins with the number 2"},
		"begins again":    {skill("Rope work ROPE", "1. Coils ropes.\n2. Sews.\n1. Splices eyes.\n2. Whips."), "number 1 follows one with 2"},
		"leaves one out":  {skill("Rope work ROPE", "1. Coils ropes.\n2. Sews.\n4. Splices eyes.\n5. Whips."), "number 4 follows one with 2"},
		"two paragraphs":  {skill("Rope work ROPE", "Ropes:\n\n1. Coils ropes.\n2. Sews.\n\nLines:\n\n1. Splices eyes.\n2. Whips."), ""},
		"bullets between": {skill("Rope work ROPE", "1. Coils ropes.\n2. Sews:\n- twine\n- hems\n3. Splices eyes."), ""},
	} {
		for _, file := range []string{"copy.txt", "copy.md"} {
			_, got := levelsOf(t, file, c.text+rest)
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("%s, %s: said %q, want %q", name, file, got, c.want)
			}
		}
	}
	on := skill("Rope work ROPE", "1. Coils ropes.\n2. Sews.", "3. Splices eyes.\n4. Whips.") + skill("Mooring MOOR", "1. Ties up.\n2. Rows.", "3. Casts off.\n4. Sails.")
	if _, got := levelsOf(t, "copy.txt", on); got != "" {
		t.Errorf("counting on by habit: said %q", got)
	}
}

// TestLoneNumber takes the number off the one item of a list where other lists of the source
// count, and leaves it to a text where none does.
func TestLoneNumber(t *testing.T) {
	page := func(others string) string {
		return "Rope care ROPE\n\nKeeping ropes.\n\nLevel 1\n\n1. Coils each rope.\n\nLevel 2\n\n" + others + "\n"
	}
	for others, want := range map[string]string{
		"1. Dries ropes.\n2. Oils ropes.": "1 Coils each rope. / 2 Dries ropes. Oils ropes.",
		"Dries ropes.\n\nOils ropes.":     "1 1. Coils each rope. / 2 Dries ropes. Oils ropes.",
		"a) Dries ropes.\nb) Oils ropes.": "1 1. Coils each rope. / 2 Dries ropes. Oils ropes.",
	} {
		if got, _ := levelsOf(t, "rope.txt", page(others)); got != want {
			t.Errorf("%q: got %q, want %q", others, got, want)
		}
	}
}
