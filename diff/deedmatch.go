package diff

import (
	"fmt"
	"slices"
	"strings"
)

// outcome is what became of a deed.
type outcome int

const (
	unknown outcome = iota
	paired          // with one of the other side
	told            // explained, without a partner
)

// deedMatch finds which deeds of the old text are which of the new one.
type deedMatch struct {
	r            *reading
	old, new     []deed
	oldTo, newTo []outcome
	with         map[int]int // by index of old deeds: that of the new one
	seen         []observation
}

func (m *deedMatch) pair(i, j int) {
	if m.with == nil {
		m.with = map[int]int{}
	}
	m.with[i], m.oldTo[i], m.newTo[j] = j, paired, paired
	o, n := m.old[i], m.new[j]
	o.aloneUnless(m.r, n) // the same verb, of something else
	n.aloneUnless(m.r, o)
	m.tell(o)
	m.tell(n)
}

// alone leaves of a deed its verb, unless that says nothing without the word behind it.
func (d *deed) alone() {
	if !d.answers {
		d.core = d.at
	}
}

// aloneUnless leaves of a deed its verb unless the other one is of what its core tells.
func (d *deed) aloneUnless(r *reading, other deed) {
	if !slices.Contains(other.acts, r.edits[d.core].stem) && !(d.core == d.at && d.sharesAct(other)) {
		d.alone()
	}
}

// tell marks the words of a verb as explained: with a light verb, or one of
// helping, those up to the word that tells what is done.
func (m *deedMatch) tell(d deed) {
	m.r.tellPrefix(d)
	m.r.notes[d.at].told = true
	for k := m.r.neighbour(d.at, 1, d.op); d.core > d.at && k >= 0 && k <= d.core; k = m.r.neighbour(k, 1, d.op) {
		if k == d.core || d.answers || m.r.beforeAnswer(k, d) || !m.r.edits[k].content() || m.r.edits[k].in(inAnswering) || assistVerbs[m.r.edits[k].stem2(m.r.lex)] {
			m.r.notes[k].told = true
		}
	}
}

// beforeAnswer reports that a word of a deed stands before the one that says that somebody
// answers for what follows: "takes full responsibility for the planning".
func (r *reading) beforeAnswer(k int, d deed) bool {
	for k = r.neighbour(k, 1, d.op); k >= 0 && k < d.core && r.edits[k].content(); k = r.neighbour(k, 1, d.op) {
		if r.edits[k].in(inAnswering) {
			return true
		}
	}
	return false
}

// tellPrefix marks the prefix before a verb with a hyphen.
func (r *reading) tellPrefix(d deed) {
	hyphen := r.neighbour(d.at, -1, d.op)
	if hyphen < 0 || !isHyphen(r.edits[hyphen].token) {
		return
	}
	if prefix := r.neighbour(hyphen, -1, d.op); prefix >= 0 && prefixes[r.edits[prefix].lower] {
		r.notes[prefix].told = true
	}
}

func (m *deedMatch) see(o observation) { m.seen = append(m.seen, o) }

// kept pairs the deeds of one verb, in order.
func (m *deedMatch) kept() {
	same := func(i, j int) bool { return m.old[i].own == m.new[j].own || m.old[i].verb == m.new[j].verb }
	for i, j := range m.inOrder(same) {
		m.pair(i, j)
		m.answersOtherwise(m.old[i], m.new[j])
	}
	for i := range m.old { // in another order
		for j := range m.new {
			if m.oldTo[i] == unknown && m.newTo[j] == unknown && m.old[i].own == m.new[j].own {
				m.pair(i, j)
			}
		}
	}
	for i := range m.old { // a verb that is said once more, or once less
		for j := range m.new {
			if same(i, j) {
				if m.oldTo[i] == unknown && m.r.keepsObject(m.old[i]) {
					m.oldTo[i] = told
					m.tell(m.old[i])
				}
				if m.newTo[j] == unknown && m.r.keepsObject(m.new[j]) {
					m.newTo[j] = told
					m.tell(m.new[j])
				}
			}
		}
	}
}

// inOrder pairs deeds in their order. Of several ways that are as long, the one is taken
// that the comparison the other way round takes as well: the side goes first whose verbs do
// in the alphabet.
func (m *deedMatch) inOrder(same func(i, j int) bool) func(yield func(i, j int) bool) {
	verbs := func(deeds []deed) (words []string) {
		for _, d := range deeds {
			words = append(words, m.r.edits[d.at].lower)
		}
		return words
	}
	if slices.Compare(verbs(m.old), verbs(m.new)) <= 0 {
		return inOrderPairs(len(m.old), len(m.new), same)
	}
	return func(yield func(i, j int) bool) {
		inOrderPairs(len(m.new), len(m.old), func(j, i int) bool { return same(i, j) })(func(j, i int) bool { return yield(i, j) })
	}
}

