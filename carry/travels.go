package carry

import (
	"cmp"
	"slices"
	"strconv"

	"compdiff/diff"
	"compdiff/internal/sorting"
)

// travel is a statement of a level that stands at another place of the new
// edition.
type travel struct {
	index      int // of the statement in its old level
	to         [2]string
	skill      string
	level      int
	confidence float64
	change     *diff.Change
}

func key(skill string, level int) [2]string { return [2]string{skill, strconv.Itoa(level)} }

// follow notes where statements went that left their level.
func (r *reader) follow() {
	for i := range r.log.Changes {
		c := &r.log.Changes[i]
		switch {
		case c.Moves():
			r.moved(c)
		case c.Rule == "level-removed" || c.Rule == "skill-removed" || c.Rule == "skill-split" || c.Rule == "skill-merged":
			for _, e := range c.Evidence {
				r.went(c, e.Old, e.New, e.Confidence)
			}
		}
	}
}

// moved notes a move, also with the skill that lost the statement.
func (r *reader) moved(c *diff.Change) {
	r.went(c, c.Old[0], c.New[0], c.Confidence)
	if old := c.Old[0].Skill; old != "" {
		r.away[old] = append(r.away[old], c)
	}
}

// went notes that a statement of the old edition stands at a place of the new.
func (r *reader) went(c *diff.Change, old, new diff.Text, confidence float64) {
	from := key(cmp.Or(old.Skill, r.oldOf(c.Skill)), old.Level)
	t := travel{old.Index, key(cmp.Or(new.Skill, c.Skill), new.Level), cmp.Or(new.Skill, c.Skill), new.Level, confidence, c}
	same := func(u travel) bool { return u.index == t.index && u.to == t.to }
	if old.Level != 0 && new.Level != 0 && r.news[t.skill] != nil && !slices.ContainsFunc(r.travels[from], same) {
		r.travels[from] = append(r.travels[from], t)
	}
}

// destination is a place that has statements of a level.
type destination struct {
	skill    string
	level    int
	travels  []travel
	sureness float64 // mean of their confidence
}

// destinations lists the places to which statements of a level went, those with
// the most of them first, save one place.
func (r *reader) destinations(from, but [2]string) []destination {
	var out []destination
	for _, t := range r.travels[from] {
		if t.to == but {
			continue
		}
		at := slices.IndexFunc(out, func(d destination) bool { return key(d.skill, d.level) == t.to })
		if at < 0 {
			at = len(out)
			out = append(out, destination{skill: t.skill, level: t.level})
		}
		out[at].travels = append(out[at].travels, t)
	}
	for i := range out {
		for _, t := range out[i].travels {
			out[i].sureness += t.confidence / float64(len(out[i].travels))
		}
	}
	sorting.By(out, func(x, y destination) int {
		return cmp.Or(len(y.travels)-len(x.travels), cmp.Compare(y.sureness, x.sureness), cmp.Compare(x.skill, y.skill), x.level-y.level)
	})
	return out
}
