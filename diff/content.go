package diff

import (
	"cmp"
	"math"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Thresholds of pairing skills by content, in thousandths.
const (
	contentShare = 700 // what content weighs in the likeness of two skills; the name weighs the rest
	contentFloor = 500 // likeness from which two skills are one
	contentLead  = 50  // by how much that must exceed the next best
	hintFloor    = 250 // likeness from which a successor is suggested
	reuseName    = 500 // names less alike than this ...
	reuseFloor   = 300 // ... over content less alike than this, and no statement in common: the code was reused
	reuseStems   = 12  // stems that both skills must have for that to be said
)

// content compares whole skills by the words they use. Rare words weigh more
// (TF-IDF), and how rare a word is, both editions together say. All sums are of
// whole numbers, so that no order of summing shows.
type content struct {
	lex      *lexicon
	old, new []framework.Skill
	df       []int // by stem: in how many of the skills looked at it stands; see [content.found]
	looked   int
	read     map[*framework.Skill]wordsOf // the skills looked at
	tally    counts                       // of the skill that is read
	profiles map[*framework.Skill]*profile
}

// profile is the words of a skill.
type profile struct {
	name   []int // distinct stems of the name
	stems  []int // distinct stems of all of its texts, ascending
	weight []int // of each of these
	norm   int   // the sum of the squared weights
}

func newContent(lex *lexicon, old, new []framework.Skill) *content {
	return &content{lex: lex, old: old, new: new, profiles: map[*framework.Skill]*profile{}}
}

// maxSample bounds the skills of an edition that are looked at to learn how
// rare words are.
const maxSample = 2000

// learn counts in how many skills each stem stands. A skill that says the same
// in both editions is read once.
func (c *content) learn() {
	c.read = map[*framework.Skill]wordsOf{}
	read := map[string]wordsOf{}
	for _, skills := range [][]framework.Skill{c.old, c.new} {
		step := 1 + len(skills)/maxSample
		for i := 0; i < len(skills); i += step {
			s := &skills[i]
			r := read[id(s)]
			if r.skill == nil || !sameWords(r.skill, s) {
				r = c.count(s)
				read[id(s)] = r
			}
			c.looked++
			c.read[s] = r
			for _, stem := range r.stems {
				if stem >= len(c.df) {
					c.df = append(c.df, make([]int, stem+1-len(c.df))...)
				}
				c.df[stem]++
			}
		}
	}
}

// found is in how many of the skills looked at a stem stands.
func (c *content) found(stem int) int {
	if stem >= len(c.df) {
		return 0
	}
	return c.df[stem]
}

// wordsOf is a skill that was read, its distinct stems, ascending, and in how many of
// its texts each of them stands.
type wordsOf struct {
	skill *framework.Skill
	stems []int
	times []int32
}

// counted is what [content.count] says of a skill, of which most were read when
// the words were learnt.
func (c *content) counted(s *framework.Skill) wordsOf {
	if w, learnt := c.read[s]; learnt {
		return w
	}
	return c.count(s)
}

// sameWords reports that two skills have the same texts, as far as content
// counts them.
func sameWords(x, y *framework.Skill) bool {
	return x.Name == y.Name && x.Description.Text == y.Description.Text &&
		slices.EqualFunc(x.Levels, y.Levels, func(a, b framework.Level) bool {
			return slices.EqualFunc(a.Statements, b.Statements, sameText)
		})
}

// count is in how many texts of a skill each stem stands.
func (c *content) count(s *framework.Skill) wordsOf {
	add := func(text string) {
		for _, stem := range c.lex.learn(text) {
			*c.tally.at(stem)++
		}
	}
	add(s.Name)
	add(s.Description.Text)
	for _, l := range s.Levels {
		for _, st := range l.Statements {
			add(st.Text)
		}
	}
	w := wordsOf{s, slices.Clone(c.tally.counted), make([]int32, len(c.tally.counted))}
	slices.Sort(w.stems)
	for i, stem := range w.stems {
		w.times[i] = int32(c.tally.of[stem])
	}
	c.tally.reset()
	return w
}

func (c *content) profile(s *framework.Skill) *profile {
	if p := c.profiles[s]; p != nil {
		return p
	}
	if c.read == nil {
		c.learn()
	}
	p := c.profileOf(c.counted(s), c.lex.sentence(s.Name).stems)
	c.profiles[s] = p
	return p
}

func (c *content) profileOf(words wordsOf, name []int) *profile {
	p := &profile{name: name, stems: words.stems, weight: make([]int, len(words.stems))}
	for i, stem := range words.stems {
		w := c.rarity(stem) * often(int(words.times[i])) / 1000
		p.weight[i] = w
		p.norm += w * w
	}
	return p
}

// rarity is the inverse document frequency of a stem, in thousandths.
func (c *content) rarity(stem int) int {
	return int(1000 * math.Log(float64(c.looked+1)/float64(c.found(stem)+1)))
}

// often damps how often a stem stands in a skill, in thousandths.
func often(times int) int { return int(1000 * (1 + math.Log(float64(times)))) }

// cosine is the likeness of the words of two skills, in thousandths.
func cosine(a, b *profile) int {
	dot := 0
	for i, j := 0, 0; i < len(a.stems) && j < len(b.stems); {
		switch {
		case a.stems[i] < b.stems[j]:
			i++
		case a.stems[i] > b.stems[j]:
			j++
		default:
			dot += a.weight[i] * b.weight[j]
			i, j = i+1, j+1
		}
	}
	if dot == 0 {
		return 0
	}
	return int(1000 * float64(dot) / (math.Sqrt(float64(a.norm)) * math.Sqrt(float64(b.norm))))
}

// likeness is the likeness of two skills by content and name, in thousandths.
func (c *content) likeness(a, b *framework.Skill) int {
	x, y := c.profile(a), c.profile(b)
	return (contentShare*cosine(x, y) + (1000-contentShare)*dice(x.name, y.name)) / 1000
}

// another reports that the skills which share a code are not one: neither name
// nor content is alike, or each is plainly the skill of another code by name
// and content.
func (c *content) another(p skillPair, names namesakes) bool {
	if c.sameName(p) && !names.elsewhere(p) {
		return false // whatever they say: most skills need not be looked at for that
	}
	x, y := c.profile(p.old), c.profile(p.new)
	cos := cosine(x, y)
	if len(x.stems) < reuseStems || len(y.stems) < reuseStems {
		return false
	}
	if dice(x.name, y.name) < reuseName && cos < reuseFloor && len(c.lex.common(p.old, p.new, nearFloor)) == 0 {
		return true
	}
	heir, source := names.new[foldedName(p.old)], names.old[foldedName(p.new)]
	return len(heir) == 1 && cosine(x, c.profile(heir[0])) > cos || len(source) == 1 && cosine(c.profile(source[0]), y) > cos
}

// sameName reports that the names of a pair have enough in common.
func (c *content) sameName(p skillPair) bool {
	return dice(c.lex.sentence(p.old.Name).stems, c.lex.sentence(p.new.Name).stems) >= reuseName
}

// elsewhere reports that one other skill has the name of either side of a pair.
func (n namesakes) elsewhere(p skillPair) bool {
	heir, source := n.new[foldedName(p.old)], n.old[foldedName(p.new)]
	return len(heir) == 1 && heir[0] != p.new || len(source) == 1 && source[0] != p.old
}

// kindred is two skills of different codes that may be one.
type kindred struct {
	old, new *framework.Skill
	likeness int
}

// closest orders kindred skills, the likest first, and alike ones by their
// codes, whichever side each stands on.
func closest(x, y kindred) int {
	return cmp.Or(
		cmp.Compare(y.likeness, x.likeness),
		cmp.Compare(min(id(x.old), id(x.new)), min(id(y.old), id(y.new))),
		cmp.Compare(max(id(x.old), id(x.new)), max(id(y.old), id(y.new))),
	)
}

// byContent pairs skills that are alike enough, the likest first, unless
// another skill is nearly as like.
func (p *pairing) byContent(c *content) {
	if len(p.old) == 0 || len(p.new) == 0 {
		return
	}
	found := c.kindred(p.old, p.new, contentFloor-contentLead, true)
	rivals := map[*framework.Skill][]kindred{}
	for _, k := range found {
		rivals[k.old], rivals[k.new] = append(rivals[k.old], k), append(rivals[k.new], k)
	}
	paired := map[*framework.Skill]bool{}
	for _, k := range found {
		if k.likeness < contentFloor || paired[k.old] || paired[k.new] || k.rivalled(slices.Concat(rivals[k.old], rivals[k.new]), paired) {
			continue
		}
		paired[k.old], paired[k.new] = true, true
		p.pairs = append(p.pairs, skillPair{old: k.old, new: k.new, confidence: float64(k.likeness) / 1000,
			why: "the texts and the names are alike"})
	}
	p.drop(paired)
}

// rivalled reports that a free skill is nearly as like one end of k as the
// other end is, or more.
func (k kindred) rivalled(others []kindred, paired map[*framework.Skill]bool) bool {
	return slices.ContainsFunc(others, func(r kindred) bool {
		return r != k && r.likeness+contentLead > k.likeness && !paired[r.old] && !paired[r.new]
	})
}

// kindred lists the pairs of skills whose likeness reaches the floor, the
// likest first. With both set, either side is asked for its likest.
func (c *content) kindred(old, new []*framework.Skill, floor int, both bool) []kindred {
	var found []kindred
	for _, p := range c.candidates(old, new, both) {
		o, n := old[p.old], new[p.new]
		if like := c.likeness(o, n); like >= floor {
			found = append(found, kindred{o, n, like})
		}
	}
	sorting.By(found, closest)
	return found
}

// common lists the statements of two skills that are that alike, one to one.
func (l *lexicon) common(old, new *framework.Skill, floor int) []Evidence {
	var out []Evidence
	o, n := allStatements(old), allStatements(new)
	for _, k := range l.align(texts(o), texts(n), func(int) bool { return true }).links {
		if k.score >= floor {
			out = append(out, Evidence{Old: o[k.old[0]], New: n[k.new[0]], Confidence: float64(k.score) / 1000})
		}
	}
	return out
}

func allStatements(s *framework.Skill) []Text {
	n := countStatements(s)
	if n == 0 {
		return nil
	}
	out := make([]Text, 0, n)
	for i := range s.Levels {
		out = appendStatements(out, &s.Levels[i])
	}
	return out
}