// inOrderPairs yields a longest common subsequence of two short lists.
func inOrderPairs(n, m int, same func(i, j int) bool) func(yield func(i, j int) bool) {
	best := make([][]int, n+1)
	for i := range best {
		best[i] = make([]int, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if same(i, j) {
				best[i][j] = max(best[i][j], best[i+1][j+1]+1)
			}
		}
	}
	return func(yield func(i, j int) bool) {
		for i, j := 0, 0; i < n && j < m; {
			switch {
			case same(i, j) && best[i][j] == best[i+1][j+1]+1:
				if !yield(i, j) {
					return
				}
				i, j = i+1, j+1
			case best[i+1][j] >= best[i][j+1]:
				i++
			default:
				j++
			}
		}
	}
}

// sameAct pairs the deeds of which another part is asked: "assists with the
// planning of", "plans", "leads the planning of". Where one verb has several
// such nouns behind it, "plans and builds" is "leads the planning and building
// of".
func (m *deedMatch) sameAct() {
	for i, o := range m.old {
		for j, n := range m.new {
			switch {
			case m.oldTo[i] != unknown && m.newTo[j] != unknown || !o.sharesAct(n):
			case m.oldTo[i] == unknown && m.newTo[j] == unknown:
				m.pair(i, j)
				m.see(m.r.otherPart(o, n).of(o.span(), n.span()))
			case m.oldTo[i] == unknown && len(n.acts) > 1:
				m.oldTo[i] = told
				m.tell(o)
			case m.newTo[j] == unknown && len(o.acts) > 1:
				m.newTo[j] = told
				m.tell(n)
			}
		}
	}
}

func (d deed) sharesAct(other deed) bool {
	return slices.ContainsFunc(d.acts, func(a int) bool { return slices.Contains(other.acts, a) })
}

// again explains the verbs that ask for the same as another of their side that both sides
// have: "using tongs, employs moulds" is "uses tongs and moulds".
func (m *deedMatch) again() {
	for i, o := range m.old {
		for k := range m.old {
			if m.oldTo[i] == unknown && m.oldTo[k] == paired && m.r.sameVerb(o.verb, m.old[k].verb) && !m.r.isDuty(o) {
				m.oldTo[i] = told
				m.tell(o)
			}
		}
	}
	for j, n := range m.new {
		for k := range m.new {
			if m.newTo[j] == unknown && m.newTo[k] == paired && m.r.sameVerb(n.verb, m.new[k].verb) && !m.r.isDuty(n) {
				m.newTo[j] = told
				m.tell(n)
			}
		}
	}
}

// sameVerbs pairs the deeds whose verbs ask for the same: "carries out", "executes".
func (m *deedMatch) sameVerbs() {
	for i, o := range m.old {
		for j, n := range m.new {
			if m.oldTo[i] == unknown && m.newTo[j] == unknown && m.r.sameDeed(o, n) && common(m.r.objectsOf(o), m.r.objectsOf(n)) > 0 {
				m.pair(i, j)
				o.aloneUnless(m.r, m.new[j]) // "performs tests", "conducts talks or tests"
				n.aloneUnless(m.r, m.old[i])
				m.see(m.r.replacedVerb(o, n).of(o.span(), n.span()))
				m.r.tellQuoted(o)
				m.r.tellQuoted(n)
			}
		}
	}
}

// helpedNow observes of a verb of helping that the other side has what is helped with in what its
// duty is for: "assists in evaluation of bids", "uses lists to evaluate bids".
func (m *deedMatch) helpedNow() {
	m.helpedIn(m.old, m.new, m.oldTo, m.newTo)
	m.helpedIn(m.new, m.old, m.newTo, m.oldTo)
}

func (m *deedMatch) helpedIn(ds, others []deed, to, othersTo []outcome) {
	r := m.r
	for i, d := range ds {
		other := mirrorOp(d.op)
		if to[i] != unknown || d.part != assisting || m.openBeside(d, others, othersTo) || !r.inPurposeOf(d.acts[0], other) || r.inPurposeOf(d.acts[0], d.op) {
			continue
		}
		for k, e := range r.edits {
			if e.op != d.op && e.content() && e.stem == d.acts[0] && e.verb && r.inPurposeAt(k, other) {
				to[i] = told
				m.tell(d)
				was, is := r.called(d, false), e.lower
				if d.op == Insert {
					was, is = is, was
				}
				m.see(observed(VerbChanged, true, fmt.Sprintf("verb %q became %q", was, is)).of(oldFirst(piece{other, k, k + 1}, d.span())...))
				break
			}
		}
	}
}

// openBeside reports that a verb of the other side of which nothing is known stands in the hunk of one.
func (m *deedMatch) openBeside(d deed, others []deed, to []outcome) bool {
	for j, o := range others {
		if to[j] == unknown && m.r.sameHunk(d.at, o.at) {
			return true
		}
	}
	return false
}

// otherPart observes that another part in the same deed is asked for.
func (r *reading) otherPart(o, n deed) observation {
	why := verbBecame(r.called(o, false), r.called(n, false))
	switch {
	case o.part == n.part && o.part == leading && !r.sameDeed(o, n):
		return observed(VerbChanged, true, why)
	case o.part == n.part:
		if r.around.level && r.answersFully(o) != r.answersFully(n) || r.answersDifferently(o, n) {
			return observed(VerbChanged, true, why)
		}
		return observed("", false, why)
	case !r.around.level || !r.shareObjects(o, n), o.part < n.part && r.leadsInRow(o), n.part < o.part && r.leadsInRow(n):
		return observed(VerbChanged, true, why)
	case o.part < n.part:
		return observed(VerbRaised, true, why+", which asks for more")
	}
	return observed(VerbLowered, true, why+", which asks for less")
}

