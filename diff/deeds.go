package diff

import "strings"

// part says how somebody has part in what is done.
type part int

// The parts, the least first: to help with it, to do it, to answer for it.
const (
	assisting part = iota
	doing
	leading
)

// deed is one thing that a text asks to be done: a verb of responsibility,
// with the word that tells what is done where the verb itself does not.
type deed struct {
	op   Op    // Delete on the old side, Insert on the new one
	at   int   // the verb, an index of edits
	core int   // the word that tells what is done: the noun in "gives advice", the last in "helps to plan"; at where the verb tells
	verb int   // stem of the verb
	own  int   // that of the verb or, behind a light one, of its noun
	acts []int // stems of what is done: several in "leads the design and choice of"
	part part  // in what is done
	// answers is set where somebody answers for a thing: the core is the word that says so.
	answers bool
	// whole is set where the core is the verb of the other side as a noun: it is quoted.
	whole bool
}

// span is what a deed is told by: its verb, and what tells what is done.
func (d deed) span() piece { return piece{d.op, d.at, d.core + 1} }

// Verbs by what they say of the deed behind them. Light verbs only say that the
// noun behind them is done.
var (
	lightVerbs  = stemTable(`carry_out perform conduct undertake execute provide make give offer render deliver take gain reach`)
	actingVerbs = stemTable(`act serve`) // they only lead to what is done: "acts to prevent"
	leadVerbs   = stemTable(`manage lead oversee ensure direct`)
)

// nounEndings end nouns of action that are no other form of the verb.
var nounEndings = []string{"tion", "tions", "sion", "sions", "ment", "ments", "ance", "ence", "ysis"}

// isAct reports that a word can name what a verb does: as a noun with such an
// ending, or spelt as the verb itself.
func (r *reading) isAct(t token) bool {
	if !t.Word || !r.lex.verbs.stems[t.stem2(r.lex)] {
		return false
	}
	one := strings.TrimSuffix(t.lower, "s")
	if r.lex.verbs.leads[one+"s"] && t.lower == one { // spelt as a verb that begins statements: "care"
		return true
	}
	return hasAnySuffix(one, actEndings...) || dutyBases()[one] || irregular[t.lower] != "" || actNouns[one] != ""
}

// stem2 is the stem of a token as it is spelt.
func (t token) stem2(l *lexicon) string { return l.spelt[t.stem] }

// deeds lists what one side of a text asks to be done, in order.
func (r *reading) deeds(op Op) []deed {
	var all []deed
	side := r.side(op)
	for i, k := range side {
		if r.notes[k].verb && !r.notes[k].over {
			all = append(all, r.deedAt(side, i, op))
		}
	}
	return all
}

// deedAt reads the deed of the verb at a place of a side.
func (r *reading) deedAt(side []int, i int, op Op) deed {
	t := r.edits[side[i]].token
	d := deed{op: op, at: side[i], core: side[i], verb: t.stem, own: t.stem, acts: []int{t.stem}, part: doing}
	after := i + 1
	if after < len(side) && r.edits[side[after]].in(inParticles) {
		after++
	}
	verb := strings.TrimSpace(t.stem2(r.lex) + " " + r.particle(side, i+1))
	if actingVerbs[verb] && after+1 < len(side) && r.edits[side[after]].lower == "to" && r.edits[side[after+1]].verb && isBase(r.edits[side[after+1]].lower) {
		d.core = side[after+1]
		d.own = r.edits[d.core].stem
		d.acts = []int{d.own}
		return d
	}
	if lightVerbs[verb] {
		if noun := r.givenNoun(side, after); noun >= 0 {
			d.core = side[noun]
			d.own = r.edits[d.core].stem
			d.acts = []int{d.own}
			verb, after = r.edits[d.core].stem2(r.lex), noun+1
		}
	}
	answers := i + 1
	if answeringAlone[r.edits[side[i]].lower] {
		answers = i
	}
	switch at := r.answersFor(side, answers); {
	case at > 0:
		if acts := r.answeredFor(side, at); len(acts) > 0 {
			d.does(r, acts, doing)
		} else if d.core == d.at { // "takes full responsibility for the fleet"
			d.does(r, []int{side[at-2]}, doing)
			d.answers = true
		}
	case assistVerbs[verb]:
		if acts := r.helped(side, after); len(acts) > 0 {
			d.does(r, acts, assisting)
		}
	case leadVerbs[verb]:
		if acts := r.actsOf(side, after); len(acts) > 1 || len(acts) == 1 && r.opensOf(acts[0], op) {
			d.does(r, acts, leading)
		}
	}
	return d
}

