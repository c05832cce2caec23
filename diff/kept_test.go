package diff

import (
	"slices"
	"testing"

	"compdiff/framework"
)

// TestAllKept holds the short way against the plain one, which is taken where a change
// names a text of the skill: here one that stands nowhere.
func TestAllKept(t *testing.T) {
	texts := func(all ...string) (out []Text) {
		for i, s := range all {
			out = append(out, Text{Text: framework.Text{Text: s}, Level: 2, Index: i})
		}
		return out
	}
	p := skillPair{old: &framework.Skill{Code: "LAMP"}, new: &framework.Skill{Code: "LAMP"}}
	for _, part := range [][]Text{nil, texts("a"), texts("a", "b", "a", "a", "c"), texts("", "", "x")} {
		short := textPlaces{newPlaces(), newPlaces()}
		plain := textPlaces{newPlaces(), newPlaces()}
		plain.old.skills["LAMP"] = true
		got, want := short.unnamed(p, partLevels, part, part), plain.unnamed(p, partLevels, part, part)
		if !slices.Equal(got, want) {
			t.Errorf("%v: got %v, want %v", part, got, want)
		}
	}
}
