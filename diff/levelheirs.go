package diff

import "compdiff/framework"

// levelFloor is how alike, in thousandths, a level of a skill that went must be to a skill that came
// for that to carry on the level.
const levelFloor = 230

// heirLevels is how many levels of a skill that went, and half of all, another one must carry on
// to be offered as a successor, however much of the rest it lacks.
const heirLevels = 2

// levelHeir is the skill that carries on a level, of some; nil where none does.
func (c *content) levelHeir(l *framework.Level, among []kindred, former map[*framework.Skill]*framework.Skill) *framework.Skill {
	own := c.profileOf(c.count(&framework.Skill{Levels: []framework.Level{*l}}), nil)
	var heir *framework.Skill
	most := 0
	for _, k := range among {
		like := cosine(own, c.profile(k.new))
		gain := like
		if was := former[k.new]; was != nil {
			gain -= cosine(own, c.profile(was))
		}
		if like >= levelFloor && gain > most {
			heir, most = k.new, gain
		}
	}
	return heir
}
