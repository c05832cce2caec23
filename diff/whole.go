package diff

import (
	"fmt"
	"slices"
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

// tornFloor is the same for a redline that is torn: see isTorn.
const tornFloor = 334

// maxTorn is how many words in a row may be kept in a redline that is torn.
const maxTorn = 2

// alikeFloor is the likeness, in thousandths, below which two texts that were
// linked say too different things to be called other words for the same.
const alikeFloor = 600

// mostlyOld is the share of what a shorter text says, in thousandths, that the
// longer one must have for the one to be a cut of the other.
const mostlyOld = 667

// balance counts the content of both sides, how much of it is gone, and how much stands
// in the guidance of the other side: see passed.go.
type balance struct{ old, new, oldGone, newGone, oldPassed, newPassed int }

func (r *reading) balance() balance {
	var b balance
	for k, e := range r.edits {
		if !e.content() {
			continue
		}
		gone, passed := one(r.notes[k].gone), one(r.notes[k].passed)
		if e.op != Insert {
			b.old, b.oldGone, b.oldPassed = b.old+1, b.oldGone+gone, b.oldPassed+passed
		}
		if e.op != Delete {
			b.new, b.newGone, b.newPassed = b.new+1, b.newGone+gone, b.newPassed+passed
		}
	}
	return b
}

// extent is the aspect of a text of which little is left as it was: what is left
// are the words of the old one, or they are all there among many others, or it is
// another text.
func (b balance) extent() Aspect {
	left, came := b.oldGone+b.oldPassed, b.newGone+b.newPassed
	switch {
	case left > came && 1000*(b.new-came) >= mostlyOld*b.new:
		return Shortened
	case came > left && 1000*(b.old-left) >= mostlyOld*b.old:
		return Extended
	}
	return Rewritten
}

// isHeavy reports that something was dropped, or is new in the skill.
func (b balance) isHeavy() bool { return b.oldGone+b.newGone > 0 }

// counted is the balance as a reader counts it: "in a timely fashion" has two words that say something.
func (r *reading) counted() balance {
	b := r.balance()
	for _, e := range r.edits {
		if e.Word && !e.content() && e.in(inManners) {
			b.old, b.oldGone = b.old+one(e.op != Insert), b.oldGone+one(e.op == Delete)
			b.new, b.newGone = b.new+one(e.op != Delete), b.newGone+one(e.op == Insert)
		}
	}
	return b
}

// percent is how much of something is gone, in hundredths.
func percent(gone, of int) int { return 100 * gone / max(1, of) }

// short says how much of a text that was cut, or grew, came or went.
func (b balance) short(a Aspect) string {
	gone, passed, of := b.oldGone, b.oldPassed, b.old
	said, fate, there := "shortened", "were dropped", "stand in the guidance now"
	if a == Extended {
		gone, passed, of = b.newGone, b.newPassed, b.new
		said, fate, there = "extended", "are new", "stood in the guidance before"
	}
	switch {
	case passed == 0:
		return fmt.Sprintf("%s: %d%% of the words that carry content %s", said, percent(gone, of), fate)
	case gone == 0:
		return fmt.Sprintf("%s: %d%% of the words that carry content %s", said, percent(passed, of), there)
	}
	return fmt.Sprintf("%s: of the words that carry content %d%% %s and %d%% %s", said, percent(passed, of), there, percent(gone, of), fate)
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
		return observed(a, b.isHeavy(), b.short(a)+r.rest(b.oldPassed, Delete, "gone")+r.besides(Insert, "new"))
	case Extended:
		return observed(a, b.isHeavy(), b.short(a)+r.rest(b.newPassed, Insert, "new")+r.besides(Delete, "gone"))
	}
	why := fmt.Sprintf("much of it is written anew: only %d%% of the words that carry content are the same", r.shared()/10)
	if b.oldPassed > 0 {
		why += fmt.Sprintf(", and %d%% of the old ones stand in the guidance now", percent(b.oldPassed, b.old))
	}
	if b.newPassed > 0 {
		why += fmt.Sprintf(", and %d%% of the new ones stood in the guidance before", percent(b.newPassed, b.new))
	}
	if went, _ := r.wentWhole(Delete, false); len(went) > 0 {
		why += "; " + areGone(went, "gone")
	}
	if said := r.becameAsWhole(); said != "" {
		return observed(Rewritten, true, why+"; "+said)
	}
	return observed(Rewritten, true, why+"; it says now "+r.quote(0, len(r.edits), Insert))
}

// maxBesides bounds the phrases that are quoted of what a text that was cut says
// besides.
const maxBesides = 4

// rest quotes what came or went of a text: the sentences that did as a whole, and where the most of it passed to or
// from the guidance, what did besides; nothing of that where it is much.
func (r *reading) rest(passed int, op Op, what string) string {
	said, covered := r.wentWhole(op, true)
	if passed > 0 {
		if over := r.leftOver(op, covered); len(said)+len(over) <= maxBesides {
			said = append(said, over...)
		}
	}
	if len(said) == 0 {
		return r.livesOn(op)
	}
	return "; " + areGone(said, what) + r.livesOn(op)
}

