package diff

import (
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
)

// defects records which faults the new edition has taken over, brought in and
// done away with.
func (j *job) defects(found Defects) {
	if len(found.Old)+len(found.New) == 0 {
		return
	}
	old, new := slices.Clone(found.Old), slices.Clone(found.New)
	oldHome, newHome := j.homes()
	join := func(same func(o, n Defect) bool) {
		old = slices.DeleteFunc(old, func(o Defect) bool {
			i := slices.IndexFunc(new, func(n Defect) bool { return o.Rule == n.Rule && same(o, n) })
			if i < 0 {
				return false
			}
			newHome(new[i]).defect("defect-carried-over", &o, &new[i])
			new = slices.Delete(new, i, i+1)
			return true
		})
	}
	join(func(o, n Defect) bool { return o.Fingerprint == n.Fingerprint })
	join(func(o, n Defect) bool { return oldHome(o) == newHome(n) && sameFault(o, n) })
	join(func(o, n Defect) bool { return oldHome(o) == newHome(n) && newHome(n).rewrote(o, n) })
	for i := range old {
		oldHome(old[i]).defect("defect-fixed", &old[i], nil)
	}
	for i := range new {
		newHome(new[i]).defect("defect-introduced", nil, &new[i])
	}
}

func sameFault(o, n Defect) bool {
	return framework.Fold(o.Text.Text) == framework.Fold(n.Text.Text)
}

// homes find the comparison that a fault of either side belongs to.
func (j *job) homes() (old, new func(Defect) *comparison) {
	olds, news := map[string]int{}, map[string]int{}
	for i := len(j.pairs) - 1; i >= 0; i-- {
		if s := j.pairs[i].old; s != nil {
			olds[id(s)] = i
		}
		if s := j.pairs[i].new; s != nil {
			news[id(s)] = i
		}
	}
	in := func(known map[string]int) func(Defect) *comparison {
		return func(d Defect) *comparison {
			if i, ok := known[d.Skill]; ok {
				return j.at(i)
			}
			return j.whole
		}
	}
	return in(olds), in(news)
}

// rewrote reports that a text with one fault became a text with the other.
func (c *comparison) rewrote(o, n Defect) bool {
	return slices.ContainsFunc(c.changes, func(ch Change) bool {
		return strings.Contains(joined(ch.Old), o.Text.Text) && strings.Contains(joined(ch.New), n.Text.Text)
	})
}

// defect records what became of a fault; a side is nil where the edition does
// not have it.
func (c *comparison) defect(rule string, old, new *Defect) {
	ch := Change{Rule: rule, Confidence: 1}
	if old != nil {
		ch.Old = []Text{{Text: old.Text}}
		ch.Part, ch.Defect, ch.says = old.Part, old.Rule, old.Message
	}
	if new != nil {
		ch.New = []Text{{Text: new.Text}}
		ch.Part, ch.Defect, ch.says = new.Part, new.Rule, new.Message
	}
	if n, ok := strings.CutPrefix(ch.Part, "level "); ok {
		ch.Level, _ = strconv.Atoi(n)
	}
	c.add(ch)
}
