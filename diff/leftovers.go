package diff

import "slices"

// leftovers are the texts of a side that had no partner when somebody asked.
type leftovers struct {
	places []int
	index  *stemIndex
}

// joinCost is how many times as dear it is to ask whether a leftover joins a link as whether two texts
// are alike.
const joinCost = 4

// indexLeft indexes what an alignment leaves over.
func (m *matcher) indexLeft(a *alignment) {
	m.oldRest, m.newRest = m.leftoversOf(a.oldLeft, m.oldAt), m.leftoversOf(a.newLeft, m.newAt)
}

func (m *matcher) leftoversOf(places []int, at func(int) sentence) leftovers {
	if len(places) < indexFrom {
		return leftovers{}
	}
	l := leftovers{places: slices.Clone(places)}
	l.index = indexStems(len(places), func(i int) []int { return at(l.places[i]).stems })
	l.index.most = max(leastAsked, l.index.most/joinCost)
	return l
}

// having lists the places of those that still have no partner and have one of some stems: of few
// leftovers all. The stems are those of a text at a place.
func (l leftovers) having(stems []int, at int, still []int) []int {
	if l.index == nil {
		return still
	}
	var found []int
	for _, k := range l.index.having(stems, l.rank(at), 1) {
		if _, left := slices.BinarySearch(still, l.places[k]); left {
			found = append(found, l.places[k])
		}
	}
	return found
}

// rank is how many leftovers stand before a place.
func (l leftovers) rank(at int) int {
	n, _ := slices.BinarySearch(l.places, at)
	return n
}

// leftCut reports that there were more leftovers than could be asked.
func (m *matcher) leftCut() bool {
	return m.oldRest.index != nil && m.oldRest.index.cut || m.newRest.index != nil && m.newRest.index.cut
}