// areGone says of quotations what became of them.
func areGone(said []string, what string) string {
	if len(said) == 1 {
		return fmt.Sprintf("%s is %s", said[0], what)
	}
	return fmt.Sprintf("%s are %s", enumerate(said), what)
}

// leftOver quotes the phrases of a side of which nothing passed, and that stand beside no word
// that did: of a phrase that is half there nobody says that it is gone.
func (r *reading) leftOver(op Op, told map[int]bool) (said []string) {
	had := r.stems(mirrorOp(op))
	for start, end := range hunks(r.edits) {
		for _, p := range r.phrases(start, end, op) {
			if told[p.first] {
				continue
			}
			if p = r.closedPhrase(p); r.joinsKept(p) {
				p.until = 0 // what is joined to it stayed
			}
			if !slices.ContainsFunc(p.stems, func(stem int) bool { return !had.has(stem) }) {
				continue
			}
			if p.end() == p.first+1 && (describes(r.edits[p.first].token) || r.isQuantity(p.first, p.last, op) || figures[r.edits[p.first].lower]) {
				continue // it only describes
			}
			if r.isModifier(p.first, p.last, op) && r.leadsToKept(p.end(), op) {
				continue // what it narrows is there still
			}
			if r.passedAround(p) || r.isVerbal(p) && p.end() == p.first+1 {
				return nil
			}
			said = append(said, r.quote(p.first, p.end(), op))
		}
	}
	return said
}

// joinsKept reports that a phrase is quoted over an "and" with a member that stayed.
func (r *reading) joinsKept(p phrase) bool {
	joint := r.neighbour(p.last-1, 1, p.op)
	if joint < 0 || joint >= p.until || !isConjunction(r.edits[joint].token) {
		return false
	}
	return !slices.ContainsFunc(r.edits[joint:p.until], func(e edit) bool { return e.op == p.op && e.content() })
}

// figures are numbers in words.
var figures = set(`one two three four five six seven eight nine ten`)

// passedAround reports that a word of a phrase passed, or one that stands right beside it.
func (r *reading) passedAround(p phrase) bool {
	beside := func(k, step int) bool {
		k = r.neighbour(k, step, p.op)
		return k >= 0 && r.edits[k].content() && r.notes[k].passed
	}
	return beside(p.first, -1) || beside(p.end()-1, 1) ||
		slices.ContainsFunc(r.notes[p.first:p.end()], func(n note) bool { return n.passed })
}

// news quotes the phrases of a side with a word that the other side has nowhere; differs
// reports that the side has other words in some place.
func (r *reading) news(op Op) (said []string, differs bool) {
	had := r.stems(mirrorOp(op))
	for start, end := range hunks(r.edits) {
		for _, p := range r.phrases(start, end, op) {
			if !slices.ContainsFunc(p.stems, func(stem int) bool { return !had.has(stem) }) || r.onlyDescribes(p) {
				continue
			}
			end := p.last
			if !isGerund(r.edits[p.last-1].token) && r.isModifier(p.first, p.last, op) && r.leadsToKept(p.last, op) {
				end = r.pastHead(p.last, op, false)
			}
			said = append(said, r.quote(p.first, end, op))
		}
		differs = differs || slices.ContainsFunc(r.edits[start:end], func(e edit) bool { return e.op == op && e.content() })
	}
	return said, differs
}

// onlyDescribes reports that a phrase is an adjective before a word that stayed.
func (r *reading) onlyDescribes(p phrase) bool {
	return p.last == p.first+1 && describes(r.edits[p.first].token) && !isGerund(r.edits[p.first].token) && r.leadsToKept(p.last, p.op)
}

// besides quotes what the shorter of two texts says that the longer one does not.
func (r *reading) besides(op Op, what string) string {
	said, differs := r.news(op)
	switch n := len(said); {
	case n == 0 && differs:
		return ", and what is left is said in other words"
	case n == 0:
		return ", and nothing else is said"
	case n > maxBesides:
		return fmt.Sprintf("; %s and more are %s", strings.Join(said[:maxBesides], ", "), what)
	default:
		return "; " + areGone(said, what)
	}
}

// isAnew reports that a text has so little in common with the other one that a
// redline of it cannot be read.
func (r *reading) isAnew() bool {
	if r.tellsWords() || r.balance().extent() != Rewritten {
		return false
	}
	s := r.shared()
	return s < anewFloor || s < tornFloor && isTorn(r.edits)
}

// isTorn reports that what a redline keeps are words that stand alone, or two by two: no
// phrase in it leads from one change to the next.
func isTorn(es []edit) bool {
	kept := 0
	for _, e := range es {
		switch {
		case e.op != Equal:
			kept = 0
		case e.Word:
			kept++
		}
		if kept > maxTorn {
			return false
		}
	}
	return true
}

// extentsOf observes of a text how little of it is left.
func (r *reading) extentsOf() []observation {
	s := r.shared()
	if s >= alikeFloor {
		return nil
	}
	b := r.balance()
	if a := b.extent(); a != Rewritten {
		return []observation{observed(a, b.isHeavy(), r.counted().short(a))}
	}
	return []observation{observed(Rewritten, true, fmt.Sprintf("only %d%% of the words that carry content are the same", s/10))}
}
