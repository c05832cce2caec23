package diff

import "compdiff/framework"

// hand is what a lexicon found out of the skills at hand, for several who ask: it is
// forgotten with their texts. None of it may be kept by who asks.
type hand struct {
	tokens  []token // room for those of texts; what is used of it is at the front
	used    int
	filled  [][]token        // room that is used up
	free    [][]token        // room of skills before, to be used again
	content map[string][]int // the stems of texts that nobody asked more of
	units   map[*framework.Skill][]framework.Unit
	notes   map[*framework.Skill]noteWords
	generic generic
	forms   saidForms
	balance counts // by sense: see [reading.markGone]
	times   counts // by sense: see [reading.strangestFirst]
	stems   []int  // of the text that is read
	bag     bag
}

// forget makes room for the next skills.
func (h *hand) forget() {
	h.free, h.filled = append(h.free, h.filled...), h.filled[:0]
	h.used, h.generic.old, h.generic.new = 0, nil, nil
	h.forms = saidForms{}
	clear(h.content)
	clear(h.units)
	clear(h.notes)
}

// roomOfTokens is how many tokens room is made for at a time.
const roomOfTokens = 1 << 10

// keep is a copy of tokens.
func (h *hand) keep(tokens []token) []token {
	kept := h.room(len(tokens))
	copy(kept, tokens)
	return kept
}

// room is for so many tokens.
func (h *hand) room(n int) []token {
	if len(h.tokens)-h.used < n {
		h.moreRoom(n)
	}
	kept := h.tokens[h.used : h.used+n : h.used+n]
	h.used += n
	return kept
}

// moreRoom makes room for so many tokens at least, of what earlier skills had where that does.
func (h *hand) moreRoom(n int) {
	if len(h.tokens) == roomOfTokens { // of a longer text, it is not kept
		h.filled = append(h.filled, h.tokens)
	}
	h.used = 0
	if last := len(h.free) - 1; last >= 0 && n <= roomOfTokens {
		h.tokens, h.free = h.free[last], h.free[:last]
		return
	}
	h.tokens = make([]token, max(roomOfTokens, n))
}

// counts are numbers by stem, which can be taken back to nothing in the time that
// it took to count.
type counts struct {
	of      []int // by stem; those behind the end are 0
	counted []int // the stems that are not 0
}

// is is the number of a stem.
func (c *counts) is(stem int) int {
	if stem >= len(c.of) {
		return 0
	}
	return c.of[stem]
}

// at is the number of a stem, which is about to be another than it is.
func (c *counts) at(stem int) *int {
	if stem >= len(c.of) {
		c.of = append(c.of, make([]int, stem+1-len(c.of))...)
	}
	if c.of[stem] == 0 {
		c.counted = append(c.counted, stem)
	}
	return &c.of[stem]
}

func (c *counts) reset() {
	for _, stem := range c.counted {
		c.of[stem] = 0
	}
	c.counted = c.counted[:0]
}

// generic is in how many texts of a pair of skills each stem stands.
type generic struct {
	old, new *framework.Skill
	texts    int
	times    counts
}

// bag gathers the distinct stems of the texts of two sides, which are 0 and 1.
type bag struct {
	sides counts // the sides that have a stem, as bits
	have  [2]int // how many stems each side has
	both  int
}
