package layouts

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// harm is a kind of damage. do befalls the work, or says that it cannot; the
// document is written out after it, unless it damages bytes.
type harm struct {
	kind  string
	page  func(*wound) bool // befalls blocks
	table func(*wound) bool // befalls cells
	bytes func(*wound) bool // befalls what is written
}

// harms is the one table of damages.
var harms = []harm{
	{kind: "heading lost", page: headingLost},
	{kind: "heading doubled", page: headingDoubled},
	{kind: "heading misspelt", page: headingMisspelt},
	{kind: "heading moved down", page: headingMovedDown},
	{kind: "heading moved up", page: headingMovedUp},
	{kind: "heading glued up", page: headingGluedUp},
	{kind: "heading glued down", page: headingGluedDown},
	{kind: "title doubled", page: titleDoubled},
	{kind: "title lost", page: titleLost},
	{kind: "title glued", page: titleGlued},
	{kind: "code damaged", page: codeDamaged, table: codeCellDamaged},
	{kind: "number wrong", page: numberWrong, table: numberCellWrong},
	{kind: "bullet lost", page: bulletLost},
	{kind: "items glued", page: itemsGlued},
	{kind: "line put in", page: linePutIn},
	{kind: "word broken", page: wordBroken},
	{kind: "paragraph torn", page: paragraphTorn},
	{kind: "paragraphs glued", page: paragraphsGlued},
	{kind: "page cut", page: pageCut, bytes: bytesCut},
	{kind: "page missing", page: pageMissing},
	{kind: "label lost", page: labelLost},
	{kind: "comment opened", bytes: commentOpened},
	{kind: "mark broken", bytes: markBroken},
	{kind: "row lost", table: rowLost},
	{kind: "row doubled", table: rowDoubled},
	{kind: "rows glued", bytes: rowsGlued},
	{kind: "stray row", table: strayRow},
	{kind: "header repeated", table: headerRepeated},
	{kind: "header misspelt", table: headerMisspelt},
	{kind: "header emptied", table: headerEmptied},
	{kind: "header doubled", table: headerDoubled},
	{kind: "header lost", table: headerLost},
	{kind: "cell lost", table: cellLost},
	{kind: "cell added", table: cellAdded},
	{kind: "cell emptied", table: cellEmptied},
	{kind: "cells swapped", table: cellsSwapped},
}

// wound is a damage being done: to what, and what came of it.
type wound struct {
	*work
	data     []byte // for damages of bytes
	at       string
	places   []string
	accepted []Truth // besides those of the whole document
	replaces bool    // ... or in place of these
	must     bool    // what stands there is not all there was
	reason   string  // why nobody could know
}

// hit notes where the damage fell and the texts beside it.
func (w *wound) hit(at string, places ...string) bool {
	w.at = at
	w.places = append(w.places, at)
	for _, p := range places {
		if p != "" {
			w.places = append(w.places, p)
		}
	}
	return true
}

// nobody says that the damage leaves no trace: what it makes of the truth is
// accepted too.
func (w *wound) nobody(reason string) { w.reason = reason }

// damaged damages the work in one place and writes it out. Kinds of damage are
// drawn until one can befall it; one that is named, and never can, is an error.
func (d *work) damaged(seed, number uint64, named string) (Document, error) {
	_, whole, err := d.bytes()
	if err != nil {
		return Document{}, err
	}
	for range 2000 {
		h := oneOf(d.chooser, harms)
		if named != "" && h.kind != named {
			continue
		}
		w := &wound{work: d}
		before := d.accepted() // truths hold no blocks, so they stay whole
		places := d.places()
		switch befall := d.among(h); {
		case befall != nil && befall(w):
		case h.bytes != nil && !d.folder() && w.write() == nil && h.bytes(w):
		default:
			continue
		}
		name, data, err := d.bytes()
		if err != nil {
			return Document{}, fmt.Errorf("document %d of seed %d: %w", number, seed, err)
		}
		if w.data != nil {
			data = w.data
		}
		if bytes.Equal(data, whole) {
			continue // glued where a line ended anyway
		}
		out := Document{Seed: seed, Number: number, Layout: d.layout, Name: name, Data: data, Files: d.files(name), Accepted: before, Places: append(places, w.places...), Pieces: d.pieces()}
		if w.replaces {
			out.Accepted = nil
		}
		out.Accepted = append(out.Accepted, w.accepted...)
		out.Damage = &Damage{h.kind, w.at, w.reason, w.must}
		return out, nil
	}
	return Document{}, fmt.Errorf("document %d of seed %d: no damage %q can befall it", number, seed, named)
}

// among is what a harm does to the kind of work at hand.
func (d *work) among(h harm) func(*wound) bool {
	if d.grid != nil {
		return h.table
	}
	return h.page
}

// write prepares the bytes for a damage of bytes.
func (w *wound) write() (err error) {
	_, w.data, err = w.bytes()
	return err
}

// altered is the truth with one skill changed; the rest is shared.
func (t Truth) altered(skill int, change func(*Skill)) Truth {
	t.Skills = slices.Clone(t.Skills)
	s := &t.Skills[skill]
	s.Levels = slices.Clone(s.Levels)
	s.Guidance = slices.Clone(s.Guidance)
	change(s)
	return t
}

// without is the truth without a skill.
func (t Truth) without(skill int) Truth {
	t.Skills = slices.Delete(slices.Clone(t.Skills), skill, skill+1)
	kept := t.Kept
	t.Kept = nil
	for _, k := range kept {
		if k.Skill == skill {
			continue
		}
		if k.Skill > skill {
			k.Skill--
		}
		t.Kept = append(t.Kept, k)
	}
	return t
}

// misspelt swaps two neighbouring letters that differ, inside a word.
func misspelt(c chooser, text string) (string, bool) {
	r := []rune(text)
	var at []int
	for i := 1; i+1 < len(r); i++ {
		if letter(r[i]) && letter(r[i+1]) && r[i] != r[i+1] {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return text, false
	}
	i := oneOf(c, at)
	r[i], r[i+1] = r[i+1], r[i]
	return string(r), true
}

func letter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// cutText ends a text in the middle of a word.
func cutText(c chooser, text string) string {
	n := len(text)/3 + c.IntN(len(text)/3+1)
	return strings.TrimRight(text[:n], " .")
}
