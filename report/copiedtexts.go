package report

import (
	"cmp"
	"slices"

	"compdiff/diff"
)

// Evidence says that both editions have words of a text at a place. That the text which is quoted
// stands there in both, and that a text stays where it stood, has to be looked up.

// textSpot is where a text stands: of texts that are of no level, the level is 0.
type textSpot struct {
	skill string
	level int
	text  string
}

// copiedTexts says where texts stand in both editions to the letter, where they stand no more, and where they
// became others.
type copiedTexts struct {
	both, gone, became map[textSpot]bool
}

// newCopiedTexts looks the texts up that evidence of a comparison calls copied; others nobody asks for.
func newCopiedTexts(c *diff.Changelog) copiedTexts {
	s := copiedTexts{map[textSpot]bool{}, map[textSpot]bool{}, map[textSpot]bool{}}
	if !slices.ContainsFunc(c.Changes, func(change diff.Change) bool {
		return wholeSkill[change.Rule] || slices.ContainsFunc(evidence(change), isCopied)
	}) {
		return s
	}
	for _, k := range c.Kept {
		for _, p := range k.Parts {
			for _, t := range p.Texts {
				if t.Old >= 0 && t.New >= 0 {
					s.both[textSpot{k.Skill, levelIn(p.Part), t.Text}] = true
				}
			}
		}
	}
	for _, change := range slices.Concat(c.Changes, c.Hidden) {
		s.note(change)
	}
	return s
}

// wholeSkill are the rules about skills whose evidence says what became of texts.
var wholeSkill = map[string]bool{"skill-added": true, "skill-split": true, "skill-merged": true}

func isCopied(e diff.Evidence) bool { return e.Copied }

// note takes in what a change says: texts that are gone from their place, and such as only stand in
// another order.
func (s copiedTexts) note(change diff.Change) {
	for _, t := range change.Old {
		at := textSpot{cmp.Or(t.Skill, change.Skill), cmp.Or(t.Level, change.Level), t.Text.Text}
		switch {
		case len(change.New) == 0 && change.Level > 0:
			s.gone[at] = true
		case change.Rule == "statement-reordered":
			s.both[at] = true
		case change.Level > 0 && !change.Moves():
			s.became[at] = true
		}
	}
}

// inOne reports of an end of copied evidence that the other edition has the text in other words.
func (s copiedTexts) inOne(t diff.Text, skill string) bool {
	return !s.both[textSpot{cmp.Or(t.Skill, skill), t.Level, t.Text.Text}]
}

// left reports that a text stands no more where it stood.
func (s copiedTexts) left(t diff.Text, skill string) bool {
	return s.gone[textSpot{cmp.Or(t.Skill, skill), t.Level, t.Text.Text}]
}