// particle is the particle at a place of a side; "" where there is none.
func (r *reading) particle(side []int, i int) string {
	if i < len(side) && r.edits[side[i]].in(inParticles) {
		return r.edits[side[i]].lower
	}
	return ""
}

// headNoun finds the noun of action that is the head of the object of a light
// verb: the last word before a preposition, a mark or the end; -1 where the
// object is a thing.
func (r *reading) headNoun(side []int, from int) int {
	head := -1
	for i := from; i < len(side) && i < from+maxPhrase; i++ {
		e := r.edits[side[i]]
		if !e.content() && !e.in(inArticles) {
			break
		}
		if e.content() {
			head = i
		}
	}
	if head < 0 || head+1 < len(side) && r.edits[side[head+1]].content() || !r.isAct(r.edits[side[head]].token) {
		return -1
	}
	return head
}

// givenNoun finds that noun behind the verb itself or behind the people who are given it:
// "provides advice to owners", "provides owners with advice".
func (r *reading) givenNoun(side []int, from int) int {
	if noun := r.headNoun(side, from); noun >= 0 {
		return noun
	}
	for i := from; i < len(side) && i < from+maxPhrase; i++ {
		switch e := r.edits[side[i]]; {
		case e.lower == "with" && i > from:
			return r.headNoun(side, i+1)
		case !e.content() && !e.in(inArticles):
			return -1
		}
	}
	return -1
}

// answersFor is where it says for what somebody takes, or has, responsibility
// behind a verb; 0 where it says nothing of the kind.
func (r *reading) answersFor(side []int, from int) int {
	for i := from; i+1 < len(side) && i < from+maxPhrase; i++ {
		e := r.edits[side[i]]
		if next := r.edits[side[i+1]].lower; e.in(inAnswering) && (next == "for" || next == "of") {
			return i + 2
		}
		if !e.content() && !e.in(inArticles) {
			return 0
		}
	}
	return 0
}

// answeredFor finds for what deeds somebody answers: "the planning of", "alignment with".
func (r *reading) answeredFor(side []int, from int) []int {
	if acts := r.actsOf(side, from); len(acts) > 0 {
		return acts
	}
	if k := r.headNoun(side, from); k >= 0 && k+1 < len(side) && r.edits[side[k+1]].in(inPrepositions) && hasAnySuffix(r.edits[side[k]].lower, nounEndings...) {
		return []int{side[k]}
	}
	return nil
}

// does notes which words tell what is done, and the part in it.
func (d *deed) does(r *reading, acts []int, p part) {
	d.core, d.part, d.acts = acts[0], p, nil
	for _, k := range acts {
		d.acts = append(d.acts, r.edits[k].stem)
	}
}

// helped finds what is helped with: a base form behind "to", a gerund or a noun
// of action behind a preposition, or behind the verb itself; none where it is a
// thing or a person.
func (r *reading) helped(side []int, from int) []int {
	if from < len(side) && helpers[r.edits[side[from]].lower] {
		if from+1 < len(side) && r.edits[side[from]].lower == "to" {
			if e := r.edits[side[from+1]]; e.verb && (dutyBases()[e.lower] || isBase(e.lower) && r.isDeedOf(e.stem, mirrorOp(e.op))) {
				return []int{side[from+1]}
			}
		}
		from++
	}
	if acts := r.actsOf(side, from); len(acts) > 0 {
		return acts
	}
	if k := r.headNoun(side, from); k > from && (hasAnySuffix(r.edits[side[k]].lower, nounEndings...) || r.isDeedOf(r.edits[side[k]].stem, mirrorOp(r.edits[side[k]].op))) { // "supports storm management"
		return []int{side[k]}
	}
	if k := r.listHead(side, from); k >= 0 {
		return []int{side[k]}
	}
	return r.helpedSomebody(side, from)
}

