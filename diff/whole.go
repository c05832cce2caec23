package diff

import (
	"fmt"
	"strings"
)

// rewrittenFloor is the same below which a text that is no duty, such as a
// description, was written anew: word by word there is nothing to tell.
const rewrittenFloor = 500

// notesFloor is the same for guidance, which lists things: those that came and went are
// told as long as there are others that stayed.
const notesFloor = 400

// anewFloor is how much of the content of such a text must be the same, in
// thousandths, for a redline of it to be read: below it one text is shown whole
// against the other.
const anewFloor = 200

// alikeFloor is the likeness, in thousandths, below which two texts that were
// linked say too different things to be called other words for the same.
const alikeFloor = 600

// mostlyOld is the share of what a shorter text says, in thousandths, that the
// longer one must have for the one to be a cut of the other.
const mostlyOld = 667

// balance counts the content of both sides, and how much of it is gone.
type balance struct{ old, new, oldGone, newGone int }

func (r *reading) balance() balance {
	var b balance
	for k, e := range r.edits {
		if !e.content() {
			continue
		}
		gone := 0
		if r.notes[k].gone {
			gone = 1
		}
		if e.op != Insert {
			b.old, b.oldGone = b.old+1, b.oldGone+gone
		}
		if e.op != Delete {
			b.new, b.newGone = b.new+1, b.newGone+gone
		}
	}
	return b
}

// extent is the aspect of a text of which little is left as it was: what is left
// are the words of the old one, or they are all there among many others, or it is
// another text.
func (b balance) extent() Aspect {
	switch {
	case b.oldGone > b.newGone && 1000*(b.new-b.newGone) >= mostlyOld*b.new:
		return Shortened
	case b.newGone > b.oldGone && 1000*(b.old-b.oldGone) >= mostlyOld*b.old:
		return Extended
	}
	return Rewritten
}

// percent is how much of something is gone, in hundredths.
func percent(gone, of int) int { return 100 * gone / max(1, of) }

// short says how much of a text that was cut, or grew, came or went.
func (b balance) short(a Aspect) string {
	if a == Shortened {
		return fmt.Sprintf("shortened: %d%% of the words that carry content were dropped", percent(b.oldGone, b.old))
	}
	return fmt.Sprintf("extended: %d%% of the words that carry content are new", percent(b.newGone, b.new))
}

// tellsWords reports that the texts are compared word by word: they are duties, or too short to be more than
// a phrase.
func (r *reading) tellsWords() bool {
	if r.around.level || min(len(r.old.stems), len(r.new.stems)) < longText {
		return true
	}
	if r.around.guidance {
		return r.shared() >= notesFloor
	}
	return r.shared() >= rewrittenFloor
}

// whole observes of a description of which little is left what became of it as a
// whole, and nothing else: word by word there is nothing to tell.
func (r *reading) whole() observation {
	b := r.balance()
	switch a := b.extent(); a {
	case Shortened:
		return observation{a, true, b.short(a) + r.besides(Insert, "new")}
	case Extended:
		return observation{a, true, b.short(a) + r.besides(Delete, "gone")}
	}
	return observation{Rewritten, true, fmt.Sprintf("much of it is written anew: only %d%% of the words that carry content are the same", r.shared()/10)}
}

// maxBesides bounds the phrases that are quoted of what a text that was cut says
// besides.
const maxBesides = 4

// besides quotes what the shorter of two texts says that the longer one does not.
func (r *reading) besides(op Op, what string) string {
	var said []string
	for start, end := range hunks(r.edits) {
		for _, p := range r.phrases(start, end, op) {
			said = append(said, r.quote(p.first, p.last, op))
		}
	}
	switch n := len(said); {
	case n == 0:
		return ", and nothing else is said"
	case n > maxBesides:
		return fmt.Sprintf("; %s and more are %s", strings.Join(said[:maxBesides], ", "), what)
	case n == 1:
		return fmt.Sprintf("; %s is %s", said[0], what)
	default:
		return fmt.Sprintf("; %s are %s", enumerate(said), what)
	}
}

// isAnew reports that a text has so little in common with the other one that a
// redline of it cannot be read.
func (r *reading) isAnew() bool {
	return !r.tellsWords() && r.shared() < anewFloor && r.balance().extent() == Rewritten
}

// extentsOf observes of a text how little of it is left.
func (r *reading) extentsOf() []observation {
	s := r.shared()
	if s >= alikeFloor {
		return nil
	}
	b := r.balance()
	if a := b.extent(); a != Rewritten {
		return []observation{{a, true, b.short(a)}}
	}
	return []observation{{Rewritten, true, fmt.Sprintf("only %d%% of the words that carry content are the same", s/10)}}
}
