package diff

// inBoth is an observation of a duty that went and that a statement of another level has word for word, on both
// sides: it was asked for twice.
func (r *reading) inBoth(p piece, o observation, there, here otherTexts, deed bool) observation {
	words := r.contentOfPiece(p)
	if p.op != Delete || !deed || o.aspect != DutyRemoved || len(words) < standsWords {
		return o
	}
	says := func(n *near) bool {
		return n.level > 0 && n.level != r.around.at && r.ownOf(words) >= distinctive && hasInRow(n.row, words)
	}
	now := there.first(says)
	if now == nil || !here.has(func(h *near) bool { return h.level == now.level && says(h) }) {
		return o
	}
	o.why = whereabouts{op: p.op, place: "at " + now.kind + ofBoth, text: now.text}.hereAnd(o.why)
	return o
}
