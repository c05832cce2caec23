package diff

import "fmt"

// loneAim observes a verb of what something is for that came or went while all that it is done
// to is said on both sides: "to keep clean sails", for "clean sails". Quoted with that it would
// be told to have gone as well.
func (r *reading) loneAim(p phrase) (observation, bool) {
	if !r.isBareVerb(p) || r.isCausative(p.first, p.last) {
		return observation{}, false
	}
	moved, objects := false, 0
	end := r.pastHead(p.last, p.op, true)
	for k := p.last; k < end; k++ {
		e := r.edits[k]
		switch {
		case e.op == mirrorOp(p.op) || !e.content():
		case r.notes[k].gone:
			return observation{}, false
		default:
			objects, moved = objects+1, moved || e.op == p.op
		}
	}
	if objects == 0 {
		return observation{}, false
	}
	if r.isSaidStill(p) { // a verb that is said twice on one side is no other purpose
		o := observation{}
		r.cover(p, o)
		return o, true
	}
	why := fmt.Sprintf("in what it is for, verb %s %s", r.quote(p.first, p.last, p.op), happened[p.op])
	if moved {
		why += elsewhereSaid[p.op]
	}
	o := observed(PurposeChanged, true, why)
	r.cover(p, o)
	return o, true
}

var elsewhereSaid = map[Op]string{
	Delete: ", and what it was done to is told in another place",
	Insert: ", and what it is done to was told in another place",
}

// isSaidStill reports that the other side has all the stems of a phrase: its side only says
// them once more.
func (r *reading) isSaidStill(p phrase) bool {
	other := r.stems(mirrorOp(p.op))
	for _, s := range p.stems {
		if !other.has(s) {
			return false
		}
	}
	return true
}
