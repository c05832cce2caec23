package skill

import (
	"fmt"
	"maps"
	"slices"
)

// A source that heads every level in every skill, those that a skill does not define as
// well, has the same headings in all skills. Where one skill has a heading fewer between
// others, it may be lost, and its text stands below the heading above it.

// minLevelHeads is how many headings of levels a skill has at least in such a source.
const minLevelHeads = 3

// doubtLostLevels says where a skill has no heading for a level that all others have, in
// sources that say of levels that they are not defined.
func (d *Document) doubtLostLevels() {
	if !d.saysUndefined() {
		return
	}
	heads := map[string]map[int]levelUse{} // by skill and level
	for _, u := range d.levelUses {
		if heads[u.skill] == nil {
			heads[u.skill] = map[int]levelUse{}
		}
		heads[u.skill][u.level] = u
	}
	var all []int // the levels of the skill with the most
	for _, id := range slices.Sorted(maps.Keys(heads)) {
		if levels := slices.Sorted(maps.Keys(heads[id])); len(levels) > len(all) {
			all = levels
		}
	}
	var lost []levelUse
	for _, id := range slices.Sorted(maps.Keys(heads)) {
		missing := slices.DeleteFunc(slices.Clone(all), func(n int) bool { _, has := heads[id][n]; return has })
		if len(missing) == 0 && len(heads[id]) == len(all) {
			continue
		}
		if len(missing) != 1 || len(heads[id])+1 != len(all) {
			return // the skills differ anyway
		}
		lost = append(lost, levelUse{skill: id, level: missing[0]})
	}
	if len(all) < minLevelHeads || len(lost) != 1 || len(heads) < minLevelHeads {
		return
	}
	d.doubtLostLevel(lost[0], all, heads[lost[0].skill])
}

// doubtLostLevel doubts a level that has no heading, and the one above in whose text its
// own may stand.
func (d *Document) doubtLostLevel(u levelUse, all []int, heads map[int]levelUse) {
	at := slices.Index(all, u.level)
	over := at - 1 // the heading above it
	if at > 0 && len(all) > 1 && d.levelsDescend() {
		over = at + 1
	}
	message := fmt.Sprintf("every other skill has a heading for level %d and this one has none: it may be lost, and its text may stand below another one", u.level)
	if over >= 0 && over < len(all) {
		u.from = heads[all[over]].from
		d.doubtLevel(levelUse{skill: u.skill, level: all[over], from: u.from}, message)
	}
	d.doubtLevel(u, message)
}

// saysUndefined reports that a heading of a level has nothing below but that the level is
// not defined.
func (d *Document) saysUndefined() bool {
	for i, h := range d.Heads {
		if !h.IsOneLevel() {
			continue
		}
		if below := d.nextText(i); below < len(d.Lines) && d.Heads[below] == nil && d.IsUndefined(d.Lines[below].Text) {
			return true
		}
	}
	return false
}

// levelsDescend reports that the highest level of a skill stands first.
func (d *Document) levelsDescend() bool {
	for i := 1; i < len(d.levelUses); i++ {
		if d.levelUses[i].skill == d.levelUses[i-1].skill {
			return d.levelUses[i].level < d.levelUses[i-1].level
		}
	}
	return false
}
