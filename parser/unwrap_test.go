package parser

import (
	"strings"
	"testing"
)

// description reads what a copy says between its title and its first level.
func description(t *testing.T, text string) string {
	t.Helper()
	return skillsOf(t, "Hedging HEDG\n\n"+text+"\n\nLevel 1\n\nLays a hedge.\n")[0].Description.Text
}

func TestUnwrapping(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"whole lines stay", "One paragraph of no great length.\nAnother one below it.", "One paragraph of no great length.\nAnother one below it."},
		{"filled lines are joined", "Hedges are laid in winter when the sap is\ndown and the birds have\u00a0gone.", "Hedges are laid in winter when the sap is down and the birds have gone."},
		{"a sentence may end a line", "Hedges are laid in winter when there is no sap. It\nis cold work. Nobody minds.", "Hedges are laid in winter when there is no sap. It is cold work. Nobody minds."},
		{"hyphens of words stay", "Hedges are laid with a bill-hook or with a well-\nknown kind of axe, and a well-\nkept one at that.", "Hedges are laid with a bill-hook or with a well-known kind of axe, and a well-kept one at that."},
		{"a half word keeps its space", "Hedges are cut both in pre- and in the post-\nor off-season, and are well-\nkept by all those who live near to them.", "Hedges are cut both in pre- and in the post- or off-season, and are well-kept by all those who live near to them."},
		{"soft hyphens go", "Hedges are laid in winter when there is no sap in the wil\u00ad\nlow and the haw\u00ad\nthorn is bare.", "Hedges are laid in winter when there is no sap in the willow and the hawthorn is bare."},
	} {
		if got := description(t, c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestBrokenWords joins words that a page has broken, where the source shows
// them whole elsewhere.
func TestBrokenWords(t *testing.T) {
	got := description(t, strings.Join([]string{
		"The hedgerow and the countryside around it are looked after by the keep-",
		"ers of the land, who lay the hedge-",
		"row and walk the country-",
		"side with the other keepers, and who",
		"know well-kept land.",
	}, "\n"))
	want := "The hedgerow and the countryside around it are looked after by the keepers of the land, who lay the hedgerow and walk the countryside with the other keepers, and who know well-kept land."
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestOneBrokenWord joins a single word where one of its halves is none, and no word whose
// halves are words of their own.
func TestOneBrokenWord(t *testing.T) {
	const before = "The hawthorns of a farm are laid in winter, and on its site the cattle are well looked "
	for _, c := range []struct{ text, want string }{
		{"after by haw-\nthorns that were laid.", "after by hawthorns that were laid."},
		{"after by half-\ngrown men. The whole onsite work is theirs, on-\nsite and off.", "after by half-grown men. The whole onsite work is theirs, on-site and off."},
	} {
		text := wrapAt(before+strings.Split(c.text, "\n")[0], 60) + c.text[strings.Index(c.text, "\n"):]
		if got := description(t, text); got != before+c.want {
			t.Errorf("got %q, want %q", got, before+c.want)
		}
	}
}

// TestUsualWidth undoes a wrapping at every width.
func TestUsualWidth(t *testing.T) {
	const text = "Looking after the hedges of a farm so that they keep the animals in, give shelter to birds and look well from the road. " +
		"The work is done by hand in winter, and by machine only where the ground is hard enough to carry one without harm."
	for width := 30; width <= 110; width++ {
		if got := description(t, wrapAt(text, width)); got != text {
			t.Errorf("width %d: got %q", width, got)
		}
	}
}
