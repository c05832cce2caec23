package layouts

import (
	"fmt"
	"slices"
	"strings"
)

// against lists what a reading has otherwise than a truth.
func (r reading) against(t Truth, l Layout) []Difference {
	c := comparing{layout: l}
	taken := make([]bool, len(r.skills))
	for i := range t.Skills {
		want := &t.Skills[i]
		at := r.find(*want, taken)
		if at < 0 {
			c.add(*want, nil, "skill", allOf(*want), "")
			c.out[len(c.out)-1].levelsLost = true
			continue
		}
		taken[at] = true
		c.skill(*want, &r.skills[at])
	}
	for i, got := range r.skills {
		if !taken[i] {
			c.add(got, nil, "skill that is none", "", allOf(got))
			c.out[len(c.out)-1].levelsLost = true
		}
	}
	for _, k := range t.Kept {
		if !strings.Contains(r.rest, squeeze(k.Text)) {
			c.kept(t, k, strings.Contains(r.unplaced, squeeze(k.Text)))
		}
	}
	return c.out
}

// find is the skill that stands for one of the truth: that of the same code
// and name, or of the same code, or name.
func (r reading) find(want Skill, taken []bool) int {
	for _, same := range []func(Skill) bool{
		func(s Skill) bool { return s.Code == want.Code && s.Name == want.Name },
		func(s Skill) bool { return s.Code != "" && s.Code == want.Code },
		func(s Skill) bool { return s.Name == want.Name },
	} {
		for i, s := range r.skills {
			if !taken[i] && same(s) {
				return i
			}
		}
	}
	return -1
}

// comparing collects differences.
type comparing struct {
	layout Layout
	out    []Difference
}

func (c *comparing) add(want Skill, got *Skill, part, wanted, have string) {
	words := []string{want.Code, want.Name}
	if got != nil {
		words = append(words, got.Code, got.Name)
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	c.out = append(c.out, Difference{
		Skill: strings.TrimSpace(want.Name + " " + want.Code), Part: part, Want: wanted, Got: have, words: words,
	})
}

// skill compares the parts of one.
func (c *comparing) skill(want Skill, got *Skill) {
	texts := func(part, a, b string) {
		if a, b = c.normal(a), c.normal(b); a != b {
			c.add(want, got, part, a, b)
		}
	}
	texts("code", want.Code, got.Code)
	texts("name", want.Name, got.Name)
	texts("description", want.Description, got.Description)
	texts("guidance", c.lines(want.Guidance), c.lines(got.Guidance))
	for n := 0; n < 100; n++ {
		a, b := want.level(n), got.level(n)
		if a == nil && b == nil {
			continue
		}
		before := len(c.out)
		texts(partOf(n), levelText(a), levelText(b))
		for i := before; i < len(c.out); i++ {
			c.out[i].levelsLost = b == nil || len(b.Statements) == 0
		}
	}
}

// levelText is the text of a level on one line, its statements apart; "(none)"
// where there is none.
func levelText(l *Level) string {
	if l == nil {
		return "(none)"
	}
	return strings.Join(l.Statements, " ¶ ")
}

// normal is a text without what does not count: white space, and marks of
// footnotes where the layout has some.
func (c *comparing) normal(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if !c.layout.is("footnotes", "none", "") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, " ¶ [1]", ""), " [1]", "")
	}
	return text
}

// lines writes guidance on one line, its lines apart where the layout shows
// where they end, and with their depths where it shows these.
func (c *comparing) lines(lines []Line) string {
	var out []string
	for _, l := range lines {
		text := l.Text
		if c.layout.is("guidance marks", "native") || c.layout.is("cell lists", "bullets", "html") {
			text = strings.Repeat("> ", l.Depth) + text
		}
		out = append(out, text)
	}
	return strings.Join(out, " ¶ ")
}

// kept notes a text that vanished, joined another part or is unaccounted.
func (c *comparing) kept(t Truth, k Kept, unplaced bool) {
	got := "(nowhere, or in another part)"
	if unplaced {
		got = "(unaccounted)"
	}
	if k.Skill >= 0 && k.Skill < len(t.Skills) {
		c.add(t.Skills[k.Skill], nil, "text of its own", k.Text, got)
		return
	}
	c.out = append(c.out, Difference{Skill: "", Part: "text of its own", Want: k.Text, Got: got})
}

// allOf is the whole text of a skill, for a look.
func allOf(s Skill) string {
	out := []string{strings.TrimSpace(s.Name + " " + s.Code), s.Description}
	for _, l := range s.Guidance {
		out = append(out, l.Text)
	}
	for _, l := range s.Levels {
		out = append(out, fmt.Sprintf("%d: %s", l.Number, strings.Join(l.Statements, " ")))
	}
	return strings.Join(out, " | ")
}