// listHead finds the noun at the end of a list that all members narrow, where the other side does
// what it names: "participates in mast and sail checks", "checks sails"; -1 where there is none.
func (r *reading) listHead(side []int, from int) int {
	head := -1
	for i := from; i < len(side) && i < from+2*maxPhrase; i++ {
		e := r.edits[side[i]]
		switch {
		case e.content() && !r.notes[side[i]].verb:
			head = i
		case !joins(e.token) && !e.in(inArticles) || endsSentence(e.token):
			i = len(side)
		}
	}
	if head < 0 || !r.isAct(r.edits[side[head]].token) || !r.isDeedOf(r.edits[side[head]].stem, mirrorOp(r.edits[side[head]].op)) {
		return -1
	}
	return head
}

// helpedSomebody finds what people are helped with: "assists pilots in planning
// voyages".
func (r *reading) helpedSomebody(side []int, from int) []int {
	for i := from; i+2 < len(side) && i < from+maxPhrase; i++ {
		e := r.edits[side[i]]
		switch next := r.edits[side[i+1]]; {
		case !e.Word || r.notes[side[i]].verb:
			return nil
		case (e.lower == "in" || e.lower == "with") && isGerund(next.token) && next.verb && r.takesObject(side, i+2):
			return []int{side[i+1]}
		}
	}
	return nil
}

// isDeedOf reports that a side has a verb of responsibility with a stem.
func (r *reading) isDeedOf(stem int, op Op) bool {
	for k, e := range r.edits {
		if r.notes[k].verb && e.op != mirrorOp(op) && e.stem == stem {
			return true
		}
	}
	return false
}

// helpers stand between a verb of helping and what is helped with.
var helpers = set(`to in with towards toward for`)

// actsOf finds the gerund that begins a phrase, or the nouns of action that are
// its heads before "of".
func (r *reading) actsOf(side []int, from int) []int {
	if from < len(side) && r.edits[side[from]].in(inArticles) {
		from++
	}
	if row := r.gerundsFrom(side, from); len(row) > 1 {
		return row
	}
	var acts []int
	for i := from; i < len(side) && i < from+2*maxPhrase; i++ {
		e := r.edits[side[i]]
		switch {
		case i == from && isGerund(e.token) && e.verb && r.takesObject(side, i+1):
			return []int{side[i]}
		case e.content() && r.isAct(e.token) && !strings.HasSuffix(e.lower, "s") && r.endsHead(side, i+1):
			acts = append(acts, side[i])
		case e.lower == "of":
			return acts
		case !e.content() && !joins(e.token):
			return nil
		}
	}
	return nil
}

// gerundsFrom are the gerunds of verbs that stand in a row from a place of a side on, with an
// object behind the last: "creating, mending and storing nets"; none where there is no such row.
func (r *reading) gerundsFrom(side []int, from int) (row []int) {
	for i := from; i < len(side); i++ {
		e := r.edits[side[i]]
		switch {
		case isGerund(e.token) && e.verb:
			row = append(row, side[i])
		case joins(e.token) && len(row) > 0:
		case len(row) > 1 && r.takesObject(side, i) && side[i-1] == row[len(row)-1]:
			return row
		default:
			return nil
		}
	}
	return nil
}

// endsHead reports that what stands at a place of a side ends the noun before it:
// "of", or a joint behind which another noun comes.
func (r *reading) endsHead(side []int, i int) bool {
	return i < len(side) && (r.edits[side[i]].lower == "of" || joins(r.edits[side[i]].token))
}

// takesObject reports that an object begins at a place of a side.
func (r *reading) takesObject(side []int, i int) bool {
	return i < len(side) && (r.edits[side[i]].content() || r.edits[side[i]].in(inArticles))
}
