package report

import (
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// partRank puts what concerns a skill as a whole before its levels, and those
// before the guidance.
var partRank = map[string]int{"skill": 0, "code": 1, "name": 2, "category": 3, "description": 4, "levels": 5, "guidance": 7}

// sectionRank is behind them all.
const sectionRank = 8

const levelRank = 6

func (p pagePart) rank() int {
	if n, known := partRank[p.Name]; known {
		return n
	}
	if strings.HasPrefix(p.Name, sectionPart) {
		return sectionRank
	}
	return levelRank
}

// tidy puts the parts and rows of a skill in the order in which people read
// them, and gives levels their numbers.
func (s *pageSkill) tidy() {
	if s.Old == nil {
		s.Old = []int{}
	}
	if s.New == nil {
		s.New = []int{}
	}
	if s.Parts == nil {
		s.Parts = []pagePart{}
	}
	for i := range s.Parts {
		p := &s.Parts[i]
		p.Rows = inPlace(p.Rows)
		if p.rank() == levelRank {
			p.Level = levelIn(p.Name)
		}
		p.Name = Visible(p.Name)
	}
	sorting.By(s.Parts, func(a, b pagePart) int {
		if a.rank() != b.rank() {
			return a.rank() - b.rank()
		}
		return a.Level - b.Level
	})
}

// inPlace orders rows as the new edition has them. What the old one alone has
// follows the row that it stood behind.
func inPlace(rows []pageRow) []pageRow {
	var out, gone []pageRow
	for _, r := range rows {
		if r.is >= 0 {
			out = append(out, r)
		} else {
			gone = append(gone, r)
		}
	}
	sorting.By(out, func(a, b pageRow) int { return a.is - b.is })
	sorting.By(gone, func(a, b pageRow) int { return a.was - b.was })
	for _, r := range gone {
		at, before := 0, -1
		for i, other := range out {
			if other.was >= before && other.was <= r.was && other.was >= 0 {
				at, before = i+1, other.was
			}
		}
		out = slices.Insert(out, at, r)
	}
	return out
}
