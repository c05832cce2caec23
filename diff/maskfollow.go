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

// follow hides the parts of which a text stands in a part in doubt of the other side.
func (h *hiding) follow() {
	if len(h.found) == 0 {
		return
	}
	direct := slices.Clone(h.found)
	for _, way := range [][2]*framework.Skill{{h.old, h.new}, {h.new, h.old}} {
		for _, d := range direct {
			if !h.inDoubt[d.Part] {
				continue
			}
			for _, part := range saidIn(way[1], way[0], strings.Join(h.strange(way[0], way[1], d.Part), " ")) {
				if !h.inDoubt[part] {
					h.found = append(h.found, h.about(d, []string{part})...)
				}
			}
		}
	}
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
// half of what the skill says stands; the parts with that text are in doubt as well.
func (all elsewhere) holds(lost *framework.Skill, side Side) (Doubt, bool) {
	var own []string
	for _, part := range partsOf(lost) {
		own = append(own, textsOfPart(lost, part)...)
	}
	for _, h := range all {
		said := ""
		var parts []string
		d := h.whole[sideIndex(side)]
		s, other := h.old, h.new
		if side == New {
			s, other = h.new, h.old
		}
		for _, part := range partsOf(s) {
			if i := slices.IndexFunc(h.found, func(d Doubt) bool { return d.Part == part && d.Side == side }); i >= 0 && d == nil {
				d = &h.found[i]
			} else if i < 0 && h.whole[sideIndex(side)] == nil {
				continue
			}
			said += " " + strings.Join(h.strange(s, other, part), " ")
			parts = append(parts, part)
		}
		if d == nil || !mostly(own, said) {
			continue
		}
		found := *d
		for _, part := range parts {
			if !h.inDoubt[part] && mostly(h.strange(s, other, part), strings.Join(own, " ")) {
				h.found = append(h.found, h.about(found, []string{part})...)
			}
		}
		return found, true
	}
	return Doubt{}, false
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
