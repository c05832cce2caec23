package diff

import "maps"

// wordTable finds what is known of a word by its letters. It is a map from strings that
// holds short words by value: every word of every text is looked up here, and a map
// would go and fetch the letters of each that it compares. A test holds the two against
// each other.
type wordTable struct {
	slots []wordSlot // a power of two of them; at most two of three are taken
	used  int
	long  map[string]*word
}

// wordSlot is a word of up to longestShort bytes: its letters, and how many there are in
// the highest byte. One without a word is free.
type wordSlot struct {
	a, b uint64
	word *word
}

// longestShort is how many bytes a word has that fits into a slot.
const longestShort = 15

// clone is a table of its own with the same words.
func (t *wordTable) clone() wordTable {
	return wordTable{append([]wordSlot{}, t.slots...), t.used, maps.Clone(t.long)}
}

// get is what is known of a word; nil where nothing is.
func (t *wordTable) get(text string) *word {
	if len(text) > longestShort {
		return t.long[text]
	}
	if len(t.slots) == 0 {
		return nil
	}
	a, b := lettersOf(text)
	return t.slots[t.find(a, b)].word
}

// put notes what is known of a word, of which nothing was.
func (t *wordTable) put(text string, w *word) {
	if len(text) > longestShort {
		if t.long == nil {
			t.long = map[string]*word{}
		}
		t.long[text] = w
		return
	}
	if 3*(t.used+1) > 2*len(t.slots) {
		t.grow()
	}
	a, b := lettersOf(text)
	t.slots[t.find(a, b)] = wordSlot{a, b, w}
	t.used++
}

// find is the slot of a word, or the free one where it goes.
func (t *wordTable) find(a, b uint64) int {
	mask := len(t.slots) - 1
	h := (a ^ b*0x9e3779b97f4a7c15) * 0xd6e8feb86659fd93
	for i := int(h>>32) & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.word == nil || s.a == a && s.b == b {
			return i
		}
	}
}

// fewestSlots is how many a table begins with.
const fewestSlots = 1 << 10

func (t *wordTable) grow() {
	before := t.slots
	t.slots = make([]wordSlot, max(fewestSlots, 2*len(before)))
	for _, s := range before {
		if s.word != nil {
			t.slots[t.find(s.a, s.b)] = s
		}
	}
}

// lettersOf is a short word as two numbers, which no other word has.
func lettersOf(text string) (a, b uint64) {
	n := len(text)
	b = uint64(n) << 56
	switch {
	case n >= 8:
		return eight(text, 0), b | eight(text, n-8)>>(8*(16-n))&^(0xff<<56)
	case n >= 4:
		return four(text, 0) | four(text, n-4)<<(8*(n-4)), b
	}
	for i := range n {
		a |= uint64(text[i]) << (8 * i)
	}
	return a, b
}

// eight are the eight bytes at a place.
func eight(text string, at int) uint64 { return four(text, at) | four(text, at+4)<<32 }

// four are the four bytes at a place.
func four(text string, at int) uint64 {
	text = text[at : at+4]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24
}