// answersFully reports that somebody answers for all of a thing: "takes full responsibility for
// the planning of", which is more than to plan.
func (r *reading) answersFully(d deed) bool {
	full := false
	for k := d.at; k < d.core; k++ {
		if e := r.edits[k]; e.op != mirrorOp(d.op) {
			if e.in(inAnswering) {
				return full
			}
			full = full || e.in(inFullness) || e.lower == "complete" || e.lower == "total"
		}
	}
	return false
}

// leadsInRow reports that a verb of the row of another one leads: "plans and drives" is no less
// than "manages the planning of".
func (r *reading) leadsInRow(d deed) bool {
	for _, step := range []int{-1, 1} {
		for k := r.neighbour(d.at, step, d.op); k >= 0 && (joins(r.edits[k].token) || r.notes[k].verb); k = r.neighbour(k, step, d.op) {
			if r.notes[k].verb && (leadVerbs[r.edits[k].stem2(r.lex)] || driving[r.edits[k].stem2(r.lex)]) {
				return true
			}
		}
	}
	return false
}

// driving are verbs that lead as well, whatever they are done to.
var driving = stemTable(`drive govern head champion command`)

// called is a verb as the text has it, with what tells what is done.
// Bare leaves out a word that both sides have.
func (r *reading) called(d deed, bare bool) string {
	if d.core == d.at || !d.answers && !d.whole && (r.edits[d.core].op == Equal || bare && !r.notes[d.core].gone) && (d.part == doing || bare) {
		return r.phrasal(d.at, d.op)
	}
	return strings.ToLower(strings.Trim(r.quote(d.at, d.core+1, d.op), `"`))
}

// shareObjects reports that two deeds are done to the same, at least in part.
func (r *reading) shareObjects(o, n deed) bool {
	was, is := r.objectsOf(o), r.objectsOf(n)
	return len(was) == 0 && len(is) == 0 || common(was, is) > 0
}

// objectsOf is the stems of what stands in the clause of a deed behind the word
// that tells what is done.
func (r *reading) objectsOf(d deed) []int {
	var stems []int
	for k := d.at + 1; k < len(r.edits); k++ {
		e := r.edits[k]
		switch {
		case slices.Contains(d.acts, e.stem):
		case e.op == mirrorOp(d.op):
		case endsSentence(e.token) || len(stems) > 0 && (r.notes[k].verb || r.opensParticiple(k, d.op)):
			return union(stems, nil)
		case e.content() && !r.notes[k].verb:
			stems = append(stems, e.stem)
		}
	}
	return union(stems, nil)
}

// elsewhere explains the verbs that the other side has in another place: as a
// participle, or in what the duty is for.
func (m *deedMatch) elsewhere() {
	m.turned(m.old, m.new, m.oldTo, m.newTo, Delete)
	m.turned(m.new, m.old, m.newTo, m.oldTo, Insert)
	if m.swapped() {
		return
	}
	for i, d := range m.old {
		if m.oldTo[i] == unknown && (m.r.isParticiple(d) || m.r.isRespelt(d)) {
			m.oldTo[i] = told
			m.tell(d)
		}
	}
	for j, d := range m.new {
		if m.newTo[j] == unknown && (m.r.isParticiple(d) || m.r.isRespelt(d)) {
			m.newTo[j] = told
			m.tell(d)
		}
	}
}

// swapped reports that two verbs changed places: what was done is what it is done
// for now, and the other way round.
func (m *deedMatch) swapped() bool {
	turned := func(ds []deed, to []outcome) bool {
		for i, d := range ds {
			if to[i] == unknown && m.r.inPurposeOf(d.own, mirrorOp(d.op)) {
				return true
			}
		}
		return false
	}
	return turned(m.old, m.oldTo) && turned(m.new, m.newTo)
}

// instruments are verbs that say with what something is done, and instrumental
// the words that say so without one.
var (
	instruments  = stemTable(`apply use utilise employ`)
	instrumental = set(`using applying with through by via utilising utilizing employing`)
)

// turned explains means and end told the other way round: "applies charts to
// plan voyages" and "plans voyages using charts".
func (m *deedMatch) turned(means, ends []deed, meansTo, endsTo []outcome, op Op) {
	r := m.r
	for i, d := range means {
		if meansTo[i] != unknown || !instruments[r.edits[d.at].stem2(r.lex)] {
			continue
		}
		var found []int
		for j, e := range ends {
			if endsTo[j] == unknown && r.inPurposeOf(e.own, op) {
				found = append(found, j)
			}
		}
		if len(found) == 0 || !r.servesAs(d, op) {
			continue
		}
		meansTo[i] = told
		m.tell(d)
		for _, j := range found {
			endsTo[j] = told
			m.tell(ends[j])
		}
		m.see(observed("", false, "means and end are told the other way round"))
	}
}
