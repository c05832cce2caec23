package check

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// What stands between the description and the guidance, a section of the publisher's
// own or notes on what changed, takes what belongs to the guidance when the heading of
// that is lost or stands too low. The same section of the other skills shows it.

// holding is what a skill has under the title of a section, or as notes on what changed.
type holding struct {
	owner *framework.Skill
	title string
	lines []*passage
}

// holdings are those of all skills under one title, a list for each title, in the order
// in which titles come up.
func (r *reading) holdings() [][]holding {
	var out [][]holding
	at := map[string]int{}
	add := func(h holding) {
		key := framework.Fold(h.title)
		i, seen := at[key]
		if !seen {
			i = len(out)
			at[key], out = i, append(out, nil)
		}
		if n := len(out[i]); n > 0 && out[i][n-1].owner == h.owner {
			out[i][n-1].lines = append(out[i][n-1].lines, h.lines...)
			return
		}
		out[i] = append(out[i], h)
	}
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		for _, sec := range s.Sections {
			h := holding{owner: s, title: sec.Title}
			for text := range strings.SplitSeq(sec.Text, "\n") {
				h.lines = append(h.lines, lineIn(s, "section "+sec.Title, framework.Text{Text: text, From: sec.From}))
			}
			add(h)
		}
		for _, n := range s.Revisions {
			add(holding{s, n.Title, []*passage{lineIn(s, "revisions", framework.Text{Text: n.Text, From: n.From})}})
		}
	}
	return out
}

// lineIn is a line of a section as rules see texts.
func lineIn(s *framework.Skill, part string, t framework.Text) *passage {
	return &passage{Text: t, facts: factsOf(t.Text), skill: nameOf(s), owner: s, part: part}
}

// strayKinds are what a line of a section may be that no line of the others is.
var strayKinds = []struct {
	is  func(*passage) bool
	why string
}{
	{func(p *passage) bool { return strings.HasSuffix(p.Text.Text, ":") }, "a line announces something"},
	{func(p *passage) bool { return p.ended }, "a line is a sentence"},
}

// strayInSections reports what stands in a section of one skill and is unlike all that
// the other skills have there, where the guidance of that skill is none or begins
// otherwise than any other.
func strayInSections(r *reading) []fault {
	var out []fault
	for _, same := range r.holdings() {
		if at, why := strayIn(same); at != nil && r.guidanceCut(at.owner) {
			out = append(out, fault{at, at.Text.Text, why + " where the other skills have nothing of the kind; it may be the guidance"})
		}
	}
	return out
}

// guidanceTakes reports guidance that begins with an item where that of all others begins
// with a paragraph or an intro, and skills have sections of their own: the item may be the
// last of a section, and the heading stand too high.
func guidanceTakes(r *reading) []fault {
	if len(r.holdings()) == 0 {
		return nil
	}
	kinds := map[string][]line{}
	for _, f := range r.forms() {
		if len(f.guidance) > 0 {
			first := f.guidance[0]
			kind := kindOfLine(first)
			if kind == "prose" && first.looksLikeHeading() {
				kind = "name"
			}
			kinds[kind] = append(kinds[kind], first)
		}
	}
	var out []fault
	for _, kind := range []string{"item", "name"} {
		if few := kinds[kind]; len(few) == 1 && len(kinds["prose"])+len(kinds["intro"]) > 1 {
			out = append(out, fault{few[0].passage, few[0].Text.Text, "the guidance begins with this, where that of all others begins with a sentence or what leads to a list; it may belong to the section above, and the heading stand too high"})
		}
	}
	return out
}

// guidanceCut reports that the guidance of a skill is missing, or begins with a line of
// another kind than that of any other skill.
func (r *reading) guidanceCut(s *framework.Skill) bool {
	var own *form
	kinds := map[string]bool{}
	for _, f := range r.forms() {
		switch {
		case f.skill == s:
			own = f
		case len(f.guidance) > 0:
			kinds[kindOfLine(f.guidance[0])] = true
		}
	}
	if own == nil || len(kinds) == 0 {
		return false
	}
	return len(own.guidance) == 0 || !kinds[kindOfLine(own.guidance[0])]
}

// kindOfLine is what the first line of a guidance is.
func kindOfLine(l line) string {
	switch {
	case l.item:
		return "item"
	case strings.HasSuffix(l.Text.Text, ":"):
		return "intro"
	}
	return "prose"
}

// strayIn is the line of a section of one skill that is unlike those of the others, and
// in what.
func strayIn(same []holding) (at *passage, why string) {
	if len(same) < 2 {
		return nil, ""
	}
	for _, kind := range strayKinds {
		has := func(h holding) bool { return slices.ContainsFunc(h.lines, kind.is) }
		if k := theOne(same, has); k >= 0 {
			return same[k].lines[slices.IndexFunc(same[k].lines, kind.is)], kind.why
		}
	}
	if k := theOne(same, func(h holding) bool { return len(h.lines) > 1 }); k >= 0 && len(same) > 2 {
		return same[k].lines[1], "a second paragraph stands"
	}
	return nil, ""
}

// theOne is the only section that has something; -1 where none has, or several.
func theOne(same []holding, has func(holding) bool) int {
	one := -1
	for i, h := range same {
		switch {
		case !has(h):
		case one >= 0:
			return -1
		default:
			one = i
		}
	}
	return one
}

// longestHolding is the last line of a section in which a skill has more than any other
// has there; nil where there is none.
func (r *reading) longestHolding(s *framework.Skill) *passage {
	if r.longHeld == nil {
		r.longHeld = map[*framework.Skill]*passage{}
		for _, same := range r.holdings() {
			longest := 0
			for i := range same {
				if len(same[i].lines) > len(same[longest].lines) {
					longest = i
				}
			}
			h := same[longest]
			if len(same) > 1 && theOne(same, func(o holding) bool { return len(o.lines) == len(h.lines) }) == longest {
				r.longHeld[h.owner] = h.lines[len(h.lines)-1]
			}
		}
	}
	return r.longHeld[s]
}
