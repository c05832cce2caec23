package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// A duty stands at levels, and several skills may share it. Where the very sentence of a
// level is in the guidance or the description of some skill, it was pasted there, or its
// heading was lost: nobody writes a duty out a second time as a remark.

// restatedWords is how many words a sentence has at least that nobody writes twice by
// chance.
const restatedWords = 4

// fewRestated is of how many skills one may have such a text where it is no manner of the
// publisher's to quote a level.
const fewRestated = 4

// restated reports paragraphs of descriptions and guidance with a sentence that is a
// statement of a level.
func restated(r *reading) []fault {
	at := map[string]*passage{}
	for _, p := range r.statements() {
		if p.ended && strings.Count(p.Text.Text, " ") >= restatedWords-1 {
			if key := framework.Fold(p.Text.Text); at[key] == nil {
				at[key] = p
			}
		}
	}
	var out []fault
	skills := spreadCount{}
	for _, l := range r.lines() {
		if l.owner == nil || l.item || !l.ended || l.sort() != "description" && l.sort() != "guidance" {
			continue
		}
		for _, sentence := range framework.Sentences(l.Text.Text) {
			if p := at[framework.Fold(sentence)]; p != nil {
				skills.add(l.owner)
				out = append(out, fault{l.passage, sentence, fmt.Sprintf("the very sentence is a statement at %s of %s: it may stand in the wrong place here", p.part, p.skill)})
				break
			}
		}
	}
	if len(out) > 1 && skills.skills*fewRestated > len(r.edition.Skills) {
		return nil
	}
	return out
}
