package diff

import (
	"slices"

	"compdiff/framework"
)

// The parts of a skill that changes name; levels are "level 5".
const (
	partEdition     = "edition"
	partSkill       = "skill"
	partCode        = "code"
	partName        = "name"
	partCategory    = "category"
	partDescription = "description"
	partLevels      = "levels"
	partGuidance    = "guidance"
)

// skill compares the two sides of a pair.
func (c *comparison) skill() {
	p := c.pair
	switch {
	case p.old == nil:
		c.wholeSkill("skill-added", p.new)
		c.sum.skillAdded(p.new)
	case p.new == nil:
		c.wholeSkill("skill-removed", p.old)
		c.sum.skillRemoved(p.old)
	default:
		c.identity(p)
		c.description(p)
		c.levels(p)
		c.guidance(p)
		c.sections(p)
	}
	if p.reused != nil {
		c.codeReused(p)
	}
}

// codeReused records that a code stands for another skill now.
func (c *comparison) codeReused(p skillPair) {
	c.add(Change{Rule: "skill-code-reused", Part: partSkill, Confidence: 1,
		Old: []Text{titleOf(p.reused)}, New: []Text{titleOf(p.new)}, Reason: "neither the name nor the texts are those of the skill that had the code"})
}

// titleOf names a skill in a change.
func titleOf(s *framework.Skill) Text {
	return Text{Text: framework.Text{Text: s.Title(), From: s.From}, Skill: id(s)}
}

func rowOf(p skillPair) Row {
	r := Row{Old: []int{}, New: []int{}, Sizes: map[int]float64{}, Letters: map[int]Letter{}}
	if p.old != nil {
		r.Code, r.Name, r.Old = p.old.Code, p.old.Name, coverage(p.old)
		r.label(p.old)
	}
	if p.new != nil {
		r.Code, r.Name, r.New = p.new.Code, p.new.Name, coverage(p.new)
		r.label(p.new)
	}
	return r
}

// label notes what the levels of a skill are called.
func (r *Row) label(s *framework.Skill) {
	for _, l := range s.Levels {
		if l.Label == "" {
			continue
		}
		if r.Labels == nil {
			r.Labels = map[int]string{}
		}
		r.Labels[l.Number] = l.Label
	}
}

// coverage lists the levels that a skill defines; where a source only marks them,
// those that are marked.
func coverage(s *framework.Skill) []int {
	if len(s.Levels) == 0 && !s.Knows(framework.PartLevels) {
		return append([]int{}, s.Declared...)
	}
	levels := make([]int, len(s.Levels))
	for i, l := range s.Levels {
		levels[i] = l.Number
	}
	return levels
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
		c.sum.Skills.Recoded++
		c.add(Change{Rule: "skill-recoded", Part: partCode, Confidence: p.confidence, Reason: p.why, Evidence: c.lex.common(p.old, p.new, farFloor),
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
		ch.Class, ch.Aspects, ch.Reason, ch.Unjudged = Substantive, []Aspect{c.lex.nameAspect(p.old.Name, p.new.Name)}, "another name", false
	}
	ch.Part = partName
	return ch
}

// nameAspect is what became of a name: it was cut, or grew, or speaks of something
// else.
func (l *lexicon) nameAspect(old, new string) Aspect {
	o, n := l.sentence(old), l.sentence(new)
	if a := l.newReading(o, n, surroundings{}, redline(o, n)).balance().extent(); a != Rewritten {
		return a
	}
	return ObjectChanged
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
	case n.Text == "":
		ch.Rule, ch.Old = "description-removed", []Text{{Text: o}}
	default:
		ch = c.reworded("description-reworded", []Text{{Text: o}}, []Text{{Text: n}}, surroundings{})
		ch.Part = partDescription
	}
	c.add(ch)
}

// reworded is a change from one text, or several, to another: with its
// redline, class and reason.
func (c *comparison) reworded(rule string, old, new []Text, around surroundings) Change {
	return c.redlined(rule, old, new, around, nil)
}

// redlined is the same with a redline that is known; nil where none is.
func (c *comparison) redlined(rule string, old, new []Text, around surroundings, es []edit) Change {
	o, n := c.lex.sentence(joined(old)), c.lex.sentence(joined(new))
	known := es != nil
	if !known {
		es = redline(o, n)
	}
	v := c.judge(old, new, around, es)
	if v.anew && !known {
		es = replaced(o.tokens, n.tokens)
	}
	return Change{
		Rule: rule, Class: v.class, Aspects: v.aspects, Reason: v.reason, Unjudged: v.unjudged,
		Old: old, New: new, Spans: spans(es), Confidence: 1,
	}
}

// judge classifies what became of texts. The parts of a split or a merge are read in the
// order of the one text on the other side.
func (c *comparison) judge(old, new []Text, around surroundings, es []edit) verdict {
	o, n := c.lex.sentence(joined(old)), c.lex.sentence(joined(new))
	was, is := o.text, n.text
	switch {
	case len(old) > 1:
		o = c.lex.sentence(joined(c.lex.inOrderOf(old, n)))
	case len(new) > 1:
		n = c.lex.sentence(joined(c.lex.inOrderOf(new, o)))
	}
	if o.text != was || n.text != is {
		es = redline(o, n)
	}
	return c.lex.classify(o, n, around, es)
}

// joined is several texts as one.
func joined(texts []Text) string {
	s := ""
	for i, t := range texts {
		if i > 0 {
			s += framework.Gap(s, t.Text.Text)
		}
		s += t.Text.Text
	}
	return s
}
