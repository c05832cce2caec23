package diff

import (
	"slices"
	"strings"
)

// handedOver tells of a qualifier that stands, word for word and of the same thing, in another
// statement of the level that came there, or stood in one that went: the level asks for it still.
func (r *reading) handedOver(p phrase, o observation) observation {
	said := r.quote(r.leadIn(p.first, p.op), p.end(), p.op)
	text := r.sayingNow(strings.ToLower(strings.Trim(said, `"`)), r.narrowed(p.first, p.last, p.op), p.op)
	if text == "" {
		return o
	}
	for k := p.first; k < p.end(); k++ {
		r.notes[k].gone = r.notes[k].gone && r.edits[k].op != p.op
	}
	return observed(QualifierChanged, false, whereabouts{op: p.op, place: inAnother, text: text}.stood("qualifier "+said))
}

// sayingNow finds the text of the other side that says a phrase, of several words, of what has a
// stem: one that no text of this side is like that says it as well. It is "" where there is none.
func (r *reading) sayingNow(phrase string, stem int, op Op) string {
	if !r.around.level || stem < 0 || len(strings.Fields(phrase)) <= longPhrase || strings.Contains(phrase, "…") {
		return ""
	}
	there, here, own, ownHere := r.around.new, r.around.old, r.around.ownNew, r.around.ownOld
	if op == Insert {
		there, here, own, ownHere = here, there, ownHere, own
	}
	says := func(s sentence) bool {
		return slices.Contains(s.stems, stem) && strings.Contains(strings.ToLower(s.text), phrase)
	}
	for i, s := range there.texts {
		if slices.Contains(own, i) || !says(s) {
			continue
		}
		had := false
		for k, t := range here.texts {
			had = had || !slices.Contains(ownHere, k) && says(t) && dice(t.stems, s.stems) >= elsewhereFloor
		}
		if !had {
			return s.text
		}
	}
	return ""
}
