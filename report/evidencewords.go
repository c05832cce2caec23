package report

import (
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/internal/porter"
)

// lives says what the other edition has of a change, the texts of one place in one line. Where several
// sentences stand above, it says of which one that is; and of several places where one text stands, which one
// is the first to look at.
func (c Change) lives() []string {
	var all []string
	at := map[string]int{}
	for _, e := range c.firstPlaces() {
		where, text := e.sentence(c)
		if strings.HasSuffix(text, ":") && e.isNoted() { // what leads to a list says nothing alone
			continue
		}
		said := joined(": ", e.lead(c), where)
		if i, told := at[said]; told && where != "" && text != "" {
			all[i] = strings.TrimRight(all[i], ".,;: ") + "; " + text
			continue
		}
		at[said] = len(all)
		said = joined(": ", said, text)
		if len(all) > 0 && e.Copied && c.isOne() {
			said = "also, " + said
		}
		all = append(all, said)
	}
	return all
}

// firstPlaces has of a duty that stands in several places the one first where it went, or came from: not such as
// had it before, or have it still.
func (c Change) firstPlaces() []Evidence {
	if len(c.Whole) > 0 || len(c.Old) > 0 && len(c.New) > 0 {
		return c.Evidence
	}
	all := c.untraced(c.Evidence)
	if !c.isOne() {
		return all
	}
	slices.SortStableFunc(all, func(a, b Evidence) int { return oneIf(a.Copied) - oneIf(b.Copied) })
	return all
}

// isOne reports that a change is of one text, which came or went.
func (c Change) isOne() bool { return len(c.Whole) == 0 && len(c.Old)+len(c.New) == 1 }

// lead says of which sentence of a level that came or went something is told: "" where there is one alone.
func (e Evidence) lead(c Change) string {
	switch {
	case len(c.Whole) > 0 || len(c.Old) > 0 && len(c.New) > 0:
		return ""
	case len(c.New) > 1:
		return curly(openingOf(e.New.Text))
	case len(c.Old) > 1:
		return curly(openingOf(e.Old.Text))
	}
	return ""
}

// wordsOfOpening is how many words of a sentence are enough to find it above.
const wordsOfOpening = 9

// openingOf is the beginning of a sentence by which one finds it.
func openingOf(text string) string {
	words := strings.Fields(text)
	if len(words) <= wordsOfOpening+2 {
		return strings.TrimRight(text, ". ")
	}
	return strings.TrimRight(strings.Join(words[:wordsOfOpening], " "), ",;:") + " …"
}

// ofBoth quotes a text of one skill beside what it is like in another: an arrow says that it
// went there, and of one that was copied is said where it stands in both editions.
func (e Evidence) ofBoth(c Change) (where, text string) {
	was, is, way := e.OldPlace, e.NewPlace, " → "
	if e.Copied {
		way = "; "
		if c.Rule == "skill-removed" || c.Rule == "skill-merged" {
			is += ", where it stood before as well"
		} else {
			was += map[bool]string{false: ", where it stays", true: ", which has it at another level still"}[e.Left]
		}
	}
	if e.rest && !e.Copied {
		was += ", where the rest of it stays"
	}
	if e.Old.Text == e.New.Text {
		return was + strings.Replace(way, "; ", ", and ", 1) + low(is), e.Old.Text
	}
	return "", was + ": “" + e.Old.Text + "”" + way + low(is) + ": “" + e.New.Text + "”"
}

// inPart says of a place that what stands there is not all in the same words, or forms of them.
func (e Evidence) inPart(where, own, quoted string) string {
	if e.Confidence < 1 && !hasAllOf(own, quoted) {
		return where + ", in part in the same words"
	}
	return where
}

// hasAllOf reports that a text has all words of a quotation that carry content, in whichever form.
func hasAllOf(text, quoted string) bool {
	has := map[string]bool{}
	for _, w := range bareWords(text) {
		has[porter.Stem(w)] = true
	}
	words := bareWords(quoted)
	return countTelling(words) > 1 && !slices.ContainsFunc(words, func(w string) bool { return isTelling(w) && !has[porter.Stem(w)] })
}

// sentence says what the other edition has that is like a text which came or went: "the
// same words stand at level 3 of the new edition"; of a skill, which of its texts live on
// where. That they came there is not said of those that stood there before. The text comes
// apart, so that those of one place can be told together.
func (e Evidence) sentence(c Change) (where, text string) {
	place, own, text, edition, only := e.NewPlace, e.Old.Text, e.New.Text, "new", e.NewOnly
	switch {
	case c.Rule == "description-reworded" && place == "Guidance":
		return e.inPart("the new guidance has", own, text), text
	case c.Rule == "description-reworded" && e.OldPlace == "Guidance":
		return e.inPart("the old guidance has", text, own), own
	case place == "" || e.OldPlace == "":
		return e.inPart(joined(" → ", e.OldPlace, e.NewPlace), text, own), own
	case len(c.Whole) > 0 || len(c.Old) > 0 && len(c.New) > 0:
		return e.ofBoth(c)
	case len(c.New) > 0:
		place, own, text, edition, only = e.OldPlace, text, own, "old", e.OldOnly
	}
	of := " of the " + edition + " edition"
	place = low(place)
	if e.Copied {
		of = " of both editions" // nothing went there, or came from there
	}
	switch {
	case place == "Guidance" && e.Copied:
		return e.inPart("the guidance of both editions has", own, text) + quotedFrom(edition, only), text
	case place == "Guidance":
		return e.inPart("the "+edition+" guidance has", own, text), text
	case e.Confidence >= 1:
		return c.sameWords(e, own, place, edition), ""
	}
	return e.inPart(place+of+" has", own, text) + quotedFrom(edition, e.Copied && only), text
}

// sameWords says where a text stands in the same words. That both editions have it there is said where both
// do, to the word.
func (c Change) sameWords(e Evidence, own, place, edition string) string {
	op, at := diff.Delete, e.newAt
	if edition == "old" {
		op, at = diff.Insert, e.oldAt
	}
	inNew, inOld := c.standing.has(diff.Delete, at, own), c.standing.has(diff.Insert, at, own)
	if other, known := c.standing.inBoth(own, c.Code, at.level, true); known && at.skill != c.Code {
		return "the same words stand at " + other + " of both editions"
	}
	switch {
	case !e.Copied:
		return "the same words stand at " + place + " of the " + edition + " edition"
	case c.standing == nil || inNew && inOld:
		return "the same words stand at " + place + " of both editions"
	}
	if other, known := c.standing.inBoth(own, c.Code, at.level, false); known {
		return "the same words stand at " + other + " of both editions"
	}
	if op == diff.Insert && !inNew {
		return "the same words stood at " + place + " of the old edition, and do not in the new one"
	}
	if op == diff.Delete && !inOld {
		return "the same words stand at " + place + " of the new edition, and did not in the old one"
	}
	return "the same words, in another form, stand at " + place + " of both editions"
}

// quotedFrom says which edition has the words that are quoted, where not both do.
func quotedFrom(edition string, only bool) string {
	if !only {
		return ""
	}
	return " (quoted from the " + edition + " edition)"
}

// isNoted reports that one of the two texts stands in guidance.
func (e Evidence) isNoted() bool { return e.OldPlace == "Guidance" || e.NewPlace == "Guidance" }
