package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
)

// stock knows the sentences that many skills have, each about its own topic: that a skill which
// came has one as well says nothing of where it is from.
type stock struct {
	content *content
	sides   [2]stockSide       // the skills of either edition that were looked at
	known   map[[2]string]bool // by the texts
}

// stockSide is the skills of an edition, and by stem which of them have it.
type stockSide struct {
	skills     []wordsOf
	posting    map[int][]int
	statements [][][]int // of each of the skills, the stems of its statements, once somebody asked
}

// newStock reads the skills when somebody first asks.
func newStock(c *content) *stock { return &stock{content: c, known: map[[2]string]bool{}} }

// has reports that what two texts share stands in a statement of so many skills of an edition that
// it is nobody's: most of its stems, since each skill names its own topic in it; all of them where
// the two are the same to the letter, and so name one topic.
func (s *stock) has(e Evidence) bool {
	texts := [2]string{e.Old.Text.Text, e.New.Text.Text}
	said, known := s.known[texts]
	if !known {
		shared := s.content.lex.shared(&e)
		s.read()
		share := keptShare
		if typed(texts[0]) == typed(texts[1]) {
			share = 1000
		}
		said = slices.ContainsFunc(s.sides[:], func(side stockSide) bool { return side.holders(s.content, shared, share) >= commonTo })
		s.known[texts] = said
	}
	return said
}

// read reads the skills of both editions once.
func (s *stock) read() {
	if s.sides[0].posting == nil {
		s.sides = [2]stockSide{s.content.stockOf(s.content.old), s.content.stockOf(s.content.new)}
	}
}

// stockOf are the skills of an edition that were looked at to learn how rare words are.
func (c *content) stockOf(skills []framework.Skill) stockSide {
	if c.read == nil {
		c.learn()
	}
	side := stockSide{posting: map[int][]int{}}
	for i := range skills {
		w, read := c.read[&skills[i]]
		if !read {
			continue
		}
		for _, stem := range w.stems {
			side.posting[stem] = append(side.posting[stem], len(side.skills))
		}
		side.skills = append(side.skills, wordsOf{skill: &skills[i], stems: w.stems})
	}
	side.statements = make([][][]int, len(side.skills))
	return side
}

// statementsOf are the stems of each statement of a skill.
func (side stockSide) statementsOf(c *content, skill int) [][]int {
	s := side.skills[skill].skill
	if side.statements[skill] == nil {
		all := make([][]int, 0, countStatements(s))
		for i := range s.Levels {
			for k := range s.Levels[i].Statements {
				all = append(all, c.lex.contentOf(s.Levels[i].Statements[k].Text))
			}
		}
		side.statements[skill] = all
	}
	return side.statements[skill]
}

// holders counts the skills of which a statement has a share of some stems, in thousandths, as far as
// the count matters. Such a skill has the rarest of them: where both texts name one topic that few
// have, what else they say may be said of every topic.
func (side stockSide) holders(c *content, stems []int, share int) int {
	need := (share*len(stems) + 999) / 1000
	if need == 0 {
		return 0
	}
	rarest := side.rarest(stems)
	n := 0
	for _, k := range side.posting[rarest[0]] {
		if w := side.skills[k]; n < commonTo && common(w.stems, stems) >= need && slices.ContainsFunc(side.statementsOf(c, k), func(of []int) bool {
			return common(of, stems) >= need && common(of, rarest) == len(rarest)
		}) {
			n++
		}
	}
	return n
}

// rarest are those of some stems that the fewest skills have, ascending.
func (side stockSide) rarest(stems []int) []int {
	least := len(side.posting[slices.MinFunc(stems, func(x, y int) int {
		return cmp.Compare(len(side.posting[x]), len(side.posting[y]))
	})])
	return slices.DeleteFunc(slices.Clone(stems), func(s int) bool { return len(side.posting[s]) != least })
}
