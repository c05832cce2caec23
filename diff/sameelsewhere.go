package diff

import "compdiff/framework"

// A text that came or went may stand in its skill on the other side word for word, in another part
// or at a far level: a duty that is a line of the guidance now. It is told with where it
// stands.

// sameElsewhere is where a text of one side that nothing explains stands on the other side of its
// skill, word for word.
func (c *comparison) sameElsewhere(t Text, old bool) []Evidence {
	words := framework.Fold(t.Text.Text)
	if words == "" || c.alone() {
		return nil
	}
	if c.worded == nil {
		c.worded = &[2]map[string][]Text{byWords(c.pair.old), byWords(c.pair.new)}
	}
	own, there := c.worded[1][words], c.worded[0][words]
	if old {
		own, there = there, own
	}
	if len(there) == 0 {
		return nil
	}
	e := evidenceOf(t, there[0], old, 1)
	e.Copied = len(own) > 1
	return []Evidence{e}
}

// byWords are the statements, units of guidance and the description of a skill, by their words.
func byWords(s *framework.Skill) map[string][]Text {
	of := map[string][]Text{}
	for _, l := range s.Levels {
		for _, t := range statementTexts(&l) {
			words := framework.Fold(t.Text.Text)
			of[words] = append(of[words], t)
		}
	}
	for _, t := range append(unitTexts(framework.Units(s.Guidance)), Text{Text: s.Description}) {
		words := framework.Fold(t.Text.Text)
		of[words] = append(of[words], t)
	}
	return of
}

// orSame is what is known of a text or, if that is nothing, where it stands word for word.
func (c *comparison) orSame(known []Evidence, t Text, old bool) []Evidence {
	if len(known) > 0 {
		return known
	}
	return c.sameElsewhere(t, old)
}
