package merge_test

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/merge"
)

// one is an edition of one statement.
func oneStatement(text string) *framework.Edition {
	return &framework.Edition{Skills: []framework.Skill{{Code: "LAMP", Name: "Lamp keeping", Levels: []framework.Level{{Number: 2, Statements: []framework.Statement{{Text: text, Paragraph: 1}}}}}}}
}

// TestMergesWordsOfOneStatement has what two sides made of a statement; "" where a person
// has to decide.
func TestMergesWordsOfOneStatement(t *testing.T) {
	const base = "Trims the wick of every lamp before dusk, and reports broken glass."
	for _, c := range []struct{ name, ours, theirs, want string }{
		{"each a word of its own", "Trims the wick of every oil lamp before dusk, and reports broken glass.", "Trims the wick of every lamp before dusk, and reports cracked glass.", "Trims the wick of every oil lamp before dusk, and reports cracked glass."},
		{"one drops and one adds", "Trims the wick of every lamp, and reports broken glass.", "Trims and oils the wick of every lamp before dusk, and reports broken glass.", "Trims and oils the wick of every lamp, and reports broken glass."},
		{"at both ends", "Cuts the wick of every lamp before dusk, and reports broken glass.", "Trims the wick of every lamp before dusk, and reports broken glass to the keeper.", "Cuts the wick of every lamp before dusk, and reports broken glass to the keeper."},
		{"the same in part", "Cuts the wick of every lamp before dusk, and reports cracked glass.", "Cuts the wick of every lamp before dawn, and reports broken glass.", "Cuts the wick of every lamp before dawn, and reports cracked glass."},
		{"the same word", "Trims the wick of every lamp before noon, and reports broken glass.", "Trims the wick of every lamp before dawn, and reports broken glass.", ""},
		{"words side by side", "Trims the wick of each lamp before dusk, and reports broken glass.", "Trims the wick of every lantern before dusk, and reports broken glass.", ""},
		{"both add at one place", "Trims the wick of every oil lamp before dusk, and reports broken glass.", "Trims the wick of every old lamp before dusk, and reports broken glass.", ""},
		{"one wrote it anew", "Sees that no light of every lamp smokes at night, and tells the keeper.", "Trims the wick of every lamp before dusk, and reports broken glass at once.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for way, r := range map[string]*merge.Result{"there": three(t, oneStatement(base), oneStatement(c.ours), oneStatement(c.theirs)), "back": three(t, oneStatement(base), oneStatement(c.theirs), oneStatement(c.ours))} {
				got := r.Edition.Skills[0].Levels[0].Statements[0].Text
				switch {
				case c.want == "" && (len(r.Conflicts) != 1 || len(r.Woven) != 0):
					t.Errorf("%s: %q, want a conflict", way, got)
				case c.want != "" && (len(r.Conflicts) != 0 || got != c.want || len(r.Woven) != 1 || r.Woven[0].Skill != "LAMP" || r.Woven[0].Part != "level 2"):
					t.Errorf("%s: %q, want %q; conflicts %+v, woven %+v", way, got, c.want, r.Conflicts, r.Woven)
				}
			}
		})
	}
}

// TestWordsThatDoNotTouchNeverConflict lets two sides change words of one statement, each
// in its own half, with a word between that both keep: both changes are in the merged one.
func TestWordsThatDoNotTouchNeverConflict(t *testing.T) {
	for seed := range uint64(4 * seeds) {
		g := newGenerator(seed)
		var words []string
		for i := range 12 + g.IntN(20) {
			words = append(words, fmt.Sprintf("%s%d", oneOf(g, things), i))
		}
		middle := 5 + g.IntN(len(words)-10)
		mine, other := g.changed(words[:middle], "ours"), g.changed(words[middle+1:], "theirs")
		base, ours := strings.Join(words, " ")+".", strings.Join(append(append(append([]string{}, mine...), words[middle]), words[middle+1:]...), " ")+"."
		theirs := strings.Join(append(append([]string{}, words[:middle+1]...), other...), " ") + "."
		want := strings.Join(append(append(append([]string{}, mine...), words[middle]), other...), " ") + "."
		r := three(t, oneStatement(base), oneStatement(ours), oneStatement(theirs))
		if got := r.Edition.Skills[0].Levels[0].Statements[0].Text; got != want || len(r.Conflicts) > 0 {
			t.Fatalf("seed %d:\nbase   %s\nours   %s\ntheirs %s\nmerged %s", seed, base, ours, theirs, got)
		}
	}
}

// changed are words with one of the inner ones dropped, made another, or with one more.
func (g generator) changed(words []string, by string) []string {
	at := 1 + g.IntN(len(words)-2)
	head, tail := append([]string{}, words[:at]...), words[at:]
	switch g.IntN(3) {
	case 0:
		return append(head, tail[1:]...)
	case 1:
		return append(append(head, by), tail[1:]...)
	}
	return append(append(head, by), tail...)
}
