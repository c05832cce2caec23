package report

import (
	"slices"
	"strings"

	"compdiff/diff"
)

// A comparison traces texts that came or went, and parts of duties, to the few texts of the other edition that have
// them between them: notes say which these are, and which words none of them has.

// isOfWhole reports that the trace is of a statement as a whole.
func (t trace) isOfWhole(c Change) bool {
	is := func(l Line) bool { return l.Text == t.words }
	return slices.ContainsFunc(c.Old, is) && len(c.New) == 0 || slices.ContainsFunc(c.New, is) && len(c.Old) == 0
}

// untraced is the evidence of a change without what a trace tells.
func (c Change) untraced(all []Evidence) []Evidence {
	told := map[string]bool{}
	for _, t := range c.traces {
		for _, e := range t.pieces {
			told[e.other(c).Text] = t.fate != diff.Nearest && t.isOfWhole(c)
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(e Evidence) bool { return e.Confidence < 1 && told[e.other(c).Text] })
}

// other is the text of the other edition.
func (e Evidence) other(c Change) Line {
	if len(c.Old) == 0 {
		return e.Old
	}
	return e.New
}

// traced says what the traces of a change say.
func (c Change) traced() []string {
	var all []string
	for _, t := range c.traces {
		switch {
		case t.isOfWhole(c):
			all = append(all, t.ofWhole(c)...)
		case t.fate != diff.Nearest && len(t.pieces) > 0 && len(c.Old) > 0 && len(c.New) > 0 && !c.hasPlaceOf(t.words):
			all = append(all, t.ofPart(c))
		}
	}
	return all
}

// ofWhole says where a statement stands in pieces, what perhaps says it in other words, or what is nearest to one
// that went.
func (t trace) ofWhole(c Change) []string {
	lead := ""
	if len(c.Old)+len(c.New) > 1 {
		lead = curly(openingOf(t.words))
	}
	var places []string
	for _, e := range t.pieces {
		where, text := e.standing(c)
		if n := len(places); n > 0 && strings.HasPrefix(places[n-1], where+": ") {
			places[n-1] = strings.TrimRight(places[n-1], ".,;: ") + "; " + text
			continue
		}
		places = append(places, where+": "+text)
	}
	told := slices.ContainsFunc(c.Evidence, func(e Evidence) bool {
		return slices.ContainsFunc(t.pieces, func(p Evidence) bool { return p.other(c).Text == e.other(c).Text })
	})
	switch {
	case t.fate == diff.OtherWords && len(c.Old) == 0: // of one that went, its heading says so
		for i, p := range places {
			places[i] = joined(": ", lead, "perhaps in other words: "+p)
		}
	case t.fate == diff.OtherWords:
		places[0] = joined(": ", lead, places[0])
	case t.fate == diff.Nearest && (told || len(c.New) > 0):
		return nil
	case t.fate == diff.Nearest:
		return []string{joined(": ", lead, "nearest to it: "+places[0])}
	default:
		places[0] = joined(": ", lead, t.between(places[0]))
		for i := 1; i < len(places); i++ {
			places[i] = "and " + places[i]
		}
	}
	return places
}

// between says that texts have one between them, and which words none of them has.
func (t trace) between(first string) string {
	but := ""
	if len(t.left) > 0 {
		but = "but for " + listed(curlies(t.left))
	}
	if len(t.pieces) > 1 {
		return joined(", ", "in pieces", but) + ": " + first
	}
	where, text, _ := strings.Cut(first, ": ")
	return joined(", ", where, but) + ": " + text
}

// standing says which place of the other edition has a piece.
func (e Evidence) standing(c Change) (where, text string) {
	place, edition, text, only := e.NewPlace, "new", e.New.Text, e.NewOnly
	if len(c.Old) == 0 {
		place, edition, text, only = e.OldPlace, "old", e.Old.Text, e.OldOnly
	}
	from := quotedFrom(edition, e.Copied && only)
	of := map[bool]string{false: "the " + edition + " edition", true: "both editions"}[e.Copied]
	switch {
	case place == "Guidance" && !e.Copied:
		return "the " + edition + " guidance has", text
	case place == "Guidance" || place == "Description":
		return "the " + low(strings.ToLower(place)) + " of " + of + " has" + from, text
	}
	return low(place) + " of " + of + " has" + from, text
}

// hasPlaceOf reports that the reason says itself where words stand.
func (c Change) hasPlaceOf(words string) bool {
	return slices.ContainsFunc(diff.ReadReason(c.Reason), func(t diff.Told) bool { return t.Words == words && t.Place != "" })
}

// pieceOf is the text that has most of some words, as a trace says.
func (c Change) pieceOf(words string) string {
	for _, t := range c.traces {
		if t.words == words && t.fate == diff.InPieces && len(t.pieces) > 0 {
			return t.pieces[0].other(c).Text
		}
	}
	return ""
}

// ofPart says which texts have words of a duty that stays.
func (t trace) ofPart(c Change) string {
	var places []string
	for _, e := range t.pieces {
		text, place := e.New.Text, e.NewPlace
		if !strings.Contains(c.sideOf(diff.Delete), t.words) && e.OldPlace != "" && strings.Contains(c.sideOf(diff.Insert), t.words) {
			text, place = e.Old.Text, e.OldPlace
		}
		at := "at " + low(place)
		if place == "Guidance" || place == "Description" {
			at = "in the " + strings.ToLower(place)
		}
		if at == "at "+low(c.Part) {
			at = "in another statement"
		}
		if place != "Guidance" {
			at += ", " + curly(text)
		}
		places = append(places, at)
	}
	full := balanced(inFull(t.words, c.sideOf(diff.Delete)+" "+c.sideOf(diff.Insert)))
	but := ""
	if len(t.left) > 0 {
		but = ", but for " + listed(curlies(t.left)) + ","
	}
	return curly(full) + " stands" + but + " " + listed(places)
}
