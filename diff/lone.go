package diff

import (
	"cmp"
	"slices"

	"compdiff/internal/sorting"
)

// A statement that was its level's only one must be in what the level says now: it was taken apart
// where several texts have heldShare of what it asks for between them, each of these
// a fair part of it.
const (
	lonePart  = 250 // share of the stems, in thousandths, that each of the texts must have
	loneAdded = 2   // stems that each must have over those before it
)

// takeLone links a text that stands alone on its side with the texts that have what it asks for
// between them: with more than one, if one has been found.
func (a *alignment) takeLone(m *matcher) {
	switch {
	case len(m.old.texts) == 1 && len(a.newLeft) > 0:
		if parts := m.partsOf(m.oldAt(0), a.lonePartner(true), a.newLeft, m.newAt); parts != nil {
			a.links = []link{{[]int{0}, parts, dice(m.oldAt(0).stems, m.newStems(parts)), false}}
			a.oldLeft, a.newLeft = nil, withoutPlaces(a.newLeft, parts)
		}
	case len(m.new.texts) == 1 && len(a.oldLeft) > 0:
		if parts := m.partsOf(m.newAt(0), a.lonePartner(false), a.oldLeft, m.oldAt); parts != nil {
			a.links = []link{{parts, []int{0}, dice(m.oldStems(parts), m.newAt(0).stems), false}}
			a.oldLeft, a.newLeft = withoutPlaces(a.oldLeft, parts), nil
		}
	}
}

// lonePartner lists the texts that the only one of a side is linked with.
func (a *alignment) lonePartner(old bool) []int {
	if len(a.links) == 0 {
		return nil
	}
	if old {
		return a.links[0].new
	}
	return a.links[0].old
}

// partsOf are the texts that have what a whole asks for between them, those that are known to and
// then those with most of it; nil where they do not, or none is found.
func (m *matcher) partsOf(whole sentence, known, left []int, at func(int) sentence) []int {
	core := m.lex.core(whole)
	rest := without(core, groupStems(known, at))
	by := slices.Clone(left)
	sorting.By(by, func(x, y int) int {
		return cmp.Or(cmp.Compare(common(core, at(y).stems), common(core, at(x).stems)), cmp.Compare(x, y))
	})
	parts := slices.Clone(known)
	for _, i := range by {
		if has := at(i).stems; 1000*common(core, has) >= lonePart*len(core) && common(rest, has) >= loneAdded {
			parts, rest = append(parts, i), without(rest, has)
		}
	}
	if len(parts) < 2 || len(parts) == len(known) || 1000*(len(core)-len(rest)) < heldShare*len(core) {
		return nil
	}
	slices.Sort(parts)
	return parts
}

// withoutPlaces lists the places of some that are not among others.
func withoutPlaces(all, some []int) []int {
	return slices.DeleteFunc(slices.Clone(all), func(i int) bool { return slices.Contains(some, i) })
}
