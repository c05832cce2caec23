package diff

// section is what stands around a reworded text on one side: the texts of its
// level, or of the whole guidance, itself among them.
type section struct {
	texts []sentence
	index *stemIndex
}

func sectionOf(texts ...sentence) section {
	return section{texts, indexStems(len(texts), func(i int) []int { return texts[i].stems })}
}

// having lists the places of the texts that may have so many of some stems, which stand in the text at
// a place of either side.
func (s section) having(stems []int, own []int, atLeast int) []int {
	if s.index == nil {
		return nil // no text
	}
	at := 0
	if len(own) > 0 {
		at = own[0]
	}
	return s.index.having(stems, at, atLeast)
}

// surroundings are the sections on both sides. Level is set for a statement of
// a level: of others nobody can say that more is asked than before, or less.
type surroundings struct {
	old, new section
	topic    func(stem int) bool  // tells the stems that stand all over the skill; nil where none do
	spelled  func(w string) bool  // tells the words that stand so, as they are spelt; nil where all do
	renamed  map[Op][]int         // the stems that the name of the skill lost and got
	called   func(stem int) bool  // tells the stems of its names; nil where nobody asks
	named    func(row []int) bool // tells the rows of stems that the name of the skill says: see isNamed
	level    bool
	items    [2][]int // the numbers of the words at which other texts of a side begin: see beginnings
	permuted bool     // the parts of a split or a merge are read in another order than they stand
	// ownOld and ownNew are the places of the text itself in the sections.
	ownOld, ownNew []int
	guidance       bool
	// went and came are the words of a description that stand in the guidance of the other
	// side.
	went, came passage
	notes      func() skillNotes // the guidance of the skill on both sides; nil where it is not asked
	texts      func() skillTexts // all texts of the skill on both sides; nil where they are not asked
	at         int               // the level of a statement
}

// observation is one thing seen in a reworded text. An empty aspect is an
// observation that has no name of its own, such as a replaced object.
type observation struct {
	aspect Aspect
	heavy  bool // makes the change substantive
	why    string
	at     []piece // what it tells of: a range of one side, or one of either; none where it tells of the whole text
}

// observed is an observation of which nobody knows yet where it is.
func observed(a Aspect, heavy bool, why string) observation {
	return observation{aspect: a, heavy: heavy, why: why}
}

// of is an observation with what it tells of.
func (o observation) of(at ...piece) observation {
	o.at = at
	return o
}

var (
	loneVerbAspect = map[Op]Aspect{Delete: VerbRemoved, Insert: VerbAdded}
	dutyAspect     = map[Op]Aspect{Delete: DutyRemoved, Insert: DutyAdded}
	itemAspect     = map[Op]Aspect{Delete: ItemRemoved, Insert: ItemAdded}
	happened       = map[Op]string{Delete: "was dropped", Insert: "was added"}
)

// passage is what passed between a description and the guidance of the other side.
type passage struct {
	words    []bool // by the place of a word among those of the description that carry content
	evidence []noteShare
}

// noteShare is a unit of guidance, how many of its words the description has, and which
// share of them that is, in thousandths.
type noteShare struct {
	unit         Text
	words, share int
}

// noteWords are the words of guidance that carry content, one unit behind the other.
type noteWords struct {
	stems, unitOf []int
	units         []Text
	distinct      [][]int // the stems of each unit, ascending
}

// skillNotes is the guidance of a skill on both sides, one unit behind the other.
type skillNotes struct{ old, new noteWords }

// near is another text of a skill.
type near struct {
	kind string // "the guidance", "the description", "level 4"
	sentence
	level int   // of a statement; 0 of others
	index int   // of a statement in its level
	row   []int // the stems of its words that carry content, as they stand there
	has   stemSign
}

// skillTexts are all texts of a skill on both sides.
type skillTexts struct{ old, new []near }
