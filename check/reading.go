package check

import (
	"strconv"

	"compdiff/framework"
)

// reading is an edition laid out for the rules.
type reading struct {
	edition  *framework.Edition
	passages []*passage
	slab     []passage                       // the last of those that the passages lie in
	leads    *leadCount                      // nil until somebody asks: see leadCounts
	midway   map[*framework.Skill][]*passage // statements that begin in small letters, two for a skill at most
	words    map[string]*word                // by their lower-case form
	written  map[string]*word                // the same as they are written
	free     []token                         // room for those of passages
	cut      []framework.Token               // of the passage that is cut
	english  bool                            // the tables of english.go apply

	// Laid out when a rule asks for them.
	placed      []line                        // see lines
	habits      map[string]habit              // see habitOf
	levelLabels map[string]bool               // see labels
	formed      []*form                       // see forms
	begun       map[string]startOf            // see starts
	lengths     map[int]int                   // see areFewAsLong
	longHeld    map[*framework.Skill]*passage // see longestHolding
	closing     map[*framework.Skill]bool     // see belowListAlone
	outside     map[*framework.Skill]bool     // see outsideInForm
	lowest      map[int]int                   // see firstLevels
	inUse       map[int]int                   // see levelUsers
	inside      set                           // see leadsInside
	numbered    map[string]map[string]int     // see countsIn
	smallLists  *bool                         // see listsInSmall
	announced   *int                          // see announcing
	active      *[2]int                       // see activities
	activity    *bool                         // see describesByActivity
	idle        []*passage                    // see noDuties
	dutied      bool                          // these are known
	start       *string                       // see oneStart
	third       int                           // 1 for no, 2 for yes: see inThirdPerson
}

// passage is one text of the edition that a reader takes in at once.
type passage struct {
	framework.Text
	facts  // those of passages that stand in a reading
	kind   kind
	item   bool   // an entry of a list, by layout or by the colon above it
	joined bool   // goes on in the paragraph of the passage before
	skill  string // code, or name where there is none; "" outside skills
	owner  *framework.Skill
	part   string // as in a change
	tokens []token
}

// kind says what a passage is.
type kind uint8

const (
	label     kind = iota // a name, a keyword, a title: no sentence
	prose                 // a description, guidance, a definition, a note
	statement             // a sentence of a level
)

// token is a word or a punctuation mark of a passage.
type token struct {
	*word
	start, end int32 // byte offsets into the passage's text
}

// perSlab is how many passages are allocated together.
const perSlab = 256

// lay adds a passage and finds out what rules ask of it.
func (r *reading) lay(p passage) *passage {
	if len(r.slab) == cap(r.slab) {
		r.slab = make([]passage, 0, perSlab)
	}
	p.facts = factsOf(p.Text.Text)
	r.slab = append(r.slab, p)
	laid := &r.slab[len(r.slab)-1]
	r.passages = append(r.passages, laid)
	return laid
}

// statements gives the statements that stand on their own, of all skills.
func (r *reading) statements() []*passage {
	isOne := func(p *passage) bool { return p.kind == statement && !p.item }
	n := 0
	for _, p := range r.passages {
		if isOne(p) {
			n++
		}
	}
	out := make([]*passage, 0, n)
	for _, p := range r.passages {
		if isOne(p) {
			out = append(out, p)
		}
	}
	return out
}

// parts gives the passages of each part of each skill.
func (r *reading) parts() [][]*passage {
	var out [][]*passage
	for from := 0; from < len(r.passages); {
		to := from + 1
		for to < len(r.passages) && r.passages[to].owner == r.passages[from].owner && r.passages[to].part == r.passages[from].part {
			to++
		}
		out = append(out, r.passages[from:to])
		from = to
	}
	return out
}

// nameOf is what a finding calls a skill.
func nameOf(s *framework.Skill) string {
	if s.Code != "" {
		return s.Code
	}
	return s.Name
}

// whole is the passage that stands for a skill as such.
func whole(s *framework.Skill, part string) *passage {
	return &passage{Text: framework.Text{Text: s.Title(), From: s.From}, skill: nameOf(s), owner: s, part: part}
}

func levelPart(number int) string { return "level " + strconv.Itoa(number) }

// line is a passage and where it stands in its part.
type line struct {
	*passage
	first, last bool // of its part
	alone       bool // a line or a paragraph of its own
	only        bool // the one text of its part
}

// habit counts how texts of one sort end.
type habit struct{ long, ended int }

// startOf says what a word begins: in how many skills a statement, a
// description and a paragraph of guidance.
type startOf struct{ statements, descriptions, guidance spreadCount }

// spreadCount counts skills; texts come skill by skill.
type spreadCount struct {
	skills int
	last   *framework.Skill
}

// pastNumber is the token after the number of a list ("1.", "2.3", "a)"), or
// the first.
func (p *passage) pastNumber() int {
	for i := 1; i+1 < len(p.tokens) && i < 3; i++ {
		if p.is(i, ".)") && p.apart(i+1) && p.enumerator(i-1) {
			return i + 1
		}
	}
	return 0
}

// form is how a skill is laid out: what the others of its edition are held
// against.
type form struct {
	skill       *framework.Skill
	description []line
	guidance    []line
	levels      []line
	paragraphs  map[string]int // of each level
	guiding     set            // the pronouns that paragraphs of any guidance begin with
}

// word is what a reading knows of a word or mark, however it is capitalised.
type word struct {
	lower   string
	letters bool   // begins with a letter; a mark or a number does not
	small   answer // see isSmall
	uses    int
	leads   int // statements that it begins
	first   *passage
}

// answer is that to a question which is asked once.
type answer uint8

const (
	unknown answer = iota
	no
	yes
)
