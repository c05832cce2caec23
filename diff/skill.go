package diff

import (
	"slices"

	"compdiff/framework"
)

// codeReused records that a code stands for another skill now.
func (c *comparison) codeReused(p skillPair) {
	c.add(Change{Rule: "skill-code-reused", Part: partSkill, Confidence: 1,
		Old: []Text{titleOf(p.reused)}, New: []Text{titleOf(p.new)}, Reason: "neither the name nor the texts are those of the skill that had the code"})
}

func (c *comparison) wholeSkill(rule string, s *framework.Skill) {
	whole := *s
	whole.FillLists()
	ch := Change{Rule: rule, Part: partSkill, Whole: &whole, Confidence: 1}
	title := []Text{{Text: titleOf(s).Text}}
	if rule == "skill-added" {
		ch.New = title
	} else {
		ch.Old = title
	}
	c.add(ch)
}

// identity compares code, name and category.
func (c *comparison) identity(p skillPair) {
	if p.old.Code != p.new.Code {
		if p.uncoded {
			c.sum.Skills.Uncoded++
		} else {
			c.sum.Skills.Recoded++
		}
		c.add(Change{Rule: "skill-recoded", Part: partCode, Confidence: p.confidence, Reason: p.why, quiet: p.uncoded, Evidence: c.lex.common(p.old, p.new, farFloor),
			Old: c.label(p.old.Code, p.old.From), New: c.label(p.new.Code, p.new.From)})
	}
	switch {
	case p.old.Name == p.new.Name:
	case sameTyped(p.old.Name, p.new.Name):
		c.typeset("skill-renamed", c.label(p.old.Name, p.old.From), c.label(p.new.Name, p.new.From), func(ch *Change) { ch.Part = partName })
	default:
		c.sum.Skills.Renamed++
		c.add(c.renamed(p))
	}
	if p.old.Knows(framework.PartCategory) && p.new.Knows(framework.PartCategory) && !slices.Equal(p.old.Category, p.new.Category) {
		c.add(Change{Rule: "skill-moved", Part: partCategory, Confidence: 1, quiet: p.stayed,
			Old: labels(p.old.Category, p.old.From), New: labels(p.new.Category, p.new.From)})
	}
}

// renamed is a change of name. A name is no duty: it is the same but for
// typography, or it is another.
func (c *comparison) renamed(p skillPair) Change {
	ch := c.reworded("skill-renamed", c.label(p.old.Name, p.old.From), c.label(p.new.Name, p.new.From), surroundings{})
	if ch.Class != Editorial {
		o, n := c.lex.sentence(p.old.Name), c.lex.sentence(p.new.Name)
		r := c.lex.newReading(o, n, surroundings{}, redline(o, n))
		ch.Class, ch.Aspects, ch.Reason, ch.Unjudged = Substantive, []Aspect{r.nameAspect()}, r.nameReason(), false
	}
	ch.Part = partName
	return ch
}

func (c *comparison) label(text string, from framework.From) []Text {
	return labels([]string{text}, from)
}

func labels(texts []string, from framework.From) []Text {
	out := []Text{}
	for i, t := range texts {
		if t != "" {
			out = append(out, Text{Text: framework.Text{Text: t, From: from}, Index: i})
		}
	}
	return out
}

func (c *comparison) description(p skillPair) {
	if !p.old.Knows(framework.PartDescription) || !p.new.Knows(framework.PartDescription) {
		return
	}
	o, n := p.old.Description, p.new.Description
	ch := Change{Part: partDescription, Confidence: 1}
	switch {
	case o.Text != n.Text && sameTyped(framework.Clean(o.Text), framework.Clean(n.Text)):
		c.typeset("description-reworded", []Text{{Text: o}}, []Text{{Text: n}}, func(ch *Change) { ch.Part = partDescription })
		return
	case o.Text == n.Text:
		return
	case o.Text == "":
		ch.Rule, ch.New = "description-added", []Text{{Text: n}}
		c.passed = c.lex.passedFrom(p).passedEvidence(o, n)
		ch.Evidence = c.orSame(c.passed, ch.New[0], false)
	case n.Text == "":
		ch.Rule, ch.Old = "description-removed", []Text{{Text: o}}
		c.passed = c.lex.passedFrom(p).passedEvidence(o, n)
		ch.Evidence = c.orSame(c.passed, ch.Old[0], true)
	default:
		around := c.lex.passedFrom(p)
		around.texts = c.textsOf
		ch = c.reworded("description-reworded", []Text{{Text: o}}, []Text{{Text: n}}, around)
		c.passed = around.passedEvidence(o, n)
		ch.Part, ch.Evidence = partDescription, c.passed
	}
	c.add(ch)
}
