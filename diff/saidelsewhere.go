package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// What a level has no longer, or has now, may stand in a statement of another skill with more around it, or
// its first clause may: "weighs the worth of the eel catch by its price" in "weighs and raises the worth of the
// eel catch". The other skill is told, on both sides of which it may stand.

// saidElsewhere is the share of the stems of a duty, or of its first clause, in thousandths, that must stand in one
// row of such a statement; saidStems is how many they must be, and saidRarest how many of the rarest of
// them are looked up.
const (
	saidElsewhere = 800
	saidStems     = 4
	saidFirst     = 5   // stems that a first clause must have
	saidShare     = 500 // share of the duty that it must be
	saidRow       = 3   // words that the two must have in one row, in the same order
	saidAlike     = 4   // or, where none of them is rare and it is all of the duty
	saidRarest    = 3
)

// maxSaid bounds the statements that are held against those that nothing explains.
const maxSaid = 1 << 20

// partsElsewhere notes for the statements that nothing explains which other skill has what they say.
func (j *job) partsElsewhere(content *content, stock *stock) {
	s := search{content: content, stock: stock, left: maxSaid}
	for _, c := range j.results {
		if c == nil || c.alone() || s.left <= 0 {
			continue
		}
		for i := range c.open {
			l := &c.open[i]
			if !l.inOld || !l.inNew {
				continue
			}
			for _, t := range pick(l.old, l.oldLeft) {
				c.tellElsewhere(l, &s, t, true)
			}
			for _, t := range pick(l.new, l.newLeft) {
				c.tellElsewhere(l, &s, t, false)
			}
		}
	}
}

// tellElsewhere notes where the statement of a level of which nothing is known stands in another skill.
func (c *comparison) tellElsewhere(l *openLevel, s *search, t Text, old bool) {
	if l.originOf(t, old) != nil || len(c.sameElsewhere(t, old)) > 0 {
		return
	}
	other, share := s.whereStands(c, t, old)
	if share == 0 {
		return
	}
	l.origins.add(evidenceOf(t, other, old, float64(share)/1000))
}

// search looks for statements in the skills of an edition.
type search struct {
	content *content
	stock   *stock
	left    int // how many statements may be held against others still
}

// sought is what is searched for: the stems of a duty or of a part of it, its verbs, all of its stems,
// what its skill is about, and its words as they stand there.
type sought struct {
	part, verbs, all, topic, row []int
	whole                        bool // it is all that the duty asks for
}

// whereStands is the statement of another skill, on the other side, that says what one does, most of it or what
// that asks for first, and how much of it that is in thousandths.
func (s *search) whereStands(c *comparison, t Text, old bool) (Text, int) {
	lex := s.content.lex
	text := lex.sentence(t.Text.Text)
	verbs, _ := lex.deed(text)
	own := c.pair.new
	if old {
		own = c.pair.old
	}
	w := sought{verbs: verbs, all: text.stems, topic: lex.contentOf(own.Name)}
	w.row = lex.rowOf(t.Text.Text)
	for i, part := range [][]int{lex.core(text), lex.untilHow(text)} {
		w.part, w.whole = part, i == 0
		if len(part) < saidStems || i > 0 && (len(part) < saidFirst || 1000*len(part) < saidShare*len(text.stems)) {
			continue
		}
		if other, found := s.said(w, s.stock.side(old), c); found > 0 {
			return other, 1000 * found / len(text.stems)
		}
	}
	return Text{}, 0
}

// said is the statement of an edition, of another skill, that says what is wanted, and how many of the stems that
// are wanted it has; 0 where none does, or so many skills that it is nobody's.
func (s *search) said(w sought, in stockSide, c *comparison) (best Text, most int) {
	skills := 0
	for _, k := range in.likely(w.part) {
		skill := in.skills[k].skill
		if skill == c.pair.old || skill == c.pair.new {
			continue
		}
		all := in.statementsOf(s.content, k)
		s.left -= len(all)
		has := false
		for i, stems := range all {
			if 1000*common(stems, w.part) < saidElsewhere*len(w.part) || len(w.verbs) > 0 && common(stems, w.verbs) == 0 {
				continue
			}
			t := allStatements(skill)[i]
			if found := s.inRow(w, t, skill); found > 0 {
				has = true
				if found > most {
					t.Skill = id(skill)
					best, most = t, found
				}
			}
		}
		if skills += one(has); skills == commonTo {
			return Text{}, 0
		}
	}
	return best, most
}

// inRow is how many of the stems that are wanted a statement has in one row, where they are enough, one of them is
// rare, and neither skill says of its own topic what the other one says of another.
func (s *search) inRow(w sought, t Text, skill *framework.Skill) int {
	lex := s.content.lex
	row := lex.rowOf(t.Text.Text)
	found := inOneRow(row, w.part)
	same := len(longestRow(w.row, row))
	if same < saidRow || 1000*len(found) < saidElsewhere*len(w.part) || !(w.whole && same >= saidAlike) && !slices.ContainsFunc(found, s.content.isRare) {
		return 0
	}
	found = union(found, nil)
	if common(without(w.part, found), w.topic) > 0 {
		return 0
	}
	first := slices.IndexFunc(row, func(stem int) bool { return slices.Contains(found, stem) })
	span := union(slices.Clone(row[first:min(len(row), first+standsWithin*len(w.part)/1000+1)]), nil)
	if common(without(span, w.all), lex.contentOf(skill.Name)) > 0 {
		return 0
	}
	return len(found)
}

// likely lists the skills that may have a statement with most of some stems: those that have two of the rarest.
func (side stockSide) likely(stems []int) []int {
	rarest := slices.Clone(stems)
	sorting.By(rarest, func(x, y int) int {
		return cmp.Or(cmp.Compare(len(side.posting[x]), len(side.posting[y])), cmp.Compare(x, y))
	})
	times := map[int]int{}
	var found []int
	for _, stem := range rarest[:saidRarest] {
		for _, k := range side.posting[stem] {
			if times[k]++; times[k] == saidRarest-1 {
				found = append(found, k)
			}
		}
	}
	slices.Sort(found)
	return found
}

// side is the skills of the edition in which what one side has no longer, or has now, is searched.
func (s *stock) side(old bool) stockSide {
	s.read()
	if old {
		return s.sides[1]
	}
	return s.sides[0]
}

// untilHow are the stems of what a sentence asks for before it says by what, how or what for.
func (l *lexicon) untilHow(s sentence) []int {
	var stems []int
	verbs := l.dutiesOf(s)
	for i, t := range s.tokens {
		if len(stems) >= saidStems && (t.in(inPrepositions) && t.lower != "of" || t.in(inPurposeMarkers) || verbs[i] || t.Text == ",") {
			break
		}
		if t.content() {
			stems = append(stems, t.stem)
		}
	}
	return union(stems, nil)
}
