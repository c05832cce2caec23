package diff

import "compdiff/framework"

// edition compares what the editions say of themselves and of their levels.
func (j *job) edition(old, new *framework.Edition) *comparison {
	c := &comparison{lex: j.lex, sum: &j.sum}
	c.stated("edition-status-differs", string(old.Status), string(new.Status))
	c.stated("edition-language-differs", old.Language, new.Language)
	for _, o := range old.GenericLevels {
		for _, n := range new.GenericLevels {
			if o.Number == n.Number {
				c.genericLevel(o, n)
			}
		}
	}
	return c
}

// stated records that both editions state something and differ in it. What
// one does not state is unknown.
func (c *comparison) stated(rule, old, new string) {
	if old == "" || new == "" || old == new {
		return
	}
	c.add(Change{Rule: rule, Part: partEdition, Confidence: 1,
		Old: c.label(old, framework.From{}), New: c.label(new, framework.From{})})
}

// genericLevel compares the framework's own title and definition of a level.
func (c *comparison) genericLevel(old, new framework.GenericLevel) {
	add := func(ch Change) {
		ch.Part, ch.Level = levelPart(old.Number), old.Number
		c.add(ch)
	}
	if old.Title != "" && new.Title != "" && old.Title != new.Title {
		add(c.reworded("level-reworded", c.label(old.Title, framework.From{}), c.label(new.Title, framework.From{}), surroundings{}))
	}
	if len(old.Texts) == 0 || len(new.Texts) == 0 {
		return
	}
	o, n := genericTexts(old), genericTexts(new)
	var a alignment
	a.matchEqual(texts(o), texts(n))
	for _, k := range a.links {
		c.typeset("level-reworded", pick(o, k.old), pick(n, k.new), func(ch *Change) {
			ch.Part, ch.Level = levelPart(old.Number), old.Number
		})
	}
	if len(a.oldLeft)+len(a.newLeft) > 0 {
		add(c.redefined(pick(o, a.oldLeft), pick(n, a.newLeft)))
	}
}

// redefined is a change of a level's definition. One side is empty where an
// edition only has a wording more than the other.
func (c *comparison) redefined(old, new []Text) Change {
	if len(old) > 0 && len(new) > 0 {
		return c.reworded("level-reworded", old, new, surroundings{})
	}
	return Change{Rule: "level-reworded", Class: Substantive, Old: old, New: new, Confidence: 1,
		Reason: "one edition has a wording that the other has not"}
}

func genericTexts(l framework.GenericLevel) []Text {
	out := make([]Text, len(l.Texts))
	for i, t := range l.Texts {
		out[i] = Text{Text: t, Level: l.Number, Index: i}
	}
	return out
}
