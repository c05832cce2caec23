package diff

import (
	"fmt"
	"slices"
	"strings"
)

// verbs observes what became of the verbs of responsibility.
func (r *reading) verbs() []observation {
	m := &deedMatch{r: r, old: r.deeds(Delete), new: r.deeds(Insert)}
	m.oldTo, m.newTo = make([]outcome, len(m.old)), make([]outcome, len(m.new))
	m.kept()
	m.sameAct()
	m.elsewhere()
	m.replaced()
	m.lone()
	return m.seen
}

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
	if !o.sharesAct(n) { // the same verb, of something else
		o.core, n.core = o.at, n.at
	}
	m.tell(o)
	m.tell(n)
}

// tell marks the words of a verb as explained: with a light verb, or one of
// helping, those up to the word that tells what is done.
func (m *deedMatch) tell(d deed) {
	m.r.notes[d.at].told = true
	for k := m.r.neighbour(d.at, 1, d.op); d.core > d.at && k >= 0 && k <= d.core; k = m.r.neighbour(k, 1, d.op) {
		if k == d.core || !m.r.edits[k].content() || answering[m.r.edits[k].lower] || assistVerbs[m.r.edits[k].stem2(m.r.lex)] {
			m.r.notes[k].told = true
		}
	}
}

func (m *deedMatch) see(o observation) { m.seen = append(m.seen, o) }

