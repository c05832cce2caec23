package layouts

import (
	"slices"
	"strconv"
	"strings"
)

// pick draws the index of a block for which a test holds, or -1.
func (w *wound) pick(holds func(block) bool) int {
	var at []int
	for i, b := range w.page.blocks {
		if holds(b) {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return -1
	}
	return oneOf(w.chooser, at)
}

// ofPart reports a heading of the description, the guidance or a level that
// the skill defines.
func (w *wound) ofPart(b block) bool {
	return b.form == heading && (b.part == "description" || b.part == "guidance") || w.ofLevel(b)
}

// ofLevel reports the heading of a level that the skill defines.
func (w *wound) ofLevel(b block) bool {
	return b.form == level && w.page.skills[b.skill].level(numberOf(b.part)) != nil
}

func numberOf(part string) int {
	n, _ := strconv.Atoi(strings.TrimPrefix(part, "level "))
	return n
}

// near is the text of the block at a distance, "" beyond the ends.
func (w *wound) near(i int) string {
	if i < 0 || i >= len(w.page.blocks) {
		return ""
	}
	return w.page.blocks[i].text
}

// remove takes blocks out.
func (w *wound) remove(from, to int) { w.page.blocks = slices.Delete(w.page.blocks, from, to) }

func headingLost(w *wound) bool {
	i := w.pick(w.ofPart)
	if i < 0 {
		return false
	}
	b := w.page.blocks[i]
	w.hit(b.text, w.near(i+1))
	w.lostWithoutTrace(b)
	w.remove(i, i+1)
	return true
}

// lostWithoutTrace says whether nobody can miss the heading of a level: it was
// the last, no line says which levels there are, and levels may have more than
// one paragraph; or it was the first and guidance may end in a paragraph.
func (w *wound) lostWithoutTrace(b block) {
	l := w.layout
	if b.form != level || !l.is("coverage", "none") || !l.is("undefined", "none", "") || !l.is("generic text", "none", "") {
		return
	}
	levels := w.page.skills[b.skill].Levels
	first, last := levels[0].Number, levels[len(levels)-1].Number
	if l.is("order", "down") {
		first, last = last, first
	}
	switch n := numberOf(b.part); {
	case n == last && l.is("statements", "paragraphs", "items"):
		w.nobody("the heading of the last level leaves no trace: the level above may have more paragraphs")
	case n == first && l.is("guidance form", "prose", "list and prose") && !l.is("guidance heading", "after levels", "unknown after levels") && !l.is("statements", "items"):
		w.nobody("the heading of the first level leaves no trace: guidance may have one more paragraph")
	}
}

func headingDoubled(w *wound) bool {
	i := w.pick(w.ofPart)
	if i < 0 {
		return false
	}
	w.page.blocks = slices.Insert(w.page.blocks, i, w.page.blocks[i])
	return w.hit(w.page.blocks[i].text)
}

func headingMisspelt(w *wound) bool {
	i := w.pick(w.ofPart)
	if i < 0 {
		return false
	}
	b := &w.page.blocks[i]
	// The word that makes it a heading, not the label or the name beside it.
	from := max(0, strings.Index(strings.ToLower(b.text), "level"))
	wrong, ok := misspelt(w.chooser, b.text[from:])
	if b.form == level {
		if wrong, ok = misspelt(w.chooser, b.text[from:min(len(b.text), from+5)]); ok {
			wrong += b.text[min(len(b.text), from+5):]
		}
	}
	if !ok {
		return false
	}
	before := b.text
	b.text = b.text[:from] + wrong
	return w.hit(b.text, before)
}

// headingMovedDown sets the heading below the first block of its part.
func headingMovedDown(w *wound) bool {
	i := w.pick(w.ofPart)
	if i < 0 || i+1 >= len(w.page.blocks) || w.page.blocks[i+1].part != w.page.blocks[i].part {
		return false
	}
	blocks := w.page.blocks
	if several := i+2 < len(blocks) && blocks[i+2].part == blocks[i].part; several && blocks[i].form == level {
		w.nobody("the level still has text, and how much of it the level above may have nobody says")
	}
	blocks[i], blocks[i+1] = blocks[i+1], blocks[i]
	return w.hit(blocks[i+1].text, blocks[i].text)
}

// headingMovedUp sets the heading above the last block of the part before it.
func headingMovedUp(w *wound) bool {
	i := w.pick(w.ofPart)
	if i < 1 || w.page.blocks[i-1].form <= group || w.page.blocks[i-1].skill != w.page.blocks[i].skill {
		return false
	}
	blocks := w.page.blocks
	if several := blocks[i-2].part == blocks[i-1].part && blocks[i-2].form > cover; several && blocks[i].form == level {
		w.nobody("the level above still has text, and how much of it this level may have nobody says")
	}
	blocks[i], blocks[i-1] = blocks[i-1], blocks[i]
	return w.hit(blocks[i-1].text, blocks[i].text)
}

func headingGluedUp(w *wound) bool {
	i := w.pick(w.ofPart)
	if i < 1 {
		return false
	}
	above := &w.page.blocks[i-1]
	if above.form <= group || above.form == rule || above.skill < 0 {
		return false
	}
	above.text += " " + w.page.blocks[i].text
	w.hit(above.text, w.near(i+1), w.page.blocks[i].text)
	w.remove(i, i+1)
	return true
}

func headingGluedDown(w *wound) bool {
	i := w.pick(w.ofPart)
	if i < 0 || i+1 >= len(w.page.blocks) || w.page.blocks[i+1].form != prose {
		return false
	}
	below := &w.page.blocks[i+1]
	below.text = w.page.blocks[i].text + " " + below.text
	w.hit(below.text, w.page.blocks[i].text)
	w.remove(i, i+1)
	return true
}

func ofTitle(b block) bool { return b.form == title }

func titleLost(w *wound) bool {
	i := w.pick(ofTitle)
	w.hit(w.page.blocks[i].text, w.near(i+1))
	w.remove(i, i+1)
	return true
}

func titleDoubled(w *wound) bool {
	i := w.pick(ofTitle)
	w.page.blocks = slices.Insert(w.page.blocks, i, w.page.blocks[i])
	return w.hit(w.page.blocks[i].text)
}

// titleGlued joins a title with what stands below it.
func titleGlued(w *wound) bool {
	i := w.pick(func(b block) bool { return ofTitle(b) && b.text != "" })
	if below := &w.page.blocks[i+1]; below.form == prose {
		below.text = w.page.blocks[i].text + " " + below.text
		w.hit(below.text, w.page.blocks[i].text)
		w.remove(i, i+1)
		return true
	}
	return false
}

// codeDamaged changes a code where it stands in a title, by one letter less,
// one in lower case, or a space in it.
func codeDamaged(w *wound) bool {
	i := w.pick(func(b block) bool { return ofTitle(b) || b.part == "code" })
	b := &w.page.blocks[i]
	code := w.page.skills[b.skill].Code
	if code == "" || !strings.Contains(b.text, code) {
		return false
	}
	wrong := wrongCode(w.chooser, code)
	b.text = strings.Replace(b.text, code, wrong, 1)
	w.accepted = append(w.accepted, w.truth().altered(b.skill, func(s *Skill) { s.Code = wrong }))
	return w.hit(b.text, wrong)
}

func wrongCode(c chooser, code string) string {
	switch c.IntN(3) {
	case 0:
		return code[:len(code)-1]
	case 1:
		return strings.ToLower(code)
	}
	return code[:1] + " " + code[1:]
}

// numberWrong changes the number in the heading of a level.
func numberWrong(w *wound) bool {
	i := w.pick(func(b block) bool {
		return w.ofLevel(b) && strings.Contains(b.text, strconv.Itoa(numberOf(b.part)))
	})
	if i < 0 {
		return false
	}
	b := &w.page.blocks[i]
	n := numberOf(b.part)
	wrong := oneOf(w.chooser, []string{strconv.Itoa(n) + strconv.Itoa(n), strconv.Itoa(n + 1), strconv.Itoa(max(1, n-1)), strconv.Itoa(n + 3)})
	if wrong == strconv.Itoa(n) {
		return false
	}
	at := strings.LastIndex(b.text, strconv.Itoa(n))
	b.text = b.text[:at] + wrong + b.text[at+len(strconv.Itoa(n)):]
	return w.hit(b.text, w.near(i+1))
}

// labelLost takes the label before the text of a level, or of the description.
func labelLost(w *wound) bool {
	i := w.pick(func(b block) bool {
		return (b.form == labelled || b.form == row) && (b.part == "description" || numberOf(b.part) > 0)
	})
	if i < 0 {
		return false
	}
	b := &w.page.blocks[i]
	w.hit(b.text, b.label)
	b.label = ""
	if b.form == labelled {
		b.form, b.text = prose, strings.TrimSpace(b.text)
	}
	return true
}
