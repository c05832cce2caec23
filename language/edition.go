package language

import (
	"compdiff/framework"
)

// Of is the language that the texts of an edition are in, as [Counter.Language] tells
// it; where they do not, the one that the edition says.
func Of(e *framework.Edition) string {
	var c Counter
	step := 1 + len(e.Skills)/sampled
	for first := range step { // every so manieth skill, until that is enough
		for i := first; i < len(e.Skills) && !c.Full(); i += step {
			c.addSkill(&e.Skills[i])
		}
	}
	if code := c.Language(); code != "" && code != Other {
		return code
	}
	if e.Language != "" {
		return Base(e.Language)
	}
	return c.Language()
}

// sampled is how many skills of an edition are looked at first.
const sampled = 64

// perSkill bounds what one skill says, in bytes.
const perSkill = 2 << 10

func (c *Counter) addSkill(s *framework.Skill) {
	end := c.size + perSkill
	c.Add(s.Name)
	c.Add(s.Description.Text[:min(len(s.Description.Text), perSkill)])
	for i := range s.Levels {
		for _, st := range s.Levels[i].Statements {
			if c.size > end {
				return
			}
			c.Add(st.Text)
		}
	}
	for i := range s.Sections {
		if c.size > end {
			return
		}
		c.Add(s.Sections[i].Text[:min(len(s.Sections[i].Text), perSkill)])
	}
}

// Between is the language of two editions, "" where neither says; differ is set where
// each is in another.
func Between(old, new *framework.Edition) (code string, differ bool) {
	o, n := Of(old), Of(new)
	switch {
	case o == n:
		return o, false
	case o == "", o == Other && n != "":
		return n, false
	case n == "", n == Other:
		return o, false
	}
	return "", true
}

// Name is what a language is called in English.
func Name(code string) string {
	if code == "en" {
		return "English"
	}
	if r := For(code); r != nil {
		return r.Name
	}
	return code
}