// kept pairs the deeds of one verb, in order.
func (m *deedMatch) kept() {
	same := func(i, j int) bool { return m.old[i].own == m.new[j].own || m.old[i].verb == m.new[j].verb }
	for i, j := range inOrderPairs(len(m.old), len(m.new), same) {
		m.pair(i, j)
	}
	for i := range m.old { // a verb that is said once more, or once less
		for j := range m.new {
			if same(i, j) {
				if m.oldTo[i] == unknown && !m.r.isDuty(m.old[i]) {
					m.oldTo[i] = told
					m.tell(m.old[i])
				}
				if m.newTo[j] == unknown && !m.r.isDuty(m.new[j]) {
					m.newTo[j] = told
					m.tell(m.new[j])
				}
			}
		}
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
				m.see(m.r.otherPart(o, n))
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

// otherPart observes that another part in the same deed is asked for.
func (r *reading) otherPart(o, n deed) observation {
	why := fmt.Sprintf("verb %q became %q", r.called(o), r.called(n))
	switch {
	case o.part == n.part && o.part == leading && !r.sameDeed(o, n):
		return observation{VerbChanged, true, why}
	case o.part == n.part:
		return observation{"", false, why}
	case !r.around.level || !r.shareObjects(o, n):
		return observation{VerbChanged, true, why}
	case o.part < n.part:
		return observation{VerbRaised, true, why + ", which asks for more"}
	}
	return observation{VerbLowered, true, why + ", which asks for less"}
}

// called is a verb as the text has it, with what tells what is done.
func (r *reading) called(d deed) string {
	if d.core == d.at || r.edits[d.core].op == Equal && d.part == doing {
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
		case e.op == mirrorOp[d.op]:
		case endsSentence(e.token) || r.notes[k].verb && len(stems) > 0:
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
		if m.oldTo[i] == unknown && m.r.isParticiple(d) {
			m.oldTo[i] = told
			m.tell(d)
		}
	}
	for j, d := range m.new {
		if m.newTo[j] == unknown && m.r.isParticiple(d) {
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
			if to[i] == unknown && m.r.inPurposeOf(d.own, mirrorOp[d.op]) {
				return true
			}
		}
		return false
	}
	return turned(m.old, m.oldTo) && turned(m.new, m.newTo)
}

// isParticiple reports that the other side says the verb of a deed as a
// participle, "checking" or "are checked" for "checks", or in what a duty is for.
func (r *reading) isParticiple(d deed) bool {
	return r.inPurposeOf(d.own, mirrorOp[d.op]) || slices.ContainsFunc(r.edits, func(e edit) bool {
		return e.op == mirrorOp[d.op] && (e.stem == d.verb || e.stem == d.own) && hasAnySuffix(e.lower, "ing", "ed")
	})
}

// saidElsewhere reports that the other side has the verb of a deed in another
// form. A noun of it is no duty of anybody, save where the text is no duty
// itself.
func (r *reading) saidElsewhere(d deed) bool {
	return slices.ContainsFunc(r.edits, func(e edit) bool {
		return e.op == mirrorOp[d.op] && e.content() && (e.stem == d.verb || e.stem == d.own) && (!r.around.level || e.verb)
	})
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
		m.see(observation{"", false, "means and end are told the other way round"})
	}
}

// servesAs reports that what a verb of means is said of stands on the other
// side behind a word such as "using", most of it.
func (r *reading) servesAs(d deed, op Op) bool {
	means := map[int]bool{}
	for k := r.neighbour(d.at, 1, op); k >= 0 && !r.notes[k].purpose && !endsSentence(r.edits[k].token); k = r.neighbour(k, 1, op) {
		if r.edits[k].content() {
			means[r.edits[k].stem] = true
		}
	}
	behind, found := false, 0
	for _, e := range r.edits {
		if e.op == op {
			continue
		}
		behind = behind || instrumental[e.lower]
		if behind && means[e.stem] {
			found++
			delete(means, e.stem)
		}
	}
	return found > 0 && found >= len(means)
}

// inPurposeOf reports that one side has a verb in a clause that says what a
// duty is for.
func (r *reading) inPurposeOf(stem int, op Op) bool {
	for k, e := range r.edits {
		if e.op != mirrorOp[op] && e.stem == stem && e.content() && r.notes[k].purpose && !r.notes[k].verb && isBase(e.lower) {
			return true
		}
	}
	return false
}

// isBase reports that a word of a verb has no ending.
func isBase(w string) bool { return !hasAnySuffix(w, "s", "ing", "ed", "tion", "ment") }

// replaced pairs the verbs that are left between the same verbs on both sides:
// one took the other's place.
func (m *deedMatch) replaced() {
	from := [2]int{}
	for i := 0; i <= len(m.old); i++ {
		j, ok := m.with[i]
		if i == len(m.old) {
			j, ok = len(m.new), true
		}
		if !ok || j < from[1] {
			continue
		}
		m.replacedBetween(from[0], i, from[1], j)
		from = [2]int{i + 1, j + 1}
	}
}

func (m *deedMatch) replacedBetween(i, iEnd, j, jEnd int) {
	was, is := open(m.oldTo, i, iEnd), open(m.newTo, j, jEnd)
	for len(was) > 0 && len(is) > 0 {
		a, b := m.likest(was, is)
		if a < 0 {
			return
		}
		o, n := was[a], is[b]
		was, is = append(was[:a:a], was[a+1:]...), append(is[:b:b], is[b+1:]...)
		m.pair(o, n)
		m.see(m.r.replacedVerb(m.old[o], m.new[n]))
	}
}

// open lists the deeds of a range of which nothing is known.
func open(to []outcome, from, end int) []int {
	var at []int
	for i := from; i < end; i++ {
		if to[i] == unknown {
			at = append(at, i)
		}
	}
	return at
}

// likest picks the two verbs that have most in common besides: their objects,
// or else their place. Where there are several, those that have nothing in
// common did not replace each other.
func (m *deedMatch) likest(was, is []int) (a, b int) {
	a, b = -1, -1
	most := 0
	for x, i := range was {
		for y, j := range is {
			like := 2 * common(m.r.objectsOf(m.old[i]), m.r.objectsOf(m.new[j]))
			if m.r.sameHunk(m.old[i].at, m.new[j].at) || len(was) == 1 && len(is) == 1 {
				like++
			}
			if like > most {
				a, b, most = x, y, like
			}
		}
	}
	return a, b
}

func (r *reading) sameHunk(k, other int) bool {
	start, end := r.hunkOf(k)
	return start <= other && other < end
}

// replacedVerb observes that one verb took another's place.
func (r *reading) replacedVerb(o, n deed) observation {
	why := fmt.Sprintf("verb %q became %q", r.called(o), r.called(n))
	if r.sameDeed(o, n) {
		return observation{"", false, why}
	}
	return observation{VerbChanged, true, why}
}

// sameDeed reports that one verb in another's place asks for nothing else.
func (r *reading) sameDeed(o, n deed) bool {
	was, is := r.deedOf(o), r.deedOf(n)
	return performing[was] && performing[is] || equalVerbs[was] > 0 && equalVerbs[was] == equalVerbs[is]
}

// deedOf is the base form of a verb and its particle, as far as it has one.
func (r *reading) deedOf(d deed) string {
	verb, particle, _ := strings.Cut(r.phrasal(d.at, d.op), " ")
	return strings.TrimSpace(r.lex.spelt[r.lex.word(verb).stem] + " " + particle)
}

// phrasal is a verb with the particle behind it, if there is one.
func (r *reading) phrasal(k int, op Op) string {
	verb := r.edits[k].lower
	if next := r.neighbour(k, 1, op); next >= 0 && particles[r.edits[next].lower] {
		verb += " " + r.edits[next].lower
	}
	return verb
}

// hunkOf is the hunk that edit k belongs to.
func (r *reading) hunkOf(k int) (start, end int) {
	start, end = k, k+1
	for start > 0 && r.edits[start-1].op != Equal {
		start--
	}
	for end < len(r.edits) && r.edits[end].op != Equal {
		end++
	}
	return start, end
}

// lone observes the verbs that only came or only went.
func (m *deedMatch) lone() {
	for i, d := range m.old {
		if m.oldTo[i] == unknown && (m.r.isDuty(d) || !m.r.saidElsewhere(d)) {
			m.see(m.r.loneVerb(d))
		}
	}
	for j, d := range m.new {
		if m.newTo[j] == unknown && (m.r.isDuty(d) || !m.r.saidElsewhere(d)) {
			m.see(m.r.loneVerb(d))
		}
	}
}

// isDuty reports that a verb came or went with most of what it is said of, so that
// a whole duty did.
func (r *reading) isDuty(d deed) bool {
	start, end := r.clause(d.at, d.op)
	objects, gone := 0, 0
	for i := start + 1; i < end; i++ {
		if e := r.edits[i]; e.content() && e.op != mirrorOp[d.op] && i != d.core {
			objects++
			if r.notes[i].gone {
				gone++
			}
		}
	}
	return gone > 0 && 2*gone >= objects
}

// loneVerb observes a verb that came or went: with its object, which makes it
// a whole duty, or alone.
func (r *reading) loneVerb(d deed) observation {
	op := d.op
	r.notes[d.at].told, r.notes[d.core].told = true, true
	if !r.isDuty(d) {
		return observation{loneVerbAspect[op], true, fmt.Sprintf("verb %q %s", r.called(d), happened[op])}
	}
	start, end := r.clause(d.at, op)
	for i := start; i < end; i++ {
		if r.edits[i].op == op {
			r.notes[i].told = true
		}
	}
	return observation{dutyAspect[op], true, fmt.Sprintf("duty %s %s", r.quote(start, end, op), happened[op])}
}

var (
	loneVerbAspect = map[Op]Aspect{Delete: VerbRemoved, Insert: VerbAdded}
	dutyAspect     = map[Op]Aspect{Delete: DutyRemoved, Insert: DutyAdded}
	itemAspect     = map[Op]Aspect{Delete: ItemRemoved, Insert: ItemAdded}
	happened       = map[Op]string{Delete: "was dropped", Insert: "was added"}
)
