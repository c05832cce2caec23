package diff

import (
	"cmp"

	"compdiff/framework"
)

// A skill that came may have one duty alone from a skill that stayed, in other words, and one that
// went may live on there by one: too little for a split or a merge, and enough to look there.

// A single duty is another one's in other words where so much of both is the same, in thousandths,
// and so many stems of them, of which one at least is rare.
const (
	singleFloor = copyFloor
	singleStems = 5
)

// singles adds to the relations of skills that came or went the single duties that a skill which
// stayed has on the other side, where nothing is known of them.
func (j *job) singles(content *content, h holders, worded alikeWorded, of func(o, n *comparison) *relation, related []*relation) {
	if len(worded.old) == 0 {
		return
	}
	known := map[Text]bool{}
	for _, r := range related {
		for _, e := range r.evidence {
			known[e.Old], known[e.New] = true, true
		}
	}
	for i, p := range j.pairs {
		if p.old != nil && p.new != nil {
			continue
		}
		alone := cmp.Or(p.old, p.new)
		topic := content.lex.sentence(alone.Name).stems
		for _, t := range allStatements(alone) {
			t.Skill = id(alone)
			if known[t] {
				continue
			}
			if e, k := j.single(content, worded, t, topic, p.new == nil); k >= 0 && !h.stock.has(e) {
				o, n := j.at(k), j.at(i)
				if p.old != nil {
					o, n = n, o
				}
				r := of(o, n)
				r.singles = append(r.singles, e)
			}
		}
	}
}

// single is the likest statement of the skills that stayed to one of a skill that came or went, and
// the place of its pair; -1 where none is like enough. Where only the one names what its skill is all
// about, the two may be one sentence about two topics.
func (j *job) single(content *content, worded alikeWorded, t Text, topic []int, went bool) (best Evidence, place int) {
	stems := content.lex.contentOf(t.Text.Text)
	most, place := singleFloor-1, -1
	for _, k := range worded.saying(content, stems, went) {
		s := j.pairs[k].old
		if went {
			s = j.pairs[k].new
		}
		for _, o := range allStatements(s) {
			others := content.lex.contentOf(o.Text.Text)
			like := dice(stems, others)
			if like <= most || !content.sharesRare(stems, others) || like < farFloor && common(without(stems, others), topic) > 0 {
				continue
			}
			o.Skill = id(s)
			most, place = like, k
			best = Evidence{Old: o, New: t, Confidence: float64(like) / 1000}
			if went {
				best.Old, best.New = t, o
			}
		}
	}
	return best, place
}

// saying lists the places of the skills that have, on the other side, a rare stem of a statement
// and enough of the others.
func (w alikeWorded) saying(content *content, stems []int, went bool) []int {
	of, side := w.old, func(i int) *framework.Skill { return w.before[i] }
	if went {
		of, side = w.new, func(i int) *framework.Skill { return w.skills[i] }
	}
	var places []int
	for _, stem := range stems {
		if content.isRare(stem) {
			places = append(places, of[stem]...)
		}
	}
	var found []int
	for _, i := range union(places, nil) {
		if n := common(content.read[side(i)].stems, stems); n >= singleStems && 1400*n >= singleFloor*len(stems) {
			found = append(found, i)
		}
	}
	return found
}

// sharesRare reports that two texts share enough stems, and a rare one.
func (c *content) sharesRare(a, b []int) bool {
	n, rare := 0, false
	for _, stem := range a {
		if common([]int{stem}, b) > 0 {
			n, rare = n+1, rare || c.isRare(stem)
		}
	}
	return rare && n >= singleStems
}
