package diff

import (
	"strings"
)

// Of what is told to have been dropped a part may stand in the guidance now: a phrase of it, or the full name of what it calls
// by its initials.

// leastOfPart is how many words that carry content such a phrase has at least.
const leastOfPart = 2

// tellPartsNoted says of what is told to have gone, or come, which part of it the guidance of the other side has, where no
// guidance of its own side does.
func (t *telling) tellPartsNoted() {
	if t.r.around.notes == nil {
		return
	}
	for i, o := range t.seen {
		if !o.isTold() || len(o.at) != 1 || !o.saysFate() || o.tellsVerb() || o.tellsWord() {
			continue
		}
		if !t.r.around.level && o.aspect != QualifierChanged {
			continue // it may only name the topic
		}
		if w, ok := t.partNoted(o.at[0]); ok {
			t.seen[i].why = w.hereOf(o.why)
		}
	}
}

// notedPart is a part of a piece that guidance has.
type notedPart struct {
	op         Op
	said       string
	otherWords bool
}

// hereOf says of what is told that a part of it stands in guidance.
func (n notedPart) hereOf(told string) string {
	w := inNotes(n.op)
	w.otherWords = n.otherWords
	return w.ofWhich(told, n.said)
}

// partNoted is the longest phrase of a piece that the guidance has, or the initials in it that the guidance spells out.
func (t *telling) partNoted(p piece) (best notedPart, ok bool) {
	r := t.r
	there, here := r.notesOf(p.op)
	var short []string
	most := leastOfPart - 1
	row := r.onSide(p.first, p.end, p.op)
	for _, part := range r.simplePhrases(row) {
		stems := r.stemsOfRow(part)
		if len(part) == 1 && r.isInitials(part[0]) && r.isSpeltOut(part[0], there) && !r.isSpeltOut(part[0], here) {
			short = append(short, r.edits[part[0]].Text)
		}
		if len(stems) > most && len(stems) < len(r.contentOfPiece(p)) && r.ownOf(stems) == len(distinct(stems)) && there.inARow(stems) >= 0 && here.inARow(stems) < 0 {
			best, most, ok = notedPart{op: p.op, said: r.quoteAll(part, p.op)}, len(stems), true
		}
	}
	if len(short) > 0 {
		return notedPart{p.op, `"` + strings.Join(short, ", ") + `"`, true}, true
	}
	return best, ok
}

// notesOf is the guidance of the other side, and that of the side of an operation.
func (r *reading) notesOf(op Op) (there, here noteWords) {
	notes := r.around.notes()
	if op == Insert {
		return notes.old, notes.new
	}
	return notes.new, notes.old
}

// simplePhrases are the rows of words that carry content and came, or went, with nothing between them.
func (r *reading) simplePhrases(row []int) (all [][]int) {
	var phrase []int
	for _, k := range row {
		if e := r.edits[k]; e.op != Equal && e.content() && !r.notes[k].verb {
			phrase = append(phrase, k)
			continue
		}
		if len(phrase) > 0 {
			all = append(all, phrase)
		}
		phrase = nil
	}
	if len(phrase) > 0 {
		all = append(all, phrase)
	}
	return all
}

func (r *reading) stemsOfRow(row []int) (stems []int) {
	for _, k := range row {
		stems = append(stems, r.edits[k].stem)
	}
	return stems
}

// leastInitials is how many letters initials have.
const leastInitials = 3

// isInitials reports that a word is written in capitals alone.
func (r *reading) isInitials(k int) bool {
	w := r.edits[k].Text
	return len(w) >= leastInitials && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// isSpeltOut reports that guidance has a row of words of which a word is the initials.
func (r *reading) isSpeltOut(k int, notes noteWords) bool {
	letters := strings.TrimSuffix(r.edits[k].Text, "S")
	for _, u := range notes.units {
		var words []string
		for _, t := range r.lex.sentence(u.Text.Text).tokens {
			if t.content() {
				words = append(words, t.Text)
			}
		}
		for from := range words {
			for n := 2; n <= len(letters) && from+n <= len(words); n++ {
				if abbreviates(letters, words[from:from+n]) {
					return true
				}
			}
		}
	}
	return false
}
