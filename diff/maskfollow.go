package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Where a heading was lost or misread, the text below it stands in the part above, and that
// is what a doubt is about; the part that it was torn from looks removed. So texts are
// followed: what stands in a part in doubt on one side, and on the other in another part,
// says nothing of that part either. A part whose texts stand nowhere is gone all the same.

// follow hides the parts of which a text stands in a part in doubt of the other side, and
// then those of which one stands in these: where the cells of a row slipped by one, each has
// what the next one had.
func (h *hiding) follow() {
	for doubts := slices.Clone(h.found); len(doubts) > 0; {
		var more []Doubt
		for _, way := range [][2]*framework.Skill{{h.old, h.new}, {h.new, h.old}} {
			looked := map[string]bool{} // parts: what a second doubt about one leads to is in doubt by then
			for _, d := range doubts {
				if !looked[d.Part] {
					looked[d.Part] = true
					more = append(more, h.followed(way[0], way[1], d)...)
				}
			}
		}
		h.found = append(h.found, more...)
		doubts = more
	}
}

// followed are the doubts about the parts of one skill that were not in doubt, and of which a
// text stands in a part in doubt of another.
func (h *hiding) followed(s, other *framework.Skill, d Doubt) (found []Doubt) {
	if !h.inDoubt[d.Part] {
		return nil
	}
	for _, part := range saidIn(other, s, strings.Join(h.strange(s, other, d.Part), " ")) {
		if !h.inDoubt[part] {
			found = append(found, h.about(d, []string{part})...)
		}
	}
	return found
}

// strange is what a part of one skill says and the same part of the other does not.
func (h *hiding) strange(s, other *framework.Skill, part string) []string {
	have := map[string]bool{}
	for _, text := range textsOfPart(other, part) {
		have[framework.Fold(text)] = true
	}
	return slices.DeleteFunc(textsOfPart(s, part), func(text string) bool { return have[framework.Fold(text)] })
}

// textsOfPart are the sentences of a part of a skill.
func textsOfPart(s *framework.Skill, part string) (texts []string) {
	switch n := levelOf(part); {
	case part == partDescription:
		return framework.Sentences(s.Description.Text)
	case part == partGuidance:
		for _, u := range framework.Units(s.Guidance) {
			texts = append(texts, u.Text.Text)
		}
	case n > 0:
		for _, l := range s.Levels { // of a skill that runs into another one there are two
			for _, st := range l.Statements {
				if l.Number == n {
					texts = append(texts, framework.Sentences(st.Text)...)
				}
			}
		}
	}
	return texts
}

// partsOf are the parts of a skill that can be hidden.
func partsOf(s *framework.Skill) []string {
	return append([]string{partDescription, partGuidance}, levelsOf(s)...)
}

// elsewhere are the pairs of skills of which something is in doubt, by
// their ids: what one of their texts says may be of a skill that the other side has.
type elsewhere []*hiding

func newElsewhere(pairs []skillPair, hidings map[*framework.Skill]*hiding) (all elsewhere) {
	for _, p := range pairs {
		if h := hidings[p.new]; h != nil && len(h.found) > 0 {
			all = append(all, h)
		}
	}
	sorting.By(all, func(a, b *hiding) int { // the same in both directions
		return cmp.Or(cmp.Compare(min(id(a.old), id(a.new)), min(id(b.old), id(b.new))), cmp.Compare(max(id(a.old), id(a.new)), max(id(b.old), id(b.new))))
	})
	return all
}

// holds looks for a doubt of the side that lacks a skill, about a text in which at least
// half of what the skill says stands.
func (all elsewhere) holds(lost *framework.Skill, side Side) (Doubt, bool) {
	own := textsOfSkill(lost)
	for _, h := range all {
		s, other := h.sides(side)
		said := ""
		for _, part := range partsOf(s) {
			if h.speaksOf(part, side) {
				said += " " + strings.Join(h.strange(s, other, part), " ")
			}
		}
		if d := h.doubtOf(side); d != nil && mostly(own, said) {
			return *d, true
		}
	}
	return Doubt{}, false
}

// torn hides the parts of skills in doubt that have in common with a hidden one half or more of
// what is theirs alone on that side: what the other side has of it, nobody can tell.
func (all elsewhere) torn(hidden *framework.Skill, side Side) {
	said := strings.Join(textsOfSkill(hidden), " ")
	for _, h := range all {
		d := h.doubtOf(side)
		if d == nil {
			continue
		}
		cause := *d
		s, other := h.sides(side)
		for _, part := range partsOf(s) {
			if !h.inDoubt[part] && mostly(h.strange(s, other, part), said) {
				h.found = append(h.found, h.about(cause, []string{part})...)
			}
		}
	}
}

// sides are the skill of a side and that of the other one.
func (h *hiding) sides(side Side) (s, other *framework.Skill) {
	if side == New {
		return h.new, h.old
	}
	return h.old, h.new
}

// speaksOf reports that a doubt of a side is about a part, or about the skill as a whole.
func (h *hiding) speaksOf(part string, side Side) bool {
	return h.whole[sideIndex(side)] != nil || slices.ContainsFunc(h.found, func(d Doubt) bool { return d.Part == part && d.Side == side })
}

// doubtOf is what speaks against the reading of the skill of a side, as a whole or else of a
// part of it; nil where nothing does.
func (h *hiding) doubtOf(side Side) *Doubt {
	if d := h.whole[sideIndex(side)]; d != nil {
		return d
	}
	s, _ := h.sides(side)
	for _, part := range partsOf(s) {
		if i := slices.IndexFunc(h.found, func(d Doubt) bool { return d.Part == part && d.Side == side }); i >= 0 {
			return &h.found[i]
		}
	}
	return nil
}

// textsOfSkill are the texts of all parts of a skill.
func textsOfSkill(s *framework.Skill) (texts []string) {
	for _, part := range partsOf(s) {
		texts = append(texts, textsOfPart(s, part)...)
	}
	return texts
}

// mostly reports that at least half of some texts stand in another.
func mostly(texts []string, in string) bool {
	in = " " + framework.Fold(in) + " "
	n := 0
	for _, text := range texts {
		if strings.Contains(in, " "+framework.Fold(text)+" ") {
			n++
		}
	}
	return n > 0 && 2*n >= len(texts)
}

// sideIndex is the place of a side in a pair of two.
func sideIndex(side Side) int {
	if side == New {
		return 1
	}
	return 0
}
