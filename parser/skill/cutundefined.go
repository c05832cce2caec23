package skill

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// What says that a level is not defined is no text of the skill and is kept nowhere, so that no
// other rule sees where it breaks off: the source may be cut off there.

// doubtCutUndefined says where such a text ends in the middle of what others say whole.
func (d *Document) doubtCutUndefined() {
	whole := dialect.Set{}
	for _, u := range d.undefined {
		if lexical.EndsSentence(u.text) {
			whole[u.text] = true
		}
	}
	for _, u := range d.undefined {
		if lexical.EndsSentence(u.text) {
			continue
		}
		for _, text := range slices.Sorted(maps.Keys(whole)) {
			if rest, cut := strings.CutPrefix(text, u.text); cut && strings.Trim(rest, ".!") != "" {
				d.problems = append(d.problems, framework.Problem{
					Rule: "source-damaged", From: u.from, Skill: u.skill, Part: u.part,
					Message: fmt.Sprintf("%q breaks off where other levels say %q: the source may be cut off there", u.text, text),
				})
				break
			}
		}
	}
}
