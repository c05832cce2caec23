package diff

import "compdiff/framework"

// A stem is generic in a skill when it stands in this share of its texts, in
// thousandths, and in more than a few of them.
const (
	genericShare = 200
	genericFew   = 2
)

// genericStems tells which stems stand all over a skill: those of its name,
// and those that many of its texts have, on both sides taken together. They
// say what the skill is about and nothing of a single duty. The texts are
// looked at when somebody first asks.
func (c *comparison) genericStems(p skillPair) func(stem int) bool {
	var texts int
	var count map[int]int
	return func(stem int) bool {
		if count == nil {
			count = map[int]int{}
			texts = c.countStems(p.old, count) + c.countStems(p.new, count)
		}
		n := count[stem]
		return n > genericFew && 1000*n >= genericShare*texts
	}
}

// countStems adds up in how many texts of a skill each stem stands, and gives
// the number of texts. The stems of the name count as standing in all.
func (c *comparison) countStems(s *framework.Skill, count map[int]int) (texts int) {
	add := func(text string, weight int) {
		for _, stem := range c.lex.sentence(text).stems {
			count[stem] += weight
		}
	}
	for _, l := range s.Levels {
		for _, st := range l.Statements {
			add(st.Text, 1)
			texts++
		}
	}
	for _, u := range framework.Units(s.Guidance) {
		add(u.Text.Text, 1)
		texts++
	}
	add(s.Name, texts+genericFew+1)
	return texts
}
