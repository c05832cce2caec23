package skill

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// titledBy reports that a line is the title of a browser's window: the skill's
// name and, behind a mark, that of the site.
func (c *candidate) titledBy(text string) bool {
	at := strings.IndexAny(text, "|·–—-")
	if at <= 0 || c.Name == "" || len(text) > dialect.MaxHeading {
		return false
	}
	return !lexical.EndsSentence(text) && c.repeatedBy(text[:at])
}

// repeatedBy reports that a line is nothing but the title's words or some of
// them, as in a breadcrumb.
func (c *candidate) repeatedBy(text string) bool {
	if lexical.EndsSentence(text) || lexical.StartsLower(text) {
		return false
	}
	switch key := framework.Fold(text); key {
	case "":
		return false
	case framework.Fold(c.Name), framework.Fold(c.Code), framework.Fold(c.Name + " " + c.Code):
		return true
	}
	return false
}

// note adds what a heading says of the skill that it is part of.
func (e *evidence) note(h *dialect.Heading) {
	switch h.Kind {
	case dialect.LevelSection:
		e.levels = append(e.levels, h.Levels...)
	case dialect.GuidanceSection:
		e.guidance, e.guided = true, cmp.Or(e.guided, framework.Fold(h.Title))
	case dialect.CoverageSection, dialect.LevelsSection, dialect.TitleSection:
		e.sections = true
	}
}

// candidate is a line that has the form of a title.
type candidate struct {
	dialect.Title
	at     int  // its line, as an index
	last   int  // its last line: titles can be wrapped
	ranked bool // the source marks it as a heading
	parted bool // a blank line, a rule or nothing stands before it
	noted  bool // a status or a mark stands beside it or below
	// labelled is set where labels say what name and code are. Documents that
	// explain how skills are laid out have such titles as an example, so they
	// count only where there are no others.
	labelled bool
	// apart is set where name and code stand on lines of their own.
	apart bool
	// category is what the headings above it say that the skill is of, the outermost
	// first.
	category []string
	evidence
}

// key tells the skill from others: its code or, without one, its name.
func (c *candidate) key() string { return cmp.Or(c.Code, framework.Fold(c.Name)) }

// evidence is what stands between a candidate and the next one.
type evidence struct {
	text     bool   // a description, or what may be one, before any heading
	sections bool   // guidance or coverage before the first level
	guidance bool   // guidance anywhere
	guided   string // what the first heading of guidance says, folded
	levels   []int  // in the order of their headings
	prefix   string // the name in the first level heading, folded
}

func (e evidence) structured() bool { return e.sections || e.guidance || len(e.levels) > 0 }

// absorb adds the evidence of a candidate that turned out to be text.
func (c *candidate) absorb(e evidence) {
	c.guidance = c.guidance || e.guidance
	c.sections = c.sections || e.sections
	c.levels = append(c.levels, e.levels...)
}

// opensAfter decides whether next is the title of a new skill after the open
// one, or a line of it.
func (c *candidate) opensAfter(next candidate, starts dialect.Set) bool {
	restarts := c.restartedBy(next.levels)
	switch {
	case next.key() == c.key(): // a running head, unless the skill begins again
		return restarts || next.guidance && c.guidance
	case next.ranked || next.noted || !c.structured():
		return true
	case next.prefix != "" && len(next.levels) > 0:
		return next.prefix == framework.Fold(next.Name) || next.prefix != framework.Fold(c.Name)
	case next.sections || restarts:
		return true
	case next.apart:
		return false
	}
	// It has the form, but so have sentences: "Follows ABCD". A title stands
	// on its own and does not begin as statements do.
	first, _, _ := strings.Cut(next.Name, " ")
	if !next.parted || starts[framework.Fold(first)] {
		return false
	}
	return next.text || len(next.levels) > 0 && !strings.HasSuffix(first, "s")
}

// restartedBy reports that a row of levels does not go on where the skill's
// levels ended: it has one of them again, or runs the other way.
func (c *candidate) restartedBy(levels []int) bool {
	if len(levels) == 0 || len(c.levels) == 0 {
		return false
	}
	if slices.ContainsFunc(levels, func(n int) bool { return slices.Contains(c.levels, n) }) {
		return true
	}
	step := direction(append(c.levels[len(c.levels)-1:len(c.levels):len(c.levels)], levels[0]))
	for _, row := range [][]int{c.levels, levels} {
		if d := direction(row); d != 0 && d != step {
			return true
		}
	}
	return false
}

// direction is 1 for a row of levels that runs up, -1 for one that runs down.
func direction(levels []int) int {
	return cmp.Compare(levels[len(levels)-1], levels[0])
}
