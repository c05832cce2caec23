package report

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// Doubts of one cause are told in one line: what could not be compared, of which
// skills, and why. Every skill is named, or counted where there are many.

// doubtGroup is the doubts of one side that have one cause.
type doubtGroup struct {
	side   diff.Side
	rule   string
	cause  string
	parts  []string // distinct, as a reader meets them; "" is one that nobody knows
	skills []string // distinct, in order
	texts  []string // distinct
	places []framework.From
}

// groupDoubts gathers doubts by side, rule and message, in their order.
func groupDoubts(doubts []diff.Doubt) []*doubtGroup {
	var groups []*doubtGroup
	known := map[[3]string]*doubtGroup{}
	for _, d := range doubts {
		key := [3]string{string(d.Side), d.Rule, d.Message}
		g := known[key]
		if g == nil {
			g = &doubtGroup{side: d.Side, rule: d.Rule, cause: d.Message}
			known[key] = g
			groups = append(groups, g)
		}
		g.add(d)
	}
	for _, g := range groups {
		g.settle()
	}
	return groups
}

func (g *doubtGroup) add(d diff.Doubt) {
	if d.Skill != "" {
		g.parts, g.skills = append(g.parts, d.Part), append(g.skills, d.Skill)
	}
	if d.Text != "" {
		g.texts = append(g.texts, d.Text)
	}
	g.places = append(g.places, d.From)
}

// settle leaves each thing that was gathered once, where it stands first.
func (g *doubtGroup) settle() {
	g.parts, g.skills, g.texts, g.places = distinct(g.parts), distinct(g.skills), distinct(g.texts), distinct(g.places)
}

// line says all of it: "new edition: level 3 of KILN and GLAZ could not be
// compared: the column "L3 words" was not understood".
func (g *doubtGroup) line() string {
	s := string(g.side) + " edition: " + g.subject() + " could not be compared: " + g.cause
	if len(g.texts) > 0 && !strings.Contains(g.cause, g.texts[0]) {
		s += fmt.Sprintf(": %q", excerpt(g.texts[0]))
		if n := len(g.texts) - 1; n > 0 {
			s += fmt.Sprintf(" and %s", plural(n, "more text"))
		}
	}
	return s
}

// subject names the parts and the skills.
func (g *doubtGroup) subject() string {
	if len(g.skills) == 0 {
		return "a part"
	}
	parts := "a part"
	if !slices.Contains(g.parts, "") && len(g.parts) <= maxDoubted {
		parts = listed(g.parts)
	}
	of := listed(shortened(g.skills))
	if n := len(g.skills); n > 2 {
		of = fmt.Sprintf("%d skills (%s)", n, of)
	}
	if parts == "skill" {
		return of
	}
	return parts + " of " + of
}

// at says where the first of the doubts is, and how many other places there are.
func (g *doubtGroup) at() string { return joined(" ", g.places[0].String(), g.more()) }

func (g *doubtGroup) more() string {
	if more := len(g.places) - 1; more > 0 {
		return "and " + plural(more, "more place")
	}
	return ""
}

// DoubtLines says what could not be compared, a line for each cause as compilers
// print them: the first place, what, and why, with the rule.
func DoubtLines(doubts []diff.Doubt) []string {
	var lines []string
	for _, g := range groupDoubts(doubts) {
		s := joined(": ", g.places[0].String(), string(framework.Error), g.line()) + " [" + g.rule + "]"
		lines = append(lines, Visible(joined(" ", s, g.more())))
	}
	return lines
}

// doubted says how much could not be compared; "" where all was.
func doubted(c *diff.Changelog) string {
	switch n := len(c.Doubts); {
	case c.DoubtsIgnored > 0:
		return fmt.Sprintf("%s about the reading ignored, as asked: what is said of the parts may be wrong", plural(c.DoubtsIgnored, "doubt"))
	case n > 0:
		return plural(n, "part") + " could not be compared"
	}
	return ""
}
