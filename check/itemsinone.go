package check

import (
	"fmt"
	"strings"
)

// A list that was copied into one line keeps its marks at most: "cutting hedges; raking
// leaves", "Cuts hedges - Rakes leaves". Authors write semicolons and dashes as well. What
// tells is that both sides of the mark begin as items of their own do, and that nobody
// else in the edition writes so.

// seams are what may stand between two items that were written into one line.
var seams = []string{"; ", " - ", " -- ", " – ", " * ", " + "}

// seamBytes are those without which a text has none of them.
var seamBytes = having(";-–*+")

// itemsInOne reports texts that hold several items or statements.
func itemsInOne(r *reading) []fault {
	var out []fault
	listed := spreadCount{} // the skills with items that may be several
	var items []fault
	lines := r.lines()
	for i, l := range lines {
		if l.owner == nil || !l.bytes.meets(seamBytes) {
			continue
		}
		switch mark := sentencesBesideMark(l.Text.Text); {
		case mark != "" && l.sort() != "name":
			out = append(out, severalInOne(l, "items", mark))
			continue
		}
		switch l.sort() {
		case "levels":
			if mark := r.dutiesInOne(l); mark != "" {
				out = append(out, severalInOne(l, "statements", mark))
			}
		case "guidance":
			below := i > 0 && lines[i-1].owner == l.owner && lines[i-1].introduces()
			if mark := activitiesInOne(l.Text.Text); mark != "" && (l.item || below) {
				listed.add(l.owner)
				items = append(items, severalInOne(l, "items", mark))
			}
		}
	}
	if listed.skills == 1 {
		out = append(out, items...)
	}
	return out
}

// sentencesBesideMark is the mark of a list that stands behind a full stop and before a
// capital; "" for none.
func sentencesBesideMark(text string) string {
	return seamIn(text, func(before, mark, after string) bool {
		return mark != "; " && strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "..") && startsCapital(after) && strings.Contains(after, " ")
	})
}

func severalInOne(l line, what, mark string) fault {
	return fault{l.passage, l.Text.Text, fmt.Sprintf("%s of a list seem to stand in one text, with %q between them", what, strings.TrimSpace(mark))}
}

// seamIn is the first mark of a text with items at both sides of it; "" for none.
func seamIn(text string, items func(before, mark, after string) bool) string {
	for _, mark := range seams {
		for at := range allOf(text, mark) {
			if items(text[:at], mark, text[at+len(mark):]) {
				return mark
			}
		}
	}
	return ""
}

// dutiesInOne is the mark in a statement behind which another one begins, with a capital
// and a word that begins duties; "" for none. A label may stand before a dash.
func (r *reading) dutiesInOne(l line) string {
	return seamIn(l.Text.Text, func(before, mark, after string) bool {
		label := strings.Count(before, " ") < 2 && mark != "; "
		return !label && startsCapital(after) && strings.Contains(after, " ") && r.isDutyWord(firstWord(after), l) && r.isDutyWord(l.lead, l)
	})
}

// isDutyWord reports that statements of other skills begin with a word, or that it has
// the form in which nearly all do.
func (r *reading) isDutyWord(word string, l line) bool {
	return r.looksLikeDuty(word) || r.starts()[word].statements.without(l.owner) > 0
}

// activitiesInOne is the mark between two activities of one item; "" for none.
func activitiesInOne(text string) string {
	if !isActivity(firstWord(text)) {
		return ""
	}
	return seamIn(text, func(before, _, after string) bool {
		return isActivity(firstWord(after)) && strings.Contains(before, " ")
	})
}

// minActivity is how many letters a word in "-ing" has at least that names an activity:
// not "thing".
const minActivity = 6

// notActivities end in "-ing" and name none.
var notActivities = words("during including following regarding concerning according excluding something everything anything nothing evening morning")

func isActivity(word string) bool {
	lower := strings.ToLower(word)
	return len(lower) >= minActivity && strings.HasSuffix(lower, "ing") && !notActivities[lower]
}
