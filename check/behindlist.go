package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// aboutSkills are verbs that say something of a skill, and of no duty: "Requires a licence."
var aboutSkills = words(`includes involves requires needs applies covers concerns excludes depends relies means relates refers differs supports`)

// dutiesBehindLists reports guidance that ends, behind a list, in a text in the form of the
// duties, where no text of other skills outside their levels has that form: the heading of
// the level between them may be lost.
func dutiesBehindLists(r *reading) []fault {
	var out []fault
	var before line
	for _, l := range r.lines() {
		behind := before.passage != nil && before.item && before.owner == l.owner && before.sort() == "guidance"
		before = l
		if !behind || l.owner == nil || l.sort() != "guidance" || l.item || !l.last || !l.ended || aboutSkills[strings.ToLower(l.lead)] {
			continue
		}
		if !l.isDutyThroughout(r) && !l.isDutyByForm(r) && l.hasDutyForm(r) && l.saysTwoDuties() {
			out = append(out, fault{l.passage, l.Text.Text,
				fmt.Sprintf("the guidance ends, behind a list, in a text in the form of duties (%q); it may be the text of a level whose heading was lost", l.begin(2))})
		}
	}
	if len(out) > 1 && len(out)*4 > len(r.edition.Skills) {
		return nil
	}
	return out
}

// saysTwoDuties reports that a text has two verbs in the form of duties: two sentences, or
// another verb behind "and". One alone may be a noun: "Figures show how lawns grow."
func (l line) saysTwoDuties() bool {
	if len(framework.Sentences(l.Text.Text)) > 1 {
		return true
	}
	for i := 2; i+1 < len(l.tokens); i++ {
		if word := l.tokens[i].lower; l.tokens[i-1].lower == "and" && isThirdPerson(word) && !notVerbs[word] && l.tokens[i+1].letters {
			return true
		}
	}
	return false
}
